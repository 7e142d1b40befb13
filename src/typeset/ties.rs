//! What is better not parted by a line's end, where a line may end all the same: a penalty, not a ban.
//!
//! Told from the classes of the characters and words at both sides, in Finnish, Swedish and English alike;
//! what never is parted is told by [`super::bonds`].

use super::bonds::near;
use super::formula;

/// How bad it is to end a line at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tie {
    /// Not at all.
    #[default]
    None,
    /// The word before is a small one that leads on to the next.
    Slight,
    /// Both sides are read as one: a number and what is counted, a month or season and its year.
    Loose,
    /// A relation goes on within a formula: a good place, even where the line is short.
    Relation,
    /// Neither side says anything alone: an ordinal and its noun, `s. 12`, a short remark in brackets, a
    /// name made of two.
    Firm,
}

/// The most letters that a remark in brackets has that is kept whole.
const SHORT: usize = 12;
/// The most digits of a number that is told in words around it.
const DIGITS: usize = 3;

/// What ends between the two sides of `text` at the byte `at`.
pub(super) fn tie(text: &str, at: usize) -> Tie {
    let (before, after) = near(text, at);
    if in_brackets(before, after) || beside_brackets(before, after) || joins_names(before, after) {
        return Tie::Firm;
    }
    let ended = before.trim_end_matches(' ');
    if ended.len() == before.len() {
        return Tie::None;
    }
    if let Some(tie) = formula::tie(ended, after) {
        return tie;
    }
    let last = last_word(ended);
    let next = after.split(is_space).next().unwrap_or_default();
    between(last, next).unwrap_or_else(|| {
        let earlier = ended[..ended.len() - last.len()].trim_end_matches(' ');
        let begins = earlier.ends_with(['.', '!', '?', ':', ';']);
        let slight = leads_on(last) || (begins && is_slight(last));
        if slight { Tie::Slight } else { Tie::None }
    })
}

/// What holds two words together by themselves.
fn between(last: &str, next: &str) -> Option<Tie> {
    let open = last.trim_start_matches(['(', '[', '”', '"']);
    if next.starts_with(char::is_uppercase) && is_name_part(open) {
        return Some(Tie::Firm);
    }
    let counts = next.starts_with(|c: char| c.is_ascii_digit());
    if counts {
        if is_day(open) && is_day_or_year(next) {
            return Some(Tie::Loose);
        }
        let abbreviated =
            open.strip_suffix('.').is_some_and(is_reference) || is_numbered_thing(open);
        let dated =
            is_year(next) && open.ends_with(char::is_alphabetic) && open.chars().nth(2).is_some();
        let numbered = is_short_number(next) && open.starts_with(char::is_uppercase);
        return match (abbreviated, dated || numbered) {
            (true, _) => Some(Tie::Firm),
            (false, true) => Some(Tie::Loose),
            (false, false) => is_measure(open).then_some(Tie::Slight),
        };
    }
    if is_digits(open) && open.len() <= 2 && is_month(next) {
        return Some(Tie::Loose);
    }
    if !next.starts_with(char::is_lowercase) {
        return None;
    }
    let ordinal = |number: &str| is_digits(number) && number.len() <= DIGITS;
    if open.strip_suffix('.').is_some_and(|number| number.split(".–").all(ordinal)) {
        return Some(Tie::Firm);
    }
    let noun = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    (is_number(open) && !is_year(open) && !leads_on(noun)).then_some(Tie::Loose)
}

/// Whether short brackets hold the place between the two.
fn in_brackets(before: &str, after: &str) -> bool {
    // nearly every place is far from any bracket, and is told at once
    const NEAR: usize = 4 * (SHORT + 1);
    if !before.as_bytes()[before.len().saturating_sub(NEAR)..].contains(&b'(') {
        return false;
    }
    let opened = before.chars().rev().take(SHORT + 1).position(|c| matches!(c, '(' | ')'));
    let Some(opened) = opened.filter(|at| before.chars().rev().nth(*at) == Some('(')) else {
        return false;
    };
    let rest = (SHORT + 1).saturating_sub(opened);
    let closed = after.chars().take(rest).position(|c| matches!(c, '(' | ')'));
    closed.is_some_and(|at| after.chars().nth(at) == Some(')'))
}

