//! Frozen checkpoints, as an analyst and an auditor use them.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "record/folder.rs"]
mod folder;

use folder::{City, END, MIDDLE, REGISTER, outputs};
use proptest::prelude::*;
use seuranta::assess::{recorded, restored};
use seuranta::chart::Measure;
use seuranta::checkpoint::{Record, read_record};
use seuranta::compose::{Input, Templates, compose};
use seuranta::read::Limits;
use seuranta::strategy::{Folder, load_folder};
use seuranta::validate;
use seuranta::words::{Language, Words};

const WHY: [&str; 4] = ["--supersede", "A figure was wrong", "--name", "Strategy Manager"];

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn reports_from_the_record_are_those_from_the_files_byte_for_byte() {
    let city = City::sample();
    for checkpoint in ["mid-term", "end-of-term"] {
        city.done(&["report", checkpoint, "--out", "before"]);
    }
    for checkpoint in ["mid-term", "end-of-term"] {
        city.done(&["freeze", checkpoint]);
        city.done(&["freeze", checkpoint, "--verify"]);
    }
    let data = |city: &City| {
        let assessed = city.done(&["assess", "end-of-term", "--format", "json"]).out;
        let exported = city.done(&["export", "end-of-term"]).out;
        let explained = city.done(&["explain", "co2-total"]).out;
        (assessed, exported, explained)
    };
    let fresh = City::sample();
    assert_eq!(data(&fresh), data(&city));
    for checkpoint in ["mid-term", "end-of-term"] {
        let run = city.done(&["report", checkpoint, "--out", "after"]);
        assert!(!run.err.contains("would change"), "{}", run.err);
    }
    let (before, after) = (outputs(&city.path("before")), outputs(&city.path("after")));
    let names = |files: &[(String, Vec<u8>)]| -> Vec<String> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(&before), names(&after));
    for ((name, before), (_, after)) in before.iter().zip(&after) {
        assert!(before == after, "{name} differs");
    }
}

#[test]
fn a_record_is_canonical_and_freezing_it_again_gives_the_same_bytes() {
    let (one, other) = (City::sample(), City::sample());
    one.done(&["freeze", "mid-term"]);
    other.done(&["freeze", "mid-term", "--jobs", "1"]);
    let bytes = one.bytes("checkpoints/mid-term.json");
    assert_eq!(bytes, other.bytes("checkpoints/mid-term.json"));
    let record = read_record("checkpoints/mid-term.json", &bytes).unwrap();
    assert_eq!(record.bytes().unwrap(), bytes);
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["format"], 1);
    assert_eq!(value["program"], env!("CARGO_PKG_VERSION"));
    let text = String::from_utf8(bytes).unwrap();
    let keys: Vec<&str> = text.lines().filter(|line| line.starts_with('"')).collect();
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(!text.contains(one.path("").to_str().unwrap()), "the record names this machine");
}

#[test]
fn a_frozen_checkpoint_stays_as_it_was_and_each_changed_cell_is_named() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    let frozen = city.done(&["assess", "mid-term", "--format", "json"]).out;
    city.replace("returns/mid-term/kymp.csv", "2200", "2000");
    let assessed = city.done(&["assess", "mid-term", "--format", "json"]);
    assert_eq!(assessed.out, frozen);
    assert_eq!(
        assessed.err,
        "mid-term is frozen and is told as its record has it. Today’s files would change 2 things:
  co2-total 2022 · kymp: 2,200 kt → 2,000 kt · returns/mid-term/kymp.csv:3:3
  co2-total: ▼ off track → ▲ on track
all of it: seuranta diff mid-term today\n"
    );
    assert!(city.done(&["export", "mid-term"]).out.contains(",2200,"));
    assert!(city.done(&["explain", "co2-total", "--checkpoint", "mid-term"]).out.contains("2,200"));
    city.done(&["report", "mid-term"]);
    let report = city.report("mid-term");
    assert!(report.contains("2,200") && !report.contains("2,000"));
    let check = city.done(&["check", "mid-term", "--format", "json"]).out;
    let findings = json(&check)["findings"].clone();
    let changed: Vec<&serde_json::Value> =
        findings.as_array().unwrap().iter().filter(|one| one["code"] == "T605").collect();
    assert_eq!(changed.len(), 1);
    assert_eq!((&changed[0]["found"], &changed[0]["expected"]), (&"2000".into(), &"2200".into()));
    assert_eq!(changed[0]["place"]["line"], 3);
}

