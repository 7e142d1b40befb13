//! How long the program takes and how much memory it needs, as whole processes: `cargo bench`.
//!
//! Prints the median and the range of the wall times of several runs, and the largest peak of memory; beside the
//! checking of a large workbook, what calamine takes to read the same file and do nothing with it; and beside the
//! typesetting of Markdown, what typst takes for the same content, where a program of that name is installed.
//! Judges nothing: budgets are for people to hold the figures against.

#![expect(clippy::print_stdout, reason = "its purpose is to print")]
#![expect(clippy::disallowed_methods, reason = "its purpose is to read the clock")]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use calamine::{Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;

const RUNS: usize = 7;

/// The program that is measured.
const PROGRAM: &str = env!("CARGO_BIN_EXE_seuranta");
/// What this program is told to read a workbook, as a process of its own.
const ONLY_READ: &str = "--only-read";

fn main() {
    if let Some(file) = std::env::args().skip_while(|word| word != ONLY_READ).nth(1) {
        return only_read(Path::new(&file));
    }
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let root = folder.path();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data");
    let out = root.join("out").to_string_lossy().into_owned();
    println!(
        "{:<44} {:>8} {:>8} {:>8} {:>9}",
        "whole process, release", "min s", "median", "max s", "peak MB"
    );
    measure("check mid-term, sample", &["check", "mid-term", "--strategy", sample]);
    measure("assess mid-term, sample", &["assess", "mid-term", "--strategy", sample]);
    let report =
        ["report", "mid-term", "--lang", "fi", "--strategy", sample, "--out", &out, "--quiet"];
    measure("report mid-term --lang fi, sample", &report);
    let report = ["report", "mid-term", "--strategy", sample, "--out", &out, "--quiet"];
    measure("report mid-term, three languages, sample", &report);
    measure("coverage mid-term, sample", &["coverage", "mid-term", "--strategy", sample]);
    measure("forms mid-term, sample", &["forms", "mid-term", "--strategy", sample, "--out", &out]);
    freezing(&root.join("city"), Path::new(sample));
    for tables in [60, 600, 6000] {
        typesetting(root, tables);
    }
    for (rows, ending) in [(2_000, "xlsx"), (200_000, "xlsx"), (200_000, "csv")] {
        let dir = root.join(format!("{rows}-{ending}"));
        returns(&dir, rows, ending);
        let file = dir.join("returns/mid-term/org.xlsx").to_string_lossy().into_owned();
        let dir = dir.to_string_lossy().into_owned();
        let checked = measure(
            &format!("check, {rows} rows .{ending}"),
            &["check", "mid-term", "--strategy", &dir, "--format", "concise"],
        );
        if ending == "xlsx" {
            let this = std::env::current_exe().expect("this program has a path");
            let reads = || run(&this.to_string_lossy(), &[ONLY_READ, &file]);
            let bare = told(&format!("calamine alone, {rows} rows .xlsx"), reads);
            println!("{:<44} {:>17.2} times", "  checking takes of that", checked / bare);
        }
    }
}

/// Sets Markdown with so many tables, about one a page, and with typst the same content.
fn typesetting(root: &Path, tables: usize) {
    let file = root.join(format!("{tables}.md"));
    let peer = root.join(format!("{tables}.typ"));
    fs::write(&file, markdown(tables)).expect("a file can be written");
    fs::write(&peer, typst(tables)).expect("a file can be written");
    let pdf = root.join("set.pdf").to_string_lossy().into_owned();
    let (file, peer) = (file.to_string_lossy(), peer.to_string_lossy());
    let own = measure(&format!("typeset, {tables} tables"), &["typeset", &file, "-o", &pdf]);
    let installed = Command::new("typst").arg("--version").stdout(Stdio::null()).status();
    // typst would need some minutes and gigabytes for the largest
    if tables <= 600 && installed.is_ok_and(|status| status.success()) {
        let sets = || run("typst", &["compile", &peer, &pdf]);
        let theirs = told(&format!("typst compile, {tables} tables"), sets);
        println!("{:<44} {:>17.2} times", "  typst takes of ours", theirs / own);
    }
}

