//! One indicator from its figures to its status.

use super::ahead::Ahead;
use super::figures::{baseline, case_of, figure_flags, given, near_edge};
use super::gather::{Gathered, gather};
use super::goal::{overridden, own};
use super::judgement::{Case, Verdict};
use super::ledger::Ledger;
use super::projection::Prospect;
use super::{
    Flag, IndicatorAssessment, Reason, band, cagr, judged, level, linear, milestone, trend,
};
use crate::checkpoint::{Owed, Round};
use crate::intake::Subject;
use crate::strategy::{Id, Indicator, IndicatorKind, Method, Period, Status};

/// What comes of an indicator.
enum Judgement {
    /// It was judged.
    Made(Verdict),
    /// It cannot be judged, for a reason, and of which period a figure or a part of one is lacking.
    Refused(Reason, Option<Period>),
    /// Nothing owed came.
    NotReported,
}

/// How `indicator` stands at the round's checkpoint.
pub(super) fn assess(ledger: &Ledger<'_>, indicator: &Indicator) -> IndicatorAssessment {
    let round = ledger.round;
    let gathered = gather(ledger, indicator);
    let own = own(round, &Subject::Indicator(indicator.id.clone()));
    let overridden = overridden(round, &indicator.id);
    let baseline = baseline(indicator, &gathered);
    let case = case_of(round, indicator, &gathered, baseline);
    let judgement = judgement(ledger, indicator, &gathered, case.as_ref(), &own);
    let mut arithmetic =
        case.as_ref().map(|case| given(case, ledger, &gathered)).unwrap_or_default();
    let (computed, reason, lacking, verdict) = match judgement {
        Judgement::Made(verdict) => (verdict.status, None, None, Some(verdict)),
        Judgement::Refused(reason, lacking) => (Status::NotAssessable, Some(reason), lacking, None),
        Judgement::NotReported => (Status::NotReported, None, None, None),
    };
    let rests_on_term = verdict.as_ref().is_some_and(|verdict| verdict.rests_on_term);
    let of_figures = |case| figure_flags(case, &gathered, rests_on_term);
    let mut flags = case.as_ref().map(of_figures).unwrap_or_default();
    let mut edge = Vec::new();
    if let (Some(verdict), Some(case)) = (&verdict, &case) {
        flags.extend(&verdict.flags);
        edge = near_edge(case, verdict.status, judge);
        flags.extend(edge.first().map(|_| Flag::NearEdge));
    }
    let share = verdict.as_ref().and_then(|verdict| verdict.share?.decimal());
    let expected = verdict.as_ref().and_then(|verdict| verdict.expected?.decimal());
    arithmetic.extend(verdict.into_iter().flat_map(|verdict| verdict.steps));
    arithmetic.extend(edge);
    let ahead =
        case.as_ref().filter(|_| indicator.kind == IndicatorKind::Numeric).and_then(Prospect::of);
    IndicatorAssessment {
        indicator: indicator.id.clone(),
        goal: indicator.goal.clone(),
        method: method_of(indicator),
        computed,
        effective: overridden.as_ref().map_or(computed, |line| line.status),
        reason,
        lacking,
        flags,
        baseline: baseline.and_then(|sample| Some((sample.period, sample.value.decimal()?))),
        latest: gathered.points.last().cloned(),
        expected,
        share,
        ahead: Ahead::of(ahead),
        series: gathered.points,
        breakdowns: gathered.breakdowns,
        others: gathered.others,
        arithmetic,
        own,
        overridden,
    }
}

/// The method used: a band with one limit only is a level.
fn method_of(indicator: &Indicator) -> Method {
    let one_sided = indicator.plan.target_low.is_some() != indicator.plan.target_high.is_some();
    if indicator.method == Method::Band && one_sided { Method::Level } else { indicator.method }
}

