//! Addresses that stand in text without any marks, as GitHub's Markdown knows them.

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// What stands before it.
    pub(super) before: &'a str,
    /// The address as it is written.
    pub(super) written: &'a str,
    /// Where it leads.
    pub(super) target: String,
    /// What stands after it.
    pub(super) after: &'a str,
}

/// The first address in `text`: of the web, with its scheme or from `www.` on, or of e-mail.
pub(super) fn next(text: &str) -> Option<Address<'_>> {
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let at = from + rest.find(['h', 'w', '@'])?;
        let found = match text.as_bytes()[at] {
            b'@' => mailbox(text, at),
            _ => web(text, at),
        };
        if let Some((start, end, scheme)) = found {
            let written = &text[start..end];
            let target = format!("{scheme}{written}");
            return Some(Address { before: &text[..start], written, target, after: &text[end..] });
        }
        from = at + 1;
    }
}

/// The address of the web that begins at `at`: its ends, and the scheme that it lacks.
fn web(text: &str, at: usize) -> Option<(usize, usize, &'static str)> {
    let tail = &text[at..];
    let scheme = if tail.starts_with("www.") { "http://" } else { "" };
    if scheme.is_empty() && !tail.starts_with("http") {
        return None;
    }
    if text[..at].ends_with(|c: char| c.is_alphanumeric() || "/.@-_".contains(c)) {
        return None;
    }
    let length = length(tail);
    (length > 0).then_some((at, at + length, scheme))
}

/// How many bytes of `text` are the address of the web that it begins with; nothing where it begins with none.
fn length(text: &str) -> usize {
    let host = ["https://", "http://", "www."].iter().find_map(|start| text.strip_prefix(start));
    if !host.is_some_and(|host| host.starts_with(char::is_alphanumeric)) {
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
            break;
        }
        address = shorter;
    }
    let is_host =
        !text.starts_with("www.") || address["www.".len().min(address.len())..].contains('.');
    if is_host { address.len() } else { 0 }
}

/// The address of e-mail around the `@` at `at`, with its scheme.
fn mailbox(text: &str, at: usize) -> Option<(usize, usize, &'static str)> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || ".-_+".contains(c);
    let is_domain = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
    let start = text[..at].trim_end_matches(is_local).len();
    if start == at || text[..start].ends_with(|c: char| c.is_alphanumeric() || "/:@".contains(c)) {
        return None;
    }
    let tail = &text[at + 1..];
    let domain = tail.trim_start_matches(is_domain);
    let domain = tail[..tail.len() - domain.len()].trim_end_matches('.');
    let labels = || domain.split('.');
    let is_whole = labels().count() > 1
        && labels().all(|label| !label.is_empty())
        && !domain.ends_with(['-', '_'])
        && !tail[domain.len()..].starts_with('@');
    is_whole.then_some((start, at + 1 + domain.len(), "mailto:"))
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
            ("http https://hel.fi", Some("https://hel.fi")),
        ];
        for (text, expected) in cases {
            assert_eq!(next(text).map(|found| found.written), expected, "{text}");
        }
    }

    #[test]
    fn addresses_without_a_scheme_get_theirs() {
        let cases = [
            ("Katso www.hel.fi, niin", Some("http://www.hel.fi")),
            ("(www.hel.fi/a)", Some("http://www.hel.fi/a")),
            ("wwww.hel.fi, www. ja www.hel", None),
            ("johanna.w@hel.fi.", Some("mailto:johanna.w@hel.fi")),
            ("<a.b-c+d@x.hel.fi>", Some("mailto:a.b-c+d@x.hel.fi")),
            ("a@b, a@b., @hel.fi, a@hel.fi-, ä@ö.fi, a@b@hel.fi", None),
            ("5 kpl @ 3,50", None),
        ];
        for (text, expected) in cases {
            assert_eq!(next(text).map(|found| found.target).as_deref(), expected, "{text}");
        }
    }
}
