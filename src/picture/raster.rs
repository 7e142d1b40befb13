//! PNG and JPEG → pixels of eight bits in sRGB, within limits.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};

use super::bitmap::Bitmap;
use super::{PictureError, colours, density, error, jpeg};

/// The most pixels that are read: a page in 600 dots an inch has 35 million.
const MOST_PIXELS: u64 = 36_000_000;

/// The most bytes that a decoder may take.
const MOST_MEMORY: u64 = 320 * 1024 * 1024;

/// Reads a PNG file.
///
/// # Errors
///
/// [`PictureError`] where the file is broken, too large or animated.
pub(super) fn png(bytes: &[u8]) -> Result<Bitmap, PictureError> {
    let broken = |error: ImageError| broken("PNG", &error);
    let mut decoder = PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(broken)?;
    within_limits(decoder.dimensions())?;
    if decoder.is_apng().map_err(broken)? {
        return Err(PictureError::Unsupported { format: "PNG", what: error::FRAMES });
    }
    let profile = decoder.icc_profile().map_err(broken)?;
    let mut bitmap = bitmap(&DynamicImage::from_decoder(decoder).map_err(broken)?);
    match profile {
        Some(profile) => colours::of_profile(&mut bitmap, &profile),
        None => colours::of_gamma(&mut bitmap, bytes),
    }
    bitmap.density = density::of_png(bytes);
    Ok(bitmap)
}

/// Reads a JPEG file; its bytes are kept where they may be embedded as they are.
///
/// # Errors
///
/// [`PictureError`] where the file is broken, too large or in CMYK colours.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Bitmap, PictureError> {
    let broken = |error: ImageError| broken("JPEG", &error);
    let head = jpeg::head(bytes).ok_or_else(|| PictureError::Broken {
        format: "JPEG",
        problem: "it ends before its frame begins".to_owned(),
    })?;
    within_limits((head.width, head.height))?;
    if head.channels == 4 {
        return Err(PictureError::Unsupported { format: "JPEG", what: error::CMYK });
    }
    if !jpeg::is_whole(bytes) {
        let problem = "it ends before its picture does".to_owned();
        return Err(PictureError::Broken { format: "JPEG", problem });
    }
    let mut decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(broken)?;
    decoder.set_limits(limits()).map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let profile = decoder.icc_profile().map_err(broken)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    image.apply_orientation(orientation);
    let mut bitmap = bitmap(&image);
    if head.is_plain()
        && orientation == Orientation::NoTransforms
        && bitmap.channels == head.channels
    {
        bitmap.jpeg = Some(bytes.to_vec());
    } else if let Some(profile) = profile {
        colours::of_profile(&mut bitmap, &profile);
    }
    bitmap.density = density::of_jpeg(bytes);
    Ok(bitmap)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn within_limits((width, height): (u32, u32)) -> Result<(), PictureError> {
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooManyPixels { width, height, most: MOST_PIXELS });
    }
    if width == 0 || height == 0 {
        return Err(PictureError::Unsupported { format: "picture", what: error::NO_PIXELS });
    }
    Ok(())
}

fn broken(format: &'static str, error: &ImageError) -> PictureError {
    let problem = error.to_string();
    let problem = problem.split_whitespace().collect::<Vec<_>>().join(" ");
    PictureError::Broken { format, problem }
}

/// The pixels in eight bits a channel; opacity is kept apart, and left out where all is opaque.
fn bitmap(image: &DynamicImage) -> Bitmap {
    let (width, height) = (image.width(), image.height());
    let grey = !image.color().has_color();
    let alpha = image
        .color()
        .has_alpha()
        .then(|| image.to_luma_alpha8().pixels().map(|pixel| pixel.0[1]).collect::<Vec<u8>>());
    let samples = if grey { image.to_luma8().into_raw() } else { image.to_rgb8().into_raw() };
    Bitmap {
        width,
        height,
        channels: if grey { 1 } else { 3 },
        samples,
        alpha: alpha.filter(|alpha| alpha.iter().any(|&opacity| opacity != u8::MAX)),
        jpeg: None,
        density: None,
    }
}
