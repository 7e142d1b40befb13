//! The strategy's theme → how pages look and how charts are coloured.

use std::sync::Arc;

use seuranta::chart::{Measure, Palette};
use seuranta::strategy::{Rgb, Status, Theme};
use seuranta::typeset::{Colour, Logo, Look, Pt};
use seuranta::words::Language;

/// The look that a theme gives a document in `language`.
pub(super) fn of(theme: &Theme, language: Language) -> Look {
    let plain = Look::default();
    let (colours, page) = (&theme.colours, &theme.page);
    let colour = |own: Option<Rgb>, plain: Colour| own.map_or(plain, |c| Colour(c.0, c.1, c.2));
    let length = |own: Option<i64>, plain: Pt| own.map_or(plain, micrometres);
    Look {
        page_width: length(page.size.map(|(width, _)| width), plain.page_width),
        page_height: length(page.size.map(|(_, height)| height), plain.page_height),
        side_margin: length(page.side, plain.side_margin),
        top_margin: length(page.top, plain.top_margin),
        bottom_margin: length(page.bottom, plain.bottom_margin),
        ink: colour(colours.text, plain.ink),
        quiet: colour(colours.quiet, plain.quiet),
        accent: colour(colours.accent, plain.accent),
        rule: colour(colours.rule, plain.rule),
        shade: colour(colours.shade, plain.shade),
        text_size: theme.text_size.map_or(plain.text_size, Pt),
        marks: marks(theme),
        typeface: theme.typeface,
        logo: theme.logo.as_ref().map(|logo| Logo {
            bytes: Arc::from(logo.bytes.as_slice()),
            file: logo.file.clone(),
            alternative: logo.alternative.get_or_any(language).map_or("", |(text, _)| text).into(),
            width: micrometres(logo.width),
        }),
    }
}

/// How much room a theme's pages have for charts.
pub(super) fn measure(theme: &Theme) -> Measure {
    let look = of(theme, Language::En);
    let line = look.page_width - look.side_margin - look.side_margin;
    Measure::of(line.to_f64(), look.text_size.to_f64())
}

/// The colours of statuses' marks in text, those of earlier reports too: as they have them in charts, where these are clear
/// enough for text.
fn marks(theme: &Theme) -> Vec<(char, Colour)> {
    const CLEAR: f64 = 4.5;
    let palette = palette(theme);
    let coloured = |status: Status| {
        let (r, g, b) = palette.status(status);
        let is_clear = Rgb(r, g, b).contrast(Rgb::WHITE) >= CLEAR;
        let marks = [Some(status.mark()), status.former_mark()].into_iter().flatten();
        let marks = marks.filter(move |_| is_clear).filter_map(|mark| mark.chars().next());
        marks.map(move |mark| (mark, Colour(r, g, b)))
    };
    Status::ALL.into_iter().flat_map(coloured).collect()
}

/// The colours of a theme's charts.
pub(super) fn palette(theme: &Theme) -> Palette {
    let channels = |own: Option<Rgb>| own.map(|colour| (colour.0, colour.1, colour.2));
    Palette {
        series: channels(theme.charts.series),
        on_track: channels(theme.charts.on_track),
        at_risk: channels(theme.charts.at_risk),
        off_track: channels(theme.charts.off_track),
    }
}

/// Thousandths of a millimetre as a length.
fn micrometres(length: i64) -> Pt {
    Pt(length * 72_000 / 25_400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_earlier_reports_have_the_colours_of_their_statuses() {
        let marks = marks(&Theme::default());
        let colour_of = |wanted: &str| {
            let mut known = marks.iter().filter(|(mark, _)| wanted.starts_with(*mark));
            known.next().map(|(_, colour)| *colour)
        };
        for (former, status) in [("◇", Status::PartlyAchieved), ("▽", Status::NotAchieved)] {
            assert_eq!(status.former_mark(), Some(former));
            assert!(colour_of(former).is_some() && colour_of(former) == colour_of(status.mark()));
        }
    }
}
