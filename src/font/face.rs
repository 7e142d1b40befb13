//! The built-in typefaces, parsed once, and their measures.

use std::sync::OnceLock;

use rustybuzz::ttf_parser::{GlyphId, name_id};

use super::{FaceId, own};

/// The font programs, in the order of [`FaceId::ALL`].
static PROGRAMS: [&[u8]; 6] = [
    include_bytes!("../../report-templates/fonts/Inter-Regular.ttf"),
    include_bytes!("../../report-templates/fonts/Inter-Bold.ttf"),
    include_bytes!("../../report-templates/fonts/Inter-Italic.ttf"),
    include_bytes!("../../report-templates/fonts/Inter-BoldItalic.ttf"),
    include_bytes!("../../report-templates/fonts/DejaVuSans.ttf"),
    include_bytes!("../../report-templates/fonts/DejaVuSansMono.ttf"),
];

/// A parsed typeface.
pub struct Face {
    program: &'static [u8],
    shaping: rustybuzz::Face<'static>,
    descriptor: Descriptor,
    /// The glyph of a space and its width.
    space: (u16, i32),
    /// How Latin text is shaped, made once for each kind of figures.
    plans: [OnceLock<rustybuzz::ShapePlan>; 2],
}

/// What a PDF's font descriptor says of a face; lengths in thousandths of an em.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Descriptor {
    /// Its `PostScript` name, without the tag of a subset.
    pub name: String,
    /// Its family.
    pub family: String,
    /// Lower left and upper right corner of the box around all glyphs.
    pub bounds: [i32; 4],
    /// The height of ascenders above the baseline.
    pub ascent: i32,
    /// The depth of descenders, negative.
    pub descent: i32,
    /// The height of capitals.
    pub cap_height: i32,
    /// The height of an x.
    pub x_height: i32,
    /// The width of an upright stem; typefaces do not tell it, so it follows from the weight.
    pub stem: i32,
    /// The slant in degrees, anticlockwise: negative where it leans to the right.
    pub italic_angle: i32,
    /// The weight, 400 for regular, 700 for bold.
    pub weight: u16,
    /// The flags of ISO 32000-1, table 123.
    pub flags: u32,
}

/// The face with this id.
#[must_use]
pub fn face(id: FaceId) -> &'static Face {
    static FACES: [OnceLock<Face>; 6] = [const { OnceLock::new() }; 6];
    if let FaceId::Own(place) = id {
        return own::kept(place);
    }
    FACES[id.index()].get_or_init(|| built_in(id))
}

fn built_in(id: FaceId) -> Face {
    Face::parse(PROGRAMS[id.index()])
        .expect("the built-in typefaces are well-formed, which a test shows")
}

impl Face {
    /// The face of a font program, if it is one.
    pub(super) fn parse(program: &'static [u8]) -> Option<Self> {
        let shaping = rustybuzz::Face::from_slice(program, 0)?;
        let descriptor = Descriptor::read(&shaping);
        let space = shaping.glyph_index(' ').map_or((0, 0), |glyph| {
            (glyph.0, shaping.glyph_hor_advance(glyph).map_or(0, i32::from))
        });
        Some(Self { program, shaping, descriptor, space, plans: [const { OnceLock::new() }; 2] })
    }

    /// Whether it is bold, and whether it leans.
    #[must_use]
    pub fn style(&self) -> (bool, bool) {
        let (weight, flags) = (self.descriptor.weight, self.descriptor.flags);
        (weight >= 600, flags & 64 != 0)
    }

    pub(super) fn plans(&self) -> &[OnceLock<rustybuzz::ShapePlan>; 2] {
        &self.plans
    }

    /// The whole font program.
    #[must_use]
    pub fn program(&self) -> &'static [u8] {
        self.program
    }

    /// The face as the shaper wants it.
    pub(super) fn shaping(&self) -> &rustybuzz::Face<'static> {
        &self.shaping
    }

    /// How many font units an em has.
    #[must_use]
    pub fn units_per_em(&self) -> i32 {
        self.shaping.units_per_em()
    }

    /// What a PDF's font descriptor says of it.
    #[must_use]
    pub fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// The glyph of a character, if it has one.
    #[must_use]
    pub fn glyph(&self, character: char) -> Option<u16> {
        self.shaping.glyph_index(character).map(|glyph| glyph.0).filter(|glyph| *glyph != 0)
    }

    /// The width of a glyph in font units, as its own table tells it.
    #[must_use]
    pub fn advance(&self, glyph: u16) -> i32 {
        self.shaping.glyph_hor_advance(GlyphId(glyph)).map_or(0, i32::from)
    }

    /// The width of a space in font units.
    #[must_use]
    pub fn space(&self) -> i32 {
        self.space.1
    }

    /// The glyph of a space.
    #[must_use]
    pub fn space_glyph(&self) -> u16 {
        self.space.0
    }
}

impl Descriptor {
    fn read(face: &rustybuzz::Face<'_>) -> Self {
        let em = i32::from(face.as_ref().units_per_em()).max(1);
        let milli = |units: i16| i32::from(units) * 1000 / em;
        let bounds = face.global_bounding_box();
        let weight = face.weight().to_number();
        let italic = face.is_italic() || face.is_oblique();
        // 1: fixed pitch, 32: nonsymbolic, 64: italic
        let flags = 32 | u32::from(face.is_monospaced()) | if italic { 64 } else { 0 };
        Self {
            name: name_of(face, name_id::POST_SCRIPT_NAME),
            family: name_of(face, name_id::FAMILY),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(milli),
            ascent: milli(face.ascender()),
            descent: milli(face.descender()),
            cap_height: milli(height(face, face.capital_height(), 'H')),
            x_height: milli(height(face, face.x_height(), 'x')),
            stem: 50 + i32::from(weight / 65).pow(2),
            italic_angle: whole_degrees(face.italic_angle()),
            weight,
            flags,
        }
    }
}

/// The height that the face tells, or else the height of `letter`: older faces tell none.
fn height(face: &rustybuzz::Face<'_>, told: Option<i16>, letter: char) -> i16 {
    told.filter(|height| *height > 0)
        .or_else(|| Some(face.glyph_bounding_box(face.glyph_index(letter)?)?.y_max))
        .unwrap_or_else(|| face.ascender())
}

fn name_of(face: &rustybuzz::Face<'_>, id: u16) -> String {
    face.names()
        .into_iter()
        .filter(|name| name.name_id == id)
        .find_map(|name| name.to_string())
        .unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, reason = "a slant lies between −90 and 90 degrees")]
fn whole_degrees(angle: f32) -> i32 {
    angle.clamp(-90.0, 90.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_face_parses_and_tells_its_measures() {
        let lines: Vec<String> = FaceId::ALL
            .iter()
            .map(|id| {
                let face = face(*id);
                let d = face.descriptor();
                format!(
                    "{} {} upem {} box {:?} asc {} desc {} cap {} x {} stem {} slant {} weight {} flags {}",
                    d.name,
                    d.family,
                    face.units_per_em(),
                    d.bounds,
                    d.ascent,
                    d.descent,
                    d.cap_height,
                    d.x_height,
                    d.stem,
                    d.italic_angle,
                    d.weight,
                    d.flags
                )
            })
            .collect();
        insta::assert_snapshot!(lines.join("\n"));
    }
}
