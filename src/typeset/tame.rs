//! What is too wide for a line → parts that are not, with a sign where they were parted.

use std::sync::Arc;

use super::Pt;
use super::elements::{Element, Hyphen, extents, word_width};
use super::passage::{Division, Ink};
use crate::font::{Shaper, Word, face};

/// Makes sure that lines can be found: what holds no place to end a line and is wider than
/// `measure` gets places between its graphemes. A word ends there with a hyphen; an address, code or
/// a figure, of which a hyphen would seem a part, with a small arrow that is never read.
pub(super) fn tame(elements: &mut Vec<Element>, inks: &[Ink], measure: Pt, shaper: &Shaper) {
    if extents(elements).0 <= measure {
        return;
    }
    let tamer = Tamer { inks, measure, shaper };
    let is_end = |element: &Element| matches!(element, Element::Glue { .. } | Element::Newline);
    // what is written without a space is one word, or is none
    let tokens: Vec<bool> = elements.split(is_end).map(|token| tamer.is_word(token)).collect();
    let mut tokens = tokens.into_iter();
    let mut is_word = tokens.next().unwrap_or(false);
    let mut result = Vec::with_capacity(elements.len() + 16);
    let mut unit: Vec<Element> = Vec::new();
    for element in std::mem::take(elements) {
        match element {
            Element::Box { .. } => unit.push(element),
            Element::Chance { hyphen: Some(hyphen), .. } => {
                // where there is no room for the hyphen, the line ends without it
                let fits = width_of(&unit) + hyphen.width <= measure;
                tamer.flush(&mut unit, is_word, &mut result);
                result.push(Element::chance(fits.then_some(hyphen)));
            }
            Element::Glue { .. } | Element::Chance { hyphen: None, .. } | Element::Newline => {
                tamer.flush(&mut unit, is_word, &mut result);
                if is_end(&element) {
                    is_word = tokens.next().unwrap_or(false);
                }
                result.push(element);
            }
        }
    }
    tamer.flush(&mut unit, is_word, &mut result);
    *elements = result;
}

fn width_of(unit: &[Element]) -> Pt {
    unit.iter().map(Element::width).sum()
}

struct Tamer<'a> {
    inks: &'a [Ink],
    measure: Pt,
    shaper: &'a Shaper,
}

