//! Charts that are read against each other: those of a goal's indicators that have the same to reach in the same unit.
//!
//! They stand below each other, on one page or on several, so they have one scale, one width and one height: else the smaller
//! shortfall might look the greater.

use rust_decimal::{Decimal, dec};

use super::extent::known;
use super::measure::Measure;
use super::plot::Size;
use super::story::{Form, Story};
use super::{Chart, Sized, bars, line, point, stages};
use crate::assess::IndicatorAssessment;
use crate::strategy::{Checkpoint, Id, Indicator};
use crate::words::{Words, WordsError};

/// An indicator with how it stands.
pub type Assessed<'a> = (&'a IndicatorAssessment, &'a Indicator);

/// The charts of a goal's indicators, in their order: those that are read against each other on one scale, in one width and of
/// one height.
pub(super) fn draw<'a>(
    goal: &[Assessed<'a>],
    checkpoint: &Checkpoint,
    on: (Measure, &'a Words),
) -> Result<Vec<Option<Chart>>, WordsError> {
    let story = |own: Assessed<'a>| Story::of(own, &alike(goal, own.1), on);
    let (mut drawn, mut groups) = (Vec::new(), Vec::new());
    for own in goal {
        let mut story = story(*own);
        drawn.push(one(&mut story, checkpoint, Size::default())?);
        groups.push(story.beside.iter().map(|beside| &beside.indicator.id).collect::<Vec<&Id>>());
    }
    for _ in 0..GROWTHS {
        let shared: Vec<Size> =
            (0..goal.len()).map(|own| shared(own, goal, &drawn, &groups)).collect();
        for ((own, drawn), shared) in goal.iter().zip(&mut drawn).zip(shared) {
            if drawn.as_ref().is_some_and(|(_, size)| *size != shared) {
                *drawn = one(&mut story(*own), checkpoint, shared)?;
            }
        }
    }
    Ok(drawn.into_iter().map(|sized| sized.map(|(chart, _)| chart)).collect())
}

/// How often charts may make each other larger: a format has two above it, and an axis one.
const GROWTHS: usize = 3;

/// The size of a chart and of all that are read against it.
fn shared(own: usize, goal: &[Assessed<'_>], drawn: &[Option<Sized>], groups: &[Vec<&Id>]) -> Size {
    let is_one = |place: usize| place == own || groups[own].contains(&&goal[place].1.id);
    let sizes = drawn.iter().enumerate().filter(|(place, _)| is_one(*place));
    let sizes = sizes.filter_map(|(_, sized)| sized.as_ref().map(|(_, size)| *size));
    sizes.fold(Size::default(), Size::max)
}

/// The chart of a story, in a size of `least` or more where its form has several; `None` without figures.
fn one(
    story: &mut Story<'_>,
    checkpoint: &Checkpoint,
    least: Size,
) -> Result<Option<Sized>, WordsError> {
    if !has_figures(story.assessed) {
        return Ok(None);
    }
    let small = |chart: Option<Chart>| chart.map(|chart| (chart, Size::default()));
    match story.form {
        Form::Stages => stages::draw(story, checkpoint).map(small),
        Form::Point => point::draw(story).map(small),
        Form::Bars => bars::draw(story, least),
        Form::Line => line::draw(story, least),
    }
}

fn has_figures(assessed: &IndicatorAssessment) -> bool {
    !(assessed.series.is_empty() && assessed.breakdowns.is_empty())
}

/// More charts than this are not read against each other.
const MOST: usize = 8;

/// The others of a goal's indicators that are read against one: those with the same unit, direction and method, and the same
/// target. None where there are many.
fn alike<'a>(goal: &[Assessed<'a>], one: &Indicator) -> Vec<Assessed<'a>> {
    let aim = |indicator: &Indicator| {
        let plan = &indicator.plan;
        (plan.target_value, plan.target_low, plan.target_high)
    };
    if aim(one) == (None, None, None) {
        return Vec::new();
    }
    let is_alike = |(assessed, other): &&Assessed<'_>| {
        aim(other) == aim(one)
            && other.unit == one.unit
            && (other.kind, other.method) == (one.kind, one.method)
            && other.direction == one.direction
            && other.id != one.id
            && has_figures(assessed)
    };
    let alike: Vec<Assessed<'a>> = goal.iter().filter(is_alike).take(MOST).copied().collect();
    if alike.len() < MOST { alike } else { Vec::new() }
}

impl<'a> Story<'a> {
    /// What the chart of an indicator tells, with what those beside it tell whose scale is its own too.
    pub(super) fn of(
        assessed: Assessed<'a>,
        alike: &[Assessed<'a>],
        on: (Measure, &'a Words),
    ) -> Self {
        let bare = |(assessed, indicator)| Self::bare(assessed, indicator, on);
        let mut story = bare(assessed);
        story.beside = alike.iter().copied().map(bare).collect();
        if !are_comparable(&story) {
            story.beside.clear();
        }
        let all: Vec<Decimal> = story.beside.iter().chain([&story]).flat_map(known).collect();
        for beside in &mut story.beside {
            beside.known.clone_from(&all);
            beside.settle();
        }
        story.known = all;
        story.settle();
        story
    }
}

/// Whether what each of some stories tells takes a fair part of a scale of them all.
fn are_comparable(story: &Story<'_>) -> bool {
    const LEAST: Decimal = dec!(0.25);
    let spread = |values: Vec<Decimal>| {
        let (low, high) = (values.iter().min()?, values.iter().max()?);
        high.checked_sub(*low)
    };
    let all = || story.beside.iter().chain([story]);
    let whole = spread(all().flat_map(known).collect());
    let least = whole.and_then(|whole| whole.checked_mul(LEAST));
    all().all(|one| spread(known(one)).zip(least).is_some_and(|(own, least)| own >= least))
}
