//! Rows of assessment blocks → accounts.

use std::collections::BTreeMap;

use super::beside_subject::{self, About};
use super::block::Block;
use super::desk::{Desk, is_blank};
use super::ground::Ground;
use super::headings::Column;
use super::names::Named;
use super::shared::{self, Line};
use super::{Account, Provenance, Subject, Text, Topic, gaps, passing, status_words};
use crate::finding::{
    Area, COLOUR_FOR_STATUS, COLOUR_WITHOUT_WORD, CellRef, DUPLICATE_ACCOUNT, Finding,
    INDICATOR_OF_SEVERAL, MISSING_SUBJECT, UNKNOWN_STATUS, UNKNOWN_SUBJECT,
};
use crate::notation::is_dash;
use crate::read::{Cell, Row};
use crate::strategy::{Organisation, Status};

/// Rows whose colours are compared.
const COMPARED: usize = 200;

/// Takes the accounts of a block.
pub(super) fn take(desk: &mut Desk<'_>, ground: &mut Ground<'_>, block: &Block) {
    let sheet = ground.sheet;
    let rows = sheet.rows().skip_while(|row| row.index < block.rows.0);
    for row in rows.take_while(|row| row.index <= block.rows.1) {
        let row = block.own(row);
        if !is_blank(row) {
            take_row(desk, ground, Line { block, row: row.index, cells: row }, row);
        }
    }
}

fn take_row(desk: &mut Desk<'_>, ground: &mut Ground<'_>, line: Line<'_>, row: Row<'_>) {
    let texts = texts(desk, ground, line);
    let has_status = line.text(ground, Column::Status).is_some_and(|(_, text)| !is_filling(&text));
    let label = subject_texts(ground, line);
    let is_coloured = match label.first() {
        Some((at, _)) if !has_status => tell_colour(desk, ground, line, *at),
        _ => false,
    };
    if texts.is_empty() && label.is_empty() && is_legend(ground, line) {
        ground.pass_over(row_area(row), "legend");
        return;
    }
    if texts.is_empty() && !has_status {
        keep_gaps(desk, ground, line, &label);
        let why = match label.first() {
            Some((_, text)) => passing::reason(row, text).unwrap_or("empty"),
            None => "note",
        };
        let why = if why == "section" { "empty" } else { why };
        ground.pass_over(row_area(row), why);
        return;
    }
    let Some((at, subject)) = subject(desk, ground, line, &label) else { return };
    let organisation = shared::organisation(desk, ground, line);
    let status = status(desk, ground, line, &subject);
    let about = match &subject {
        Subject::Goal(id) => Some(About::Goal(id)),
        Subject::Indicator(id) => desk.strategy.indicator(id.as_str()).map(About::Indicator),
        Subject::Priority(_) => None,
    };
    if let Some(about) = about {
        beside_subject::tell(desk, ground, line, about, organisation);
    }
    let Some(organisation) = organisation else { return };
    gaps::keep_texts(desk, ground, line, organisation, (&subject, &texts));
    if !has_status && !is_coloured {
        gaps::keep_judgement(desk, ground, line, organisation, &subject);
    }
    // Texts carry no marks: that they were hidden is kept for the sheet's finding.
    let _ = ground.is_hidden(at);
    add(desk, subject, organisation, status, texts);
}

/// Keeps the empty cells of a row that names a subject and says nothing of it, which is no fault.
fn keep_gaps(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    label: &[(CellRef, String)],
) {
    let subject = label.first().and_then(|(_, text)| named(desk, text).ok());
    let Some(subject) = subject.filter(|_| !gaps::is_full(desk)) else { return };
    let (told, needed) = (desk.out.findings.len(), desk.owner_needed);
    let organisation = shared::organisation(desk, ground, line);
    desk.out.findings.truncate(told);
    desk.owner_needed = needed;
    if let Some(organisation) = organisation {
        gaps::keep_texts(desk, ground, line, organisation, (&subject, &BTreeMap::new()));
    }
}

