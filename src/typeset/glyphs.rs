//! The glyphs of a run, packed: a document has thousands on every page, and all its pages lie in memory
//! at once.

use std::ops::Range;

use crate::font;

/// A glyph of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves, with kerning and any stretching of spaces, in font units.
    pub advance: i32,
    /// How far it is drawn to the right of the pen, in font units.
    pub x_offset: i16,
    /// How far it is drawn above the baseline, in font units.
    pub y_offset: i16,
    /// The first byte of the run's text that it stands for.
    start: u32,
    /// How many bytes; glyphs of one cluster share them.
    length: u32,
}

impl Glyph {
    /// A glyph that stands on the baseline where the pen is.
    #[must_use]
    pub fn new(id: u16, advance: i32, text: &Range<usize>) -> Self {
        let narrow = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        let (start, length) = (narrow(text.start), narrow(text.len()));
        Self { id, advance, x_offset: 0, y_offset: 0, start, length }
    }

    /// A glyph as it was shaped, which stands for these bytes of its run's text.
    #[must_use]
    pub fn of(shaped: &font::Glyph, text: Range<usize>) -> Self {
        let offset = |units: i32| {
            i16::try_from(units).unwrap_or(if units < 0 { i16::MIN } else { i16::MAX })
        };
        Self {
            x_offset: offset(shaped.x_offset),
            y_offset: offset(shaped.y_offset),
            ..Self::new(shaped.id, shaped.advance, &text)
        }
    }

    /// The bytes of the run's text that it stands for.
    #[must_use]
    pub fn bytes(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.length as usize
    }
}

/// The glyphs of a run in the order in which they are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glyphs {
    plain: Vec<Plain>,
    /// Those that do not fit in [`Plain`], in their order.
    odd: Vec<Glyph>,
}

/// What nearly every glyph is: on the baseline where the pen is, of a usual width, near the beginning
/// of its run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Plain {
    id: u16,
    advance: i16,
    start: u16,
    length: u16,
}

impl Plain {
    /// The glyph, if it is as nearly every one.
    fn of(glyph: &Glyph) -> Option<Self> {
        let on_pen = glyph.x_offset == 0 && glyph.y_offset == 0 && glyph.advance != i32::from(ODD);
        Some(Self {
            id: glyph.id,
            advance: i16::try_from(glyph.advance).ok().filter(|_| on_pen)?,
            start: u16::try_from(glyph.start).ok()?,
            length: u16::try_from(glyph.length).ok()?,
        })
    }
}

/// The advance that stands for one that is told elsewhere.
const ODD: i16 = i16::MIN;

impl Glyphs {
    /// No glyphs, with room for some.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self { plain: Vec::with_capacity(count), odd: Vec::new() }
    }

    /// Adds a glyph.
    pub fn push(&mut self, glyph: Glyph) {
        let plain = Plain::of(&glyph).unwrap_or_else(|| {
            self.odd.push(glyph);
            Plain { advance: ODD, ..Plain::default() }
        });
        self.plain.push(plain);
    }

    /// Gives back room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.plain.shrink_to_fit();
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.plain.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = Glyph> {
        let mut odd = self.odd.iter().cloned();
        self.plain.iter().filter_map(move |plain| {
            if plain.advance == ODD {
                return odd.next();
            }
            let start = usize::from(plain.start);
            let text = start..start + usize::from(plain.length);
            Some(Glyph::new(plain.id, plain.advance.into(), &text))
        })
    }
}

impl Extend<Glyph> for Glyphs {
    fn extend<I: IntoIterator<Item = Glyph>>(&mut self, glyphs: I) {
        glyphs.into_iter().for_each(|glyph| self.push(glyph));
    }
}

impl FromIterator<Glyph> for Glyphs {
    fn from_iter<I: IntoIterator<Item = Glyph>>(glyphs: I) -> Self {
        let mut packed = Self::default();
        packed.extend(glyphs);
        packed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_glyph_comes_back_as_it_was() {
        let raised = Glyph { y_offset: -7, ..Glyph::new(3, 0, &(2..4)) };
        let glyphs = [
            Glyph::new(1, 1200, &(0..1)),
            Glyph::new(2, i32::from(i16::MIN), &(1..2)),
            raised,
            Glyph::new(4, 40_000, &(4..5)),
            Glyph::new(5, -3, &(70_000..70_001)),
            Glyph::new(6, 10, &(5..90_000)),
            Glyph::new(7, 0, &(6..7)),
        ];
        let packed: Glyphs = glyphs.iter().cloned().collect();
        assert_eq!(packed.len(), glyphs.len());
        assert_eq!(packed.iter().collect::<Vec<_>>(), glyphs);
        assert_eq!(std::mem::size_of::<Plain>(), 8);
    }
}
