//! The texts of an SVG: where they stand, how large and in which colour.
//!
//! usvg drops texts unless it is given typefaces to turn them into outlines, but here they are
//! to stay texts. So each is replaced in the source by a square of one em that stands at the text's
//! place: styles, units and transforms are worked out by usvg for the square, and the label is read
//! off it.

use std::fmt::Write as _;

use usvg::roxmltree::{Document, Node, ParsingOptions};
use usvg::{Path, Transform};

use super::style::Sheet;
use super::{Anchor, Elastic, Label, PictureError, Simplified, error, paint, unfold};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a square takes over from its text.
const TAKEN: [&str; 7] =
    ["fill", "fill-opacity", "opacity", "font-size", "display", "visibility", "color"];

/// The texts of a file.
pub(super) struct Labels {
    /// What the names of their squares begin with, and nothing else's name.
    prefix: String,
    texts: Vec<Text>,
    /// What the file says of how it may be stretched.
    elastic: Option<Elastic>,
    /// What the source has that is not drawn.
    pub(super) simplified: Vec<Simplified>,
}

/// A text without its place.
pub(super) struct Text {
    shown: String,
    anchor: Anchor,
    bold: bool,
    italic: bool,
    /// How far it stands from its square.
    shift: (Shift, Shift),
    /// The height that it moves with where the drawing is stretched.
    rides: Option<f32>,
}

/// A distance of a length in the text's own units and another in its size.
#[derive(Clone, Copy, Default)]
struct Shift {
    units: f32,
    ems: f32,
}

impl Labels {
    /// The text that the square with this name stands for.
    pub(super) fn get(&self, name: &str) -> Option<&Text> {
        self.texts.get(name.strip_prefix(&self.prefix)?.parse::<usize>().ok()?)
    }

    /// How the drawing may be stretched, where it has this size in its own units too.
    pub(super) fn elastic(&self, width: f32, height: f32) -> Option<Elastic> {
        self.elastic.filter(|elastic| elastic.is_of(width, height))
    }
}

/// Replaces the texts of an SVG by squares.
///
/// # Errors
///
/// [`PictureError`] where the XML is broken, or the file becomes larger than is sound.
pub(super) fn stand_in(source: &str) -> Result<(String, Labels), PictureError> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(source, options)
        .map_err(|error| PictureError::Broken { format: "SVG", problem: error.to_string() })?;
    let sheet = Sheet::of(&document);
    if !unfold::is_sound(&document, &sheet) {
        return Err(PictureError::Unsupported { format: "SVG", what: error::UNFOLDS });
    }
    let mut prefix = "label-".to_owned();
    while source.contains(&prefix) {
        prefix.insert(0, 'x');
    }
    let elastic = Elastic::of(document.root_element());
    let simplified = Simplified::in_source(&document);
    let mut labels = Labels { prefix, texts: Vec::new(), elastic, simplified };
    let mut out = String::with_capacity(source.len());
    let mut done = 0;
    for node in document.descendants().filter(|node| node.has_tag_name((SVG, "text"))) {
        let range = node.range();
        // what comes out of an entity has no place in the source
        let is_here =
            range.start >= done && source.get(range.clone()).is_some_and(|s| s.starts_with('<'));
        if is_here {
            out.push_str(&source[done..range.start]);
            squares(node, &sheet, &mut labels, &mut out);
            done = range.end;
        }
    }
    out.push_str(&source[done..]);
    Ok((out, labels))
}

/// Writes the squares of a text.
fn squares(node: Node<'_, '_>, sheet: &Sheet, labels: &mut Labels, out: &mut String) {
    let mut chunks = Chunks { sheet, found: Vec::new(), x: "0", y: "0", shift: Default::default() };
    chunks.element(node);
    for chunk in chunks.found {
        let text = shown(&chunk);
        if text.is_empty() {
            continue;
        }
        let around: Vec<_> =
            chunk.owner.ancestors().take_while(|outer| *outer != node).chain([node]).collect();
        for element in around.iter().rev() {
            let _ = write!(out, "<g xmlns=\"{SVG}\"");
            if let Some(transform) = element.attribute("transform") {
                let _ = write!(out, " transform=\"{}\"", quoted(transform));
            }
            let _ = write!(out, " style=\"{}\">", quoted(&taken(*element, sheet)));
        }
        let (x, y) = (quoted(chunk.x), quoted(chunk.y));
        let name = format!("{}{}", labels.prefix, labels.texts.len());
        let _ = write!(
            out,
            "<rect id=\"{name}\" x=\"{x}\" y=\"{y}\" width=\"1em\" height=\"1em\" \
             style=\"stroke:none\"/>"
        );
        out.push_str(&"</g>".repeat(around.len()));
        labels.texts.push(Text::of(&chunk, text, sheet));
    }
}

