//! Where a text asks for figures: `{{ … }}` outside code.

/// One `{{ … }}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span<'a> {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after it.
    pub(super) end: usize,
    /// Its line, counted from one.
    pub(super) line: u32,
    /// What stands between the braces; `None` where they are not closed within the paragraph.
    pub(super) inner: Option<&'a str>,
}

/// The spans of `text`, in their order.
pub(super) fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut is_code = false;
    let mut from = 0;
    let mut offset = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let content = line.trim_start();
        let is_fence = content.starts_with("```") || content.starts_with("~~~");
        let is_text = !is_code && !is_fence;
        is_code ^= is_fence;
        let mut at = offset;
        while let Some(found) = text[at..offset + line.len()].find("{{").filter(|_| is_text) {
            let start = at + found;
            at = start + 2;
            if start < from || is_in_code(&text[offset..start]) {
                continue;
            }
            let span = span(text, start, number);
            from = span.end;
            at = span.end.clamp(at, offset + line.len());
            spans.push(span);
        }
        offset += line.len();
    }
    spans
}

fn span(text: &str, start: usize, line: u32) -> Span<'_> {
    let rest = &text[start + 2..];
    let paragraph = rest.find("\n\n").map_or(rest, |end| &rest[..end]);
    match paragraph.find("}}") {
        Some(length) => {
            Span { start, end: start + 2 + length + 2, line, inner: Some(&paragraph[..length]) }
        }
        None => Span { start, end: start + 2, line, inner: None },
    }
}

/// Whether a code span is open at the end of `before`.
fn is_in_code(before: &str) -> bool {
    before.matches('`').count() % 2 == 1
}

/// The text with its spans blanked, lines kept.
pub(super) fn without(text: &str, spans: &[Span<'_>]) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        plain.push_str(&text[at..span.start]);
        plain.extend(text[span.start..span.end].chars().filter(|c| *c == '\n'));
        plain.push(' ');
        at = span.end;
    }
    plain.push_str(&text[at..]);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_pairs_of_braces_outside_code_have_a_meaning() {
        let text =
            "a { b } {% if %} {# c #} `{{ d }}` {{ e }}\n```\n{{ f }}\n```\nx {{ g\nh }} y {{ z";
        let found: Vec<(u32, Option<&str>)> =
            spans(text).into_iter().map(|span| (span.line, span.inner)).collect();
        assert_eq!(found, [(1, Some(" e ")), (5, Some(" g\nh ")), (6, None)]);
    }

    #[test]
    fn what_is_left_keeps_its_lines() {
        let text = "a {{ b\nc }} d\ne";
        assert_eq!(without(text, &spans(text)), "a \n  d\ne");
    }
}
