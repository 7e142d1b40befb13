//! What the strategy's things are called: ids, names in every language, short names, aliases.

use std::collections::BTreeMap;

use super::garbled;
use crate::notation::label::{Label, nearest_key, normalised, whole_key};
use crate::notation::unit;
use crate::strategy::{Goal, Indicator, Organisation, Priority, Strategy};
use crate::words::{Language, LocalText};

/// Things by their keys; several things may be called the same.
#[derive(Debug)]
struct Register<'a, T> {
    by_key: BTreeMap<String, Vec<&'a T>>,
    /// Each name with its key.
    known: Vec<(String, &'a str)>,
}

impl<'a, T> Register<'a, T> {
    fn new() -> Self {
        Self { by_key: BTreeMap::new(), known: Vec::new() }
    }

    fn add(&mut self, thing: &'a T, name: &'a str) {
        let key = whole_key(name);
        let things = self.by_key.entry(key.clone()).or_default();
        if !things.iter().any(|other| std::ptr::eq(*other, thing)) {
            things.push(thing);
        }
        self.known.push((key, name));
    }

    fn add_names(&mut self, thing: &'a T, names: &'a LocalText) {
        for name in Language::ALL.into_iter().filter_map(|language| names.get(language)) {
            self.add(thing, name);
        }
    }

    fn get(&self, key: &str) -> &[&'a T] {
        self.by_key.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    fn keys(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.known.iter().map(|(key, name)| (key.as_str(), *name))
    }

    fn near(&self, text: &str) -> Option<&'a str> {
        nearest_key(&normalised(text), self.keys())
    }
}

/// What a text names.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Named<'a, T> {
    /// One thing, with the unit that stood beside its name.
    One(&'a T, Option<String>),
    /// Several things, by their ids.
    Several(Vec<String>),
    /// Nothing known.
    Unknown,
}

/// All names of a strategy.
#[derive(Debug)]
pub(super) struct Names<'a> {
    indicators: Register<'a, Indicator>,
    goals: Register<'a, Goal>,
    priorities: Register<'a, Priority>,
    organisations: Register<'a, Organisation>,
}

impl<'a> Names<'a> {
    pub(super) fn of(strategy: &'a Strategy) -> Self {
        let mut names = Self {
            indicators: Register::new(),
            goals: Register::new(),
            priorities: Register::new(),
            organisations: Register::new(),
        };
        for indicator in &strategy.indicators {
            names.indicators.add(indicator, indicator.id.as_str());
            names.indicators.add_names(indicator, &indicator.name);
            for alias in &indicator.aliases {
                names.indicators.add(indicator, alias);
            }
        }
        for priority in &strategy.priorities {
            names.priorities.add(priority, priority.id.as_str());
            names.priorities.add_names(priority, &priority.name);
            for goal in &priority.goals {
                names.goals.add(goal, goal.id.as_str());
                names.goals.add_names(goal, &goal.name);
            }
        }
        for organisation in &strategy.organisations {
            names.organisations.add(organisation, organisation.id.as_str());
            names.organisations.add_names(organisation, &organisation.name);
            for short in organisation.shorts() {
                names.organisations.add(organisation, short);
            }
        }
        names.add_departments(&strategy.organisations);
        names
    }

