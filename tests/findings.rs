//! The literate cases of `tests/findings`: each is a code's page of explanation, its specification and its test.
//!
//! A case is laid over the small strategy folder in `tests/findings/base`. Its blocks under `## Bad` must
//! give findings of its code, exactly as the blocks under `## Output` have them; its blocks under
//! `## Good` must give none. With `SEURANTA_UPDATE=1` the outputs are written into the pages.
//!
//! A block's info string is a language and a file of the folder; its text becomes that file:
//! - `csv`, `txt`, `toml` and others: as it stands; `in ENCODING` after the file's name encodes it
//! - `latin1`: as it stands, in ISO-8859-1; `hex`: bytes in pairs of hexadecimal digits
//! - `grid FILE#SHEET {OPTION}`: a pipe table as a sheet of a workbook, see [`workbook`]; the
//!   options are `hidden`, `hide-row 3`, `hide-column B`, `merge B2:C2 2354`, `comment C2 TEXT`,
//!   `fill B2 FF0000`
//! - `part FILE NAME`: the part `NAME` of a package: it is put into the workbook of the `grid` blocks
//!   before it, in place of a part of that name, or begins a package
//! - `copy FILE`: the file of `tests/` that its text names
//! - `was`, before an `md`: the report that the `md` was edited from
//! - `freeze CHECKPOINT`: freezes the checkpoint as the folder is by then; what follows comes after it
//! - `md`, alone under its heading or with the `svg` files that it shows: Markdown that is typeset
//!   instead of a folder that is checked
//!
//! `cut N` after the name of a text or a `grid` keeps the first `N` bytes of the file.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use encoding_rs::Encoding;
use seuranta::checkpoint::Record;
use seuranta::finding::{Finding, all_codes};
use seuranta::read::Limits;
use seuranta::show::{Report, json, text};
use seuranta::strategy::Folder;
use seuranta::validate::{message, message_to_sender};
use seuranta::words::{Language, Words};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

#[path = "support/grid.rs"]
mod grid;

use grid::workbook;

/// A fenced block: its info string and its text.
#[derive(Debug, Clone)]
struct Block {
    language: String,
    file: String,
    /// The part of a package that the text is.
    part: String,
    /// How many bytes of the file are kept.
    cut: Option<usize>,
    /// What the text is encoded in, where it is not UTF-8.
    encoding: Option<&'static Encoding>,
    /// What is done to a sheet: `hidden`, `hide-row 3`, `hide-column B`, `merge B2:C2 2354`.
    options: Vec<String>,
    text: String,
}

