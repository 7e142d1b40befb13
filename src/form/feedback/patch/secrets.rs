//! What must not be told, masked in every part of a package that is text.
//!
//! In the texts of cells it is identity codes and accounts, for the sender has to see the rest to mend it. Elsewhere
//! (formulas, comments, drawings, names, headers, properties, links) it is addresses of electronic mail as well: no
//! finding points there.

use std::ops::Range;

use super::book::Book;
use super::{Package, needed, refused};
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, Kind, tags_where};
use crate::form::feedback::without_codes;
use crate::form::finish::escape;
use crate::intake::masked_by_form;

/// Endings of parts that are text.
const ENDINGS: [&str; 3] = ["xml", "rels", "vml"];
/// The part that names all others; a package with a secret in a name is not patched.
const TYPES: &str = "[Content_Types].xml";
/// Elements that hold one text of a cell, in runs or whole.
const OF_CELLS: [&str; 3] = ["si", "is", "v"];
/// Elements that hold one text of another kind: comments, and paragraphs of drawings.
const OF_OTHERS: [&str; 2] = ["text", "p"];
/// Lines above and below a printed page, whose texts have codes for place and look among them.
const OF_PAGES: [&str; 6] =
    ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/// Gives a text masked, `None` where there is nothing to mask.
type Mask = fn(&str) -> Option<String>;

/// Masks a package's parts; those that hold the texts of cells only where `in_cells` says that these have codes.
pub(super) fn mask(
    package: &mut Package<'_>,
    book: &Book,
    in_cells: bool,
) -> Result<(), FormError> {
    for part in package.names().collect::<Vec<_>>() {
        let ending = part.rsplit('.').next().unwrap_or_default().to_lowercase();
        if part == TYPES || !ENDINGS.contains(&ending.as_str()) {
            continue;
        }
        if masked_by_form(&part).is_some() {
            return Err(refused(&part, "its name holds what must not be told"));
        }
        let Ok(xml) = needed(package, &part) else {
            refuse_hidden(package, &part)?;
            continue;
        };
        let named = |name: Option<&str>| name.is_some_and(|n| n.eq_ignore_ascii_case(&part));
        let is_sheet = book.sheets.iter().any(|sheet| named(Some(&sheet.part)));
        let masked = if ending == "rels" {
            in_links(&part, &xml)?
        } else if named(book.strings()) {
            if in_cells { in_texts(&part, &xml, without_codes, |_| None)? } else { None }
        } else if is_sheet && !in_cells && masked_by_form(&xml).is_none() && !has_pages(&xml) {
            None
        } else if is_sheet {
            in_texts(&part, &xml, without_codes, masked_by_form)?
        } else if part.to_lowercase().contains("/tables/") {
            // Headings of tables are the texts of cells, and have to stay the same as these.
            without_codes(&xml)
        } else {
            in_texts(&part, &xml, masked_by_form, masked_by_form)?
        };
        if let Some(masked) = masked {
            package.put(&part, masked);
        }
    }
    Ok(())
}

fn has_pages(xml: &str) -> bool {
    OF_PAGES.iter().any(|name| xml.contains(name))
}

/// A part in an encoding that is not patched may stay as it is where it holds nothing.
fn refuse_hidden(package: &mut Package<'_>, part: &str) -> Result<(), FormError> {
    let bytes = package.part(part)?.unwrap_or_default();
    let units = |read: fn([u8; 2]) -> u16| -> String {
        let pairs = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok());
        String::from_utf16_lossy(&pairs.map(read).collect::<Vec<u16>>())
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    };
    match masked_by_form(&text) {
        Some(_) => Err(refused(part, "it holds what must not be told, in an unusual encoding")),
        None => Ok(()),
    }
}

/// Relationships with what they lead to outside the package masked, in letters that addresses may have.
fn in_links(part: &str, xml: &str) -> Result<Option<String>, FormError> {
    let mut changes = Changes::default();
    let mut any = false;
    for tag in tags_where(part, xml, |tag| tag.attribute("TargetMode") == Some("External"))? {
        if let Some(masked) = tag.value("Target").as_deref().and_then(masked_by_form) {
            let target = escape(&masked.replace('█', "x"));
            changes.replace(tag.start, tag.end, tag.with("Target", &target));
            any = true;
        }
    }
    Ok(any.then(|| changes.apply(xml)))
}

