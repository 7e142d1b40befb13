//! Signs of a formula that are drawn and not set: bars, root signs, high brackets and the signs of series. All are as
//! heavy as the letters around them, and both bars are drawn alike, so that no screen shows one heavier.

use std::sync::Arc;

use super::boxes::{Part, White};
use super::thin::thinned;
use crate::font::{FaceId, edges, face, outline, reach};
use crate::picture::{Outline, Segment, Stroke};
use crate::typeset::contours::{self, contours, drawing, filled, points, segment};
use crate::typeset::elements::units;
use crate::typeset::{Colour, Item, Pt, Rect};

/// A glyph of a typeface in a size and a colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub(super) id: FaceId,
    pub(super) glyph: u16,
    pub(super) size: Pt,
    pub(super) colour: Colour,
}

/// A bar that lies on the baseline, with round ends.
pub(super) fn bar(width: Pt, height: Pt, colour: Colour) -> Part {
    let (end, high) = (points(width), points(height));
    let half = high / 2.0;
    // a curve whose control points are so far out comes nearest to half a circle
    let bow = half * 4.0 / 3.0 - half;
    let segments = vec![
        Segment::Move(half, 0.0),
        Segment::Line(end - half, 0.0),
        Segment::Cubic(end + bow, 0.0, end + bow, high, end - half, high),
        Segment::Line(half, high),
        Segment::Cubic(-bow, high, -bow, 0.0, half, 0.0),
        Segment::Close,
    ];
    drawn(vec![filled(segments, colour)], width, height, Pt::ZERO)
}

/// The bracket that a glyph is, made so high that it reaches `up` above the baseline and `down` below.
pub(super) fn bracket(sign: Sign, pair: char, (up, down): (Pt, Pt)) -> Part {
    let Sign { id, glyph, size, colour } = sign;
    let em = face(id).units_per_em();
    let advance = face(id).advance(glyph);
    let (low, high) = reach(id, glyph).unwrap_or((0, em));
    let (left, right) = edges(id, glyph, low, high).unwrap_or((0, advance));
    let middle = i32::midpoint(low, high);
    let weight = edges(id, glyph, middle, middle).map_or(em / 12, |(left, right)| right - left);
    let size_of = |length: i32| points(units(length, size, em));
    let (weight, tall) = (size_of(weight), points(up + down));
    let bow = (size_of(right - left) - weight).max(0.0);
    let bow = bow * (tall / size_of((high - low).max(1))).clamp(1.0, 2.0);
    let (before, wide, after) = (size_of(left), bow + weight, size_of(advance - right));
    let flip = |x: f32| before + if matches!(pair, ')' | ']') { wide - x } else { x };
    let segments = match pair {
        '(' | ')' => round(flip, wide, weight, tall),
        '[' | ']' => square(flip, wide, weight, tall),
        _ => {
            let across = points(size) / contours::units(em);
            let along = tall / contours::units((high - low).max(1));
            let at = |x: f32, y: f32| (x * across, (contours::units(high) - y) * along);
            let width = units(advance, size, em);
            let shapes = vec![filled(contours(id, glyph, at).collect(), colour)];
            let ends = [left, advance - right].map(|white| White::even(units(white, size, em)));
            return Part { white: ends, ..drawn(shapes, width, up, down) };
        }
    };
    let white = [before, after].map(|white| White::even(thousandths(white)));
    let width = thousandths(before + wide + after);
    Part { white, ..drawn(vec![filled(segments, colour)], width, up, down) }
}

/// A round bracket that opens to the right.
fn round(at: impl Fn(f32) -> f32, wide: f32, weight: f32, tall: f32) -> Vec<Segment> {
    let (end, middle) = (wide - weight, tall / 2.0);
    let curve = |from: f32, near: f32, far: f32, to: f32, start: f32, stop: f32| {
        let (first, second) = (start + (stop - start) * 0.36, start + (stop - start) * 0.66);
        Segment::Cubic(at(from + near), first, at(from + far), second, at(to), stop)
    };
    // half of the bow lies in the third next to either end
    let (into, out) = (-end * 0.62, -end);
    vec![
        Segment::Move(at(end), 0.0),
        curve(end, into, out, 0.0, 0.0, middle),
        Segment::Cubic(at(0.0), tall * 0.67, at(end + into), tall * 0.82, at(end), tall),
        Segment::Line(at(wide), tall),
        Segment::Cubic(at(wide + into), tall * 0.82, at(weight), tall * 0.67, at(weight), middle),
        Segment::Cubic(at(weight), tall * 0.33, at(wide + into), tall * 0.18, at(wide), 0.0),
        Segment::Close,
    ]
}

