//! How a city's reports look: what theme.toml tells, checked.

use crate::font::Typeface;
use crate::words::LocalText;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// White, the ground of every page.
    pub const WHITE: Self = Self(255, 255, 255);

    /// A colour written as `#0b4f8a`.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self(channel(0)?, channel(2)?, channel(4)?))
    }

    /// How far its lightness is from another's: the contrast ratio of WCAG 2.2, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The relative luminance of WCAG 2.2.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// What theme.toml tells; what it does not tell is as the program has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    /// The colours of pages.
    pub colours: ThemeColours,
    /// The colours of charts.
    pub charts: ChartColours,
    /// Page and margins.
    pub page: ThemePage,
    /// The size of running text, in thousandths of a point.
    pub text_size: Option<i64>,
    /// The faces of text.
    pub typeface: Typeface,
    /// The logo on the cover.
    pub logo: Option<ThemeLogo>,
}

/// The colours of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ThemeColours {
    /// Of text.
    pub text: Option<Rgb>,
    /// Of what is said in a lower voice.
    pub quiet: Option<Rgb>,
    /// Of chapters' titles, links and the cover.
    pub accent: Option<Rgb>,
    /// Of thin rules.
    pub rule: Option<Rgb>,
    /// The ground of code.
    pub shade: Option<Rgb>,
}

/// The colours of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChartColours {
    /// Of series and bars, and of what is achieved.
    pub series: Option<Rgb>,
    /// Of what is on track.
    pub on_track: Option<Rgb>,
    /// Of what is at risk.
    pub at_risk: Option<Rgb>,
    /// Of what is off track.
    pub off_track: Option<Rgb>,
}

/// Page and margins, in thousandths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ThemePage {
    /// Width and height of the upright page.
    pub size: Option<(i64, i64)>,
    /// At the left and the right.
    pub side: Option<i64>,
    /// Above the text.
    pub top: Option<i64>,
    /// Below the text.
    pub bottom: Option<i64>,
}

/// The logo on the cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeLogo {
    /// Its file in the strategy folder.
    pub file: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// What is read in its place.
    pub alternative: LocalText,
    /// How wide it is, in thousandths of a millimetre.
    pub width: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_from_six_digits() {
        assert_eq!(Rgb::from_hex("#0b4f8A"), Some(Rgb(11, 79, 138)));
        for text in ["", "#fff", "0b4f8a", "#0b4f8g", "#ä1234", "#+12345"] {
            assert_eq!(Rgb::from_hex(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let to_tenth = |a: Rgb, b: Rgb| (a.contrast(b) * 10.0).round() / 10.0;
        assert!((to_tenth(Rgb(0, 0, 0), Rgb::WHITE) - 21.0).abs() < 0.01);
        assert!((to_tenth(Rgb::WHITE, Rgb(0x76, 0x76, 0x76)) - 4.5).abs() < 0.01);
        assert!((Rgb(1, 2, 3).contrast(Rgb(1, 2, 3)) - 1.0).abs() < 1e-9);
    }
}