/// Freezes the checkpoints of the sample, each anew in each run, and compares a frozen one with the files.
fn freezing(city: &Path, sample: &Path) {
    copy(sample, city);
    let strategy = city.to_string_lossy().into_owned();
    let freeze = |checkpoint: &str| {
        let _ = fs::remove_dir_all(city.join("checkpoints"));
        run(PROGRAM, &["freeze", checkpoint, "--strategy", &strategy])
    };
    told("freeze mid-term, sample", || freeze("mid-term"));
    told("freeze end-of-term, sample", || freeze("end-of-term"));
    freeze("mid-term");
    measure("diff mid-term today, sample", &["diff", "mid-term", "today", "--strategy", &strategy]);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the sample can be read") {
        let entry = entry.expect("the sample can be read").path();
        let copied = to.join(entry.file_name().expect("an entry of a folder has a name"));
        if entry.is_dir() {
            copy(&entry, &copied);
        } else {
            fs::copy(&entry, &copied).expect("a file can be copied");
        }
    }
}

/// Reads all cells of a workbook with calamine, and does nothing with them.
fn only_read(file: &Path) {
    let mut book: Xlsx<_> = open_workbook(file).expect("the workbook can be opened");
    for sheet in book.sheet_names() {
        black_box(book.worksheet_range(&sheet).expect("the sheet can be read"));
    }
}

/// Runs the program several times and prints a line; gives the median in seconds.
fn measure(name: &str, arguments: &[&str]) -> f64 {
    told(name, || run(PROGRAM, arguments))
}

fn told(name: &str, run: impl Fn() -> (Duration, u64)) -> f64 {
    let mut runs: Vec<(Duration, u64)> = (0..=RUNS).map(|_| run()).skip(1).collect();
    runs.sort();
    let seconds = |at: usize| runs[at].0.as_secs_f64();
    let peak = runs.iter().map(|run| run.1).max().unwrap_or_default();
    println!(
        "{name:<44} {:>8.3} {:>8.3} {:>8.3} {:>9}",
        seconds(0),
        seconds(RUNS / 2),
        seconds(RUNS - 1),
        peak / 1024
    );
    seconds(RUNS / 2)
}

/// Runs a program once: its wall time, and its peak of resident memory in KiB as Linux keeps it.
fn run(program: &str, arguments: &[&str]) -> (Duration, u64) {
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let now = fs::read_to_string(&status).ok().and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        });
        peak = peak.max(now.unwrap_or_default());
        if child.try_wait().expect("the program can be waited for").is_some() {
            return (start.elapsed(), peak);
        }
        std::thread::sleep(Duration::from_micros(500));
    }
}

/// What is said above every table.
const PROSE: &str = "Kaupungin kokonaispäästöt vähenivät vertailuvuodesta, mutta kaukolämmön tuotantorakenteen \
    muutos näkyy luvuissa vasta seuraavana vuonna. Toimenpideohjelman vaikuttavuutta arvioidaan \
    puolivuosittain, ja tulokset käsitellään kaupunkiympäristölautakunnassa. ";

/// The headings of every table's columns.
const COLUMNS: [&str; 5] = ["Vuosi", "Toteuma, kt", "Tavoitepolku, kt", "Muutos", "Lisätieto"];

/// A row of a table.
fn cells(table: usize, row: usize) -> [String; 5] {
    [
        (2010 + row).to_string(),
        format!("{},{}", 2400 - row * 37, table % 10),
        format!("{},{}", 2380 - row * 41, row % 10),
        format!("−{},{} %", row % 7, table % 9),
        "ennakkotieto, tarkentuu syksyllä".to_owned(),
    ]
}

/// How many rows every table has.
const ROWS: usize = 14;

/// A report's worth of prose and tables: about one page a table.
fn markdown(tables: usize) -> String {
    let mut text =
        String::from("---\ntitle: Mittaus\nlang: fi\ndate: 2023-10-02\n---\n\n<!-- toc -->\n");
    for table in 1..=tables {
        if table % 20 == 1 {
            let _ = write!(text, "\n## Painopistealue {}\n", table / 20 + 1);
        }
        let (first, second) = (PROSE.repeat(2), PROSE.repeat(3));
        let _ = write!(text, "\n### Mittari {table}\n\n{first}\n\n{second}\n\n");
        let _ = writeln!(text, "| {} |\n|---|---:|---:|---:|---|", COLUMNS.join(" | "));
        for row in 0..ROWS {
            let _ = writeln!(text, "| {} |", cells(table, row).join(" | "));
        }
    }
    text
}

