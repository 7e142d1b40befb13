//! The table of an indicator's figures: a row a period, a column for what was or is expected to be, and one for
//! what was to be; what was expected has a column of its own where there is much of it. A row is called by its
//! period and nothing else, and a figure that is not what its column's heading says has before it what it is.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::desk::{Desk, NOTHING};
use super::entry::{Entry, Part, days};
use crate::compose::ComposeError;
use crate::strategy::{Indicator, IndicatorKind, Method, Period};

/// The table.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    /// The unit of all, where the headings have no room for it.
    caption: Option<String>,
    /// The id of the word above its periods.
    period_heading: &'static str,
    heads: Vec<String>,
    rows: Vec<Row>,
    /// Whether the cells are words, not numbers.
    are_words: bool,
}

/// A period.
#[derive(Debug, Serialize)]
struct Row {
    period: String,
    cells: Vec<Cell>,
}

/// The figures of a period in one column: mostly one.
#[derive(Debug, Default, Serialize)]
struct Cell {
    lines: Vec<Line>,
}

/// A figure.
#[derive(Debug, Serialize)]
struct Line {
    text: String,
    is_latest: bool,
    /// The figure alone, and whether it is no more than a point of the path.
    #[serde(skip)]
    bare: (String, bool),
}

/// What a column is of, in the order of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    /// What was, and, unless there is much of it, what is expected to be.
    Course,
    /// What is expected to be.
    Ahead,
    /// What was to be.
    Way,
}

/// The figures of the whole of `indicator` as a table, without the actuals of periods that are `told` elsewhere; nothing where
/// there are none.
pub(super) fn figures(
    desk: &Desk<'_>,
    indicator: &Indicator,
    entries: &[Entry],
    told: &BTreeSet<Period>,
) -> Result<Option<Figures>, ComposeError> {
    let is_told = |entry: &Entry| entry.part == Part::Actual && told.contains(&entry.period);
    let is_in = |entry: &&Entry| entry.sender.is_none() && !entry.is_aside && !is_told(entry);
    let whole = || entries.iter().filter(is_in);
    // Expected figures stand beside one that came only where they have a column of their own.
    let is_actual = |entry: &&Entry| matches!(entry.part, Part::Baseline | Part::Actual);
    let came: Vec<_> = whole().filter(is_actual).map(|entry| days(entry.period)).collect();
    let is_apart = whole()
        .any(|entry| matches!(entry.part, Part::Other(_)) && came.contains(&days(entry.period)));
    let mut columns: BTreeMap<Column, Vec<&Entry>> = BTreeMap::new();
    for entry in whole() {
        let column = match entry.part {
            part if part.is_on_way() || part == Part::Target => Column::Way,
            part if part.is_ahead() && is_apart => Column::Ahead,
            _ => Column::Course,
        };
        columns.entry(column).or_default().push(entry);
    }
    let table = Table { desk, indicator, columns };
    let are_words = indicator.kind == IndicatorKind::Stage;
    let rows = table.rows()?;
    let (caption, heads) = (table.caption()?, table.heads()?);
    let period_heading = period_heading(rows.iter().map(|row| row.period.as_str()));
    let figures = Figures { caption, period_heading, heads, rows, are_words };
    Ok((!figures.rows.is_empty()).then_some(figures))
}

/// The id of the word above the periods of a table: a shorter one where all are years.
pub(super) fn period_heading<'a>(mut periods: impl Iterator<Item = &'a str>) -> &'static str {
    let are_years = periods.all(|period| period.bytes().all(|byte| byte.is_ascii_digit()));
    if are_years { "heading-year" } else { "heading-period" }
}

/// What the table is made from.
struct Table<'a> {
    desk: &'a Desk<'a>,
    indicator: &'a Indicator,
    columns: BTreeMap<Column, Vec<&'a Entry>>,
}

