//! Rectangles and stretches of lines in a picture, and whether they touch.

/// A part of a line, from one place to the next.
pub(super) type Stretch = [(f64, f64); 2];

/// A rectangle of the picture: left, top, right, bottom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area(pub(super) [f64; 4]);

impl Area {
    /// The least that holds all these points.
    pub(super) fn around(points: &[(f64, f64)]) -> Self {
        let least =
            |place: fn(&(f64, f64)) -> f64| points.iter().map(place).fold(f64::MAX, f64::min);
        let most =
            |place: fn(&(f64, f64)) -> f64| points.iter().map(place).fold(f64::MIN, f64::max);
        Self([least(|at| at.0), least(|at| at.1), most(|at| at.0), most(|at| at.1)])
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        let [left, top, right, bottom] = self.0;
        let [other_left, other_top, other_right, other_bottom] = other.0;
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }

    /// Whether two texts that take these areas touch, or stand so near beside each other that they are read as one.
    pub(super) fn is_read_with(&self, other: &Self) -> bool {
        // as much as lies between two columns at the least, beyond what a space takes
        const APART: f64 = 5.0;
        self.is_near(other, (APART, 0.0))
    }

    /// Whether one of two texts stands so near above the other, or above its end, that they are read as two lines of one.
    pub(super) fn is_stacked_with(&self, other: &Self) -> bool {
        // more than half of a line's height, and as much as a letter takes
        const APART: (f64, f64) = (6.0, 7.5);
        self.is_near(other, APART)
    }

    /// Whether one of two texts stands so near beside the other that they are read as one of several words.
    pub(super) fn is_in_line_with(&self, other: &Self) -> bool {
        // as much as two letters take, or three where the two stand at nearly the same height
        const APART: f64 = 13.0;
        const LEVEL: (f64, f64) = (20.0, -6.0);
        self.is_near(other, (APART, 0.0)) || self.is_near(other, LEVEL)
    }

    /// Whether less than this lies between two areas, beside each other and above.
    fn is_near(&self, other: &Self, (across, down): (f64, f64)) -> bool {
        let [left, top, right, bottom] = self.0;
        Self([left - across, top - down, right + across, bottom + down]).meets(other)
    }

    /// Whether a stretch of a line runs through it, or so near that the two would be read as one.
    pub(super) fn is_crossed(&self, [(x0, y0), (x1, y1)]: &Stretch) -> bool {
        const NEAR: f64 = 1.5;
        let [left, top, right, bottom] = self.0;
        // the part of the stretch that lies between both pairs of sides
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        let sides =
            [(*x0, x1 - x0, left - NEAR, right + NEAR), (*y0, y1 - y0, top - NEAR, bottom + NEAR)];
        for (start, way, low, high) in sides {
            if way.abs() < 1e-9 {
                if start < low || start > high {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - start) / way, (high - start) / way);
            (from, to) = (from.max(one.min(other)), to.min(one.max(other)));
        }
        from < to
    }

    /// The place in it that is nearest to a point.
    pub(super) fn nearest(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let [left, top, right, bottom] = self.0;
        (x.clamp(left, right), y.clamp(top, bottom))
    }

    /// How far a point lies from it.
    pub(super) fn distance(&self, at: (f64, f64)) -> f64 {
        distance(at, self.nearest(at))
    }

    /// Whether a part of it lies outside another.
    pub(super) fn is_outside(&self, within: &Self) -> bool {
        let [left, top, right, bottom] = self.0;
        let [first, upper, last, lower] = within.0;
        left < first || right > last || top < upper || bottom > lower
    }
}

/// How far two points lie from each other.
pub(super) fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    (across * across + down * down).sqrt()
}

/// Whether two stretches cross each other.
pub(super) fn is_crossing([a, b]: &Stretch, [c, d]: &Stretch) -> bool {
    let side = |from: &(f64, f64), to: &(f64, f64), of: &(f64, f64)| {
        (to.0 - from.0) * (of.1 - from.1) - (to.1 - from.1) * (of.0 - from.0)
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
