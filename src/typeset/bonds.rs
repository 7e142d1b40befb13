//! What stays on one line though a space stands between: a figure and its unit, a dash and the word
//! before it, a mark and the word after it.

use super::formula;

/// Symbols and abbreviations of units, as they are written in Finnish, Swedish and English.
const UNITS: [&str; 75] = [
    "%",
    "%-yks",
    "%-enh",
    "CO2e",
    "CO2-ekv",
    "CO₂e",
    "CO₂-ekv",
    "CO2-eq",
    "CO₂-eq",
    "°C",
    "€",
    "€/as",
    "€/inv",
    "as",
    "cm",
    "billion",
    "dB",
    "EUR",
    "g",
    "GWh",
    "h",
    "ha",
    "hlö",
    "hlöä",
    "inv",
    "k-m²",
    "kg",
    "kk",
    "km",
    "km/h",
    "km²",
    "kpl",
    "kr",
    "kt",
    "kW",
    "kWh",
    "l",
    "m",
    "m/s",
    "m²",
    "m³",
    "md",
    "M€",
    "mg",
    "milj",
    "miljard",
    "miljarder",
    "miljardia",
    "miljoner",
    "miljoonaa",
    "million",
    "min",
    "mm",
    "mn",
    "mrd",
    "MW",
    "MWh",
    "p",
    "pcs",
    "pp",
    "pv",
    "s",
    "st",
    "t",
    "t/as",
    "TWh",
    "v",
    "vk",
    "vrk",
    "yks",
    "µg",
    "µg/m³",
    "‰",
    "åa",
    "§",
];

/// In bytes, how far from a place is looked at, for texts may be of any length without a space.
const NEAR: usize = 192;

/// What stands before the byte `at` of a text, and after it, as far as a reader joins it to the other.
pub(super) fn near(text: &str, at: usize) -> (&str, &str) {
    let (before, after) = text.split_at(at);
    let near = |text: &str, mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let from = near(before, before.len().saturating_sub(NEAR));
    (&before[from..], &after[..near(after, NEAR.min(after.len()))])
}

/// Whether no line may end at the byte `at` of `text`, where Unicode's rules would let it.
pub(super) fn is_bond(text: &str, at: usize) -> bool {
    let (before, after) = near(text, at);
    // the second part of a compound whose first part is of several words: `kulmakivet -indeksi`
    if before.ends_with(" -") && after.starts_with(char::is_alphabetic) {
        return true;
    }
    // a span of years, figures or days: `2021–2025`, `8.–9.`
    let is_digit = |c: char| c.is_ascii_digit();
    if let Some(from) = before.strip_suffix('–') {
        return from.trim_end_matches('.').ends_with(is_digit) && after.starts_with(is_digit);
    }
    // a half or a quarter of a year: `2022/I`
    if let Some(year) = before.strip_suffix('/')
        && year.ends_with(is_digit)
        && after.starts_with(['I', 'V'])
    {
        return true;
    }
    if before.ends_with(['/', '-']) && is_within_unit(before, after) {
        return true;
    }
    if is_dash(after) {
        return true;
    }
    let Some(before) = before.strip_suffix(' ') else { return false };
    let before = before.trim_end_matches(' ');
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    if is_status(last) {
        return true;
    }
    // the same span with spaces about its dash
    if let Some(from) = before.strip_suffix('–')
        && from.ends_with(is_space)
    {
        return from.trim_end_matches(is_space).ends_with(is_digit) && first.is_ascii_digit();
    }
    let is_sign = last == '§' && before.trim_end_matches('§').ends_with([' ', '\u{A0}', '(']);
    if is_sign || before == "§" {
        return first.is_ascii_digit();
    }
    is_in_status(before, after)
        || is_in_period(before, after)
        || is_last_number(before, after)
        || formula::is_bond(before, after)
        || is_conversion(before, after)
        || (is_unit(after) && counts(before))
        || (last.is_ascii_digit() && is_group(before, after))
}

/// Whether an arrow in brackets leads from one unit to another: `(t → kt × 0,001)`.
fn is_conversion(before: &str, after: &str) -> bool {
    /// How far from the arrow the bracket is at most.
    const NEAR: usize = 16;
    let is_open = || before.chars().rev().take(NEAR).find(|c| matches!(c, '(' | ')')) == Some('(');
    (before.ends_with('→') || after.starts_with('→')) && is_open()
}

/// Whether a short number ends the text, so that it would stand alone on the last line: `rivi 4, kenttä 3`.
fn is_last_number(before: &str, after: &str) -> bool {
    const LONGEST: usize = 12;
    let is_number = after.len() <= 3 && after.bytes().all(|byte| byte.is_ascii_digit());
    let letters = || before.chars().rev().take_while(|c| c.is_alphabetic()).take(LONGEST).count();
    is_number && (1..LONGEST).contains(&letters())
}

