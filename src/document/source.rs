//! The Markdown as lines, so that everything knows where it was written.

use crate::finding::Place;

/// The Markdown of a document.
pub(super) struct Source<'a> {
    /// All of it.
    pub(super) text: &'a str,
    /// Its name.
    pub(super) file: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str, file: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { text, file, line_starts }
    }

    /// The line of a byte, counted from one.
    pub(super) fn line(&self, byte: usize) -> u32 {
        let line = self.line_starts.partition_point(|start| *start <= byte);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The place of a line, for a finding.
    pub(super) fn place(&self, line: u32) -> Place {
        Place::line(self.file, line, None)
    }
}
