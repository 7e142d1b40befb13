//! Marks and words that stand where a figure is not.
//!
//! Official statistics and municipal offices use the same marks for different things, so marks of
//! which that is true have no meaning of their own here: the strategy maps them, or they are refused.

use super::{is_dash, is_space};

/// What a mark or word says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingMark {
    /// There can be no such figure.
    NotApplicable,
    /// The figure does not exist, or not yet.
    NotAvailable,
    /// The figure exists and may not be told.
    Confidential,
    /// The figure exists and was not given.
    NotReported,
    /// Its meaning differs from one user to the next: a lone dash is exactly zero to a statistician.
    NeedsMapping,
}

/// Words and marks with one meaning, in the form of [`canonical`].
const KNOWN: &[(&str, MissingMark)] = &[
    (".", MissingMark::NotApplicable),
    ("..", MissingMark::NotAvailable),
    ("ei sovellettavissa", MissingMark::NotApplicable),
    ("ei sovellu", MissingMark::NotApplicable),
    ("ei relevantti", MissingMark::NotApplicable),
    ("ej tillämplig", MissingMark::NotApplicable),
    ("ej tillämpligt", MissingMark::NotApplicable),
    ("inte tillämpligt", MissingMark::NotApplicable),
    ("not applicable", MissingMark::NotApplicable),
    ("n/a", MissingMark::NotAvailable),
    ("n.a.", MissingMark::NotAvailable),
    ("na", MissingMark::NotAvailable),
    ("ei tietoa", MissingMark::NotAvailable),
    ("ei tietoja", MissingMark::NotAvailable),
    ("ei saatavilla", MissingMark::NotAvailable),
    ("ei saatavissa", MissingMark::NotAvailable),
    ("ei vielä saatavilla", MissingMark::NotAvailable),
    ("tieto puuttuu", MissingMark::NotAvailable),
    ("puuttuu", MissingMark::NotAvailable),
    ("ei mitattu", MissingMark::NotAvailable),
    ("e.t.", MissingMark::NotAvailable),
    ("uppgift saknas", MissingMark::NotAvailable),
    ("uppgifter saknas", MissingMark::NotAvailable),
    ("saknas", MissingMark::NotAvailable),
    ("ingen uppgift", MissingMark::NotAvailable),
    ("ej tillgänglig", MissingMark::NotAvailable),
    ("ej tillgängligt", MissingMark::NotAvailable),
    ("inte tillgänglig", MissingMark::NotAvailable),
    ("inte mätt", MissingMark::NotAvailable),
    ("not available", MissingMark::NotAvailable),
    ("no data", MissingMark::NotAvailable),
    ("not measured", MissingMark::NotAvailable),
    ("missing", MissingMark::NotAvailable),
    (WITHHELD, MissingMark::Confidential),
    ("salainen", MissingMark::Confidential),
    ("salassa pidettävä", MissingMark::Confidential),
    ("luottamuksellinen", MissingMark::Confidential),
    ("sekretess", MissingMark::Confidential),
    ("sekretessbelagd", MissingMark::Confidential),
    ("konfidentiell", MissingMark::Confidential),
    ("confidential", MissingMark::Confidential),
    ("ei raportoitu", MissingMark::NotReported),
    ("ei toimitettu", MissingMark::NotReported),
    ("inte rapporterat", MissingMark::NotReported),
    ("ej rapporterat", MissingMark::NotReported),
    ("not reported", MissingMark::NotReported),
];

/// What the program puts in place of a figure that may not be published.
pub const WITHHELD: &str = "██";

/// The form in which marks are compared: lower case, one kind of dash and space, three points for an ellipsis.
#[must_use]
pub fn canonical(text: &str) -> String {
    let mut canonical = String::with_capacity(text.len());
    for c in text.trim_matches(|c: char| c.is_whitespace() || is_space(c)).chars() {
        match c {
            '…' => canonical.push_str("..."),
            c if is_dash(c) => canonical.push('-'),
            c if is_space(c) || c.is_whitespace() => {
                if !canonical.ends_with(' ') {
                    canonical.push(' ');
                }
            }
            c => canonical.extend(c.to_lowercase()),
        }
    }
    canonical
}

/// What `text` says of a missing figure; `None` where it is neither a mark nor such a word.
#[must_use]
pub fn read(text: &str) -> Option<MissingMark> {
    let canonical = canonical(text);
    if canonical.is_empty() {
        return None;
    }
    let known = KNOWN.iter().find(|(word, _)| *word == canonical).map(|(_, mark)| *mark);
    known.or_else(|| needs_mapping(&canonical).then_some(MissingMark::NeedsMapping))
}

/// Dashes, three or more points, and signs that people put where they have nothing to put.
fn needs_mapping(canonical: &str) -> bool {
    matches!(canonical, "x" | "?" | "/" | "ei" | "nej" | "ej")
        || canonical.chars().all(|c| c == '-')
        || (canonical.len() > 2 && canonical.chars().all(|c| c == '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_dash_has_no_meaning_of_its_own() {
        for text in ["-", "–", " — ", "−", "--", "...", "…", "......", "x", "?"] {
            assert_eq!(read(text), Some(MissingMark::NeedsMapping), "{text}");
        }
    }

    #[test]
    fn words_and_marks_with_one_meaning_are_known_in_three_languages() {
        for (text, expected) in [
            (".", MissingMark::NotApplicable),
            ("..", MissingMark::NotAvailable),
            ("N/A", MissingMark::NotAvailable),
            ("Ei  tietoa", MissingMark::NotAvailable),
            ("uppgift saknas", MissingMark::NotAvailable),
            ("Not available", MissingMark::NotAvailable),
            ("Sekretess", MissingMark::Confidential),
            ("ei raportoitu", MissingMark::NotReported),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        for text in ["", "0", "12", "-5", "#N/A", "kt"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
