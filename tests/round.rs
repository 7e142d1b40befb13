//! The round's commands: who has sent what, texts with figures, extracts, reviews, data packages.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use seuranta::output::manifest_of;
use support::{code, copy_of_sample, names, sample, seuranta, stderr, stdout};

#[test]
fn coverage_tells_organisation_by_organisation_what_came() {
    let run = seuranta(&["coverage", "mid-term", "--strategy", &sample(), "--color", "never"]);
    assert_eq!(code(&run), 1, "something is missing");
    insta::assert_snapshot!(stdout(&run));
}

#[test]
fn lines_of_coverage_keep_within_eighty_characters_in_every_language() {
    for language in ["fi", "sv", "en"] {
        for checkpoint in ["mid-term", "end-of-term"] {
            let run =
                seuranta(&["coverage", checkpoint, "--strategy", &sample(), "--ui-lang", language]);
            let long: Vec<String> = stdout(&run)
                .lines()
                .filter(|line| line.chars().count() > 80)
                .map(str::to_owned)
                .collect();
            assert!(long.is_empty(), "{long:?}");
        }
    }
}

#[test]
fn coverage_says_the_same_to_people_and_to_programs() {
    let of = |format: &str| {
        stdout(&seuranta(&["coverage", "mid-term", "--strategy", &sample(), "--format", format]))
    };
    let json: Value = serde_json::from_str(&of("json")).unwrap();
    assert_eq!(json["version"], 1);
    let csv = of("csv");
    let rows =
        |state: &str| csv.lines().filter(|line| line.split(',').nth(5) == Some(state)).count();
    let number = |name: &str| usize::try_from(json["summary"][name].as_u64().unwrap()).unwrap();
    assert_eq!(rows("came"), number("came"));
    assert_eq!(rows("missing"), number("missing"));
    assert_eq!(csv.lines().count(), number("owed") + 1);
    insta::assert_snapshot!(of("markdown"));
}

#[test]
fn a_figure_that_came_with_an_error_is_rejected_and_not_missing() {
    let (_folder, dir) = copy_of_sample();
    let file = dir.join("returns/mid-term/stara.csv");
    fs::write(&file, "Mittari;Vuosi;Arvo;Yksikkö\nfleet-emissions;2022;ei numero;t\n").unwrap();
    let strategy = dir.to_str().unwrap();
    let run = seuranta(&["coverage", "mid-term", "--strategy", strategy, "--format", "csv"]);
    let csv = stdout(&run);
    let rejected: Vec<&str> = csv.lines().filter(|line| line.contains(",rejected,")).collect();
    assert!(rejected.iter().any(|line| line.starts_with("stara,figure,")), "{csv}");
    assert!(rejected.iter().any(|line| line.starts_with("stara,error,")), "{csv}");
}

#[test]
fn reminders_go_to_those_who_lack_something_and_vanish_when_it_came() {
    let (_folder, dir) = copy_of_sample();
    let letters = dir.join("letters");
    let arguments = [
        "coverage",
        "mid-term",
        "--strategy",
        dir.to_str().unwrap(),
        "--reminders",
        letters.to_str().unwrap(),
    ];
    let run = seuranta(&arguments);
    assert!(stderr(&run).contains("nothing to remind of: kasko, kymp"), "{}", stderr(&run));
    let before = names(&letters);
    assert!(before.contains(&"reminder-mid-term-palvelukeskus.md".to_owned()), "{before:?}");
    assert!(!before.contains(&"reminder-mid-term-kasko.md".to_owned()));
    insta::assert_snapshot!(
        fs::read_to_string(letters.join("reminder-mid-term-palvelukeskus.md")).unwrap()
    );
    let waiver = "code;indicator;period;file;found;reason;name;expires\n\
                  C103;dental-callback;;;;tulee syksyllä;Analyytikko;2030-01-01\n\
                  C101;dental-callback;;;;tulee syksyllä;Analyytikko;2030-01-01\n";
    fs::write(dir.join("waivers.csv"), waiver).unwrap();
    seuranta(&arguments);
    let after = names(&letters);
    assert!(before.contains(&"reminder-mid-term-sotepe.md".to_owned()));
    assert!(!after.contains(&"reminder-mid-term-sotepe.md".to_owned()), "{after:?}");
    assert_eq!(manifest_of(&letters).unwrap().outputs.len(), after.len() - 1);
}

