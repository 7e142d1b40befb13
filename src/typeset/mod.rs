//! Document → pages: the only place where positions are decided.
//!
//! The stages, in their order:
//!
//! - `collect`: the document becomes one stream of blocks, and the structure tree is laid out in
//!   reading order;
//! - `prepare`: blocks are shaped (`measure`, with what `bonds` and `ties` hold together), broken into lines
//!   (`paragraph` and `breaks`, by what `ragged` says of each; `hyphens` divides words, `tame` cuts what is
//!   too wide, `hang` lets marks stand out of the column and `verbatim` leaves lines of code as they are), set
//!   (`lines`, and `turned` where some are read from right to left) and made into strips, in parallel;
//!   `table` and `figure` (with the pictures of `gallery`) do theirs, `formula` sets those on lines of their own with bars and
//!   roots, of which `contours`
//!   draws what no letter is high enough for, `upright` spares short tables a turned page, `beside` puts a small picture
//!   and its table side by side, `abreast` two small tables below a wide one, either in a `column`, and `names` tells whose text it is that goes on overleaf;
//! - `compose`: strips fill pages, which end where `pages` finds that best by what `filling` tells of each page
//!   and `parting` of each place, with white space as it is or as `closing` has it for a chapter;
//! - `finalize`: page numbers, running heads, links and bookmarks, which need the pages.
//!
//! Text is ragged at the right: a space is as wide as its typeface has it, on every line, so no rivers
//! of stretched spaces run down a page, which Finnish with its long words would be full of.
//!
//! What pages show is in `page`, what they mean in `structure`.
//!
//! All lengths are whole thousandths of a point, so equal documents give equal pages anywhere.

mod abreast;
mod beside;
mod bonds;
mod breaks;
mod closing;
mod collect;
mod column;
mod compose;
mod contours;
mod dump;
mod elements;
mod figure;
mod figures;
mod filling;
mod finalize;
mod flow;
mod formula;
mod gallery;
mod glyphs;
mod hang;
mod hyphens;
mod lines;
mod look;
mod measure;
mod names;
mod page;
mod pages;
mod paragraph;
mod parting;
mod passage;
mod phrases;
mod prepare;
mod ragged;
mod running;
mod strip;
mod structure;
mod table;
mod tame;
mod ties;
mod tree;
mod turned;
mod upright;
mod verbatim;
mod watermark;

pub use dump::{dump, reading_text, texts};
pub use gallery::pictures;
pub use glyphs::{Glyph, Glyphs};
pub use look::{Logo, Look};
pub use page::*;
pub use phrases::Phrases;
pub use structure::*;

use std::borrow::Borrow;

use self::flow::Flow;
use self::gallery::Gallery;
use self::watermark::Watermark;
use crate::document::{Document, plain};
use crate::finding::{Finding, sort};
use crate::font::{Shaper, Tongue};
use crate::picture::{Drawing, Raster};
use crate::words::{Tag, Words, WordsError};

/// A document set in pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Typeset {
    /// Its pages and their meaning.
    pub publication: Publication,
    /// What was found on the way.
    pub findings: Vec<Finding>,
}

/// Sets `document` in pages that look like `look`, with the fixed words of `words`. A document that is
/// given away is let go as soon as its text is measured.
///
/// # Errors
///
/// As [`Phrases::of`]: a replaced file of words that lacks what a page needs.
pub fn typeset(
    document: impl Borrow<Document>,
    look: &Look,
    words: &Words,
) -> Result<Typeset, WordsError> {
    let phrases = Phrases::of(words)?;
    let shaper = Shaper::new();
    let (flow, metadata, about) = {
        let document = document.borrow();
        let flow = collect::collect(document, look, &phrases, words);
        let about = About::new(document);
        (flow, metadata(document, about.full_title(&phrases)), about)
    };
    drop(document);
    let bench = prepare::Bench {
        look,
        shaper: &shaper,
        gallery: &Gallery::new(&about.lang),
        phrases: &phrases,
        file: &about.file,
        decimal_mark: about.decimal_mark,
        tongue: about.tongue,
    };
    let Flow { blocks, mut structure, links, headings } = flow;
    let prepared = prepare::prepare(blocks, &bench);
    let sheets = compose::compose(prepared.strips, look);
    let frame = finalize::Frame {
        look,
        phrases: &phrases,
        shaper: &shaper,
        title: &about.title,
        watermark: about.draft.then(|| Watermark::new(&phrases.draft, look, &shaper)),
        cover: about.cover,
        headings: &headings,
        links: &links,
    };
    let (pages, outline) = finalize::finalize(sheets, &frame, &mut structure);
    let publication = Publication { metadata, pages, structure, outline };
    let mut findings = prepared.findings;
    sort(&mut findings);
    Ok(Typeset { publication, findings })
}

/// What the later stages ask of the document.
struct About {
    file: String,
    title: String,
    decimal_mark: char,
    tongue: Option<Tongue>,
    draft: bool,
    cover: bool,
    lang: Tag,
}

impl About {
    fn new(document: &Document) -> Self {
        Self {
            file: document.file.clone(),
            title: title(document),
            decimal_mark: decimal_mark(&document.lang),
            tongue: document.lang.language().map(hyphens::tongue),
            draft: document.front.is_draft(),
            cover: document.cover.is_some(),
            lang: document.lang.clone(),
        }
    }

    /// The title as viewers show it: that of a draft says that it is one.
    fn full_title(&self, phrases: &Phrases) -> String {
        let draft = phrases.draft.to_lowercase();
        if self.draft && !running::is_called(&self.title, &draft) {
            format!("{} ({draft})", self.title)
        } else {
            self.title.clone()
        }
    }
}

/// The languages of Europe and its neighbours, and the largest of others, that write a decimal point, as Unicode's
/// CLDR has them.
const POINT: [&str; 9] = ["en", "ga", "cy", "mt", "he", "hi", "ja", "ko", "zh"];

/// What stands before the decimals of numbers in a language.
fn decimal_mark(lang: &Tag) -> char {
    let primary = lang.as_str().split('-').next().unwrap_or_default().to_ascii_lowercase();
    if POINT.contains(&primary.as_str()) { '.' } else { ',' }
}

fn title(document: &Document) -> String {
    let title = plain(&document.title).replace('\u{AD}', "");
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn metadata(document: &Document, title: String) -> Metadata {
    let front = &document.front;
    let mut properties = front.other.clone();
    let known = [
        ("status", &front.status),
        ("checkpoint", &front.checkpoint),
        ("strategy", &front.strategy),
    ];
    for (key, value) in known {
        if let Some(value) = value {
            properties.insert(key.to_owned(), value.clone());
        }
    }
    Metadata {
        title,
        author: front.author.clone(),
        subject: front.subtitle.clone(),
        language: Some(document.lang.clone()),
        date: front.date.clone(),
        properties,
    }
}
