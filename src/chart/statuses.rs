//! The summary's charts: statuses counted, and a mark for each indicator by priority or programme.

use super::Chart;
use super::advance::{lines, width};
use super::blocks::{Block, blocks};
use super::measure::{Measure, SMALL};
use super::plot::MARGIN;
use super::status_marks;
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type};
use crate::assess::Assessment;
use crate::strategy::{Checkpoint, Id, Status, Strategy};
use crate::words::{Arguments, LocalText, Words, WordsError};

/// The height of a row of the counts, of a block's heading, and of the space between blocks without one.
const ROW: f64 = 25.0;
const HEADING: f64 = 24.0;
const GAP: f64 = 8.0;

/// How many indicators have which status.
pub(super) fn counts(
    assessment: &Assessment,
    checkpoint: &Checkpoint,
    words: &Words,
) -> Result<Option<Chart>, WordsError> {
    let counted = assessment.counts();
    let Some(most) = counted.values().copied().max() else { return Ok(None) };
    let blocks = blocks(|status| counted.contains_key(&status));
    let mut rows = Vec::new();
    for status in blocks.iter().flat_map(|(_, statuses)| statuses) {
        let count = counted.get(status).copied().unwrap_or(0);
        rows.push((*status, status.word(checkpoint.kind, words)?, count));
    }
    let names = rows.iter().map(|(_, word, _)| width(word, 12.0)).fold(0.0, f64::max);
    let left = MARGIN + 22.0 + names + 12.0;
    let longest = SMALL - left - 36.0;
    let mut picture = Picture::new(SMALL);
    let (mut y, mut rest) = (8.0, rows.iter());
    for (place, (block, statuses)) in blocks.iter().enumerate() {
        y += if place > 0 { GAP } else { 0.0 };
        if let Some(heading) = block.heading(words)? {
            picture.text((MARGIN, y + 14.0), &heading, Type::LABEL.in_colour(GREY));
            y += HEADING;
        }
        let top = y;
        for (status, word, count) in rest.by_ref().take(statuses.len()) {
            let long = longest * float(*count) / float(most);
            count_row(&mut picture, (*status, word, *count), (left, y + ROW / 2.0, long), words);
            y += ROW;
        }
        picture.line((left, top - 1.0), (left, y + 1.0), Pen::whole(INK, 1.0));
    }
    let list: Vec<String> = rows.iter().map(|(_, word, count)| format!("{word} {count}")).collect();
    finished(picture, y + 8.0, &list, words).map(Some)
}

/// The chart of the counts with its title and what it tells.
fn finished(
    picture: Picture,
    high: f64,
    list: &[String],
    words: &Words,
) -> Result<Chart, WordsError> {
    let title = words.text("chart-counts")?;
    let alternative = sentence(words, &title, list)?;
    let svg = picture.finish(high, words.language().tag(), &title, &alternative);
    Ok(Chart { svg, alternative })
}

/// A status with its bar from `left` on, `long`, and its number.
fn count_row(
    picture: &mut Picture,
    (status, word, count): (Status, &str, usize),
    (left, middle, long): (f64, f64, f64),
    words: &Words,
) {
    status_marks::mark(picture, (MARGIN + 7.0, middle), 6.0, status);
    picture.text((MARGIN + 22.0, middle + 4.2), word, Type::LABEL);
    status_marks::bar(picture, (left, middle - 8.0), (long, 16.0), status);
    let number = words.number(count.into(), Some(0));
    picture.text((left + long + 6.0, middle + 4.2), &number, Type::LABEL.bold());
}

/// A row of marks under a name.
struct Row {
    name: String,
    statuses: Vec<Status>,
}

/// The statuses of each priority's indicators.
pub(super) fn by_priority(
    assessment: &Assessment,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    let rows = strategy.priorities.iter().map(|priority| Row {
        name: name(&priority.name, priority.id.as_str(), words),
        statuses: of_goals(assessment, |goal| priority.goals.iter().any(|own| own.id == *goal)),
    });
    tiles(&rows.collect::<Vec<_>>(), "chart-by-priority", checkpoint, (measure, words))
}

/// The statuses of each programme's indicators.
pub(super) fn by_programme(
    assessment: &Assessment,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    let rows = strategy.programmes.iter().map(|programme| Row {
        name: name(&programme.name, programme.id.as_str(), words),
        statuses: of_goals(assessment, |goal| programme.goals.contains(goal)),
    });
    tiles(&rows.collect::<Vec<_>>(), "chart-by-programme", checkpoint, (measure, words))
}

