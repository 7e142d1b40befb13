//! Links as annotations, which the structure tree holds.

use lopdf::{Dictionary, Document, Object};

use super::PdfError;
use super::base::{Sheet, length};
use super::structure::{Held, Marks};
use super::syntax::{link, text_object};
use crate::typeset::{LinkArea, Target};

/// Adds the links of all pages.
///
/// # Errors
///
/// [`PdfError::Made`] where a page is not where it was made.
pub(super) fn add(
    document: &mut Document,
    links: &[Vec<LinkArea>],
    sheets: &[Sheet],
    marks: &mut Marks,
) -> Result<(), PdfError> {
    for (index, (on_page, sheet)) in links.iter().zip(sheets).enumerate() {
        let mut annotations = Vec::with_capacity(on_page.len());
        for area in on_page {
            let id = document.add_object(annotation(area, sheet, sheets, marks.next_key()));
            marks.annotations.push(Held { node: area.node, page: index, annotation: id.0 });
            annotations.push(link(id));
        }
        if !annotations.is_empty() {
            let page = document.get_dictionary_mut(sheet.id).map_err(PdfError::made)?;
            page.set("Annots", annotations);
        }
    }
    Ok(())
}

fn annotation(area: &LinkArea, sheet: &Sheet, sheets: &[Sheet], key: i64) -> Dictionary {
    let (left, top) = (length(area.area.x), length(sheet.up(area.area.y)));
    let right = length(area.area.x + area.area.width);
    let bottom = length(sheet.up(area.area.y + area.area.height));
    let corners = [&left, &top, &right, &top, &left, &bottom, &right, &bottom];
    let mut annotation = Dictionary::from_iter([
        ("Type", Object::from("Annot")),
        ("Subtype", "Link".into()),
        ("QuadPoints", corners.map(Clone::clone).to_vec().into()),
        ("Rect", vec![left, bottom, right, top].into()),
        ("Border", vec![0.into(), 0.into(), 0.into()].into()),
        // printed with the page, as PDF/A wants of what is shown
        ("F", 4.into()),
        ("Contents", text_object(&area.contents)),
        ("StructParent", key.into()),
        ("P", link(sheet.id)),
    ]);
    match &area.target {
        Target::Uri(uri) => {
            let action = [("Type", "Action".into()), ("S", "URI".into()), ("URI", ascii(uri))];
            annotation.set("A", Dictionary::from_iter::<[(&str, Object); 3]>(action));
        }
        Target::Place { .. } => {
            if let Some(place) = destination(&area.target, sheets) {
                annotation.set("Dest", place);
            }
        }
    }
    annotation
}

/// The place on a page that a link or bookmark leads to.
pub(super) fn destination(target: &Target, sheets: &[Sheet]) -> Option<Object> {
    let Target::Place { page, y } = target else { return None };
    let sheet = sheets.get(*page)?;
    let place =
        vec![link(sheet.id), "XYZ".into(), Object::Null, length(sheet.up(*y)), Object::Null];
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
