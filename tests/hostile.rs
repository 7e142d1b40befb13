//! Files that were made to harm, given to the program as returns: each ends with findings, with little
//! memory, and without a panic.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use insta::assert_snapshot;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What a harmful file may cost beyond a check of a harmless one, in KiB.
const MOST: u64 = 64 << 10;

/// A zip package of parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An .xlsx of one sheet with this part for the sheet and this one for strings, and more parts beside.
fn xlsx(sheet: &str, strings: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id='{id}' Type='{kinds}/{kind}' Target='{target}'/>")
    };
    let root = format!("<Relationships>{}</Relationships>", link("a", "officeDocument", "b.xml"));
    let links = [
        link("a", "worksheet", "s.xml"),
        link("b", "sharedStrings", "t.xml"),
        link("c", "vbaProject", "vbaProject.bin"),
        link("d", "externalLink", "externalLinks/externalLink1.xml"),
    ];
    let links = format!("<Relationships>{}</Relationships>", links.concat());
    let book = "<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>";
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("_rels/b.xml.rels", links.as_bytes()),
        ("b.xml", book.as_bytes()),
        ("s.xml", sheet.as_bytes()),
        ("t.xml", strings.as_bytes()),
    ];
    parts.extend(more);
    package(&parts)
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><table:table table:name='S'>{rows}</table:table></office:document-content>"
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks").join(name)).unwrap()
}

/// The binary workbook whose table of strings claims four thousand million of them.
fn xlsb_with_many_strings() -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(fixture("return.xlsb"))).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name.ends_with("sharedStrings.bin") {
            // Two bytes of the record's type and one of its length stand before the two counts.
            content[3..11].fill(0xFF);
        }
        parts.push((name, content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
    package(&parts)
}

/// The old workbook whose table of strings does.
fn xls_with_many_strings() -> Vec<u8> {
    let mut bytes = fixture("return.xls");
    let at = (0..bytes.len() - 12).find(|at| {
        let count = |from: usize| u32::from_le_bytes(bytes[from..from + 4].try_into().unwrap());
        bytes[*at..at + 2] == [0xFC, 0x00] && (1..200).contains(&count(at + 8))
    });
    let at = at.unwrap();
    bytes[at + 4..at + 12].fill(0xFF);
    bytes
}

/// File names with their contents.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let cell = "<table:table-cell office:value-type='float' office:value='1'/>";
    let mut empty_rows = String::new();
    for row in 1..=1_048_576 {
        let _ = write!(empty_rows, "<row r='{row}'/>");
    }
    let entities = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>".to_owned();
    let none = "<sst/>";
    vec![
        ("kymp-far-cell.xlsx", {
            let far = sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>");
            xlsx(&far, none, &[])
        }),
        ("kymp-empty-rows.xlsx", xlsx(&sheet(&empty_rows), none, &[])),
        ("kymp-bomb.xlsx", xlsx(&sheet(&" ".repeat(200 << 20)), none, &[])),
        ("kymp-deep.xlsx", xlsx(&sheet(&"<a>".repeat(1_000_000)), none, &[])),
        ("kymp-long-tag.xlsx", xlsx(&sheet(&format!("<{}>", "a".repeat(20 << 20))), none, &[])),
        ("kymp-entities.xlsx", xlsx(&(entities + &sheet("")), none, &[])),
        ("kymp-merged.xlsx", {
            let merged = "<mergeCell ref='A1:XFD1048576'/>".repeat(1000);
            let rows = "<row><c t='inlineStr'><is><t>Mittari</t></is></c></row>";
            let sheet = sheet(rows).replace("</worksheet>", &format!("{merged}</worksheet>"));
            xlsx(&sheet, none, &[])
        }),
        ("kymp-many-strings.xlsx", {
            xlsx(&sheet(""), "<sst count='4294967295' uniqueCount='4294967295'></sst>", &[])
        }),
        ("kymp-many-strings.xlsb", xlsb_with_many_strings()),
        ("kymp-many-strings.xls", xls_with_many_strings()),
        ("kymp-macros.xlsx", xlsx(&sheet(""), none, &[("vbaProject.bin", &[0xFF; 64])])),
        ("kymp-paths.xlsx", xlsx(&sheet(""), none, &[("../../etc/cron.d/evil", b"x")])),
        ("kymp-absolute.xlsx", xlsx(&sheet(""), none, &[("\\\\server\\share", b"x")])),
        ("kymp-external.xlsx", {
            let external = sheet("<row><c><f>[1]S!A1</f><v>1</v></c></row>");
            xlsx(&external, none, &[("externalLinks/externalLink1.xml", b"<externalLink/>")])
        }),
        ("kymp-password.xlsx", fixture("password.xlsx")),
        ("kymp-other.xls", fixture("return.xlsx")),
        ("kymp-rows.ods", {
            ods(&format!(
                "<table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row>"
            ))
        }),
        ("kymp-columns.ods", {
            let many = cell.replace("/>", " table:number-columns-repeated='99999999'/>");
            ods(&format!("<table:table-row>{many}</table:table-row>"))
        }),
        ("kymp-deep.ods", ods(&"<text:p>".repeat(1_000_000))),
        ("kymp-one-line.csv", "a;".repeat(20_000).into_bytes()),
        ("kymp-quote.csv", [b"\"".to_vec(), b"x\n".repeat(1_000_000)].concat()),
        ("kymp-zeros.csv", vec![0; 1 << 20]),
    ]
}