fn name(name: &LocalText, id: &str, words: &Words) -> String {
    name.get_or_any(words.language()).map_or(id, |(name, _)| name).to_owned()
}

/// The effective statuses of the indicators of the goals that `is_own` picks.
fn of_goals(assessment: &Assessment, is_own: impl Fn(&Id) -> bool) -> Vec<Status> {
    let own = assessment.indicators.iter().filter(|assessed| is_own(&assessed.goal));
    own.map(|assessed| assessed.effective).collect()
}

const LINE: f64 = 15.0;
const TILE: f64 = 21.0;
/// How many marks stand on a line at the most.
const PER_LINE: usize = 13;
/// The room for a row's number.
const COUNT: f64 = 36.0;

/// The columns of a chart of rows.
#[derive(Debug, Clone, Copy)]
struct Columns {
    wide: f64,
    /// The room for names.
    names: f64,
    /// How many marks stand on a line.
    per_line: usize,
}

impl Columns {
    /// Of a picture so wide: with names on one line where the marks leave the room.
    fn of(rows: &[Row], wide: f64) -> Self {
        const LEAST: f64 = 250.0;
        const SHARE: f64 = 0.4;
        let (least, room) = (LEAST.min(wide * SHARE), wide - 2.0 * MARGIN - COUNT);
        let fits = |count: &usize| TILE * float(*count) <= room - least;
        let per_line = (1..=PER_LINE).take_while(fits).last().unwrap_or(1);
        let most = rows.iter().map(|row| row.statuses.len().min(per_line)).max().unwrap_or(0);
        let widest = rows.iter().map(|row| width(&row.name, 12.0)).fold(0.0, f64::max) + 20.0;
        let names = widest.min((room - TILE * float(most)).max(least));
        Self { wide, names, per_line }
    }
}

fn tiles(
    rows: &[Row],
    title: &str,
    checkpoint: &Checkpoint,
    (measure, words): (Measure, &Words),
) -> Result<Option<Chart>, WordsError> {
    if rows.iter().all(|row| row.statuses.is_empty()) {
        return Ok(None);
    }
    let blocks = blocks(|status| rows.iter().any(|row| row.statuses.contains(&status)));
    let columns = Columns::of(rows, measure.wide());
    let mut picture = Picture::new(columns.wide);
    let mut y = key(&mut picture, &blocks, (checkpoint, columns.wide), words)? + 10.0;
    for row in rows {
        picture.line((0.0, y), (columns.wide, y), Pen::whole(super::svg::GRID, 1.0));
        y += draw_row(&mut picture, row, &blocks, (y, columns));
    }
    let title = words.text(title)?;
    let alternative = told(rows, &title, checkpoint, words)?;
    let svg = picture.finish(y + 6.0, words.language().tag(), &title, &alternative);
    Ok(Some(Chart { svg, alternative }))
}

/// The name in lines at the left, the marks at the right in the order of the blocks; gives the row's height.
fn draw_row(
    picture: &mut Picture,
    row: &Row,
    blocks: &[(Block, Vec<Status>)],
    (y, Columns { wide, names, per_line }): (f64, Columns),
) -> f64 {
    let name = lines(&row.name, 12.0, names - 12.0, 3);
    let mark_lines = row.statuses.len().div_ceil(per_line).max(1);
    let high = (LINE * float(name.len()) + 10.0).max(TILE * float(mark_lines) + 2.0);
    let first = y + (high - LINE * float(name.len())) / 2.0 + 11.0;
    for (place, line) in name.iter().enumerate() {
        picture.text((MARGIN, first + LINE * float(place)), line, Type::LABEL);
    }
    let top = y + (high - TILE * float(mark_lines)) / 2.0 + TILE / 2.0;
    let order = blocks.iter().flat_map(|(_, statuses)| statuses);
    let marks = order.flat_map(|status| row.statuses.iter().filter(move |own| *own == status));
    for (place, status) in marks.enumerate() {
        let x = MARGIN + names + TILE * (float(place % per_line) + 0.5);
        status_marks::mark(picture, (x, top + TILE * float(place / per_line)), 6.3, *status);
    }
    let count = row.statuses.len().to_string();
    let set = Type::LABEL.in_colour(GREY).at(Anchor::End);
    picture.text((wide - MARGIN, y + high / 2.0 + 4.2), &count, set);
    high
}

