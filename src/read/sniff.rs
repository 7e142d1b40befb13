//! What a file is, decided from its content.

use super::FileFormat;
use super::fault::Fault;
use super::package::Package;

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// A zip package.
    Zip,
    /// A compound file, as Excel 97 writes it.
    Compound,
    /// Text.
    Text,
}

const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Beginnings of files that hold no cells, and the message's word for them.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xFF\xD8\xFF", "picture"),
    (b"GIF8", "picture"),
    (b"\x1F\x8B", "archive"),
    (b"7z\xBC\xAF\x27\x1C", "archive"),
    (b"Rar!", "archive"),
    (b"\x09\x08\x10\x00", "old-excel"),
    (b"\x09\x08\x08\x00", "old-excel"),
    (b"\x09\x04\x06\x00", "old-excel"),
    (b"\x09\x02\x06\x00", "old-excel"),
    (b"\x09\x00\x04\x00", "old-excel"),
];

/// How `bytes` are packed.
pub(super) fn container(bytes: &[u8]) -> Result<Container, Fault> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(Fault::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Container::Zip);
    }
    if bytes.starts_with(COMPOUND) {
        return Ok(Container::Compound);
    }
    if COMPOUND.starts_with(bytes) || b"PK\x03\x04".starts_with(bytes) {
        return Err(Fault::CutOff);
    }
    if let Some((_, kind)) = OTHERS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Err(Fault::Unsupported(kind));
    }
    match disguise(bytes) {
        Some(kind) => Err(Fault::Disguised(kind)),
        None => Ok(Container::Text),
    }
}

/// Web pages and XML, which web services hand out under the name of a workbook.
fn disguise(bytes: &[u8]) -> Option<&'static str> {
    let beginning = bytes.get(..2048).unwrap_or(bytes);
    let text: String = String::from_utf8_lossy(beginning).replace('\0', "").to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_ascii_graphic());
    if ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"]
        .iter()
        .any(|tag| text.starts_with(tag))
    {
        return Some("html");
    }
    if text.starts_with("mime-version:") {
        return Some("html");
    }
    if !text.starts_with("<?xml") {
        return None;
    }
    Some(if text.contains("<html") { "html" } else { "xml" })
}

/// Which workbook a package is.
pub(super) fn packaged(package: &mut Package<'_>) -> Result<FileFormat, Fault> {
    let kind = package.beginning("mimetype", 128)?;
    let kind = String::from_utf8_lossy(&kind);
    if kind.contains("opendocument.spreadsheet") {
        return Ok(FileFormat::Ods);
    }
    if kind.contains("opendocument") {
        return Err(Fault::Unsupported("opendocument"));
    }
    if package.has("xl/workbook.bin") {
        return Ok(FileFormat::Xlsb);
    }
    let other = [("word/", "word"), ("ppt/", "powerpoint"), ("index/", "numbers")];
    if let Some((_, kind)) = other.iter().find(|(folder, _)| package.has_below(folder)) {
        return Err(Fault::Unsupported(kind));
    }
    if package.has("index.zip") {
        return Err(Fault::Unsupported("numbers"));
    }
    if package.has("[content_types].xml") {
        return Ok(FileFormat::Xlsx);
    }
    Err(Fault::Unsupported("archive"))
}

/// Whether a file's extension fits what it is. A file without one fits anything.
pub(super) fn extension_fits(path: &str, format: FileFormat) -> Result<(), &str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((_, extension)) = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()) else {
        return Ok(());
    };
    let fitting: &[&str] = match format {
        // One format: what tells them apart is only whether macros may be within.
        FileFormat::Xlsx | FileFormat::Xlsm => &["xlsx", "xltx", "xlsm", "xltm", "xlam"],
        FileFormat::Xlsb => &["xlsb"],
        FileFormat::Xls => &["xls", "xlt", "xla"],
        FileFormat::Ods => &["ods", "ots"],
        FileFormat::Text => &["csv", "txt", "tsv", "tab"],
    };
    let fits = fitting.iter().any(|fitting| extension.eq_ignore_ascii_case(fitting));
    if fits { Ok(()) } else { Err(extension) }
}
