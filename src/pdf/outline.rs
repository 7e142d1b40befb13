//! The outline that viewers show beside the pages: nested, with chapters closed.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::base::Sheet;
use super::links::{ascii, destination};
use super::syntax::{link, text_object};
use crate::typeset::{Bookmark, Target};

/// A line of the outline and its place in the tree.
struct Line {
    id: ObjectId,
    parent: Option<usize>,
    /// Which one of its parent's kids it is.
    place: usize,
    kids: Vec<usize>,
}

/// Adds the outline; gives a reference to it, or nothing where there is none.
pub(super) fn add(document: &mut Document, lines: &[Bookmark], sheets: &[Sheet]) -> Option<Object> {
    if lines.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let (tree, chapters) = nested(document, lines);
    for (line, bookmark) in tree.iter().zip(lines) {
        let siblings = line.parent.map_or(&chapters, |parent| &tree[parent].kids);
        let sibling = |place: usize| siblings.get(place).map(|&sibling| link(tree[sibling].id));
        let mut entries = Dictionary::new();
        entries.set("Title", text_object(&bookmark.title));
        entries.set("Parent", link(line.parent.map_or(root, |parent| tree[parent].id)));
        if let Some(before) = line.place.checked_sub(1).and_then(sibling) {
            entries.set("Prev", before);
        }
        if let Some(after) = sibling(line.place + 1) {
            entries.set("Next", after);
        }
        // closed: a negative count of the lines that opening it would show
        family(&mut entries, &tree, &line.kids, -1);
        lead(&mut entries, &bookmark.target, sheets);
        document.set_object(line.id, entries);
    }
    let mut entries = Dictionary::from_iter([("Type", Object::from("Outlines"))]);
    family(&mut entries, &tree, &chapters, 1);
    document.set_object(root, entries);
    Some(link(root))
}

/// Puts each line under the last one before it that is less deep.
fn nested(document: &mut Document, lines: &[Bookmark]) -> (Vec<Line>, Vec<usize>) {
    let mut tree: Vec<Line> = Vec::with_capacity(lines.len());
    let mut chapters = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (index, bookmark) in lines.iter().enumerate() {
        while open.last().is_some_and(|&last| lines[last].level >= bookmark.level) {
            open.pop();
        }
        let parent = open.last().copied();
        let siblings = match parent {
            Some(parent) => &mut tree[parent].kids,
            None => &mut chapters,
        };
        let place = siblings.len();
        siblings.push(index);
        tree.push(Line { id: document.new_object_id(), parent, place, kids: Vec::new() });
        open.push(index);
    }
    (tree, chapters)
}

fn family(entries: &mut Dictionary, tree: &[Line], kids: &[usize], sign: i64) {
    if let (Some(&first), Some(&last)) = (kids.first(), kids.last()) {
        entries.set("First", link(tree[first].id));
        entries.set("Last", link(tree[last].id));
        entries.set("Count", sign * i64::try_from(kids.len()).unwrap_or(i64::MAX));
    }
}

fn lead(entries: &mut Dictionary, target: &Target, sheets: &[Sheet]) {
    match target {
        Target::Uri(uri) => {
            let action = [("S", Object::from("URI")), ("URI", ascii(uri))];
            entries.set("A", Dictionary::from_iter(action));
        }
        Target::Place { .. } => {
            if let Some(place) = destination(target, sheets) {
                entries.set("Dest", place);
            }
        }
    }
}
