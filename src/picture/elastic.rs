//! Drawings that may be made lower or higher, so that a page is filled.
//!
//! A drawing says so itself, in `data-elastic` of its root: between which heights it may be stretched,
//! and how far. What lies above stays, what lies below moves. Between them outlines are stretched, while
//! texts and marks keep their form and only move: a text with the height that its `data-rides` names, such as
//! that of the mark that it stands beside.

use usvg::roxmltree::Node;

use super::shape::extent;
use super::{Drawing, Label, Outline, Segment, Shape};

/// How a drawing may be stretched.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elastic {
    /// Where what may be stretched begins, in the drawing's units.
    pub top: f32,
    /// Where it ends.
    pub bottom: f32,
    /// The least part of its height that it may have, at most 1.
    pub least: f32,
    /// The greatest, at least 1.
    pub most: f32,
    /// The size of the drawing for which this is said.
    size: [f32; 2],
}

/// What is no larger than this, in the drawing's units, is a mark.
const MARK: f32 = 16.0;
/// How far above its baseline the middle of a text lies, in its size.
const MIDDLE: f32 = 0.35;

impl Elastic {
    /// What the root of an SVG says; nothing where it makes no sense.
    pub(super) fn of(root: Node<'_, '_>) -> Option<Self> {
        let numbers = |name: &str| -> Option<Vec<f32>> {
            let text = root.attribute(name)?;
            let read = |word: &str| word.parse().ok().filter(|number: &f32| number.is_finite());
            text.split([' ', ',']).filter(|word| !word.is_empty()).map(read).collect()
        };
        let [top, bottom, least, most] = numbers("data-elastic")?.try_into().ok()?;
        let [left, upper, width, height] = numbers("viewBox")?.try_into().ok()?;
        let is_sound = left == 0.0
            && upper == 0.0
            && (0.0..height).contains(&top)
            && top < bottom
            && bottom <= height
            && (0.5..=1.0).contains(&least)
            && (1.0..=1.5).contains(&most);
        is_sound.then_some(Self { top, bottom, least, most, size: [width, height] })
    }

    /// Whether it is said for a drawing of this size.
    pub(super) fn is_of(&self, width: f32, height: f32) -> bool {
        let [own_width, own_height] = self.size;
        (own_width - width).abs() < 0.01 && (own_height - height).abs() < 0.01
    }

    /// How much lower the drawing may be, in its own units.
    #[must_use]
    pub fn give(&self) -> f32 {
        (self.bottom - self.top) * (1.0 - self.least)
    }

    /// How much higher.
    #[must_use]
    pub fn take(&self) -> f32 {
        (self.bottom - self.top) * (self.most - 1.0)
    }

    /// Where a height lies once the drawing is `by` units higher.
    fn moved(&self, y: f32, by: f32) -> f32 {
        y + by * ((y - self.top) / (self.bottom - self.top)).clamp(0.0, 1.0)
    }

    /// Where the baseline of a text lies once the drawing is `by` units higher.
    fn baseline(&self, label: &Label, by: f32) -> f32 {
        let rides = label.rides.unwrap_or(label.y - label.size * MIDDLE);
        label.y + self.moved(rides, by) - rides
    }
}

impl Drawing {
    /// The drawing made `by` units higher, or lower where `by` is below zero; as it is where it may not be.
    #[must_use]
    pub fn stretched(&self, by: f32) -> Self {
        let Some(elastic) = self.elastic else { return self.clone() };
        let mut stretched = self.clone();
        stretched.height += by;
        stretched.elastic = None;
        for shape in &mut stretched.shapes {
            match shape {
                Shape::Outline(outline) => stretch(outline, &elastic, by),
                Shape::Label(label) => label.y = elastic.baseline(label, by),
                Shape::Clip(steps, _) => each_height(steps, |y| elastic.moved(y, by)),
                Shape::Unclip | Shape::Fade(_) | Shape::Unfade => {}
                Shape::Raster(_, [_, top, _, high]) => {
                    let bottom = elastic.moved(*top + *high, by);
                    *top = elastic.moved(*top, by);
                    *high = bottom - *top;
                }
            }
        }
        stretched
    }
}

fn stretch(outline: &mut Outline, elastic: &Elastic, by: f32) {
    let Some([left, top, right, bottom]) = extent(&outline.segments) else { return };
    let is_low = outline.fill.is_some() && bottom - top <= MARK;
    if is_low && (right - left <= MARK || outline.stroke.is_none()) {
        let middle = f32::midpoint(top, bottom);
        let down = elastic.moved(middle, by) - middle;
        each_height(&mut outline.segments, |y| y + down);
    } else {
        each_height(&mut outline.segments, |y| elastic.moved(y, by));
    }
}

fn each_height(steps: &mut [Segment], moved: impl Fn(f32) -> f32) {
    for segment in steps {
        match segment {
            Segment::Move(_, y) | Segment::Line(_, y) => *y = moved(*y),
            Segment::Cubic(_, y1, _, y2, _, y) => {
                (*y1, *y2, *y) = (moved(*y1), moved(*y2), moved(*y));
            }
            Segment::Close => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"
        viewBox="0 0 200 100" data-elastic="20 80 0.8 1.1">
        <polyline points="10,20 100,50 190,80" fill="none" stroke="#000"/>
        <circle cx="100" cy="50" r="4" fill="#000"/><text x="5" y="95" font-size="10">2021</text></svg>"##;

    fn drawing(svg: &str) -> Drawing {
        match crate::picture::Reader::default().read(svg.as_bytes()).unwrap() {
            crate::picture::Picture::Drawing(drawing) => drawing,
            crate::picture::Picture::Raster(_) => panic!("vectors"),
        }
    }

    fn heights(shape: &Shape) -> [f32; 2] {
        match shape {
            Shape::Outline(outline) => {
                let [_, top, _, bottom] = extent(&outline.segments).unwrap();
                [top, bottom]
            }
            Shape::Label(label) => [label.y, label.y],
            Shape::Raster(_, [_, top, _, high]) => [*top, top + high],
            Shape::Clip(..) | Shape::Unclip | Shape::Fade(_) | Shape::Unfade => [0.0, 0.0],
        }
    }

    #[test]
    fn lines_are_stretched_while_marks_and_texts_only_move() {
        let drawing = drawing(LINES);
        let elastic = drawing.elastic.unwrap();
        assert!((elastic.give() - 12.0).abs() < 0.01 && (elastic.take() - 6.0).abs() < 0.01);
        let lower = drawing.stretched(-12.0);
        let seen: Vec<[f32; 2]> = lower.shapes.iter().map(heights).collect();
        assert_eq!(seen, [[20.0, 68.0], [40.0, 48.0], [83.0, 83.0]]);
        assert_eq!(lower.height.to_bits(), 88.0_f32.to_bits());
    }

    #[test]
    fn a_text_moves_with_what_it_rides_on() {
        let riding =
            LINES.replace("<text x=\"5\" y=\"95\"", "<text x=\"5\" y=\"40\" data-rides=\"50\"");
        let lower = drawing(&riding).stretched(-12.0);
        assert_eq!(lower.shapes.last().map(heights), Some([34.0, 34.0]));
    }

    #[test]
    fn only_what_makes_sense_is_believed() {
        for (from, to) in [
            ("20 80 0.8 1.1", "80 20 0.8 1.1"),
            ("20 80 0.8 1.1", "20 80 0 9"),
            ("20 80 0.8 1.1", "20 x"),
            ("0 0 200 100", "0 0 400 200"),
        ] {
            assert_eq!(drawing(&LINES.replace(from, to)).elastic, None, "{to}");
        }
    }
}