/// A part with its texts masked: by `cell` those of cells, by `rest` what stands between texts.
fn in_texts(part: &str, xml: &str, cell: Mask, rest: Mask) -> Result<Option<String>, FormError> {
    let holder = |name: &str| -> Option<Mask> {
        if OF_CELLS.contains(&name) {
            return Some(cell);
        }
        let is_other = OF_OTHERS.contains(&name) || OF_PAGES.contains(&name);
        is_other.then_some(masked_by_form as Mask)
    };
    let found = tags_where(part, xml, |tag| holder(tag.name).is_some())?;
    let mut changes = Changes::default();
    let mut any = false;
    let mut change = |range: Range<usize>, masked: Option<String>| {
        if let Some(masked) = masked {
            changes.replace(range.start, range.end, masked);
            any = true;
        }
    };
    let mut from = 0;
    let mut open = None;
    for tag in &found {
        match (tag.kind, open) {
            (Kind::Open, None) => open = Some(tag),
            (Kind::Close, Some(begun)) if begun.name == tag.name => {
                let inner = xml.get(begun.end..tag.start).unwrap_or_default();
                change(from..begun.end, xml.get(from..begun.end).and_then(rest));
                let mask = holder(tag.name).unwrap_or(rest);
                let masked = if OF_PAGES.contains(&tag.name) {
                    on_pages(&text_of(inner)).map(|text| escape(&text))
                } else {
                    in_holder(inner, mask)
                };
                change(begun.end..tag.start, masked);
                (from, open) = (tag.start, None);
            }
            (Kind::Open | Kind::Close | Kind::Empty, _) => {}
        }
    }
    change(from..xml.len(), xml.get(from..).and_then(rest));
    Ok(any.then(|| changes.apply(xml)))
}

/// What stands within an element: masked run by run, and over its runs where a secret is written in several.
fn in_holder(inner: &str, mask: Mask) -> Option<String> {
    let by_runs = mask(inner);
    let written = by_runs.as_deref().unwrap_or(inner);
    let Some(joined) = mask(&text_of(written)) else { return by_runs };
    let joined = escape(&joined);
    let mut whole = String::new();
    let mut from = 0;
    for (number, text) in texts(written).into_iter().enumerate() {
        whole.push_str(written.get(from..text.start).unwrap_or_default());
        whole.push_str(if number == 0 { &joined } else { "" });
        from = text.end;
    }
    whole.push_str(written.get(from..).unwrap_or_default());
    Some(whole)
}

/// Where texts stand within an element: in its elements `t`, or as all that it holds.
fn texts(inner: &str) -> Vec<Range<usize>> {
    if !inner.contains('<') {
        return std::iter::once(0..inner.len()).collect();
    }
    let mut texts = Vec::new();
    for (at, _) in inner.match_indices('>') {
        let tag = inner.get(..at).and_then(|before| before.rsplit('<').next()).unwrap_or_default();
        let name = tag.split_whitespace().next().unwrap_or_default();
        let end = inner.get(at..).and_then(|rest| rest.find('<')).map(|length| at + length);
        if let Some(end) = end.filter(|_| name.rsplit(':').next() == Some("t")) {
            texts.push(at + 1..end);
        }
    }
    texts
}

/// The text within an element, its runs put together and its entities resolved.
fn text_of(inner: &str) -> String {
    let parts = texts(inner).into_iter().filter_map(|text| inner.get(text));
    let text: String = parts.collect();
    quick_xml::escape::unescape(&text).map_or_else(|_| text.clone(), std::borrow::Cow::into_owned)
}

/// A line above or below a page: `&L` and the like stand before its texts without a space.
fn on_pages(line: &str) -> Option<String> {
    let mut masked = String::new();
    let mut rest = line;
    while !rest.is_empty() {
        let (code, after) = rest.split_at(code_length(rest));
        let (text, later) = after.split_at(after.find('&').unwrap_or(after.len()));
        masked.push_str(code);
        masked.push_str(masked_by_form(text).as_deref().unwrap_or(text));
        rest = later;
    }
    (masked != line).then_some(masked)
}

/// How many bytes of a line's beginning are a code: `&L`, `&"Arial,Bold"`, `&12`, `&K01+000`.
fn code_length(line: &str) -> usize {
    let Some(code) = line.strip_prefix('&') else { return 0 };
    let digits = code.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let quoted = || code.get(1..).and_then(|name| name.find('"')).map(|length| length + 2);
    1 + match code.chars().next() {
        Some('"') => quoted().unwrap_or(1),
        Some('K') => code.char_indices().nth(7).map_or(code.len(), |(at, _)| at),
        Some(_) if digits > 0 => digits,
        Some(first) => first.len_utf8(),
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_keep_their_look_and_a_code_over_runs_is_masked_whole() {
        let runs = "<r><b/><t>Hakija 131052-308T</t></r><r><t> kiitos</t></r>";
        assert_eq!(
            in_holder(runs, without_codes).unwrap(),
            "<r><b/><t>Hakija ██████-████</t></r><r><t> kiitos</t></r>"
        );
        let divided = "<a:r><a:t>Hakija 1310</a:t></a:r><a:r><a:t>52-308T &amp; muut</a:t></a:r>";
        assert_eq!(
            in_holder(divided, masked_by_form).unwrap(),
            "<a:r><a:t>Hakija ██████-████ &amp; muut</a:t></a:r><a:r><a:t></a:t></a:r>"
        );
        assert_eq!(in_holder("aino@hel.fi", without_codes), None);
    }

    #[test]
    fn codes_of_headers_do_not_hide_what_follows_them() {
        assert_eq!(
            on_pages("&L131052-308T&C&\"Arial,Bold\"&12 a@hel.fi&R&K01+000131052-308T&P").unwrap(),
            "&L██████-████&C&\"Arial,Bold\"&12 ██████&R&K01+000██████-████&P"
        );
        assert_eq!(on_pages("&LSivu &P/&N"), None);
    }
}
