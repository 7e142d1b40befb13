//! Publications made by hand, in shaped text, as the typesetter would make them.

use std::collections::BTreeSet;
use std::sync::Arc;

use seuranta::font::FaceId;
use seuranta::picture::{Deflated, Drawing, Outline, Raster, Samples, Segment, Shape, Stroke};
use seuranta::typeset::{
    Artifact, Bookmark, Colour, Glyph, Item, Kid, LinkArea, Metadata, Node, NodeId, Owner, Page,
    Placed, Pt, Publication, Rect, Role, SlotId, Structure, Target, TextRun,
};
use seuranta::words::Language;

/// What a page is written on, from above to below.
pub(crate) struct Sheet {
    pub(crate) publication: Publication,
    /// The baseline of the next line.
    pub(crate) y: Pt,
}

impl Sheet {
    /// A document of one empty page in A4.
    pub(crate) fn new(title: &str) -> Self {
        let publication = Publication {
            metadata: Metadata {
                title: title.to_owned(),
                author: Some("Helsingin kaupunki".to_owned()),
                subject: Some("Strategian seuranta".to_owned()),
                language: Some(Language::Fi.into()),
                date: Some("2023-10-02".to_owned()),
                properties: [("status".to_owned(), "draft".to_owned())].into(),
            },
            structure: Structure { nodes: vec![Node::new(Role::Document)], slots: 0 },
            ..Publication::default()
        };
        let mut sheet = Self { publication, y: Pt::ZERO };
        sheet.page("1");
        sheet
    }

    /// Begins a page.
    pub(crate) fn page(&mut self, label: &str) {
        self.publication.pages.push(Page {
            width: Pt::mm(210),
            height: Pt::mm(297),
            label: label.to_owned(),
            items: Vec::new(),
            links: Vec::new(),
        });
        self.y = Pt::mm(30);
    }

    /// Adds a node.
    pub(crate) fn node(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.publication.structure.nodes.len());
        self.publication.structure.nodes.push(Node::new(role));
        self.publication.structure.nodes[parent.0].kids.push(Kid::Node(id));
        id
    }

    /// The node itself.
    pub(crate) fn edit(&mut self, node: NodeId) -> &mut Node {
        &mut self.publication.structure.nodes[node.0]
    }

    /// Adds a slot.
    pub(crate) fn slot(&mut self, node: NodeId) -> SlotId {
        let slot = SlotId(self.publication.structure.slots);
        self.publication.structure.slots += 1;
        self.publication.structure.nodes[node.0].kids.push(Kid::Slot(slot));
        slot
    }

    /// Puts something on the last page.
    pub(crate) fn put(&mut self, owner: Owner, item: Item) {
        let page = self.publication.pages.last_mut().unwrap();
        page.items.push(Placed { owner, item });
    }

    /// A line of text in a slot, and down to the next line.
    pub(crate) fn line(&mut self, slot: SlotId, face: FaceId, text: &str) -> Rect {
        let run = shaped(face, Pt::points(11), text, Pt::mm(25), self.y);
        let width = run.glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum::<i64>();
        let width = run.size.scaled(width, upem(face));
        let area = Rect { x: run.x, y: self.y - Pt::points(10), width, height: Pt::points(13) };
        self.put(Owner::Slot(slot), Item::Text(run));
        self.y += Pt::points(16);
        area
    }

    /// A node with a line of text in it.
    pub(crate) fn text(&mut self, parent: NodeId, role: Role, text: &str) -> NodeId {
        let node = self.node(parent, role);
        let slot = self.slot(node);
        let face = if matches!(role, Role::Heading(_)) { FaceId::Bold } else { FaceId::Regular };
        self.line(slot, face, text);
        node
    }

    /// A link within a paragraph.
    pub(crate) fn link(&mut self, parent: NodeId, text: &str, target: Target) {
        let node = self.node(parent, Role::Link);
        let slot = self.slot(node);
        let area = self.line(slot, FaceId::Regular, text);
        let contents = text.to_owned();
        let page = self.publication.pages.last_mut().unwrap();
        page.links.push(LinkArea { node, area, target, contents });
    }

    /// A line of the outline that leads to the last page.
    pub(crate) fn bookmark(&mut self, level: u8, title: &str) {
        let page = self.publication.pages.len() - 1;
        let target = Target::Place { page, y: self.y };
        self.publication.outline.push(Bookmark { level, title: title.to_owned(), target });
    }

    /// Text that repeats on pages.
    pub(crate) fn artifact(&mut self, artifact: Artifact, text: &str, y: Pt) {
        let run = shaped(FaceId::Regular, Pt::points(8), text, Pt::mm(25), y);
        self.put(Owner::Artifact(artifact), Item::Text(run));
    }

    /// Shading and a rule.
    pub(crate) fn rule(&mut self) {
        let area = Rect { x: Pt::mm(25), y: self.y, width: Pt::mm(160), height: Pt(500) };
        let item = Item::Fill { area, colour: Colour(0, 0, 191) };
        self.put(Owner::Artifact(Artifact::Layout), item);
    }
}

