//! A short way for drawings whose texts are plain beyond doubt, as those of charts are.
//!
//! usvg takes as long for one text as for fifty lines. Where all texts of a file say no more than where they stand, how
//! large and in which colour, each is replaced in the source by a square of one em at its place: units and transforms
//! are worked out by usvg for the square, and the label is read off it.

use std::fmt::Write as _;

use usvg::roxmltree::{Document, Node};
use usvg::tiny_skia_path::Point;
use usvg::{Color, Paint, Path, Transform};

use super::label::{is_leftward, scale, turn};
use super::shape::Area;
use super::{Anchor, Label, Lettering};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a text may say, and which of it the square takes over.
const OF_TEXT: [(&str, bool); 9] = [
    ("x", true),
    ("y", true),
    ("font-size", true),
    ("fill", true),
    ("transform", true),
    ("text-anchor", false),
    ("font-weight", false),
    ("font-style", false),
    ("data-rides", false),
];
/// What may be said around it.
const AROUND: [&str; 14] = [
    "width",
    "height",
    "viewBox",
    "version",
    "role",
    "lang",
    "id",
    "transform",
    "fill",
    "font-size",
    "font-family",
    "data-elastic",
    "aria-label",
    "aria-labelledby",
];
/// What may draw a text in another place or way than it stands.
const ELSEWHERE: [&str; 5] = ["style", "use", "image", "switch", "animate"];
/// How high and deep letters are taken to be, in their size.
const HIGH: f32 = 0.74;
const DEEP: f32 = 0.2;

/// The texts that squares stand for.
#[derive(Default)]
pub(super) struct Squares {
    /// What the names of the squares begin with, and nothing else's name.
    prefix: String,
    texts: Vec<Plain>,
}

/// A text without its place.
pub(super) struct Plain {
    shown: String,
    anchor: Anchor,
    bold: bool,
    italic: bool,
    rides: Option<f32>,
}

impl Squares {
    /// The text that the square with this name stands for.
    pub(super) fn get(&self, name: &str) -> Option<&Plain> {
        self.texts.get(name.strip_prefix(&self.prefix)?.parse::<usize>().ok()?)
    }
}

/// The source with squares for its texts; nothing where any of them is not plain beyond doubt.
pub(super) fn stand_in(source: &str, document: &Document<'_>) -> Option<(String, Squares)> {
    let elements = || document.descendants().filter(Node::is_element);
    if elements().any(|node| ELSEWHERE.contains(&node.tag_name().name())) {
        return None;
    }
    let mut prefix = "label-".to_owned();
    while source.contains(&prefix) {
        prefix.insert(0, 'x');
    }
    let mut squares = Squares { prefix, texts: Vec::new() };
    let (mut out, mut done) = (String::with_capacity(source.len()), 0);
    for node in elements().filter(|node| node.has_tag_name((SVG, "text"))) {
        let range = node.range();
        // what comes out of an entity has no place in the source
        let is_here = range.start >= done && source.get(range.clone())?.starts_with("<text");
        let text = Plain::of(node).filter(|_| is_here)?;
        out.push_str(&source[done..range.start]);
        let _ = write!(out, "<rect id=\"{}{}\"", squares.prefix, squares.texts.len());
        for (name, _) in OF_TEXT.iter().filter(|(_, taken)| *taken) {
            if let Some(value) = node.attribute(*name) {
                let _ = write!(out, " {name}=\"{value}\"");
            }
        }
        out.push_str(" width=\"1em\" height=\"1em\"/>");
        squares.texts.push(text);
        done = range.end;
    }
    out.push_str(&source[done..]);
    Some((out, squares))
}

