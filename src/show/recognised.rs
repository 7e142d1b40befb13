//! What was recognised in each sheet, and what was passed over.

use std::fmt::Write as _;

use super::colour::{bold, dim};
use super::text::word;
use crate::intake::SheetNote;
use crate::words::Words;

/// One paragraph a sheet: its layout, its headings, how many figures it gave, and what was passed over and why.
#[must_use]
pub fn recognised(notes: &[SheetNote], words: &Words) -> String {
    let mut out = String::new();
    for note in notes {
        let sheet =
            if note.sheet.is_empty() { String::new() } else { format!(" [{}]", note.sheet) };
        let _ = writeln!(out, "{}", bold(&format!("{}{sheet}", note.file)));
        let headings = note.headings.map(|area| area.to_string()).unwrap_or_default();
        let _ = writeln!(
            out,
            "  {} {} {headings}; {} {}",
            word("recognised-layout", words),
            note.layout,
            note.observations,
            word("recognised-figures", words)
        );
        for (area, why) in &note.passed_over {
            let _ = writeln!(out, "  {}", dim(&format!("{area}: {why}")));
        }
    }
    out
}
