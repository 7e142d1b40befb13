//! The structure tree: what the contents mean, and in which order they are read.

use std::collections::BTreeSet;

use lopdf::Document;
use rayon::prelude::*;

use super::base::Sheet;
use super::content::Holders;
use super::file::{PACK, Pack};
use super::syntax::{integer, length, reference, text};
use super::{PageSlots, PdfError, to_id};
use crate::typeset::{Kid, Node, NodeId, Role, Scope, SlotId, Structure};

/// Where a slot's content stands: a page, and the identifier there.
#[derive(Clone, Copy)]
struct Mark {
    page: u32,
    identifier: u32,
}

/// An annotation that a link node holds.
pub(super) struct Held {
    /// The node.
    pub(super) node: NodeId,
    /// The page it stands on.
    pub(super) page: usize,
    /// The annotation.
    pub(super) annotation: u32,
}

/// Where everything stands that the structure tree holds.
pub(super) struct Marks {
    /// Those of all slots: the ones of a slot stand together, in the order of pages.
    by_slot: Vec<Mark>,
    /// Where in `by_slot` those of each slot begin, and where the last ones end.
    starts: Vec<u32>,
    /// The slots of each page, by their identifiers.
    pages: Vec<PageSlots>,
    /// Annotations; each one's place here, after the pages, is its key in the parent tree.
    pub(super) annotations: Vec<Held>,
}

impl Marks {
    /// Turns the slots of each page into the places of each slot.
    pub(super) fn of(count: usize, pages: Vec<PageSlots>) -> Self {
        let mut starts = vec![0; count + 1];
        for slot in pages.iter().flatten() {
            starts[slot.0 + 1] += 1;
        }
        for slot in 0..count {
            starts[slot + 1] += starts[slot];
        }
        let total = starts[count] as usize;
        let mut marks = vec![Mark { page: 0, identifier: 0 }; total];
        let mut next = starts.clone();
        for (page, on_page) in pages.iter().enumerate() {
            for (identifier, slot) in on_page.iter().enumerate() {
                let mark = Mark { page: to_id(page), identifier: to_id(identifier) };
                marks[next[slot.0] as usize] = mark;
                next[slot.0] += 1;
            }
        }
        Self { by_slot: marks, starts, pages, annotations: Vec::new() }
    }

    /// The marks of a slot.
    fn of_slot(&self, slot: SlotId) -> &[Mark] {
        &self.by_slot[self.starts[slot.0] as usize..self.starts[slot.0 + 1] as usize]
    }

    /// The key in the parent tree of the annotation that is added next.
    pub(super) fn next_key(&self) -> i64 {
        i64::try_from(self.pages.len() + self.annotations.len()).unwrap_or(i64::MAX)
    }
}

/// What holds each slot, for the marks of page contents.
pub(super) fn slot_holders(structure: &Structure) -> Holders<'_> {
    let mut holders = vec![("Span", None); structure.slots];
    for node in &structure.nodes {
        for kid in &node.kids {
            if let Kid::Slot(slot) = kid {
                holders[slot.0] = (name(node.role), node.told().actual_text.as_deref());
            }
        }
    }
    holders
}

