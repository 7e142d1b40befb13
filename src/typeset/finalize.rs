//! Pages get what is known only now: page numbers, running heads, links, bookmarks.

use rayon::prelude::*;

use super::breaks::{Manner, break_lines};
use super::compose::Sheet;
use super::flow::{Destination, FlowHeading, FlowLink};
use super::lines::{Scale, Spot, line_width, set_line};
use super::look::Look;
use super::measure::measure;
use super::passage::{Ink, Passage};
use super::phrases::Phrases;
use super::strip::{Mark, PageNumber, Piece};
use super::watermark::Watermark;
use super::{
    Artifact, Bookmark, Glyph, Item, LinkArea, Owner, Page, Placed, Pt, Structure, Target, running,
};
use crate::font::Shaper;

/// What running heads and pages show of the document as a whole.
pub(super) struct Frame<'a> {
    pub(super) look: &'a Look,
    pub(super) phrases: &'a Phrases,
    pub(super) shaper: &'a Shaper,
    pub(super) title: &'a str,
    /// The mark of a draft, where it is one.
    pub(super) watermark: Option<Watermark>,
    pub(super) cover: bool,
    pub(super) headings: &'a [FlowHeading],
    pub(super) links: &'a [FlowLink],
}

/// Where things stand.
struct Places {
    headings: Vec<Option<(usize, Pt)>>,
    notes: Vec<Option<(usize, Pt)>>,
    links: Vec<Option<(usize, Pt)>>,
}

/// The pages and the outline; the nodes of figures get their areas.
pub(super) fn finalize(
    sheets: Vec<Sheet>,
    frame: &Frame<'_>,
    structure: &mut Structure,
) -> (Vec<Page>, Vec<Bookmark>) {
    let places = find_places(&sheets, frame, structure);
    let chapters = chapters(&sheets, frame);
    let count = sheets.len();
    let pages = sheets
        .into_par_iter()
        .zip(chapters)
        .enumerate()
        .map(|(at, (sheet, chapter))| page(sheet, at, count, chapter, frame, &places))
        .collect();
    (pages, outline(frame, &places))
}

fn find_places(sheets: &[Sheet], frame: &Frame<'_>, structure: &mut Structure) -> Places {
    let mut places = Places {
        headings: vec![None; frame.headings.len()],
        notes: Vec::new(),
        links: vec![None; frame.links.len()],
    };
    for (page, sheet) in sheets.iter().enumerate() {
        for (mark, y) in &sheet.marks {
            match mark {
                Mark::Heading(number) => set(&mut places.headings, *number, (page, *y)),
                Mark::Note(number) => set(&mut places.notes, *number, (page, *y)),
                Mark::Figure(node, area) => {
                    let mut area = *area;
                    area.x += frame.look.side_margin;
                    area.y += *y;
                    if let Some(node) = structure.nodes.get_mut(node.0) {
                        node.tell().bounds = Some((page, area));
                    }
                }
                Mark::Undrawn(node, role) => {
                    if let Some(node) = structure.nodes.get_mut(node.0) {
                        node.role = *role;
                        let told = node.tell();
                        (told.alternative, told.actual_text) = (None, None);
                    }
                }
            }
        }
        for link in sheet.pieces.iter().flat_map(|piece| &piece.links) {
            set(&mut places.links, link.link, (page, link.area.y));
        }
    }
    places
}

/// Keeps the first place of a thing.
fn set(places: &mut Vec<Option<(usize, Pt)>>, at: usize, place: (usize, Pt)) {
    if places.len() <= at {
        places.resize(at + 1, None);
    }
    places[at].get_or_insert(place);
}

/// The chapter that each page's running head names: the one that goes on where it opens, else the first
/// that begins on it.
fn chapters<'a>(sheets: &[Sheet], frame: &Frame<'a>) -> Vec<Option<&'a str>> {
    let mut current = None;
    let mut chapters = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let begun: Vec<(&str, Pt)> = sheet
            .marks
            .iter()
            .filter_map(|(mark, y)| match mark {
                Mark::Heading(number) => frame.headings.get(*number).zip(Some(*y)),
                Mark::Note(_) | Mark::Figure(..) | Mark::Undrawn(..) => None,
            })
            .filter(|(heading, _)| heading.level == 2)
            .map(|(heading, y)| (heading.title.as_str(), y))
            .collect();
        let first = begun.first().copied();
        let goes_on = current.filter(|_| first.is_some_and(|(_, y)| y > frame.look.top_margin));
        chapters.push(goes_on.or(first.map(|(title, _)| title)).or(current));
        current = begun.last().map(|(title, _)| *title).or(current);
    }
    chapters
}

fn page(
    mut sheet: Sheet,
    at: usize,
    count: usize,
    chapter: Option<&str>,
    frame: &Frame<'_>,
    places: &Places,
) -> Page {
    let look = frame.look;
    let (width, height) = if sheet.landscape {
        (look.page_height, look.page_width)
    } else {
        (look.page_width, look.page_height)
    };
    let mut page =
        Page { width, height, label: (at + 1).to_string(), items: Vec::new(), links: Vec::new() };
    if let Some(watermark) = &frame.watermark {
        watermark.draw(&mut page);
    }
    if !(frame.cover && at == 0) {
        running::head(&mut page, chapter, frame);
        running::page_number(&mut page, at, count, frame);
    }
    let pieces: usize = sheet.pieces.iter().map(|piece| piece.items.len()).sum();
    page.items.reserve_exact(sheet.grounds.len() + pieces + 4 * sheet.numbers.len());
    page.items.append(&mut sheet.grounds);
    let mut numbers = std::mem::take(&mut sheet.numbers).into_iter().peekable();
    for piece in sheet.pieces {
        let baseline = piece.bottom;
        add_piece(&mut page, piece, frame, places);
        // a page number follows the text of its line in reading order
        while let Some(number) = numbers.next_if(|number| number.baseline <= baseline) {
            contents_number(&mut page, &number, frame, places);
        }
    }
    for number in numbers {
        contents_number(&mut page, &number, frame, places);
    }
    page
}

