//! The looks of cells by the names of their styles: what colour they are filled with, how far their text is set in.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use rust_decimal::{Decimal, dec};

use crate::read::Look;
use crate::read::builder::Listed;
use crate::read::fault::Fault;
use crate::read::look::Fills;
use crate::read::package::Package;
use crate::read::xml::{Xml, attribute, local_name};

const STYLES: &str = "styles.xml";

/// Styles that one may rest on, one on another.
const DEEPEST: usize = 8;
/// A step of indentation, in points.
const STEP: Decimal = dec!(10);

/// What a style says itself; what it leaves open, the one that it rests on says.
#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    /// The number of its fill.
    fill: Option<usize>,
    indent: Option<u8>,
}

/// The styles of cells that were read.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: BTreeMap<String, Style>,
    fills: Fills<String>,
    count: usize,
    /// The style that is being read.
    open: Option<String>,
    listed: Listed,
}

impl Styles {
    /// The styles that have names of their own, which the package keeps in a part by themselves.
    pub(super) fn named(package: &mut Package<'_>) -> Result<Self, Fault> {
        let mut styles = Self::default();
        let Some(part) = package.part(STYLES)? else { return Ok(styles) };
        let mut xml = Xml::new(part, STYLES);
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => styles.take(&tag)?,
                Event::Eof => return Ok(styles),
                _ => {}
            }
        }
    }

    /// Takes a tag of a list of styles.
    pub(super) fn take(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        match local_name(tag.name()) {
            b"style" => return self.begin(tag),
            b"default-style" => self.open = None,
            b"table-cell-properties" => {
                let colour = attribute(tag, "background-color").map(|colour| colour.to_lowercase());
                let number = self.count;
                if let (Some(colour), Some(style)) = (colour, self.open_style()) {
                    style.fill = Some(number);
                    self.count += 1;
                    self.fills.begin();
                    self.fills.colour(Some(colour).filter(|colour| is_colour(colour)));
                }
            }
            b"paragraph-properties" => {
                let margin = attribute(tag, "margin-left").and_then(|length| steps(&length));
                if let (Some(margin), Some(style)) = (margin, self.open_style()) {
                    style.indent = Some(margin);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        self.open = None;
        if attribute(tag, "family").as_deref() != Some("table-cell") {
            return Ok(());
        }
        let Some(name) = attribute(tag, "name") else { return Ok(()) };
        let parent = attribute(tag, "parent-style-name").map(std::borrow::Cow::into_owned);
        self.listed.add(STYLES, tag.attributes_raw().len())?;
        let style = Style { parent, ..Style::default() };
        self.by_name.insert(name.clone().into_owned(), style);
        self.open = Some(name.into_owned());
        Ok(())
    }

    fn open_style(&mut self) -> Option<&mut Style> {
        self.by_name.get_mut(self.open.as_ref()?)
    }

    /// The look of a style; `None` where it has none of its own, nor by those that it rests on.
    pub(super) fn look(&self, name: &str) -> Option<Look> {
        let (mut fill, mut indent) = (None, None);
        let mut next = self.by_name.get(name);
        for _ in 0..DEEPEST {
            let Some(style) = next else { break };
            fill = fill.or(style.fill);
            indent = indent.or(style.indent);
            next = style.parent.as_ref().and_then(|parent| self.by_name.get(parent));
        }
        let fill = fill.map_or(0, |fill| self.fills.get(fill));
        let look = Look { indent: indent.unwrap_or(0), fill };
        (look != Look::default()).then_some(look)
    }
}

/// Whether a fill is seen: it is neither white nor none.
fn is_colour(colour: &str) -> bool {
    colour.starts_with('#') && colour != "#ffffff"
}

/// The steps of indentation that a length is: one at least, where it is any.
fn steps(length: &str) -> Option<u8> {
    let length = length.trim();
    let unit = length.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number: Decimal = length.get(..length.len() - unit.len())?.parse().ok()?;
    let points = match unit {
        "pt" => dec!(1),
        "cm" => dec!(28.3465),
        "mm" => dec!(2.83465),
        "in" => dec!(72),
        "pc" => dec!(12),
        "px" => dec!(0.75),
        _ => return None,
    };
    // A hundredth of a step is a rounding of the program that wrote it.
    let steps = number.checked_mul(points)?.checked_div(STEP)?.round_dp(2).ceil();
    u8::try_from(steps).ok().or(Some(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_steps_of_ten_points() {
        for (length, expected) in [
            ("0cm", Some(0)),
            ("0.353cm", Some(1)),
            ("3.53mm", Some(1)),
            ("0.706cm", Some(2)),
            ("30pt", Some(3)),
            ("0.139in", Some(1)),
            ("1em", None),
            ("", None),
        ] {
            assert_eq!(steps(length), expected, "{length}");
        }
    }

    #[test]
    fn a_style_has_the_look_of_the_one_that_it_rests_on_where_it_says_nothing_else() {
        let mut styles = Styles::default();
        for tag in [
            r#"style style:name="Bad" style:family="table-cell""#,
            r##"table-cell-properties fo:background-color="#FFCCCC""##,
            r#"style style:name="ce1" style:family="table-cell" style:parent-style-name="Bad""#,
            r#"paragraph-properties fo:margin-left="0.353cm""#,
            r#"style style:name="ce2" style:family="table-cell" style:parent-style-name="Bad""#,
            r#"table-cell-properties fo:background-color="transparent""#,
            r#"style style:name="P1" style:family="paragraph""#,
            r##"table-cell-properties fo:background-color="#00ff00""##,
        ] {
            let length = tag.find(' ').unwrap();
            styles.take(&BytesStart::from_content(tag, length)).unwrap();
        }
        assert_eq!(styles.look("Bad"), Some(Look { indent: 0, fill: 1 }));
        assert_eq!(styles.look("ce1"), Some(Look { indent: 1, fill: 1 }));
        assert_eq!(styles.look("ce2"), None);
        assert_eq!(styles.look("P1"), None);
    }
}
