//! What every method is given, and what it gives back.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::ratio::Ratio;
use super::{Arithmetic, Figure, Flag, Reason};
use crate::strategy::{Bands, CheckpointKind, Indicator, Method, Period, Stage, Status, Time};

/// A figure at a period, exact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    pub(super) period: Period,
    pub(super) value: Ratio,
}

/// One indicator's figures at a checkpoint, as its method wants them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) method: Method,
    pub(super) kind: CheckpointKind,
    pub(super) as_of: Date,
    pub(super) term: (Date, Date),
    pub(super) bands: Bands,
    pub(super) baseline: Option<Sample>,
    /// All actuals in order of time.
    pub(super) series: &'a [Sample],
    /// The newest of them, or what stands in its place; see [`Case::actuals`].
    pub(super) latest: Sample,
    /// Whether the steps are wanted, or the status alone.
    pub(super) is_told: bool,
    /// The digit after the point that is the last one printed.
    pub(super) decimals: u32,
}

/// What a method gives where it can judge.
#[derive(Debug, Clone)]
pub(super) struct Verdict {
    pub(super) status: Status,
    /// The share `p`, or at the end of term `q`, that the status rests on.
    pub(super) share: Option<Ratio>,
    /// Where the way should be at the latest figure's time.
    pub(super) expected: Option<Ratio>,
    pub(super) flags: BTreeSet<Flag>,
    /// Whether all measured periods of the term decide, and not the latest one alone.
    pub(super) rests_on_term: bool,
    pub(super) steps: Vec<Arithmetic>,
}

impl Verdict {
    pub(super) fn new(status: Status) -> Self {
        Self {
            status,
            share: None,
            expected: None,
            flags: BTreeSet::new(),
            rests_on_term: false,
            steps: Vec::new(),
        }
    }
}

impl<'a> Case<'a> {
    /// Whether the report is the end-of-term one.
    pub(super) fn is_end(&self) -> bool {
        self.kind == CheckpointKind::EndOfTerm
    }

    /// The target, where there is one figure of it.
    pub(super) fn target(&self) -> Result<Ratio, Reason> {
        self.indicator.plan.target_value.map(Ratio::from).ok_or(Reason::NoTarget)
    }

    /// `s`: the register's direction, else the way from the baseline to the target.
    pub(super) fn sign_towards(&self, target: Ratio) -> Option<Ratio> {
        let from_register = self.indicator.sign().map(Ratio::from);
        let from_way = || self.baseline.map(|baseline| (target - baseline.value).sign());
        from_register.or_else(from_way).filter(|sign| !sign.is_zero())
    }

    /// Whether the target's period has been measured; else the flag that says why not.
    pub(super) fn unmeasured(&self, target: Option<Period>) -> Option<Flag> {
        let target = target?;
        if self.latest.period.time() >= target.time() {
            None
        } else if target.last_day() > self.term.1 {
            Some(Flag::TargetBeyondTerm)
        } else {
            Some(Flag::TargetNotYetMeasured)
        }
    }

    /// All actuals in order of time, with [`Case::latest`] as the newest.
    pub(super) fn actuals(&self) -> impl Iterator<Item = Sample> + use<'a> {
        let earlier = self.series.split_last().map_or(&[][..], |(_, earlier)| earlier);
        earlier.iter().copied().chain([self.latest])
    }

    /// The actuals whose periods end within the term.
    pub(super) fn within_term(&self) -> impl Iterator<Item = Sample> + use<'a> {
        let case = *self;
        self.actuals().filter(move |sample| case.is_within_term(sample.period))
    }

    /// Whether a period is one of the term's.
    pub(super) fn is_within_term(&self, period: Period) -> bool {
        let (first, last) = self.term;
        (first..=last).contains(&period.last_day())
    }

    /// The same case for its status alone, had the latest figure been `value`.
    pub(super) fn with_latest(&self, value: Ratio) -> Self {
        Self { latest: Sample { value, ..self.latest }, is_told: false, ..*self }
    }

    /// The steps that `tell` gives, where they are wanted: making them takes longer than judging.
    pub(super) fn told(&self, tell: impl FnOnce() -> Vec<Arithmetic>) -> Vec<Arithmetic> {
        if self.is_told { tell() } else { Vec::new() }
    }

    /// A value for print: all its decimals where they end soon, else `places`.
    pub(super) fn shown(value: Ratio, places: u32) -> Figure {
        const LONGEST: u32 = 6;
        let decimal = value.decimal().unwrap_or_default().normalize();
        let places = (decimal.scale() > LONGEST).then_some(places);
        Figure::Value(decimal, places)
    }

    /// A difference of values for print, as [`Case::shown`] prints a value.
    pub(super) fn difference(value: Ratio, places: u32) -> Figure {
        match Self::shown(value, places) {
            Figure::Value(value, places) => Figure::Difference(value, places),
            figure => figure,
        }
    }

    /// A value where it is told for the first time: with its own last printed digit, as tables have it.
    pub(super) fn told_as(&self, value: Ratio) -> Figure {
        match Self::shown(value, self.places()) {
            Figure::Value(value, None) if value.scale() < self.decimals => {
                Figure::Value(value, Some(self.decimals))
            }
            figure => figure,
        }
    }

    /// As many places as the figures of the register and the returns have, within reason.
    pub(super) fn places(&self) -> u32 {
        const LONGEST: u32 = 6;
        let plan = &self.indicator.plan;
        [plan.baseline_value, plan.target_value, self.latest.value.decimal()]
            .into_iter()
            .flatten()
            .map(|value| value.normalize().scale())
            .filter(|scale| *scale <= LONGEST)
            .fold(self.decimals, u32::max)
    }
}

