//! The hidden sheet by which a form is known again.

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::intake::{FormRecord, RECORD_SHEET};

/// Adds the record's sheet; its cells are text, which stays as it is under every program.
pub(super) fn write(workbook: &mut Workbook, record: &FormRecord) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(RECORD_SHEET)?;
    for (row, cells) in (0..).zip(record.rows()) {
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text)?;
        }
    }
    sheet.set_very_hidden(true);
    Ok(())
}
