//! Rows that hold no figures of indicators: subtotals, changes, notes, legends. They are passed over,
//! and each is listed with the reason.

use crate::notation::{Label, missing, unit};
use crate::read::{CellValue, Row};

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
