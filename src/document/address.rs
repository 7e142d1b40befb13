//! Web addresses that stand in text without any marks.

/// The first web address in `text`, with what stands before and after it.
pub(super) fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("http")?;
        let (before, tail) = text.split_at(at);
        let length = length(tail);
        if length > 0 && !before.ends_with(char::is_alphanumeric) {
            let (address, after) = tail.split_at(length);
            return Some((before, address, after));
        }
        from = at + "http".len();
    }
}

/// How many bytes of `text` are the address that it begins with; nothing where it begins with none.
fn length(text: &str) -> usize {
    let Some(host) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return 0;
    };
    if !host.starts_with(char::is_alphanumeric) {
        return 0;
    }
    let end = text.find(|c: char| c.is_whitespace() || "<>\"”’»".contains(c)).unwrap_or(text.len());
    let mut address = &text[..end];
    loop {
        // marks at the end belong to the sentence, and so does a bracket that the address did not open
        let shorter = address.trim_end_matches(['.', ',', ':', ';', '!', '?', '\'', '*', '_']);
        let unopened =
            shorter.ends_with(')') && shorter.matches(')').count() > shorter.matches('(').count();
        let shorter = if unopened { &shorter[..shorter.len() - 1] } else { shorter };
        if shorter.len() == address.len() {
            return address.len();
        }
        address = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_before_the_marks_of_its_sentence() {
        let cases = [
            ("Katso https://www.hel.fi/fi.", Some("https://www.hel.fi/fi")),
            ("(https://hel.fi/a_(b))", Some("https://hel.fi/a_(b)")),
            ("https://hel.fi/a?b=c&d=e, sitten", Some("https://hel.fi/a?b=c&d=e")),
            ("xhttps://hel.fi ja http ja https://", None),
        ];
        for (text, expected) in cases {
            assert_eq!(next(text).map(|(_, address, _)| address), expected, "{text}");
        }
    }
}
