//! The title, the cover, and levels of headings without gaps.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::walk::{each_block, each_text};
use super::{Block, BlockKind, Document, FrontMatter, Link, Span, plain, text_span};
use crate::finding::{self, Finding, Place};

/// A document's parts once its title is known.
pub(super) struct Outline {
    pub(super) title: Vec<Span>,
    pub(super) cover: Option<Vec<Block>>,
    pub(super) blocks: Vec<Block>,
}

/// Takes the title and the cover from `blocks` and mends the levels of the headings that stay.
pub(super) fn settle(
    front: &FrontMatter,
    mut blocks: Vec<Block>,
    file: &str,
    findings: &mut Vec<Finding>,
) -> Outline {
    let Some(title) = &front.title else {
        mend_levels(&mut blocks, None, file, findings);
        drop_empty_contents(&mut blocks, file, findings);
        return Outline { title: title_of(&blocks, file), cover: None, blocks };
    };
    let first_heading = blocks.iter().position(|block| matches!(block.kind, BlockKind::Heading(_)));
    let own = first_heading.filter(|at| match &blocks[*at].kind {
        BlockKind::Heading(heading) => {
            heading.level == 1 && squeezed(&plain(&heading.text)) == squeezed(title)
        }
        _ => false,
    });
    let heads_chapter = own.is_some_and(|at| heads_chapter(&blocks[at + 1..]));
    let set = match own {
        Some(at) if !heads_chapter => heading_text(blocks.remove(at)),
        Some(at) => heading_text(blocks[at].clone()),
        None => None,
    };
    let set = set.unwrap_or_else(|| vec![text_span(title.clone(), 1)]);
    let mut rest = blocks.split_off(cover_end(&blocks));
    if matches!(rest.first().map(|block| &block.kind), Some(BlockKind::PageBreak(_))) {
        rest.remove(0);
    }
    mend_levels(&mut rest, Some(heads_chapter), file, findings);
    drop_empty_contents(&mut rest, file, findings);
    Outline { title: set, cover: Some(blocks), blocks: rest }
}

/// Leaves out the table of contents where there is no heading for it to list.
fn drop_empty_contents(blocks: &mut Vec<Block>, file: &str, findings: &mut Vec<Finding>) {
    let is_contents = |block: &Block| block.kind == BlockKind::Toc;
    let is_listed = |(at, block): (usize, &Block)| match &block.kind {
        BlockKind::Heading(heading) => {
            matches!(heading.level, 2 | 3) && !blocks.get(at + 1).is_some_and(is_contents)
        }
        _ => false,
    };
    if !blocks.iter().any(is_contents) || blocks.iter().enumerate().any(is_listed) {
        return;
    }
    for block in blocks.extract_if(.., |block| is_contents(block)) {
        let finding = Finding::new(&finding::HINT_UNUSED, Place::line(file, block.line, None));
        findings.push(finding.text("hint", "toc"));
    }
}

/// Whether the heading before `blocks` that has the title's words heads a chapter as others do: sections of its own
/// follow it, and after them another heading of the first level. Were it taken for the title alone, its sections
/// would stand on the level of chapters, and those of the others a level deeper.
fn heads_chapter(blocks: &[Block]) -> bool {
    let mut levels = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading(heading) => Some(heading.level),
        _ => None,
    });
    levels.next().is_some_and(|level| level > 1) && levels.any(|level| level == 1)
}

fn heading_text(block: Block) -> Option<Vec<Span>> {
    match block.kind {
        BlockKind::Heading(heading) => Some(heading.text),
        _ => None,
    }
}

/// How many blocks go on the cover: those before the first table of contents, page break or
/// heading; none where the text has no such place.
fn cover_end(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .position(|block| {
            matches!(block.kind, BlockKind::Toc | BlockKind::PageBreak(_) | BlockKind::Heading(_))
        })
        .unwrap_or(0)
}

