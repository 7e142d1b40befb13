//! The labels of pages, as viewers show them: `i`, `ii`, `1`, `2`.

use lopdf::{Dictionary, Object};

use super::syntax::text_object;
use crate::typeset::Page;

/// How a range of pages is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Decimal,
    Roman,
}

/// The number tree of all labels; pages that count on from the one before need no entry.
pub(super) fn tree(pages: &[Page]) -> Dictionary {
    let mut numbers = Vec::new();
    let mut before = None;
    for (index, page) in pages.iter().enumerate() {
        let counted = counted(&page.label);
        let counts_on = match (before, counted) {
            (Some((style, number)), Some((own, next))) => own == style && next == number + 1,
            _ => false,
        };
        if !counts_on {
            numbers.push(Object::Integer(i64::try_from(index).unwrap_or(i64::MAX)));
            numbers.push(Object::Dictionary(range(&page.label, counted)));
        }
        before = counted;
    }
    Dictionary::from_iter([("Nums", Object::Array(numbers))])
}

fn range(label: &str, counted: Option<(Style, u32)>) -> Dictionary {
    let mut range = Dictionary::new();
    match counted {
        Some((style, start)) => {
            range.set("S", if style == Style::Decimal { "D" } else { "r" });
            range.set("St", i64::from(start));
        }
        None if label.is_empty() => {}
        None => range.set("P", text_object(label)),
    }
    range
}

/// The number that a label writes, if it is written exactly as a viewer would.
fn counted(label: &str) -> Option<(Style, u32)> {
    let decimal = label.parse().ok().filter(|number: &u32| *number > 0);
    if let Some(number) = decimal.filter(|number| number.to_string() == label) {
        return Some((Style::Decimal, number));
    }
    (1..100).find(|&number| roman(number) == label).map(|number| (Style::Roman, number))
}

/// A number below a hundred in small Roman digits.
fn roman(number: u32) -> String {
    let mut rest = number;
    let mut digits = String::new();
    let values =
        [(90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    for (value, digit) in values {
        while rest >= value {
            digits.push_str(digit);
            rest -= value;
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_as_viewers_write_them() {
        let cases = [
            ("12", Some((Style::Decimal, 12))),
            ("012", None),
            ("iv", Some((Style::Roman, 4))),
            ("xcix", Some((Style::Roman, 99))),
            ("iiii", None),
            ("A-1", None),
            ("", None),
        ];
        for (label, expected) in cases {
            assert_eq!(counted(label), expected, "{label}");
        }
    }
}
