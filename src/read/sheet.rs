//! The sheet model: cells with their places, in order, sparse.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::{Cell, CellValue, Looks, Runs, Text};
use crate::finding::{Area, CellRef, Excerpt, Place, Spot};

/// Rows and columns shown around a marked cell.
const AROUND: u32 = 2;
/// Rows of a part that is looked at beside others: enough that what each part learns anew of texts does not matter.
const PART: usize = 1 << 14;
/// How far above a marked cell its headings may stand and still be shown with it, in rows.
const HEADINGS_NEAR: u32 = 6;

/// Whether a sheet is seen when the workbook is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It is.
    Visible,
    /// It is hidden; a person can show it from the menu.
    Hidden,
    /// It is hidden so that only a macro can show it.
    VeryHidden,
}

/// How a text file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLayout {
    /// What stands between fields: `;`, `,`, a tab or `|`.
    pub delimiter: char,
    /// The encoding's name, such as `UTF-8` or `windows-1252`.
    pub encoding: &'static str,
    /// The line at which the table begins, counted from one; lines before it are a preamble.
    pub first_line: u32,
    /// Fields of most records.
    pub fields: usize,
    /// The last fields of records that have one more than most, where nothing stands in them.
    pub surplus: Vec<CellRef>,
}

impl TextLayout {
    /// Takes note of the record in `row`, which has `fields` fields, `empty_end` where nothing stands in the last.
    pub(super) fn notice(&mut self, row: u32, fields: usize, empty_end: bool) {
        if empty_end
            && fields.checked_sub(1) == Some(self.fields)
            && let Ok(last) = u32::try_from(self.fields)
        {
            self.surplus.push(CellRef::new(row, last));
        }
    }
}

/// Where a row's cells begin: a page of the sheet's cells, and a place in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowStart {
    pub(super) row: u32,
    /// In a text file, the line at which the record begins, counted from one.
    pub(super) line: u32,
    pub(super) page: u32,
    pub(super) first: u32,
}

/// A row that has cells.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Rows above it.
    pub index: u32,
    /// In a text file, the line at which its record begins, counted from one.
    line: u32,
    cells: &'a [Cell],
}

impl<'a> Row<'a> {
    /// Its cells, in ascending order of their columns; empty ones are left out.
    #[must_use]
    pub fn cells(&self) -> &'a [Cell] {
        self.cells
    }

    /// The part of it from `first` to `last`, both within.
    #[must_use]
    pub fn within(self, first: u32, last: u32) -> Self {
        let begin = self.cells.partition_point(|cell| cell.column() < first);
        let end = self.cells.partition_point(|cell| cell.column() <= last);
        Self { cells: self.cells.get(begin..end).unwrap_or_default(), ..self }
    }

    /// The cell of a column counted from zero.
    #[must_use]
    pub fn cell(&self, column: u32) -> Option<&'a Cell> {
        let found = self.cells.binary_search_by_key(&column, Cell::column).ok()?;
        self.cells.get(found)
    }
}

/// One sheet of a workbook, or a text file.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Its name; empty for a text file.
    pub name: Arc<str>,
    /// Whether it is seen.
    pub visibility: Visibility,
    /// Merged cells, in order of their upper left cells.
    pub merged: Vec<Area>,
    /// Hidden rows, known in .xlsx and .xlsm only.
    pub hidden_rows: Runs,
    /// Hidden columns, known in .xlsx and .xlsm only.
    pub hidden_columns: Runs,
    /// Comments on its cells, in the order of the cells.
    pub comments: Vec<(CellRef, Text)>,
    /// How its cells look, where that may carry a meaning.
    pub looks: Looks,
    /// How it was read where it is a text file.
    pub text: Option<TextLayout>,
    /// Whether number formats, hidden rows and hidden columns were read. Where not, a share between
    /// 0 and 1 may be a percent.
    pub styles_known: bool,
    file: Arc<str>,
    /// The cells of all rows in order, in pages, so that a long sheet grows without being copied; no row lies on two.
    pub(super) pages: Vec<Vec<Cell>>,
    pub(super) rows: Vec<RowStart>,
    /// Rows of the tallest merged area below its first.
    pub(super) tallest_merge: u32,
    pub(super) extent: Option<Area>,
}

