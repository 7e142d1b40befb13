//! Markdown that was made to harm, and the pictures that it names.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Writes the pictures into the folder of the text.
pub(crate) fn write_pictures(folder: &Path) {
    fs::write(folder.join("huge.png"), huge_png()).unwrap();
    fs::write(folder.join("bomb.svg"), bomb()).unwrap();
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
pub(crate) fn texts() -> Vec<(&'static str, String, u64)> {
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
