//! What must not be repeated is planted in every place of a return, and looked for in everything that a run writes.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "pdf/read_back.rs"]
mod read_back;

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use lopdf::Document;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Formula, Workbook};
use zip::ZipArchive;

/// A secret as it is planted, and what of it must be found nowhere.
struct Secret {
    planted: &'static str,
    telling: &'static str,
}

const SECRETS: [Secret; 5] = [
    Secret { planted: "131052-308T", telling: "131052" },
    Secret { planted: "salla.salainen@example.org", telling: "salainen@" },
    Secret { planted: "040 765 4321", telling: "765 43" },
    Secret { planted: "FI21 1234 5600 0007 85", telling: "5600" },
    Secret { planted: "Yhteyshenkilö: Salla Piilonen", telling: "Piilonen" },
];

/// Counts below the register's least of 5000: each may be written as any language writes it.
const SMALL: [&str; 3] = ["4271", "3917", "4733"];
/// The smallest other group, which is withheld so that the first small count cannot be worked out.
const BESIDE: &str = "6113";

/// Every command whose output or files are searched; what this version does not know is passed over.
const COMMANDS: [&[&str]; 31] = [
    &["check", "mid-term", "--format", "text", "--verbose"],
    &["check", "mid-term", "--format", "text", "--verbose", "--ui-lang", "fi"],
    &["check", "mid-term", "--format", "concise"],
    &["check", "mid-term", "--format", "json"],
    &["check", "mid-term", "--format", "jsonl"],
    &["check", "mid-term", "--format", "csv"],
    &["check", "mid-term", "--format", "sarif"],
    &["check", "mid-term", "--format", "junit"],
    &["check", "mid-term", "--format", "github"],
    &["check", "mid-term", "--feedback", "OUT/feedback"],
    &["lint", "--format", "json"],
    &["assess", "mid-term"],
    &["assess", "mid-term", "--format", "json"],
    &["assess", "mid-term", "--format", "csv"],
    &["assess", "mid-term", "--format", "markdown"],
    &["explain", "homeless", "--checkpoint", "mid-term"],
    &["explain", "homeless", "--checkpoint", "mid-term", "--format", "json"],
    &["explain", "co2-total", "--checkpoint", "mid-term"],
    &["export", "mid-term", "--format", "csv"],
    &["export", "mid-term", "--format", "json"],
    &["export", "mid-term", "--format", "data-package", "--out", "OUT/package"],
    &["report", "mid-term", "--draft", "--out", "OUT/report"],
    &["report", "mid-term", "--draft", "--org", "kymp", "--out", "OUT/extract"],
    &["coverage", "mid-term", "--reminders", "OUT/reminders"],
    &["coverage", "mid-term", "--format", "markdown"],
    &["forms", "mid-term", "--out", "OUT/forms"],
    &["forms", "end-of-term", "--out", "OUT/forms"],
    &["freeze", "mid-term"],
    &["freeze", "mid-term", "--verify"],
    &["diff", "mid-term", "today:mid-term"],
    &["report", "end-of-term", "--draft", "--out", "OUT/report"],
];

