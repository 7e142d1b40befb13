//! Files that were made to harm, given to the program as returns: each ends with findings, with little
//! memory, and without a panic.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

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

/// What the program told as JSON, its exit code, and its peak of memory in KiB (zero where the system does
/// not tell).
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, serde_json::Value, u64) {
    let output = folder.join("out.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_seuranta"))
        .args(arguments)
        .args(["--format", "json", "--ui-lang", "en"])
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
    let json = serde_json::from_slice(&fs::read(&output).unwrap()).unwrap_or_default();
    (code, json, peak)
}

/// The codes of the findings on a file, each once, with the line where one was first found.
fn codes(json: &serde_json::Value, file: &str) -> Vec<(String, Option<u64>)> {
    let findings = json["findings"].as_array().cloned().unwrap_or_default();
    let is_of = |place: &str| place.ends_with(file);
    let mut codes: Vec<(String, Option<u64>)> = findings
        .iter()
        .filter(|finding| finding["place"]["file"].as_str().is_some_and(is_of))
        .filter_map(|finding| {
            Some((finding["code"].as_str()?.to_owned(), finding["place"]["line"].as_u64()))
        })
        .collect();
    codes.sort();
    codes.dedup_by(|later, first| later.0 == first.0);
    codes
}

/// What became of a check of one file: its exit code, the codes of its findings, its peak of memory.
fn check(folder: &Path, file: &str) -> (Option<i32>, String, u64) {
    let path = folder.join("returns/mid-term").join(file);
    let (code, json, peak) = run(
        folder,
        &["check", "mid-term", "--strategy", folder.to_str().unwrap(), path.to_str().unwrap()],
    );
    let codes: Vec<String> = codes(&json, file).into_iter().map(|(code, _)| code).collect();
    (code, codes.join(" "), peak)
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
        let _ = writeln!(told, "{name}: exit {}, {codes}", told_exit(code));
    }
    assert_snapshot!(told);
}

fn told_exit(code: Option<i32>) -> String {
    code.map_or_else(|| "killed".to_owned(), |code| code.to_string())
}

/// A picture's bytes: the head of a PNG of 40 000 × 40 000 pixels, and nothing after it.
fn huge_png() -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend([0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40, 8, 2, 0, 0, 0]);
    let mut crc = flate2::Crc::new();
    crc.update(&chunk);
    [b"\x89PNG\r\n\x1A\n\0\0\0\x0D".as_slice(), &chunk, &crc.sum().to_be_bytes()].concat()
}

/// A drawing whose entities would grow to sixteen to the power of nine letters.
fn bomb() -> Vec<u8> {
    let entity = |name: u8| {
        let inner = format!("&{};", char::from(name - 1)).repeat(16);
        format!("<!ENTITY {} '{inner}'>", char::from(name))
    };
    let entities: String = (b'b'..=b'k').map(entity).collect();
    format!(
        "<!DOCTYPE svg [<!ENTITY a 'x'>{entities}]>\
         <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&k;</text></svg>"
    )
    .into_bytes()
}

/// Markdown with names, and what each may cost in KiB beyond an empty text: its pages lie in memory as a
/// whole, but nothing of how they came about.
fn markdown() -> Vec<(&'static str, String, u64)> {
    const MEGABYTE: usize = 1 << 20;
    let words = "sanoja riittää pitkälle riville ";
    let mut rows = String::from("| Mittari | Vuosi | Arvo |\n|---|---:|---:|\n");
    for row in 0..20_000 {
        let _ =
            writeln!(rows, "| mittari {row} | {} | {},{} |", 2000 + row % 30, row % 977, row % 10);
    }
    vec![
        ("word.md", "x".repeat(2 * MEGABYTE), 64 << 10),
        ("line.md", words.repeat(2 * MEGABYTE / words.len()), 64 << 10),
        ("heading.md", format!("# {}\n", words.repeat(MEGABYTE / words.len())), 64 << 10),
        (
            "cell.md",
            format!("|a|b|\n|---|---|\n|{}|c|\n", words.repeat(MEGABYTE / words.len())),
            64 << 10,
        ),
        ("rows.md", rows, 80 << 10),
        ("uneven.md", format!("|a|b|\n|---|---|\n{}", "|1|2|3|\n|1|\n".repeat(2000)), 64 << 10),
        ("quotes.md", format!("{} loppu\n", ">".repeat(10_000)), 16 << 10),
        ("lists.md", format!("{}loppu\n", "- ".repeat(10_000)), 64 << 10),
        ("letters.md", "漢字".repeat(MEGABYTE / 6), 64 << 10),
        ("unclosed.md", format!("**[`{}", "<span lang=\"sv\">".repeat(10_000)), 64 << 10),
        ("huge.md", "![kuva](huge.png)\n".to_owned(), 16 << 10),
        ("bomb.md", "![kuva](bomb.svg)\n".to_owned(), 16 << 10),
        ("missing.md", "![kuva](missing.png)\n".to_owned(), 16 << 10),
    ]
}

#[test]
fn markdown_made_to_harm_is_set_and_costs_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("huge.png"), huge_png()).unwrap();
    fs::write(folder.path().join("bomb.svg"), bomb()).unwrap();
    let typeset = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        run(folder.path(), &["typeset", file.to_str().unwrap()])
    };
    let (_, _, usual) = typeset("empty.md", "");
    let mut told = String::new();
    for (name, text, most) in markdown() {
        let (code, json, peak) = typeset(name, &text);
        assert!(peak <= usual + most, "{name} takes {peak} KiB; an empty text takes {usual}");
        let place = |(code, line): (String, Option<u64>)| {
            format!(" {code}:{}", line.map_or_else(String::new, |line| line.to_string()))
        };
        let codes: String = codes(&json, name).into_iter().map(place).collect();
        let _ = writeln!(told, "{name}: exit {},{codes}", told_exit(code));
    }
    assert_snapshot!(told);
}
