//! The arrows between stages go one way, and every foreign crate has one home.
//!
//! Read off the imports in `src`: a line of code that names `crate::<stage>` is an arrow from the stage
//! whose folder it stands in.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Leaves: any stage may call them, and they call none.
const LEAVES: [&str; 6] = ["finding", "font", "notation", "output", "picture", "words"];

/// The stages before a report's Markdown, in the order in which data flows; each may call those before it.
const DATA: [&str; 10] = [
    "read",
    "strategy",
    "intake",
    "checkpoint",
    "assess",
    "validate",
    "form",
    "chart",
    "compose",
    "show",
];

/// The stages after it, which know nothing of the ones above.
const PRINT: [&str; 3] = ["document", "typeset", "pdf"];

/// The program around the library: it alone prints, and asks the environment.
const PROGRAM: [&str; 7] = ["cli", "help", "main", "run", "setup", "terminal", "usage"];

/// Which stage may use which foreign crate; crates that are not named may be used anywhere.
const HOMES: [(&str, &[&str]); 36] = [
    ("anstream", &["terminal"]),
    ("anyhow", &["main", "run", "setup", "terminal"]),
    ("calamine", &["read"]),
    ("chardetng", &["read"]),
    ("clap", &["cli", "help", "main", "run", "usage"]),
    ("csv", &["read", "show"]),
    ("ctrlc", &["run"]),
    ("data_url", &["document"]),
    ("encoding_rs", &["read", "picture"]),
    ("fluent_bundle", &["words"]),
    ("hypher", &["font"]),
    ("icu_collator", &["words"]),
    ("icu_decimal", &["words"]),
    ("icu_locale_core", &["words"]),
    ("image", &["picture"]),
    ("indicatif", &["terminal"]),
    ("lopdf", &["pdf"]),
    ("minijinja", &["compose"]),
    ("moxcms", &["pdf", "picture"]),
    ("printpdf", &["pdf"]),
    ("pulldown_cmark", &["document"]),
    // Feedback changes parts of a workbook that the reading only looks at, and what JUnit XML holds is
    // escaped by the crate that reads XML.
    ("quick_xml", &["read", "form", "show"]),
    ("resvg", &["picture"]),
    ("rust_xlsxwriter", &["form"]),
    ("rustybuzz", &["font"]),
    ("serde_saphyr", &["document"]),
    ("strsim", &["notation"]),
    ("subsetter", &["font"]),
    ("tempfile", &["output"]),
    ("terminal_size", &["terminal"]),
    ("toml", &["strategy"]),
    ("unicode_bidi", &["font"]),
    ("unicode_width", &["show"]),
    ("usvg", &["picture"]),
    ("whatlang", &["validate"]),
    ("zip", &["read", "form"]),
];

fn sources() -> Vec<(String, PathBuf, String)> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !path.ends_with("tests.rs")
            {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let inner = path.strip_prefix(&root).unwrap();
            let first = inner.components().next().unwrap().as_os_str().to_string_lossy();
            let stage = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            (stage, path, code_of(&text))
        })
        .collect()
}

/// The text without its comments and without its unit tests, which may call what they like.
fn code_of(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    before_tests
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The names that follow `prefix` in `code`.
fn names_after(code: &str, prefix: &str) -> BTreeSet<String> {
    code.match_indices(prefix)
        .filter(|(at, _)| {
            !code[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
        })
        .map(|(at, _)| {
            let rest = &code[at + prefix.len()..];
            rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
        })
        .collect()
}

fn allowed(stage: &str) -> BTreeSet<&'static str> {
    let mut allowed = BTreeSet::new();
    if LEAVES.contains(&stage) {
        return allowed;
    }
    allowed.extend(LEAVES);
    for line in [&DATA[..], &PRINT[..]] {
        if let Some(place) = line.iter().position(|known| *known == stage) {
            allowed.extend(&line[..place]);
        }
    }
    allowed
}

#[test]
fn arrows_between_stages_go_one_way() {
    let mut wrong = Vec::new();
    for (stage, path, code) in sources() {
        if PROGRAM.contains(&stage.as_str()) || stage == "lib" {
            continue;
        }
        let may = allowed(&stage);
        for other in names_after(&code, "crate::") {
            let known = LEAVES.iter().chain(&DATA).chain(&PRINT).any(|name| *name == other);
            if other != stage && known && !may.contains(other.as_str()) {
                wrong.push(format!("{} calls {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_stage_is_named_in_the_order_of_stages() {
    let named: BTreeSet<&str> = LEAVES.iter().chain(&DATA).chain(&PRINT).copied().collect();
    let there: BTreeSet<String> = sources().into_iter().map(|(stage, _, _)| stage).collect();
    for stage in there.iter().filter(|s| !PROGRAM.contains(&s.as_str()) && *s != "lib") {
        assert!(named.contains(stage.as_str()), "`{stage}` has no place among the stages");
    }
}

#[test]
fn every_foreign_crate_has_its_home() {
    let homes: BTreeMap<&str, &[&str]> = HOMES.into_iter().collect();
    let mut wrong = Vec::new();
    for (stage, path, code) in sources() {
        for (name, home) in &homes {
            let used = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                !code[..at].ends_with(|before: char| {
                    before.is_alphanumeric() || before == '_' || before == ':'
                })
            });
            if used && !home.contains(&stage.as_str()) {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_library_neither_prints_nor_asks_the_clock_or_the_environment() {
    let mut wrong = Vec::new();
    for (stage, path, code) in sources() {
        if PROGRAM.contains(&stage.as_str()) {
            continue;
        }
        for word in
            ["println!", "print!(", "eprintln!", "SystemTime::now", "Instant::now", "env::var"]
        {
            if code.contains(word) {
                wrong.push(format!("{} has {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
