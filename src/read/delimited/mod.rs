//! .csv, .txt and .tsv: text → one sheet.
//!
//! Every field becomes text as it was typed; what is a number is decided where its column is known.
//!
//! - `encoding`: bytes → text
//! - `dialect`: what stands between fields, and where the table begins
//! - `records`: text → cells; `plain`: the same of a text without quotation marks

mod dialect;
mod encoding;
mod plain;
mod records;

use std::sync::Arc;

use super::fault::Fault;
use super::{Limits, Sheet, TextLayout};
use crate::finding::{
    Finding, Place, UNCLOSED_QUOTE, UNDECODABLE, UNSURE_DELIMITER, UNSURE_ENCODING,
};

/// Reads a text file.
pub(super) fn read(
    bytes: &[u8],
    file: &Arc<str>,
    limits: &Limits,
) -> Result<(Sheet, Vec<Finding>), Fault> {
    let decoded = encoding::decode(bytes)?;
    let dialect = dialect::of(&decoded.text);
    let mut sheet = Sheet::new(file, "");
    sheet.text = Some(TextLayout {
        delimiter: char::from(dialect.delimiter),
        encoding: decoded.encoding,
        first_line: dialect.first_line,
        fields: dialect.fields,
        surplus: Vec::new(),
    });
    let mut findings = Vec::new();
    if decoded.unsure {
        let found = Finding::new(&UNSURE_ENCODING, Place::file(&**file)).found(decoded.encoding);
        findings.push(found);
    }
    if let Some((line, count)) = decoded.undecodable {
        let finding = Finding::new(&UNDECODABLE, Place::line(&**file, line, None));
        findings.push(finding.found(decoded.encoding).count("count", count));
    }
    if let Some(rival) = dialect.rival {
        let finding = Finding::new(&UNSURE_DELIMITER, Place::file(&**file));
        findings.push(finding.found(shown(dialect.delimiter)).text("rival", shown(rival)));
    }
    let records = records::read(sheet, &decoded.text, dialect.delimiter, limits)?;
    if let Some((line, column)) = records.unclosed {
        findings.push(Finding::new(&UNCLOSED_QUOTE, Place::line(&**file, line, Some(column))));
    }
    Ok((records.sheet, findings))
}

/// A delimiter as a message names it.
fn shown(delimiter: u8) -> String {
    if delimiter == b'\t' { "tab".to_owned() } else { char::from(delimiter).to_string() }
}
