//! What stands in a column of figures: a figure with its unit, what is said of it, or that there is none.

/// A cell's text without what is said in brackets at its end, such as the year of a figure, and that with
/// the space before it; nothing where there is no such remark.
pub(super) fn remarked(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_suffix(')')?;
    let start = inner.rfind(" (")?;
    let is_one = !inner[start + 2..].contains(')') && !text[..start].trim().is_empty();
    is_one.then(|| text.split_at(start))
}

/// Whether a cell holds a figure: a number as it is written in fi, sv or en, perhaps with a sign, a
/// qualifier, a unit or a remark in brackets.
pub(super) fn is_figure(text: &str) -> bool {
    let text = remarked(text).map_or(text, |(figure, _)| figure);
    let body = text
        .trim_start_matches(['+', '-', '−', '–', '±', '~', '<', '>', '≤', '≥', '(', ' ', '\u{A0}']);
    if !body.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_part = |c: char| c.is_ascii_digit() || ",. \u{A0}\u{202F}\u{2009}".contains(c);
    if body.matches('.').count() > 1 {
        return false; // a date
    }
    let unit = body.trim_start_matches(is_part).trim_end_matches(['*', ')']);
    unit.chars().count() <= 6 && !unit.chars().any(|c| c.is_ascii_digit())
}

/// Whether a figure follows a word that tells how it is meant, such as `vähintään 5 kpl`.
pub(super) fn is_told_figure(text: &str) -> bool {
    let text = remarked(text).map_or(text, |(figure, _)| figure);
    let after = text.split_once([' ', '\u{A0}']);
    is_figure(text)
        || after.is_some_and(|(word, rest)| {
            word.chars().all(|c| c.is_alphabetic() || c == '.') && is_figure(rest)
        })
}

/// What stands after the last number of a figure; marks of notes are none.
pub(super) fn unit(text: &str) -> &str {
    let figure = remarked(text).map_or(text, |(figure, _)| figure);
    let end = figure.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let unit = figure[end..].trim_start_matches([' ', '\u{A0}', '\u{202F}']).trim_end_matches('*');
    let is_mark = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | ')' | '†' | '‡');
    if unit.chars().all(is_mark) { "" } else { unit }
}

/// Whether a cell tells that there is no figure.
pub(super) fn is_absence(text: &str) -> bool {
    matches!(text, "-" | "–" | "—" | "." | ".." | "..." | "…" | "n/a" | "□" | "○")
}

/// Whether a cell holds a range or a fraction, which is no figure and no word either.
pub(super) fn is_joined(text: &str) -> bool {
    let parts = text.split_once(['–', '/']);
    parts.is_some_and(|(from, to)| is_figure(from.trim()) && is_figure(to.trim()))
}

/// Where the last number of a text has its decimal mark, or else where it ends; nothing without a number.
pub(super) fn decimal_place(text: &str, mark: char) -> Option<usize> {
    let is_digit = |c: char| c.is_ascii_digit();
    let end = text.rfind(is_digit)? + 1;
    let is_mark = |(at, _): &(usize, &str)| {
        let (before, after) = (&text[..*at], &text[at + mark.len_utf8()..end]);
        before.ends_with(is_digit) && !after.is_empty() && after.chars().all(is_digit)
    };
    let found = text[..end].rmatch_indices(mark).next().filter(is_mark);
    Some(found.map_or(end, |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_from_words() {
        for text in ["2 637 kt", "−5,0", "54,2 %", "1,234.5", "12*", "~70", "0", "12,3 % (2022)"]
        {
            assert!(is_figure(text), "{text}");
        }
        for text in ["", "Q1/2023", "1–8/2023", "kymp", "31.12.2023", "12 vuotta sitten"] {
            assert!(!is_figure(text), "{text}");
        }
        assert!(is_told_figure("vähintään 5 kpl (2024)") && !is_told_figure("käynnissä (2022)"));
        assert!(!is_told_figure("vuonna 2030 koko kaupunki"));
    }

    #[test]
    fn ranges_and_fractions_are_told_from_words() {
        for text in ["5–10", "1/3", "0,5 – 1,5"] {
            assert!(is_joined(text), "{text}");
        }
        for text in ["–", "AA+", "5 kpl", "2023/I", "ja/tai"] {
            assert!(!is_joined(text), "{text}");
        }
    }

    #[test]
    fn a_remark_is_told_from_its_figure() {
        assert_eq!(remarked("12,3 % (syksy 2022)"), Some(("12,3 %", " (syksy 2022)")));
        assert_eq!(remarked("(2022)"), None);
        assert_eq!(remarked("12 (a) b (c) d"), None);
        assert_eq!(remarked("12,3"), None);
        assert_eq!((unit("noin 12,3\u{A0}kt (2022)"), unit("12*")), ("kt", ""));
        assert_eq!((unit("12,5¹"), unit("(45)"), unit("30 m²")), ("", "", "m²"));
    }

    #[test]
    fn the_decimal_mark_is_the_last_numbers_own() {
        let tail = |text: &'static str, mark| decimal_place(text, mark).map(|at| &text[at..]);
        assert_eq!(tail("vähintään 100,0–140,5 kpl", ','), Some(",5 kpl"));
        assert_eq!(tail("n. 7 150 kpl", '.'), Some(" kpl"));
        assert_eq!(tail("1,234 kt", '.'), Some(" kt"));
        assert_eq!(tail("käynnissä", ','), None);
    }
}