fn seuranta(folder: &Path, arguments: &[&str]) -> Output {
    let out = folder.with_extension("out");
    let arguments: Vec<String> =
        arguments.iter().map(|a| a.replace("OUT", &out.to_string_lossy())).collect();
    Command::cargo_bin("seuranta")
        .unwrap()
        .args(arguments)
        .env("SEURANTA_STRATEGY", folder)
        .env("SEURANTA_LANG", "en")
        .output()
        .unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// A strategy folder with every secret in every place of a return.
fn planted() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let city = folder.path().join("city");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base"), &city);
    let returns = city.join("returns/mid-term");
    let register = fs::read_to_string(city.join("indicators.csv")).unwrap();
    let mut lines = register.lines().map(|line| format!("{line};;\n")).collect::<Vec<_>>();
    lines[0] = lines[0].replace(";;\n", ";aggregate;min_count\n");
    lines.push(
        "homeless;housing;Asunnottomat;Bostadslösa;Homeless people;numeric;kpl;0;decrease;0;;;2020;\
         19000;2024;0;;linear;Kvsto 1.12.2021 § 1;kymp;area=north,south,east;year;3;single;5000\n"
            .to_owned(),
    );
    lines.push(
        "evictions;housing;Häädöt;Vräkningar;Evictions;numeric;kpl;0;decrease;0;;;2020;\
         9000;2024;0;;linear;Kvsto 1.12.2021 § 1;kymp,kasko;;year;3;sum;5000\n"
            .to_owned(),
    );
    fs::write(city.join("indicators.csv"), lines.concat()).unwrap();
    for (number, secret) in SECRETS.iter().enumerate() {
        plant(&returns, number, secret.planted);
    }
    let [whole, group, unread] = SMALL;
    let counts = format!(
        "Mittari;Vuosi;Ryhmittely;Arvo;Yksikkö;Lähde\n\
         homeless;2021;;{whole};kpl;Kaupunki\n\
         homeless;2022;;17384;kpl;Kaupunki\n\
         homeless;2022;north;7000;kpl;Kaupunki\n\
         homeless;2022;south;{BESIDE};kpl;Kaupunki\n\
         homeless;2022;east;{group};kpl;Kaupunki\n\
         evictions;2021;;n. {unread} (arvio);kpl;Kaupunki\n\
         evictions;2022;;{unread};kpl;Kaupunki\n"
    );
    fs::write(returns.join("kymp_asunnottomat.csv"), counts).unwrap();
    fs::write(returns.join("kasko_haadot.csv"), "Mittari;Vuosi;Arvo\nevictions;2022;8000\n")
        .unwrap();
    let narrative = city.join("narrative/mid-term/fi");
    fs::create_dir_all(&narrative).unwrap();
    fs::write(narrative.join("summary.md"), "Hakija 131052-308T sai asunnon.\n").unwrap();
    // The analyst's own tables, whose reasons are printed: codes and accounts are masked in them too.
    let [code, .., account, _] = SECRETS.map(|secret| secret.planted);
    fs::write(
        city.join("waivers.csv"),
        format!(
            "code;indicator;period;file;found;reason;name\n\
             V101;co2-total;2022;;{code};Hakija {code};A. Analyytikko\n\
             V101;co2-total;2020;;;Tili {account};A. Analyytikko\n"
        ),
    )
    .unwrap();
    fs::write(
        city.join("overrides.csv"),
        format!(
            "checkpoint;id;status;reason;name\n\
             mid-term;co2-total;at-risk;Hakijan {code} vuoksi;A. Analyytikko\n"
        ),
    )
    .unwrap();
    (folder, city)
}

/// Puts one secret into the name of a file, the name of a sheet, and every kind of cell.
fn plant(returns: &Path, number: usize, secret: &str) {
    let in_name = secret.replace(':', " ");
    let long = format!(
        "Otsikko {secret};;;;;;\n\
         Mittari;Vuosi;Arvo;Yksikkö;Lähde;Huomautus;Ryhmittely\n\
         co2-total;2021;2354;kt;HSY {secret};Ks. {secret};\n\
         co2-total;2022;{secret};kt;HSY;;\n\
         co2-total;2020;2 400 {secret};kt;HSY;;\n\
         housing-completed;2021;7105;{secret};Kaupunki;;\n\
         housing-completed;{secret};7105;kpl;Kaupunki;;\n\
         housing-completed;2022;6047;kpl;Kaupunki;;{secret}\n\
         {secret};2022;6047;kpl;Kaupunki;;\n\
         \"auki {secret};2022;6047;kpl;Kaupunki;;\n"
    );
    fs::write(returns.join(format!("kymp {in_name} {number}.csv")), long).unwrap();
    fs::write(returns.join(format!("kymp muistio {in_name} {number}.docx")), "x").unwrap();
    fs::write(returns.join(format!("kasko {in_name} rikki {number}.xlsx")), "PK\u{3}\u{4}")
        .unwrap();
    let mut workbook = Workbook::new();
    // A workbook tells when it was made; one day for all keeps every hash and size what it was.
    let made = ExcelDateTime::from_ymd(2023, 2, 10).unwrap();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    let name: String = format!("{number} {in_name}").chars().take(31).collect();
    sheet.set_name(name).unwrap();
    let rows = [
        ["Tavoite", "Oma arvio", "Onnistumiset", "Haasteet", "Selvitys", "Toimenpiteet"],
        ["carbon-neutral", "ei etene", "Hyvin sujui", "Vähän", "Koska {}", "Ks. {}"],
        ["education", "{}", "Kiitos {} avusta", "{}", "", ""],
        ["{}", "etenee", "Uusi koulu", "", "", ""],
        ["housing", "etenee", "Monirivinen\n{}\nteksti", "Hidas", "", "{}"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell.replace("{}", secret)).unwrap();
        }
    }
    sheet.write_string(0, 6, format!("Muuta {secret}")).unwrap();
    sheet.write_formula(1, 6, Formula::new("[1]Toinen!A1").set_result(secret)).unwrap();
    workbook.save(returns.join(format!("kanslia_{number}.xlsx"))).unwrap();
}

