//! What differs, in words.

use super::{Difference, Side};
use crate::assess::{Arithmetic, Flag, Place, StatusMove, status_on};
use crate::checkpoint::{
    Aspect, FigureChange, RegisterChange, TextChange, TextSubject, aspect_words,
};
use crate::intake::{Kind, Observation, Outcome, Qualifier};
use crate::strategy::{Id, Indicator, IndicatorKind, Stage, Status};
use crate::words::{Arguments, Value, Words, WordsError};

/// Entries of one kind under a title.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) entries: Vec<Entry>,
}

/// One thing that differs.
pub(super) struct Entry {
    /// What it is.
    pub(super) head: String,
    /// As it was and as it is, and why.
    pub(super) lines: Vec<String>,
    /// All of it that fits one line.
    pub(super) brief: String,
}

/// Characters of a changed text that are shown.
const SHOWN: usize = 240;
/// Characters before the first one that differs.
const BEFORE: usize = 40;

fn with<const N: usize>(
    words: &Words,
    id: &str,
    values: [(&str, Value); N],
) -> Result<String, WordsError> {
    let arguments: Arguments =
        values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    words.format(id, &arguments)
}

/// What is compared with what.
pub(super) fn title(difference: &Difference<'_>, words: &Words) -> Result<String, WordsError> {
    let sides = [("old", difference.old.name.into()), ("new", difference.new.name.into())];
    let id = if difference.is_empty() { "difference-none" } else { "difference-title" };
    with(words, id, sides)
}

/// All that differs; sections without entries are left out.
pub(super) fn sections(
    difference: &Difference<'_>,
    words: &Words,
) -> Result<Vec<Section>, WordsError> {
    let teller = Teller { difference, words };
    let (mut revised, mut added, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for change in &difference.comparison.figures {
        let entry = teller.figure(change)?;
        match (&change.old, &change.new) {
            (Some(_), Some(_)) => revised.push(entry),
            (None, _) => added.push(entry),
            (Some(_), None) => gone.push(entry),
        }
    }
    let moves = difference.moves.iter().map(|one| teller.status(one));
    let register = difference.comparison.register.iter().map(|one| teller.register(one));
    let texts = difference.comparison.texts.iter().map(|one| teller.text(one));
    let all = [
        ("revised", revised),
        ("statuses", moves.collect::<Result<_, _>>()?),
        ("register", register.collect::<Result<_, _>>()?),
        ("added", added),
        ("gone", gone),
        ("texts", texts.collect::<Result<_, _>>()?),
    ];
    all.into_iter()
        .filter(|(_, entries): &(_, Vec<Entry>)| !entries.is_empty())
        .map(|(id, entries)| {
            let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
            let title = with(words, &format!("difference-{id}"), [("count", count.into())])?;
            Ok(Section { title, entries })
        })
        .collect()
}

struct Teller<'a> {
    difference: &'a Difference<'a>,
    words: &'a Words,
}

