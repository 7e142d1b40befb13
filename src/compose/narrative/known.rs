//! The figures and names that a narrative may ask for, and the amounts that it may tell.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::assess::{Assessment, IndicatorAssessment};
use crate::checkpoint::Round;
use crate::finding::Place;
use crate::intake::{Kind, Observation};
use crate::notation::DecimalMark;
use crate::notation::prose::figures;
use crate::strategy::{MilestoneValue, Period, Strategy};
use crate::words::{Language, LocalText};

/// What tells one figure from the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compose) struct Lookup {
    /// The indicator's id.
    pub(in crate::compose) indicator: String,
    /// `actual`, `forecast`, `budget`, `plan`, `target` or `baseline`.
    pub(in crate::compose) kind: &'static str,
    /// `dimension=group`, `None` for the whole.
    pub(in crate::compose) breakdown: Option<String>,
    /// The period.
    pub(in crate::compose) period: Period,
}

/// A figure as the report prints it, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::compose) struct Figure {
    /// The figure with its unit.
    pub(in crate::compose) text: String,
    /// The observations that it is made of; none for what the register says.
    pub(in crate::compose) parts: Vec<Observation>,
    /// The register's row, for what the register says.
    pub(in crate::compose) register: Option<Place>,
}

/// What a narrative may ask for in one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::compose) struct Known {
    /// Figures by what they are of.
    pub(in crate::compose) figures: BTreeMap<Lookup, Figure>,
    /// Names of indicators by id.
    pub(in crate::compose) names: BTreeMap<String, String>,
}

impl Known {
    /// The figures of an indicator.
    pub(super) fn of<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a Lookup> {
        self.figures.keys().filter(move |known| known.indicator == indicator)
    }
}

/// Every amount that the report can print without its sign, and those within names and definitions.
pub(in crate::compose) fn amounts(
    round: &Round,
    assessment: &Assessment,
    language: Language,
) -> BTreeSet<Decimal> {
    let mut amounts: BTreeSet<Decimal> =
        round.observations.iter().filter_map(|one| one.outcome.value()).collect();
    for revision in &round.revisions {
        amounts.extend(revision.old.outcome.value());
    }
    for assessed in &assessment.indicators {
        amounts.extend(of_assessment(assessed));
    }
    for indicator in &round.strategy.indicators {
        let plan = &indicator.plan;
        amounts.extend(
            [plan.baseline_value, plan.target_value, plan.target_low, plan.target_high]
                .iter()
                .flatten(),
        );
        amounts.extend(plan.milestones.iter().filter_map(|milestone| match milestone.value {
            MilestoneValue::Value(value) => Some(value),
            MilestoneValue::Stage(_) => None,
        }));
    }
    amounts.extend(counts(round, assessment));
    amounts.extend(of_names(&round.strategy, language));
    amounts
}

fn of_assessment(assessed: &IndicatorAssessment) -> Vec<Decimal> {
    let mut amounts: Vec<Decimal> = assessed.series.iter().map(|point| point.value).collect();
    amounts.extend(assessed.breakdowns.values().flatten().map(|point| point.value));
    amounts.extend(assessed.baseline.map(|(_, value)| value));
    amounts.extend(assessed.expected);
    amounts.extend(assessed.share.and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED)));
    for ahead in assessed.projection().copied().into_iter().chain(assessed.outlook()) {
        amounts.extend([Some(ahead.value), ahead.low, ahead.high].into_iter().flatten());
    }
    amounts
}

/// How many there are of what the report counts, and their shares in per cent.
fn counts(round: &Round, assessment: &Assessment) -> Vec<Decimal> {
    let strategy = &round.strategy;
    let all = assessment.indicators.len();
    let came = round.owed.iter().filter(|owed| owed.came).count();
    let mut counts = vec![
        strategy.priorities.len(),
        strategy.goals().count(),
        strategy.organisations.len(),
        strategy.indicators.len(),
        all,
        round.owed.len(),
        came,
    ];
    let statuses: Vec<usize> = assessment.counts().into_values().collect();
    counts.extend(&statuses);
    let decimal = |count: usize| Decimal::from(u64::try_from(count).unwrap_or(u64::MAX));
    let share = |part: usize, whole: usize| {
        (decimal(part) * Decimal::ONE_HUNDRED).checked_div(decimal(whole))
    };
    let shares = statuses.iter().filter_map(|part| share(*part, all));
    let coverage = share(came, round.owed.len());
    counts.iter().map(|count| decimal(*count)).chain(shares).chain(coverage).collect()
}

/// The numbers within names and definitions, such as of days within which care is given.
fn of_names(strategy: &Strategy, language: Language) -> Vec<Decimal> {
    let mark = decimal_mark(language);
    let indicators = strategy.indicators.iter();
    let names = indicators.flat_map(|one| [&one.name, &one.definition]);
    let goals = strategy.goals().flat_map(|(priority, goal)| [&priority.name, &goal.name]);
    let texts = names.chain(goals).filter_map(|name: &LocalText| name.get(language));
    texts.flat_map(|text| figures(text, mark)).map(|figure| figure.value).collect()
}

/// The decimal mark of running text in a language.
pub(in crate::compose) fn decimal_mark(language: Language) -> DecimalMark {
    match language {
        Language::Fi | Language::Sv => DecimalMark::Comma,
        Language::En => DecimalMark::Point,
    }
}

/// The kinds that a narrative may name.
pub(super) fn kinds() -> Vec<&'static str> {
    Kind::ALL.into_iter().map(Kind::id).chain(["baseline"]).collect()
}
