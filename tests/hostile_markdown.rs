//! Markdown that was made to harm, given to the program to be set: each is set, with findings where something was
//! given up, with bounded memory and without a panic.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::fmt::Write as _;
use std::fs;

use insta::assert_snapshot;

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

/// A picture's bytes: the head of a PNG of 40 000 × 40 000 pixels, and nothing after it.
fn huge_png() -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend([0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40, 8, 2, 0, 0, 0]);
    let mut crc = flate2::Crc::new();
    crc.update(&chunk);
    [b"\x89PNG\r\n\x1A\n\0\0\0\x0D".as_slice(), &chunk, &crc.sum().to_be_bytes()].concat()
}

/// A drawing whose entities would grow to sixteen to the power of nine letters.
fn bomb() -> Vec<u8> {
    let entity = |name: u8| {
        let inner = format!("&{};", char::from(name - 1)).repeat(16);
        format!("<!ENTITY {} '{inner}'>", char::from(name))
    };
    let entities: String = (b'b'..=b'k').map(entity).collect();
    format!(
        "<!DOCTYPE svg [<!ENTITY a 'x'>{entities}]>\
         <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&k;</text></svg>"
    )
    .into_bytes()
}

/// Markdown with names, and what each may cost in KiB beyond an empty text: its pages lie in memory as a
/// whole, but nothing of how they came about.
fn markdown() -> Vec<(&'static str, String, u64)> {
    const MEGABYTE: usize = 1 << 20;
    let words = "sanoja riittää pitkälle riville ";
    let mut rows = String::from("| Mittari | Vuosi | Arvo |\n|---|---:|---:|\n");
    for row in 0..20_000 {
        let _ =
            writeln!(rows, "| mittari {row} | {} | {},{} |", 2000 + row % 30, row % 977, row % 10);
    }
    vec![
        ("word.md", "x".repeat(2 * MEGABYTE), 64 << 10),
        ("line.md", words.repeat(2 * MEGABYTE / words.len()), 64 << 10),
        ("heading.md", format!("# {}\n", words.repeat(MEGABYTE / words.len())), 64 << 10),
        (
            "cell.md",
            format!("|a|b|\n|---|---|\n|{}|c|\n", words.repeat(MEGABYTE / words.len())),
            64 << 10,
        ),
        (
            "link.md",
            format!("[{}](https://www.hel.fi)\n", words.repeat(MEGABYTE / words.len())),
            64 << 10,
        ),
        (
            "contents.md",
            format!("# a\n\n<!-- toc -->\n\n## {}\n", words.repeat(MEGABYTE / words.len())),
            64 << 10,
        ),
        ("rows.md", rows, 80 << 10),
        ("uneven.md", format!("|a|b|\n|---|---|\n{}", "|1|2|3|\n|1|\n".repeat(2000)), 64 << 10),
        ("quotes.md", format!("{} loppu\n", ">".repeat(10_000)), 16 << 10),
        ("lists.md", format!("{}loppu\n", "- ".repeat(10_000)), 64 << 10),
        ("letters.md", "漢字".repeat(MEGABYTE / 6), 64 << 10),
        ("unclosed.md", format!("**[`{}", "<span lang=\"sv\">".repeat(10_000)), 64 << 10),
        ("huge.md", "![kuva](huge.png)\n".to_owned(), 16 << 10),
        ("bomb.md", "![kuva](bomb.svg)\n".to_owned(), 16 << 10),
        ("missing.md", "![kuva](missing.png)\n".to_owned(), 16 << 10),
    ]
}

#[test]
fn markdown_made_to_harm_is_set_and_costs_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("huge.png"), huge_png()).unwrap();
    fs::write(folder.path().join("bomb.svg"), bomb()).unwrap();
    let typeset = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        run(folder.path(), &["typeset", file.to_str().unwrap()])
    };
    let (_, _, usual) = typeset("empty.md", "");
    let mut told = String::new();
    for (name, text, most) in markdown() {
        let (code, json, peak) = typeset(name, &text);
        assert!(peak <= usual + most, "{name} takes {peak} KiB; an empty text takes {usual}");
        let place = |(code, line): (String, Option<u64>)| {
            format!(" {code}:{}", line.map_or_else(String::new, |line| line.to_string()))
        };
        let codes: String = codes(&json, name).into_iter().map(place).collect();
        let _ = writeln!(told, "{name}: exit {},{codes}", told_exit(code));
    }
    assert_snapshot!(told);
}