impl Teller<'_> {
    fn then(&self, what: String) -> Result<String, WordsError> {
        with(self.words, "difference-then", [("what", what.into())])
    }

    fn now(&self, what: String) -> Result<String, WordsError> {
        with(self.words, "difference-now", [("what", what.into())])
    }

    fn figure(&self, change: &FigureChange) -> Result<Entry, WordsError> {
        let side = |one: &Option<Observation>, side: &Side<'_>| {
            one.as_ref().map(|one| self.outcome(one, side)).transpose()
        };
        let (old, new) =
            (side(&change.old, &self.difference.old)?, side(&change.new, &self.difference.new)?);
        let head = change.any().map(|one| self.figure_head(one)).transpose()?.unwrap_or_default();
        let at = |one: &Option<Observation>| {
            one.as_ref().map(|one| one.provenance.place.to_string()).unwrap_or_default()
        };
        let mut lines = Vec::new();
        if let Some(old) = &old {
            lines.push(self.then(format!("{old} · {}", at(&change.old)))?);
        }
        if let Some(new) = &new {
            lines.push(self.now(format!("{new} · {}", at(&change.new)))?);
        }
        let place = if change.new.is_some() { at(&change.new) } else { at(&change.old) };
        let moved = arrow(old.as_deref(), new.as_deref());
        Ok(Entry { brief: format!("{head}: {moved} · {place}"), head, lines })
    }

    fn figure_head(&self, one: &Observation) -> Result<String, WordsError> {
        let key = &one.key;
        let mut parts = vec![format!("{} {}", key.indicator, key.period.label(self.words)?)];
        parts.extend(key.breakdown.clone());
        if key.kind != Kind::Actual {
            parts.push(self.words.text(&format!("kind-{}", key.kind.id()))?);
        }
        parts.extend(key.scope.clone());
        parts.push(one.organisation.to_string());
        Ok(parts.join(" · "))
    }

    fn outcome(&self, one: &Observation, side: &Side<'_>) -> Result<String, WordsError> {
        let strategy = &side.round.strategy;
        let indicator = strategy.indicator(one.key.indicator.as_str());
        match &one.outcome {
            Outcome::Missing(reason) => self.words.text(&format!("missing-{}", reason.id())),
            Outcome::Value(value, qualifier) => {
                let said = match indicator {
                    Some(known) if known.kind == IndicatorKind::Stage => {
                        let stage = Stage::ALL.into_iter().find(|s| *value == s.rank().into());
                        stage.map(|s| self.words.text(&format!("stage-{}", s.id()))).transpose()?
                    }
                    _ => None,
                };
                let unit = indicator.map_or("", |known| known.unit.as_str());
                let said = said.unwrap_or_else(|| self.words.quantity(*value, None, unit));
                let mark = match qualifier {
                    Qualifier::Exact => "",
                    Qualifier::About => "~ ",
                    Qualifier::Below => "< ",
                    Qualifier::Above => "> ",
                    Qualifier::AtMost => "≤ ",
                    Qualifier::AtLeast => "≥ ",
                };
                Ok(format!("{mark}{said}"))
            }
        }
    }

    fn status(&self, one: &StatusMove) -> Result<Entry, WordsError> {
        let (then, now) = (&self.difference.old, &self.difference.new);
        let word = |status: Option<Status>, bases: &[Flag], side: &Side<'_>| match status {
            None => Ok("–".to_owned()),
            Some(status) => {
                let place = (side.round.checkpoint.kind, Place::Sentence);
                let word = status_on(status, bases, place, self.words)?;
                Ok(format!("{} {word}", status.mark()))
            }
        };
        let before = word(one.old, &one.bases_then, then)?;
        let brief = format!("{}: {before} → {}", one.id, word(one.new, &one.bases_now, now)?);
        let mut lines = Vec::new();
        for id in ids_of(&one.steps_then, &one.steps_now) {
            for step in one.steps_then.iter().filter(|step| *step.id == *id) {
                lines.push(self.then(self.step(step, &one.id, then)?)?);
            }
            for step in one.steps_now.iter().filter(|step| *step.id == *id) {
                lines.push(self.now(self.step(step, &one.id, now)?)?);
            }
        }
        if let Some(set) = &one.overridden {
            let values =
                [("name", set.name.as_str().into()), ("reason", set.reason.as_str().into())];
            lines.push(with(self.words, "difference-set", values)?);
        }
        Ok(Entry { head: brief.clone(), lines, brief })
    }

    fn step(&self, step: &Arithmetic, id: &Id, side: &Side<'_>) -> Result<String, WordsError> {
        let indicator = side.round.strategy.indicator(id.as_str());
        let kind = side.round.checkpoint.kind;
        indicator.map_or_else(
            || Ok(step.id.to_string()),
            |indicator| step.text(self.words, indicator, kind),
        )
    }

    fn register(&self, change: &RegisterChange) -> Result<Entry, WordsError> {
        let Some(indicator) = change.indicator() else {
            return Ok(Entry { head: String::new(), lines: Vec::new(), brief: String::new() });
        };
        let name = indicator.name.get_or_any(self.words.language()).map(|(name, _)| name);
        let head = format!("{} · {}", indicator.id, name.unwrap_or_default());
        let mut lines = Vec::new();
        let mut aspects = Vec::new();
        for aspect in change.aspects() {
            let word = self.words.text(&format!("aspect-{}", aspect.id()))?;
            let side = |one: &Option<Indicator>| {
                one.as_ref().map(|one| aspect_words(one, aspect, &one.unit, self.words)).transpose()
            };
            match aspect {
                Aspect::Added | Aspect::Dropped => lines.push(word.clone()),
                _ => {
                    let moved = arrow(side(&change.old)?.as_deref(), side(&change.new)?.as_deref());
                    lines.push(format!("{word}: {moved}"));
                }
            }
            aspects.push(word);
        }
        let decided = indicator.decided.as_ref();
        if let Some(decided) = decided.filter(|_| change.new.is_some()) {
            lines.push(with(self.words, "difference-decided", [("who", decided.as_str().into())])?);
        }
        let brief =
            lines.first().map_or_else(|| head.clone(), |l| format!("{}: {l}", indicator.id));
        Ok(Entry { head, lines, brief })
    }

    fn text(&self, change: &TextChange) -> Result<Entry, WordsError> {
        let head = match &change.subject {
            TextSubject::Account { subject, organisation, topic } => {
                let topic = self.words.text(&format!("topic-{}", topic.id()))?;
                format!("{subject} · {organisation} · {topic}")
            }
            TextSubject::Judgement { subject, organisation } => {
                format!("{subject} · {organisation} · {}", self.words.text("difference-own")?)
            }
            TextSubject::Narrative(language, name) => format!("narrative/{language}/{name}.md"),
            TextSubject::Override(id) => format!("{id} · overrides.csv"),
            TextSubject::Setting(path) => path.clone(),
            TextSubject::Waiver(what) => format!("waivers.csv · {what}"),
            TextSubject::Receipt(whose) => format!("received.csv · {whose}"),
        };
        let (old, new) = excerpts(change.old.as_deref(), change.new.as_deref());
        let is_short =
            |text: &Option<String>| text.as_ref().is_none_or(|text| text.chars().count() <= BEFORE);
        let brief = if is_short(&old) && is_short(&new) {
            format!("{head}: {}", arrow(old.as_deref(), new.as_deref()))
        } else {
            with(self.words, "difference-text", [("what", head.as_str().into())])?
        };
        let mut lines = Vec::new();
        if let Some(old) = old {
            lines.push(self.then(old)?);
        }
        if let Some(new) = new {
            lines.push(self.now(new)?);
        }
        Ok(Entry { head, lines, brief })
    }
}

/// The ids of steps in their order, so that a step stands beside the one whose place it took.
fn ids_of<'a>(then: &'a [Arithmetic], now: &'a [Arithmetic]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    for step in then.iter().chain(now) {
        if !ids.contains(&&*step.id) {
            ids.push(&step.id);
        }
    }
    ids
}

fn arrow(old: Option<&str>, new: Option<&str>) -> String {
    let shown = |side: Option<&str>| side.filter(|text| !text.is_empty()).unwrap_or("–").to_owned();
    format!("{} → {}", shown(old), shown(new))
}

/// Both texts on one line each, from a little before the first character that differs.
fn excerpts(old: Option<&str>, new: Option<&str>) -> (Option<String>, Option<String>) {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (old, new) = (old.map(flat), new.map(flat));
    let same = match (&old, &new) {
        (Some(old), Some(new)) => old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count(),
        _ => 0,
    };
    let from = same.saturating_sub(BEFORE);
    let cut = |text: String| {
        let shown: String = text.chars().skip(from).take(SHOWN).collect();
        let before = if from > 0 { "…" } else { "" };
        let after = if text.chars().count() > from + SHOWN { "…" } else { "" };
        format!("{before}{shown}{after}")
    };
    (old.map(cut), new.map(cut))
}
