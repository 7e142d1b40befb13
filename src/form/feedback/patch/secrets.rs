//! Identity codes and accounts masked wherever the package has texts: shared strings, cells, comments.

use super::book::Book;
use super::{Package, needed};
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, Kind, Tag, tags_where};
use crate::form::feedback::without_codes;
use crate::form::finish::escape;

/// Elements that hold one text, in runs or whole.
const HOLDERS: [&str; 4] = ["si", "is", "text", "v"];

/// Masks the codes in comments, and in the texts of cells where they hold some.
pub(super) fn mask(
    package: &mut Package<'_>,
    book: &Book,
    in_cells: bool,
) -> Result<(), FormError> {
    let mut parts: Vec<String> = Vec::new();
    if in_cells {
        parts.extend(book.sheets.iter().map(|sheet| sheet.part.clone()));
        parts.extend(book.strings().map(str::to_owned));
    }
    parts.extend(package.names().filter(|name| name.to_lowercase().contains("comment")));
    for part in parts {
        if !package.has(&part) || !part.to_lowercase().ends_with(".xml") {
            continue;
        }
        let xml = needed(package, &part)?;
        let found = tags_where(&part, &xml, |tag| HOLDERS.contains(&tag.name))?;
        let changes = changes(&xml, &found);
        if let Some(changes) = changes {
            package.put(&part, changes.apply(&xml));
        }
    }
    Ok(())
}

fn changes(xml: &str, found: &[Tag<'_>]) -> Option<Changes> {
    let mut changes = Changes::default();
    let mut any = false;
    let mut holder: Option<&Tag<'_>> = None;
    for tag in found {
        match (tag.kind, holder) {
            (Kind::Open, _) => holder = Some(tag),
            (Kind::Close, Some(open)) if open.name == tag.name => {
                let inner = xml.get(open.end..tag.start).unwrap_or_default();
                if let Some(masked) = without_codes(&text_of(inner)) {
                    let text = escape(&masked);
                    let x = open.prefix();
                    let whole = if open.name == "v" || !inner.contains('<') {
                        text
                    } else {
                        format!("<{x}t xml:space=\"preserve\">{text}</{x}t>")
                    };
                    changes.replace(open.end, tag.start, whole);
                    any = true;
                }
                holder = None;
            }
            (Kind::Close | Kind::Empty, _) => {}
        }
    }
    any.then_some(changes)
}

/// The text within an element, its runs put together and its entities resolved.
fn text_of(inner: &str) -> String {
    let mut text = String::new();
    let mut rest = inner;
    while let Some(start) = rest.find('<') {
        text.push_str(rest.get(..start).unwrap_or_default());
        let Some(end) = rest.get(start..).and_then(|tag| tag.find('>')) else { break };
        rest = rest.get(start + end + 1..).unwrap_or_default();
    }
    text.push_str(rest);
    quick_xml::escape::unescape(&text).map_or_else(|_| text.clone(), std::borrow::Cow::into_owned)
}
