//! What an indicator's chart tells: its figures, plan and projection, ready to be drawn.

use rust_decimal::Decimal;

use super::extent::is_far_from_zero;
use super::key::Sign;
use super::levels::Step;
use super::measure::Measure;
use super::scale::SMALL_CHANGE;
use crate::assess::{
    IndicatorAssessment, Point, Projection, printed_places, qualified, series_break,
};
use crate::intake::{Kind, Outcome, Qualifier};
use crate::strategy::{Frequency, Indicator, IndicatorKind, Method, MilestoneValue, Period, Time};
use crate::words::{Words, WordsError};

/// How the figures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Line,
    Point,
    Bars,
    Stages,
}

/// How firm a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Firmness {
    Final,
    Preliminary,
    Forecast,
}

/// A figure to be drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Datum {
    pub(super) period: Period,
    pub(super) value: Decimal,
    pub(super) qualifier: Qualifier,
    pub(super) firmness: Firmness,
}

impl Datum {
    /// Whether it only says above or below what the true figure lies.
    pub(super) fn is_bound(&self) -> bool {
        !matches!(self.qualifier, Qualifier::Exact | Qualifier::About)
    }
}

/// What a chart tells.
pub(super) struct Story<'a> {
    pub(super) words: &'a Words,
    pub(super) measure: Measure,
    pub(super) indicator: &'a Indicator,
    pub(super) assessed: &'a IndicatorAssessment,
    pub(super) form: Form,
    pub(super) name: String,
    pub(super) places: u32,
    pub(super) actuals: Vec<Datum>,
    pub(super) forecasts: Vec<Datum>,
    pub(super) baseline: Option<(Period, Decimal)>,
    pub(super) target: Option<(Period, Decimal)>,
    /// The expected way, baseline and target included; empty where there is none.
    pub(super) path: Vec<(Period, Decimal)>,
    pub(super) band: Option<(Decimal, Decimal)>,
    /// The published margin of error of its figures.
    pub(super) margin: Option<Decimal>,
    /// The levels to hold, up to the target's period.
    pub(super) levels: Vec<Step>,
    /// Where the figures lead.
    pub(super) projection: Option<Projection>,
    /// The line there at the times of the first and the last figure that it was fitted to.
    pub(super) fitted: Option<[(Period, Decimal); 2]>,
    /// From which period on the figures are defined anew.
    broken: Option<Period>,
    /// Series of breakdowns by their shown names.
    pub(super) breakdowns: Vec<(String, Vec<Datum>)>,
    /// What the charts tell that have its scale too.
    pub(super) beside: Vec<Self>,
    /// The figures, the plan and the forecasts of all of these.
    pub(super) known: Vec<Decimal>,
}

/// More bars than this are drawn as a line.
const MOST_BARS: usize = 14;

