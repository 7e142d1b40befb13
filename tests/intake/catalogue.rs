//! The catalogue of what spreadsheets hold: each trap with one input, and exactly what becomes of it.
//!
//! `catalogue.md` has a section for each trap. A block `csv` or `txt` is a text file (`in ENCODING` after
//! the language encodes it), a block `grid` a sheet as `tests/support/grid.rs` writes it (`{OPTION}` after
//! the language); the block `gives` holds the figures, with their marks, and the codes with their places.
//! With `SEURANTA_UPDATE=1` those blocks are written anew.

use std::fmt::Write as _;

use seuranta::intake::{Intake, Outcome, Qualifier};

use crate::grid::workbook;
use crate::{Limits, read, strategy, take_in};

/// The page with each block `gives` as it is now.
fn renewed(page: &str) -> String {
    let mut renewed = String::new();
    let mut input: Option<(String, String)> = None;
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match &mut open {
            Some((info, text)) if line == "```" => {
                if info == "gives" {
                    let (info, text) = input.take().expect("an input stands before what it gives");
                    renewed.push_str(&given(&info, &text));
                } else {
                    renewed.push_str(text);
                    input = Some((info.clone(), text.clone()));
                }
                renewed.push_str("```\n");
                open = None;
            }
            Some((_, text)) => {
                let _ = writeln!(text, "{line}");
            }
            None => {
                let _ = writeln!(renewed, "{line}");
                open = line.strip_prefix("```").map(|info| (info.to_owned(), String::new()));
            }
        }
    }
    renewed
}

/// What an input gives.
fn given(info: &str, text: &str) -> String {
    let mut options = info.split(" {").map(|option| option.trim_end_matches('}').to_owned());
    let language = options.next().unwrap_or_default();
    let options: Vec<String> = options.collect();
    let sender = if text.contains("ecec-rate") { "kasko" } else { "kymp" };
    let (ending, bytes) = match language.split_once(" in ") {
        Some((_, label)) => {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
            ("csv", encoding.encode(text).0.into_owned())
        }
        None if language == "grid" => ("xlsx", workbook(&[("Mittarit", text, &options)])),
        None => ("csv", text.as_bytes().to_vec()),
    };
    let strategy = strategy("tests/findings/base");
    let file = format!("returns/mid-term/{sender}.{ending}");
    let mut workbook = match read(&file, &bytes, &Limits::default()) {
        Ok(workbook) => workbook,
        Err(findings) => {
            return findings.iter().fold(String::new(), |all, f| all + f.code.id + "\n");
        }
    };
    let mut findings = std::mem::take(&mut workbook.findings);
    findings.extend(seuranta::intake::garbled(&workbook));
    let mut intake = take_in(&workbook, &strategy, strategy.checkpoint("mid-term").unwrap());
    findings.append(&mut intake.findings);
    intake.findings = findings;
    listed(&intake)
}

/// Figures and codes, a line each.
fn listed(intake: &Intake) -> String {
    let mut text = String::new();
    for o in &intake.observations {
        let _ = write!(text, "{} {} {}", o.key.indicator, o.key.period, o.key.kind.id());
        let facts = [&o.key.breakdown, &o.key.scope];
        for fact in facts.into_iter().flatten() {
            let _ = write!(text, " {fact}");
        }
        let _ = match &o.outcome {
            Outcome::Value(value, Qualifier::Exact) => write!(text, " = {value}"),
            Outcome::Value(value, qualifier) => write!(text, " = {qualifier:?} {value}"),
            Outcome::Missing(reason) => write!(text, " = {}", reason.id()),
        };
        for mark in o.marks.iter() {
            let _ = write!(text, " {mark:?}");
        }
        let notes = [o.provenance.conversion.clone(), o.note.as_ref().map(ToString::to_string)];
        for note in notes.into_iter().flatten() {
            let _ = write!(text, " ({note})");
        }
        text.push('\n');
    }
    for finding in &intake.findings {
        let place = finding.place.to_string();
        let place = place.rsplit([',', ' ']).next().unwrap_or_default();
        let place = place.strip_prefix("returns/mid-term/").unwrap_or(place);
        let _ = writeln!(text, "{} {} {place}", finding.code.id, finding.code.name);
    }
    text
}

#[test]
fn every_trap_of_the_catalogue_gives_what_its_section_says() {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test, not of the program")]
    let update = std::env::var("SEURANTA_UPDATE").is_ok();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/catalogue.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let now = renewed(&page);
    if update {
        std::fs::write(&path, &now).unwrap();
    }
    assert!(page.matches("```gives").count() > 60, "the catalogue is whole");
    if !update {
        pretty_lines(&page, &now);
    }
}

/// Fails at the first lines that differ, with the section that they stand in.
fn pretty_lines(page: &str, now: &str) {
    let mut section = "";
    for (was, is) in page.lines().zip(now.lines()) {
        if let Some(title) = was.strip_prefix("### ") {
            section = title;
        }
        assert_eq!(was, is, "{section}");
    }
    assert_eq!(page.lines().count(), now.lines().count(), "{section}");
}
