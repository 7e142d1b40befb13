//! Where a line may end within arithmetic: before a relation, a plus or a minus that no brackets hold, and
//! nowhere else while what stays together is not long. Best before a relation that goes on from another.

use super::tokens::{Kind, sign};
use crate::typeset::ties::Tie;

/// The longest part of a formula, in letters, that is kept on one line.
const LONGEST: usize = 48;

/// Whether no line may end at the space between two parts of a text, as both belong to one part of a formula.
/// `before` ends at the space.
pub(in crate::typeset) fn is_bond(before: &str, after: &str) -> bool {
    // nearly every place is between two words, and is told at once
    let is_letter = |c: Option<char>| c.is_none_or(char::is_alphanumeric);
    if is_letter(before.chars().next_back()) && is_letter(after.chars().next()) {
        return false;
    }
    let (last, first) = (last_token(before), first_token(after));
    let is_sign = |token: &str| is_relation(token) || is_operator(token);
    if is_sign(last) {
        let earlier = last_token(before[..before.len() - last.len()].trim_end_matches(is_space));
        return is_operand(earlier) || is_operand(first);
    }
    if !is_sign(first) {
        return false;
    }
    let next = first_token(after[first.len()..].trim_start_matches(is_space));
    if !(is_operand(last) || is_operand(next)) {
        return false;
    }
    let held = is_held(before, after);
    if is_product(first) { held || is_short_product(before) } else { held }
}

/// How many parts the left side of a formula on a line of its own has at most.
const LEFT_SIDE: usize = 12;

/// Whether a text is nothing but a formula, such as `k = a / b`, and no sentence that begins with one.
pub(in crate::typeset) fn is_whole(text: &str) -> bool {
    let mut tokens = text.split_whitespace();
    let left = tokens.by_ref().take(LEFT_SIDE).enumerate().find(|(_, token)| !is_part(token));
    let relates = left.is_some_and(|(at, token)| at > 0 && is_relation(token));
    relates
        && tokens.next().is_some()
        && text.trim_start().starts_with(|c: char| c.is_alphabetic() || "([|√".contains(c))
        && !text.trim_end().ends_with(['.', ',', ':', ';', '!', '?'])
}

/// Whether a token is one of a side of a formula.
fn is_part(token: &str) -> bool {
    is_operand(token) || is_operator(token)
}

/// What ends at the space between two parts of a formula where a line may end; nothing where none goes on.
/// `before` ends before the space.
pub(in crate::typeset) fn tie(before: &str, after: &str) -> Option<Tie> {
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let (last, first) = (last_token(before), first_token(after));
    if !(is_operand(last) || last.ends_with(')')) {
        return None;
    }
    if is_sum(first) {
        // `on ± 2` says of a number how far off it may be
        let is_word = first == "±" && last.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
        return (!is_word).then_some(Tie::Firm);
    }
    if !is_relation(first) {
        return None;
    }
    let earlier = last_token(before[..before.len() - last.len()].trim_end_matches(is_space));
    let goes_on = is_relation(earlier) || is_operator(earlier) || last.ends_with(')');
    Some(if goes_on { Tie::Relation } else { Tie::Firm })
}

/// What a token of one sign is.
fn kind(token: &str) -> Option<Kind> {
    let mut letters = token.chars();
    letters.next().filter(|_| letters.next().is_none()).and_then(sign)
}

/// Whether it stands between the two sides of a formula.
fn is_relation(token: &str) -> bool {
    kind(token) == Some(Kind::Relation)
}

/// Whether it stands between the terms of a sum.
fn is_sum(token: &str) -> bool {
    kind(token) == Some(Kind::Sum)
}

/// Whether it stands between factors.
fn is_product(token: &str) -> bool {
    matches!(kind(token), Some(Kind::Product | Kind::Quotient | Kind::Caret))
}

