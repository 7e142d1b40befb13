//! Headings and names in the form in which they are compared, and the near ones among known names.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::{is_dash, is_space};

/// A heading or name, with what was taken off it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// The form that is compared: lower case, single spaces, no hyphens, no footnote marks.
    pub key: String,
    /// A unit that stood in brackets at the end, as written.
    pub unit: Option<String>,
    /// Whether a footnote mark (`*`, a raised figure, `1)`) stood at the end.
    pub footnote: bool,
}

impl Label {
    /// Reads a heading or a name.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut label = Self::default();
        let joined = joined(text);
        let mut rest = strip_end(&joined);
        // Marks and brackets come in either order: `Arvo* (kt)`, `Arvo (kt)*`.
        loop {
            if let Some(shorter) = without_footnote(rest) {
                label.footnote = true;
                rest = strip_end(shorter);
            } else if label.unit.is_none()
                && let Some((shorter, unit)) = without_brackets(rest)
            {
                label.unit = Some(unit.to_owned());
                rest = strip_end(shorter);
            } else {
                break;
            }
        }
        label.key = key(rest);
        label
    }
}

/// The key of a text alone: see [`Label::key`].
#[must_use]
pub fn normalised(text: &str) -> String {
    Label::read(text).key
}

/// A text in the form of a key, with brackets at its end kept: some names have them.
#[must_use]
pub fn whole_key(text: &str) -> String {
    key(strip_end(&joined(text)).trim_end_matches('*'))
}

/// The text in one line: hyphens at line ends join, other breaks are spaces, soft hyphens vanish.
fn joined(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let breaks = characters.peek().is_some_and(|next| matches!(next, '\n' | '\r'));
        match c {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c if is_dash(c) && breaks => {
                joined.push('-');
                while characters.next_if(|next| next.is_whitespace()).is_some() {}
            }
            c if c.is_whitespace() || is_space(c) => joined.push(' '),
            c => joined.push(c),
        }
    }
    Cow::Owned(joined)
}

fn strip_end(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_space(c) || "\"”“»«':;".contains(c))
}

/// The text without a footnote mark at its end, where there is one.
fn without_footnote(text: &str) -> Option<&str> {
    if let Some(shorter) = text.strip_suffix(['*', '†', '‡']) {
        return Some(shorter);
    }
    let raised = |c: char| "¹²³⁴⁵⁶⁷⁸⁹⁰".contains(c);
    let open = text.strip_suffix([')', '⁾']).filter(|shorter| shorter.ends_with(raised));
    let shorter = open.unwrap_or(text).trim_end_matches(raised);
    if shorter.len() < open.unwrap_or(text).len() {
        // `km²` and `m³` are units, not footnotes.
        let is_unit = open.is_none() && shorter.ends_with('m');
        return (!is_unit).then(|| shorter.trim_end_matches(['(', '⁽']));
    }
    let shorter = text.strip_suffix(')')?;
    let digits = shorter.trim_end_matches(|c: char| c.is_ascii_digit());
    let figures = shorter.len() - digits.len();
    let apart = digits.ends_with([' ', '\u{a0}']) || digits.ends_with('(');
    // `Mätare1)`: a bracket that nothing opened.
    let closes_nothing = digits.ends_with(char::is_alphabetic) && !digits.contains('(');
    let is_mark = (1..=2).contains(&figures) && (apart || closes_nothing);
    is_mark.then(|| digits.trim_end_matches('('))
}

/// The text without brackets at its end, and what stood in them.
fn without_brackets(text: &str) -> Option<(&str, &str)> {
    let (open, shorter) = match text.strip_suffix(')') {
        Some(shorter) => ('(', shorter),
        None => ('[', text.strip_suffix(']')?),
    };
    let (before, inside) = shorter.rsplit_once(open)?;
    let inside = inside.trim();
    (!before.trim().is_empty() && !inside.is_empty()).then_some((before, inside))
}

/// Lower case, compatibility forms undone, no hyphens, single spaces.
fn key(text: &str) -> String {
    if is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        return key_of(text.chars(), text.len());
    }
    key_of(text.nfkc(), text.len())
}

