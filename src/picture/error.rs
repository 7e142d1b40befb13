//! Why a file cannot be drawn, and what to do about it.

use thiserror::Error;

/// What [`PictureError::Unsupported`] names.
pub(super) const FRAMES: &str = "several frames (animation)";
pub(super) const CMYK: &str = "CMYK colours";
pub(super) const NO_PIXELS: &str = "no pixels";
pub(super) const MASK: &str = "a mask";
pub(super) const OUTSIDE: &str = "a picture that is another file";
pub(super) const UNFOLDS: &str = "more than a million shapes";
pub(super) const TURNED: &str = "a turned picture in it";

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
    /// The word by which wordings tell the problems apart.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Format { .. } => "format",
            Self::TooManyBytes { .. } => "bytes",
            Self::TooManyPixels { .. } => "pixels",
            Self::Broken { .. } => "broken",
            Self::Unsupported { what, .. } => match *what {
                FRAMES => "frames",
                CMYK => "cmyk",
                NO_PIXELS => "no-pixels",
                MASK => "mask",
                OUTSIDE => "outside",
                TURNED => "turned",
                UNFOLDS => "unfolds",
                _ => "within",
            },
        }
    }

    /// What wordings quote beside it: a format's name, or a size.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Format { format }
            | Self::Broken { format, .. }
            | Self::Unsupported { format, .. } => (*format).to_owned(),
            Self::TooManyBytes { bytes, .. } => format!("{} MB", bytes / 1024 / 1024),
            Self::TooManyPixels { width, height, .. } => format!("{width} × {height}"),
        }
    }

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
