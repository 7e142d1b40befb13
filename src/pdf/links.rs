//! Links as annotations, which the structure tree holds.

use lopdf::{Document, Object};

use super::PdfError;
use super::base::{self, Sheet};
use super::file::{PACK, Pack};
use super::structure::{Held, Marks};
use super::syntax::{integer, length, link, object, reference, text};
use crate::typeset::{LinkArea, Pt, Target};

/// Adds the links of all pages, of which there may be many; gives their objects in packs.
///
/// # Errors
///
/// [`PdfError::Made`] where a page is not where it was made, and as [`Pack::of`].
pub(super) fn add(
    document: &mut Document,
    links: &[Vec<LinkArea>],
    sheets: &[Sheet],
    marks: &mut Marks,
) -> Result<Vec<Pack>, PdfError> {
    let (mut packs, mut written) = (Vec::new(), Vec::new());
    for (index, (on_page, sheet)) in links.iter().zip(sheets).enumerate() {
        let mut annotations = Vec::with_capacity(on_page.len());
        for area in on_page {
            let id = document.new_object_id();
            written.push((id.0, annotation(area, sheet, sheets, marks.next_key())));
            if written.len() == PACK {
                packs.push(Pack::of(&written)?);
                written.clear();
            }
            marks.annotations.push(Held { node: area.node, page: index, annotation: id.0 });
            annotations.push(link(id));
        }
        if !annotations.is_empty() {
            let page = document.get_dictionary_mut(sheet.id).map_err(PdfError::made)?;
            page.set("Annots", annotations);
        }
    }
    if !written.is_empty() {
        packs.push(Pack::of(&written)?);
    }
    Ok(packs)
}

fn annotation(area: &LinkArea, sheet: &Sheet, sheets: &[Sheet], key: i64) -> Vec<u8> {
    let (left, top) = (area.area.x, sheet.up(area.area.y));
    let (right, bottom) = (left + area.area.width, sheet.up(area.area.y + area.area.height));
    let mut out = Vec::with_capacity(320);
    let lengths = |out: &mut Vec<u8>, key: &[u8], lengths: &[Pt]| {
        out.extend_from_slice(key);
        for side in lengths {
            length(out, *side);
            out.push(b' ');
        }
        out.push(b']');
    };
    out.extend_from_slice(b"<</Type/Annot/Subtype/Link");
    lengths(&mut out, b"/QuadPoints[", &[left, top, right, top, left, bottom, right, bottom]);
    lengths(&mut out, b"/Rect[", &[left, bottom, right, top]);
    // printed with the page, as PDF/A wants of what is shown
    out.extend_from_slice(b"/Border[0 0 0]/F 4/Contents");
    text(&mut out, &area.contents);
    out.extend_from_slice(b"/StructParent ");
    integer(&mut out, key);
    out.extend_from_slice(b"/P ");
    reference(&mut out, sheet.id.0);
    match &area.target {
        Target::Uri(uri) => {
            out.extend_from_slice(b"/A<</Type/Action/S/URI/URI");
            object(&mut out, &ascii(uri));
            out.extend_from_slice(b">>");
        }
        Target::Place { .. } => {
            if let Some(place) = destination(&area.target, sheets) {
                out.extend_from_slice(b"/Dest");
                object(&mut out, &place);
            }
        }
    }
    out.extend_from_slice(b">>");
    out
}

/// The place on a page that a link or bookmark leads to.
pub(super) fn destination(target: &Target, sheets: &[Sheet]) -> Option<Object> {
    let Target::Place { page, y } = target else { return None };
    let sheet = sheets.get(*page)?;
    let place =
        vec![link(sheet.id), "XYZ".into(), Object::Null, base::length(sheet.up(*y)), Object::Null];
    Some(place.into())
}

/// An address in ASCII, as the format wants it; other characters are written as percent codes.
pub(super) fn ascii(uri: &str) -> Object {
    let mut bytes = Vec::with_capacity(uri.len());
    for byte in uri.bytes() {
        if byte.is_ascii_graphic() {
            bytes.push(byte);
        } else {
            bytes.extend_from_slice(format!("%{byte:02X}").as_bytes());
        }
    }
    Object::string_literal(bytes)
}
