//! Two states of checkpoints → what differs: figures, register, texts, the analyst's decisions.
//!
//! Where a figure stands is no difference: a file that was saved anew under another name says the same.
//! Statuses are compared where they are worked out, in `assess`.

use std::collections::{BTreeMap, BTreeSet};

use super::register_change::{RegisterChange, register_changes};
use super::settings::facts;
use super::{Override, Round};
use crate::intake::{Account, Kind, Observation, Topic};
use crate::strategy::{Id, Period, Status};
use crate::words::Language;

/// A figure that two states do not have alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureChange {
    /// As the older state has it.
    pub old: Option<Observation>,
    /// As the newer state has it.
    pub new: Option<Observation>,
}

impl FigureChange {
    /// The figure as the newer state has it, else as the older one has.
    #[must_use]
    pub fn any(&self) -> Option<&Observation> {
        self.new.as_ref().or(self.old.as_ref())
    }
}

/// What a text is that two states do not have alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextSubject {
    /// What an organisation wrote of a subject.
    Account {
        /// The goal, priority or indicator.
        subject: Id,
        /// Who wrote it.
        organisation: Id,
        /// What it tells of.
        topic: Topic,
    },
    /// An organisation's own judgement of a subject.
    Judgement {
        /// The goal, priority or indicator.
        subject: Id,
        /// Whose judgement it is.
        organisation: Id,
    },
    /// The analyst's own Markdown.
    Narrative(Language, String),
    /// An override's status, reason and name.
    Override(Id),
    /// A fact of strategy.toml or the register, by its path: `checkpoint.decision.number`.
    Setting(String),
    /// A waiver's reason, name and last day, by what it silences.
    Waiver(String),
    /// When an organisation's return came, and who approved it.
    Receipt(String),
}

/// A text that two states do not have alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChange {
    /// What it is.
    pub subject: TextSubject,
    /// As the older state has it.
    pub old: Option<String>,
    /// As the newer state has it.
    pub new: Option<String>,
}

/// What differs between an older and a newer state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Figures, by their keys.
    pub figures: Vec<FigureChange>,
    /// Indicators, by the register's order.
    pub register: Vec<RegisterChange>,
    /// Texts, by what they are.
    pub texts: Vec<TextChange>,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.register.is_empty() && self.texts.is_empty()
    }

    /// Figures of which both states have one, and not the same.
    pub fn revised(&self) -> impl Iterator<Item = (&Observation, &Observation)> {
        self.figures.iter().filter_map(|change| change.old.as_ref().zip(change.new.as_ref()))
    }
}

/// Compares an older state with a newer one.
#[must_use]
pub fn compare(old: &Round, new: &Round) -> Comparison {
    let registers = (
        (&old.checkpoint.id, old.strategy.indicators.as_slice()),
        (&new.checkpoint.id, new.strategy.indicators.as_slice()),
    );
    Comparison {
        figures: figures(&old.observations, &new.observations),
        register: register_changes(registers.0, registers.1),
        texts: texts(old, new),
    }
}

/// What tells a figure from others over all its vintages, and whose it is.
type Line<'a> = (&'a Id, Period, Option<&'a str>, Kind, Option<&'a str>, &'a Id);

fn line(observation: &Observation) -> Line<'_> {
    let key = &observation.key;
    (
        &key.indicator,
        key.period,
        key.breakdown.as_deref(),
        key.kind,
        key.scope.as_deref(),
        &observation.organisation,
    )
}

fn figures(old: &[Observation], new: &[Observation]) -> Vec<FigureChange> {
    let by_line = |list| -> BTreeMap<Line<'_>, &Observation> {
        let list: &[Observation] = list;
        list.iter().map(|observation| (line(observation), observation)).collect()
    };
    let (old, new) = (by_line(old), by_line(new));
    let lines: BTreeSet<&Line<'_>> = old.keys().chain(new.keys()).collect();
    lines
        .into_iter()
        .map(|line| (old.get(line).copied(), new.get(line).copied()))
        .filter(|pair| match pair {
            (Some(old), Some(new)) => (&old.outcome, &old.marks) != (&new.outcome, &new.marks),
            _ => true,
        })
        .map(|(old, new)| FigureChange { old: old.cloned(), new: new.cloned() })
        .collect()
}

fn texts(old: &Round, new: &Round) -> Vec<TextChange> {
    let (old, new) = (texts_of(old, new), texts_of(new, old));
    let subjects: BTreeSet<&TextSubject> = old.keys().chain(new.keys()).collect();
    subjects
        .into_iter()
        .filter(|subject| old.get(subject) != new.get(subject))
        .map(|subject| TextChange {
            subject: subject.clone(),
            old: old.get(subject).cloned(),
            new: new.get(subject).cloned(),
        })
        .collect()
}

/// The texts of `round`, which is compared with `other`.
fn texts_of(round: &Round, other: &Round) -> BTreeMap<TextSubject, String> {
    let mut texts = facts(round, other);
    for account in &round.accounts {
        of_account(account, &mut texts);
    }
    for ((language, name), text) in &round.narrative {
        texts.insert(TextSubject::Narrative(*language, name.clone()), text.clone());
    }
    for Override { id, status, reason, name, .. } in &round.overrides {
        texts.insert(TextSubject::Override(id.clone()), said(*status, reason, name));
    }
    texts
}

fn said(status: Status, reason: &str, name: &str) -> String {
    format!("{}: {reason} ({name})", status.id())
}

fn of_account(account: &Account, texts: &mut BTreeMap<TextSubject, String>) {
    let subject = account.subject.id().clone();
    let organisation = account.organisation.clone();
    if let Some((status, _)) = &account.status {
        let judgement =
            TextSubject::Judgement { subject: subject.clone(), organisation: organisation.clone() };
        texts.insert(judgement, status.id().to_owned());
    }
    for (topic, text) in &account.texts {
        let key = TextSubject::Account {
            subject: subject.clone(),
            organisation: organisation.clone(),
            topic: *topic,
        };
        texts.insert(key, text.text.clone());
    }
}
