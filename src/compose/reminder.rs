//! What an organisation lacks → a letter to it, in its own language.

use serde::Serialize;

use super::{ComposeError, Templates, environment};
use crate::checkpoint::Round;
use crate::strategy::Id;
use crate::validate::{OrganisationCoverage, message_to_sender, place_to_sender};
use crate::words::{Arguments, LocalText, Words};

#[derive(Serialize)]
struct Letter {
    title: String,
    organisation: String,
    owner: String,
    report: String,
    as_of: String,
    due: Option<String>,
    answered: bool,
    lacking: Vec<Part>,
    rejected: Vec<Fault>,
}

#[derive(Serialize)]
struct Part {
    id: &'static str,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Fault {
    code: &'static str,
    place: String,
    message: String,
    help: String,
}

/// A letter in the language of `words` to an organisation that lacks something, laid out by
/// `reminder.md.j2`.
///
/// # Errors
///
/// As [`compose`](super::compose).
pub fn reminder(
    round: &Round,
    one: &OrganisationCoverage<'_>,
    words: &Words,
    templates: &Templates,
) -> Result<String, ComposeError> {
    let label = |name: &LocalText| {
        name.get_or_any(words.language()).map(|(name, _)| name.to_owned()).unwrap_or_default()
    };
    let lacking = one.lacking(words, &|id| subject(round, id, &label))?;
    let strategy = Arguments::from([("strategy".to_owned(), label(&round.strategy.name).into())]);
    let title = if one.rejected.is_empty() { "reminder-title" } else { "reminder-title-rejected" };
    let letter = Letter {
        title: words.text(title)?,
        organisation: label(&one.organisation.name),
        owner: label(&round.strategy.owner),
        report: words.format(&format!("title-{}", round.checkpoint.kind.id()), &strategy)?,
        as_of: words.date(round.checkpoint.as_of),
        due: round.checkpoint.due.map(|due| words.date(due)),
        answered: one.answered(),
        lacking: lacking.into_iter().map(|(part, lines)| Part { id: part.id(), lines }).collect(),
        rejected: faults(one, words),
    };
    let view = minijinja::Value::from(minijinja::value::Serde(&letter));
    environment::render("reminder.md.j2", templates, words.messages(), view)
}

fn faults(one: &OrganisationCoverage<'_>, words: &Words) -> Vec<Fault> {
    let of = |finding: &&crate::finding::Finding| {
        let said = message_to_sender(finding, words);
        Fault {
            code: finding.code.id,
            place: place_to_sender(&finding.place, words),
            message: said.message,
            help: said.help,
        }
    };
    one.rejected.iter().map(of).collect()
}

/// The name of an indicator or goal.
fn subject(round: &Round, id: &Id, label: &dyn Fn(&LocalText) -> String) -> String {
    let indicator = round.strategy.indicator(id.as_str()).map(|indicator| &indicator.name);
    let goal = || round.strategy.goal(id.as_str()).map(|(_, goal)| &goal.name);
    indicator.or_else(goal).map_or_else(|| id.to_string(), label)
}