/// Whether short brackets stand between a number or year and what is said of it: `2022 (u = 2) 98,5`.
fn beside_brackets(before: &str, after: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let Some(said) = before.strip_suffix(' ') else { return false };
    if let Some(inner) = after.strip_prefix('(') {
        let closed = inner.chars().take(SHORT).position(|c| matches!(c, '(' | ')'));
        let told =
            closed.is_some_and(|at| inner.contains('=') && inner.chars().nth(at) == Some(')'));
        return told && said.ends_with(is_digit);
    }
    let Some(inner) = said.strip_suffix(')') else { return false };
    let opened = inner.chars().rev().take(SHORT).position(|c| matches!(c, '(' | ')'));
    let tail = opened.map(|at| inner.chars().rev().take(at).collect::<String>());
    after.starts_with(is_digit) && tail.is_some_and(|tail| tail.contains('='))
}

/// Whether a dash joins two names: `Theil–Senin`.
fn joins_names(before: &str, after: &str) -> bool {
    let Some(name) = before.strip_suffix('–') else { return false };
    after.starts_with(char::is_uppercase)
        && last_word(name)
            .trim_start_matches(|c: char| !c.is_alphanumeric())
            .starts_with(char::is_uppercase)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n')
}

/// The word at the end of a text; of one that is very long only its end.
fn last_word(text: &str) -> &str {
    const LONGEST: usize = 40;
    let mut start = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST) {
        if is_space(c) {
            break;
        }
        start = at;
    }
    &text[start..]
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number as it is written in fi, sv and en, without a date's points.
fn is_number(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{A0}' | '\u{202F}');
    let begins = text.starts_with(|c: char| c.is_ascii_digit());
    let ends = text.ends_with(|c: char| c.is_ascii_digit());
    begins && ends && text.chars().all(is_part) && text.matches('.').count() < 2
}

fn is_short_number(text: &str) -> bool {
    let number = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    is_digits(number) && number.len() <= DIGITS
}

fn is_year(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let rest = &text[end..];
    end == 4
        && matches!(text.as_bytes()[0], b'1' | b'2')
        && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '\u{A0}')
}

/// Whether a shortened word names the number after it: one letter, or one of those for pages, numbers,
/// chapters, figures, tables and hours.
fn is_reference(word: &str) -> bool {
    const REFERENCES: [&str; 14] = [
        "bil", "ca", "fig", "kap", "kl", "kuv", "liit", "mom", "no", "nr", "pp", "ss", "tab",
        "taul",
    ];
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    single || REFERENCES.contains(&word)
}

/// Whether a word says nothing without the number after it: `klo 12`, `Taulukko 3`.
fn is_numbered_thing(word: &str) -> bool {
    const WORDS: [&str; 23] = [
        "annex", "bild", "bilaga", "ca", "chapter", "diagram", "figur", "figure", "kapitel", "kl",
        "klo", "kuva", "kuvio", "liite", "luku", "nr", "nro", "section", "tabell", "table",
        "taulukko", "§", "§§",
    ];
    let mut letters = word.chars();
    let small: Option<String> =
        letters.next().map(|first| first.to_lowercase().chain(letters).collect());
    small.is_some_and(|word| WORDS.contains(&word.as_str()))
}

/// Whether a word is an initial or a title before a name: `J. Lehto`, `Dr. Smith`.
fn is_name_part(word: &str) -> bool {
    const TITLES: [&str; 6] = ["Dr", "Mr", "Mrs", "Ms", "Prof", "St"];
    let Some(name) = word.strip_suffix('.') else { return false };
    let mut letters = name.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || TITLES.contains(&name)
}

/// Whether a word is the day or the month of a date that is written with spaces: `12. 5. 2023`.
fn is_day(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|number| is_digits(number) && number.len() <= 2)
}

fn is_day_or_year(word: &str) -> bool {
    is_day(word) || is_year(word)
}

/// Whether a word is a month as English has it: `31 December`.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.contains(&word.trim_end_matches(|c: char| !c.is_alphabetic()))
}

/// Whether a word tells of the figure after it that it is not an exact one.
fn is_measure(word: &str) -> bool {
    const WORDS: [&str; 21] = [
        "about",
        "alle",
        "almost",
        "cirka",
        "enintään",
        "högst",
        "least",
        "lähes",
        "minst",
        "most",
        "nearly",
        "noin",
        "nästan",
        "omkring",
        "over",
        "under",
        "ungefär",
        "vajaa",
        "vähintään",
        "yli",
        "över",
    ];
    WORDS.contains(&word)
}

