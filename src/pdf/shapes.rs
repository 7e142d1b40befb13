//! Drawings as operators: outlines in the drawing's own units, within a matrix that puts its view
//! box where the typesetter wants it.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object};

use super::content::Pen;
use super::forms::Form;
use super::shades;
use super::syntax::{real, reals};
use crate::picture::{Drawing, Outline, Segment, Shape, Stroke};
use crate::typeset::{Item, Page, Rect};

/// Decimals of a drawing's own units: a thousandth of a CSS pixel cannot be seen.
const PLACES: u32 = 3;

/// Draws the shapes of a drawing; its labels are text and are drawn as such.
pub(super) fn drawing(pen: &mut Pen<'_>, drawing: &Drawing, area: Rect) {
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    if !(width > 0.0 && height > 0.0) {
        return;
    }
    pen.end_text();
    let across = area.width.to_f64() / width;
    let down = area.height.to_f64() / height;
    pen.put("q ");
    reals(&mut pen.out, &[across, 0.0, 0.0, -down], 6);
    let upper = pen.up(area.y);
    pen.lengths(&[area.x, upper]);
    pen.put("cm 0 0 ");
    reals(&mut pen.out, &[width, height], PLACES);
    pen.put("re W n\n");
    let mut around = Vec::new();
    for shape in &drawing.shapes {
        match shape {
            Shape::Fade(opacity) => around.push((std::mem::take(&mut pen.out), *opacity)),
            Shape::Unfade => {
                if let Some((out, opacity)) = around.pop() {
                    let group = std::mem::replace(&mut pen.out, out);
                    let form = pen.form(Form { operators: group, size: [width, height] });
                    let opacity = Opacity { fill: opacity, stroke: opacity };
                    pen.put(&format!("q {}/{form} Do Q\n", opacity.set()));
                }
            }
            Shape::Outline(outline) => self::outline(pen, outline),
            Shape::Raster(raster, area) => {
                let [x, y, width, height] = area.map(f64::from);
                pen.put("q ");
                reals(&mut pen.out, &[width, 0.0, 0.0, -height, x, y + height], PLACES);
                pen.put("cm ");
                pen.image(raster);
                pen.put("Q\n");
            }
            Shape::Clip(steps, even_odd) => {
                pen.put("q\n");
                path(pen, steps);
                pen.put(if *even_odd { "W* n\n" } else { "W n\n" });
            }
            Shape::Unclip => pen.put("Q\n"),
            Shape::Label(_) => {}
        }
    }
    pen.put("Q\n");
}

fn outline(pen: &mut Pen<'_>, outline: &Outline) {
    if !matches!(outline.segments.first(), Some(Segment::Move(..))) {
        return;
    }
    let shaded = outline.gradient.as_ref().zip(outline.fill);
    let painting = match (outline.fill.filter(|_| shaded.is_none()), &outline.stroke) {
        (None, None) if shaded.is_some() => "",
        (None, None) => return,
        (Some((_, false)), None) => "f\n",
        (Some((_, true)), None) => "f*\n",
        (None, Some(_)) => "S\n",
        (Some((_, false)), Some(_)) => "B\n",
        (Some((_, true)), Some(_)) => "B*\n",
    };
    let opacity = Opacity::of(outline);
    if opacity != Opacity::FULL {
        pen.put("q ");
        pen.put(&opacity.set());
    }
    if let Some((gradient, (_, even_odd))) = shaded {
        pen.put("q\n");
        path(pen, &outline.segments);
        shades::fill(pen, gradient, even_odd);
        pen.put("Q\n");
    } else if let Some((colour, _)) = outline.fill {
        pen.rgb(colour, "rg\n");
    }
    if let Some(stroke) = &outline.stroke {
        self::stroke(pen, stroke);
    }
    if !painting.is_empty() {
        path(pen, &outline.segments);
        pen.put(painting);
    }
    if opacity != Opacity::FULL {
        pen.put("Q\n");
    }
}

/// Writes the steps of a path.
fn path(pen: &mut Pen<'_>, steps: &[Segment]) {
    for segment in steps {
        let (points, operator): (&[f32], _) = match segment {
            Segment::Move(x, y) => (&[*x, *y], "m\n"),
            Segment::Line(x, y) => (&[*x, *y], "l\n"),
            Segment::Cubic(x1, y1, x2, y2, x, y) => (&[*x1, *y1, *x2, *y2, *x, *y], "c\n"),
            Segment::Close => (&[], "h\n"),
        };
        for &point in points {
            real(&mut pen.out, f64::from(point), PLACES);
            pen.put(" ");
        }
        pen.put(operator);
    }
}

fn stroke(pen: &mut Pen<'_>, stroke: &Stroke) {
    pen.rgb(stroke.colour, "RG\n");
    reals(&mut pen.out, &[f64::from(stroke.width.max(0.0))], PLACES);
    pen.put("w ");
    pen.put(if stroke.round { "1 J 1 j [" } else { "0 J 0 j [" });
    // a pattern of nothing, or with a negative length, is no pattern
    let drawable =
        stroke.dashes.iter().all(|dash| *dash >= 0.0) && stroke.dashes.iter().sum::<f32>() > 0.0;
    if drawable {
        for &dash in &stroke.dashes {
            reals(&mut pen.out, &[f64::from(dash)], PLACES);
        }
    }
    pen.put("] ");
    reals(&mut pen.out, &[f64::from(if drawable { stroke.dash_offset } else { 0.0 })], PLACES);
    pen.put("d\n");
}

/// How opaque an outline is; the file has a graphics state for each combination that is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Opacity {
    fill: u8,
    stroke: u8,
}

impl Opacity {
    const FULL: Self = Self { fill: u8::MAX, stroke: u8::MAX };

    fn of(outline: &Outline) -> Self {
        let stroke = outline.stroke.as_ref().map_or(u8::MAX, |stroke| stroke.opacity);
        Self { fill: outline.fill_opacity, stroke }
    }

    fn set(self) -> String {
        format!("/{} gs ", self.name())
    }

    /// What pages call the graphics state.
    pub(super) fn name(self) -> String {
        format!("O{}-{}", self.fill, self.stroke)
    }

    /// The graphics state.
    pub(super) fn state(self) -> Dictionary {
        let share = |opacity: u8| Object::Real(f32::from(opacity) / 255.0);
        Dictionary::from_iter([
            ("Type", Object::from("ExtGState")),
            ("ca", share(self.fill)),
            ("CA", share(self.stroke)),
        ])
    }
}

/// The opacities of all drawings, other than full.
pub(super) fn opacities(pages: &[Page]) -> BTreeSet<Opacity> {
    let drawings =
        pages.iter().flat_map(|page| &page.items).filter_map(|placed| match &placed.item {
            Item::Drawing { drawing, .. } => Some(drawing),
            Item::Text(_) | Item::Fill { .. } | Item::Raster { .. } => None,
        });
    let opacity = |shape: &Shape| match shape {
        Shape::Outline(outline) => Some(Opacity::of(outline)),
        Shape::Fade(opacity) => Some(Opacity { fill: *opacity, stroke: *opacity }),
        Shape::Label(_) | Shape::Raster(..) | Shape::Clip(..) | Shape::Unclip | Shape::Unfade => {
            None
        }
    };
    let all = drawings.flat_map(|drawing| &drawing.shapes).filter_map(opacity);
    all.filter(|opacity| *opacity != Opacity::FULL).collect()
}
