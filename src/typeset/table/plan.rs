//! What is decided about a table before its rows are set: how wide its columns are, how large its type is,
//! and whether it needs a turned page.

use std::sync::OnceLock;

use rayon::prelude::*;

use super::super::Pt;
use super::super::flow::{FlowBlock, FlowContent, TableBlock};
use super::super::lines::Scale;
use super::super::prepare::Bench;
use super::alike;
use super::cells::{CellText, Need, Reading};
use super::columns::{Air, Columns, Sides, Stand, sides};
use super::fit::Fit;
use super::sharing::{evened, squeeze, stretched};
use super::weigh::Lines;

/// The sizes that a table's type may have, in hundredths of its own: down to the fourth, which is seven points for eight
/// and a half, or as far as seven points are. All tables of a document are of one size, but for those that could not be
/// set in it.
const SIZES: [i64; 12] = [100, 94, 88, 83, 78, 73, 69, 65, 61, 57, 54, 50];
const FEWEST: usize = 4;
const LEAST: Pt = Pt(7000);

/// What it must save, in hundredths of a line that makes a row deeper, that columns stand closer.
const CLOSER: i64 = 100;

/// The sizes that the type of `table` may have.
fn sizes(table: &TableBlock) -> impl Iterator<Item = Scale> {
    let least = |size: i64| table.voice.size.scaled(size, 100) >= LEAST;
    let sizes = SIZES.into_iter().enumerate();
    sizes.filter(move |(at, size)| *at < FEWEST || least(*size)).map(|(_, size)| Scale(size, 100))
}

/// What is decided about a table.
#[derive(Debug)]
pub(in super::super) struct Plan {
    pub(in super::super) landscape: bool,
    pub(super) columns: Columns,
    pub(super) legibility: Legibility,
    /// Whether long words are divided.
    pub(super) divided: bool,
    /// Row by row, the elements of each cell; nothing for a large table.
    pub(super) cells: Vec<Vec<CellText>>,
}

impl Plan {
    /// How large the type of `table` is.
    pub(in super::super) fn size(&self, table: &TableBlock) -> Pt {
        self.columns.scale.of(table.voice.size)
    }
}

/// Makes tables that stand below each other beside a picture equally wide.
pub(in super::super) fn even(tables: &[FlowBlock], plans: &mut [Option<Plan>]) {
    let widest = plans.iter().flatten().map(|plan| plan.columns.width()).max().unwrap_or_default();
    let tables = tables.iter().filter_map(|block| match &block.content {
        FlowContent::Table(table) => Some(table),
        _ => None,
    });
    for (table, plan) in tables.zip(plans) {
        if let Some(Plan { columns, .. }) = plan {
            columns.widths = evened(&columns.widths, &table.columns, widest);
        }
    }
}

/// Plans the tables among `blocks`.
pub(in super::super) fn plans(blocks: &[FlowBlock], bench: &Bench<'_>) -> Vec<Option<Plan>> {
    agreed(blocks.par_iter().map(|block| Draft::of(block, bench)).collect(), bench)
}

/// Plans tables for narrow places that begin at some left edges; nothing for one that does not fit there in its own size and with whole words, but for long ones in
/// headings.
pub(in super::super) fn plans_narrow(
    places: &[(&TableBlock, Pt)],
    bench: &Bench<'_>,
) -> Vec<Option<Plan>> {
    agreed(
        places.par_iter().map(|(table, left)| Draft::narrow(table, *left, bench)).collect(),
        bench,
    )
}

fn agreed(mut drafts: Vec<Option<Draft<'_>>>, bench: &Bench<'_>) -> Vec<Option<Plan>> {
    alike::agree(&mut drafts.iter_mut().flatten().collect::<Vec<&mut Draft<'_>>>());
    let plan = |mut draft: Draft<'_>| {
        draft.settle(bench);
        draft.plan()
    };
    drafts.into_par_iter().map(|draft| draft.map(plan)).collect()
}

/// How a table can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Legibility {
    /// Well.
    Good,
    /// Words had to be broken anywhere.
    Broken,
    /// It has so many columns that its type is too small for the eye.
    Tiny,
}

/// Where a table stands, and how wide its columns are there.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) landscape: bool,
    pub(super) room: Pt,
    pub(super) scale: Scale,
    pub(super) widths: Vec<Pt>,
    pub(super) legibility: Legibility,
    /// Whether it stands beside a picture.
    pub(super) narrow: bool,
}

/// A table while it is planned.
pub(super) struct Draft<'a> {
    pub(super) reading: Reading<'a>,
    pub(super) needs: Vec<Need>,
    /// The lines of its cells, once they were asked for.
    lines: OnceLock<Lines>,
    pub(super) sides: Vec<Sides>,
    /// All white space at the sides of each column.
    pub(super) pads: Vec<Pt>,
    pub(super) layout: Layout,
    /// Whether its widths are those of other tables, too.
    pub(super) shared: bool,
}

