//! A PDF file as text: its tags, its outline, and what its pages read as.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, decode_text_string};

/// The tree of tags, an element a line, with its properties and what it holds.
pub(crate) fn tags(document: &Document) -> String {
    let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", document).unwrap();
    let mut out = String::new();
    let top = root.as_dict().unwrap().get_deref(b"K", document).unwrap().as_dict().unwrap();
    element(document, top, 0, &mut out);
    out
}

fn element(document: &Document, element: &Dictionary, depth: usize, out: &mut String) {
    let name = String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap());
    let _ = write!(out, "{}{name}", "  ".repeat(depth));
    for key in ["Lang", "Alt", "ActualText", "E", "ID"] {
        if let Ok(value) = element.get(key.as_bytes()) {
            let _ = write!(out, " {key}={:?}", decode_text_string(value).unwrap());
        }
    }
    if let Ok(attributes) = element.get(b"A") {
        let _ = write!(out, " {}", brief(attributes));
    }
    let own_page = element.get(b"Pg").ok().map(|page| page_number(document, page));
    let kids = element.get(b"K").unwrap().as_array().unwrap();
    let held: Vec<String> = kids
        .iter()
        .filter_map(|kid| match kid {
            Object::Integer(identifier) => Some(format!("{}:{identifier}", own_page.unwrap())),
            Object::Dictionary(held) => {
                let page = page_number(document, held.get(b"Pg").unwrap());
                let what = held.get(b"MCID").map_or("link".to_owned(), brief);
                Some(format!("{page}:{what}"))
            }
            _ => None,
        })
        .collect();
    let _ = writeln!(out, "{}{}", if held.is_empty() { "" } else { " @" }, held.join(" "));
    for kid in kids.iter().filter_map(|kid| kid.as_reference().ok()) {
        self::element(document, document.get_dictionary(kid).unwrap(), depth + 1, out);
    }
}

fn page_number(document: &Document, page: &Object) -> u32 {
    let id = page.as_reference().unwrap();
    *document.get_pages().iter().find(|(_, page)| **page == id).unwrap().0
}

fn brief(object: &Object) -> String {
    match object {
        Object::Integer(value) => value.to_string(),
        Object::Real(value) => format!("{value:.1}"),
        Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
        Object::String(..) => decode_text_string(object).unwrap(),
        Object::Array(values) => {
            format!("[{}]", values.iter().map(brief).collect::<Vec<_>>().join(" "))
        }
        Object::Dictionary(entries) => {
            let entry = |(key, value): (&Vec<u8>, &Object)| {
                format!("{}={}", String::from_utf8_lossy(key), brief(value))
            };
            format!("({})", entries.iter().map(entry).collect::<Vec<_>>().join(" "))
        }
        other => format!("{other:?}"),
    }
}

/// The outline, a line each, with its count and page.
pub(crate) fn outline(document: &Document) -> String {
    let root = document.catalog().unwrap().get_deref(b"Outlines", document).unwrap();
    let mut out = format!("{}\n", brief(root.as_dict().unwrap().get(b"Count").unwrap()));
    family(document, root.as_dict().unwrap(), 0, &mut out);
    out
}

fn family(document: &Document, parent: &Dictionary, depth: usize, out: &mut String) {
    let mut next = parent.get_deref(b"First", document).ok();
    while let Some(line) = next {
        let line = line.as_dict().unwrap();
        let title = decode_text_string(line.get(b"Title").unwrap()).unwrap();
        let count = line.get(b"Count").map(brief).unwrap_or_default();
        let page = page_number(document, &line.get(b"Dest").unwrap().as_array().unwrap()[0]);
        let _ = writeln!(out, "{}{title} {count} @{page}", "  ".repeat(depth + 1));
        family(document, line, depth + 1, out);
        next = line.get_deref(b"Next", document).ok();
    }
}

/// What the content of a page reads as, by its fonts' `ToUnicode` maps and its `ActualText`.
pub(crate) fn page_text(document: &Document, page: u32) -> String {
    let mut out = String::new();
    read_page(document, document.get_pages()[&page], &mut |_, text| out.push_str(text));
    out
}

/// Gives each text of a page with the identifier of the marked content that it stands in.
pub(crate) fn read_page(
    document: &Document,
    id: lopdf::ObjectId,
    take: &mut dyn FnMut(Option<i64>, &str),
) {
    let fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = document
        .get_page_fonts(id)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, to_unicode(document, font)))
        .collect();
    let content = Content::decode(&document.get_page_content(id)).unwrap();
    let (mut font, mut replaced, mut marks) = (None, Vec::new(), Vec::new());
    for operation in &content.operations {
        let mark = |marks: &[Option<i64>]| marks.iter().rev().find_map(|mark| *mark);
        match operation.operator.as_str() {
            "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
            "BDC" => {
                let entries = operation.operands[1].as_dict().unwrap();
                marks.push(entries.get(b"MCID").and_then(Object::as_i64).ok());
                let text = entries.get(b"ActualText").ok();
                let text = text.map(|text| decode_text_string(text).unwrap());
                if let Some(text) = &text {
                    take(mark(&marks), text);
                }
                replaced.push(text.is_some());
            }
            "EMC" => {
                replaced.pop();
                marks.pop();
            }
            "TJ" if !replaced.contains(&true) => {
                for part in operation.operands[0].as_array().unwrap() {
                    if let Object::String(codes, _) = part {
                        let codes = codes.chunks_exact(2).map(|c| u16::from_be_bytes([c[0], c[1]]));
                        for code in codes {
                            take(mark(&marks), &font.unwrap()[&code]);
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

fn to_unicode(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = font.get_deref(b"ToUnicode", document).unwrap().as_stream().unwrap();
    let map = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    let pair = |line: &str| {
        let (code, text) = line.strip_prefix('<')?.split_once("> <")?;
        let code = u16::from_str_radix(code, 16).ok()?;
        let units: Vec<u16> = text
            .strip_suffix('>')?
            .as_bytes()
            .chunks(4)
            .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap())
            .collect();
        Some((code, String::from_utf16(&units).unwrap()))
    };
    map.lines().filter_map(pair).collect()
}