impl Tamer<'_> {
    /// Adds what stands between two places where a line may end, cut where it is too wide.
    fn flush(&self, unit: &mut Vec<Element>, is_word: bool, result: &mut Vec<Element>) {
        if width_of(unit) <= self.measure {
            result.append(unit);
            return;
        }
        let mut rest = std::mem::take(unit).into_iter().peekable();
        // how wide what stands since the last place is
        let mut used = Pt::ZERO;
        while let Some(element) = rest.next() {
            let Element::Box { word, ink, width, level } = element else {
                result.push(element);
                continue;
            };
            let sign = self.sign(ink, is_word);
            let room = sign.as_ref().map_or(Pt::ZERO, |sign| sign.width);
            let clinging = rest.peek().and_then(|next| self.clinging(next));
            if used + width + room.max(clinging.unwrap_or_default()) > self.measure {
                let ends = (used, clinging.unwrap_or_default());
                used = self.split(&word, (ink, level), sign.as_ref(), ends, result);
            } else {
                result.push(Element::Box { word, ink, width, level });
                used += width;
            }
            // a long word comes in parts, and its lines are filled across them
            let goes_on =
                matches!(rest.peek(), Some(Element::Box { ink: next, .. }) if *next == ink);
            if clinging.is_none() && !goes_on {
                result.push(Element::chance(sign));
                used = Pt::ZERO;
            }
        }
        // the last place ends nothing: what follows tells whether a line may end there
        result.pop();
    }

    /// Whether it is one word of a language, perhaps with marks of punctuation at its ends.
    fn is_word(&self, token: &[Element]) -> bool {
        let mut text = String::new();
        for element in token {
            if let Element::Box { word, ink, .. } = element {
                text.push_str(&word.text);
                if self.inks.get(*ink).is_none_or(|own| own.division == Division::Never) {
                    return false;
                }
            }
        }
        let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
        inner.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\u{300}'..='\u{36F}'))
    }

    /// What stands where a part ends, unless that leaves too little of the line.
    fn sign(&self, ink: usize, is_word: bool) -> Option<Arc<Hyphen>> {
        let own = self.inks.get(ink)?;
        let sign = if is_word {
            Hyphen::new(ink, own, self.shaper)
        } else {
            Hyphen::arrow(ink, own, self.shaper)
        };
        (sign.width.scaled(2, 1) <= self.measure).then(|| Arc::new(sign))
    }

    /// The width of what must not begin a line, such as a dash after a word.
    fn clinging(&self, next: &Element) -> Option<Pt> {
        let Element::Box { word, width, .. } = next else { return None };
        let clings = !word.text.starts_with(char::is_alphanumeric);
        (clings && width.scaled(3, 1) < self.measure).then_some(*width)
    }

    /// Cuts a word into parts that are each as wide as fits beside the sign, the first one beside what
    /// stands before it, the last one beside what clings to it, and at least one grapheme; where that
    /// leaves no room for the sign, there is none. Gives the width of what stands since the last place.
    fn split(
        &self,
        word: &Word,
        (ink, level): (usize, u8),
        sign: Option<&Arc<Hyphen>>,
        (mut used, clinging): (Pt, Pt),
        result: &mut Vec<Element>,
    ) -> Pt {
        let size = self.inks.get(ink).map_or(Pt::ZERO, |own| own.size);
        let room = self.measure - sign.map_or(Pt::ZERO, |sign| sign.width);
        let end = |used: Pt| {
            let hyphen = sign.filter(|sign| used + sign.width <= self.measure).cloned();
            Element::chance(hyphen)
        };
        let clusters = clusters(word, size);
        if used > Pt::ZERO && clusters.first().is_some_and(|(_, first)| used + *first > room) {
            result.push(end(used));
            used = Pt::ZERO;
        }
        let cuts = cuts(&word.text, &clusters, room, (used, clinging));
        let mut parts = word.parts(&cuts).into_iter().peekable();
        while let Some(part) = parts.next() {
            let width = word_width(&part, size);
            result.push(Element::Box { word: Arc::new(part), ink, width, level });
            used += width;
            if parts.peek().is_some() {
                result.push(end(used));
                used = Pt::ZERO;
            }
        }
        used
    }
}

/// How many graphemes a part may be shorter than it could be, so that it ends between two letters.
const BACK: usize = 40;

/// The bytes of a text before which it is cut: between letters or figures where there are any near, for no
/// part may begin with a dash or a unit.
fn cuts(text: &str, clusters: &[(usize, Pt)], room: Pt, (used, clinging): (Pt, Pt)) -> Vec<usize> {
    let is_within = |at: &usize| {
        let (before, after) = text.split_at(clusters[*at].0);
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    // the last place after `first` and not after `at`
    let place = |first: usize, at: usize| {
        let least = (first + 1).max(at.saturating_sub(BACK));
        (least..=at).rev().find(is_within).unwrap_or(at)
    };
    let (mut cuts, mut first, mut width) = (Vec::new(), 0, used);
    for (at, (_, own)) in clusters.iter().enumerate() {
        if at > first && width + *own > room {
            first = place(first, at);
            cuts.push(clusters[first].0);
            width = clusters[first..at].iter().map(|(_, own)| *own).sum();
        }
        width += *own;
    }
    if width + clinging > room && clusters.len() > first + 3 {
        cuts.push(clusters[place(first, clusters.len() - 3)].0);
    }
    cuts
}

/// Where each cluster begins and how wide it is, in the order of the text; rounded up, so that no
/// sum of them is less than the width of all together.
fn clusters(word: &Word, size: Pt) -> Vec<(usize, Pt)> {
    let mut glyphs: Vec<(usize, Pt)> = Vec::new();
    for piece in &word.pieces {
        let em = i64::from(face(piece.face).units_per_em().max(1));
        glyphs.extend(piece.glyphs.iter().map(|glyph| {
            let advance = i64::from(glyph.advance) * size.0;
            (glyph.start as usize, Pt((advance + em - 1).div_euclid(em)))
        }));
    }
    glyphs.sort_by_key(|(start, _)| *start);
    let mut clusters: Vec<(usize, Pt)> = Vec::with_capacity(glyphs.len());
    for (start, width) in glyphs {
        match clusters.last_mut() {
            Some((last, whole)) if *last == start => *whole += width,
            _ => clusters.push((start, width)),
        }
    }
    clusters
}
