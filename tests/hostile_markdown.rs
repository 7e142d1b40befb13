//! Markdown that was made to harm, given to the program to be set: each is set, with findings where something was
//! given up, with bounded memory and without a panic.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fmt::Write as _;
use std::fs;

use insta::assert_snapshot;

#[path = "hostile/markdown.rs"]
mod markdown;
mod support;

use support::measured::run;

/// The codes of the findings on a file, each once, with the line where one was first found.
fn codes(json: &serde_json::Value, file: &str) -> Vec<(String, Option<u64>)> {
    let findings = json["findings"].as_array().cloned().unwrap_or_default();
    let is_of = |place: &str| place.ends_with(file);
    let mut codes: Vec<(String, Option<u64>)> = findings
        .iter()
        .filter(|finding| finding["place"]["file"].as_str().is_some_and(is_of))
        .filter_map(|finding| {
            Some((finding["code"].as_str()?.to_owned(), finding["place"]["line"].as_u64()))
        })
        .collect();
    codes.sort();
    codes.dedup_by(|later, first| later.0 == first.0);
    codes
}

fn told_exit(code: Option<i32>) -> String {
    code.map_or_else(|| "killed".to_owned(), |code| code.to_string())
}

#[test]
fn markdown_made_to_harm_is_set_and_costs_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    markdown::write_pictures(folder.path());
    let typeset = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        run(folder.path(), &["typeset", file.to_str().unwrap()])
    };
    // So short a run is easily over before its peak has been seen.
    let usual = (0..8).map(|_| typeset("empty.md", "").2).max_by_key(|peaks| peaks.used).unwrap();
    let mut told = String::new();
    for (name, text, most) in markdown::texts() {
        let (code, json, peaks) = typeset(name, &text);
        assert!(
            peaks.used <= usual.used + most,
            "{name} takes {peaks:?}; an empty text takes {usual:?}"
        );
        let place = |(code, line): (String, Option<u64>)| {
            format!(" {code}:{}", line.map_or_else(String::new, |line| line.to_string()))
        };
        let codes: String = codes(&json, name).into_iter().map(place).collect();
        let _ = writeln!(told, "{name}: exit {},{codes}", told_exit(code));
    }
    assert_snapshot!(told);
}
