//! The texts of an SVG that stay texts: where they stand, how large and in which colour.
//!
//! usvg tells for each piece of a text where it would stand in the built-in typefaces. A text that stands in a line,
//! in one colour a piece, upright or turned, is given to the typesetter as labels. Any other is drawn as usvg
//! outlines it.

use usvg::layout::{PositionedGlyph, Span};
use usvg::tiny_skia_path::Point;
use usvg::{
    Fill, FontStyle, Paint, PaintOrder, Text, TextAnchor, TextChunk, TextFlow, TextSpan, Transform,
    WritingMode,
};

use super::{Anchor, Label, Lettering, paint, typeface};

/// How far, in parts of the letters' size, a label may stand from where it was meant.
const SLACK: f32 = 0.2;
/// How much longer than wide, in parts, letters may become.
const STRETCH: f32 = 0.02;
/// Weights from here on are bold.
pub(super) const BOLD: u16 = 600;

/// A text that stays text.
pub(super) struct Labels {
    pub(super) all: Vec<Label>,
    /// Whether a line around the letters lies beneath them.
    pub(super) halo: bool,
    /// Whether something is seen through it.
    pub(super) sheer: bool,
}

/// Where a text stands as a whole.
struct Place {
    transform: Transform,
    opacity: f32,
    /// How opaque the groups are that are seen through as a whole.
    faded: f32,
    scale: f32,
    rotation: i16,
}

/// The labels of a text, which with what is around it is `faded`; nothing where it cannot stay text. `outer` puts its tree
/// into the drawing.
pub(super) fn labels(text: &Text, opacity: f32, faded: f32, outer: Transform) -> Option<Labels> {
    let transform = text.abs_transform().post_concat(outer);
    let size = text.chunks().first()?.spans().first()?.font_size().get();
    let length = text.bounding_box().width() / size;
    let rotation = turn(transform, length)?;
    let place = Place { transform, opacity, faded, scale: scale(transform), rotation };
    let turned = text.rotate().iter().any(|angle| *angle != 0.0);
    let pieces: usize = text.chunks().iter().map(|chunk| chunk.spans().len()).sum();
    if turned
        || text.writing_mode() != WritingMode::LeftToRight
        || pieces != text.layouted().len()
        || text.dy().iter().chain(text.dx()).any(|by| !by.is_finite())
    {
        return None;
    }
    let mut all = Labels { all: Vec::new(), halo: false, sheer: false };
    let (mut laid, mut before) = (text.layouted().iter(), 0);
    let is_moved = text.dx().iter().chain(text.dy()).any(|by| *by != 0.0);
    for (at, chunk) in text.chunks().iter().enumerate() {
        let stands =
            matches!(chunk.text_flow(), TextFlow::Linear) && !chunk.text().contains(is_leftward);
        if !stands || (is_moved && is_apart(text, chunk, before)) {
            return None;
        }
        let moved = text.dx().get(before).copied().unwrap_or(0.0);
        // where the second of several chunks begins that does not say so, only usvg knows
        let known = chunk.x().or_else(|| (at == 0).then_some(0.0)).map(|x| x + moved);
        for span in chunk.spans() {
            all.add(span, laid.next()?, chunk, known, &place)?;
        }
        before += chunk.text().chars().count();
    }
    Some(all)
}

impl Labels {
    /// Adds a piece of a text; nothing where it cannot stay text.
    fn add(
        &mut self,
        span: &TextSpan,
        laid: &Span,
        chunk: &TextChunk,
        known: Option<f32>,
        place: &Place,
    ) -> Option<()> {
        let halo = halo(span)?;
        let (true, Some(fill)) = (span.is_visible(), span.fill()) else {
            return (!halo).then_some(());
        };
        let text: String = laid.positioned_glyphs.iter().map(|glyph| &*glyph.text).collect();
        let is_ink = |glyph: &&PositionedGlyph| !glyph.text.trim().is_empty();
        let Some(first) = laid.positioned_glyphs.iter().find(is_ink) else { return Some(()) };
        let start = first.transform();
        let known = known.filter(|_| chunk.spans().len() == 1);
        let (x, anchor) = match (chunk.anchor(), known) {
            (TextAnchor::Middle, Some(x)) => (x, Anchor::Middle),
            (TextAnchor::End, Some(x)) => (x, Anchor::End),
            _ => (start.tx, Anchor::Start),
        };
        let measured = known.is_none();
        let at = (Point::from_xy(x, start.ty), anchor);
        // what is too faint to be seen is not drawn
        let Some(label) = place.label(span, fill, text.trim(), at) else { return Some(()) };
        let lettering = match label.lettering {
            Lettering::Text if measured => Lettering::BuiltIn,
            other => other,
        };
        self.halo |= halo;
        self.sheer |= fill.opacity().get() * place.opacity < 1.0;
        self.all.push(Label { lettering, ..label });
        Some(())
    }
}

