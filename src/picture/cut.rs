//! What a group lets be seen of what it holds.

use usvg::tiny_skia_path::Rect;
use usvg::{Group, Node, Transform};

use super::lines::segments;
use super::{Segment, Shape};

/// What a group lets be seen, where that is the inside of one path.
pub(super) fn cut_out(group: &Group, outer: Transform) -> Option<Shape> {
    let clip = group.clip_path().filter(|clip| clip.clip_path().is_none())?;
    let mut inner = clip.root();
    let path = loop {
        match inner.children() {
            [Node::Group(next)] if next.clip_path().is_none() => inner = next,
            [Node::Path(path)] if inner.clip_path().is_none() => break path,
            _ => return None,
        }
    };
    let placed = path.abs_transform().post_concat(clip.transform());
    let placed = placed.post_concat(group.abs_transform()).post_concat(outer);
    let steps = segments(path, placed);
    let even_odd = path.fill().is_some_and(|fill| fill.rule() == usvg::FillRule::EvenOdd);
    matches!(steps.first(), Some(Segment::Move(..))).then_some(Shape::Clip(steps, even_odd))
}

/// Whether a group lets an upright rectangle be seen and nothing else.
fn is_window(group: &Group) -> bool {
    let Some(Shape::Clip(steps, _)) = cut_out(group, Transform::identity()) else { return false };
    let mut corners = Vec::new();
    for step in steps {
        match step {
            Segment::Move(x, y) | Segment::Line(x, y) => corners.push((x, y)),
            Segment::Cubic(..) => return false,
            Segment::Close => corners.extend(corners.first().copied()),
        }
    }
    corners.dedup();
    let along = |(a, b): (f32, f32)| (a - b).abs() < 0.001;
    let upright =
        |pair: &[(f32, f32)]| along((pair[0].0, pair[1].0)) || along((pair[0].1, pair[1].1));
    corners.len() == 5 && corners.windows(2).all(upright)
}

/// Whether a group cuts through any of what it holds.
pub(super) fn is_cut(group: &Group) -> bool {
    let cuts = |opening: Opening| {
        group.children().iter().any(|node| opening.clipped(node) == Clipped::Part)
    };
    Opening::of(group).is_some_and(cuts)
}

/// How much of a node its group does not let be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clipped {
    Not,
    Part,
    Whole,
}

/// Through what a group is seen.
pub(super) struct Opening {
    /// The rectangle around it.
    around: Rect,
    /// Whether it is that rectangle.
    is_window: bool,
}

impl Opening {
    /// Nothing where a group is seen whole.
    pub(super) fn of(group: &Group) -> Option<Self> {
        let clip = group.clip_path()?;
        let around = clip.root().bounding_box().transform(clip.transform())?;
        let around = around.transform(group.abs_transform())?;
        Some(Self { around, is_window: is_window(group) })
    }

    /// Whether a node of the group lies outside, or across the edge.
    pub(super) fn clipped(&self, node: &Node) -> Clipped {
        // what lies over the edge by less than a line's width is meant to end there
        const SLACK: f32 = 1.5;
        let (window, own) = (self.around, node.abs_bounding_box());
        let seen = node.abs_stroke_bounding_box();
        if seen.right() < window.left()
            || seen.left() > window.right()
            || seen.bottom() < window.top()
            || seen.top() > window.bottom()
        {
            return Clipped::Whole;
        }
        if !self.is_window {
            return Clipped::Part;
        }
        let over = [
            window.left() - own.left(),
            own.right() - window.right(),
            window.top() - own.top(),
            own.bottom() - window.bottom(),
        ];
        if over.into_iter().any(|over| over > SLACK) { Clipped::Part } else { Clipped::Not }
    }
}
