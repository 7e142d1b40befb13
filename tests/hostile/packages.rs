//! Zip packages that were made to harm.

use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::files::{File, fixture};

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
    // Style 1 is that of a day.
    let styles =
        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>";
    xlsx_of(sheet, strings, styles, more)
}

/// The same with this part for styles.
fn xlsx_of(sheet: &str, strings: &str, styles: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let book = "<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>";
    xlsx_with(book, sheet, strings, styles, more)
}

/// The same with this part for the list of sheets.
fn xlsx_with(
    book: &str,
    sheet: &str,
    strings: &str,
    styles: &str,
    more: &[(&str, &[u8])],
) -> Vec<u8> {
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
        link("e", "styles", "y.xml"),
    ];
    let links = format!("<Relationships>{}</Relationships>", links.concat());
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("_rels/b.xml.rels", links.as_bytes()),
        ("b.xml", book.as_bytes()),
        ("s.xml", sheet.as_bytes()),
        ("t.xml", strings.as_bytes()),
        ("y.xml", styles.as_bytes()),
    ];
    parts.extend(more);
    package(&parts)
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

const NO_STRINGS: &str = "<sst/>";

/// Workbooks in XML parts.
pub(crate) fn in_xml() -> Vec<File> {
    let plain = |rows: &str| xlsx(&sheet(rows), NO_STRINGS, &[]);
    let beside = |name: &str, part: &[u8]| xlsx(&sheet(""), NO_STRINGS, &[(name, part)]);
    let mut empty_rows = String::new();
    for row in 1..=1_048_576 {
        let _ = write!(empty_rows, "<row r='{row}'/>");
    }
    let entities = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>".to_owned();
    let far = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
    let external = "<row><c><f>[1]S!A1</f><v>1</v></c></row>";
    let claims = "<sst count='4294967295' uniqueCount='4294967295'></sst>";
    let nothing = format!("<sst>{}</sst>", "<si/>".repeat(6_000_000));
    vec![
        ("far-cell.xlsx", plain(far)),
        ("empty-rows.xlsx", plain(&empty_rows)),
        ("bomb.xlsx", plain(&" ".repeat(200 << 20))),
        ("deep.xlsx", plain(&"<a>".repeat(1_000_000))),
        ("long-tag.xlsx", plain(&format!("<{}>", "a".repeat(20 << 20)))),
        ("entities.xlsx", xlsx(&(entities + &sheet("")), NO_STRINGS, &[])),
        ("laughs.xlsx", xlsx(&sheet("<row><c t='s'><v>0</v></c></row>"), &laughs(), &[])),
        ("bomb-of-strings.xlsx", xlsx(&sheet(""), &" ".repeat(200 << 20), &[])),
        ("bomb-of-styles.xlsx", xlsx_of(&sheet(""), NO_STRINGS, &" ".repeat(200 << 20), &[])),
        ("small-bomb.xlsx", plain(&" ".repeat(31 << 20))),
        ("small-bomb-of-styles.xlsx", {
            xlsx_of(&sheet(""), NO_STRINGS, &"<xf/>".repeat(6 << 20), &[])
        }),
        ("styles.xlsx", {
            let styles = format!("<styleSheet><cellXfs>{}", "<xf/>".repeat(6 << 20));
            xlsx_of(&sheet(""), NO_STRINGS, &styles, &[])
        }),
        ("colours.xlsx", {
            let fill = |colour: u32| format!("<fill><fgColor rgb='{colour:08X}'/>");
            let colours: String = (0..400_000).map(fill).collect();
            xlsx_of(&sheet(""), NO_STRINGS, &format!("<styleSheet><fills>{colours}"), &[])
        }),
        ("coloured.xlsx", coloured()),
        ("links.xlsx", {
            let link = |id: u32| format!("<Relationship Id='{id}' Type='a' Target='b'/>");
            let links: String = (0..400_000).map(link).collect();
            let links = format!("<Relationships>{links}</Relationships>");
            xlsx_of(&sheet(""), NO_STRINGS, "<a/>", &[("_rels/s.xml.rels", links.as_bytes())])
        }),
        ("sheets.xlsx", {
            let sheets = "<sheet name='S' r:id='a'/>".repeat(1_200_000);
            let book = format!("<workbook><sheets>{sheets}</sheets></workbook>");
            xlsx_with(&book, &sheet(""), NO_STRINGS, "<a/>", &[])
        }),
        ("authors.xlsx", {
            let links = "<Relationships><Relationship Id='a' Type='a/comments' Target='c.xml'/></Relationships>";
            let authors = format!("<comments><authors>{}", "<author/>".repeat(3_400_000));
            let parts = [("_rels/s.xml.rels", links.as_bytes()), ("c.xml", authors.as_bytes())];
            xlsx_of(&sheet(""), NO_STRINGS, "<a/>", &parts)
        }),
        ("hidden-again.xlsx", {
            let twice = "<row r='1' hidden='1'/><row r='3' hidden='1'/>";
            plain(&twice.repeat(700_000))
        }),
        ("wide.xlsx", plain(&wide(16_384, 40))),
        ("merged.xlsx", merged(1000, "A1:XFD1048576")),
        ("tall-merges.xlsx", merged(60_000, "B1:C1048576")),
        ("many-strings.xlsx", xlsx(&sheet(""), claims, &[])),
        ("empty-strings.xlsx", xlsx(&sheet(""), &nothing, &[])),
        ("far-day.xlsx", plain("<row><c s='1'><v>7E28</v></c></row>")),
        ("macros.xlsx", beside("vbaProject.bin", &[0xFF; 64])),
        ("paths.xlsx", beside("../../etc/cron.d/evil", b"x")),
        ("two-of-a-name.xlsx", two_of_a_name()),
        ("absolute.xlsx", beside("\\\\server\\share", b"x")),
        ("external.xlsx", {
            let link = ("externalLinks/externalLink1.xml", b"<externalLink/>".as_slice());
            xlsx(&sheet(external), NO_STRINGS, &[link])
        }),
    ]
}

