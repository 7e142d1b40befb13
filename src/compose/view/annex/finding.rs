//! The findings of a draft, in the report's language.

use serde::Serialize;

use super::super::desk::Desk;
use crate::compose::ComposeError;
use crate::validate::message;

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
            message: message(finding, desk.words).message,
        })
    })
    .collect()
}
<<<<<<< HEAD
=======

/// The wording of the finding's code; its name where there is no wording.
fn message(desk: &Desk<'_>, finding: &Finding) -> String {
    let mut arguments = Arguments::new();
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
    arguments.insert("near".to_owned(), Value::Text(String::new()));
    arguments.insert("count".to_owned(), Value::Count(0));
    let related = finding.related.first().map(ToString::to_string).unwrap_or_default();
    arguments.insert("related".to_owned(), Value::Text(related));
    for (name, argument) in &finding.arguments {
        let value = match argument {
            Argument::Text(text) => Value::Text(text.clone()),
            Argument::Count(count) => Value::Count(*count),
            Argument::List(items) => Value::Text(desk.words.list(items)),
        };
        arguments.insert((*name).to_owned(), value);
    }
    desk.words.format(finding.code.id, &arguments).unwrap_or_else(|_| finding.code.name.to_owned())
}
>>>>>>> compose