impl<'a> Story<'a> {
    /// What an indicator's chart tells, but for what depends on its scale.
    pub(super) fn bare(
        assessed: &'a IndicatorAssessment,
        indicator: &'a Indicator,
        (measure, words): (Measure, &'a Words),
    ) -> Self {
        let plan = &indicator.plan;
        let towards = matches!(assessed.method, Method::Linear | Method::Cagr);
        let target = plan.target_period.zip(plan.target_value).filter(|_| towards);
        let name = indicator.name.get_or_any(words.language());
        let mut story = Self {
            words,
            measure,
            indicator,
            assessed,
            form: Form::Line,
            name: name.map_or_else(|| indicator.id.to_string(), |(name, _)| name.to_owned()),
            places: printed_places(assessed, indicator),
            actuals: assessed.series.iter().map(actual).collect(),
            forecasts: forecasts(assessed, indicator),
            baseline: assessed.baseline,
            target,
            path: Vec::new(),
            band: plan.target_low.zip(plan.target_high),
            margin: indicator.error.map(|error| error.abs()).filter(|error| !error.is_zero()),
            levels: Vec::new(),
            projection: None,
            fitted: None,
            broken: series_break(indicator),
            breakdowns: breakdowns(assessed, words),
            beside: Vec::new(),
            known: Vec::new(),
        };
        story.leave_out_overlaps();
        story.path = story.expected_path();
        story.levels = story.steps();
        story
    }

    /// Leaves to the table what is of a period that overlaps others, which would look like a figure out of its line; the latest figure
    /// and the baseline's stay.
    fn leave_out_overlaps(&mut self) {
        let (indicator, baseline) = (self.indicator, self.baseline.map(|(period, _)| period));
        for data in self.breakdowns.iter_mut().map(|(_, data)| data).chain([&mut self.actuals]) {
            let periods: Vec<Period> = data.iter().map(|datum| datum.period).collect();
            let named = [periods.last().copied(), baseline];
            data.retain(|datum| {
                named.contains(&Some(datum.period))
                    || !indicator.overlaps(datum.period, periods.iter().copied())
            });
        }
    }

    /// Whether there is so little to draw that a low field is enough: figures of two times at the most, and no plan.
    pub(super) fn is_sparse(&self) -> bool {
        const FEW: usize = 2;
        let groups = self.breakdowns.iter().flat_map(|(_, data)| data);
        let data = self.actuals.iter().chain(&self.forecasts).chain(groups);
        let baseline = self.baseline.map(|(period, _)| period);
        let mut times: Vec<Time> =
            data.map(|datum| datum.period).chain(baseline).map(Period::time).collect();
        times.sort_unstable();
        times.dedup();
        let has_plan = self.target.is_some() || self.band.is_some() || !self.levels.is_empty();
        times.len() <= FEW && !has_plan && self.projection.is_none() && self.beside.is_empty()
    }

    /// Chooses the form for the values that are known, and what can be drawn in it.
    pub(super) fn settle(&mut self) {
        self.form = self.fitting_form();
        self.projection = self.assessed.outlook().filter(|_| self.has_way_on());
        self.fitted = self.assessed.line_ahead().filter(|_| self.has_way_on());
    }

    /// Whether it can be drawn where the figures lead.
    fn has_way_on(&self) -> bool {
        match self.form {
            Form::Line | Form::Bars => true,
            Form::Point | Form::Stages => false,
        }
    }

    fn fitting_form(&self) -> Form {
        if self.indicator.kind == IndicatorKind::Stage {
            return Form::Stages;
        }
        let is_yearly = self.indicator.frequency == Frequency::Year;
        let count = self.actuals.len() + self.forecasts.len();
        let has_negative =
            self.actuals.iter().chain(&self.forecasts).any(|datum| datum.value.is_sign_negative())
                || self.level_at_latest().is_some_and(|level| level.is_sign_negative());
        let is_level = self.assessed.method == Method::Level && self.level_at_latest().is_some();
        if is_level
            && is_yearly
            && self.margin.is_none()
            && !has_negative
            && self.breakdowns.is_empty()
            && (1..=MOST_BARS).contains(&count)
            // where all lies far from zero, bars would hide by how much a level is held or missed
            && !is_far_from_zero(self)
        {
            Form::Bars
        } else if self.is_one_figure() {
            Form::Point
        } else {
            Form::Line
        }
    }

    /// Whether all there is to draw is one figure, and what it has to hold.
    fn is_one_figure(&self) -> bool {
        let [only] = self.actuals.as_slice() else { return false };
        let is_same = |(period, value): (Period, Decimal)| {
            self.is_held() && (period.time(), value) == (only.period.time(), only.value)
        };
        self.forecasts.is_empty()
            && self.breakdowns.is_empty()
            && self.baseline.is_none_or(is_same)
            && self.target.is_none()
            && self.assessed.projection().is_none()
    }

    /// Whether figures have to hold a level or a range rather than to go from a baseline to a target.
    fn is_held(&self) -> bool {
        matches!(self.assessed.method, Method::Level | Method::Band)
    }

    /// What the key calls the level.
    pub(super) fn level_sign(&self) -> Sign {
        let has_low = self.indicator.plan.target_low.is_some();
        let is_floor = self.indicator.sign().map_or(has_low, |sign| sign > 0);
        if is_floor { Sign::Floor } else { Sign::Ceiling }
    }

    fn level_at_latest(&self) -> Option<Decimal> {
        self.actuals.last().and_then(|latest| self.level(latest.period))
    }

    /// From the baseline through the milestones to the target.
    fn expected_path(&self) -> Vec<(Period, Decimal)> {
        let (Some(baseline), Some(target), Method::Linear) =
            (self.baseline, self.target, self.assessed.method)
        else {
            return Vec::new();
        };
        let (start, end) = (baseline.0.time(), target.0.time());
        if start >= end {
            return Vec::new();
        }
        let milestones =
            self.indicator.plan.milestones.iter().filter_map(|milestone| match milestone.value {
                MilestoneValue::Value(value) => Some((milestone.period, value)),
                MilestoneValue::Stage(_) => None,
            });
        let between = milestones.filter(|(period, _)| start < period.time() && period.time() < end);
        let mut path: Vec<(Period, Decimal)> =
            std::iter::once(baseline).chain(between).chain([target]).collect();
        path.sort_by_key(|(period, _)| period.time());
        path
    }

    /// The bare number of a label, with the indicator's decimals.
    pub(super) fn number(&self, value: Decimal) -> String {
        self.words.number(value, Some(self.places))
    }

    /// A value with its unit.
    pub(super) fn quantity(&self, value: Decimal) -> String {
        self.words.quantity(value, Some(self.places), &self.indicator.unit)
    }

    /// A period as its series names it.
    pub(super) fn period(&self, period: Period) -> Result<String, WordsError> {
        self.indicator.told(period).label(self.words)
    }

    /// A figure without its unit, with what is said of it.
    pub(super) fn label(&self, datum: &Datum) -> Result<String, WordsError> {
        qualified(self.number(datum.value), datum.qualifier, self.words)
    }

    /// A figure with its unit, and what is said of it.
    pub(super) fn told(&self, datum: &Datum) -> Result<String, WordsError> {
        qualified(self.quantity(datum.value), datum.qualifier, self.words)
    }

    /// The forecasts after the latest actual; nothing without any.
    pub(super) fn forecast_line(&self) -> Vec<Datum> {
        let latest = self.line_of(&self.actuals).pop().filter(|_| !self.forecasts.is_empty());
        latest.into_iter().chain(self.forecasts.iter().copied()).collect()
    }

    /// How small a change the axis may make look great: any, where a target or a level gives the measure.
    pub(super) fn least_change(&self) -> Decimal {
        let has_plan = self.target.is_some() || self.band.is_some() || !self.levels.is_empty();
        if has_plan { Decimal::ZERO } else { SMALL_CHANGE }
    }

    /// Whether figures of the whole have margins of error.
    pub(super) fn has_margins(&self) -> bool {
        self.actuals.iter().any(|datum| self.reach(datum).is_some())
    }

    /// Between which values the true one of a measured figure lies, where a margin of error is published.
    pub(super) fn reach(&self, datum: &Datum) -> Option<(Decimal, Decimal)> {
        let is_measured = datum.firmness != Firmness::Forecast && !datum.is_bound();
        let margin = self.margin.filter(|_| is_measured)?;
        Some((datum.value.checked_sub(margin)?, datum.value.checked_add(margin)?))
    }

    /// The two figures of the whole between which its series breaks.
    pub(super) fn break_between(&self) -> Option<[Datum; 2]> {
        let is_broken = |pair: &&[Datum]| self.is_broken(pair[0].period, pair[1].period);
        let line = self.line_of(&self.actuals);
        let pair = line.windows(2).find(is_broken)?;
        <[Datum; 2]>::try_from(pair).ok()
    }

    /// Whether the figures from the later period on are defined anew.
    fn is_broken(&self, earlier: Period, later: Period) -> bool {
        self.broken.is_some_and(|from| earlier.time() < from.time() && from.time() <= later.time())
    }

    /// Whether two neighbouring figures are joined: not where one of them is but a bound, as nobody knows the change
    /// between them, and not where a figure between them is missing, or they are defined in other ways.
    pub(super) fn is_joined(&self, earlier: &Datum, later: &Datum) -> bool {
        self.are_neighbours(earlier.period, later.period) && !is_unknown(earlier, later)
    }

    /// Whether a line joins some of these figures.
    pub(super) fn has_line(&self, data: &[Datum]) -> bool {
        self.line_of(data).windows(2).any(|pair| self.is_joined(&pair[0], &pair[1]))
    }

    /// The figures that a line may join: not those of a part of a year among years, nor of periods that overlap others.
    pub(super) fn line_of(&self, data: &[Datum]) -> Vec<Datum> {
        data.iter().filter(|datum| !self.is_aside(datum, data)).copied().collect()
    }

    /// Whether a figure is of another time than those of the register's periods: of a part of a year, or of a period that
    /// overlaps others.
    pub(super) fn is_aside(&self, datum: &Datum, data: &[Datum]) -> bool {
        self.indicator.is_part_of_year(datum.period)
            || self.indicator.overlaps(datum.period, data.iter().map(|other| other.period))
    }

    /// Whether a change between neighbouring figures of its line is not known, as one of them is but a bound.
    pub(super) fn has_unknown_change(&self) -> bool {
        let is_one = |pair: &[Datum]| {
            self.are_neighbours(pair[0].period, pair[1].period) && is_unknown(&pair[0], &pair[1])
        };
        let groups = self.breakdowns.iter().map(|(_, data)| data);
        let mut lines = groups.chain([&self.actuals]);
        self.form == Form::Line && lines.any(|data| self.line_of(data).windows(2).any(is_one))
    }

    fn are_neighbours(&self, earlier: Period, later: Period) -> bool {
        if self.is_broken(earlier, later) {
            return false;
        }
        let months = self.indicator.frequency.months();
        // Half of an interval more is still the next figure: surveys slip from spring to autumn.
        (later.time().0 - earlier.time().0) * 2 <= months * 3 * Time::PER_MONTH
    }
}

/// Whether nobody knows the change between two figures.
pub(super) fn is_unknown(one: &Datum, other: &Datum) -> bool {
    one.is_bound() || other.is_bound()
}

fn actual(point: &Point) -> Datum {
    let qualifier = point.qualifier();
    let firmness =
        if point.flags().next().is_some() { Firmness::Preliminary } else { Firmness::Final };
    Datum { period: point.period, value: point.value, qualifier, firmness }
}

/// The forecasts of the whole that come after the actuals, one a period; what organisations forecast of their parts
/// is left to the table, which names them.
fn forecasts(assessed: &IndicatorAssessment, indicator: &Indicator) -> Vec<Datum> {
    if indicator.is_given_in_parts() {
        return Vec::new();
    }
    let latest = assessed.latest.as_ref().map(|point| point.period);
    let mut forecasts: Vec<Datum> = assessed
        .others
        .iter()
        .filter(|other| other.key.kind == Kind::Forecast && other.key.breakdown.is_none())
        .filter(|other| latest.is_none_or(|latest| latest < other.key.period))
        .filter_map(|other| {
            let Outcome::Value(value, qualifier) = other.outcome else { return None };
            let period = other.key.period;
            Some(Datum { period, value, qualifier, firmness: Firmness::Forecast })
        })
        .collect();
    forecasts.sort_by_key(|datum| datum.period);
    let mut periods: Vec<Period> = forecasts.iter().map(|datum| datum.period).collect();
    periods.dedup();
    // Of two for one period neither is the forecast.
    if periods.len() == forecasts.len() { forecasts } else { Vec::new() }
}

fn breakdowns(assessed: &IndicatorAssessment, words: &Words) -> Vec<(String, Vec<Datum>)> {
    assessed
        .breakdowns
        .iter()
        .map(|(key, points)| (words.group(key), points.iter().map(actual).collect()))
        .collect()
}