/// The declarations that a square takes over from an element of its text.
fn taken(element: Node<'_, '_>, sheet: &Sheet) -> String {
    let mut style = String::new();
    if let Some(size) = sheet.own(element, "font").and_then(|font| size_in(&font)) {
        let _ = write!(style, "font-size:{size};");
    }
    for property in TAKEN {
        if let Some(value) = sheet.own(element, property) {
            let _ = write!(style, "{property}:{value};");
        }
    }
    style
}

/// The size within the short form `bold 12px/1.2 Inter`.
fn size_in(font: &str) -> Option<String> {
    let word = font.split_whitespace().find(|word| {
        word.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            && word.ends_with(|c: char| c.is_alphanumeric() || c == '%')
            && word.contains(|c: char| c.is_ascii_alphabetic() || c == '%')
    })?;
    word.split('/').next().map(str::to_owned)
}

/// Text that stands together, from one place on.
struct Chunk<'a, 'input> {
    /// The element whose style it has.
    owner: Node<'a, 'input>,
    x: &'a str,
    y: &'a str,
    shift: (Shift, Shift),
    text: String,
}

/// The chunks of a text element so far, and where the next would begin.
struct Chunks<'a, 'input, 's> {
    sheet: &'s Sheet,
    found: Vec<Chunk<'a, 'input>>,
    x: &'a str,
    y: &'a str,
    shift: (Shift, Shift),
}

impl<'a, 'input> Chunks<'a, 'input, '_> {
    fn element(&mut self, node: Node<'a, 'input>) {
        if self.sheet.own(node, "display").as_deref() == Some("none") {
            return;
        }
        self.place(node);
        for child in node.children() {
            if child.is_text() {
                if let Some(chunk) = self.found.last_mut() {
                    if chunk.text.trim().is_empty() {
                        chunk.owner = node;
                    }
                    chunk.text.push_str(child.text().unwrap_or_default());
                }
            } else if matches!(child.tag_name().name(), "tspan" | "a" | "textPath") {
                self.element(child);
            }
        }
    }

    /// Begins a chunk where an element says where it stands; text that only follows other text
    /// stays with it, for its place depends on the typeface.
    fn place(&mut self, node: Node<'a, 'input>) {
        let (x, y) = (first(node, "x"), first(node, "y"));
        let (dx, dy) = (first(node, "dx").map(length), first(node, "dy").map(length));
        let begins = self.found.is_empty() || x.is_some() || y.is_some();
        let follows_nothing = self.found.last().is_none_or(|chunk| chunk.text.trim().is_empty());
        if !begins && !follows_nothing {
            return;
        }
        if let Some(x) = x {
            (self.x, self.shift.0) = (x, Shift::default());
        }
        if let Some(y) = y {
            (self.y, self.shift.1) = (y, Shift::default());
        }
        self.shift.0.add(dx.unwrap_or_default());
        self.shift.1.add(dy.unwrap_or_default());
        if follows_nothing {
            self.found.pop();
        }
        let (x, y, shift) = (self.x, self.y, self.shift);
        self.found.push(Chunk { owner: node, x, y, shift, text: String::new() });
    }
}

impl Shift {
    fn add(&mut self, other: Self) {
        self.units += other.units;
        self.ems += other.ems;
    }

    fn at(self, size: f32) -> f32 {
        self.units + self.ems * size
    }
}

/// The first value of a list.
fn first<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute(name)?.split([' ', ',', '\t', '\n', '\r']).find(|value| !value.is_empty())
}

