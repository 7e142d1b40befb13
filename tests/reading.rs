//! Whole workbooks, read and dumped: what each file of `tests/workbooks` becomes.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::fmt::Write as _;
use std::path::Path;

use insta::assert_snapshot;
use seuranta::finding::{CellRef, Finding};
use seuranta::read::{
    CellValue, FileFormat, FormulaState, Limits, Sheet, Visibility, Workbook, read,
};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/workbooks").join(name)).unwrap()
}

fn workbook(name: &str) -> Result<Workbook, Vec<Finding>> {
    read(name, &bytes(name), &Limits::default())
}

/// A whole workbook as text: sheets, cells with their places, findings.
fn dump(name: &str) -> String {
    match workbook(name) {
        Ok(workbook) => {
            let mut out = format!("{:?}\n", workbook.format);
            workbook.sheets.iter().for_each(|sheet| dump_sheet(sheet, &mut out));
            out + &dump_findings(&workbook.findings)
        }
        Err(findings) => dump_findings(&findings),
    }
}

fn dump_sheet(sheet: &Sheet, out: &mut String) {
    let seen = match sheet.visibility {
        Visibility::Visible => "",
        Visibility::Hidden => " hidden",
        Visibility::VeryHidden => " very hidden",
    };
    let styles = if sheet.styles_known { "" } else { " without styles" };
    writeln!(out, "[{}]{seen}{styles}", sheet.name).unwrap();
    if let Some(text) = &sheet.text {
        let (delimiter, line) = (text.delimiter, text.first_line);
        writeln!(out, "  {} divided by {delimiter:?} from line {line}", text.encoding).unwrap();
    }
    for area in &sheet.merged {
        writeln!(out, "  merged {area}").unwrap();
    }
    for (first, last) in sheet.hidden_rows.iter() {
        writeln!(out, "  hidden rows {}–{}", first + 1, last + 1).unwrap();
    }
    for (first, last) in sheet.hidden_columns.iter() {
        let (first, last) = (CellRef::column_letters(first), CellRef::column_letters(last));
        writeln!(out, "  hidden columns {first}–{last}").unwrap();
    }
    for row in sheet.rows() {
        for cell in row.cells() {
            let at = CellRef::new(row.index, cell.column());
            let kind = match &cell.value {
                CellValue::Empty => "empty",
                CellValue::Text(_) => "text",
                CellValue::Number(_) => "number",
                CellValue::Date(_) => "date",
                CellValue::Bool(_) => "bool",
                CellValue::Error(_) => "error",
                CellValue::FormulaWithoutValue => "no value",
            };
            let formula = match cell.formula {
                None => "",
                Some(FormulaState::Computed) => " = formula",
                Some(FormulaState::External) => " = other workbook",
                Some(FormulaState::WithoutValue) => " = formula without value",
            };
            let format = cell.number_format().map(|format| format!(" {{{}}}", format.code));
            let place = sheet.place(at).to_string();
            let place = place.rsplit_once(' ').map_or(place.as_str(), |(_, cell)| cell);
            let shown = cell.shown();
            let format = format.unwrap_or_default();
            writeln!(out, "  {place} {kind} {shown:?}{format}{formula}").unwrap();
        }
    }
}

fn dump_findings(findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        write!(out, "{} {} at {}", finding.code.id, finding.code.name, finding.place).unwrap();
        if let Some(found) = &finding.found {
            write!(out, " found {found:?}").unwrap();
        }
        for (name, value) in &finding.arguments {
            write!(out, " {name}={value:?}").unwrap();
        }
        out.push('\n');
    }
    out
}

/// Compares a file's dump with the one kept beside it.
fn holds(name: &str) {
    kept(name, &dump(name));
}

/// Compares a text with the one kept in the folder of workbooks under `name`.
fn kept(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "workbooks", prepend_module_to_snapshot => false, omit_expression => true }, {
        assert_snapshot!(name, text);
    });
}

