//! Coverage for people and for programs.

mod data;
mod markdown;
mod text;

use crate::checkpoint::Round;
use crate::strategy::Id;
use crate::validate::{Coverage, OrganisationCoverage, Part, Tally};
use crate::words::{Arguments, Value, Words, WordsError};

/// How coverage is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageFormat {
    /// A table and lists, for people; lines of at most `width` characters where words allow it.
    Text {
        /// Characters of a line.
        width: usize,
    },
    /// JSON, version 1.
    Json,
    /// One row a thing owed, or an error in what was sent.
    Csv,
    /// A Markdown table and lists.
    Markdown,
}

/// The `coverage` of `round` in `format`.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn coverage(
    round: &Round,
    coverage: &Coverage<'_>,
    format: CoverageFormat,
    words: &Words,
) -> Result<String, WordsError> {
    match format {
        CoverageFormat::Text { width } => text::text(round, coverage, width, words),
        CoverageFormat::Json => Ok(data::json(round, coverage, words)),
        CoverageFormat::Csv => Ok(data::csv(coverage, words)),
        CoverageFormat::Markdown => markdown::markdown(round, coverage, words),
    }
}

/// The columns of figures, and the parts that each counts.
const COLUMNS: [(&str, &[Part]); 4] = [
    ("owed-figure", &[Part::Figure]),
    ("owed-text", &[Part::Text]),
    ("owed-status", &[Part::Status]),
    ("owed-reasons", &[Part::Explanation, Part::Measures]),
];

/// An organisation's short name, else its name.
fn short(one: &OrganisationCoverage<'_>, words: &Words) -> String {
    one.organisation.called_in(words.language()).to_owned()
}

/// An organisation's name.
fn name(one: &OrganisationCoverage<'_>, words: &Words) -> String {
    one.organisation.name_in(words.language()).to_owned()
}

/// The name of an indicator or goal.
fn subject(round: &Round, id: &Id, words: &Words) -> String {
    let indicator = round.strategy.indicator(id.as_str()).map(|indicator| &indicator.name);
    let goal = || round.strategy.goal(id.as_str()).map(|(_, goal)| &goal.name);
    let name = indicator.or_else(goal).and_then(|name| name.get_or_any(words.language()));
    name.map_or_else(|| id.to_string(), |(name, _)| name.to_owned())
}

/// `38/40`, or a dash where nothing was owed.
fn part_of_whole(tally: Tally) -> String {
    if tally.owed == 0 { "–".to_owned() } else { format!("{}/{}", tally.came, tally.owed) }
}

/// When the last return came, and whether that was late.
fn received(one: &OrganisationCoverage<'_>, words: &Words) -> Result<String, WordsError> {
    if !one.answered() {
        return words.text("owed-no-answer");
    }
    let Some(day) = one.received else { return Ok(String::new()) };
    let date = words.date(day);
    if !one.late {
        return Ok(date);
    }
    words.format("owed-late", &Arguments::from([("date".to_owned(), date.into())]))
}

/// The checkpoint, its cut-off and its due day.
fn heading(round: &Round, words: &Words) -> Result<String, WordsError> {
    let checkpoint = &round.checkpoint;
    let mut arguments = Arguments::from([
        ("checkpoint".to_owned(), checkpoint.id.to_string().into()),
        ("date".to_owned(), words.date(checkpoint.as_of).into()),
    ]);
    let Some(due) = checkpoint.due else { return words.format("owed-heading", &arguments) };
    arguments.insert("due".to_owned(), words.date(due).into());
    words.format("owed-heading-due", &arguments)
}

/// How many organisations answered, and how much of everything came.
fn closing(coverage: &Coverage<'_>, words: &Words) -> Result<String, WordsError> {
    let number = |count: usize| Value::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let all = coverage.tally();
    let answered = coverage.organisations.iter().filter(|one| one.answered()).count();
    let arguments = Arguments::from([
        ("organisations".to_owned(), number(coverage.organisations.len())),
        ("answered".to_owned(), number(answered)),
        ("owed".to_owned(), number(all.owed)),
        ("came".to_owned(), number(all.came)),
        ("open".to_owned(), number(all.open())),
        ("accepted".to_owned(), number(all.accepted)),
    ]);
    words.format("owed-closing", &arguments)
}
