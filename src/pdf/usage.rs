//! Which glyphs are drawn, and what each of them reads as.
//!
//! A PDF font has one reading for each glyph (its `ToUnicode`), for the whole document. So the
//! reading that a glyph has most often is taken; where it stands for something else, the text is
//! written beside it as `ActualText`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::font::FaceId;
use crate::typeset::{Glyph, Item, Page, TextRun};

/// What a glyph reads as that only goes with others, such as a mark on a letter: nothing to see.
const SILENT: &str = "\u{200B}";

/// The glyphs of each face that are drawn, with their readings.
pub(super) type Usage = BTreeMap<FaceId, BTreeMap<u16, String>>;

/// Glyphs that stand for a text together.
pub(super) struct Cluster<'a> {
    /// The glyphs, in the order in which they are read.
    pub(super) glyphs: &'a [Glyph],
    /// What they read as together.
    pub(super) text: Cow<'a, str>,
}

/// The clusters of the `glyphs` of a text, in their order.
pub(super) fn clusters<'a>(
    glyphs: &'a [Glyph],
    text: &'a str,
) -> impl Iterator<Item = Cluster<'a>> {
    glyphs.chunk_by(|a, b| a.bytes() == b.bytes()).map(|glyphs| {
        let text = glyphs.first().and_then(|glyph| text.get(glyph.bytes()));
        Cluster { glyphs, text: plain(text.unwrap_or_default()) }
    })
}

/// Text as it is copied out: every kind of space is a space, and what Unicode forbids in a
/// `ToUnicode` map is the replacement character.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let is_plain =
        |c: char| c == ' ' || !(c.is_whitespace() || matches!(c, '\0' | '\u{FEFF}' | '\u{FFFE}'));
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let replaced = |c: char| match c {
        c if is_plain(c) => c,
        c if c.is_whitespace() => ' ',
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(replaced).collect())
}

/// Counts what the glyphs of all pages read as, and settles on one reading for each.
pub(super) fn of(pages: &[Page]) -> Usage {
    let counts = pages
        .par_iter()
        .fold(Counts::default, |mut counts, page| {
            for placed in &page.items {
                if let Item::Text(run) = &placed.item {
                    counts.run(run);
                }
            }
            counts
        })
        .reduce(Counts::default, Counts::merged);
    counts.settled()
}

/// How often each glyph of each face reads as what.
#[derive(Default)]
struct Counts(BTreeMap<FaceId, Vec<Readings>>);

/// The texts that a glyph reads as, with how often; mostly there is one.
type Readings = Vec<(Box<str>, u64)>;

impl Counts {
    fn run(&mut self, run: &TextRun) {
        let face = self.0.entry(run.face).or_default();
        let glyphs: Vec<Glyph> = run.glyphs.iter().collect();
        for cluster in clusters(&glyphs, &run.text) {
            for (glyph, reading) in readings(&cluster) {
                count(face, glyph, reading, 1);
            }
        }
    }

    fn merged(mut self, other: Self) -> Self {
        for (face, glyphs) in other.0 {
            let face = self.0.entry(face).or_default();
            for (glyph, readings) in glyphs.into_iter().enumerate() {
                for (text, times) in readings {
                    count(face, u16::try_from(glyph).unwrap_or(0), &text, times);
                }
            }
        }
        self
    }

    fn settled(self) -> Usage {
        let settle = |glyphs: Vec<Readings>| {
            let used = glyphs.into_iter().enumerate().filter(|(_, readings)| !readings.is_empty());
            used.map(|(glyph, readings)| (u16::try_from(glyph).unwrap_or(0), most_often(readings)))
                .collect()
        };
        self.0.into_iter().map(|(face, glyphs)| (face, settle(glyphs))).collect()
    }
}

/// What each glyph of a cluster reads as by itself; nothing where that cannot be told.
fn readings<'a>(cluster: &'a Cluster<'_>) -> impl Iterator<Item = (u16, &'a str)> {
    let alone = cluster.glyphs.len() == 1;
    let one_to_one = cluster.glyphs.len() == cluster.text.chars().count();
    let mut places = cluster.text.char_indices();
    cluster.glyphs.iter().map(move |glyph| {
        let reading = match places.next() {
            _ if alone => &*cluster.text,
            Some((start, letter)) if one_to_one => &cluster.text[start..start + letter.len_utf8()],
            _ => "",
        };
        (glyph.id, reading)
    })
}

fn count(face: &mut Vec<Readings>, glyph: u16, reading: &str, times: u64) {
    let index = usize::from(glyph);
    if face.len() <= index {
        face.resize_with(index + 1, Vec::new);
    }
    let readings = &mut face[index];
    match readings.iter_mut().find(|(text, _)| **text == *reading) {
        Some((_, seen)) => *seen += times,
        None => readings.push((reading.into(), times)),
    }
}

/// The reading that occurs most often, the first in order of those that tie.
fn most_often(readings: Readings) -> String {
    readings
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .max_by(|(a, seen_a), (b, seen_b)| seen_a.cmp(seen_b).then_with(|| b.cmp(a)))
        .map_or_else(|| SILENT.to_owned(), |(text, _)| text.into())
}
