//! A writer of SVG: presentation attributes only, so that any viewer and the typesetter read it alike.

use std::fmt::Write as _;

use super::area::{Area, Stretch};
pub(super) use super::ink::{Anchor, BAR, BLUE, GREY, GRID, INK, PALE, Pen, Type, WHITE};
use super::stretch::{Lettering, Standing};

/// A picture being drawn.
pub(super) struct Picture {
    width: f64,
    body: String,
    /// What texts must keep off.
    standing: Standing,
    /// The lines of the grid, with their place in the body; drawn once all texts stand.
    grid: (usize, Vec<Stretch>),
    /// Between which heights it may be stretched.
    field: Option<(f64, f64)>,
    /// The part of it whose ground is pale.
    pale: Option<Area>,
}

impl Picture {
    pub(super) fn new(width: f64) -> Self {
        let (body, standing, grid) = (String::new(), Standing::default(), (0, Vec::new()));
        Self { width, body, standing, grid, field: None, pale: None }
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        self.polyline(&[from, to], pen);
    }

    pub(super) fn polyline(&mut self, points: &[(f64, f64)], pen: Pen) {
        if points.len() < 2 {
            return;
        }
        if pen.colour != WHITE {
            self.standing.line(points);
        }
        self.body.push_str(&polyline(points, pen));
    }

    /// Lines of the grid, level or upright, which are covered behind texts.
    pub(super) fn grid(&mut self, lines: Vec<Stretch>) {
        self.grid = (self.body.len(), lines);
    }

    /// Draws the grid, with covers below the texts that stand now.
    fn draw_grid(&mut self) {
        let (place, lines) = &self.grid;
        let pen = Pen::whole(GRID, 1.0);
        let mut drawn: String = lines.iter().map(|line| polyline(line, pen)).collect();
        let covers = self.standing.covers(lines, self.field);
        drawn.extend(covers.iter().filter_map(|cover| self.cover(cover)));
        self.body.insert_str(*place, &drawn);
    }

    /// A cover in the colour of its ground; nothing where that is of two colours.
    fn cover(&self, Area([left, top, right, bottom]): &Area) -> Option<String> {
        let area = Area([*left, *top, *right, *bottom]);
        let fill = match &self.pale {
            Some(pale) if !area.is_outside(pale) => PALE,
            Some(pale) if area.meets(pale) => return None,
            _ => WHITE,
        };
        Some(rectangle((*left, *top), (right - left, bottom - top), fill, None))
    }

    /// A pale ground below the grid.
    pub(super) fn pale(&mut self, corner: (f64, f64), size: (f64, f64)) {
        self.pale = Some(Area([corner.0, corner.1, corner.0 + size.0, corner.1 + size.1]));
        self.rectangle(corner, size, PALE, None);
    }

    pub(super) fn rectangle(
        &mut self,
        corner: (f64, f64),
        size: (f64, f64),
        fill: &str,
        edge: Option<Pen>,
    ) {
        self.standing.mark(Area([corner.0, corner.1, corner.0 + size.0, corner.1 + size.1]));
        self.body.push_str(&rectangle(corner, size, fill, edge));
    }

    pub(super) fn circle(
        &mut self,
        centre: (f64, f64),
        radius: f64,
        fill: &str,
        edge: Option<Pen>,
    ) {
        let (x, y) = centre;
        self.standing.mark(Area([x - radius, y - radius, x + radius, y + radius]));
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
        self.standing.mark(Area::around(points));
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

    /// How far it may be stretched, as [`crate::picture::Elastic`] reads it.
    fn elastic(&self) -> String {
        let Some((top, bottom)) = self.field else { return String::new() };
        let (least, most) = self.standing.limits((top, bottom));
        let [top, bottom, least, most] = [top, bottom, least, most].map(number);
        format!(" data-elastic=\"{top} {bottom} {least} {most}\"")
    }

    pub(super) fn text(&mut self, at: (f64, f64), text: &str, set: Type) {
        self.write(at, text, set, None);
    }

    /// A text that moves with the height `rides` where the picture is stretched, such as that of its mark.
    pub(super) fn riding_text(&mut self, at: (f64, f64), text: &str, set: Type, rides: f64) {
        self.write(at, text, set, Some(rides));
    }

    fn write(&mut self, at: (f64, f64), text: &str, set: Type, rides: Option<f64>) {
        self.standing.text(Lettering::of(at, text, set, rides));
        let anchor = match set.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if set.bold { " font-weight=\"700\"" } else { "" };
        let rides = rides.map_or_else(String::new, |y| format!(" data-rides=\"{}\"", number(y)));
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{}\"{weight}{rides}>{}</text>",
            number(at.0),
            number(at.1),
            number(set.size),
            set.colour,
            escaped(text),
        );
    }

    /// The finished file, `height` high.
    pub(super) fn finish(
        mut self,
        height: f64,
        language: &str,
        title: &str,
        description: &str,
    ) -> String {
        self.draw_grid();
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

fn polyline(points: &[(f64, f64)], pen: Pen) -> String {
    let path: Vec<String> =
        points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
    format!(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{}/>\n",
        path.join(" "),
        pen.colour,
        number(pen.width),
        dashes(pen),
    )
}

fn rectangle(corner: (f64, f64), size: (f64, f64), fill: &str, edge: Option<Pen>) -> String {
    format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"{}/>\n",
        number(corner.0),
        number(corner.1),
        number(size.0),
        number(size.1),
        edge_attributes(edge),
    )
}

fn dashes(pen: Pen) -> String {
    match pen.dashes {
        "" => String::new(),
        dashes => format!(" stroke-dasharray=\"{dashes}\""),
    }
}

fn edge_attributes(edge: Option<Pen>) -> String {
    edge.map_or_else(String::new, |pen| {
        let (width, dashes) = (number(pen.width), dashes(pen));
        format!(" stroke=\"{}\" stroke-width=\"{width}\"{dashes}", pen.colour)
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
