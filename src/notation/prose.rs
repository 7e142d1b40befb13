//! Figures in running text: the numbers of a Markdown text that state an amount.
//!
//! Left alone are years, dates, ordinals, numbers of lists, sections and cases, numbers that are part of
//! a word, small whole numbers without a sign of per cent or euros, and all within code, comments, tags
//! and addresses.

use rust_decimal::Decimal;

use super::{DecimalMark, is_space};

/// Whole numbers up to this are counts of things at hand more often than figures.
const SMALL: i64 = 12;
/// Whole numbers of four digits in this range are taken for years.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;

/// A figure as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProseFigure {
    /// Its line, counted from one.
    pub line: u32,
    /// The number as it is written.
    pub text: String,
    /// Its amount without sign, before a word such as *million* is heeded.
    pub value: Decimal,
    /// Decimals written.
    pub places: u32,
    /// What a following word multiplies it by: 1, 1 000 or 1 000 000.
    pub scale: Decimal,
}

impl ProseFigure {
    /// Whether `known`, rounded as this figure is written, is this figure.
    #[must_use]
    pub fn tells(&self, known: Decimal) -> bool {
        let Some(known) = known.abs().checked_div(self.scale) else { return false };
        let away = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        known.round_dp(self.places) == self.value
            || known.round_dp_with_strategy(self.places, away) == self.value
    }
}

/// The figures of `markdown`, in their order.
#[must_use]
pub fn figures(markdown: &str, mark: DecimalMark) -> Vec<ProseFigure> {
    let plain = without_markup(markdown);
    let mut found = Vec::new();
    for (line, text) in (1..).zip(plain.lines()) {
        of_line(line, text, mark, &mut found);
    }
    found
}

fn of_line(line: u32, text: &str, mark: DecimalMark, found: &mut Vec<ProseFigure>) {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        if !c.is_ascii_digit() {
            at += 1;
            continue;
        }
        let number = Number::at(&chars, at, mark);
        at = number.end;
        found.extend(number.figure(line, &chars, mark));
    }
}

/// Digits with what belongs to them; `rest` is where what follows begins, `end` where to go on.
struct Number {
    start: usize,
    rest: usize,
    end: usize,
    places: u32,
    is_plain: bool,
}

impl Number {
    fn at(chars: &[char], start: usize, mark: DecimalMark) -> Self {
        let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
        let run = |from: usize| (from..chars.len()).take_while(|at| digit(*at)).count();
        let mut rest = start + run(start);
        let mut is_plain = true;
        let groups = |at: usize| {
            let is_mark = |c: &char| is_space(*c) || *c == mark.other().character();
            chars.get(at).is_some_and(|c| is_mark(c) && (mark == DecimalMark::Point || *c != '.'))
        };
        while rest - start < 4 || !is_plain {
            if !(groups(rest) && run(rest + 1) == 3) {
                break;
            }
            rest += 4;
            is_plain = false;
        }
        let mut places = 0;
        if chars.get(rest) == Some(&mark.character()) && digit(rest + 1) {
            let decimals = run(rest + 1);
            places = u32::try_from(decimals).unwrap_or(u32::MAX);
            rest += 1 + decimals;
            is_plain = false;
        }
        // Dates, versions, case numbers and fractions go on with further digits.
        let mut end = rest;
        while chars.get(end).is_some_and(|c| matches!(c, '.' | ',' | '-' | '/' | ':'))
            && digit(end + 1)
        {
            end += 1 + run(end + 1);
        }
        Self { start, rest, end, places, is_plain }
    }

