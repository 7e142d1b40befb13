//! Marks before words, such as those of statuses: in a report each has a colour of its own, as in the charts.

use crate::font::{FaceId, portions};
use crate::typeset::passage::{Ink, Passage};
use crate::typeset::{Colour, Pt};

/// Adds text in an ink, the marks in it that stand before a word in their colours.
pub(super) fn push(
    passage: &mut Passage,
    text: &str,
    ink: &Ink,
    line: u32,
    marks: &[(char, Colour)],
) {
    let mut rest = text;
    while let Some((at, colour, length)) = next(rest, marks) {
        passage.push(&rest[..at], ink.clone(), line);
        let mark = &rest[at..at + length];
        let drawn = Ink { colour, size: size(mark, ink), ..ink.clone() };
        passage.push(mark, drawn, line);
        rest = &rest[at + length..];
    }
    passage.push(rest, ink.clone(), line);
}

/// The size of a mark: geometric shapes that only the fallback face has are four fifths as large there as those of
/// the faces of text, among which they stand, and a cross of strokes looks smaller than they do.
fn size(mark: &str, ink: &Ink) -> Pt {
    let is_shape =
        mark.starts_with(|c: char| matches!(c, '\u{25A0}'..='\u{25FF}' | '\u{2B00}'..='\u{2BFF}'));
    let falls_back = || portions(mark, ink.face).iter().any(|part| part.face == FaceId::Fallback);
    if is_shape && ink.face != FaceId::Fallback && falls_back() {
        ink.size.scaled(5, 4)
    } else if mark == "\u{2718}" {
        ink.size.scaled(9, 8)
    } else {
        ink.size
    }
}

/// The next mark before a space, with its colour and length.
fn next(text: &str, marks: &[(char, Colour)]) -> Option<(usize, Colour, usize)> {
    if marks.is_empty() {
        return None;
    }
    text.char_indices().find_map(|(at, character)| {
        let (_, colour) = marks.iter().find(|(mark, _)| *mark == character)?;
        let length = character.len_utf8();
        text[at + length..].starts_with([' ', '\u{A0}']).then_some((at, *colour, length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::collect::ink;
    use crate::typeset::look::Look;
    use crate::typeset::{Artifact, Owner};

    #[test]
    fn marks_of_the_fallback_face_are_as_large_as_the_others() {
        let ink = ink(&Look::default().text(), Owner::Artifact(Artifact::Layout));
        for (mark, size_of) in [("\u{25C6}", 10_000), ("\u{2B16}", 12_500), ("\u{2718}", 11_250)] {
            assert_eq!(size(mark, &ink), Pt(size_of), "{mark}");
        }
    }

    #[test]
    fn only_marks_before_words_have_their_colours() {
        let look = Look::default();
        let ink = ink(&look.text(), Owner::Artifact(Artifact::Layout));
        let red = Colour(200, 0, 0);
        let mut passage = Passage::default();
        push(
            &mut passage,
            "tila: \u{25BC}\u{A0}ei etene, \u{25BC}5",
            &ink,
            1,
            &[('\u{25BC}', red)],
        );
        let coloured: Vec<(usize, bool)> = passage
            .stretches
            .iter()
            .map(|stretch| (stretch.end, passage.inks[stretch.ink].colour == red))
            .collect();
        assert_eq!(coloured, [(6, false), (9, true), (25, false)]);
    }
}
