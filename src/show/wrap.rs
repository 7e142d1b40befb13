//! Text in the columns of a terminal: how wide it is, where it may be cut, how it is wrapped.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many columns `text` takes.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// The beginning of `text` that takes `width` columns at most.
pub(super) fn beginning(text: &str, width: usize) -> &str {
    let mut room = width;
    for (at, character) in text.char_indices() {
        match room.checked_sub(character.width().unwrap_or(0)) {
            Some(left) => room = left,
            None => return &text[..at],
        }
    }
    text
}

/// The text in lines of `width` columns, the first of `first`. A word that is wider than a line is left whole,
/// so that a path or an address can be copied; a no-break space keeps its words together.
pub(super) fn wrapped(text: &str, first: usize, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let room = if lines.is_empty() { first } else { width };
        let needed = columns(&line) + usize::from(!line.is_empty()) + columns(word);
        if needed > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_long_words_stay_whole() {
        let text = "the file returns/mid-term/kymp_lopullinen.xlsx cannot be read";
        let expected = ["the file", "returns/mid-term/kymp_lopullinen.xlsx", "cannot be read"];
        assert_eq!(wrapped(text, 9, 16), expected);
        assert_eq!(wrapped("", 9, 16), [""]);
    }

    #[test]
    fn a_wide_character_takes_two_columns_and_is_not_halved() {
        assert_eq!(columns("北京a"), 5);
        assert_eq!(beginning("北京a", 3), "北");
        assert_eq!(beginning("e\u{301}ab", 2), "e\u{301}a");
    }
}
