//! The sheet of the assessment: a row a goal, with the organisation's own judgement and texts.

use rust_xlsxwriter::{Note, Table, TableColumn, TableStyle, Workbook, Worksheet};

use super::ask::{Ask, TopicLine};
use super::figures::list_of;
use super::look::{self, Role};
use super::sheets::Named;
use super::{FormError, choices};
use crate::intake::{Account, Topic};
use crate::strategy::CheckpointKind;
use crate::words::{Arguments, Words};

/// The row of the headings, below the title and a line of advice.
const HEADINGS: u32 = 3;
/// The longest comment on what was written before, in characters.
const LONGEST_COMMENT: usize = 2_000;
/// The height of a row that texts are written into, in points.
const ROW: f64 = 90.0;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Goal,
    Indicator,
    Status,
    Text(Topic),
}

impl Column {
    /// The id of its heading's word, and its width in characters.
    fn heading(self) -> (String, f64) {
        match self {
            Self::Id => ("form-column-id".to_owned(), 18.0),
            Self::Goal => ("form-column-goal".to_owned(), 30.0),
            Self::Indicator => ("form-column-indicator".to_owned(), 24.0),
            Self::Status => ("form-column-status".to_owned(), 16.0),
            Self::Text(topic) => (format!("topic-{}", topic.id()), 26.0),
        }
    }
}

/// Writes the sheet.
pub(super) fn write(
    workbook: &mut Workbook,
    ask: &Ask<'_>,
    named: &Named,
    words: &Words,
) -> Result<(), FormError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.text("form-sheet-assessment")?)?;
    let title = named.say("form-title-assessment", ask, words)?;
    sheet.write_string_with_format(0, 0, &title, &Role::Title.format())?;
    sheet.write_string_with_format(1, 0, words.text("form-hint-assessment")?, &look::running())?;
    let columns = columns(ask);
    let last = HEADINGS + u32::try_from(ask.topics.len()).unwrap_or(u32::MAX);
    headings(sheet, last, &columns, words)?;
    for (row, line) in (HEADINGS + 1..).zip(&ask.topics) {
        write_line(sheet, row, line, &columns, (ask.checkpoint.kind, words))?;
    }
    let statuses = list_of(&choices::statuses(ask.checkpoint.kind, words)?, words)?;
    for (at, _) in (0..).zip(&columns).filter(|(_, column)| **column == Column::Status) {
        sheet.add_data_validation(HEADINGS + 1, at, last, at, &statuses)?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, 2)?;
    look::print_across(sheet, HEADINGS, &title)?;
    Ok(())
}

/// The columns: that of indicators only where some are judged, recommendations only at the end of term.
fn columns(ask: &Ask<'_>) -> Vec<Column> {
    let mut columns = vec![Column::Id, Column::Goal];
    if ask.topics.iter().any(|line| line.judged.is_some()) {
        columns.push(Column::Indicator);
    }
    columns.push(Column::Status);
    let end = ask.checkpoint.kind == CheckpointKind::EndOfTerm;
    let topics = Topic::ALL.into_iter().filter(|topic| *topic != Topic::Recommendations || end);
    columns.extend(topics.map(Column::Text));
    columns
}

fn headings(
    sheet: &mut Worksheet,
    last: u32,
    columns: &[Column],
    words: &Words,
) -> Result<(), FormError> {
    let mut headings = Vec::new();
    for (at, column) in (0..).zip(columns) {
        let (id, width) = column.heading();
        let format = Role::TableHeading.format();
        headings.push(TableColumn::new().set_header(words.text(&id)?).set_header_format(format));
        sheet.set_column_width(at, width)?;
    }
    let table = Table::new()
        .set_name("Seuranta_assessment")
        .set_style(TableStyle::None)
        .set_columns(&headings)
        .set_alt_text(words.text("form-alternative-assessment")?);
    let right = u16::try_from(columns.len()).unwrap_or(1) - 1;
    sheet.add_table(HEADINGS, 0, last, right, &table)?;
    Ok(())
}

fn write_line(
    sheet: &mut Worksheet,
    row: u32,
    line: &TopicLine<'_>,
    columns: &[Column],
    (kind, words): (CheckpointKind, &Words),
) -> Result<(), FormError> {
    let fixed = Role::Fixed.format();
    let name = |text: &crate::words::LocalText| {
        text.get_or_any(words.language()).map(|(text, _)| text.to_owned()).unwrap_or_default()
    };
    for (at, column) in (0..).zip(columns) {
        match column {
            Column::Id => sheet.write_string_with_format(row, at, line.id().as_str(), &fixed)?,
            Column::Goal => {
                sheet.write_string_with_format(row, at, name(&line.goal.name), &fixed)?
            }
            Column::Indicator => {
                let judged = line.judged.map(|judged| name(&judged.name)).unwrap_or_default();
                sheet.write_string_with_format(row, at, judged, &fixed)?
            }
            Column::Status => {
                if let Some(account) = line.before {
                    sheet.insert_note(row, at, &before(account, kind, words)?)?;
                }
                sheet.write_blank(row, at, &Role::Open.format())?
            }
            Column::Text(_) => sheet.write_blank(row, at, &Role::OpenText.format())?,
        };
    }
    sheet.set_row_height(row, ROW)?;
    let priority = Note::new(name(&line.priority.name)).add_author_prefix(false);
    sheet.insert_note(row, 1, &priority)?;
    Ok(())
}

/// What the organisation judged and wrote at the checkpoint before, as a comment.
fn before(account: &Account, kind: CheckpointKind, words: &Words) -> Result<Note, FormError> {
    let mut lines = Vec::new();
    if let Some((status, _)) = &account.status {
        // The word is the earlier checkpoint's; before the end of term there is only the one.
        let earlier = match kind {
            CheckpointKind::EndOfTerm => CheckpointKind::MidTerm,
            kind => kind,
        };
        let arguments = [("status".to_owned(), status.word(earlier, words)?.into())];
        lines.push(words.format("form-before-status", &Arguments::from(arguments))?);
    }
    for (topic, text) in &account.texts {
        let heading = words.text(&format!("topic-{}", topic.id()))?;
        lines.push(format!("{heading}: {}", text.text));
    }
    let text: String = lines.join("\n").chars().take(LONGEST_COMMENT).collect();
    Ok(Note::new(text).add_author_prefix(false).set_width(360).set_height(220))
}
