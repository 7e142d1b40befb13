//! A writer of SVG: presentation attributes only, so that any viewer and the typesetter read it alike.

use std::fmt::Write as _;

use super::advance::width;

/// Ink of text and main marks; 16:1 on white.
pub(super) const INK: &str = "#1a1a1a";
/// Ink of axis labels and notes; 7:1 on white.
pub(super) const GREY: &str = "#595959";
/// Grid lines, which carry no meaning of their own.
pub(super) const GRID: &str = "#d9d9d9";
/// The series; 8:1 on white.
pub(super) const BLUE: &str = "#0b4f8a";
/// White, inside hollow marks.
pub(super) const WHITE: &str = "#ffffff";
/// A light fill that outlines stand on.
pub(super) const PALE: &str = "#d3e1ee";

/// Which end of a text its position names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) anchor: Anchor,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
}

impl Type {
    /// A label of the usual size.
    pub(super) const LABEL: Self =
        Self { size: 12.0, anchor: Anchor::Start, bold: false, colour: INK };

    /// With another anchor.
    pub(super) fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// In another colour.
    pub(super) fn in_colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    /// In bold.
    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) colour: &'static str,
    pub(super) width: f64,
    /// Lengths of dashes and gaps; none for a whole line.
    pub(super) dashes: &'static str,
}

impl Pen {
    /// A whole line.
    pub(super) const fn whole(colour: &'static str, width: f64) -> Self {
        Self { colour, width, dashes: "" }
    }
}

/// A picture being drawn.
pub(super) struct Picture {
    width: f64,
    body: String,
    /// The texts so far: left, right, baseline, size.
    texts: Vec<[f64; 4]>,
    /// Between which heights it may be stretched.
    field: Option<(f64, f64)>,
}

impl Picture {
    pub(super) fn new(width: f64) -> Self {
        Self { width, body: String::new(), texts: Vec::new(), field: None }
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        self.polyline(&[from, to], pen);
    }

    pub(super) fn polyline(&mut self, points: &[(f64, f64)], pen: Pen) {
        if points.len() < 2 {
            return;
        }
        let path: Vec<String> =
            points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        let dashes = match pen.dashes {
            "" => String::new(),
            dashes => format!(" stroke-dasharray=\"{dashes}\""),
        };
        let _ = writeln!(
            self.body,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{dashes}/>",
            path.join(" "),
            pen.colour,
            number(pen.width),
        );
    }

    pub(super) fn rectangle(
        &mut self,
        corner: (f64, f64),
        size: (f64, f64),
        fill: &str,
        edge: Option<Pen>,
    ) {
        let _ = writeln!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"{}/>",
            number(corner.0),
            number(corner.1),
            number(size.0),
            number(size.1),
            edge_attributes(edge),
        );
    }

    pub(super) fn circle(
        &mut self,
        centre: (f64, f64),
        radius: f64,
        fill: &str,
        edge: Option<Pen>,
    ) {
        let _ = writeln!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\"{}/>",
            number(centre.0),
            number(centre.1),
            number(radius),
            edge_attributes(edge),
        );
    }

    pub(super) fn polygon(&mut self, points: &[(f64, f64)], fill: &str, edge: Option<Pen>) {
        let path: Vec<String> =
            points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        let _ = writeln!(
            self.body,
            "<polygon points=\"{}\" fill=\"{fill}\"{}/>",
            path.join(" "),
            edge_attributes(edge),
        );
    }

    /// A path of its own commands, such as half of a disc.
    pub(super) fn path(&mut self, commands: &str, fill: &str) {
        let _ = writeln!(self.body, "<path d=\"{commands}\" fill=\"{fill}\"/>");
    }

    /// Says that a typesetter may stretch the picture between the heights `top` and `bottom`.
    pub(super) fn stretches(&mut self, top: f64, bottom: f64) {
        self.field = Some((top, bottom));
    }

    /// How far it may be stretched, as [`crate::picture::Elastic`] reads it. Texts above each other
    /// must stay apart.
    fn elastic(&self) -> String {
        const LEAST: f64 = 0.8;
        const MOST: f64 = 1.15;
        const APART: f64 = 0.98;
        let Some((top, bottom)) = self.field else { return String::new() };
        let mut least = LEAST;
        for (place, [left, right, y, size]) in self.texts.iter().enumerate() {
            for [other_left, other_right, other_y, other] in &self.texts[..place] {
                let beside = left < other_right && other_left < right;
                let outside = y.max(*other_y) < top || y.min(*other_y) > bottom;
                if beside && !outside && (y - other_y).abs() > 1.0 {
                    least = least.max(size.max(*other) * APART / (y - other_y).abs());
                }
            }
        }
        let least = (least.min(1.0) * 100.0).ceil() / 100.0;
        let [top, bottom, least, most] = [top, bottom, least, MOST].map(number);
        format!(" data-elastic=\"{top} {bottom} {least} {most}\"")
    }

    pub(super) fn text(&mut self, at: (f64, f64), text: &str, set: Type) {
        let wide = width(text, set.size);
        let left = match set.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - wide / 2.0,
            Anchor::End => at.0 - wide,
        };
        self.texts.push([left, left + wide, at.1, set.size]);
        let anchor = match set.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if set.bold { " font-weight=\"700\"" } else { "" };
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{}\"{weight}>{}</text>",
            number(at.0),
            number(at.1),
            number(set.size),
            set.colour,
            escaped(text),
        );
    }

    /// The finished file, `height` high.
    pub(super) fn finish(
        self,
        height: f64,
        language: &str,
        title: &str,
        description: &str,
    ) -> String {
        let elastic = self.elastic();
        let (width, height) = (number(self.width), number(height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"{language}\" lang=\"{language}\" \
             font-family=\"Inter, sans-serif\"{elastic}>\n<title>{}</title>\n<desc>{}</desc>\n\
             <rect x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\" fill=\"{WHITE}\"/>\n{}</svg>\n",
            escaped(title),
            escaped(description),
            self.body,
        )
    }
}

fn edge_attributes(edge: Option<Pen>) -> String {
    edge.map_or_else(String::new, |pen| {
        let dashes = match pen.dashes {
            "" => String::new(),
            dashes => format!(" stroke-dasharray=\"{dashes}\""),
        };
        format!(" stroke=\"{}\" stroke-width=\"{}\"{dashes}", pen.colour, number(pen.width))
    })
}

/// A coordinate to a hundredth, without noughts at its end.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text as XML; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escaped("a<b> & \"c\"\u{1}"), "a&lt;b&gt; &amp; &quot;c&quot;");
    }

    #[test]
    fn coordinates_are_short() {
        assert_eq!(number(12.500_001), "12.5");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(300.0), "300");
    }
}