#[test]
fn a_return_of_openpyxl_has_no_results_of_formulas() {
    holds("return.xlsx");
}

#[test]
fn a_return_of_libreoffice_reads_alike_from_both_of_its_formats() {
    holds("libreoffice.xlsx");
    holds("libreoffice.ods");
}

#[test]
fn an_old_workbook_keeps_its_formats_and_what_is_hidden() {
    holds("return.xls");
}

#[test]
fn a_binary_workbook_keeps_its_formats_and_what_is_hidden() {
    holds("return.xlsb");
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    holds("dates-1904.xlsx");
}

#[test]
fn a_time_is_shown_as_one_whichever_format_keeps_it() {
    for name in ["times.xls", "times.ods"] {
        let workbook = workbook(name).unwrap();
        let sheet = workbook.sheets.first().unwrap();
        let shown = [1, 2, 3].map(|column| sheet.shown(CellRef::new(1, column)).into_owned());
        assert_eq!(shown, ["7:06", "0:06:54", "30:00"], "{name}");
    }
    let binary = workbook("times.xlsb").unwrap();
    assert_eq!(binary.sheets.first().unwrap().shown(CellRef::new(2, 2)), "7:06");
}

#[test]
fn other_writers_leave_out_references_and_prefix_their_tags() {
    holds("by-hand.xlsx");
}

#[test]
fn a_text_file_reads_alike_from_every_encoding() {
    holds("semicolon-1252.csv");
    let table = |name: &str| dump(name).lines().skip(3).map(str::to_owned).collect::<Vec<_>>();
    let expected = table("semicolon-1252.csv");
    let unnamed = |name: &str| -> Vec<String> {
        table(name).iter().map(|line| line.replace(name, "semicolon-1252.csv")).collect()
    };
    assert_eq!(unnamed("semicolon-utf8-bom.csv"), expected);
    assert_eq!(unnamed("semicolon-utf16.csv"), expected);
}

#[test]
fn a_download_of_pxweb_begins_after_its_preamble() {
    holds("pxweb-latin1.csv");
}

#[test]
fn an_unclosed_quote_is_named_by_its_line() {
    holds("unclosed-quote.csv");
}

#[test]
fn a_password_is_named_as_what_it_is() {
    holds("password.xlsx");
}

/// The codes of a file that cannot be read.
fn refused(path: &str, bytes: &[u8]) -> String {
    dump_findings(&read(path, bytes, &Limits::default()).unwrap_err())
}

#[test]
fn what_is_no_spreadsheet_is_named_as_what_it_is() {
    let mut out = String::new();
    out += &refused("empty.xlsx", b"");
    out += &refused("spaces.csv", b" \r\n\r\n ");
    out += &refused("report.xlsx", b"%PDF-1.7\n%\xE2\xE3");
    out += &refused(
        "export.xls",
        b"\xEF\xBB\xBF<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>",
    );
    out += &refused(
        "export.xls",
        b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
    );
    out += &refused("old.xls", b"\x09\x08\x08\x00\x00\x05");
    out += &refused("noise.csv", b"a\0b\x01\0\0c;d\0");
    out += &refused("half.xlsx", &bytes("return.xlsx")[..3000]);
    out += &refused("half.xls", &bytes("return.xls")[..3000]);
    out += &refused("start.xls", b"\xD0\xCF\x11");
    out +=
        &refused("text.docx", &package(&[("[Content_Types].xml", ""), ("word/document.xml", "")]));
    out += &refused("table.numbers", &package(&[("Index/Document.iwa", "")]));
    out += &refused("photos.zip", &package(&[("a.jpg", "")]));
    let charts = sheet_of("<chartsheet/>", "<sst/>", "chartsheet");
    out += &refused("charts.xlsx", &charts);
    kept("no-spreadsheets", &out);
}

