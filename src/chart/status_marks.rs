//! The marks and the bars of statuses, told apart by shape and filling.

use super::area::Area;
use super::svg::{GREY, Pen, Picture, WHITE, number};
use crate::font::{FaceId, Step, face, outline};
use crate::strategy::Status;

/// The colour of a status, at least 4.5:1 on white; its mark and word tell the same.
pub(super) fn colour(status: Status) -> &'static str {
    match status {
        Status::Achieved => "#0b4f8a",
        Status::OnTrack => "#1b6b3a",
        Status::AtRisk | Status::PartlyAchieved => "#8a5a00",
        Status::OffTrack | Status::NotAchieved => "#b3261e",
        Status::NotAssessable | Status::NotReported => GREY,
    }
}

/// A status' mark, the drawn form of [`Status::mark`]: beside each other all have the forms and sizes that they have in text.
/// That of a disc is `r` in half its height.
pub(super) fn mark(picture: &mut Picture, (x, y): (f64, f64), r: f64, status: Status) {
    /// Half the heights of a diamond and of a cross, in that of a disc.
    const DIAMOND: f64 = 1.27;
    const CROSS: f64 = 1.11;
    /// Of a hollow mark as much lies outside its edge's middle.
    const EDGE: f64 = 1.6;
    let fill = colour(status);
    let edge = Some(Pen::whole(fill, EDGE));
    match status {
        Status::Achieved => picture.circle((x, y), r, fill, None),
        Status::OnTrack => triangle(picture, (x, y), (r, 1.0), fill),
        Status::AtRisk => diamond(picture, (x, y), r * DIAMOND, fill, None),
        Status::PartlyAchieved => {
            // the edge of a slanted side reaches further at the corners
            let far = r * DIAMOND - EDGE * 0.71;
            diamond(picture, (x, y), far, WHITE, edge);
            picture.polygon(&[(x, y - far), (x, y + far), (x - far, y)], fill, None);
        }
        Status::OffTrack => triangle(picture, (x, y), (r, -1.0), fill),
        Status::NotAchieved => letter(picture, (x, y), r * CROSS, (status.mark(), fill)),
        Status::NotAssessable => picture.circle((x, y), r - EDGE / 2.0, WHITE, edge),
        Status::NotReported => {
            let half = r * 0.97 - EDGE / 2.0;
            picture.rectangle((x - half, y - half), (half * 2.0, half * 2.0), WHITE, edge);
        }
    }
}

/// A triangle beside discs of this radius that points up, or down where `up` is negative.
fn triangle(picture: &mut Picture, (x, y): (f64, f64), (r, up): (f64, f64), fill: &str) {
    let (tip, foot, half) = (y - up * r * 1.08, y + up * r * 0.98, r * 1.21);
    picture.polygon(&[(x, tip), (x + half, foot), (x - half, foot)], fill, None);
}

/// A mark as the face of the text that has it draws it, around a middle, `half` in half its height.
fn letter(picture: &mut Picture, (x, y): (f64, f64), half: f64, (mark, fill): (&str, &str)) {
    let glyph = mark.chars().next().and_then(|mark| face(FaceId::Fallback).glyph(mark));
    let steps = glyph.map_or_else(Vec::new, |glyph| outline(FaceId::Fallback, glyph));
    let ends: Vec<(f64, f64)> = steps.iter().filter_map(end).collect();
    let Area([left, low, right, high]) = Area::around(&ends);
    let (middle, scale) =
        ((f64::midpoint(left, right), f64::midpoint(low, high)), 2.0 * half / (high - low));
    let at = |across: f32, up: f32| {
        let (across, up) = (f64::from(across) - middle.0, f64::from(up) - middle.1);
        format!("{},{}", number(x + across * scale), number(y - up * scale))
    };
    let drawn = steps.iter().map(|step| match *step {
        Step::Move(x, y) => format!("M{}", at(x, y)),
        Step::Line(x, y) => format!("L{}", at(x, y)),
        Step::Cubic([x1, y1, x2, y2, x, y]) => {
            format!("C{} {} {}", at(x1, y1), at(x2, y2), at(x, y))
        }
        Step::Close => "Z".to_owned(),
    });
    picture.path(&drawn.collect::<String>(), fill);
}