impl Place {
    fn label(
        &self,
        span: &TextSpan,
        fill: &Fill,
        text: &str,
        (mut at, anchor): (Point, Anchor),
    ) -> Option<Label> {
        let colour =
            paint::on_paper(fill.paint(), fill.opacity().get() * self.opacity * self.faded)?;
        self.transform.map_point(&mut at);
        let font = span.font();
        let lettering = if typeface::is_mono(font) { Lettering::Mono } else { Lettering::Text };
        Some(Label {
            text: text.to_owned(),
            x: at.x,
            y: at.y,
            rides: None,
            size: span.font_size().get() * self.scale,
            anchor,
            lettering,
            bold: font.weight() >= BOLD,
            italic: font.style() != FontStyle::Normal,
            colour,
            rotation: self.rotation,
        })
    }
}

/// Whether a piece of a text has a line around its letters that lies beneath them; nothing where the piece is not
/// letters in one colour.
fn halo(span: &TextSpan) -> Option<bool> {
    let decoration = span.decoration();
    let is_plain = decoration.underline().is_none()
        && decoration.overline().is_none()
        && decoration.line_through().is_none()
        && span.letter_spacing() == 0.0
        && span.word_spacing() == 0.0
        && span.text_length().is_none()
        && !span.small_caps()
        && span.fill().is_none_or(|fill| matches!(fill.paint(), Paint::Color(_)));
    let halo = span.stroke().is_some();
    let beneath = span.paint_order() == PaintOrder::StrokeAndFill;
    (is_plain && (!halo || (beneath && span.fill().is_some()))).then_some(halo)
}

/// Whether letters of a chunk are moved apart otherwise than where a piece of it begins; `before` are the letters
/// before the chunk.
fn is_apart(text: &Text, chunk: &TextChunk, before: usize) -> bool {
    let moves = |list: &[f32], at: usize| list.get(at).is_some_and(|by| *by != 0.0);
    let begins = |place: usize| chunk.spans().iter().any(|span| span.start() == place);
    chunk.text().char_indices().enumerate().any(|(count, (place, _))| {
        let at = before + count;
        (moves(text.dx(), at) || moves(text.dy(), at)) && !begins(place)
    })
}

/// Whether a letter is written from right to left.
pub(super) fn is_leftward(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

/// Anticlockwise turn in degrees of what is `length` sizes long; nothing where a transform does more than to move,
/// turn and scale, or a whole degree would not be near enough.
pub(super) fn turn(transform: Transform, length: f32) -> Option<i16> {
    let Transform { sx, ky, kx, sy, .. } = transform;
    let whole = scale(transform);
    let is_even = (sx - sy).abs().max((kx + ky).abs()) <= STRETCH * whole;
    // downwards is positive in a drawing, so what turns clockwise there has a positive angle
    let turn = -ky.atan2(sx).to_degrees();
    let off = (turn - turn.round()).to_radians().abs() * length;
    #[expect(clippy::cast_possible_truncation, reason = "an angle within −180 and 180 degrees")]
    let rotation = turn.round() as i16;
    (whole > 0.0 && is_even && off <= SLACK).then_some(rotation)
}

/// How much larger a transform makes things, as the mean of its two directions.
pub(super) fn scale(transform: Transform) -> f32 {
    (transform.sx * transform.sy - transform.kx * transform.ky).abs().sqrt()
}
