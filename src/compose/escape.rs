//! Text → Markdown that shows exactly that text: a cell can never become markup.

/// `text` on one line, with every character that Markdown or HTML would take for markup disarmed.
///
/// Runs of white space become one space, no-break spaces stay, control characters go. It is right
/// within a paragraph, a heading and a table's cell alike.
pub(super) fn inline(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let after = rest.chars().nth(1);
        let is_markup = is_mark(character, before, after)
            || (at == 0 && opens_block(&text))
            || rest.starts_with("://")
            || ends_list_number(&text, at)
            || (character == '.' && ends_www(&escaped));
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(character);
        before = character;
    }
    escaped
}

/// Whether a character between these two is markup wherever it stands in a line.
fn is_mark(character: char, before: char, after: Option<char>) -> bool {
    match character {
        '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '$' => true,
        '_' => !(before.is_alphanumeric() && after.is_some_and(char::is_alphanumeric)),
        '<' => after.is_none_or(|after| after.is_ascii_alphabetic() || "/!?".contains(after)),
        '&' => after.is_none_or(|after| after.is_ascii_alphabetic() || after == '#'),
        _ => false,
    }
}

/// Whether the text so far ends with the `www` of an address that viewers would make a link.
fn ends_www(text: &str) -> bool {
    text.len()
        .checked_sub(3)
        .and_then(|at| text.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// Whether a line that began with `text` would begin a heading, list, rule or definition.
fn opens_block(text: &str) -> bool {
    let mark = text.chars().next().unwrap_or(' ');
    let run = text.trim_start_matches(mark);
    match mark {
        '>' => true,
        '#' => run.is_empty() || run.starts_with(' '),
        '-' | '+' => run.len() + 1 != text.len() || run.is_empty() || run.starts_with(' '),
        '=' => run.is_empty(),
        _ => false,
    }
}

/// Whether the character at `at` is the point or bracket of a list's number: `1. `.
fn ends_list_number(text: &str, at: usize) -> bool {
    let (number, rest) = text.split_at(at);
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = rest.chars();
    is_number && matches!(rest.next(), Some('.' | ')')) && matches!(rest.next(), None | Some(' '))
}

/// `text` with runs of white space made one space; no-break spaces stay, control characters go.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut is_space_owed = false;
    for character in text.chars() {
        if character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}') {
            is_space_owed = true;
        } else if !character.is_control() {
            if is_space_owed && !line.is_empty() {
                line.push(' ');
            }
            is_space_owed = false;
            line.push(character);
        }
    }
    line
}

/// `text` within the double quotes of an HTML attribute.
pub(super) fn attribute(text: &str) -> String {
    let mut escaped = String::new();
    for character in one_line(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// `text` as a caption within an HTML comment, which two hyphens or an angle bracket could end.
pub(super) fn comment(text: &str) -> String {
    inline(&one_line(text).replace("--", "–").replace(['<', '>'], ""))
}

/// `text` as a double-quoted YAML scalar.
pub(super) fn yaml(text: &str) -> String {
    format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_disarmed() {
        assert_eq!(
            inline("a|b *c* _d_ `e` [f](g) <script>"),
            r"a\|b \*c\* \_d\_ \`e\` \[f\](g) \<script>"
        );
        assert_eq!(inline("R&D ~x~ $y$ \\"), r"R\&D \~x\~ \$y\$ \\");
        assert_eq!(inline("a_b _c_ 1 < 2 & 3 > 2 <"), r"a_b \_c\_ 1 < 2 & 3 > 2 \<");
        assert_eq!(inline("> a"), r"\> a");
        assert_eq!(inline("https://a.fi www.b.fi"), r"https\://a.fi www\.b.fi");
    }

    #[test]
    fn beginnings_of_lines_do_not_begin_blocks() {
        assert_eq!(inline("# a"), r"\# a");
        assert_eq!(inline("#1"), "#1");
        assert_eq!(inline("- a"), r"\- a");
        assert_eq!(inline("---"), r"\---");
        assert_eq!(inline("-5"), "-5");
        assert_eq!(inline("-"), r"\-");
        assert_eq!(inline("1. a"), r"1\. a");
        assert_eq!(inline("2.10.2023"), "2.10.2023");
        assert_eq!(inline("==="), r"\===");
    }

    #[test]
    fn line_breaks_and_control_characters_do_not_break_a_table() {
        assert_eq!(inline(" a\n\tb\u{0} c\u{a0}%  "), "a b c\u{a0}%");
    }

    #[test]
    fn comments_attributes_and_front_matter_stay_closed() {
        assert_eq!(comment("a --> b -- <!-- c"), "a – b – !– c");
        assert_eq!(attribute("\"a\" <b> & c"), "&quot;a&quot; &lt;b&gt; &amp; c");
        assert_eq!(yaml("a: \"b\" \\ c\nd"), r#""a: \"b\" \\ c d""#);
    }
}
