//! Forms: what they ask, and that whatever is written into them is read back exactly.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;
use seuranta::checkpoint::{Round, gather, owed};
use seuranta::finding::{Finding, Spot};
use seuranta::form::{self, form};
use seuranta::intake::{Intake, Kind, Mark, Marks, Outcome, Qualifier, Topic, take_in};
use seuranta::read::{CellValue, Limits, read};
use seuranta::strategy::{Checkpoint, Folder, MissingReason, Status, Strategy, load_folder};
use seuranta::words::{Language, Words};
use support::filling::{Entry, Filler, cells_of};
use support::{names, seuranta};

/// The sample at its end of term, with what its mid-term gave.
struct Sample {
    strategy: Strategy,
    checkpoint: Checkpoint,
    earlier: Round,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let folder = Folder::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data"));
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    let checkpoint = strategy.checkpoint("end-of-term").unwrap().clone();
    let mid_term = strategy.checkpoint("mid-term").unwrap().clone();
    let (earlier, _) = gather(&folder, &strategy, &mid_term, &[]).unwrap();
    Sample { strategy, checkpoint, earlier }
});

impl Sample {
    fn form(&self, organisation: &str, language: Language) -> Vec<u8> {
        let order = form::Order {
            strategy: &self.strategy,
            checkpoint: &self.checkpoint,
            earlier: Some(&self.earlier),
        };
        let organisation = self.strategy.organisation(organisation).unwrap();
        form(&order, organisation, &Words::built_in(language).unwrap()).unwrap().unwrap()
    }

    fn take_in(&self, file: &str, bytes: &[u8]) -> Intake {
        let workbook = read(file, bytes, &Limits::default()).unwrap();
        take_in(&workbook, &self.strategy, &self.checkpoint)
    }
}

fn told(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.code.id, finding.place)).collect()
}

#[test]
fn a_form_that_comes_back_untouched_says_only_that_it_is() {
    for organisation in &SAMPLE.strategy.organisations {
        if !organisation.valid.contains(SAMPLE.checkpoint.as_of) {
            continue;
        }
        for language in Language::ALL {
            let bytes = SAMPLE.form(organisation.id.as_str(), language);
            let taken = SAMPLE.take_in("returns/end-of-term/lomake.xlsx", &bytes);
            let only = ["C302 returns/end-of-term/lomake.xlsx"];
            assert_eq!(told(&taken.findings), only, "{} in {language}", organisation.id);
            assert_eq!((taken.observations.len(), taken.accounts.len()), (0, 0));
        }
    }
}

#[test]
fn equal_inputs_give_equal_bytes() {
    assert!(SAMPLE.form("kasko", Language::Fi) == SAMPLE.form("kasko", Language::Fi));
}

#[test]
fn every_figure_that_is_owed_has_a_cell_open_or_filled() {
    let all_owed = owed(&SAMPLE.strategy, &SAMPLE.checkpoint, &SAMPLE.earlier.observations);
    for organisation in ["kasko", "kymp", "sotepe", "kanslia-strategia", "stara"] {
        let mut filler = Filler::of(&SAMPLE.form(organisation, Language::Sv));
        let open = open_numbers(&filler);
        for row in &open {
            filler.put(*row, "E", &Entry::Number("12".to_owned()));
        }
        let taken = SAMPLE.take_in("returns/end-of-term/lomake.xlsx", &filler.finish());
        let came: BTreeSet<_> = taken
            .observations
            .iter()
            .map(|o| (o.key.indicator.clone(), o.key.breakdown.clone(), o.key.period))
            .collect();
        assert_eq!(came.len(), open.len(), "{organisation}");
        let known = |owed: &seuranta::checkpoint::Owed| {
            SAMPLE.earlier.observations.iter().any(|o| {
                o.key.indicator == owed.indicator
                    && o.key.breakdown == owed.breakdown
                    && o.key.period.time() == owed.period.time()
                    && o.key.kind == Kind::Actual
                    && o.organisation == owed.organisation
                    && o.outcome.value().is_some()
            })
        };
        let expected: BTreeSet<_> = all_owed
            .iter()
            .filter(|owed| owed.organisation == *organisation && !known(owed))
            .filter(|owed| !is_stage(owed.indicator.as_str()))
            .map(|owed| (owed.indicator.clone(), owed.breakdown.clone(), owed.period))
            .collect();
        assert_eq!(came, expected, "{organisation}");
    }
}

