//! The text of strategy.toml → everything of a [`Strategy`] but the register.
//!
//! The document is parsed to a tree that keeps the place of every key and value, and the tree is
//! walked once; what is wrong becomes a finding and the walk goes on.
//!
//! - `table`: tables, read key by key
//! - `general`: `[strategy]`, bands, missing marks, conversions, abbreviations, units
//! - `round`: checkpoints, organisations, files whose organisation is named
//! - `goals`: priorities with their goals, programmes
//! - `theme`: theme.toml, read the same way
//! - `syntax`: what the parser refuses, in words that can be translated

mod general;
mod goals;
mod round;
mod syntax;
mod table;
pub(super) mod theme;

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use self::table::Section;
use super::places::{Noun, Places};
use super::{Id, Strategy};
use crate::finding::{
    Code, DUPLICATE_ID, Finding, ILLEGAL_ID, Place, UNKNOWN_REFERENCE, WORD_NOT_ALLOWED,
};
use crate::notation::nearest;
use crate::words::Language;

/// Literal input is quoted in findings up to this many characters.
const SNIPPET: usize = 60;

const KEYS: [&str; 12] = [
    "format",
    "strategy",
    "bands",
    "missing",
    "conversion",
    "abbreviation",
    "source",
    "unit",
    "checkpoint",
    "organisation",
    "priority",
    "programme",
];

/// What strategy.toml gave.
pub(super) struct Settings {
    /// The strategy, without indicators, where what cannot be done without is there.
    pub(super) strategy: Option<Strategy>,
    /// The document's faults.
    pub(super) findings: Vec<Finding>,
    /// Where its things stand.
    pub(super) places: Places,
}

/// Reads the text of strategy.toml; `file` is its name for people.
pub(super) fn read(file: &str, text: &str) -> Settings {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut reading = Reading::new(file, text);
    if !errors.is_empty() {
        syntax::report(&errors, &mut reading);
        return Settings { strategy: None, findings: reading.findings, places: reading.places };
    }
    let strategy = strategy(&Section::root(&document), &mut reading);
    Settings { strategy, findings: reading.findings, places: reading.places }
}

fn strategy(root: &Section<'_>, reading: &mut Reading<'_>) -> Option<Strategy> {
    root.only(&KEYS, reading);
    general::format(root, reading);
    let general = general::read(root, reading);
    let organisations = round::organisations(root, reading);
    let checkpoints = round::checkpoints(root, general.term, reading);
    let priorities = goals::priorities(root, reading);
    let programmes = goals::programmes(root, reading);
    let bands = general::bands(root, reading);
    let missing = general::missing(root, reading);
    let conversions = general::conversions(root, reading);
    let abbreviations = general::abbreviations(root, reading);
    let units = general::units(root, reading);
    let file_sources = round::file_sources(root, reading);
    let usable = !organisations.is_empty()
        && !checkpoints.is_empty()
        && priorities.iter().any(|priority| !priority.goals.is_empty());
    if !usable {
        return None;
    }
    Some(Strategy {
        id: general.id?,
        name: general.name,
        owner: general.owner,
        notice: general.notice,
        term: general.term?,
        languages: general.languages,
        summary_only: general.summary_only,
        plan: general.plan,
        bands,
        missing,
        conversions,
        abbreviations,
        units,
        file_sources,
        checkpoints,
        organisations,
        priorities,
        programmes,
        indicators: Vec::new(),
    })
}

/// The document as it is being read.
struct Reading<'t> {
    file: &'t str,
    text: &'t str,
    /// The byte at which each line begins.
    lines: Vec<usize>,
    /// The first of the strategy's languages, in which every name must stand.
    primary: Language,
    findings: Vec<Finding>,
    places: Places,
}

impl<'t> Reading<'t> {
    fn new(file: &'t str, text: &'t str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let places = Places::new(file);
        Self { file, text, lines, primary: Language::Fi, findings: Vec::new(), places }
    }

    /// The line and column of a byte, both counted from one, the column in characters.
    fn place(&self, at: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..at).map_or(0, |before| before.chars().count()) + 1;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Place::line(self.file, count(line), Some(count(column)))
    }

    /// The input at `span`, its first line, cut where it is long.
    fn snippet(&self, span: &Range<usize>) -> String {
        let whole = self.text.get(span.clone()).unwrap_or_default();
        let line = whole.lines().next().unwrap_or_default();
        if whole.lines().count() == 1 && line.chars().count() <= SNIPPET {
            return line.to_owned();
        }
        line.chars().take(SNIPPET).chain(['…']).collect()
    }

    fn report(&mut self, code: &'static Code, at: usize, fill: impl FnOnce(Finding) -> Finding) {
        let finding = fill(Finding::new(code, self.place(at)));
        self.findings.push(finding);
    }

    /// The id of a thing, which must be legal and stand once among its kind.
    fn id(&mut self, section: &Section<'_>, noun: Noun) -> Option<Id> {
        let text = section.required_text("id", self)?;
        let at = text.span().start;
        let place = self.place(at);
        let name = text.get_ref();
        if let Some(first) = self.places.declare(noun, name, place) {
            self.report(&DUPLICATE_ID, at, |finding| {
                finding.found(name).text("noun", noun.word()).related(first)
            });
            return None;
        }
        let id = Id::new(name, false).filter(|_| !noun.reserves(name));
        if id.is_none() {
            self.report(&ILLEGAL_ID, at, |finding| {
                finding.found(name).expected("[a-z0-9][a-z0-9-]*")
            });
        }
        id
    }

    /// The id that `name` refers to, if there is such a thing.
    fn reference(&mut self, name: &Spanned<String>, noun: Noun) -> Option<Id> {
        let text = name.get_ref();
        if self.places.of(noun, text).is_none() {
            let near = nearest(text, self.places.ids(noun)).map(str::to_owned);
            self.report(&UNKNOWN_REFERENCE, name.span().start, |finding| {
                finding.found(text).text("noun", noun.word()).did_you_mean(near.as_deref())
            });
        }
        // A thing whose own id is illegal was reported where it stands, not again where it is named.
        Id::new(text, false).filter(|_| self.places.of(noun, text).is_some())
    }

    /// The one of `words` that `text` is.
    fn word<T: Copy>(&mut self, text: &Spanned<String>, words: &[(&'static str, T)]) -> Option<T> {
        let found = text.get_ref();
        if let Some((_, value)) = words.iter().find(|(word, _)| word == found) {
            return Some(*value);
        }
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let near = nearest(found, known.iter().copied());
        self.report(&WORD_NOT_ALLOWED, text.span().start, |finding| {
            finding.found(found).expected(known.join(", ")).did_you_mean(near)
        });
        None
    }
}