    /// The figure, unless it is a number of another kind.
    fn figure(&self, line: u32, chars: &[char], mark: DecimalMark) -> Option<ProseFigure> {
        let before: String = chars[..self.start].iter().collect();
        let after: String = chars[self.rest..].iter().collect();
        let text: String = chars[self.start..self.rest].iter().collect();
        let digits: String = text
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == mark.character())
            .map(|c| if c == mark.character() { '.' } else { c })
            .collect();
        let value: Decimal = digits.parse().ok()?;
        let is_of_another_kind = self.end != self.rest
            || is_part_of_a_word(&before, &after)
            || is_ordinal(&before, &after, self.is_plain)
            || (is_section(&before, &after) && !text.contains(is_space))
            || (self.is_plain && is_year_or_small(value, text.len(), &after));
        (!is_of_another_kind).then(|| ProseFigure {
            line,
            text,
            value,
            places: self.places,
            scale: scale(&after),
        })
    }
}

/// `CO2`, `Q1`, `10-vuotiaat`, `1990-luvulla`, `2022/I`, `5G`.
fn is_part_of_a_word(before: &str, after: &str) -> bool {
    let mut back = before.chars().rev();
    let is_glued = match (back.next(), back.next()) {
        (Some(last), _) if last.is_alphanumeric() || matches!(last, '_' | '#' | '/') => true,
        (Some('-' | '\u{2011}'), Some(other)) => other.is_alphanumeric(),
        (Some('.' | ','), Some(other)) => other.is_ascii_digit(),
        _ => false,
    };
    let mut next = after.chars();
    is_glued
        || match next.next() {
            Some('-' | '\u{2011}' | '/') => next.next().is_some_and(char::is_alphanumeric),
            Some(c) => c.is_alphanumeric() || c == '_',
            None => false,
        }
}

/// `3. painopiste`, and the number of a list's item.
fn is_ordinal(before: &str, after: &str, is_plain: bool) -> bool {
    let Some(rest) = after.strip_prefix(['.', ')']) else { return false };
    let begins_line =
        before.chars().all(|c| is_space(c) || matches!(c, '>' | '-' | '*' | '#' | '|'));
    let next = rest.trim_start_matches(is_space).chars().next();
    let is_lower = rest.starts_with(is_space) && next.is_some_and(char::is_lowercase);
    is_plain
        && ((begins_line && rest.starts_with(is_space)) || (after.starts_with('.') && is_lower))
}

/// A section of minutes or of a law, a row, a page, an annex: `§ 97`, `410/2015`, `liite 3`.
fn is_section(before: &str, after: &str) -> bool {
    let word = before.trim_end_matches(is_space).rsplit(is_space).next().unwrap_or_default();
    let word = word.trim_matches(['(', '[']).to_lowercase();
    let named = [
        "§",
        "§:n",
        "liite",
        "liitteessä",
        "sivu",
        "s.",
        "bilaga",
        "sida",
        "annex",
        "page",
        "no.",
        "nro",
        "luku",
        "chapter",
        "kapitel",
        "section",
    ];
    named.contains(&word.as_str()) || after.trim_start_matches(is_space).starts_with('§')
}

fn is_year_or_small(value: Decimal, digits: usize, after: &str) -> bool {
    let whole = i64::try_from(value).unwrap_or(i64::MAX);
    let next = after.trim_start_matches(is_space).to_lowercase();
    let has_unit = ["%", "€", "prosen", "procent", "per cent", "percent"];
    (digits == 4 && YEARS.contains(&whole))
        || (whole <= SMALL && !has_unit.iter().any(|unit| next.starts_with(unit)))
}

/// What the next word multiplies a figure by.
fn scale(after: &str) -> Decimal {
    let word = after.trim_start_matches(is_space).to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|known| word.starts_with(known));
    if begins(&["milj", "million"]) {
        Decimal::from(1_000_000)
    } else if begins(&["tuhat", "tuhan", "tusen", "thousand"]) {
        Decimal::ONE_THOUSAND
    } else {
        Decimal::ONE
    }
}

/// The text with code, comments, tags and addresses blanked, line by line as it was.
fn without_markup(markdown: &str) -> String {
    let mut plain = String::with_capacity(markdown.len());
    let mut fence = false;
    let mut comment = false;
    for line in markdown.lines() {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if fence || is_fence {
            fence ^= is_fence;
        } else {
            blank_spans(line, &mut comment, &mut plain);
        }
        plain.push('\n');
    }
    plain
}

