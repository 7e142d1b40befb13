//! Number formats in binary workbooks: codes by number, and the number of each cell style.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::read::NumberFormat;

/// The styles of a binary workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    codes: BTreeMap<u16, Option<Arc<NumberFormat>>>,
    styles: Vec<u16>,
}

impl Styles {
    /// A format's code.
    pub(super) fn add_code(&mut self, number: u16, code: &str) {
        self.codes.insert(number, NumberFormat::from_code(code).map(Arc::new));
    }

    /// The next style's number format.
    pub(super) fn add_style(&mut self, number: u16) {
        if let std::collections::btree_map::Entry::Vacant(vacant) = self.codes.entry(number) {
            vacant.insert(NumberFormat::built_in(u32::from(number)).map(Arc::new));
        }
        self.styles.push(number);
    }

    /// The format of a style; `None` for *General*.
    pub(super) fn format(&self, style: usize) -> Option<&Arc<NumberFormat>> {
        self.codes.get(self.styles.get(style)?)?.as_ref()
    }
}
