//! Letters that went through a wrong encoding before they came: `YksikkÃ¶` was `Yksikkö`.

use rayon::prelude::*;

use crate::finding::{CellRef, Finding, GARBLED_TEXT};
use crate::read::{CellValue, Row, Workbook};

/// What UTF-8 looks like where it was taken for Windows-1252, and what it was.
const GARBLED: [(&str, &str); 18] = [
    ("Ã¤", "ä"),
    ("Ã¶", "ö"),
    ("Ã¥", "å"),
    ("Ã„", "Ä"),
    ("Ã–", "Ö"),
    ("Ã…", "Å"),
    ("Ã\u{84}", "Ä"),
    ("Ã\u{96}", "Ö"),
    ("Ã\u{85}", "Å"),
    ("Ã©", "é"),
    ("Ã¼", "ü"),
    ("â€“", "–"),
    ("â€”", "—"),
    ("â€™", "’"),
    ("â€œ", "“"),
    ("â‚¬", "€"),
    ("Â§", "§"),
    ("Â\u{a0}", "\u{a0}"),
];

/// The garbled cells of `workbook`: the first of each sheet, with how many there are.
#[must_use]
pub fn garbled(workbook: &Workbook) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sheet in &workbook.sheets {
        let parts = sheet.parts(0, u32::MAX).into_par_iter().map(garbled_of);
        let parts: Vec<(Option<(CellRef, String)>, i64)> = parts.collect();
        let count = parts.iter().map(|(_, count)| count).sum();
        let first = parts.into_iter().find_map(|(first, _)| first);
        findings.extend(first.map(|(at, text)| {
            Finding::new(&GARBLED_TEXT, sheet.place(at))
                .expected(mended(&text))
                .found(text)
                .count("count", count)
                .excerpt(Some(sheet.excerpt(at, None)))
        }));
    }
    findings
}

/// The first garbled cell of some rows, and how many there are.
fn garbled_of<'s>(rows: impl Iterator<Item = Row<'s>>) -> (Option<(CellRef, String)>, i64) {
    let mut first = None;
    let mut count = 0;
    for row in rows {
        for cell in row.cells() {
            if let CellValue::Text(text) = &cell.value
                && !text.is_ascii()
                && is_garbled(text)
            {
                count += 1;
                let at = CellRef::new(row.index, cell.column());
                first.get_or_insert_with(|| (at, text.to_string()));
            }
        }
    }
    (first, count)
}

fn is_garbled(text: &str) -> bool {
    // Most texts hold none of the three letters that all of them begin with.
    text.contains(['Ã', 'â', 'Â']) && GARBLED.iter().any(|(wrong, _)| text.contains(wrong))
}

/// A text as it was before it went through a wrong encoding; `None` where it did not.
pub(super) fn before(text: &str) -> Option<String> {
    is_garbled(text).then(|| mended(text))
}

fn mended(text: &str) -> String {
    GARBLED.iter().fold(text.to_owned(), |text, (wrong, right)| text.replace(wrong, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_belong_to_a_language_are_not_garbled() {
        assert!(is_garbled("TyÃ¶llisyysaste") && is_garbled("5 â‚¬"));
        assert!(!is_garbled("São Paulo, Bâle, ÂME, Ãlvaro, työllisyys – 5 €"));
        assert_eq!(mended("PÃ¤Ã¤stÃ¶t â€“ 5 â‚¬"), "Päästöt – 5 €");
    }
}
