//! Registers and returns that no status can be worked out from: a finding for the analyst, a reason in the
//! report, and never a figure that is none.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use seuranta::assess::Assessment;
use seuranta::checkpoint::Round;
use seuranta::finding::Finding;
use seuranta::read::Limits;
use seuranta::show::{AssessmentFormat, assessment};
use seuranta::strategy::{Folder, load_folder};
use seuranta::validate::{check, lint};
use seuranta::words::{Language, Words};

const STRATEGY: &str = r#"format = 1
[strategy]
id = "bad"
name = { en = "Bad input" }
owner = { en = "City" }
term = { from = 2021-08-02, to = 2025-05-31 }
languages = ["en"]
[[checkpoint]]
id = "mid-term"
kind = "mid-term"
as-of = 2023-06-30
[[checkpoint]]
id = "end-of-term"
kind = "end-of-term"
as-of = 2025-03-31
[[organisation]]
id = "kymp"
kind = "division"
name = { en = "Division" }
[[organisation]]
id = "kuva"
kind = "division"
name = { en = "Other division" }
[[priority]]
id = "priority"
name = { en = "Priority" }
  [[priority.goal]]
  id = "goal"
  name = { en = "Goal" }
"#;

/// Each row's plan and its 2022 figure, the code that tells of it, and the reason at mid-term, or the status.
fn cases() -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path("tests/assess/bad-input.csv").unwrap();
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

fn register() -> String {
    let mut text = String::from(
        "id;goal;name_en;unit;decided;method;direction;baseline_period;baseline_value;target_period;target_value;\
         target_low;target_high;milestones;organisations;aggregate;weight\n",
    );
    for case in cases() {
        let [id, plan @ .., _, _, _] = case.as_slice() else { panic!("too short: {case:?}") };
        let plan: Vec<String> = plan.iter().map(|cell| format!("\"{cell}\"")).collect();
        let _ = writeln!(text, "{id};goal;{id};kt;Council;{};kymp;;", plan.join(";"));
    }
    text.push_str("weighted;goal;weighted;%;Council;level;increase;;;;80;;;;\"kymp;kuva\";weighted-mean;weights\n");
    text.push_str("weights;goal;weights;kt;;trend;increase;2021;1;;;;;;\"kymp;kuva\";sum;\n");
    text
}

/// The round of a folder with all cases in it, and what `lint` and `check` find.
fn round(checkpoint: &str) -> (Round, Assessment, Vec<Finding>) {
    let dir = tempfile::tempdir().unwrap();
    let returns = dir.path().join("returns/mid-term");
    fs::create_dir_all(&returns).unwrap();
    fs::write(dir.path().join("strategy.toml"), STRATEGY).unwrap();
    fs::write(dir.path().join("indicators.csv"), register()).unwrap();
    let mut figures = String::from("Indicator;Period;Value\n");
    for case in cases() {
        let [id, .., value, _, _] = case.as_slice() else { panic!("too short: {case:?}") };
        let _ = writeln!(figures, "{id};2022;{value}");
    }
    figures.push_str("no-way;ages ago;3\n");
    for (organisation, text) in [("kymp", figures.as_str()), ("kuva", "Indicator;Period;Value\n")] {
        let text = format!("{text}weighted;2022;81.5\nweights;2022;0\n");
        fs::write(returns.join(format!("{organisation}.csv")), text).unwrap();
    }
    let folder = Folder::new(dir.path());
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    let mut findings = loaded.findings;
    findings.extend(lint(&strategy, &loaded.places));
    let checkpoint = strategy.checkpoint(checkpoint).cloned().unwrap();
    let (round, assessment, _) = check(&folder, &strategy, &checkpoint, &[]).unwrap();
    findings.extend(round.findings.iter().cloned());
    (round, assessment, findings)
}

#[test]
fn every_bad_plan_is_found_and_has_its_reason() {
    let (_, assessment, findings) = round("mid-term");
    let mut wrong = Vec::new();
    let mut cases = cases();
    cases.push(["weighted", "I323", "zero-weights"].map(str::to_owned).to_vec());
    for case in &cases {
        let [id, .., code, reason] = case.as_slice() else { panic!("too short: {case:?}") };
        let assessed = assessment.indicator(id).unwrap();
        let said = assessed.reason.as_ref().map_or(assessed.computed.id(), |reason| reason.id());
        if said != reason {
            wrong.push(format!("{id}: {said}, not {reason}"));
        }
        let found: BTreeSet<&str> = findings
            .iter()
            .filter(|finding| finding.indicator.as_ref() == Some(id))
            .map(|finding| finding.code.id)
            .collect();
        if !code.is_empty() && !found.contains(code.as_str()) {
            wrong.push(format!("{id}: no {code} among {found:?}"));
        }
    }
    assert!(findings.iter().any(|finding| finding.code.id == "V401"), "a period that is none");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_output_holds_a_figure_that_is_none() {
    for checkpoint in ["mid-term", "end-of-term"] {
        let (round, judged, _) = round(checkpoint);
        for language in Language::ALL {
            let words = Words::built_in(language).unwrap();
            for format in [
                AssessmentFormat::Json,
                AssessmentFormat::Csv,
                AssessmentFormat::Markdown,
                AssessmentFormat::Text,
            ] {
                let out = assessment(&round, &judged, format, &words).unwrap();
                let lower = out.to_lowercase();
                let mut tokens = lower.split(|c: char| !c.is_alphanumeric());
                let none = tokens.find(|token| ["nan", "inf", "infinity"].contains(token));
                assert_eq!(none, None, "{checkpoint} {language} {format:?}");
                assert!(!lower.contains('∞'));
            }
        }
        let words = Words::built_in(Language::En).unwrap();
        let json = assessment(&round, &judged, AssessmentFormat::Json, &words).unwrap();
        let root: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(root["indicators"].as_array().unwrap().len(), cases().len() + 2);
    }
}
