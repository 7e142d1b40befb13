//! Why a file cannot be drawn, and what to do about it.

use thiserror::Error;

/// Why a file cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureError {
    /// No kind of picture that is read.
    #[error("the file is no SVG, PNG or JPEG; its kind is: {format}")]
    Format {
        /// What it seems to be.
        format: &'static str,
    },
    /// A file that is larger than is sound.
    #[error("the file has {bytes} bytes, and at most {most} are read")]
    TooManyBytes {
        /// How many there are.
        bytes: usize,
        /// How many are read.
        most: usize,
    },
    /// More pixels than are sound.
    #[error("the picture has {width} × {height} pixels, and at most {most} are read")]
    TooManyPixels {
        /// To the right.
        width: u32,
        /// Downwards.
        height: u32,
        /// How many are read.
        most: u64,
    },
    /// A file that breaks its own format.
    #[error("the {format} file is broken: {problem}")]
    Broken {
        /// Which format.
        format: &'static str,
        /// What is wrong with it.
        problem: String,
    },
    /// Something that paper cannot show, or that is not drawn.
    #[error("the {format} file has {what}, which cannot be drawn")]
    Unsupported {
        /// Which format.
        format: &'static str,
        /// What it has.
        what: &'static str,
    },
}

impl PictureError {
    /// What to do about it, as a sentence without its end.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Format { .. } => "save the picture as SVG, PNG or JPEG",
            Self::TooManyBytes { .. } | Self::TooManyPixels { .. } => {
                "make the picture smaller: 2 000 pixels across fill a page"
            }
            Self::Broken { .. } => "open the picture in a drawing program and save it again",
            Self::Unsupported { .. } => {
                "take it out of the picture, or save the picture as PNG in RGB colours"
            }
        }
    }
}
