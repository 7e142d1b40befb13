//! An ask → the bytes of a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::ask::Ask;
use super::look::Role;
use super::{FormError, figures, finish, instructions, judgements, record};
use crate::words::{Arguments, Words, WordsError};

/// What every sheet's title names.
pub(super) struct Named {
    /// The organisation, in the form's language where it has a name in it.
    pub(super) organisation: String,
    /// The strategy.
    pub(super) strategy: String,
}

impl Named {
    fn of(ask: &Ask<'_>, words: &Words) -> Self {
        let language = words.language();
        let text = |name: &crate::words::LocalText| {
            name.get_or_any(language).map(|(text, _)| text.to_owned()).unwrap_or_default()
        };
        Self { organisation: text(&ask.organisation.name), strategy: text(&ask.strategy.name) }
    }

    /// The word `id` with organisation, strategy and checkpoint put in.
    pub(super) fn say(&self, id: &str, ask: &Ask<'_>, words: &Words) -> Result<String, WordsError> {
        let due = ask.checkpoint.due.map(|due| words.date(due)).unwrap_or_default();
        let arguments = Arguments::from([
            ("organisation".to_owned(), self.organisation.clone().into()),
            ("strategy".to_owned(), self.strategy.clone().into()),
            ("checkpoint".to_owned(), ask.checkpoint.kind.id().into()),
            ("as-of".to_owned(), words.date(ask.checkpoint.as_of).into()),
            ("due".to_owned(), due.into()),
        ]);
        words.format(id, &arguments)
    }
}

/// Writes the form.
pub(super) fn workbook(ask: &Ask<'_>, words: &Words) -> Result<Vec<u8>, FormError> {
    let mut workbook = Workbook::new();
    // Formats get their numbers in this order, by which `finish` names them.
    for role in Role::ALL {
        workbook.register_format(&role.format());
    }
    let named = Named::of(ask, words);
    workbook.set_properties(&properties(ask, &named, words)?);
    instructions::write(&mut workbook, ask, &named, words)?;
    if !ask.lines.is_empty() {
        figures::write(&mut workbook, ask, &named, words)?;
    }
    if !ask.topics.is_empty() {
        judgements::write(&mut workbook, ask, &named, words)?;
    }
    record::write(&mut workbook, &ask.record(words.language()))?;
    finish::finished(&workbook.save_to_buffer()?, words)
}

fn properties(ask: &Ask<'_>, named: &Named, words: &Words) -> Result<DocProperties, FormError> {
    let title = named.say("form-title", ask, words)?;
    let owner = ask.strategy.owner.get_or_any(words.language());
    let owner = owner.map(|(text, _)| text).unwrap_or_default();
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(&named.strategy)
        .set_author(owner)
        .set_creation_datetime(&day(ask.checkpoint.as_of)?))
}

/// A day as the workbook's own; the checkpoint's stands for the day of making, which is not asked.
fn day(date: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(date.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, part(date.month()), part(date.day()))
}
