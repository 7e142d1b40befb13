//! Comments that have no end of their own, which would take all that follows with them.

use pulldown_cmark::{Event, Parser, Tag};

/// What begins a comment, and what ends it.
const BEGIN: &str = "<!--";
const END: &str = "-->";

/// `text` with comments that have no end cut off at the end of their line, and the bytes where they begin; nothing
/// where there is none after the byte `start`.
///
/// A comment in which another begins has no end: that which it would have is the other's. Every byte stays where it
/// is, for what is cut off becomes spaces.
pub(super) fn cut(text: &str, start: usize) -> Option<(String, Vec<usize>)> {
    let first = first(text, start)?;
    let line_start = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let mut mended = String::with_capacity(text.len());
    mended.push_str(&text[..line_start]);
    let (mut begun, mut fence, mut ends) = (Vec::new(), None, Ends::new(text));
    // what stands before the end of a comment is part of it
    let mut within = line_start;
    for line in text[line_start..].split_inclusive('\n') {
        let at = mended.len();
        let comment = (at >= within && !is_in_fence(&mut fence, line))
            .then(|| begins(line))
            .flatten()
            .map(|offset| (offset, ends.of(at + offset)));
        match comment {
            Some((offset, None)) => {
                begun.push(at + offset);
                mended.push_str(&line[..offset]);
                let rest = line[offset..].trim_end_matches(['\r', '\n']).len();
                mended.extend(std::iter::repeat_n(' ', rest));
                mended.push_str(&line[offset + rest..]);
            }
            Some((_, Some(end))) => {
                within = end;
                mended.push_str(line);
            }
            None => mended.push_str(line),
        }
    }
    (!begun.is_empty()).then_some((mended, begun))
}

/// Where the first such comment begins that is a block.
fn first(text: &str, start: usize) -> Option<usize> {
    let body = text.get(start..)?;
    let suspect = suspect(body)?;
    Parser::new_ext(body, super::options()).into_offset_iter().find_map(|(event, range)| {
        let is_block = matches!(event, Event::Start(Tag::HtmlBlock)) && range.end > suspect;
        let block = body.get(range.start..).filter(|_| is_block)?;
        let begin = block.len() - block.trim_start().len();
        let is_endless = block[begin..].starts_with(BEGIN) && Ends::new(block).of(begin).is_none();
        is_endless.then_some(start + range.start + begin)
    })
}

/// Where something stands that may be such a comment: the beginning of one with another before its end, or none.
fn suspect(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(begin) = text[at..].find(BEGIN).map(|found| at + found) {
        let body = begin + BEGIN.len();
        let Some(end) = text[body..].find(END).map(|found| body + found) else {
            return Some(begin);
        };
        if text[body..end].contains(BEGIN) {
            return Some(begin);
        }
        at = end;
    }
    None
}

/// Where a line begins a comment as a block, within quotations too.
fn begins(line: &str) -> Option<usize> {
    let bare = line.trim_start_matches([' ', '>']);
    let offset = line.len() - bare.len();
    let indent = line[..offset].rsplit('>').next().unwrap_or_default().len();
    (indent < 4 && bare.starts_with(BEGIN)).then_some(offset)
}

/// Whether a line is of a block of code between fences, of which `fence` remembers the one that is open.
fn is_in_fence(fence: &mut Option<(char, usize)>, line: &str) -> bool {
    let bare = line.trim_start_matches([' ', '>']);
    let mark = bare.chars().next().filter(|c| matches!(c, '`' | '~'));
    let run = mark.map(|mark| (mark, bare.len() - bare.trim_start_matches(mark).len()));
    let run = run.filter(|(mark, length)| {
        *length >= 3 && (fence.is_some() || *mark == '~' || !bare[*length..].contains('`'))
    });
    match (*fence, run) {
        (None, None) => return false,
        (None, Some(_)) => *fence = run,
        (Some((mark, length)), Some((own, longer)))
            if own == mark && longer >= length && bare[longer..].trim().is_empty() =>
        {
            *fence = None;
        }
        (Some(_), _) => {}
    }
    true
}

/// Where comments end, asked for in order.
struct Ends<'a> {
    text: &'a str,
    /// The next end that was found; none where there are no more.
    next: Option<usize>,
}

impl<'a> Ends<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, next: text.find(END) }
    }

    /// The byte after the end of the comment that begins at a byte, where it has one before another begins.
    fn of(&mut self, begin: usize) -> Option<usize> {
        let body = begin + BEGIN.len();
        if self.next.is_some_and(|next| next < body) {
            self.next = self.text[body..].find(END).map(|at| body + at);
        }
        let end = self.next?;
        (!self.text[body..end].contains(BEGIN)).then_some(end + END.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_without_an_end_is_cut_off_at_its_line() {
        let cut = |text: &str| cut(text, 0).map(|(text, begun)| (text.replace(' ', ""), begun));
        for whole in [
            "a\n",
            "<!-- a -->\n<!-- b -->\n",
            "```\n<!-- a\n```\n",
            "<!-- a\n\nb -->\n",
            "    <!-- a\n",
        ] {
            assert_eq!(cut(whole), None, "{whole}");
        }
        assert_eq!(cut("<!-- a\n\nb\n"), Some(("\n\nb\n".to_owned(), vec![0])));
        assert_eq!(cut("ä\n\n> <!-- a\r\n> b"), Some(("ä\n\n>\r\n>b".to_owned(), vec![6])));
        let hint = "<!-- a\n\nb\n\n<!-- toc -->\n";
        assert_eq!(cut(hint), Some(("\n\nb\n\n<!--toc-->\n".to_owned(), vec![0])));
        let code = "<!-- a\n```\n<!-- b\n```\n<!-- c";
        assert_eq!(cut(code), Some(("\n```\n<!--b\n```\n".to_owned(), vec![0, 22])));
    }

    #[test]
    fn every_byte_stays_where_it_is() {
        let text = "<!-- äö 漢\nb\n<!-- c\n";
        let (mended, begun) = cut(text, 0).expect("two comments have no end");
        assert_eq!((mended.len(), begun), (text.len(), vec![0, 16]));
        assert_eq!(mended.find('b'), text.find('b'));
    }
}