/// Where a step of an outline ends.
fn end(step: &Step) -> Option<(f64, f64)> {
    match *step {
        Step::Move(x, y) | Step::Line(x, y) | Step::Cubic([.., x, y]) => Some((x.into(), y.into())),
        Step::Close => None,
    }
}

fn diamond(picture: &mut Picture, (x, y): (f64, f64), r: f64, fill: &str, edge: Option<Pen>) {
    picture.polygon(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill, edge);
}

/// A status' bar: hollow where there is no judgement, and dashed where nothing was reported; half filled where half of the
/// way was gone.
pub(super) fn bar(
    picture: &mut Picture,
    (left, top): (f64, f64),
    (wide, high): (f64, f64),
    status: Status,
) {
    let edge = Pen::whole(colour(status), 1.6);
    let (fill, edge) = match status {
        Status::NotAssessable | Status::PartlyAchieved => (WHITE, edge),
        Status::NotReported => (WHITE, Pen { dashes: "4 3", ..edge }),
        Status::Achieved
        | Status::OnTrack
        | Status::AtRisk
        | Status::OffTrack
        | Status::NotAchieved => (colour(status), edge),
    };
    picture.rectangle((left, top), (wide, high), fill, Some(edge));
    if status == Status::PartlyAchieved {
        let half = high / 2.0;
        picture.rectangle((left, top + half), (wide, half), colour(status), None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::marks::GROUPS;
    use crate::font::reach;

    /// How high a mark is drawn, an edge of 1.6 about it where it has one.
    fn height(status: Status) -> f64 {
        let mut picture = Picture::new(100.0);
        mark(&mut picture, (50.0, 50.0), 20.0, status);
        let svg = picture.finish(100.0, "en", "", "");
        let tag = svg.lines().find(|tag| tag.contains(colour(status))).unwrap();
        let is_number = |c: char| c.is_ascii_digit() || c == '.';
        let points = |text: &str| -> Vec<f64> {
            let parts = text.split(|c| !is_number(c)).filter(|part| !part.is_empty());
            parts.map(|number| number.parse().unwrap()).collect()
        };
        let value = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
            points(rest.split('"').next().unwrap())
        };
        let edge = if tag.contains("stroke=") { 1.6 } else { 0.0 };
        if tag.starts_with("<circle") {
            return value("r")[0] * 2.0 + edge;
        } else if tag.starts_with("<rect") {
            return value("height")[0] + edge;
        }
        let outline = value(if tag.starts_with("<path") { "d" } else { "points" });
        let heights = || outline.iter().skip(1).step_by(2).copied();
        let corner = if edge > 0.0 { 2.0 * 1.6 * 0.71 } else { 0.0 };
        heights().fold(0.0, f64::max) - heights().fold(100.0, f64::min) + corner
    }

    #[test]
    fn marks_stand_beside_a_disc_as_high_as_they_do_in_text() {
        let of_face = |mark: char| {
            let (id, larger) = match mark {
                // as the typesetter sets those that only the fallback face has
                '\u{2B16}' => (FaceId::Fallback, 1.25),
                '\u{2718}' => (FaceId::Fallback, 1.125),
                _ => (FaceId::Regular, 1.0),
            };
            let (low, high) = reach(id, face(id).glyph(mark).unwrap()).unwrap();
            f64::from(high - low) * larger / f64::from(face(id).units_per_em())
        };
        for status in Status::ALL {
            let wanted = of_face(status.mark().chars().next().unwrap()) / of_face('●');
            let drawn = height(status) / height(Status::Achieved);
            assert!((drawn / wanted - 1.0).abs() < 0.03, "{status:?}: {drawn} for {wanted}");
        }
    }

    #[test]
    fn no_group_has_the_colour_of_a_status() {
        for style in GROUPS {
            assert!(Status::ALL.into_iter().all(|status| colour(status) != style.colour));
        }
    }
}
