//! Markdown → pages, held against readable dumps and laws.

use std::fmt::Write as _;

use seuranta::document;
use seuranta::font::face;
use seuranta::typeset::{Item, Look, Owner, Publication, Typeset, dump, reading_text, typeset};
use seuranta::words::Words;

fn nothing(source: &str) -> Result<Vec<u8>, String> {
    Err(format!("no file {source}"))
}

/// Reads and sets `markdown`; findings of both stages together.
fn set(markdown: &str) -> Typeset {
    let (document, mut findings) = document::read(markdown, "report.md", &nothing);
    let words = Words::built_in(document.language).unwrap();
    let mut set = typeset(&document, &Look::default(), &words).unwrap();
    findings.append(&mut set.findings);
    check_laws(&set.publication);
    Typeset { findings, ..set }
}

fn dumped(markdown: &str) -> String {
    let set = set(markdown);
    let mut out = dump(&set.publication);
    for finding in &set.findings {
        let found = finding.found.as_deref().unwrap_or("");
        let _ =
            writeln!(out, "{} {} {} “{found}”", finding.code.id, finding.code.name, finding.place);
    }
    out
}

/// What holds for any pages: everything lies within its page, text within the margins, and no
/// glyph is an empty box.
fn check_laws(publication: &Publication) {
    let look = Look::default();
    for page in &publication.pages {
        for placed in &page.items {
            let (left, right, top, bottom) = match &placed.item {
                Item::Text(run) if run.rotation != 0 => continue,
                Item::Text(run) => {
                    let em = i64::from(face(run.face).units_per_em());
                    let seen = run.text.trim_end_matches(' ').len();
                    let advance: i64 = run
                        .glyphs
                        .iter()
                        .inspect(|glyph| assert_ne!(glyph.id, 0, "an empty box in “{}”", run.text))
                        .filter(|glyph| glyph.text.start < seen)
                        .map(|glyph| i64::from(glyph.advance))
                        .sum();
                    (run.x.0, run.x.0 + advance * run.size.0 / em, run.y.0, run.y.0)
                }
                Item::Fill { area, .. }
                | Item::Drawing { area, .. }
                | Item::Raster { area, .. } => {
                    (area.x.0, area.x.0 + area.width.0, area.y.0, area.y.0 + area.height.0)
                }
            };
            let margin =
                if matches!(placed.owner, Owner::Slot(_)) { look.side_margin.0 } else { 0 };
            let slack = 100;
            assert!(left >= margin - slack, "{placed:?} begins outside");
            assert!(right <= page.width.0 - margin + slack, "{placed:?} ends outside");
            assert!(top >= 0 && bottom <= page.height.0, "{placed:?} is above or below its page");
        }
    }
}

fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn everything_that_markdown_has_is_set() {
    insta::assert_snapshot!(dumped(include_str!("markdown/everything.md")));
}

#[test]
fn an_empty_file_gives_one_empty_page() {
    insta::assert_snapshot!(dumped(""));
}
