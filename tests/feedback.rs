//! Feedback: the sender's own workbook with what was found in it.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::fmt::Write as _;
use std::io::{Cursor, Read};
use std::path::Path;

use rust_xlsxwriter::{DataValidation, DocProperties, Format, Formula, Note, Shape, Workbook};
use seuranta::finding::{CellRef, Finding};
use seuranta::form::{Feedback, Sent, feedback};
use seuranta::intake::{mask_secrets, take_in};
use seuranta::read::{CellValue, FileFormat, Limits, read};
use seuranta::strategy::{Folder, Strategy, load_folder};
use seuranta::words::{Language, Words};
use zip::ZipArchive;

const FILE: &str = "returns/mid-term/kymp.xlsx";
const SECRET: &str = "131052-308T";
const ADDRESS: &str = "salla.salainen@example.org";

fn base() -> Strategy {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
    let (loaded, _) = load_folder(&Folder::new(root), &Limits::default()).unwrap();
    loaded.strategy.unwrap()
}

fn findings(file: &str, bytes: &[u8]) -> Vec<Finding> {
    let strategy = base();
    let checkpoint = strategy.checkpoint("mid-term").unwrap();
    let mut workbook = match read(file, bytes, &Limits::default()) {
        Ok(workbook) => workbook,
        Err(findings) => return findings,
    };
    let mut findings = std::mem::take(&mut workbook.findings);
    findings.extend(mask_secrets(&mut workbook));
    findings.extend(take_in(&workbook, &strategy, checkpoint).findings);
    seuranta::finding::sort(&mut findings);
    findings
}

fn given_back(file: &str, bytes: &[u8], language: Language) -> Feedback {
    let findings = findings(file, bytes);
    let findings: Vec<&Finding> = findings.iter().collect();
    let sent = Sent { file, bytes, findings: &findings };
    feedback(&sent, &Words::built_in(language).unwrap()).unwrap()
}

/// A return with faults, comments of its own, a number format, a print area, and the second sheet shown.
fn a_return() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold().set_background_color("#CCFFCC");
    let sheet = workbook.add_worksheet().set_name("Mittarit ja muuta").unwrap();
    for (column, heading) in (0..).zip(["Mittari", "Vuosi", "Arvo", "Huomio"]) {
        sheet.write_string_with_format(0, column, heading, &bold).unwrap();
    }
    let rows = [
        ("co2-total", 2021.0, "noin kaksi", "tarkistetaan"),
        ("co2-totall", 2022.0, "2637", "=HYPERLINK(\"http://example.com\")"),
        ("co2-total", 2022.0, "2637 €", SECRET),
    ];
    for (row, (indicator, year, value, note)) in (1..).zip(rows) {
        sheet.write_string(row, 0, indicator).unwrap();
        sheet.write_number(row, 1, year).unwrap();
        sheet.write_string_with_format(row, 2, value, &bold).unwrap();
        sheet.write_string(row, 3, note).unwrap();
    }
    sheet.insert_note(1, 2, &Note::new("oma kommentti").set_author("Lähettäjä")).unwrap();
    sheet.insert_note(5, 5, &Note::new("toinen").set_author("Lähettäjä")).unwrap();
    sheet.set_print_area(0, 0, 3, 3).unwrap();
    let second = workbook.add_worksheet().set_name("Lisää").unwrap();
    for (column, heading) in (0..).zip(["Mittari", "2021", "TP 20222"]) {
        second.write_string(0, column, heading).unwrap();
    }
    second.write_string(1, 0, "co2-total").unwrap();
    second.write_string(1, 1, "#ARVO!").unwrap();
    second.write_formula(2, 1, "=1+1").unwrap();
    second.set_active(true);
    workbook.save_to_buffer().unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn parts(bytes: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// Every cell that is not empty, sheet by sheet.
fn dump(bytes: &[u8]) -> String {
    let workbook = read("feedback.xlsx", bytes, &Limits::default()).unwrap();
    let mut out = String::new();
    for sheet in &workbook.sheets {
        let _ = writeln!(out, "## {}", sheet.name);
        for row in sheet.rows() {
            for cell in row.cells().iter().filter(|cell| !cell.is_blank()) {
                let at = CellRef::new(row.index, cell.column());
                let _ = writeln!(out, "{at} {}", cell.shown().replace('\n', " ⏎ "));
            }
        }
    }
    out
}

#[test]
fn the_senders_workbook_comes_back_with_a_list_before_its_own_sheets() {
    let sent = a_return();
    let given = given_back(FILE, &sent, Language::Fi);
    assert!(given.own);
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("feedback.xlsx"), &given.bytes)
        .unwrap();
    insta::assert_snapshot!("own_workbook", dump(&given.bytes));
}

