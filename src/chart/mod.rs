//! Series → SVG, with a text alternative in words.

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The picture.
    pub svg: String,
    /// What it shows, in one or two sentences.
    pub alternative: String,
}
