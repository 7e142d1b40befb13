//! What a code means, and where an indicator's figures and status come from.

use std::fmt::Write as _;

use include_dir::{Dir, include_dir};
use serde::Serialize;

use super::assessment::{arithmetic, judgements, projection_arithmetic, remarks};
use super::colour::{bold, dim};
use super::text::{place, word};
use crate::assess::{
    Assessment, IndicatorAssessment, projection_sentence, qualified, settings_sentence,
    status_words,
};
use crate::checkpoint::Round;
use crate::finding::Code;
use crate::intake::{Observation, Outcome};
use crate::strategy::{Indicator, Period};
use crate::words::{Words, WordsError};

static PAGES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/tests/findings");

/// The page of a code, as it stands in `tests/findings`; `None` where there is none, which a test rules out.
#[must_use]
pub fn code_page(code: &Code) -> Option<&'static str> {
    PAGES.get_file(format!("{}-{}.md", code.id, code.name))?.contents_utf8()
}

/// The life of one indicator: definition, plan, every figure with its place, status with arithmetic.
/// With `period`, that period's figures alone.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn indicator_life(
    round: &Round,
    assessment: &Assessment,
    indicator: &Indicator,
    period: Option<Period>,
    words: &Words,
) -> Result<String, WordsError> {
    let mut out = String::new();
    if period.is_none() {
        heading(&mut out, indicator, words)?;
        plan(&mut out, round, indicator, words)?;
        if let Some(assessed) = assessment.indicator(indicator.id.as_str()) {
            status(&mut out, round, assessed, words)?;
        }
    }
    figures(&mut out, round, indicator, period, words)?;
    Ok(out)
}

fn heading(out: &mut String, indicator: &Indicator, words: &Words) -> Result<(), WordsError> {
    let name = indicator.name.get_or_any(words.language()).map(|(name, _)| name);
    let _ = writeln!(out, "{}  {}", bold(indicator.id.as_str()), name.unwrap_or_default());
    if let Some((definition, _)) = indicator.definition.get_or_any(words.language()) {
        let _ = writeln!(out, "{definition}");
    }
    let method = words.text(&format!("method-{}", indicator.method.id()))?;
    let _ = writeln!(out, "{}", dim(&format!("{} · {method}", place(&indicator.place, words))));
    Ok(())
}

fn plan(
    out: &mut String,
    round: &Round,
    indicator: &Indicator,
    words: &Words,
) -> Result<(), WordsError> {
    let points = [
        ("explain-baseline", indicator.plan.baseline_period, indicator.plan.baseline_value),
        ("explain-target", indicator.plan.target_period, indicator.plan.target_value),
    ];
    for (id, period, value) in points {
        if period.is_none() && value.is_none() {
            continue;
        }
        let value = value
            .map(|value| words.quantity(value, indicator.decimals, &indicator.unit))
            .unwrap_or_default();
        let period = period
            .map(|period| indicator.told(period).label(words))
            .transpose()?
            .unwrap_or_default();
        let _ = writeln!(out, "{}: {value} ({period})", word(id, words));
    }
    let settings = settings_sentence(indicator, &round.strategy, words)?;
    if !settings.is_empty() {
        let _ = writeln!(out, "{settings}");
    }
    if let Some(decided) = &indicator.decided {
        let _ = writeln!(out, "{}: {decided}", word("explain-decided", words));
    }
    Ok(())
}

fn status(
    out: &mut String,
    round: &Round,
    assessed: &IndicatorAssessment,
    words: &Words,
) -> Result<(), WordsError> {
    let kind = round.checkpoint.kind;
    let said =
        status_words(assessed, round.strategy.indicator(assessed.indicator.as_str()), kind, words)?;
    let _ = writeln!(
        out,
        "\n{} ({}): {} {}",
        bold(&word("explain-status", words)),
        round.checkpoint.id,
        assessed.effective.mark(),
        bold(&said)
    );
    for remark in remarks(round, assessed, words)? {
        let _ = writeln!(out, "  {remark}");
    }
    for judgement in judgements(round, assessed, words)? {
        let _ = writeln!(out, "  {judgement}");
    }
    for step in arithmetic(round, assessed, words)? {
        let _ = writeln!(out, "  {step}");
    }
    let indicator = round.strategy.indicator(assessed.indicator.as_str());
    let ahead = indicator
        .map(|known| {
            projection_sentence(assessed, known, &round.strategy, &round.checkpoint, words)
        })
        .transpose()?;
    if let Some(ahead) = ahead.flatten() {
        let _ = writeln!(out, "  {}", bold(&ahead));
        for step in projection_arithmetic(round, assessed, words)? {
            let _ = writeln!(out, "  {step}");
        }
    }
    let _ = writeln!(out, "  {}", dim(&words.text("assess-rounding")?));
    Ok(())
}