    /// A department goes by its own name as well: *Kaupunginkanslia, talousosasto* and `kanslia-talous` as
    /// *talousosasto* and *talous*, where nothing else is called so.
    fn add_departments(&mut self, organisations: &'a [Organisation]) {
        let own = |organisation: &'a Organisation| {
            let names = Language::ALL.into_iter().filter_map(|l| organisation.name.get(l));
            let names = names.filter_map(|name| Some(name.rsplit_once(',')?.1.trim()));
            names.chain(organisation.id.as_str().split_once('-').map(|(_, own)| own))
        };
        let mut found: BTreeMap<String, Vec<(&Organisation, &str)>> = BTreeMap::new();
        for organisation in organisations {
            for name in own(organisation) {
                found.entry(whole_key(name)).or_default().push((organisation, name));
            }
        }
        for (key, called) in found {
            let Some((first, name)) = called.first() else { continue };
            let is_one = called.iter().all(|(other, _)| other.id == first.id);
            if is_one && self.organisations.get(&key).is_empty() {
                self.organisations.add(first, name);
            }
        }
    }

    /// The indicator that a cell names: by id, name or alias, with a unit in brackets or after a
    /// comma, or without.
    pub(super) fn indicator(&self, text: &str) -> Named<'a, Indicator> {
        let readings = std::iter::once((whole_key(text), None)).chain(without_unit(text));
        for (key, unit) in readings {
            match self.indicators.get(&key) {
                [] => {}
                [one] => return Named::One(one, unit),
                several => {
                    return by_id(several, text, |indicator| indicator.id.as_str(), unit);
                }
            }
        }
        // Letters that were garbled on their way are told as that, and the name is no other.
        garbled::before(text).map_or(Named::Unknown, |text| self.indicator(&text))
    }

    pub(super) fn goal(&self, text: &str) -> Named<'a, Goal> {
        Self::lookup(&self.goals, text, |goal| goal.id.as_str())
    }

    pub(super) fn priority(&self, text: &str) -> Named<'a, Priority> {
        Self::lookup(&self.priorities, text, |priority| priority.id.as_str())
    }

    pub(super) fn organisation(&self, text: &str) -> Named<'a, Organisation> {
        Self::lookup(&self.organisations, text, |organisation| organisation.id.as_str())
    }

    /// The name that `text` was probably meant to be. This is slow, and only for what is to be told.
    pub(super) fn near_indicator(&self, text: &str) -> Option<&'a str> {
        self.indicators.near(text)
    }

    /// As above, for organisations.
    pub(super) fn near_organisation(&self, text: &str) -> Option<&'a str> {
        self.organisations.near(text)
    }

    /// As above, for priorities.
    pub(super) fn near_priority(&self, text: &str) -> Option<&'a str> {
        self.priorities.near(text)
    }

    /// The priority's name that `text` is the first words of, where it is of one priority only.
    pub(super) fn shortened_priority(&self, text: &str) -> Option<&'a str> {
        let key = normalised(text);
        let begins = |name: &str| name.strip_prefix(&key).is_some_and(|rest| rest.starts_with(' '));
        let known = self.priorities.keys().filter(|(known, _)| !key.is_empty() && begins(known));
        let known: Vec<&str> = known.map(|(_, name)| name).collect();
        let first = self.priority(known.first()?);
        known.iter().all(|name| self.priority(name) == first).then_some(known.first().copied()?)
    }

    /// As above, for whatever an assessment can be about.
    pub(super) fn near_subject(&self, text: &str) -> Option<&'a str> {
        let goals = self.goals.keys().chain(self.priorities.keys());
        nearest_key(&normalised(text), goals.chain(self.indicators.keys()))
    }

    fn lookup<T>(register: &Register<'a, T>, text: &str, id: fn(&T) -> &str) -> Named<'a, T> {
        match register.get(&whole_key(text)) {
            [] => match garbled::before(text) {
                Some(text) => Self::lookup(register, &text, id),
                None => Named::Unknown,
            },
            [one] => Named::One(one, None),
            several => by_id(several, text, id, None),
        }
    }
}

/// Of several things called alike the one whose id it is, if it is one.
fn by_id<'a, T>(
    several: &[&'a T],
    text: &str,
    id: impl Fn(&T) -> &str,
    unit: Option<String>,
) -> Named<'a, T> {
    match several.iter().find(|thing| id(thing) == text.trim()) {
        Some(thing) => Named::One(thing, unit),
        None => Named::Several(several.iter().map(|thing| id(thing).to_owned()).collect()),
    }
}

/// The keys of a name without its unit, in brackets, after a comma or at its end, and without the number before it.
fn without_unit(text: &str) -> impl Iterator<Item = (String, Option<String>)> {
    let label = Label::read(text);
    let bracketed = (label.key, label.unit.and_then(|unit| unit::within(&unit)));
    let commas: Vec<(String, Option<String>)> = text
        .match_indices(',')
        .filter_map(|(at, _)| {
            let tail = text.get(at + 1..)?.split(',').next()?.trim();
            let name = whole_key(text.get(..at)?);
            unit::is_known(tail).then(|| (name, Some(tail.to_owned())))
        })
        .collect();
    std::iter::once(bracketed).chain(commas).chain(at_end(text)).chain(without_number(text))
}

/// `Luvitetut asunnot kpl`, `Kokonaispäästöt: kt`: one or two last words that are a unit.
fn at_end(text: &str) -> impl Iterator<Item = (String, Option<String>)> {
    let text = text.trim();
    let spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let cuts = spaces.rev().take(2).collect::<Vec<_>>().into_iter();
    cuts.filter_map(move |at| {
        let unit = text.get(at..)?.trim();
        let name = text.get(..at)?.trim_end_matches([':', ' ', '–', '-']);
        unit::is_known(unit).then(|| (whole_key(name), Some(unit.to_owned())))
    })
}

/// `1. Uudet luonnonsuojelualueet`, `2.1 Päästöt`: the name without the number of its row.
fn without_number(text: &str) -> Option<(String, Option<String>)> {
    let text = text.trim();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let is_number = text.starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with(' ');
    is_number.then(|| {
        let label = Label::read(rest);
        (label.key, label.unit.and_then(|unit| unit::within(&unit)))
    })
}