/// Rows whose open cell takes a number and not a stage.
fn open_numbers(filler: &Filler) -> Vec<u32> {
    let ids = cells_of(filler, "A");
    let stages: Vec<u32> =
        ids.iter().skip(2).filter(|(_, id)| is_stage(id)).map(|(row, _)| *row).collect();
    filler.open_rows().into_iter().filter(|row| !stages.contains(row)).collect()
}

fn is_stage(id: &str) -> bool {
    SAMPLE.strategy.indicator(id).unwrap().kind == seuranta::strategy::IndicatorKind::Stage
}

#[test]
fn a_changed_grey_figure_is_told_at_its_cell_and_taken_as_a_revision() {
    let mut filler = Filler::of(&SAMPLE.form("kasko", Language::Fi));
    let grey = filler.known_rows();
    filler.put(grey[0], "E", &Entry::Number("81.4".to_owned()));
    filler.put(grey[1], "E", &Entry::Nothing);
    let taken = SAMPLE.take_in("returns/end-of-term/lomake.xlsx", &filler.finish());
    let cells: Vec<String> = taken
        .findings
        .iter()
        .map(|f| format!("{} {} {:?} {:?}", f.code.id, f.place, f.expected, f.found))
        .collect();
    let file = "returns/end-of-term/lomake.xlsx [Mittarit]";
    assert_eq!(
        cells,
        [
            format!("F701 {file} E{} Some(\"81.1\") Some(\"81.4\")", grey[0]),
            format!("F701 {file} E{} Some(\"82.3\") Some(\"\")", grey[1]),
        ]
    );
    assert_eq!(taken.observations.len(), 1);
}

#[test]
fn a_form_is_known_by_its_record_whatever_its_file_and_sheets_are_called() {
    let mut filler = Filler::of(&SAMPLE.form("kasko", Language::Fi));
    let open = filler.open_rows();
    filler.put(open[0], "E", &Entry::Number("81.4".to_owned()));
    filler.rename("Mittarit", "Omat luvut").rename("_seuranta", "x").rename("Ohje", "Taulukko1");
    let bytes = filler.finish();
    let taken = SAMPLE.take_in("returns/end-of-term/kopio (2).xlsx", &bytes);
    assert_eq!(told(&taken.findings), [""; 0]);
    assert_eq!(taken.observations[0].organisation.as_str(), "kasko");
    let taken = SAMPLE.take_in("returns/end-of-term/kymp.xlsx", &bytes);
    assert_eq!(told(&taken.findings), ["K701 returns/end-of-term/kymp.xlsx"]);
    assert_eq!(taken.observations[0].organisation.as_str(), "kasko");
}

/// The small strategy's form, filled in as a person might.
fn filled_small_form() -> Vec<u8> {
    let (folder, strategy) = small();
    let mid_term = strategy.checkpoint("mid-term").unwrap().clone();
    let (earlier, _) = gather(&folder, &strategy, &mid_term, &[]).unwrap();
    let order = form::Order {
        strategy: &strategy,
        checkpoint: strategy.checkpoint("end-of-term").unwrap(),
        earlier: Some(&earlier),
    };
    let organisation = strategy.organisation("kymp").unwrap();
    let bytes = form(&order, organisation, &Words::built_in(Language::Fi).unwrap());
    let mut filler = Filler::of(&bytes.unwrap().unwrap());
    let open = filler.open_rows();
    filler.put(open[0], "E", &Entry::Number("2637".to_owned()));
    filler.put(open[0], "H", &Entry::Text("ennakkotieto".to_owned()));
    filler.put(open[1], "E", &Entry::Text("n. 2 500".to_owned()));
    filler.put(open[2], "E", &Entry::Text("ei tietoa".to_owned()));
    filler.put(open[2], "I", &Entry::Text("=tilasto puuttuu".to_owned()));
    filler.sheet("Arviointi");
    filler.put(5, "C", &Entry::Text("osittain toteutunut".to_owned()));
    filler.put(5, "D", &Entry::Text("Päästöt laskivat.".to_owned()));
    filler.finish()
}

fn small() -> (Folder, Strategy) {
    let folder = Folder::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base"));
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    (folder, loaded.strategy.unwrap())
}