/// Whether a row that holds a judgement alone explains it: a colour stands beside it, or no row of the table above.
fn is_legend(ground: &Ground<'_>, line: Line<'_>) -> bool {
    let status = line.block.column(Column::Status);
    let columns = line.block.headings.iter().map(|heading| heading.column);
    let coloured = columns
        .filter(|column| Some(*column) != status)
        .any(|column| ground.sheet.looks.get(line.at(column)).fill != 0);
    let above = line.row.checked_sub(1).and_then(|row| ground.sheet.row(row));
    let stands_apart = above.is_none_or(|above| is_blank(line.block.own(above)))
        || line.row.checked_sub(1).is_some_and(|row| ground.passed_over(row).is_some());
    coloured || (stands_apart && line.row > line.block.rows.0)
}

/// A judgement that is only a colour: what it means stands nowhere that can be read aloud, printed or kept.
/// Whether it is told.
fn tell_colour(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>, subject: CellRef) -> bool {
    // The cells that a form asks to be filled in have a colour of their own.
    let column = line.block.column(Column::Status).filter(|_| desk.form.is_none());
    let Some(column) = column else { return false };
    let (at, looks) = (line.at(column), &ground.sheet.looks);
    let fill = looks.get(at).fill;
    if fill == 0 || looks.get(subject).fill == fill {
        return false;
    }
    let legend = looks.iter().filter(|(_, look)| look.fill == fill).find_map(|(cell, _)| {
        let beside = [cell.column, cell.column + 1];
        beside.into_iter().find_map(|column| {
            let shown = ground.sheet.shown(CellRef::new(cell.row, column));
            status_words::read(&shown, desk.checkpoint.kind).map(|_| shown.trim().to_owned())
        })
    });
    // A column of one colour is one that is to be filled in.
    let (first, last) = line.block.rows;
    let rows = ground.sheet.rows().filter(|row| (first..=last).contains(&row.index));
    let mut rows = rows.filter(|row| !is_blank(line.block.own(*row))).take(COMPARED);
    let differs = rows.any(|row| looks.get(CellRef::new(row.index, column)).fill != fill);
    if legend.is_none() && !differs {
        return false;
    }
    let finding = line
        .finding(desk, ground, &COLOUR_WITHOUT_WORD, at)
        .found(ground.sheet.shown(subject).trim())
        .text("legend", legend.clone().unwrap_or_default())
        .text("known", if legend.is_some() { "yes" } else { "no" });
    desk.out.findings.push(finding);
    true
}

/// Whether a text only fills its cell: dashes and points.
fn is_filling(text: &str) -> bool {
    text.chars().all(|c| is_dash(c) || c == '.' || c.is_whitespace())
}

fn row_area(row: Row<'_>) -> Area {
    let mut columns = row.cells().iter().filter(|cell| !cell.is_blank()).map(Cell::column);
    let first = columns.next().unwrap_or(0);
    let last = columns.next_back().unwrap_or(first);
    Area { first: CellRef::new(row.index, first), last: CellRef::new(row.index, last) }
}

/// The texts of a row by topic; dashes that fill a cell are no text, and an error is told.
fn texts(desk: &mut Desk<'_>, ground: &Ground<'_>, line: Line<'_>) -> BTreeMap<Topic, Text> {
    let mut texts = BTreeMap::new();
    for topic in Topic::ALL {
        let Some((at, text)) = line.text(ground, Column::Topic(topic)) else { continue };
        if is_filling(&text) {
            continue;
        }
        if shared::tell_error(desk, ground, line, (at, &text)) {
            continue;
        }
        let text = text.to_string();
        texts.insert(topic, Text { text, provenance: desk.provenance(ground.sheet, at) });
    }
    texts
}

/// The cells that say what a row is about, the most particular first.
fn subject_texts(ground: &Ground<'_>, line: Line<'_>) -> Vec<(CellRef, String)> {
    let mut found = Vec::new();
    for column in [Column::Indicator, Column::Goal, Column::Priority] {
        for heading in line.block.columns(column) {
            let at = line.at(heading.column);
            let shown = line.shown(ground, heading.column);
            if !shown.trim().is_empty() {
                found.push((at, shown.trim().to_owned()));
            }
        }
    }
    found
}

