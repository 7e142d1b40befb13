//! The comment on a cell: what its paragraphs say, unless this program wrote it.

use quick_xml::events::Event;

use crate::read::xml::collect;
use crate::read::{OWN_AUTHOR, Text};

/// A comment that is being read.
#[derive(Debug, Default)]
pub(super) struct Comment {
    /// A paragraph, or the writer's name, is being read.
    paragraph: bool,
    creator: bool,
    text: String,
    author: String,
}

impl Comment {
    /// Takes an element within the comment.
    pub(super) fn start(&mut self, name: &[u8]) {
        match name {
            b"p" => {
                self.paragraph = true;
                self.text.push_str(if self.text.is_empty() { "" } else { "\n" });
            }
            b"creator" => self.creator = true,
            _ => {}
        }
    }

    /// Takes text within the comment.
    pub(super) fn take(&mut self, event: &Event<'_>) {
        if self.paragraph {
            collect(event, &mut self.text);
        } else if self.creator {
            collect(event, &mut self.author);
        }
    }

    /// Takes the end of an element within the comment.
    pub(super) fn end(&mut self, name: &[u8]) {
        match name {
            b"p" => self.paragraph = false,
            b"creator" => self.creator = false,
            _ => {}
        }
    }

    /// What it says; nothing where this program wrote it.
    pub(super) fn said(&self) -> Option<Text> {
        let text = self.text.trim();
        (self.author.trim() != OWN_AUTHOR && !text.is_empty()).then(|| Text::from(text))
    }
}
