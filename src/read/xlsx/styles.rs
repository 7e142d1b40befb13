//! The number format of each cell style, and its look.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use crate::read::NumberFormat;
use crate::read::builder::Listed;
use crate::read::fault::Fault;
use crate::read::look::{Fills, Look};
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
                Event::Start(tag) | Event::Empty(tag) => {
                    if let Some(bytes) = parts.start(&tag) {
                        parts.listed.add(name, bytes)?;
                    }
                }
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
            let look = Look { indent: style.indent, fill: parts.fills.get(style.fill) };
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
    fills: Fills<String>,
    listed: Listed,
    within_styles: bool,
    within_fills: bool,
}

impl Parts {
    /// Takes a tag; gives the bytes of text that it may take, where it lists something.
    fn start(&mut self, tag: &BytesStart<'_>) -> Option<usize> {
        match tag.local_name().into_inner() {
            "numFmt" => self.codes.extend(custom(tag)),
            "xf" if self.within_styles => self.styles.push(Style {
                format: number(tag, "numFmtId").unwrap_or(0),
                fill: number(tag, "fillId").and_then(|fill| fill.try_into().ok()).unwrap_or(0),
                indent: 0,
            }),
            "fill" if self.within_fills => self.fills.begin(),
            "fgColor" if self.within_fills => self.fills.colour(colour(tag)),
            name => {
                self.pass(name, tag);
                return None;
            }
        }
        Some(tag.attributes_raw().len())
    }

    fn pass(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "cellXfs" => self.within_styles = true,
            "fills" => self.within_fills = true,
            "alignment" if self.within_styles => {
                if let Some(style) = self.styles.last_mut() {
                    let indent = number(tag, "indent").unwrap_or(0);
                    style.indent = u8::try_from(indent).unwrap_or(u8::MAX);
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
}

/// A colour as the part writes it; `None` for white.
fn colour(tag: &BytesStart<'_>) -> Option<String> {
    let names = ["rgb", "theme", "tint", "indexed"];
    let written = names.map(|name| attribute(tag, name).unwrap_or_default().to_uppercase());
    let is_white = match &written {
        [rgb, ..] if !rgb.is_empty() => rgb.ends_with("FFFFFF"),
        [_, theme, tint, _] if !theme.is_empty() => theme == "0" && tint.is_empty(),
        [.., indexed] => matches!(indexed.as_str(), "1" | "9" | "64" | ""),
    };
    (!is_white).then(|| written.join(" "))
}

fn custom(tag: &BytesStart<'_>) -> Option<(u32, String)> {
    Some((number(tag, "numFmtId")?, attribute(tag, "formatCode")?.into_owned()))
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}
