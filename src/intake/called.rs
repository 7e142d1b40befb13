//! What a figure's own note calls it: a forecast where an actual is given, preliminary, an estimate.

use super::Mark;
use super::desk::Desk;
use super::ground::Ground;
use super::shared::{Line, Shared};
use super::told::about;
use crate::finding::{CellRef, FORECAST_AS_ACTUAL};
use crate::notation::label::normalised;
use crate::read::Text;
use crate::strategy::{KindWord, Period, period_reading};

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

/// What a note calls its figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Called {
    kind: Option<KindWord>,
    mark: Option<Mark>,
}

impl Called {
    fn read(note: &str) -> Self {
        Self { kind: kind(note), mark: mark(note) }
    }
}

/// The mark that a row's note gives its figures by being nothing but the word for it.
pub(super) fn mark_of(desk: &mut Desk<'_>, shared: &Shared<'_>) -> Option<Mark> {
    let note = shared.note.as_ref().filter(|_| shared.is_alone)?;
    desk.called.get(note, Called::read).mark
}

/// The kind that a note calls its figure by: the note is nothing but the kind, or ends in saying so.
fn kind(note: &str) -> Option<KindWord> {
    let key = normalised(note);
    let key = key.trim_end_matches(['.', '!']);
    let said = SENTENCES.iter().find(|(end, _)| key.ends_with(end)).map(|(_, kind)| *kind);
    said.or_else(|| KindWord::read(note))
        .or_else(|| period_reading::read(note).ok().and_then(|reading| reading.kind))
}

/// Tells of an actual that its row's note, or the comment on it, calls by another kind.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    (at, period): (CellRef, Period),
    comment: Option<&Text>,
) {
    let texts = shared.note.iter().filter(|_| shared.is_alone).chain(comment);
    let called = texts.filter_map(|text| Some((text, desk.called.get(text, Called::read).kind?)));
    let Some((said, called)) = called.filter(|(_, kind)| *kind != KindWord::Actual).last() else {
        return;
    };
    let finding = about(desk, ground, line, (&FORECAST_AS_ACTUAL, at), shared)
        .period(period.to_string())
        .found(ground.sheet.shown(at).trim())
        .expected(super::heading_cell::kind_of(called).id())
        .text("said", said.trim());
    desk.out.findings.push(finding);
}

fn mark(note: &str) -> Option<Mark> {
    let said = super::qualifier_words::read(note).ok()?;
    said.marks.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_calls_a_figure_by_a_kind_only_where_it_says_so() {
        for note in ["Ennuste", "ENN 2022", "Luku on ennuste.", "prognos", "Talet är en prognos"] {
            assert_eq!(kind(note), Some(KindWord::Forecast), "{note}");
        }
        assert_eq!(kind("TA 2022"), Some(KindWord::Budget));
        for note in
            ["ennuste ylittyi selvästi", "prognosen för 2024 följer", "TA 2022 alittui", "arvio"]
        {
            assert_eq!(kind(note), None, "{note}");
        }
        assert_eq!(kind("toteuma"), Some(KindWord::Actual));
    }

    #[test]
    fn a_note_marks_a_figure_where_it_is_the_word_alone() {
        assert_eq!(mark("ennakkotieto"), Some(Mark::Preliminary));
        assert_eq!(mark("arvio"), Some(Mark::Estimate));
        assert_eq!(mark("ennakkotieto valmistuu keväällä"), None);
        assert_eq!(mark("noin"), None);
    }
}