#[test]
fn faulty_cells_keep_their_format_but_for_the_ground() {
    let given = given_back(FILE, &a_return(), Language::Fi);
    let sheet = part(&given.bytes, "xl/worksheets/sheet1.xml");
    insta::assert_snapshot!("faulty_cells", sheet.replace("><", ">\n<"));
    let styles = part(&given.bytes, "xl/styles.xml");
    insta::assert_snapshot!("styles", styles.replace("><", ">\n<"));
}

#[test]
fn the_senders_comments_stay_and_ours_stand_below_or_beside() {
    let given = given_back(FILE, &a_return(), Language::Sv);
    let comments = part(&given.bytes, "xl/comments1.xml");
    insta::assert_snapshot!("comments", comments.replace("><", ">\n<"));
    // The second sheet had none.
    assert!(parts(&given.bytes).iter().any(|name| name == "xl/seuranta-comments1.xml"));
}

#[test]
fn only_one_sheet_is_selected_and_names_of_sheets_follow_them() {
    let given = given_back(FILE, &a_return(), Language::En);
    let book = part(&given.bytes, "xl/workbook.xml");
    assert!(book.contains("activeTab=\"0\""), "{book}");
    assert!(book.contains("localSheetId=\"1\""), "{book}");
    for name in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        assert!(!part(&given.bytes, name).contains("tabSelected=\"1\""));
    }
}

#[test]
fn a_personal_identity_code_is_nowhere_in_what_goes_back() {
    let given = given_back(FILE, &a_return(), Language::Fi);
    for name in parts(&given.bytes) {
        assert!(!part(&given.bytes, &name).contains(SECRET), "{name}");
    }
}

/// A return with an identity code and an address in every place that is no cell's text.
fn with_secrets_beside_cells() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let both = format!("{SECRET} {ADDRESS}");
    let properties = DocProperties::new().set_author(ADDRESS).set_comment(&both);
    workbook.set_properties(&properties.set_custom_property("Omistaja", ADDRESS));
    workbook.define_name("Hakija", &format!("=\"{both}\"")).unwrap();
    let sheet = workbook.add_worksheet().set_name("Mittarit").unwrap();
    for (column, heading) in (0..).zip(["Mittari", "Vuosi", "Arvo"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 0, "co2-total").unwrap();
    sheet.write_number(1, 1, 2022).unwrap();
    sheet.write_string(1, 2, "noin kaksi").unwrap();
    let formula = format!("=LEN(\"{SECRET}\")+LEN(\"{ADDRESS}\")");
    sheet.write_formula(2, 5, Formula::new(formula).set_result("37")).unwrap();
    sheet.write_url_with_text(3, 5, format!("mailto:{ADDRESS}").as_str(), "viesti").unwrap();
    sheet.insert_note(1, 2, &Note::new(format!("Kysy: {both}")).set_author(ADDRESS)).unwrap();
    sheet.insert_shape(6, 6, &Shape::textbox().set_text(&both)).unwrap();
    sheet.set_header(format!("&L{SECRET}&C&\"Arial,Bold\"{ADDRESS}"));
    sheet.set_footer(format!("&R&8 {both}"));
    let asked = DataValidation::new().set_input_message(&both).unwrap();
    sheet.add_data_validation(1, 2, 1, 2, &asked).unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn what_must_not_be_told_is_masked_in_every_place_that_is_no_cell() {
    let sent = with_secrets_beside_cells();
    let telling = |bytes: &[u8]| -> Vec<String> {
        let all = parts(bytes).into_iter();
        all.filter(|name| [SECRET, ADDRESS].iter().any(|s| part(bytes, name).contains(s))).collect()
    };
    // Properties of two kinds, the workbook, the sheet, its links, its comments and its drawing.
    assert_eq!(telling(&sent).len(), 7);
    let given = given_back(FILE, &sent, Language::Fi);
    assert!(given.own);
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("masked.xlsx"), &given.bytes)
        .unwrap();
    assert_eq!(telling(&given.bytes), Vec::<String>::new());
    let sheet = part(&given.bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<f>LEN(\"██████-████\")+LEN(\"██████\")</f>"), "{sheet}");
    let header = "&amp;L██████-████&amp;C&amp;&quot;Arial,Bold&quot;██████<";
    assert!(sheet.contains(header), "{sheet}");
    let links = part(&given.bytes, "xl/worksheets/_rels/sheet1.xml.rels");
    assert!(links.contains("mailto:xxxxxx"), "{links}");
}

