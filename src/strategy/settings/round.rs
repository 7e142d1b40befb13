//! Who reports, and when: organisations, checkpoints, files whose organisation is named.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Spanned;

use super::Reading;
use super::general::{in_order, language_words, validity};
use super::table::{DATE, Section, TEXT};
use crate::finding::{DATES_OUT_OF_ORDER, DUPLICATE_ID};
use crate::strategy::places::Noun;
use crate::strategy::{
    Checkpoint, CheckpointKind, Decision, Id, Organisation, OrganisationKind, ShortName,
};

/// Reads `[[organisation]]`.
pub(super) fn organisations(root: &Section<'_>, reading: &mut Reading<'_>) -> Vec<Organisation> {
    let sections = root.required_tables("organisation", reading);
    // Ids first: a predecessor may stand below its successor.
    let ids: Vec<Option<Id>> =
        sections.iter().map(|section| reading.id(section, Noun::Organisation)).collect();
    let mut organisations = Vec::new();
    for (section, id) in sections.iter().zip(ids) {
        organisations.extend(organisation(section, id, reading));
    }
    organisations
}

fn organisation(
    section: &Section<'_>,
    id: Option<Id>,
    reading: &mut Reading<'_>,
) -> Option<Organisation> {
    section.only(&["id", "kind", "short", "name", "language", "valid", "predecessors"], reading);
    let kinds =
        [OrganisationKind::Division, OrganisationKind::Chancellery, OrganisationKind::Enterprise]
            .map(|kind| (kind.id(), kind));
    let kind = section.required_text("kind", reading);
    let kind = kind.and_then(|text| reading.word(&text, &kinds));
    let name = section.required_local("name", reading);
    let language = section.optional("language", &TEXT, reading);
    let language = language.and_then(|text| reading.word(&text, &language_words()));
    let valid = validity(section, reading);
    let predecessors = section
        .texts("predecessors", reading)
        .into_iter()
        .filter_map(|text| reading.reference(&text, Noun::Organisation))
        .collect();
    Some(Organisation {
        id: id?,
        kind: kind.unwrap_or(OrganisationKind::Division),
        short: short(section, reading),
        name,
        language: language.unwrap_or(reading.primary),
        valid,
        predecessors,
    })
}

/// A short name, which is one text or one in each language.
fn short(section: &Section<'_>, reading: &mut Reading<'_>) -> Option<ShortName> {
    if section.value("short").is_some_and(|value| value.get_ref().is_table()) {
        let names = section.local("short", reading);
        return (!names.is_empty()).then_some(ShortName::Each(names));
    }
    let name = section.optional("short", &TEXT, reading)?.into_inner();
    (!name.is_empty()).then_some(ShortName::One(name))
}

/// Reads `[[checkpoint]]`; they come back in the order of their as-of dates.
pub(super) fn checkpoints(
    root: &Section<'_>,
    term: Option<(Date, Date)>,
    reading: &mut Reading<'_>,
) -> Vec<Checkpoint> {
    let sections = root.required_tables("checkpoint", reading);
    let mut checkpoints: Vec<Checkpoint> =
        sections.iter().filter_map(|section| checkpoint(section, term, reading)).collect();
    checkpoints.sort_by(|a, b| (a.as_of, &a.id).cmp(&(b.as_of, &b.id)));
    checkpoints
}

fn checkpoint(
    section: &Section<'_>,
    term: Option<(Date, Date)>,
    reading: &mut Reading<'_>,
) -> Option<Checkpoint> {
    section.only(&["id", "kind", "as-of", "due", "document-date", "decision"], reading);
    let id = reading.id(section, Noun::Checkpoint);
    let kinds = [CheckpointKind::MidTerm, CheckpointKind::EndOfTerm, CheckpointKind::Interim]
        .map(|kind| (kind.id(), kind));
    let kind = section.required_text("kind", reading);
    let kind = kind.and_then(|text| reading.word(&text, &kinds));
    let as_of = section.required("as-of", &DATE, reading);
    let due = section.optional("due", &DATE, reading);
    let document_date = section.optional("document-date", &DATE, reading);
    let decision = section.table("decision", reading).map(|table| decision(&table, reading));
    if let Some(as_of) = &as_of {
        within_term(as_of, term, reading);
        for later in [&due, &document_date].into_iter().flatten() {
            in_order(as_of, later, "as-of", reading);
        }
    }
    let as_of = as_of?.into_inner();
    Some(Checkpoint {
        id: id?,
        kind: kind?,
        as_of,
        due: due.map(Spanned::into_inner),
        document_date: document_date.map_or(as_of, Spanned::into_inner),
        decision,
    })
}

/// A cut-off before the term began would leave nothing to judge; one after its end is usual.
fn within_term(as_of: &Spanned<Date>, term: Option<(Date, Date)>, reading: &mut Reading<'_>) {
    if let Some((from, _)) = term
        && *as_of.get_ref() < from
    {
        reading.report(&DATES_OUT_OF_ORDER, as_of.span().start, |finding| {
            finding
                .found(as_of.get_ref().to_string())
                .expected(format!("≥ {from}"))
                .text("key", "term.from")
                .text("other", from.to_string())
        });
    }
}

fn decision(section: &Section<'_>, reading: &mut Reading<'_>) -> Decision {
    section.only(&["number", "body", "meeting", "proposal"], reading);
    Decision {
        number: section.optional("number", &TEXT, reading).map(Spanned::into_inner),
        body: section.local("body", reading),
        meeting: section.optional("meeting", &DATE, reading).map(Spanned::into_inner),
        proposal: section.local("proposal", reading),
    }
}

/// Reads `[[source]]`: file → organisation.
pub(super) fn file_sources(root: &Section<'_>, reading: &mut Reading<'_>) -> BTreeMap<String, Id> {
    let mut sources = BTreeMap::new();
    for section in root.tables("source", reading) {
        section.only(&["file", "organisation"], reading);
        let file = section.required_text("file", reading);
        let organisation = section.required_text("organisation", reading);
        let organisation =
            organisation.and_then(|text| reading.reference(&text, Noun::Organisation));
        let Some(file) = file else { continue };
        if sources.contains_key(file.get_ref()) {
            reading.report(&DUPLICATE_ID, file.span().start, |finding| {
                finding.found(file.get_ref()).text("noun", "file")
            });
        } else if let Some(organisation) = organisation {
            sources.insert(file.into_inner(), organisation);
        }
    }
    sources
}
