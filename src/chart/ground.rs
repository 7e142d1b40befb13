//! What stands in a chart already, and what a label may not do to it.

use super::area::{Area, Stretch, distance, is_crossing};
use super::place::Place;

/// Half of what a mark takes.
pub(super) const MARK: f64 = 6.5;

/// What stands in the picture already.
#[derive(Debug)]
pub(super) struct Ground {
    /// Where labels may stand.
    within: Area,
    texts: Vec<Area>,
    /// Those of the texts that no label may be read with, not even as the next line.
    alone: Vec<Area>,
    /// Marks and what belongs to them.
    signs: Vec<Area>,
    /// The middles of marks.
    marks: Vec<(f64, f64)>,
    lines: Vec<Stretch>,
    /// Those of the lines that say on which side of them a value lies.
    bounds: Vec<Stretch>,
}

// What a place costs beyond its distance from its point.

/// For a line that leads to it, and as much more as it is long.
const LED: usize = 100;
/// A longer one leads to no name of the plan, which is written beneath the chart as well.
const LONGEST: f64 = 60.0;
/// For a mark of another figure that is nearer to the end of a line that leads to a name: more than for one from afar.
const FOREIGN: usize = 400;
/// For a text right above or below it, with which it would be read: more than for a line that leads to it.
const STACKED: usize = 450;
/// For a line of other figures, or of the plan, that is nearer to it than its own mark.
const BESIDE: usize = 30;

/// A label that stands away from its mark is no nearer than this to that of another figure.
const ASTRAY: f64 = 14.0;

impl Ground {
    /// With nothing on it yet, and labels within an area.
    pub(super) fn within(within: Area) -> Self {
        let (texts, alone, signs) = (Vec::new(), Vec::new(), Vec::new());
        let (marks, lines, bounds) = (Vec::new(), Vec::new(), Vec::new());
        Self { within, texts, alone, signs, marks, lines, bounds }
    }

    /// Between which places labels may stand.
    pub(super) fn sides(&self) -> (f64, f64) {
        let Area([left, _, right, _]) = self.within;
        (left, right)
    }

    pub(super) fn mark(&mut self, (x, y): (f64, f64)) {
        self.marks.push((x, y));
        self.signs.push(Area([x - MARK, y - MARK, x + MARK, y + MARK]));
    }

    /// What belongs to a mark, such as an arrow.
    pub(super) fn sign(&mut self, area: Area) {
        self.signs.push(area);
    }

    pub(super) fn text(&mut self, area: Area) {
        self.texts.push(area);
    }

    /// A text that no label may be read with, not even as the next line.
    pub(super) fn text_alone(&mut self, area: Area) {
        self.text(area);
        self.alone.push(area);
    }

    /// A line's way.
    pub(super) fn line(&mut self, points: &[(f64, f64)]) {
        self.lines.extend(points.windows(2).filter_map(|pair| Stretch::try_from(pair).ok()));
    }

    /// The way of a line that values lie above or below, such as a level to hold.
    pub(super) fn bound(&mut self, points: &[(f64, f64)]) {
        self.line(points);
        self.bounds.extend(points.windows(2).filter_map(|pair| Stretch::try_from(pair).ok()));
    }

    /// Whether a text may take an area: nothing that stands in the picture touches it.
    pub(super) fn is_free(&self, area: &Area) -> bool {
        !self.texts.iter().any(|other| area.is_read_with(other))
            && !self.signs.iter().any(|other| area.meets(other))
            && !self.lines.iter().any(|line| area.is_crossed(line))
    }

    /// Whether labels may stand there at all.
    pub(super) fn holds(&self, area: &Area) -> bool {
        !area.is_outside(&self.within)
    }

    /// Whether a text of no figure may take an area: no other is so near above or below that the two would be read as one, and
    /// no mark so near that it would be read as its number.
    pub(super) fn has_alone(&self, area: &Area) -> bool {
        self.is_free(area)
            && self.holds(area)
            && !self.texts.iter().any(|other| area.is_stacked_with(other))
            && !self.marks.iter().any(|mark| area.distance(*mark) < ASTRAY)
    }