/// Writes the structure tree; gives the number of its root, and its objects in packs.
///
/// The elements' numbers were kept free from `first` on, one for each node.
///
/// # Errors
///
/// As [`Pack::of`].
pub(super) fn tree(
    document: &mut Document,
    structure: &Structure,
    sheets: &[Sheet],
    first: u32,
    marks: &Marks,
) -> Result<(u32, Vec<Pack>), PdfError> {
    let elements = Elements {
        structure,
        sheets,
        first,
        root: free(document),
        marks,
        parents: parents(structure),
        named: named(structure),
        annotations: annotations_by_node(marks),
    };
    let starts: Vec<usize> = (0..structure.nodes.len()).step_by(PACK).collect();
    let mut packs: Vec<Pack> =
        starts.into_par_iter().map(|start| elements.pack(start)).collect::<Result<_, _>>()?;
    let mut root = b"<</Type/StructTreeRoot/K ".to_vec();
    reference(&mut root, first);
    root.extend_from_slice(b"/ParentTree<</Kids[");
    let mut leaves = Vec::new();
    for leaf in elements.parent_leaves() {
        let id = free(document);
        reference(&mut root, id);
        root.push(b' ');
        leaves.push((id, leaf));
    }
    root.extend_from_slice(b"]>>/ParentTreeNextKey ");
    integer(&mut root, marks.next_key());
    elements.names(&mut root);
    root.extend_from_slice(b">>");
    leaves.push((elements.root, root));
    for leaves in leaves.chunks(PACK) {
        packs.push(Pack::of(leaves)?);
    }
    Ok((elements.root, packs))
}

fn free(document: &mut Document) -> u32 {
    document.new_object_id().0
}

/// The parent of each node; the root is its own.
fn parents(structure: &Structure) -> Vec<usize> {
    let mut parents = vec![0; structure.nodes.len()];
    for (index, node) in structure.nodes.iter().enumerate() {
        for kid in &node.kids {
            if let Kid::Node(kid) = kid {
                parents[kid.0] = index;
            }
        }
    }
    parents
}

/// What the elements are written from.
struct Elements<'a> {
    structure: &'a Structure,
    sheets: &'a [Sheet],
    first: u32,
    root: u32,
    marks: &'a Marks,
    parents: Vec<usize>,
    named: BTreeSet<usize>,
    /// Annotations in the order of the nodes that hold them.
    annotations: Vec<&'a Held>,
}

/// The annotations in the order of the nodes that hold them.
fn annotations_by_node(marks: &Marks) -> Vec<&Held> {
    let mut annotations: Vec<_> = marks.annotations.iter().collect();
    annotations.sort_by_key(|annotation| annotation.node);
    annotations
}