#[test]
fn a_wrong_extension_is_noticed_and_the_file_read_all_the_same() {
    let read_as = |path: &str, name: &str| {
        let workbook = read(path, &bytes(name), &Limits::default()).unwrap();
        let codes: Vec<_> = workbook.findings.iter().map(|finding| finding.code.id).collect();
        (workbook.format.extension(), codes.contains(&"F301"))
    };
    assert_eq!(read_as("a.xls", "libreoffice.xlsx"), ("xlsx", true));
    assert_eq!(read_as("a.xlsx", "return.xls"), ("xls", true));
    assert_eq!(read_as("a.xlsx", "semicolon-1252.csv"), ("csv", true));
    assert_eq!(read_as("A.XLSX", "libreoffice.xlsx"), ("xlsx", false));
    assert_eq!(read_as("mittarit.txt", "semicolon-1252.csv"), ("csv", false));
    assert_eq!(read_as("v1.2/mittarit", "libreoffice.ods"), ("ods", false));
}

#[test]
fn a_workbook_that_may_hold_macros_is_the_same_format_under_either_name() {
    let kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    let types = format!("<Types><Override PartName='/b.xml' ContentType='{kind}'/></Types>");
    let sheet = "<worksheet><row><c><v>1</v></c></row></worksheet>";
    let plain = sheet_with_types("<Types/>", sheet, "<sst/>", "worksheet");
    let macros = sheet_with_types(&types, sheet, "<sst/>", "worksheet");
    for (bytes, format) in [(&plain, FileFormat::Xlsx), (&macros, FileFormat::Xlsm)] {
        for path in ["a.xlsx", "a.xlsm"] {
            let workbook = read(path, bytes, &Limits::default()).unwrap();
            assert_eq!((workbook.format, workbook.findings), (format, Vec::new()), "{path}");
        }
    }
}

/// A zip package of parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of one sheet with this content, and this table of strings.
fn sheet_of(content: &str, strings: &str, kind: &str) -> Vec<u8> {
    sheet_with_types("<Types/>", content, strings, kind)
}

/// The same with this table of content types.
fn sheet_with_types(types: &str, content: &str, strings: &str, kind: &str) -> Vec<u8> {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    package(&[
        ("[Content_Types].xml", types),
        (
            "_rels/.rels",
            &format!(
                "<Relationships><Relationship Id='a' Type='{namespace}/officeDocument' Target='b.xml'/></Relationships>"
            ),
        ),
        (
            "_rels/b.xml.rels",
            &format!(
                "<Relationships><Relationship Id='a' Type='{namespace}/{kind}' Target='s.xml'/><Relationship Id='b' Type='{namespace}/sharedStrings' Target='t.xml'/></Relationships>"
            ),
        ),
        ("b.xml", "<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>"),
        ("s.xml", content),
        ("t.xml", strings),
    ])
}

#[test]
fn what_is_made_to_harm_is_refused_by_name() {
    let refused =
        |content: &str, strings: &str| refused("x.xlsx", &sheet_of(content, strings, "worksheet"));
    let plain = "<worksheet></worksheet>";
    let mut out = String::new();
    out += &refused("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet></worksheet>", "<sst/>");
    out += &refused(&format!("<worksheet>{}</worksheet>", " ".repeat(40 << 20)), "<sst/>");
    out += &refused("<worksheet><sheetData>", "<sst/>");
    out += &refused("<worksheet><row r='0'/></worksheet>", "<sst/>");
    out += &refused("<worksheet><row r='1048577'/></worksheet>", "<sst/>");
    out += &refused("<worksheet><row><c r='XFE1'/></row></worksheet>", "<sst/>");
    out += &refused(plain, "<sst><si><t>&undefined");
    out += &dump_findings(
        &read("x.zip", &package(&[("../evil", "")]), &Limits::default()).unwrap_err(),
    );
    kept("harmful", &out);
}

