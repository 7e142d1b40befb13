//! What organisations are asked for, and what they are told: a checkpoint's forms, and their own
//! workbooks back with what was found in them.
//!
//! A form is an .xlsx workbook in its organisation's language: instructions, its indicators with what it
//! gave before and an open cell for each figure that it owes, its goals, and a hidden record by which
//! the intake knows the form again. Nothing in it is locked.
//!
//! - `ask`: the strategy and what came before → what one organisation is asked
//! - `sheets`: an ask → a workbook; `figures`, `judgements`, `instructions`, `record`: its sheets
//! - `choices`: the words of drop-down lists, each of which the intake reads back
//! - `look`: cell styles and print; `finish`: what the writer of workbooks cannot say
//! - `feedback`: a return with what was found in it → the sender's workbook with marks and a list
//! - `package`: parts of a workbook's package, put in place of others

mod ask;
mod choices;
mod error;
mod feedback;
mod figures;
mod finish;
mod instructions;
mod judgements;
mod look;
mod package;
mod record;
mod sheets;

use crate::checkpoint::Round;
use crate::strategy::{Checkpoint, Organisation, Strategy};
use crate::words::Words;

pub use error::FormError;
pub use feedback::{Feedback, Sent, feedback};

/// What forms are made from.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// The checkpoint that figures are asked for.
    pub checkpoint: &'a Checkpoint,
    /// Everything known at the checkpoint before it, if there is one.
    pub earlier: Option<&'a Round>,
}

/// Makes the form of `organisation` in the language of `words`, as the bytes of an .xlsx workbook;
/// `None` where there is nothing to ask it.
///
/// # Errors
///
/// [`FormError`] where a word is missing, or a text is longer than a workbook can hold.
pub fn form(
    order: &Order<'_>,
    organisation: &Organisation,
    words: &Words,
) -> Result<Option<Vec<u8>>, FormError> {
    let ask = ask::ask(order, organisation);
    if ask.is_empty() {
        return Ok(None);
    }
    sheets::workbook(&ask, words).map(Some)
}
