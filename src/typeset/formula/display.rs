//! A formula on lines of its own: its tree in lines, and those in a strip.

use super::boxes::Part;
use super::build::{Builder, Style, row_gaps};
use super::tokens::{Letters, tokens};
use super::tree::{Row, Tree, read};
use crate::font::FaceId;
use crate::typeset::flow::TextBlock;
use crate::typeset::lines::exponent;
use crate::typeset::look::Voice;
use crate::typeset::passage::Passage;
use crate::typeset::prepare::{Bench, Prepared};
use crate::typeset::strip::{Mark, Piece, Strip, shift_item};
use crate::typeset::{NodeId, Owner, Placed, Pt, Rect};

/// A formula that is to be set as print has it.
#[derive(Debug, Clone)]
pub(in crate::typeset) struct Display {
    pub(super) tree: Tree,
    owner: Owner,
    /// White space before it, so that its relation stands below that of the formula above.
    pub(super) lead: Pt,
    /// Its node of the structure tree.
    node: NodeId,
}

impl Display {
    /// The formula that the text of a node is, if it can be read as one.
    pub(in crate::typeset) fn of(passage: &Passage, node: NodeId) -> Option<Self> {
        let owner = passage.inks.first()?.owner;
        let is_plain = passage.inks.iter().all(|ink| {
            ink.owner == owner
                && ink.link.is_none()
                && !ink.struck
                && ink.face != FaceId::Mono
                && ink.rise >= Pt::ZERO
        });
        let tree = read(&tokens(passage).filter(|_| is_plain)?)?;
        Some(Self { tree, owner, lead: Pt::ZERO, node })
    }

    /// Its node of the structure tree.
    pub(in crate::typeset) fn node(&self) -> NodeId {
        self.node
    }
}

/// A formula on one line, as it is read: what is raised is told to be.
pub(in crate::typeset) fn reading(passage: &Passage) -> String {
    let mut text = String::with_capacity(passage.text.len());
    let mut raised = String::new();
    let mut at = 0;
    for stretch in &passage.stretches {
        let part = passage.text.get(at..stretch.end).unwrap_or_default();
        at = stretch.end;
        if passage.inks.get(stretch.ink).is_some_and(|ink| ink.exponent) {
            raised.push_str(part);
        } else {
            end_raised(&mut text, &mut raised);
            text.push_str(part);
        }
    }
    end_raised(&mut text, &mut raised);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn end_raised(text: &mut String, raised: &mut String) {
    if !raised.is_empty() {
        text.push_str(&exponent(raised).unwrap_or_else(|| format!("^({raised})")));
        raised.clear();
    }
}

/// The strip of a text that is a formula; nothing where it is none, is an item's, finds no room, or holds a letter
/// that no typeface has.
pub(in crate::typeset) fn strips(
    text: &TextBlock,
    indent: Pt,
    measure: Pt,
    bench: &Bench<'_>,
) -> Option<Prepared> {
    let formula = text.formula.as_deref().filter(|_| text.label.is_none())?;
    let voice = &text.voice;
    let mut builder = Builder::of(text, bench);
    let (mut sides, space) = sides(&mut builder, &formula.tree, Style::display(voice));
    if builder.lost {
        return None;
    }
    if let Some(first) = sides.first_mut() {
        let own = std::mem::take(first);
        first.append(own, formula.lead);
    }
    let lines = broken(sides, space, measure)?;
    let mut pieces = Vec::with_capacity(lines.len());
    let mut height = Pt::ZERO;
    let mut width = Pt::ZERO;
    for (x, line) in lines {
        width = width.max(x + line.width);
        let piece = piece(line, (indent + x, height), voice, formula.owner);
        height = piece.bottom;
        pieces.push(piece);
    }
    if height > bench.look.depth(false).scaled(1, 2) {
        return None;
    }
    let area = Rect { x: indent, y: Pt::ZERO, width, height };
    let marks = vec![Mark::Figure(formula.node, area)];
    let strip = Strip { height, pieces, marks, ..Strip::default() };
    Some(Prepared { strips: vec![strip], findings: Vec::new() })
}

/// The sides of a formula, each with the relation before it, and the white space before that.
fn sides(builder: &mut Builder<'_>, tree: &Tree, style: Style) -> (Vec<Part>, Pt) {
    let (before, after) = row_gaps(Row::Relations, style);
    let mut side = |sign: Option<&Letters>, tree: &Tree| {
        let own = builder.tree(tree, style);
        let Some(sign) = sign else { return own };
        let mut part = builder.sign(sign, style.size);
        part.join(own, after);
        part
    };
    let sides = match tree {
        Tree::Row(Row::Relations, sides) => {
            sides.iter().map(|(sign, tree)| side(sign.as_ref(), tree)).collect()
        }
        tree => vec![side(None, tree)],
    };
    (sides, before)
}

/// Lines of sides with how far each is set in, the later ones below the first relation; nothing where a side is too
/// wide.
fn broken(sides: Vec<Part>, space: Pt, measure: Pt) -> Option<Vec<(Pt, Part)>> {
    let mut sides = sides.into_iter();
    let first = sides.next()?;
    let below = (first.width - first.white[1].level + space).min(measure.scaled(1, 3));
    let mut lines = vec![(Pt::ZERO, first)];
    for side in sides {
        let (x, last) = lines.last_mut()?;
        if *x + last.width - last.white[1].level + space + side.width <= measure {
            last.join(side, space);
        } else {
            lines.push((below, side));
        }
    }
    lines.iter().all(|(x, line)| *x + line.width <= measure).then_some(lines)
}

/// White space above and below a line of a formula that is no higher than one of text, beside what that has, and above
/// and below the ink of a higher one, in thousandths of the size.
const AROUND: i64 = 170;
const AROUND_HIGH: i64 = 330;

/// A line of a formula below what stands above `top`.
fn piece(line: Part, (x, top): (Pt, Pt), voice: &Voice, owner: Owner) -> Piece {
    let em = |thousandths| voice.size.scaled(thousandths, 1000);
    let room = |usual: Pt, own: Pt| (usual + em(AROUND)).max(own + em(AROUND_HIGH));
    let down = room(voice.baseline(), line.ascent);
    let below = room(voice.leading - voice.baseline(), line.descent);
    let mut piece = Piece::new(top, top + down + below);
    piece.items = line
        .items
        .into_iter()
        .map(|mut item| {
            shift_item(&mut item, x, top + down);
            Placed { owner, item }
        })
        .collect();
    piece
}
