//! Outlines with thinner strokes: what is made larger stays as heavy as it was.

use crate::font::Step;

type Place = (f32, f32);

/// An outline with every edge moved `by` font units into what it fills.
pub(super) fn thinned(steps: &[Step], by: f32) -> Vec<Step> {
    let mut out = Vec::with_capacity(steps.len());
    for contour in steps.split_inclusive(|step| *step == Step::Close) {
        let places: Vec<Place> = contour.iter().flat_map(places).collect();
        let mut moved = (0..places.len()).map(|at| moved(&places, at, by));
        out.extend(contour.iter().map(|step| replaced(step, &mut moved)));
    }
    out
}

fn places(step: &Step) -> Vec<Place> {
    match *step {
        Step::Move(x, y) | Step::Line(x, y) => vec![(x, y)],
        Step::Cubic([x1, y1, x2, y2, x, y]) => vec![(x1, y1), (x2, y2), (x, y)],
        Step::Close => Vec::new(),
    }
}

/// A step through other places.
fn replaced(step: &Step, places: &mut impl Iterator<Item = Place>) -> Step {
    let mut next = || places.next().unwrap_or_default();
    match step {
        Step::Move(..) => {
            let (x, y) = next();
            Step::Move(x, y)
        }
        Step::Line(..) => {
            let (x, y) = next();
            Step::Line(x, y)
        }
        Step::Cubic(_) => {
            let [first, second, end] = [next(), next(), next()];
            Step::Cubic([first.0, first.1, second.0, second.1, end.0, end.1])
        }
        Step::Close => Step::Close,
    }
}

/// A place of a closed contour, moved so that both edges that meet there move `by` to their right, which is where
/// `TrueType` outlines are filled.
fn moved(places: &[Place], at: usize, by: f32) -> Place {
    let here = places[at];
    let count = places.len();
    let other = |step: usize| {
        let places = (1..count).map(|far| places[(at + far * step) % count]);
        let far = places.map(|place| (place.0 - here.0, place.1 - here.1));
        far.map(|(x, y)| (x, y, (x * x + y * y).sqrt())).find(|(.., length)| *length > 0.5)
    };
    let Some((before, after)) = other(count - 1).zip(other(1)) else { return here };
    // the normals to the right of both edges
    let normal = |(x, y, length): (f32, f32, f32)| (y / length, -x / length);
    let (one, two) = (normal((-before.0, -before.1, before.2)), normal(after));
    let sharpness = (1.0 + one.0 * two.0 + one.1 * two.1).max(0.2);
    let share = by / sharpness;
    (here.0 + (one.0 + two.0) * share, here.1 + (one.1 + two.1) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edge_of_an_outline_moves_inwards_and_a_hole_grows() {
        let square = |low: f32, high: f32, clockwise: bool| {
            let (first, last) = if clockwise { (low, high) } else { (high, low) };
            vec![
                Step::Move(low, low),
                Step::Line(first, last),
                Step::Line(high, high),
                Step::Line(last, first),
                Step::Line(low, low),
                Step::Close,
            ]
        };
        assert_eq!(thinned(&square(0.0, 100.0, true), 5.0), square(5.0, 95.0, true));
        assert_eq!(thinned(&square(40.0, 60.0, false), 5.0), square(35.0, 65.0, false));
    }

    #[test]
    fn an_outline_of_nothing_stays_what_it_is() {
        for steps in [vec![], vec![Step::Move(1.0, 2.0), Step::Close], vec![Step::Close]] {
            assert_eq!(thinned(&steps, 5.0), steps);
        }
    }
}
