//! HTML within Markdown: six elements carry meaning, the rest is reduced to its text.

/// A part of a piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Text with its character references resolved.
    Text(String),
    /// The text of a comment.
    Comment(String),
    /// `<span lang="…">`.
    Language(String),
    /// `<abbr title="…">`.
    Abbreviation(String),
    /// `<sup>`.
    Superscript,
    /// `<sub>`.
    Subscript,
    /// `<small>`.
    Small,
    /// `</span>`.
    EndSpan,
    /// `</abbr>`.
    EndAbbreviation,
    /// `</sup>`.
    EndSuperscript,
    /// `</sub>`.
    EndSubscript,
    /// `</small>`.
    EndSmall,
    /// `<br>`.
    Break,
    /// Any other tag, as it was written.
    Other(String),
    /// The tag of a script or style sheet, whose text is left out.
    Mute(String),
    /// A comment that has no end, which its line is taken for.
    Endless,
}

/// The parts of `html`.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut result = Vec::new();
    let mut rest = html;
    // no comment that begins after the last end has one
    let last_end = html.rfind("-->").unwrap_or(0);
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        push_text(&mut result, text);
        let (mut token, length) = tag(tail, html.len() - tail.len() < last_end);
        rest = tail.get(length..).unwrap_or_default();
        if let Token::Other(name) = &token
            && let Some(end) = raw_text_end(name, rest)
        {
            rest = rest.get(end..).unwrap_or_default();
            token = Token::Mute(name.clone());
        }
        let instead = alternative(&token);
        result.push(token);
        result.extend(instead.map(Token::Text));
    }
    push_text(&mut result, rest);
    result
}

/// The text of a picture: its alternative.
fn alternative(token: &Token) -> Option<String> {
    let Token::Other(tag) = token else { return None };
    let (name, attributes) = parts(tag);
    name.eq_ignore_ascii_case("img").then(|| attribute(attributes, "alt")).flatten()
}

fn push_text(result: &mut Vec<Token>, text: &str) {
    if !text.is_empty() {
        result.push(Token::Text(unescape(text)));
    }
}

/// The token at the `<` that `html` begins with, and its length in bytes; whether comments may end in it.
fn tag(html: &str, ends: bool) -> (Token, usize) {
    if let Some(body) = html.strip_prefix("<!--") {
        return match ends.then(|| body.find("-->")).flatten() {
            Some(end) => (Token::Comment(body[..end].to_owned()), end + 7),
            None => (Token::Endless, html.find('\n').unwrap_or(html.len())),
        };
    }
    let begins_tag = html[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    match tag_end(html).filter(|_| begins_tag) {
        Some(end) => (element(&html[..=end]), end + 1),
        None => (Token::Text("<".to_owned()), 1),
    }
}

/// Where the tag ends that `html` begins with: at the first `>` that is not within the quotes of a value.
fn tag_end(html: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(mark) = html[at..].find(['>', '=']).map(|found| at + found) {
        if html[mark..].starts_with('>') {
            return Some(mark);
        }
        let value = html[mark + 1..].trim_start();
        let start = html.len() - value.len();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let end = quote.and_then(|quote| value[1..].find(quote));
        at = end.map_or(start, |end| start + 1 + end + 1);
    }
    html.find('>')
}

/// The name of a tag's element, in lower case; that of an end begins with a slash.
pub(super) fn name(tag: &str) -> String {
    parts(tag).0.to_ascii_lowercase()
}

/// The name of a tag's element, and its attributes.
fn parts(tag: &str) -> (&str, &str) {
    let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
    let name_end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    inner.split_at(name_end)
}

fn element(tag: &str) -> Token {
    let (_, attributes) = parts(tag);
    match name(tag).as_str() {
        "span" => attribute(attributes, "lang").map(Token::Language),
        "abbr" => attribute(attributes, "title").map(Token::Abbreviation),
        "sup" => Some(Token::Superscript),
        "sub" => Some(Token::Subscript),
        "small" => Some(Token::Small),
        "/span" => Some(Token::EndSpan),
        "/abbr" => Some(Token::EndAbbreviation),
        "/sup" => Some(Token::EndSuperscript),
        "/sub" => Some(Token::EndSubscript),
        "/small" => Some(Token::EndSmall),
        "br" => Some(Token::Break),
        _ => None,
    }
    .unwrap_or_else(|| Token::Other(tag.to_owned()))
}

/// The value of an attribute, in either kind of quotes or none.
fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    let mut rest = attributes.trim_start();
    while let Some((name, tail)) = rest.split_once('=') {
        let tail = tail.trim_start();
        let (value, after) = match tail.chars().next() {
            Some(quote @ ('"' | '\'')) => tail[1..].split_once(quote)?,
            _ => tail.split_once(char::is_whitespace).unwrap_or((tail, "")),
        };
        let name = name.split_whitespace().next_back().unwrap_or_default();
        if name.eq_ignore_ascii_case(wanted) {
            return Some(unescape(value)).filter(|value| !value.is_empty());
        }
        rest = after.trim_start();
    }
    None
}

