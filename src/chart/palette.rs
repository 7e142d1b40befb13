//! A city's own colours in its charts.

use crate::strategy::Status;

use super::status_marks::colour;
use super::svg::{BAR, BLUE, PALE};

/// Colours in place of the built-in ones, each as red, green and blue; shapes and dashes stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Palette {
    /// Of series and bars, and of what is achieved.
    pub series: Option<(u8, u8, u8)>,
    /// Of what is on track.
    pub on_track: Option<(u8, u8, u8)>,
    /// Of what is at risk.
    pub at_risk: Option<(u8, u8, u8)>,
    /// Of what is off track.
    pub off_track: Option<(u8, u8, u8)>,
}

impl Palette {
    /// A chart's SVG in these colours.
    ///
    /// Only whole values of attributes are replaced; text cannot be taken for one, as its quotation
    /// marks are escaped. All are replaced at once, so that no colour is taken for another.
    #[must_use]
    pub fn dress(&self, svg: String) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return svg;
        }
        let mut dressed = String::with_capacity(svg.len());
        for (at, part) in svg.split("=\"#").enumerate() {
            if at == 0 {
                dressed.push_str(part);
                continue;
            }
            dressed.push_str("=\"#");
            let own = pairs.iter().find_map(|(built_in, own)| {
                let rest = part.strip_prefix(built_in)?;
                rest.starts_with('"').then_some((own, rest))
            });
            match own {
                Some((own, rest)) => {
                    dressed.push_str(own);
                    dressed.push_str(rest);
                }
                None => dressed.push_str(part),
            }
        }
        dressed
    }

    /// The colour of a status.
    #[must_use]
    pub fn status(&self, status: Status) -> (u8, u8, u8) {
        let own = match status {
            Status::Achieved => self.series,
            Status::OnTrack => self.on_track,
            Status::AtRisk | Status::PartlyAchieved => self.at_risk,
            Status::OffTrack | Status::NotAchieved => self.off_track,
            Status::NotAssessable | Status::NotReported => None,
        };
        let digits = colour(status).trim_start_matches('#');
        let built_in = u32::from_str_radix(digits, 16).unwrap_or_default().to_be_bytes();
        own.unwrap_or((built_in[1], built_in[2], built_in[3]))
    }

    /// The digits of each built-in colour with those that take its place.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let digits = |colour: &'static str| colour.trim_start_matches('#');
        let pale = self.series.map(|series| mixed(series, 82));
        let pairs = [
            (BLUE, self.series),
            (PALE, pale),
            (BAR, self.series.map(toned)),
            (colour(Status::OnTrack), self.on_track),
            (colour(Status::AtRisk), self.at_risk),
            (colour(Status::OffTrack), self.off_track),
        ];
        let hex = |(r, g, b): (u8, u8, u8)| format!("{r:02x}{g:02x}{b:02x}");
        pairs.into_iter().filter_map(|(from, to)| Some((digits(from), hex(to?)))).collect()
    }
}

/// A colour with `white` parts of a hundred of white.
fn mixed((r, g, b): (u8, u8, u8), white: u16) -> (u8, u8, u8) {
    let mix = |channel: u8| {
        let mixed = (u16::from(channel) * (100 - white) + 255 * white) / 100;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    (mix(r), mix(g), mix(b))
}

/// The lightest tone of a colour that stands out from white by 3:1, so that ink stands out from it as far as it may.
fn toned(colour: (u8, u8, u8)) -> (u8, u8, u8) {
    let tones = (0..100).map(|white| mixed(colour, white));
    tones.take_while(|tone| lightness(*tone) <= LIGHTEST).last().unwrap_or(colour)
}

/// How light a tone may be: 0.29 of white.
const LIGHTEST: u32 = 188_572_500;

/// The relative luminance, reckoned with squares in place of the powers of sRGB, which gives a little more than
/// the true one.
fn lightness((r, g, b): (u8, u8, u8)) -> u32 {
    let [r, g, b] = [r, g, b].map(|channel| u32::from(channel) * u32::from(channel));
    2126 * r + 7152 * g + 722 * b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_have_a_tone_of_their_series() {
        let (r, g, b) = toned((0x0b, 0x4f, 0x8a));
        assert_eq!(format!("#{r:02x}{g:02x}{b:02x}"), BAR);
        assert_eq!(toned((255, 255, 0)), (255, 255, 0));
    }

    #[test]
    fn a_status_has_the_city_s_own_colour_or_the_built_in_one() {
        let palette = Palette { at_risk: Some((1, 2, 3)), ..Palette::default() };
        assert_eq!(palette.status(Status::PartlyAchieved), (1, 2, 3));
        assert_eq!(palette.status(Status::OnTrack), (0x1b, 0x6b, 0x3a));
    }

    #[test]
    fn only_whole_attributes_change_their_colour() {
        let palette = Palette { series: Some((1, 2, 3)), ..Palette::default() };
        let svg =
            "<a fill=\"#0b4f8a\"/><b fill=\"#0b4f8aff\"/><text>#0b4f8a</text><c fill=\"#d3e1ee\"/>";
        assert_eq!(
            palette.dress(svg.to_owned()),
            "<a fill=\"#010203\"/><b fill=\"#0b4f8aff\"/><text>#0b4f8a</text><c fill=\"#d1d1d1\"/>"
        );
        assert_eq!(Palette::default().dress(svg.to_owned()), svg);
    }
}
