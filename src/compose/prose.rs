//! Texts that people wrote in cells → paragraphs and lists, marked with their language where it differs.

use serde::Serialize;

use super::escape;
use crate::words::Language;

/// A text that a person wrote, with the language to mark it with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Passage {
    /// The text as it was written.
    pub(super) text: String,
    /// Its language, where it is not the report's.
    pub(super) lang: Option<&'static str>,
}

impl Passage {
    /// `text`, written in `language`, in a report in `report`.
    pub(super) fn new(text: &str, language: Language, report: Language) -> Self {
        let lang = (language != report).then(|| language.tag());
        Self { text: text.to_owned(), lang }
    }
}

/// `text` on one line, escaped and marked.
pub(super) fn line(text: &str, lang: Option<&str>) -> String {
    mark(&escape::inline(text), lang)
}

/// `text` as Markdown blocks: each line a paragraph, lines that begin with a bullet a list. A `lead` in
/// the report's language begins the first paragraph, or stands before a list that comes first.
pub(super) fn blocks(text: &str, lang: Option<&str>, lead: Option<&str>) -> String {
    let mut blocks = lead.map(|lead| format!("**{}:**", escape::inline(lead))).unwrap_or_default();
    let mut is_led = lead.is_some();
    let mut was_item = false;
    for raw in text.lines() {
        let (is_item, content) = item(raw);
        let content = escape::inline(content);
        if content.is_empty() {
            continue;
        }
        if !blocks.is_empty() {
            blocks.push_str(match (is_led && !is_item, was_item && is_item) {
                (true, _) => " ",
                (false, true) => "\n",
                (false, false) => "\n\n",
            });
        }
        is_led = false;
        if is_item {
            blocks.push_str("- ");
        }
        blocks.push_str(&mark(&content, lang));
        was_item = is_item;
    }
    blocks
}

/// Whether a line is an item of a list as people type them in cells, and what it says.
fn item(line: &str) -> (bool, &str) {
    let line = line.trim();
    for bullet in ["•", "·", "▪", "‣", "- ", "– ", "* "] {
        if let Some(content) = line.strip_prefix(bullet) {
            return (true, content.trim());
        }
    }
    (false, line)
}

/// `markdown` within a span of its language, where it has one of its own.
pub(super) fn mark(markdown: &str, lang: Option<&str>) -> String {
    match lang {
        Some(lang) if !markdown.is_empty() => format!("<span lang=\"{lang}\">{markdown}</span>"),
        _ => markdown.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_cell_become_paragraphs_and_lists() {
        let text = "Alku.\n• yksi\n- kaksi *tähti*\n\nLoppu.";
        assert_eq!(blocks(text, None, None), "Alku.\n\n- yksi\n- kaksi \\*tähti\\*\n\nLoppu.");
    }

    #[test]
    fn every_block_of_another_language_is_marked() {
        assert_eq!(
            blocks("Ett\n- två", Some("sv"), None),
            "<span lang=\"sv\">Ett</span>\n\n- <span lang=\"sv\">två</span>"
        );
        assert_eq!(blocks(" \n ", Some("sv"), None), "");
    }

    #[test]
    fn a_lead_begins_the_paragraph_or_stands_before_the_list() {
        assert_eq!(blocks("Yksi.", None, Some("Haasteet")), "**Haasteet:** Yksi.");
        assert_eq!(blocks("- yksi", None, Some("Haasteet")), "**Haasteet:**\n\n- yksi");
    }
}
