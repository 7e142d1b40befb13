//! How wide the columns of a table are, how large its type is, and whether it needs a turned page.

use super::super::Pt;
use super::super::flow::TableBlock;
use super::super::lines::Scale;
use super::super::prepare::Bench;
use super::cells::{CellText, Need, Reading};
use super::lining::PARTED;
use super::weigh::Lines;
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
    /// How the figures of each column are aligned.
    pub(super) stands: Vec<Option<Stand>>,
    /// White space at the left of each column beyond the padding.
    pub(super) gaps: Vec<Pt>,
    pub(super) padding: Padding,
}

/// How the figures of a column are aligned: how much room is after their decimal marks, and after them for
/// remarks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stand {
    pub(super) tail: Pt,
    pub(super) remark: Pt,
}

/// How the figures of each column are aligned, those apart that need more than a line; nothing for a column
/// where there is no room for that.
fn stands(fit: &Fit<'_>, widths: &[Pt]) -> Vec<Option<Stand>> {
    let cells = &fit.reading.cells;
    let stand = |at: usize| {
        let room = (widths[at] - fit.pads[at]).scaled(fit.scale.1, fit.scale.0);
        let need = if cells.is_empty() { fit.needs[at] } else { Need::within(cells, at, room) };
        let fits = need.aligned() <= room;
        fits.then_some(Stand { tail: need.tail, remark: need.remark })
    };
    (0..widths.len()).map(stand).collect()
}

/// White space within a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Padding {
    /// At its left and its right.
    pub(super) side: Pt,
    /// Above and below, in thousandths of what the voice of the table has before it.
    pub(super) level: i64,
}

impl Padding {
    fn whole(bench: &Bench<'_>) -> Self {
        Self { side: bench.look.em(500), level: 1000 }
    }

    /// In a table beside a picture, where room is dear.
    fn narrow(bench: &Bench<'_>) -> Self {
        Self { side: bench.look.em(380), level: 500 }
    }
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
    let gaps = gaps(table, bench);
    let padding = Padding::whole(bench);
    let pads = pads(&gaps, padding);
    let turned: &[bool] = if table.landscape { &[true] } else { &[false, true] };
    let sizes = turned.iter().flat_map(|turned| SIZES.map(|size| (*turned, size)));
    for (landscape, size) in sizes {
        let room = bench.look.measure(landscape) - indent;
        let scale = Scale(size, 100);
        let fitted = |reading: &Reading<'_>, needs: &[Need]| {
            Fit { reading, needs, pads: &pads, room, scale }.widths(&table.widths)
        };
        let mut widths = fitted(&reading, &needs);
        if widths.is_none() && !reading.divided {
            reading.divide(&mut needs);
            widths = fitted(&reading, &needs);
        }
        if let Some(widths) = widths {
            let fit = Fit { reading: &reading, needs: &needs, pads: &pads, room, scale };
            let stands = stands(&fit, &widths);
            let Reading { divided, cells, .. } = reading;
            let too_wide = false;
            return Plan {
                landscape,
                scale,
                widths,
                too_wide,
                divided,
                cells,
                stands,
                gaps,
                padding,
            };
        }
    }
    let room = bench.look.measure(true) - indent;
    let scale = Scale(SIZES[SIZES.len() - 1], 100);
    let widths = squeeze(&needs, room, padding.side + padding.side, scale);
    let (stands, gaps) = (vec![None; widths.len()], Vec::new());
    let Reading { divided, cells, .. } = reading;
    Plan { landscape: true, scale, widths, too_wide: true, divided, cells, stands, gaps, padding }
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
    let gaps = gaps(table, bench);
    let padding = Padding::narrow(bench);
    let pads = pads(&gaps, padding);
    let room = bench.look.measure(false) - indent;
    let fit = |size: &i64| Fit {
        reading: &reading,
        needs: &needs,
        pads: &pads,
        room,
        scale: Scale(*size, 100),
    };
    // type that is hardly smaller is better than a short cell on two lines
    let whole = SIZES[..2].iter().map(fit).find_map(|fit| Some((fit.scale, fit.whole()?)));
    let (scale, widths) = whole.or_else(|| {
        let cost = |size: usize| fit(&SIZES[size]).cost();
        let smaller = cost(0).zip(cost(1)).is_some_and(|(own, less)| less + PARTED <= own);
        let sizes = &SIZES[usize::from(smaller)..3];
        sizes.iter().map(fit).find_map(|fit| Some((fit.scale, fit.widths(&[])?)))
    })?;
    let wanted: Pt = widths.iter().copied().sum();
    // what nearly fills it ends where everything else does
    let widths = if wanted.0 * 5 >= room.0 * 3 { stretched(&widths, room, wanted) } else { widths };
    let stands = stands(&Fit { scale, ..fit(&100) }, &widths);
    let Reading { divided, cells, .. } = reading;
    Some(Plan {
        landscape: false,
        scale,
        widths,
        too_wide: false,
        divided,
        cells,
        stands,
        gaps,
        padding,
    })
}

