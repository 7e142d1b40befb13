//! Gradients as shadings; each once in the file, however often it is drawn. What is seen through one is told by a
//! soft mask, which is a shading too, of how opaque it is (ISO 32000-1, 11.6.5.3).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

use super::PdfError;
use super::content::Pen;
use super::syntax::{link, reals};
use crate::picture::{Course, Gradient, Shade, Shape};
use crate::typeset::{Item, Page};

/// Fills the path that was written with a gradient.
pub(super) fn fill(pen: &mut Pen<'_>, gradient: &Gradient, even_odd: bool) {
    // the path is what cuts the shading out, which has no bounds of its own
    pen.put(if even_odd { "W* n " } else { "W n " });
    reals(&mut pen.out, &gradient.matrix.map(f64::from), 6);
    pen.put("cm /");
    let name = name(gradient);
    if !gradient.is_opaque() {
        pen.put(&mask_name(&name));
        pen.put(" gs /");
    }
    pen.put(&name);
    pen.put(" sh\n");
}

/// The gradients of all drawings by what pages call them.
pub(super) fn all(pages: &[Page]) -> BTreeMap<String, &Gradient> {
    let mut gradients = BTreeMap::new();
    for placed in pages.iter().flat_map(|page| &page.items) {
        let Item::Drawing { drawing, .. } = &placed.item else { continue };
        for shape in &drawing.shapes {
            let Shape::Outline(outline) = shape else { continue };
            if let Some(gradient) = &outline.gradient {
                gradients.insert(name(gradient), gradient);
            }
        }
    }
    gradients
}

/// Adds gradients to what pages draw with.
///
/// # Errors
///
/// [`PdfError::Made`] where the resources are not what they were made as.
pub(super) fn add(
    document: &mut Document,
    resources: ObjectId,
    gradients: &BTreeMap<String, &Gradient>,
) -> Result<(), PdfError> {
    if gradients.is_empty() {
        return Ok(());
    }
    let mut states = Vec::new();
    for (name, gradient) in gradients.iter().filter(|(_, gradient)| !gradient.is_opaque()) {
        let form = document.add_object(mask(gradient));
        let mask = [("S", "Luminosity".into()), ("G", link(form))];
        let state = [("SMask", Dictionary::from_iter::<[(&str, Object); 2]>(mask).into())];
        states.push((mask_name(name), Dictionary::from_iter::<[(&str, Object); 1]>(state)));
    }
    let shadings = gradients.iter().map(|(name, gradient)| (name.clone(), shading(gradient)));
    let shadings = Dictionary::from_iter::<Vec<_>>(shadings.collect());
    let all = document.get_dictionary_mut(resources).map_err(PdfError::made)?;
    all.set("Shading", shadings);
    let named = all.get_mut(b"ExtGState").and_then(Object::as_dict_mut).map_err(PdfError::made)?;
    for (name, state) in states {
        named.set(name, state);
    }
    Ok(())
}

/// How opaque a gradient is, as a picture in its own space.
fn mask(gradient: &Gradient) -> Stream {
    const FAR: f32 = 1_000_000.0;
    let grey = shading_of("DeviceGray", gradient, |shade| array(&[share(shade.opacity)]));
    let shadings = Dictionary::from_iter([("M", grey)]);
    let resources: [(&str, Object); 1] = [("Shading", shadings.into())];
    let group: [(&str, Object); 2] = [("S", "Transparency".into()), ("CS", "DeviceGray".into())];
    let entries: [(&str, Object); 5] = [
        ("Type", "XObject".into()),
        ("Subtype", "Form".into()),
        ("BBox", array(&[-FAR, -FAR, FAR, FAR])),
        ("Resources", Dictionary::from_iter(resources).into()),
        ("Group", Dictionary::from_iter(group).into()),
    ];
    Stream::new(Dictionary::from_iter(entries), b"/M sh".to_vec())
}

/// What pages call the graphics state in which a gradient is as opaque as it is.
fn mask_name(name: &str) -> String {
    format!("M{name}")
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
    for Shade { at, colour: (red, green, blue), opacity } in &gradient.stops {
        hash.update(at.to_be_bytes());
        hash.update([*red, *green, *blue, *opacity]);
    }
    let mut name = String::from("G");
    for byte in hash.finalize().iter().take(8) {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

fn shading(gradient: &Gradient) -> Object {
    shading_of("DeviceRGB", gradient, |shade| {
        let (red, green, blue) = shade.colour;
        array(&[red, green, blue].map(share))
    })
}

/// A shading of what `value` takes of each colour, in a space of colours.
fn shading_of(space: &str, gradient: &Gradient, value: impl Fn(&Shade) -> Object) -> Object {
    let (kind, numbers): (i64, &[f32]) = match &gradient.course {
        Course::Line(numbers) => (2, numbers),
        Course::Circles(numbers) => (3, numbers),
    };
    Dictionary::from_iter([
        ("ShadingType", Object::from(kind)),
        ("ColorSpace", space.into()),
        ("Coords", array(numbers)),
        ("Extend", vec![true.into(), true.into()].into()),
        ("Function", function(&gradient.stops, value)),
    ])
    .into()
}

fn array(numbers: &[f32]) -> Object {
    numbers.iter().map(|number| Object::Real(*number)).collect::<Vec<_>>().into()
}

/// From 0 to 1: what lies between each two colours, one after the other.
fn function(stops: &[Shade], value: impl Fn(&Shade) -> Object) -> Object {
    // where two stand at one place, the colour changes there at once
    let parts: Vec<&[Shade]> = stops.windows(2).filter(|pair| pair[0].at < pair[1].at).collect();
    let ends = parts.iter().take(parts.len().saturating_sub(1)).map(|pair| pair[1].at);
    let bounds: Vec<f32> = ends.collect();
    let encode: Vec<f32> = parts.iter().flat_map(|_| [0.0, 1.0]).collect();
    let between = |pair: &&[Shade]| -> Object {
        Dictionary::from_iter([
            ("FunctionType", Object::from(2)),
            ("Domain", array(&[0.0, 1.0])),
            ("C0", value(&pair[0])),
            ("C1", value(&pair[1])),
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

fn share(channel: u8) -> f32 {
    f32::from(channel) / 255.0
}
