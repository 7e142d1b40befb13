//! Which face shows a character, and what is shown where none does.
//!
//! `.notdef` must never be drawn: an empty box tells a reader nothing, and both PDF/UA and PDF/A
//! refuse it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

use super::{FaceId, face};

/// What is shown for a character that no face has.
pub const REPLACEMENT: char = '\u{FFFD}';

/// Text in one face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// The face.
    pub face: FaceId,
    /// What is shown.
    pub text: String,
    /// What was written, where it cannot be shown and [`REPLACEMENT`] stands for it.
    pub lost: Option<String>,
}

/// Whether `id` has a glyph for `character`.
#[must_use]
pub fn has(id: FaceId, character: char) -> bool {
    face(id).glyph(character).is_some()
}

/// Cuts `text` into portions that the face `wanted`, or else the fallback, can show.
///
/// Characters that are never drawn (soft hyphens, direction marks, joiners outside their scripts)
/// leave no trace. Presentation forms are decomposed first, as `ﬁ` to `fi`; other compatibility
/// forms only where neither face has them, so that `①` stays what it is.
#[must_use]
pub fn portions(text: &str, wanted: FaceId) -> Vec<Portion> {
    let mut result: Vec<Portion> = Vec::new();
    for character in composed(text).filter(|c| !is_ignorable(*c)) {
        let mark = is_combining_mark(character) || is_joiner(character);
        if mark && let Some(last) = result.last_mut().filter(|last| last.lost.is_none()) {
            if has(last.face, character) || is_joiner(character) {
                last.text.push(character);
                continue;
            }
            if move_base_to_fallback(&mut result, character) {
                continue;
            }
        }
        place(&mut result, character, wanted);
    }
    result
}

/// The text in canonical composition, which the faces cover better than loose marks.
fn composed(text: &str) -> Box<dyn Iterator<Item = char> + '_> {
    if text.is_ascii() { Box::new(text.chars()) } else { Box::new(text.nfc()) }
}

fn place(result: &mut Vec<Portion>, character: char, wanted: FaceId) {
    if is_joiner(character) {
        return;
    }
    let character = if character == '\t' { ' ' } else { character };
    for id in wanted.chain() {
        if has(id, character) && !(is_presentation_form(character) && decomposes(character, id)) {
            push(result, id, character);
            return;
        }
    }
    let parts: Vec<char> = std::iter::once(character).nfkc().collect();
    for id in wanted.chain() {
        if parts != [character] && parts.iter().all(|part| has(id, *part)) {
            for part in parts {
                push(result, id, part);
            }
            return;
        }
    }
    result.push(Portion {
        face: FaceId::Fallback,
        text: REPLACEMENT.to_string(),
        lost: Some(character.to_string()),
    });
}

fn push(result: &mut Vec<Portion>, id: FaceId, character: char) {
    match result.last_mut() {
        Some(last) if last.face == id && last.lost.is_none() => last.text.push(character),
        _ => result.push(Portion { face: id, text: character.to_string(), lost: None }),
    }
}

/// Puts the last letter and its mark into the fallback face together, for a mark on a letter of
/// another face would miss its place. Tells whether the fallback has both.
fn move_base_to_fallback(result: &mut Vec<Portion>, mark: char) -> bool {
    let Some(base) = result.last().and_then(|last| last.text.chars().next_back()) else {
        return false;
    };
    if let Some(whole) = compose(base, mark).filter(|whole| has(FaceId::Fallback, *whole)) {
        pop(result);
        push(result, FaceId::Fallback, whole);
        return true;
    }
    if !(has(FaceId::Fallback, base) && has(FaceId::Fallback, mark)) {
        return false;
    }
    pop(result);
    push(result, FaceId::Fallback, base);
    push(result, FaceId::Fallback, mark);
    true
}

fn pop(result: &mut Vec<Portion>) {
    if let Some(last) = result.last_mut() {
        last.text.pop();
        if last.text.is_empty() {
            result.pop();
        }
    }
}

fn decomposes(character: char, id: FaceId) -> bool {
    let mut parts = std::iter::once(character).nfkc().peekable();
    parts.peek() != Some(&character) && parts.all(|part| has(id, part))
}

/// Ligatures, Arabic and half-width forms, which say no more than the letters they are made of.
fn is_presentation_form(character: char) -> bool {
    matches!(character, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{FF00}'..='\u{FFEF}')
}

/// The zero-width joiner and non-joiner, which change the letters beside them and are kept there.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

/// Characters that are never drawn and change no letter beside them.
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(FaceId, String, Option<String>)> {
        portions(text, FaceId::Regular).into_iter().map(|p| (p.face, p.text, p.lost)).collect()
    }

    #[test]
    fn the_text_face_shows_finnish_and_swedish() {
        assert_eq!(shown("Ääkköset å"), [(FaceId::Regular, "Ääkköset å".into(), None)]);
    }

    #[test]
    fn a_ligature_character_is_shown_as_its_letters() {
        assert_eq!(shown("ﬁ"), [(FaceId::Regular, "fi".into(), None)]);
    }

    #[test]
    fn what_inter_lacks_comes_from_the_fallback() {
        assert_eq!(
            shown("a ☐"),
            [(FaceId::Regular, "a ".into(), None), (FaceId::Fallback, "☐".into(), None)]
        );
    }

    #[test]
    fn what_no_face_has_is_replaced_and_remembered() {
        assert_eq!(shown("🦕"), [(FaceId::Fallback, "\u{FFFD}".into(), Some("🦕".into()))]);
    }

    #[test]
    fn soft_hyphens_and_loose_marks_leave_no_empty_boxes() {
        assert_eq!(shown("kau\u{AD}pun\u{AD}ki"), [(FaceId::Regular, "kaupunki".into(), None)]);
        assert_eq!(shown("a\u{308}"), [(FaceId::Regular, "ä".into(), None)]);
        assert_eq!(shown("\u{200D}"), []);
    }
}
