//! The neighbourhood of a cell, drawn within 80 columns with a mark under the cell.

use std::fmt::Write as _;

use crate::finding::{CellRef, Excerpt};

/// The widest that a line may be, in characters.
const WIDTH: usize = 80;
/// The widest that a cell that is not marked is shown.
const CELL: usize = 16;
/// The widest that the marked cell is shown.
const MARKED: usize = 40;

/// Draws `excerpt`; every line begins with two spaces.
pub(super) fn grid(excerpt: &Excerpt) -> String {
    let columns = shown_columns(excerpt);
    let rows: Vec<(u32, &Vec<String>)> = (excerpt.origin.row..).zip(&excerpt.rows).collect();
    let margin = rows.last().map_or(1, |(row, _)| (row + 1).to_string().len());
    let marked_column = (excerpt.marked.column - excerpt.origin.column) as usize;
    let mut text = String::new();
    let heads = columns.iter().map(|(column, width)| {
        let letters = CellRef::column_letters(excerpt.origin.column + to_u32(*column));
        fit(&letters, *width)
    });
    line(&mut text, margin, "", heads);
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
    cells.get(column).map_or(1, |cell| cell.trim().chars().count()).clamp(1, width)
}

/// Columns and their widths: the marked one, then its neighbours as far as they fit.
fn shown_columns(excerpt: &Excerpt) -> Vec<(usize, usize)> {
    let count = excerpt.rows.iter().map(Vec::len).max().unwrap_or_default();
    let marked = (excerpt.marked.column - excerpt.origin.column) as usize;
    let natural = |column: usize| {
        let widest = excerpt.rows.iter().filter_map(|row| row.get(column));
        let widest = widest.map(|cell| flat(cell).chars().count()).max().unwrap_or_default();
        widest.clamp(2, if column == marked { MARKED } else { CELL })
    };
    let mut columns: Vec<usize> = (0..count.max(marked + 1)).collect();
    columns.sort_by_key(|column| column.abs_diff(marked));
    let mut room = WIDTH - 12;
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

fn flat(cell: &str) -> String {
    cell.trim().replace(['\n', '\r', '\t'], " ")
}

/// The cell's text in exactly `width` characters.
fn fit(cell: &str, width: usize) -> String {
    let cell = flat(cell);
    if cell.chars().count() > width {
        let cut: String = cell.chars().take(width.saturating_sub(1)).collect();
        format!("{cut}…")
    } else {
        format!("{cell:<width$}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cell_is_marked_under_its_text_among_its_neighbours() {
        let cells = |row: [&str; 3]| row.iter().map(ToString::to_string).collect();
        let excerpt = Excerpt {
            origin: CellRef::new(8, 0),
            rows: vec![cells(["Mittari", "Vuosi", "Arvo"]), cells(["Päästöt", "2022", "2 637 €"])],
            marked: CellRef::new(9, 2),
        };
        let expected = "     │ A       │ B     │ C       │\n\u{20}  9 │ Mittari │ Vuosi │ Arvo    │\n  10 │ Päästöt │ 2022  │ 2 637 € │\n     │                   ^^^^^^^\n";
        assert_eq!(grid(&excerpt), expected);
    }

    #[test]
    fn no_line_is_wider_than_eighty_characters() {
        let excerpt = Excerpt {
            origin: CellRef::new(1_048_000, 16_000),
            rows: vec![vec!["sana ".repeat(30); 9]; 5],
            marked: CellRef::new(1_048_002, 16_004),
        };
        for line in grid(&excerpt).lines() {
            assert!(line.chars().count() <= WIDTH, "{line}");
        }
    }
}