/// What the mark before a word takes in a key.
const SIGN: f64 = 20.0;

/// The white space between the words of a key: a little less where all of them then stand on one line that is so wide.
fn between(
    blocks: &[(Block, Vec<Status>)],
    (checkpoint, wide): (&Checkpoint, f64),
    words: &Words,
) -> Result<f64, WordsError> {
    const USUAL: f64 = 18.0;
    const LEAST: f64 = 11.0;
    let statuses = blocks.iter().flat_map(|(_, statuses)| statuses);
    let taken =
        statuses.map(|status| Ok(SIGN + width(&status.word(checkpoint.kind, words)?, 12.0)));
    let taken = taken.collect::<Result<Vec<f64>, WordsError>>()?;
    let between = (wide - taken.iter().sum::<f64>()) / float(taken.len().max(2) - 1);
    Ok(if between >= LEAST { between.min(USUAL) } else { USUAL })
}

/// The statuses in their blocks, each block with a heading on a line of its own; gives the height.
fn key(
    picture: &mut Picture,
    blocks: &[(Block, Vec<Status>)],
    (checkpoint, right): (&Checkpoint, f64),
    words: &Words,
) -> Result<f64, WordsError> {
    const HIGH: f64 = 20.0;
    let headings = blocks.iter().map(|(block, _)| block.heading(words));
    let headings: Vec<Option<String>> = headings.collect::<Result<_, _>>()?;
    let widest = headings.iter().flatten().map(|heading| width(heading, 12.0)).fold(0.0, f64::max);
    let left = MARGIN + if widest > 0.0 { widest + 16.0 } else { 0.0 };
    let between = between(blocks, (checkpoint, right - left), words)?;
    let (mut x, mut y) = (left, 16.0);
    for ((_, statuses), heading) in blocks.iter().zip(&headings) {
        if x > left && widest > 0.0 {
            (x, y) = (left, y + HIGH);
        }
        if let Some(heading) = heading {
            picture.text((MARGIN, y + 4.2), heading, Type::LABEL.in_colour(GREY));
            x = left;
        }
        for status in statuses {
            let word = status.word(checkpoint.kind, words)?;
            let wide = SIGN + width(&word, 12.0);
            if x > left && x + wide > right {
                (x, y) = (left, y + HIGH);
            }
            status_marks::mark(picture, (x + 7.0, y), 5.6, *status);
            picture.text((x + SIGN, y + 4.2), &word, Type::LABEL);
            x += wide + between;
        }
    }
    Ok(y + HIGH / 2.0)
}

/// The rows in words: how many indicators of all have which status, and which row has most of those
/// that need attention. The rest stands in the table beside the chart.
fn told(
    rows: &[Row],
    title: &str,
    checkpoint: &Checkpoint,
    words: &Words,
) -> Result<String, WordsError> {
    let count = |row: &Row, wanted: &dyn Fn(Status) -> bool| {
        row.statuses.iter().filter(|status| wanted(**status)).count()
    };
    let mut list = Vec::new();
    let used = blocks(|status| rows.iter().any(|row| row.statuses.contains(&status)));
    for status in used.into_iter().flat_map(|(_, statuses)| statuses) {
        let all: usize = rows.iter().map(|row| count(row, &|other| other == status)).sum();
        list.push(format!("{} {all}", status.word(checkpoint.kind, words)?));
    }
    let sum = sentence(words, title, &[words.list(&list)])?;
    let behind = |row: &Row| count(row, &Status::needs_explanation);
    let Some(most) = rows.iter().map(behind).max().filter(|most| *most > 0) else { return Ok(sum) };
    let names: Vec<String> =
        rows.iter().filter(|row| behind(row) == most).map(|row| row.name.clone()).collect();
    if names.len() > 2 {
        return Ok(sum);
    }
    let arguments = Arguments::from([
        ("names".to_owned(), names.join("; ").into()),
        ("count".to_owned(), i64::try_from(most).unwrap_or(i64::MAX).into()),
    ]);
    Ok(format!("{sum} {}", words.format("alt-summary-most", &arguments)?))
}

fn sentence(words: &Words, title: &str, list: &[String]) -> Result<String, WordsError> {
    let arguments = Arguments::from([
        ("title".to_owned(), title.into()),
        ("list".to_owned(), list.join("; ").into()),
    ]);
    words.format("alt-summary", &arguments)
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}
