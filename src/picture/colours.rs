//! Colours as a picture's file means them → sRGB.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::bitmap::Bitmap;
use super::{jpeg, paint, png};

/// How many pixels are put into sRGB at once.
const PORTION: usize = 4096;

/// Puts the colours of a profile into sRGB; they stay as they are where it is sRGB, or no profile of such colours.
pub(super) fn of_profile(bitmap: &mut Bitmap, profile: &[u8]) {
    if jpeg::names_srgb(profile) {
        return;
    }
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    let (space, layout) = match bitmap.channels {
        1 => (DataColorSpace::Gray, Layout::Gray),
        _ => (DataColorSpace::Rgb, Layout::Rgb),
    };
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, Layout::Rgb, options) else {
        return;
    };
    if profile.color_space != space {
        return;
    }
    let channels = usize::from(bitmap.channels);
    let mut pixels = [0; PORTION * 3];
    let mut samples = Vec::with_capacity(bitmap.samples.len());
    for portion in bitmap.samples.chunks(PORTION * channels) {
        let pixels = &mut pixels[..portion.len() / channels * 3];
        if transform.transform(portion, pixels).is_err() {
            return;
        }
        // of greys all three channels are the same
        samples.extend(pixels.chunks_exact(3).flat_map(|pixel| &pixel[..channels]));
    }
    bitmap.samples = samples;
}

/// Puts the brightness of a PNG file without a profile into that of sRGB, where the file tells another.
pub(super) fn of_gamma(bitmap: &mut Bitmap, file: &[u8]) {
    let Some(gamma) = gamma(file) else { return };
    let table: Vec<u8> = (0..=u8::MAX)
        .map(|sample| {
            let light = (f32::from(sample) / 255.0).powf(1.0 / gamma);
            let shown = if light <= 0.003_130_8 {
                12.92 * light
            } else {
                1.055 * light.powf(1.0 / 2.4) - 0.055
            };
            paint::byte(shown * 255.0)
        })
        .collect();
    for sample in &mut bitmap.samples {
        *sample = table[usize::from(*sample)];
    }
}

/// The power that a PNG file's samples are of light; nothing where it tells none, or about that of sRGB.
fn gamma(file: &[u8]) -> Option<f32> {
    const SRGB: std::ops::RangeInclusive<f32> = 0.44..=0.47;
    const SENSIBLE: std::ops::RangeInclusive<f32> = 0.1..=2.0;
    let before = || png::chunks(file).take_while(|(name, _)| *name != b"IDAT");
    if before().any(|(name, _)| [b"sRGB", b"cICP"].contains(&name)) {
        return None;
    }
    let (_, body) = before().filter(|(name, _)| *name == b"gAMA").last()?;
    #[expect(clippy::cast_precision_loss, reason = "sensible ones are below 2^24")]
    let gamma = png::number(body)? as f32 / 100_000.0;
    (SENSIBLE.contains(&gamma) && !SRGB.contains(&gamma)).then_some(gamma)
}
