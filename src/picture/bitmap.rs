//! Pixels while they are worked on, and as they are kept: no larger than a file holds them.

use std::io::{self, Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use super::paint;

/// Pixels of 8 bits a channel that something is still done to.
#[derive(Debug)]
pub(super) struct Bitmap {
    pub(super) width: u32,
    pub(super) height: u32,
    /// One channel (grey) or three (red, green, blue).
    pub(super) channels: u8,
    /// Rows from above, without padding.
    pub(super) samples: Vec<u8>,
    /// Opacity of each pixel, where not all are opaque.
    pub(super) alpha: Option<Vec<u8>>,
    /// The bytes of a JPEG file, which may be embedded as they are.
    pub(super) jpeg: Option<Vec<u8>>,
    /// Pixels an inch, where the file tells them.
    pub(super) density: Option<u32>,
}

impl Bitmap {
    /// The same pixels, more transparent.
    pub(super) fn faded(mut self, opacity: f32) -> Self {
        if opacity < 1.0 {
            let opaque = || vec![u8::MAX; self.width as usize * self.height as usize];
            let alpha = self.alpha.take().unwrap_or_else(opaque);
            let faded = |alpha: u8| paint::byte(f32::from(alpha) * opacity.max(0.0));
            self.alpha = Some(alpha.into_iter().map(faded).collect());
        }
        self
    }

    /// What is kept of them.
    pub(super) fn packed(self) -> Raster {
        let samples = match self.jpeg {
            Some(file) => Samples::Jpeg(file),
            None => Samples::Deflated(Deflated::of(&self.samples)),
        };
        Raster {
            width: self.width,
            height: self.height,
            channels: self.channels,
            samples,
            alpha: self.alpha.as_deref().map(Deflated::of),
            density: self.density,
        }
    }
}

/// A picture of pixels, 8 bits a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Pixels to the right.
    pub width: u32,
    /// Pixels downwards.
    pub height: u32,
    /// One channel (grey) or three (red, green, blue).
    pub channels: u8,
    /// Their colours.
    pub samples: Samples,
    /// Opacity of each pixel, where not all are opaque.
    pub alpha: Option<Deflated>,
    /// How many pixels an inch its file means it to have, where it tells.
    pub density: Option<u32>,
}

/// The colours of pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Samples {
    /// A byte for each channel of each pixel: rows from above, without padding.
    Deflated(Deflated),
    /// The bytes of a JPEG file, which may be embedded as they are.
    Jpeg(Vec<u8>),
}

/// Bytes that are compressed as `FlateDecode` of a PDF wants them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deflated {
    bytes: Vec<u8>,
    length: usize,
}

impl Deflated {
    /// Compresses bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        // writing to memory does not fail
        let mut deflated = deflate(bytes).unwrap_or_default();
        deflated.shrink_to_fit();
        Self { bytes: deflated, length: bytes.len() }
    }

    /// The compressed bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many bytes they were.
    #[must_use]
    pub const fn length(&self) -> usize {
        self.length
    }

    /// The bytes as they were.
    #[must_use]
    pub fn inflated(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.length);
        // what was written here can be read
        let _ = ZlibDecoder::new(&*self.bytes).read_to_end(&mut bytes);
        bytes
    }
}

/// Compresses bytes as `FlateDecode` of a PDF wants them.
///
/// # Errors
///
/// As writing has it; to memory it does not fail, so this does not happen.
pub fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(6));
    encoder.write_all(bytes)?;
    encoder.finish()
}
