//! How bad a line is: for the room that is left at its end, for how it ends, and for being a last line that is
//! hardly one.

use super::Pt;
use super::breaks::Manner;
use super::elements::{Element, Hyphen};
use super::hang::hangs_hyphens;
use super::hyphens::SHORT_WORD;
use super::ties::Tie;

// Demerits. The room left is counted in thousandths of the measure and cubed, as Knuth and Plass do, then
// parted by [`ROOM`]: what is ten per cent short has 8 300, and what is twice as short eight times that.

/// What parts the room left, cubed.
const ROOM: i64 = 120;

/// What is dearer in running text, whose edge is seen as one, than elsewhere.
struct Costs {
    /// Of how many thousandths more room is left where a line breaks off, and what each of them costs besides.
    notch: i64,
    deep: i64,
    /// A hyphen; and one before the paragraph's last line.
    hyphen: i64,
    late_hyphen: i64,
    /// A last line of one word, which takes no more than a sixth of the measure.
    last_word: i64,
}

/// In running text a line that is a tenth short is worse than a long word divided.
const TEXT: Costs =
    Costs { notch: 86, deep: 2_500, hyphen: 20_000, late_hyphen: 4_000, last_word: 90_000 };
/// Elsewhere one that is an eighth short is worse than any hyphen.
const OTHER: Costs =
    Costs { notch: 90, deep: 250, hyphen: 12_000, late_hyphen: 6_000, last_word: 12_000 };

/// For every line: of like breaks those with fewer lines are taken.
const LINE: i64 = 10_000;
/// For every line of a long cell, whose words are divided for the sake of one.
const DEAR_LINE: i64 = 300_000;
/// For a second hyphen in lines that follow each other; a third is sixteen times as bad.
const LADDER: i64 = 60_000;
/// For a hyphen before a last line that is but the rest of a word, and before one that is the rest of a word of which
/// hardly a syllable stands above: no line is worse.
const LONE_HYPHEN: i64 = 30_000;
const STUB: i64 = 250_000;
/// For a hyphen in a cell: no number of lines is worse.
const FORCED: i64 = 10_000_000_000;
/// How much more it matters in a cell where a word is divided, as lines there are short anyway.
const NARROW: i64 = 20;
/// For a last line of nothing; less the longer it is, up to a part of the measure in thousandths. Neither this
/// nor what follows is worth a line before it that breaks off far from the edge.
const SHORT_LAST: i64 = 50_000;
const SHORT: i64 = 80;
/// For a last line of nothing that is the second, where the two may be more alike; up to a part of the measure.
const UNLIKE: i64 = 30_000;
const LIKE: i64 = 300;
/// For a last line of a relation and what equals, which takes no more than a quarter of the measure.
const EQUALS: i64 = 300_000;
/// For an end that parts what is better not parted; the last is worth a line that is shorter by a fifth.
const SLIGHT: i64 = 9_000;
const LOOSE: i64 = 25_000;
const FIRM: i64 = 80_000;
/// For an end within what is written without a space, such as after a hyphen or a slash.
const WITHIN: i64 = 5_000;
/// For a line of a text that the next word would have had room on.
pub(super) const EARLY: i64 = 25_000;

/// How a line ends.
#[derive(Clone, Copy)]
pub(super) enum End<'a> {
    Space(Tie),
    Within(Tie),
    Hyphen(&'a Hyphen),
    Last,
}

impl End<'_> {
    /// What it adds to the width of its line.
    pub(super) fn width(self, manner: Manner) -> Pt {
        match self {
            Self::Hyphen(hyphen) if !hangs_hyphens(manner) => hyphen.width,
            Self::Hyphen(_) | Self::Space(_) | Self::Within(_) | Self::Last => Pt::ZERO,
        }
    }
}

/// Where a line stands in its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    First,
    Second,
    Later,
}

/// A line as it is judged.
pub(super) struct Line<'a> {
    /// The elements from its first to its last one.
    pub(super) words: &'a [Element],
    pub(super) width: Pt,
    pub(super) measure: Pt,
    pub(super) manner: Manner,
    /// How many lines before it end with a hyphen.
    pub(super) hyphens: i64,
    /// Whether no more than a syllable of its first word stands on the line before.
    pub(super) stub: bool,
    pub(super) place: Place,
    /// Whether it begins with a relation that goes on from another.
    pub(super) equals: bool,
}

impl Line<'_> {
    /// What is bad about it where it ends so.
    pub(super) fn demerits(&self, end: End<'_>) -> i64 {
        let slack = (1000 - self.share()).clamp(0, 1000);
        let line = if self.manner == Manner::LongCell { DEAR_LINE } else { LINE };
        let costs = self.costs();
        let uneven = |slack: i64| {
            line + slack * slack * slack / ROOM + (slack - costs.notch).max(0) * costs.deep
        };
        let ragged = uneven(slack);
        match end {
            End::Space(Tie::Relation) => uneven(slack / 2),
            End::Space(tie) => ragged + parted(tie),
            End::Within(tie) => ragged + WITHIN + parted(tie),
            End::Hyphen(hyphen) => {
                let forced = self.manner.is_whole() && hyphen.found;
                let own = if forced {
                    FORCED + NARROW * hyphen.reluctance
                } else {
                    costs.hyphen
                        + if self.manner.is_cell() {
                            // however short the word is
                            NARROW * (hyphen.reluctance % SHORT_WORD)
                        } else {
                            hyphen.reluctance
                        }
                };
                ragged + own + LADDER * self.hyphens.min(9).pow(4)
            }
            End::Last => {
                let free = if self.manner.is_even() { ragged } else { line };
                let late = match self.hyphens {
                    0 => 0,
                    _ if self.has_space() => costs.late_hyphen,
                    _ if self.stub => STUB,
                    _ => LONE_HYPHEN,
                };
                free + late + self.short_last()
            }
        }
    }

    fn costs(&self) -> &'static Costs {
        if matches!(self.manner, Manner::Text | Manner::Item) { &TEXT } else { &OTHER }
    }

    /// How much of the measure it takes, in thousandths.
    fn share(&self) -> i64 {
        self.width.0 * 1000 / self.measure.0.max(1)
    }

    fn has_space(&self) -> bool {
        self.words.iter().any(|element| matches!(element, Element::Glue { .. }))
    }

    /// What is bad about a last line that is hardly one.
    fn short_last(&self) -> i64 {
        if self.place == Place::First {
            return 0;
        }
        let alone = !self.has_space() && self.width < self.measure.scaled(1, 6);
        let equals = self.equals && self.width < self.measure.scaled(1, 4);
        let lacking = |much: i64, of: i64| much * (of - self.share()).max(0) / of;
        let unlike = if self.place == Place::Second { lacking(UNLIKE, LIKE) } else { 0 };
        let little = if alone { self.costs().last_word } else { 0 };
        lacking(SHORT_LAST, SHORT).max(unlike).max(little).max(if equals { EQUALS } else { 0 })
    }
}

/// For a line's end that parts what a tie holds.
fn parted(tie: Tie) -> i64 {
    match tie {
        Tie::None | Tie::Relation => 0,
        Tie::Slight => SLIGHT,
        Tie::Loose => LOOSE,
        Tie::Firm => FIRM,
    }
}