/// A distance as it is written; what cannot be told without the picture's size is nothing.
fn length(text: &str) -> Shift {
    const UNITS: [(&str, f32, f32); 5] = [
        ("em", 0.0, 1.0),
        ("ex", 0.0, 0.5),
        ("pt", 4.0 / 3.0, 0.0),
        ("px", 1.0, 0.0),
        ("", 1.0, 0.0),
    ];
    let read = |&(suffix, units, ems): &(&str, f32, f32)| {
        let number: f32 = text.strip_suffix(suffix)?.trim_end().parse().ok()?;
        number.is_finite().then_some(Shift { units: number * units, ems: number * ems })
    };
    UNITS.iter().find_map(read).unwrap_or_default()
}

/// The text as it is shown: spaces are one, unless they are to be kept.
fn shown(chunk: &Chunk<'_, '_>) -> String {
    let space = ("http://www.w3.org/XML/1998/namespace", "space");
    let kept = chunk.owner.ancestors().find_map(|node| node.attribute(space)) == Some("preserve");
    if kept {
        return chunk.text.replace(['\n', '\r', '\t'], " ").trim_end().to_owned();
    }
    // only the spaces of XML: a no-break space is meant
    let is_space = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t');
    chunk.text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Text {
    fn of(chunk: &Chunk<'_, '_>, text: String, sheet: &Sheet) -> Self {
        let style = |property| sheet.inherited(chunk.owner, property).unwrap_or_default();
        let font = style("font");
        let weight = style("font-weight");
        let heavy = |word: &str| {
            matches!(word, "bold" | "bolder") || word.parse().is_ok_and(|weight: u16| weight >= 600)
        };
        let slanted = |word: &str| word == "italic" || word.starts_with("oblique");
        let anchor = match style("text-anchor").as_str() {
            "middle" => Anchor::Middle,
            "end" => Anchor::End,
            _ => Anchor::Start,
        };
        let mut shift = chunk.shift;
        shift.1.ems += below(&style("dominant-baseline"));
        let rides = chunk.owner.attribute("data-rides").and_then(|height| height.parse().ok());
        Self {
            shown: text,
            anchor,
            bold: heavy(&weight) || (weight.is_empty() && font.split_whitespace().any(heavy)),
            italic: slanted(&style("font-style")) || font.split_whitespace().any(slanted),
            shift,
            rides: rides.filter(|height: &f32| height.is_finite()),
        }
    }
}

/// How far below its place the baseline of a text lies, in its size.
fn below(baseline: &str) -> f32 {
    match baseline {
        "middle" => 0.27,
        "central" => 0.36,
        "hanging" | "text-before-edge" | "before-edge" | "text-top" => 0.76,
        "text-after-edge" | "after-edge" | "ideographic" | "text-bottom" => -0.22,
        _ => 0.0,
    }
}

/// The label that a square stands for; nothing where it cannot be seen.
pub(super) fn placed(
    path: &Path,
    text: &Text,
    opacity: f32,
    transform: Transform,
) -> Option<Label> {
    let fill = path.fill()?;
    let colour = paint::on_paper(fill.paint(), fill.opacity().get() * opacity)?;
    let square = path.data().bounds();
    let size = square.width();
    let mut place = usvg::tiny_skia_path::Point::from_xy(
        square.x() + text.shift.0.at(size),
        square.y() + text.shift.1.at(size),
    );
    transform.map_point(&mut place);
    // downwards is positive in a drawing, so what turns clockwise there has a positive angle
    let turn = -transform.ky.atan2(transform.sx).to_degrees();
    #[expect(clippy::cast_possible_truncation, reason = "an angle within −180 and 180 degrees")]
    let rotation = turn.round() as i16;
    Some(Label {
        text: text.shown.clone(),
        x: place.x,
        y: place.y,
        rides: text.rides,
        size: size * scale(transform),
        anchor: text.anchor,
        bold: text.bold,
        italic: text.italic,
        colour,
        rotation,
    })
}

/// How much larger a transform makes things, as the mean of its two directions.
pub(super) fn scale(transform: Transform) -> f32 {
    (transform.sx * transform.sy - transform.kx * transform.ky).abs().sqrt()
}

/// Text within an attribute.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