/// The same for typst: title, contents, running page numbers, and tables whose headings repeat.
fn typst(tables: usize) -> String {
    let mut text = String::from(
        "#set document(title: \"Mittaus\")\n#set page(\"a4\", numbering: \"1 / 1\")\n\
         #set text(lang: \"fi\", size: 10pt)\n= Mittaus\n#pagebreak()\n#outline(depth: 3)\n#pagebreak()\n",
    );
    for table in 1..=tables {
        if table % 20 == 1 {
            let _ = write!(text, "\n== Painopistealue {}\n", table / 20 + 1);
        }
        let (first, second) = (PROSE.repeat(2), PROSE.repeat(3));
        let _ = write!(text, "\n=== Mittari {table}\n\n{first}\n\n{second}\n\n");
        text.push_str(
            "#table(columns: 5, align: (left, right, right, right, left),\n  table.header(",
        );
        let bracketed = |cells: &[String]| format!("[{}], ", cells.join("], ["));
        let _ = writeln!(text, "{}),", bracketed(&COLUMNS.map(str::to_owned)));
        for row in 0..ROWS {
            let _ = writeln!(text, "  {}", bracketed(&cells(table, row)));
        }
        text.push_str(")\n");
    }
    text
}

/// A strategy whose one return has `rows` rows of six columns.
fn returns(dir: &Path, rows: u32, ending: &str) {
    let folder = dir.join("returns/mid-term");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let indicators = rows.div_ceil(200);
    fs::write(dir.join("strategy.toml"), STRATEGY).expect("a file can be written");
    let mut register = String::from(
        "id;goal;name_en;unit;direction;baseline_period;baseline_value;target_period;target_value;organisations;frequency;decided\n",
    );
    for id in 0..indicators {
        let _ = writeln!(
            register,
            "m-{id};goal;Indicator {id};kt;decrease;2000;100;2030;50;org;month;Council"
        );
    }
    fs::write(dir.join("indicators.csv"), register).expect("a file can be written");
    let heads = ["Indicator", "Period", "Value", "Unit", "Source", "Note"];
    let row = |number: u32| {
        let (id, at) = (number / 200, number % 200);
        let period = format!("{}/{}", at % 12 + 1, 2006 + at / 12);
        [
            format!("m-{id}"),
            period,
            format!("{}.{}", 100 - at / 4, at % 10),
            "kt".into(),
            "register".into(),
            format!("row {number}"),
        ]
    };
    let file = folder.join(format!("org.{ending}"));
    if ending == "csv" {
        let mut text = heads.join(";") + "\n";
        for number in 0..rows {
            let _ = writeln!(text, "{}", row(number).join(";"));
        }
        fs::write(file, text).expect("a file can be written");
        return;
    }
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, head) in (0..).zip(heads) {
        sheet.write(0, column, head).expect("a cell can be written");
    }
    for number in 0..rows {
        for (column, cell) in (0..).zip(row(number)) {
            let written = match cell.parse::<f64>() {
                Ok(value) => sheet.write(number + 1, column, value).map(|_| ()),
                Err(_) => sheet.write(number + 1, column, cell).map(|_| ()),
            };
            written.expect("a cell can be written");
        }
    }
    workbook.save(file).expect("a workbook can be saved");
}

const STRATEGY: &str = r#"format = 1
[strategy]
id = "bench"
name = { en = "Bench" }
owner = { en = "City" }
term = { from = 2021-08-02, to = 2025-05-31 }
languages = ["en"]
[[checkpoint]]
id = "mid-term"
kind = "mid-term"
as-of = 2023-06-30
[[organisation]]
id = "org"
kind = "division"
name = { en = "Division" }
[[priority]]
id = "priority"
name = { en = "Priority" }
  [[priority.goal]]
  id = "goal"
  name = { en = "Goal" }
"#;
