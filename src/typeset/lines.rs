//! One line's elements → runs of glyphs at their places.

use super::breaks::LineBreak;
use super::elements::{Element, Hyphen, space_width, units};
use super::passage::Ink;
use super::strip::{LinkPiece, Piece};
use super::turned::{in_order, levels, visual_places};
use super::{Artifact, Glyph, Glyphs, Item, Owner, Placed, Pt, Rect, TextRun};
use crate::font::{self, Word, face};

/// How large something is set, in parts of its own size; tables shrink their type with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale(pub(super) i64, pub(super) i64);

impl Scale {
    /// As it is.
    pub(super) const WHOLE: Self = Self(1, 1);

    pub(super) fn of(self, length: Pt) -> Pt {
        length.scaled(self.0, self.1)
    }
}

/// Where a line goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Its left end.
    pub(super) x: Pt,
    /// Its upper edge.
    pub(super) top: Pt,
    /// Its baseline.
    pub(super) baseline: Pt,
    /// Its lower edge.
    pub(super) bottom: Pt,
}

/// The width of a line, without the space at its end.
pub(super) fn line_width(elements: &[Element], line: &LineBreak) -> Pt {
    let range = elements.get(line.range.clone()).unwrap_or_default();
    let hyphen = match range.last() {
        Some(Element::Chance { hyphen: Some(hyphen), .. }) => hyphen.width,
        _ => Pt::ZERO,
    };
    range.iter().map(Element::width).sum::<Pt>() + hyphen
}

/// Sets a line.
pub(super) fn set_line(
    elements: &[Element],
    line: &LineBreak,
    inks: &[Ink],
    scale: Scale,
    spot: Spot,
) -> Piece {
    let range = elements.get(line.range.clone()).unwrap_or_default();
    let room = glyph_count(range) + usize::from(line.space);
    let mut setter = Setter {
        room,
        inks,
        scale,
        spot,
        x: spot.x,
        run: None,
        piece: Piece::new(spot.top, spot.bottom),
    };
    let turned = range.iter().any(|element| element.level().is_some_and(|level| level > 0));
    if turned {
        setter.mixed(range);
    } else {
        for element in range {
            setter.element(element);
        }
    }
    if let Some(Element::Chance { hyphen: Some(hyphen), .. }) = range.last() {
        setter.hyphen(hyphen);
    } else if line.space {
        setter.end_space(range, elements.get(line.range.end));
    }
    setter.flush();
    let mut piece = setter.piece;
    piece.items.shrink_to_fit();
    piece.links.shrink_to_fit();
    piece
}

/// How many glyphs stand on a line.
fn glyph_count(range: &[Element]) -> usize {
    let of = |element: &Element| match element {
        Element::Box { word, .. } => word.pieces.iter().map(|piece| piece.glyphs.len()).sum(),
        Element::Glue { .. } => 1,
        Element::Chance { .. } | Element::Newline => 0,
    };
    range.iter().map(of).sum()
}

/// What is drawn and stands for no text at all.
const SILENT: &str = "\u{200B}";

/// What readers know as the end of a line within a word.
const SOFT_HYPHEN: &str = "\u{AD}";

/// Whether a run is the sign that a word goes on.
pub(super) fn is_hyphen(run: &TextRun) -> bool {
    matches!(&*run.text, SILENT | SOFT_HYPHEN)
}

/// The raised figures, from zero to nine.
pub(super) const RAISED_FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// How raised text is read that would be misread without being so: figures as raised ones, and arithmetic as
/// an exponent.
pub(super) fn exponent(text: &str) -> Option<String> {
    let bare = text.trim_end();
    let digits: Option<String> =
        bare.chars().map(|c| Some(RAISED_FIGURES[c.to_digit(10)? as usize])).collect();
    let is_sign = |c: char| matches!(c, ' ' | '/' | '×' | '+' | '−' | '-');
    let read = digits.or_else(|| bare.contains(is_sign).then(|| format!("^({bare})")))?;
    Some(read + &text[bare.len()..])
}

/// How far the upper edge of a rule through text is above its baseline, and of one below it under that, in
/// thousandths of its size; and how thick they are.
const STRUCK: i64 = 300;
const UNDERLINED: i64 = 130;
const RULE: i64 = 60;

struct Run {
    ink: usize,
    face: font::FaceId,
    x: Pt,
    /// How far to the right of that its first glyph stands, in font units: it is the last one of what is read from
    /// right to left.
    first: i32,
    advance: i32,
    text: String,
    glyphs: Glyphs,
    actual: Option<String>,
}

