//! Which face shows a character, and what is shown where none does.
//!
//! `.notdef` must never be drawn: an empty box tells a reader nothing, and both PDF/UA and PDF/A
//! refuse it.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::shape::has_places;
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

/// Whether `id` has a glyph for `character`. What a face has for characters of private use, no reader could know.
#[must_use]
pub fn has(id: FaceId, character: char) -> bool {
    !is_private(character) && face(id).glyph(character).is_some()
}

/// Whether a character is one to which Unicode gives no meaning.
fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// Cuts `text` into portions that the face `wanted`, or else the fallback, can show.
///
/// Characters that are never drawn (soft hyphens, direction marks, joiners outside their scripts)
/// leave no trace. Presentation forms are decomposed first, as `ﬁ` to `fi`; other compatibility
/// forms only where neither face has them, so that `①` stays what it is. A letter and its marks are of one face, and one
/// [`REPLACEMENT`] stands for an emoji that is written as several characters.
#[must_use]
pub fn portions(text: &str, wanted: FaceId) -> Vec<Portion> {
    let mut result: Vec<Portion> = Vec::new();
    let mut rest = composed(text).filter(|c| !is_ignorable(*c)).peekable();
    let mut marks = String::new();
    let mut faces = BTreeMap::new();
    while let Some(character) = rest.next() {
        let mut last = character;
        while let Some(mark) = rest.next_if(|c| is_mark(*c) || goes_with(last, *c)) {
            last = if is_flag(mark) { ' ' } else { mark };
            marks.push(mark);
        }
        if marks.is_empty() {
            place(&mut result, character, wanted);
        } else {
            place_marked(&mut result, character, &marks, wanted, &mut faces);
            marks.clear();
        }
    }
    result
}

/// Whether a character is no letter by itself, but goes with the one before it.
fn is_mark(character: char) -> bool {
    !character.is_ascii() && (is_combining_mark(character) || is_joiner(character))
}

/// Whether a character that is one by itself is part of an emoji with the one before it: of one joined from several, of
/// a flag, or as its colour.
fn goes_with(last: char, character: char) -> bool {
    let is_picture = matches!(character, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}');
    let is_colour = matches!(character, '\u{1F3FB}'..='\u{1F3FF}') && !last.is_alphanumeric();
    (last == JOINER && is_picture) || (is_flag(last) && is_flag(character)) || is_colour
}

/// Whether two of such are a flag.
fn is_flag(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// What joins several emoji to one.
const JOINER: char = '\u{200D}';

/// Adds a letter with its marks in one face that has them all: the first one if that tells where they stand, else
/// another one of its kind that does, else the first one, in which they are set by their size.
fn place_marked(
    result: &mut Vec<Portion>,
    base: char,
    marks: &str,
    wanted: FaceId,
    faces: &mut Faces,
) {
    let text = format!("{base}{marks}");
    let known = faces.entry(text.clone()).or_insert_with(|| face_of(&text, wanted));
    match known {
        Some((id, text)) => text.chars().for_each(|character| push(result, *id, character)),
        None if !wanted.chain().any(|id| has(id, base)) || !marks.chars().all(is_mark) => {
            lose(result, &text);
        }
        None => {
            place(result, base, wanted);
            for mark in marks.chars() {
                match result.last_mut() {
                    Some(last) if is_joiner(mark) && last.lost.is_none() => last.text.push(mark),
                    _ if is_joiner(mark) => {}
                    _ => lose(result, &mark.to_string()),
                }
            }
        }
    }
}

/// The faces of letters with marks, and how they are written there.
type Faces = BTreeMap<String, Option<(FaceId, String)>>;

/// The face for a letter with its marks, and how they are written there; nothing where none has all of them.
fn face_of(text: &str, wanted: FaceId) -> Option<(FaceId, String)> {
    let parts: String = text.nfd().collect();
    let covers = |id, text: &str| text.chars().all(|c| has(id, c) || is_joiner(c));
    let shown = |id| {
        let written = [text, &parts].into_iter().find(|text| covers(id, text))?;
        Some((id, written.to_owned()))
    };
    let able: Vec<(FaceId, String)> = wanted.chain().filter_map(shown).collect();
    let tells = |(id, text): &&(FaceId, String)| {
        (*id == able[0].0 || is_alike(able[0].0, *id)) && has_places(*id, text)
    };
    able.iter().find(tells).or(able.first()).cloned()
}

/// Whether two faces are of one weight, slant and pitch, so that a letter of one does not stand out among those of the
/// other.
fn is_alike(one: FaceId, other: FaceId) -> bool {
    let kind = |id: FaceId| (face(id).style(), face(id).descriptor().flags);
    kind(one) == kind(other)
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
    lose(result, &character.to_string());
}

/// Adds what stands for a character that no face has, with what goes with it.
fn lose(result: &mut Vec<Portion>, text: &str) {
    result.push(Portion {
        face: FaceId::Fallback,
        text: REPLACEMENT.to_string(),
        lost: Some(text.to_owned()),
    });
}

fn push(result: &mut Vec<Portion>, id: FaceId, character: char) {
    match result.last_mut() {
        Some(last) if last.face == id && last.lost.is_none() => last.text.push(character),
        _ => result.push(Portion { face: id, text: character.to_string(), lost: None }),
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

/// The zero-width joiner and non-joiner, which change the letters beside them and are kept there; and what tells
/// whether a sign is shown as an emoji.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}')
}

/// Characters that are never drawn and change no letter beside them.
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0D}'
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
    fn one_replacement_stands_for_an_emoji_of_several_characters() {
        for emoji in ["👨\u{200D}👩\u{200D}👧", "🇫🇮", "👍🏽", "🦕\u{FE0F}"] {
            assert_eq!(shown(emoji), [(FaceId::Fallback, "\u{FFFD}".into(), Some(emoji.into()))]);
        }
        assert_eq!(shown("🇫🇮🇸🇪").len(), 2);
        assert_eq!(shown("❤\u{FE0F}"), [(FaceId::Regular, "❤\u{FE0F}".into(), None)]);
    }

    #[test]
    fn characters_of_private_use_are_shown_by_no_face() {
        assert!(face(FaceId::Regular).glyph('\u{E000}').is_some(), "the face draws something");
        assert_eq!(
            shown("\u{E000}"),
            [(FaceId::Fallback, "\u{FFFD}".into(), Some("\u{E000}".into()))]
        );
    }

    #[test]
    fn a_letter_and_its_marks_are_of_one_face() {
        assert_eq!(shown("e\u{301}\u{331}"), [(FaceId::Fallback, "\u{E9}\u{331}".into(), None)]);
        assert_eq!(shown("q\u{303}"), [(FaceId::Regular, "q\u{303}".into(), None)]);
    }

    #[test]
    fn soft_hyphens_and_loose_marks_leave_no_empty_boxes() {
        assert_eq!(shown("kau\u{AD}pun\u{AD}ki"), [(FaceId::Regular, "kaupunki".into(), None)]);
        assert_eq!(shown("a\u{308}"), [(FaceId::Regular, "ä".into(), None)]);
        assert_eq!(shown("\u{200D}"), []);
    }
}
