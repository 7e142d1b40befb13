//! How statuses are worked out: the methods in plain words, and each indicator's arithmetic.

use rust_decimal::Decimal;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::indicator::{self, OwnView};
use super::super::say;
use super::super::statuses::StatusView;
use crate::assess;
use crate::compose::ComposeError;
use crate::strategy::Method;

/// A method that the report uses.
#[derive(Debug, Serialize)]
pub(super) struct MethodView {
    name: String,
    formula: String,
    indicators: usize,
}

/// An indicator's arithmetic.
#[derive(Debug, Serialize)]
pub(super) struct Steps {
    name: String,
    method: String,
    status: StatusView,
    /// The status set by judgement, where there is one.
    judged: Option<StatusView>,
    own: Vec<OwnView>,
    /// How often its figure is made, and what else the register says of it.
    settings: String,
    reason: Option<String>,
    lines: Vec<String>,
    projection: Vec<String>,
}

/// The rules that hold for all methods, as far as they hold figures of the strategy.
#[derive(Debug, Serialize)]
pub(super) struct Rules {
    on_track: String,
    at_risk: String,
    term_from: String,
    term_to: String,
    as_of: String,
    /// The statuses from the worst to the best.
    worst_first: String,
    has_projections: bool,
}

pub(super) fn rules(desk: &Desk<'_>) -> Result<Rules, ComposeError> {
    let (bands, (from, to)) = (desk.strategy().bands, desk.strategy().term);
    let limit = |limit: Decimal| desk.words.number(limit, Some(limit.scale().max(2)));
    let order = assess::WORST_FIRST.into_iter().map(|status| Ok(desk.status(status)?.word));
    let mut assessed = desk.input.assessment.indicators.iter();
    Ok(Rules {
        on_track: limit(bands.on_track),
        at_risk: limit(bands.at_risk),
        term_from: desk.date(from),
        term_to: desk.date(to),
        as_of: desk.date(desk.round().checkpoint.as_of),
        worst_first: order.collect::<Result<Vec<_>, ComposeError>>()?.join(", "),
        has_projections: assessed.any(|assessed| assessed.projection().is_some()),
    })
}

pub(super) fn methods(desk: &Desk<'_>) -> Result<Vec<MethodView>, ComposeError> {
    let mut views = Vec::new();
    for method in Method::ALL {
        let indicators = desk.input.assessment.indicators.iter();
        let indicators = indicators.filter(|assessed| assessed.method == method).count();
        if indicators > 0 {
            let (name, formula) = say::method(desk, method)?;
            views.push(MethodView { name, formula, indicators });
        }
    }
    Ok(views)
}

pub(super) fn arithmetic(desk: &Desk<'_>) -> Result<Vec<Steps>, ComposeError> {
    let mut views = Vec::new();
    for assessed in &desk.input.assessment.indicators {
        let Some(indicator) = desk.strategy().indicator(assessed.indicator.as_str()) else {
            continue;
        };
        views.push(Steps {
            name: desk.label(&indicator.name),
            method: say::method(desk, assessed.method)?.0,
            status: desk.computed(assessed)?,
            judged: assessed.overridden.as_ref().map(|set| desk.status(set.status)).transpose()?,
            own: indicator::own(desk, &assessed.own)?,
            settings: say::settings(desk, indicator)?,
            reason: say::reason(desk, assessed)?,
            lines: say::steps(desk, indicator, assessed)?,
            projection: say::projection_steps(desk, indicator, assessed)?,
        });
    }
    Ok(views)
}
