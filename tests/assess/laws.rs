//! Laws that hold for any figures.

use proptest::prelude::*;
use rust_decimal::Decimal;
use seuranta::assess::{IndicatorAssessment, assess, projection_steps};
use seuranta::intake::Observation;
use seuranta::show::{AssessmentFormat, assessment};
use seuranta::strategy::{
    Aggregate, CheckpointKind, Direction, Indicator, Method, Milestone, MilestoneValue, Period,
    Stage, Status,
};
use seuranta::words::{Language, Words};

use crate::builder;
use crate::projections::results_again;
use crate::worked::share_again;

/// A numeric indicator with its figures, of any method.
#[derive(Debug, Clone)]
struct Made {
    indicator: Indicator,
    kind: CheckpointKind,
    figures: Vec<Decimal>,
}

impl Made {
    fn observations(&self) -> Vec<Observation> {
        let first = 2023 - i16::try_from(self.figures.len()).unwrap();
        let years = first..;
        years
            .zip(&self.figures)
            .map(|(year, value)| builder::observation("m-1", &year.to_string(), *value))
            .collect()
    }

    fn assess(&self) -> IndicatorAssessment {
        let round = builder::round(self.kind, vec![self.indicator.clone()], self.observations());
        assess(&round).indicators.remove(0)
    }

    /// Every figure as `change` makes it.
    fn changed(&self, change: impl Fn(Decimal) -> Decimal) -> Self {
        let mut made = self.clone();
        made.figures = made.figures.into_iter().map(&change).collect();
        let plan = &mut made.indicator.plan;
        for value in [
            &mut plan.baseline_value,
            &mut plan.target_value,
            &mut plan.target_low,
            &mut plan.target_high,
            &mut made.indicator.tolerance,
        ] {
            *value = value.map(&change);
        }
        made
    }
}

