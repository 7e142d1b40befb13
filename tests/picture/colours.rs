//! Colours of pictures of pixels: what a file says of them, and what is left of a file that was cut off.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use seuranta::picture::PictureError;

use super::{crc, encoded, raster, refused, samples};

fn chunk(name: &str, body: &[u8]) -> Vec<u8> {
    let named = [name.as_bytes(), body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [length.as_slice(), &named, &crc(&named).to_be_bytes()].concat()
}

/// A PNG file in one colour with a chunk before its samples.
fn png(colour: [u8; 3], extra: &[u8]) -> Vec<u8> {
    let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(5, 4, Rgb(colour)));
    let file = encoded(&image, ImageFormat::Png);
    [&file[..33], extra, &file[33..]].concat()
}

fn colour(file: &[u8]) -> [u8; 3] {
    let samples = samples(&raster(file));
    assert!(samples.chunks_exact(3).all(|pixel| pixel == &samples[..3]));
    [samples[0], samples[1], samples[2]]
}

#[test]
fn a_gamma_that_is_not_that_of_srgb_is_reckoned_with() {
    let gamma = |value: u32| chunk("gAMA", &value.to_be_bytes());
    assert_eq!(colour(&png([128, 0, 255], &gamma(45_455))), [128, 0, 255]);
    // light is the sample itself: half of it is shown as 188
    assert_eq!(colour(&png([128, 0, 255], &gamma(100_000))), [188, 0, 255]);
    let both = [gamma(100_000), chunk("sRGB", &[0])].concat();
    assert_eq!(colour(&png([128, 0, 255], &both)), [128, 0, 255]);
}

#[test]
fn a_jpeg_that_was_cut_off_is_broken_as_a_png_is() {
    let image = DynamicImage::ImageRgb8(RgbImage::from_fn(200, 200, |x, y| {
        Rgb([(x * y % 256) as u8, (x * 7 % 256) as u8, (y * 5 % 256) as u8])
    }));
    for (format, name) in [(ImageFormat::Jpeg, "JPEG"), (ImageFormat::Png, "PNG")] {
        let whole = encoded(&image, format);
        raster(&whole);
        let cut = refused(&whole[..whole.len() / 2]);
        assert!(matches!(&cut, PictureError::Broken { format, .. } if *format == name), "{cut}");
    }
}
