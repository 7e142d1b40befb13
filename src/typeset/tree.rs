//! The structure tree while it grows, in reading order.

use super::{Kid, Node, NodeId, Owner, Role, SlotId, Structure};

/// The tree and the nodes that are open.
pub(super) struct Tree {
    structure: Structure,
    open: Vec<NodeId>,
}

impl Tree {
    /// A tree with its root open.
    pub(super) fn new() -> Self {
        let structure = Structure { nodes: vec![Node::new(Role::Document)], slots: 0 };
        Self { structure, open: vec![NodeId(0)] }
    }

    /// Opens a node within the one that is open.
    pub(super) fn open(&mut self, role: Role) -> NodeId {
        let id = self.leaf(role);
        self.open.push(id);
        id
    }

    /// Closes the node opened last; the root stays open.
    pub(super) fn close(&mut self) {
        if self.open.len() > 1 {
            self.open.pop();
        }
    }

    /// Adds a node that stays empty for now.
    pub(super) fn leaf(&mut self, role: Role) -> NodeId {
        let id = NodeId(self.structure.nodes.len());
        self.structure.nodes.push(Node::new(role));
        self.add(Kid::Node(id));
        id
    }

    /// A new place for content within the node that is open.
    pub(super) fn slot(&mut self) -> Owner {
        let id = SlotId(self.structure.slots);
        self.structure.slots += 1;
        self.add(Kid::Slot(id));
        Owner::Slot(id)
    }

    fn add(&mut self, kid: Kid) {
        let parent = self.open.last().copied().unwrap_or(NodeId(0));
        let kids = &mut self.structure.nodes[parent.0].kids;
        if kids.is_empty() {
            // most nodes have one kid
            kids.reserve_exact(1);
        }
        kids.push(kid);
    }

    /// A node, to set its properties.
    pub(super) fn node(&mut self, id: NodeId) -> &mut Node {
        &mut self.structure.nodes[id.0]
    }

    /// The whole tree.
    pub(super) fn finish(self) -> Structure {
        self.structure
    }
}
