//! The comments that carry meaning: `<!-- toc -->` and its like.

use super::model::{PageBreak, Span};
use crate::notation::label::nearest;

/// What comments before a table ask of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableHints {
    /// Relative widths of its columns.
    pub widths: Vec<u32>,
    /// Whether it stands on a turned page.
    pub landscape: bool,
    /// Whether that is asked for only where it is not as legible upright.
    pub spared: bool,
    /// Whether the first cell of a row is the row's heading.
    pub row_headers: bool,
    /// What stands above it.
    pub caption: Option<Vec<Span>>,
}

/// What a comment means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hint {
    /// The table of contents goes here.
    Toc,
    /// A new page begins here.
    PageBreak(PageBreak),
    /// Something for the next table, picture or block of code.
    Table(TableHint),
    /// The next paragraph or list is a note on the table or picture above it.
    Gloss,
    /// A hint whose value cannot be read.
    Malformed,
    /// A name that is nearly one of a hint, and that name.
    Near(&'static str),
    /// A remark to other writers.
    Remark,
}

/// One thing asked of the next table, of which some are for pictures and code too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TableHint {
    Widths(Vec<u32>),
    /// Whether it is spared where it is as legible upright.
    Landscape(bool),
    RowHeaders,
    Caption(String),
}

/// What the text within `<!--` and `-->` means.
pub(super) fn read(comment: &str) -> Hint {
    let comment = comment.trim();
    let (name, value) = match comment.split_once(':') {
        Some((name, value)) => (name.trim(), Some(value.trim())),
        None => (comment, None),
    };
    match (name, value) {
        ("toc", None) => Hint::Toc,
        ("page-break", None) => Hint::PageBreak(PageBreak::Always),
        ("page-break", Some("soft")) => Hint::PageBreak(PageBreak::Soft),
        ("page-break", Some("free")) => Hint::PageBreak(PageBreak::Free),
        ("note", None) => Hint::Gloss,
        ("landscape", None) => Hint::Table(TableHint::Landscape(false)),
        ("landscape", Some("soft")) => Hint::Table(TableHint::Landscape(true)),
        ("row-headers", None) => Hint::Table(TableHint::RowHeaders),
        ("caption", Some(text)) if !text.is_empty() => {
            Hint::Table(TableHint::Caption(text.to_owned()))
        }
        ("widths", Some(text)) => {
            let widths: Option<Vec<u32>> =
                text.split_whitespace().map(|w| w.parse().ok()).collect();
            match widths.filter(|widths| widths.iter().any(|width| *width > 0)) {
                Some(widths) => Hint::Table(TableHint::Widths(widths)),
                None => Hint::Malformed,
            }
        }
        ("widths" | "caption" | "toc" | "page-break" | "landscape" | "row-headers", _) => {
            Hint::Malformed
        }
        _ => near(name, value).map_or(Hint::Remark, Hint::Near),
    }
}

/// The names of hints, with those that have a value.
const NAMES: [(&str, bool); 7] = [
    ("toc", false),
    ("page-break", false),
    ("landscape", false),
    ("row-headers", false),
    ("note", false),
    ("widths", true),
    ("caption", true),
];

/// How many letters a name has of which one may be wrong; shorter ones are words that people write.
const LONG: usize = 6;

/// The hint that a comment of this name was surely meant as: one that differs in case, spaces and hyphens alone, in a
/// letter, or, of a short name, in a slip of the fingers. A name that is followed by a value is none of a hint that
/// has none; one that is followed by numbers is of widths where it is not too unlike.
fn near(name: &str, value: Option<&str>) -> Option<&'static str> {
    let key = |name: &str| name.to_lowercase().replace([' ', '-', '_'], "");
    let found = key(name);
    let is_list = value.is_some_and(|value| {
        let mut numbers = value.split_whitespace().peekable();
        numbers.peek().is_some() && numbers.all(|number| number.parse::<u32>().is_ok())
    });
    let fits = |(known, valued): &&(&str, bool)| {
        let own = key(known);
        let is_near = found == own
            || (own.len() >= LONG && nearest(&found, [own.as_str()]).is_some())
            || (own.len() < LONG && is_slip(&found, &own))
            || (*known == "widths" && is_list && nearest(&found, ["width"]).is_some());
        is_near && *valued == value.is_some()
    };
    NAMES.iter().find(fits).map(|(known, _)| *known)
}

/// Whether `found` is `known` with a letter typed twice, or with two beside each other that changed places.
fn is_slip(found: &str, known: &str) -> bool {
    let letters: Vec<char> = found.chars().collect();
    (1..letters.len()).any(|at| {
        let mut mended = letters.clone();
        if letters[at] == letters[at - 1] {
            mended.remove(at);
        } else {
            mended.swap(at - 1, at);
        }
        mended.iter().copied().eq(known.chars())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_are_told_from_remarks() {
        assert_eq!(read(" toc "), Hint::Toc);
        assert_eq!(read(" widths: 3 1 1 "), Hint::Table(TableHint::Widths(vec![3, 1, 1])));
        assert_eq!(
            read("caption: Taulukko 1: tila"),
            Hint::Table(TableHint::Caption("Taulukko 1: tila".into()))
        );
        assert_eq!(read("note"), Hint::Gloss);
        assert_eq!(read("note: to be checked"), Hint::Remark);
        assert_eq!(read("page-break"), Hint::PageBreak(PageBreak::Always));
        assert_eq!(read("page-break: soft"), Hint::PageBreak(PageBreak::Soft));
        assert_eq!(read("page-break: free"), Hint::PageBreak(PageBreak::Free));
        assert_eq!(read("page-break: hard"), Hint::Malformed);
        assert_eq!(read("landscape"), Hint::Table(TableHint::Landscape(false)));
        assert_eq!(read("landscape: soft"), Hint::Table(TableHint::Landscape(true)));
        assert_eq!(read("landscape: yes"), Hint::Malformed);
        assert_eq!(read("widths: wide"), Hint::Malformed);
        for remark in [
            "todo: ask the division",
            "todo",
            "a note",
            "notes",
            "width",
            "Note: check",
            "captions",
            "doc",
            "top",
            "tone",
            "months: 3 4 5",
        ] {
            assert_eq!(read(remark), Hint::Remark, "{remark}");
        }
        for (written, meant) in [
            ("rowheaders", "row-headers"),
            ("Row headers", "row-headers"),
            ("TOC", "toc"),
            ("pagebreak", "page-break"),
            ("landscpae", "landscape"),
            ("captoin: Luvut", "caption"),
            ("Widths: 1 2", "widths"),
            ("width: 1 2", "widths"),
            ("widht: 1 2", "widths"),
            ("tocc", "toc"),
            ("otc", "toc"),
            ("noet", "note"),
        ] {
            assert_eq!(read(written), Hint::Near(meant), "{written}");
        }
    }
}
