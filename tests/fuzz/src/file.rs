//! What must hold of a file that is read as an organisation's return.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::OnceLock;

use seuranta::finding::{CellRef, Spot};
use seuranta::intake::{Intake, mask_secrets, take_in};
use seuranta::read::{Limits, Workbook, read};
use seuranta::strategy::{self, Checkpoint, Strategy};

use crate::guard;

/// Reads `bytes` twice, as a return of the sample's kind: what becomes of them is the same both times,
/// lies within the sheet, and leads back to its cells.
pub fn any_file(name: &str, bytes: &[u8]) {
    let (first, second) =
        guard::within_memory(bytes.len(), || (taken(name, bytes), taken(name, bytes)));
    assert!(first == second, "two readings differ:\n{first}\n{second}");
}

/// What a file gave, in words that can be compared.
fn taken(name: &str, bytes: &[u8]) -> String {
    let mut told = String::new();
    match read(name, bytes, &Limits::default()) {
        Ok(mut workbook) => {
            holds(&workbook);
            let masked = mask_secrets(&mut workbook);
            let (strategy, checkpoint) = round();
            let intake = take_in(&workbook, strategy, checkpoint);
            lead_back(&workbook, &intake);
            write!(told, "{} {:?} {masked:?}", digest(&workbook), workbook.findings).unwrap();
            write!(told, "{:?} {:?}", intake.observations, intake.findings).unwrap();
        }
        Err(findings) => {
            assert!(!findings.is_empty(), "a file is refused without a finding");
            write!(told, "{findings:?}").unwrap();
        }
    }
    told
}

/// The strategy and checkpoint that the findings' examples are about.
fn round() -> (&'static Strategy, &'static Checkpoint) {
    static STRATEGY: OnceLock<Strategy> = OnceLock::new();
    let strategy = STRATEGY.get_or_init(|| {
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../findings/base");
        let settings = std::fs::read_to_string(base.join("strategy.toml")).unwrap();
        let register = std::fs::read(base.join("indicators.csv")).unwrap();
        let register = read("indicators.csv", &register, &Limits::default()).unwrap();
        strategy::load(&settings, Some(&register)).strategy.unwrap()
    });
    (strategy, strategy.checkpoint("mid-term").unwrap())
}

/// Cells stand in order, within a sheet as large as a sheet can be, and are found where they stand.
fn holds(workbook: &Workbook) {
    let limits = Limits::default();
    for sheet in &workbook.sheets {
        let extent = sheet.extent();
        let mut before = None;
        for row in sheet.rows() {
            assert!(before < Some(row.index) && row.index < limits.rows, "row {}", row.index);
            before = Some(row.index);
            let mut left = None;
            for cell in row.cells() {
                let column = cell.column();
                let at = CellRef::new(row.index, column);
                assert!(left < Some(column) && column < limits.columns, "{at}");
                assert!(extent.is_some_and(|extent| extent.contains(at)), "{at} of {extent:?}");
                assert!(sheet.cell(at).is_some_and(|found| found == cell), "{at}");
                left = Some(column);
            }
        }
    }
}

/// A figure's place is a cell of the workbook, and what stands there is what the figure was read from.
fn lead_back(workbook: &Workbook, intake: &Intake) {
    for observation in &intake.observations {
        let provenance = &observation.provenance;
        assert_eq!(*provenance.place.file, *workbook.source.path);
        if let Spot::Cells { sheet: name, area } = &provenance.place.spot {
            let named = workbook.sheets.iter().filter(|sheet| sheet.name == *name);
            let mut shown = named.map(|sheet| sheet.shown(area.first));
            let raw: &str = &provenance.raw;
            assert!(shown.any(|shown| shown == raw), "{}: `{raw}`", provenance.place);
        }
    }
}

/// All cells in words.
fn digest(workbook: &Workbook) -> String {
    let mut told = format!("{:?}", workbook.format);
    for sheet in &workbook.sheets {
        write!(told, "\n{} {:?} {:?}", sheet.name, sheet.hidden_rows, sheet.merged).unwrap();
        for row in sheet.rows() {
            for cell in row.cells() {
                write!(told, "\n{}:{} {:?}", row.index, cell.column(), cell.value).unwrap();
            }
        }
    }
    told
}
