//! The few fixed words that a page needs.

use crate::words::{Arguments, Words, WordsError};

/// The fixed words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrases {
    pub(super) contents: String,
    pub(super) notes: String,
    pub(super) note: String,
    pub(super) back: String,
    pub(super) draft: String,
    pub(super) edited: String,
    pub(super) done: String,
    pub(super) undone: String,
    pub(super) goes_on: String,
    pub(super) continued: String,
    continued_caption: String,
    page_of: String,
}

/// What stands for the numbers of a phrase until they are known.
const PAGE: &str = "\u{1}";
const PAGES: &str = "\u{2}";
const CAPTION: &str = "\u{3}";

impl Phrases {
    /// The phrases of `words`.
    ///
    /// # Errors
    ///
    /// As [`Words::format`], where a word is lacking, which a test rules out for the built-in ones.
    pub fn of(words: &Words) -> Result<Self, WordsError> {
        let arguments: Arguments = [("page", PAGE), ("pages", PAGES), ("caption", CAPTION)]
            .into_iter()
            .map(|(name, slot)| (name.to_owned(), slot.into()))
            .collect();
        Ok(Self {
            contents: words.text("contents")?,
            notes: words.text("notes")?,
            note: words.text("note")?,
            back: words.text("back-to-text")?,
            draft: words.text("draft-mark")?,
            edited: words.text("edited-mark")?,
            done: words.text("task-done")?,
            undone: words.text("task-undone")?,
            goes_on: words.text("table-goes-on")?,
            continued: words.text("table-continued")?,
            continued_caption: words.format("table-continued-caption", &arguments)?,
            page_of: words.format("page-of", &arguments)?,
        })
    }

    /// The foot of a page: `sivu 3/12`.
    pub(super) fn page_of(&self, page: usize, pages: usize) -> String {
        self.page_of.replace(PAGE, &page.to_string()).replace(PAGES, &pages.to_string())
    }

    /// What stands above a table that goes on: `Luvut (jatkoa)`.
    pub(super) fn continued_caption(&self, caption: &str) -> String {
        self.continued_caption.replace(CAPTION, caption)
    }
}