impl Elements<'_> {
    fn id(&self, node: usize) -> u32 {
        self.first + to_id(node)
    }

    /// The elements of the nodes from `start` on, as many as go into a pack.
    fn pack(&self, start: usize) -> Result<Pack, PdfError> {
        let end = (start + PACK).min(self.structure.nodes.len());
        let element = |index: usize| {
            let from = self.annotations.partition_point(|held| held.node.0 < index);
            let to = self.annotations.partition_point(|held| held.node.0 <= index);
            (self.id(index), self.element(index, &self.annotations[from..to]))
        };
        Pack::of(&(start..end).map(element).collect::<Vec<_>>())
    }

    fn element(&self, index: usize, annotations: &[&Held]) -> Vec<u8> {
        let node = &self.structure.nodes[index];
        let mut out = Vec::with_capacity(96);
        out.extend_from_slice(b"<</Type/StructElem/S/");
        out.extend_from_slice(name(node.role).as_bytes());
        out.extend_from_slice(b"/P ");
        reference(&mut out, if index == 0 { self.root } else { self.id(self.parents[index]) });
        self.kids(&mut out, node, annotations);
        properties(&mut out, node);
        if self.named.contains(&index) {
            out.extend_from_slice(b"/ID");
            text(&mut out, &node_name(index));
        }
        self.attributes(&mut out, node);
        out.extend_from_slice(b">>");
        out
    }

    /// Writes the page of the element's first content, and its kids.
    fn kids(&self, out: &mut Vec<u8>, node: &Node, annotations: &[&Held]) {
        let content = node.kids.iter().find_map(|kid| match kid {
            Kid::Slot(slot) => self.marks.of_slot(*slot).first().map(|mark| mark.page as usize),
            Kid::Node(_) => None,
        });
        let bounds =
            node.told().bounds.map(|(page, _)| page).filter(|page| *page < self.sheets.len());
        let page = content.or(bounds).or_else(|| annotations.first().map(|held| held.page));
        if let Some(page) = page {
            out.extend_from_slice(b"/Pg ");
            reference(out, self.sheets[page].id.0);
        }
        out.extend_from_slice(b"/K[");
        for kid in &node.kids {
            match kid {
                Kid::Node(kid) => {
                    reference(out, self.id(kid.0));
                    out.push(b' ');
                }
                Kid::Slot(slot) => {
                    for mark in self.marks.of_slot(*slot) {
                        self.mark(out, *mark, page);
                    }
                }
            }
        }
        for held in annotations {
            out.extend_from_slice(b"<</Type/OBJR/Obj ");
            reference(out, held.annotation);
            out.extend_from_slice(b"/Pg ");
            reference(out, self.sheets[held.page].id.0);
            out.extend_from_slice(b">>");
        }
        out.push(b']');
    }

    fn mark(&self, out: &mut Vec<u8>, mark: Mark, page: Option<usize>) {
        let identifier = i64::from(mark.identifier);
        let own = mark.page as usize;
        if page == Some(own) {
            integer(out, identifier);
            out.push(b' ');
        } else {
            out.extend_from_slice(b"<</Type/MCR/Pg ");
            reference(out, self.sheets[own].id.0);
            out.extend_from_slice(b"/MCID ");
            integer(out, identifier);
            out.extend_from_slice(b">>");
        }
    }

    fn attributes(&self, out: &mut Vec<u8>, node: &Node) {
        match node.role {
            Role::TableHeader(_) | Role::TableData => cell(out, node),
            Role::List { ordered } => {
                out.extend_from_slice(b"/A<</O/List/ListNumbering/");
                out.extend_from_slice(if ordered { b"Decimal>>" } else { b"Disc>>" });
            }
            _ => {}
        }
        if let Some((page, area)) = node.told().bounds
            && let Some(sheet) = self.sheets.get(page)
        {
            let (right, bottom) = (area.x + area.width, area.y + area.height);
            out.extend_from_slice(b"/A<</O/Layout/Placement/Block/BBox[");
            for side in [area.x, sheet.up(bottom), right, sheet.up(area.y)] {
                length(out, side);
                out.push(b' ');
            }
            out.extend_from_slice(b"]>>");
        }
    }

    /// Writes the tree of names, if any element has one.
    fn names(&self, out: &mut Vec<u8>) {
        if self.named.is_empty() {
            return;
        }
        out.extend_from_slice(b"/IDTree<</Names[");
        for &node in &self.named {
            text(out, &node_name(node));
            reference(out, self.id(node));
            out.push(b' ');
        }
        out.extend_from_slice(b"]>>");
    }

    /// The leaves of the parent tree: for each page its elements by identifier, for each
    /// annotation its element.
    fn parent_leaves(&self) -> Vec<Vec<u8>> {
        let holders = slot_nodes(self.structure);
        let mut values: Vec<Vec<u8>> = Vec::new();
        for slots in &self.marks.pages {
            let mut value = b"[".to_vec();
            for slot in slots {
                reference(&mut value, self.id(holders[slot.0]));
                value.push(b' ');
            }
            value.push(b']');
            values.push(value);
        }
        for held in &self.marks.annotations {
            let mut value = Vec::new();
            reference(&mut value, self.id(held.node.0));
            values.push(value);
        }
        let leaves = values.chunks(LEAF).enumerate();
        leaves.map(|(index, values)| parent_leaf(index * LEAF, values)).collect()
    }
}

/// Keys in a leaf of the parent tree.
const LEAF: usize = 64;

fn parent_leaf(start: usize, values: &[Vec<u8>]) -> Vec<u8> {
    let key = |index: usize| i64::try_from(index).unwrap_or(i64::MAX);
    let mut out = b"<</Limits[".to_vec();
    integer(&mut out, key(start));
    out.push(b' ');
    integer(&mut out, key(start + values.len().saturating_sub(1)));
    out.extend_from_slice(b"]/Nums[");
    for (index, value) in values.iter().enumerate() {
        integer(&mut out, key(start + index));
        out.push(b' ');
        out.extend_from_slice(value);
        out.push(b' ');
    }
    out.extend_from_slice(b"]>>");
    out
}

