//! The marks of figures and of the plan, told apart by shape and filling.

use super::area::Area;
use super::story::Firmness;
use super::svg::{BLUE, INK, Pen, Picture, WHITE, number};
use crate::intake::Qualifier;

/// The radius of a figure's mark.
pub(super) const RADIUS: f64 = 4.0;

/// A series: how its line and marks look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) colour: &'static str,
    pub(super) dashes: &'static str,
    pub(super) shape: Shape,
}

impl Style {
    /// The pen of its line.
    pub(super) fn pen(self, width: f64) -> Pen {
        Pen { colour: self.colour, width, dashes: self.dashes }
    }
}

/// The shape of a series' marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Disc,
    Square,
    Plus,
    Star,
}

/// The whole.
pub(super) const WHOLE: Style = Style { colour: BLUE, dashes: "", shape: Shape::Disc };

/// Breakdowns in their order; each has a colour of at least 4.5:1, dashes and a shape of its own, none of which is that of
/// a status: a group is not judged.
pub(super) const GROUPS: [Style; 6] = [
    Style { colour: "#6a2c91", dashes: "7 3", shape: Shape::Square },
    Style { colour: "#00616b", dashes: "2 3", shape: Shape::Plus },
    Style { colour: "#8c2d6e", dashes: "9 3 2 3", shape: Shape::Star },
    Style { colour: "#4d3319", dashes: "4 4", shape: Shape::Square },
    Style { colour: "#3b3b9e", dashes: "1 3", shape: Shape::Plus },
    Style { colour: "#4a4a4a", dashes: "12 4", shape: Shape::Star },
];

/// A figure's mark: filled where final, half filled where preliminary, hollow where a forecast.
pub(super) fn figure(picture: &mut Picture, at: (f64, f64), style: Style, firmness: Firmness) {
    let edge = Some(Pen::whole(style.colour, 1.5));
    match firmness {
        Firmness::Final => shape(picture, at, style.shape, style.colour, edge),
        Firmness::Forecast => shape(picture, at, style.shape, WHITE, edge),
        Firmness::Preliminary => {
            picture.circle(at, RADIUS, WHITE, edge);
            let (x, y) = at;
            let half = format!(
                "M{},{}A{r},{r} 0 0 0 {},{}Z",
                number(x),
                number(y - RADIUS),
                number(x),
                number(y + RADIUS),
                r = number(RADIUS),
            );
            picture.path(&half, style.colour);
        }
    }
}

/// Which way values grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Upright,
    ToTheRight,
}

/// The arrow of a figure that is but a bound, towards where the true one lies; gives what it takes.
pub(super) fn open(
    picture: &mut Picture,
    (x, y): (f64, f64),
    qualifier: Qualifier,
    way: Way,
) -> Option<Area> {
    const TIP: f64 = 15.0;
    const HEAD: f64 = 4.0;
    let sign = match qualifier {
        Qualifier::Exact | Qualifier::About => return None,
        Qualifier::Above | Qualifier::AtLeast => 1.0,
        Qualifier::Below | Qualifier::AtMost => -1.0,
    };
    // along where values grow, and across that
    let at = |along: f64, across: f64| match way {
        Way::Upright => (x + across, y - sign * along),
        Way::ToTheRight => (x + sign * along, y + across),
    };
    let pen = Pen::whole(BLUE, 1.5);
    picture.line(at(RADIUS + 1.5, 0.0), at(TIP, 0.0), pen);
    let head = [at(TIP - HEAD, -HEAD), at(TIP, 0.0), at(TIP - HEAD, HEAD)];
    picture.polyline(&head, pen);
    Some(Area::around(&[at(RADIUS, -HEAD - 1.0), at(TIP + 1.5, HEAD + 1.0)]))
}

fn shape(picture: &mut Picture, (x, y): (f64, f64), shape: Shape, fill: &str, edge: Option<Pen>) {
    let r = RADIUS;
    match shape {
        Shape::Disc => picture.circle((x, y), r, fill, edge),
        Shape::Square => {
            picture.rectangle((x - r * 0.9, y - r * 0.9), (r * 1.8, r * 1.8), fill, edge);
        }
        Shape::Plus => {
            // how far the ends of its arms lie from the middle, and half of their breadth
            let (far, half) = (r * 1.3, r * 0.4);
            let quarter = [(half, -half), (half, -far), (-half, -far)];
            picture.polygon(&turned((x, y), &quarter), fill, None);
        }
        Shape::Star => {
            // the sines and cosines of fifths of a turn, from the top on, with the notches between them
            const POINTS: [(f64, f64); 5] =
                [(0.0, -1.0), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)];
            const NOTCH: f64 = 0.45;
            let outline = (0..5).flat_map(|place| {
                let ((across, down), (back, up)) = (POINTS[place], POINTS[(place + 3) % 5]);
                [(across, down), (-back * NOTCH, -up * NOTCH)]
            });
            let far = r * 1.5;
            let outline: Vec<(f64, f64)> =
                outline.map(|(across, down)| (x + across * far, y + down * far)).collect();
            picture.polygon(&outline, fill, None);
        }
    }
}

/// A quarter of an outline, turned to each side around a middle.
fn turned((x, y): (f64, f64), quarter: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut outline = Vec::new();
    let mut side = quarter.to_vec();
    for _ in 0..4 {
        outline.extend(side.iter().map(|(across, down)| (x + across, y + down)));
        side = side.iter().map(|(across, down)| (*down, -across)).collect();
    }
    outline
}

/// The baseline's mark: a hollow square around its point.
pub(super) fn baseline(picture: &mut Picture, (x, y): (f64, f64)) {
    picture.rectangle((x - 6.5, y - 6.5), (13.0, 13.0), WHITE, Some(Pen::whole(INK, 1.5)));
}

/// The target's mark: a ring with a disc in it, wide enough for the mark of a figure that meets it to be seen within.
pub(super) fn target(picture: &mut Picture, at: (f64, f64)) {
    picture.circle(at, 6.5, WHITE, Some(Pen::whole(INK, 1.5)));
    picture.circle(at, 2.6, INK, None);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_goes_round_its_middle_once() {
        let around = turned((10.0, 20.0), &[(1.0, -1.0), (1.0, -3.0), (-1.0, -3.0)]);
        let places = [(11.0, 19.0), (11.0, 17.0), (9.0, 17.0), (9.0, 19.0), (7.0, 19.0)];
        assert_eq!((around.len(), &around[..5]), (12, &places[..]));
    }
}
