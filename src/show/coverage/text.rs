//! Coverage on a terminal: a line an organisation, then what each lacks.
//!
//! Where a window is too narrow for the table, every organisation has lines of its own.

use std::fmt::Write as _;

use super::{COLUMNS, closing, heading, name, part_of_whole, received, short};
use crate::checkpoint::Round;
use crate::show::colour::{bold, dim, severity};
use crate::show::text::{place, word};
use crate::strategy::Id;
use crate::validate::{Coverage, OrganisationCoverage, message};
use crate::words::{Words, WordsError};

const GAP: usize = 2;
/// Narrower lines than this are not asked for of any text.
const NARROWEST: usize = 24;

pub(super) fn text(
    round: &Round,
    coverage: &Coverage<'_>,
    width: usize,
    words: &Words,
) -> Result<String, WordsError> {
    let width = width.max(NARROWEST);
    let mut out = filled(&heading(round, words)?, 0, width);
    out.push('\n');
    let rows = rows(coverage, words)?;
    out.push_str(&laid(&rows, width, &words.text("owed-no-answer")?));
    for one in &coverage.organisations {
        out.push_str(&details(one, width, words)?);
    }
    out.push('\n');
    out.push_str(&filled(&closing(coverage, words)?, 0, width));
    Ok(out)
}

/// The heading row, then one row an organisation: mark, name, figures, when it came.
fn rows(coverage: &Coverage<'_>, words: &Words) -> Result<Vec<Vec<String>>, WordsError> {
    let mut heads = vec![String::new(), words.text("owed-organisation")?];
    for (head, _) in COLUMNS {
        heads.push(words.text(head)?);
    }
    heads.push(words.text("owed-received")?);
    let mut rows = vec![heads];
    for one in &coverage.organisations {
        let mark = if one.lacks() || !one.rejected.is_empty() { "✗" } else { "✓" };
        let mut row = vec![mark.to_owned(), short(one, words)];
        row.extend(COLUMNS.iter().map(|(_, parts)| part_of_whole(one.tally(parts))));
        row.push(received(one, words)?);
        rows.push(row);
    }
    Ok(rows)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The rows in columns where they fit, else a block of lines each; `silent` is what is said of those who sent nothing.
fn laid(rows: &[Vec<String>], width: usize, silent: &str) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..columns)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| length(cell)).max())
        .map(Option::unwrap_or_default)
        .collect();
    let whole: usize = widths.iter().sum::<usize>() + GAP * columns.saturating_sub(1) - 1;
    if whole <= width { table(rows, &widths) } else { blocks(rows, width, silent) }
}

fn table(rows: &[Vec<String>], widths: &[usize]) -> String {
    let mut out = String::new();
    for (place, row) in rows.iter().enumerate() {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(widths).enumerate() {
            // The mark and the name belong together; figures stand to the right of their columns.
            let gap = match at {
                0 => 0,
                1 => 1,
                _ => GAP,
            };
            let blank = " ".repeat(width.saturating_sub(length(cell)));
            let is_figure = (2..row.len() - 1).contains(&at);
            let (before, after) =
                if is_figure { (blank.as_str(), "") } else { ("", blank.as_str()) };
            let _ = write!(line, "{}{before}{cell}{after}", " ".repeat(gap));
        }
        let line = line.trim_end();
        let _ = writeln!(out, "{}", if place == 0 { dim(line) } else { line.to_owned() });
    }
    out
}

fn blocks(rows: &[Vec<String>], width: usize, silent: &str) -> String {
    let Some((heads, rows)) = rows.split_first() else { return String::new() };
    let mut out = String::new();
    for row in rows {
        let [mark, name, cells @ ..] = row.as_slice() else { continue };
        out.push_str(&filled(&format!("{mark} {name}"), GAP, width));
        let told = heads.iter().skip(2).zip(cells).filter(|(_, cell)| !cell.is_empty());
        let said = |(head, cell): (&String, &String)| {
            if cell == silent { cell.clone() } else { format!("{head}\u{a0}{cell}") }
        };
        let told: Vec<String> = told.map(said).collect();
        let line = format!("{}{}", " ".repeat(GAP), told.join(", "));
        out.push_str(&filled(&line, GAP, width));
    }
    out
}

