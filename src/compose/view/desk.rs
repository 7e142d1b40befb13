//! What every part of the view is written with: the round, the words, and the ways of saying things.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::assess::{self, Point, printed_places};
use crate::checkpoint::{Round, Source};
use crate::compose::charts::Charts;
use crate::compose::narrative::{self, Known};
use crate::compose::prose::Passage;
use crate::compose::{ComposeError, Input};
use crate::finding::Place;
use crate::intake::{Observation, Outcome};
use crate::output::FileRecord;
use crate::strategy::{CheckpointKind, Id, Indicator, IndicatorKind, Period, Stage, Strategy};
use crate::words::{Arguments, Language, LocalText, NO_BREAK_SPACE, Value, Words};

/// What stands in a cell of a table that nothing belongs in.
pub(super) const NOTHING: &str = "–";

/// The round, the words and the ways of saying things.
pub(super) struct Desk<'a> {
    /// What the report is made from.
    pub(super) input: &'a Input<'a>,
    /// The words of its language.
    pub(super) words: &'a Words,
    /// Its charts.
    pub(super) charts: &'a Charts,
    /// What narratives may ask for, by language, once one did.
    known: RefCell<BTreeMap<Language, Arc<Known>>>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(input: &'a Input<'a>, words: &'a Words, charts: &'a Charts) -> Self {
        Self { input, words, charts, known: RefCell::default() }
    }

    pub(super) fn round(&self) -> &'a Round {
        self.input.round
    }

    pub(super) fn strategy(&self) -> &'a Strategy {
        &self.input.round.strategy
    }

    pub(super) fn kind(&self) -> CheckpointKind {
        self.input.round.checkpoint.kind
    }

    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    /// A word.
    pub(super) fn text(&self, id: &str) -> Result<String, ComposeError> {
        Ok(self.words.text(id)?)
    }

    /// A word with values put in.
    pub(super) fn with<const N: usize>(
        &self,
        id: &str,
        values: [(&str, Value); N],
    ) -> Result<String, ComposeError> {
        let arguments: Arguments =
            values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Ok(self.words.format(id, &arguments)?)
    }

    /// A name that is known to be written in the report's language.
    pub(super) fn label(&self, name: &LocalText) -> String {
        name.get_or_any(self.language()).map(|(text, _)| text.to_owned()).unwrap_or_default()
    }

    /// A text that people wrote, in the report's language or marked with its own.
    pub(super) fn passage(&self, text: &LocalText) -> Option<Passage> {
        text.get_or_any(self.language())
            .map(|(text, language)| Passage::new(text, language, self.language()))
    }

    /// What stands in the strategy's own files without a language of its own: it is in the primary one.
    pub(super) fn written(&self, text: &str) -> Passage {
        Passage::new(text, self.strategy().primary(), self.language())
    }

    /// What an organisation wrote: it is in the organisation's language.
    pub(super) fn written_by(&self, organisation: &Id, text: &str) -> Passage {
        Passage::new(text, self.language_of(organisation), self.language())
    }

    /// The language in which an organisation writes.
    pub(super) fn language_of(&self, organisation: &Id) -> Language {
        let organisation = self.strategy().organisation(organisation.as_str());
        organisation.map_or_else(|| self.strategy().primary(), |organisation| organisation.language)
    }

    /// The analyst's own Markdown of this name as it was written, in the report's language, else in the
    /// primary one or any.
    pub(super) fn narrative_text(&self, name: &str) -> Option<(Language, &'a str)> {
        [self.language(), self.strategy().primary()].into_iter().chain(Language::ALL).find_map(
            |language| {
                let text = self.round().narrative.get(&(language, name.to_owned()))?;
                (!text.trim().is_empty()).then_some((language, text.as_str()))
            },
        )
    }

    /// The same with the figures that it asks for, as its own language writes them.
    pub(super) fn narrative(&self, name: &str) -> Result<Option<Passage>, ComposeError> {
        let Some((language, text)) = self.narrative_text(name) else { return Ok(None) };
        if !text.contains("{{") {
            return Ok(Some(Passage::new(text, language, self.language())));
        }
        let rendered = narrative::render(text, &self.known(language)?);
        Ok(Some(Passage::new(&rendered.text, language, self.language())))
    }

    /// What a narrative in `language` may ask for.
    pub(super) fn known(&self, language: Language) -> Result<Arc<Known>, ComposeError> {
        if let Some(known) = self.known.borrow().get(&language) {
            return Ok(Arc::clone(known));
        }
        let known = if language == self.language() {
            super::quoted::known(self)?
        } else {
            super::known(self.round(), self.input.assessment, &Words::built_in(language)?)?
        };
        let known = Arc::new(known);
        self.known.borrow_mut().insert(language, Arc::clone(&known));
        Ok(known)
    }

    /// The notice above texts in other languages, if any of `passages` is in one: it says of all of them that
    /// they are, or of some.
    pub(super) fn notice<'p>(
        &self,
        passages: impl IntoIterator<Item = &'p Passage>,
    ) -> Result<Option<String>, ComposeError> {
        let passages: Vec<&Passage> = passages.into_iter().collect();
        let all = passages.iter().all(|passage| passage.lang.is_some());
        self.notice_in(if all { "notice-original" } else { "notice-some" }, passages)
    }

    /// The notice `id` with the languages of `passages` that are not the report's, if there are any.
    pub(super) fn notice_in<'p>(
        &self,
        id: &str,
        passages: impl IntoIterator<Item = &'p Passage>,
    ) -> Result<Option<String>, ComposeError> {
        let tags: BTreeSet<&str> =
            passages.into_iter().filter_map(|passage| passage.lang).collect();
        if tags.is_empty() {
            return Ok(None);
        }
        let names: Result<Vec<String>, ComposeError> =
            tags.iter().map(|tag| self.text(&format!("language-in-{tag}"))).collect();
        let languages = Value::Text(self.words.list(&names?));
        Ok(Some(self.with(id, [("languages", languages)])?))
    }

    /// An organisation's name; its id where the strategy does not have it any more.
    pub(super) fn organisation(&self, id: &Id) -> String {
        self.strategy()
            .organisation(id.as_str())
            .map_or_else(|| id.to_string(), |organisation| self.label(&organisation.name))
    }

    /// An organisation's short name, else its name.
    pub(super) fn organisation_short(&self, id: &Id) -> String {
        let known = self.strategy().organisation(id.as_str());
        known.map_or_else(|| id.to_string(), |known| known.called_in(self.language()).to_owned())
    }

    /// An indicator's name.
    pub(super) fn indicator(&self, id: &Id) -> String {
        self.strategy()
            .indicator(id.as_str())
            .map_or_else(|| id.to_string(), |indicator| self.label(&indicator.name))
    }

    /// The name of an indicator, goal or priority with this id.
    pub(super) fn subject(&self, id: &Id) -> String {
        let strategy = self.strategy();
        let goal = strategy.goal(id.as_str()).map(|(_, goal)| &goal.name);
        let priority = strategy.priorities.iter().find(|priority| priority.id == *id);
        goal.or(priority.map(|priority| &priority.name))
            .map_or_else(|| self.indicator(id), |name| self.label(name))
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.words.date(date)
    }

    /// A period as the series of `indicator` names it.
    pub(super) fn period(
        &self,
        indicator: &Indicator,
        period: Period,
    ) -> Result<String, ComposeError> {
        Ok(indicator.told(period).label(self.words)?)
    }

    /// From when until when, as text.
    pub(super) fn range(&self, from: Date, to: Date) -> Result<String, ComposeError> {
        let values = [("from", self.date(from).into()), ("to", self.date(to).into())];
        self.with("range", values)
    }

    /// A figure of `indicator` with its unit, or its stage as a word.
    pub(super) fn value(
        &self,
        indicator: &Indicator,
        value: Decimal,
    ) -> Result<String, ComposeError> {
        match indicator.kind {
            IndicatorKind::Stage => self.stage(value),
            IndicatorKind::Numeric => {
                let unit = self.unit(indicator);
                Ok(self.words.quantity(value, self.decimals(indicator), &unit))
            }
        }
    }

    /// A figure of `indicator` for a table whose headings say its unit, or its stage as a word.
    pub(super) fn figure(
        &self,
        indicator: &Indicator,
        value: Decimal,
    ) -> Result<String, ComposeError> {
        match indicator.kind {
            IndicatorKind::Stage => self.stage(value),
            IndicatorKind::Numeric => Ok(self.words.number(value, self.decimals(indicator))),
        }
    }

    /// What is written of a figure, followed by what it is of in brackets.
    pub(super) fn at(&self, value: String, of: String) -> Result<String, ComposeError> {
        self.with("value-at", [("value", value.into()), ("period", of.into())])
    }

    /// The unit as the strategy or the program writes it in the report's language.
    pub(super) fn unit(&self, indicator: &Indicator) -> String {
        let own = self.strategy().units.get(&indicator.unit);
        own.and_then(|name| name.get(self.language()))
            .map_or_else(|| self.words.unit(&indicator.unit), str::to_owned)
    }

    /// The decimals that its figures are printed with, in charts and sentences alike.
    pub(super) fn decimals(&self, indicator: &Indicator) -> Option<u32> {
        let assessed = self.input.assessment.indicator(indicator.id.as_str());
        assessed.map(|assessed| printed_places(assessed, indicator)).or(indicator.decimals)
    }

    fn stage(&self, rank: Decimal) -> Result<String, ComposeError> {
        let stage = Stage::ALL.into_iter().find(|stage| Decimal::from(stage.rank()) == rank);
        match stage {
            Some(stage) => self.text(&format!("stage-{}", stage.id())),
            None => Ok(self.words.number(rank, None)),
        }
    }

    /// What an observation says: its figure with its qualifier, or why there is none.
    pub(super) fn outcome(
        &self,
        indicator: &Indicator,
        observation: &Observation,
    ) -> Result<String, ComposeError> {
        match &observation.outcome {
            Outcome::Missing(reason) => self.text(&format!("missing-{}", reason.id())),
            Outcome::Value(value, qualifier) => {
                Ok(assess::qualified(self.value(indicator, *value)?, *qualifier, self.words)?)
            }
        }
    }

    /// The same for a table whose headings say its unit.
    pub(super) fn bare_outcome(
        &self,
        indicator: &Indicator,
        observation: &Observation,
    ) -> Result<String, ComposeError> {
        match &observation.outcome {
            Outcome::Missing(_) => self.outcome(indicator, observation),
            Outcome::Value(value, qualifier) => {
                let value = self.figure(indicator, *value)?;
                Ok(assess::qualified(value, *qualifier, self.words)?)
            }
        }
    }

    /// A heading with the unit of what it heads, where that has one.
    pub(super) fn in_unit(
        &self,
        indicator: &Indicator,
        heading: String,
    ) -> Result<String, ComposeError> {
        let unit = self.unit(indicator).replace(' ', &NO_BREAK_SPACE.to_string());
        if unit.is_empty() || indicator.kind == IndicatorKind::Stage {
            return Ok(heading);
        }
        self.with("heading-in-unit", [("heading", heading.into()), ("unit", unit.into())])
    }

    /// An indicator's name with the unit of what stands beside it, where that has one.
    pub(super) fn name_in_unit(&self, indicator: &Indicator) -> String {
        let (name, unit) = (self.label(&indicator.name), self.unit(indicator));
        if unit.is_empty() || indicator.kind == IndicatorKind::Stage {
            return name;
        }
        let unit = unit.replace(' ', &NO_BREAK_SPACE.to_string());
        format!("{name},{NO_BREAK_SPACE}{unit}")
    }

    /// A point of a series for a table whose headings say its unit.
    pub(super) fn bare_point(
        &self,
        indicator: &Indicator,
        point: &Point,
    ) -> Result<String, ComposeError> {
        let value = self.figure(indicator, point.value)?;
        Ok(assess::qualified(value, point.qualifier(), self.words)?)
    }

    /// A point of a series: its figure with what is said of it.
    pub(super) fn point(
        &self,
        indicator: &Indicator,
        point: &Point,
    ) -> Result<String, ComposeError> {
        let value = self.value(indicator, point.value)?;
        Ok(assess::qualified(value, point.qualifier(), self.words)?)
    }

    /// `part` of `whole` in whole per cent; empty of nothing.
    pub(super) fn share(&self, part: usize, whole: usize) -> String {
        let decimal = |count: usize| Decimal::from(u64::try_from(count).unwrap_or(u64::MAX));
        match decimal(part).checked_mul(Decimal::ONE_HUNDRED) {
            Some(hundredfold) if whole > 0 => {
                self.words.quantity(hundredfold / decimal(whole), Some(0), "%")
            }
            _ => String::new(),
        }
    }

    /// The analyst's own files that figures and judgements come from, as far as they are known: the register, and
    /// the table of overrides where any hold.
    pub(super) fn own_files(&self) -> impl Iterator<Item = &'a FileRecord> {
        let (strategy, round) = (self.strategy(), self.round());
        self.input.inputs.iter().filter(|file| {
            let is_here = |place: &Place| *place.file == *file.file;
            strategy.indicators.iter().any(|one| is_here(&one.place))
                || round.overrides.iter().filter_map(|one| one.place.as_ref()).any(is_here)
        })
    }

    /// The number that the report gives to the file of an observation.
    pub(super) fn source_number(&self, observation: &Observation) -> Option<usize> {
        self.source_number_of(&observation.provenance.place, &observation.provenance.sha256)
    }

    /// The number that the report gives to the file of a place, as it was read.
    pub(super) fn source_number_of(&self, place: &Place, sha256: &str) -> Option<usize> {
        let mut sources = self.round().sources.iter();
        let is_it = |source: &Source| *source.file == *place.file && *source.sha256 == *sha256;
        sources.position(is_it).map(|index| index + 1)
    }
}
