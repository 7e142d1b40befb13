//! Formulas in words and figures → Markdown in which their variables stand in italics and their exponents are
//! raised, as print has them.

use super::escape;

/// Letters that are words by themselves in one of the languages: variables only beside a sign.
const WORDS: [&str; 8] = ["a", "A", "I", "i", "å", "Å", "ö", "Ö"];

/// Signs of arithmetic, after or before which a letter stands for a number.
const SIGNS: [char; 16] =
    ['=', '≤', '≥', '<', '>', '+', '−', '×', '/', '(', ')', '^', '|', '√', 'Σ', '²'];

/// `text` with every variable in italics, every exponent raised, and all else disarmed. What blank lines part are
/// paragraphs.
pub(super) fn paragraphs(text: &str) -> String {
    let parts: Vec<String> = text.split("\n\n").map(|part| raised(&inline(part))).collect();
    parts.join("\n\n")
}

/// Markdown in which what follows a caret in brackets is raised.
fn raised(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("^(") {
        let Some(end) = closing(after) else { break };
        out.push_str(before);
        out.push_str("<sup>");
        out.push_str(&after[..end]);
        out.push_str("</sup>");
        rest = &after[end + 1..];
    }
    out + rest
}

/// Where the bracket closes that was opened before `text`.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match (c, depth) {
            ('(', _) => depth += 1,
            (')', 0) => return Some(at),
            (')', _) => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `text` with every variable in italics and all else disarmed. A letter between stars is one that could be taken
/// for a word.
fn inline(text: &str) -> String {
    let text = escape::one_line(text);
    let mut out = String::with_capacity(text.len() + 32);
    let mut told = 0;
    for (start, end) in letters(&text) {
        let starred = text[..start].ends_with('*') && text[end..].starts_with('*');
        if starred || is_variable(&text, start, end) {
            let star = usize::from(starred);
            out.push_str(&plain(&text, told, start - star));
            out.push('*');
            out.push_str(&escape::inline(&text[start..end]));
            out.push('*');
            told = end + star;
        }
    }
    out.push_str(&plain(&text, told, text.len()));
    out
}

/// A part of a text disarmed, with the spaces at its ends.
fn plain(text: &str, start: usize, end: usize) -> String {
    let part = &text[start..end];
    let inner = part.trim_matches(' ');
    if inner.is_empty() {
        return part.to_owned();
    }
    let lead = part.len() - part.trim_start_matches(' ').len();
    let trail = part.len() - part.trim_end_matches(' ').len();
    // only at the beginning of a line would a sign such as a plus open a block
    let own = if start == 0 {
        escape::inline(inner)
    } else {
        escape::inline(&format!("x {inner}")).split_off("x ".len())
    };
    format!("{}{own}{}", " ".repeat(lead), " ".repeat(trail))
}

/// Where each run of letters begins and ends, with marks such as the prime of `k′`.
fn letters(text: &str) -> Vec<(usize, usize)> {
    let is_part = |c: char| {
        (c.is_alphanumeric() && c != 'Σ' && c != '²') || matches!(c, '′' | '\u{300}'..='\u{36F}')
    };
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_part(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    runs
}

/// Whether a run of letters stands for a number: one letter that is no unit of one, or what is summed; the `I` of
/// `2023/I` is a half of a year.
fn is_variable(text: &str, start: usize, end: usize) -> bool {
    let run = &text[start..end];
    let bare = run.trim_end_matches(|c: char| !c.is_alphanumeric());
    let (before, after) = (&text[..start], &text[end..]);
    let single = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
    let summed = before.ends_with('Σ') && bare.chars().count() <= 2;
    let joined = before.ends_with(['-', '/', '.', '’']) || after.starts_with(['-', '.', '’']);
    let is_unit = before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        && !after.trim_start().starts_with('=');
    let is_half =
        before.strip_suffix('/').is_some_and(|year| year.ends_with(|c: char| c.is_ascii_digit()));
    let ends = after.strip_prefix('.').is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let is_sign = |c: Option<char>| c.is_some_and(|c| SIGNS.contains(&c));
    let beside = is_sign(before.trim_end().chars().next_back())
        || is_sign(after.trim_start().chars().next());
    let is_word = WORDS.contains(&run) && !beside;
    summed || (single && !is_unit && !is_half && !is_word && (!joined || ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_stand_in_italics() {
        for (text, wanted) in [
            (
                "Share p = (x − b) / (e − b) = 0.835.",
                "Share *p* = (*x* − *b*) / (*e* − *b*) = 0.835.",
            ),
            ("A line is a = ȳ − k′ × u.", "A line is *a* = *ȳ* − *k′* × *u*."),
            ("(n × Σuy − Σu × Σy) / Σu²", "(*n* × Σ*uy* − Σ*u* × Σ*y*) / Σ*u*²"),
            ("Osuus p kertoo, kun x on uusin luku.", "Osuus *p* kertoo, kun *x* on uusin luku."),
            ("i början av 2022 t = 2021", "i början av 2022 *t* = 2021"),
            ("lutningen a′ är y + 1", "lutningen *a′* är *y* + 1"),
            ("0,60 ≤ 0,703 < 0,95: vaarassa", "0,60 ≤ 0,703 < 0,95: vaarassa"),
        ] {
            assert_eq!(inline(text), wanted);
        }
    }

    #[test]
    fn exponents_are_raised_and_roots_stay() {
        assert_eq!(
            paragraphs(
                "r on:\n\nr = (T / b)^(12 / kuukaudet) − 1\n\ns = √(Σ(y − 1)² / (n − 2)) × 2"
            ),
            "*r* on:\n\n*r* = (*T* / *b*)<sup>12 / kuukaudet</sup> − 1\n\n\
             *s* = √(Σ(*y* − 1)² / (*n* − 2)) × 2"
        );
        assert_eq!(paragraphs("ei auki ^(2 ja √(3"), "ei auki ^(2 ja √(3");
        assert_eq!(paragraphs("for *a* and p"), "for *a* and *p*");
    }

    #[test]
    fn words_and_units_are_no_variables() {
        for text in [
            "1 240 t (2021)",
            "5 km/h",
            "1.1.2023",
            "8.–9.-luokkalaiset",
            "I am a word",
            "−1 %-yks. jaksosta 2022/I.",
        ] {
            assert_eq!(inline(text), escape::inline(text), "{text}");
        }
    }
}
