//! Number formats: what a format code says about the kind of value.

use crate::notation::unit;

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatKind {
    /// A number as it is.
    Number,
    /// A number times one hundred, with a percent sign.
    Percent,
    /// A day, with or without a time.
    Date,
    /// A time of day or a length of time, without a day.
    Time,
    /// Text.
    Text,
}

/// A number format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFormat {
    /// Its code, such as `0.0 %` or `d.m.yyyy`.
    pub code: String,
    /// What it makes of a number.
    pub kind: FormatKind,
    /// The unit that it writes beside every number, where it is one that people use: `€` of `#,##0 "€"`.
    pub unit: Option<String>,
}

impl NumberFormat {
    /// The format of a code; `None` for *General*, which says nothing.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        if is_general(code) {
            return None;
        }
        let kind = kind_of(code);
        let unit = (kind == FormatKind::Number).then(|| unit_of(code)).flatten();
        Some(Self { code: code.to_owned(), kind, unit })
    }

    /// The format that a number stands for where no code is given with it.
    pub(super) fn built_in(id: u32) -> Option<Self> {
        BUILT_IN.iter().find(|(known, _)| *known == id).and_then(|(_, code)| Self::from_code(code))
    }

    /// Whether it shows percent.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.kind == FormatKind::Percent
    }
}

/// Codes that files name by number alone (ECMA-376, 18.8.30). Numbers 27–36 and 50–58 are days in
/// East Asian editions.
const BUILT_IN: &[(u32, &str)] = &[
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (11, "0.00E+00"),
    (12, "# ?/?"),
    (13, "# ??/??"),
    (14, "d.m.yyyy"),
    (15, "d-mmm-yy"),
    (16, "d-mmm"),
    (17, "mmm-yy"),
    (18, "h:mm AM/PM"),
    (19, "h:mm:ss AM/PM"),
    (20, "h:mm"),
    (21, "h:mm:ss"),
    (22, "d.m.yyyy h:mm"),
    (27, "yyyy-mm-dd"),
    (28, "yyyy-mm-dd"),
    (29, "yyyy-mm-dd"),
    (30, "yyyy-mm-dd"),
    (31, "yyyy-mm-dd"),
    (36, "yyyy-mm-dd"),
    (37, "#,##0 ;(#,##0)"),
    (38, "#,##0 ;[Red](#,##0)"),
    (39, "#,##0.00;(#,##0.00)"),
    (40, "#,##0.00;[Red](#,##0.00)"),
    (45, "mm:ss"),
    (46, "[h]:mm:ss"),
    (47, "mmss.0"),
    (48, "##0.0E+0"),
    (49, "@"),
    (50, "yyyy-mm-dd"),
    (51, "yyyy-mm-dd"),
    (52, "yyyy-mm-dd"),
    (53, "yyyy-mm-dd"),
    (54, "yyyy-mm-dd"),
    (57, "yyyy-mm-dd"),
    (58, "yyyy-mm-dd"),
];

fn is_general(code: &str) -> bool {
    let bare = code.trim();
    ["", "general", "yleinen", "standard", "allmän"].contains(&bare.to_lowercase().as_str())
}

fn kind_of(code: &str) -> FormatKind {
    let (bare, elapsed) = bare_section(code);
    let bare = bare.replace("general", "").replace("am/pm", "").replace("a/p", "");
    if bare.contains('%') {
        return FormatKind::Percent;
    }
    if bare.contains('@') {
        return FormatKind::Text;
    }
    if elapsed {
        return FormatKind::Time;
    }
    if bare.contains(['0', '#', '?']) && !bare.contains(['y', 'd', 'h', 's']) {
        return FormatKind::Number;
    }
    // Files hold English letters; some writers put in those of the user's own language.
    let finnish = bare.contains("vv") && bare.contains('k');
    let swedish = bare.contains("åå");
    let clock = bare.contains(['h', 's']);
    let month = bare.contains('m') && !clock;
    if bare.contains(['y', 'd']) || month || finnish || swedish {
        FormatKind::Date
    } else if clock && is_clock(&bare) {
        FormatKind::Time
    } else {
        FormatKind::Number
    }
}

/// Whether a code with the letters of hours or seconds shows a time, and not a figure with a word after it: `0 hlö`.
fn is_clock(bare: &str) -> bool {
    let mut letters = bare.chars().filter(|c| c.is_alphabetic());
    !bare.trim_start().starts_with(['0', '#', '?']) && letters.all(|c| "hms".contains(c))
}

