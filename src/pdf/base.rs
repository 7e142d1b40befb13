//! The document as printpdf makes it: pages, fonts and images, without contents.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};
use printpdf::{Mm, Op, PdfDocument, PdfPage, PdfSaveOptions};

use super::content::PageContent;
use super::fonts::Fonts;
use super::forms::{self, Forms};
use super::images::Images;
use super::shades;
use super::shapes::{self, Opacity};
use super::syntax::link;
use super::{PageSlots, PdfError};
use crate::typeset::{Page, Pt, Publication};

/// lopdf's document of printpdf's pages, fonts and images.
pub(super) struct Base {
    /// The document.
    pub(super) document: Document,
    /// The catalogue.
    pub(super) catalog: ObjectId,
    /// The pages in order.
    pub(super) sheets: Vec<Sheet>,
}

/// A page as the file holds it.
pub(super) struct Sheet {
    /// Its object.
    pub(super) id: ObjectId,
    /// Its height.
    pub(super) height: Pt,
}

impl Sheet {
    /// A height that is counted from the page's upper edge, counted from the lower.
    pub(super) fn up(&self, y: Pt) -> Pt {
        self.height - y
    }
}

/// Lets printpdf make the document.
///
/// # Errors
///
/// [`PdfError::Made`] for everything that printpdf reports.
pub(super) fn document(
    publication: &Publication,
    fonts: &Fonts,
    images: &Images<'_>,
) -> Result<Base, PdfError> {
    let mut made = PdfDocument::new(&publication.metadata.title);
    images.add_to(&mut made);
    let mut specimen = Some(fonts.add(&mut made));
    made.pages = publication
        .pages
        .iter()
        .map(|page| empty_page(page, specimen.take().unwrap_or_default()))
        .collect();
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let mut document = made.to_lopdf_document(&options, &mut warnings);
    if !warnings.is_empty() {
        let messages: Vec<_> = warnings.iter().map(|warning| warning.msg.as_str()).collect();
        return Err(PdfError::made(messages.join("; ")));
    }
    "1.7".clone_into(&mut document.version);
    let catalog = catalog(&mut document)?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.len() != publication.pages.len() {
        return Err(PdfError::made("printpdf made another number of pages"));
    }
    let resources =
        shared_resources(&mut document, &pages, &shapes::opacities(&publication.pages))?;
    shades::add(&mut document, resources, &shades::all(&publication.pages))?;
    let font_names = document.get_dictionary(resources).and_then(|all| all.get(b"Font"));
    let font_names = font_names
        .and_then(Object::as_reference)
        .and_then(|id| document.get_dictionary(id))
        .map_err(PdfError::made)?
        .clone();
    fonts.refine(&mut document, &font_names)?;
    for (index, (&id, page)) in pages.iter().zip(&publication.pages).enumerate() {
        set_page(&mut document, id, page, index, resources)?;
    }
    let sheets = pages.into_iter().zip(&publication.pages);
    let sheets = sheets.map(|(id, page)| Sheet { id, height: page.height }).collect();
    Ok(Base { document, catalog, sheets })
}

/// Drops what printpdf writes of chance and of 1970, and gives the catalogue.
fn catalog(document: &mut Document) -> Result<ObjectId, PdfError> {
    if let Some(Object::Reference(info)) = document.trailer.remove(b"Info") {
        document.objects.remove(&info);
    }
    document.trailer.remove(b"ID");
    let root = document.trailer.get(b"Root").and_then(Object::as_reference);
    let root = root.map_err(PdfError::made)?;
    let catalog = document.get_dictionary_mut(root).map_err(PdfError::made)?;
    catalog.remove(b"PageLayout");
    Ok(root)
}

/// All pages share what they draw with; printpdf gives each its own.
fn shared_resources(
    document: &mut Document,
    pages: &[ObjectId],
    opacities: &BTreeSet<Opacity>,
) -> Result<ObjectId, PdfError> {
    let mut shared = None;
    for &page in pages {
        let dictionary = document.get_dictionary(page);
        let own = dictionary.and_then(|page| page.get(b"Resources")).and_then(Object::as_reference);
        let own = own.map_err(PdfError::made)?;
        match shared {
            None => shared = Some(own),
            Some(_) => drop(document.objects.remove(&own)),
        }
    }
    let shared = shared.ok_or(PdfError::NoPages)?;
    let resources = document.get_dictionary_mut(shared).map_err(PdfError::made)?;
    resources.remove(b"Shading");
    let states = opacities.iter().map(|opacity| (opacity.name(), opacity.state().into()));
    resources.set("ExtGState", Dictionary::from_iter::<Vec<(String, Object)>>(states.collect()));
    Ok(shared)
}

fn set_page(
    document: &mut Document,
    id: ObjectId,
    page: &Page,
    index: usize,
    resources: ObjectId,
) -> Result<(), PdfError> {
    let dictionary = document.get_dictionary_mut(id).map_err(PdfError::made)?;
    for box_or_list in [b"TrimBox".as_slice(), b"CropBox", b"Annots"] {
        dictionary.remove(box_or_list);
    }
    dictionary.set("MediaBox", vec![0.into(), 0.into(), length(page.width), length(page.height)]);
    dictionary.set("Resources", link(resources));
    dictionary.set("StructParents", i64::try_from(index).unwrap_or(0));
    let group = [("S", Object::from("Transparency")), ("CS", "DeviceRGB".into())];
    dictionary.set("Group", Dictionary::from_iter(group));
    // the order of the structure tree is the order in which links are visited
    dictionary.set("Tabs", "S");
    Ok(())
}

/// A length as an object.
#[expect(clippy::cast_possible_truncation, reason = "page lengths are far within an f32")]
pub(super) fn length(length: Pt) -> Object {
    Object::Real(length.to_f64() as f32)
}

fn empty_page(page: &Page, specimen: Vec<Op>) -> PdfPage {
    // printpdf's boxes are replaced by exact ones, so the size given here is of no account
    #[expect(clippy::cast_possible_truncation, reason = "page lengths are far within an f32")]
    let mm = |length: Pt| Mm((length.to_f64() * 25.4 / 72.0) as f32);
    PdfPage::new(mm(page.width), mm(page.height), specimen)
}

/// Puts the real contents in the place of printpdf's, and gives the slots of each page.
///
/// # Errors
///
/// [`PdfError::Made`] where a page's contents are not where printpdf puts them.
pub(super) fn set_contents(
    document: &mut Document,
    sheets: &[Sheet],
    contents: Vec<PageContent>,
) -> Result<Vec<PageSlots>, PdfError> {
    let mut slots = Vec::with_capacity(contents.len());
    let mut forms = Forms::new();
    for (sheet, content) in sheets.iter().zip(contents) {
        let dictionary = document.get_dictionary(sheet.id).map_err(PdfError::made)?;
        let id = dictionary.get(b"Contents").and_then(Object::as_reference);
        let id = id.map_err(PdfError::made)?;
        let stream = document.get_object_mut(id).and_then(Object::as_stream_mut);
        let stream = stream.map_err(PdfError::made)?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(content.bytes?);
        slots.push(content.slots);
        forms.extend(content.forms);
    }
    let first = sheets.first().ok_or(PdfError::NoPages)?;
    let page = document.get_dictionary(first.id).map_err(PdfError::made)?;
    let resources = page.get(b"Resources").and_then(Object::as_reference);
    forms::add(document, resources.map_err(PdfError::made)?, &forms)?;
    Ok(slots)
}
