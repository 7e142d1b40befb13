//! The structure tree: what the contents mean, and in which order they are read.

mod attributes;
mod marks;

use std::collections::BTreeSet;

use lopdf::Document;
use rayon::prelude::*;

use self::attributes::{attributes, node_name, properties};
use self::marks::Mark;
pub(super) use self::marks::{Held, Marks};
use super::base::Sheet;
use super::content::Holders;
use super::file::{PACK, Pack};
use super::syntax::{integer, reference, text};
use super::{PdfError, to_id};
use crate::typeset::{Kid, Node, Role, Structure};

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
        attributes(&mut out, node, self.sheets);
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
        Role::List(_) => "L",
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