#[test]
fn limits_are_named_when_they_are_reached() {
    let limits = |change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        limits
    };
    let mut out = String::new();
    for (name, limits) in [
        ("return.xlsx", limits(|limits| limits.file = 100)),
        ("return.xlsx", limits(|limits| limits.inflated = 2 << 20 >> 10)),
        ("return.xlsx", limits(|limits| limits.parts = 3)),
        ("return.xlsx", limits(|limits| limits.sheets = 1)),
        ("libreoffice.ods", limits(|limits| limits.sheets = 1)),
        ("return.xlsx", limits(|limits| limits.cells = 5)),
        ("return.xls", limits(|limits| limits.cells = 5)),
        ("return.xlsb", limits(|limits| limits.cells = 5)),
        ("libreoffice.ods", limits(|limits| limits.cells = 5)),
        ("semicolon-1252.csv", limits(|limits| limits.cells = 5)),
        ("semicolon-1252.csv", limits(|limits| limits.rows = 2)),
        ("semicolon-1252.csv", limits(|limits| limits.columns = 2)),
        ("semicolon-1252.csv", limits(|limits| limits.text = 20)),
    ] {
        out += &dump_findings(&read(name, &bytes(name), &limits).unwrap_err());
    }
    kept("limits", &out);
}

#[test]
fn one_far_cell_costs_nothing() {
    let far = "<worksheet><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></worksheet>";
    let workbook =
        read("x.xlsx", &sheet_of(far, "<sst/>", "worksheet"), &Limits::default()).unwrap();
    let sheet = workbook.sheets.first().unwrap();
    assert_eq!(sheet.cell(CellRef::new(1_048_575, 16_383)).unwrap().shown(), "1");
    let cell = "<table:table-cell office:value-type='float' office:value='1'/>";
    let table = format!(
        "<office:document-content><table:table table:name='S'>\
         <table:table-row>{cell}</table:table-row>\
         <table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>\
         <table:table-row><table:table-cell table:number-columns-repeated='16000'/>{cell}</table:table-row>\
         </table:table></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = ("META-INF/manifest.xml", "<manifest/>");
    let ods = package(&[("mimetype", mimetype), manifest, ("content.xml", &table)]);
    let workbook = read("x.ods", &ods, &Limits::default()).unwrap();
    let sheet = workbook.sheets.first().unwrap();
    assert_eq!(sheet.cell(CellRef::new(1_000_001, 16_000)).unwrap().shown(), "1");
    assert_eq!(sheet.cell_count(), 2);
    let many = table.replace("1000000", "1").replace(
        "<table:table-cell office",
        "<table:table-cell table:number-columns-repeated='9999999' office",
    );
    let ods = package(&[("mimetype", mimetype), manifest, ("content.xml", &many)]);
    kept("far-cells", &(refused("x.ods", &ods) + &dump("far.xls")));
}

#[test]
fn declared_dimensions_of_an_old_workbook_are_not_believed() {
    let mut content = bytes("return.xls");
    let at = content.windows(4).position(|bytes| bytes == [0x00, 0x02, 0x0E, 0x00]).unwrap();
    content[at + 8..at + 12].copy_from_slice(&[0xFF; 4]);
    let read_as = |content: &[u8]| read("x.xls", content, &Limits::default()).unwrap().sheets;
    let shown = |sheets: &[Sheet]| format!("{sheets:?}");
    assert_eq!(shown(&read_as(&content)), shown(&read_as(&bytes("return.xls"))));
}

#[test]
fn an_empty_value_is_none_and_a_text_of_its_own_goes_before_a_value() {
    let cells = "<c t='s'><v/></c><c t='inlineStr'><v>1.0</v><is><t>1.</t></is></c>\
                 <c t='inlineStr'><is><t>a</t></is><v>2</v></c>";
    let sheet = format!("<worksheet><row>{cells}</row></worksheet>");
    let workbook =
        read("x.xlsx", &sheet_of(&sheet, "<sst/>", "worksheet"), &Limits::default()).unwrap();
    let sheet = workbook.sheets.first().unwrap();
    let shown: Vec<String> =
        (0..3).map(|column| sheet.shown(CellRef::new(0, column)).into_owned()).collect();
    assert_eq!(
        (shown, workbook.findings),
        (vec![String::new(), "1.".into(), "a".into()], Vec::new())
    );
}

const FIXTURES: [&str; 13] = [
    "far.xls",
    "return.xlsx",
    "libreoffice.xlsx",
    "libreoffice.ods",
    "return.xls",
    "return.xlsb",
    "dates-1904.xlsx",
    "by-hand.xlsx",
    "semicolon-1252.csv",
    "semicolon-utf16.csv",
    "pxweb-latin1.csv",
    "unclosed-quote.csv",
    "password.xlsx",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_file_cut_anywhere_is_read_or_refused(fixture in 0..FIXTURES.len(), part in 0.0..1.0_f64) {
        let whole = bytes(FIXTURES[fixture]);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a small file")]
        let end = (whole.len() as f64 * part) as usize;
        sound(&read(FIXTURES[fixture], &whole[..end], &Limits::default()));
    }

    #[test]
    fn a_file_with_any_byte_changed_is_read_or_refused(
        fixture in 0..FIXTURES.len(),
        changes in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 1..8),
    ) {
        let mut whole = bytes(FIXTURES[fixture]);
        for (at, byte) in &changes {
            let at = at.index(whole.len());
            whole[at] = *byte;
        }
        sound(&read(FIXTURES[fixture], &whole, &Limits::default()));
    }
}

