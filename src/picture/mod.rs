//! SVG, PNG and JPEG → something drawable. A leaf; usvg, resvg and the image decoders are used only here.
//!
//! - `raster` reads pixels, within limits, `colours` puts them into sRGB, `jpeg` tells whether a file may be embedded
//!   as it is, `density` how many pixels an inch it is to have, and `bitmap` keeps them as small as a file holds them;
//! - `vector` reads SVG: usvg resolves styles, references and transforms, and `canvas` draws what it makes of them:
//!   `lines` with the gradients that can be drawn (`gradient`), `cut` tells what of a group is seen, `overlap` whether it
//!   is seen through as a whole, `pixels` draws what lines cannot show, as far as `effort` says that it is sound, and
//!   `paint` makes opaque colours of what else there is;
//! - `elastic` makes a drawing lower or higher where the drawing says that it may;
//! - `texts` draws the texts of an SVG: `label` keeps those that can stay text, and `covered` tells which of them
//!   something lies over; the others are drawn as shapes, in the letters of `typeface`; `squares` is a short way for
//!   charts;
//! - `source` reads an SVG's XML, and `unfold`, with `style` for its style sheets, tells how large it becomes before
//!   anything is drawn.
//!
//! A file that cannot be drawn is an error that says what to do. What is drawn in a simpler way than it
//! was meant tells so (`simplified`): never a guess that looks like success.

mod bitmap;
mod canvas;
mod colours;
mod covered;
mod cut;
mod density;
mod effort;
mod elastic;
mod error;
mod gradient;
mod jpeg;
mod label;
mod lines;
mod overlap;
mod paint;
mod pixels;
mod png;
mod raster;
mod shape;
mod simplified;
mod source;
mod squares;
mod style;
mod texts;
mod typeface;
mod unfold;
mod vector;

pub use bitmap::{Deflated, Raster, Samples, deflate};
pub use elastic::Elastic;
pub use error::PictureError;
pub use gradient::{Course, Gradient, Shade};
pub use shape::{Anchor, Drawing, Label, Lettering, Outline, Rgb, Segment, Shape, Stroke};
pub use simplified::Simplified;
pub use typeface::Programs;

use std::io::Read as _;

use flate2::read::GzDecoder;

use typeface::Typefaces;

/// The largest file that is read, in bytes.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// A picture that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// Vectors, from SVG.
    Drawing(Drawing),
    /// Pixels, from PNG or JPEG.
    Raster(Raster),
}

/// What reads pictures for a document.
#[derive(Debug, Default)]
pub struct Reader {
    typefaces: Option<Typefaces>,
    languages: Vec<String>,
}

impl Reader {
    /// One for a document in a language, whose drawings' texts are measured in some faces. The default has no faces, and
    /// drops texts.
    #[must_use]
    pub fn new(programs: fn() -> Programs, language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or(language);
        let languages = vec![language.to_owned(), primary.to_owned()];
        Self { typefaces: Some(Typefaces::new(programs)), languages }
    }

    /// Reads a picture; what kind it is, its first bytes tell, not its name.
    ///
    /// # Errors
    ///
    /// [`PictureError`] where the bytes are no SVG (as it is or made small by gzip), PNG or JPEG, are broken, are larger
    /// than is sound, or need something that cannot be drawn.
    pub fn read(&self, bytes: &[u8]) -> Result<Picture, PictureError> {
        if bytes.len() > MOST_BYTES {
            return Err(PictureError::TooManyBytes { bytes: bytes.len(), most: MOST_BYTES });
        }
        match Format::of(bytes) {
            Format::Png => raster::png(bytes).map(|bitmap| Picture::Raster(bitmap.packed())),
            Format::Jpeg => raster::jpeg(bytes).map(|bitmap| Picture::Raster(bitmap.packed())),
            Format::Svg => self.drawing(bytes),
            Format::CompressedSvg => self.drawing(&inflated(bytes)?),
            Format::Other(format) => Err(PictureError::Format { format }),
        }
    }

    fn drawing(&self, bytes: &[u8]) -> Result<Picture, PictureError> {
        vector::read(bytes, self.typefaces.as_ref(), &self.languages).map(Picture::Drawing)
    }
}

/// What a file holds that gzip made small, up to as much as is read of any file.
fn inflated(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut inflated = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    let read = GzDecoder::new(bytes).take(most.saturating_add(1)).read_to_end(&mut inflated);
    let broken =
        |error: std::io::Error| PictureError::Broken { format: "SVGZ", problem: error.to_string() };
    match read.map_err(broken)? {
        bytes if bytes > MOST_BYTES => Err(PictureError::TooManyBytes { bytes, most: MOST_BYTES }),
        _ => Ok(inflated),
    }
}

/// What kind of file the bytes are.
enum Format {
    Png,
    Jpeg,
    Svg,
    CompressedSvg,
    Other(&'static str),
}

impl Format {
    fn of(bytes: &[u8]) -> Self {
        const OTHERS: [(&[u8], &str); 8] = [
            (b"GIF8", "GIF"),
            (b"RIFF", "WebP"),
            (b"BM", "BMP"),
            (b"II*\0", "TIFF"),
            (b"MM\0*", "TIFF"),
            (b"%PDF", "PDF"),
            (&[0xD7, 0xCD, 0xC6, 0x9A], "WMF"),
            (&[0x01, 0x00, 0x00, 0x00], "EMF"),
        ];
        if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
            return Self::Png;
        }
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return Self::Jpeg;
        }
        if bytes.starts_with(&[0x1F, 0x8B]) {
            return Self::CompressedSvg;
        }
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if text.trim_ascii_start().starts_with(b"<") || source::is_wide(bytes) {
            return Self::Svg;
        }
        let other = OTHERS.iter().find(|(start, _)| bytes.starts_with(start));
        Self::Other(other.map_or("unknown", |(_, name)| *name))
    }
}