fn is_operator(token: &str) -> bool {
    is_sum(token) || is_product(token)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

fn last_token(text: &str) -> &str {
    text.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default()
}

fn first_token(text: &str) -> &str {
    text.split(|c: char| c.is_whitespace()).next().unwrap_or_default()
}

/// Whether a token is a number, a variable, or such in brackets: what holds no word.
fn is_operand(token: &str) -> bool {
    let mut letters = token.chars().filter(|c| c.is_alphabetic());
    let is_word = letters.nth(2).is_some();
    !token.is_empty() && !is_word && token.chars().any(char::is_alphanumeric)
}

/// Whether brackets hold the place between the two, and with what they hold are not long.
fn is_held(before: &str, after: &str) -> bool {
    let opened = unmatched(before.chars().rev(), ')', '(');
    let closed = unmatched(after.chars(), '(', ')');
    opened.zip(closed).is_some_and(|(opened, closed)| opened + closed <= LONGEST)
}

/// How far away the first bracket is that `closes` and was not opened on the way.
fn unmatched(letters: impl Iterator<Item = char>, opens: char, closes: char) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in letters.take(LONGEST).enumerate() {
        if letter == opens {
            depth += 1;
        } else if letter == closes {
            if depth == 0 {
                return Some(at + 1);
            }
            depth -= 1;
        }
    }
    None
}

/// Whether a product that goes on after `before` has not become long yet.
fn is_short_product(before: &str) -> bool {
    let is_start = |c: char| matches!(c, '=' | '≤' | '≥' | '<' | '>' | '≈' | '+' | '−' | ':' | ';');
    let near = before.chars().rev().take(LONGEST).any(is_start);
    near || before.chars().rev().nth(LONGEST).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bonds(text: &str) -> String {
        let mut out = String::new();
        for (at, c) in text.char_indices() {
            out.push(if c == ' ' && is_bond(&text[..at], &text[at + 1..]) { '~' } else { c });
        }
        out
    }

    #[test]
    fn a_formula_is_parted_before_relations_and_sums_only() {
        assert_eq!(
            bonds("e = 73,6 + (80 − 73,6) × 12 / 60 = 74,88 %: jaksosta 2020"),
            "e =~73,6 +~(80~−~73,6)~×~12~/~60 =~74,88 %: jaksosta 2020"
        );
        assert_eq!(bonds("r = (T / b)^(12 / kuukaudet) − 1"), "r =~(T~/~b)^(12~/~kuukaudet) −~1");
        assert_eq!(bonds("0,60 ≤ 0,703 < 0,95: vaarassa"), "0,60 ≤~0,703 <~0,95: vaarassa");
    }

    #[test]
    fn a_formula_goes_on_best_at_a_relation_that_follows_another() {
        let at = |text: &str, place: usize| tie(text[..place].trim_end(), &text[place..]);
        let text = "Osuus p = (x − b) / e = 0,703 + 1 on suuri";
        let place = |sign: &str, from: usize| from + text[from..].find(sign).unwrap();
        assert_eq!(at(text, place("=", 0)), Some(Tie::Firm));
        assert_eq!(at(text, place("=", place("/", 0))), Some(Tie::Relation));
        assert_eq!(at(text, place("+", 0)), Some(Tie::Firm));
        assert_eq!(at(text, place("on", 0)), None);
    }

    #[test]
    fn a_formula_is_told_from_a_sentence() {
        assert!(
            is_whole("k′ = (n × Σuy − Σu × Σy) / (n × Σu²)") && is_whole("ŷ = ȳ + k × (u − ū)")
        );
        assert!(is_whole("f(x) = x / 2") && is_whole("(a + b)² = a² + 2ab + b²"));
        for text in ["p = 1 on suuri.", "osuus p = 1", "x", "a + b", "x =", "2020 = 100", "= 5"] {
            assert!(!is_whole(text), "{text}");
        }
        assert!(!is_whole(&format!("a {}= 1", "+ a ".repeat(1_000_000))));
    }

    #[test]
    fn what_is_no_formula_is_left_as_it_is() {
        for text in
            ["Kaupunki / kunta / valtio", "Tavoite – kuten sovittu", "sana + toinen sana", "5 kpl"]
        {
            assert_eq!(bonds(text), text);
        }
    }

    #[test]
    fn a_long_product_is_parted_all_the_same() {
        let long = vec!["1,25"; 40].join(" × ");
        assert!(bonds(&long).split(' ').all(|part| part.chars().count() <= 2 * LONGEST));
    }
}