/// What is read can be walked through; what is refused says why.
fn sound(result: &Result<Workbook, Vec<Finding>>) {
    match result {
        Ok(workbook) => {
            for sheet in &workbook.sheets {
                let mut last = None;
                for row in sheet.rows() {
                    assert!(last < Some(row.index), "rows are in order");
                    last = Some(row.index);
                    assert!(row.cells().is_sorted_by_key(seuranta::read::Cell::column));
                    for cell in row.cells() {
                        let at = CellRef::new(row.index, cell.column());
                        assert_eq!(sheet.cell(at), Some(cell));
                        let excerpt = sheet.excerpt(at, None);
                        assert!(excerpt.rows.iter().all(|row| row.len() <= 5));
                    }
                }
            }
        }
        Err(findings) => assert!(!findings.is_empty()),
    }
}

#[test]
fn looks_of_ods_come_from_the_styles_of_cells_rows_and_columns() {
    let named = r##"<document-styles><styles>
        <style name="Bad" family="table-cell"><table-cell-properties background-color="#ffcccc"/></style>
        </styles></document-styles>"##;
    let content = r##"<document-content><automatic-styles>
        <style name="red" family="table-cell" parent-style-name="Bad"/>
        <style name="in" family="table-cell"><paragraph-properties margin-left="0.706cm"/></style>
        <style name="white" family="table-cell"><table-cell-properties background-color="#FFFFFF"/></style>
        <style name="green" family="table-cell"><table-cell-properties background-color="#00ff00"/></style>
        </automatic-styles><body><spreadsheet><table name="A">
        <table-column/><table-column number-columns-repeated="2" default-cell-style-name="green"/>
        <table-row><table-cell style-name="in" value-type="string"><p>a</p></table-cell>
        <table-cell style-name="white"/><table-cell/></table-row>
        <table-row number-rows-repeated="2" default-cell-style-name="red">
        <table-cell number-columns-repeated="2"/></table-row>
        <table-row number-rows-repeated="1000000"><table-cell style-name="red" number-columns-repeated="9"/>
        </table-row></table></spreadsheet></body></document-content>"##;
    let mimetype = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    let ods = package(&[mimetype, ("styles.xml", named), ("content.xml", content)]);
    let workbook = read("x.ods", &ods, &Limits::default()).unwrap();
    let looks = workbook.sheets[0].looks.iter();
    let looks: Vec<String> =
        looks.map(|(at, look)| format!("{at} {} {}", look.indent, look.fill)).collect();
    assert_eq!(looks, ["A1 2 0", "C1 0 2", "A2 0 1", "B2 0 1", "A3 0 1", "B3 0 1"]);
}

