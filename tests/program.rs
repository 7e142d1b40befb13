//! The program as a whole, as an analyst and a script use it.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use seuranta::output::{Manifest, manifest_of, sha256};
use support::{code, copy_of_sample, readme, sample, seuranta, stderr, stdout};

/// The sample's reports, made once for all tests.
fn reports() -> &'static Path {
    static REPORTS: OnceLock<tempfile::TempDir> = OnceLock::new();
    REPORTS
        .get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            for checkpoint in ["mid-term", "end-of-term"] {
                let out = folder.path().to_str().unwrap();
                let run = seuranta(&["report", checkpoint, "--strategy", &sample(), "--out", out]);
                assert_eq!(code(&run), 0, "{}", stderr(&run));
            }
            folder
        })
        .path()
}

#[test]
fn both_reports_of_the_sample_are_written_in_three_languages_with_a_manifest() {
    for checkpoint in ["mid-term", "end-of-term"] {
        let folder = reports().join(checkpoint);
        let manifest: Manifest = manifest_of(&folder).unwrap();
        for language in ["fi", "sv", "en"] {
            for ending in ["md", "pdf"] {
                let name = format!("helsinki-2021-2025-{checkpoint}-{language}.{ending}");
                let record = manifest.outputs.iter().find(|record| record.file == name);
                let bytes = fs::read(folder.join(&name)).unwrap();
                assert_eq!(record.unwrap().sha256, sha256(&bytes), "{name}");
            }
        }
        assert_eq!(manifest.findings.errors, 0);
        assert!(manifest.inputs.iter().any(|input| input.file == "strategy.toml"));
        assert!(manifest.inputs.iter().any(|input| input.file.starts_with("returns/mid-term/")));
    }
}

#[test]
fn the_same_run_gives_the_same_bytes_on_one_thread() {
    let again = tempfile::tempdir().unwrap();
    let out = again.path().to_str().unwrap();
    let arguments = [
        "report",
        "mid-term",
        "--strategy",
        &sample(),
        "--out",
        out,
        "--jobs",
        "1",
        "--lang",
        "sv",
    ];
    assert_eq!(code(&seuranta(&arguments)), 0);
    for ending in ["md", "pdf"] {
        let name = format!("mid-term/helsinki-2021-2025-mid-term-sv.{ending}");
        let first = fs::read(reports().join(&name)).unwrap();
        let second = fs::read(again.path().join(&name)).unwrap();
        assert!(first == second, "{name} differs from run to run");
    }
}

#[test]
fn a_report_is_small_and_holds_each_typeface_once() {
    for language in ["fi", "sv", "en"] {
        let file = reports().join(format!("mid-term/helsinki-2021-2025-mid-term-{language}.pdf"));
        let bytes = fs::read(file).unwrap();
        assert!(bytes.len() <= 600_000, "{language}: {} bytes", bytes.len());
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let mut fonts: Vec<String> = document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|entries| entries.has_type(b"FontDescriptor"))
            .map(|font| {
                let name =
                    String::from_utf8_lossy(font.get(b"FontName").unwrap().as_name().unwrap());
                // a subset's name begins with six letters of its own
                name.split_once('+').unwrap().1.to_owned()
            })
            .collect();
        let all = fonts.len();
        fonts.sort();
        fonts.dedup();
        assert!(all >= 2 && fonts.len() == all, "{fonts:?}");
    }
}

#[test]
fn a_run_for_one_language_leaves_the_others_in_place_and_in_the_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    for language in ["sv", "en"] {
        let arguments =
            ["report", "mid-term", "--strategy", &sample(), "--out", out, "--lang", language];
        assert_eq!(code(&seuranta(&arguments)), 0);
    }
    let manifest = manifest_of(&folder.path().join("mid-term")).unwrap();
    for record in &manifest.outputs {
        let bytes = fs::read(folder.path().join("mid-term").join(&record.file)).unwrap();
        assert_eq!(record.sha256, sha256(&bytes), "{}", record.file);
    }
    let has = |ending: &str| manifest.outputs.iter().any(|record| record.file.ends_with(ending));
    assert!(has("-sv.pdf") && has("-en.pdf") && !has("-fi.pdf"));
}

