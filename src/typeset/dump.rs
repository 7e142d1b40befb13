//! A publication as text, for tests and for whoever wants to see what was decided.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{
    Item, Kid, Node, NodeId, Numbering, Owner, Page, Placed, Pt, Publication, Rect, Role, SlotId,
    Target,
};

/// All pages with what stands where, in points, then the outline and the structure tree.
#[must_use]
pub fn dump(publication: &Publication) -> String {
    let mut out = String::new();
    for (at, page) in publication.pages.iter().enumerate() {
        dump_page(&mut out, at, page);
    }
    if !publication.outline.is_empty() {
        out.push_str("outline\n");
    }
    for bookmark in &publication.outline {
        let indent = "  ".repeat(usize::from(bookmark.level));
        let _ = writeln!(out, "{indent}{} → {}", bookmark.title, target(&bookmark.target));
    }
    out.push_str("structure\n");
    dump_node(&mut out, publication, &texts(publication), NodeId(0), 1);
    out
}

/// The text of each slot, over all pages.
#[must_use]
pub fn texts(publication: &Publication) -> BTreeMap<SlotId, String> {
    let mut texts: BTreeMap<SlotId, String> = BTreeMap::new();
    for placed in publication.pages.iter().flat_map(|page| &page.items) {
        if let (Owner::Slot(slot), Item::Text(run)) = (placed.owner, &placed.item) {
            let text = run.actual_text.as_deref().unwrap_or(&run.text);
            // a soft hyphen is where a word goes on in the next line
            texts.entry(slot).or_default().push_str(text.trim_end_matches('\u{AD}'));
        }
    }
    texts
}

/// The text of a publication in reading order: what its structure tree holds, one line a leaf
/// block. Pictures are left out.
#[must_use]
pub fn reading_text(publication: &Publication) -> String {
    let texts = texts(publication);
    let mut out = String::new();
    read_node(publication, &texts, NodeId(0), &mut out);
    out
}

fn read_node(
    publication: &Publication,
    texts: &BTreeMap<SlotId, String>,
    id: NodeId,
    out: &mut String,
) {
    let Some(node) = publication.structure.nodes.get(id.0) else { return };
    if node.role == Role::Figure {
        return;
    }
    if let Some(text) = &node.told().actual_text {
        out.push_str(text);
    }
    let drawn = if node.told().actual_text.is_some() { &[][..] } else { &node.kids };
    for kid in drawn {
        match kid {
            Kid::Node(kid) => read_node(publication, texts, *kid, out),
            Kid::Slot(slot) => out.push_str(texts.get(slot).map_or("", String::as_str)),
        }
    }
    let inline = matches!(node.role, Role::Link | Role::Span | Role::Code | Role::Reference);
    if !inline {
        out.push('\n');
    }
}

fn dump_page(out: &mut String, at: usize, page: &Page) {
    let _ =
        writeln!(out, "page {} “{}” {} × {}", at + 1, page.label, pt(page.width), pt(page.height));
    for placed in &page.items {
        let _ = writeln!(out, "  {}", item(placed));
    }
    for link in &page.links {
        let to = target(&link.target);
        let _ = writeln!(out, "  link {} “{}” → {to}", rect(link.area), link.contents);
    }
}

fn item(placed: &Placed) -> String {
    let owner = match placed.owner {
        Owner::Slot(slot) => format!("#{}", slot.0),
        Owner::Artifact(artifact) => format!("{artifact:?}").to_lowercase(),
    };
    match &placed.item {
        Item::Text(run) => {
            let actual =
                run.actual_text.as_ref().map(|text| format!(" = “{text}”")).unwrap_or_default();
            let turn =
                if run.rotation == 0 { String::new() } else { format!(" turned {}", run.rotation) };
            format!(
                "{} {} {owner} {:?} {}{turn} “{}”{actual}",
                pt(run.x),
                pt(run.y),
                run.face,
                pt(run.size),
                run.text
            )
        }
        Item::Fill { area, .. } => format!("{} {owner} fill", rect(*area)),
        Item::Drawing { area, .. } => format!("{} {owner} drawing", rect(*area)),
        Item::Raster { area, .. } => format!("{} {owner} raster", rect(*area)),
    }
}

fn dump_node(
    out: &mut String,
    publication: &Publication,
    texts: &BTreeMap<SlotId, String>,
    id: NodeId,
    depth: usize,
) {
    let Some(node) = publication.structure.nodes.get(id.0) else { return };
    let indent = "  ".repeat(depth);
    let _ = writeln!(out, "{indent}{}", name(node));
    for kid in &node.kids {
        match kid {
            Kid::Node(kid) => dump_node(out, publication, texts, *kid, depth + 1),
            Kid::Slot(slot) => {
                let text = texts.get(slot).map_or("", String::as_str);
                let _ = writeln!(out, "{indent}  #{} “{text}”", slot.0);
            }
        }
    }
}

fn name(node: &Node) -> String {
    let mut name = match node.role {
        Role::Heading(level) => format!("H{level}"),
        Role::List(Numbering::Decimal) => "List ordered".to_owned(),
        Role::List(Numbering::Disc) => "List".to_owned(),
        Role::List(Numbering::Words) => "List of words".to_owned(),
        Role::TableHeader(scope) => format!("TableHeader {scope:?}"),
        role => format!("{role:?}"),
    };
    let told = node.told();
    for (key, value) in
        [("lang", &told.lang), ("alt", &told.alternative), ("expansion", &told.expansion)]
    {
        if let Some(value) = value {
            let _ = write!(name, " {key}=“{value}”");
        }
    }
    if let Some((page, area)) = told.bounds {
        let _ = write!(name, " on page {} {}", page + 1, rect(area));
    }
    name
}

fn target(target: &Target) -> String {
    match target {
        Target::Uri(address) => address.clone(),
        Target::Place { page, y } => format!("page {} {}", page + 1, pt(*y)),
    }
}

fn rect(area: Rect) -> String {
    format!("{} {} {}×{}", pt(area.x), pt(area.y), pt(area.width), pt(area.height))
}

/// Points with one decimal.
fn pt(length: Pt) -> String {
    let tenths = (length.0 + 50).div_euclid(100);
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