/// Whether a word is a single letter, a count, or one of the small ones that belong to what follows them.
fn leads_on(word: &str) -> bool {
    const SMALL: [&str; 24] = [
        "ja", "tai", "eli", "vai", "i", "på", "av", "för", "med", "till", "om", "vid", "och",
        "att", "the", "an", "of", "in", "at", "to", "by", "and", "or", "for",
    ];
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let count = word.len() <= DIGITS && is_digits(word);
    single || count || SMALL.contains(&word)
}

/// Whether a word is so short that it looks lost at the end of a line where a sentence begins with it.
fn is_slight(word: &str) -> bool {
    word.chars().nth(3).is_none() && !word.ends_with(['.', ',', ';', ':', '!', '?', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `~` for what is slight, `=` for what is loose, `#` for what is firm and `>` for a relation that goes on.
    fn ties(text: &str) -> String {
        let mut out = String::new();
        for (at, c) in text.char_indices() {
            let mark = match tie(text, at + c.len_utf8()) {
                _ if c != ' ' => c,
                Tie::None => ' ',
                Tie::Slight => '~',
                Tie::Loose => '=',
                Tie::Relation => '>',
                Tie::Firm => '#',
            };
            out.push(mark);
        }
        out
    }

    #[test]
    fn what_is_counted_stays_with_its_number() {
        assert_eq!(ties("noin 12 indikaattoria koko"), "noin~12=indikaattoria koko");
        assert_eq!(ties("av 2\u{A0}637 invånare"), "av~2\u{A0}637=invånare");
        assert_eq!(ties("3,5 points from 4 and 5"), "3,5=points from 4~and~5");
        assert_eq!(ties("31.12.2022 oli 2021–2025 kausi"), "31.12.2022 oli=2021–2025 kausi");
    }

    #[test]
    fn a_year_stays_with_its_month_season_or_word() {
        assert_eq!(ties("kevät 2022 oli"), "kevät=2022 oli");
        assert_eq!(ties("1. tammikuuta 2023, ei"), "1.#tammikuuta=2023, ei");
        assert_eq!(ties("den 1 januari 2023 var"), "den 1=januari=2023 var");
        assert_eq!(ties("by 31 December 2022, as"), "by~31=December=2022, as");
        assert_eq!(ties("on 2022 nyt"), "on 2022 nyt");
        assert_eq!(ties("är ±\u{A0}2 procent"), "är ±\u{A0}2 procent");
    }

    #[test]
    fn ordinals_references_and_numbered_things_stay_with_their_numbers() {
        assert_eq!(ties("kaikki 9. luokan oppilaat"), "kaikki 9.#luokan oppilaat");
        assert_eq!(ties("ajalla 8.–9. luokan"), "ajalla 8.–9.#luokan");
        assert_eq!(ties("(s. 12) ja kap. 3"), "(s.#12) ja~kap.#3");
        assert_eq!(ties("Se on 7. Kaupunki on 5 km."), "Se on 7. Kaupunki on 5=km.");
        assert_eq!(ties("ks. Liite 5 ja sivu 3"), "ks. Liite#5~ja~sivu 3");
        assert_eq!(ties("klo 12, nro 3 ja Taulukko 12"), "klo#12, nro#3~ja~Taulukko#12");
        assert_eq!(ties("J. K. Lehto ja Dr. Smith"), "J.#K.#Lehto ja~Dr.#Smith");
        assert_eq!(ties("den 12. 5. 2023 var"), "den 12.=5.=2023 var");
    }

    #[test]
    fn short_brackets_and_names_of_two_are_kept_whole() {
        assert_eq!(ties("arvo (kevät 2022) on"), "arvo (kevät#2022) on");
        assert_eq!(ties("arvo (2021, 2022) on (a) b"), "arvo (2021,#2022) on (a) b");
        assert_eq!(ties("arvo (ennakkotieto, 2022) on"), "arvo (ennakkotieto, 2022) on");
        let name = "Theil–Senin";
        assert_eq!(tie(name, "Theil–".len()), Tie::Firm);
        assert_eq!(tie("tammi–elokuu", "tammi–".len()), Tie::None);
    }

    #[test]
    fn what_brackets_say_of_a_number_stays_with_it() {
        assert_eq!(ties("2022 (u = 2) 98,5"), "2022#(u#=#2)#98,5");
        assert_eq!(ties("kasvoi (hieman) 5 kertaa"), "kasvoi (hieman) 5=kertaa");
    }

    #[test]
    fn small_words_lead_on_and_a_sentence_begins_with_no_slight_one() {
        assert_eq!(ties("työ ja koti. Se on"), "työ ja~koti. Se~on");
    }
}
