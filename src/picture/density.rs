//! How many pixels an inch a file means its picture to have.

use super::png;

/// What is a density of a picture, in pixels an inch: files tell 1 and the like where they know none, and 72 or 96 where
/// a screen was taken for paper.
const SENSIBLE: std::ops::RangeInclusive<u32> = 100..=2400;

/// What the chunk `pHYs` of a PNG file tells: pixels a metre.
pub(super) fn of_png(file: &[u8]) -> Option<u32> {
    let (_, body) = png::chunks(file).find(|(name, _)| *name == b"pHYs")?;
    let (across, down) = (png::number(body)?, png::number(body.get(4..)?)?);
    let is_metre = body.get(8) == Some(&1);
    let inch = u32::try_from((u64::from(across) * 254 + 5000) / 10_000).ok()?;
    (is_metre && across == down).then_some(inch).filter(|inch| SENSIBLE.contains(inch))
}

/// What the first segment of a JPEG file tells, where that is of JFIF: pixels an inch or a centimetre.
pub(super) fn of_jpeg(file: &[u8]) -> Option<u32> {
    let segment =
        file.strip_prefix(&[0xFF, 0xD8, 0xFF, 0xE0])?.get(2..)?.strip_prefix(b"JFIF\0")?;
    let pair = |at: usize| Some(u32::from(u16::from_be_bytes(*segment.get(at..)?.first_chunk()?)));
    let (unit, across, down) = (segment.get(2)?, pair(3)?, pair(5)?);
    let inch = match unit {
        1 => across,
        2 => across * 254 / 100,
        _ => return None,
    };
    (across == down).then_some(inch).filter(|inch| SENSIBLE.contains(inch))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(across: u32, down: u32, unit: u8) -> Option<u32> {
        let chunk = |name: &[u8], body: &[u8]| {
            let length = u32::try_from(body.len()).unwrap().to_be_bytes();
            [&length, name, body, &[0; 4]].concat()
        };
        let body = [across.to_be_bytes().as_slice(), &down.to_be_bytes(), &[unit]].concat();
        of_png(&[&[0; 8], &*chunk(b"IHDR", &[0; 13]), &chunk(b"pHYs", &body)].concat())
    }

    #[test]
    fn a_png_tells_pixels_a_metre() {
        assert_eq!((of(11_811, 11_811, 1), of(5906, 5906, 1)), (Some(300), Some(150)));
        // a screen, a shape of pixels, and what is no square
        assert_eq!((of(2835, 2835, 1), of(1, 1, 0), of(11_811, 5906, 1)), (None, None, None));
    }

    #[test]
    fn a_jpeg_tells_pixels_an_inch_or_a_centimetre() {
        let file = |unit: u8, across: u8| {
            let head = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 1];
            [head.as_slice(), &[unit, 0, across, 0, across, 0, 0]].concat()
        };
        assert_eq!((of_jpeg(&file(1, 200)), of_jpeg(&file(2, 118))), (Some(200), Some(299)));
        assert_eq!((of_jpeg(&file(0, 200)), of_jpeg(&file(1, 72))), (None, None));
        assert_eq!(of_jpeg(&file(1, 200)[..16]), None);
    }
}
