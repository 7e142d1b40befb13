//! Whole workbooks, read and dumped: what each file of `tests/workbooks` becomes.

use std::fmt::Write as _;
use std::path::Path;

use insta::assert_snapshot;
use seuranta::finding::{CellRef, Finding};
use seuranta::read::{CellValue, FormulaState, Limits, Sheet, Visibility, Workbook, read};

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
    insta::with_settings!({ snapshot_path => "workbooks", prepend_module_to_snapshot => false, omit_expression => true }, {
        assert_snapshot!(name, dump(name));
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
