//! How the rows of a table are parted by the ends of pages: what stays together, what is repeated, and what
//! tells that a table goes on.

use std::sync::Arc;

use super::super::breaks::{Manner, break_lines};
use super::super::flow::RowBlock;
use super::super::lines::{Scale, Spot, line_width, set_line};
use super::super::measure::measure;
use super::super::passage::Passage;
use super::super::prepare::Bench;
use super::super::strip::{Piece, Repeated, Strip};
use super::super::{Artifact, Owner, Pt, collect};

/// Demerits of a page's end between rows of a small table, worse than most of a page left white, of a large one, before
/// its last few, which is no reason for a page more, and within a row.
const SMALL: i64 = 9000;
const LARGE: i64 = 60;
const SHORT_TAIL: i64 = 160;
const WITHIN_ROW: i64 = 900;

/// Tells the strips of rows, of which the first are `heads` rows of headings, how pages of a depth may part
/// them.
pub(super) fn part(
    strips: &mut Vec<Strip>,
    heads: usize,
    marks: Option<Marks>,
    names: &[(usize, Piece)],
    depth: Pt,
) {
    repeat_headings(strips, heads, marks, depth);
    repeat_names(strips, names);
    keep_together(strips, depth.scaled(35, 100));
    keep_two(strips, names);
    cut_tall(strips, depth);
}

/// What tells that a table goes on: a mark above the heading rows, and one below the last row.
pub(super) struct Marks {
    above: Piece,
    below: Piece,
}

/// The marks of a table of a caption and a width.
pub(super) fn marks(
    caption: Option<&str>,
    indent: Pt,
    width: Pt,
    bench: &Bench<'_>,
) -> Option<Marks> {
    let caption = caption.map(|text| bench.phrases.continued_caption(text));
    // a narrow table's marks may stand out to the right of it
    let room = width.max(bench.look.measure(false) - indent);
    let above = caption
        .and_then(|text| mark(&text, indent, room, None, bench))
        .or_else(|| mark(&bench.phrases.continued, indent, room, None, bench));
    let below = mark(&bench.phrases.goes_on, indent, room, Some(width), bench);
    above.zip(below).map(|(above, below)| Marks { above, below })
}

/// The names of rows that are of several, as they are said again above the others, with the places of these.
pub(super) fn names(
    rows: &[RowBlock],
    indent: Pt,
    width: Pt,
    bench: &Bench<'_>,
) -> Vec<(usize, Piece)> {
    let room = width.max(bench.look.measure(false) - indent);
    let mut names = Vec::new();
    let mut name: Option<Piece> = None;
    for (at, row) in rows.iter().enumerate() {
        if !row.goes_on {
            let is_of_several = rows.get(at + 1).is_some_and(|next| next.goes_on);
            let own = row.cells.first().filter(|_| is_of_several);
            let said = own.map(|own| bench.phrases.continued_caption(&own.text));
            name = said.and_then(|said| mark(&said, indent, room, None, bench));
        } else if let Some(name) = &name {
            names.push((at, name.clone()));
        }
    }
    names
}

/// A mark on one line, where it fits on one; it ends where the table of a width does, if it can.
pub(in super::super) fn mark(
    text: &str,
    indent: Pt,
    room: Pt,
    table: Option<Pt>,
    bench: &Bench<'_>,
) -> Option<Piece> {
    let voice = bench.look.running();
    let ink = collect::ink(&voice, Owner::Artifact(Artifact::Layout));
    let passage = Passage::of(text, ink, 0);
    let elements = measure(&passage, bench.shaper).list;
    let lines = break_lines(&elements, room, Manner::Cell);
    let [line] = lines.as_slice() else { return None };
    let seen = line_width(&elements, line);
    let x = indent + table.map_or(Pt::ZERO, |width| (width - seen).max(Pt::ZERO));
    let spot = Spot { x, top: Pt::ZERO, baseline: voice.baseline(), bottom: voice.leading };
    (seen <= room).then(|| set_line(&elements, line, &passage.inks, Scale::WHOLE, spot))
}