/// What an organisation lacks, what of its data is rejected, and who approved it.
fn details(
    one: &OrganisationCoverage<'_>,
    width: usize,
    words: &Words,
) -> Result<String, WordsError> {
    let approved = one.approvals(words)?;
    let lacking = one.lacking(words, &Id::to_string)?;
    if lacking.is_empty() && one.rejected.is_empty() && approved.is_empty() {
        return Ok(String::new());
    }
    let mut out = String::from("\n");
    let title = name(one, words);
    for line in filled(&title, 0, width).lines() {
        let _ = writeln!(out, "{}", bold(line));
    }
    if !approved.is_empty() {
        let approved = approved.replace("§ ", "§\u{a0}");
        let line = format!("  {}: {approved}", words.text("owed-approved")?);
        out.push_str(&filled(&line, 4, width));
    }
    for (part, lines) in lacking {
        let title = words.text(&format!("owed-lacks-{}", part.id()))?;
        let _ = writeln!(out, "  {}", dim(&title));
        for line in lines {
            out.push_str(&filled(&format!("    {line}"), 6, width));
        }
    }
    if !one.rejected.is_empty() {
        let _ = writeln!(out, "  {}", dim(&words.text("owed-rejected")?));
    }
    for finding in &one.rejected {
        let said = message(finding, words);
        let code = severity(finding.code.severity, finding.code.id);
        let line = format!("    {}: {}", place(&finding.place, words), said.message);
        let line = filled(&format!("{line} [{}]", finding.code.id), 6, width);
        out.push_str(&line.replacen(&format!("[{}]", finding.code.id), &format!("[{code}]"), 1));
        let help = format!("      {} {}", word("help-label", words), said.help);
        out.push_str(&filled(&help, 6, width));
    }
    Ok(out)
}

/// `text`, whose first line keeps its own indent, over as many lines as it needs; further ones are
/// indented by `indent`. No-break spaces keep what they join on one line.
fn filled(text: &str, indent: usize, width: usize) -> String {
    let first = text.len() - text.trim_start_matches(' ').len();
    let mut out = " ".repeat(first);
    let mut used = first;
    let mut is_first = true;
    for word in text.trim_start_matches(' ').split(' ') {
        if !is_first && used + 1 + length(word) > width {
            let _ = write!(out, "\n{}", " ".repeat(indent));
            used = indent;
        } else if !is_first {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length(word);
        is_first = false;
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Vec<String>> {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        vec![
            row(["", "organisation", "figures", "received"]),
            row(["✗", "KYMP", "8/10", "30 August 2023"]),
            row(["✗", "Service Centre", "–", "nothing came"]),
        ]
    }

    #[test]
    fn a_wide_window_has_a_table_and_a_narrow_one_a_block_each() {
        let plain = |text: &str| text.replace("\u{1b}[2m", "").replace("\u{1b}[0m", "");
        assert_eq!(
            plain(&laid(&rows(), 80, "nothing came")),
            "  organisation    figures  received\n✗ KYMP               8/10  30 August 2023\n\
             ✗ Service Centre        –  nothing came\n"
        );
        assert_eq!(
            laid(&rows(), 26, "nothing came"),
            "✗ KYMP\n  figures\u{a0}8/10,\n  received\u{a0}30 August 2023\n✗ Service Centre\n  figures\u{a0}–, nothing came\n"
        );
    }

    #[test]
    fn further_lines_are_indented_and_no_line_is_longer_than_the_window() {
        let text = filled("  a line of some words that goes on", 4, 16);
        assert_eq!(text, "  a line of some\n    words that\n    goes on\n");
    }
}
