//! What an element of the structure tree says of itself.

use crate::pdf::base::Sheet;
use crate::pdf::syntax::{integer, length, text};
use crate::typeset::{Node, Numbering, Role, Scope};

/// Writes the attributes of an element: what a cell or list says of itself, and where a figure stands.
pub(super) fn attributes(out: &mut Vec<u8>, node: &Node, sheets: &[Sheet]) {
    match node.role {
        Role::TableHeader(_) | Role::TableData => cell(out, node),
        Role::List(numbering) => {
            let name = match numbering {
                Numbering::Decimal => "Decimal",
                Numbering::Disc => "Disc",
                Numbering::Words => "None",
            };
            out.extend_from_slice(format!("/A<</O/List/ListNumbering/{name}>>").as_bytes());
        }
        _ => {}
    }
    if let Some((page, area)) = node.told().bounds
        && let Some(sheet) = sheets.get(page)
    {
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        out.extend_from_slice(b"/A<</O/Layout/Placement/Block/BBox[");
        for side in [area.x, sheet.up(bottom), right, sheet.up(area.y)] {
            length(out, side);
            out.push(b' ');
        }
        out.extend_from_slice(b"]>>");
    }
}

/// The name of a node, in letters, so that no search for a figure finds it; names are in the order of
/// their nodes.
pub(super) fn node_name(node: usize) -> String {
    const LETTERS: [u8; 26] = *b"abcdefghijklmnopqrstuvwxyz";
    (0..7).rev().map(|place| char::from(LETTERS[node / 26_usize.pow(place) % 26])).collect()
}

/// Writes what an element says of itself.
pub(super) fn properties(out: &mut Vec<u8>, node: &Node) {
    let told = node.told();
    let values = [
        (b"/Lang".as_slice(), &told.lang),
        (b"/Alt", &told.alternative),
        (b"/ActualText", &told.actual_text),
        (b"/E", &told.expansion),
    ];
    for (key, value) in values {
        if let Some(value) = value {
            out.extend_from_slice(key);
            text(out, value);
        }
    }
}

/// Writes what a cell of a table says of its place in it.
fn cell(out: &mut Vec<u8>, node: &Node) {
    let scope = match node.role {
        Role::TableHeader(Scope::Row) => Some("Row"),
        Role::TableHeader(Scope::Column) => Some("Column"),
        Role::TableHeader(Scope::Both) => Some("Both"),
        _ => None,
    };
    let told = node.told();
    let (columns, rows) = (told.column_span.max(1), told.row_span.max(1));
    if scope.is_none() && columns == 1 && rows == 1 && told.headers.is_empty() {
        return;
    }
    out.extend_from_slice(b"/A<</O/Table");
    if let Some(scope) = scope {
        out.extend_from_slice(b"/Scope/");
        out.extend_from_slice(scope.as_bytes());
    }
    for (key, span) in [(b"/ColSpan ".as_slice(), columns), (b"/RowSpan ", rows)] {
        if span > 1 {
            out.extend_from_slice(key);
            integer(out, i64::from(span));
        }
    }
    if !told.headers.is_empty() {
        out.extend_from_slice(b"/Headers[");
        for header in &told.headers {
            text(out, &node_name(header.0));
        }
        out.push(b']');
    }
    out.extend_from_slice(b">>");
}