/// A string of entities that stand for others, a thousand million letters in the end.
fn laughs() -> String {
    let entity = |name: u8| {
        let inner = format!("&{};", char::from(name - 1)).repeat(10);
        format!("<!ENTITY {} '{inner}'>", char::from(name))
    };
    let entities: String = (b'b'..=b'j').map(entity).collect();
    format!("<!DOCTYPE sst [<!ENTITY a 'x'>{entities}]><sst><si><t>&j;</t></si></sst>")
}

/// Empty cells of two colours, in an order that can hardly be packed.
fn coloured() -> Vec<u8> {
    let styles = "<styleSheet><fills><fill/><fill><fgColor rgb='FFFF0000'/></fill><fill>\
                  <fgColor rgb='FF00FF00'/></fill></fills><cellXfs><xf/><xf fillId='1'/>\
                  <xf fillId='2'/></cellXfs></styleSheet>";
    let mut number: u32 = 1;
    let mut cell = || {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        if number >> 31 == 0 { "<c s='1'/>" } else { "<c s='2'/>" }
    };
    let mut row = || format!("<row>{}</row>", (0..16_384).map(|_| cell()).collect::<String>());
    let rows: String = (0..300).map(|_| row()).collect();
    xlsx_of(&sheet(&rows), NO_STRINGS, styles, &[])
}

/// A table of so many years in its head, and rows of figures.
fn wide(columns: usize, rows: usize) -> String {
    let year = |at: usize| format!("<c><v>{}</v></c>", 1900 + at % 200);
    let head: String = (0..columns).map(year).collect();
    let row = format!("<row>{}</row>", "<c><v>7.5</v></c>".repeat(columns));
    format!("<row>{head}</row>{}", row.repeat(rows))
}

/// A package with two sheets' parts under one name, of which programs read one or the other.
fn two_of_a_name() -> Vec<u8> {
    let mut bytes = xlsx(&sheet(""), &sheet("<row><c><v>1</v></c></row>"), &[]);
    while let Some(at) = bytes.windows(5).position(|name| name == b"t.xml") {
        bytes[at] = b's';
    }
    bytes
}

/// A sheet with a column of headings and `many` times the same merged area.
fn merged(many: usize, area: &str) -> Vec<u8> {
    let areas = format!("<mergeCell ref='{area}'/>").repeat(many);
    let rows = "<row><c t='inlineStr'><is><t>Mittari</t></is></c></row>".repeat(1000);
    let sheet = sheet(&rows).replace("</worksheet>", &format!("{areas}</worksheet>"));
    xlsx(&sheet, NO_STRINGS, &[])
}

