//! A word → glyphs.

use std::ops::Range;

use rustybuzz::ttf_parser::Tag;
use rustybuzz::{BufferFlags, Direction, Feature, GlyphBuffer, ShapePlan, UnicodeBuffer, script};

use super::{FaceId, Portion, face, leads_leftward, marks, portions};

/// How digits are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figures {
    /// Each as wide as it is, for running text.
    Proportional,
    /// All of one width, for columns of a table.
    Tabular,
}

/// A glyph of a piece; lengths in units of the piece's face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: i32,
    /// How far it is drawn to the right of the pen.
    pub x_offset: i32,
    /// How far it is drawn above the baseline.
    pub y_offset: i32,
    /// The first byte of the word's text that it stands for.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

/// A part of a word in one face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The face.
    pub face: FaceId,
    /// The bytes of the word's text that it stands for.
    pub text: Range<usize>,
    /// Its glyphs in visual order.
    pub glyphs: Vec<Glyph>,
    /// The sum of the advances, in units of its face.
    pub advance: i32,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// What was written, where a replacement is shown.
    pub lost: Option<String>,
}

/// Shaped text that holds no place to break a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// The text as it is shown.
    pub text: String,
    /// Its parts in the order in which they are read.
    pub pieces: Vec<Piece>,
    /// Whether it is read from right to left.
    pub rtl: bool,
}

impl Word {
    /// Whether any character of it is replaced.
    #[must_use]
    pub fn has_losses(&self) -> bool {
        self.pieces.iter().any(|piece| piece.lost.is_some())
    }

    /// The bytes of its text where one cluster ends and the next begins.
    #[must_use]
    pub fn cluster_starts(&self) -> Vec<usize> {
        let mut starts: Vec<usize> = self
            .pieces
            .iter()
            .flat_map(|piece| piece.glyphs.iter().map(|glyph| glyph.start as usize))
            .collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// The word cut before each of the bytes `cuts`, which are some of [`Word::cluster_starts`] in
    /// their order.
    #[must_use]
    pub fn parts(&self, cuts: &[usize]) -> Vec<Self> {
        let mut edges = Vec::with_capacity(cuts.len() + 2);
        edges.push(0);
        edges.extend_from_slice(cuts);
        edges.push(self.text.len());
        let part = |edge: &[usize]| {
            let text = self.text.get(edge[0]..edge[1]).unwrap_or_default().to_owned();
            Self { text, pieces: Vec::new(), rtl: self.rtl }
        };
        let mut parts: Vec<Self> = edges.windows(2).map(part).collect();
        for piece in &self.pieces {
            let mut owner = usize::MAX;
            for glyph in &piece.glyphs {
                let at = cuts.partition_point(|cut| *cut <= glyph.start as usize);
                if at != owner {
                    parts[at].pieces.push(piece.without_glyphs());
                    owner = at;
                }
                if let Some(own) = parts[at].pieces.last_mut() {
                    own.add(glyph, narrow(edges[at]));
                }
            }
        }
        parts
    }
}

impl Piece {
    /// A piece of its kind that holds nothing yet.
    fn without_glyphs(&self) -> Self {
        Self {
            face: self.face,
            text: 0..0,
            glyphs: Vec::new(),
            advance: 0,
            rtl: self.rtl,
            lost: self.lost.clone(),
        }
    }

