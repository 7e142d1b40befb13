//! What is read together and is better not parted by a page's end: a figure and the sentences that
//! lead to it, a figure and its table, a sentence or a table and its list.

use crate::typeset::flow::{FlowBlock, FlowContent};

/// How many paragraphs under a heading may lead to a figure and still be held to it.
const LEADING: usize = 4;

/// Demerits of a page's end between a figure or table and what leads to it: a little worse than a third of an empty
/// page, so that a figure whose sentences fill the foot of a page opens the next one only rather than leave more of it
/// white. Sentences of a line or two go with it, see [`super::super::parting`].
const BEFORE_FIGURE: i64 = 4500;
/// The same for a line or so, which tells of nothing but the table below it; up to how many bytes that is.
const LINE_ALONE: i64 = 5000;
const ABOUT_A_LINE: usize = 100;
/// Demerits of a page's end between a figure and the table of its numbers: no empty page is worse.
const AFTER_FIGURE: i64 = 30_000;
/// Demerits of a page's end between a table and a small one that tells more of the same; up to how many rows it is
/// small.
const BETWEEN_TABLES: i64 = 2600;
const ROWS: usize = 10;
/// Demerits of a page's end between a heading and one below it, after as much as a short text, alone or in items: it
/// would strand both; and after some short texts and items.
const BETWEEN_HEADINGS: i64 = 4000;
const AFTER_OPENING: i64 = 1500;
/// A text between two headings is short up to this, in bytes, and those between them are few up to that.
const SHORT: usize = 400;
const OPENING: usize = 12;
/// Demerits of a page's end between a short text and the list that follows it, and between a table and the
/// list of what is to be noted of it.
const BEFORE_DETAIL: i64 = 1500;
/// Demerits of a page's end that leaves the first or the last item of a list alone, unless that has more than a line or
/// two, up to this in bytes, and of one after the first of numbered steps or before the last.
const BRIEF: usize = 170;
const ITEM_ALONE: i64 = 700;
const STEP_ALONE: i64 = 1500;
/// Demerits of a page's end within a list of what is to be noted of a figure, of no more items than this.
const FEW: usize = 4;
const WITHIN_FEW: i64 = 1200;
/// The same within numbered steps, of no more than this: no worse than in a long text.
const STEPS: usize = 12;
const WITHIN_STEPS: i64 = 150;

/// Marks the blocks after which a page's end would part what belongs together.
pub(super) fn keep(blocks: &mut [FlowBlock]) {
    for at in 1..blocks.len() {
        match kind(&blocks[at]) {
            Kind::Figure => lead(blocks, at),
            Kind::Caption | Kind::Table => match kind(&blocks[at - 1]) {
                Kind::Figure => raise(&mut blocks[at - 1], AFTER_FIGURE),
                Kind::Text => lead(blocks, at),
                Kind::Table if is_small(&blocks[at..]) => {
                    raise(&mut blocks[at - 1], BETWEEN_TABLES);
                }
                Kind::Heading | Kind::Caption | Kind::Table | Kind::Item | Kind::Other => {}
            },
            Kind::Heading => opening(blocks, at),
            Kind::Item => item(blocks, at),
            Kind::Text | Kind::Other => {}
        }
    }
}

/// Holds a figure or table to the paragraphs between it and its heading, or else to the one before it.
fn lead(blocks: &mut [FlowBlock], figure: usize) {
    let texts = blocks[..figure].iter().rev().take_while(|block| kind(block) == Kind::Text).count();
    let headed = figure > texts && kind(&blocks[figure - texts - 1]) == Kind::Heading;
    // what leads to a table is short; a long text stands for itself
    let leads = kind(&blocks[figure]) == Kind::Figure
        || blocks[figure - texts..figure].iter().all(is_short);
    let whole = headed && leads && texts <= LEADING;
    let alone = length(&blocks[figure - 1]).is_some_and(|length| length <= ABOUT_A_LINE);
    let demerits = if alone && !whole { LINE_ALONE } else { BEFORE_FIGURE };
    let held = if whole { texts } else { texts.min(1) };
    for block in &mut blocks[figure - held..figure] {
        raise(block, demerits);
    }
}

/// Holds the heading of a part to the short texts and items between it and the heading that it belongs under.
fn opening(blocks: &mut [FlowBlock], part: usize) {
    let is_short = |block: &&FlowBlock| is_short(block) || kind(block) == Kind::Item;
    let count = blocks[..part].iter().rev().take(OPENING).take_while(is_short).count();
    if count == 0 || count == part || !heads(&blocks[part - count - 1], &blocks[part]) {
        return;
    }
    let texts = &mut blocks[part - count..part];
    let brief = texts.iter().map(bytes).sum::<usize>() <= SHORT;
    let demerits = if brief { BETWEEN_HEADINGS } else { AFTER_OPENING };
    for block in texts {
        raise(block, demerits);
    }
}

