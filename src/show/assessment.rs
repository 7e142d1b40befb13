//! Statuses for people and for programs.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::assessment_json::{Steps, entry, json};
use super::status_lines::{self, StatusLine};
use super::table;
use crate::assess::{
    Arithmetic, Assessment, IndicatorAssessment, Place, computed_words, flag_sentences,
    printed_places, projection_steps, qualified, reason_sentence, status_words, told_steps,
};
use crate::checkpoint::Round;
use crate::strategy::{Indicator, IndicatorKind, Stage, told};
use crate::words::{Arguments, Words, WordsError};

/// How statuses are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssessmentFormat {
    /// One line an indicator, for people.
    Text,
    /// JSON, version 1.
    Json,
    /// One row an indicator.
    Csv,
    /// A Markdown table.
    Markdown,
}

/// The statuses of `assessment` in `format`.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn assessment(
    round: &Round,
    assessment: &Assessment,
    format: AssessmentFormat,
    words: &Words,
) -> Result<String, WordsError> {
    match format {
        AssessmentFormat::Text => text(round, assessment, words),
        AssessmentFormat::Json => json(round, assessment, words),
        AssessmentFormat::Csv => Ok(csv(round, assessment)),
        AssessmentFormat::Markdown => markdown(round, assessment, words),
    }
}

/// What one line tells: mark and word, name, latest value with its period, share.
struct Line {
    mark: &'static str,
    word: String,
    /// The word with what its figures are, where they are not final and exact.
    words: String,
    id: String,
    name: String,
    value: String,
    share: String,
    projection: String,
    /// Why it cannot be judged, what goes with the status, and where judgements differ, a sentence each.
    remarks: Vec<String>,
}

fn lines(round: &Round, assessment: &Assessment, words: &Words) -> Result<Vec<Line>, WordsError> {
    assessment.indicators.iter().map(|assessed| line(round, assessed, words)).collect()
}

fn line(round: &Round, assessed: &IndicatorAssessment, words: &Words) -> Result<Line, WordsError> {
    let indicator = round.strategy.indicator(assessed.indicator.as_str());
    let name = indicator.and_then(|known| known.name.get_or_any(words.language()));
    let figure = |value: Decimal| written(indicator, assessed, value, words);
    let named = |period| told(indicator, period).label(words);
    let value = match &assessed.latest {
        Some(point) => {
            let value = qualified(figure(point.value), point.qualifier(), words)?;
            format!("{value} ({})", named(point.period)?)
        }
        None => "–".to_owned(),
    };
    let projection = match assessed.projection() {
        // Its unit is the latest value's.
        Some(ahead) => {
            let places = indicator.map(|known| printed_places(assessed, known));
            format!("→ {} ({})", words.number(ahead.value, places), named(ahead.period)?)
        }
        None => String::new(),
    };
    Ok(Line {
        mark: assessed.effective.mark(),
        word: assessed.effective.word(round.checkpoint.kind, words)?,
        words: status_words(assessed, indicator, round.checkpoint.kind, words)?,
        remarks: [remarks(round, assessed, words)?, judgements(round, assessed, words)?].concat(),
        id: assessed.indicator.to_string(),
        name: name.map(|(name, _)| name.to_owned()).unwrap_or_default(),
        value,
        share: assessed.share.map(|share| words.number(share, Some(3))).unwrap_or_default(),
        projection,
    })
}

/// Why an indicator cannot be judged, and what goes with its status, a sentence each.
pub(super) fn remarks(
    round: &Round,
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let reason = reason_sentence(assessed, &round.strategy, words)?;
    let indicator = round.strategy.indicator(assessed.indicator.as_str());
    let flags = indicator
        .map(|known| flag_sentences(assessed, known, round.checkpoint.kind, words))
        .transpose()?;
    Ok(reason.into_iter().chain(flags.unwrap_or_default()).collect())
}

fn written(
    indicator: Option<&Indicator>,
    assessed: &IndicatorAssessment,
    value: Decimal,
    words: &Words,
) -> String {
    match indicator {
        Some(known) if known.kind == IndicatorKind::Stage => Stage::ALL
            .into_iter()
            .find(|stage| Decimal::from(stage.rank()) == value)
            .and_then(|stage| words.text(&format!("stage-{}", stage.id())).ok())
            .unwrap_or_else(|| value.to_string()),
        Some(known) => words.quantity(value, Some(printed_places(assessed, known)), &known.unit),
        None => words.number(value, None),
    }
}

fn text(round: &Round, assessment: &Assessment, words: &Words) -> Result<String, WordsError> {
    let rows = assessment.indicators.iter().map(|assessed| {
        let line = line(round, assessed, words)?;
        let mut remarks = Vec::new();
        remarks.extend(Some(line.words).filter(|words| *words != line.word));
        remarks.extend(line.remarks);
        let status = format!("{} {}", line.mark, line.word);
        let cells = [status, line.id, line.value, line.share, line.projection];
        Ok(StatusLine { cells, remarks })
    });
    let rows = rows.collect::<Result<Vec<_>, WordsError>>()?;
    let [indicator, status, latest, share, projection] = heads(words)?;
    let mut out = status_lines::table(&[status, indicator, latest, share, projection], &rows);
    out.push('\n');
    for (status, count) in assessment.counts() {
        let word = status.word(round.checkpoint.kind, words)?;
        let _ = writeln!(out, "{} {count} {word}", status.mark());
    }
    let _ = writeln!(out, "\n{}", status_lines::filled(&words.text("assess-rounding")?, ""));
    Ok(out)
}

