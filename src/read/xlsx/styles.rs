//! The number format of each cell style, and its look.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use crate::read::NumberFormat;
use crate::read::fault::Fault;
use crate::read::look::Look;
use crate::read::package::Package;
use crate::read::xml::{Xml, attribute};

/// The formats of the styles that cells name by number.
#[derive(Default)]
pub(super) struct Styles {
    formats: Vec<Option<Arc<NumberFormat>>>,
    looks: Vec<Option<Look>>,
}

/// A style as the part has it: numbers of its number format and of its fill, and its indent.
struct Style {
    format: u32,
    fill: usize,
    indent: u8,
}

impl Styles {
    /// Reads the styles part.
    pub(super) fn read(package: &mut Package<'_>, name: &str) -> Result<Self, Fault> {
        let part = package.part(name)?.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
        let mut xml = Xml::new(part, name);
        let mut parts = Parts::default();
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => parts.start(&tag),
                Event::End(tag) => parts.end(tag.local_name().into_inner()),
                Event::Eof => return Ok(Self::of(&parts)),
                _ => {}
            }
        }
    }

    fn of(parts: &Parts) -> Self {
        let mut known: BTreeMap<u32, Option<Arc<NumberFormat>>> = BTreeMap::new();
        let formats = parts.styles.iter().map(|style| {
            let format = known.entry(style.format).or_insert_with(|| {
                let format = match parts.codes.get(&style.format) {
                    Some(code) => NumberFormat::from_code(code),
                    None => NumberFormat::built_in(style.format),
                };
                format.map(Arc::new)
            });
            format.clone()
        });
        let formats = formats.collect();
        let looks = parts.styles.iter().map(|style| {
            let fill = parts.fills.get(style.fill).copied().unwrap_or(0);
            let look = Look { indent: style.indent, fill };
            (look != Look::default()).then_some(look)
        });
        Self { formats, looks: looks.collect() }
    }

    /// The look of a style; `None` where it has none of its own.
    pub(super) fn look(&self, style: usize) -> Option<Look> {
        self.looks.get(style).copied().flatten()
    }

    /// The format of a style; `None` for *General* and for a style that the part does not hold.
    pub(super) fn format(&self, style: usize) -> Option<&Arc<NumberFormat>> {
        self.formats.get(style)?.as_ref()
    }
}

/// What the part holds, as it comes.
#[derive(Default)]
struct Parts {
    codes: BTreeMap<u32, String>,
    styles: Vec<Style>,
    /// The number of the colour of each fill, and the colours.
    fills: Vec<u16>,
    colours: Vec<String>,
    within_styles: bool,
    within_fills: bool,
}

impl Parts {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().into_inner() {
            "numFmt" => self.codes.extend(custom(tag)),
            "cellXfs" => self.within_styles = true,
            "xf" if self.within_styles => self.styles.push(Style {
                format: number(tag, "numFmtId").unwrap_or(0),
                fill: number(tag, "fillId").and_then(|fill| fill.try_into().ok()).unwrap_or(0),
                indent: 0,
            }),
            "alignment" if self.within_styles => {
                if let Some(style) = self.styles.last_mut() {
                    let indent = number(tag, "indent").unwrap_or(0);
                    style.indent = u8::try_from(indent).unwrap_or(u8::MAX);
                }
            }
            "fills" => self.within_fills = true,
            "fill" if self.within_fills => self.fills.push(0),
            "fgColor" if self.within_fills => {
                let colour = self.colour(tag);
                if let Some(fill) = self.fills.last_mut() {
                    *fill = colour;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "cellXfs" => self.within_styles = false,
            "fills" => self.within_fills = false,
            _ => {}
        }
    }

    /// The number of a colour, by how the part writes it; zero for white.
    fn colour(&mut self, tag: &BytesStart<'_>) -> u16 {
        let names = ["rgb", "theme", "tint", "indexed"];
        let written = names.map(|name| attribute(tag, name).unwrap_or_default().to_uppercase());
        let is_white = match &written {
            [rgb, ..] if !rgb.is_empty() => rgb.ends_with("FFFFFF"),
            [_, theme, tint, _] if !theme.is_empty() => theme == "0" && tint.is_empty(),
            [.., indexed] => matches!(indexed.as_str(), "1" | "9" | "64" | ""),
        };
        if is_white {
            return 0;
        }
        let colour = written.join(" ");
        let known = self.colours.iter().position(|known| *known == colour);
        let at = known.unwrap_or_else(|| {
            self.colours.push(colour);
            self.colours.len() - 1
        });
        u16::try_from(at + 1).unwrap_or(u16::MAX)
    }
}

fn custom(tag: &BytesStart<'_>) -> Option<(u32, String)> {
    Some((number(tag, "numFmtId")?, attribute(tag, "formatCode")?.into_owned()))
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}