/// As above, of characters without compatibility forms, in about `length` bytes.
fn key_of(characters: impl Iterator<Item = char>, length: usize) -> String {
    let mut key = String::with_capacity(length);
    for c in characters.flat_map(char::to_lowercase) {
        if is_dash(c) {
            continue;
        }
        if c.is_whitespace() || is_space(c) {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        } else {
            key.push(c);
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The name among `known` that `found` was probably meant to be: few letters differ for its length.
///
/// Of equally near ones the first is taken. Names are compared as labels; the one returned stands
/// as it was given.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let keys: Vec<(String, &str)> =
        known.into_iter().map(|name| (normalised(name), name)).collect();
    nearest_key(&normalised(found), keys.iter().map(|(key, name)| (key.as_str(), *name)))
}

/// As [`nearest`], among names whose keys are known already.
pub fn nearest_key<'a, 'k>(
    found: &str,
    known: impl IntoIterator<Item = (&'k str, &'a str)>,
) -> Option<&'a str> {
    let length = found.chars().count();
    if length < 2 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for (key, name) in known {
        let longest = length.max(key.chars().count());
        let shortest = length.min(key.chars().count());
        if key.is_empty() || longest - shortest > tolerated(longest) {
            continue;
        }
        let distance = strsim::damerau_levenshtein(found, key);
        if distance <= tolerated(longest) && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Differing letters that still make a name near: one in five, one at least, for short names none.
fn tolerated(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=7 => 1,
        _ => (length / 5).max(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn headings_are_compared_without_what_typists_add() {
        for text in [
            "Talousarvio",
            " TALOUSARVIO ",
            "Talous-\narvio",
            "Talous-\r\n arvio",
            "talous\u{ad}arvio",
            "Talousarvio*",
            "Talousarvio ¹",
            "Talousarvio 1)",
            "Talousarvio:",
            "Talousarvio (M€)",
            "Talousarvio (M€)*",
            "Talousarvio* [M€]",
        ] {
            assert_eq!(Label::read(text).key, "talousarvio", "{text}");
        }
        assert_eq!(normalised("Tilanne\npvm"), "tilanne pvm");
        assert_eq!(normalised("CO₂-ekv"), normalised("CO2ekv"));
    }

    #[test]
    fn footnote_marks_of_every_writing_come_off() {
        for text in
            ["Toteuma ¹⁾", "Toteuma¹)", "Toteuma ²", "Toteuma 1)", "Toteuma*", "Toteuma ⁽¹⁾"]
        {
            assert_eq!(normalised(text), "toteuma", "{text}");
        }
        assert_eq!(Label::read("Ala, km²").key, "ala, km2");
    }

    #[test]
    fn the_unit_in_brackets_and_the_footnote_mark_are_told() {
        let label = Label::read("Kokonaispäästöt (kt CO₂-ekv.)*");
        assert_eq!(label.key, "kokonaispäästöt");
        assert_eq!(label.unit.as_deref(), Some("kt CO₂-ekv."));
        assert!(label.footnote);
        assert_eq!(Label::read("Rakennettu km²").key, "rakennettu km2");
        assert_eq!(Label::read("(kt)").key, "(kt)");
    }

    #[test]
    fn a_slip_of_the_pen_is_near_and_another_word_is_not() {
        let known = ["Mittari", "Ajankohta", "Arvo", "Yksikkö"];
        assert_eq!(nearest("Mitari", known), Some("Mittari"));
        assert_eq!(nearest("Ajankotha", known), Some("Ajankohta"));
        assert_eq!(nearest("Avro", known), Some("Arvo"));
        assert_eq!(nearest("Toimiala", known), None);
        assert_eq!(nearest("x", known), None);
        assert_eq!(nearest("kymb", ["kasko", "kymp", "kuva"]), Some("kymp"));
        assert_eq!(nearest("co2-totla", ["co2-total"]), Some("co2-total"));
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_itself(text in "[A-ZÅÄÖa-zåäö ]{0,20}") {
            let key = normalised(&text);
            prop_assert_eq!(normalised(&key), key);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,30}") {
            let _ = Label::read(&text);
            let _ = nearest(&text, ["Mittari"]);
        }
    }
}
