//! The whole round, as the README tells it: from an empty folder to the end-of-term report.
//!
//! The README is read from its heading "The round" to the next. Its `console` blocks are run as they
//! stand, one command after the other in one empty folder, and what each prints must be what stands
//! below it. Between them `<!-- return ORGANISATION CHECKPOINT: PERIOD = VALUE; … -->` is an
//! organisation's part: its form comes back with these figures, its own judgements and texts. With
//! `SEURANTA_UPDATE=1` the outputs are written into the README.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod support;

use std::fs;
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use support::filling::{Entry, Filler, cells_of};
use support::{program, readme};

/// A part of the README's round.
#[derive(Debug)]
enum Step {
    /// What people read.
    Words(String),
    /// What an organisation sends.
    Return { organisation: String, checkpoint: String, figures: Vec<(String, String)> },
    /// What is typed, and what is printed.
    Command { typed: String, printed: String },
}

fn steps(round: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut in_console = false;
    for line in round.lines() {
        match (in_console, line) {
            (false, "```console") => in_console = true,
            (true, "```") => in_console = false,
            (true, _) => match (line.strip_prefix("$ "), steps.last_mut()) {
                (Some(typed), _) => {
                    steps.push(Step::Command { typed: typed.to_owned(), printed: String::new() });
                    continue;
                }
                (None, Some(Step::Command { printed, .. })) => {
                    *printed += line;
                    *printed += "\n";
                    continue;
                }
                (None, _) => panic!("`{line}` comes before any command"),
            },
            (false, _) => {
                let told = line.strip_prefix("<!-- return ").and_then(|l| l.strip_suffix(" -->"));
                if let Some(told) = told {
                    steps.push(sent(told));
                }
            }
        }
        steps.push(Step::Words(line.to_owned()));
    }
    steps
}

/// `environment mid-term: 2025 = 930; 2026 = 840` as a return.
fn sent(told: &str) -> Step {
    let (whose, figures) = told.split_once(": ").unwrap();
    let (organisation, checkpoint) = whose.split_once(' ').unwrap();
    let figures = figures.split("; ").map(|figure| figure.split_once(" = ").unwrap());
    Step::Return {
        organisation: organisation.to_owned(),
        checkpoint: checkpoint.to_owned(),
        figures: figures.map(|(period, value)| (period.to_owned(), value.to_owned())).collect(),
    }
}

/// Runs a command as it is typed in `folder`, and gives what the window shows.
fn typed(folder: &mut PathBuf, line: &str) -> String {
    let words = words_of(line);
    if let ["cd", to] = words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        folder.push(to);
        return String::new();
    }
    assert_eq!(words[0], "seuranta", "`{line}` is another program's");
    let mut window = tempfile::tempfile().unwrap();
    let status = Command::new(program())
        .args(&words[1..])
        .current_dir(&*folder)
        .env_remove("SEURANTA_STRATEGY")
        .env_remove("SEURANTA_LANG")
        .env("LC_ALL", "C")
        .stdout(window.try_clone().unwrap())
        .stderr(window.try_clone().unwrap())
        .status()
        .unwrap();
    let mut printed = String::new();
    window.rewind().unwrap();
    window.read_to_string(&mut printed).unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "`{line}`: {printed}");
    let lines: Vec<&str> = printed.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned() + if printed.is_empty() { "" } else { "\n" }
}

