//! The findings of a draft, in the report's language.

use serde::Serialize;

use super::super::desk::Desk;
use crate::compose::ComposeError;
use crate::finding::{Argument, Finding};
use crate::words::{Arguments, Value};

/// A finding that is not waived.
#[derive(Debug, Serialize)]
pub(super) struct FindingRow {
    severity: String,
    code: &'static str,
    place: String,
    message: String,
}

pub(super) fn findings(desk: &Desk<'_>) -> Result<Vec<FindingRow>, ComposeError> {
    let open = desk.round().findings.iter().filter(|finding| finding.waiver.is_none());
    open.map(|finding| {
        Ok(FindingRow {
            severity: desk.text(&format!("severity-{}", finding.code.severity.id()))?,
            code: finding.code.id,
            place: finding.place.to_string(),
            message: message(desk, finding),
        })
    })
    .collect()
}

/// The wording of the finding's code; its name where there is no wording.
fn message(desk: &Desk<'_>, finding: &Finding) -> String {
    let related = finding.related.first().map(ToString::to_string).unwrap_or_default();
    // Words may name these of any finding, whether it has them or not.
    let mut arguments = Arguments::from([
        ("near".to_owned(), Value::Text(String::new())),
        ("count".to_owned(), Value::Count(0)),
        ("related".to_owned(), Value::Text(related)),
    ]);
    let texts = [
        ("found", &finding.found),
        ("expected", &finding.expected),
        ("indicator", &finding.indicator),
        ("period", &finding.period),
        ("organisation", &finding.organisation),
    ];
    for (name, text) in texts {
        arguments.insert(name.to_owned(), Value::Text(text.clone().unwrap_or_default()));
    }
    for (name, argument) in &finding.arguments {
        let value = match argument {
            Argument::Text(text) => Value::Text(text.clone()),
            Argument::Count(count) => Value::Count(*count),
            Argument::List(items) => Value::Text(desk.words.list(items)),
            Argument::Day(day) => Value::Text(desk.words.date(*day)),
        };
        arguments.insert((*name).to_owned(), value);
    }
    desk.words.format(finding.code.id, &arguments).unwrap_or_else(|_| finding.code.name.to_owned())
}