/// The unit that the first section of a code writes beside a number. `None` where it leaves out thousands, which makes
/// the number that is shown another than the one that is held.
fn unit_of(code: &str) -> Option<String> {
    let (mut written, mut digits) = (String::new(), String::new());
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => written.extend(characters.by_ref().take_while(|quoted| *quoted != '"')),
            '\\' => written.extend(characters.next()),
            '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inner: String = characters.by_ref().take_while(|inner| *inner != ']').collect();
                let currency = inner.strip_prefix('$').and_then(|rest| rest.split('-').next());
                written.push_str(currency.unwrap_or_default());
            }
            '€' => written.push('€'),
            ' ' => {}
            _ => digits.push(character),
        }
    }
    let written = written.trim();
    (!digits.ends_with(',') && unit::is_known(written)).then(|| written.to_owned())
}

/// The first section of a code in lower case, without what is only shown: quoted and escaped
/// characters, padding, and brackets; and whether it counts hours, minutes or seconds in brackets.
fn bare_section(code: &str) -> (String, bool) {
    let mut bare = String::new();
    let mut elapsed = false;
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => while characters.next().is_some_and(|quoted| quoted != '"') {},
            '\\' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inner: String = characters.by_ref().take_while(|inner| *inner != ']').collect();
                let inner = inner.to_lowercase();
                elapsed |= !inner.is_empty()
                    && (inner.chars().all(|c| c == 'h')
                        || inner.chars().all(|c| c == 'm')
                        || inner.chars().all(|c| c == 's'));
            }
            _ => bare.extend(character.to_lowercase()),
        }
    }
    (bare, elapsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_tells_what_it_makes_of_a_number() {
        let cases = [
            ("0", FormatKind::Number),
            ("# ##0.0 \"kt\"", FormatKind::Number),
            ("#,##0\\ \"kpl/vuosi\"", FormatKind::Number),
            ("0.00E+00", FormatKind::Number),
            ("0.0\" %\"", FormatKind::Number),
            ("0\\%", FormatKind::Number),
            ("[Red]0;[Blue]0 %", FormatKind::Number),
            ("General\" kt\"", FormatKind::Number),
            ("# ??/??", FormatKind::Number),
            ("0%", FormatKind::Percent),
            ("0.0 %", FormatKind::Percent),
            ("[=0]\"-\";0%", FormatKind::Number),
            ("_-* 0 %_-", FormatKind::Percent),
            ("d.m.yyyy", FormatKind::Date),
            ("[$-40B]d. mmmm yyyy;@", FormatKind::Date),
            ("[$-F800]dddd, mmmm dd, yyyy", FormatKind::Date),
            ("mmmm", FormatKind::Date),
            ("yyyy\\-mm\\-dd hh:mm", FormatKind::Date),
            ("pp.kk.vvvv", FormatKind::Date),
            ("p.k.vvvv", FormatKind::Date),
            ("ÅÅÅÅ-MM-DD", FormatKind::Date),
            ("h:mm AM/PM", FormatKind::Time),
            ("[h]:mm:ss", FormatKind::Time),
            ("mm:ss.0", FormatKind::Time),
            ("hh:mm:ss;@", FormatKind::Time),
            ("0 hlö", FormatKind::Number),
            ("0.0 h", FormatKind::Number),
            ("# ##0 as.", FormatKind::Number),
            ("@", FormatKind::Text),
        ];
        for (code, kind) in cases {
            assert_eq!(NumberFormat::from_code(code).map(|f| f.kind), Some(kind), "{code}");
        }
    }

    #[test]
    fn a_code_tells_the_unit_that_it_writes() {
        let cases = [
            ("#,##0 \"€\"", Some("€")),
            ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-", Some("€")),
            ("#,##0.0\\ [$€-40B]", Some("€")),
            ("[$€-2] #,##0", Some("€")),
            ("0.0\" kt\"", Some("kt")),
            ("# ##0\\ \"kpl\"", Some("kpl")),
            ("0.0\" %\"", Some("%")),
            ("#,##0, \"€\"", None),
            ("0.0 %", None),
            ("0 \"(arvio)\"", None),
            ("[Red]0", None),
            ("#,##0", None),
        ];
        for (code, unit) in cases {
            let format = NumberFormat::from_code(code).unwrap();
            assert_eq!(format.unit.as_deref(), unit, "{code}");
        }
    }

    #[test]
    fn general_says_nothing() {
        for code in ["", "General", "GENERAL", "Yleinen", "Standard"] {
            assert_eq!(NumberFormat::from_code(code), None);
        }
        assert_eq!(NumberFormat::built_in(0), None);
        assert!(NumberFormat::built_in(10).is_some_and(|format| format.is_percent()));
    }
}
