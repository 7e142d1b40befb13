//! What keeps a file from being read, before it has its place.

use super::builder::Beyond;
use crate::finding::{
    CUT_OFF, DAMAGED_PART, DISGUISED, EMPTY_FILE, ENCRYPTED, Finding, NO_SHEETS, Place, TOO_LARGE,
    UNREADABLE, UNSAFE_PACKAGE, UNSUPPORTED,
};

/// Why the reading stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// No bytes, or only spaces.
    Empty,
    /// A password is needed.
    Encrypted,
    /// The file ends too early.
    CutOff,
    /// No spreadsheet: what it is, by a word of the message.
    Unsupported(&'static str),
    /// A web page or XML under a workbook's name: which, by a word of the message.
    Disguised(&'static str),
    /// Beyond a limit.
    TooLarge(Beyond),
    /// A part that cannot be understood.
    Damaged(String),
    /// No sheet of cells.
    NoSheets,
    /// A part that no spreadsheet program writes.
    Unsafe(String),
    /// The reader of the format gave up.
    Unreadable(&'static str),
}

impl From<Beyond> for Fault {
    fn from(beyond: Beyond) -> Self {
        Self::TooLarge(beyond)
    }
}

impl Fault {
    /// The finding about the file at `path`.
    pub(super) fn finding(self, path: &str) -> Finding {
        let place = Place::file(path);
        match self {
            Self::Empty => Finding::new(&EMPTY_FILE, place),
            Self::Encrypted => Finding::new(&ENCRYPTED, place),
            Self::CutOff => Finding::new(&CUT_OFF, place),
            Self::Unsupported(kind) => Finding::new(&UNSUPPORTED, place).text("kind", kind),
            Self::Disguised(kind) => Finding::new(&DISGUISED, place).text("kind", kind),
            Self::TooLarge(Beyond { what, limit }) => {
                let in_bytes = ["file", "inflated", "text"].contains(&what);
                let limit = if in_bytes { limit >> 20 } else { limit };
                let limit = i64::try_from(limit).unwrap_or(i64::MAX);
                Finding::new(&TOO_LARGE, place).text("what", what).count("limit", limit)
            }
            Self::Damaged(part) => Finding::new(&DAMAGED_PART, place).found(part),
            Self::NoSheets => Finding::new(&NO_SHEETS, place),
            Self::Unsafe(part) => Finding::new(&UNSAFE_PACKAGE, place).found(part),
            Self::Unreadable(format) => Finding::new(&UNREADABLE, place).found(format),
        }
    }
}