/// The months from the end of one period to that of another, for print; only days leave a fraction.
pub(super) fn months(from: Period, to: Period) -> Figure {
    const MOST_PLACES: u32 = 6;
    let months = Ratio::span(from.time(), to.time()) / Ratio::from(Time::PER_MONTH);
    let decimal = months.decimal().unwrap_or_default().normalize();
    Figure::Number(decimal, decimal.scale().min(MOST_PLACES))
}

/// The status that a share on the path gives.
pub(super) fn on_path(share: Ratio, bands: Bands) -> Status {
    if share >= Ratio::from(bands.on_track) {
        Status::OnTrack
    } else if share >= Ratio::from(bands.at_risk) {
        Status::AtRisk
    } else {
        Status::OffTrack
    }
}

/// The status that a share of the whole way gives once the target's period is measured.
pub(super) fn at_end_of_way(share: Ratio, bands: Bands) -> Status {
    if share >= Ratio::from(bands.at_risk) { Status::PartlyAchieved } else { Status::NotAchieved }
}

/// The share, or why there is none.
pub(super) fn known(share: Ratio) -> Result<Ratio, Reason> {
    if share.is_known() { Ok(share) } else { Err(Reason::OutOfRange) }
}

/// The least number of places, from `least` on, with which the printed figures give the printed share.
pub(super) fn enough_places<const N: usize>(
    figures: [Ratio; N],
    least: u32,
    share: impl Fn([Ratio; N]) -> Ratio,
) -> u32 {
    const MOST: u32 = 12;
    let printed = |share: Ratio| share.decimal().map(|share| share.round_dp(3));
    let wanted = printed(share(figures));
    (least..MOST)
        .find(|places| printed(share(figures.map(|figure| figure.rounded(*places)))) == wanted)
        .unwrap_or(MOST)
}

/// A share for print: to three places, or to as many as keep it on its side of the `limits`.
pub(super) fn share_figure(share: Ratio, limits: &[Decimal]) -> Figure {
    let decimal = share.decimal().unwrap_or_default();
    match places_on_side(share, limits, 3) {
        3 => Figure::Share(decimal),
        places => Figure::Number(decimal, places),
    }
}

/// The least number of places, from `least` on, that keep a printed figure on its side of the `limits`.
pub(super) fn places_on_side(figure: Ratio, limits: &[Decimal], least: u32) -> u32 {
    const MOST: u32 = 12;
    let keeps_sides = |places: &u32| {
        let rounded = figure.rounded(*places);
        limits.iter().all(|limit| {
            let limit = Ratio::from(*limit);
            (rounded >= limit) == (figure >= limit)
        })
    };
    (least..MOST).find(keeps_sides).unwrap_or(least)
}

/// The step that holds a share against the limits around it: `0.95 > p ≥ 0.60: at risk`.
pub(super) fn band_step(
    share: Ratio,
    upper: Option<Decimal>,
    lower: Option<Decimal>,
    status: Status,
) -> Arithmetic {
    let limits: Vec<Decimal> = [upper, lower].into_iter().flatten().collect();
    limits_step(share_figure(share, &limits), upper, lower, status)
}

/// As [`band_step`], of a figure that is printed otherwise than a share.
pub(super) fn limits_step(
    figure: Figure,
    upper: Option<Decimal>,
    lower: Option<Decimal>,
    status: Status,
) -> Arithmetic {
    let id = match (upper, lower) {
        (Some(_), Some(_)) => "share-between",
        (Some(_), None) => "share-below",
        (None, _) => "share-from",
    };
    let mut step = Arithmetic::new(id).with("share", figure).with("status", Figure::Status(status));
    if let Some(upper) = upper {
        step = step.with("upper", Figure::Limit(upper));
    }
    if let Some(lower) = lower {
        step = step.with("lower", Figure::Limit(lower));
    }
    step
}

/// The step for a share on the path.
pub(super) fn path_step(share: Ratio, bands: Bands) -> Arithmetic {
    let status = on_path(share, bands);
    let (upper, lower) = match status {
        Status::OnTrack => (None, Some(bands.on_track)),
        Status::AtRisk => (Some(bands.on_track), Some(bands.at_risk)),
        _ => (Some(bands.at_risk), None),
    };
    band_step(share, upper, lower, status)
}

/// The step for a share of the whole way at its end.
pub(super) fn end_step(share: Ratio, bands: Bands) -> Arithmetic {
    let status = at_end_of_way(share, bands);
    if status == Status::PartlyAchieved {
        band_step(share, None, Some(bands.at_risk), status)
    } else {
        band_step(share, Some(bands.at_risk), None, status)
    }
}

/// The stage that a rank stands for; ranks beyond the last count as the last.
pub(super) fn stage_of(rank: Ratio) -> Stage {
    let reached = |stage: &&Stage| rank >= Ratio::from(stage.rank());
    Stage::ALL.iter().rev().find(reached).copied().unwrap_or(Stage::NotStarted)
}