/// What a row is about: its indicator, else its goal, else its priority. What cannot be found is told.
fn subject(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    texts: &[(CellRef, String)],
) -> Option<(CellRef, Subject)> {
    let Some((at, text)) = texts.first() else {
        let columns = [Column::Goal, Column::Indicator, Column::Priority];
        let column = columns.into_iter().find_map(|column| line.block.column(column)).unwrap_or(0);
        let finding = line.finding(desk, ground, &MISSING_SUBJECT, line.at(column));
        desk.out.findings.push(finding);
        return None;
    };
    match named(desk, text) {
        Ok(subject) => Some((*at, subject)),
        Err(several) => {
            let near = desk.names.near_subject(text);
            let code = if several.is_empty() { &UNKNOWN_SUBJECT } else { &INDICATOR_OF_SEVERAL };
            let finding = line
                .finding(desk, ground, code, *at)
                .found(text.clone())
                .list("ids", several)
                .did_you_mean(near);
            desk.out.findings.push(finding);
            None
        }
    }
}

/// The goal, priority or indicator that a text names; else the ids of those that it may name.
fn named(desk: &Desk<'_>, text: &str) -> Result<Subject, Vec<String>> {
    let (goal, priority) = (desk.names.goal(text), desk.names.priority(text));
    let indicator = desk.names.indicator(text);
    match (&goal, &indicator, &priority) {
        (Named::One(goal, _), _, _) => return Ok(Subject::Goal(goal.id.clone())),
        (_, Named::One(indicator, _), _) => return Ok(Subject::Indicator(indicator.id.clone())),
        (_, _, Named::One(priority, _)) => return Ok(Subject::Priority(priority.id.clone())),
        _ => {}
    }
    let mut several = Vec::new();
    if let Named::Several(ids) = goal {
        several.extend(ids);
    }
    if let Named::Several(ids) = indicator {
        several.extend(ids);
    }
    if let Named::Several(ids) = priority {
        several.extend(ids);
    }
    Err(several)
}

fn status(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    subject: &Subject,
) -> Option<(Status, Provenance)> {
    let (at, text) = line.text(ground, Column::Status)?;
    if is_filling(&text) {
        return None;
    }
    if shared::tell_error(desk, ground, line, (at, &text)) {
        return None;
    }
    if let Some(status) = status_words::read(&text, desk.checkpoint.kind) {
        if status_words::is_colour(&text) {
            let finding = line.finding(desk, ground, &COLOUR_FOR_STATUS, at);
            let finding = finding.text("status", status.id()).found(text);
            desk.out.findings.push(finding);
        }
        return Some((status, desk.provenance(ground.sheet, at)));
    }
    let finding = line
        .finding(desk, ground, &UNKNOWN_STATUS, at)
        .text("subject", subject.id().as_str())
        .did_you_mean(status_words::near(&text))
        .found(text);
    desk.out.findings.push(finding);
    None
}

/// Adds to what the organisation wrote of the subject already; what differs is told with both places.
fn add(
    desk: &mut Desk<'_>,
    subject: Subject,
    organisation: &Organisation,
    status: Option<(Status, Provenance)>,
    texts: BTreeMap<Topic, Text>,
) {
    let known = desk
        .out
        .accounts
        .iter_mut()
        .find(|account| account.subject == subject && account.organisation == organisation.id);
    let Some(account) = known else {
        desk.out.accounts.push(Account {
            subject,
            organisation: organisation.id.clone(),
            checkpoint: desk.checkpoint.id.clone(),
            status,
            texts,
        });
        return;
    };
    let mut twice = Vec::new();
    match (&account.status, status) {
        (Some((old, before)), Some((new, place))) if *old != new => {
            twice.push((before.clone(), place));
        }
        (None, Some(status)) => account.status = Some(status),
        _ => {}
    }
    for (topic, text) in texts {
        match account.texts.get(&topic) {
            Some(old) if old.text != text.text => {
                twice.push((old.provenance.clone(), text.provenance));
            }
            Some(_) => {}
            None => {
                account.texts.insert(topic, text);
            }
        }
    }
    let mut places = twice.into_iter();
    let Some((before, now)) = places.next() else { return };
    let finding = Finding::new(&DUPLICATE_ACCOUNT, now.place)
        .found(now.raw.trim())
        .organisation(organisation.id.as_str())
        .text("subject", account.subject.id().as_str())
        .related(before.place);
    let finding = places
        .fold(finding, |finding, (before, now)| finding.related(now.place).related(before.place));
    desk.out.findings.push(finding);
}
