//! Language tags, as BCP 47 has them.

use std::fmt;
use std::ops::RangeInclusive;

use super::Language;

/// A well-formed language tag, such as `fi` or `sr-Latn-RS`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(String);

impl Tag {
    /// `text` as a tag, where it is well-formed.
    ///
    /// The grammar is that of RFC 5646, section 2.1. Names of languages of four letters and more, which it keeps for
    /// later and of which none was ever registered, are none: they are words such as `suomi`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        is_well_formed(text).then(|| Self(text.to_owned()))
    }

    /// The tag as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language of the program that it names, if it names one.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        Language::from_tag(&self.0)
    }
}

impl From<Language> for Tag {
    fn from(language: Language) -> Self {
        Self(language.tag().to_owned())
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_well_formed(tag: &str) -> bool {
    let mut subtags = tag.split('-').peekable();
    let first = subtags.next().unwrap_or_default();
    if is_private(first) {
        return are_private(subtags);
    }
    if !is_alphabetic(first, 2..=3) {
        return false;
    }
    for _ in 0..3 {
        subtags.next_if(|subtag| is_alphabetic(subtag, 3..=3));
    }
    subtags.next_if(|subtag| is_alphabetic(subtag, 4..=4));
    subtags.next_if(|subtag| is_alphabetic(subtag, 2..=2) || is_number(subtag));
    while subtags.next_if(|subtag| is_variant(subtag)).is_some() {}
    while subtags.next_if(|subtag| is_alphanumeric(subtag, 1..=1) && !is_private(subtag)).is_some()
    {
        let mut extension = 0;
        while subtags.next_if(|subtag| is_alphanumeric(subtag, 2..=8)).is_some() {
            extension += 1;
        }
        if extension == 0 {
            return false;
        }
    }
    match subtags.next() {
        None => true,
        Some(subtag) => is_private(subtag) && are_private(subtags),
    }
}

/// Whether the subtags after `x` are of the kind that is for private use.
fn are_private<'a>(subtags: impl Iterator<Item = &'a str>) -> bool {
    let mut subtags = subtags.peekable();
    subtags.peek().is_some() && subtags.all(|subtag| is_alphanumeric(subtag, 1..=8))
}

fn is_private(subtag: &str) -> bool {
    subtag.eq_ignore_ascii_case("x")
}

fn is_variant(subtag: &str) -> bool {
    is_alphanumeric(subtag, 5..=8)
        || (is_alphanumeric(subtag, 4..=4) && subtag.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_number(subtag: &str) -> bool {
    subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_alphabetic(subtag: &str, length: RangeInclusive<usize>) -> bool {
    length.contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_alphanumeric(subtag: &str, length: RangeInclusive<usize>) -> bool {
    length.contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_what_only_looks_like_one() {
        // RFC 5646, appendix A
        let good = [
            "fi",
            "sv-FI",
            "se",
            "und",
            "zh-Hant",
            "zh-cmn-Hans-CN",
            "sl-rozaj-biske",
            "de-CH-1901",
            "es-419",
            "de-DE-u-co-phonebk",
            "en-US-u-islamcal",
            "x-whatever",
            "de-CH-x-phonebk",
        ];
        for tag in good {
            assert!(Tag::new(tag).is_some(), "{tag}");
        }
        let bad = [
            "",
            "f",
            "suomi",
            "Suomi",
            "fi_FI",
            "xx-invalid!",
            "fi-",
            "-fi",
            "fi--FI",
            "de-419-DE",
            "a-DE",
            "ar-a",
            "ar-a-b",
            "x",
            "fi-x",
            "fi FI",
            "fi-toolongsubtag",
            "12",
            "fi-FI-FI",
        ];
        for tag in bad {
            assert!(Tag::new(tag).is_none(), "{tag}");
        }
        assert_eq!(Tag::new("sv-FI").and_then(|tag| tag.language()), Some(Language::Sv));
        assert_eq!(Tag::new("se").and_then(|tag| tag.language()), None);
    }
}
