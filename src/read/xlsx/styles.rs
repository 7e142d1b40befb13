//! The number format of each cell style.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use crate::read::NumberFormat;
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::xml::{Xml, attribute};

/// The formats of the styles that cells name by number.
#[derive(Default)]
pub(super) struct Styles {
    formats: Vec<Option<Arc<NumberFormat>>>,
}

impl Styles {
    /// Reads the styles part.
    pub(super) fn read(package: &mut Package<'_>, name: &str) -> Result<Self, Fault> {
        let part = package.part(name)?.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
        let mut xml = Xml::new(part, name);
        let mut codes = BTreeMap::new();
        let mut ids = Vec::new();
        let mut within_cells = false;
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().into_inner() {
                    "numFmt" => codes.extend(custom(&tag)),
                    "cellXfs" => within_cells = true,
                    "xf" if within_cells => ids.push(number(&tag, "numFmtId").unwrap_or(0)),
                    _ => {}
                },
                Event::End(tag) if tag.local_name().into_inner() == "cellXfs" => {
                    within_cells = false;
                }
                Event::Eof => return Ok(Self::of(&ids, &codes)),
                _ => {}
            }
        }
    }

    fn of(ids: &[u32], codes: &BTreeMap<u32, String>) -> Self {
        let mut known: BTreeMap<u32, Option<Arc<NumberFormat>>> = BTreeMap::new();
        let formats = ids.iter().map(|id| {
            let format = known.entry(*id).or_insert_with(|| {
                let format = match codes.get(id) {
                    Some(code) => NumberFormat::from_code(code),
                    None => NumberFormat::built_in(*id),
                };
                format.map(Arc::new)
            });
            format.clone()
        });
        Self { formats: formats.collect() }
    }

    /// The format of a style; `None` for *General* and for a style that the part does not hold.
    pub(super) fn format(&self, style: usize) -> Option<&Arc<NumberFormat>> {
        self.formats.get(style)?.as_ref()
    }
}

fn custom(tag: &BytesStart<'_>) -> Option<(u32, String)> {
    Some((number(tag, "numFmtId")?, attribute(tag, "formatCode")?.into_owned()))
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}
