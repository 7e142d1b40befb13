//! Secrets that their form tells, within a text.

use std::ops::Range;

use super::person;

/// What must not be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Secret {
    /// A Finnish personal identity code (henkilötunnus).
    IdentityCode,
    /// An address of electronic mail.
    Email,
    /// A telephone number.
    Phone,
    /// The number of a bank account (IBAN).
    Account,
    /// The name of a person beside a word for a contact.
    Person,
}

/// Check characters of identity codes by the remainder of the nine digits divided by 31.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// What begins numbers of Finnish telephones after the leading zero: mobile networks, areas, services.
const PREFIXES: [&str; 33] = [
    "040", "041", "042", "043", "044", "045", "046", "047", "048", "049", "050", "02", "03", "05",
    "06", "08", "09", "013", "014", "015", "016", "017", "018", "019", "010", "020", "029", "030",
    "071", "073", "075", "0800", "0600",
];

/// Bytes of the shortest secret, an address such as `a@.fi`.
pub(super) const SHORTEST: usize = 5;

/// Words before which digits are a telephone's, in lower case.
const TELEPHONE: [&str; 9] =
    ["puh", "puhelin", "matkapuhelin", "gsm", "tel", "telefon", "mobil", "phone", "p"];

/// The secrets of a text by the bytes where they stand, in order and without overlaps.
pub(super) fn within(text: &str) -> Vec<(Range<usize>, Secret)> {
    if text.len() < SHORTEST {
        return Vec::new();
    }
    let digits = digits(text);
    let mut found = formed(text, digits);
    if digits >= 7 {
        all(text, telephone, Secret::Phone, &mut found);
    }
    person::within(text, &mut found);
    in_order(found)
}

/// Those whose form leaves no doubt, in order and without overlaps: identity codes, accounts, addresses.
pub(super) fn by_form(text: &str) -> Vec<(Range<usize>, Secret)> {
    in_order(formed(text, digits(text)))
}

/// As [`by_form`], of a text with `digits` digits, in any order and with overlaps.
fn formed(text: &str, digits: usize) -> Vec<(Range<usize>, Secret)> {
    let mut found = Vec::new();
    if digits >= 9 {
        all(text, identity_code, Secret::IdentityCode, &mut found);
    }
    if digits >= 13 {
        all(text, account, Secret::Account, &mut found);
    }
    if text.contains('@') {
        emails(text, &mut found);
    }
    found
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn in_order(mut found: Vec<(Range<usize>, Secret)>) -> Vec<(Range<usize>, Secret)> {
    found.sort_by_key(|(range, secret)| (range.start, *secret));
    let mut end = 0;
    found.retain(|(range, _)| {
        let is_free = range.start >= end;
        if is_free {
            end = range.end;
        }
        is_free
    });
    found
}

/// Tries `form` wherever a word may begin; it gives the bytes that it takes.
fn all(
    text: &str,
    form: fn(&str, &str) -> Option<usize>,
    secret: Secret,
    found: &mut Vec<(Range<usize>, Secret)>,
) {
    let mut end = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        let is_free = at >= end && before.is_none_or(|c: char| !c.is_alphanumeric());
        before = Some(character);
        if !is_free || !(character.is_ascii_alphanumeric() || character == '+') {
            continue;
        }
        let (earlier, rest) = text.split_at(at);
        if let Some(length) = form(earlier, rest) {
            let next = rest[length..].chars().next();
            if next.is_none_or(|c| !c.is_alphanumeric()) {
                end = at + length;
                found.push((at..end, secret));
            }
        }
    }
}