/// The node that holds each slot.
fn slot_nodes(structure: &Structure) -> Vec<usize> {
    let mut holders = vec![0; structure.slots];
    for (index, node) in structure.nodes.iter().enumerate() {
        for kid in &node.kids {
            if let Kid::Slot(slot) = kid {
                holders[slot.0] = index;
            }
        }
    }
    holders
}

/// The nodes that have a name: notes, by the standard, and heading cells that others refer to.
fn named(structure: &Structure) -> BTreeSet<usize> {
    let headers =
        structure.nodes.iter().flat_map(|node| &node.told().headers).map(|header| header.0);
    let notes = structure.nodes.iter().enumerate();
    headers
        .chain(notes.filter(|(_, node)| node.role == Role::Note).map(|(index, _)| index))
        .collect()
}

/// The name of a node, in letters, so that no search for a figure finds it; names are in the order of
/// their nodes.
fn node_name(node: usize) -> String {
    const LETTERS: [u8; 26] = *b"abcdefghijklmnopqrstuvwxyz";
    (0..7).rev().map(|place| char::from(LETTERS[node / 26_usize.pow(place) % 26])).collect()
}

/// Writes what an element says of itself.
fn properties(out: &mut Vec<u8>, node: &Node) {
    let told = node.told();
    let values = [
        (b"/Lang".as_slice(), &told.lang),
        (b"/Alt", &told.alternative),
        (b"/ActualText", &told.actual_text),
        (b"/E", &told.expansion),
    ];
    for (key, value) in values {
        if let Some(value) = value {
            out.extend_from_slice(key);
            text(out, value);
        }
    }
}

/// Writes what a cell of a table says of its place in it.
fn cell(out: &mut Vec<u8>, node: &Node) {
    let scope = match node.role {
        Role::TableHeader(Scope::Row) => Some("Row"),
        Role::TableHeader(Scope::Column) => Some("Column"),
        Role::TableHeader(Scope::Both) => Some("Both"),
        _ => None,
    };
    let told = node.told();
    let (columns, rows) = (told.column_span.max(1), told.row_span.max(1));
    if scope.is_none() && columns == 1 && rows == 1 && told.headers.is_empty() {
        return;
    }
    out.extend_from_slice(b"/A<</O/Table");
    if let Some(scope) = scope {
        out.extend_from_slice(b"/Scope/");
        out.extend_from_slice(scope.as_bytes());
    }
    for (key, span) in [(b"/ColSpan ".as_slice(), columns), (b"/RowSpan ", rows)] {
        if span > 1 {
            out.extend_from_slice(key);
            integer(out, i64::from(span));
        }
    }
    if !told.headers.is_empty() {
        out.extend_from_slice(b"/Headers[");
        for header in &told.headers {
            text(out, &node_name(header.0));
        }
        out.push(b']');
    }
    out.extend_from_slice(b">>");
}

/// The name of a structure type in ISO 32000-1.
fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Part => "Part",
        Role::Sect => "Sect",
        Role::Heading(level) => match level {
            0 | 1 => "H1",
            2 => "H2",
            3 => "H3",
            4 => "H4",
            5 => "H5",
            6.. => "H6",
        },
        Role::Paragraph => "P",
        Role::BlockQuote => "BlockQuote",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::TableRow => "TR",
        Role::TableHeader(_) => "TH",
        Role::TableData => "TD",
        Role::Caption => "Caption",
        Role::Toc => "TOC",
        Role::TocItem => "TOCI",
        Role::Reference => "Reference",
        Role::Figure => "Figure",
        Role::Code => "Code",
        Role::Link => "Link",
        Role::Note => "Note",
        Role::Span => "Span",
        Role::Formula => "Formula",
    }
}