struct Setter<'a> {
    inks: &'a [Ink],
    scale: Scale,
    spot: Spot,
    x: Pt,
    /// How many glyphs the rest of the line has at most.
    room: usize,
    run: Option<Run>,
    piece: Piece,
}

impl Setter<'_> {
    fn element(&mut self, element: &Element) {
        match element {
            Element::Box { word, ink, .. } => self.word(word, *ink),
            Element::Glue { ink, .. } => self.space(*ink),
            Element::Chance { .. } | Element::Newline => {}
        }
    }

    fn word(&mut self, word: &Word, ink: usize) {
        for piece in &word.pieces {
            if self.run.as_ref().is_some_and(|run| run.actual.is_some() != piece.lost.is_some()) {
                self.flush();
            }
            self.add(word, piece, ink);
            if let (Some(run), Some(lost)) = (&mut self.run, &piece.lost) {
                run.actual.get_or_insert_default().push_str(lost);
            }
        }
    }

    /// Adds a piece to the run, or begins a new one where face or ink differ.
    fn add(&mut self, word: &Word, piece: &font::Piece, ink: usize) {
        let run = self.run_for(ink, piece.face);
        let base = run.text.len();
        run.text.push_str(word.text.get(piece.text.clone()).unwrap_or_default());
        run.advance += piece.advance;
        let place = |at: u32| base + at as usize - piece.text.start;
        let set = |glyph: &font::Glyph| Glyph::of(glyph, place(glyph.start)..place(glyph.end));
        if piece.rtl {
            let (first, glyphs) = in_order(&piece.glyphs);
            run.first = first;
            run.glyphs.extend(glyphs.iter().map(set));
        } else {
            run.glyphs.extend(piece.glyphs.iter().map(set));
        }
    }

    fn space(&mut self, ink: usize) {
        let Some(own) = self.inks.get(ink) else { return };
        let id = own.face;
        let face = face(id);
        let glyph = face.space_glyph();
        if self.run.as_ref().is_some_and(|run| run.actual.is_some()) {
            self.flush();
        }
        let run = self.run_for(ink, id);
        let at = run.text.len();
        run.text.push(' ');
        run.advance += face.space();
        run.glyphs.push(Glyph::new(glyph, face.space(), &(at..at + 1)));
    }

    fn run_for(&mut self, ink: usize, face: font::FaceId) -> &mut Run {
        if self.run.as_ref().is_some_and(|run| run.ink != ink || run.face != face) {
            self.flush();
        }
        let (x, room) = (self.x, self.room);
        self.run.get_or_insert_with(|| Run {
            ink,
            face,
            x,
            first: 0,
            advance: 0,
            text: String::with_capacity(room),
            glyphs: Glyphs::with_capacity(room),
            actual: None,
        })
    }

    /// The space that the line's end swallows: it has no width there, but readers need it between
    /// the words. It is of what it was written in, or else of the last word.
    fn end_space(&mut self, range: &[Element], end: Option<&Element>) {
        let last = range.iter().rev().find_map(|element| match element {
            Element::Box { ink, level, .. } => Some((*ink, *level)),
            _ => None,
        });
        let of_space = match end {
            Some(Element::Glue { ink, .. }) => Some(*ink),
            _ => last.map(|(ink, _)| ink),
        };
        let Some(ink) = of_space else { return };
        if last.is_some_and(|(_, level)| level % 2 == 1) {
            // the text goes on to the left
            self.flush();
            self.x -= self.inks.get(ink).map_or(Pt::ZERO, |own| self.scale.of(space_width(own)));
        }
        self.space(ink);
    }

    fn hyphen(&mut self, hyphen: &Hyphen) {
        self.flush();
        let Some(own) = self.inks.get(hyphen.ink) else { return };
        let size = self.scale.of(hyphen.size);
        // readers know the soft hyphen and give the word as a whole
        let (owner, text) = if hyphen.mute {
            (Owner::Artifact(Artifact::Layout), SILENT)
        } else {
            (own.owner, SOFT_HYPHEN)
        };
        for piece in &hyphen.word.pieces {
            let glyph = |glyph| Glyph::of(glyph, 0..text.len());
            let item = Item::Text(TextRun {
                face: piece.face,
                size,
                colour: own.colour,
                x: self.x,
                y: self.spot.baseline - self.scale.of(own.rise),
                rotation: 0,
                glyphs: piece.glyphs.iter().map(glyph).collect(),
                text: text.into(),
                actual_text: None,
            });
            let width = units(piece.advance, size, face(piece.face).units_per_em());
            if let Some(link) = own.link {
                self.link(link, self.x, width);
            }
            self.x += width;
            self.piece.items.push(Placed { owner, item });
        }
    }

    fn flush(&mut self) {
        let Some(mut run) = self.run.take() else { return };
        self.room = self.room.saturating_sub(run.glyphs.len());
        run.glyphs.shrink_to_fit();
        let Some(ink) = self.inks.get(run.ink) else { return };
        let size = self.scale.of(ink.size);
        let width = units(run.advance, size, face(run.face).units_per_em());
        self.x = run.x + width;
        let baseline = self.spot.baseline - self.scale.of(ink.rise);
        let text = run.text.trim_end();
        let seen = if text.len() == run.text.len() {
            width
        } else {
            width - self.scale.of(space_width(ink))
        };
        if ink.struck {
            self.rule((run.x, seen), baseline - size.scaled(STRUCK, 1000), size, ink);
        }
        if ink.underlined {
            self.rule((run.x, seen), baseline + size.scaled(UNDERLINED, 1000), size, ink);
        }
        if let Some(link) = ink.link {
            self.link(link, run.x, seen);
        }
        let items = &mut self.piece.items;
        if items.is_empty() {
            // most lines are one run
            items.reserve_exact(1);
        }
        items.push(Placed {
            owner: ink.owner,
            item: Item::Text(TextRun {
                face: run.face,
                size,
                colour: ink.colour,
                x: run.x + units(run.first, size, face(run.face).units_per_em()),
                y: baseline,
                rotation: 0,
                glyphs: run.glyphs,
                actual_text: run.actual.or_else(|| exponent(&run.text).filter(|_| ink.exponent)),
                text: run.text.into(),
            }),
        });
    }

    /// Draws a rule along text from its left end, so wide.
    fn rule(&mut self, (x, width): (Pt, Pt), y: Pt, size: Pt, ink: &Ink) {
        let area = Rect { x, y, width, height: size.scaled(RULE, 1000) };
        let item = Item::Fill { area, colour: ink.colour };
        self.piece.items.push(Placed { owner: Owner::Artifact(Artifact::Layout), item });
    }

    /// Widens the link's last area, or begins a new one.
    fn link(&mut self, link: usize, x: Pt, width: Pt) {
        let height = self.spot.bottom - self.spot.top;
        match self.piece.links.last_mut() {
            Some(last) if last.link == link => {
                let left = last.area.x.min(x);
                let right = (last.area.x + last.area.width).max(x + width);
                (last.area.x, last.area.width) = (left, right - left);
            }
            _ => self
                .piece
                .links
                .push(LinkPiece { link, area: Rect { x, y: self.spot.top, width, height } }),
        }
    }

    /// Sets a line on which some of the text is read from right to left: each word at its place, in the order in
    /// which they are read, so that the text goes on from one to the next. The pen stops where the text does.
    fn mixed(&mut self, range: &[Element]) {
        let levels = levels(range);
        let places = visual_places(range, &levels, self.scale);
        let mut before = None;
        for ((element, left), level) in range.iter().zip(places).zip(levels) {
            if level % 2 == 1 || before != Some(level) {
                self.flush();
                self.x = self.spot.x + left;
            }
            before = Some(level);
            match element {
                Element::Box { word, ink, .. } if level % 2 == 1 => {
                    self.leftward(word, *ink, self.x + self.scale.of(element.width()));
                    self.x = self.spot.x + left;
                }
                Element::Glue { .. } if level % 2 == 1 => {
                    self.element(element);
                    self.flush();
                    self.x = self.spot.x + left;
                }
                _ => self.element(element),
            }
        }
        self.flush();
    }

    /// Sets a word that is read from right to left, from its right end on.
    fn leftward(&mut self, word: &Word, ink: usize, mut right: Pt) {
        let size = self.inks.get(ink).map_or(Pt::ZERO, |own| self.scale.of(own.size));
        for piece in &word.pieces {
            right -= units(piece.advance, size, face(piece.face).units_per_em());
            self.x = right;
            self.add(word, piece, ink);
            if let Some(run) = &mut self.run {
                run.actual.clone_from(&piece.lost);
            }
            self.flush();
        }
    }
}