impl Block {
    /// An empty block of an info string: `csv kymp.csv in macintosh`, `grid kymp.xlsx#2023 cut 600`.
    fn of(info: &str) -> Self {
        let (language, file) = info.split_once(' ').unwrap_or((info, ""));
        let mut options = file.split(" {");
        let mut file = options.next().unwrap_or_default();
        let mut part = "";
        if language == "part" {
            (file, part) = file.split_once(' ').unwrap();
        }
        let cut = file.rsplit_once(" cut ").and_then(|(name, bytes)| {
            let bytes = bytes.parse().ok()?;
            file = name;
            Some(bytes)
        });
        let encoding = file.rsplit_once(" in ").and_then(|(name, label)| {
            let encoding = Encoding::for_label(label.as_bytes())?;
            file = name;
            Some(encoding)
        });
        Self {
            language: language.to_owned(),
            file: file.trim().to_owned(),
            part: part.trim().to_owned(),
            cut,
            encoding,
            options: options.map(|option| option.trim_end_matches('}').to_owned()).collect(),
            text: String::new(),
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings")
}

fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    pages
}

/// The blocks under each `## ` heading.
fn sections(page: &str) -> BTreeMap<String, Vec<Block>> {
    let mut sections: BTreeMap<String, Vec<Block>> = BTreeMap::new();
    let mut heading = String::new();
    let mut open: Option<(String, Block)> = None;
    for line in page.lines() {
        match &mut open {
            Some((fence, block)) if line.trim_end() == fence => {
                sections.entry(heading.clone()).or_default().push(block.clone());
                open = None;
            }
            Some((_, block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            None => {
                if let Some(title) = line.strip_prefix("## ") {
                    title.trim().clone_into(&mut heading);
                } else if line.starts_with("```") {
                    let fence: String = line.chars().take_while(|c| *c == '`').collect();
                    let block = Block::of(line[fence.len()..].trim());
                    open = Some((fence, block));
                }
            }
        }
    }
    sections
}

/// Lays `blocks` over the base folder and gives all findings of what they call for.
fn findings_of(blocks: &[Block]) -> Vec<Finding> {
    if let [text, pictures @ ..] = blocks
        && text.language == "md"
        && !text.file.starts_with("narrative/")
        && pictures.iter().all(|block| block.language == "svg")
    {
        return typeset(text, pictures);
    }
    if let [was, edited] = blocks
        && was.language == "was"
    {
        return edited_from(was, edited);
    }
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("base"), folder.path());
    for block in blocks.iter().filter(|block| !block.file.is_empty()) {
        lay(folder.path(), block, blocks);
    }
    let folder = Folder::new(folder.path());
    let (loaded, _) = seuranta::strategy::load_folder(&folder, &Limits::default()).unwrap();
    let mut findings = loaded.findings;
    if let Some(strategy) = loaded.strategy {
        findings.extend(seuranta::validate::lint(&strategy, &loaded.places));
        let by_name = strategy.checkpoint("mid-term");
        let checkpoint = by_name.or(strategy.checkpoints.first()).cloned();
        if let Some(checkpoint) = checkpoint {
            let (mut round, assessment, _) =
                seuranta::validate::check(&folder, &strategy, &checkpoint, &[]).unwrap();
            let on_texts = seuranta::compose::narrative_findings(&round, &assessment);
            seuranta::validate::join(&mut round, on_texts);
            findings.extend(round.findings);
        }
    }
    findings
}

fn typeset(block: &Block, pictures: &[Block]) -> Vec<Finding> {
    let picture = |name: &str| {
        let found = pictures.iter().find(|block| block.file == name);
        found.map(|block| block.text.clone().into_bytes()).ok_or_else(|| "missing".to_owned())
    };
    let (document, mut findings) = seuranta::document::read(&block.text, &block.file, &picture);
    let words = Words::built_in(document.language).unwrap();
    findings.extend(
        seuranta::typeset::typeset(&document, &seuranta::typeset::Look::default(), &words)
            .unwrap()
            .findings,
    );
    findings
}

/// Typesets a report that a person edited.
fn edited_from(was: &Block, edited: &Block) -> Vec<Finding> {
    let (document, _) =
        seuranta::document::read(&edited.text, &edited.file, &|_| Err(String::new()));
    let generated = seuranta::document::figures_of(&was.text, document.language);
    let mut findings = typeset(edited, &[]);
    let (text, name) = (&edited.text, &edited.file);
    let others = seuranta::document::not_generated(text, name, document.language, &generated);
    findings.extend(others);
    findings
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

/// Writes a block's file; a return replaces those of the same organisation in the base.
fn lay(folder: &Path, block: &Block, all: &[Block]) {
    if block.language == "freeze" {
        return freeze(&Folder::new(folder), &block.file);
    }
    let (file, sheet) = block.file.split_once('#').unwrap_or((&block.file, "Taulukko1"));
    let path = folder.join(file);
    let parent = path.parent().unwrap();
    fs::create_dir_all(parent).unwrap();
    if let Some(stem) = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()) {
        let _ = fs::remove_file(parent.join(format!("{stem}.csv")));
    }
    match block.language.as_str() {
        "grid" => {
            let sheets: Vec<(&str, &str, &[String])> = all
                .iter()
                .filter(|other| other.language == "grid")
                .filter_map(|other| match other.file.split_once('#') {
                    Some((same, sheet)) => (same == file).then_some((sheet, other)),
                    None => (other.file == file).then_some((sheet, other)),
                })
                .map(|(sheet, block)| (sheet, block.text.as_str(), block.options.as_slice()))
                .collect();
            fs::write(&path, workbook(&sheets)).unwrap();
        }
        "part" => write_part(&path, &block.part, &block.text),
        "copy" => {
            let tests = root();
            let from = tests.parent().unwrap().join(block.text.trim());
            fs::copy(from, &path).unwrap();
        }
        "latin1" => {
            let bytes: Vec<u8> =
                block.text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
            fs::write(&path, bytes).unwrap();
        }
        "hex" => {
            let digits: Vec<u8> = block
                .text
                .split_whitespace()
                .map(|pair| u8::from_str_radix(pair, 16).unwrap())
                .collect();
            fs::write(&path, digits).unwrap();
        }
        _ => match block.encoding {
            Some(encoding) => fs::write(&path, encoding.encode(&block.text).0).unwrap(),
            None => fs::write(&path, &block.text).unwrap(),
        },
    }
    if let Some(length) = block.cut {
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..length]).unwrap();
    }
}

