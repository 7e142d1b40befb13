//! References in A1 notation, and those of formulas to other workbooks.

use crate::finding::{Area, CellRef};

/// A cell in A1 notation.
pub(super) fn cell_ref(written: &str) -> Option<CellRef> {
    let bytes = written.as_bytes();
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = (bytes.get(..letters)?, written.get(letters..)?);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters
        .iter()
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row: u32 = digits.parse().ok()?;
    Some(CellRef::new(row.checked_sub(1)?, column.checked_sub(1)?))
}

/// An area in A1 notation, or one cell.
pub(super) fn area_of(written: &str) -> Option<Area> {
    let (first, last) = written.split_once(':').unwrap_or((written, written));
    let (first, last) = (cell_ref(first)?, cell_ref(last)?);
    (first.row <= last.row && first.column <= last.column).then_some(Area { first, last })
}

/// Whether a formula names another workbook: `[1]Sheet!A1`, or by its address as LibreOffice does; not a
/// table's column `Table[2021]`.
pub(super) fn is_external(formula: &str) -> bool {
    if formula.contains("['file:") {
        return true;
    }
    formula.match_indices('[').any(|(at, _)| {
        let (before, after) = formula.split_at(at);
        let Some((number, rest)) = after.get(1..).and_then(|after| after.split_once(']')) else {
            return false;
        };
        let after_name =
            before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '[' | ','));
        let names_sheet = rest.split_once('!').is_some_and(|(sheet, _)| {
            !sheet.is_empty() && !sheet.contains(['[', '(', '+', '*', '&', ','])
        });
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && !after_name
            && names_sheet
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_column_is_no_other_workbook() {
        assert!(is_external("[1]Taul1!A1*2"));
        assert!(is_external("SUM('[2]Mittarit 2022'!$B$3:$B$9)"));
        assert!(is_external("['file:///C:/luvut.xlsx']Taul1!A1"));
        assert!(!is_external("Taulu[2021]"));
        assert!(!is_external("SUM(Taulu[[#This Row],[2021]:[2022]])+Taul2!A1"));
        assert!(!is_external("Taul1!A1"));
    }

    #[test]
    fn cells_are_read_in_a1_notation() {
        assert_eq!(cell_ref("A1"), Some(CellRef::new(0, 0)));
        assert_eq!(cell_ref("XFD1048576"), Some(CellRef::new(1_048_575, 16_383)));
        for wrong in ["", "A", "1", "A0", "ABCD1", "Å1", "A-1", "A1:B2"] {
            assert_eq!(cell_ref(wrong), None, "{wrong}");
        }
    }
}