/// What a file gives at the small strategy's end of term.
fn small_dump(file: &str, bytes: &[u8]) -> String {
    let (_, strategy) = small();
    let workbook = read(file, bytes, &Limits::default()).unwrap();
    let taken = take_in(&workbook, &strategy, strategy.checkpoint("end-of-term").unwrap());
    let mut out = String::new();
    for o in &taken.observations {
        let _ = writeln!(
            out,
            "{} {} {} {:?} {:?} {:?}",
            o.key.indicator, o.key.period, o.organisation, o.outcome, o.marks, o.note
        );
    }
    for account in &taken.accounts {
        let texts: Vec<&str> = account.texts.values().map(|text| text.text.as_str()).collect();
        let status = account.status.as_ref().map(|(status, _)| status.id());
        let _ = writeln!(out, "{} {status:?} {texts:?}", account.subject.id());
    }
    for finding in &taken.findings {
        let _ = writeln!(out, "{} {}", finding.code.id, finding.place);
    }
    out
}

/// `tests/forms/make.sh` turns what this writes into the files that the next test reads.
#[test]
#[ignore = "writes the file that tests/forms/make.sh converts"]
fn write_the_filled_form() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("filled.xlsx");
    std::fs::write(path, filled_small_form()).unwrap();
}

#[test]
fn a_form_saved_by_another_program_or_in_another_format_is_still_read() {
    let as_written = small_dump("returns/end-of-term/lomake.xlsx", &filled_small_form());
    insta::assert_snapshot!("filled_form", as_written);
    for ending in ["xlsx", "ods", "xls"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
        let bytes = std::fs::read(root.join(format!("saved.{ending}"))).unwrap();
        let file = format!("returns/end-of-term/lomake.{ending}");
        assert_eq!(small_dump(&file, &bytes), as_written, "{ending}");
    }
}

