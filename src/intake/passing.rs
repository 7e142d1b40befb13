//! Rows that hold no figures of indicators: subtotals, changes, notes, legends. They are passed over,
//! and each is listed with the reason.

use super::Mark;
use crate::notation::finality::{self, Told, Whereabouts};
use crate::notation::{Label, missing, unit};
use crate::read::{CellValue, Row, Sheet};

/// Beginnings of the labels of subtotals, as keys.
const SUBTOTALS: &[&str] = &[
    "yhteensä",
    "kaikki yhteensä",
    "välisumma",
    "summa",
    "loppusumma",
    "sammanlagt",
    "totalt",
    "delsumma",
    "slutsumma",
    "total",
    "subtotal",
    "sub total",
    "grand total",
    "sum",
];

/// Beginnings of the labels of rows that tell the middle of others, as keys.
const AVERAGES: &[&str] = &[
    "keskiarvo",
    "painotettu keskiarvo",
    "mediaani",
    "medeltal",
    "medelvärde",
    "genomsnitt",
    "median",
    "average",
    "mean",
];

/// Words that call a row the change of the row above.
const CHANGES: &[&str] =
    &["muutos", "muutosprosentti", "förändring", "förändringsprocent", "change"];

/// Words that may stand beside them: what the change is told in, and since when.
const SINCE: &[&str] = &[
    "yks",
    "yksikköä",
    "prosentti",
    "prosenttia",
    "prosenttiyksikkö",
    "prosenttiyksikköä",
    "ed",
    "edellisestä",
    "edelliseen",
    "edellisvuodesta",
    "edellisvuoteen",
    "vuodesta",
    "vuoteen",
    "vuosi",
    "kpl",
    "enh",
    "enheter",
    "procent",
    "procentenheter",
    "från",
    "föregående",
    "år",
    "året",
    "st",
    "pp",
    "percent",
    "percentage",
    "points",
    "on",
    "from",
    "since",
    "previous",
    "year",
];

/// Beginnings of notes, as keys.
const NOTES: &[&str] = &[
    "huom",
    "huomautus",
    "huomio",
    "lähde",
    "lähteet",
    "selite",
    "selitteet",
    "tilanne",
    "päivitetty",
    "anm",
    "anmärkning",
    "obs",
    "källa",
    "källor",
    "förklaring",
    "teckenförklaring",
    "uppdaterad",
    "note",
    "notes",
    "source",
    "sources",
    "legend",
    "updated",
    "nb",
];

/// Words before the name of a part that another row holds already, as keys.
pub(super) const OF_WHICH: &[&str] =
    &["joista", "josta", "siitä", "näistä", "varav", "därav", "of which", "thereof"];

/// Words of totals that stand anywhere in a label, as keys: *Asunnot yhteensä 2022*.
const TOTALS: &[&str] = &["yhteensä", "kaikkiaan", "sammanlagt", "totalt", "total", "altogether"];

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

/// Why a row whose label names no indicator is passed over; `None` where it is not.
pub(super) fn reason(row: Row<'_>, label: &str) -> Option<&'static str> {
    let trimmed = label.trim();
    let key = Label::read(trimmed).key;
    let begins = |words: &[&str]| begins(&key, words);
    if trimmed.starts_with('*') || trimmed.starts_with("(*") || trimmed.starts_with("1)") {
        return Some("legend");
    }
    if is_change(&key) {
        return Some("change");
    }
    if begins(SUBTOTALS) || begins(AVERAGES) {
        return Some("subtotal");
    }
    if begins(OF_WHICH) {
        return Some("within");
    }
    let figures = row.cells().iter().any(holds_figure);
    if !figures && (begins(NOTES) || is_prose(trimmed)) {
        return Some("note");
    }
    if !figures && is_spread(row) {
        return Some("note");
    }
    if !figures && is_alone(row) {
        return Some(if trimmed.is_empty() { "note" } else { "section" });
    }
    if !figures && trimmed.is_empty() {
        return Some("note");
    }
    None
}

/// Whether a key begins with one of some words.
fn begins(key: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        key.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether a label calls its row a total, at its beginning or anywhere in it.
pub(super) fn is_total(label: &str) -> bool {
    begins(&Label::read(label.trim()).key, SUBTOTALS) || without_total(label).is_some()
}

/// Whether a label calls its row the middle of other rows.
pub(super) fn is_average(label: &str) -> bool {
    begins(&Label::read(label.trim()).key, AVERAGES)
}

/// What a label that calls its row a total, wherever it does, says beside that; `None` where it does not.
pub(super) fn without_total(label: &str) -> Option<String> {
    let key = Label::read(label.trim()).key;
    let is_total =
        |word: &&str| TOTALS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()));
    let (totals, rest): (Vec<&str>, Vec<&str>) = key.split(' ').partition(is_total);
    (!totals.is_empty()).then(|| rest.join(" "))
}

/// `muutos, %-yks. edellisestä vuodesta`: a word of change, and nothing beside it that could name an indicator.
pub(super) fn is_change(key: &str) -> bool {
    let words = || key.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words().any(|word| CHANGES.contains(&word))
        && words().all(|word| CHANGES.contains(&word) || SINCE.contains(&word))
}

/// Whether a cell holds something that could be a figure.
pub(super) fn holds_figure(cell: &crate::read::Cell) -> bool {
    match &cell.value {
        CellValue::Number(_) | CellValue::Error(_) | CellValue::FormulaWithoutValue => true,
        CellValue::Text(text) => {
            !text.trim().is_empty() && crate::notation::number::read(text, None).is_ok()
        }
        CellValue::Empty | CellValue::Date(_) | CellValue::Bool(_) => false,
    }
}

/// Whether a text is a sentence rather than a name.
fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words > 7 || (words > 3 && text.ends_with(['.', ',', '!', ':']))
}

/// Whether a sentence is spread over the row's cells: two beside the first at least hold words and
/// nothing else.
fn is_spread(row: Row<'_>) -> bool {
    let texts = row.cells().iter().skip(1).filter_map(crate::read::Cell::text);
    let words = texts.filter(|text| {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 3
            && !text.contains(|c: char| c.is_ascii_digit())
            && missing::read(text).is_none()
            && !unit::is_known(text)
    });
    words.count() >= 2
}

/// Whether the row holds one cell only.
fn is_alone(row: Row<'_>) -> bool {
    row.cells().iter().filter(|cell| !cell.is_blank()).count() <= 1
}

/// What a star means on this sheet.
pub(super) fn star_legend(sheet: &Sheet) -> StarLegend {
    let texts = sheet.rows().flat_map(|row| row.cells()).filter_map(crate::read::Cell::text);
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
