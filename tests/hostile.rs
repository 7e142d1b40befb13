//! Files that were made to harm, given to the program as returns: each ends with findings, with little
//! memory, and without a panic.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fmt::Write as _;

use insta::assert_snapshot;

#[path = "hostile/city.rs"]
mod city;
#[path = "hostile/compounds.rs"]
mod compounds;
#[path = "hostile/files.rs"]
mod files;
#[path = "hostile/packages.rs"]
mod packages;
mod support;

use city::{City, Outcome};
use files::{File, others, returns};
use support::measured;

/// What a check says of each file.
fn told(files: Vec<File>) -> String {
    let city = City::new();
    let mut told = String::new();
    for (name, bytes) in files {
        let outcome = city.check(name, &bytes);
        let codes: Vec<&str> = outcome.codes.iter().map(String::as_str).collect();
        let (exit, codes) = (outcome.exit.unwrap(), codes.join(" "));
        let _ = writeln!(told, "{name}: exit {exit}, {codes}, {} figures", outcome.observations);
    }
    told
}

#[test]
fn workbooks_in_xml_that_were_made_to_harm_end_in_findings() {
    assert_snapshot!(told(packages::in_xml()));
}

#[test]
fn workbooks_in_records_that_were_made_to_harm_end_in_findings() {
    assert_snapshot!(told(packages::in_records()));
}

#[test]
fn open_documents_that_were_made_to_harm_end_in_findings() {
    assert_snapshot!(told(packages::open_documents()));
}

#[test]
fn old_workbooks_that_were_made_to_harm_end_in_findings() {
    assert_snapshot!(told(compounds::old()));
}

#[test]
fn other_files_that_were_made_to_harm_end_in_findings() {
    assert_snapshot!(told(others()));
}

/// Whether a finding says that the file itself is not whole.
fn is_refused(outcome: &Outcome) -> bool {
    outcome.codes.iter().any(|code| code.starts_with("F1"))
}

#[test]
fn a_workbook_cut_anywhere_is_refused() {
    let city = City::new();
    for (name, whole) in returns() {
        for part in 0..24 {
            let end = whole.len() * part / 24 + part % 7;
            let outcome = city.check(name, &whole[..end]);
            // What is left of a text is a text; a workbook is whole or is none.
            assert!(is_refused(&outcome) || name.ends_with("csv"), "{name} cut at {end}");
        }
    }
}

#[test]
fn a_package_with_a_flipped_bit_is_refused_or_gives_the_same() {
    let city = City::new();
    for (name, whole) in returns() {
        let sound = city.check(name, &whole);
        for part in 0..48 {
            let mut bytes = whole.clone();
            let at = (whole.len() - 1) * part / 47;
            bytes[at] ^= 1 << (part % 8);
            let outcome = city.check(name, &bytes);
            // Neither an old workbook nor a text has a sum by which a changed figure could be seen.
            let has_sums = !name.ends_with("xls") && !name.ends_with("csv");
            let same = (&outcome.codes, outcome.observations) == (&sound.codes, sound.observations);
            assert!(!has_sums || same || is_refused(&outcome), "{name}, byte {at}");
        }
    }
}
