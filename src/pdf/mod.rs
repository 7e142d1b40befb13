//! Pages → PDF bytes: PDF/UA-1 and PDF/A-2a at once.
//!
//! The only place that knows what a PDF is; printpdf and lopdf are used only here. Nothing is
//! decided here: positions come from [`crate::typeset`], and what things mean from its structure
//! tree. The way is
//!
//! 1. `check`: what would make a broken file is refused;
//! 2. `usage`: which glyphs are drawn, and what each of them reads as;
//! 3. `fonts`, `images` and `base`: printpdf makes the document with its fonts and images;
//! 4. `content`, with `text`, `shapes`, `shades` and `forms`: each page's operators, in parallel;
//! 5. `structure`, `links`, `outline`, `labels`, `metadata`, `intent`: what viewers and
//!    screen readers need, set on lopdf's document;
//! 6. `file`: the bytes, with an identifier made from them.
//!
//! Equal publications give equal bytes: no clock and no chance is asked.

mod base;
mod check;
mod content;
mod error;
mod file;
mod fonts;
mod forms;
mod images;
mod intent;
mod labels;
mod links;
mod metadata;
mod outline;
mod shades;
mod shapes;
mod structure;
mod syntax;
mod text;
mod usage;

use lopdf::{Dictionary, Document, Object};
use rayon::prelude::*;

pub use error::PdfError;

use crate::typeset::{LinkArea, Publication, SlotId};
use base::{Base, Sheet};
use content::PageContent;
use fonts::Fonts;
use images::Images;
use structure::Marks;

/// Makes the bytes of the PDF file of `publication`, which is let go on the way.
///
/// # Errors
///
/// [`PdfError`] where the publication cannot become a file that keeps both standards: no pages or
/// no title, a glyph that its face lacks, an item or link of a node that does not exist, a date
/// that is none; and where printpdf reports something.
pub fn write(publication: Publication) -> Result<Vec<u8>, PdfError> {
    check::publication(&publication)?;
    let usage = usage::of(&publication.pages);
    let fonts = Fonts::subset(&usage)?;
    let images = Images::of(&publication.pages);
    let Base { mut document, catalog, sheets } = base::document(&publication, &fonts, &images)?;
    let images = images.names;
    let mut entries = entries(&publication, &mut document, &sheets)?;

    let Publication { pages, structure, .. } = publication;
    let holders = structure::slot_holders(&structure);
    // a page is let go as soon as its contents are written
    let (contents, links): (Vec<PageContent>, Vec<Vec<LinkArea>>) = pages
        .into_par_iter()
        .map(|page| (content::of(&page, &fonts, &images, &holders), page.links))
        .unzip();
    let slots = base::set_contents(&mut document, &sheets, contents)?;

    let first_node = document.max_id + 1;
    document.max_id += to_id(structure.nodes.len());
    let mut marks = Marks::of(structure.slots, slots);
    let mut packs = links::add(&mut document, &links, &sheets, &mut marks)?;
    drop(links);
    let (root, elements) = structure::tree(&mut document, &structure, &sheets, first_node, &marks)?;
    packs.extend(elements);
    drop((structure, marks));

    entries.set("StructTreeRoot", Object::Reference((root, 0)));
    let catalog = document.get_dictionary_mut(catalog).map_err(PdfError::made)?;
    // lopdf's own `extend` keeps both values of a key
    entries.into_iter().for_each(|(key, value)| catalog.set(key.clone(), value.clone()));
    file::write(document, packs)
}

/// What the catalogue says beside the pages.
fn entries(
    publication: &Publication,
    document: &mut Document,
    sheets: &[Sheet],
) -> Result<Dictionary, PdfError> {
    let metadata = &publication.metadata;
    let mut entries = Dictionary::new();
    entries.set("MarkInfo", Dictionary::from_iter([("Marked", Object::Boolean(true))]));
    entries.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]),
    );
    let language = metadata.language.as_ref().map_or("und", crate::words::Tag::as_str);
    entries.set("Lang", Object::string_literal(language));
    entries.set("PageLabels", labels::tree(&publication.pages));
    entries.set("Metadata", document.add_object(metadata::stream(metadata)?));
    entries.set("OutputIntents", vec![Object::Dictionary(intent::srgb(document)?)]);
    if let Some(outline) = outline::add(document, &publication.outline, sheets) {
        entries.set("Outlines", outline);
        entries.set("PageMode", "UseOutlines");
    }
    Ok(entries)
}

/// A count as part of an object number; the counts were checked to be far below 2³².
fn to_id(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The slots of one page by their marked-content identifiers.
type PageSlots = Vec<SlotId>;
