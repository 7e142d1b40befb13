//! Text as operators: glyphs by their numbers in the subset, moved only where the typesetter's
//! advance differs from the face's own, with the text beside them where they do not tell it.

use super::content::Pen;
use super::fonts::{Drawn, Face};
use super::syntax::{escaped, fixed, integer, reals, text};
use super::usage::{Cluster, clusters};
use crate::typeset::{Glyph, TextRun};

impl Pen<'_> {
    /// Draws a run.
    pub(super) fn text(&mut self, run: &TextRun) {
        // the faces hold every glyph of every run, for they were made from them
        let Some(face) = self.fonts.get(run.face) else { return };
        self.begin_text();
        self.set_font(run.face, &face.name, run.size);
        self.set_colour(run.colour);
        self.text_matrix(run);
        let actual = run.actual_text.as_ref().filter(|_| !self.told);
        if let Some(actual) = actual {
            self.begin_actual(actual);
        }
        let mut line = Line { pen: self, face, run, moved: 0, raised: 0, shown: Shown::Nothing };
        let glyphs: Vec<Glyph> = run.glyphs.iter().collect();
        for cluster in clusters(&glyphs, &run.text) {
            line.cluster(&cluster);
        }
        line.finish();
        if actual.is_some() {
            self.put("EMC\n");
        }
    }

    fn text_matrix(&mut self, run: &TextRun) {
        let (cos, sin) = match run.rotation.rem_euclid(360) {
            0 => (1.0, 0.0),
            90 => (0.0, 1.0),
            180 => (-1.0, 0.0),
            270 => (0.0, -1.0),
            other => (f64::from(other).to_radians().cos(), f64::from(other).to_radians().sin()),
        };
        reals(&mut self.out, &[cos, sin, -sin, cos], 6);
        self.lengths(&[run.x, self.up(run.y)]);
        self.put("Tm\n");
    }

    /// Begins what stands for a text that its glyphs do not tell.
    pub(super) fn begin_actual(&mut self, actual: &str) {
        self.put("/Span<</ActualText");
        text(&mut self.out, actual);
        self.put(">>BDC\n");
    }
}

/// A run that is being written.
struct Line<'p, 'a> {
    pen: &'p mut Pen<'a>,
    face: &'p Face,
    run: &'p TextRun,
    /// How far the pen has still to move to the right, in thousandths of a font unit.
    moved: i64,
    /// How far glyphs are raised above the baseline, in font units.
    raised: i32,
    shown: Shown,
}

/// What is open of a `TJ` operator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Nothing.
    Nothing,
    /// Its array.
    Array,
    /// A string within its array.
    String,
}

impl Line<'_, '_> {
    fn cluster(&mut self, cluster: &Cluster<'_>) {
        let is_told = self.pen.told || self.run.actual_text.is_some();
        // a mark that is set on its letter would be read on a line of its own
        let is_set = |glyph: &Glyph| (glyph.x_offset, glyph.y_offset) != (0, 0);
        let has_marks = cluster.glyphs.len() > 1 && cluster.glyphs.iter().any(is_set);
        let tells_itself = is_told || (!has_marks && self.reads_as(cluster));
        if !tells_itself {
            self.finish_array();
            self.pen.begin_actual(&cluster.text);
        }
        for glyph in cluster.glyphs {
            let Some(drawn) = self.face.glyph(glyph.id) else { continue };
            self.raise(i32::from(glyph.y_offset));
            self.moved += i64::from(glyph.x_offset) * 1000;
            self.show(drawn);
            self.moved += (i64::from(glyph.advance) - i64::from(glyph.x_offset)) * 1000;
            self.moved -= drawn.advance * 1000;
        }
        if !tells_itself {
            self.finish_array();
            self.raise(0);
            self.pen.put("EMC\n");
        }
    }

    /// Whether the readings of a cluster's glyphs are its text.
    fn reads_as(&self, cluster: &Cluster<'_>) -> bool {
        let mut rest = &*cluster.text;
        for glyph in cluster.glyphs {
            let reading = self.face.glyph(glyph.id).map_or("", |drawn| &drawn.reading);
            match rest.strip_prefix(reading) {
                Some(after) => rest = after,
                None => return false,
            }
        }
        rest.is_empty()
    }

    fn show(&mut self, drawn: &Drawn) {
        // whole thousandths of an em, less than a hundredth of a point; the rest is carried on
        let thousandths = self.moved.div_euclid(self.face.units_per_em);
        let nearest = if self.moved.rem_euclid(self.face.units_per_em) * 2 > self.face.units_per_em
        {
            thousandths + 1
        } else {
            thousandths
        };
        if nearest != 0 {
            self.moved -= nearest * self.face.units_per_em;
            self.open(Shown::Array);
            integer(&mut self.pen.out, -nearest);
        }
        self.open(Shown::String);
        escaped(&mut self.pen.out, &drawn.code.to_be_bytes());
    }

    /// Moves the baseline of the glyphs to come.
    fn raise(&mut self, offset: i32) {
        if offset != self.raised {
            self.finish_array();
            self.raised = offset;
            let rise = self.run.size.scaled(i64::from(offset), self.face.units_per_em);
            fixed(&mut self.pen.out, rise.0, 3);
            self.pen.put(" Ts\n");
        }
    }

    fn open(&mut self, wanted: Shown) {
        self.pen.put(match (self.shown, wanted) {
            (Shown::Nothing, Shown::Array) => "[",
            (Shown::Nothing, Shown::String) => "[(",
            (Shown::Array, Shown::String) => "(",
            (Shown::Array, Shown::Nothing) => "]TJ\n",
            (Shown::String, Shown::Array) => ")",
            (Shown::String, Shown::Nothing) => ")]TJ\n",
            (Shown::Nothing, Shown::Nothing)
            | (Shown::Array, Shown::Array)
            | (Shown::String, Shown::String) => "",
        });
        self.shown = wanted;
    }

    fn finish_array(&mut self) {
        self.open(Shown::Nothing);
    }

    fn finish(&mut self) {
        self.finish_array();
        self.raise(0);
    }
}