/// The three judgements, where they differ: the computed one under an override, and the organisations' own.
pub(super) fn judgements(
    round: &Round,
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let kind = round.checkpoint.kind;
    let indicator = round.strategy.indicator(assessed.indicator.as_str());
    let mut said = Vec::new();
    if let Some(set) = &assessed.overridden {
        let arguments = Arguments::from([
            (
                "computed".to_owned(),
                computed_words(assessed, indicator, (kind, Place::Sentence), words)?.into(),
            ),
            ("reason".to_owned(), set.reason.clone().into()),
            ("name".to_owned(), set.name.clone().into()),
        ]);
        said.push(words.format("assess-overridden", &arguments)?);
    }
    for (organisation, status) in &assessed.own {
        if *status != assessed.effective {
            let arguments = Arguments::from([
                ("organisation".to_owned(), organisation.to_string().into()),
                ("status".to_owned(), status.word(kind, words)?.into()),
            ]);
            said.push(words.format("assess-own", &arguments)?);
        }
    }
    Ok(said)
}

/// The headings: indicator, status, latest value, share, projection.
fn heads(words: &Words) -> Result<[String; 5], WordsError> {
    let head = |column: &str| words.text(&format!("column-{column}"));
    Ok([head("indicator")?, head("status")?, head("latest")?, head("share")?, head("projection")?])
}

fn markdown(round: &Round, assessment: &Assessment, words: &Words) -> Result<String, WordsError> {
    let (mut out, mut remarks) = (String::from("|"), String::new());
    for head in heads(words)? {
        let _ = write!(out, " {head} |");
    }
    out.push_str("\n|---|---|---:|---:|---:|\n");
    for line in lines(round, assessment, words)? {
        let name = table::markdown_cell(&line.name);
        let _ = writeln!(
            out,
            "| {name} | {} {} | {} | {} | {} |",
            line.mark, line.words, line.value, line.share, line.projection
        );
        if !line.remarks.is_empty() {
            let _ = writeln!(
                remarks,
                "- {}: {}",
                table::markdown_text(&line.name),
                table::markdown_text(&line.remarks.join(" "))
            );
        }
    }
    let _ = write!(out, "\n{remarks}\n{}\n", words.text("assess-rounding")?);
    Ok(out)
}

const COLUMNS: [&str; 13] = [
    "indicator",
    "goal",
    "method",
    "computed",
    "effective",
    "reason",
    "flags",
    "value",
    "unit",
    "period",
    "share",
    "projection",
    "projection_period",
];

fn csv(round: &Round, assessment: &Assessment) -> String {
    table::csv(&COLUMNS, rows(round, assessment))
}

/// One row an indicator, in the order of [`COLUMNS`].
pub(super) fn rows(round: &Round, assessment: &Assessment) -> impl Iterator<Item = Vec<String>> {
    assessment.indicators.iter().map(|assessed| {
        let entry = entry(round, assessed, Steps::default());
        vec![
            entry.id.to_owned(),
            entry.goal.to_owned(),
            entry.method.to_owned(),
            entry.computed.to_owned(),
            entry.effective.to_owned(),
            entry.reason.unwrap_or_default().to_owned(),
            entry.flags.join(" "),
            entry.value.unwrap_or_default(),
            entry.unit.to_owned(),
            entry.period.unwrap_or_default(),
            entry.share.unwrap_or_default(),
            entry.projection.as_ref().map(|ahead| ahead.value.clone()).unwrap_or_default(),
            entry.projection.map(|ahead| ahead.period).unwrap_or_default(),
        ]
    })
}

/// The steps of an indicator's arithmetic in words.
pub(super) fn arithmetic(
    round: &Round,
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    in_words(round, assessed, &told_steps(assessed), words)
}

/// The steps of its projection in words.
pub(super) fn projection_arithmetic(
    round: &Round,
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let indicator = round.strategy.indicator(assessed.indicator.as_str());
    let bands = round.strategy.bands;
    let steps = indicator.map(|known| projection_steps(assessed, known, bands));
    in_words(round, assessed, &steps.unwrap_or_default(), words)
}

fn in_words(
    round: &Round,
    assessed: &IndicatorAssessment,
    steps: &[Arithmetic],
    words: &Words,
) -> Result<Vec<String>, WordsError> {
    let Some(indicator) = round.strategy.indicator(assessed.indicator.as_str()) else {
        return Ok(Vec::new());
    };
    let kind = round.checkpoint.kind;
    steps.iter().map(|step| step.text(words, indicator, kind)).collect()
}
