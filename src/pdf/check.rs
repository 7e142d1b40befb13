//! What would make a broken file is refused before anything is written; after this no step looks
//! again.

use super::PdfError;
use crate::picture::{Raster, Samples, Shape};
use crate::typeset::{
    Item, Kid, LinkArea, Owner, Page, Publication, Role, Structure, Target, TextRun,
};

/// Readers count in 23 bits at the least (ISO 32000-1, annex C).
const MOST_OBJECTS: usize = 8_000_000;

/// Refuses a publication that cannot become a file.
///
/// # Errors
///
/// The first [`PdfError`] that applies.
pub(super) fn publication(publication: &Publication) -> Result<(), PdfError> {
    if publication.pages.is_empty() {
        return Err(PdfError::NoPages);
    }
    if publication.metadata.title.trim().is_empty() {
        return Err(PdfError::NoTitle);
    }
    if publication.metadata.language.is_none() {
        return Err(PdfError::NoLanguage);
    }
    for (what, count) in [
        ("pages", publication.pages.len()),
        ("structure elements", publication.structure.nodes.len()),
    ] {
        if count > MOST_OBJECTS {
            return Err(PdfError::TooLarge { what, count });
        }
    }
    let held = structure(&publication.structure)?;
    let pages = publication.pages.len();
    for (index, content) in publication.pages.iter().enumerate() {
        page(content, index + 1, &held)?;
        for link in &content.links {
            self::link(link, index + 1, &publication.structure, pages)?;
        }
    }
    publication.outline.iter().try_for_each(|line| target(&line.target, &line.title, pages))
}

/// Refuses what is no tree; gives for each slot whether a node holds it.
fn structure(structure: &Structure) -> Result<Vec<bool>, PdfError> {
    let broken = |node: usize, problem| Err(PdfError::BrokenTree { node, problem });
    if structure.nodes.is_empty() {
        return broken(0, "is missing, and it is the root");
    }
    let mut parents = vec![0_u32; structure.nodes.len()];
    let mut held = vec![false; structure.slots];
    for (index, node) in structure.nodes.iter().enumerate() {
        for kid in &node.kids {
            match kid {
                Kid::Node(kid) => match parents.get_mut(kid.0) {
                    Some(parents) => *parents += 1,
                    None => return broken(index, "has a kid that does not exist"),
                },
                Kid::Slot(slot) => match held.get_mut(slot.0) {
                    Some(held) if !*held => *held = true,
                    Some(_) => return broken(index, "holds a slot that another holds too"),
                    None => return broken(index, "holds a slot that does not exist"),
                },
            }
        }
        if node.told().headers.iter().any(|header| header.0 >= structure.nodes.len()) {
            return broken(index, "names a heading cell that does not exist");
        }
    }
    if parents[0] != 0 {
        return broken(0, "is the root and the kid of another");
    }
    match parents.iter().skip(1).position(|&parents| parents != 1) {
        Some(index) => broken(index + 1, "is not the kid of exactly one other"),
        None => connected(structure).map(|()| held),
    }
}

/// Refuses rings of nodes, which no way from the root reaches.
fn connected(structure: &Structure) -> Result<(), PdfError> {
    let mut reached = vec![false; structure.nodes.len()];
    let mut waiting = vec![0];
    while let Some(index) = waiting.pop() {
        reached[index] = true;
        waiting.extend(structure.nodes[index].kids.iter().filter_map(|kid| match kid {
            Kid::Node(kid) => Some(kid.0),
            Kid::Slot(_) => None,
        }));
    }
    match reached.iter().position(|reached| !reached) {
        Some(node) => {
            Err(PdfError::BrokenTree { node, problem: "cannot be reached from the root" })
        }
        None => Ok(()),
    }
}

fn page(content: &Page, page: usize, held: &[bool]) -> Result<(), PdfError> {
    if content.width.0 <= 0 || content.height.0 <= 0 {
        return Err(PdfError::EmptyPage { page });
    }
    for placed in &content.items {
        if let Owner::Slot(slot) = placed.owner
            && !held.get(slot.0).copied().unwrap_or(false)
        {
            return Err(PdfError::LooseSlot { page, slot: slot.0 });
        }
        match &placed.item {
            Item::Text(run) => text(run, page)?,
            Item::Raster { raster, .. } => picture(raster, page)?,
            Item::Drawing { drawing, .. } => {
                for shape in &drawing.shapes {
                    if let Shape::Raster(raster, _) = shape {
                        picture(raster, page)?;
                    }
                }
            }
            Item::Fill { .. } => {}
        }
    }
    Ok(())
}

fn text(run: &TextRun, page: usize) -> Result<(), PdfError> {
    for glyph in run.glyphs.iter() {
        let Some(text) = run.text.get(glyph.bytes()) else {
            let (start, end) = (glyph.bytes().start, glyph.bytes().end);
            return Err(PdfError::BrokenCluster { page, text: run.text.to_string(), start, end });
        };
        if glyph.id == 0 {
            return Err(PdfError::MissingGlyph { page, face: run.face, text: text.to_owned() });
        }
    }
    Ok(())
}

fn picture(raster: &Raster, page: usize) -> Result<(), PdfError> {
    let (width, height) = (raster.width, raster.height);
    let pixels = width as usize * height as usize;
    let whole = match &raster.samples {
        Samples::Deflated(samples) => samples.length() == pixels * raster.channels as usize,
        Samples::Jpeg(_) => true,
    };
    let masked = raster.alpha.as_ref().is_none_or(|alpha| alpha.length() == pixels);
    if pixels == 0 || !matches!(raster.channels, 1 | 3) || !whole || !masked {
        return Err(PdfError::BrokenPicture { page, width, height });
    }
    Ok(())
}

fn link(link: &LinkArea, page: usize, structure: &Structure, pages: usize) -> Result<(), PdfError> {
    match structure.nodes.get(link.node.0) {
        Some(node) if node.role == Role::Link => target(&link.target, &link.contents, pages),
        _ => Err(PdfError::LooseLink { page, node: link.node.0 }),
    }
}

fn target(target: &Target, what: &str, pages: usize) -> Result<(), PdfError> {
    match target {
        Target::Place { page, .. } if *page >= pages => {
            Err(PdfError::NoSuchPage { what: what.to_owned(), page: page + 1, pages })
        }
        Target::Place { .. } | Target::Uri(_) => Ok(()),
    }
}
