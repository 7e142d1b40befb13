//! The key of a chart: what it explains is drawn.

/// A shape: how it looks, and its left, top, right and bottom.
struct Shape {
    look: String,
    area: [f64; 4],
}

/// Every sign of the key, and of what is written beneath the chart, stands in the chart itself.
pub(crate) fn hold_key_drawn(name: &str, svg: &str) {
    let (mut shapes, mut explained): (Vec<Shape>, Vec<(String, String)>) = (vec![], vec![]);
    let mut letters = Vec::new();
    // the shapes, and the text, since the text before
    let (mut since, mut before) = (Vec::new(), String::new());
    for tag in svg.lines() {
        if !tag.starts_with("<text") {
            since.extend(shape(tag));
            continue;
        }
        let (samples, others) = since.drain(..).partition(|shape: &Shape| is_sample(shape, tag));
        shapes.extend::<Vec<Shape>>(others);
        let samples: Vec<Shape> = samples;
        explained.extend(samples.into_iter().map(|sample| (sample.look, shown(tag).to_owned())));
        if ["~", "<", ">", "≤", "≥"].map(escaped).contains(&shown(&before).to_owned()) {
            letters.push(shown(&before).to_owned());
        }
        tag.clone_into(&mut before);
    }
    shapes.extend(since);
    for (look, text) in explained {
        let is_drawn = shapes.iter().any(|shape| shape.look == look);
        assert!(is_drawn, "{name}: `{text}` of the key is not drawn: {look}\n{svg}");
    }
    for letter in letters {
        let begins = |tag: &str| {
            tag.starts_with("<text") && shown(tag).starts_with(&letter) && shown(tag) != letter
        };
        assert!(svg.lines().any(begins), "{name}: no number with `{letter}`\n{svg}");
    }
}

fn escaped(letter: &str) -> String {
    letter.replace('<', "&lt;").replace('>', "&gt;")
}

fn shown(tag: &str) -> &str {
    tag.split_once('>')
        .and_then(|(_, rest)| rest.split_once("</text>"))
        .map_or("", |(text, _)| text)
}

fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next())
}

fn number(tag: &str, name: &str) -> f64 {
    value(tag, name).unwrap().parse().unwrap()
}

/// Whether a shape stands beside a text as a sample of the key does.
fn is_sample(Shape { area: [left, top, right, bottom], .. }: &Shape, tag: &str) -> bool {
    let (x, y) = (number(tag, "x"), number(tag, "y") - 4.2);
    value(tag, "text-anchor") == Some("start")
        // in the middle of a long sample or of a narrow one
        && [19.0, 13.0].iter().any(|away| (f64::midpoint(*left, *right) - (x - away)).abs() < 0.6)
        && x - 33.5 < *left
        && (f64::midpoint(*top, *bottom) - y).abs() < 1.5
}

fn shape(tag: &str) -> Option<Shape> {
    let name = tag.split(' ').next()?;
    let one = |name| number(tag, name);
    let area = match name {
        "<rect" => [one("x"), one("y"), one("x") + one("width"), one("y") + one("height")],
        "<circle" => {
            [one("cx") - one("r"), one("cy") - one("r"), one("cx") + one("r"), one("cy") + one("r")]
        }
        "<polyline" | "<polygon" => {
            let points: Vec<f64> = value(tag, "points")?
                .split([' ', ','])
                .map(|number| number.parse().unwrap())
                .collect();
            let every = |from: usize| points.iter().skip(from).step_by(2).copied();
            let least = |from| every(from).fold(f64::MAX, f64::min);
            let most = |from| every(from).fold(f64::MIN, f64::max);
            [least(0), least(1), most(0), most(1)]
        }
        _ => return None,
    };
    let looks = ["fill", "stroke", "stroke-width", "stroke-dasharray"];
    let looks = looks.map(|look| value(tag, look).unwrap_or("none"));
    Some(Shape { look: format!("{name} {}", looks.join(" ")), area })
}
