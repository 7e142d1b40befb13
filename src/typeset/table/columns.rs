//! How wide the columns of a table are, how large its type is, and whether it needs a turned page.

use super::super::Pt;
use super::super::flow::TableBlock;
use super::super::lines::Scale;
use super::super::prepare::Bench;
use super::cells::{CellText, Need, Reading};
use crate::document::Alignment;

/// The sizes that a table's type may have, in hundredths of its own: nine points down to seven.
const SIZES: [i64; 5] = [100, 94, 89, 83, 78];

/// What is decided about a table before its rows are set.
#[derive(Debug)]
pub(in super::super) struct Plan {
    pub(in super::super) landscape: bool,
    pub(super) scale: Scale,
    /// The width of each column, with the white space at its sides.
    pub(super) widths: Vec<Pt>,
    /// Whether words had to be broken anywhere.
    pub(super) too_wide: bool,
    /// Whether long words are divided.
    pub(super) divided: bool,
    /// Row by row, the elements of each cell; nothing for a large table.
    pub(super) cells: Vec<Vec<CellText>>,
    /// The width after the decimal mark of each column, where it is aligned there.
    pub(super) tails: Vec<Pt>,
    /// White space at the left of each column beyond the padding.
    pub(super) gaps: Vec<Pt>,
}

/// White space at the left and the right of a cell.
pub(super) fn padding(bench: &Bench<'_>) -> Pt {
    bench.look.em(500)
}

/// White space beyond the padding before each column that begins at its left edge, after one that ends at
/// its right edge: else the two would be read as one.
fn gaps(table: &TableBlock, bench: &Bench<'_>) -> Vec<Pt> {
    let is_right = |at: usize| table.columns[at].alignment == Alignment::Right;
    let gap = |at: usize| {
        if at > 0 && is_right(at - 1) && !is_right(at) { bench.look.em(700) } else { Pt::ZERO }
    };
    (0..table.columns.len()).map(gap).collect()
}

/// Plans `table`.
pub(in super::super) fn plan(table: &TableBlock, indent: Pt, bench: &Bench<'_>) -> Plan {
    let mut reading = Reading { table, bench, divided: false, cells: Vec::new() };
    let mut needs = reading.needs();
    let tails: Vec<Pt> = needs.iter().map(|need| need.tail).collect();
    let gaps = gaps(table, bench);
    let pads = pads(&gaps, bench);
    let turned: &[bool] = if table.landscape { &[true] } else { &[false, true] };
    let sizes = turned.iter().flat_map(|turned| SIZES.map(|size| (*turned, size)));
    for (landscape, size) in sizes {
        let room = bench.look.measure(landscape) - indent;
        let scale = Scale(size, 100);
        let mut widths = fit(&needs, &table.widths, room, &pads, scale);
        if widths.is_none() && !reading.divided {
            reading.divide(&mut needs);
            widths = fit(&needs, &table.widths, room, &pads, scale);
        }
        if let Some(widths) = widths {
            let Reading { divided, cells, .. } = reading;
            return Plan { landscape, scale, widths, too_wide: false, divided, cells, tails, gaps };
        }
    }
    let room = bench.look.measure(true) - indent;
    let scale = Scale(SIZES[SIZES.len() - 1], 100);
    let widths = squeeze(&needs, room, padding(bench) + padding(bench), scale);
    let Reading { divided, cells, .. } = reading;
    Plan { landscape: true, scale, widths, too_wide: true, divided, cells, tails, gaps: Vec::new() }
}

/// Plans `table` for a narrow place, which it fills if it is not much narrower; nothing where it does not
/// fit there upright, nearly in its own size and with whole words.
pub(in super::super) fn plan_narrow(
    table: &TableBlock,
    indent: Pt,
    bench: &Bench<'_>,
) -> Option<Plan> {
    let mut reading = Reading { table, bench, divided: false, cells: Vec::new() };
    let needs = reading.needs();
    let tails: Vec<Pt> = needs.iter().map(|need| need.tail).collect();
    let gaps = gaps(table, bench);
    let pads = pads(&gaps, bench);
    let room = bench.look.measure(false) - indent;
    let (scale, widths) = SIZES[..3].iter().find_map(|size| {
        let scale = Scale(*size, 100);
        Some((scale, fit(&needs, &[], room, &pads, scale)?))
    })?;
    let wanted: Pt = widths.iter().copied().sum();
    // what nearly fills it ends where everything else does
    let widths = if wanted.0 * 5 >= room.0 * 3 { stretched(&widths, room, wanted) } else { widths };
    let Reading { divided, cells, .. } = reading;
    Some(Plan { landscape: false, scale, widths, too_wide: false, divided, cells, tails, gaps })
}

/// All white space at the sides of each column.
fn pads(gaps: &[Pt], bench: &Bench<'_>) -> Vec<Pt> {
    gaps.iter().map(|gap| padding(bench) + padding(bench) + *gap).collect()
}

/// Widths in which no word is broken, or nothing where there is not enough room.
fn fit(needs: &[Need], hint: &[u32], room: Pt, pads: &[Pt], scale: Scale) -> Option<Vec<Pt>> {
    let padded = |wide: fn(&Need) -> Pt| -> Vec<Pt> {
        let wide = needs.iter().zip(pads).map(|(need, pad)| ceil(wide(need), scale) + *pad);
        wide.collect()
    };
    let (least, natural) = (padded(|need| need.least), padded(|need| need.natural));
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
fn stretched(widths: &[Pt], target: Pt, wanted: Pt) -> Vec<Pt> {
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
fn squeeze(needs: &[Need], room: Pt, pad: Pt, scale: Scale) -> Vec<Pt> {
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