/// `DDMMYY`, a sign of the century, an individual number and its check character (Digital and Population Data
/// Services Agency, structure since 2023). Spreadsheet programs turn the hyphen into longer dashes.
fn identity_code(_: &str, rest: &str) -> Option<usize> {
    let mut code = ['0'; 11];
    let mut length = 0;
    let mut characters = rest.chars();
    for place in &mut code {
        *place = characters.next()?;
        length += place.len_utf8();
    }
    let number = |range: Range<usize>| -> Option<u32> {
        code.get(range)?.iter().try_fold(0, |number, c| Some(number * 10 + c.to_digit(10)?))
    };
    let (day, month) = (number(0..2)?, number(2..4)?);
    let (birth, individual) = (number(0..6)?, number(7..10)?);
    let century = code[6].to_ascii_uppercase();
    let expected = CHECK.get(((birth * 1000 + individual) % 31) as usize).copied().map(char::from);
    let fits = (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && "+-‐‑‒–—−ABCDEFUVWXY".contains(century)
        && individual >= 2
        && expected == Some(code[10].to_ascii_uppercase());
    fits.then_some(length)
}

/// An international account number, in groups or not, whose check digits fit (ISO 13616, modulo 97).
fn account(_: &str, rest: &str) -> Option<usize> {
    let mut digits = rest.chars();
    let begins = digits.by_ref().take(2).all(|c| c.is_ascii_alphabetic())
        && digits.by_ref().take(2).filter(char::is_ascii_digit).count() == 2;
    if !begins {
        return None;
    }
    let mut taken = Vec::new();
    let mut fitting = None;
    for (at, c) in rest.char_indices() {
        match c {
            c if c.is_ascii_alphanumeric() && taken.len() < 34 => {
                taken.push(c.to_ascii_uppercase());
            }
            ' ' | '\u{a0}' if !taken.is_empty() => continue,
            _ => break,
        }
        let end = at + 1;
        let ends = rest[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        let usual =
            if taken.starts_with(&['F', 'I']) { taken.len() == 18 } else { taken.len() >= 15 };
        if ends && usual && remainder(&taken) == Some(1) {
            fitting = Some(end);
        }
    }
    fitting
}

/// The account number with its first four characters at its end, letters as numbers from 10, modulo 97.
fn remainder(account: &[char]) -> Option<u32> {
    let (head, tail) = account.split_at_checked(4)?;
    tail.iter().chain(head).try_fold(0, |rest, c| {
        let digit = c.to_digit(36)?;
        Some((rest * if digit > 9 { 100 } else { 10 } + digit) % 97)
    })
}

fn emails(text: &str, found: &mut Vec<(Range<usize>, Secret)>) {
    let in_name = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let in_host = |c: char| c.is_alphanumeric() || ".-".contains(c);
    for (at, _) in text.match_indices('@') {
        let name = text[..at].trim_end_matches(in_name).len();
        let rest = &text[at + 1..];
        let host = &rest[..rest.len() - rest.trim_start_matches(in_host).len()];
        let host = host.trim_end_matches(['.', '-']);
        let ending = host.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_address =
            name < at && ending.chars().count() >= 2 && !ending.contains(char::is_numeric);
        if is_address {
            found.push((name..at + 1 + host.len(), Secret::Email));
        }
    }
}

/// A telephone number: `+358 …`, a Finnish number in groups, or a mobile number in one; any digits after a word for
/// a telephone. Digits that stand behind it may be no part of it, as in `040 123 4567 9–16`.
fn telephone(before: &str, rest: &str) -> Option<usize> {
    let groups = groups(rest);
    let announced = is_announced(before);
    (1..=groups.len())
        .rev()
        .filter_map(|count| groups.get(..count))
        .find(|groups| is_telephone(groups, rest.starts_with('+'), announced))
        .and_then(|groups| groups.last().map(|(_, end)| *end))
}

/// A group of digits and the byte after it.
type Group<'a> = (&'a str, usize);

fn is_telephone(groups: &[Group<'_>], has_plus: bool, announced: bool) -> bool {
    let digits: String = groups.iter().map(|(group, _)| *group).collect();
    let length = digits.len();
    // Some mobile networks have numbers that are written with four digits first, such as `0457 123 9876`.
    let in_prefix = |(group, _): &Group<'_>| {
        PREFIXES.contains(group) || (group.len() == 4 && group.starts_with("04"))
    };
    let is_mobile = digits.starts_with("04") || digits.starts_with("050");
    let fits = if has_plus || digits.starts_with("00358") {
        (9..=15).contains(&length)
    } else if announced {
        (5..=13).contains(&length) && digits.starts_with('0')
    } else if groups.len() == 1 {
        (9..=12).contains(&length) && is_mobile
    } else {
        (7..=12).contains(&length)
            && groups.first().is_some_and(in_prefix)
            && groups.iter().all(|(group, _)| group.len() >= 2)
    };
    fits && !is_date(groups)
}

/// The groups of digits at the beginning of a text with one space or hyphen between.
fn groups(rest: &str) -> Vec<Group<'_>> {
    let begin = usize::from(rest.starts_with('+'));
    let mut groups = Vec::new();
    let mut at = begin;
    loop {
        let digits = rest[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return groups;
        }
        groups.push((&rest[at..at + digits], at + digits));
        at += digits;
        let Some(between) = rest[at..].chars().next() else { return groups };
        if !matches!(between, ' ' | '\u{a0}' | '\u{202f}' | '-') {
            return groups;
        }
        at += between.len_utf8();
    }
}

