//! Writes the inputs to begin with to the folder that `FUZZ_SEEDS` names, and ends.
//!
//! It is linked as the targets are, for the coverage of all that it calls is counted by their engine. The inputs are made from the repository's own files, and the dictionaries from the words that stand in the
//! program's source, so neither is kept here.
#![no_main]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use libfuzzer_sys::fuzz_target;
use seuranta::read::{Limits, read};

/// The repository's folders of files to begin with.
const FILES: [&str; 4] = [
    "tests/workbooks",
    "sample-data",
    "sample-data/returns/mid-term",
    "sample-data/returns/end-of-term",
];

/// For each target the source whose words may lead further.
const WORDS: [(&str, &[&str]); 7] = [
    ("number", &["src/notation/number/affix.rs", "src/notation/number/tests.rs"]),
    ("period", &["src/strategy/period_words.rs", "src/strategy/period_reading/tests.rs"]),
    ("heading", &["src/intake/headings.rs", "src/intake/status_words.rs"]),
    ("csv", &["src/intake/headings.rs", "src/notation/missing.rs"]),
    ("xlsx", &["src/read/xlsx/book.rs", "src/read/xlsx/cells.rs", "src/read/xlsx/strings.rs"]),
    ("ods", &["src/read/ods/mod.rs", "src/read/ods/cell.rs", "src/read/ods/table.rs"]),
    ("xlsb", &["src/read/through_calamine/xlsb.rs"]),
];

fuzz_target!(init: write_and_end(), |_data: &[u8]| {});

fn write_and_end() {
    std::process::exit(i32::from(write().is_err()));
}

fn write() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let out = env::var_os("FUZZ_SEEDS").map(PathBuf::from);
    let out = out.ok_or_else(|| io::Error::other("FUZZ_SEEDS names no folder"))?;
    let mut texts = BTreeSet::new();
    for folder in FILES {
        for entry in fs::read_dir(root.join(folder))? {
            let path = entry?.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let target = if ending == "xlsm" { "xlsx" } else { ending };
            if ["xlsx", "xls", "xlsb", "ods", "csv"].contains(&target) {
                let content = fs::read(&path)?;
                collect(&content, &mut texts, &out)?;
                keep(&out.join(target), &content)?;
            }
        }
    }
    for text in &texts {
        keep(&out.join("period"), text.as_bytes())?;
        keep(&out.join("number"), &[b"\0", text.as_bytes()].concat())?;
    }
    WORDS.iter().try_for_each(|(target, sources)| dictionary(&root, &out, target, sources))
}

/// The texts of a file's cells, and each of its rows as headings.
fn collect(content: &[u8], texts: &mut BTreeSet<String>, out: &Path) -> io::Result<()> {
    let Ok(workbook) = read("seed", content, &Limits::default()) else { return Ok(()) };
    for sheet in &workbook.sheets {
        for row in sheet.rows() {
            let row: Vec<String> =
                row.cells().iter().map(|cell| cell.shown().into_owned()).collect();
            keep(&out.join("heading"), row.join("\n").as_bytes())?;
            texts.extend(row.into_iter().filter(|text| text.len() < 64));
        }
    }
    Ok(())
}

/// Writes an input under a name that is its own.
fn keep(folder: &Path, content: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let name = content.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    });
    fs::write(folder.join(format!("{name:016x}")), content)
}

/// Writes the words between quotes in `sources`, one a line, as the engine wants them.
fn dictionary(root: &Path, out: &Path, target: &str, sources: &[&str]) -> io::Result<()> {
    let mut words = BTreeSet::new();
    for source in sources {
        let text = fs::read_to_string(root.join(source))?;
        let parts = text.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
        words.extend(parts.filter(|word| (1..32).contains(&word.len())).map(str::to_owned));
    }
    let escaped = |word: &String| -> String {
        let bytes = word.bytes().map(|byte| format!("\\x{byte:02x}"));
        format!("\"{}\"\n", bytes.collect::<String>())
    };
    fs::create_dir_all(out)?;
    fs::write(out.join(format!("{target}.dict")), words.iter().map(escaped).collect::<String>())
}
