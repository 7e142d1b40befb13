//! Empty cells: a figure or a text that is owed and did not come is shown at the cell that waits for it.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::shared::{Line, Shared};
use super::{Key, Kind, Subject, Text, Topic};
use crate::finding::{CellRef, Excerpt, Place};
use crate::read::Sheet;
use crate::strategy::{Id, Organisation, Period};

/// How many are kept of a file; what is owed beyond them is told of the file as a whole.
const MOST: usize = 2_000;

/// What an empty cell waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// An actual.
    Figure {
        /// The indicator.
        indicator: Id,
        /// `dimension=group`, `None` for the whole.
        breakdown: Option<String>,
        /// The period.
        period: Period,
    },
    /// An explanation or measures.
    Text(Subject, Topic),
    /// The organisation's own judgement of what it wrote about.
    Judgement(Subject),
}

/// An empty cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Whose figure or text it would be.
    pub organisation: Id,
    /// What would stand there.
    pub wanted: Wanted,
    /// The cell.
    pub place: Place,
    /// The cells around it.
    pub excerpt: Option<Excerpt>,
    /// The cell within its sheet, and the row of its headings.
    at: (CellRef, u32),
}

/// Whether no more empty cells are kept.
pub(super) fn is_full(desk: &Desk<'_>) -> bool {
    desk.out.gaps.len() >= MOST
}

/// Keeps the empty cell in `column` of a row, where an actual of `key` would stand that can be due by now.
pub(super) fn keep_figure(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    (column, key): (u32, Key),
) {
    let Some(organisation) = shared.organisation.filter(|_| !shared.faulty) else { return };
    if is_full(desk) || key.kind != Kind::Actual || key.period.last_day() > desk.checkpoint.as_of {
        return;
    }
    let Key { indicator, breakdown, period, .. } = key;
    let wanted = Wanted::Figure { indicator, breakdown, period };
    keep(desk, ground, line, organisation, (column, wanted));
}

/// Keeps the cells of a row in which an explanation or measures would stand and that have no text.
pub(super) fn keep_texts(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    organisation: &Organisation,
    (subject, texts): (&Subject, &BTreeMap<Topic, Text>),
) {
    let topics = [Topic::Explanation, Topic::Measures].into_iter();
    for topic in topics.filter(|topic| !texts.contains_key(topic)) {
        let column = line.block.column(Column::Topic(topic)).filter(|_| !is_full(desk));
        if let Some(column) = column {
            let wanted = Wanted::Text(subject.clone(), topic);
            keep(desk, ground, line, organisation, (column, wanted));
        }
    }
}

/// Keeps the cell of a row in which a judgement of its subject would stand.
pub(super) fn keep_judgement(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    organisation: &Organisation,
    subject: &Subject,
) {
    if let Some(column) = line.block.column(Column::Status).filter(|_| !is_full(desk)) {
        let wanted = Wanted::Judgement(subject.clone());
        keep(desk, ground, line, organisation, (column, wanted));
    }
}

fn keep(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    organisation: &Organisation,
    (column, wanted): (u32, Wanted),
) {
    let at = line.at(column);
    desk.out.gaps.push(Gap {
        organisation: organisation.id.clone(),
        wanted,
        place: ground.sheet.place(at),
        excerpt: None,
        at: (at, line.block.heading_rows.1),
    });
}

/// Adds those of the next part of a file.
pub(super) fn join(gaps: &mut Vec<Gap>, part: Vec<Gap>) {
    let room = MOST.saturating_sub(gaps.len());
    gaps.extend(part.into_iter().take(room));
}

/// Draws the cells around those that `sheet` has: once it is read, so that no more are drawn than are kept.
pub(super) fn draw(gaps: &mut [Gap], sheet: &Sheet) {
    for gap in gaps {
        let (at, headings) = gap.at;
        gap.excerpt = Some(sheet.excerpt(at, Some(headings)));
    }
}