#[test]
fn reminders_never_go_where_a_report_is() {
    let (_folder, dir) = copy_of_sample();
    let strategy = dir.to_str().unwrap();
    assert_eq!(code(&seuranta(&["report", "mid-term", "--lang", "fi", "--strategy", strategy])), 0);
    let reports = dir.join("reports/mid-term");
    let before = names(&reports);
    let run = seuranta(&[
        "coverage",
        "mid-term",
        "--strategy",
        strategy,
        "--reminders",
        reports.to_str().unwrap(),
    ]);
    assert_eq!(code(&run), 2);
    assert_eq!(names(&reports), before);
}

#[test]
fn a_narrative_has_its_figures_in_each_language_and_the_annex_traces_them() {
    let (_folder, dir) = copy_of_sample();
    let run =
        seuranta(&["report", "mid-term", "--strategy", dir.to_str().unwrap(), "--lang", "fi,sv"]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    let report = |language: &str| {
        let name = format!("reports/mid-term/helsinki-2021-2025-mid-term-{language}.md");
        fs::read_to_string(dir.join(name)).unwrap()
    };
    let finnish = report("fi");
    assert!(finnish.contains("kokonaispäästöt olivat 2\u{a0}637\u{a0}kt"), "the figure is put in");
    assert!(report("sv").contains("utsläppen var 2\u{a0}637\u{a0}kt"));
    let row = finnish.lines().find(|line| line.starts_with("| fi/climate.md:1 |")).unwrap();
    assert!(row.contains("| 2022 |") && row.contains("2\u{a0}637\u{a0}kt"), "{row}");
}

#[test]
fn a_narrative_that_asks_for_what_is_not_there_is_not_published() {
    let (_folder, dir) = copy_of_sample();
    let strategy = dir.to_str().unwrap();
    fs::write(
        dir.join("narrative/mid-term/sv/summary.md"),
        "Text.\n\n{{ value(\"co2-totl\", \"2022\") }}\n",
    )
    .unwrap();
    let run = seuranta(&["report", "mid-term", "--strategy", strategy]);
    assert_eq!(code(&run), 1);
    let said = stderr(&run);
    assert!(said.contains("narrative/mid-term/sv/summary.md:3"), "{said}");
    assert!(said.contains("did you mean `co2-total`?"), "{said}");
    let draft =
        seuranta(&["report", "mid-term", "--draft", "--lang", "sv", "--strategy", strategy]);
    assert_eq!(code(&draft), 0, "{}", stderr(&draft));
}

#[test]
fn a_figure_of_an_edited_report_that_was_not_generated_is_a_note_with_its_line() {
    let (_folder, dir) = copy_of_sample();
    let strategy = dir.to_str().unwrap();
    assert_eq!(code(&seuranta(&["report", "mid-term", "--strategy", strategy, "--lang", "fi"])), 0);
    let file = dir.join("reports/mid-term/helsinki-2021-2025-mid-term-fi.md");
    let typeset = || seuranta(&["typeset", file.to_str().unwrap(), "--format", "concise"]);
    let notes = |run: &Output| stdout(run).lines().filter(|line| line.contains("R704")).count();
    assert_eq!(notes(&typeset()), 0, "the report as it was written");
    let text = fs::read_to_string(&file).unwrap();
    let edited = text.replacen("olivat 2\u{a0}637\u{a0}kt", "olivat 2\u{a0}673\u{a0}kt", 1);
    assert_ne!(text, edited);
    fs::write(&file, edited).unwrap();
    let run = typeset();
    assert_eq!(notes(&run), 1, "{}", stdout(&run));
    assert_eq!(code(&run), 0);
}

#[test]
fn an_extract_has_an_organisation_s_own_part_in_its_language() {
    let out = tempfile::tempdir().unwrap();
    let base = out.path().to_str().unwrap();
    let run =
        seuranta(&["report", "mid-term", "--strategy", &sample(), "--out", base, "--org", "hkl"]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    assert_eq!(names(&out.path().join("mid-term")), ["org"], "the reports are left alone");
    let folder = out.path().join("mid-term/org/hkl");
    let name = "helsinki-2021-2025-mid-term-hkl-fi";
    let markdown = fs::read_to_string(folder.join(format!("{name}.md"))).unwrap();
    insta::assert_snapshot!(markdown);
    let manifest = manifest_of(&folder).unwrap();
    for record in &manifest.outputs {
        let bytes = fs::read(folder.join(&record.file)).unwrap();
        assert_eq!(record.sha256, seuranta::output::sha256(&bytes), "{}", record.file);
    }
    assert!(manifest.outputs.iter().any(|record| record.file == format!("{name}.pdf")));
    let unknown =
        seuranta(&["report", "mid-term", "--strategy", &sample(), "--out", base, "--org", "hlk"]);
    assert_eq!(code(&unknown), 2);
    assert!(stderr(&unknown).contains("did you mean `hkl`?"), "{}", stderr(&unknown));
}

/// The sample with an interim checkpoint before the mid-term, whose returns are `files` of it.
fn with_interim(files: impl Fn(&str) -> bool) -> (tempfile::TempDir, PathBuf) {
    let (folder, dir) = copy_of_sample();
    let mut settings = fs::read_to_string(dir.join("strategy.toml")).unwrap();
    settings.push_str(
        "\n[[checkpoint]]\nid = \"spring-2023\"\nkind = \"interim\"\nas-of = 2023-06-29\n",
    );
    fs::write(dir.join("strategy.toml"), settings).unwrap();
    let returns = dir.join("returns/spring-2023");
    fs::create_dir(&returns).unwrap();
    for name in names(&dir.join("returns/mid-term")).iter().filter(|name| files(name)) {
        fs::copy(dir.join("returns/mid-term").join(name), returns.join(name)).unwrap();
    }
    (folder, dir)
}

fn pages(pdf: &Path) -> u32 {
    let bytes = fs::read(pdf).unwrap();
    u32::try_from(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()).unwrap()
}

#[test]
fn the_executive_group_s_review_has_four_to_six_pages_even_when_all_answer() {
    let (_folder, dir) = with_interim(|_| true);
    let run = seuranta(&["report", "spring-2023", "--strategy", dir.to_str().unwrap()]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    for language in ["fi", "sv"] {
        let pdf = format!("reports/spring-2023/helsinki-2021-2025-spring-2023-{language}.pdf");
        let pages = pages(&dir.join(pdf));
        assert!((4..=6).contains(&pages), "{language}: {pages} pages");
    }
}

#[test]
fn the_review_keeps_to_six_pages_however_much_there_is_to_tell_and_says_what_it_leaves_out() {
    let (_folder, dir) = with_interim(|_| true);
    let narrative = dir.join("narrative/spring-2023/fi");
    fs::create_dir_all(&narrative).unwrap();
    let sentence = "Kevään aikana työ on edennyt sovitussa järjestyksessä kaikilla toimialoilla. ";
    fs::write(narrative.join("summary.md"), sentence.repeat(38)).unwrap();
    let run =
        seuranta(&["report", "spring-2023", "--strategy", dir.to_str().unwrap(), "--lang", "fi"]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    let stem = dir.join("reports/spring-2023/helsinki-2021-2025-spring-2023-fi");
    let pages = pages(&stem.with_extension("pdf"));
    assert!((4..=6).contains(&pages), "{pages} pages");
    let markdown = fs::read_to_string(stem.with_extension("md")).unwrap();
    assert!(markdown.contains(sentence.trim()), "the summary is printed whole");
    assert!(markdown.contains("(+"), "what is left out is counted");
    fs::write(narrative.join("summary.md"), sentence.repeat(60)).unwrap();
    let run = seuranta(&["check", "spring-2023", "--strategy", dir.to_str().unwrap()]);
    assert!(stdout(&run).contains("warning[R751]"), "{}", stdout(&run));
}

#[test]
fn areas_without_news_share_one_line_of_the_review() {
    let (_folder, dir) = with_interim(|name| name.starts_with("kymp"));
    let arguments = ["report", "spring-2023", "--strategy", dir.to_str().unwrap(), "--lang", "fi"];
    let run = seuranta(&arguments);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    let stem = "reports/spring-2023/helsinki-2021-2025-spring-2023-fi";
    let markdown = fs::read_to_string(dir.join(format!("{stem}.md"))).unwrap();
    let quiet: Vec<&str> = markdown
        .lines()
        .filter(|line| line.starts_with("**Ei uutta painopistealueista:**"))
        .collect();
    assert_eq!(quiet.len(), 1);
    assert!(quiet[0].contains("Taide ja kulttuuri"), "{}", quiet[0]);
    assert!(!quiet[0].contains("Kunnianhimoista ilmastovastuuta"), "{}", quiet[0]);
}

#[cfg(unix)]
#[test]
fn a_watching_run_writes_again_at_a_change_goes_on_after_a_failure_and_ends_when_interrupted() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let (_folder, dir) = copy_of_sample();
    let mut run = Command::new(assert_cmd::cargo::cargo_bin("seuranta"))
        .args(["report", "mid-term", "--watch", "--lang", "fi", "--quiet", "--strategy"])
        .arg(&dir)
        .env("LC_ALL", "C")
        .env_remove("SEURANTA_LANG")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(run.stdout.take().unwrap()).lines();
    let mut next = || lines.next().unwrap().unwrap();
    assert!(next().starts_with("mid-term: "), "the first run");
    let summary = dir.join("narrative/mid-term/fi/summary.md");
    fs::write(&summary, "{{ value(\"no-such\", \"2022\") }}\n").unwrap();
    assert_eq!(next(), "mid-term: not written, one error in the data (`seuranta check mid-term`)");
    let settings = fs::read_to_string(dir.join("strategy.toml")).unwrap();
    fs::write(dir.join("strategy.toml"), "format = [").unwrap();
    assert!(next().starts_with("mid-term: not written, strategy.toml"), "a failure");
    fs::write(dir.join("strategy.toml"), settings).unwrap();
    fs::write(&summary, "Uusi teksti.\n").unwrap();
    let line = next();
    assert!(line.contains("files written to"), "{line}");
    let report = dir.join("reports/mid-term/helsinki-2021-2025-mid-term-fi.md");
    assert!(fs::read_to_string(report).unwrap().contains("Uusi teksti."));
    let ended = Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
    assert!(ended.success());
    assert_eq!(run.wait().unwrap().code(), Some(0));
}

#[test]
fn a_data_package_describes_its_tables_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    let arguments =
        ["export", "mid-term", "--strategy", &sample(), "--format", "data-package", "--out", out];
    assert_eq!(code(&seuranta(&arguments)), 0);
    let package: Value =
        serde_json::from_slice(&fs::read(folder.path().join("datapackage.json")).unwrap()).unwrap();
    let mut tables = Vec::new();
    for resource in package["resources"].as_array().unwrap() {
        let bytes = fs::read(folder.path().join(resource["path"].as_str().unwrap())).unwrap();
        assert_eq!(resource["bytes"], bytes.len());
        let hash = format!("sha256:{}", seuranta::output::sha256(&bytes));
        assert_eq!(resource["hash"], hash.as_str());
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(columns, names);
        assert!(reader.records().count() > 5);
        tables.push(resource["name"].as_str().unwrap().to_owned());
    }
    assert_eq!(tables, ["observations", "statuses", "indicators", "goals", "organisations"]);
    let without = seuranta(&arguments[..6]);
    assert_eq!(code(&without), 2, "a package needs a folder");
}

#[test]
fn no_cell_that_an_organisation_wrote_is_a_formula_in_the_export() {
    let (_folder, dir) = copy_of_sample();
    let text =
        "Mittari;Vuosi;Arvo;Yksikkö;Huomio\nfleet-emissions;2022;−5;t;=HYPERLINK(\"http://x\")\n";
    fs::write(dir.join("returns/mid-term/stara.csv"), text).unwrap();
    let strategy = dir.to_str().unwrap();
    let run = seuranta(&["export", "mid-term", "--strategy", strategy]);
    let csv = stdout(&run);
    let row = csv.lines().find(|line| line.contains("HYPERLINK")).unwrap();
    assert!(row.contains("\"'=HYPERLINK"), "{row}");
    let json =
        stdout(&seuranta(&["export", "mid-term", "--strategy", strategy, "--format", "json"]));
    assert!(json.contains("\"=HYPERLINK"), "JSON has the text as it is");
}