impl Table<'_> {
    /// A caption with the unit of all, where there are so many columns that their headings would be cut up by it.
    fn caption(&self) -> Result<Option<String>, ComposeError> {
        const MANY: usize = 3;
        if self.columns.len() < MANY {
            return Ok(None);
        }
        let word = self.desk.text("caption-in-unit")?;
        let caption = self.desk.in_unit(self.indicator, word.clone())?;
        Ok((caption != word).then_some(caption))
    }

    /// The headings, each with the unit of what stands below it unless the caption says it.
    fn heads(&self) -> Result<Vec<String>, ComposeError> {
        let is_said = self.caption()?.is_some();
        let head = |(column, entries): (&Column, &Vec<&Entry>)| {
            let word = self.desk.text(self.word(*column, entries))?;
            if is_said { Ok(word) } else { self.desk.in_unit(self.indicator, word) }
        };
        self.columns.iter().map(head).collect()
    }

    /// The id of a column's word: that of its figures where they are all the same.
    fn word(&self, column: Column, entries: &[&Entry]) -> &'static str {
        let has = |part: fn(Part) -> bool| entries.iter().any(|entry| part(entry.part));
        let only = entries.first().map(|entry| entry.part);
        let only = only.filter(|part| entries.iter().all(|entry| entry.part == *part));
        match (column, only) {
            (Column::Way, _) if self.indicator.method == Method::Level => {
                Part::Expected.word(self.indicator)
            }
            (_, Some(part)) => part.word(self.indicator),
            (Column::Way, None) if has(|part| part == Part::Expected) => {
                Part::Expected.word(self.indicator)
            }
            (Column::Way, None) => Part::Target.word(self.indicator),
            (Column::Ahead, None) => "part-ahead",
            (Column::Course, None) => {
                let sent = has(|part| matches!(part, Part::Other(_)));
                match (sent, has(|part| part == Part::Projection)) {
                    (true, true) => "part-actual-ahead-or-line",
                    (true, false) => "part-actual-or-ahead",
                    (false, true) => "part-actual-or-line",
                    (false, false) => Part::Actual.word(self.indicator),
                }
            }
        }
    }

    /// A row a period; a season and the half of a year that it stands for are one period.
    fn rows(&self) -> Result<Vec<Row>, ComposeError> {
        let mut periods: BTreeMap<_, (Period, Vec<Cell>)> = BTreeMap::new();
        for (at, (column, entries)) in self.columns.iter().enumerate() {
            let heading = self.word(*column, entries);
            for entry in entries.iter().filter(|entry| !self.is_told_by_parts(entry)) {
                let empty = || (0..self.columns.len()).map(|_| Cell::default()).collect();
                let (_, cells) =
                    periods.entry(days(entry.period)).or_insert_with(|| (entry.period, empty()));
                cells[at].add(self.line(entry, heading)?);
            }
        }
        let parts: Vec<Period> = periods.values().map(|(period, _)| *period).collect();
        let has_parts = |year: Period| {
            let is_part = |other: &Period| !matches!(other, Period::Year(_) | Period::Day(_));
            parts.iter().filter(|other| is_part(other)).any(|other| other.year() == year.year())
        };
        let rows = periods.into_values();
        rows.map(|(period, cells)| {
            let is_whole = matches!(period, Period::Year(_)) && has_parts(period);
            let is_measured = self
                .columns
                .keys()
                .zip(&cells)
                .any(|(column, cell)| *column == Column::Course && !cell.lines.is_empty());
            let mut name = self.desk.period(self.indicator, period)?;
            if is_whole && !is_measured {
                name = self.desk.with("whole-year", [("year", name.into())])?;
            }
            let cells = cells.into_iter().map(Cell::or_nothing).collect();
            Ok(Row { period: name, cells })
        })
        .collect()
    }

    /// Whether a level of a year that has nothing else is that of its measured parts, whose rows tell it.
    fn is_told_by_parts(&self, entry: &Entry) -> bool {
        let is_level = self.indicator.method == Method::Level;
        let all = || self.columns.values().flatten();
        let is_part = |other: &&&Entry| {
            entry.period.first_day() <= other.period.first_day()
                && other.period.last_day() <= entry.period.last_day()
                && days(other.period) != days(entry.period)
        };
        let mut parts = all().filter(is_part);
        let mut own = all().filter(|other| days(other.period) == days(entry.period));
        is_level
            && own.all(|own| matches!(own.part, Part::Target | Part::Milestone))
            && matches!(entry.part, Part::Target | Part::Milestone)
            && parts.any(|part| part.part == Part::Expected && part.value == entry.value)
    }

    /// A figure below a heading, with what it is unless the heading says so. Of a level and of the stages of a plan
    /// each is what the heading says.
    fn line(&self, entry: &Entry, heading: &str) -> Result<Line, ComposeError> {
        let steps = matches!(self.indicator.method, Method::Level | Method::Milestone);
        let is_said = entry.part.word(self.indicator) == heading
            || match entry.part {
                Part::Actual | Part::Missing | Part::Expected => true,
                Part::Milestone | Part::Target => steps,
                Part::Baseline | Part::Other(_) | Part::Projection => false,
            };
        let text = entry.told(self.desk, self.indicator, is_said)?;
        let bare = (entry.value.clone(), entry.part == Part::Expected);
        Ok(Line { text, is_latest: entry.is_latest, bare })
    }
}

impl Cell {
    /// Adds a figure below the others; one that only says again where the path is has no line of its own.
    fn add(&mut self, line: Line) {
        let (bare, is_point) = &line.bare;
        let mut same = self.lines.iter_mut().filter(|known| known.bare.0 == *bare);
        match same.find(|known| known.bare.1 || *is_point) {
            Some(known) if known.bare.1 => *known = line,
            Some(_) => {}
            None => self.lines.push(line),
        }
    }

    fn or_nothing(mut self) -> Self {
        if self.lines.is_empty() {
            let bare = (String::new(), false);
            self.lines.push(Line { text: NOTHING.to_owned(), is_latest: false, bare });
        }
        self
    }
}
