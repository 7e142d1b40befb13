//! Faces, shaping and subsets. A leaf; rustybuzz and subsetter are used only here.

/// One of the built-in faces.
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
    /// DejaVu Sans, for what Inter lacks.
    Fallback,
    /// DejaVu Sans Mono, for code.
    Mono,
}

impl FaceId {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic, Self::Fallback, Self::Mono];
}
