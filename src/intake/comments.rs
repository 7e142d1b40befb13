//! Comments on cells: what the sender wrote where only a mouse finds it.

use super::desk::Desk;
use super::ground::Ground;
use super::shared::{Line, Shared};
use super::told::about;
use super::{Mark, Marks};
use crate::finding::{COMMENT_ON_CELL, CellRef, QUALIFIER_IN_COMMENT};
use crate::notation::finality::{self, Told, Whereabouts};
use crate::read::Text;
use crate::strategy::Period;

/// The marks that a comment gives its figure.
pub(super) fn marks(comment: &str) -> Marks {
    let Told { preliminary, estimate } = finality::told(comment, Whereabouts::Text);
    let preliminary = preliminary.then_some(Mark::Preliminary);
    preliminary.into_iter().chain(estimate.then_some(Mark::Estimate)).collect()
}

/// A note with the comment on a cell added.
pub(super) fn joined(note: Option<&Text>, comment: Option<&Text>) -> Option<Text> {
    match (note, comment) {
        (Some(note), Some(comment)) => Some(Text::from(format!("{note}; {comment}"))),
        (note, comment) => note.or(comment).cloned(),
    }
}

/// Tells of the comment on a figure, and keeps that it was told.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &mut Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    (at, period): (CellRef, Period),
    comment: &Text,
) {
    ground.commented.insert(at);
    let marks = marks(comment);
    let code = if marks.is_empty() { &COMMENT_ON_CELL } else { &QUALIFIER_IN_COMMENT };
    let mark = marks.iter().next().map_or("none", |mark| match mark {
        Mark::Preliminary => "preliminary",
        Mark::Estimate | Mark::Hidden | Mark::Converted => "estimate",
    });
    let finding = about(desk, ground, line, (code, at), shared)
        .period(period.to_string())
        .found(ground.sheet.shown(at).trim())
        .text("said", on_one_line(comment))
        .text("mark", mark)
        .text("kept", "yes");
    desk.out.findings.push(finding);
}

/// Tells of the comments of a sheet that are on no figure: their text is shown, and nothing is read from it.
pub(super) fn tell_others(desk: &mut Desk<'_>, ground: &Ground<'_>) {
    let sheet = ground.sheet;
    if desk.form.is_some() {
        return; // a form explains its own cells by comments
    }
    for (at, comment) in sheet.comments.iter().filter(|(at, _)| !ground.commented.contains(at)) {
        let finding = desk
            .finding(sheet, &COMMENT_ON_CELL, *at, None)
            .found(sheet.shown(*at).trim())
            .text("said", on_one_line(comment))
            .text("kept", "no");
        desk.out.findings.push(finding);
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_marks_a_figure_by_a_word_within_it() {
        let of = |text: &str| marks(text).iter().collect::<Vec<_>>();
        assert_eq!(of("Luku on ennakkotieto, tarkentuu keväällä"), [Mark::Preliminary]);
        assert_eq!(of("arvioitu luku"), [Mark::Estimate]);
        assert_eq!(of("Preliminära uppgifter, uppskattning"), [Mark::Preliminary, Mark::Estimate]);
        assert_eq!(of("Vaikuttavuuden arviointi kesken"), []);
        assert_eq!(of("Ennakkotieto, lopullinen luku valmistuu syksyllä"), [Mark::Preliminary]);
        assert_eq!(of("Arvio, ei vielä lopullinen"), [Mark::Estimate]);
    }

    #[test]
    fn what_was_an_estimate_once_and_is_final_now_gets_no_mark() {
        for comment in [
            "Ensin julkaistu arviona 7 150, lopullinen 7 105.",
            "Tarkistettu, oli ennakkotieto",
            "Slutligt tal, tidigare preliminärt",
            "final, was an estimate in May",
        ] {
            assert!(marks(comment).is_empty(), "{comment}");
        }
    }
}
