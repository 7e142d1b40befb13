//! Styles in binary workbooks: number formats by their codes, how cells look, and both of each cell style.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::compound::{u16_at, u32_at};
use crate::read::NumberFormat;
use crate::read::look::Look;

/// The styles of a binary workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    codes: BTreeMap<u16, Option<Arc<NumberFormat>>>,
    styles: Vec<(u16, Look)>,
}

impl Styles {
    /// A format's code.
    pub(super) fn add_code(&mut self, number: u16, code: &str) {
        self.codes.insert(number, NumberFormat::from_code(code).map(Arc::new));
    }

    /// The next style: the number of its format, and its look.
    pub(super) fn add_style(&mut self, number: u16, look: Look) {
        if let std::collections::btree_map::Entry::Vacant(vacant) = self.codes.entry(number) {
            vacant.insert(NumberFormat::built_in(u32::from(number)).map(Arc::new));
        }
        self.styles.push((number, look));
    }

    /// The format of a style; `None` for *General*.
    pub(super) fn format(&self, style: usize) -> Option<&Arc<NumberFormat>> {
        let (number, _) = self.styles.get(style)?;
        self.codes.get(number)?.as_ref()
    }

    /// The look of a style; `None` where it has none of its own.
    pub(super) fn look(&self, style: usize) -> Option<Look> {
        self.styles.get(style).map(|(_, look)| *look).filter(|look| *look != Look::default())
    }
}

/// The look that a style of Excel 97 and later tells in its record.
pub(super) fn look(body: &[u8]) -> Look {
    // The pattern's colour, by its place among the workbook's; where there is a pattern.
    let colour = u16_at(body, 18).unwrap_or(0) & 0x7F;
    let is_filled = u32_at(body, 14).unwrap_or(0) >> 26 != 0;
    let is_white = matches!(colour, 1 | 9 | 64 | 65);
    let fill = if is_filled && !is_white { colour + 1 } else { 0 };
    Look { indent: body.get(8).unwrap_or(&0) & 0x0F, fill }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_tells_its_indent_and_the_colour_of_its_pattern() {
        let style = |indent: u8, pattern: u32, colour: u16| {
            let mut body = [0; 20];
            body[8] = indent | 0x10;
            body[14..18].copy_from_slice(&(pattern << 26).to_le_bytes());
            body[18..20].copy_from_slice(&(colour | 65 << 7).to_le_bytes());
            let look = look(&body);
            (look.indent, look.fill)
        };
        assert_eq!(style(2, 1, 10), (2, 11));
        // White, and a colour without a pattern to show it.
        assert_eq!(style(0, 1, 9), (0, 0));
        assert_eq!(style(1, 0, 10), (1, 0));
    }
}
