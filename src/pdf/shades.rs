//! Gradients as shadings; each once in the file, however often it is drawn.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Object};
use sha2::{Digest as _, Sha256};

use super::content::Pen;
use super::syntax::reals;
use crate::picture::{Course, Gradient, Rgb, Shape};
use crate::typeset::{Item, Page};

/// Fills the path that was written with a gradient.
pub(super) fn fill(pen: &mut Pen<'_>, gradient: &Gradient, even_odd: bool) {
    // the path is what cuts the shading out, which has no bounds of its own
    pen.put(if even_odd { "W* n " } else { "W n " });
    reals(&mut pen.out, &gradient.matrix.map(f64::from), 6);
    pen.put("cm /");
    pen.put(&name(gradient));
    pen.put(" sh\n");
}

/// The shadings of all drawings by what pages call them.
pub(super) fn all(pages: &[Page]) -> Dictionary {
    let mut shades = BTreeMap::new();
    for placed in pages.iter().flat_map(|page| &page.items) {
        let Item::Drawing { drawing, .. } = &placed.item else { continue };
        for shape in &drawing.shapes {
            let Shape::Outline(outline) = shape else { continue };
            if let Some(gradient) = &outline.gradient {
                shades.entry(name(gradient)).or_insert_with(|| shading(gradient));
            }
        }
    }
    shades.into_iter().collect::<Vec<_>>().into_iter().collect()
}

/// What pages call a gradient: what it is made of tells, wherever it is drawn.
fn name(gradient: &Gradient) -> String {
    let mut hash = Sha256::new();
    let (kind, numbers): (u8, &[f32]) = match &gradient.course {
        Course::Line(numbers) => (2, numbers),
        Course::Circles(numbers) => (3, numbers),
    };
    hash.update([kind]);
    for number in numbers {
        hash.update(number.to_be_bytes());
    }
    for (offset, (red, green, blue)) in &gradient.stops {
        hash.update(offset.to_be_bytes());
        hash.update([*red, *green, *blue]);
    }
    let mut name = String::from("G");
    for byte in hash.finalize().iter().take(8) {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

fn shading(gradient: &Gradient) -> Object {
    let (kind, numbers): (i64, &[f32]) = match &gradient.course {
        Course::Line(numbers) => (2, numbers),
        Course::Circles(numbers) => (3, numbers),
    };
    Dictionary::from_iter([
        ("ShadingType", Object::from(kind)),
        ("ColorSpace", "DeviceRGB".into()),
        ("Coords", array(numbers)),
        ("Extend", vec![true.into(), true.into()].into()),
        ("Function", function(&gradient.stops)),
    ])
    .into()
}

fn array(numbers: &[f32]) -> Object {
    numbers.iter().map(|number| Object::Real(*number)).collect::<Vec<_>>().into()
}

/// From 0 to 1: the colours between each two stops, one after the other.
fn function(stops: &[(f32, Rgb)]) -> Object {
    // where two stand at one place, the colour changes there at once
    let parts: Vec<&[(f32, Rgb)]> = stops.windows(2).filter(|pair| pair[0].0 < pair[1].0).collect();
    let ends = parts.iter().take(parts.len().saturating_sub(1)).map(|pair| pair[1].0);
    let bounds: Vec<f32> = ends.collect();
    let encode: Vec<f32> = parts.iter().flat_map(|_| [0.0, 1.0]).collect();
    let between = |pair: &&[(f32, Rgb)]| -> Object {
        Dictionary::from_iter([
            ("FunctionType", Object::from(2)),
            ("Domain", array(&[0.0, 1.0])),
            ("C0", colour(pair[0].1)),
            ("C1", colour(pair[1].1)),
            ("N", Object::from(1)),
        ])
        .into()
    };
    Dictionary::from_iter([
        ("FunctionType", Object::from(3)),
        ("Domain", array(&[0.0, 1.0])),
        ("Functions", parts.iter().map(between).collect::<Vec<_>>().into()),
        ("Bounds", array(&bounds)),
        ("Encode", array(&encode)),
    ])
    .into()
}

fn colour((red, green, blue): Rgb) -> Object {
    array(&[red, green, blue].map(|channel| f32::from(channel) / 255.0))
}