/// Copies a line, with a space for each code span, comment, tag, link's address and bare address.
fn blank_spans(line: &str, comment: &mut bool, plain: &mut String) {
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let skipped = if *comment {
            let end = rest.find("-->");
            *comment = end.is_none();
            Some(end.map_or(rest.len(), |end| end + 3))
        } else if rest.starts_with("<!--") {
            *comment = true;
            Some(4)
        } else if rest.starts_with("](") {
            rest.find(')').map(|end| end + 1)
        } else if c == '`' {
            rest[1..].find('`').map(|end| end + 2)
        } else if c == '<' && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            rest.find('>').map(|end| end + 1)
        } else if rest.starts_with("http://") || rest.starts_with("https://") {
            Some(rest.find([' ', ')', '>', '|']).unwrap_or(rest.len()))
        } else {
            None
        };
        if skipped.is_some() {
            plain.push(' ');
        } else {
            plain.push(c);
        }
        rest = &rest[skipped.unwrap_or(c.len_utf8())..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    fn texts(text: &str, mark: DecimalMark) -> Vec<String> {
        figures(text, mark).into_iter().map(|figure| figure.text).collect()
    }

    #[test]
    fn figures_are_found_as_each_language_writes_them() {
        let finnish =
            "Päästöt olivat 2 637 kt, osuus 54,2 % ja muutos −3,5 %. Asuntoja 8\u{a0}179.";
        assert_eq!(texts(finnish, DecimalMark::Comma), ["2 637", "54,2", "3,5", "8\u{a0}179"]);
        let english = "Emissions were 2,637 kt, 54.2% of all; 17 reserves, 4.";
        assert_eq!(texts(english, DecimalMark::Point), ["2,637", "54.2", "17"]);
        assert_eq!(
            texts("väli 40–80, yhteensä 1 088 529 ja 25.", DecimalMark::Comma),
            ["40", "80", "1 088 529", "25"]
        );
        assert_eq!(texts("luku 45 ja luku 123 456 t", DecimalMark::Comma), ["123 456"]);
    }

    #[test]
    fn numbers_of_other_kinds_are_left_alone() {
        for text in [
            "vuonna 2022, kausi 2021–2025 ja 1990-luvulla",
            "2.10.2023, 31.3.2024 ja 2.10.",
            "1. kohta\n14. toinen",
            "15. painopiste ja siitä 13. vuosi",
            "§ 431, 97 § ja HEL 2023-001641",
            "CO2, Q1/2023, 2022/I, 14-vuotiaat, 5G, A17",
            "viisi, 3 toimialaa, 12 kuukautta",
            "[luku 45](sivu45.html) `45` <abbr title=\"45\"> https://x.fi/45 <!-- widths: 33 -->"
                .trim_start_matches("[luku 45]"),
            "```\n45\n```",
        ] {
            assert_eq!(texts(text, DecimalMark::Comma), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_figure_tells_what_rounds_to_it_and_heeds_millions() {
        let of = |text: &str| figures(text, DecimalMark::Comma).remove(0);
        assert!(of("54,2 %").tells(dec!(54.24)));
        assert!(!of("54,2 %").tells(dec!(54.26)));
        assert!(of("2,6 miljoonaa tonnia").tells(dec!(2637000)));
        assert!(of("−5,5 %").tells(dec!(-5.5)));
    }

    #[test]
    fn lines_are_counted_from_one() {
        let found = figures("alku\n\n45 ja 46\n<!-- 47\n48 --> 49", DecimalMark::Comma);
        let lines: Vec<(u32, &str)> = found.iter().map(|f| (f.line, f.text.as_str())).collect();
        assert_eq!(lines, [(3, "45"), (3, "46"), (5, "49")]);
    }
}