/// A file's text, however it is packed: the parts of a package, the texts of a PDF.
fn read_whole(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    let mut text = format!("{}\n", path.display());
    if bytes.starts_with(b"PK") {
        let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
        for index in 0..package.len() {
            let mut part = Vec::new();
            package.by_index(index).unwrap().read_to_end(&mut part).unwrap();
            text.push_str(&String::from_utf8_lossy(&part));
        }
    } else if bytes.starts_with(b"%PDF") {
        let document = Document::load_mem(&bytes).unwrap();
        for page in document.get_pages().keys() {
            let _ = writeln!(text, "{}", read_back::page_text(&document, *page));
        }
        text.push_str(&read_back::tags(&document));
        text.push_str(&read_back::outline(&document));
        // Streams are packed; what is left are the names and texts of the file itself.
        text.extend(
            String::from_utf8_lossy(&bytes)
                .split("endstream")
                .filter_map(|part| part.split_once("stream").map(|(before, _)| before))
                // how long a stream is may be any number
                .map(|before| {
                    before.rsplit_once("/Length").map_or(before, |(names, _)| names).to_owned()
                }),
        );
    } else if path.extension().is_some_and(|ending| ending == "svg") {
        text.push_str(&without_courses(&String::from_utf8_lossy(&bytes)));
    } else {
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}

/// A drawing without the points that its lines run through: put together, they may be any number.
fn without_courses(svg: &str) -> String {
    let mut rest = svg;
    let mut kept = String::new();
    while let Some(at) = [" points=\"", " d=\""].iter().filter_map(|name| rest.find(name)).min() {
        let (before, course) = rest.split_at(at);
        kept.push_str(before);
        rest = course.splitn(3, '"').nth(2).unwrap_or_default();
    }
    kept + rest
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The text without hashes, a file’s identifier among them: they may hold any digits.
fn without_hashes(text: &str) -> String {
    let is_hash = |word: &str| word.len() >= 32 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let words = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| !is_hash(word.trim_end_matches(|c: char| !c.is_alphanumeric()))).collect()
}

/// The text without the sizes of files that it lists: they may be any number.
fn without_sizes(text: &str) -> String {
    let is_size = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("\"size\":") || line.starts_with("\"bytes\":")
    };
    text.split_inclusive('\n').filter(|line| !is_size(line)).collect()
}

/// The text without the corners of figures on their pages: put together, they may be any number.
fn without_corners(text: &str) -> String {
    let mut parts = text.split("BBox");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(']').map_or(part, |(_, rest)| rest))
}

/// The text with what stands between groups of digits taken out.
fn ungrouped(text: &str) -> String {
    let between = [' ', ',', '.', '\u{a0}', '\u{202f}', '\u{2009}'];
    text.chars().filter(|c| !between.contains(c)).collect()
}

