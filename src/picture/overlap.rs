//! Whether parts of a group lie over each other: only then does it matter that a group is seen through as a whole.

use usvg::tiny_skia_path::Rect;
use usvg::{Group, Node};

/// More parts than this are taken to overlap.
const MOST: usize = 400;

/// Whether any two shapes of a group may lie over each other; texts, which are set after all shapes, aside.
pub(super) fn within(group: &Group) -> bool {
    let mut parts = Vec::new();
    collect(group, &mut parts);
    let pair = |(at, part): (usize, &Rect)| parts[at + 1..].iter().any(|other| meet(part, other));
    parts.len() > MOST || parts.iter().enumerate().any(pair)
}

fn collect(group: &Group, parts: &mut Vec<Rect>) {
    for node in group.children() {
        if parts.len() > MOST {
            return;
        }
        match node {
            Node::Group(inner) => collect(inner, parts),
            Node::Path(path) if path.is_visible() => parts.push(path.abs_stroke_bounding_box()),
            Node::Image(image) if image.is_visible() => parts.push(image.abs_bounding_box()),
            Node::Path(_) | Node::Image(_) | Node::Text(_) => {}
        }
    }
}

fn meet(a: &Rect, b: &Rect) -> bool {
    a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom()
}
