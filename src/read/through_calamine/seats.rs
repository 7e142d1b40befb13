//! Seats for the cells of an old workbook's sheet: side by side, however far apart the cells lie.
//!
//! calamine lays a sheet out as the rectangle around its cells, of which two could ask for any memory. In the copy
//! that it is given, each cell stands at its seat, and the rectangle has as many places as there are cells.

use crate::finding::CellRef;

/// Seats of a row: more than the longest record has cells.
const WIDTH: usize = 1 << 14;

/// The cells of a sheet, each at the number of its seat.
#[derive(Debug, Default)]
pub(super) struct Seats(Vec<CellRef>);

impl Seats {
    /// Seats neighbours, the first of them at `first`, in one row; gives the first's seat as row and column, or
    /// `None` where there are more than a sheet could seat.
    pub(super) fn add(&mut self, first: CellRef, count: usize) -> Option<(u16, u16)> {
        if self.0.len() % WIDTH + count > WIDTH {
            self.0.resize(self.0.len().next_multiple_of(WIDTH), first);
        }
        let seat = self.0.len();
        let columns = (first.column..).take(count);
        self.0.extend(columns.map(|column| CellRef::new(first.row, column)));
        Some((u16::try_from(seat / WIDTH).ok()?, u16::try_from(seat % WIDTH).ok()?))
    }

    /// Each seat, with the place of the cell that has it; where a seat was left empty, with any place.
    pub(super) fn iter(&self) -> impl Iterator<Item = ((u32, u32), CellRef)> + '_ {
        (0_u32..)
            .flat_map(|row| (0..1 << 14).map(move |column| (row, column)))
            .zip(self.0.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_do_not_fit_into_a_row_of_seats_begin_the_next() {
        let mut seats = Seats::default();
        let far = CellRef::new(65_535, 255);
        assert_eq!(seats.add(far, 1), Some((0, 0)));
        assert_eq!(seats.add(CellRef::new(3, 4), WIDTH - 2), Some((0, 1)));
        assert_eq!(seats.add(CellRef::new(9, 7), 2), Some((1, 0)));
        let taken: Vec<_> = seats.iter().collect();
        assert_eq!(taken.len(), WIDTH + 2);
        assert_eq!(taken[0], ((0, 0), far));
        assert_eq!(taken[1], ((0, 1), CellRef::new(3, 4)));
        assert_eq!(taken[WIDTH + 1], ((1, 1), CellRef::new(9, 8)));
    }
}
