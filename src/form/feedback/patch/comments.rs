//! Comments at faulty cells, beside those that the sender has.
//!
//! A comment is two things: its text in a part of comments, and a box in a drawing of the old kind (VML).
//! Excel shows neither without the other.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::links::{self, Links};
use super::{Marks, Package, needed, refused};
use crate::finding::CellRef;
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, Kind, Tag, tags, tags_where};
use crate::form::finish::escape;

/// Who comments.
const AUTHOR: &str = "Seuranta";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/// The first number of a box; Excel counts from 1025, so that ours do not meet the sender's.
const FIRST_BOX: usize = 700_000;
/// The longest text of a comment, in characters.
const LONGEST: usize = 4_000;
/// What may stand after the drawing of comments in a sheet's part, in the order of the schema.
const AFTER_DRAWING: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "AlternateContent",
    "webPublishItems",
    "tableParts",
    "extLst",
];

/// Adds the comments of a sheet to the package; gives the sheet's part with what leads to them.
pub(super) fn added(
    package: &mut Package<'_>,
    part: &str,
    xml: &str,
    marks: &Marks<'_>,
) -> Result<String, FormError> {
    let mut sheet_links = Links::of(package, part)?;
    let texts = match sheet_links.part("comments").map(str::to_owned) {
        Some(name) => name,
        None => new_comments(package, &mut sheet_links)?,
    };
    let new = write_texts(package, &texts, marks)?;
    let found = tags_where(part, xml, |tag| tag.depth <= 1)?;
    let drawing = found.iter().find(|tag| tag.begins("legacyDrawing") && tag.depth == 1);
    let linked = drawing.and_then(|tag| tag.value("id"));
    let linked = linked.and_then(|id| sheet_links.all.iter().find(|link| link.id == id));
    if let Some(link) = linked {
        let name = link.part.clone();
        write_boxes(package, &name, &new)?;
        return Ok(xml.to_owned());
    }
    let name = links::free_name(package, "xl/drawings/seuranta", "vml");
    package.put(&name, empty_drawing());
    links::add_extension(package, "vml", DRAWING)?;
    let id = sheet_links.add(package, "vmlDrawing", &name)?;
    write_boxes(package, &name, &new)?;
    with_drawing(part, xml, &found, drawing, &id)
}

/// Makes an empty part of comments.
fn new_comments(package: &mut Package<'_>, sheet: &mut Links) -> Result<String, FormError> {
    let name = links::free_name(package, "xl/seuranta-comments", "xml");
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{MAIN}\"><authors></authors><commentList></commentList></comments>"
    );
    package.put(&name, xml);
    links::add_type(package, &name, COMMENTS)?;
    sheet.add(package, "comments", &name)?;
    Ok(name)
}

/// Writes what is said at cells: below the sender's own words where the cell has a comment. Gives the
/// cells that had none.
fn write_texts(
    package: &mut Package<'_>,
    part: &str,
    marks: &Marks<'_>,
) -> Result<Vec<CellRef>, FormError> {
    let xml = needed(package, part)?;
    let found = tags(part, &xml)?;
    let mut changes = Changes::default();
    let there = texts_of_comments(&found);
    let author = found.iter().filter(|tag| tag.begins("author")).count();
    let x = found.first().map(Tag::prefix).unwrap_or_default();
    append(part, &found, &mut changes, "authors", &format!("<{x}author>{AUTHOR}</{x}author>"))?;
    let mut new = Vec::new();
    let mut comments = String::new();
    for (at, said) in marks {
        let said: String = said.chars().take(LONGEST).collect();
        let said = escape(&said);
        if let Some(end) = there.get(&at.to_string()) {
            let more = format!("\n\n{AUTHOR}: {said}");
            changes
                .insert(*end, format!("<{x}r><{x}t xml:space=\"preserve\">{more}</{x}t></{x}r>"));
            continue;
        }
        let _ = write!(
            comments,
            "<{x}comment ref=\"{at}\" authorId=\"{author}\"><{x}text><{x}r><{x}t xml:space=\"preserve\">{said}</{x}t></{x}r></{x}text></{x}comment>"
        );
        new.push(*at);
    }
    append(part, &found, &mut changes, "commentList", &comments)?;
    package.put(part, changes.apply(&xml));
    Ok(new)
}