/// Holds the first item of a list to what stands before it, and neither it nor the last one alone.
fn item(blocks: &mut [FlowBlock], at: usize) {
    match kind(&blocks[at - 1]) {
        Kind::Text | Kind::Table => raise(&mut blocks[at - 1], BEFORE_DETAIL),
        // what opens a list within an item
        Kind::Item if blocks[at].indent > blocks[at - 1].indent => {
            raise(&mut blocks[at - 1], BEFORE_DETAIL);
        }
        Kind::Item => {
            let before = items(blocks[..at].iter().rev());
            let after = items(blocks[at..].iter());
            let steps = is_step(&blocks[at]) && before + after <= STEPS;
            let notes = at
                .checked_sub(before + 1)
                .is_some_and(|above| matches!(kind(&blocks[above]), Kind::Figure | Kind::Table));
            let first = before == 1 && is_brief(&blocks[at - 1]);
            let last = after == 1 && is_brief(&blocks[at]);
            let demerits = match (notes && before + after <= FEW, steps, first || last) {
                (true, ..) => WITHIN_FEW,
                (false, true, false) => WITHIN_STEPS,
                (false, true, true) => STEP_ALONE,
                (false, false, true) => ITEM_ALONE,
                (false, false, false) => return,
            };
            raise(&mut blocks[at - 1], demerits);
        }
        Kind::Heading | Kind::Caption | Kind::Figure | Kind::Other => {}
    }
}

/// Whether a block is the heading of a part that begins with the heading `of`.
fn heads(block: &FlowBlock, of: &FlowBlock) -> bool {
    let size = |block: &FlowBlock| match &block.content {
        FlowContent::Text(text) => block.heading.map(|_| text.voice.size),
        _ => None,
    };
    size(block).zip(size(of)).is_some_and(|(above, below)| above > below)
}

/// How many items stand first among `blocks`, up to what steps are.
fn items<'a>(blocks: impl Iterator<Item = &'a FlowBlock>) -> usize {
    blocks.take(STEPS).take_while(|block| kind(block) == Kind::Item).count()
}

/// Whether an item is a line or two.
fn is_brief(item: &FlowBlock) -> bool {
    matches!(&item.content, FlowContent::Text(_) if bytes(item) <= BRIEF)
}

/// Whether the table that begins `blocks`, perhaps with its caption, has few rows.
fn is_small(blocks: &[FlowBlock]) -> bool {
    let table = blocks.iter().take(2).find_map(|block| match &block.content {
        FlowContent::Table(table) => Some(table),
        _ => None,
    });
    table.is_some_and(|table| table.rows.len() <= ROWS)
}

/// Whether an item has a number.
fn is_step(block: &FlowBlock) -> bool {
    match &block.content {
        FlowContent::Text(text) => {
            text.label.as_ref().is_some_and(|label| label.text.starts_with(char::is_numeric))
        }
        _ => false,
    }
}

fn is_short(block: &FlowBlock) -> bool {
    length(block).is_some_and(|length| length <= SHORT)
}

/// How many bytes a text has that is neither a heading nor an item.
fn length(block: &FlowBlock) -> Option<usize> {
    (kind(block) == Kind::Text).then(|| bytes(block))
}

fn bytes(block: &FlowBlock) -> usize {
    match &block.content {
        FlowContent::Text(text) => text.passage.text.len(),
        _ => 0,
    }
}

fn raise(block: &mut FlowBlock, reluctance: i64) {
    block.reluctance = block.reluctance.max(reluctance);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Text,
    /// A caption above a table.
    Caption,
    Item,
    Figure,
    Table,
    Other,
}

fn kind(block: &FlowBlock) -> Kind {
    match &block.content {
        FlowContent::Figure(_) | FlowContent::Beside(_) => Kind::Figure,
        FlowContent::Table(_) => Kind::Table,
        FlowContent::Text(_) if block.heading.is_some() => Kind::Heading,
        FlowContent::Text(text) if text.label.is_some() => Kind::Item,
        FlowContent::Text(text) if text.divisible => Kind::Text,
        FlowContent::Text(_) if block.keep_next => Kind::Caption,
        FlowContent::Text(_)
        | FlowContent::Rule
        | FlowContent::Space(_)
        | FlowContent::Flourish => Kind::Other,
    }
}
