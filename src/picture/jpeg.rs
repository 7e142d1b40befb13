//! What a JPEG file tells of itself before its samples.

/// What decides whether a JPEG may be embedded as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// To the right.
    pub(super) width: u32,
    /// Downwards.
    pub(super) height: u32,
    /// Channels of colour.
    pub(super) channels: u8,
    /// Eight bits a sample, and not in passes: what every reader of PDF draws.
    baseline: bool,
    /// Colours that are not what they are without a mark: a profile other than sRGB, or RGB stored
    /// without conversion.
    odd_colours: bool,
}

impl Head {
    /// Whether the file may be embedded as it is.
    pub(super) fn is_plain(self) -> bool {
        self.baseline && !self.odd_colours && matches!(self.channels, 1 | 3)
    }
}

/// Reads the segments up to the frame's own; nothing where the file has none.
pub(super) fn head(bytes: &[u8]) -> Option<Head> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut odd_colours = false;
    loop {
        let marker_at = rest.iter().position(|&byte| byte != 0xFF)?;
        let marker = *rest.get(marker_at)?;
        rest = rest.get(marker_at + 1..)?;
        // markers that stand alone
        if matches!(marker, 0x01 | 0xD0..=0xD8) {
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
        let segment = rest.get(2..length)?;
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return frame(marker, segment, odd_colours);
            }
            0xD9 | 0xDA => return None,
            0xE2 if segment.starts_with(b"ICC_PROFILE\0") => odd_colours |= !names_srgb(segment),
            0xEE if segment.starts_with(b"Adobe") => odd_colours |= segment.get(11) == Some(&0),
            _ => {}
        }
        rest = rest.get(length..)?;
    }
}

fn frame(marker: u8, segment: &[u8], odd_colours: bool) -> Option<Head> {
    let pair =
        |at: usize| Some(u32::from(u16::from_be_bytes([*segment.get(at)?, *segment.get(at + 1)?])));
    let (height, width) = (pair(1)?, pair(3)?);
    let channels = *segment.get(5)?;
    // one channel has no conversion that could be odd
    let odd_colours = odd_colours && channels != 1;
    let baseline = marker == 0xC0 && segment.first() == Some(&8);
    Some(Head { width, height, channels, baseline, odd_colours })
}

/// Whether a file goes on to its end: a reader fills what was cut off with grey.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|&byte| byte == 0xFF) {
        let Some(&marker) = rest.get(at + 1) else { return false };
        // within samples a 0xFF is followed by 0, and markers of restart stand alone
        let skipped = match marker {
            0xD9 => return true,
            0xFF => 1,
            0x00 | 0x01 | 0xD0..=0xD8 => 2,
            _ => match rest.get(at + 2..at + 4) {
                Some(length) => 2 + usize::from(u16::from_be_bytes([length[0], length[1]])),
                None => return false,
            },
        };
        rest = rest.get(at + skipped..).unwrap_or_default();
    }
    false
}

/// Whether a profile calls itself sRGB, in one or two bytes a letter.
pub(super) fn names_srgb(profile: &[u8]) -> bool {
    profile.windows(4).any(|name| name == b"sRGB")
        || profile.windows(8).any(|name| name == b"\0s\0R\0G\0B")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(segments: &[(u8, &[u8])]) -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8];
        for (marker, segment) in segments {
            let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
            bytes.extend([0xFF, *marker, length[0], length[1]]);
            bytes.extend_from_slice(segment);
        }
        bytes
    }

    /// Markers with what follows each.
    type Segments<'a> = &'a [(u8, &'a [u8])];

    #[test]
    fn only_plain_files_may_be_embedded_as_they_are() {
        let rgb: &[u8] = &[8, 0, 2, 0, 3, 3];
        let cases: [(Segments<'_>, bool); 6] = [
            (&[(0xC0, rgb)], true),
            (&[(0xC2, rgb)], false),
            (&[(0xC0, &[8, 0, 2, 0, 3, 4])], false),
            (&[(0xE2, b"ICC_PROFILE\0..Display P3"), (0xC0, rgb)], false),
            (&[(0xE2, b"ICC_PROFILE\0..sRGB IEC"), (0xC0, rgb)], true),
            (&[(0xEE, b"Adobe......\0"), (0xC0, rgb)], false),
        ];
        for (segments, plain) in cases {
            let head = head(&file(segments)).unwrap();
            assert_eq!((head.width, head.height, head.is_plain()), (3, 2, plain));
        }
    }

    #[test]
    fn a_file_is_whole_where_its_end_is_told_after_its_samples() {
        let mut bytes =
            file(&[(0xE1, b"thumb\xFF\xD9"), (0xC0, &[8, 0, 2, 0, 3, 3]), (0xDA, b"ab")]);
        bytes.extend([7, 0xFF, 0, 9, 0xFF, 0xD0, 9, 0xFF, 0xFF, 0xD9, 0]);
        assert!(is_whole(&bytes));
        let end = bytes.len() - 2;
        assert!((0..end).all(|end| !is_whole(&bytes[..end])));
    }

    #[test]
    fn a_file_that_ends_early_has_no_head() {
        let whole = file(&[(0xE0, b"JFIF\0"), (0xC0, &[8, 0, 2, 0, 3, 3])]);
        for end in 0..whole.len() {
            assert_eq!(head(&whole[..end]), None, "{end}");
        }
    }
}
