//! A writer of SVG: presentation attributes only, so that any viewer and the typesetter read it alike.

use std::fmt::Write as _;

use super::area::{Area, Stretch};
pub(super) use super::ink::{Anchor, BAR, BLUE, GREY, GRID, INK, PALE, Pen, Type, WHITE};
use super::stretch::{Lettering, Standing};

/// Lines that texts stand on.
struct Behind {
    place: usize,
    lines: Vec<Stretch>,
    pen: Pen,
}

/// A picture being drawn.
pub(super) struct Picture {
    width: f64,
    body: String,
    /// What texts must keep off.
    standing: Standing,
    /// Lines that are left out behind texts, with their place in the body; drawn once all texts stand.
    behind: Vec<Behind>,
    /// Between which heights it may be stretched.
    field: Option<(f64, f64)>,
}

impl Picture {
    pub(super) fn new(width: f64) -> Self {
        let (body, standing) = (String::new(), Standing::default());
        Self { width, body, standing, behind: Vec::new(), field: None }
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

    /// Lines of the grid, level or upright, which are left out behind texts.
    pub(super) fn grid(&mut self, lines: Vec<Stretch>) {
        self.behind_texts(lines, Pen::whole(GRID, 1.0));
    }

    /// Lines, level or upright, which are left out behind the texts that stand when all is drawn.
    pub(super) fn behind_texts(&mut self, lines: Vec<Stretch>, pen: Pen) {
        self.behind.push(Behind { place: self.body.len(), lines, pen });
    }

    /// Draws what stands behind texts where it does not.
    fn draw_behind(&mut self) {
        for Behind { place, lines, pen } in std::mem::take(&mut self.behind).into_iter().rev() {
            // other lines than the grid say themselves how far they may be moved towards texts
            let is_grid = pen.colour == GRID;
            let field = self.field.filter(|_| is_grid);
            let cleared = |line: &Stretch| self.standing.cleared(*line, field);
            let ways = joined(lines.iter().flat_map(cleared));
            if !is_grid {
                for way in &ways {
                    self.standing.line(way);
                }
            }
            let drawn: String = ways.iter().map(|way| polyline(way, pen)).collect();
            self.body.insert_str(place, &drawn);
        }
    }

    pub(super) fn rectangle(
        &mut self,
        corner: (f64, f64),
        size: (f64, f64),
        fill: &str,
        edge: Option<Pen>,
    ) {
        self.standing.mark(Area([corner.0, corner.1, corner.0 + size.0, corner.1 + size.1]));
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
        self.draw_behind();
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

/// Lines that go on from each other as one.
fn joined(lines: impl Iterator<Item = Stretch>) -> Vec<Vec<(f64, f64)>> {
    let mut ways: Vec<Vec<(f64, f64)>> = Vec::new();
    for [from, to] in lines {
        match ways.last_mut() {
            Some(way) if way.last() == Some(&from) => way.push(to),
            _ => ways.push(vec![from, to]),
        }
    }
    ways
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
