//! The faces as a PDF file holds them: one subset a face, with widths and readings.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, TextItem};

use super::PdfError;
use super::usage::Usage;
use crate::font::{self, Descriptor, FaceId};

/// The faces that are used.
pub(super) struct Fonts(BTreeMap<FaceId, Face>);

/// A face cut down to the glyphs that are used.
pub(super) struct Face {
    /// What pages call it.
    pub(super) name: String,
    /// Font units in an em.
    pub(super) units_per_em: i64,
    /// By the glyph's number in the whole face; glyphs that are not used are zeros.
    glyphs: Vec<Drawn>,
    /// The font program.
    parsed: ParsedFont,
    /// The measures of the whole face.
    descriptor: &'static Descriptor,
}

/// A glyph as it is drawn.
#[derive(Clone, Default)]
pub(super) struct Drawn {
    /// Its number in the subset.
    pub(super) code: u16,
    /// How far the pen moves, in font units.
    pub(super) advance: i64,
    /// What it reads as.
    pub(super) reading: Box<str>,
}

impl Fonts {
    /// Cuts each face down to what is used of it.
    ///
    /// # Errors
    ///
    /// [`PdfError::Face`] where a face cannot be cut or read.
    pub(super) fn subset(usage: &Usage) -> Result<Self, PdfError> {
        usage
            .iter()
            .enumerate()
            .map(|(place, (&face, glyphs))| Ok((face, Face::subset(face, glyphs, place)?)))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The face, if anything is drawn in it.
    pub(super) fn get(&self, face: FaceId) -> Option<&Face> {
        self.0.get(&face)
    }

    /// Gives the faces to printpdf's document, with operations that name every glyph once.
    ///
    /// It learns from the operations of a page which glyphs and readings a font has; the real
    /// contents take their place afterwards.
    pub(super) fn add(&self, document: &mut PdfDocument) -> Vec<Op> {
        let mut specimen = Vec::new();
        for face in self.0.values() {
            let id = FontId(face.name.clone());
            document.resources.fonts.map.insert(id.clone(), PdfFont::new(face.parsed.clone()));
            let glyphs = face
                .glyphs
                .iter()
                .filter(|drawn| drawn.code != 0)
                .map(|drawn| Codepoint::with_cid(drawn.code, 0.0, drawn.reading.to_string()));
            specimen.extend([
                Op::StartTextSection,
                Op::SetFont { font: PdfFontHandle::External(id), size: printpdf::Pt(1.0) },
                Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] },
                Op::EndTextSection,
            ]);
        }
        specimen
    }

    /// Sets right in lopdf's document what printpdf writes roughly: widths rounded down to whole
    /// thousandths, and names without the mark of a subset.
    ///
    /// # Errors
    ///
    /// [`PdfError::Made`] where a font is not where printpdf puts it.
    pub(super) fn refine(
        &self,
        document: &mut Document,
        resources: &Dictionary,
    ) -> Result<(), PdfError> {
        for (place, face) in self.0.values().enumerate() {
            let named = resources.get(face.name.as_bytes()).and_then(Object::as_reference);
            face.refine(document, named.map_err(PdfError::made)?, place)?;
        }
        Ok(())
    }
}

impl Face {
    fn subset(face: FaceId, used: &BTreeMap<u16, String>, place: usize) -> Result<Self, PdfError> {
        let problem = |problem: String| PdfError::Face { face, problem };
        let subset = font::subset(face, &used.keys().copied().collect())
            .map_err(|error| problem(error.to_string()))?;
        let whole = font::face(face);
        let most = used.keys().next_back().copied().unwrap_or(0);
        let mut glyphs = vec![Drawn::default(); usize::from(most) + 1];
        for (&glyph, reading) in used {
            glyphs[usize::from(glyph)] = Drawn {
                code: subset.mapping.get(&glyph).copied().unwrap_or(0),
                advance: i64::from(whole.advance(glyph)),
                reading: reading.as_str().into(),
            };
        }
        // its one warning is of the missing character map, which a subset for PDF has not
        let parsed = ParsedFont::from_bytes(&subset.bytes, 0, &mut Vec::new())
            .ok_or_else(|| problem("its subset cannot be read".to_owned()))?;
        Ok(Self {
            name: format!("F{place}"),
            units_per_em: i64::from(whole.units_per_em().max(1)),
            glyphs,
            parsed,
            descriptor: whole.descriptor(),
        })
    }

    /// The glyph as it is drawn.
    pub(super) fn glyph(&self, id: u16) -> Option<&Drawn> {
        self.glyphs.get(usize::from(id)).filter(|drawn| drawn.code != 0)
    }

    fn refine(&self, document: &mut Document, id: ObjectId, place: usize) -> Result<(), PdfError> {
        let name = Object::Name(format!("{}+{}", tag(place), self.descriptor.name).into_bytes());
        let font = document.get_dictionary_mut(id).map_err(PdfError::made)?;
        font.set("BaseFont", name.clone());
        let descendants = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut);
        let descendant = descendants
            .map_err(PdfError::made)?
            .first_mut()
            .ok_or_else(|| PdfError::made("a font without descendants"))?
            .as_dict_mut()
            .map_err(PdfError::made)?;
        descendant.set("BaseFont", name.clone());
        descendant.set("W", self.widths());
        let described = descendant.get(b"FontDescriptor").and_then(Object::as_reference);
        let described = document.get_dictionary_mut(described.map_err(PdfError::made)?);
        self.describe(described.map_err(PdfError::made)?, name);
        Ok(())
    }

    /// The measures of the whole face, of which a subset's tables tell only some.
    fn describe(&self, entries: &mut Dictionary, name: Object) {
        let face = self.descriptor;
        let bounds = face.bounds.map(|side| Object::Integer(side.into()));
        entries.set("FontName", name);
        entries.set("Flags", i64::from(face.flags));
        entries.set("FontBBox", bounds.to_vec());
        entries.set("ItalicAngle", face.italic_angle);
        entries.set("Ascent", face.ascent);
        entries.set("Descent", face.descent);
        entries.set("CapHeight", face.cap_height);
        entries.set("XHeight", face.x_height);
        entries.set("StemV", face.stem);
    }

    /// The widths in thousandths of an em, to three decimals, so that no line drifts.
    fn widths(&self) -> Vec<Object> {
        let mut by_code: Vec<_> = self.glyphs.iter().filter(|drawn| drawn.code != 0).collect();
        by_code.sort_by_key(|drawn| drawn.code);
        let widths = by_code.iter().map(|drawn| {
            #[expect(clippy::cast_precision_loss, reason = "font units are below 2^15")]
            let width = drawn.advance as f32 * 1000.0 / self.units_per_em as f32;
            Object::Real((width * 1000.0).round() / 1000.0)
        });
        // the subset numbers its glyphs without gaps, from the one after `.notdef`
        vec![Object::Integer(1), Object::Array(widths.collect())]
    }
}

/// The six letters that mark a subset; they only have to differ within the file.
fn tag(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    format!("SEURA{last}")
}
