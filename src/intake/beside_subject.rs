//! Names beside what a row is about: the priority, or the goal, that it should be under.

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::names::Named;
use super::shared::Line;
use crate::finding::{CellRef, OTHER_PARENT};
use crate::strategy::{Id, Indicator, Organisation, Priority};
use crate::words::LocalText;

/// What a row is about.
#[derive(Clone, Copy)]
pub(super) enum About<'a> {
    Goal(&'a Id),
    Indicator(&'a Indicator),
}

impl<'a> About<'a> {
    fn id(self) -> &'a Id {
        match self {
            Self::Goal(id) => id,
            Self::Indicator(indicator) => &indicator.id,
        }
    }

    /// The goal that it is, or is under.
    fn goal(self) -> &'a Id {
        match self {
            Self::Goal(id) => id,
            Self::Indicator(indicator) => &indicator.goal,
        }
    }
}

/// Tells of a priority beside a goal or an indicator that the strategy has under another, and of such a goal beside an
/// indicator.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    about: About<'_>,
    organisation: Option<&Organisation>,
) {
    if [Column::Priority, Column::Goal].iter().all(|column| line.block.column(*column).is_none()) {
        return; // as in nearly every return of figures
    }
    let strategy = desk.strategy;
    let Some((priority, goal)) = strategy.goals().find(|(_, goal)| goal.id == *about.goal()) else {
        return; // the register's own fault
    };
    if let Some((at, text)) = line.text(ground, Column::Priority)
        && let Some(found) = priority_of(desk, &text)
        && found.id != priority.id
    {
        let name = &priority.name;
        tell_one(desk, ground, line, (at, &text), (about, "priority"), (name, organisation));
    }
    if let About::Indicator(_) = about
        && let Some((at, text)) = line.text(ground, Column::Goal)
        && let Named::One(found, _) = desk.names.goal(&text)
        && found.id != goal.id
    {
        tell_one(desk, ground, line, (at, &text), (about, "goal"), (&goal.name, organisation));
    }
}

/// The priority that a text names, that it is near to, or with whose name it begins.
fn priority_of<'a>(desk: &Desk<'a>, text: &str) -> Option<&'a Priority> {
    let named = |text: &str| match desk.names.priority(text) {
        Named::One(priority, _) => Some(priority),
        Named::Several(_) | Named::Unknown => None,
    };
    named(text)
        .or_else(|| named(desk.names.near_priority(text)?))
        .or_else(|| named(desk.names.shortened_priority(text)?))
}

fn tell_one(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (at, text): (CellRef, &str),
    (about, of): (About<'_>, &str),
    (name, organisation): (&LocalText, Option<&Organisation>),
) {
    let own = organisation.and_then(|one| name.get(one.language));
    let expected = own.or_else(|| desk.strategy.languages.iter().find_map(|l| name.get(*l)));
    let mut finding = line
        .finding(desk, ground, &OTHER_PARENT, at)
        .found(text.trim())
        .expected(expected.unwrap_or_default())
        .text("subject", about.id().as_str())
        .text("of", of);
    finding.organisation = organisation.map(|one| one.id.to_string());
    desk.out.findings.push(finding);
}