/// Where the text of each comment ends, by its cell.
fn texts_of_comments(found: &[Tag<'_>]) -> BTreeMap<String, usize> {
    let mut ends = BTreeMap::new();
    let mut cell = String::new();
    for tag in found {
        if tag.begins("comment") {
            cell = tag.value("ref").unwrap_or_default();
        } else if tag.kind == Kind::Close && tag.name == "text" {
            ends.insert(cell.clone(), tag.start);
        }
    }
    ends
}

/// Puts `more` at the end of a list, which may be written as empty.
fn append(
    part: &str,
    found: &[Tag<'_>],
    changes: &mut Changes,
    list: &str,
    more: &str,
) -> Result<(), FormError> {
    if let Some(end) = found.iter().find(|tag| tag.kind == Kind::Close && tag.name == list) {
        changes.insert(end.start, more);
        return Ok(());
    }
    let empty = found.iter().find(|tag| tag.kind == Kind::Empty && tag.name == list);
    let empty = empty.ok_or_else(|| refused(part, "it lacks a list"))?;
    let open = empty.text.trim_end_matches("/>").trim_end();
    let whole = format!("{open}>{more}</{}{list}>", empty.prefix());
    changes.replace(empty.start, empty.end, whole);
    Ok(())
}

fn empty_drawing() -> String {
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
     xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
     <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>"
        .to_owned()
}

/// Adds a box for each cell to a drawing. Drawings of the old kind need not be well-formed, so that
/// only their end is looked for.
fn write_boxes(package: &mut Package<'_>, part: &str, cells: &[CellRef]) -> Result<(), FormError> {
    let mut xml = needed(package, part)?;
    let end = xml.rfind("</xml>").ok_or_else(|| refused(part, "it has no end"))?;
    let mut boxes = String::new();
    if !xml.contains("\"_x0000_t202\"") {
        boxes.push_str(
            "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
             id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
             <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>",
        );
    }
    let before = xml.matches("seuranta-box").count();
    for (number, at) in (FIRST_BOX + before..).zip(cells) {
        boxes.push_str(&one_box(number, *at));
    }
    xml.insert_str(end, &boxes);
    package.put(part, xml);
    Ok(())
}

/// A hidden box to the right of a cell, as a comment has it.
fn one_box(number: usize, at: CellRef) -> String {
    let CellRef { row, column } = at;
    let top = row.saturating_sub(1);
    format!(
        "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s{number}\" type=\"#_x0000_t202\" \
         alt=\"seuranta-box\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:90pt;\
         z-index:{number};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">\
         <v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>\
         <v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">\
         <div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">\
         <x:MoveWithCells/><x:SizeWithCells/>\
         <x:Anchor>{}, 15, {top}, 10, {}, 15, {}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
         <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>",
        column + 1,
        column + 5,
        top + 6,
    )
}

/// The sheet's part with its drawing of comments named where the schema wants it.
fn with_drawing(
    part: &str,
    xml: &str,
    found: &[Tag<'_>],
    dangling: Option<&Tag<'_>>,
    id: &str,
) -> Result<String, FormError> {
    let mut changes = Changes::default();
    if let Some(tag) = dangling {
        changes.replace(tag.start, tag.end, "");
    }
    let data = found.iter().rposition(|tag| tag.name == "sheetData").unwrap_or(0);
    let after = found
        .iter()
        .skip(data)
        .find(|tag| tag.depth == 1 && tag.kind != Kind::Close && AFTER_DRAWING.contains(&tag.name));
    let end = found.iter().rfind(|tag| tag.kind == Kind::Close && tag.depth == 0);
    let place = after.or(end).ok_or_else(|| refused(part, "it has no end"))?;
    let x = found.first().map(Tag::prefix).unwrap_or_default();
    changes.insert(
        place.start,
        format!("<{x}legacyDrawing xmlns:r=\"{}\" r:id=\"{id}\"/>", links::NAMESPACE),
    );
    Ok(changes.apply(xml))
}
