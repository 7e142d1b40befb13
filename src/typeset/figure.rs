//! Pictures → strips.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::beside;
use super::elements::{word_runs, word_width};
use super::flow::{FigureBlock, TextBlock};
use super::look::Look;
use super::paragraph::{loss, text_strips};
use super::prepare::{Bench, Prepared};
use super::strip::{LinkPiece, Mark, Picture, Piece, Strip};
use super::{Colour, Drawing, Item, Owner, Placed, Pt, Rect, Role};
use crate::finding::{self, Finding};
use crate::font::{FaceId, Figures};
use crate::picture::{self, Anchor, Label, Lettering, Shape};

/// The strip of a picture, or its alternative as text where it cannot be drawn.
pub(super) fn strips(block: &FigureBlock, indent: Pt, measure: Pt, bench: &Bench<'_>) -> Prepared {
    let Some(bytes) = &block.figure.bytes else { return instead(block, indent, measure, bench) };
    match bench.gallery.read(bytes) {
        Ok(picture) => {
            let mut prepared = drawn(block, &picture, indent, measure, bench);
            prepared.findings.extend(simplified(block, &picture));
            prepared
        }
        Err(problem) => {
            let mut prepared = instead(block, indent, measure, bench);
            let finding = Finding::new(&finding::PICTURE_UNREADABLE, block.place.clone())
                .found(block.figure.source.clone())
                .text("problem", problem.id())
                .text("detail", problem.detail());
            prepared.findings.push(finding);
            prepared
        }
    }
}

/// A finding for each thing that is drawn in a simpler way than it was meant.
fn simplified(block: &FigureBlock, picture: &Picture) -> Vec<Finding> {
    let Picture::Drawing(drawing) = picture else { return Vec::new() };
    let finding = |what: &picture::Simplified| {
        Finding::new(&finding::PICTURE_SIMPLIFIED, block.place.clone())
            .found(block.figure.source.clone())
            .text("what", what.id())
    };
    drawing.simplified.iter().map(finding).collect()
}

fn instead(block: &FigureBlock, indent: Pt, measure: Pt, bench: &Bench<'_>) -> Prepared {
    if block.instead.text.is_empty() {
        return Prepared::default();
    }
    let text =
        TextBlock { divisible: true, ..TextBlock::whole(block.instead.clone(), block.voice) };
    let mut prepared = text_strips(&text, indent, measure, bench);
    if let (Some(first), Some(node)) = (prepared.strips.first_mut(), block.node) {
        // within a link it is part of the paragraph that the link is in
        let role = if block.link.is_some() { Role::Span } else { Role::Paragraph };
        first.marks.push(Mark::Undrawn(node, role));
    }
    prepared
}

/// How much of a page's depth a picture takes at most, in hundredths: one of its own width, which is a logo, one on a
/// turned page, and any other.
const LOGO: i64 = 20;
const TURNED: i64 = 80;
const UPRIGHT: i64 = 70;

fn drawn(
    block: &FigureBlock,
    picture: &Picture,
    indent: Pt,
    measure: Pt,
    bench: &Bench<'_>,
) -> Prepared {
    let turned = block.figure.landscape;
    let share = match (block.width, turned) {
        (Some(_), _) => LOGO,
        (None, true) => TURNED,
        (None, false) => UPRIGHT,
    };
    let most = bench.look.depth(turned).scaled(share, 100);
    let (width, height) = natural_size(picture);
    let wanted = block.width.unwrap_or(match picture {
        Picture::Drawing(_) => grown(width, measure, bench),
        Picture::Raster(raster) if raster.density.is_none() => width.scaled(3, 2),
        Picture::Raster(_) => width,
    });
    let (width, height) = fitted((width, height), wanted.min(measure), most);
    let area = Rect { x: indent, y: Pt::ZERO, width, height };
    let mut piece = Piece::new(Pt::ZERO, height);
    let item = match picture {
        Picture::Drawing(drawing) => Item::Drawing { drawing: Arc::clone(drawing), area },
        Picture::Raster(raster) => Item::Raster { raster: Arc::clone(raster), area },
    };
    piece.items.push(Placed { owner: block.owner, item });
    piece.links.extend(block.link.map(|link| LinkPiece { link, area }));
    let lettered = match picture {
        Picture::Drawing(drawing) => labels(drawing, area, block.owner, bench, &mut piece.items),
        Picture::Raster(_) => Vec::new(),
    };
    let findings = lost(&piece, picture, block);
    let marks = block.node.map(|node| Mark::Figure(node, area)).into_iter().collect();
    let mut strip = Strip { height, pieces: vec![piece], marks, lettered, ..Strip::default() };
    if let Picture::Drawing(drawing) = picture
        && let Some(elastic) = drawing.elastic
    {
        let scale = ratio(area.width, drawing.width);
        strip.give = rounded(f64::from(elastic.give()) * scale);
        strip.take = rounded(f64::from(elastic.take()) * scale);
    }
    Prepared { strips: vec![strip], findings: findings.into_iter().collect() }
}