/// The form with its rows in another order, some of them moved down, read from what it holds.
#[test]
fn a_sorted_form_with_rows_put_in_is_still_read() {
    let written = read("form.xlsx", &filled_small_form(), &Limits::default()).unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for sheet in &written.sheets {
        let copy = workbook.add_worksheet().set_name(&*sheet.name).unwrap();
        let mut rows: Vec<_> = sheet.rows().collect();
        if &*sheet.name == "Mittarit" {
            let headings = rows.iter().position(|row| row.index == 3).unwrap();
            rows[headings + 1..].reverse();
        }
        for (at, row) in (0..).zip(&rows) {
            let gap = if &*sheet.name == "Mittarit" && at > 5 { 3 } else { 0 };
            for cell in row.cells().iter().filter(|cell| !cell.is_blank()) {
                let column = u16::try_from(cell.column()).unwrap();
                match &cell.value {
                    CellValue::Number(number) => {
                        let number: f64 = number.to_string().parse().unwrap();
                        copy.write_number(at + gap, column, number).unwrap();
                    }
                    _ => {
                        copy.write_string(at + gap, column, cell.shown()).unwrap();
                    }
                }
            }
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let lines = |dump: String| -> BTreeSet<String> { dump.lines().map(str::to_owned).collect() };
    assert_eq!(
        lines(small_dump("returns/end-of-term/lomake.xlsx", &bytes)),
        lines(small_dump("returns/end-of-term/lomake.xlsx", &filled_small_form())),
    );
}

/// What is written into one open cell, and what must be read.
#[derive(Debug, Clone)]
struct Figure {
    entry: Entry,
    outcome: Outcome,
    kind: Option<(&'static str, Kind)>,
    said: Option<&'static str>,
    note: Option<String>,
}

fn figures() -> impl Strategy_<Value = Figure> {
    // Not three decimals: typed as text, `1,004` has two readings, and is refused.
    let number = (0_i64..10_000_000, 0_u32..3).prop_flat_map(|(digits, scale)| {
        let value = Decimal::new(digits, scale);
        let outcome = Outcome::Value(value.normalize(), Qualifier::Exact);
        let plain = Entry::Number(value.to_string());
        let typed = Entry::Text(value.to_string().replace('.', ","));
        prop_oneof![Just((plain, outcome.clone())), Just((typed, outcome))]
    });
    let missing =
        Just((Entry::Text("ei tietoa".to_owned()), Outcome::Missing(MissingReason::NotAvailable)));
    let kind = prop_oneof![
        Just(("toteuma", Kind::Actual)),
        Just(("ennuste", Kind::Forecast)),
        Just(("taloussuunnitelma", Kind::Plan)),
    ];
    let said = prop_oneof![Just("noin"), Just("ennakkotieto"), Just("vähintään, arvio")];
    (
        prop_oneof![4 => number, 1 => missing],
        proptest::option::of(kind),
        proptest::option::of(said),
        proptest::option::of("[a-zåäö=+@-][a-zåäö ,;=<&\"']{0,30}[a-zåäö.]"),
    )
        .prop_map(|((entry, outcome), kind, said, note)| Figure {
            entry,
            outcome,
            kind,
            said,
            note,
        })
}

use proptest::strategy::Strategy as Strategy_;

fn expected_marks(said: Option<&str>) -> (Option<Qualifier>, Marks) {
    match said {
        Some("noin") => (Some(Qualifier::About), Marks::default()),
        Some("ennakkotieto") => (None, Marks::from_iter([Mark::Preliminary])),
        Some("vähintään, arvio") => {
            (Some(Qualifier::AtLeast), Marks::from_iter([Mark::Estimate]))
        }
        _ => (None, Marks::default()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_into_open_cells_is_read_exactly(
        organisation in prop_oneof![Just("kasko"), Just("kanslia-strategia"), Just("hkl")],
        figures in proptest::collection::vec(proptest::option::of(figures()), 40),
    ) {
        let mut filler = Filler::of(&SAMPLE.form(organisation, Language::Fi));
        let mut written = Vec::new();
        for (row, figure) in open_numbers(&filler).into_iter().zip(&figures) {
            let Some(figure) = figure else { continue };
            filler.put(row, "E", &figure.entry);
            if let Some((word, _)) = figure.kind {
                filler.put(row, "G", &Entry::Text(word.to_owned()));
            }
            if let Some(said) = figure.said {
                filler.put(row, "H", &Entry::Text(said.to_owned()));
            }
            if let Some(note) = &figure.note {
                filler.put(row, "I", &Entry::Text(note.clone()));
            }
            written.push((format!("E{row}"), figure));
        }
        let taken = SAMPLE.take_in("returns/end-of-term/lomake.xlsx", &filler.finish());
        prop_assert_eq!(taken.observations.len(), written.len());
        for (cell, figure) in written {
            let read = taken.observations.iter().find(|o| match &o.provenance.place.spot {
                Spot::Cells { area, .. } => area.to_string() == cell,
                Spot::File | Spot::Sheet(_) | Spot::Line { .. } => false,
            });
            let read = read.unwrap();
            let (bound, marks) = expected_marks(figure.said);
            let outcome = match (&figure.outcome, bound) {
                (Outcome::Value(value, _), Some(bound)) => Outcome::Value(*value, bound),
                (outcome, _) => outcome.clone(),
            };
            let normal = match &read.outcome {
                Outcome::Value(value, bound) => Outcome::Value(value.normalize(), *bound),
                Outcome::Missing(reason) => Outcome::Missing(*reason),
            };
            prop_assert_eq!(normal, outcome);
            prop_assert_eq!(read.key.kind, figure.kind.map_or(Kind::Actual, |(_, kind)| kind));
            prop_assert_eq!(&read.marks, &marks);
            prop_assert_eq!(read.note.as_deref(), figure.note.as_deref().map(str::trim));
        }
    }

    #[test]
    fn judgements_and_texts_are_read_exactly(
        texts in proptest::collection::vec(
            proptest::option::of("[A-ZÅÄÖa-zåäö=+@][^\u{0}-\u{1f}\u{7f}-\u{9f}\u{fffe}\u{ffff}]{0,60}[a-z.]"), 40),
        statuses in proptest::collection::vec(0_usize..5, 8),
    ) {
        let words = [
            ("toteutunut", Some(Status::Achieved)),
            ("osittain toteutunut", Some(Status::PartlyAchieved)),
            ("ei toteutunut", Some(Status::NotAchieved)),
            ("ei arvioitavissa", Some(Status::NotAssessable)),
            ("", None),
        ];
        let mut filler = Filler::of(&SAMPLE.form("kasko", Language::Fi));
        filler.sheet("Arviointi");
        let rows = cells_of(&filler, "A");
        let mut texts = texts.into_iter();
        let mut expected = Vec::new();
        for ((row, id), status) in rows.into_iter().skip(2).zip(statuses) {
            let (word, status) = words[status];
            if status.is_some() {
                filler.put(row, "C", &Entry::Text(word.to_owned()));
            }
            let mut of_row = Vec::new();
            for (column, topic) in ["D", "E", "F", "G", "H", "I"].into_iter().zip(Topic::ALL) {
                if let Some(text) = texts.next().flatten() {
                    filler.put(row, column, &Entry::Text(text.clone()));
                    of_row.push((topic, text.trim().to_owned()));
                }
            }
            if status.is_some() || !of_row.is_empty() {
                expected.push((id, status, of_row));
            }
        }
        let taken = SAMPLE.take_in("returns/end-of-term/lomake.xlsx", &filler.finish());
        let mut read: Vec<_> = taken
            .accounts
            .iter()
            .map(|account| {
                let texts: Vec<_> =
                    account.texts.iter().map(|(topic, text)| (*topic, text.text.clone())).collect();
                let status = account.status.as_ref().map(|(status, _)| *status);
                (account.subject.id().to_string(), status, texts)
            })
            .collect();
        read.sort_by(|a, b| a.0.cmp(&b.0));
        expected.sort_by(|a, b| a.0.cmp(&b.0));
        prop_assert_eq!(read, expected);
    }
}

#[test]
fn the_command_writes_a_form_for_each_organisation_and_leaves_the_others_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let city = folder.path().join("city");
    let city_text = city.to_string_lossy().into_owned();
    assert!(seuranta(&["init", "--sample", &city_text]).status.success());
    let forms = |more: &[&str]| {
        let mut arguments = vec!["forms", "end-of-term", "--strategy", &city_text];
        arguments.extend(more);
        seuranta(&arguments)
    };
    assert!(forms(&[]).status.success());
    let written = city.join("forms/end-of-term");
    let first = names(&written);
    // One a living organisation, and the manifest.
    assert_eq!(first.len(), 15, "{first:?}");
    assert!(first.contains(&"kymp-end-of-term.xlsx".to_owned()));
    assert!(forms(&["--org", "kymp", "--lang", "sv,en"]).status.success());
    let second = names(&written);
    assert_eq!(second.len(), 17);
    assert!(second.contains(&"kymp-end-of-term-sv.xlsx".to_owned()));
    let manifest = seuranta::output::manifest_of(&written).unwrap();
    assert_eq!(manifest.outputs.len(), 16);
    let unknown = forms(&["--org", "kympp"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("did you mean `kymp`?"));
}

#[test]
fn feedback_is_not_written_among_the_returns() {
    let folder = tempfile::tempdir().unwrap();
    let city = folder.path().join("city");
    let city_text = city.to_string_lossy().into_owned();
    assert!(seuranta(&["init", "--sample", &city_text]).status.success());
    let bad = city.join("returns/mid-term/kasko.csv");
    std::fs::write(&bad, "Mittari;Vuosi;Arvo\necec-rate;2022;paljon\n").unwrap();
    let check = |to: &Path| {
        let to = to.to_string_lossy().into_owned();
        seuranta(&["check", "mid-term", "--strategy", &city_text, "--feedback", &to])
    };
    for among in ["returns", "returns/mid-term/new/folder", "narrative/../returns/mid-term"] {
        assert_eq!(check(&city.join(among)).status.code(), Some(2), "{among}");
    }
    let to = folder.path().join("feedback");
    assert_eq!(check(&to).status.code(), Some(1));
    assert!(names(&to).contains(&"kasko.csv.xlsx".to_owned()));
    assert!(names(&to).contains(&"manifest.json".to_owned()));
}

#[test]
fn every_cell_of_a_form_has_a_named_style_and_the_form_tells_its_language() {
    let bytes = SAMPLE.form("kasko", Language::Fi);
    let part = |name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
    };
    let styles = part("xl/styles.xml");
    let formats = styles.split("<cellXfs").nth(1).unwrap().split("</cellXfs>").next().unwrap();
    let unnamed = formats.matches("xfId=\"0\"").count();
    // The format of cells that nothing is written into, and no other.
    assert_eq!(unnamed, 1, "{formats}");
    assert!(styles.contains("<cellStyles count=\"10\">"), "{styles}");
    assert!(part("docProps/core.xml").contains("<dc:language>fi</dc:language>"));
}