/// Freezes a checkpoint as `seuranta freeze` does.
fn freeze(folder: &Folder, id: &str) {
    let (loaded, inputs) = seuranta::strategy::load_folder(folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    let checkpoint = strategy.checkpoint(id).unwrap();
    let (round, assessment, _) =
        seuranta::validate::check(folder, &strategy, checkpoint, &[]).unwrap();
    let statuses = seuranta::assess::recorded(&assessment, &round).unwrap();
    let program = "0.1.0".to_owned();
    let record = Record {
        program,
        inputs,
        round,
        statuses,
        templates: BTreeMap::new(),
        supersedes: Vec::new(),
    };
    seuranta::checkpoint::freeze(folder, &record).unwrap();
}

/// Puts a part into the package at `path`, in place of one of its name; without a package, begins one.
fn write_part(path: &Path, name: &str, text: &str) {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    if let Ok(before) = fs::read(path) {
        let mut before = ZipArchive::new(Cursor::new(before)).unwrap();
        for index in 0..before.len() {
            let part = before.by_index_raw(index).unwrap();
            if part.name().unwrap() != name {
                package.raw_copy_file(part).unwrap();
            }
        }
    }
    package.start_file(name, SimpleFileOptions::default()).unwrap();
    package.write_all(text.trim_end().as_bytes()).unwrap();
    fs::write(path, package.finish().unwrap().into_inner()).unwrap();
}

/// What the page's code makes of its bad input, as text and as JSON.
fn outputs(code: &str, findings: Vec<Finding>, words: &Words) -> (String, String) {
    let mut findings: Vec<Finding> = findings.into_iter().filter(|f| f.code.id == code).collect();
    seuranta::finding::sort(&mut findings);
    let report =
        Report { checkpoint: None, findings: &findings, files: 0, observations: 0, notes: &[] };
    let shown = anstream::adapter::strip_str(&text(&report, words)).to_string();
    let without_closing = shown.trim_end().rsplit_once('\n').map_or("", |(body, _)| body);
    let value: serde_json::Value = serde_json::from_str(&json(&report, words).unwrap()).unwrap();
    let entries = serde_json::to_string_pretty(&value["findings"]).unwrap();
    (format!("{}\n", without_closing.trim_end()), format!("{entries}\n"))
}

/// The languages in which the words of the page's code do not take what the findings give them.
fn unsaid(code: &str, findings: &[Finding]) -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(move |language| {
        let words = Words::built_in(*language).unwrap();
        findings.iter().filter(|finding| finding.code.id == code).any(|finding| {
            let said = message(finding, &words);
            said.message == finding.code.name || said.help.is_empty()
        })
    })
}

/// The page with the blocks under `## Output` replaced.
fn with_outputs(page: &str, text: &str, json: &str) -> String {
    let (before, rest) = page.split_once("## Output").expect("a page has a section `## Output`");
    let after = rest.split_once("\n## ").map(|(_, after)| format!("## {after}"));
    format!(
        "{before}## Output\n\n```text\n{text}```\n\n```json\n{json}```\n\n{}",
        after.unwrap_or_default()
    )
}

