//! What stays on one line though a space stands between: a figure and its unit, a dash and the word
//! before it, a mark and the word after it.

/// Symbols and abbreviations of units, as they are written in Finnish, Swedish and English.
const UNITS: [&str; 58] = [
    "%", "%-yks", "%-enh", "°C", "€", "€/as", "€/inv", "as", "cm", "dB", "g", "GWh", "h", "ha",
    "hlö", "inv", "k-m²", "kg", "km", "km/h", "km²", "kpl", "kr", "kt", "kW", "kWh", "l", "m",
    "m/s", "m²", "m³", "md", "M€", "mg", "milj", "min", "mm", "mn", "mrd", "MW", "MWh", "p", "pcs",
    "pp", "s", "st", "t", "t/as", "TWh", "v", "vk", "vrk", "yks", "µg", "µg/m³", "‰", "åa", "§",
];

/// Whether no line may end at the byte `at` of `text`, where Unicode's rules would let it.
pub(super) fn is_bond(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    // the second part of a compound whose first part is of several words: `kulmakivet -indeksi`
    if before.ends_with(" -") && after.starts_with(char::is_alphabetic) {
        return true;
    }
    // a span of years or figures: `2021–2025`
    let is_digit = |c: char| c.is_ascii_digit();
    if let Some(from) = before.strip_suffix('–') {
        return from.ends_with(is_digit) && after.starts_with(is_digit);
    }
    if before.ends_with('/') {
        return is_within_unit(before, after);
    }
    let Some(before) = before.strip_suffix(' ') else { return false };
    let before = before.trim_end_matches(' ');
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    if is_status(last) || is_dash(after) {
        return true;
    }
    let is_sign = last == '§' && before.trim_end_matches('§').ends_with([' ', '\u{A0}', '(']);
    if is_sign || before == "§" {
        return first.is_ascii_digit();
    }
    is_in_status(before, after)
        || (last.is_ascii_digit() && (is_unit(after) || is_group(before, after)))
}

/// Whether the words of a status and its count are parted: `○ ei arvioitavissa 3`.
fn is_in_status(before: &str, after: &str) -> bool {
    const LONGEST: usize = 24;
    let Some(mark) = before.rfind(is_status) else { return false };
    let from = mark + before[mark..].chars().next().map_or(0, char::len_utf8);
    let is_word = |c: char| c.is_alphabetic() || c == ' ' || c == '\u{A0}';
    let said = &before[from..];
    let rest = after.trim_start_matches(is_word);
    said.len() + after.len() - rest.len() <= LONGEST
        && said.chars().all(is_word)
        && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// A mark that tells a status.
fn is_status(mark: char) -> bool {
    matches!(mark, '●' | '▲' | '◆' | '▼' | '○' | '□' | '☐' | '☑')
}

/// Whether a dash stands first, by itself or before letters; one before a figure is its sign.
fn is_dash(after: &str) -> bool {
    let rest = after.trim_start_matches(['–', '—', '-']);
    let is_after = |c: char| c == ' ' || c == '\n' || c.is_alphabetic();
    rest.len() < after.len() && (rest.is_empty() || rest.starts_with(is_after))
}

fn is_unit(after: &str) -> bool {
    let end = after.find([' ', '\n', '\u{A0}']).unwrap_or(after.len());
    let token = after[..end].trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '*', '”', '"']);
    // endings of cases stand after a colon: `kpl:n`
    let token = token.split_once(':').map_or(token, |(unit, _)| unit);
    UNITS.contains(&token)
}

/// Whether the slash between the two is one of a unit: `€/inv.`.
fn is_within_unit(before: &str, after: &str) -> bool {
    let unit = before.rsplit([' ', '\n', '\u{A0}']).next().unwrap_or(before);
    let word = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    UNITS.contains(&unit.trim_end_matches('/')) && word <= 12
}

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
        assert_eq!(bonds("pykälä § 97 ja 97 §"), "pykälä §~97 ja 97~§");
    }

    #[test]
    fn a_unit_is_not_divided_at_its_slash() {
        assert!(is_bond("1\u{a0}752\u{a0}€/inv.", "1\u{a0}752\u{a0}€/".len()));
        assert!(!is_bond("ja/tai", "ja/".len()));
    }

    #[test]
    fn a_span_of_years_is_not_divided_at_its_dash() {
        assert!(is_bond("strategian 2021–2025 seuranta", "strategian 2021–".len()));
        assert!(!is_bond("tammi–elokuu", "tammi–".len()));
    }

    #[test]
    fn a_dash_stays_with_the_word_before_it() {
        assert_eq!(bonds("Tavoite – kuten sovittu"), "Tavoite~– kuten sovittu");
        assert_eq!(bonds("muutos –5 ja −5"), "muutos –5 ja −5");
        assert_eq!(bonds("kulmakivet -indeksi"), "kulmakivet~-indeksi");
        assert!(is_bond("kulmakivet -indeksi", "kulmakivet -".len()));
    }

    #[test]
    fn a_mark_stays_with_the_word_after_it() {
        assert_eq!(bonds("▲ Etenee hitaasti ● Hyvin"), "▲~Etenee hitaasti ●~Hyvin");
    }

    #[test]
    fn a_status_stays_with_its_count() {
        assert_eq!(
            bonds("▲ etenee 1 ja ○ ei arvioitavissa 1."),
            "▲~etenee~1 ja ○~ei~arvioitavissa~1."
        );
    }
}