/// What became of a check of one file: its exit code, the codes of its findings, its peak of memory
/// in KiB (zero where the system does not tell).
fn check(folder: &Path, file: &str) -> (Option<i32>, String, u64) {
    let path = folder.join("returns/mid-term").join(file);
    let output = folder.join("out.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_seuranta"))
        .args(["check", "mid-term", "--format", "json", "--ui-lang", "en", "--strategy"])
        .args([folder, &path])
        .stdout(Stdio::from(fs::File::create(&output).unwrap()))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let code = loop {
        let now = fs::read_to_string(&status).ok().and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        });
        peak = peak.max(now.unwrap_or_default());
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(&output).unwrap()).unwrap_or_default();
    let findings = json["findings"].as_array().cloned().unwrap_or_default();
    let is_of = |place: &str| place.ends_with(file);
    let of_file =
        findings.iter().filter(|finding| finding["place"]["file"].as_str().is_some_and(is_of));
    let codes: BTreeSet<&str> = of_file.filter_map(|finding| finding["code"].as_str()).collect();
    (code, codes.into_iter().collect::<Vec<_>>().join(" "), peak)
}

#[test]
fn files_made_to_harm_end_in_findings_and_cost_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
    for name in ["strategy.toml", "indicators.csv"] {
        fs::copy(base.join(name), folder.path().join(name)).unwrap();
    }
    let returns = folder.path().join("returns/mid-term");
    fs::create_dir_all(&returns).unwrap();
    fs::write(returns.join("kymp.csv"), "Mittari;Vuosi;Arvo\nco2-total;2021;2354\n").unwrap();
    let (code, codes, usual) = check(folder.path(), "kymp.csv");
    assert_eq!((code, codes.as_str()), (Some(0), ""), "a harmless file has no findings");
    let mut told = String::new();
    for (name, bytes) in files() {
        fs::write(returns.join(name), bytes).unwrap();
        let (code, codes, peak) = check(folder.path(), name);
        assert!(peak <= usual + MOST, "{name} takes {peak} KiB; a harmless file takes {usual}");
        let code = code.map_or_else(|| "killed".to_owned(), |code| code.to_string());
        let _ = writeln!(told, "{name}: exit {code}, {codes}");
    }
    assert_snapshot!(told);
}
