//! The neighbourhood of a cell, drawn within the window with a mark under the cell.

use std::fmt::Write as _;

use super::wrap::{beginning, columns as width_of};
use crate::finding::{CellRef, Excerpt};

/// How wide a line may be where no window is known, in columns of the terminal.
pub(super) const USUAL_WIDTH: usize = 80;
/// The widest that a cell that is not marked is shown.
const CELL: usize = 16;
/// The widest that the marked cell is shown.
const MARKED: usize = 40;

/// Draws `excerpt` in lines of `width` columns at most; every line begins with two spaces.
pub(super) fn grid(excerpt: &Excerpt, width: usize) -> String {
    let columns = shown_columns(excerpt, width);
    let rows: Vec<(u32, &Vec<String>)> = (excerpt.origin.row..).zip(&excerpt.rows).collect();
    let margin = rows.last().map_or(1, |(row, _)| (row + 1).to_string().len());
    let marked_column = (excerpt.marked.column - excerpt.origin.column) as usize;
    let mut text = String::new();
    let heads = columns.iter().map(|(column, width)| {
        let letters = CellRef::column_letters(excerpt.origin.column + to_u32(*column));
        fit(&letters, *width)
    });
    line(&mut text, margin, "", heads);
    if let Some((row, cells)) = &excerpt.headings {
        let shown = columns
            .iter()
            .map(|(column, width)| fit(cells.get(*column).map_or("", String::as_str), *width));
        line(&mut text, margin, &(row + 1).to_string(), shown);
        if row + 1 < excerpt.origin.row {
            let _ = writeln!(text, "  {:>margin$}", "⋮");
        }
    }
    for (row, cells) in rows {
        let shown = columns
            .iter()
            .map(|(column, width)| fit(cells.get(*column).map_or("", String::as_str), *width));
        line(&mut text, margin, &(row + 1).to_string(), shown);
        if row == excerpt.marked.row {
            let marks = columns.iter().map(|(column, width)| {
                let length =
                    if *column == marked_column { mark_length(cells, *column, *width) } else { 0 };
                fit(&"^".repeat(length), *width)
            });
            mark_line(&mut text, margin, marks);
        }
    }
    text
}

fn to_u32(column: usize) -> u32 {
    u32::try_from(column).unwrap_or(u32::MAX)
}

fn mark_length(cells: &[String], column: usize, width: usize) -> usize {
    cells.get(column).map_or(1, |cell| width_of(&flat(cell))).clamp(1, width)
}

/// Columns and their widths: the marked one, then its neighbours as far as they fit.
fn shown_columns(excerpt: &Excerpt, width: usize) -> Vec<(usize, usize)> {
    let count = excerpt.rows.iter().map(Vec::len).max().unwrap_or_default();
    let marked = (excerpt.marked.column - excerpt.origin.column) as usize;
    let natural = |column: usize| {
        let headings = excerpt.headings.iter().map(|(_, cells)| cells);
        let widest = excerpt.rows.iter().chain(headings).filter_map(|row| row.get(column));
        let widest = widest.map(|cell| width_of(&flat(cell))).max().unwrap_or_default();
        // In a narrow window the marked cell leaves room for a neighbour.
        widest.clamp(2, if column == marked { MARKED.min(width / 2) } else { CELL })
    };
    let mut columns: Vec<usize> = (0..count.max(marked + 1)).collect();
    columns.sort_by_key(|column| column.abs_diff(marked));
    let mut room = width.saturating_sub(12);
    let mut shown: Vec<(usize, usize)> = columns
        .into_iter()
        .map_while(|column| {
            let width = natural(column);
            room = room.checked_sub(width + 3)?;
            Some((column, width))
        })
        .collect();
    shown.sort_unstable();
    shown
}

fn line(text: &mut String, margin: usize, head: &str, cells: impl Iterator<Item = String>) {
    let cells = cells.collect::<Vec<_>>().join(" │ ");
    let _ = writeln!(text, "{}", format!("  {head:>margin$} │ {cells} │").trim_end());
}

fn mark_line(text: &mut String, margin: usize, marks: impl Iterator<Item = String>) {
    let marks = marks.collect::<Vec<_>>().join("   ");
    let _ = writeln!(text, "{}", format!("  {:>margin$} │ {marks}", "").trim_end());
}

/// The cell's text on one line, without what a terminal would obey or not show.
fn flat(cell: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    cell.trim().replace("\r\n", "⏎").replace('\n', "⏎").chars().map(shown).collect()
}

/// The cell's text in exactly `width` columns.
fn fit(cell: &str, width: usize) -> String {
    let cell = flat(cell);
    let cut = if width_of(&cell) > width {
        format!("{}…", beginning(&cell, width.saturating_sub(1)))
    } else {
        cell
    };
    let gap = " ".repeat(width.saturating_sub(width_of(&cut)));
    format!("{cut}{gap}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cell_is_marked_under_its_text_among_its_neighbours() {
        let cells = |row: [&str; 3]| row.iter().map(ToString::to_string).collect();
        let excerpt = Excerpt {
            origin: CellRef::new(8, 0),
            headings: None,
            rows: vec![cells(["Mittari", "Vuosi", "Arvo"]), cells(["Päästöt", "2022", "2 637 €"])],
            marked: CellRef::new(9, 2),
        };
        let expected = "     │ A       │ B     │ C       │\n\u{20}  9 │ Mittari │ Vuosi │ Arvo    │\n  10 │ Päästöt │ 2022  │ 2 637 € │\n     │                   ^^^^^^^\n";
        assert_eq!(grid(&excerpt, USUAL_WIDTH), expected);
    }

    #[test]
    fn no_line_is_wider_than_the_window_and_the_marked_cell_is_always_shown() {
        for filling in ["sana ", "北京", "e\u{301}", "a\nb"] {
            let excerpt = Excerpt {
                origin: CellRef::new(1_048_000, 16_000),
                headings: Some((3, vec![filling.repeat(20); 9])),
                rows: vec![vec![filling.repeat(30); 9]; 5],
                marked: CellRef::new(1_048_002, 16_004),
            };
            for width in [40, 60, 80, 120] {
                let drawn = grid(&excerpt, width);
                assert!(drawn.contains('^') && drawn.contains("WQO"), "{drawn}");
                for line in drawn.lines() {
                    assert!(width_of(line) <= width, "{width}: {line}");
                }
            }
        }
    }

    #[test]
    fn the_mark_stands_under_a_cell_behind_wide_characters() {
        let excerpt = Excerpt {
            origin: CellRef::new(0, 0),
            headings: None,
            rows: vec![vec!["北京".to_owned(), "x\u{1b}[2J".to_owned()]],
            marked: CellRef::new(0, 1),
        };
        let expected = "    │ A    │ B     │\n  1 │ 北京 │ x [2J │\n    │        ^^^^^\n";
        assert_eq!(grid(&excerpt, 60), expected);
    }
}