    /// Adds a glyph of a word, whose bytes are counted from `base` on.
    fn add(&mut self, glyph: &Glyph, base: u32) {
        let glyph = Glyph { start: glyph.start - base, end: glyph.end - base, ..*glyph };
        let (start, end) = (glyph.start as usize, glyph.end as usize);
        self.text = match self.glyphs.as_slice() {
            [] => start..end,
            _ => self.text.start.min(start)..self.text.end.max(end),
        };
        self.advance += glyph.advance;
        self.glyphs.push(glyph);
    }
}

/// Shapes `text` in the face `wanted`, with the fallback for what it lacks, all of it in the one direction in
/// which it is read.
#[must_use]
pub fn shape(text: &str, wanted: FaceId, figures: Figures, rtl: bool) -> Word {
    let portions = portions(text, wanted);
    let mut word = Word { pieces: Vec::with_capacity(portions.len()), rtl, ..Word::default() };
    for portion in portions {
        let start = word.text.len();
        word.text.push_str(&portion.text);
        word.pieces.push(shape_portion(portion, start, figures, rtl));
    }
    word
}

fn shape_portion(portion: Portion, start: usize, figures: Figures, rtl: bool) -> Piece {
    let buffer = run_shaper(&portion, figures, rtl);
    let mut glyphs = glyphs(&buffer, start);
    set_cluster_ends(&mut glyphs, narrow(start + portion.text.len()), rtl);
    if marks::has_marks(&portion.text) {
        marks::place(portion.face, &portion.text, &mut glyphs, rtl);
    }
    Piece {
        face: portion.face,
        text: start..start + portion.text.len(),
        advance: glyphs.iter().map(|glyph| glyph.advance).sum(),
        glyphs,
        rtl,
        lost: portion.lost,
    }
}

/// The glyphs of shaped text that begins at the byte `start` of its word; where they end is not yet told.
fn glyphs(buffer: &GlyphBuffer, start: usize) -> Vec<Glyph> {
    let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    glyphs
        .map(|(info, position)| Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            advance: position.x_advance,
            x_offset: position.x_offset,
            y_offset: position.y_offset,
            start: info.cluster + narrow(start),
            end: 0,
        })
        .collect()
}

/// A cluster ends where the next one in reading order begins.
fn set_cluster_ends(glyphs: &mut [Glyph], end: u32, rtl: bool) {
    let mut next = end;
    let mut this = end;
    let mut visit = |glyph: &mut Glyph| {
        if glyph.start < this {
            next = this;
            this = glyph.start;
        }
        glyph.end = next.max(glyph.start);
    };
    if rtl {
        glyphs.iter_mut().for_each(&mut visit);
    } else {
        glyphs.iter_mut().rev().for_each(&mut visit);
    }
}

fn run_shaper(portion: &Portion, figures: Figures, rtl: bool) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&portion.text);
    buffer.set_flags(
        BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE,
    );
    let shaping = face(portion.face).shaping();
    let unit = unit_start(&portion.text);
    if rtl {
        // brackets are mirrored on the way
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::RightToLeft);
        rustybuzz::shape(shaping, &features(figures), buffer)
    } else if figures == Figures::Tabular && portion.text[unit..].contains('-') {
        buffer.guess_segment_properties();
        rustybuzz::shape(shaping, &figures_until(unit), buffer)
    } else if portion.text.chars().all(is_plain) {
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        rustybuzz::shape_with_plan(shaping, plan(portion.face, figures), buffer)
    } else {
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        rustybuzz::shape(shaping, &features(figures), buffer)
    }
}

/// The plan of Latin text, made once for each face and kind of figures.
fn plan(id: FaceId, figures: Figures) -> &'static ShapePlan {
    face(id).plans()[figures as usize].get_or_init(|| {
        let script = Some(script::LATIN);
        let shaping = face(id).shaping();
        ShapePlan::new(shaping, Direction::LeftToRight, script, None, &features(figures))
    })
}

/// Contextual alternates are off: in Inter they draw `->` as an arrow and `x` between figures as a
/// multiplication sign, and what was written must be what is seen.
fn features(figures: Figures) -> Vec<Feature> {
    let mut features = vec![Feature::new(Tag::from_bytes(b"calt"), 0, ..)];
    if figures == Figures::Tabular {
        features.push(Feature::new(Tag::from_bytes(b"tnum"), 1, ..));
    }
    features
}