/// What speaks against a judgement in the figures themselves comes before the method.
fn judgement(
    ledger: &Ledger<'_>,
    indicator: &Indicator,
    gathered: &Gathered,
    case: Option<&Case<'_>>,
    own: &[(Id, Status)],
) -> Judgement {
    let made = |verdict: Result<Verdict, Reason>| match verdict {
        Ok(verdict) => Judgement::Made(verdict),
        Err(reason) => Judgement::Refused(reason, None),
    };
    let round = ledger.round;
    let owed = ledger.owed(&indicator.id);
    let nothing_came = !owed.is_empty() && owed.iter().all(|owed| !owed.came);
    if indicator.method == Method::Judged {
        return match judged::judge(own) {
            Err(_) if nothing_came => Judgement::NotReported,
            verdict => made(verdict),
        };
    }
    if nothing_came && !has_figure_of_term(round, gathered) {
        return Judgement::NotReported;
    }
    match (fault(round, indicator, gathered, case, owed), case) {
        (Some((reason, lacking)), _) => Judgement::Refused(reason, lacking),
        (None, Some(case)) => made(judge(case)),
        (None, None) => Judgement::Refused(Reason::NoFigure, None),
    }
}

fn has_figure_of_term(round: &Round, gathered: &Gathered) -> bool {
    let (first, last) = round.strategy.term;
    let mut periods = gathered
        .series
        .iter()
        .map(|sample| sample.period)
        .chain(gathered.breakdowns.values().flatten().map(|point| point.period))
        .chain(gathered.incomplete.iter().map(|(period, _)| *period));
    periods.any(|period| (first..=last).contains(&period.last_day()))
}

/// Why the figures themselves allow no judgement, if they do not, and of which period one is lacking.
fn fault(
    round: &Round,
    indicator: &Indicator,
    gathered: &Gathered,
    case: Option<&Case<'_>>,
    owed: &[&Owed],
) -> Option<(Reason, Option<Period>)> {
    let latest = case.map(|case| case.latest.period);
    if gathered.withheld.is_some_and(|withheld| latest.is_none_or(|latest| latest < withheld)) {
        return Some((Reason::Confidential, gathered.withheld));
    }
    if let Some((period, reason)) = &gathered.incomplete
        && latest.is_none_or(|latest| latest < *period)
    {
        return Some((reason.clone(), Some(*period)));
    }
    let Some(latest) = latest else {
        let of_groups = gathered.breakdowns.values().flatten().map(|point| point.period).max()?;
        let owners = indicator.organisations.iter().map(ToString::to_string).collect();
        return Some((Reason::MissingPart(owners), Some(of_groups)));
    };
    if gathered.other_scope.is_some_and(|other| latest < other)
        || is_broken(indicator, case, latest)
    {
        return Some((Reason::SeriesBreak, None));
    }
    let newest_owed =
        owed.iter().filter(|owed| owed.breakdown.is_none()).map(|owed| owed.period).max();
    let is_stale = newest_owed.is_some_and(|owed| {
        latest.time() < owed.time() && owed.last_day() <= round.checkpoint.as_of
    });
    is_stale.then_some((Reason::StaleValue, newest_owed))
}

/// The period from which an indicator's figures are defined anew, where the register names one (`series_break`).
#[must_use]
pub fn series_break(indicator: &Indicator) -> Option<Period> {
    let declared = indicator.other.get("series_break")?;
    Period::from_canonical(declared.trim())
}

/// Whether the register names a break of the series between the baseline and the latest figure.
fn is_broken(indicator: &Indicator, case: Option<&Case<'_>>, latest: Period) -> bool {
    let baseline = case.and_then(|case| case.baseline);
    series_break(indicator).zip(baseline).is_some_and(|(from, baseline)| {
        baseline.period.time() < from.time() && from.time() <= latest.time()
    })
}

/// The verdict of the case's method.
pub(super) fn judge(case: &Case<'_>) -> Result<Verdict, Reason> {
    match case.method {
        Method::Linear => linear::judge(case),
        Method::Level => level::judge(case),
        Method::Cagr => cagr::judge(case),
        Method::Band => band::judge(case),
        Method::Milestone => milestone::judge(case),
        Method::Trend => trend::judge(case),
        Method::Judged => Err(Reason::NotJudged),
    }
}