/// `08-12-2023` is a day, and `02 2023` may be a month.
fn is_date(groups: &[Group<'_>]) -> bool {
    let is_year = |(group, _): &Group<'_>| group.len() == 4 && ["19", "20"].contains(&&group[..2]);
    groups.len() <= 3
        && groups.last().is_some_and(is_year)
        && groups.iter().rev().skip(1).all(|(group, _)| group.len() <= 2)
}

/// Whether a word for a telephone stands right before.
fn is_announced(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '.', ':', '\u{a0}']);
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    TELEPHONE.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(&str, Secret)> {
        within(text).into_iter().map(|(range, secret)| (&text[range], secret)).collect()
    }

    #[test]
    fn identity_codes_are_told_by_their_check_character_with_every_sign_of_the_century() {
        for sign in "+-–−ABCDEFUVWXYa".chars() {
            let code = format!("131052{sign}308T");
            let text = format!("hakija {code}.");
            assert_eq!(kinds(&text), [(code.as_str(), Secret::IdentityCode)]);
        }
        let others =
            ["131052-308U", "x131052-308T", "131052-308T5", "321352-308T", "131052G308T", "2023"];
        for harmless in others {
            assert_eq!(kinds(harmless), [], "{harmless}");
        }
    }

    #[test]
    fn accounts_are_told_by_their_check_digits_in_groups_or_not() {
        let account = "FI21 1234 5600 0007 85";
        assert_eq!(kinds("tilille FI21 1234 5600 0007 85, kiitos"), [(account, Secret::Account)]);
        assert_eq!(kinds("FI2112345600000785")[0].1, Secret::Account);
        assert_eq!(kinds("SE45 5000 0000 0583 9825 7466")[0].1, Secret::Account);
        assert_eq!(kinds("FI22 1234 5600 0007 85"), []);
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        let found = kinds("Kysy: maija.meikalainen@hel.fi.");
        assert_eq!(found, [("maija.meikalainen@hel.fi", Secret::Email)]);
        assert_eq!(kinds("5 kpl @ 10 €; @ ; a@b"), []);
    }

    #[test]
    fn telephone_numbers_are_told_from_figures_days_and_file_numbers() {
        for number in [
            "+358 40 123 4567",
            "040 123 4567",
            "0401234567",
            "050-1234567",
            "0457 123 9876",
            "09 310 1691",
            "00358 9 310 1691",
        ] {
            assert_eq!(kinds(number), [(number, Secret::Phone)], "{number}");
        }
        assert_eq!(kinds("soita 040 123 4567 9-16"), [("040 123 4567", Secret::Phone)]);
        assert_eq!(kinds("soita 0457 1239876 tai"), [("0457 1239876", Secret::Phone)]);
        assert_eq!(kinds("puh. 09 3101691"), [("09 3101691", Secret::Phone)]);
        for harmless in [
            "1 088 529",
            "08-12-2023",
            "02 2023",
            "HEL 2023-005698",
            "0201256-6",
            "2021 2022 2023",
            "HEL 2023 0457 12",
            "00100 Helsinki",
            "7 000 a year, 8 000 from 2023",
            "0,0000123",
            "0.051234567",
        ] {
            assert_eq!(kinds(harmless), [], "{harmless}");
        }
    }
}
