//! How far a chart may be made lower or higher before a text touches what it stands beside.
//!
//! The typesetter stretches a drawing's field as [`crate::picture::Elastic`] says: lines follow, marks keep their
//! form, and a text moves with the height that it rides on. The same is reckoned here beforehand.

use super::area::{Area, Stretch};
use super::svg::Type;

/// What of a chart texts must keep off, and the texts.
#[derive(Debug, Default)]
pub(super) struct Standing {
    texts: Vec<Lettering>,
    marks: Vec<Area>,
    lines: Vec<Stretch>,
}

/// A text as it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    left: f64,
    right: f64,
    baseline: f64,
    size: f64,
    /// How far its letters reach below the baseline, in its size.
    fall: f64,
    /// The height that it moves with.
    rides: f64,
}

impl Lettering {
    pub(super) fn of((x, y): (f64, f64), text: &str, set: Type, rides: Option<f64>) -> Self {
        // as the typesetter does where nothing is said
        const MIDDLE: f64 = 0.35;
        let wide = set.width(text);
        let left = set.anchor.left(x, wide);
        let rides = rides.unwrap_or(y - set.size * MIDDLE);
        let is_level = |c: char| c.is_ascii_digit() || c.is_whitespace() || "−–~<>%".contains(c);
        let fall = if text.chars().all(is_level) { 0.02 } else { 0.24 };
        Self { left, right: left + wide, baseline: y, size: set.size, fall, rides }
    }

    /// What its letters take.
    fn area(&self) -> Area {
        // of capitals and digits, and a little more
        const RISE: f64 = 0.76;
        let (top, bottom) =
            (self.baseline - self.size * RISE, self.baseline + self.size * self.fall);
        Area([self.left, top, self.right, bottom])
    }

    /// Whether one of two texts is above the other, with so little between their baselines, in their size.
    fn is_within(&self, other: &Self, lines: f64) -> bool {
        let is_above = self.left < other.right && other.left < self.right;
        is_above && (self.baseline - other.baseline).abs() < self.size.max(other.size) * lines
    }
}

/// The field of a chart, made as many times as high.
#[derive(Debug, Clone, Copy)]
struct Stretched {
    top: f64,
    bottom: f64,
    times: f64,
}

impl Stretched {
    fn moved(self, y: f64) -> f64 {
        let within = y.clamp(self.top, self.bottom);
        y + (within - self.top) * (self.times - 1.0)
    }

    fn text(self, text: &Lettering) -> Lettering {
        Lettering { baseline: text.baseline + self.moved(text.rides) - text.rides, ..*text }
    }

    fn mark(self, mark: &Area) -> Area {
        let Area([left, top, right, bottom]) = *mark;
        let middle = f64::midpoint(top, bottom);
        let down = self.moved(middle) - middle;
        Area([left, top + down, right, bottom + down])
    }

    fn line(self, [from, to]: &Stretch) -> Stretch {
        [(from.0, self.moved(from.1)), (to.0, self.moved(to.1))]
    }
}

impl Standing {
    pub(super) fn text(&mut self, text: Lettering) {
        self.texts.push(text);
    }

    /// A mark, which keeps its form; what is larger is none.
    pub(super) fn mark(&mut self, area: Area) {
        let Area([left, top, right, bottom]) = area;
        if right - left <= MARK && bottom - top <= MARK {
            self.marks.push(area);
        }
    }

    pub(super) fn line(&mut self, points: &[(f64, f64)]) {
        self.lines.extend(points.windows(2).filter_map(|pair| Stretch::try_from(pair).ok()));
    }

    /// How many times as high the field between `top` and `bottom` may be at the least and at the most.
    pub(super) fn limits(&self, (top, bottom): (f64, f64)) -> (f64, f64) {
        const LOWER: u32 = 30;
        const HIGHER: u32 = 15;
        let stretched = |times: f64| self.touching(Stretched { top, bottom, times });
        let as_drawn = stretched(1.0);
        // texts that stand in each other as drawn are no reason; on lines and marks there is none to begin with
        let is_known = |pair: &(usize, usize)| pair.1 < pair.0 && as_drawn.contains(pair);
        let holds = |times: &f64| stretched(*times).iter().all(is_known);
        let lower = (1..=LOWER).map(|step| f64::from(100 - step) / 100.0).take_while(holds).last();
        let higher =
            (1..=HIGHER).map(|step| f64::from(100 + step) / 100.0).take_while(holds).last();
        (lower.unwrap_or(1.0), higher.unwrap_or(1.0))
    }

    /// How far apart two texts must stay, in their size: so far that they are not read as one, but where they stand nearer
    /// as drawn, such as names of groups, so far that they do not touch.
    fn apart(&self, one: usize, other: usize) -> f64 {
        const UNREAD: f64 = 1.5;
        const UNTOUCHED: f64 = 0.98;
        let is_near = self.texts[one].is_within(&self.texts[other], UNREAD);
        if is_near { UNTOUCHED } else { UNREAD }
    }

    /// The texts that touch something, each with what it touches.
    fn touching(&self, by: Stretched) -> Vec<(usize, usize)> {
        let texts: Vec<Lettering> = self.texts.iter().map(|text| by.text(text)).collect();
        let marks: Vec<Area> = self.marks.iter().map(|mark| by.mark(mark)).collect();
        let lines: Vec<Stretch> = self.lines.iter().map(|line| by.line(line)).collect();
        let mut touching = Vec::new();
        for (own, text) in texts.iter().enumerate() {
            let area = text.area();
            let on_texts =
                (0..own).map(|other| text.is_within(&texts[other], self.apart(own, other)));
            let on_marks = marks.iter().map(|mark| area.meets(mark));
            let on_lines = lines.iter().map(|line| area.is_crossed(line));
            // texts before it are counted first
            let all = on_texts.chain(on_marks).chain(on_lines).enumerate();
            touching.extend(all.filter(|(_, meets)| *meets).map(|(other, _)| (own, other)));
        }
        touching
    }

    /// What must be covered of some lines below texts so that these are read: no more than their letters take, where a
    /// line runs behind them as drawn or as the `field` is stretched.
    pub(super) fn covers(&self, lines: &[Stretch], field: Option<(f64, f64)>) -> Vec<Area> {
        let heights = field.map_or_else(Vec::new, |(top, bottom)| {
            [0.7, 0.8, 0.9, 1.1].map(|times| Stretched { top, bottom, times }).to_vec()
        });
        let is_behind = |text: &&Lettering| {
            let moved = |by: &Stretched| {
                let area = by.text(text).area();
                lines.iter().any(|line| area.is_crossed(&by.line(line)))
            };
            let area = text.area();
            lines.iter().any(|line| area.is_crossed(line)) || heights.iter().any(moved)
        };
        let cover = |text: &Lettering| {
            let Area([left, top, right, bottom]) = text.area();
            // a cover as low as a mark moves as its text does when the field is stretched
            let more = ((MARK - (bottom - top)) / 2.0).clamp(0.0, 2.5);
            Area([left - BESIDE, top - more, right + BESIDE, bottom + more])
        };
        self.texts.iter().filter(is_behind).map(cover).collect()
    }
}

/// How far beside a text's letters a line is left out.
const BESIDE: f64 = 1.5;

/// What is no higher keeps its form when a typesetter stretches a chart.
const MARK: f64 = 16.0;