/// The bytes of a face.
pub(crate) fn face(face: FaceId) -> Vec<u8> {
    let name = match face {
        FaceId::Regular => "Inter-Regular",
        FaceId::Bold => "Inter-Bold",
        FaceId::Italic => "Inter-Italic",
        FaceId::BoldItalic => "Inter-BoldItalic",
        FaceId::Fallback => "DejaVuSans",
        FaceId::Mono => "DejaVuSansMono",
        FaceId::Own(_) => panic!("the test sets built-in faces"),
    };
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/fonts");
    std::fs::read(format!("{folder}/{name}.ttf")).unwrap()
}

fn upem(id: FaceId) -> i64 {
    i64::from(rustybuzz::Face::from_slice(&face(id), 0).unwrap().units_per_em())
}

/// Text as the shaper sets it.
pub(crate) fn shaped(id: FaceId, size: Pt, text: &str, x: Pt, y: Pt) -> TextRun {
    let bytes = face(id);
    let face = rustybuzz::Face::from_slice(&bytes, 0).unwrap();
    let mut buffer = rustybuzz::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let shaped = rustybuzz::shape(&face, &[], buffer);
    let mut starts: Vec<usize> =
        shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.push(text.len());
    starts.sort_unstable();
    starts.dedup();
    let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(info, place)| {
        let start = info.cluster as usize;
        let end = starts[starts.binary_search(&start).unwrap() + 1];
        let mut glyph =
            Glyph::new(u16::try_from(info.glyph_id).unwrap(), place.x_advance, &(start..end));
        glyph.x_offset = i16::try_from(place.x_offset).unwrap();
        glyph.y_offset = i16::try_from(place.y_offset).unwrap();
        glyph
    });
    TextRun {
        face: id,
        size,
        colour: Colour(26, 26, 26),
        x,
        y,
        rotation: 0,
        glyphs: glyphs.collect(),
        text: text.into(),
        actual_text: None,
    }
}

/// A small chart: bars, a dashed path and a picture with transparency.
pub(crate) fn chart() -> Arc<Drawing> {
    let bar = |x: f32, height: f32| {
        let y = 100.0 - height;
        let segments = vec![
            Segment::Move(x, y),
            Segment::Line(x + 20.0, y),
            Segment::Line(x + 20.0, 100.0),
            Segment::Line(x, 100.0),
            Segment::Close,
        ];
        Shape::Outline(Outline {
            segments,
            fill: Some(((0, 0, 191), false)),
            gradient: None,
            fill_opacity: 128,
            stroke: None,
        })
    };
    let line = Stroke {
        colour: (200, 0, 0),
        opacity: 200,
        width: 1.5,
        dashes: vec![4.0, 2.0],
        dash_offset: 1.0,
        round: true,
    };
    let path = Shape::Outline(Outline {
        segments: vec![
            Segment::Move(0.0, 90.0),
            Segment::Cubic(30.0, 80.0, 60.0, 20.0, 200.0, 5.0),
        ],
        fill: None,
        gradient: None,
        fill_opacity: 255,
        stroke: Some(line),
    });
    let shapes = vec![
        bar(10.0, 80.0),
        bar(40.0, 50.0),
        path,
        Shape::Raster(raster(true), [150.0, 10.0, 30.0, 30.0]),
    ];
    Arc::new(Drawing {
        width: 200.0,
        height: 100.0,
        shapes,
        elastic: None,
        simplified: BTreeSet::new(),
        lost: BTreeSet::new(),
    })
}

/// A picture of four pixels.
pub(crate) fn raster(transparent: bool) -> Raster {
    Raster {
        width: 2,
        height: 2,
        channels: 3,
        samples: Samples::Deflated(Deflated::of(&[255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0])),
        alpha: transparent.then(|| Deflated::of(&[255, 128, 64, 255])),
        density: None,
    }
}