/// A square bracket that opens to the right.
fn square(at: impl Fn(f32) -> f32, wide: f32, weight: f32, tall: f32) -> Vec<Segment> {
    let line = |x: f32, y: f32| Segment::Line(at(x), y);
    vec![
        Segment::Move(at(wide), 0.0),
        line(0.0, 0.0),
        line(0.0, tall),
        line(wide, tall),
        line(wide, tall - weight),
        line(weight, tall - weight),
        line(weight, weight),
        line(wide, weight),
        Segment::Close,
    ]
}

/// The sign of a series, `scale` thousandths as large as its typeface has it and no heavier than letters, with its
/// middle `axis` above the baseline. `weights` are those of the typeface's signs and letters.
pub(super) fn series(sign: Sign, scale: i64, weights: [Pt; 2], axis: Pt) -> Part {
    let Sign { id, glyph, size, colour } = sign;
    let em = face(id).units_per_em();
    let large = size.scaled(scale, 1000);
    let factor = points(large) / contours::units(em);
    let over = points(weights[0].scaled(scale, 1000) - weights[1]).max(0.0) / factor;
    let steps = thinned(&outline(id, glyph), over / 2.0);
    let (low, high) = reach(id, glyph).unwrap_or((0, em));
    let (left, right) = edges(id, glyph, low, high).unwrap_or((0, em));
    let at = |x: f32, y: f32| {
        ((x - contours::units(left)) * factor, (contours::units(high) - y) * factor)
    };
    let shapes = vec![filled(steps.iter().map(|step| segment(step, at)).collect(), colour)];
    let (width, height) = (units(right - left, large, em), units(high - low, large, em));
    let up = axis + Pt(height.0 / 2);
    drawn(shapes, width, up, height - up)
}

/// A root sign with the bar over what stands under it, which is so wide; the sign reaches `up` above the baseline and
/// `down` below. Gives where what stands under it begins as well.
pub(super) fn root(
    size: Pt,
    under: Pt,
    (up, down): (Pt, Pt),
    stroke: Pt,
    colour: Colour,
) -> (Part, Pt) {
    let high = points(up + down);
    let (em, half) = (points(size), points(stroke) / 2.0);
    let (top, foot) = (half, high - em * 0.06);
    // the higher the sign, the longer its foot and the wider its stem
    let knee = foot - (high * 0.42).min(em * 0.95);
    let turn = (em * 0.37, foot);
    let stem = turn.0 + (high * 0.17).clamp(em * 0.2, em * 0.45);
    let left = size.scaled(THIN, 1000) + thousandths(stem);
    let width = left + under;
    let thin = vec![
        Segment::Move(half, knee + em * 0.12),
        Segment::Line(em * 0.2, knee),
        Segment::Line(turn.0, turn.1),
        Segment::Line(stem, top),
        Segment::Line(points(width) - half, top),
    ];
    let thick = vec![Segment::Move(em * 0.21, knee + em * 0.02), Segment::Line(turn.0, turn.1)];
    let shapes = [(thin, stroke), (thick, stroke.scaled(8, 5))];
    let shapes = shapes.map(|(segments, width)| stroked(segments, width, colour));
    (drawn(shapes.into(), width, up, down), left)
}

/// White space after the stem of a root sign, in thousandths of the size.
const THIN: i64 = 190;

/// A shape that is drawn along, with round ends.
fn stroked(segments: Vec<Segment>, width: Pt, colour: Colour) -> Outline {
    let stroke = Stroke {
        colour: (colour.0, colour.1, colour.2),
        opacity: 255,
        width: points(width),
        dashes: Vec::new(),
        dash_offset: 0.0,
        round: true,
    };
    Outline { segments, fill: None, gradient: None, fill_opacity: 255, stroke: Some(stroke) }
}

/// Points as a length.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from a float saturates, and no sign is that large"
)]
fn thousandths(points: f32) -> Pt {
    Pt((points * 1000.0).round() as i64)
}

/// Room around what is drawn, so that its soft edges are not cut off.
const ROOM: Pt = Pt(500);

/// Shapes whose places are counted downwards from `up` above the baseline.
fn drawn(mut shapes: Vec<Outline>, width: Pt, up: Pt, down: Pt) -> Part {
    for segment in shapes.iter_mut().flat_map(|shape| &mut shape.segments) {
        let places: &mut [&mut f32] = match segment {
            Segment::Move(x, y) | Segment::Line(x, y) => &mut [x, y],
            Segment::Cubic(x1, y1, x2, y2, x, y) => &mut [x1, y1, x2, y2, x, y],
            Segment::Close => &mut [],
        };
        for place in places {
            **place += points(ROOM);
        }
    }
    let (wide, high) = (width + ROOM + ROOM, up + down + ROOM + ROOM);
    let area = Rect { x: Pt::ZERO - ROOM, y: Pt::ZERO - up - ROOM, width: wide, height: high };
    let drawing = Arc::new(drawing(shapes, area.width, area.height));
    let items = vec![Item::Drawing { drawing, area }];
    Part { width, ascent: up, descent: down, items, ..Part::default() }
}