/// Whether the word and the year of a period in brackets are parted: `(syksy 2022)`. Other short brackets are better not
/// parted, which [`super::ties`] tells.
fn is_in_period(before: &str, after: &str) -> bool {
    const LONGEST: usize = 16;
    let year = after.bytes().take_while(u8::is_ascii_digit).count();
    let word = before.chars().rev().take(LONGEST).find(|c| !c.is_alphabetic());
    year == 4 && after[year..].starts_with(')') && word == Some('(')
}

/// Whether the words of a status after its mark and count are parted: `○ 1 ei arvioitavissa`.
fn is_in_status(before: &str, after: &str) -> bool {
    // no more is looked at than a status is long, for texts may be of any length
    const LONGEST: usize = 24;
    let is_word = |c: char| c.is_alphanumeric() || is_space(c);
    let said = before.char_indices().rev().take(LONGEST).find(|(_, c)| !is_word(*c));
    let Some((at, mark)) = said.filter(|(_, mark)| is_status(*mark)) else { return false };
    let counts = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = before[at + mark.len_utf8()..].split(is_space).filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next()) {
        (Some(count), None, None) => counts(count) || ends_status(after),
        (Some(count), Some(_), None) => counts(count) && ends_status(after),
        _ => false,
    }
}

/// Whether a text begins with the last word of a status: a mark follows it, or what joins another status to it.
fn ends_status(after: &str) -> bool {
    let rest = after.trim_start_matches(char::is_alphabetic);
    let joined = rest.trim_start_matches(is_space);
    let next = joined.split(is_space).next().unwrap_or_default();
    rest.len() < after.len()
        && (rest.is_empty()
            || rest.starts_with([',', '.', ';', ':', ')'])
            || (joined.len() < rest.len() && matches!(next, "ja" | "och" | "and")))
}

/// Whether a text ends with a figure, or with one and its units: `5 milj.`.
fn counts(mut text: &str) -> bool {
    for _ in 0..4 {
        text = text.trim_end_matches(is_space);
        if text.trim_end_matches(['*', ')']).ends_with(|c: char| c.is_ascii_digit()) {
            return true;
        }
        let start = text.rfind(is_space).unwrap_or(0);
        if !is_unit(text[start..].trim_start_matches(is_space)) {
            return false;
        }
        text = &text[..start];
    }
    false
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}')
}

/// A mark that tells a status.
fn is_status(mark: char) -> bool {
    let is_task = matches!(mark, '☐' | '☑');
    is_task || matches!(mark, '●' | '▲' | '◆' | '▼' | '⬖' | '✘' | '◇' | '▽' | '○' | '□')
}

/// Whether a dash stands first; one before a figure is its sign.
fn is_dash(after: &str) -> bool {
    let rest = after.trim_start_matches(['‒', '–', '—', '―', '-']);
    rest.len() < after.len() && !rest.starts_with(|c: char| c.is_ascii_digit())
}

fn is_unit(after: &str) -> bool {
    let end = after.find(is_space).unwrap_or(after.len());
    let token = after[..end].trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '*', '”', '"']);
    // endings of cases stand after a colon: `kpl:n`
    let token = token.split_once(':').map_or(token, |(unit, _)| unit);
    // what is counted for each of something: `€/asukas`, and `/kk` after a space
    let unit = token.split_once('/').map_or(token, |(unit, each)| {
        if each.is_empty() || !each.chars().all(char::is_alphanumeric) { token } else { unit }
    });
    UNITS.contains(&token) || UNITS.contains(&unit) || (unit.is_empty() && unit.len() < token.len())
}

/// Whether the slash or the hyphen between the two is one of a unit: `€/inv.`, `CO₂-ekv.`.
fn is_within_unit(before: &str, after: &str) -> bool {
    let start = before.rfind(is_space).unwrap_or(0);
    let unit = before[start..].trim_start_matches(|c| is_space(c) || c == '(');
    let length = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    if length > LONGEST || unit.len() > LONGEST {
        return false;
    }
    let of = unit.trim_end_matches('/');
    (of.len() < unit.len() && UNITS.contains(&of))
        || UNITS.contains(&format!("{unit}{}", &after[..length]).as_str())
}

/// In bytes, the most that a part of a unit takes.
const LONGEST: usize = 12;

