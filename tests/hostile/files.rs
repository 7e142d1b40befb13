//! Harmful files that are neither packages nor compound files, and harmless ones of every format.

use std::fs;
use std::path::Path;

/// A file's name and content.
pub(crate) type File = (&'static str, Vec<u8>);

pub(crate) fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)).unwrap()
}

/// Text files, and files under the name of another format.
pub(crate) fn others() -> Vec<File> {
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

/// Returns of the sample, one of each format.
pub(crate) fn returns() -> Vec<File> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/returns/mid-term");
    let read = |name: &'static str| (name, fs::read(sample.join(name)).unwrap());
    let mut files: Vec<File> =
        ["hkl.xlsx", "kanslia-talous.xls", "tyoterveys.ods", "stara.csv"].map(read).into();
    files.push(("return.xlsb", fixture("return.xlsb")));
    files
}
