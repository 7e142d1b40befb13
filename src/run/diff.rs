//! `diff`: two states of checkpoints beside each other.

use seuranta::checkpoint::record_name;
use seuranta::show::{Difference, DifferenceFormat, difference};

use super::standing::Standing;
use super::{Desk, Problem, Verdict};
use crate::cli::DiffFormat;
use crate::terminal::Terminal;

/// A state as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    /// The files as they are now, of the checkpoint with this id.
    Today(String),
    /// The record of this name.
    Record(String),
}

pub(super) fn diff(
    desk: &Desk<'_>,
    old: &str,
    new: &str,
    format: DiffFormat,
) -> anyhow::Result<Verdict> {
    let (old, new) = (state(old, new)?, state(new, old)?);
    let (then, now) = (stand(desk, &old)?, stand(desk, &new)?);
    let (old, new) = (name(&old), name(&new));
    let compared = Difference::between(then.side(&old), now.side(&new));
    let format = match format {
        DiffFormat::Text => DifferenceFormat::Text,
        DiffFormat::Markdown => DifferenceFormat::Markdown,
        DiffFormat::Json => DifferenceFormat::Json,
    };
    Terminal::result(&difference(&compared, format, &desk.words)?)?;
    Ok(if compared.is_empty() { Verdict::Yes } else { Verdict::No })
}

/// What `text` names; `today` alone is of the checkpoint that the other side names.
fn state(text: &str, other: &str) -> anyhow::Result<State> {
    if let Some(id) = text.strip_prefix("today:") {
        return Ok(State::Today(id.to_owned()));
    }
    if text != "today" {
        return Ok(State::Record(text.to_owned()));
    }
    match other.strip_prefix("today:") {
        Some(id) => Ok(State::Today(id.to_owned())),
        None if other == "today" => Err(Problem::new("problem-today", []).into()),
        None => {
            let id = record_name(other).map_or(other, |(id, _)| id);
            Ok(State::Today(id.to_owned()))
        }
    }
}

fn name(state: &State) -> String {
    match state {
        State::Today(id) => format!("today:{id}"),
        State::Record(name) => name.clone(),
    }
}

fn stand(desk: &Desk<'_>, state: &State) -> anyhow::Result<Standing> {
    match state {
        State::Today(id) => desk.today(id, None),
        State::Record(name) => {
            let (id, _) = record_name(name)
                .ok_or_else(|| Problem::new("problem-no-state", [("name", name.clone())]))?;
            desk.checkpoint(id, None)?;
            let frozen = desk.frozen(name)?.ok_or_else(|| no_record(name, id))?;
            Ok(frozen.into())
        }
    }
}

fn no_record(name: &str, id: &str) -> Problem {
    let reason = if name == id { "problem-never-frozen" } else { "problem-no-such-record" };
    Problem::new(reason, [("name", name.to_owned())])
}
