//! Faces, shaping, directions, hyphenation and subsets. A leaf; rustybuzz, unicode-bidi, hypher and subsetter
//! are used only here.
//!
//! - [`face`](mod@face) parses the built-in typefaces once and knows their measures;
//! - [`coverage`] decides which face shows a character, or what is shown in its place;
//! - [`shape`](mod@shape) turns a word into glyphs, and [`Shaper`] remembers the words it has seen;
//! - [`Levels`] tells in which direction each part of a text is read;
//! - [`divisions`] tells where a word may be divided at the end of a line;
//! - `marks` sets marks on letters where a face does not tell their places;
//! - [`own_typeface`] reads a city's own faces;
//! - [`outline`](mod@outline) gives the contours of a glyph, and how far it reaches;
//! - [`subset`](mod@subset) makes the font programs that a PDF embeds.

mod cache;
mod coverage;
mod direction;
mod face;
mod hyphenation;
mod marks;
mod outline;
mod own;
mod shape;
mod subset;

pub use cache::{DividedWord, Shaper};
pub use coverage::{Portion, REPLACEMENT, has, portions};
pub use direction::{Levels, leads_leftward, visual_order};
pub use face::{Descriptor, Face, face};
pub use hyphenation::{Division, Tongue, divisions};
pub use outline::{Step, edges, outline, reach};
pub use own::{FaceProblem, OwnTypeface, Typeface, own_typeface};
pub use shape::{Figures, Glyph, Piece, Word, shape};
pub use subset::{Subset, SubsetError, subset};

/// One of the built-in faces, or one of a city's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    /// Inter Regular.
    Regular,
    /// Inter Bold.
    Bold,
    /// Inter Italic.
    Italic,
    /// Inter Bold Italic.
    BoldItalic,
    /// `DejaVu` Sans, for what Inter lacks.
    Fallback,
    /// `DejaVu` Sans Mono, for code.
    Mono,
    /// One that [`own_typeface`] gave.
    Own(u8),
}

impl FaceId {
    /// All that are built in.
    pub const ALL: [Self; 6] =
        [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic, Self::Fallback, Self::Mono];

    /// The face of the text family with these properties.
    #[must_use]
    pub const fn text(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// Its place in [`FaceId::ALL`], or after them.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Regular => 0,
            Self::Bold => 1,
            Self::Italic => 2,
            Self::BoldItalic => 3,
            Self::Fallback => 4,
            Self::Mono => 5,
            Self::Own(place) => 6 + place as usize,
        }
    }

    /// The faces that are tried for a character, in their order.
    fn chain(self) -> impl Iterator<Item = Self> + Clone {
        let sibling = match self {
            Self::Own(_) => {
                let (bold, italic) = face(self).style();
                Some(Self::text(bold, italic))
            }
            _ => None,
        };
        let text = matches!(self, Self::Mono | Self::Fallback).then_some(Self::Regular);
        [Some(self), sibling, Some(Self::Fallback), text].into_iter().flatten()
    }
}