/// All white space at the sides of each column.
fn pads(gaps: &[Pt], padding: Padding) -> Vec<Pt> {
    gaps.iter().map(|gap| padding.side + padding.side + *gap).collect()
}

/// What the widths of a table's columns are found from.
struct Fit<'a> {
    reading: &'a Reading<'a>,
    needs: &'a [Need],
    /// The white space at the sides of each column.
    pads: &'a [Pt],
    room: Pt,
    scale: Scale,
}

impl Fit<'_> {
    /// Widths in which every cell is on one line, or nothing where there is not enough room.
    fn whole(&self) -> Option<Vec<Pt>> {
        let natural = self.padded(|need| need.natural);
        let wanted: Pt = natural.iter().copied().sum();
        (wanted <= self.room).then(|| spread(&natural, self.room, wanted))
    }

    /// Widths in which no word is broken, or nothing where there is not enough room. A hint is a wish: it is
    /// not followed where short cells would be on several lines for it.
    fn widths(&self, hint: &[u32]) -> Option<Vec<Pt>> {
        let (least, natural) = (self.padded(|need| need.least), self.padded(|need| need.natural));
        if least.iter().copied().sum::<Pt>() > self.room {
            return None;
        }
        if let Some(whole) = self.whole().filter(|_| hint.is_empty()) {
            return Some(whole);
        }
        let Some((lines, (floors, all))) = self.lines_and_floors() else {
            return Some(if hint.is_empty() {
                share(&least, &natural, self.room)
            } else {
                by_hint(&least, hint, hinted(&natural, hint, self.room))
            });
        };
        if all && !hint.is_empty() {
            return Some(by_hint(&self.outer(&floors), hint, hinted(&natural, hint, self.room)));
        }
        let (weighed, _) = lines.weighed(&floors, self.own_room());
        Some(share(&self.outer(&weighed), &natural, self.room))
    }

    fn lines_and_floors(&self) -> Option<(Lines, (Vec<Pt>, bool))> {
        let lines = self.lines()?;
        let floors = lines.floors(&self.own_least(), self.own_room());
        Some((lines, floors))
    }

    /// What is bad about the widths that are found; nothing where there are none.
    fn cost(&self) -> Option<i64> {
        self.widths(&[])?;
        let (lines, (floors, _)) = self.lines_and_floors()?;
        Some(lines.weighed(&floors, self.own_room()).1)
    }

    fn own_least(&self) -> Vec<Pt> {
        self.needs.iter().map(|need| need.least).collect()
    }

    fn padded(&self, wide: fn(&Need) -> Pt) -> Vec<Pt> {
        self.outer(&self.needs.iter().map(wide).collect::<Vec<Pt>>())
    }

    /// Widths of texts in their own size as widths of columns.
    fn outer(&self, own: &[Pt]) -> Vec<Pt> {
        own.iter().zip(self.pads).map(|(own, pad)| ceil(*own, self.scale) + *pad).collect()
    }

    /// How much room there is for all texts, in their own size; a trifle less, so that rounding never makes
    /// them wider than the room.
    fn own_room(&self) -> Pt {
        const TRIFLE: Pt = Pt(2);
        let pads: Pt = self.pads.iter().map(|pad| ceil(TRIFLE, self.scale) + *pad).sum();
        (self.room - pads).scaled(self.scale.1, self.scale.0)
    }

    /// The lines of the cells, unless they are too many to be kept.
    fn lines(&self) -> Option<Lines> {
        let Reading { table, cells, .. } = self.reading;
        let heads = table.rows.iter().take_while(|row| row.heading).count();
        (!cells.is_empty()).then(|| Lines::of(cells, heads, self.needs, table.voice.size))
    }
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