#[test]
fn verifying_tells_old_and_new_and_says_no_only_where_something_differs() {
    let city = City::small();
    assert_eq!(city.run(&["freeze", "mid-term", "--verify"]).code, 2);
    city.done(&["freeze", "mid-term"]);
    city.replace("returns/mid-term/kymp.csv", "\n", "\r\n");
    let same = city.done(&["freeze", "mid-term", "--verify"]);
    assert!(same.err.contains("returns/mid-term/kymp.csv"), "{}", same.err);
    city.replace("returns/mid-term/kymp.csv", "2200", "2000");
    let run = city.run(&["freeze", "mid-term", "--verify"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_checkpoint_with_errors_is_not_frozen_and_nothing_is_written() {
    let city = City::small();
    city.replace("returns/mid-term/kymp.csv", "2200", "two thousand");
    let run = city.run(&["freeze", "mid-term"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("V101") && run.err.contains("was not frozen"), "{}", run.err);
    assert!(!city.path("checkpoints").exists());
    assert_eq!(city.run(&["freeze", "nowhere"]).code, 2);
}

#[test]
fn a_second_freeze_needs_a_reason_and_a_name_and_keeps_the_older_record() {
    let city = City::small();
    assert_eq!(city.run(&[&["freeze", "mid-term"], &WHY[..]].concat()).code, 1);
    city.done(&["freeze", "mid-term"]);
    let first = city.bytes("checkpoints/mid-term.json");
    assert_eq!(city.run(&["freeze", "mid-term"]).code, 1);
    assert_eq!(city.run(&["freeze", "mid-term", "--supersede", "why"]).code, 2);
    assert_eq!(city.run(&["freeze", "mid-term", "--supersede", " ", "--name", "x"]).code, 2);
    assert_eq!(city.bytes("checkpoints/mid-term.json"), first);
    city.replace("returns/mid-term/kymp.csv", "2200", "2000");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    assert_eq!(city.bytes("checkpoints/mid-term@1.json"), first);
    let second = city.bytes("checkpoints/mid-term.json");
    city.replace("returns/mid-term/kymp.csv", ";21;", ";21,5;");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    assert_eq!(city.bytes("checkpoints/mid-term@1.json"), first);
    assert_eq!(city.bytes("checkpoints/mid-term@2.json"), second);
    let record = read_record("r", &city.bytes("checkpoints/mid-term.json")).unwrap();
    let older: Vec<&str> = record.supersedes.iter().map(|one| one.record.as_str()).collect();
    assert_eq!(older, ["mid-term@1", "mid-term@2"]);
}

#[test]
fn a_run_killed_between_keeping_and_superseding_is_finished_by_the_next() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    let first = city.bytes("checkpoints/mid-term.json");
    std::fs::write(city.path("checkpoints/mid-term@1.json"), &first).unwrap();
    city.replace("returns/mid-term/kymp.csv", "2200", "2000");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    assert!(!city.path("checkpoints/mid-term@2.json").exists());
    assert_eq!(city.bytes("checkpoints/mid-term@1.json"), first);
}

#[test]
fn the_report_of_a_superseding_record_says_on_its_second_page_what_was_corrected() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    city.replace("returns/mid-term/kymp.csv", "2200", "2000");
    city.replace("returns/mid-term/kymp_texts.csv", "More heat pumps", "Many heat pumps");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    city.done(&["report", "mid-term"]);
    let report = city.report("mid-term");
    let start = report.find("## Corrections").unwrap();
    let end = start + report[start..].find("## Contents").unwrap();
    insta::assert_snapshot!(&report[start..end]);
    std::fs::remove_file(city.path("checkpoints/mid-term@1.json")).unwrap();
    let run = city.run(&["report", "mid-term"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("checkpoints/mid-term@1.json"), "{}", run.err);
}

#[test]
fn records_that_cannot_be_relied_on_stop_what_is_told_from_them() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    let whole = city.read("checkpoints/mid-term.json");
    let spoiled = [
        (whole[..whole.len() / 2].to_owned(), "T601"),
        (whole.replace("\"format\": 1", "\"format\": 2"), "T602"),
        (whole.replace("[\"2200\"", "[\"2000\""), "T603"),
        (whole.replace("  ", "   "), "T603"),
        ("[]".to_owned(), "T604"),
    ];
    for (text, code) in spoiled {
        assert!(text != whole, "{code} is not spoiled");
        city.write("checkpoints/mid-term.json", &text);
        for command in ["assess", "report", "export", "freeze"] {
            for checkpoint in ["mid-term", "end-of-term"] {
                let run = city.run(&[command, checkpoint]);
                let refused = matches!(command, "report" | "freeze") && checkpoint == "end-of-term";
                assert_eq!(run.code, if refused { 1 } else { 2 }, "{command}: {}", run.err);
                assert!(run.err.contains(code), "{command} {checkpoint}: {}", run.err);
                assert!(run.err.contains("checkpoints/mid-term.json"), "{}", run.err);
            }
        }
        let draft = city.done(&["report", "end-of-term", "--draft"]);
        assert!(!draft.err.contains("panicked"), "{}", draft.err);
        let check = city.run(&["check", "end-of-term", "--format", "json"]);
        assert_eq!(check.code, 1);
        assert!(check.out.contains(code));
    }
    city.write("checkpoints/mid-term.json", &whole.replace('\n', "\r\n"));
    city.done(&["assess", "mid-term"]);
}

#[test]
fn the_record_of_another_checkpoint_is_not_taken_for_this_one() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    std::fs::rename(
        city.path("checkpoints/mid-term.json"),
        city.path("checkpoints/end-of-term.json"),
    )
    .unwrap();
    let run = city.run(&["assess", "end-of-term"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("T604"), "{}", run.err);
}

#[test]
fn the_end_of_term_is_built_on_the_frozen_mid_term_whatever_became_of_its_returns() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    city.done(&["report", "end-of-term"]);
    let report = city.report("end-of-term");
    std::fs::remove_dir_all(city.path("returns/mid-term")).unwrap();
    city.done(&["report", "end-of-term"]);
    assert!(report == city.report("end-of-term"));
    assert!(report.contains("2,200") && report.contains("2,250"), "the revision is listed");
    let revised = report.lines().find(|line| line.contains("| 2,200 kt<br>returns")).unwrap();
    assert!(revised.contains("returns/mid-term/kymp.csv:3:3"), "{revised}");
    assert!(revised.contains("returns/end-of-term/kymp.csv:2:3"), "{revised}");
    assert!(revised.ends_with("| KYMP |"), "{revised}");
    let manifest = city.read("reports/end-of-term/manifest.json");
    assert!(manifest.contains("checkpoints/mid-term.json"));
}

#[test]
fn statuses_of_the_mid_term_are_those_that_were_frozen() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    // Under today's bands emissions would have been at risk.
    city.replace(
        "strategy.toml",
        "[[checkpoint]]\nid = \"mid",
        "[bands]\non-track = 0.99\nat-risk = 0.05\n[[checkpoint]]\nid = \"mid",
    );
    city.done(&["report", "end-of-term"]);
    let report = city.report("end-of-term");
    let moved = report
        .lines()
        .find(|line| line.contains(" → ") && line.contains("Total emissions"))
        .unwrap();
    assert!(moved.starts_with("- **▼ off track →"), "{moved}");
}