impl Plain {
    /// Nothing where a text may not be plain.
    fn of(node: Node<'_, '_>) -> Option<Self> {
        let known = |name: &str| OF_TEXT.iter().any(|(known, _)| *known == name);
        let is_plain = node.attributes().all(|attribute| {
            attribute.namespace().is_none()
                && known(attribute.name())
                && !attribute.value().contains(['"', '&', '<'])
        });
        let mut around = node.ancestors().skip(1).filter(Node::is_element);
        let written = node.children().all(|child| child.is_text());
        if !is_plain || !written || !around.all(|outer| is_silent(outer)) {
            return None;
        }
        let place = |name| node.attribute(name).is_none_or(|place| place.parse::<f32>().is_ok());
        let text: String = node.children().filter_map(|child| child.text()).collect();
        // only the spaces of XML: a no-break space is meant
        let is_space = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t');
        let shown: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
        let anchor = match node.attribute("text-anchor") {
            None | Some("start") => Anchor::Start,
            Some("middle") => Anchor::Middle,
            Some("end") => Anchor::End,
            Some(_) => return None,
        };
        let bold = match node.attribute("font-weight").unwrap_or("400") {
            "bold" | "600" | "700" | "800" => true,
            "normal" | "400" | "500" => false,
            _ => return None,
        };
        let italic = match node.attribute("font-style").unwrap_or("normal") {
            "italic" | "oblique" => true,
            "normal" => false,
            _ => return None,
        };
        let rides = node.attribute("data-rides").and_then(|height| height.parse().ok());
        let rides = rides.filter(|height: &f32| height.is_finite());
        let shown = shown.join(" ");
        (place("x") && place("y") && !shown.contains(is_leftward)).then_some(Self {
            shown,
            anchor,
            bold,
            italic,
            rides,
        })
    }

    /// The label where its square stands, and about where it is seen; nothing where it is not plain there.
    pub(super) fn placed(&self, path: &Path, transform: Transform) -> Option<(Label, Area)> {
        let fill = path.fill().filter(|fill| fill.opacity().get() >= 1.0)?;
        let Paint::Color(Color { red, green, blue }) = *fill.paint() else { return None };
        let square = path.data().bounds();
        let size = square.width();
        let width = self.shown.chars().map(wide).sum::<f32>() * size;
        let left = match self.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        };
        let mut corners =
            [(-left, -HIGH), (width - left, -HIGH), (-left, DEEP), (width - left, DEEP)]
                .map(|(x, y)| Point::from_xy(square.x() + x, square.y() + y * size));
        transform.map_points(&mut corners);
        let mut place = Point::from_xy(square.x(), square.y());
        transform.map_point(&mut place);
        let rotation = turn(transform, width / size)?;
        let mut area = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
        for Point { x, y } in corners {
            area = [area[0].min(x), area[1].min(y), area[2].max(x), area[3].max(y)];
        }
        let label = Label {
            text: self.shown.clone(),
            x: place.x,
            y: place.y,
            rides: self.rides,
            size: size * scale(transform),
            anchor: self.anchor,
            lettering: Lettering::Text,
            bold: self.bold,
            italic: self.italic,
            colour: (red, green, blue),
            rotation,
        };
        Some((label, area))
    }
}

/// About how wide a letter is, in its size.
fn wide(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | ' ' | '\u{A0}' => 0.28,
        't' | 'f' | 'r' | '(' | ')' | '/' | '1' => 0.4,
        'm' | 'M' | 'w' | 'W' | '%' | '—' => 0.88,
        letter if letter.is_uppercase() || letter.is_ascii_digit() => 0.66,
        _ => 0.58,
    }
}

/// Whether an element around a text says nothing that could make it other than plain.
fn is_silent(element: Node<'_, '_>) -> bool {
    matches!(element.tag_name().name(), "svg" | "g")
        && element.tag_name().namespace() == Some(SVG)
        && element.attributes().all(|attribute| match attribute.namespace() {
            None => {
                let value = attribute.value();
                AROUND.contains(&attribute.name())
                    && (attribute.name() != "font-family" || !value.contains("ono"))
            }
            Some(space) => {
                space == "http://www.w3.org/XML/1998/namespace" && attribute.name() == "lang"
            }
        })
}
