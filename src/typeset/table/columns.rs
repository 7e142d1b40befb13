//! How wide the columns of a table are.

use super::super::Pt;
use super::super::elements::Element;
use super::super::flow::{ColumnBlock, TableBlock};
use super::super::lines::Scale;
use super::super::prepare::Bench;
use super::plan::CellText;
use crate::document::Alignment;

/// What a column needs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Need {
    pub(super) least: Pt,
    natural: Pt,
    head: Pt,
    pub(super) tail: Pt,
    /// White space beyond the padding.
    pub(super) gap: Pt,
}

/// White space beyond the padding before a column that begins at its left edge, after one that ends at its
/// right edge: else the two would be read as one.
fn gap(columns: &[ColumnBlock], at: usize, bench: &Bench<'_>) -> Pt {
    let is_right = |at: usize| columns.get(at).is_some_and(|c| c.alignment == Alignment::Right);
    if at > 0 && is_right(at - 1) && !is_right(at) { bench.look.em(700) } else { Pt::ZERO }
}

/// What the columns of `table` need for its cells.
pub(super) fn needs(table: &TableBlock, cells: &[Vec<CellText>], bench: &Bench<'_>) -> Vec<Need> {
    let column = |at| Need { gap: gap(&table.columns, at, bench), ..Need::default() };
    let mut needs: Vec<Need> = (0..table.columns.len()).map(column).collect();
    for row in cells {
        for (need, cell) in needs.iter_mut().zip(row) {
            need.least = need.least.max(cell.least);
            need.natural = need.natural.max(cell.natural);
            if let Some(tail) = cell.tail {
                need.tail = need.tail.max(tail);
                need.head = need.head.max(cell.natural - tail);
            }
        }
    }
    for need in &mut needs {
        need.natural = need.natural.max(need.head + need.tail);
    }
    needs
}

/// Widths in which no word is broken, or nothing where there is not enough room.
pub(super) fn fit(
    needs: &[Need],
    hint: &[u32],
    room: Pt,
    pad: Pt,
    scale: Scale,
) -> Option<Vec<Pt>> {
    let least: Vec<Pt> =
        needs.iter().map(|need| ceil(need.least, scale) + pad + need.gap).collect();
    let natural: Vec<Pt> =
        needs.iter().map(|need| ceil(need.natural, scale) + pad + need.gap).collect();
    if least.iter().copied().sum::<Pt>() > room {
        return None;
    }
    if !hint.is_empty() {
        return Some(by_hint(&least, hint, hinted(&natural, hint, room)));
    }
    let wanted: Pt = natural.iter().copied().sum();
    if wanted <= room {
        return Some(spread(&natural, room, wanted));
    }
    Some(share(&least, &natural, room))
}

/// Scaled and a little more, so that rounding never breaks a line.
fn ceil(length: Pt, scale: Scale) -> Pt {
    Pt(scale.of(length).0 + 50)
}

/// A table that nearly fills the measure fills it; a small one stays small, with a little air.
fn spread(natural: &[Pt], room: Pt, wanted: Pt) -> Vec<Pt> {
    let target = filled(wanted.scaled(5, 4), room);
    stretched(natural, target, wanted)
}

/// The width of a table that would be this wide, or all of the room where little would be left of it.
fn filled(width: Pt, room: Pt) -> Pt {
    if width.0 * 8 >= room.0 * 7 { room } else { width }
}

/// Columns of widths with the sum `wanted`, made as much wider alike as to fill `target`.
pub(super) fn stretched(widths: &[Pt], target: Pt, wanted: Pt) -> Vec<Pt> {
    let extra = target - wanted;
    widths.iter().map(|width| *width + Pt(extra.0 * width.0 / wanted.0.max(1))).collect()
}

/// The part of each column in what the hint has.
fn parts(columns: usize, hint: &[u32]) -> Vec<i64> {
    (0..columns).map(|at| i64::from(*hint.get(at).unwrap_or(&1)).max(1)).collect()
}

/// How wide a table is whose columns are to each other as the hint has them: as wide as its content
/// wants, and no wider than the room.
fn hinted(natural: &[Pt], hint: &[u32], room: Pt) -> Pt {
    let parts = parts(natural.len(), hint);
    let total: i64 = parts.iter().sum();
    let wanted = natural.iter().zip(&parts).map(|(width, part)| Pt(width.0 * total / part));
    filled(wanted.max().unwrap_or_default(), room).min(room)
}

/// Widths as the hint has them, where they are wide enough.
fn by_hint(least: &[Pt], hint: &[u32], room: Pt) -> Vec<Pt> {
    let parts = parts(least.len(), hint);
    let mut widths = vec![Pt::ZERO; least.len()];
    let mut fixed = vec![false; least.len()];
    // a column narrower than it can be gets what it needs, and the others share the rest anew
    loop {
        let taken: Pt =
            widths.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|(w, _)| *w).sum();
        let total: i64 =
            parts.iter().zip(&fixed).filter(|(_, fixed)| !**fixed).map(|(p, _)| *p).sum();
        let mut changed = false;
        for at in 0..least.len() {
            if fixed[at] {
                continue;
            }
            widths[at] = Pt((room - taken).0 * parts[at] / total.max(1));
            if widths[at] < least[at] {
                widths[at] = least[at];
                fixed[at] = true;
                changed = true;
                break;
            }
        }
        if !changed {
            return widths;
        }
    }
}

/// Every column gets an equal share of the room, but none more than its natural width nor less
/// than its least; what narrow columns leave goes to the wide ones.
fn share(least: &[Pt], natural: &[Pt], room: Pt) -> Vec<Pt> {
    let total = |level: Pt| -> Pt {
        least.iter().zip(natural).map(|(least, natural)| level.min(*natural).max(*least)).sum()
    };
    let (mut low, mut high) = (Pt::ZERO, room);
    while high.0 - low.0 > 1 {
        let middle = Pt(i64::midpoint(low.0, high.0));
        if total(middle) <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    least.iter().zip(natural).map(|(least, natural)| low.min(*natural).max(*least)).collect()
}

/// Widths for a table that does not fit: as each column needs, cut down alike.
pub(super) fn squeeze(needs: &[Need], room: Pt, pad: Pt, scale: Scale) -> Vec<Pt> {
    let count = i64::try_from(needs.len()).unwrap_or(1).max(1);
    let floor = Pt(room.0 / count).min(pad + scale.of(Pt::points(14)));
    let least: Vec<Pt> = needs.iter().map(|_| floor).collect();
    let wanted: Vec<Pt> =
        needs.iter().map(|need| (ceil(need.least, scale) + pad).max(floor)).collect();
    share(&least, &wanted, room)
}

/// Whether a column's text stands to the right.
pub(super) fn offset(alignment: Alignment, room: Pt, width: Pt) -> Pt {
    match alignment {
        Alignment::Natural | Alignment::Left => Pt::ZERO,
        Alignment::Centre => Pt((room.0 - width.0).max(0) / 2),
        Alignment::Right => Pt((room.0 - width.0).max(0)),
    }
}

/// The elements of a cell, to be broken within `room`.
pub(super) fn take_elements(cell: &mut CellText) -> Vec<Element> {
    std::mem::take(&mut cell.elements.list)
}
