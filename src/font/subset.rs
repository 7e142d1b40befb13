//! The part of a font program that a document uses.

use std::collections::{BTreeMap, BTreeSet};

use subsetter::GlyphRemapper;

use super::{FaceId, face};

/// A font program with only the glyphs asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subset {
    /// The font program, a TrueType file without a character map.
    pub bytes: Vec<u8>,
    /// The new number of each glyph by its number in the whole face; `.notdef` stays 0.
    pub mapping: BTreeMap<u16, u16>,
    /// The width of each glyph by its new number, in thousandths of an em, rounded half up.
    pub widths: Vec<i32>,
}

/// Why a font program could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the face {face:?} cannot be reduced to {glyphs} glyphs: {problem}")]
pub struct SubsetError {
    /// The face.
    pub face: FaceId,
    /// How many glyphs were asked for.
    pub glyphs: usize,
    /// What is wrong.
    pub problem: String,
}

/// Reduces the face `id` to `glyphs` (numbers in the whole face) and `.notdef`.
///
/// # Errors
///
/// [`SubsetError`] where a glyph does not exist in the face.
pub fn subset(id: FaceId, glyphs: &BTreeSet<u16>) -> Result<Subset, SubsetError> {
    let face = face(id);
    let mut remapper = GlyphRemapper::new();
    let mut mapping = BTreeMap::from([(0, 0)]);
    for glyph in glyphs {
        mapping.insert(*glyph, remapper.remap(*glyph));
    }
    let failed = |problem: String| SubsetError { face: id, glyphs: glyphs.len(), problem };
    let bytes = subsetter::subset(face.program(), 0, &remapper)
        .map_err(|problem| failed(problem.to_string()))?;
    let em = face.units_per_em().max(1);
    let widths = remapper
        .remapped_gids()
        .map(|old| (face.advance(old) * 1000 + em / 2).div_euclid(em))
        .collect();
    Ok(Subset { bytes, mapping, widths })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subset_holds_its_glyphs_in_order_and_is_small() {
        let regular = face(FaceId::Regular);
        let glyphs: BTreeSet<u16> = "Åäö 123".chars().filter_map(|c| regular.glyph(c)).collect();
        let subset = subset(FaceId::Regular, &glyphs).unwrap();
        assert_eq!(subset.mapping.len(), glyphs.len() + 1);
        assert_eq!(subset.widths.len(), subset.mapping.len());
        assert!(
            subset.mapping.values().copied().collect::<BTreeSet<_>>().len() == subset.widths.len()
        );
        assert!(subset.bytes.len() < 20_000);
    }

    #[test]
    fn every_face_can_be_reduced() {
        for id in FaceId::ALL {
            let glyphs: BTreeSet<u16> =
                ['a', '1'].into_iter().filter_map(|c| face(id).glyph(c)).collect();
            assert!(subset(id, &glyphs).is_ok(), "{id:?}");
        }
    }
}