fn add_piece(page: &mut Page, mut piece: Piece, frame: &Frame<'_>, places: &Places) {
    page.items.append(&mut piece.items);
    for link in piece.links {
        let Some(flow) = frame.links.get(link.link) else { continue };
        if let Some(target) = resolve(&flow.to, places) {
            let contents = flow.contents.clone();
            page.links.push(LinkArea { node: flow.node, area: link.area, target, contents });
        }
    }
}

fn resolve(to: &Destination, places: &Places) -> Option<Target> {
    let place = match to {
        Destination::Uri(address) => return Some(Target::Uri(address.clone())),
        Destination::Heading(number) => places.headings.get(*number),
        Destination::Note(number) => places.notes.get(*number),
        Destination::Link(number) => places.links.get(*number),
    };
    let (page, y) = (*place?)?;
    Some(Target::Place { page, y })
}

/// The page number of a line of the contents, and the dots that lead to it.
fn contents_number(page: &mut Page, number: &PageNumber, frame: &Frame<'_>, places: &Places) {
    let Some(Some((target, _))) = places.headings.get(number.heading) else { return };
    let text = (target + 1).to_string();
    let mut piece =
        set_text(&text, &number.ink, Align::Right(number.right), number.baseline, frame);
    let dot = Ink {
        owner: Owner::Artifact(Artifact::Layout),
        link: None,
        face: frame.look.typeface.face(false, false),
        colour: frame.look.quiet,
        ..number.ink.clone()
    };
    let step = number.ink.size.scaled(550, 1000);
    let gap = number.ink.size.scaled(600, 1000);
    // the dots of all lines end where a number of three figures begins
    let end = piece.left.min(number.right - number.ink.size.scaled(1900, 1000)) - gap;
    let room = end - (number.left + gap);
    let dots = usize::try_from(room.0 / step.0.max(1)).unwrap_or(0);
    if dots >= 3 {
        let leader =
            set_text(&".".repeat(dots.min(200)), &dot, Align::Right(end), number.baseline, frame);
        page.items.extend(stretched(leader.piece, step));
    }
    // the number's own area is part of the line's link
    piece.piece.top = number.baseline - number.ink.size;
    add_piece(page, piece.piece, frame, places);
}

/// Dots at even steps, which end where they ended.
fn stretched(piece: Piece, step: Pt) -> Vec<Placed> {
    let mut items = piece.items;
    for placed in &mut items {
        if let Item::Text(run) = &mut placed.item {
            let em = i64::from(crate::font::face(run.face).units_per_em());
            let advance = i32::try_from(step.0 * em / run.size.0.max(1)).unwrap_or(0);
            let old: i64 = run.glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
            let new = i64::from(advance) * i64::try_from(run.glyphs.len()).unwrap_or(0);
            run.x -= Pt((new - old) * run.size.0 / em.max(1));
            let even = |mut glyph: Glyph| {
                glyph.advance = advance;
                glyph
            };
            run.glyphs = run.glyphs.iter().map(even).collect();
        }
    }
    items
}

/// Where a line of its own stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Align {
    Left(Pt),
    Right(Pt),
}

/// A line that is set, and where it begins.
pub(super) struct SetText {
    pub(super) piece: Piece,
    pub(super) left: Pt,
}

/// Text on a line of its own.
pub(super) fn set_text(
    text: &str,
    ink: &Ink,
    align: Align,
    baseline: Pt,
    frame: &Frame<'_>,
) -> SetText {
    let passage = Passage::of(text, ink.clone(), 0);
    let elements = measure(&passage, frame.shaper);
    let lines = break_lines(&elements.list, Pt::points(10_000), Manner::Cell);
    let Some(line) = lines.first() else {
        return SetText { piece: Piece::new(baseline, baseline), left: baseline };
    };
    let width = line_width(&elements.list, line);
    let x = match align {
        Align::Left(x) => x,
        Align::Right(x) => x - width,
    };
    let spot = Spot {
        x,
        top: baseline - ink.size,
        baseline,
        bottom: baseline + ink.size.scaled(300, 1000),
    };
    SetText { piece: set_line(&elements.list, line, &passage.inks, Scale::WHOLE, spot), left: x }
}

fn outline(frame: &Frame<'_>, places: &Places) -> Vec<Bookmark> {
    let top = if frame.cover { 2 } else { 1 };
    let mut outline = Vec::new();
    let mut last = 0;
    for (heading, place) in frame.headings.iter().zip(&places.headings) {
        let Some((page, y)) = *place else { continue };
        let level = heading.level.saturating_sub(top - 1).clamp(1, last + 1);
        last = level;
        let title =
            if heading.title.trim().is_empty() { "–".to_owned() } else { heading.title.clone() };
        outline.push(Bookmark { level, title, target: Target::Place { page, y } });
    }
    outline
}