/// Where the text of a script or style sheet ends: it is for machines and not read out.
fn raw_text_end(tag: &str, rest: &str) -> Option<usize> {
    let lower = tag.to_ascii_lowercase();
    let name =
        ["script", "style"].into_iter().find(|name| lower.starts_with(&format!("<{name}")))?;
    rest.to_ascii_lowercase().find(&format!("</{name}"))
}

/// Text with the usual character references resolved; unknown ones stay as they are.
fn unescape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        result.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest.find(';').and_then(|end| Some((reference(&rest[1..end])?, end + 1)));
        let (character, length) = known.unwrap_or(('&', 1));
        result.push(character);
        rest = &rest[length..];
    }
    result.push_str(rest);
    result
}

fn reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "shy" => '\u{AD}',
        "ndash" => '–',
        "mdash" => '—',
        "minus" => '−',
        "auml" => 'ä',
        "ouml" => 'ö',
        "aring" => 'å',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Aring" => 'Å',
        "euro" => '€',
        _ => return None,
    };
    Some(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_and_abbreviation_are_kept_and_the_rest_is_named() {
        assert_eq!(
            tokens("<span lang='sv'>mål &amp; medel</span><b>x</b><br/>a < b"),
            [
                Token::Language("sv".into()),
                Token::Text("mål & medel".into()),
                Token::EndSpan,
                Token::Other("<b>".into()),
                Token::Text("x".into()),
                Token::Other("</b>".into()),
                Token::Break,
                Token::Text("a ".into()),
                Token::Text("<".into()),
                Token::Text(" b".into()),
            ]
        );
        assert_eq!(
            tokens("<abbr class=\"x\" title=\"ennuste\">ENN</abbr>")[0],
            Token::Abbreviation("ennuste".into())
        );
        let raised = [Token::Superscript, Token::Text("2".into()), Token::EndSuperscript];
        assert_eq!(tokens("<sup>2</sup>"), raised);
        let lowered = [Token::Subscript, Token::Text("2".into()), Token::EndSubscript];
        assert_eq!(tokens("<sub>2</sub>"), lowered);
        let small = [Token::Small, Token::Text("2020".into()), Token::EndSmall];
        assert_eq!(tokens("<small>2020</small>"), small);
    }

    #[test]
    fn a_tag_ends_outside_the_quotes_of_its_values() {
        for tag in ["<a b = '<i>\"</i>' c=d>", "<a b=\"c > d\"/>", "<a b=\"c>", "<a \"b>"] {
            assert_eq!(tokens(&format!("{tag}x")).len(), 2, "{tag}");
        }
    }

    #[test]
    fn a_picture_leaves_its_alternative() {
        let tag = "<img src=\"a.png\" alt=\"Kuva &amp; luvut\" />";
        let wanted = [Token::Other(tag.into()), Token::Text("Kuva & luvut".into())];
        assert_eq!(tokens(tag), wanted);
        assert_eq!(tokens("<img src=a.png alt=''>").len(), 1);
    }

    #[test]
    fn scripts_are_not_read_out() {
        let script = tokens("<script>if (a < b) {}</script>");
        assert_eq!(script, [Token::Mute("<script>".into()), Token::Other("</script>".into())]);
    }

    #[test]
    fn a_comment_without_an_end_is_its_line() {
        let wanted = [Token::Text("a".into()), Token::Endless, Token::Text("\nc".into())];
        assert_eq!(tokens("a<!-- b -- >\nc"), wanted);
    }
}