/// The words of a line, those in quotation marks whole.
fn words_of(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(place, part)| match place % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// An organisation's part: its form filled in and laid among the returns.
fn send(city: &Path, organisation: &str, checkpoint: &str, figures: &[(String, String)]) {
    let form = city.join(format!("forms/{checkpoint}/{organisation}-{checkpoint}.xlsx"));
    let mut filler = Filler::of(&fs::read(form).unwrap());
    let periods = cells_of(&filler, "D");
    for (period, value) in figures {
        let row = periods.iter().find(|(_, text)| text == period).unwrap().0;
        let entry = match value.parse::<f64>() {
            Ok(_) => Entry::Number(value.clone()),
            Err(_) => Entry::Text(value.clone()),
        };
        filler.put(row, "E", &entry);
    }
    judge(&mut filler);
    let returns = city.join("returns").join(checkpoint);
    fs::create_dir_all(&returns).unwrap();
    fs::write(returns.join(format!("{organisation}.xlsx")), filler.finish()).unwrap();
}

/// Fills in the own judgement of every goal and the texts on it.
fn judge(filler: &mut Filler) {
    filler.sheet("Arviointi");
    let end = cells_of(filler, "I").iter().any(|(row, _)| *row == 4);
    let goals: Vec<u32> =
        cells_of(filler, "A").into_iter().map(|(row, _)| row).filter(|row| *row > 4).collect();
    for row in goals {
        let status = if end { "osittain toteutunut" } else { "vaarassa" };
        filler.put(row, "C", &Entry::Text(status.to_owned()));
        for (column, text) in ["D", "E", "F", "G", "H"].into_iter().zip(TEXTS) {
            let text = if end { format!("{text} loppuun asti") } else { text.to_owned() };
            filler.put(row, column, &Entry::Text(text));
        }
    }
}

const TEXTS: [&str; 5] = [
    "Kaukolämpö siirtyi hukkalämpöihin kaksi vuotta etuajassa",
    "Raskaan liikenteen sähköistyminen on hidastunut",
    "Ilmanlaatu keskustassa on parantunut",
    "Liikenteen päästöt eivät ole vähentyneet suunnitellusti",
    "Latauspaikkoja rakennetaan satamaan ja varikoille",
];

#[test]
fn the_round_goes_as_the_readme_tells_it() {
    let text = readme();
    let (before, rest) = text.split_once("\n## The round\n").unwrap();
    let (round, after) = rest.split_once("\n## ").unwrap();
    let root = tempfile::tempdir().unwrap();
    let mut folder = root.path().to_owned();
    let (mut told, mut wrong) = (String::new(), Vec::new());
    for step in steps(round) {
        match step {
            Step::Words(line) => told.extend([line.as_str(), "\n"]),
            Step::Return { organisation, checkpoint, figures } => {
                send(&folder, &organisation, &checkpoint, &figures);
            }
            Step::Command { typed: line, printed } => {
                let now = typed(&mut folder, &line);
                told.extend(["$ ", &line, "\n", &now]);
                if now != printed {
                    wrong.push(format!("$ {line}\nhas\n{now}and the README tells\n{printed}"));
                }
            }
        }
    }
    if support::is_update() {
        let whole = format!("{before}\n## The round\n{}\n\n## {after}", told.trim_end());
        fs::write(support::root().join("README.md"), whole).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    what_was_made_is_whole(&folder);
}

/// What the README does not print: the report carries its erratum, the end stands on the mid-term, and
/// the feedback is a workbook that can be opened.
fn what_was_made_is_whole(city: &Path) {
    let report = |checkpoint: &str, language: &str| {
        let folder = city.join("reports").join(checkpoint);
        let stem = format!("my-city-2025-2029-{checkpoint}-{language}");
        assert!(folder.join(format!("{stem}.pdf")).is_file());
        fs::read_to_string(folder.join(format!("{stem}.md"))).unwrap().replace('\u{a0}', " ")
    };
    assert!(report("mid-term", "fi").contains("930 kt"), "as it was before it was corrected");
    let corrected = report("mid-term", "en");
    assert!(corrected.contains("The statistic was revised") && corrected.contains("915 kt"));
    let end = report("end-of-term", "sv");
    assert!(end.contains("915 kt") && end.contains("760 kt"), "mid-term and end side by side");
    let back = fs::read(city.join("feedback/environment.xlsx")).unwrap();
    let back = seuranta::read::read("back.xlsx", &back, &seuranta::read::Limits::default());
    assert!(back.unwrap().sheets.iter().any(|sheet| &*sheet.name == "Palaute"));
    let compared = support::seuranta(&[
        "diff",
        "mid-term",
        "end-of-term",
        "--strategy",
        city.to_str().unwrap(),
    ]);
    assert_eq!(support::code(&compared), 1);
    let compared = support::stdout(&compared).replace('\u{a0}', " ");
    assert!(compared.contains("now: 760 kt"), "{compared}");
    let letter = city.join("letters/reminder-mid-term-environment.md");
    assert!(fs::read_to_string(letter).unwrap().contains("2025"));
}