#[test]
fn moved_targets_and_dropped_indicators_are_found_and_listed() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    let moved = REGISTER.replace(";702;", ";900;");
    let (kept, _) = moved.split_once("car-share").unwrap();
    city.write("indicators.csv", kept);
    let figures: Vec<&str> = END.lines().filter(|line| !line.starts_with("car")).collect();
    city.write("returns/end-of-term/kymp.csv", &figures.join("\n"));
    let check = city.run(&["check", "end-of-term", "--format", "concise"]).out;
    assert!(check.contains("T612") && check.contains("T613"), "{check}");
    city.replace("indicators.csv", "Council 1.12.2021", "Council 1.3.2024");
    let check = city.run(&["check", "end-of-term", "--format", "concise"]).out;
    assert!(check.contains("T611") && !check.contains("T612"), "{check}");
    city.done(&["report", "end-of-term"]);
    let report = city.report("end-of-term");
    let title = report.lines().find(|line| line.ends_with("Changes in the indicators")).unwrap();
    let start = report.find(title).unwrap();
    let end = start + report[start..].find("\n## ").unwrap();
    insta::assert_snapshot!(&report[start..end]);
}

#[test]
fn facts_of_the_strategy_and_the_analysts_tables_are_held_against_the_record_too() {
    let city = City::small();
    city.write("received.csv", "checkpoint,organisation,received\nmid-term,kymp,2023-08-01\n");
    city.done(&["freeze", "mid-term"]);
    city.replace(
        "strategy.toml",
        "as-of = 2023-06-30",
        "as-of = 2023-06-30\ndecision = { number = \"HEL 2023-000001\" }",
    );
    city.replace("strategy.toml", "Urban Environment Division", "Urban Division");
    city.replace("indicators.csv", "Share of journeys by car", "Journeys by car");
    city.replace("received.csv", "2023-08-01", "2023-08-02");
    city.write("waivers.csv", "code,reason,name\nC101,Known.,Strategy Manager\n");
    let run = city.run(&["diff", "mid-term", "today"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
}

#[test]
fn states_are_compared_from_every_side() {
    let city = City::small();
    assert_eq!(city.run(&["diff", "mid-term", "today"]).code, 2);
    city.done(&["freeze", "mid-term"]);
    city.done(&["diff", "mid-term", "today"]);
    city.write(
        "returns/mid-term/kymp.csv",
        &MIDDLE.replace("2200", "2000").replace("car-share;2022;21;%\n", ""),
    );
    city.replace("returns/mid-term/kymp_texts.csv", "Heating was", "Heating had been");
    city.replace("indicators.csv", ";702;", ";800;");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    for sides in [
        ["mid-term@1", "mid-term"],
        ["mid-term@1", "today"],
        ["mid-term@1", "today:mid-term"],
        ["today", "mid-term@1"],
    ] {
        let run = city.run(&["diff", sides[0], sides[1]]);
        assert_eq!(run.code, 1, "{sides:?}: {}", run.err);
        assert!(run.out.contains("2,200 kt") && run.out.contains("2,000 kt"), "{}", run.out);
        assert!(run.out.lines().all(|line| line.chars().count() <= 80), "{}", run.out);
    }
    city.done(&["diff", "mid-term", "today:mid-term"]);
    city.done(&["diff", "today", "today:mid-term"]);
    assert_eq!(city.run(&["diff", "mid-term", "today:end-of-term"]).code, 1);
    for sides in [
        ["today", "today"],
        ["mid-term@9", "mid-term"],
        ["mid-term@x", "mid-term"],
        ["nowhere", "today"],
    ] {
        assert_eq!(city.run(&["diff", sides[0], sides[1]]).code, 2, "{sides:?}");
    }
    let text = city.run(&["diff", "mid-term@1", "mid-term"]).out;
    insta::assert_snapshot!("diff_text", text);
    let markdown = city
        .run(&["diff", "mid-term@1", "mid-term", "--format", "markdown", "--ui-lang", "fi"])
        .out;
    insta::assert_snapshot!("diff_markdown", markdown);
    let data = city.run(&["diff", "mid-term@1", "mid-term", "--format", "json"]).out;
    insta::assert_snapshot!("diff_json", data);
}

/// A review between the two checkpoints, whose organisation gave one figure more.
fn with_a_review(city: &City) {
    let review = "[[checkpoint]]\nid = \"review\"\nkind = \"interim\"\nas-of = 2024-06-30\n";
    city.replace("strategy.toml", "[[organisation]]", &format!("{review}[[organisation]]"));
    city.write("returns/review/kymp.csv", "Indicator;Period;Value\nco2-total;2023;2000\n");
}

#[test]
fn a_corrected_record_holds_over_what_later_records_took_from_it() {
    let city = City::small();
    with_a_review(&city);
    city.done(&["freeze", "mid-term"]);
    city.done(&["freeze", "review"]);
    city.replace("returns/mid-term/kymp.csv", "2354", "2340");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    assert!(city.done(&["export", "end-of-term"]).out.contains(",2340,"));
    assert!(city.done(&["export", "review"]).out.contains(",2354,"), "the review was decided on");
    assert_eq!(city.run(&["freeze", "review", "--verify"]).code, 1);
}

#[test]
fn a_record_holds_over_returns_that_were_frozen_within_it_alone() {
    let city = City::small();
    with_a_review(&city);
    city.done(&["freeze", "review"]);
    city.replace("returns/mid-term/kymp.csv", "2354", "2340");
    let run = city.done(&["export", "end-of-term"]);
    assert!(run.out.contains(",2354,") && !run.out.contains(",2340,"), "{}", run.out);
    let check = city.run(&["check", "end-of-term", "--format", "json"]).out;
    let revised: Vec<String> = json(&check)["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["code"] == "T101")
        .map(|one| one["found"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(revised, ["2250"], "nobody sent the figure of 2021 anew");
}

#[test]
fn a_secret_stays_masked_in_the_record() {
    let city = City::small();
    let file = "returns/mid-term/kymp_texts.csv";
    city.replace(file, "More heat pumps", "Ask 131052-308T for more heat pumps,");
    city.write("waivers.csv", "code,reason,name\nQ201,It is masked.,Strategy Manager\n");
    city.done(&["freeze", "mid-term"]);
    let record = city.read("checkpoints/mid-term.json");
    assert!(record.contains("heat pumps") && !record.contains("131052-308T"));
}

#[test]
fn each_correction_has_its_own_reason_where_a_record_was_superseded_twice() {
    let city = City::small();
    city.done(&["freeze", "mid-term"]);
    city.replace("returns/mid-term/kymp.csv", "2200", "2000");
    city.done(&[&["freeze", "mid-term"], &WHY[..]].concat());
    city.replace("returns/mid-term/kymp.csv", "2354", "2340");
    city.done(&["freeze", "mid-term", "--supersede", "Another one", "--name", "City Manager"]);
    city.done(&["report", "mid-term"]);
    let report = city.report("mid-term");
    let at = |text: &str| report.find(text).unwrap_or_else(|| panic!("no `{text}`"));
    assert!(at("### Version 2") < at("A figure was wrong"));
    assert!(at("A figure was wrong") < at("| 2,200 kt | 2,000 kt |"));
    assert!(at("| 2,200 kt | 2,000 kt |") < at("### Version 3"));
    assert!(at("### Version 3") < at("Another one"));
    assert!(at("Decided by: City Manager") < at("| 2,354 kt | 2,340 kt |"));
}

/// A return of generated rows.
fn any_return() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        (-5_000_i64..5_000, 0_u32..4).prop_map(|(units, places)| {
            rust_decimal::Decimal::new(units, places).to_string().replace('.', ",")
        }),
        Just("n. 2 000".to_owned()),
        Just("<5".to_owned()),
        Just("ei tietoa".to_owned()),
        Just("2 100*".to_owned()),
        Just(String::new()),
    ];
    let indicator = prop_oneof![Just("co2-total"), Just("car-share")];
    let period = prop_oneof![
        (2019_i16..2024).prop_map(|year| year.to_string()),
        Just("2022/I".to_owned()),
        Just("Q1/2023".to_owned()),
        Just("1-5/2023".to_owned()),
        Just("syksy 2021".to_owned()),
        Just("31.3.2023".to_owned()),
    ];
    let row = (indicator, period, value, "[a-zäöå|*<\\\\ ]{0,12}");
    proptest::collection::vec(row, 0..8).prop_map(|rows| {
        let rows = rows
            .into_iter()
            .map(|(id, period, value, note)| format!("{id};{period};{value};{note}\n"));
        format!("Indicator;Period;Value;Note\n{}", rows.collect::<String>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_came_freezing_loses_nothing(figures in any_return()) {
        let city = City::small();
        city.write("returns/mid-term/kymp.csv", &figures);
        let folder = Folder::new(city.path(""));
        let (loaded, inputs) = load_folder(&folder, &Limits::default()).unwrap();
        let strategy = loaded.strategy.unwrap();
        let checkpoint = strategy.checkpoint("mid-term").unwrap();
        let (mut round, assessment, _) = validate::check(&folder, &strategy, checkpoint, &[]).unwrap();
        round.notes.clear();
        round.gaps.clear();
        for finding in &mut round.findings {
            finding.excerpt = None;
        }
        let statuses = recorded(&assessment, &round).unwrap();
        let program = "0".to_owned();
        let record = Record { program, inputs, round, statuses, templates: std::collections::BTreeMap::new(), supersedes: Vec::new() };
        let bytes = record.bytes().unwrap();
        let again = read_record("r", &bytes).unwrap();
        prop_assert_eq!(&again, &record);
        prop_assert_eq!(again.bytes().unwrap(), bytes);
        let then = restored(&again.statuses, &again.round).unwrap();
        prop_assert_eq!(&then, &assessment);
        let words = Words::built_in(Language::En).unwrap();
        let report = |record: &Record, assessment| {
            let input = Input { round: &record.round, assessment, previous: None, errata: &[], draft: true, inputs: &[], measure: Measure::default() };
            compose(&input, &words, &Templates::built_in()).unwrap()
        };
        prop_assert_eq!(report(&record, &assessment), report(&again, &then));
    }
}
