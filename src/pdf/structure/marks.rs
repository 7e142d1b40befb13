//! Where the contents stand that the structure tree holds.

use crate::pdf::{PageSlots, to_id};
use crate::typeset::{NodeId, SlotId};

/// Where a slot's content stands: a page, and the identifier there.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) page: u32,
    pub(super) identifier: u32,
}

/// An annotation that a link node holds.
pub(in crate::pdf) struct Held {
    /// The node.
    pub(in crate::pdf) node: NodeId,
    /// The page it stands on.
    pub(in crate::pdf) page: usize,
    /// The annotation.
    pub(in crate::pdf) annotation: u32,
}

/// Where everything stands that the structure tree holds.
pub(in crate::pdf) struct Marks {
    /// Those of all slots: the ones of a slot stand together, in the order of pages.
    by_slot: Vec<Mark>,
    /// Where in `by_slot` those of each slot begin, and where the last ones end.
    starts: Vec<u32>,
    /// The slots of each page, by their identifiers.
    pub(super) pages: Vec<PageSlots>,
    /// Annotations; each one's place here, after the pages, is its key in the parent tree.
    pub(in crate::pdf) annotations: Vec<Held>,
}

impl Marks {
    /// Turns the slots of each page into the places of each slot.
    pub(in crate::pdf) fn of(count: usize, pages: Vec<PageSlots>) -> Self {
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
    pub(super) fn of_slot(&self, slot: SlotId) -> &[Mark] {
        &self.by_slot[self.starts[slot.0] as usize..self.starts[slot.0 + 1] as usize]
    }

    /// The key in the parent tree of the annotation that is added next.
    pub(in crate::pdf) fn next_key(&self) -> i64 {
        i64::try_from(self.pages.len() + self.annotations.len()).unwrap_or(i64::MAX)
    }
}
