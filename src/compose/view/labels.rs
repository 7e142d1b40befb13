//! The names that a report prints must be written in its language: all that are not, at once.

use crate::compose::{ComposeError, Input};
use crate::words::{Language, LocalText};

/// Checks the names of the strategy and the register.
///
/// # Errors
///
/// [`ComposeError::Labels`] with everything that lacks its name in `language`.
pub(super) fn check(input: &Input<'_>, language: Language) -> Result<(), ComposeError> {
    let strategy = &input.round.strategy;
    let mut missing = Vec::new();
    let mut want = |what: String, name: &LocalText| {
        if name.get(language).is_none() {
            missing.push(what);
        }
    };
    want("strategy".to_owned(), &strategy.name);
    want("strategy owner".to_owned(), &strategy.owner);
    for organisation in &strategy.organisations {
        want(format!("organisation `{}`", organisation.id), &organisation.name);
    }
    for priority in &strategy.priorities {
        want(format!("priority `{}`", priority.id), &priority.name);
        for goal in &priority.goals {
            want(format!("goal `{}`", goal.id), &goal.name);
        }
    }
    for programme in &strategy.programmes {
        want(format!("programme `{}`", programme.id), &programme.name);
    }
    for indicator in &strategy.indicators {
        want(format!("indicator `{}`", indicator.id), &indicator.name);
    }
    if missing.is_empty() { Ok(()) } else { Err(ComposeError::Labels { language, missing }) }
}