#[test]
fn feedback_that_is_sent_back_again_gets_its_own_list() {
    let first = given_back(FILE, &a_return(), Language::Fi);
    let second = given_back(FILE, &first.bytes, Language::Fi);
    assert!(second.own);
    let names: Vec<String> = read(FILE, &second.bytes, &Limits::default())
        .unwrap()
        .sheets
        .into_iter()
        .map(|sheet| sheet.name.to_string())
        .collect();
    assert_eq!(names, ["Palaute (2)", "Palaute", "Mittarit ja muuta", "Lisää"]);
    let codes = |bytes: &[u8]| -> Vec<&str> {
        findings(FILE, bytes).iter().map(|finding| finding.code.id).collect()
    };
    let sent: Vec<&str> = codes(&a_return()).into_iter().filter(|code| *code != "Q201").collect();
    assert_eq!(codes(&first.bytes), sent);
}

#[test]
fn equal_returns_give_equal_bytes() {
    let sent = a_return();
    assert!(given_back(FILE, &sent, Language::Fi) == given_back(FILE, &sent, Language::Fi));
}

#[test]
fn a_text_file_comes_back_as_a_workbook_whose_texts_stay_texts() {
    let file = "returns/mid-term/kymp.csv";
    let text = "Mittari;Vuosi;Arvo;Huomio\nco2-total;2021;noin kaksi;=1+1\nco2-totall;2022;5;+3\n";
    let given = given_back(file, text.as_bytes(), Language::En);
    assert!(!given.own);
    insta::assert_snapshot!("text_file", dump(&given.bytes));
    let workbook = read("a.xlsx", &given.bytes, &Limits::default()).unwrap();
    let cell = workbook.sheets[1].cell(CellRef::new(1, 3)).unwrap();
    assert_eq!((cell.text(), cell.formula), (Some("=1+1"), None));
    assert!(!matches!(cell.value, CellValue::FormulaWithoutValue));
}

#[test]
fn a_file_that_cannot_be_read_comes_back_as_a_list() {
    let given = given_back(FILE, b"PK\x03\x04 cut off", Language::Sv);
    assert!(!given.own);
    let workbook = read("a.xlsx", &given.bytes, &Limits::default()).unwrap();
    assert_eq!(workbook.format, FileFormat::Xlsx);
    assert_eq!(workbook.sheets.len(), 1);
    assert_eq!(&*workbook.sheets[0].name, "Respons");
}

#[test]
fn every_workbook_among_the_fixtures_can_be_given_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for folder in ["sample-data/returns/mid-term", "sample-data/returns/end-of-term"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let file = format!("returns/mid-term/{name}");
            // Held against another strategy's register, so that there is much to tell.
            let given = given_back(&file, &bytes, Language::Fi);
            let ending = path.extension().unwrap();
            assert_eq!(given.own, ending == "xlsx" || ending == "xlsm", "{name}");
            read(&file, &given.bytes, &Limits::default()).unwrap();
            seen += 1;
        }
    }
    assert!(seen > 20);
}
