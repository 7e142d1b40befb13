//! The sentences of one indicator, each told where it has something to tell.

use rust_decimal::Decimal;

use super::{Figure, IndicatorAssessment, printed_places, qualified};
use crate::intake::Qualifier;
use crate::strategy::{
    Bands, Checkpoint, Indicator, IndicatorKind, Method, MilestoneValue, Period, Stage, Status,
};
use crate::words::{Arguments, Value, Words, WordsError};

/// What a sentence about an indicator takes besides its assessment.
pub(super) struct Teller<'a> {
    pub(super) assessed: &'a IndicatorAssessment,
    pub(super) indicator: &'a Indicator,
    pub(super) words: &'a Words,
    pub(super) bands: Bands,
}

impl Teller<'_> {
    /// The decimals that values are printed with: the register's, else as many as the actuals have.
    pub(super) fn places(&self) -> u32 {
        printed_places(self.assessed, self.indicator)
    }

    pub(super) fn figure(&self, value: Decimal) -> Result<String, WordsError> {
        match self.indicator.kind {
            IndicatorKind::Numeric => {
                Ok(self.words.quantity(value, Some(self.places()), &self.indicator.unit))
            }
            IndicatorKind::Stage => stage_word(value, self.words),
        }
    }

    pub(super) fn latest(&self) -> Result<Option<String>, WordsError> {
        let Some(latest) = &self.assessed.latest else { return Ok(None) };
        let id = match self.indicator.kind {
            IndicatorKind::Numeric => "sentence-latest",
            IndicatorKind::Stage => "sentence-latest-stage",
        };
        let value = qualified(self.figure(latest.value)?, latest.qualifier(), self.words)?;
        self.sentence(id, value, latest.period).map(Some)
    }

    pub(super) fn target(&self, checkpoint: &Checkpoint) -> Result<Option<String>, WordsError> {
        let plan = &self.indicator.plan;
        match self.assessed.method {
            Method::Milestone => self.planned(checkpoint).map(Some),
            Method::Judged | Method::Trend => Ok(None),
            Method::Band => match (plan.target_low, plan.target_high) {
                (Some(low), Some(high)) => {
                    let low = self.words.number(low, Some(self.places()));
                    let arguments = Arguments::from([
                        ("low".to_owned(), low.into()),
                        ("high".to_owned(), self.figure(high)?.into()),
                    ]);
                    self.words.format("sentence-band", &arguments).map(Some)
                }
                _ => Ok(None),
            },
            Method::Level => self.level(),
            Method::Linear | Method::Cagr => match (plan.target_value, plan.target_period) {
                (Some(value), Some(period)) => {
                    self.sentence("sentence-target", self.figure(value)?, period).map(Some)
                }
                (Some(value), None) => self.value("sentence-target-undated", value).map(Some),
                (None, _) => Ok(None),
            },
        }
    }

    /// What a change is told from, where there is no target to tell of.
    pub(super) fn baseline(&self) -> Result<Option<String>, WordsError> {
        let has_target = self.indicator.plan.target_value.is_some();
        let told_from = match (self.assessed.method, self.assessed.baseline) {
            (Method::Trend, None) => self.first_of_term().map(|point| ("sentence-compared", point)),
            (Method::Trend, Some(point)) => Some(("sentence-baseline", point)),
            (Method::Cagr, Some(point)) if !has_target => Some(("sentence-baseline", point)),
            _ => None,
        };
        told_from
            .map(|(id, (period, value))| self.sentence(id, self.figure(value)?, period))
            .transpose()
    }

    /// The figure that a trend without a baseline was told from.
    fn first_of_term(&self) -> Option<(Period, Decimal)> {
        let step = self.assessed.arithmetic.iter().find(|step| step.id == "trend-change")?;
        let Some(Figure::Period(period)) = step.figures.get("from-period") else { return None };
        let point = self.assessed.series.iter().find(|point| point.period == *period)?;
        Some((point.period, point.value))
    }

    /// In how many periods of the term a level or a range was held.
    pub(super) fn times(&self) -> Result<Option<String>, WordsError> {
        let step = self.assessed.arithmetic.iter().find(|step| step.id == "level-times");
        let figure = |name| step.and_then(|step| step.figures.get(name));
        let (Some(Figure::Count(kept)), Some(Figure::Count(measured))) =
            (figure("kept"), figure("measured"))
        else {
            return Ok(None);
        };
        let id = match *kept {
            0 => "sentence-held-never",
            kept if kept == *measured => "sentence-held-always",
            _ => "sentence-held-times",
        };
        let arguments = Arguments::from([
            ("kept".to_owned(), Value::Count(*kept)),
            ("measured".to_owned(), Value::Count(*measured)),
        ]);
        self.words.format(id, &arguments).map(Some)
    }

    /// "At least" or "at most" the level of the latest figure's period, and that of the target where it is another one later.
    fn level(&self) -> Result<Option<String>, WordsError> {
        let plan = &self.indicator.plan;
        let level = self.assessed.expected.or(plan.target_low).or(plan.target_high);
        let Some(level) = level.or(plan.target_value) else { return Ok(None) };
        let is_floor = self.indicator.sign().map_or(plan.target_low.is_some(), |sign| sign > 0);
        let id = if is_floor { "sentence-at-least" } else { "sentence-at-most" };
        let latest = self.assessed.latest.as_ref().map(|latest| latest.period);
        let (Some(latest), Some(then), Some(later)) =
            (latest, plan.target_value, plan.target_period)
        else {
            return self.value(id, level).map(Some);
        };
        if then == level || later.time() <= latest.time() {
            return self.value(id, level).map(Some);
        }
        let label = |period| self.indicator.told(period).label(self.words);
        let arguments = Arguments::from([
            ("value".to_owned(), self.figure(level)?.into()),
            ("period".to_owned(), label(latest)?.into()),
            ("then".to_owned(), self.figure(then)?.into()),
            ("later".to_owned(), label(later)?.into()),
        ]);
        self.words.format(&format!("{id}-then"), &arguments).map(Some)
    }

    /// When stages were done, where that is later than planned.
    pub(super) fn lateness(&self) -> Result<Option<String>, WordsError> {
        let is_done = |value: &MilestoneValue| *value == MilestoneValue::Stage(Stage::Done);
        let mut plan = self.indicator.plan.milestones.iter();
        let planned = plan.find(|milestone| is_done(&milestone.value)).map(|done| done.period);
        let done = self.assessed.done_since(self.indicator);
        let Some((planned, done)) = planned.zip(done) else { return Ok(None) };
        if done.time() <= planned.time() {
            return Ok(None);
        }
        let label = |period| self.indicator.told(period).label(self.words);
        let arguments = Arguments::from([
            ("period".to_owned(), label(done)?.into()),
            ("planned".to_owned(), label(planned)?.into()),
        ]);
        self.words.format("sentence-done-late", &arguments).map(Some)
    }

    /// The stage planned by the as-of, or that none was.
    fn planned(&self, checkpoint: &Checkpoint) -> Result<String, WordsError> {
        let due = self
            .indicator
            .plan
            .milestones
            .iter()
            .filter(|milestone| milestone.period.last_day() <= checkpoint.as_of)
            .filter_map(|milestone| match milestone.value {
                MilestoneValue::Stage(stage) => Some((milestone.period, stage)),
                MilestoneValue::Value(_) => None,
            })
            .max_by_key(|(period, _)| *period);
        match (due, self.assessed.expected) {
            (Some((period, stage)), _) => {
                let word = self.words.text(&format!("stage-{}", stage.id()))?;
                self.sentence("sentence-planned", word, period)
            }
            (None, Some(planned)) => {
                let word = stage_word(planned, self.words)?;
                self.sentence("sentence-planned", word, Period::Day(checkpoint.as_of))
            }
            (None, None) => self.words.text("sentence-nothing-planned"),
        }
    }

    /// How the share stands, in per cent of the expected way; nothing where the share is no such part.
    pub(super) fn share(&self) -> Result<Option<String>, WordsError> {
        let (Some(share), Method::Linear, Some(latest)) =
            (self.assessed.share, self.assessed.method, &self.assessed.latest)
        else {
            return Ok(None);
        };
        let id = match self.assessed.computed {
            Status::NotAchieved if share.is_sign_negative() => "sentence-backwards",
            Status::PartlyAchieved | Status::NotAchieved => "sentence-whole-share",
            Status::OnTrack | Status::AtRisk | Status::OffTrack if !self.expects_progress() => {
                return Ok(None);
            }
            Status::OnTrack | Status::AtRisk | Status::OffTrack if share.is_sign_negative() => {
                "sentence-backwards"
            }
            Status::OnTrack | Status::AtRisk | Status::OffTrack => "sentence-share",
            Status::Achieved | Status::NotAssessable | Status::NotReported => return Ok(None),
        };
        let percent = share.checked_mul(Decimal::ONE_HUNDRED);
        let Some(percent) = percent else { return Ok(None) };
        let qualifier = latest.qualifier();
        let is_about = qualifier == Qualifier::About;
        let places = self.share_places(percent, u32::from(!is_about));
        let mut share = self.words.quantity(percent, Some(places), "%");
        if is_about {
            share = qualified(share, qualifier, self.words)?;
        }
        self.sentence(id, share, latest.period).map(Some)
    }

    /// So many places at least, or as many as keep the share on its side of the limits.
    fn share_places(&self, percent: Decimal, least: u32) -> u32 {
        let limits =
            [self.bands.on_track, self.bands.at_risk].map(|limit| limit * Decimal::ONE_HUNDRED);
        let keeps_sides = |places: &u32| {
            let rounded = percent.round_dp(*places);
            limits.iter().all(|limit| (rounded >= *limit) == (percent >= *limit))
        };
        (least..9).find(keeps_sides).unwrap_or(9)
    }

    /// Whether the expected value lies from the baseline towards the target; only then is the share a part of a way.
    fn expects_progress(&self) -> bool {
        let (Some((_, baseline)), Some(expected), Some(target)) =
            (self.assessed.baseline, self.assessed.expected, self.indicator.plan.target_value)
        else {
            return false;
        };
        expected != baseline && (expected > baseline) == (target > baseline)
    }

    fn value(&self, id: &str, value: Decimal) -> Result<String, WordsError> {
        let arguments = Arguments::from([("value".to_owned(), self.figure(value)?.into())]);
        Ok(one_stop(self.words.format(id, &arguments)?))
    }

    fn sentence(&self, id: &str, value: String, period: Period) -> Result<String, WordsError> {
        let arguments = Arguments::from([
            ("value".to_owned(), value.into()),
            ("period".to_owned(), self.indicator.told(period).label(self.words)?.into()),
        ]);
        Ok(one_stop(self.words.format(id, &arguments)?))
    }
}

impl IndicatorAssessment {
    /// The first period from which on stages were done.
    pub(crate) fn done_since(&self, indicator: &Indicator) -> Option<Period> {
        let is_done = |value: Decimal| value >= Decimal::from(Stage::Done.rank());
        let done = self.series.iter().rev().take_while(|point| is_done(point.value)).last();
        done.filter(|_| indicator.kind == IndicatorKind::Stage).map(|point| point.period)
    }
}

/// The word of the stage that a rank stands for.
fn stage_word(rank: Decimal, words: &Words) -> Result<String, WordsError> {
    let reached = |stage: &&Stage| rank >= Decimal::from(stage.rank());
    let stage = Stage::ALL.iter().rev().find(reached).copied().unwrap_or(Stage::NotStarted);
    words.text(&format!("stage-{}", stage.id()))
}

/// One full stop where a unit that ends with one, such as `st.`, ends the sentence.
pub(super) fn one_stop(mut sentence: String) -> String {
    if sentence.ends_with("..") && !sentence.ends_with("...") {
        sentence.pop();
    }
    sentence
}