#[test]
fn every_page_gives_exactly_what_it_says() {
    #[expect(clippy::disallowed_methods, reason = "a switch of the test, not of the program")]
    let update = std::env::var("SEURANTA_UPDATE").is_ok();
    let mut wrong = Vec::new();
    let words = Words::built_in(Language::En).unwrap();
    for path in pages() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let code = &name[..4];
        let page = fs::read_to_string(&path).unwrap();
        let sections = sections(&page);
        let blocks = |heading: &str| sections.get(heading).cloned().unwrap_or_default();
        let findings = findings_of(&blocks("Bad"));
        wrong.extend(
            unsaid(code, &findings).map(|language| format!("{name}: no words in {language}")),
        );
        let (text, json) = outputs(code, findings, &words);
        if json == "[]\n" {
            wrong.push(format!("{name}: the bad input gives no {code}"));
            continue;
        }
        let good = findings_of(&blocks("Good"));
        if let Some(left) = good.iter().find(|finding| finding.code.id == code) {
            wrong.push(format!("{name}: the good input gives it still, at {}", left.place));
        }
        let expected = with_outputs(&page, &text, &json);
        if update {
            fs::write(&path, expected).unwrap();
        } else if expected != page {
            wrong.push(format!("{name}: the output is now\n{text}\n{json}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_code_has_its_page() {
    let missing: Vec<String> = all_codes()
        .map(|code| format!("{}-{}.md", code.id, code.name))
        .filter(|name| !root().join(name).is_file())
        .collect();
    assert!(missing.is_empty(), "no page: {}", missing.join(", "));
}

#[test]
fn every_code_has_its_words_in_every_language() {
    let mut missing = Vec::new();
    for language in Language::ALL {
        let words = Words::built_in(language).unwrap();
        for code in all_codes() {
            let mut ids = vec![code.id.to_owned(), format!("{}.help", code.id)];
            let to_sender = format!("{}.help-sender", code.id);
            if Language::ALL.iter().any(|l| Words::built_in(*l).unwrap().has(&to_sender)) {
                ids.push(to_sender);
            }
            missing.extend(
                ids.iter().filter(|id| !words.has(id)).map(|id| format!("{language}: {id}")),
            );
        }
    }
    assert!(missing.is_empty(), "{}", missing.join(", "));
}

/// What only the analyst has: files of the strategy folder, and words for changing them.
const OF_THE_ANALYST: [&str; 20] = [
    "strategy.toml",
    "theme.toml",
    "indicators.csv",
    "received.csv",
    "waivers.csv",
    "overrides.csv",
    "checkpoints/",
    "[missing]",
    "[[",
    "--",
    "narrative",
    "`aggregate`",
    "waive",
    "correct the register",
    "kuittaa",
    "hyväksynt",
    "korjaa mittarirekisteri",
    "strategiakansio",
    "kvittera",
    "rätta mätarregistret",
];

#[test]
fn nobody_who_sent_a_return_is_told_to_change_what_only_the_analyst_has() {
    let mut wrong = Vec::new();
    let mut codes = BTreeSet::new();
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        let bad = sections(&page).get("Bad").cloned().unwrap_or_default();
        let sent = findings_of(&bad).into_iter();
        for finding in sent.filter(|finding| finding.place.file.starts_with("returns/")) {
            codes.insert(finding.code.id);
            for language in Language::ALL {
                let words = Words::built_in(language).unwrap();
                let help = message_to_sender(&finding, &words).help;
                if help.is_empty() || OF_THE_ANALYST.iter().any(|word| help.contains(word)) {
                    wrong.push(format!("{language}: {}: {help}", finding.code.id));
                }
            }
        }
    }
    wrong.sort_unstable();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(codes.len() > 80, "only {} codes are of returns", codes.len());
}
