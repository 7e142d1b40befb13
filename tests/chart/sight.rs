//! What is seen of a chart: its texts, marks and lines, as drawn and as a typesetter stretches it.

use seuranta::picture::{Anchor, Drawing, Label, Outline, Picture, Segment, Shape};
use seuranta::typeset::pictures;
use seuranta::words::Language;

/// Where things stand: left, top, right, bottom of texts and marks, both ends of lines.
struct Seen {
    texts: Vec<(String, [f64; 4])>,
    marks: Vec<[f64; 4]>,
    lines: Vec<[f64; 4]>,
}

/// Texts touch no line, no mark and no other text, as drawn and as low or as high as the chart lets itself be made.
pub(crate) fn hold_texts_clear(name: &str, svg: &str) {
    let drawn = Seen { texts: text_areas(svg), marks: marks(svg), lines: stretches(svg) };
    drawn.hold(name);
    let picture = pictures(&Language::Fi.into()).read(svg.as_bytes());
    let Ok(Picture::Drawing(drawing)) = picture else { panic!("{name}") };
    let is_text = |shape: &&Shape| matches!(shape, Shape::Label(_));
    let texts = drawing.shapes.iter().filter(is_text).count();
    assert_eq!((texts, drawing.simplified.len()), (svg.matches("<text").count(), 0), "{name}");
    let Some(elastic) = drawing.elastic else { return };
    for part in [-1.0, -0.5, 0.5, 1.0_f32] {
        let room = if part < 0.0 { elastic.give() } else { elastic.take() };
        let by = room * part;
        Seen::of(&drawing.stretched(by)).hold(&format!("{name}, {by} higher"));
    }
}

impl Seen {
    fn hold(&self, name: &str) {
        hold_texts_apart(name, self);
        hold_texts_off_lines(name, self);
        hold_texts_off_marks(name, self);
    }

    fn of(drawing: &Drawing) -> Self {
        let mut seen = Self { texts: Vec::new(), marks: Vec::new(), lines: Vec::new() };
        for shape in &drawing.shapes {
            match shape {
                Shape::Label(label) => seen.texts.push((label.text.clone(), lettered(label))),
                Shape::Outline(outline) => seen.outline(outline),
                Shape::Raster(..)
                | Shape::Clip(..)
                | Shape::Unclip
                | Shape::Fade(_)
                | Shape::Unfade => {}
            }
        }
        seen
    }

    fn outline(&mut self, outline: &Outline) {
        const GROUND: [(u8, u8, u8); 2] = [(0xff, 0xff, 0xff), (0xd3, 0xe1, 0xee)];
        let ends: Vec<[f64; 2]> = outline.segments.iter().filter_map(end).collect();
        let meaning = |colour| ![(0xd9, 0xd9, 0xd9), (0xff, 0xff, 0xff)].contains(&colour);
        if outline.fill.is_none() {
            if outline.stroke.as_ref().is_some_and(|stroke| meaning(stroke.colour)) {
                let joined =
                    ends.windows(2).map(|two| [two[0][0], two[0][1], two[1][0], two[1][1]]);
                self.lines.extend(joined);
            }
            return;
        }
        // what covers the grid below a text
        if outline.stroke.is_none() && outline.fill.is_some_and(|(fill, _)| GROUND.contains(&fill))
        {
            return;
        }
        let least = |of: usize| ends.iter().map(|end| end[of]).fold(f64::MAX, f64::min) + 1.0;
        let most = |of: usize| ends.iter().map(|end| end[of]).fold(f64::MIN, f64::max) - 1.0;
        let mark = [least(0), least(1), most(0), most(1)];
        if mark[2] - mark[0] < 14.0 && mark[3] - mark[1] < 14.0 {
            self.marks.push(mark);
        }
    }
}

/// Where a step of an outline ends.
fn end(segment: &Segment) -> Option<[f64; 2]> {
    match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Cubic(.., x, y) => {
            Some([f64::from(x), f64::from(y)])
        }
        Segment::Close => None,
    }
}

fn lettered(label: &Label) -> [f64; 4] {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    text_area(&label.text, (f64::from(label.x), f64::from(label.y)), f64::from(label.size), anchor)
}

/// A text's rectangle, by its anchor and a width a little below the true one.
fn text_area(text: &str, (x, y): (f64, f64), size: f64, anchor: &str) -> [f64; 4] {
    let wide = f64::from(u32::try_from(text.chars().count()).unwrap()) * size * 0.42;
    let left = match anchor {
        "middle" => x - wide / 2.0,
        "end" => x - wide,
        _ => x,
    };
    [left, y - size * 0.6, left + wide, y]
}

