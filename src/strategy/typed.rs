//! Days that a spreadsheet program made of what was typed, as it shows them: `21.touko` of `21.5`, `May-21` of `5.21`.

use super::period_words::{self, Word};

/// What was typed where `text` is a day as a spreadsheet program shows it without its year, or a month with two
/// digits of one; `None` where it is neither.
#[must_use]
pub fn typed_before_day(text: &str) -> Option<String> {
    let shown = text.trim();
    let text = shown.trim_end_matches('.');
    let (first, last) = text.split_once(['.', '-', '/', ' '])?;
    let last = last.trim_start_matches(['.', ' ']);
    match (number(first), month(first), number(last), month(last)) {
        (Some(day @ 1..=31), _, _, Some(month)) => Some(format!("{day}.{month}")),
        // `1.5.` names a day by its point.
        (Some(day @ 1..=31), _, Some(month @ 1..=12), _) if shown.ends_with('.') => {
            let is_day = text.contains('.') && !text.contains(' ');
            is_day.then(|| format!("{day}.{month}"))
        }
        (_, Some(month), Some(year), _) if last.len() == 2 => Some(format!("{month}.{year:02}")),
        _ => None,
    }
}

fn number(text: &str) -> Option<u8> {
    let is_short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| text.parse().ok()).flatten()
}

fn month(text: &str) -> Option<u8> {
    match period_words::word(&text.to_lowercase())? {
        Word::Month(month) => Some(month),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_told_from_the_day_that_is_shown() {
        for (shown, typed) in [
            ("21.touko", "21.5"),
            ("1.touko", "1.5"),
            ("21. toukokuuta", "21.5"),
            ("touko.21", "5.21"),
            ("tammi.85", "1.85"),
            ("21-May", "21.5"),
            ("May-21", "5.21"),
            ("21-maj", "21.5"),
            ("maj-21", "5.21"),
            ("05-jan", "5.1"),
            ("tammi.05", "1.05"),
            ("1.5.", "1.5"),
        ] {
            assert_eq!(typed_before_day(shown).as_deref(), Some(typed), "{shown}");
        }
        for other in ["touko 2021", "32.touko", "21.5", "noin 5", "maj", "5 kpl", "3 mån"] {
            assert_eq!(typed_before_day(other), None, "{other}");
        }
    }
}