fn observations<'a>(
    round: &'a Round,
    indicator: &'a Indicator,
    period: Option<Period>,
) -> impl Iterator<Item = &'a Observation> {
    round
        .observations
        .iter()
        .filter(move |observation| observation.key.indicator == indicator.id)
        .filter(move |observation| {
            period.is_none_or(|period| observation.key.period.is_same_time(period))
        })
}

fn figures(
    out: &mut String,
    round: &Round,
    indicator: &Indicator,
    period: Option<Period>,
    words: &Words,
) -> Result<(), WordsError> {
    let _ = writeln!(out, "\n{}", bold(&word("explain-figures", words)));
    let mut any = false;
    for observation in observations(round, indicator, period) {
        any = true;
        figure(out, indicator, observation, words)?;
        for revision in round.revisions.iter().filter(|revision| {
            revision.key == observation.key && revision.new.organisation == observation.organisation
        }) {
            let _ = write!(out, "    {} ", word("explain-earlier", words));
            figure(out, indicator, &revision.old, words)?;
        }
    }
    if !any {
        let _ = writeln!(out, "  {}", word("explain-no-figures", words));
    }
    Ok(())
}

fn figure(
    out: &mut String,
    indicator: &Indicator,
    observation: &Observation,
    words: &Words,
) -> Result<(), WordsError> {
    let value = match &observation.outcome {
        Outcome::Value(value, qualifier) => {
            qualified(words.quantity(*value, None, &indicator.unit), *qualifier, words)?
        }
        Outcome::Missing(reason) => words.text(&format!("missing-{}", reason.id()))?,
    };
    let period = indicator.told(observation.key.period).label(words)?;
    let kind = words.text(&format!("kind-{}", observation.key.kind.id()))?;
    let breakdown = observation.key.breakdown.as_deref();
    let breakdown = breakdown.map(|breakdown| format!(" {breakdown}")).unwrap_or_default();
    let _ = writeln!(out, "  {}  {value}  {kind}{breakdown}", bold(&period));
    let provenance = &observation.provenance;
    let _ = writeln!(
        out,
        "    {}",
        dim(&format!(
            "{} · `{}` · {} · SHA-256 {}",
            place(&provenance.place, words),
            provenance.raw,
            observation.organisation,
            provenance.sha256
        ))
    );
    let more = [
        observation.source.as_deref(),
        observation.note.as_deref(),
        provenance.conversion.as_deref(),
    ];
    for fact in more.into_iter().flatten() {
        let _ = writeln!(out, "    {}", dim(fact));
    }
    Ok(())
}

#[derive(Serialize)]
struct Life<'a> {
    version: u32,
    indicator: &'a str,
    checkpoint: &'a str,
    status: Option<&'a str>,
    arithmetic: Vec<String>,
    /// The arithmetic of the projection.
    projection: Vec<String>,
    figures: Vec<FigureEntry<'a>>,
}

#[derive(Serialize)]
struct FigureEntry<'a> {
    period: String,
    kind: &'a str,
    breakdown: Option<&'a str>,
    value: Option<String>,
    missing: Option<&'a str>,
    unit: &'a str,
    organisation: &'a str,
    place: String,
    sha256: &'a str,
    raw: &'a str,
    conversion: Option<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

/// As [`indicator_life`], as JSON, version 1.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word of the arithmetic.
pub fn indicator_json(
    round: &Round,
    assessment: &Assessment,
    indicator: &Indicator,
    period: Option<Period>,
    words: &Words,
) -> Result<String, WordsError> {
    let assessed = assessment.indicator(indicator.id.as_str());
    let life = Life {
        version: 1,
        indicator: indicator.id.as_str(),
        checkpoint: round.checkpoint.id.as_str(),
        status: assessed.map(|assessed| assessed.effective.id()),
        arithmetic: assessed.map_or(Ok(Vec::new()), |one| arithmetic(round, one, words))?,
        projection: assessed
            .map_or(Ok(Vec::new()), |one| projection_arithmetic(round, one, words))?,
        figures: observations(round, indicator, period)
            .map(|observation| figure_entry(indicator, observation))
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&life).unwrap_or_default() + "\n")
}

fn figure_entry<'a>(indicator: &'a Indicator, observation: &'a Observation) -> FigureEntry<'a> {
    FigureEntry {
        period: observation.key.period.to_string(),
        kind: observation.key.kind.id(),
        breakdown: observation.key.breakdown.as_deref(),
        value: observation.outcome.value().map(|value| value.normalize().to_string()),
        missing: match &observation.outcome {
            Outcome::Value(..) => None,
            Outcome::Missing(reason) => Some(reason.id()),
        },
        unit: &indicator.unit,
        organisation: observation.organisation.as_str(),
        place: observation.provenance.place.to_string(),
        sha256: &observation.provenance.sha256,
        raw: &observation.provenance.raw,
        conversion: observation.provenance.conversion.as_deref(),
        source: observation.source.as_deref(),
        note: observation.note.as_deref(),
    }
}