/// A finding for the characters of a picture's texts that no typeface has.
fn lost(piece: &Piece, picture: &Picture, block: &FigureBlock) -> Option<Finding> {
    let set = piece.items.iter().filter_map(|placed| match &placed.item {
        Item::Text(run) => run.actual_text.clone(),
        Item::Fill { .. } | Item::Drawing { .. } | Item::Raster { .. } => None,
    });
    let drawn = match picture {
        Picture::Drawing(drawing) => drawing.lost.iter().map(char::to_string).collect(),
        Picture::Raster(_) => Vec::new(),
    };
    let all: BTreeSet<String> = set.chain(drawn).collect();
    (!all.is_empty()).then(|| loss(&all, block.place.clone()))
}

/// The width of a drawing whose own is `width`: larger where text is larger than usual, as what is written in it is read with that;
/// but so that a table has room beside it where that leaves its letters as large as those of tables.
fn grown(width: Pt, measure: Pt, bench: &Bench<'_>) -> Pt {
    let (text, usual) = (bench.look.text_size, Look::default().text_size);
    if text <= usual {
        return width;
    }
    let (grown, beside) = (width.scaled(text.0, usual.0), beside::widest(measure));
    // a chart's letters are a little larger than those of a table, by 9 to 8.5
    if grown.scaled(17, 18) <= beside { grown.min(beside) } else { grown }
}

/// Makes the drawing of a strip `by` higher, or lower where that is below zero, with its texts.
#[expect(clippy::cast_possible_truncation, reason = "drawings are measured in single precision")]
pub(super) fn stretch(strip: &mut Strip, by: Pt) {
    let found = strip.pieces.iter_mut().find_map(|piece| {
        let drawn = piece.items.iter().find_map(|placed| match &placed.item {
            Item::Drawing { drawing, area } => Some((Arc::clone(drawing), *area)),
            Item::Text(_) | Item::Fill { .. } | Item::Raster { .. } => None,
        });
        drawn.map(|(drawing, area)| (piece, drawing, area))
    });
    let Some((piece, drawing, area)) = found else { return };
    let scale = ratio(area.width, drawing.width);
    if drawing.elastic.is_none() || by == Pt::ZERO || scale <= 0.0 {
        return;
    }
    let units = (by.to_f64() / scale) as f32;
    let stretched = Arc::new(drawing.stretched(units));
    let mut lettered = strip.lettered.iter();
    for placed in &mut piece.items {
        match &mut placed.item {
            Item::Drawing { drawing, area } => {
                *drawing = Arc::clone(&stretched);
                area.height += by;
            }
            Item::Text(run) => {
                let label = lettered.next().copied();
                let down = label.map_or(0.0, |label| moved_down(label, &drawing, &stretched));
                run.y += rounded(f64::from(down) * scale);
            }
            Item::Fill { .. } | Item::Raster { .. } => {}
        }
    }
    piece.bottom += by;
    for link in &mut piece.links {
        link.area.height += by;
    }
    for mark in &mut strip.marks {
        if let Mark::Figure(_, area) = mark {
            area.height += by;
        }
    }
    strip.height += by;
}

/// How far a label, given by its place among a drawing's shapes, lies lower once that is stretched.
fn moved_down(label: usize, drawing: &Drawing, stretched: &Drawing) -> f32 {
    let height = |drawing: &Drawing| match drawing.shapes.get(label) {
        Some(Shape::Label(label)) => label.y,
        _ => 0.0,
    };
    height(stretched) - height(drawing)
}

