//! In which direction text is read, by Unicode's bidirectional algorithm (UAX #9).

use unicode_bidi::{BidiInfo, Direction, Level, get_base_direction_full};

/// The levels of a paragraph: even where it is read from left to right, odd where from right to left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// That of each byte of the text; none where all is read from left to right.
    bytes: Vec<u8>,
}

impl Levels {
    /// Those of a text whose paragraphs all begin at the `left` or not, as its first letter tells
    /// ([`leads_leftward`]).
    ///
    /// Marks of direction and isolates are obeyed; overrides, by which letters would be seen in another order
    /// than they are read, are not.
    #[must_use]
    pub fn of(text: &str, leftward: bool) -> Self {
        if !leftward && !may_turn(text) {
            return Self { bytes: Vec::new() };
        }
        let base = if leftward { Level::rtl() } else { Level::ltr() };
        // as many bytes as those have, and of no direction
        let text = text.replace(['\u{202D}', '\u{202E}'], "\u{200B}");
        Self::reckoned(&joined(&text), base)
    }

    /// Those of lines of code: words of a script that is read from right to left are, and all else stands as it is
    /// written.
    #[must_use]
    pub fn of_code(text: &str) -> Self {
        if !may_turn(text) {
            return Self { bytes: Vec::new() };
        }
        let is_ink = |c: char| c.is_ascii_graphic();
        Self::reckoned(&text.replace(is_ink, "a"), Level::ltr())
    }

    fn reckoned(text: &str, base: Level) -> Self {
        let levels = BidiInfo::new(text, Some(base)).levels;
        Self { bytes: levels.into_iter().map(|level| level.number()).collect() }
    }

    /// That of the byte `at`.
    #[must_use]
    pub fn at(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    /// Where the level of the byte `from` ends, at `to` at the latest.
    #[must_use]
    pub fn end(&self, from: usize, to: usize) -> usize {
        let level = self.at(from);
        let part = self.bytes.get(from..to).unwrap_or_default();
        part.iter().position(|other| *other != level).map_or(to, |length| from + length)
    }
}

/// A text of as many bytes in which the spaces within numbers are marks that part no number.
fn joined(text: &str) -> String {
    let mut joined = text.to_owned();
    for (at, _) in text.match_indices(' ') {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let before = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        if (1..=3).contains(&before) && digits(&text[at + 1..]) == 3 {
            joined.replace_range(at..=at, ",");
        }
    }
    joined
}

/// The places of what stands on a line, from left to right, by the level of each.
#[must_use]
pub fn visual_order(levels: &[u8]) -> Vec<usize> {
    BidiInfo::reorder_visual(&Level::vec(levels))
}

/// Whether a text begins at the right, as its first letter tells; nothing where it has no letter that does.
#[must_use]
pub fn leads_leftward(text: &str) -> Option<bool> {
    // most texts begin with a letter of Latin script
    let ascii = text.bytes().take_while(u8::is_ascii).any(|byte| byte.is_ascii_alphabetic());
    if ascii {
        return Some(false);
    }
    if !may_turn(text) {
        return text.chars().any(char::is_alphabetic).then_some(false);
    }
    match get_base_direction_full(text) {
        Direction::Ltr => Some(false),
        Direction::Rtl => Some(true),
        Direction::Mixed => None,
    }
}

/// Whether a text may hold anything that is read from right to left: by its bytes, of which those of Latin, Greek
/// and Cyrillic letters and of most marks tell that it does not.
fn may_turn(text: &str) -> bool {
    let bytes = text.as_bytes();
    let of_marks = |at: usize| {
        // U+200F, U+202B and its like, U+2067 and its like
        let next = bytes.get(at + 1..at + 3);
        matches!(next, Some([0x80, 0x8F | 0xAA..=0xAE] | [0x81, 0xA6..=0xA9]))
    };
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        0xD6..=0xDF | 0xE0 | 0xEF | 0xF0 => true,
        0xE2 => of_marks(at),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_tells_where_a_text_begins() {
        assert_eq!(leads_leftward("1. שלום Helsinki"), Some(true));
        assert_eq!(leads_leftward("Helsinki (שלום)"), Some(false));
        assert_eq!(leads_leftward("\u{200F}Helsinki"), Some(true));
        assert_eq!(leads_leftward("2024–2025 ☐"), None);
    }

    #[test]
    fn numbers_stay_in_their_order_within_what_is_read_leftward() {
        let text = "שנה 2024.";
        let levels = Levels::of(text, true);
        let at = |part: &str| levels.at(text.find(part).unwrap());
        assert_eq!([at("שנה"), at(" "), at("2024"), at(".")], [1, 1, 2, 1]);
        assert_eq!(visual_order(&[1, 1, 2, 1]), [3, 2, 1, 0]);
        assert_eq!(levels.end(0, text.len()), text.find('2').unwrap());
    }

    #[test]
    fn the_thousands_of_a_number_stay_before_its_hundreds() {
        let text = "היו 1 234 567 ב־2024 10";
        let levels = Levels::of(text, true);
        let at = |part: &str| levels.at(text.find(part).unwrap());
        assert_eq!([at(" 234"), at(" 567"), at(" 1 234"), at(" 10")], [2, 2, 1, 1]);
    }

    #[test]
    fn the_marks_of_code_stand_as_they_are_written() {
        let text = "s = \"שלום (עולם)\"; // 42";
        let levels = Levels::of_code(text);
        let turned: String =
            text.char_indices().filter(|(at, _)| levels.at(*at) == 1).map(|(_, c)| c).collect();
        assert_eq!(turned, "שלוםעולם");
    }

    #[test]
    fn an_override_turns_no_letters_round() {
        let text = "a\u{202E}bc\u{202C}d";
        let levels = Levels::of(text, false);
        assert!((0..text.len()).all(|at| levels.at(at) == 0));
    }
}
