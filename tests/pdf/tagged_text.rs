//! A PDF file as a screen reader has it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use crate::read_back::read_page;

/// The texts of a page's marked contents by their identifiers.
type Marked = BTreeMap<i64, String>;

/// An element of the structure tree.
pub(crate) struct Element<'a> {
    /// Its type.
    pub(crate) name: String,
    /// All that it says of itself.
    pub(crate) entries: &'a Dictionary,
    pub(crate) kids: Vec<Kid<'a>>,
}

/// What an element holds.
pub(crate) enum Kid<'a> {
    Element(Element<'a>),
    /// A marked content's text.
    Text(String),
    /// An annotation.
    Object(ObjectId),
}

/// The root of the structure tree.
pub(crate) fn root(document: &Document) -> Element<'_> {
    let pages: BTreeMap<ObjectId, Marked> =
        document.get_pages().values().map(|page| (*page, marked_texts(document, *page))).collect();
    let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", document).unwrap();
    let top = root.as_dict().unwrap().get_deref(b"K", document).unwrap().as_dict().unwrap();
    element(document, top, &pages)
}

/// What the elements of the structure tree read as, in their order: `Alt` and `ActualText` where they
/// are told, else the marked contents. `skipped` names types that are passed over.
pub(crate) fn tagged_text(document: &Document, skipped: &[&str]) -> String {
    root(document).text(skipped)
}

fn element<'a>(
    document: &'a Document,
    entries: &'a Dictionary,
    pages: &BTreeMap<ObjectId, Marked>,
) -> Element<'a> {
    let name = String::from_utf8_lossy(entries.get(b"S").unwrap().as_name().unwrap()).into_owned();
    let own = entries.get(b"Pg").and_then(Object::as_reference).ok();
    let text = |page: ObjectId, mark: i64| {
        Some(Kid::Text(pages[&page].get(&mark).cloned().unwrap_or_default()))
    };
    let kid = |kid: &'a Object| match kid {
        Object::Integer(mark) => text(own.unwrap(), *mark),
        Object::Dictionary(held) => match held.get(b"MCID").and_then(Object::as_i64) {
            Ok(mark) => text(held.get(b"Pg").unwrap().as_reference().unwrap(), mark),
            Err(_) => Some(Kid::Object(held.get(b"Obj").unwrap().as_reference().unwrap())),
        },
        Object::Reference(kid) => {
            Some(Kid::Element(element(document, document.get_dictionary(*kid).unwrap(), pages)))
        }
        _ => None,
    };
    let kids = entries.get(b"K").unwrap().as_array().unwrap().iter().filter_map(kid).collect();
    Element { name, entries, kids }
}

impl<'a> Element<'a> {
    /// What it reads as, without elements of the types that are skipped.
    pub(crate) fn text(&self, skipped: &[&str]) -> String {
        if skipped.contains(&self.name.as_str()) {
            return String::new();
        }
        if let Some(told) = self.told("ActualText").or_else(|| self.told("Alt")) {
            return told + "\n";
        }
        let mut text: String = self
            .kids
            .iter()
            .map(|kid| match kid {
                Kid::Element(element) => element.text(skipped),
                Kid::Text(text) => text.clone(),
                Kid::Object(_) => String::new(),
            })
            .collect();
        if !["Span", "Link", "Code", "Reference"].contains(&self.name.as_str()) {
            text.push('\n');
        }
        text
    }

    /// A text that it says of itself.
    pub(crate) fn told(&self, key: &str) -> Option<String> {
        self.entries.get(key.as_bytes()).ok().map(|text| decode_text_string(text).unwrap())
    }

    /// An attribute.
    pub(crate) fn attribute(&self, key: &str) -> Option<&'a Object> {
        self.entries.get(b"A").and_then(Object::as_dict).and_then(|a| a.get(key.as_bytes())).ok()
    }

    /// The elements that it holds.
    pub(crate) fn elements(&self) -> Vec<&Self> {
        self.kids
            .iter()
            .filter_map(|kid| match kid {
                Kid::Element(element) => Some(element),
                Kid::Text(_) | Kid::Object(_) => None,
            })
            .collect()
    }

    /// The annotation that it holds.
    pub(crate) fn annotation(&self) -> Option<ObjectId> {
        self.kids.iter().find_map(|kid| match kid {
            Kid::Object(id) => Some(*id),
            Kid::Element(_) | Kid::Text(_) => None,
        })
    }

    /// It and all below it, in reading order.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let below = self.elements().into_iter().flat_map(Self::all);
        std::iter::once(self).chain(below).collect()
    }
}

/// The texts of a page's marked contents by their identifiers.
fn marked_texts(document: &Document, page: ObjectId) -> Marked {
    let mut texts = BTreeMap::new();
    read_page(document, page, &mut |mark, text| {
        texts.entry(mark).or_insert_with(String::new).push_str(text);
    });
    texts.into_iter().filter_map(|(mark, text)| Some((mark?, text))).collect()
}
