//! What is decided about a table before its rows are set: how wide its columns are, how large its type is,
//! and whether it needs a turned page.

use std::cell::OnceCell;

use super::super::Pt;
use super::super::flow::TableBlock;
use super::super::lines::Scale;
use super::super::prepare::Bench;
use super::cells::{CellText, Need, Reading};
use super::columns::{Columns, Padding, Stand, gaps};
use super::fit::Fit;
use super::lining::PARTED;
use super::sharing::{squeeze, stretched};
use super::weigh::Lines;

/// The sizes that a table's type may have, in hundredths of its own: nine points down to seven.
const SIZES: [i64; 5] = [100, 94, 89, 83, 78];

/// The size of a table's type by its place among [`SIZES`].
fn scale(size: usize) -> Scale {
    Scale(SIZES[size], 100)
}

/// What is decided about a table.
#[derive(Debug)]
pub(in super::super) struct Plan {
    pub(in super::super) landscape: bool,
    pub(super) columns: Columns,
    /// Whether words had to be broken anywhere.
    pub(super) too_wide: bool,
    /// Whether long words are divided.
    pub(super) divided: bool,
    /// Row by row, the elements of each cell; nothing for a large table.
    pub(super) cells: Vec<Vec<CellText>>,
}

/// Plans `table`.
pub(in super::super) fn plan(table: &TableBlock, indent: Pt, bench: &Bench<'_>) -> Plan {
    let mut draft = Draft::new(table, Padding::whole(bench), bench);
    let turned: &[bool] = if table.landscape { &[true] } else { &[false, true] };
    for landscape in turned.iter().copied() {
        let room = bench.look.measure(landscape) - indent;
        for scale in (0..SIZES.len()).map(scale) {
            if !draft.reading.divided && !draft.fit(room, scale).is_wide_enough() {
                draft.divide();
            }
            if draft.fit(room, scale).is_wide_enough() {
                let widths = draft.fit(room, scale).widths(&table.widths);
                return draft.planned(landscape, scale, widths);
            }
        }
    }
    draft.squeezed(bench.look.measure(true) - indent)
}

/// Plans `table` for a narrow place, which it fills if it is not much narrower; nothing where it does not
/// fit there upright, nearly in its own size and with whole words.
pub(in super::super) fn plan_narrow(
    table: &TableBlock,
    indent: Pt,
    bench: &Bench<'_>,
) -> Option<Plan> {
    let draft = Draft::new(table, Padding::narrow(bench), bench);
    let room = bench.look.measure(false) - indent;
    let (scale, widths) = draft.narrow_widths(room)?;
    let wanted: Pt = widths.iter().copied().sum();
    // what nearly fills it ends where everything else does
    let widths = if wanted.0 * 5 >= room.0 * 3 { stretched(&widths, room, wanted) } else { widths };
    Some(draft.planned(false, scale, widths))
}

/// A table while it is planned.
struct Draft<'a> {
    reading: Reading<'a>,
    needs: Vec<Need>,
    lines: OnceCell<Lines>,
    gaps: Vec<Pt>,
    /// All white space at the sides of each column.
    pads: Vec<Pt>,
    padding: Padding,
}

impl<'a> Draft<'a> {
    fn new(table: &'a TableBlock, padding: Padding, bench: &'a Bench<'a>) -> Self {
        let mut reading = Reading { table, bench, divided: false, cells: Vec::new() };
        let needs = reading.needs();
        let gaps = gaps(table, bench);
        let pads = gaps.iter().map(|gap| padding.side + padding.side + *gap).collect();
        Self { reading, needs, lines: OnceCell::new(), gaps, pads, padding }
    }

    /// Lets long words be divided.
    fn divide(&mut self) {
        self.reading.divide(&mut self.needs);
        self.lines = OnceCell::new();
    }

    fn fit(&self, room: Pt, scale: Scale) -> Fit<'_> {
        let Self { reading, needs, lines, pads, .. } = self;
        Fit { reading, needs, lines, pads, room, scale }
    }

    /// The size of type and the widths in a narrow room. Type that is hardly smaller is better than a short
    /// cell on two lines.
    fn narrow_widths(&self, room: Pt) -> Option<(Scale, Vec<Pt>)> {
        let fit = |size: usize| self.fit(room, scale(size));
        let whole = (0..2).find_map(|size| Some((scale(size), fit(size).whole()?)));
        whole.or_else(|| {
            let costs = fit(0).cost().zip(fit(1).cost());
            let smaller = costs.is_some_and(|(own, less)| less + PARTED <= own);
            let size = (usize::from(smaller)..3).find(|size| fit(*size).is_wide_enough())?;
            Some((scale(size), fit(size).widths(&[])))
        })
    }

    fn planned(self, landscape: bool, scale: Scale, widths: Vec<Pt>) -> Plan {
        let stands = self.stands(scale, &widths);
        let Self { gaps, padding, reading, .. } = self;
        let columns = Columns { scale, widths, stands, gaps, padding };
        let Reading { divided, cells, .. } = reading;
        Plan { landscape, columns, too_wide: false, divided, cells }
    }

    /// The plan of a table that does not fit even in small type on a turned page.
    fn squeezed(self, room: Pt) -> Plan {
        let scale = scale(SIZES.len() - 1);
        let pads = vec![self.padding.side + self.padding.side; self.pads.len()];
        let fit = Fit { pads: &pads, ..self.fit(room, scale) };
        let floor = self.padding.side + self.padding.side + scale.of(Pt::points(14));
        let widths = squeeze(&fit.least(), floor, room);
        let stands = vec![None; widths.len()];
        let columns = Columns { scale, widths, stands, gaps: Vec::new(), padding: self.padding };
        let Reading { divided, cells, .. } = self.reading;
        Plan { landscape: true, columns, too_wide: true, divided, cells }
    }

    /// How the figures of each column are aligned, those apart that need more than a line; nothing for a
    /// column where there is no room for that.
    fn stands(&self, scale: Scale, widths: &[Pt]) -> Vec<Option<Stand>> {
        let cells = &self.reading.cells;
        let stand = |at: usize| {
            let room = (widths[at] - self.pads[at]).scaled(scale.1, scale.0);
            let need =
                if cells.is_empty() { self.needs[at] } else { Need::within(cells, at, room) };
            let fits = need.aligned() <= room;
            fits.then_some(Stand { tail: need.tail, remark: need.remark })
        };
        (0..widths.len()).map(stand).collect()
    }
}
