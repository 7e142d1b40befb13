//! Files that were made to harm, given to the program as returns: each ends with findings, with little
//! memory, and without a panic.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use insta::assert_snapshot;

#[path = "hostile/compounds.rs"]
mod compounds;
#[path = "hostile/packages.rs"]
mod packages;
mod support;

use support::measured;

/// What a harmful file may cost beyond a check of a harmless one, in KiB.
const MOST: u64 = 64 << 10;

/// A file's name and content.
type File = (&'static str, Vec<u8>);

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)).unwrap()
}

/// Text files, and files under the name of another format.
fn others() -> Vec<File> {
    vec![
        ("password.xlsx", fixture("password.xlsx")),
        ("other.xls", fixture("return.xlsx")),
        ("other.xlsx", fixture("return.xls")),
        ("other.csv", fixture("return.xlsb")),
        ("one-line.csv", "a;".repeat(20_000).into_bytes()),
        ("quote.csv", [b"\"".to_vec(), b"x\n".repeat(1_000_000)].concat()),
        ("empty-rows.csv", b";;\n".repeat(1_048_577)),
        ("zeros.csv", vec![0; 1 << 20]),
    ]
}

/// What became of a check of one file.
struct Outcome {
    /// The program's exit code; none where it was ended from outside, as an abort is.
    exit: Option<i32>,
    /// The codes of the file's findings.
    codes: BTreeSet<String>,
    observations: u64,
    /// The peak of memory, in KiB; zero where the system does not tell.
    peak: u64,
}

/// A strategy folder, and what a check of a harmless file in it takes.
struct City {
    folder: tempfile::TempDir,
    usual: u64,
}

impl City {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
        for name in ["strategy.toml", "indicators.csv"] {
            fs::copy(base.join(name), folder.path().join(name)).unwrap();
        }
        fs::create_dir_all(folder.path().join("returns/mid-term")).unwrap();
        let mut city = Self { folder, usual: 0 };
        let harmless = "Mittari;Vuosi;Arvo\nco2-total;2021;2354\n";
        let outcome = city.look_at("csv", harmless.as_bytes());
        assert_eq!((outcome.exit, outcome.codes.len(), outcome.observations), (Some(0), 0, 1));
        city.usual = outcome.peak;
        city
    }

    /// Checks a file, which must end by itself and within the memory.
    fn check(&self, name: &str, bytes: &[u8]) -> Outcome {
        let outcome = self.look_at(name, bytes);
        let (peak, usual) = (outcome.peak, self.usual);
        assert!(peak <= usual + MOST, "{name} takes {peak} KiB; a harmless file takes {usual}");
        assert!(matches!(outcome.exit, Some(0 | 1)), "{name}: exit {:?}", outcome.exit);
        outcome
    }

    fn look_at(&self, name: &str, bytes: &[u8]) -> Outcome {
        let ending = name.rsplit('.').next().unwrap();
        let file = format!("kymp.{ending}");
        let path = self.folder.path().join("returns/mid-term").join(&file);
        fs::write(&path, bytes).unwrap();
        let folder = self.folder.path();
        let arguments = ["check", "mid-term", "--strategy"].map(str::to_owned);
        let paths = [folder, &path].map(|path| path.to_string_lossy().into_owned());
        let arguments: Vec<&str> = arguments.iter().chain(&paths).map(String::as_str).collect();
        let (exit, told, peak) = measured::run(folder, &arguments);
        let findings = told["findings"].as_array().cloned().unwrap_or_default();
        let is_of = |place: &str| place.ends_with(&file);
        let of_file =
            findings.iter().filter(|finding| finding["place"]["file"].as_str().is_some_and(is_of));
        let codes = of_file.filter_map(|finding| finding["code"].as_str().map(str::to_owned));
        let observations = told["summary"]["observations"].as_u64().unwrap_or_default();
        Outcome { exit, codes: codes.collect(), observations, peak }
    }
}

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

/// Returns of the sample, one of each format.
fn returns() -> Vec<File> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/returns/mid-term");
    let read = |name: &'static str| (name, fs::read(sample.join(name)).unwrap());
    let mut files: Vec<File> =
        ["hkl.xlsx", "kanslia-talous.xls", "tyoterveys.ods", "stara.csv"].map(read).into();
    files.push(("return.xlsb", fixture("return.xlsb")));
    files
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