    /// Whether a line may go this way: over other lines, but over no text and no mark.
    pub(super) fn is_passable(&self, way: &[(f64, f64)]) -> bool {
        let mut stretches = way.windows(2).filter_map(|pair| Stretch::try_from(pair).ok());
        let hard = self.texts.iter().chain(&self.signs);
        !stretches.any(|stretch| hard.clone().any(|area| area.is_crossed(&stretch)))
    }

    /// Whether a line may go this way without a crossing.
    pub(super) fn is_open(&self, way: &Stretch) -> bool {
        self.is_passable(way) && !self.lines.iter().any(|line| is_crossing(line, way))
    }

    /// What a place for the label of the figure at `at` costs for what stands in the picture; nothing where
    /// the label would hide something or seem to belong to something else.
    ///
    /// The line to a label that names what it is of, such as the baseline's, may end nearer to another mark; no other may.
    pub(super) fn cost(&self, at: (f64, f64), is_named: bool, place: &Place) -> Option<usize> {
        let Place { area, lead, from, .. } = place;
        let is_read_on = self.alone.iter().any(|text| area.is_stacked_with(text));
        if area.is_outside(&self.within) || !self.is_free(area) || is_read_on {
            return None;
        }
        let between = [*from, area.nearest(*from)];
        if self.bounds.iter().any(|bound| is_crossing(bound, &between)) {
            return None;
        }
        let is_stacked = self.texts.iter().any(|text| area.is_stacked_with(text));
        let stacked = usize::from(is_stacked) * STACKED;
        let is_across = |way: &Stretch| self.lines.iter().any(|line| is_crossing(line, way));
        let Some(lead) = lead else {
            let is_foreign = self.is_nearer_to_another(at, |mark| area.distance(mark));
            let is_beside = self.is_beside_another_line(at, place);
            // on the other side of a line it would be read as that line's, away to a side as of another time
            let fits = !is_across(&between) && !is_foreign && !is_aslant(at, area);
            return fits.then_some(usize::from(is_beside) * BESIDE + stacked);
        };
        let is_astray = self.is_nearer_to_another(at, |mark| distance(mark, lead[1]))
            || self.marks.iter().any(|mark| area.distance(*mark) < ASTRAY);
        let length = distance(lead[0], lead[1]);
        // across another line a reader would follow that, from beside another mark he would begin there
        let fits = self.is_passable(lead)
            && !is_across(&[*from, lead[1]])
            && !self.is_nearer_to_another(at, |mark| distance(mark, lead[0]))
            && if is_named { length <= LONGEST } else { !is_astray };
        fits.then(|| LED + whole(length) + usize::from(is_astray) * FOREIGN + stacked)
    }

    /// Whether a line that does not lead to the mark at `at` is nearer to a label than the mark's edge.
    fn is_beside_another_line(&self, at: (f64, f64), place: &Place) -> bool {
        const ON: f64 = 1.0;
        let (away, Area([left, top, right, bottom])) =
            (place.area.distance(place.from) - MARK, place.area);
        let around = Area([left - away, top - away, right + away, bottom + away]);
        let own = Area([at.0 - ON, at.1 - ON, at.0 + ON, at.1 + ON]);
        self.lines.iter().any(|line| around.is_crossed(line) && !own.is_crossed(line))
    }

    /// Whether the mark of another figure is nearer than that at `at`.
    fn is_nearer_to_another(&self, at: (f64, f64), away: impl Fn((f64, f64)) -> f64) -> bool {
        let own = away(at);
        self.marks.iter().any(|mark| distance(*mark, at) > 0.1 && away(*mark) < own)
    }
}

/// As many whole units as a length has.
fn whole(length: f64) -> usize {
    (0..1_000).take_while(|count| f64::from(*count) < length).count()
}

/// Whether an area lies both above or below a mark and away to a side of it.
fn is_aslant((x, y): (f64, f64), Area([left, top, right, bottom]): &Area) -> bool {
    const ASIDE: f64 = 12.0;
    (*top > y || *bottom < y) && (left - x > ASIDE || x - right > ASIDE)
}