/// The size in which a picture was meant: CSS pixels of 1/96 inch for drawings, and for pixels as many an inch as their
/// file tells, or else 150, which may be larger by half.
fn natural_size(picture: &Picture) -> (Pt, Pt) {
    match picture {
        Picture::Drawing(drawing) => (milli(drawing.width * 0.75), milli(drawing.height * 0.75)),
        Picture::Raster(raster) => {
            let inch = i64::from(raster.density.unwrap_or(150)).max(1);
            let points = |pixels: u32| Pt(i64::from(pixels) * 72_000 / inch);
            (points(raster.width), points(raster.height))
        }
    }
}

/// The size of a picture that is to be `wanted` wide, or less where it would be higher than `most`.
fn fitted((width, height): (Pt, Pt), wanted: Pt, most: Pt) -> (Pt, Pt) {
    let (width, height, wanted) = (width.max(Pt(1)), height.max(Pt(1)), wanted.max(Pt(1)));
    let part = |length: Pt, of: Pt, by: Pt| {
        let length = i128::from(length.0) * i128::from(by.0) / i128::from(of.0);
        Pt(i64::try_from(length).unwrap_or(i64::MAX)).max(Pt(1))
    };
    let high = part(height, width, wanted);
    if high <= most { (wanted, high) } else { (part(width, height, most), most) }
}

/// Sets the texts of a drawing in the typeface of the text, and gives for each run the shape that it belongs to.
fn labels(
    drawing: &Drawing,
    area: Rect,
    owner: Owner,
    bench: &Bench<'_>,
    items: &mut Vec<Placed>,
) -> Vec<usize> {
    let scale = Scale2 {
        x: ratio(area.width, drawing.width),
        y: ratio(area.height, drawing.height),
        left: area.x,
        top: area.y,
    };
    let mut lettered = Vec::new();
    for (place, shape) in drawing.shapes.iter().enumerate() {
        if let Shape::Label(label) = shape {
            let before = items.len();
            set_label(label, &scale, owner, bench, items);
            lettered.extend(std::iter::repeat_n(place, items.len() - before));
        }
    }
    lettered
}

/// From the units of a drawing to places on the page.
struct Scale2 {
    x: f64,
    y: f64,
    left: Pt,
    top: Pt,
}

fn set_label(
    label: &Label,
    scale: &Scale2,
    owner: Owner,
    bench: &Bench<'_>,
    items: &mut Vec<Placed>,
) {
    let text = label.text.trim();
    let size = rounded(f64::from(label.size) * scale.y);
    if text.is_empty() || size <= Pt::ZERO {
        return;
    }
    let id = match label.lettering {
        Lettering::Text => bench.look.typeface.face(label.bold, label.italic),
        Lettering::BuiltIn => FaceId::text(label.bold, label.italic),
        Lettering::Mono => FaceId::Mono,
    };
    let word = bench.shaper.word(text, id, Figures::Proportional);
    let width = word_width(&word, size);
    let back = match label.anchor {
        Anchor::Start => Pt::ZERO,
        Anchor::Middle => width.scaled(1, 2),
        Anchor::End => width,
    };
    let (right, up) = direction(label.rotation);
    let along = |length: Pt| (rounded(length.to_f64() * right), rounded(length.to_f64() * up));
    let x = scale.left + rounded(f64::from(label.x) * scale.x);
    let y = scale.top + rounded(f64::from(label.y) * scale.y);
    let place = |pen: Pt| {
        let (dx, dy) = along(pen - back);
        (x + dx, y - dy)
    };
    let colour = Colour(label.colour.0, label.colour.1, label.colour.2);
    let runs = word_runs(&word, size, colour, label.rotation, place);
    items.extend(runs.map(|run| Placed { owner, item: Item::Text(run) }));
}

/// The cosine and sine of a turn; exact for quarter turns, which charts use.
fn direction(rotation: i16) -> (f64, f64) {
    match rotation.rem_euclid(360) {
        0 => (1.0, 0.0),
        90 => (0.0, 1.0),
        180 => (-1.0, 0.0),
        270 => (0.0, -1.0),
        other => {
            let angle = f64::from(other).to_radians();
            (angle.cos(), angle.sin())
        }
    }
}

fn ratio(length: Pt, units: f32) -> f64 {
    let units = f64::from(units);
    if units > 0.0 { length.to_f64() / units } else { 0.0 }
}

/// A length in points as thousandths; what is no number is nothing.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from a float saturates, and no page is that large"
)]
fn rounded(points: f64) -> Pt {
    Pt((points * 1000.0).round() as i64)
}

fn milli(points: f32) -> Pt {
    rounded(f64::from(points))
}