/// The title of a document whose front matter has none: its first heading, else its file's name.
fn title_of(blocks: &[Block], file: &str) -> Vec<Span> {
    blocks
        .iter()
        .find_map(|block| match &block.kind {
            BlockKind::Heading(heading) if !plain(&heading.text).trim().is_empty() => {
                Some(heading.text.clone())
            }
            _ => None,
        })
        .unwrap_or_else(|| {
            let name = file.rsplit('/').next().unwrap_or(file);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            vec![text_span(if stem.is_empty() { "–" } else { stem }, 1)]
        })
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Gives every heading a level at most one deeper than the one before, and the first level to one
/// heading only: the title. `cover` tells that the title stands before them, and whether the first of them has its
/// words.
fn mend_levels(blocks: &mut [Block], cover: Option<bool>, file: &str, findings: &mut Vec<Finding>) {
    let written = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading(heading) => Some(heading.level),
        _ => None,
    });
    let titles = usize::from(cover.is_none());
    // headings of the first level that are no title become chapters, and all others go one deeper with them
    let shift = u8::from(written.skip(titles).any(|level| level == 1));
    let mut levels = Levels::new(cover.is_some());
    // the heading that has the title's words is none that is one too many
    let mut is_own = cover == Some(true);
    let mut told = false;
    let mut before = u8::from(cover.is_some());
    for block in blocks {
        let place = Place::line(file, block.line, None);
        let BlockKind::Heading(heading) = &mut block.kind else { continue };
        let written = heading.level;
        let is_title = levels.is_empty() && written == 1;
        let is_own = std::mem::take(&mut is_own);
        if written == 1 && !is_title && !is_own && !told {
            findings.push(
                Finding::new(&finding::SEVERAL_TITLES, place.clone()).found(plain(&heading.text)),
            );
            told = true;
        }
        let wanted = if is_title { 1 } else { (written + shift).min(6) };
        heading.level = levels.next(wanted);
        if written > before + 1 {
            let expected = "#".repeat(usize::from(heading.level.saturating_sub(shift).max(1)));
            findings.push(
                Finding::new(&finding::HEADING_SKIPPED, place)
                    .found(format!("{} {}", "#".repeat(usize::from(written)), plain(&heading.text)))
                    .expected(expected),
            );
        }
        before = written;
    }
}

/// The headings that are open: what was asked for, and what was given.
struct Levels(Vec<(u8, u8)>);

impl Levels {
    fn new(titled: bool) -> Self {
        Self(if titled { vec![(1, 1)] } else { Vec::new() })
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn next(&mut self, wanted: u8) -> u8 {
        while self.0.len() > 1 && self.0.last().is_some_and(|(asked, _)| *asked >= wanted) {
            self.0.pop();
        }
        let given = self.0.last().map_or(1, |(_, given)| (given + 1).min(6));
        self.0.push((wanted, given));
        given
    }
}

/// Turns links to headings that do not exist into text, with a finding, and refuses addresses that
/// would run something.
pub(super) fn check_links(document: &mut Document, findings: &mut Vec<Finding>) {
    let mut ids = BTreeSet::new();
    for block in &document.blocks {
        if let BlockKind::Heading(heading) = &block.kind {
            ids.insert(heading.id.clone());
        }
    }
    let file = document.file.clone();
    let mut check = |link: &mut Option<Arc<Link>>, line: u32| {
        let Some(own) = link else { return };
        if !leads_somewhere(&own.target, &ids) {
            let place = Place::line(&file, line, None);
            let finding = Finding::new(&finding::LINK_LEADS_NOWHERE, place);
            findings.push(finding.found(own.target.clone()));
            *link = None;
        } else if let Some(id) = own.target.strip_prefix('#')
            && !ids.contains(id)
        {
            // links may be written in any case or percent encoded; the id is what the heading has
            let title = own.title.clone();
            let target = format!("#{}", decoded_id(id));
            *link = Some(Arc::new(Link { target, title }));
        }
    };
    each_span_link(&mut document.title, &mut check);
    for blocks in document.cover.iter_mut().chain([&mut document.blocks]) {
        each_link(blocks, &mut check);
    }
    for note in &mut document.notes {
        each_link(&mut note.blocks, &mut check);
    }
}

fn decoded_id(id: &str) -> String {
    super::pictures::percent_decoded(id).to_lowercase()
}

fn leads_somewhere(target: &str, ids: &BTreeSet<String>) -> bool {
    if let Some(id) = target.strip_prefix('#') {
        return ids.contains(id) || ids.contains(&decoded_id(id));
    }
    if target.trim().is_empty() || target.chars().any(char::is_control) {
        return false;
    }
    match target.split_once(':') {
        Some((scheme, _))
            if scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)) =>
        {
            ["http", "https", "mailto", "tel", "ftp"]
                .contains(&scheme.to_ascii_lowercase().as_str())
        }
        _ => true,
    }
}

fn each_span_link(spans: &mut [Span], change: &mut impl FnMut(&mut Option<Arc<Link>>, u32)) {
    for span in spans {
        change(&mut span.style.link, span.line);
    }
}

fn each_link(blocks: &mut [Block], change: &mut impl FnMut(&mut Option<Arc<Link>>, u32)) {
    each_block(blocks, &mut |block| {
        if let BlockKind::Figure(figure) = &mut block.kind {
            change(&mut figure.link, block.line);
        }
        each_text(block, &mut |spans| each_span_link(spans, change));
    });
}
