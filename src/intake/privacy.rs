//! Personal identity codes are masked at the border: only their places leave this stage.

use crate::finding::{CellRef, Finding, PERSONAL_IDENTITY_CODE};
use crate::read::Workbook;

/// What stands in place of a code.
const MASK: &str = "██████-████";

/// Check characters by the remainder of the nine digits divided by 31.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Puts a mask in place of every Finnish personal identity code in `workbook` and tells where they were.
pub fn mask_secrets(workbook: &mut Workbook) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sheet in &mut workbook.sheets {
        let mut masked: Vec<(CellRef, String)> = Vec::new();
        for row in sheet.rows() {
            for cell in row.cells() {
                if let Some(text) = cell.text().and_then(masked_text) {
                    masked.push((CellRef::new(row.index, cell.column()), text));
                }
            }
        }
        for (at, text) in masked {
            sheet.mask(at, &text);
            findings.push(Finding::new(&PERSONAL_IDENTITY_CODE, sheet.place(at)));
        }
    }
    findings
}

/// The text with its codes masked, `None` where it holds none.
fn masked_text(text: &str) -> Option<String> {
    // Nearly every cell is without: one with fewer than nine digits cannot hold a code.
    if text.len() < 11 || text.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return None;
    }
    let characters: Vec<char> = text.chars().collect();
    let mut masked = String::new();
    let mut position = 0;
    let mut any = false;
    while position < characters.len() {
        let free = position == 0 || !characters[position - 1].is_alphanumeric();
        let window = characters.get(position..position + 11);
        let ends = characters.get(position + 11).is_none_or(|next| !next.is_alphanumeric());
        if free && ends && window.is_some_and(is_identity_code) {
            masked.push_str(MASK);
            position += 11;
            any = true;
        } else {
            masked.push(characters[position]);
            position += 1;
        }
    }
    any.then_some(masked)
}

/// Whether eleven characters are `DDMMYY`, a sign of the century, an individual number and its check
/// character (Digital and Population Data Services Agency, structure since 2023).
fn is_identity_code(code: &[char]) -> bool {
    let digits = |range: std::ops::Range<usize>| -> Option<u32> {
        code.get(range)?.iter().try_fold(0, |number, c| Some(number * 10 + c.to_digit(10)?))
    };
    let (Some(day), Some(month), Some(birth), Some(individual)) =
        (digits(0..2), digits(2..4), digits(0..6), digits(7..10))
    else {
        return false;
    };
    let century = code[6].to_ascii_uppercase();
    let check = (birth * 1000 + individual) % 31;
    let expected = CHECK.get(check as usize).copied().map(char::from);
    (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && "+-ABCDEFUVWXY".contains(century)
        && individual >= 2
        && expected == Some(code[10].to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_with_the_right_check_character_is_masked_and_nothing_else_is() {
        let text = "hakija 131052-308T, puh. 09 310 1691";
        assert_eq!(masked_text(text).unwrap(), format!("hakija {MASK}, puh. 09 310 1691"));
        for harmless in ["131052-308U", "x131052-308T", "131052-308T5", "321352-308T", "2023"] {
            assert_eq!(masked_text(harmless), None, "{harmless}");
        }
    }
}
