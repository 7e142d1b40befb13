//! A report's PDF as a screen reader has it, held against its Markdown.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "pdf/read_back.rs"]
#[expect(dead_code, reason = "other tests read more of a file")]
mod read_back;
#[path = "pdf/tagged_text.rs"]
mod tagged_text;

use std::process::Command;

use lopdf::{Dictionary, Document, Object};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The Finnish report of a checkpoint, as Markdown and as PDF.
fn report(checkpoint: &str) -> (String, Document) {
    let out = tempfile::tempdir().unwrap();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data");
    let status = Command::new(env!("CARGO_BIN_EXE_seuranta"))
        .args(["report", checkpoint, "--draft", "--lang", "fi", "--quiet", "--strategy", sample])
        .arg("--out")
        .arg(out.path())
        .status()
        .unwrap();
    assert!(status.success());
    let stem = format!("{checkpoint}/draft/helsinki-2021-2025-{checkpoint}-fi");
    let file = |ending: &str| std::fs::read(out.path().join(format!("{stem}.{ending}"))).unwrap();
    let markdown = String::from_utf8(file("md")).unwrap();
    (markdown, Document::load_mem(&file("pdf")).unwrap())
}

/// What Markdown says from its first chapter on: text, captions, and pictures by their alternatives.
fn text_of_markdown(markdown: &str) -> String {
    let body = &markdown[markdown.find("\n## ").unwrap()..];
    let mut out = String::new();
    for event in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::Html(html) => {
                if let Some(caption) = html.trim().strip_prefix("<!-- caption: ") {
                    out.push_str(caption.trim_end_matches(" -->"));
                    out.push('\n');
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Strikethrough)
            | Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Strikethrough,
            ) => {}
            Event::Start(_) | Event::End(_) => out.push('\n'),
            _ => {}
        }
    }
    out
}

fn words(text: &str) -> Vec<String> {
    text.replace('\u{AD}', "").split_whitespace().map(str::to_owned).collect()
}

/// Every element of a type, with its dictionary.
fn elements<'a>(document: &'a Document, name: &str) -> Vec<&'a Dictionary> {
    let is_it = |element: &&Dictionary| {
        element.has_type(b"StructElem")
            && element.get(b"S").and_then(Object::as_name).is_ok_and(|own| own == name.as_bytes())
    };
    document.objects.values().filter_map(|object| object.as_dict().ok()).filter(is_it).collect()
}

#[test]
fn a_report_reads_word_by_word_as_its_markdown() {
    for checkpoint in ["mid-term", "end-of-term"] {
        let (markdown, document) = report(checkpoint);
        // the cover is made of the front matter, the contents of the headings
        let tagged = tagged_text::tagged_text(&document, &["Part", "TOC", "Lbl"]);
        let (seen, written) = (words(&tagged), words(&text_of_markdown(&markdown)));
        let first = seen.iter().zip(&written).position(|(seen, written)| seen != written);
        if let Some(at) = first {
            let around =
                |words: &[String]| words[at.saturating_sub(5)..(at + 8).min(words.len())].join(" ");
            panic!("{checkpoint}, word {at}:\n{}\n{}", around(&seen), around(&written));
        }
        assert_eq!(seen.len(), written.len());
        properties(&document);
    }
}

/// What a report's elements say of themselves.
fn properties(document: &Document) {
    let attribute = |element: &Dictionary, key: &[u8]| {
        element.get(b"A").and_then(Object::as_dict).and_then(|a| a.get(key)).ok().cloned()
    };
    let headings = elements(document, "TH");
    assert!(!headings.is_empty());
    for heading in headings {
        assert!(attribute(heading, b"Scope").is_some(), "{heading:?}");
    }
    let named: Vec<Vec<u8>> = elements(document, "TH")
        .iter()
        .filter_map(|heading| heading.get(b"ID").and_then(Object::as_str).ok())
        .map(<[u8]>::to_vec)
        .collect();
    let mut two_headed = 0;
    for cell in elements(document, "TD") {
        let Some(Object::Array(headers)) = attribute(cell, b"Headers") else { continue };
        two_headed += 1;
        for header in headers {
            assert!(named.iter().any(|name| name == header.as_str().unwrap()), "{header:?}");
        }
    }
    assert!(two_headed > 100, "{two_headed} cells have two headings");
    for list in elements(document, "L") {
        assert!(attribute(list, b"ListNumbering").is_some());
    }
    for item in elements(document, "LI") {
        let kids = item.get(b"K").unwrap().as_array().unwrap();
        let name = |kid: &Object| {
            let kid = document.get_dictionary(kid.as_reference().unwrap()).unwrap();
            kid.get(b"S").unwrap().as_name().unwrap().to_vec()
        };
        assert_eq!(kids.iter().map(name).collect::<Vec<_>>(), [b"Lbl".to_vec(), b"LBody".to_vec()]);
    }
    let told = |name: &str, key: &[u8]| {
        elements(document, name).iter().filter(|element| element.has(key)).count()
    };
    assert_eq!(told("Figure", b"Alt"), elements(document, "Figure").len());
    assert!(told("Span", b"E") > 0, "no abbreviation is expanded");
    let links =
        document.objects.values().filter_map(|object| object.as_dict().ok()).filter(|a| {
            a.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Link")
        });
    for link in links {
        assert!(link.get(b"Contents").and_then(Object::as_str).is_ok_and(|text| !text.is_empty()));
    }
    assert!(document.catalog().unwrap().has(b"Outlines"));
}
