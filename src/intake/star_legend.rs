//! What a star after a number means on its sheet.

use super::Mark;
use crate::notation::finality::{self, Told, Whereabouts};
use crate::read::{Cell, Sheet};

/// What a star after a number means on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StarLegend {
    /// No line says.
    None,
    /// A line says that such figures are not final.
    Preliminary,
    /// A line says that such figures are estimates.
    Estimate,
    /// A line gives it another meaning.
    Other,
}

/// What a star means on this sheet.
pub(super) fn read(sheet: &Sheet) -> StarLegend {
    let texts = sheet.rows().flat_map(|row| row.cells()).filter_map(Cell::text);
    let mut found = StarLegend::None;
    for sentence in texts.flat_map(|text| text.split(['\n', '\r'])).flat_map(|l| l.split(". ")) {
        match legend_of(sentence) {
            StarLegend::Preliminary => return StarLegend::Preliminary,
            StarLegend::Estimate => found = StarLegend::Estimate,
            StarLegend::Other if found == StarLegend::None => found = StarLegend::Other,
            StarLegend::Other | StarLegend::None => {}
        }
    }
    found
}

/// What one sentence says a star means.
fn legend_of(sentence: &str) -> StarLegend {
    let meaning = explained(sentence).filter(|text| text.contains(char::is_alphabetic));
    let told = |text: &str| finality::told(text, Whereabouts::Legend);
    match (meaning.map(told), is_about_star(sentence).then(|| told(sentence))) {
        (Some(Told { preliminary: true, .. }), _) | (_, Some(Told { preliminary: true, .. })) => {
            StarLegend::Preliminary
        }
        (Some(Told { estimate: true, .. }), _) | (_, Some(Told { estimate: true, .. })) => {
            StarLegend::Estimate
        }
        (Some(_), _) => StarLegend::Other,
        (None, _) => StarLegend::None,
    }
}

/// Whether a sentence speaks of a star, by its name or by one that stands alone: `Luku, jonka perässä on *, on arvio`.
fn is_about_star(sentence: &str) -> bool {
    let alone = |text: &str| {
        let signs = |c: char| "()\"”“'’,;:.=".contains(c);
        text.split_whitespace().any(|word| word.trim_matches(signs) == "*")
    };
    let named = |text: &str| {
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphabetic());
        words.any(|word| {
            matches!(word, "star" | "stars" | "starred")
                || ["tähd", "tähti", "stjärn", "asterisk"].iter().any(|with| word.starts_with(with))
        })
    };
    sentence.contains(' ') && (alone(sentence) || named(sentence))
}

impl StarLegend {
    /// The mark that a star gives its figure; without a line that explains it, what statistics mean by one.
    pub(super) fn mark(self) -> Option<Mark> {
        match self {
            Self::None | Self::Preliminary => Some(Mark::Preliminary),
            Self::Estimate => Some(Mark::Estimate),
            Self::Other => None,
        }
    }
}

/// What a text says of the star: it begins with it, gives its meaning after a sign (`* = ennakkotieto, .. = puuttuu`),
/// or tells of a star by name.
fn explained(text: &str) -> Option<&str> {
    if let Some(rest) = text.trim_start().trim_start_matches('(').strip_prefix('*') {
        return Some(rest);
    }
    let after = text.split_once('*')?.1.trim_start_matches([')', '"', '”', '\'', ' ', '\u{a0}']);
    let equals = after.strip_prefix(['=', ':', '–', '-']);
    let named = || {
        let lower = text.to_lowercase();
        let is_named =
            ["tähd", "tähti", "stjärn", "asterisk", "star"].iter().any(|word| lower.contains(word));
        is_named.then_some(after)
    };
    equals.and_then(|rest| rest.split([',', ';']).next()).or_else(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_explained_at_the_beginning_of_a_text_or_within_it() {
        assert_eq!(explained("* ennakkotieto"), Some(" ennakkotieto"));
        assert_eq!(
            explained("Poimittu 14.3. * = ennakkotieto, .. = puuttuu"),
            Some(" ennakkotieto")
        );
        assert_eq!(
            explained("Tähdellä (*) merkityt luvut ovat alustavia"),
            Some("merkityt luvut ovat alustavia")
        );
        assert_eq!(
            explained("Siffror märkta med stjärna (*) är preliminära"),
            Some("är preliminära")
        );
        for text in [
            "Ennakkotiedot on merkitty tähdellä (*).",
            "Luku, jonka perässä on *, on ennakkotieto.",
            "Tähdellä merkityt luvut ovat ennakkotietoja",
            "Preliminära uppgifter är märkta med *",
            "Figures marked with an asterisk are provisional",
        ] {
            assert_eq!(legend_of(text), StarLegend::Preliminary, "{text}");
        }
        assert_eq!(legend_of("* arvio"), StarLegend::Estimate);
        assert_eq!(legend_of("* ilman saaristoa"), StarLegend::Other);
        for text in ["6,6*", "Päästöt 2022*", "Päästöt* on arvio", "Start preliminärt"] {
            assert_eq!(legend_of(text), StarLegend::None, "{text}");
        }
        assert_eq!(explained("6,6*"), None);
        assert_eq!(explained("Päästöt 2022*"), None);
    }
}
