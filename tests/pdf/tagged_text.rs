//! A PDF file as a screen reader has it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, decode_text_string};

use crate::read_back::read_page;

/// What the elements of the structure tree read as, in their order: `Alt` and `ActualText` where they
/// are told, else the marked contents. `skipped` names types that are passed over.
pub(crate) fn tagged_text(document: &Document, skipped: &[&str]) -> String {
    let pages: BTreeMap<lopdf::ObjectId, BTreeMap<i64, String>> =
        document.get_pages().values().map(|page| (*page, marked_texts(document, *page))).collect();
    let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", document).unwrap();
    let top = root.as_dict().unwrap().get_deref(b"K", document).unwrap().as_dict().unwrap();
    let mut out = String::new();
    read_element(document, top, &pages, skipped, &mut out);
    out
}

fn read_element(
    document: &Document,
    element: &Dictionary,
    pages: &BTreeMap<lopdf::ObjectId, BTreeMap<i64, String>>,
    skipped: &[&str],
    out: &mut String,
) {
    let name = String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into_owned();
    if skipped.contains(&name.as_str()) {
        return;
    }
    if let Ok(told) = element.get(b"ActualText").or_else(|_| element.get(b"Alt")) {
        out.push_str(&decode_text_string(told).unwrap());
        out.push('\n');
        return;
    }
    let own = element.get(b"Pg").and_then(Object::as_reference).ok();
    for kid in element.get(b"K").unwrap().as_array().unwrap() {
        match kid {
            Object::Integer(mark) => {
                out.push_str(pages[&own.unwrap()].get(mark).map_or("", String::as_str));
            }
            Object::Dictionary(held) => {
                if let Ok(mark) = held.get(b"MCID").and_then(Object::as_i64) {
                    let page = held.get(b"Pg").unwrap().as_reference().unwrap();
                    out.push_str(pages[&page].get(&mark).map_or("", String::as_str));
                }
            }
            Object::Reference(kid) => {
                let kid = document.get_dictionary(*kid).unwrap();
                read_element(document, kid, pages, skipped, out);
            }
            _ => {}
        }
    }
    if !["Span", "Link", "Code", "Reference"].contains(&name.as_str()) {
        out.push('\n');
    }
}

/// The texts of a page's marked contents by their identifiers.
fn marked_texts(document: &Document, page: lopdf::ObjectId) -> BTreeMap<i64, String> {
    let mut texts = BTreeMap::new();
    read_page(document, page, &mut |mark, text| {
        texts.entry(mark).or_insert_with(String::new).push_str(text);
    });
    texts.into_iter().filter_map(|(mark, text)| Some((mark?, text))).collect()
}
