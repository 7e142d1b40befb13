//! What was begun and not ended: elements of HTML, fences of code, and marks that were surely meant as Markdown.

use std::collections::BTreeMap;

use super::elements;
use super::html::{self, Token};

/// How much of what was begun is told, in letters.
const TOLD: usize = 40;

/// The elements of HTML that are open, by their names, each with its line and as it was written.
#[derive(Debug, Default)]
pub(super) struct Elements(BTreeMap<String, Vec<(u32, String)>>);

impl Elements {
    /// Goes on by a part of HTML that stands on a line.
    pub(super) fn see(&mut self, token: &Token, line: u32) {
        match token {
            Token::Language(_) => self.open("span", "<span lang>", line),
            Token::Abbreviation(_) => self.open("abbr", "<abbr>", line),
            Token::Superscript => self.open("sup", "<sup>", line),
            Token::Subscript => self.open("sub", "<sub>", line),
            Token::Small => self.open("small", "<small>", line),
            Token::EndSpan => self.close("span"),
            Token::EndAbbreviation => self.close("abbr"),
            Token::EndSuperscript => self.close("sup"),
            Token::EndSubscript => self.close("sub"),
            Token::EndSmall => self.close("small"),
            Token::Other(tag) | Token::Mute(tag) => self.other(tag, line),
            Token::Text(_) | Token::Comment(_) | Token::Break | Token::Endless => {}
        }
    }

    fn other(&mut self, tag: &str, line: u32) {
        let name = html::name(tag);
        if let Some(name) = name.strip_prefix('/') {
            self.close(name);
        } else if name.starts_with(|c: char| c.is_ascii_alphabetic())
            && !tag.ends_with("/>")
            && !elements::is_endless(&name)
        {
            self.open(&name, tag, line);
        }
    }

    fn open(&mut self, name: &str, tag: &str, line: u32) {
        self.0.entry(name.to_owned()).or_default().push((line, tag.to_owned()));
    }

    fn close(&mut self, name: &str) {
        if let Some(open) = self.0.get_mut(name) {
            open.pop();
        }
    }

    /// Those that are open still.
    pub(super) fn rest(self) -> impl Iterator<Item = (u32, String)> {
        self.0.into_values().flatten()
    }
}

/// The fence that opens `block`, where none closes it.
pub(super) fn fence(block: &str) -> Option<&str> {
    let first = block.trim_start();
    let mark = first.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = first.len() - first.trim_start_matches(mark).len();
    let closes = |line: &str| {
        let bare = line.trim().trim_start_matches(['>', ' ', '\t']);
        bare.len() >= length && bare.chars().all(|c| c == mark)
    };
    let (_, lines) = first.split_once('\n').unwrap_or((first, ""));
    let last = lines.trim_end().rsplit('\n').next().unwrap_or_default();
    (!closes(last)).then(|| &first[..length])
}

/// The markup that a text without any of it begins and does not end, where it was surely meant: strong text that
/// begins with a word, a link, and a footnote that is not there; `before` stands before the text.
pub(super) fn marks<'a>(text: &'a str, before: &str) -> Vec<Mark<'a>> {
    if !text.contains(['*', '[']) {
        return Vec::new();
    }
    let mut marks = Vec::new();
    let last = |at: usize| text[..at].chars().next_back().or_else(|| before.chars().next_back());
    let is_bare = |at: usize| last(at) != Some('\\');
    let begins_word = |at: usize| last(at).is_none_or(|c| c.is_whitespace() || c == '(');
    let leads_to_word = |at: usize| text[at..].starts_with(char::is_alphanumeric);
    for (at, _) in text.match_indices("**") {
        if begins_word(at) && leads_to_word(at + 2) {
            marks.push(Mark::Unclosed(told(&text[at..])));
        }
    }
    let mut from = 0;
    for (at, _) in text.match_indices("](") {
        let start = text[from..at].rfind('[').map(|start| from + start);
        if let Some(start) = start.filter(|start| is_bare(*start) && is_bare(at)) {
            marks.push(Mark::Unclosed(told(&text[start..])));
        }
        from = at;
    }
    for (at, _) in text.match_indices("[^").filter(|(at, _)| is_bare(*at)) {
        let mut letters = text[at..].char_indices().skip(2).take(TOLD);
        let end = letters.find(|(_, c)| *c == ']' || c.is_whitespace());
        if let Some((length, ']')) = end.filter(|(length, _)| *length > 2) {
            marks.push(Mark::Footnote(&text[at..=at + length]));
        }
    }
    marks
}

/// Markup that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark<'a> {
    /// It has no end.
    Unclosed(&'a str),
    /// It mentions a footnote that is written nowhere.
    Footnote(&'a str),
}

/// The beginning of a text.
fn told(text: &str) -> &str {
    text.char_indices().nth(TOLD).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_open_until_one_as_long_stands_alone() {
        for closed in ["```\na\n```\n", "~~~~ md\na\n~~~~~\n", "```\n> a\n> ```", "```\n```"] {
            assert_eq!(fence(closed), None, "{closed}");
        }
        assert_eq!(fence("```\na\n"), Some("```"));
        assert_eq!(fence("````\na\n```\n"), Some("````"));
        assert_eq!(fence("~~~\na\n``` ~~~\n"), Some("~~~"));
        assert_eq!(fence("```"), Some("```"));
    }

    #[test]
    fn only_marks_that_were_meant_are_told() {
        let unclosed = |text| marks(text, "");
        assert_eq!(unclosed("a **lihava ja"), [Mark::Unclosed("**lihava ja")]);
        assert_eq!(unclosed("[linkki](https://a b"), [Mark::Unclosed("[linkki](https://a b")]);
        assert_eq!(unclosed("katso[^x], "), [Mark::Footnote("[^x]")]);
        for text in
            ["2 ** 3", "src/**/x", "*) huom", "[a] (b)", "\\[a](b)", "[a\\](b)", "[^ x]", "a ** b"]
        {
            assert_eq!(unclosed(text), [], "{text}");
        }
        assert_eq!(marks("**a", "x"), []);
        assert_eq!(marks("[a](b c)", "\\"), []);
    }

    #[test]
    fn elements_are_open_until_their_end() {
        let mut open = Elements::default();
        for token in html::tokens("<details><p>a<td>b<br><hr/><b>c</b></i></details><table><sup>") {
            open.see(&token, 1);
        }
        let rest: Vec<String> = open.rest().map(|(_, tag)| tag).collect();
        assert_eq!(rest, ["<sup>", "<table>"]);
    }
}