/// Each text with its rectangle.
fn text_areas(svg: &str) -> Vec<(String, [f64; 4])> {
    let attribute = |tag: &str, name: &str| -> String {
        let start = tag.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        tag[start..].split('"').next().unwrap().to_owned()
    };
    svg.lines()
        .filter(|line| line.starts_with("<text"))
        .map(|line| {
            let number = |name: &str| attribute(line, name).parse::<f64>().unwrap();
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            let shown = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            let area = text_area(shown, (x, y), size, &attribute(line, "text-anchor"));
            (shown.to_owned(), area)
        })
        .collect()
}

/// The value of an attribute as numbers.
fn numbers_of(tag: &str, name: &str) -> Vec<f64> {
    let Some(start) = tag.find(&format!(" {name}=\"")) else { return Vec::new() };
    let value = tag[start + name.len() + 3..].split('"').next().unwrap();
    value.split([' ', ',']).map(|number| number.parse().unwrap()).collect()
}

/// The stretches of the lines that mean something: all but those of the grid, and white ones below others.
fn stretches(svg: &str) -> Vec<[f64; 4]> {
    let is_ground = |tag: &str| tag.contains("\"#d9d9d9\"") || tag.contains("stroke=\"#ffffff\"");
    svg.lines()
        .filter(|tag| tag.starts_with("<polyline") && !is_ground(tag))
        .flat_map(|tag| {
            let points = numbers_of(tag, "points");
            let pairs: Vec<[f64; 2]> = points.chunks(2).map(|pair| [pair[0], pair[1]]).collect();
            let joined = pairs.windows(2).map(|two| [two[0][0], two[0][1], two[1][0], two[1][1]]);
            joined.collect::<Vec<[f64; 4]>>()
        })
        .collect()
}

/// Where marks stand, a little smaller than they are.
fn marks(svg: &str) -> Vec<[f64; 4]> {
    let one = |tag: &str, name: &str| numbers_of(tag, name).first().copied().unwrap_or_default();
    svg.lines()
        .filter_map(|tag| match tag.split(' ').next().unwrap() {
            "<circle" => {
                let (x, y, r) = (one(tag, "cx"), one(tag, "cy"), one(tag, "r") * 0.8);
                Some([x - r, y - r, x + r, y + r])
            }
            // what has no edge is ground
            "<rect"
                if tag.contains("stroke=")
                    && (one(tag, "width") - one(tag, "height")).abs() < 0.01
                    && one(tag, "width") < 16.0 =>
            {
                let (x, y, wide) = (one(tag, "x"), one(tag, "y"), one(tag, "width"));
                Some([x + 1.0, y + 1.0, x + wide - 1.0, y + wide - 1.0])
            }
            _ => None,
        })
        .collect()
}

