//! Abbreviations that are known beside the document → what they stand for, for who listens.

use std::sync::Arc;

use super::walk::{each_block, each_text};
use super::{BlockKind, Content, Document, Span, plain};

/// Tells of each abbreviation of `known` what it stands for, where it stands first as a word of the running text:
/// not in a heading, code, a link or a passage in another language, nor in brackets after what it stands for. One
/// that the writer explained himself is left as it is.
pub fn expand(document: &mut Document, known: &[(&str, &str)]) {
    let mut owed: Vec<(&str, &str)> =
        known.iter().copied().filter(|(short, _)| !short.trim().is_empty()).collect();
    // the longest first, so that `ENN` does not take the place of `ENN2`
    owed.sort_by(|a, b| (b.0.len(), a.0).cmp(&(a.0.len(), b.0)));
    each_passage(document, &mut |spans| {
        let explained = spans.iter().filter(|span| span.style.abbreviation.is_some());
        for text in explained.filter_map(text) {
            owed.retain(|(short, _)| text.trim() != *short);
        }
    });
    each_passage(document, &mut |spans| owed.retain(|one| !mark(spans, *one)));
}

/// Hands on the texts of a document in reading order, without its headings.
fn each_passage(document: &mut Document, change: &mut dyn FnMut(&mut Vec<Span>)) {
    let notes = document.notes.iter_mut().map(|note| &mut note.blocks);
    let parts = document.cover.iter_mut().chain([&mut document.blocks]).chain(notes);
    for blocks in parts {
        each_block(blocks, &mut |block| {
            if !matches!(block.kind, BlockKind::Heading(_)) {
                each_text(block, change);
            }
        });
    }
}

fn text(span: &Span) -> Option<&str> {
    match &span.content {
        Content::Text(text) => Some(text),
        Content::Break | Content::Note(_) => None,
    }
}

/// Marks the abbreviation in the first span where it stands as a word of its own; tells whether there is one.
fn mark(spans: &mut Vec<Span>, (short, name): (&str, &str)) -> bool {
    let told = format!("{name} (");
    let place = (0..spans.len()).find_map(|at| {
        let own = &spans[at];
        let style = &own.style;
        let is_plain = !style.code
            && style.link.is_none()
            && style.lang.is_none()
            && style.abbreviation.is_none();
        let text = text(own).filter(|text| is_plain && text.contains(short))?;
        let (before, after) = (plain(&spans[..at]), spans.get(at + 1).and_then(self::text));
        let mut found = text.match_indices(short);
        let (start, _) = found.find(|(start, _)| {
            let end = start + short.len();
            let before = format!("{before}{}", &text[..*start]);
            let next = text[end..].chars().next().or_else(|| after?.chars().next());
            !before.ends_with(char::is_alphanumeric)
                && !next.is_some_and(char::is_alphanumeric)
                && !before.ends_with(&told)
        })?;
        Some((at, start))
    });
    let Some((at, start)) = place else { return false };
    let whole = spans.remove(at);
    let Some(text) = self::text(&whole) else { return false };
    let (before, rest) = text.split_at(start);
    let (own, after) = rest.split_at(short.len());
    let part = |text: &str| Span { content: Content::Text(text.to_owned()), ..whole.clone() };
    let mut marked = part(own);
    marked.style.abbreviation = Some(Arc::from(name));
    let parts = [part(before), marked, part(after)];
    spans.splice(at..at, parts.into_iter().filter(|part| self::text(part) != Some("")));
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read;

    /// What the abbreviations of a Markdown text are, with what they stand for.
    fn marked(markdown: &str, known: &[(&str, &str)]) -> Vec<String> {
        let (mut document, _) = read(markdown, "a.md", &|_| Err("missing".to_owned()));
        let before = document.clone();
        expand(&mut document, known);
        let mut marked = Vec::new();
        let mut texts = (String::new(), String::new());
        each_passage(&mut document, &mut |spans| {
            texts.0 += &plain(spans);
            let told = spans
                .iter()
                .filter_map(|span| Some((text(span)?, span.style.abbreviation.clone()?)));
            marked.extend(told.map(|(short, name)| format!("{short} = {name}")));
        });
        each_passage(&mut before.clone(), &mut |spans| texts.1 += &plain(spans));
        assert_eq!(texts.0, texts.1);
        marked
    }

    #[test]
    fn each_is_told_once_where_it_first_stands_as_a_word() {
        let known = [("ENN", "ennuste"), ("ENN2", "toinen ennuste"), ("TA", "talousarvio")];
        let text = "# ENN\n\nXENN, `ENN`, [ENN](https://hel.fi), **ENN2:n** ja ENN:n luku. ENN.\n\n| a |\n|---|\n| TA |\n";
        assert_eq!(
            marked(text, &known),
            ["ENN2 = toinen ennuste", "ENN = ennuste", "TA = talousarvio"]
        );
    }

    #[test]
    fn what_the_writer_explains_is_left_as_it_is() {
        let known = [("ENN", "ennuste"), ("TA", "talousarvio")];
        assert_eq!(marked("ennuste (ENN)\n", &known), [""; 0]);
        let own = "ENN ja <abbr title=\"oma\">ENN</abbr>, <span lang=\"sv\">TA</span>\n";
        assert_eq!(marked(own, &known), ["ENN = oma"]);
        assert_eq!(marked("**T**A, TA**x**\n", &known), [""; 0]);
    }
}