fn told(what: &str, text: &str) -> Vec<String> {
    let text = &*without_sizes(&without_hashes(text));
    let near = |at: usize| {
        let from = (0..=at.saturating_sub(80)).rev().find(|at| text.is_char_boundary(*at));
        text[from.unwrap_or(0)..].chars().take(160).collect::<String>()
    };
    let mut told: Vec<String> = SECRETS
        .iter()
        .filter_map(|secret| Some((secret.telling, text.find(secret.telling)?)))
        .map(|(telling, at)| format!("{what} tells `{telling}`: {}", near(at)))
        .collect();
    let plain = ungrouped(&without_corners(text));
    for count in SMALL.iter().chain([&BESIDE]) {
        if let Some(at) = plain.find(count) {
            let from = (0..=at.saturating_sub(80)).rev().find(|at| plain.is_char_boundary(*at));
            let near: String = plain[from.unwrap_or(0)..].chars().take(160).collect();
            told.push(format!("{what} tells the count {count}: {near}"));
        }
    }
    told
}

#[test]
fn no_secret_of_a_return_stands_in_anything_that_is_written() {
    let (_keep, city) = planted();
    let inputs: Vec<PathBuf> = {
        let mut found = Vec::new();
        files(&city, &mut found);
        found
    };
    let mut wrong = Vec::new();
    let mut known = 0;
    for command in COMMANDS {
        let output = seuranta(&city, command);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if said.contains("unrecognized subcommand")
            || said.contains("unexpected argument")
            || said.contains("invalid value")
        {
            continue;
        }
        assert_ne!(output.status.code(), None, "{command:?}");
        known += 1;
        let said = format!("{}{said}", String::from_utf8_lossy(&output.stdout));
        assert!(!said.contains("panicked"), "{said}");
        wrong.extend(told(&command.join(" "), &said));
    }
    assert!(known >= 19, "only {known} commands ran");
    let mut written = Vec::new();
    files(&city, &mut written);
    files(&city.with_extension("out"), &mut written);
    written.retain(|path| !inputs.contains(path));
    assert!(written.iter().any(|path| path.extension().is_some_and(|e| e == "pdf")));
    for path in written {
        let mut found = told(&path.display().to_string(), &read_whole(&path));
        // A sender gets its own cells back; codes and accounts alone are masked in them.
        if path.components().any(|part| part.as_os_str() == "feedback") {
            found.retain(|told| ["`131052`", "`5600`"].iter().any(|code| told.contains(code)));
        }
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_planted_kind_is_told_at_its_place() {
    let (_keep, city) = planted();
    let output = seuranta(&city, &["check", "mid-term", "--format", "json"]);
    let whole: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = whole["findings"].as_array().unwrap();
    let count = |code: &str, file: &str| {
        findings
            .iter()
            .filter(|f| f["code"] == code && f["place"]["file"].as_str().unwrap().contains(file))
            .count()
    };
    for code in ["Q201", "Q202", "Q203", "Q204", "Q205"] {
        // Long rows, the sheet's cells and its name, and the names of three files.
        assert!(count(code, "kymp ") >= 9, "{code}: {}", count(code, "kymp "));
        assert!(count(code, "kanslia_") >= 10, "{code}: {}", count(code, "kanslia_"));
        assert!(count(code, "rikki") == 1, "{code} of a file that cannot be read");
    }
    assert_eq!(count("V601", "kymp_asunnottomat"), 4);
    assert_eq!(count("V602", "kymp_asunnottomat"), 1);
    assert_eq!(count("Q201", "narrative/"), 1);
    assert_eq!((count("Q201", "waivers.csv"), count("Q201", "overrides.csv")), (2, 1));
}

#[test]
fn no_status_rests_on_a_figure_that_is_withheld() {
    let (_keep, city) = planted();
    let output = seuranta(&city, &["assess", "mid-term", "--format", "json"]);
    let whole: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |id: &str| {
        whole["indicators"].as_array().unwrap().iter().find(|i| i["id"] == id).unwrap().clone()
    };
    let evictions = of("evictions");
    assert_eq!(evictions["computed"], "not-assessable");
    assert_eq!(evictions["reason"], "confidential");
    assert_eq!(evictions["value"], serde_json::Value::Null);
    assert_eq!(of("homeless")["value"], "17384");
}