/// Whether a stretch comes into an area, looked at in small steps.
fn runs_through([x0, y0, x1, y1]: &[f64; 4], area: &[f64; 4]) -> bool {
    (0..=400).map(|step| f64::from(step) / 400.0).any(|part| {
        let (x, y) = (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
        area[0] <= x && x <= area[2] && area[1] <= y && y <= area[3]
    })
}

/// Every text stands beside all marks.
fn hold_texts_off_marks(name: &str, seen: &Seen) {
    for (text, area) in &seen.texts {
        for mark in &seen.marks {
            let beside = area[0] < mark[2] && mark[0] < area[2];
            let level = area[1] < mark[3] && mark[1] < area[3];
            assert!(!(beside && level), "{name}: `{text}` on the mark {mark:?}");
        }
    }
}

/// Every text stands beside all lines.
fn hold_texts_off_lines(name: &str, seen: &Seen) {
    for (text, area) in &seen.texts {
        for line in &seen.lines {
            assert!(!runs_through(line, area), "{name}: `{text}` {area:?} on the line {line:?}");
        }
    }
}

fn hold_texts_apart(name: &str, seen: &Seen) {
    let areas = &seen.texts;
    for (place, (text, area)) in areas.iter().enumerate() {
        assert!(area[0] >= 0.0 && area[2] <= 640.0, "{name}: {text} {area:?}");
        for (other, next) in &areas[place + 1..] {
            let beside = area[0] < next[2] && next[0] < area[2];
            let level = area[1] < next[3] && next[1] < area[3];
            assert!(!(beside && level), "{name}: `{text}` over `{other}`");
        }
    }
}

/// No two labels of figures are so near above each other that they are read as two lines of one, but the two lines of a
/// bar's number.
pub(crate) fn hold_labels_apart(name: &str, svg: &str) {
    let is_label = |line: &&str| line.contains("data-rides") && line.contains("#1a1a1a");
    let labels: Vec<&str> = svg.lines().filter(is_label).collect();
    let areas = text_areas(&labels.join("\n"));
    for (place, (text, area)) in areas.iter().enumerate() {
        for (other, next) in &areas[place + 1..] {
            let is_beside = area[2] <= next[0] || next[2] <= area[0];
            let down = (area[3] - next[3]).abs();
            let is_second =
                (f64::midpoint(area[0], area[2]) - f64::midpoint(next[0], next[2])).abs() < 0.02
                    && (down - 13.5).abs() < 0.02;
            assert!(is_beside || is_second || down > 18.6, "{name}: `{text}` on `{other}`\n{svg}");
        }
    }
}

/// Every number of a bar stands in its foot, all of a chart alike and clear of the level to hold; or else right above it
/// or in its head, in one line or two, on that side of the level on which the bar ends. The level is drawn whole.
pub(crate) fn hold_numbers_at_their_bars(svg: &str) {
    let one = |tag: &str, name: &str| numbers_of(tag, name).first().copied();
    let bars: Vec<[f64; 3]> = svg
        .lines()
        .filter(|tag| tag.starts_with("<rect") && tag.contains("stroke="))
        .map(|tag| [one(tag, "x").unwrap(), one(tag, "width").unwrap(), one(tag, "y").unwrap()])
        .collect();
    // the key, which draws the same line, stands above the field
    let field = one(svg, "data-elastic").unwrap();
    let levels: Vec<[f64; 4]> = svg
        .lines()
        .filter(|tag| tag.contains("stroke-width=\"2\""))
        .flat_map(stretches)
        .filter(|[_, y, ..]| *y >= field && *y < one(svg, "height").unwrap() - 26.0)
        .collect();
    let middles = svg.lines().filter(|tag| tag.starts_with("<text") && tag.contains("middle"));
    let numbers: Vec<(&str, [f64; 3])> = middles
        .filter_map(|tag| Some((tag, [one(tag, "data-rides")?, one(tag, "x")?, one(tag, "y")?])))
        .collect();
    let foot = numbers_of(svg, "data-elastic")[1];
    let is_in_foot = |top: f64| (top - foot).abs() < 0.02;
    let is_bar = |x: f64| bars.iter().any(|[left, wide, _]| (left + wide / 2.0 - x).abs() < 0.02);
    let has_feet = numbers.iter().any(|(_, [top, ..])| is_in_foot(*top));
    for (tag, [top, x, y]) in numbers {
        let over = |x: f64| {
            let is_over = |[left, y0, right, y1]: &&[f64; 4]| {
                (y0 - y1).abs() < 0.01 && *left < x && x < *right
            };
            levels.iter().find(is_over).map(|[_, level, ..]| *level)
        };
        if is_in_foot(top) {
            let lines = [0.0, 13.5].iter().any(|line| (foot - y - line - 6.0).abs() < 0.02);
            assert!(is_bar(x) && lines, "{tag} not in the foot of a bar: {svg}");
            let is_clear = over(x).is_none_or(|level| level < y - 9.2 || foot - 0.1 <= level);
            assert!(is_clear, "{tag} on the level: {svg}");
            continue;
        }
        let own = bars.iter().find(|[left, wide, high]| {
            (left + wide / 2.0 - x).abs() < 0.02 && (high - top).abs() < 0.02
        });
        let is_projected = svg.contains("\"1.6 3\"");
        assert!(own.is_some() || is_projected, "no bar below {tag}: {svg}");
        assert!(own.is_none() || !has_feet, "{tag} not in the foot as others are: {svg}");
        let lines = [0.0, 13.5].map(|line| top - y - line);
        let is_above = lines.iter().any(|gap| (2.9..=6.1).contains(gap));
        let is_within = [0.0, 13.5].iter().any(|line| (13.0..=16.1).contains(&(y - top - line)));
        assert!(is_above || is_within, "{tag} at {top}: {svg}");
        let Some(level) = over(x) else { continue };
        let is_on_its_side =
            (top - level).abs() < 0.1 || if top <= level { y < level } else { y - 8.7 > level };
        assert!(is_on_its_side, "{tag} at the level {level}: {svg}");
    }
}