/// The binary workbook of the fixtures with one of its parts changed.
fn xlsb(part: &str, change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(fixture("return.xlsb"))).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if name.ends_with(part) {
            change(&mut content);
        }
        parts.push((name, content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
    package(&parts)
}

/// Workbooks in binary parts.
pub(crate) fn in_records() -> Vec<File> {
    let rows = |from: u32, to: u32| {
        let row = |number: u32| [&[0, 25][..], &number.to_le_bytes(), &[0; 21]].concat();
        (from..to).flat_map(row).collect::<Vec<u8>>()
    };
    // A sheet begins, says how large it is, and its data begin; data and sheet end.
    let extent = [&[0x94, 0x01, 16][..], &[0; 16]].concat();
    let begun = [&[0x81, 0x01, 0x00][..], &extent, &[0x91, 0x01, 0x00]].concat();
    let ended = [0x92, 0x01, 0x00, 0x82, 0x01, 0x00];
    let number =
        [&[5, 16][..], &16_383_u32.to_le_bytes(), &[0; 4], &1.0_f64.to_le_bytes()].concat();
    let sheet = |rows: &[u8]| {
        let content = [&begun[..], rows, &ended].concat();
        xlsb("sheet1.bin", |part| part.clone_from(&content))
    };
    vec![
        // Two bytes of the record's type and one of its length stand before the two counts.
        ("many-strings.xlsb", xlsb("sharedStrings.bin", |part| part[3..11].fill(0xFF))),
        ("far-cell.xlsb", sheet(&[rows(1_048_575, 1_048_576), number].concat())),
        ("empty-rows.xlsb", sheet(&rows(0, 1_048_576))),
        ("bomb.xlsb", xlsb("sheet1.bin", |part| *part = vec![0; 200 << 20])),
        ("long-record.xlsb", xlsb("sheet1.bin", |part| *part = vec![5, 0xFF, 0xFF, 0xFF, 0x7F])),
        ("many-strings-of-one.xlsb", {
            let strings = [&[19, 5][..], &[0; 5]].concat().repeat(4_000_000);
            xlsb("sharedStrings.bin", |part| part.extend(&strings))
        }),
    ]
}

/// An OpenDocument workbook of one sheet with these rows.
fn ods(rows: &str) -> Vec<u8> {
    ods_of("<manifest/>", "", rows, &[])
}

fn ods_of(manifest: &str, before: &str, rows: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let content = format!(
        "{before}<office:document-content><table:table table:name='S'>{rows}</table:table></office:document-content>"
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ];
    parts.extend(more);
    package(&parts)
}

/// OpenDocument workbooks.
pub(crate) fn open_documents() -> Vec<File> {
    let cell = "<table:table-cell office:value-type='float' office:value='1'/>";
    let repeated = |tag: &str, times: u32| format!("<table:{tag}-repeated='{times}'");
    let empty = format!("{}/>", repeated("table-cell table:number-columns", 16_384));
    let rows = |times: u32, within: &str| {
        format!("{}>{within}</table:table-row>", repeated("table-row table:number-rows", times))
    };
    let far = format!("{}{empty}{cell}", rows(1_048_575, &empty));
    let words = "<table:table-cell><text:p>a</text:p></table:table-cell>";
    let locked =
        "<manifest><file-entry><encryption-data></encryption-data></file-entry></manifest>";
    let entities = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>";
    let linked = "<table:table-row><table:table-cell table:formula=\"of:=['file:///x.ods'#$S.A1]\" office:value-type='float' office:value='1'/></table:table-row>";
    let twenty = vec![b' '; 30 << 20];
    let names: Vec<String> = (0..20).map(|number| format!("Pictures/{number}.png")).collect();
    let bombs: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &*twenty)).collect();
    vec![
        (
            "far-cell.ods",
            ods(&far.replace(
                &format!("{empty}{cell}"),
                &rows(1, &format!("{}{cell}", empty.replace("16384", "16383"))),
            )),
        ),
        ("rows.ods", ods(&rows(1_048_576, cell))),
        ("rows-of-words.ods", ods(&rows(1_048_576, words))),
        ("empty-rows.ods", ods(&rows(1_048_576, &empty).repeat(1000))),
        ("columns.ods", {
            let many = cell.replace("/>", " table:number-columns-repeated='99999999'/>");
            ods(&format!("<table:table-row>{many}</table:table-row>"))
        }),
        ("deep.ods", ods(&"<text:p>".repeat(1_000_000))),
        ("spaces.ods", {
            let spaces = "<text:p><text:s text:c='4294967295'/></text:p>";
            ods(&rows(
                1,
                &format!(
                    "<table:table-cell office:value-type='string'>{spaces}</table:table-cell>"
                ),
            ))
        }),
        ("bomb.ods", ods(&" ".repeat(200 << 20))),
        ("many-bombs.ods", ods_of("<manifest/>", "", "", &bombs)),
        ("entities.ods", ods_of("<manifest/>", entities, "", &[])),
        ("paths.ods", ods_of("<manifest/>", "", "", &[("../../etc/cron.d/evil", b"x")])),
        ("password.ods", ods_of(locked, "", "", &[])),
        ("external.ods", ods(linked)),
    ]
}
