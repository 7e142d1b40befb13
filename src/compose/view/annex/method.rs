//! How statuses are worked out: the methods in plain words, and each indicator's arithmetic.

use serde::Serialize;

use super::super::desk::{Desk, StatusView};
use super::super::say;
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
    reason: Option<String>,
    steps: Vec<String>,
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
            status: desk.status(assessed.computed)?,
            reason: say::reason(desk, assessed)?,
            steps: say::steps(desk, indicator, assessed)?,
        });
    }
    Ok(views)
}
