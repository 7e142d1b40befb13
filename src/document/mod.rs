//! Markdown → Document: blocks and runs of text that know their source line.
//!
//! - `front` reads the YAML front matter, `source` knows lines;
//! - `reader` walks pulldown-cmark's events, `inlines` gathers a paragraph's text, `html` reduces HTML
//!   to the four elements that carry meaning, `hints` reads the comments that do;
//! - `outline` settles the title, the cover and the levels of headings, `slug` their ids;
//! - `unclosed` finds what was begun and not ended;
//! - `address` finds web addresses in text, `pictures` fetches pictures once each.
//!
//! No text is lost on the way: what cannot be kept as it is stays as text, with a finding.

mod address;
mod edited;
mod front;
mod hints;
mod html;
mod inlines;
mod model;
mod outline;
mod pictures;
mod reader;
mod slug;
mod source;
mod unclosed;

pub use edited::{figures_of, not_generated};
pub use front::FrontMatter;
pub use hints::TableHints;
pub use model::*;

use crate::finding::{Finding, sort};
use crate::words::{Language, Tag};

/// Fetches the bytes of a picture by the address in the Markdown, or tells why it cannot.
pub type Load<'a> = dyn Fn(&str) -> Result<Vec<u8>, String> + 'a;

/// Reads `markdown`, which `file` names in findings; `load` fetches its pictures.
#[must_use]
pub fn read(markdown: &str, file: &str, load: &Load<'_>) -> (Document, Vec<Finding>) {
    let mut findings = Vec::new();
    let (front, body_start) = front::read(markdown, file, &mut findings);
    let source = source::Source::new(markdown, file);
    let body = reader::read(&source, body_start, load, &mut findings);
    let outline = outline::settle(&front, body.blocks, file, &mut findings);
    let lang = front.lang.clone().unwrap_or(Tag::from(Language::En));
    let mut document = Document {
        file: file.to_owned(),
        front,
        language: lang.language().unwrap_or(Language::En),
        lang,
        title: outline.title,
        cover: outline.cover,
        blocks: outline.blocks,
        notes: body.notes,
    };
    outline::check_links(&mut document, &mut findings);
    sort(&mut findings);
    (document, findings)
}