/// Where a unit begins after the last digit of a text and the space after that.
fn unit_start(text: &str) -> usize {
    let rest = text.rsplit(|c: char| c.is_ascii_digit()).next().unwrap_or(text);
    text.len() - rest.trim_start().len()
}

/// Digits of one width up to a unit: its hyphen is as wide as in running text.
fn figures_until(unit: usize) -> [Feature; 2] {
    [
        Feature::new(Tag::from_bytes(b"calt"), 0, ..),
        Feature::new(Tag::from_bytes(b"tnum"), 1, ..unit),
    ]
}

/// Whether a face tells where the marks of a text stand.
pub(super) fn has_places(id: FaceId, text: &str) -> bool {
    let portion = Portion { face: id, text: text.to_owned(), lost: None };
    let rtl = leads_leftward(text) == Some(true);
    let buffer = run_shaper(&portion, Figures::Proportional, rtl);
    let mut glyphs = glyphs(&buffer, 0);
    !marks::place(id, text, &mut glyphs, rtl)
}

/// Latin letters and what goes with every script.
fn is_plain(character: char) -> bool {
    matches!(character, '\0'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{2BFF}' | '\u{FFFD}')
}

#[expect(clippy::cast_possible_truncation, reason = "a word is far shorter than 4 GB")]
fn narrow(bytes: usize) -> u32 {
    bytes as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_cover_the_whole_text() {
        for text in ["kaupunki", "e\u{301}", "سلام", "a🦕b", "ﬁne", "\u{ff}x ☑"] {
            let rtl = leads_leftward(text) == Some(true);
            let word = shape(text, FaceId::Regular, Figures::Proportional, rtl);
            let mut covered = vec![false; word.text.len()];
            for glyph in word.pieces.iter().flat_map(|piece| &piece.glyphs) {
                assert!(glyph.id != 0, "{text} has an empty box");
                covered[glyph.start as usize..glyph.end as usize].fill(true);
            }
            assert!(covered.iter().all(|covered| *covered), "{text}: {word:?}");
        }
    }

    #[test]
    fn tabular_figures_have_one_width() {
        let width = |text| shape(text, FaceId::Regular, Figures::Tabular, false).pieces[0].advance;
        assert_eq!(width("111"), width("880"));
        let proportional =
            |text| shape(text, FaceId::Regular, Figures::Proportional, false).pieces[0].advance;
        assert!(proportional("111") < proportional("880"));
    }

    #[test]
    fn the_hyphen_of_a_unit_is_as_wide_as_in_text() {
        let width =
            |text: &str, figures| shape(text, FaceId::Regular, figures, false).pieces[0].advance;
        for unit in ["k-m²", "%-yks."] {
            let tabular = width(unit, Figures::Tabular);
            assert_eq!(tabular, width(unit, Figures::Proportional));
            let figure = width("111\u{a0}", Figures::Tabular);
            assert_eq!(width(&format!("111\u{a0}{unit}"), Figures::Tabular), figure + tabular);
        }
        assert_eq!(width("1-1", Figures::Tabular), width("8-8", Figures::Tabular));
    }

    #[test]
    fn letters_are_kerned() {
        let width =
            |text| shape(text, FaceId::Regular, Figures::Proportional, false).pieces[0].advance;
        assert!(width("AV") < width("A") + width("V"));
    }

    #[test]
    fn a_split_word_keeps_every_letter() {
        let word = shape("käsittämätön", FaceId::Regular, Figures::Proportional, false);
        let at = word.cluster_starts()[4];
        let parts = word.parts(&[at]);
        let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(texts, ["käsi", "ttämätön"]);
        let tail = &parts[1];
        assert_eq!(tail.pieces[0].glyphs[0].start, 0);
        assert_eq!(tail.pieces[0].text, 0..tail.text.len());
        let advances = |word: &Word| word.pieces.iter().map(|piece| piece.advance).sum::<i32>();
        assert_eq!(parts.iter().map(advances).sum::<i32>(), advances(&word));
    }
}