/// Lets heading rows stay with the first row, and be repeated above the rows of further pages of a depth, unless they
/// would take more than half of each: then there is only the mark.
fn repeat_headings(strips: &mut [Strip], count: usize, marks: Option<Marks>, depth: Pt) {
    let (heads, body) = strips.split_at_mut(count.min(strips.len()));
    let mut repeated = Repeated::default();
    if let Some(Marks { above, below }) = marks {
        repeated.height = above.bottom;
        repeated.pieces.push(above);
        repeated.foot = Some(Arc::new(below));
    }
    let deep: Pt = heads.iter().map(|head| head.height).sum();
    let is_repeated = (repeated.height + deep).scaled(2, 1) <= depth;
    for head in heads.iter().filter(|_| is_repeated) {
        for piece in &head.pieces {
            let mut piece = piece.clone();
            piece.shift(Pt::ZERO, repeated.height);
            piece.links.clear();
            for placed in &mut piece.items {
                placed.owner = Owner::Artifact(Artifact::Layout);
            }
            repeated.pieces.push(piece);
        }
        repeated.height += head.height;
    }
    for head in heads.iter_mut().skip(1) {
        head.keep = true;
    }
    let repeated = Arc::new(repeated);
    for strip in body.iter_mut() {
        strip.repeated = Some(Arc::clone(&repeated));
    }
    if let Some(first) = body.first_mut().filter(|_| count > 0) {
        first.keep = true;
    }
}

/// Lets the name of a row that is of several be said again above the others, where a page begins with one of them.
fn repeat_names(strips: &mut [Strip], names: &[(usize, Piece)]) {
    for (at, name) in names {
        let Some(strip) = strips.get_mut(*at) else { continue };
        let mut repeated = strip.repeated.as_deref().cloned().unwrap_or_default();
        let mut name = name.clone();
        let depth = name.bottom;
        name.shift(Pt::ZERO, repeated.height);
        repeated.height += depth;
        repeated.pieces.push(name);
        strip.repeated = Some(Arc::new(repeated));
    }
}

/// How many rows of a large table stand together on a page at least, the first and the last; and how many of the last
/// do so better.
const FEWEST: usize = 3;
const TAIL: usize = 4;

/// A small table stays whole where it can; of a large one no row stands alone on a page, neither the first nor the
/// last, and rows that are not deep stand there three together, the last ones better four.
fn keep_together(strips: &mut [Strip], small: Pt) {
    let height: Pt = strips.iter().map(|strip| strip.height).sum();
    let heads = strips.iter().take_while(|strip| strip.repeated.is_none()).count();
    let body = &mut strips[heads..];
    let fewest = |rows: &mut dyn Iterator<Item = Pt>| {
        let deep: Pt = rows.take(FEWEST).sum();
        if deep.scaled(2, 1) <= small { FEWEST } else { FEWEST - 1 }
    };
    let count = body.len();
    let few = count / 2;
    let first = fewest(&mut body.iter().map(|row| row.height)).min(few).max(2);
    let last = fewest(&mut body.iter().rev().map(|row| row.height)).min(few).max(2);
    for (at, row) in body.iter_mut().enumerate().skip(1) {
        row.keep |= at < first || at + last > count;
    }
    let is_low =
        |rows: &[Strip]| rows.iter().map(|row| row.height).sum::<Pt>().scaled(2, 1) <= small;
    let tail = body.get(count.saturating_sub(TAIL)..).filter(|rows| few >= TAIL && is_low(rows));
    let tail = tail.map_or(0, <[Strip]>::len);
    let length = strips.len();
    for (at, strip) in strips.iter_mut().enumerate().skip(1) {
        strip.tail = at + tail > length;
        strip.reluctance = match height <= small {
            true => SMALL,
            false if strip.tail => SHORT_TAIL,
            false => LARGE,
        };
    }
}

/// Lets no row alone of those that share a name stand at the foot or at the head of a page.
fn keep_two(strips: &mut [Strip], names: &[(usize, Piece)]) {
    let goes_on = |at: usize| names.binary_search_by_key(&at, |(row, _)| *row).is_ok();
    for (at, _) in names {
        let (first, last) = (!goes_on(at.saturating_sub(1)), !goes_on(at + 1));
        if let Some(strip) = strips.get_mut(*at).filter(|_| first || last) {
            strip.keep = true;
        }
    }
}

/// Lets rows that are deeper than what a page of a depth has below the headings be cut between their lines.
fn cut_tall(strips: &mut Vec<Strip>, depth: Pt) {
    let repeated = strips.iter().filter_map(|strip| strip.repeated.as_ref());
    let tall = depth - repeated.map(|repeated| repeated.height).max().unwrap_or_default();
    if strips.iter().any(|strip| strip.height > tall) {
        let cut = |strip: Strip| {
            if strip.height > tall { strip.lines(WITHIN_ROW) } else { vec![strip] }
        };
        *strips = std::mem::take(strips).into_iter().flat_map(cut).collect();
    }
}
