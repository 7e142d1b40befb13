//! Why a form or a workbook of feedback cannot be made.

use rust_xlsxwriter::XlsxError;

use crate::words::WordsError;

/// Why a form or a workbook of feedback cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    /// A word is missing.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// The writer of workbooks refuses a text or a name.
    #[error("a workbook cannot hold what is asked: {0}")]
    Workbook(#[from] XlsxError),
    /// A part of a package cannot be put in place of another.
    #[error("the workbook's part `{part}` cannot be written: {problem}")]
    Package {
        /// The part's name.
        part: String,
        /// What is wrong.
        problem: String,
    },
}
