//! An intake as text that a person can read.

use std::fmt::Write as _;

use seuranta::intake::{Intake, Outcome};
use seuranta::validate;
use seuranta::words::{Language, Words};

/// Notes, observations, accounts and findings, a line each.
pub(crate) fn dump(intake: &Intake) -> String {
    let mut text = String::new();
    for note in &intake.notes {
        let headings = note.headings.map(|area| area.to_string()).unwrap_or_default();
        let _ =
            writeln!(text, "[{}] {} {headings} → {}", note.sheet, note.layout, note.observations);
        for (area, why) in &note.passed_over {
            let _ = writeln!(text, "  {area} {why}");
        }
    }
    for o in &intake.observations {
        let _ = write!(text, "{} = {}", key(o), outcome(&o.outcome));
        for mark in o.marks.iter() {
            let _ = write!(text, " {mark:?}");
        }
        let facts = [
            ("", o.provenance.conversion.as_deref()),
            ("source: ", o.source.as_deref()),
            ("note: ", o.note.as_deref()),
        ];
        for (name, value) in facts {
            if let Some(value) = value {
                let _ = write!(text, " ({name}{value})");
            }
        }
        let _ = writeln!(text, " ← {} `{}`", spot(&o.provenance.place), o.provenance.raw);
    }
    for account in &intake.accounts {
        let _ = write!(text, "{:?} {}", account.subject, account.organisation);
        if let Some((status, place)) = &account.status {
            let _ = write!(text, " {} ← {}", status.id(), spot(&place.place));
        }
        let _ = writeln!(text);
        for (topic, told) in &account.texts {
            let _ = writeln!(
                text,
                "  {}: {} ← {}",
                topic.id(),
                told.text,
                spot(&told.provenance.place)
            );
        }
    }
    let words = Words::built_in(Language::En).unwrap();
    for finding in &intake.findings {
        let said = validate::message(finding, &words);
        let _ = writeln!(
            text,
            "{} {} {}: {}; {}",
            finding.code.id,
            finding.code.severity.id(),
            spot(&finding.place),
            said.message,
            said.help
        );
    }
    text
}

fn key(o: &seuranta::intake::Observation) -> String {
    let mut key = format!("{} {} {}", o.key.indicator, o.key.period, o.key.kind.id());
    for part in [&o.key.breakdown, &o.key.scope].into_iter().flatten() {
        let _ = write!(key, " {part}");
    }
    if let Some(day) = o.key.as_of {
        let _ = write!(key, " as of {day}");
    }
    format!("{}: {key}", o.organisation)
}

fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Value(value, seuranta::intake::Qualifier::Exact) => value.to_string(),
        Outcome::Value(value, qualifier) => format!("{qualifier:?} {value}"),
        Outcome::Missing(reason) => reason.id().to_owned(),
    }
}

/// A place without its file.
fn spot(place: &seuranta::finding::Place) -> String {
    let whole = place.to_string();
    whole.strip_prefix(&*place.file).unwrap_or(&whole).trim().to_owned()
}
