//! The styles of faulty cells and of the list: the sender's own, with another ground.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::book::Book;
use super::{Package, needed, refused};
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, Kind, tags};

/// The ground of faulty cells, and of headings of the list, as a fill each.
const FAULTY: &str = "FFFFD9D0";
const HEADING: &str = "FFDCE6F2";

/// A style of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Own {
    Title,
    Text,
    Heading,
    Link,
}

/// The styles part, to which formats are added.
pub(super) struct Styles {
    part: String,
    xml: String,
    /// The sender's formats, each with its children.
    formats: Vec<String>,
    prefix: String,
    /// The number of the first fill and font that are added.
    fills: usize,
    fonts: usize,
    /// The number of a format of faulty cells by that of the sender's.
    faulty: BTreeMap<usize, usize>,
    own: BTreeMap<Own, usize>,
    added: Vec<String>,
}

impl Styles {
    pub(super) fn read(package: &mut Package<'_>, book: &Book) -> Result<Self, FormError> {
        let part = book.styles().ok_or_else(|| refused("styles", "there is no such part"))?;
        let xml = needed(package, part)?;
        let found = tags(part, &xml)?;
        let mut lists: BTreeMap<&str, usize> = BTreeMap::new();
        let mut formats = Vec::new();
        let mut within = "";
        let mut began = 0;
        for tag in &found {
            match (tag.name, tag.kind) {
                ("fills" | "fonts" | "cellXfs", Kind::Open) if tag.depth == 1 => {
                    within = tag.name;
                    lists.insert(within, 0);
                }
                ("fills" | "fonts" | "cellXfs", Kind::Close) if tag.depth == 1 => within = "",
                ("fill", Kind::Open | Kind::Empty) if within == "fills" => {
                    *lists.entry("fills").or_default() += 1;
                }
                ("font", Kind::Open | Kind::Empty) if within == "fonts" && tag.depth == 2 => {
                    *lists.entry("fonts").or_default() += 1;
                }
                ("xf", Kind::Open) if within == "cellXfs" => began = tag.start,
                ("xf", Kind::Empty) if within == "cellXfs" => formats.push(tag.text.to_owned()),
                ("xf", Kind::Close) if within == "cellXfs" => {
                    formats.push(xml.get(began..tag.end).unwrap_or_default().to_owned());
                }
                _ => {}
            }
        }
        let (Some(fills), Some(fonts), Some(_)) =
            (lists.get("fills"), lists.get("fonts"), lists.get("cellXfs"))
        else {
            return Err(refused(part, "it lacks a list of styles"));
        };
        let prefix = found.first().map(|tag| tag.prefix().to_owned()).unwrap_or_default();
        let (fills, fonts, part) = (*fills, *fonts, part.to_owned());
        Ok(Self {
            part,
            formats,
            prefix,
            fills,
            fonts,
            faulty: BTreeMap::new(),
            own: BTreeMap::new(),
            added: Vec::new(),
            xml,
        })
    }

    /// Styles of which there are `count` that differ in nothing.
    #[cfg(test)]
    pub(super) fn of(count: usize) -> Self {
        Self {
            part: "styles.xml".to_owned(),
            xml: String::new(),
            formats: vec!["<xf/>".to_owned(); count],
            prefix: String::new(),
            fills: 0,
            fonts: 0,
            faulty: BTreeMap::new(),
            own: BTreeMap::new(),
            added: Vec::new(),
        }
    }

    /// The number of the format that is like the sender's `number` but for its ground.
    pub(super) fn faulty(&mut self, number: usize) -> Result<usize, FormError> {
        if let Some(known) = self.faulty.get(&number) {
            return Ok(*known);
        }
        let plain = || {
            format!("<{}xf numFmtId=\"0\" fontId=\"0\" borderId=\"0\" xfId=\"0\"/>", self.prefix)
        };
        let like = self.formats.get(number).cloned().unwrap_or_else(plain);
        let mut changed = like.clone();
        for (name, value) in [("fillId", self.fills.to_string()), ("applyFill", "1".to_owned())] {
            let found = tags(&self.part, &changed)?;
            let Some(tag) = found.first() else { break };
            let new = tag.with(name, &value);
            let end = tag.end;
            changed = format!("{new}{}", changed.get(end..).unwrap_or_default());
        }
        let place = self.formats.len() + self.added.len();
        self.added.push(changed);
        self.faulty.insert(number, place);
        Ok(place)
    }

    /// The number of a style of the list.
    pub(super) fn own(&mut self, own: Own) -> usize {
        if let Some(known) = self.own.get(&own) {
            return *known;
        }
        let (font, fill) = match own {
            Own::Title => (self.fonts, 0),
            Own::Heading => (self.fonts + 1, self.fills + 1),
            Own::Text => (self.fonts + 2, 0),
            Own::Link => (self.fonts + 3, 0),
        };
        let wrap = if own == Own::Title { "0" } else { "1" };
        let x = &self.prefix;
        let place = self.formats.len() + self.added.len();
        self.added.push(format!(
            "<{x}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" \
             applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">\
             <{x}alignment vertical=\"top\" wrapText=\"{wrap}\"/></{x}xf>"
        ));
        self.own.insert(own, place);
        place
    }

    /// Puts the part with what was added in place.
    pub(super) fn write(self, package: &mut Package<'_>) {
        let x = &self.prefix;
        let mut fills = String::new();
        for colour in [FAULTY, HEADING] {
            let _ = write!(
                fills,
                "<{x}fill><{x}patternFill patternType=\"solid\"><{x}fgColor rgb=\"{colour}\"/>\
                 <{x}bgColor indexed=\"64\"/></{x}patternFill></{x}fill>"
            );
        }
        let mut fonts = String::new();
        for (style, size) in [("<b/>", 14), ("<b/>", 10), ("", 10), ("<u/>", 10)] {
            let style = style.replace('<', &format!("<{x}"));
            let colour = if style.contains('u') { "FF0B4F9E" } else { "FF000000" };
            let _ = write!(
                fonts,
                "<{x}font>{style}<{x}sz val=\"{size}\"/><{x}color rgb=\"{colour}\"/>\
                 <{x}name val=\"Arial\"/></{x}font>"
            );
        }
        let lists = [
            ("fonts", self.fonts + 4, fonts),
            ("fills", self.fills + 2, fills),
            ("cellXfs", self.formats.len() + self.added.len(), self.added.concat()),
        ];
        let mut xml = self.xml;
        for (list, count, more) in lists {
            let Ok(found) = tags(&self.part, &xml) else { continue };
            let mut changes = Changes::default();
            let start = found.iter().find(|tag| tag.begins(list) && tag.depth == 1);
            let end = found
                .iter()
                .find(|tag| tag.kind == Kind::Close && tag.name == list && tag.depth == 1);
            if let (Some(start), Some(end)) = (start, end) {
                changes.replace(start.start, start.end, start.with("count", &count.to_string()));
                changes.insert(end.start, more);
            }
            xml = changes.apply(&xml);
        }
        package.put(&self.part, xml);
    }
}