#[test]
fn values_of_xlsx_and_ods_are_those_that_calamine_reads() {
    use calamine::{Data, Reader};
    for name in ["return.xlsx", "libreoffice.xlsx", "dates-1904.xlsx", "libreoffice.ods"] {
        let content = std::io::Cursor::new(bytes(name));
        let mut other = calamine::open_workbook_auto_from_rs(content).unwrap();
        for sheet in &workbook(name).unwrap().sheets {
            let range = other.worksheet_range(&sheet.name).unwrap();
            let mut compared = 0;
            for (row, column, value) in range.used_cells() {
                let (top, left) = range.start().unwrap();
                let at = CellRef::new(
                    top + u32::try_from(row).unwrap(),
                    left + u32::try_from(column).unwrap(),
                );
                let cell = sheet.cell(at).unwrap();
                let same = match (value, &cell.value) {
                    (Data::String(theirs), CellValue::Text(ours) | CellValue::Error(ours)) => {
                        ours == theirs.as_str()
                    }
                    (Data::Bool(theirs), CellValue::Bool(ours)) => theirs == ours,
                    (Data::Error(theirs), CellValue::Error(ours)) => {
                        ours == theirs.to_string().as_str()
                    }
                    (Data::DateTimeIso(theirs), CellValue::Date(ours)) => {
                        theirs.starts_with(&ours.date().to_string())
                    }
                    (Data::DateTime(_), CellValue::Date(_) | CellValue::Number(_)) => true,
                    (Data::Float(theirs), CellValue::Number(ours)) => {
                        let theirs = if cell.percent() { theirs * 100.0 } else { *theirs };
                        let ours: f64 = ours.to_string().parse().unwrap();
                        (theirs - ours).abs() <= 1e-12 * theirs.abs()
                    }
                    _ => false,
                };
                assert!(same, "{name} {at}: {value:?} and {:?}", cell.value);
                compared += 1;
            }
            let without = sheet.rows().flat_map(|row| row.cells().iter());
            let without =
                without.filter(|cell| matches!(cell.value, CellValue::FormulaWithoutValue)).count();
            assert_eq!(compared + without, sheet.cell_count(), "{name} [{}]", sheet.name);
        }
    }
}

#[test]
fn every_file_finding_has_its_words_in_three_languages() {
    use seuranta::finding::{Argument, Family, all_codes};
    use seuranta::words::{Language, Value, Words};
    let every = |code: &'static seuranta::finding::Code| {
        let place = seuranta::finding::Place::file("a.xlsx");
        Finding::new(code, place)
            .found("x")
            .expected("y")
            .text("kind", "pdf")
            .text("what", "rows")
            .text("rival", ",")
            .text("emptied", "no")
            .count("limit", 7)
            .count("count", 2)
    };
    for language in [Language::Fi, Language::Sv, Language::En] {
        let words = Words::built_in(language).unwrap();
        for code in all_codes().filter(|code| code.family == Family::File) {
            let finding = every(code);
            let mut arguments = seuranta::words::Arguments::new();
            for (name, value) in &finding.arguments {
                let value = match value {
                    Argument::Text(text) => Value::Text(text.clone()),
                    Argument::Count(count) => Value::Count(*count),
                    Argument::List(list)
                    | Argument::Periods(list)
                    | Argument::Groups(list)
                    | Argument::Words(list) => Value::Text(words.list(list)),
                    Argument::Number(number) => Value::Text(words.number(*number, None)),
                    Argument::Day(day) => Value::Text(words.date(*day)),
                };
                arguments.insert(name.to_string(), value);
            }
            arguments.insert("found".to_owned(), "x".into());
            arguments.insert("expected".to_owned(), "y".into());
            for id in [code.id.to_owned(), format!("{}.help", code.id)] {
                let text = words.format(&id, &arguments).unwrap();
                assert!(!text.ends_with('.') && !text.is_empty(), "{language:?} {id}: {text}");
            }
        }
    }
}
