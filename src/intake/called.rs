//! What a figure's own note calls it: a forecast where an actual is given, preliminary, an estimate.

use super::desk::Desk;
use super::ground::Ground;
use super::note_marks::{self, Sureness};
use super::shared::{Line, Shared};
use super::told::about;
use super::{Mark, Marks, qualifier_words};
use crate::finding::{CellRef, FORECAST_AS_ACTUAL, QUALIFIER_IN_NOTE};
use crate::notation::finality;
use crate::notation::label::normalised;
use crate::notation::lower;
use crate::read::Text;
use crate::strategy::{IndicatorKind, KindWord, Period, period_reading};

/// Ends of sentences that call a figure by another kind, as keys, with the kind.
const SENTENCES: &[(&str, KindWord)] = &[
    ("on ennuste", KindWord::Forecast),
    ("ovat ennusteita", KindWord::Forecast),
    ("perustuu ennusteeseen", KindWord::Forecast),
    ("är en prognos", KindWord::Forecast),
    ("är prognoser", KindWord::Forecast),
    ("is a forecast", KindWord::Forecast),
    ("are forecasts", KindWord::Forecast),
    ("ennusteluku", KindWord::Forecast),
    ("prognostal", KindWord::Forecast),
    ("on talousarvion luku", KindWord::Budget),
    ("talousarvioluku", KindWord::Budget),
    ("budgettal", KindWord::Budget),
    ("on tavoite", KindWord::Target),
    ("är målet", KindWord::Target),
    ("is the target", KindWord::Target),
];

/// Ends of the last words of these sentences.
const LAST: &[&str] = &[
    "ennuste",
    "ennusteita",
    "ennusteeseen",
    "prognos",
    "prognoser",
    "forecast",
    "forecasts",
    "luku",
    "tal",
    "tavoite",
    "målet",
    "target",
];

/// What a note calls its figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Called {
    kind: Option<KindWord>,
    mark: Option<(Mark, Sureness)>,
}

impl Called {
    fn read(note: &str) -> Self {
        Self { kind: kind(note), mark: note_marks::read(note) }
    }
}

/// What a row's note calls its figures.
pub(super) fn by_note(desk: &mut Desk<'_>, note: Option<&Text>) -> Called {
    let note = note.filter(|note| desk.may_call.get_but_for_digits(note, may_call));
    note.map(|note| desk.called.get(note, Called::read)).unwrap_or_default()
}

/// Whether a note may call its figure anything. Where it does, its first word is one that is known, its last one ends
/// a sentence, or some word marks: nearly all notes of a long return need no more than this look.
fn may_call(note: &str) -> bool {
    // What else there is in a text may be left out, or end a word, before it is compared.
    let is_plain = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, 'å' | 'ä' | 'ö' | 'Å' | 'Ä' | 'Ö' | ' ' | '.' | ',' | ';' | ':')
            || matches!(c, '!' | '?' | '%' | '/' | '*' | '\'' | '"')
    };
    if !note.chars().all(is_plain) {
        return true;
    }
    let mut words = note.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let Some(first) = words.next().map(lower) else { return false };
    let last = words.next_back().map_or_else(|| first.clone(), lower);
    LAST.iter().any(|end| last.ends_with(end))
        || period_reading::is_known(&first)
        || qualifier_words::begins_with(&first)
        || finality::is_named_in(note)
}

/// The mark that a row's note gives its figures by being the word for it, or beginning with it.
pub(super) fn mark_of(shared: &Shared<'_>) -> Option<Mark> {
    let (mark, sureness) = shared.called.mark.filter(|_| shared.is_alone)?;
    let is_taken = match sureness {
        Sureness::Alone => true,
        Sureness::Phrase => shared.indicator.kind == IndicatorKind::Numeric,
        Sureness::Perhaps => false,
    };
    is_taken.then_some(mark)
}

/// Tells of a figure whose row's note marks it in words of its own: what is taken of it, or that it may be meant so.
/// What the figure is marked as otherwise need not be told.
pub(super) fn tell_mark(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    (at, period): (CellRef, Period),
    marks: Marks,
) {
    let Some(note) = shared.note.as_ref().filter(|_| shared.is_alone) else { return };
    let Some((mark, sureness)) = shared.called.mark else { return };
    let is_figure = shared.indicator.kind == IndicatorKind::Numeric;
    if sureness == Sureness::Alone || !is_figure || marks.contains(mark) {
        return;
    }
    let mark = if mark == Mark::Preliminary { "preliminary" } else { "estimate" };
    let taken = if sureness == Sureness::Phrase { "yes" } else { "no" };
    let finding = about(desk, ground, line, (&QUALIFIER_IN_NOTE, at), shared)
        .period(period.to_string())
        .found(ground.sheet.shown(at).trim())
        .text("said", note.trim())
        .text("mark", mark)
        .text("taken", taken);
    desk.out.findings.push(finding);
}

/// The kind that a note calls its figure by: the note is nothing but the kind, or ends in saying so.
fn kind(note: &str) -> Option<KindWord> {
    let key = normalised(note);
    let key = key.trim_end_matches(['.', '!']);
    let said = SENTENCES.iter().find(|(end, _)| key.ends_with(end)).map(|(_, kind)| *kind);
    said.or_else(|| KindWord::read(note))
        .or_else(|| period_reading::read(note).ok().and_then(|reading| reading.kind))
        .or_else(|| forecast(note))
}

/// Beginnings of words by which a note compares its figure with a forecast.
const COMPARED: &[&str] =
    &["ylit", "alit", "toteutui", "överskr", "underskr", "överträff", "exceed", "missed", "met"];

