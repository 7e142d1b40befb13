//! What was promised: priorities with their goals, and the programmes that cut across them.

use toml::Spanned;

use super::Reading;
use super::table::{FLAG, Section};
use crate::finding::{DUPLICATE_ID, Finding};
use crate::strategy::places::Noun;
use crate::strategy::{Goal, Id, Priority, Programme};

/// Reads `[[priority]]` with `[[priority.goal]]`.
pub(super) fn priorities(root: &Section<'_>, reading: &mut Reading<'_>) -> Vec<Priority> {
    let sections = root.required_tables("priority", reading);
    // All priorities' ids before any goal's: they share a folder of texts, so none may be both.
    let ids: Vec<Option<Id>> =
        sections.iter().map(|section| reading.id(section, Noun::Priority)).collect();
    let mut priorities = Vec::new();
    for (section, id) in sections.iter().zip(ids) {
        section.only(&["id", "name", "goal"], reading);
        let name = section.required_local("name", reading);
        let goals = section
            .required_tables("goal", reading)
            .iter()
            .filter_map(|goal_section| goal(goal_section, reading))
            .collect();
        if let Some(id) = id {
            priorities.push(Priority { id, name, goals });
        }
    }
    priorities
}

fn goal(section: &Section<'_>, reading: &mut Reading<'_>) -> Option<Goal> {
    section.only(&["id", "name", "binding"], reading);
    let id = reading.id(section, Noun::Goal);
    if let Some(id) = &id
        && let Some(first) = reading.places.of(Noun::Priority, id.as_str()).cloned()
    {
        let place = reading.places.place(Noun::Goal, id.as_str());
        reading.findings.push(
            Finding::new(&DUPLICATE_ID, place)
                .found(id.as_str())
                .text("noun", Noun::Priority.word())
                .related(first),
        );
    }
    let name = section.required_local("name", reading);
    let binding = section.optional("binding", &FLAG, reading).is_some_and(Spanned::into_inner);
    Some(Goal { id: id?, name, binding })
}

/// Reads `[[programme]]`.
pub(super) fn programmes(root: &Section<'_>, reading: &mut Reading<'_>) -> Vec<Programme> {
    let mut programmes = Vec::new();
    for section in root.tables("programme", reading) {
        section.only(&["id", "name", "goals"], reading);
        let id = reading.id(&section, Noun::Programme);
        let name = section.required_local("name", reading);
        let goals = section
            .texts("goals", reading)
            .into_iter()
            .filter_map(|text| reading.reference(&text, Noun::Goal))
            .collect();
        if let Some(id) = id {
            programmes.push(Programme { id, name, goals });
        }
    }
    programmes
}