/// Whether a group of three figures follows others: `2 637`.
fn is_group(before: &str, after: &str) -> bool {
    let figures = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let own = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    figures(after) == 3
        && (1..=3).contains(&own)
        && !after[3..].starts_with(|c: char| c.is_alphabetic() || c == '/' || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bonds(text: &str) -> String {
        let mut out = String::new();
        for (at, c) in text.char_indices() {
            out.push(if c == ' ' && is_bond(text, at + 1) { '~' } else { c });
        }
        out
    }

    #[test]
    fn figures_stay_with_their_units() {
        assert_eq!(bonds("noin 12 kt, 5,5 % ja 30 m²."), "noin 12~kt, 5,5~% ja 30~m².");
        assert_eq!(bonds("vuonna 2023 kaupunki"), "vuonna 2023 kaupunki");
        assert_eq!(bonds("2 637 kt (3 kpl:n)"), "2~637~kt (3~kpl:n)");
        assert_eq!(bonds("5 milj. € ja 12 kt CO₂-ekv."), "5~milj.~€ ja 12~kt~CO₂-ekv.");
        assert_eq!(bonds("10* kt ja (5) % m"), "10*~kt ja (5)~%~m");
        assert_eq!(bonds("kaupungin h ja € on"), "kaupungin h ja € on");
        assert_eq!(bonds("2 000 €/asukas, 5 EUR, 10 € /kk"), "2~000~€/asukas, 5~EUR, 10~€~/kk");
        assert_eq!(bonds("€12.5 million ja 3 hlöä"), "€12.5~million ja 3~hlöä");
        assert_eq!(bonds("1 ja/tai 2 asiaa"), "1 ja/tai 2 asiaa");
        assert_eq!(bonds("pykälä § 97 ja 97 §"), "pykälä §~97 ja 97~§");
    }

    #[test]
    fn an_arrow_stays_with_the_units_that_it_leads_between() {
        assert_eq!(bonds("14 (€ → M€ × 0,1)").matches("€~→~M€").count(), 1);
        assert_eq!(bonds("i riskzonen → uppnått"), "i riskzonen → uppnått");
    }

    #[test]
    fn a_unit_is_not_divided_at_its_slash() {
        assert!(is_bond("1\u{a0}752\u{a0}€/inv.", "1\u{a0}752\u{a0}€/".len()));
        assert!(is_bond("Toteuma\u{a0}(€/as.)", "Toteuma\u{a0}(€/".len()));
        assert!(is_bond("8 kt CO₂-ekv.", "8 kt CO₂-".len()));
        assert!(is_bond("0,5 %-yks.", "0,5 %-".len()));
        assert!(!is_bond("ja/tai", "ja/".len()));
        assert!(!is_bond("kunta-alan", "kunta-".len()));
    }

    #[test]
    fn a_span_of_years_is_not_divided_at_its_dash() {
        assert!(is_bond("strategian 2021–2025 seuranta", "strategian 2021–".len()));
        assert!(!is_bond("tammi–elokuu", "tammi–".len()));
        assert_eq!(bonds("vuosina 2021 – 2023 – kuten"), "vuosina 2021~–~2023~– kuten");
    }

    #[test]
    fn a_period_in_brackets_is_not_divided() {
        assert_eq!(
            bonds("86 % (syksy 2022) ja (vuonna 2022 alkoi)"),
            "86~% (syksy~2022) ja (vuonna 2022 alkoi)"
        );
    }

    #[test]
    fn a_dash_stays_with_the_word_before_it() {
        assert_eq!(bonds("Tavoite – kuten sovittu"), "Tavoite~– kuten sovittu");
        assert_eq!(bonds("sana – ”toinen” –”kolmas”"), "sana~– ”toinen”~–”kolmas”");
        assert!(is_bond("sana—toinen", "sana".len()));
        assert!(!is_bond("sana—toinen", "sana—".len()));
        assert_eq!(bonds("muutos –5 ja −5"), "muutos –5 ja −5");
        assert_eq!(bonds("kulmakivet -indeksi"), "kulmakivet~-indeksi");
        assert!(is_bond("kulmakivet -indeksi", "kulmakivet -".len()));
    }

    #[test]
    fn a_status_is_not_divided() {
        assert_eq!(
            bonds("▲ 1 etenee, ○ 1 ei arvioitavissa, ✘ 3 inte uppnått ja ⬖ 2 delvis uppnått."),
            "▲~1~etenee, ○~1~ei~arvioitavissa, ✘~3~inte~uppnått ja ⬖~2~delvis~uppnått."
        );
        assert_eq!(bonds("◇ delvis uppnått. Och"), "◇~delvis~uppnått. Och");
    }

    #[test]
    fn a_mark_stays_with_the_word_after_it() {
        assert_eq!(bonds("▲ Etenee hitaasti ● Hyvin"), "▲~Etenee hitaasti ●~Hyvin");
    }
}