#[test]
fn the_clean_sample_has_no_error() {
    for checkpoint in ["mid-term", "end-of-term"] {
        let run = seuranta(&["check", checkpoint, "--strategy", &sample(), "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&stdout(&run)).unwrap();
        assert_eq!(report["version"], 1);
        assert_eq!(report["summary"]["errors"], 0, "{}", stdout(&run));
        assert!(report["summary"]["observations"].as_u64().unwrap() > 100);
        assert_eq!(code(&run), 0);
    }
}

#[test]
fn every_figure_of_the_export_names_its_file_and_its_hash() {
    let run = seuranta(&["export", "mid-term", "--strategy", &sample(), "--format", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&stdout(&run)).unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let file = Path::new(&sample()).join(row["file"].as_str().unwrap());
        assert_eq!(row["sha256"], sha256(&fs::read(file).unwrap()), "{row}");
        assert!(!row["cell"].as_str().unwrap().is_empty());
    }
}

/// The cells of a Markdown table's row, without the marks of language.
fn cells(line: &str) -> Vec<String> {
    let plain = line.replace("<span lang=\"fi\">", "").replace("</span>", "");
    plain.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// A figure of a report's chapters, by the tables and the remarks below its indicator's heading.
struct Told {
    indicator: String,
    period: String,
    kind: &'static str,
    /// With the unit that the first heading of its table says, or its caption.
    value: String,
    /// Whether it is one organisation's part of the indicator's figure.
    is_part: bool,
}

/// What a figure of a table says that it is, and the rest; nothing of what no organisation gave in this round.
fn kind_of(figure: &str) -> Option<(&'static str, &str)> {
    let (word, rest) = figure.split_once('\u{a0}').unwrap_or((figure, ""));
    match word.split(',').next()? {
        "preliminary" | "estimate" => Some(("actual", rest)),
        "forecast" => Some(("forecast", rest)),
        "budget" => Some(("budget", rest)),
        "plan" => Some(("financial plan", rest)),
        "baseline" | "on the line" | "–" => None,
        _ => Some(("actual", figure)),
    }
}

/// A figure as the provenance has it, with its unit.
fn in_unit(figure: &str, unit: &str) -> String {
    match unit {
        _ if unit.is_empty() || !figure.contains(|c: char| c.is_ascii_digit()) => figure.to_owned(),
        "%" => format!("{figure}%"),
        unit => format!("{figure}\u{a0}{unit}"),
    }
}

/// Of which columns of a table the figures are told, by its headings: those of what was and is expected, or all of the
/// table of parts.
fn columns_told(headings: &[String], is_of_parts: bool) -> Vec<usize> {
    let of_figures = ["Actual", "Forecast", "Budget", "Plan"];
    let is_told = |heading: &str| {
        let word = heading.split([' ', '\u{a0}']).next().unwrap_or_default();
        is_of_parts || of_figures.contains(&word)
    };
    (1..headings.len()).filter(|at| is_told(&headings[*at])).collect()
}

/// The unit that a heading or a caption says in brackets.
fn unit_of(text: &str) -> String {
    let unit = text.split_once('(').and_then(|(_, unit)| unit.split_once(')'));
    unit.map(|(unit, _)| unit.to_owned()).unwrap_or_default()
}

/// The figures of the tables of indicators, and of their parts: a row a period.
fn told(chapters: &str) -> Vec<Told> {
    let (mut indicator, mut unit, mut columns) = ("", String::new(), Vec::new());
    let (mut is_part, mut of_all) = (false, String::new());
    let mut told = Vec::new();
    for line in chapters.lines() {
        indicator = line.strip_prefix("#### ").unwrap_or(indicator);
        if line.starts_with("<!-- caption: ") || line.starts_with("#### ") {
            is_part = line.starts_with("<!-- caption: Parts by organisation");
            of_all = unit_of(line);
        }
        told.extend(earlier(indicator, line));
        if !line.starts_with("| ") {
            columns.retain(|_| line.starts_with('|'));
            continue;
        }
        let row = cells(line);
        if matches!(row[0].as_str(), "Period" | "Year") {
            columns = columns_told(&row, is_part);
            unit = row.get(1).map(|heading| unit_of(heading)).unwrap_or_default();
            if unit.is_empty() {
                unit.clone_from(&of_all);
            }
            continue;
        }
        for figure in columns.iter().flat_map(|at: &usize| row[*at].split("<br>")) {
            let Some((kind, figure)) = kind_of(figure.trim_matches('*')) else { continue };
            let (indicator, period) = (indicator.to_owned(), row[0].clone());
            told.push(Told { indicator, period, kind, value: in_unit(figure, &unit), is_part });
        }
    }
    told
}

/// The earlier forecasts that a remark tells: `Stara, earlier forecast (2023): 1,080 t`.
fn earlier(indicator: &str, line: &str) -> Option<Told> {
    let (before, after) = line.split_once("arlier forecast (")?;
    let (period, _) = after.split_once(')')?;
    let (_, value) = after.split_once(": ")?;
    let value = value.split("; ").next()?.to_owned();
    let (indicator, period) = (indicator.to_owned(), period.to_owned());
    Some(Told { indicator, period, kind: "forecast", value, is_part: before.contains(", ") })
}

#[test]
fn every_reported_figure_of_the_reports_stands_in_the_annex_of_provenance() {
    for checkpoint in ["mid-term", "end-of-term"] {
        let name = format!("{checkpoint}/helsinki-2021-2025-{checkpoint}-en.md");
        let report = fs::read_to_string(reports().join(name)).unwrap();
        let (chapters, annex) = report.split_once("Provenance of the figures\n\n").unwrap();
        let mut sources: Vec<Vec<String>> =
            annex.lines().filter(|l| l.starts_with("| ")).map(cells).collect();
        for at in 1..sources.len() {
            if sources[at][0].is_empty() {
                sources[at][0] = sources[at - 1][0].clone();
            }
        }
        let told = told(chapters);
        for Told { indicator, period, kind, value, is_part } in &told {
            // a figure made of several is traced by its parts, which stand in a table of their own
            let has_parts = told.iter().any(|part| {
                let is_same = part.indicator == *indicator && part.period == *period;
                part.is_part && part.kind == "actual" && is_same
            });
            if *kind == "actual" && !is_part && has_parts {
                continue;
            }
            let traced = sources.iter().any(|source| {
                source.len() == 8
                    && source[0] == *indicator
                    && source[1] == *period
                    && source[2] == *kind
                    && (source[3].ends_with(value) || value.ends_with(&format!(" {}", source[3])))
                    && !source[4].is_empty()
                    && !source[6].is_empty()
            });
            assert!(traced, "{checkpoint}: {indicator}, {period}, {kind}: {value}");
        }
        let of_kind = |kind: &str| told.iter().filter(|told| told.kind == kind).count();
        let parts = told.iter().filter(|told| told.is_part).count();
        assert!(of_kind("actual") > 50, "{checkpoint}: only {} figures", of_kind("actual"));
        assert!(of_kind("forecast") > 5, "{checkpoint}: only {} forecasts", of_kind("forecast"));
        assert!(of_kind("budget") + of_kind("financial plan") > 3, "{checkpoint}: too few plans");
        assert!(parts > 5, "{checkpoint}: only {parts} parts");
    }
}

#[test]
fn a_folder_without_a_strategy_is_a_clear_error_with_exit_code_two() {
    let empty = tempfile::tempdir().unwrap();
    let dir = empty.path().to_str().unwrap();
    for command in
        ["lint", "check mid-term", "report mid-term", "assess mid-term", "export mid-term"]
    {
        let mut arguments: Vec<&str> = command.split(' ').collect();
        arguments.extend(["--strategy", dir]);
        let run = seuranta(&arguments);
        assert_eq!(code(&run), 2, "{command}");
        assert!(stderr(&run).contains("strategy.toml"), "{}", stderr(&run));
        assert!(stdout(&run).is_empty());
    }
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0);
}

#[test]
fn an_unknown_checkpoint_is_named_with_the_nearest_one() {
    let run = seuranta(&["report", "midterm", "--strategy", &sample()]);
    assert_eq!(code(&run), 2);
    assert!(stderr(&run).contains("did you mean `mid-term`?"), "{}", stderr(&run));
}

#[test]
fn a_report_is_refused_over_errors_and_written_as_a_draft() {
    let (_folder, dir) = copy_of_sample();
    fs::write(
        dir.join("returns/mid-term/kuva.csv"),
        "Mittari;Vuosi;Arvo\nno-such-indicator;2022;5\n",
    )
    .unwrap();
    let strategy = dir.to_str().unwrap();
    let refused = seuranta(&["report", "mid-term", "--strategy", strategy]);
    assert_eq!(code(&refused), 1);
    assert!(stderr(&refused).contains("no-such-indicator"), "{}", stderr(&refused));
    assert!(!dir.join("reports").exists(), "a refused report leaves something behind");
    let draft =
        seuranta(&["report", "mid-term", "--draft", "--lang", "fi", "--strategy", strategy]);
    assert_eq!(code(&draft), 0, "{}", stderr(&draft));
    let markdown =
        fs::read_to_string(dir.join("reports/mid-term/draft/helsinki-2021-2025-mid-term-fi.md"))
            .unwrap();
    assert!(markdown.contains("status: draft"));
    assert!(markdown.to_lowercase().contains("luonnos"));
    assert!(markdown.contains("no-such-indicator"), "the findings stand in an annex");
}

#[test]
fn a_report_tells_of_a_theme_that_not_everyone_can_read() {
    let (_folder, dir) = copy_of_sample();
    fs::write(dir.join("theme.toml"), "format = 1\n[chart]\non-track = \"#c0ffc0\"\n").unwrap();
    let run =
        seuranta(&["report", "mid-term", "--lang", "fi", "--strategy", dir.to_str().unwrap()]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    let told = stderr(&run);
    assert!(told.contains("I402") && told.contains("theme.toml:3:"), "{told}");
}

#[test]
fn a_cut_off_workbook_is_a_finding_and_no_panic() {
    let (_folder, strategy) = copy_of_sample();
    let path = strategy.join("returns/mid-term/kasko.xlsx");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let run = seuranta(&[
        "check",
        "mid-term",
        "--strategy",
        strategy.to_str().unwrap(),
        "--format",
        "concise",
    ]);
    assert_eq!(code(&run), 1);
    assert!(stdout(&run).contains("returns/mid-term/kasko.xlsx: error[F1"), "{}", stdout(&run));
}

#[test]
fn a_template_that_names_an_unknown_thing_is_an_error_with_its_line() {
    let (_folder, dir) = copy_of_sample();
    fs::create_dir(dir.join("report-templates")).unwrap();
    fs::write(dir.join("report-templates/mid-term.md.j2"), "# Title\n\n{{ no_such_thing }}\n")
        .unwrap();
    let run = seuranta(&["report", "mid-term", "--strategy", dir.to_str().unwrap()]);
    assert_eq!(code(&run), 2);
    let said = stderr(&run);
    assert!(said.contains("mid-term.md.j2") && said.contains('3'), "{said}");
    assert!(!dir.join("reports").exists());
}

#[test]
fn the_skeleton_lints_without_an_error_and_a_folder_in_use_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("new");
    assert_eq!(code(&seuranta(&["init", dir.to_str().unwrap()])), 0);
    let lint = seuranta(&["lint", "--strategy", dir.to_str().unwrap()]);
    assert_eq!(code(&lint), 0, "{}", stdout(&lint));
    let again = seuranta(&["init", dir.to_str().unwrap()]);
    assert_eq!(code(&again), 2);
}

#[test]
fn messages_are_in_the_language_asked_for() {
    let (_folder, dir) = copy_of_sample();
    fs::write(dir.join("returns/mid-term/kuva.csv"), "Mittari;Vuosi;Arvo\nei-ole;2022;5\n")
        .unwrap();
    let check = |language: &str| {
        let strategy = dir.to_str().unwrap();
        stdout(&seuranta(&["check", "mid-term", "--strategy", strategy, "--ui-lang", language]))
    };
    assert!(check("fi").contains("virhe[K101]"));
    assert!(check("sv").contains("fel[K101]"));
    assert!(check("en").contains("error[K101]"));
}

#[test]
fn explain_tells_of_codes_and_of_indicators() {
    let page = seuranta(&["explain", "v203"]);
    assert_eq!(code(&page), 0);
    assert!(stdout(&page).starts_with("# V203 unit-mismatch"));
    let life = seuranta(&["explain", "co2-total", "--strategy", &sample()]);
    assert_eq!(code(&life), 0, "{}", stderr(&life));
    assert!(stdout(&life).contains("SHA-256"));
    let unknown = seuranta(&["explain", "co2-totl", "--strategy", &sample()]);
    assert_eq!(code(&unknown), 2);
    assert!(stderr(&unknown).contains("did you mean `co2-total`?"));
}

#[test]
fn typeset_sets_a_file_that_a_person_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.md");
    fs::write(&file, "# Muistio\n\nÄäkköset ja *korostus*.\n").unwrap();
    let run = seuranta(&["typeset", file.to_str().unwrap()]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    assert!(fs::read(folder.path().join("note.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn typeset_never_writes_over_the_markdown() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.md");
    fs::write(&file, "# Muistio\n").unwrap();
    let path = file.to_str().unwrap();
    let run = seuranta(&["typeset", path, "-o", path]);
    assert_eq!(code(&run), 2);
    assert!(stderr(&run).contains("is the Markdown itself"), "{}", stderr(&run));
    assert_eq!(fs::read(&file).unwrap(), b"# Muistio\n");
    let of_folder = seuranta(&["typeset", folder.path().to_str().unwrap()]);
    assert_eq!(code(&of_folder), 2);
    assert!(stderr(&of_folder).contains("it is a folder"), "{}", stderr(&of_folder));
}

#[test]
fn typeset_takes_the_look_and_the_abbreviations_of_the_strategy_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let strategy = folder.path().join("strategy");
    fs::create_dir(&strategy).unwrap();
    for name in ["strategy.toml", "indicators.csv"] {
        fs::copy(Path::new(&sample()).join(name), strategy.join(name)).unwrap();
    }
    fs::write(strategy.join("theme.toml"), "format = 1\n[page]\nsize = \"letter\"\n").unwrap();
    let file = folder.path().join("note.md");
    fs::write(&file, "---\nlang: fi\n---\n\n# Muistio\n\nLuvut antaa HSY.\n").unwrap();
    let (file, strategy) = (file.to_str().unwrap(), strategy.to_str().unwrap());
    let run = seuranta(&["typeset", file, "--strategy", strategy]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    let pdf = lopdf::Document::load(folder.path().join("note.pdf")).unwrap();
    let page = pdf.get_dictionary(pdf.get_pages()[&1]).unwrap();
    let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
    assert!((sides[2].as_float().unwrap() - 612.0).abs() < 0.1, "{sides:?}");
    let expanded = pdf.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"E").ok());
    assert_eq!(expanded.count(), 1);
    let nowhere = seuranta(&["typeset", file, "--strategy", "nowhere"]);
    assert_eq!(code(&nowhere), 2);
    assert!(stderr(&nowhere).contains("there is no `strategy.toml` in `nowhere`"));
}

#[test]
fn typeset_names_the_theme_from_where_it_names_the_markdown() {
    let folder = tempfile::tempdir().unwrap();
    let strategy = folder.path().join("strategy");
    fs::create_dir(&strategy).unwrap();
    fs::copy(Path::new(&sample()).join("strategy.toml"), strategy.join("strategy.toml")).unwrap();
    fs::write(strategy.join("theme.toml"), "format = 1\n[page]\nsise = \"letter\"\n").unwrap();
    let file = strategy.join("note.md");
    fs::write(&file, "# Muistio\n").unwrap();
    let (file, strategy) = (file.to_str().unwrap(), strategy.to_str().unwrap());
    for arguments in [vec!["typeset", file], vec!["typeset", file, "--strategy", strategy]] {
        let run = seuranta(&arguments);
        let told = format!("{}{}", stdout(&run), stderr(&run));
        assert!(told.contains("theme.toml:3:1"), "{told}");
        let place = told.lines().find(|line| line.contains("theme.toml:3:1")).unwrap();
        assert!(place.contains("strategy/theme.toml"), "{place}");
    }
}

#[test]
fn typeset_reads_utf_16_and_says_where_a_file_is_no_text() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("note.md");
    let path = file.to_str().unwrap();
    fs::write(&file, b"# Muistio\n\n\xC4\xE4kk\xF6set\n").unwrap();
    let run = seuranta(&["typeset", path]);
    assert_eq!(code(&run), 2);
    assert!(stderr(&run).contains("line 3 has bytes that are no character"), "{}", stderr(&run));
    let text = "\u{FEFF}---\nlang: fi\n---\n\n# Muistio\n";
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    fs::write(&file, units.collect::<Vec<u8>>()).unwrap();
    assert_eq!(code(&seuranta(&["typeset", path])), 0);
}

#[test]
fn what_the_readme_shows_is_what_comes_out() {
    let readme = readme();
    let report =
        fs::read_to_string(reports().join("mid-term/helsinki-2021-2025-mid-term-en.md")).unwrap();
    let shown: Vec<&str> = readme.split("```md\n").skip(1).collect();
    assert_eq!(shown.len(), 2);
    for block in shown {
        let block = block.split("\n```").next().unwrap();
        assert!(report.contains(block), "the report does not have\n{block}");
    }
    let page = stdout(&seuranta(&["explain", "V203"]));
    let finding = page.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(readme.contains(finding), "the README does not have\n{finding}");
}

#[test]
fn the_readme_s_commands_are_the_ones_that_work() {
    let readme = readme();
    for command in ["cargo run --release -- report mid-term --strategy sample-data", "cargo test"] {
        assert!(readme.lines().any(|line| line.trim() == command), "{command}");
    }
}

#[test]
fn what_is_typed_wrongly_is_told_in_the_language_of_the_terminal() {
    let lines: [&[&str]; 8] = [
        &["chek"],
        &["check"],
        &["check", "mid-term", "--fmt", "json"],
        &["check", "mid-term", "--format", "jsn"],
        &["check", "mid-term", "--feedback"],
        &["export", "mid-term", "--as-of", "today"],
        &["freeze", "mid-term", "--verify", "--name", "A"],
        &[
            "diff",
            "today",
            "today",
            "--strategy",
            concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data"),
        ],
    ];
    let mut told = String::new();
    for line in lines {
        for language in ["fi", "sv", "en"] {
            let run = seuranta(&[line, &["--ui-lang", language]].concat());
            assert_eq!(code(&run), 2, "{}", stderr(&run));
            assert!(stdout(&run).is_empty());
            told += &stderr(&run);
            told.push('\n');
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_frozen_report_is_set_with_the_templates_that_it_was_decided_on_with() {
    let (_folder, dir) = copy_of_sample();
    let strategy = dir.to_str().unwrap();
    let words = dir.join("report-templates/locales");
    fs::create_dir_all(&words).unwrap();
    let own = |text: &str| fs::write(words.join("report.fi.ftl"), text).unwrap();
    let built_in = fs::read_to_string("report-templates/locales/report.fi.ftl").unwrap();
    let renamed = |to: &str| built_in.replacen("\nsummary = ", &format!("\nsummary = {to} "), 1);
    own(&renamed("Päätetty"));
    let freeze = seuranta(&["freeze", "mid-term", "--strategy", strategy]);
    assert_eq!(code(&freeze), 0, "{}", stderr(&freeze));
    own(&renamed("Myöhempi"));
    let run = seuranta(&["report", "mid-term", "--lang", "fi", "--strategy", strategy]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    assert!(stderr(&run).contains("Otherwise now: locales/report.fi.ftl"), "{}", stderr(&run));
    let report = dir.join("reports/mid-term/helsinki-2021-2025-mid-term-fi.md");
    let report = fs::read_to_string(report).unwrap();
    assert!(report.contains("## Päätetty") && !report.contains("Myöhempi"));
}
