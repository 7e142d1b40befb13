//! Statuses on a terminal: one line an indicator, then what else is to be said of each.
//!
//! The cells stand in columns as long as the line fits [`WIDTH`]; a line that does not gives up its
//! padding from the right, and at last its projection goes below.

use std::fmt::Write as _;

use super::colour::{bold, dim};

/// Characters of a line.
const WIDTH: usize = 80;
/// The widest column that the cells of one column may make: mark and word, id, value, share, projection.
const WIDEST: [usize; COLUMNS] = [22, 20, 16, 6, WIDTH];
const COLUMNS: usize = 5;
const ID: usize = 1;
const GAP: usize = 2;

/// What one line tells, and the sentences that go with it.
pub(super) struct StatusLine {
    /// Mark and word, id, latest value with its period, share, projection.
    pub(super) cells: [String; COLUMNS],
    /// Why it cannot be judged, what goes with the status, where judgements differ.
    pub(super) remarks: Vec<String>,
}

/// The heading, all lines, and below them all remarks, each under its id.
pub(super) fn table(heads: &[String; COLUMNS], lines: &[StatusLine]) -> String {
    let widths = widths(heads, lines);
    let mut out = String::new();
    let _ = writeln!(out, "{}", dim(&laid(heads, &widths, str::to_owned)));
    for line in lines {
        let _ = writeln!(out, "{}", laid(&line.cells, &widths, bold));
    }
    for line in lines.iter().filter(|line| !line.remarks.is_empty()) {
        let _ = writeln!(out, "\n{}", bold(&line.cells[ID]));
        for remark in &line.remarks {
            let _ = writeln!(out, "{}", filled(remark, "  "));
        }
    }
    out
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn widths(heads: &[String; COLUMNS], lines: &[StatusLine]) -> [usize; COLUMNS] {
    std::array::from_fn(|column| {
        let cells = lines.iter().map(|line| length(&line.cells[column]));
        let widest = cells.filter(|cell| *cell <= WIDEST[column]).max().unwrap_or_default();
        widest.max(length(&heads[column]))
    })
}

/// One line; padding is given up column by column, from the right, until it fits.
fn laid(
    cells: &[String; COLUMNS],
    widths: &[usize; COLUMNS],
    id_style: impl Fn(&str) -> String,
) -> String {
    let width = |padded: usize| -> usize {
        let cells = cells.iter().zip(widths).enumerate();
        let filled: usize = cells
            .map(
                |(place, (cell, width))| {
                    if place < padded { length(cell).max(*width) } else { length(cell) }
                },
            )
            .sum();
        filled + GAP * (COLUMNS - 1)
    };
    let padded = (0..COLUMNS).rev().find(|padded| width(*padded) <= WIDTH);
    let mut out = String::new();
    for (place, (cell, width)) in cells.iter().zip(widths).enumerate() {
        if place == COLUMNS - 1 && padded.is_none() && !cell.is_empty() {
            let _ = write!(out, "\n{}", " ".repeat(GAP));
        } else if place > 0 {
            out.push_str(&" ".repeat(GAP));
        }
        let keeps_column = padded.is_some_and(|padded| place < padded);
        let blank = if keeps_column { width.saturating_sub(length(cell)) } else { 0 };
        let styled = if place == ID { id_style(cell) } else { cell.clone() };
        // Values and shares are figures, which stand to the right of their columns.
        let (before, after) = if (2..4).contains(&place) { (blank, 0) } else { (0, blank) };
        let _ = write!(out, "{}{styled}{}", " ".repeat(before), " ".repeat(after));
    }
    out.trim_end().to_owned()
}

/// A remark over as many lines as it needs, each after `indent`.
pub(super) fn filled(remark: &str, indent: &str) -> String {
    let start = length(indent);
    let mut out = indent.to_owned();
    let mut used = start;
    for word in remark.split(' ') {
        if used > start && used + 1 + length(word) > WIDTH {
            let _ = write!(out, "\n{indent}");
            used = start;
        }
        if used > start {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: [&str; COLUMNS]) -> StatusLine {
        StatusLine { cells: cells.map(str::to_owned), remarks: vec!["a remark ".repeat(12)] }
    }

    fn plain(text: &str) -> String {
        ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[2m"]
            .iter()
            .fold(text.to_owned(), |text, code| text.replace(code, ""))
    }

    #[test]
    fn lines_stand_in_columns_and_keep_within_eighty_characters() {
        let heads = ["status", "indicator", "latest", "share", "projection"].map(str::to_owned);
        let long = "indicator-of-a-very-long-name-that-does-not-fit-any-column";
        let lines = [
            line(["▲ on track", "zoning", "735,500 m² (2022)", "1.051", "→ 839,083 (2024)"]),
            line(["◆ at risk", "life-quality", "86% (2022)", "", ""]),
            line(["▼ off track", long, "735,500 m² (2022)", "1.051", "→ 839,083 (2024)"]),
        ];
        let shown = plain(&table(&heads, &lines));
        assert!(shown.lines().skip(5).all(|line| length(line) <= WIDTH), "{shown}");
        assert_eq!(
            shown.lines().take(5).collect::<Vec<_>>(),
            [
                "status       indicator         latest  share  projection",
                "▲ on track   zoning        735,500 m² (2022)  1.051  → 839,083 (2024)",
                "◆ at risk    life-quality  86% (2022)",
                "▼ off track  indicator-of-a-very-long-name-that-does-not-fit-any-column  735,500 m² (2022)  1.051",
                "  → 839,083 (2024)",
            ]
        );
    }
}
