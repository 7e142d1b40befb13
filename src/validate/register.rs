//! `I3`: what an auditor would ask about a strategy and its register that are both legal.
//!
//! - `plan`: baseline, target, milestones and bands of one indicator
//! - `returned`: what the returns say to baseline, target and weights
//! - `timing`: whether it can be measured in time
//! - `wording`: names and definitions

mod plan;
mod returned;
mod timing;
mod wording;

use std::collections::BTreeMap;

use crate::finding::{
    Code, Finding, GOAL_ONLY_JUDGED, GOAL_WITHOUT_INDICATOR, NO_ORGANISATION,
    ORGANISATION_OWES_NOTHING, OUTSIDE_TERM, SHARED_NAME, WEIGHT_UNREPORTED, sort,
};
use crate::notation::label::normalised;
use crate::strategy::{Aggregate, Column, Indicator, Method, Noun, Places, Strategy};
use crate::words::Language;

pub(super) use returned::returned;

/// Looks a loaded strategy over as an auditor would; `places` are those that were loaded with it.
#[must_use]
pub fn lint(strategy: &Strategy, places: &Places) -> Vec<Finding> {
    let mut findings = Vec::new();
    goals(strategy, places, &mut findings);
    wording::goals(strategy, places, &mut findings);
    organisations(strategy, places, &mut findings);
    shared_names(strategy, places, &mut findings);
    wording::things(strategy, places, &mut findings);
    for indicator in &strategy.indicators {
        let mut asked = Asked { indicator, places, findings: &mut findings };
        wording::indicator(strategy, &mut asked);
        plan::indicator(&mut asked);
        timing::indicator(strategy, &mut asked);
        in_use(strategy, &mut asked);
        reported(&mut asked);
        weight(strategy, &mut asked);
    }
    sort(&mut findings);
    findings
}

/// An indicator that is being asked about.
struct Asked<'a> {
    indicator: &'a Indicator,
    places: &'a Places,
    findings: &'a mut Vec<Finding>,
}

impl Asked<'_> {
    /// Reports `code` at the indicator's cell in `column`.
    fn report(
        &mut self,
        code: &'static Code,
        column: Column,
        fill: impl FnOnce(Finding) -> Finding,
    ) {
        let (place, excerpt) = self.places.cell(self.indicator, column);
        let finding = Finding::new(code, place)
            .indicator(self.indicator.id.as_str())
            .text("column", column.id())
            .excerpt(excerpt);
        self.findings.push(fill(finding));
    }

    /// Whether a cell is filled in, be it with something that could not be read, which is told already.
    fn is_filled(&self, column: Column) -> bool {
        self.places.shown(self.indicator, column).is_some_and(|text| !text.trim().is_empty())
    }

    /// The text of a cell, or the value that was read from it.
    fn shown(&self, column: Column, value: &dyn ToString) -> String {
        self.places.shown(self.indicator, column).unwrap_or_else(|| value.to_string())
    }
}

fn goals(strategy: &Strategy, places: &Places, findings: &mut Vec<Finding>) {
    for (_, goal) in strategy.goals() {
        let mut indicators = strategy.indicators_of(&goal.id).peekable();
        let code = if indicators.peek().is_none() {
            &GOAL_WITHOUT_INDICATOR
        } else if indicators.all(|indicator| indicator.method == Method::Judged) {
            &GOAL_ONLY_JUDGED
        } else {
            continue;
        };
        let place = places.place(Noun::Goal, goal.id.as_str());
        findings.push(Finding::new(code, place).found(goal.id.as_str()));
    }
}

fn organisations(strategy: &Strategy, places: &Places, findings: &mut Vec<Finding>) {
    for organisation in &strategy.organisations {
        let id = &organisation.id;
        let owes = strategy.indicators.iter().any(|i| i.organisations.contains(id));
        // One whose figures another carries on has nothing more to report.
        let is_carried_on = strategy.organisations.iter().any(|o| o.predecessors.contains(id));
        if !owes && !is_carried_on {
            let place = places.place(Noun::Organisation, id.as_str());
            let finding = Finding::new(&ORGANISATION_OWES_NOTHING, place).found(id.as_str());
            findings.push(finding.organisation(id.as_str()));
        }
    }
}

/// Returns may name an indicator by a name or an alias, so two in use at one time may not share it.
fn shared_names(strategy: &Strategy, places: &Places, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<String, Vec<&Indicator>> = BTreeMap::new();
    for indicator in &strategy.indicators {
        let names = Language::ALL
            .into_iter()
            .filter_map(|language| Some((Column::Name(language), indicator.name.get(language)?)))
            .chain(indicator.aliases.iter().map(|alias| (Column::Aliases, alias.as_str())));
        for (column, name) in names {
            let others = known.entry(normalised(name)).or_default();
            if others.iter().any(|other| other.id == indicator.id) {
                continue;
            }
            if let Some(other) = others.iter().find(|other| overlap(other, indicator)) {
                let mut asked = Asked { indicator, places, findings };
                asked.report(&SHARED_NAME, column, |finding| {
                    finding
                        .found(name)
                        .text("other", other.id.as_str())
                        .related(other.place.clone())
                });
            }
            others.push(indicator);
        }
    }
}

fn overlap(a: &Indicator, b: &Indicator) -> bool {
    let ends_before = |first: &Indicator, second: &Indicator| {
        first.valid.to.zip(second.valid.from).is_some_and(|(to, from)| to < from)
    };
    !ends_before(a, b) && !ends_before(b, a)
}

/// An indicator may be exchanged for another between two checkpoints, but it is one of this term's.
fn in_use(strategy: &Strategy, asked: &mut Asked<'_>) {
    let valid = asked.indicator.valid;
    let (first, last) = strategy.term;
    let column = match (valid.from, valid.to) {
        (Some(from), _) if from > last => Column::ValidFrom,
        (_, Some(to)) if to < first => Column::ValidTo,
        _ => return,
    };
    let end = |day: Option<jiff::civil::Date>| day.map_or("…".to_owned(), |day| day.to_string());
    asked.report(&OUTSIDE_TERM, column, |finding| {
        finding
            .found(format!("{} – {}", end(valid.from), end(valid.to)))
            .expected(format!("{first} – {last}"))
    });
}

fn reported(asked: &mut Asked<'_>) {
    if asked.indicator.organisations.is_empty() {
        asked.report(&NO_ORGANISATION, Column::Organisations, |finding| finding);
    }
}

/// A weighted mean needs the weights of every organisation whose figures it weighs.
fn weight(strategy: &Strategy, asked: &mut Asked<'_>) {
    let indicator = asked.indicator;
    if indicator.aggregate != Aggregate::WeightedMean {
        return;
    }
    let Some(weight) = &indicator.weight else { return };
    let Some(weighting) = strategy.indicator(weight.as_str()) else { return };
    let silent: Vec<String> = indicator
        .organisations
        .iter()
        .filter(|organisation| !weighting.organisations.contains(organisation))
        .map(ToString::to_string)
        .collect();
    // One organisation may weigh its own groups by weights that another reports for all of them.
    let needed = indicator.organisations.len() > 1 || weighting.organisations.is_empty();
    if needed && !silent.is_empty() {
        let related = weighting.place.clone();
        asked.report(&WEIGHT_UNREPORTED, Column::Weight, |finding| {
            finding.found(weight.as_str()).list("organisations", silent).related(related)
        });
    }
}
