//! `report --org`: organisations' own extracts, each in a folder of its own.

use std::collections::BTreeMap;

use anyhow::Context;
use seuranta::compose::{Input, Templates, extract};
use seuranta::output::publish;
use seuranta::strategy::Organisation;
use seuranta::words::{Language, Words};

use super::edition;
use super::look;
use super::report::{self, Made, Order, Used};
use super::{Desk, Problem};

/// Writes the extracts of the organisations that `order` names; gives how many files they are.
pub(super) fn extracts(desk: &Desk<'_>, made: &Made, order: &Order) -> anyhow::Result<usize> {
    let known = desk.strategy.organisations.iter().map(|one| one.id.as_str());
    let organisations = order
        .organisations
        .iter()
        .map(|id| {
            let found = desk.strategy.organisation(id);
            found.ok_or_else(|| Problem::unknown("organisation", id, known.clone()))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    let mut files = 0;
    for organisation in organisations {
        files += put_out(desk, made, order, organisation).with_context(|| {
            let organisation = organisation.id.to_string();
            Problem::new("problem-extract", [("organisation", organisation)])
        })?;
    }
    Ok(files)
}

fn put_out(
    desk: &Desk<'_>,
    made: &Made,
    order: &Order,
    organisation: &Organisation,
) -> anyhow::Result<usize> {
    let own = [organisation.language];
    let languages: &[Language] = if order.languages.is_empty() { &own } else { &order.languages };
    let (own_words, own_templates) = edition::parted(&made.replacements);
    let templates = Templates::with_replacements(&own_templates);
    let mut files = BTreeMap::new();
    let mut figures = BTreeMap::new();
    let mut findings = Vec::new();
    for language in languages {
        let words = Words::with_replacements(*language, &own_words)?;
        let input = Input {
            round: &made.round,
            assessment: &made.assessment,
            previous: None,
            errata: &[],
            draft: order.draft,
            inputs: &made.inputs,
            measure: look::measure(&desk.theme),
        };
        let composed = extract(&input, organisation, &words, &templates)?;
        let round = &made.round;
        let (strategy, checkpoint) = (&round.strategy.id, &round.checkpoint.id);
        let stem = format!("{strategy}-{checkpoint}-{}-{language}", organisation.id);
        let edition = edition::set(composed, &stem, &words, &desk.theme)?;
        files.extend(edition.files);
        findings.extend(edition.findings);
        figures.extend([edition.figures]);
    }
    let folder =
        report::folder(desk, &made.round, order).join("org").join(organisation.id.as_str());
    let used = Used {
        inputs: made.inputs.clone(),
        templates: edition::template_records(languages, &made.replacements),
    };
    let manifest = report::manifest(&made.round, order, &files, figures, used);
    let kept = publish(&folder, &files, &manifest, &|_| true)?;
    report::say_done(desk, &folder, &files, &kept, findings)?;
    Ok(files.len())
}
