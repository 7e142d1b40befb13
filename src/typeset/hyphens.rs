//! Words → parts between which a line may end, by the rules of their language.

use std::ops::Range;
use std::sync::Arc;

use super::bonds::is_rate;
use super::elements::{Element, Hyphen, word_width};
use super::passage::{Division, Ink};
use crate::font::{DividedWord, Shaper, Tongue, Word, divisions};
use crate::words::Language;

/// Demerits of a division that is not known to be between the parts of a compound.
const WITHIN_PART: i64 = 10_000;

/// Demerits of a division that leaves fewer than four letters at one end.
const SHORT_PART: i64 = 20_000;

/// Demerits more of either in a word of fewer than ten letters.
pub(super) const SHORT_WORD: i64 = 30_000;

/// The kinds of divisions by their demerits: between the parts of a compound, and those.
const KINDS: [i64; 5] =
    [0, WITHIN_PART, SHORT_PART, SHORT_WORD + WITHIN_PART, SHORT_WORD + SHORT_PART];

/// The rules by which words of a language are divided.
pub(super) fn tongue(language: Language) -> Tongue {
    match language {
        Language::Fi => Tongue::Finnish,
        Language::Sv => Tongue::Swedish,
        Language::En => Tongue::English,
    }
}

/// Divides the words of `elements` where the rules allow it.
pub(super) fn hyphenate(
    elements: &mut Vec<Element>,
    inks: &[Ink],
    document: Option<Tongue>,
    shaper: &Shaper,
) {
    let mut result = Vec::with_capacity(elements.len() * 2);
    let mut start = 0;
    while start < elements.len() {
        let is_end = |element: &Element| matches!(element, Element::Glue { .. } | Element::Newline);
        let length = elements[start..].iter().position(is_end);
        let end = length.map_or(elements.len(), |length| start + length);
        let writing = Writing { elements, token: start..end, inks, document, shaper };
        writing.divide(&mut result);
        result.extend(elements.get(end).cloned());
        start = end + 1;
    }
    *elements = result;
}

/// Lets words be divided only where four letters or more, or a part of a compound, stand at either end.
pub(super) fn keep_long_parts(elements: &mut Vec<Element>) {
    elements.retain(|element| {
        !matches!(element, Element::Chance { hyphen: Some(hyphen), .. } if [KINDS[2], KINDS[4]].contains(&hyphen.reluctance))
    });
}

/// What is written without a space.
struct Writing<'a> {
    elements: &'a [Element],
    token: Range<usize>,
    inks: &'a [Ink],
    document: Option<Tongue>,
    shaper: &'a Shaper,
}

