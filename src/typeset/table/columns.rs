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
}

/// White space at the left and the right of a cell.
pub(super) fn padding(bench: &Bench<'_>) -> Pt {
    bench.look.em(500)
}

/// Plans `table`.
pub(in super::super) fn plan(table: &TableBlock, indent: Pt, bench: &Bench<'_>) -> Plan {
    let mut reading = Reading { table, bench, divided: false, cells: Vec::new() };
    let mut needs = reading.needs();
    let tails: Vec<Pt> = needs.iter().map(|need| need.tail).collect();
    let pad = padding(bench) + padding(bench);
    let turned: &[bool] = if table.landscape { &[true] } else { &[false, true] };
    let sizes = turned.iter().flat_map(|turned| SIZES.map(|size| (*turned, size)));
    for (landscape, size) in sizes {
        let room = bench.look.measure(landscape) - indent;
        let scale = Scale(size, 100);
        let mut widths = fit(&needs, &table.widths, room, pad, scale);
        if widths.is_none() && !reading.divided {
            reading.divide(&mut needs);
            widths = fit(&needs, &table.widths, room, pad, scale);
        }
        if let Some(widths) = widths {
            let Reading { divided, cells, .. } = reading;
            return Plan { landscape, scale, widths, too_wide: false, divided, cells, tails };
        }
    }
    let room = bench.look.measure(true) - indent;
    let scale = Scale(SIZES[SIZES.len() - 1], 100);
    let widths = squeeze(&needs, room, pad, scale);
    let Reading { divided, cells, .. } = reading;
    Plan { landscape: true, scale, widths, too_wide: true, divided, cells, tails }
}

/// Widths in which no word is broken, or nothing where there is not enough room.
fn fit(needs: &[Need], hint: &[u32], room: Pt, pad: Pt, scale: Scale) -> Option<Vec<Pt>> {
    let least: Vec<Pt> = needs.iter().map(|need| ceil(need.least, scale) + pad).collect();
    let natural: Vec<Pt> = needs.iter().map(|need| ceil(need.natural, scale) + pad).collect();
    if least.iter().copied().sum::<Pt>() > room {
        return None;
    }
    if !hint.is_empty() {
        return Some(by_hint(&least, hint, room));
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

/// A table that nearly fills the measure fills it; a small one stays small.
fn spread(natural: &[Pt], room: Pt, wanted: Pt) -> Vec<Pt> {
    let target = room.min(wanted.scaled(3, 2));
    let target = if target.0 * 4 >= room.0 * 3 { room } else { target };
    let extra = target - wanted;
    natural.iter().map(|width| *width + Pt(extra.0 * width.0 / wanted.0.max(1))).collect()
}

/// Widths as the hint has them, where they are wide enough.
fn by_hint(least: &[Pt], hint: &[u32], room: Pt) -> Vec<Pt> {
    let parts: Vec<i64> =
        (0..least.len()).map(|at| i64::from(*hint.get(at).unwrap_or(&1)).max(1)).collect();
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
