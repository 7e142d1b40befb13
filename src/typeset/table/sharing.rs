//! How room is shared out among columns, by nothing but their widths.

use super::super::Pt;
use super::super::flow::ColumnBlock;
use crate::document::Alignment;

/// How much wider than it must be the white space between two columns beside a picture is: with that they are
/// read as one table, and their figures side by side. It is wider still where the table then ends where everything
/// else does.
const GUTTER: Pt = Pt(12_000);
const WIDE: Pt = Pt(24_000);
/// And where two columns are as wide as the table above or below them.
const WIDEST: Pt = Pt(34_000);

/// The columns of a table beside a picture, which want no more than the room.
pub(super) fn beside(natural: &[Pt], columns: &[ColumnBlock], room: Pt, wanted: Pt) -> Vec<Pt> {
    let gutters = gutters(natural);
    let free = room - wanted;
    let fills = free <= WIDE.scaled(gutters, 1);
    opened(natural, columns, if fills { free } else { free.min(GUTTER.scaled(gutters, 1)) })
}

/// Columns made as wide as those of another table above or below them.
pub(super) fn evened(widths: &[Pt], columns: &[ColumnBlock], target: Pt) -> Vec<Pt> {
    let free = target - widths.iter().copied().sum();
    let is_bare = widths.len() <= 2 && free > WIDEST;
    if is_bare { widths.to_vec() } else { opened(widths, columns, free) }
}

fn gutters(widths: &[Pt]) -> i64 {
    i64::try_from(widths.len()).unwrap_or(i64::MAX).max(2) - 1
}

/// Columns with so much more white space between them, alike between each two.
fn opened(widths: &[Pt], columns: &[ColumnBlock], more: Pt) -> Vec<Pt> {
    let mut opened = widths.to_vec();
    let each = Pt(more.0 / gutters(widths));
    for at in 1..widths.len() {
        let is_right = columns.get(at).is_some_and(|column| column.alignment == Alignment::Right);
        opened[if is_right { at } else { at - 1 }] += each;
    }
    opened
}

/// A table that nearly fills the measure fills it; a small one stays small, with a little air.
pub(super) fn spread(natural: &[Pt], room: Pt, wanted: Pt) -> Vec<Pt> {
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
pub(super) fn hinted(natural: &[Pt], hint: &[u32], room: Pt) -> Pt {
    let parts = parts(natural.len(), hint);
    let total: i64 = parts.iter().sum();
    let wanted = natural.iter().zip(&parts).map(|(width, part)| Pt(width.0 * total / part));
    filled(wanted.max().unwrap_or_default(), room).min(room)
}

/// Widths as the hint has them, where they are wide enough.
pub(super) fn by_hint(least: &[Pt], hint: &[u32], room: Pt) -> Vec<Pt> {
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
pub(super) fn share(least: &[Pt], natural: &[Pt], room: Pt) -> Vec<Pt> {
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

/// Widths for a table that does not fit, cut down alike from the `least` that each column needs to no less
/// than its floor; all `floors` fit into the room.
pub(super) fn squeeze(least: &[Pt], floors: &[Pt], room: Pt) -> Vec<Pt> {
    let wanted: Vec<Pt> = least.iter().zip(floors).map(|(own, floor)| *own.max(floor)).collect();
    share(floors, &wanted, room)
}