/// A note that begins with the word for a forecast and goes on about it: `Ennuste, toteuma vahvistuu huhtikuussa`,
/// `prognos enligt uppgifterna i maj`. Of another kind it names another figure than its own.
fn forecast(note: &str) -> Option<KindWord> {
    let lower = note.trim_start().to_lowercase();
    let end = lower.find(|c: char| !c.is_alphabetic()).unwrap_or(lower.len());
    let (first, rest) = lower.split_at(end);
    KindWord::read(first).filter(|kind| *kind == KindWord::Forecast)?;
    let mut words = rest.split(|c: char| !c.is_alphabetic());
    let is_compared = words.any(|word| COMPARED.iter().any(|begin| word.starts_with(begin)));
    (!is_compared && note_marks::goes_on(rest)).then_some(KindWord::Forecast)
}

/// Tells of an actual that its row's note, or the comment on it, calls by another kind.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    (at, period): (CellRef, Period),
    (own, comment): (Option<KindWord>, Option<&Text>),
) {
    let note = shared.note.as_ref().zip(shared.called.kind).filter(|_| shared.is_alone);
    let comment = comment.and_then(|text| Some((text, by_note(desk, Some(text)).kind?)));
    // Searching the sheet for each cell of a long return takes longer than reading them.
    let shown = own.map(|_| ground.sheet.shown(at)).unwrap_or_default();
    let own = own.map(|kind| (&*shown, kind, "cell"));
    let texts = comment.into_iter().chain(note).map(|(text, kind)| (&**text, kind, "note"));
    // What stands at the figure itself is nearer.
    let mut called = own.into_iter().chain(texts);
    let Some((said, called, by)) = called.find(|(_, kind, _)| *kind != KindWord::Actual) else {
        return;
    };
    let finding = about(desk, ground, line, (&FORECAST_AS_ACTUAL, at), shared)
        .period(period.to_string())
        .found(ground.sheet.shown(at).trim())
        .expected(super::heading_cell::kind_of(called).id())
        .text("said", said.trim())
        .text("by", by);
    desk.out.findings.push(finding);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::strategy::may_tell_months;

    #[test]
    fn a_note_calls_a_figure_by_a_kind_only_where_it_says_so() {
        for note in ["Ennuste", "ENN 2022", "Luku on ennuste.", "prognos", "Talet är en prognos"] {
            assert_eq!(kind(note), Some(KindWord::Forecast), "{note}");
        }
        assert_eq!(kind("TA 2022"), Some(KindWord::Budget));
        for note in [
            "Ennuste, toteuma vahvistuu huhtikuussa 2025",
            "Ennuste; tarkistetaan",
            "ennuste, lopullinen toukokuussa",
            "ennuste toukokuun tiedoilla, toteuma elokuussa",
            "ENN, tilinpäätös kesken",
            "Prognos, utfallet klart i april",
            "prognos enligt uppgifterna i maj",
            "Forecast, final in May",
            "forecast based on March data",
        ] {
            assert_eq!(kind(note), Some(KindWord::Forecast), "{note}");
        }
        for note in [
            "ennuste ylittyi",
            "Ennuste, joka ylittyi",
            "ennusteen mukainen",
            "prognosen överskreds",
            "Prognos: 2 100, överskreds",
            "Ennuste: 2 100",
            "forecast exceeded",
            "Tavoite, johon pyritään",
            "TA, ks. liite",
        ] {
            assert_eq!(kind(note), None, "{note}");
        }
        for note in
            ["ennuste ylittyi selvästi", "prognosen för 2024 följer", "TA 2022 alittui", "arvio"]
        {
            assert_eq!(kind(note), None, "{note}");
        }
        assert_eq!(kind("toteuma"), Some(KindWord::Actual));
    }

    /// Texts made of the words that are looked for, of what may stand around them, and of anything.
    fn notes() -> impl Strategy<Value = String> {
        let ends = SENTENCES.iter().map(|(end, _)| *end);
        let more = "TP ENN Ennuste ennakkotieto toteuma TA tavoite prel. arvio noin ca n. at most rivi luku 2022 Q1/2023 \
            2022/I elokuu";
        let words: Vec<&str> = ends.chain(more.split(' ')).collect();
        let signs = [
            "", " ", "  ", ".", ",", ";", "!", "*", "-", "\u{ad}", "(", ")", "\"", "1)", "¹", "\n",
            ":",
        ];
        let piece = prop_oneof![
            3 => proptest::sample::select(words).prop_map(str::to_owned),
            3 => proptest::sample::select(signs.to_vec()).prop_map(str::to_owned),
            1 => "\\PC{0,3}",
        ];
        proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_note_that_is_not_read_would_call_its_figure_nothing(note in notes()) {
            prop_assert!(may_call(&note) || Called::read(&note) == Called::default());
        }
    }

    proptest! {
        #[test]
        fn digits_do_not_matter_for_whether_a_note_is_read(note in notes(), digit in "[0-9]") {
            let other = note.replace(|c: char| c.is_ascii_digit(), &digit);
            prop_assert_eq!(may_call(&note), may_call(&other));
            prop_assert_eq!(may_tell_months(&note), may_tell_months(&other));
        }
    }

    #[test]
    fn every_sentence_ends_with_the_end_of_a_last_word() {
        for (sentence, _) in SENTENCES {
            assert!(LAST.iter().any(|end| sentence.ends_with(end)), "{sentence}");
        }
    }

    #[test]
    fn most_notes_need_not_be_read() {
        for note in ["rivi 12", "Tarkistettu toimialalla 5.3.", "luku kasvoi", "2023", ""] {
            assert!(!may_call(note), "{note}");
        }
    }
}
