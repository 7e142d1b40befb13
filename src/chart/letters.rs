//! Labels in a city's own typeface: the places of labels are reckoned for Inter, so that letters that are wider are set smaller.

use super::advance::width;
use super::svg::{Type, number};
use crate::font::{FaceId, Typeface, face};

/// A chart's SVG with its labels so large that in a typeface they take no more room than in Inter.
///
/// Only whole values of attributes are replaced; text cannot be taken for one, as its quotation marks are escaped.
#[must_use]
pub fn lettered(svg: String, typeface: Typeface) -> String {
    let times = times(typeface.face(false, false));
    if times >= 1.0 {
        return svg;
    }
    let size = |size: f64| format!(" font-size=\"{}\"", number(size));
    svg.replace(&size(Type::LABEL.size), &size(Type::LABEL.size * times))
}

/// How large letters of a face may be, in the size of Inter: 1 where they are no wider.
fn times(id: FaceId) -> f64 {
    const SAMPLES: [&str; 3] =
        ["0123456789", "abcdefghijklmnopqrstuvwxyzåäö", "lukuun sovitettu suora jatkeineen"];
    let part = |sample: &str| {
        let own = advance(id, sample);
        if own > 0.0 { width(sample, 1.0) / own } else { 1.0 }
    };
    SAMPLES.into_iter().map(part).fold(1.0, f64::min)
}

/// How wide a text is, in ems, without kerning; what the face lacks is left out.
fn advance(id: FaceId, text: &str) -> f64 {
    let face = face(id);
    let glyphs = text.chars().filter_map(|c| face.glyph(c));
    let units: i32 = glyphs.map(|glyph| face.advance(glyph)).sum();
    f64::from(units) / f64::from(face.units_per_em().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_a_wider_face_are_smaller_and_in_inter_as_they_are() {
        let svg = "<text font-size=\"12\">&quot; font-size=12</text>";
        assert_eq!(lettered(svg.to_owned(), Typeface::default()), svg);
        let wide = times(FaceId::Fallback);
        assert!((0.8..0.99).contains(&wide), "{wide}");
    }
}