impl Writing<'_> {
    fn divide(&self, result: &mut Vec<Element>) {
        let parts = &self.elements[self.token.clone()];
        let told = |element: &Element| matches!(element, Element::Chance { hyphen: Some(_), .. });
        let text = self.text();
        if parts.iter().any(told) || text.split('\u{A0}').any(is_rate) {
            result.extend_from_slice(parts);
            return;
        }
        if is_address(&text) {
            for part in parts {
                self.address(part, result);
            }
            return;
        }
        for at in self.token.clone() {
            match &self.elements[at] {
                Element::Box { word, ink, .. } if self.is_whole(at) => {
                    self.parts(word, *ink, &self.elements[at], result);
                }
                other => result.push(other.clone()),
            }
        }
    }

    fn text(&self) -> String {
        self.elements[self.token.clone()].iter().map(text).collect()
    }

    /// Adds a part of an address, with a place where a line may end after each mark between its names; no
    /// hyphen stands there, which would seem one of it.
    fn address(&self, part: &Element, result: &mut Vec<Element>) {
        let Element::Box { word, ink, level, .. } = part else {
            result.push(part.clone());
            return;
        };
        let clusters = word.cluster_starts();
        let is_place = |at: &usize| {
            let (before, after) = word.text.split_at(*at);
            before.ends_with(['/', '\\', '_', '-', '.', '@'])
                && !is_in_number(&word.text, at.saturating_sub(1))
                && after.starts_with(char::is_alphanumeric)
                && before.chars().filter(|c| c.is_alphanumeric()).count() > 1
        };
        let cuts: Vec<usize> = clusters.into_iter().filter(|at| *at > 0).filter(is_place).collect();
        let Some(own) = self.inks.get(*ink).filter(|_| !cuts.is_empty() && !word.has_losses())
        else {
            result.push(part.clone());
            return;
        };
        for (at, part) in word.parts(&cuts).into_iter().enumerate() {
            if at > 0 {
                result.push(Element::chance(None));
            }
            let width = word_width(&part, own.size);
            result.push(Element::Box { word: Arc::new(part), ink: *ink, width, level: *level });
        }
    }

    /// Whether no letters of the same word stand in the boxes beside it.
    fn is_whole(&self, at: usize) -> bool {
        let text = |at: usize| text(&self.elements[at]);
        let goes_on = at > self.token.start && text(at - 1).ends_with(char::is_alphanumeric);
        let leads_on = at + 1 < self.token.end && text(at + 1).starts_with(char::is_alphanumeric);
        !goes_on && !leads_on
    }

    fn tongue(&self, ink: usize) -> Option<Tongue> {
        match self.inks.get(ink)?.division {
            Division::Document => self.document,
            Division::Of(tongue) => Some(tongue),
            Division::Never => None,
        }
    }

    /// Adds the parts of a word, with a place for a hyphen between each two.
    fn parts(&self, word: &Arc<Word>, ink: usize, whole: &Element, result: &mut Vec<Element>) {
        let tongue = self.tongue(ink).filter(|_| !word.rtl && !word.has_losses());
        let (Some(own), Some(tongue), Some(level)) = (self.inks.get(ink), tongue, whole.level())
        else {
            result.push(whole.clone());
            return;
        };
        let set = (own.face, own.figures);
        let divided = self.shaper.divided(word, set, tongue, || divide_word(word, tongue));
        if divided.parts.is_empty() {
            result.push(whole.clone());
            return;
        }
        let hyphen = Hyphen { found: true, ..Hyphen::new(ink, own, self.shaper) };
        let hyphens = KINDS.map(|reluctance| Arc::new(Hyphen { reluctance, ..hyphen.clone() }));
        let mut kinds = divided.kinds.iter();
        for part in &divided.parts {
            let width = word_width(part, own.size);
            result.push(Element::Box { word: Arc::clone(part), ink, width, level });
            let hyphen = kinds.next().and_then(|kind| hyphens.get(*kind));
            result.extend(hyphen.map(|own| Element::chance(Some(Arc::clone(own)))));
        }
    }
}

/// The text of a box; nothing of anything else.
fn text(element: &Element) -> &str {
    match element {
        Element::Box { word, .. } => word.text.as_str(),
        Element::Glue { .. } | Element::Chance { .. } | Element::Newline => "",
    }
}

/// Whether what is written without a space is an address, whose parts are not words.
fn is_address(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
    inner.contains(['@', '\\', '_'])
        || inner.contains("://")
        || inner.matches('/').count() > 1
        || inner.match_indices('.').any(|(at, _)| {
            inner[at + 1..].starts_with(char::is_alphanumeric) && !is_in_number(inner, at)
        })
}

/// Whether the mark at `at` stands between two digits: a decimal mark is no end of a name.
fn is_in_number(text: &str, at: usize) -> bool {
    let is_digit = |c: Option<&u8>| c.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    at > 0
        && bytes.get(at) == Some(&b'.')
        && is_digit(bytes.get(at - 1))
        && is_digit(bytes.get(at + 1))
}

/// The parts of a word with the kinds of its divisions; nothing where it has none.
fn divide_word(word: &Word, tongue: Tongue) -> DividedWord {
    let letters = word.text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = word.text.len() - letters.len();
    let letters = letters.trim_end_matches(|c: char| !c.is_alphanumeric());
    let clusters = word.cluster_starts();
    let is_short = |text: &str| text.chars().nth(3).is_none();
    let of_word = if letters.chars().nth(9).is_none() { 2 } else { 0 };
    let (mut cuts, mut kinds) = (Vec::new(), Vec::new());
    for place in divisions(letters, tongue) {
        // a ligature is not divided
        if clusters.binary_search(&(start + place.at)).is_err() {
            continue;
        }
        let short = is_short(&letters[..place.at]) || is_short(&letters[place.at..]);
        cuts.push(start + place.at);
        kinds.push(match (place.joint, short) {
            (true, _) => 0,
            (false, false) => 1 + of_word,
            (false, true) => 2 + of_word,
        });
    }
    if cuts.is_empty() {
        return DividedWord::default();
    }
    DividedWord { parts: word.parts(&cuts).into_iter().map(Arc::new).collect(), kinds }
}