impl<'a> Draft<'a> {
    fn new(table: &'a TableBlock, air: Air, bench: &'a Bench<'a>) -> Self {
        let mut reading = Reading { table, bench, divided: false, cells: Vec::new() };
        let needs = reading.needs();
        let lines = OnceLock::new();
        let widths = Vec::new();
        let layout = Layout {
            landscape: false,
            room: Pt::ZERO,
            scale: Scale::WHOLE,
            widths,
            legibility: Legibility::Good,
            narrow: false,
        };
        let (sides, pads) = (Vec::new(), Vec::new());
        let mut draft = Self { reading, needs, lines, sides, pads, layout, shared: false };
        draft.space(air, bench);
        draft
    }

    /// Sets how much white space its columns have between them.
    pub(super) fn space(&mut self, air: Air, bench: &Bench<'_>) {
        self.sides = sides(self.reading.table, air, bench);
        self.pads = self.sides.iter().map(|sides| sides.left + sides.right).collect();
    }

    /// Of a table in a narrow place.
    fn narrow(table: &'a TableBlock, left: Pt, bench: &'a Bench<'a>) -> Option<Self> {
        let mut draft = Self::new(table, Air::NARROW, bench);
        draft.layout.room = bench.look.measure(false) - left;
        draft.layout.narrow = true;
        if !draft.fits_narrowly(bench) {
            draft.reading.divide_heads(&mut draft.needs);
            draft.fits_narrowly(bench).then_some(())?;
        }
        draft.layout.widths = draft.fit().widths(draft.hint(), || draft.lines());
        Some(draft)
    }

    /// Whether it fits into a narrow place, perhaps with less white space between its columns, which then is set.
    fn fits_narrowly(&mut self, bench: &Bench<'_>) -> bool {
        Air::narrower().any(|air| {
            self.space(air, bench);
            self.fit().is_wide_enough()
        })
    }

    /// Of a block, where it is a table.
    fn of(block: &'a FlowBlock, bench: &'a Bench<'a>) -> Option<Self> {
        match &block.content {
            FlowContent::Table(table) => {
                Some(Self::laid_out(table, block.indent + block.inset, bench))
            }
            _ => None,
        }
    }

    /// Of a table on a page of its own or among text: upright and in its own size, where there is room.
    fn laid_out(table: &'a TableBlock, indent: Pt, bench: &'a Bench<'a>) -> Self {
        let mut draft = Self::new(table, Air::WHOLE, bench);
        if !table.landscape && draft.lay(false, Air::WHOLE, indent, bench) {
            draft.tighten(bench);
            return draft;
        }
        if draft.lay(true, Air::WHOLE, indent, bench) {
            draft.tighten(bench);
            return draft;
        }
        for air in [Air::NARROW, Air::TIGHT] {
            if draft.lay(true, air, indent, bench) {
                return draft;
            }
        }
        draft.squeezed(bench.look.measure(true) - indent)
    }

    /// Lays it out with some air, if it fits so.
    fn lay(&mut self, landscape: bool, air: Air, indent: Pt, bench: &Bench<'_>) -> bool {
        self.space(air, bench);
        let room = bench.look.measure(landscape) - indent;
        let Some(scale) = self.size(room) else { return false };
        let widths = self.fit_in(room, scale).widths(self.hint(), || self.lines());
        self.layout = Layout { landscape, room, scale, widths, ..self.layout };
        true
    }

    /// Takes some of the white space between its columns where that saves lines.
    fn tighten(&mut self, bench: &Bench<'_>) {
        if self.fit().whole().is_some() {
            return;
        }
        let Some(wide) = self.cost(&self.layout.widths) else { return };
        self.space(Air::NARROW, bench);
        let widths = self.fit().widths(self.hint(), || self.lines());
        if self.cost(&widths).is_some_and(|narrow| narrow + CLOSER <= wide) {
            self.layout.widths = widths;
        } else {
            self.space(Air::WHOLE, bench);
        }
    }

    /// What is bad about widths; nothing where a word would not fit into them.
    pub(super) fn cost(&self, widths: &[Pt]) -> Option<i64> {
        let own = self.fit().own(widths);
        let fits = own.iter().zip(&self.needs).all(|(width, need)| *width >= need.least);
        self.lines().filter(|_| fits).map(|lines| lines.cost(&own))
    }