impl Sheet {
    pub(super) fn new(file: &Arc<str>, name: impl AsRef<str>) -> Self {
        Self {
            name: Arc::from(name.as_ref()),
            visibility: Visibility::Visible,
            merged: Vec::new(),
            hidden_rows: Runs::default(),
            hidden_columns: Runs::default(),
            comments: Vec::new(),
            looks: Looks::default(),
            text: None,
            styles_known: false,
            file: Arc::clone(file),
            pages: Vec::new(),
            rows: Vec::new(),
            tallest_merge: 0,
            extent: None,
        }
    }

    /// Its rows that have cells, in order.
    #[must_use]
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator + '_ {
        (0..self.rows.len()).map(|position| self.row_at(position))
    }

    /// Its rows from `first` to `last`, both within, in parts that can be looked at side by side.
    #[must_use]
    pub fn parts(
        &self,
        first: u32,
        last: u32,
    ) -> Vec<impl Iterator<Item = Row<'_>> + Clone + Send> {
        let begin = self.rows.partition_point(|start| start.row < first);
        let end = self.rows.partition_point(|start| start.row <= last);
        let begins = (begin..end).step_by(PART);
        begins
            .map(|begin| (begin..end.min(begin + PART)).map(move |position| self.row_at(position)))
            .collect()
    }

    /// A row by the number of rows above it.
    #[must_use]
    pub fn row(&self, index: u32) -> Option<Row<'_>> {
        let position = self.rows.binary_search_by_key(&index, |start| start.row).ok()?;
        Some(self.row_at(position))
    }

    /// The cell at a place, where it is not empty.
    #[must_use]
    pub fn cell(&self, at: CellRef) -> Option<&Cell> {
        self.row(at.row)?.cell(at.column)
    }

    /// The comment on a cell.
    #[must_use]
    pub fn comment(&self, at: CellRef) -> Option<&Text> {
        let found = self.comments.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.comments.get(found).map(|(_, text)| text)
    }

    /// The merged area that a cell belongs to.
    #[must_use]
    pub fn merged_at(&self, at: CellRef) -> Option<Area> {
        let from = at.row.saturating_sub(self.tallest_merge);
        let start = self.merged.partition_point(|area| area.first.row < from);
        let near = self.merged.get(start..).unwrap_or_default();
        near.iter()
            .take_while(|area| area.first.row <= at.row)
            .find(|area| area.contains(at))
            .copied()
    }

    /// The cell that is seen at a place: within merged cells the upper left one, elsewhere as
    /// [`Sheet::cell`].
    #[must_use]
    pub fn seen(&self, at: CellRef) -> Option<&Cell> {
        self.cell(self.merged_at(at).map_or(at, |area| area.first))
    }

    /// What a reader is shown at a place; empty where nothing is.
    #[must_use]
    pub fn shown(&self, at: CellRef) -> Cow<'_, str> {
        self.seen(at).map_or(Cow::Borrowed(""), Cell::shown)
    }

    /// The area that holds all cells; `None` where there are none.
    #[must_use]
    pub fn extent(&self) -> Option<Area> {
        self.extent
    }

    /// The area around the cells that it holds now.
    pub(super) fn measure(&self) -> Option<Area> {
        let (top, bottom) = (self.rows.first()?.row, self.rows.last()?.row);
        let (mut left, mut right) = (u32::MAX, 0);
        for row in self.rows() {
            left = row.cells.first().map_or(left, |first| left.min(first.column()));
            right = row.cells.last().map_or(right, |last| right.max(last.column()));
        }
        Some(Area { first: CellRef::new(top, left), last: CellRef::new(bottom, right) })
    }

    /// How many cells are not empty.
    #[must_use]
    pub fn cell_count(&self) -> usize {
        self.pages.iter().map(Vec::len).sum()
    }

    /// The path of the file, as people know it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The place of a cell: the cell itself, or in a text file the line at which its record begins
    /// and the number of its field, both counted from one.
    #[must_use]
    pub fn place(&self, at: CellRef) -> Place {
        if self.text.is_none() {
            return self.place_of(Area { first: at, last: at });
        }
        let spot = Spot::Line { line: self.line(at.row), column: Some(at.column + 1) };
        Place { file: Arc::clone(&self.file), spot }
    }

    /// As [`Sheet::place`], of a cell in a row that is at hand, with buffers for the names of file and sheet.
    #[must_use]
    pub fn place_in(
        &self,
        (file, name): (&Arc<str>, &Arc<str>),
        row: Row<'_>,
        column: u32,
    ) -> Place {
        let at = CellRef::new(row.index, column);
        let spot = if self.text.is_none() {
            Spot::Cells { sheet: Arc::clone(name), area: Area { first: at, last: at } }
        } else {
            Spot::Line { line: row.line, column: Some(column + 1) }
        };
        Place { file: Arc::clone(file), spot }
    }

    /// The place of several cells; in a text file that of the first.
    #[must_use]
    pub fn place_of(&self, area: Area) -> Place {
        if self.text.is_some() {
            return self.place(area.first);
        }
        let spot = Spot::Cells { sheet: Arc::clone(&self.name), area };
        Place { file: Arc::clone(&self.file), spot }
    }

    /// The place of the sheet as a whole.
    #[must_use]
    pub fn place_of_all(&self) -> Place {
        if self.text.is_none() {
            return Place::sheet(&*self.file, &*self.name);
        }
        Place::file(&*self.file)
    }

    /// The cells around one, from its row of headings where that is near; else with that row above them.
    #[must_use]
    pub fn excerpt(&self, marked: CellRef, headings: Option<u32>) -> Excerpt {
        let extent = self.extent().unwrap_or(Area { first: marked, last: marked });
        let near = headings.filter(|row| *row <= marked.row && marked.row - row <= HEADINGS_NEAR);
        let above = marked.row.saturating_sub(AROUND);
        let top = near.map_or(above, |row| row.min(above)).max(extent.first.row).min(marked.row);
        let left = marked.column.saturating_sub(AROUND).max(extent.first.column).min(marked.column);
        let bottom = (marked.row + AROUND).min(extent.last.row).max(marked.row);
        let right = (marked.column + AROUND).min(extent.last.column).max(marked.column);
        let cells = |row: u32| -> Vec<String> {
            (left..=right)
                .map(|column| self.cell(CellRef::new(row, column)))
                .map(|cell| cell.map_or_else(String::new, |cell| cell.shown().into_owned()))
                .collect()
        };
        let headings = headings.filter(|row| *row < top).map(|row| (row, cells(row)));
        let rows = (top..=bottom).map(cells).collect();
        Excerpt { origin: CellRef::new(top, left), headings, rows, marked }
    }

    /// Puts `text` in place of a cell's text, so that what must not be repeated cannot be.
    pub fn mask(&mut self, at: CellRef, text: &str) {
        let Ok(position) = self.rows.binary_search_by_key(&at.row, |start| start.row) else {
            return;
        };
        let (page, within) = self.bounds(position);
        let cells = self.pages.get_mut(page).and_then(|page| page.get_mut(within));
        let cells = cells.unwrap_or_default();
        if let Some(cell) = cells.iter_mut().find(|cell| cell.column() == at.column) {
            cell.value = CellValue::Text(Text::from(text));
        }
    }

    /// The line at which a row of a text file begins, counted from one.
    fn line(&self, row: u32) -> u32 {
        match self.rows.binary_search_by_key(&row, |start| start.row) {
            Ok(position) => self.rows.get(position).map_or(row + 1, |start| start.line),
            // An empty row: as many lines below the record before it as rows lie between.
            Err(0) => row + 1,
            Err(position) => {
                self.rows.get(position - 1).map_or(row + 1, |start| start.line + row - start.row)
            }
        }
    }

    /// The page of a row's cells, and which of its cells they are.
    fn bounds(&self, position: usize) -> (usize, Range<usize>) {
        let Some(start) = self.rows.get(position) else { return (0, 0..0) };
        let next = self.rows.get(position + 1).filter(|next| next.page == start.page);
        let page = start.page as usize;
        let all = || self.pages.get(page).map_or(0, Vec::len);
        (page, start.first as usize..next.map_or_else(all, |next| next.first as usize))
    }

    fn row_at(&self, position: usize) -> Row<'_> {
        let (page, within) = self.bounds(position);
        let cells = self.pages.get(page).and_then(|page| page.get(within));
        let (index, line) = self.rows.get(position).map_or((0, 0), |start| (start.row, start.line));
        Row { index, line, cells: cells.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Limits, Workbook, read};

    fn text_file(text: &str) -> Workbook {
        read("a.csv", text.as_bytes(), &Limits::default()).expect("text is readable")
    }

    #[test]
    fn places_in_a_text_file_are_lines_and_fields() {
        let workbook = text_file("a;b\r\n\r\n\"1\r\n2\";3\r\n4;5\r\n");
        let sheet = &workbook.sheets[0];
        let places: Vec<_> = sheet
            .rows()
            .flat_map(|row| row.cells().iter().map(move |c| CellRef::new(row.index, c.column())))
            .map(|at| format!("{at} {}", sheet.place(at)))
            .collect();
        let expected = [
            "A1 a.csv:1:1",
            "B1 a.csv:1:2",
            "A3 a.csv:3:1",
            "B3 a.csv:3:2",
            "A4 a.csv:5:1",
            "B4 a.csv:5:2",
        ];
        assert_eq!(places, expected);
        assert_eq!(sheet.place(CellRef::new(1, 0)).to_string(), "a.csv:2:1");
    }

    #[test]
    fn an_excerpt_reaches_up_to_headings_that_are_near() {
        let rows: Vec<String> =
            (1..=20).map(|row| format!("a{row};b{row};c{row};d{row}")).collect();
        let workbook = text_file(&rows.join("\n"));
        let sheet = &workbook.sheets[0];
        let corners = |excerpt: Excerpt| {
            let first = excerpt.rows[0][0].clone();
            let last = excerpt.rows.last().and_then(|row| row.last()).cloned();
            format!("{} {first} {}", excerpt.origin, last.unwrap_or_default())
        };
        assert_eq!(corners(sheet.excerpt(CellRef::new(9, 0), None)), "A8 a8 c12");
        assert_eq!(corners(sheet.excerpt(CellRef::new(9, 3), Some(4))), "B5 b5 d12");
        assert_eq!(corners(sheet.excerpt(CellRef::new(9, 3), Some(0))), "B8 b8 d12");
        assert_eq!(corners(sheet.excerpt(CellRef::new(0, 0), Some(0))), "A1 a1 c3");
        assert_eq!(corners(sheet.excerpt(CellRef::new(19, 3), None)), "B18 b18 d20");
    }

    #[test]
    fn a_masked_text_is_gone_from_cell_and_excerpt() {
        let mut workbook = text_file("nimi;tunnus\nA;131052-308T\n");
        let sheet = &mut workbook.sheets[0];
        let at = CellRef::new(1, 1);
        sheet.mask(at, "•••");
        assert_eq!(sheet.shown(at), "•••");
        assert!(!format!("{:?}", sheet.excerpt(at, None)).contains("131052"));
    }

    #[test]
    fn within_merged_cells_the_upper_left_one_is_seen() {
        let mut sheet = text_file("Otsikko;;\na;b;c\n").sheets.remove(0);
        let area = Area { first: CellRef::new(0, 0), last: CellRef::new(0, 2) };
        sheet.merged.push(area);
        assert_eq!(sheet.merged_at(CellRef::new(0, 2)), Some(area));
        assert_eq!(sheet.shown(CellRef::new(0, 2)), "Otsikko");
        assert_eq!(sheet.merged_at(CellRef::new(1, 2)), None);
        assert_eq!(sheet.shown(CellRef::new(1, 2)), "c");
    }
}