fn value() -> impl Strategy<Value = Decimal> {
    (-9_999_i64..99_999, 0_u32..3).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn made() -> impl Strategy<Value = Made> {
    let methods = [Method::Linear, Method::Level, Method::Cagr, Method::Trend, Method::Band];
    (
        (0_usize..5, any::<bool>(), any::<bool>()),
        (2010_i16..2023, value(), 2021_i16..2031, value()),
        proptest::collection::vec(value(), 1..8),
        (value(), value(), 1_i64..500),
    )
        .prop_map(
            move |(
                (method, up, end),
                (b_year, b, t_year, target),
                figures,
                (low, high, tolerance),
            )| {
                let mut indicator = builder::indicator("m-1", methods[method]);
                indicator.direction =
                    Some(if up { Direction::Increase } else { Direction::Decrease });
                indicator.decimals = Some(2);
                indicator.plan.baseline_period = Some(Period::Year(b_year));
                indicator.plan.baseline_value = Some(b);
                indicator.plan.target_period = Some(Period::Year(t_year));
                indicator.plan.target_value = Some(target);
                indicator.plan.target_low = Some(low.min(high));
                indicator.plan.target_high = Some(low.max(high));
                indicator.tolerance = Some(Decimal::new(tolerance, 2));
                let kind = if end { CheckpointKind::EndOfTerm } else { CheckpointKind::MidTerm };
                Made { indicator, kind, figures }
            },
        )
}

/// Worse is greater; what cannot be judged has no rank.
fn rank(status: Status) -> Option<u8> {
    match status {
        Status::Achieved => Some(0),
        Status::OnTrack => Some(1),
        Status::AtRisk | Status::PartlyAchieved => Some(2),
        Status::OffTrack | Status::NotAchieved => Some(3),
        Status::NotAssessable | Status::NotReported => None,
    }
}

/// The share within what two ways of floating reckoning may differ.
fn near(a: Option<Decimal>, b: Option<Decimal>, floating: bool) -> bool {
    match (a, b) {
        (Some(a), Some(b)) if floating => {
            (a - b).abs() <= (a.abs() + Decimal::ONE) / Decimal::from(1000)
        }
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn better_never_worsens_a_status(made in made(), step in 1_i64..5000) {
        prop_assume!(made.indicator.method != Method::Band);
        let up = made.indicator.direction == Some(Direction::Increase);
        let step = Decimal::new(step, 1) * if up { Decimal::ONE } else { -Decimal::ONE };
        let mut better = made.clone();
        if let Some(last) = better.figures.last_mut() {
            *last += step;
        }
        if let (Some(before), Some(after)) = (rank(made.assess().computed), rank(better.assess().computed)) {
            prop_assert!(after <= before);
        }
    }

    #[test]
    fn nearer_to_the_band_never_worsens_a_status(made in made(), part in 0_i64..100) {
        let mut made = made;
        made.indicator.method = Method::Band;
        let (low, high) = (made.indicator.plan.target_low.unwrap(), made.indicator.plan.target_high.unwrap());
        let mut better = made.clone();
        if let Some(last) = better.figures.last_mut() {
            let goal = (*last).clamp(low, high);
            *last += (goal - *last) * Decimal::new(part, 2);
        }
        if let (Some(before), Some(after)) = (rank(made.assess().computed), rank(better.assess().computed)) {
            prop_assert!(after <= before);
        }
    }

    #[test]
    fn units_do_not_matter(made in made(), power in 0_u32..4) {
        let factor = Decimal::from(10_i64.pow(power));
        let other = made.changed(|value| value * factor);
        let (one, two) = (made.assess(), other.assess());
        prop_assert_eq!(one.computed, two.computed);
        prop_assert_eq!(&one.reason, &two.reason);
        prop_assert!(near(one.share, two.share, made.indicator.method == Method::Cagr));
    }

    #[test]
    fn mirroring_direction_and_signs_mirrors_the_result(made in made()) {
        let mut mirrored = made.changed(|value| -value);
        mirrored.indicator.tolerance = made.indicator.tolerance;
        mirrored.indicator.direction = match made.indicator.direction {
            Some(Direction::Increase) => Some(Direction::Decrease),
            _ => Some(Direction::Increase),
        };
        let plan = &mut mirrored.indicator.plan;
        std::mem::swap(&mut plan.target_low, &mut plan.target_high);
        let (one, two) = (made.assess(), mirrored.assess());
        prop_assert_eq!(one.computed, two.computed);
        prop_assert_eq!(&one.reason, &two.reason);
        prop_assert_eq!(&one.flags, &two.flags);
        prop_assert_eq!(one.share, two.share);
        let turned = |assessed: &IndicatorAssessment| assessed.projection().map(|projection| projection.value);
        prop_assert_eq!(turned(&one), turned(&two).map(|value| -value));
    }

    #[test]
    fn order_of_input_does_not_matter(made in made(), seed in any::<u64>()) {
        let observations = made.observations();
        let mut shuffled = observations.clone();
        let count = shuffled.len();
        for place in 0..count {
            let other = usize::try_from(seed.rotate_left(u32::try_from(place).unwrap()) % 97).unwrap() % count;
            shuffled.swap(place, other);
        }
        let one = builder::round(made.kind, vec![made.indicator.clone()], observations);
        let two = builder::round(made.kind, vec![made.indicator.clone()], shuffled);
        prop_assert_eq!(assess(&one), assess(&two));
    }

    #[test]
    fn no_figures_make_it_fail(
        made in made(),
        extremes in proptest::collection::vec((any::<i64>(), any::<i64>(), 0_u32..28), 4..8),
    ) {
        let mut made = made;
        let mut wild = extremes.into_iter().map(|(high, low, scale)| {
            let digits = i128::from(high) * (1 << 32) + i128::from(low & 0xffff_ffff);
            Decimal::try_from_i128_with_scale(digits, scale).unwrap_or(Decimal::MAX)
        });
        made.indicator.plan.baseline_value = wild.next();
        made.indicator.plan.target_value = wild.next();
        made.figures = wild.collect();
        let assessed = made.assess();
        prop_assert_eq!(assessed.reason.is_some(), assessed.computed == Status::NotAssessable);
        let words = Words::built_in(Language::En).unwrap();
        let round = builder::round(made.kind, vec![made.indicator.clone()], made.observations());
        let judged = assess(&round);
        for format in [AssessmentFormat::Json, AssessmentFormat::Csv, AssessmentFormat::Text] {
            let out = assessment(&round, &judged, format, &words).unwrap().to_lowercase();
            let none = out.split(|c: char| !c.is_alphanumeric());
            prop_assert!(none.clone().all(|token| !["nan", "inf", "infinity"].contains(&token)), "{}", out);
        }
    }

    #[test]
    fn what_is_printed_can_be_reckoned_again(made in made()) {
        let assessed = made.assess();
        for step in &assessed.arithmetic {
            if let Some((told, again)) = share_again(step) {
                prop_assert_eq!(told, again, "{:?}", step);
            }
        }
        let bands = builder::strategy(Vec::new()).bands;
        for step in projection_steps(&assessed, &made.indicator, bands) {
            for (name, told, again) in results_again(&step) {
                prop_assert_eq!(told, again, "{} of {:?}", name, step);
            }
        }
    }

    #[test]
    fn order_of_organisations_does_not_matter(
        parts in proptest::collection::vec((value(), 1_i64..500), 2..5),
        how in 0_usize..5,
        turn in 1_usize..4,
    ) {
        const HOW: [Aggregate; 5] =
            [Aggregate::Sum, Aggregate::Mean, Aggregate::WeightedMean, Aggregate::Min, Aggregate::Max];
        const NAMES: [&str; 4] = ["kymp", "kuva", "sotepe", "kasko"];
        let names = || NAMES.iter().take(parts.len());
        let mut whole = builder::indicator("m-1", Method::Level);
        whole.direction = Some(Direction::Increase);
        whole.plan.target_value = Some(Decimal::ONE_HUNDRED);
        whole.aggregate = HOW[how];
        whole.weight = (whole.aggregate == Aggregate::WeightedMean).then(|| builder::id("m-2"));
        whole.organisations = names().map(|name| builder::id(name)).collect();
        let by = |name: &str, id: &str, value| {
            let mut part = builder::observation(id, "2022", value);
            part.organisation = builder::id(name);
            part
        };
        let given: Vec<Observation> = names()
            .zip(&parts)
            .flat_map(|(name, (value, weight))| {
                [by(name, "m-1", *value), by(name, "m-2", Decimal::from(*weight))]
            })
            .collect();
        let mut turned = given.clone();
        turned.rotate_left(turn);
        turned.reverse();
        let indicators = || vec![whole.clone(), builder::indicator("m-2", Method::Trend)];
        let judged = |given| assess(&builder::round(CheckpointKind::MidTerm, indicators(), given));
        prop_assert!(judged(given.clone()).indicators[0].latest.is_some());
        prop_assert_eq!(judged(given), judged(turned));
    }
}

#[test]
fn a_stage_further_never_worsens_a_status() {
    let planned = |stages: [Stage; 2]| {
        let mut indicator = builder::indicator("m-1", Method::Milestone);
        let milestone = |(year, stage)| Milestone {
            period: Period::Year(year),
            value: MilestoneValue::Stage(stage),
        };
        indicator.plan.milestones = [2021, 2024].into_iter().zip(stages).map(milestone).collect();
        indicator
    };
    for kind in [CheckpointKind::MidTerm, CheckpointKind::EndOfTerm] {
        for stages in Stage::ALL.iter().flat_map(|one| Stage::ALL.map(|other| [*one, other])) {
            let ranks = Stage::ALL.map(|reached| {
                let figure = builder::observation("m-1", "2022", Decimal::from(reached.rank()));
                let round = builder::round(kind, vec![planned(stages)], vec![figure]);
                rank(assess(&round).indicators.remove(0).computed).unwrap()
            });
            assert!(
                ranks.is_sorted_by(|worse, better| better <= worse),
                "{kind:?} {stages:?} {ranks:?}"
            );
        }
    }
}