    /// The largest size of type that fits into some room; nothing where none does. Long words are divided
    /// where they must be.
    fn size(&mut self, room: Pt) -> Option<Scale> {
        if !self.reading.divided && !self.fit_in(room, Scale::WHOLE).is_wide_enough() {
            self.reading.divide(&mut self.needs);
        }
        sizes(self.reading.table).find(|scale| self.fit_in(room, *scale).is_wide_enough())
    }

    fn fit_in(&self, room: Pt, scale: Scale) -> Fit<'_> {
        let (columns, beside) = (&self.reading.table.columns, self.layout.narrow);
        let edge = self.edge();
        Fit { needs: &self.needs, pads: &self.pads, room, scale, columns, edge, beside }
    }

    /// The white space at the right of every column but the last.
    pub(super) fn edge(&self) -> Pt {
        self.sides.first().map_or(Pt::ZERO, |sides| sides.right)
    }

    /// The hint that its widths follow where they can; in a narrow place there is no room for wishes.
    pub(super) fn hint(&self) -> &[u32] {
        if self.layout.narrow { &[] } else { &self.reading.table.widths }
    }

    /// What its widths were found from.
    pub(super) fn fit(&self) -> Fit<'_> {
        self.fit_in(self.layout.room, self.layout.scale)
    }

    /// The lines of the cells, unless they are too many to be kept.
    pub(super) fn lines(&self) -> Option<&Lines> {
        let is_kept = !self.reading.cells.is_empty();
        is_kept.then(|| self.lines.get_or_init(|| Lines::of(&self.reading, &self.needs)))
    }

    /// The draft of a table that does not fit even in small type on a turned page: words are broken where each column
    /// has room for parts of them and for its figures, and else its type is as small as it must be.
    fn squeezed(mut self, room: Pt) -> Self {
        let scale = sizes(self.reading.table).last().unwrap_or(Scale::WHOLE);
        let least = self.reading.figures().into_iter().map(|figure| figure.max(Pt::points(14)));
        let floors = self.fit_in(room, scale).outer(&least.collect::<Vec<Pt>>());
        let landscape = true;
        if floors.iter().copied().sum::<Pt>() > room {
            let scale = self.shrink(room);
            let least = self.fit_in(room, scale).least();
            let widths = stretched(&least, room, least.iter().copied().sum());
            let legibility = Legibility::Tiny;
            self.layout = Layout { landscape, room, scale, widths, legibility, ..self.layout };
            return self;
        }
        let widths = squeeze(&self.fit_in(room, scale).least(), &floors, room);
        let legibility = Legibility::Broken;
        self.layout = Layout { landscape, room, scale, widths, legibility, ..self.layout };
        self
    }

    /// The size in which no word is wider than its column, with less white space where that would take more than a
    /// quarter of the room.
    fn shrink(&mut self, room: Pt) -> Scale {
        const PARTS: i64 = 10_000;
        let taken: Pt = self.pads.iter().copied().sum();
        let most = room.scaled(1, 4);
        if taken > most {
            for sides in &mut self.sides {
                sides.left = sides.left.scaled(most.0, taken.0);
                sides.right = sides.right.scaled(most.0, taken.0);
            }
            self.pads = self.sides.iter().map(|sides| sides.left + sides.right).collect();
        }
        // without the trifle that each column is wider for the sake of rounding
        let none = self.fit_in(room, Scale(0, 1)).least().iter().copied().sum::<Pt>();
        let wanted = self.fit_in(room, Scale::WHOLE).least().iter().copied().sum::<Pt>() - none;
        let left = (room - none).max(Pt::ZERO);
        Scale((left.0 * PARTS / wanted.0.max(1)).clamp(1, PARTS), PARTS)
    }

    fn plan(self) -> Plan {
        let Layout { landscape, scale, legibility, .. } = self.layout;
        let stands = self.stands();
        let Self { sides, reading, layout, .. } = self;
        let columns = Columns { scale, widths: layout.widths, stands, sides };
        let Reading { divided, cells, .. } = reading;
        Plan { landscape, columns, legibility, divided, cells }
    }

    /// How the figures of each column are aligned, those apart that need more than a line; nothing for a
    /// column where there is no room for that.
    fn stands(&self) -> Vec<Option<Stand>> {
        let Layout { widths, legibility, .. } = &self.layout;
        if *legibility == Legibility::Broken {
            return vec![None; widths.len()];
        }
        let cells = &self.reading.cells;
        let rooms = self.fit().own(widths);
        let stand = |(at, room): (usize, Pt)| {
            let need =
                if cells.is_empty() { self.needs[at] } else { Need::within(cells, at, room) };
            let fits = need.aligned() <= room;
            fits.then_some(Stand { tail: need.tail, remark: need.remark })
        };
        rooms.into_iter().enumerate().map(stand).collect()
    }
}
