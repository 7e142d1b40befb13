//! Markdown → Document: blocks and runs of text that know their source line.
//!
//! - `front` reads the YAML front matter, `source` knows lines;
//! - `reader` walks pulldown-cmark's events, `inlines` gathers a paragraph's text, `html` reduces HTML
//!   to the elements that carry meaning, `elements` knows the others, `hints` reads the comments that do;
//! - `abbreviations` tells what stands for what that is known from elsewhere;
//! - `outline` settles the title, the cover and the levels of headings, `slug` their ids;
//! - `walk` goes through what was read, `unclosed` finds what was begun and not ended;
//! - `address` finds web addresses in text, `pictures` fetches pictures once each.
//!
//! No text is lost on the way: what cannot be kept as it is stays as text, with a finding.

mod abbreviations;
mod address;
mod edited;
mod elements;
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
mod walk;

pub use abbreviations::expand;
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
    let body = reader::read(markdown, file, body_start, load, &mut findings);
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
    (document, each_once(findings))
}

/// Findings of which none is another's like; one that says how often it stands on its line counts them.
fn each_once(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<(Finding, i64)> = Vec::new();
    for finding in findings {
        match kept.last_mut() {
            Some((last, times)) if *last == finding => *times += 1,
            _ => kept.push((finding, 1)),
        }
    }
    let counted = |(finding, times): (Finding, i64)| {
        if times > 1 && finding.arguments.contains_key("times") {
            finding.count("times", times)
        } else {
            finding
        }
    };
    kept.into_iter().map(counted).collect()
}
