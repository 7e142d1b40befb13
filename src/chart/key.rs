//! The key above a chart: what each kind of mark and line means, for those that are drawn; and the figures that have no
//! room within.

use std::collections::BTreeSet;

use super::advance::{lines, width};
use super::bar_numbers::sign;
use super::marks::{self, Style, WHOLE};
use super::plot::MARGIN;
use super::story::{Firmness, Story};
use super::svg::{Anchor, BAR, BLUE, GREY, INK, PALE, Pen, Picture, Type, WHITE};
use crate::assess::{Flag, Point, qualified};
use crate::intake::Qualifier;
use crate::words::{Arguments, Words, WordsError};

/// What a key explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Actual,
    /// Of figures that no line joins.
    ActualAlone,
    Bar,
    BaselineBar,
    Preliminary,
    /// Of preliminary figures only, which a line joins.
    PreliminaryLine,
    PreliminaryBar,
    Forecast,
    /// Of forecasts that no line leads to.
    ForecastAlone,
    ForecastBar,
    Path,
    Floor,
    Ceiling,
    Band,
    Break,
    Projection,
    Interval,
    Margin,
}

/// What a text of the key stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    /// What the key explains.
    Sign(Sign),
    /// The baseline's mark.
    Baseline,
    /// The target's.
    Target,
    /// A figure's.
    Figure(Style, Firmness),
    /// A figure's, on the line of its group.
    Group(Style, Firmness),
    /// What stands before a number for a word.
    Letter(&'static str),
}

/// A text of the key with what it stands beside.
pub(super) type Entry = (Sample, String);

impl Sample {
    /// Whether its text says what `figure` is of, which has a number.
    fn names(self, figure: Self) -> bool {
        let Self::Figure(style, firmness) = figure else { return self == figure };
        style == WHOLE
            && match firmness {
                Firmness::Final => matches!(self, Self::Sign(Sign::Actual | Sign::ActualAlone)),
                Firmness::Preliminary => {
                    matches!(self, Self::Sign(Sign::Preliminary | Sign::PreliminaryLine))
                }
                Firmness::Forecast => {
                    matches!(self, Self::Sign(Sign::Forecast | Sign::ForecastAlone))
                }
            }
    }

    /// How wide it is.
    fn width(self) -> f64 {
        match self {
            Self::Sign(sign) => sign.width(),
            Self::Group(..) => WIDE,
            Self::Baseline | Self::Target | Self::Figure(..) | Self::Letter(_) => NARROW,
        }
    }

    fn draw(self, picture: &mut Picture, x: f64, y: f64) {
        let middle = (x + self.width() / 2.0, y);
        match self {
            Self::Sign(sign) => sign.draw(picture, x, y),
            Self::Baseline => marks::baseline(picture, middle),
            Self::Target => marks::target(picture, middle),
            Self::Letter(letter) => {
                let set = Type::LABEL.at(Anchor::Middle);
                picture.text((middle.0, y + 4.2), letter, set);
            }
            Self::Figure(style, firmness) => marks::figure(picture, middle, style, firmness),
            Self::Group(style, firmness) => {
                picture.line((x, y), (x + WIDE, y), style.pen(GROUP));
                marks::figure(picture, middle, style, firmness);
            }
        }
    }
}

/// The entry that explains the sign of what is said of a figure.
pub(super) fn qualifier(qualifier: Qualifier, words: &Words) -> Result<Entry, WordsError> {
    let word = qualified(String::new(), qualifier, words)?;
    Ok((Sample::Letter(sign(qualifier)), word.trim().to_owned()))
}

/// How wide the line of the whole is drawn, and that of a group.
pub(super) const SERIES: f64 = 2.25;
pub(super) const GROUP: f64 = 1.5;
/// The expected way.
pub(super) const PATH_PEN: Pen = Pen { colour: GREY, width: 1.5, dashes: "6 4" };
/// The line of the projection through the years of its figures.
pub(super) const FITTED_PEN: Pen = Pen { colour: BLUE, width: 1.0, dashes: "1.2 2.8" };
/// The projection.
pub(super) const PROJECTION_PEN: Pen = Pen { colour: BLUE, width: 1.6, dashes: "1.6 3" };
/// A break of the series.
pub(super) const BREAK_PEN: Pen = Pen { colour: GREY, width: 1.2, dashes: "2 2" };
/// A level to hold.
pub(super) const LEVEL_PEN: Pen = Pen { colour: INK, width: 2.0, dashes: "" };

impl Sign {
    /// Its entry in the key of `story`.
    pub(super) fn entry(self, story: &Story<'_>) -> Result<Entry, WordsError> {
        Ok((Sample::Sign(self), self.told(story)?))
    }

    /// What it means in the chart of `story`: of figures that are not final and exact only what there is.
    fn told(self, story: &Story<'_>) -> Result<String, WordsError> {
        let id = match self {
            Self::Preliminary | Self::PreliminaryLine | Self::PreliminaryBar => {
                let flags: BTreeSet<Flag> =
                    story.assessed.series.iter().flat_map(Point::flags).collect();
                let words =
                    flags.iter().map(|flag| story.words.text(&format!("chart-{}", flag.id())));
                return Ok(story.words.choice(&words.collect::<Result<Vec<_>, _>>()?));
            }
            Self::Actual | Self::ActualAlone | Self::Bar => "chart-actual",
            Self::BaselineBar => "chart-baseline",
            Self::Forecast | Self::ForecastAlone | Self::ForecastBar => "chart-forecast",
            Self::Path => "chart-path",
            Self::Floor => "chart-floor",
            Self::Ceiling => "chart-ceiling",
            Self::Band => "chart-band",
            Self::Break => "chart-break",
            Self::Projection => {
                let years = story.assessed.years_ahead();
                let arguments = Arguments::from([("years".to_owned(), years.into())]);
                return story.words.format("chart-projection", &arguments);
            }
            Self::Interval => "chart-interval",
            Self::Margin => return story.margin_word(),
        };
        story.words.text(id)
    }

    /// How wide it is drawn: lines and ranges are long, marks alone are not.
    fn width(self) -> f64 {
        match self {
            Self::Actual
            | Self::PreliminaryLine
            | Self::Forecast
            | Self::Path
            | Self::Floor
            | Self::Ceiling
            | Self::Band
            | Self::Projection => WIDE,
            Self::ActualAlone
            | Self::Bar
            | Self::BaselineBar
            | Self::Preliminary
            | Self::PreliminaryBar
            | Self::ForecastAlone
            | Self::ForecastBar
            | Self::Break
            | Self::Interval
            | Self::Margin => NARROW,
        }
    }

    fn draw(self, picture: &mut Picture, x: f64, y: f64) {
        let (left, right, middle) = ((x, y), (x + WIDE, y), (x + self.width() / 2.0, y));
        match self {
            Self::Actual => {
                picture.line(left, right, WHOLE.pen(SERIES));
                marks::figure(picture, middle, WHOLE, Firmness::Final);
            }
            Self::ActualAlone => marks::figure(picture, middle, WHOLE, Firmness::Final),
            Self::PreliminaryLine => {
                picture.line(left, right, WHOLE.pen(SERIES));
                marks::figure(picture, middle, WHOLE, Firmness::Preliminary);
            }
            Self::Preliminary => marks::figure(picture, middle, WHOLE, Firmness::Preliminary),
            Self::Forecast => {
                picture.line(left, right, FORECAST_PEN);
                marks::figure(picture, middle, WHOLE, Firmness::Forecast);
            }
            Self::ForecastAlone => marks::figure(picture, middle, WHOLE, Firmness::Forecast),
            Self::Bar => bar(picture, x, y, bar_fill(Firmness::Final)),
            Self::BaselineBar => bar(picture, x, y, BASELINE_FILL),
            Self::PreliminaryBar => bar(picture, x, y, bar_fill(Firmness::Preliminary)),
            Self::ForecastBar => bar(picture, x, y, bar_fill(Firmness::Forecast)),
            Self::Path => picture.line(left, right, PATH_PEN),
            Self::Floor | Self::Ceiling => picture.line(left, right, LEVEL_PEN),
            Self::Band => band(picture, (x, y - 5.0), (WIDE, 10.0)),
            Self::Break => picture.line((middle.0, y - 7.0), (middle.0, y + 7.0), BREAK_PEN),
            Self::Projection => picture.line(left, right, PROJECTION_PEN),
            Self::Interval => whisker(picture, middle.0, (y - 6.0, y + 6.0), PROJECTION_PEN),
            Self::Margin => whisker(picture, middle.0, (y - 6.0, y + 6.0), MARGIN_PEN),
        }
    }
}

/// The line to a forecast.
pub(super) const FORECAST_PEN: Pen = Pen { colour: BLUE, width: 1.5, dashes: "4 3" };

/// A range to stay in: a pale field between two lines.
pub(super) fn band(picture: &mut Picture, (x, y): (f64, f64), (wide, high): (f64, f64)) {
    picture.rectangle((x, y), (wide, high), PALE, None);
    band_edges(picture, (x, y), (wide, high));
}

/// The two lines of a range.
pub(super) fn band_edges(picture: &mut Picture, (x, y): (f64, f64), (wide, high): (f64, f64)) {
    picture.line((x, y), (x + wide, y), Pen::whole(GREY, 1.2));
    picture.line((x, y + high), (x + wide, y + high), Pen::whole(GREY, 1.2));
}

/// A margin of error.
pub(super) const MARGIN_PEN: Pen = Pen::whole(BLUE, 1.0);

/// Between which heights a value lies: its margin of error, or the interval of a projection.
pub(super) fn whisker(picture: &mut Picture, x: f64, (top, bottom): (f64, f64), pen: Pen) {
    picture.line((x, top), (x, bottom), pen);
    let pen = Pen { dashes: "", ..pen };
    picture.line((x - 3.0, top), (x + 3.0, top), pen);
    picture.line((x - 3.0, bottom), (x + 3.0, bottom), pen);
}

/// How a bar is filled: full where final, pale where preliminary, hollow and dashed where a forecast. A level and
/// a number in ink are seen on all of them.
pub(super) fn bar_fill(firmness: Firmness) -> (&'static str, Pen) {
    match firmness {
        Firmness::Final => (BAR, Pen::whole(BLUE, 1.0)),
        Firmness::Preliminary => (PALE, Pen::whole(BLUE, 1.5)),
        Firmness::Forecast => (WHITE, Pen { colour: BLUE, width: 1.5, dashes: "4 3" }),
    }
}

/// How the baseline's bar is filled.
pub(super) const BASELINE_FILL: (&str, Pen) = (WHITE, Pen::whole(GREY, 1.5));

fn bar(picture: &mut Picture, x: f64, y: f64, (fill, edge): (&str, Pen)) {
    picture.rectangle((x + 0.5, y - 5.0), (NARROW - 1.0, 10.0), fill, Some(edge));
}

/// The widths of signs, and what is left free between one and its text.
const WIDE: f64 = 26.0;
const NARROW: f64 = 14.0;
const BESIDE: f64 = 6.0;
/// The height of a row.
pub(super) const ROW: f64 = 18.0;

/// Draws a chart with what finds no place within it told in its key, until all of it is told; `draw` is given what is told
/// there, and gives what finds no place.
pub(super) fn telling<M>(
    mut draw: impl FnMut(&[Entry]) -> Result<(M, Vec<Entry>), WordsError>,
) -> Result<M, WordsError> {
    /// What is told of a level may change with what else is told; one of these rounds is the last.
    const ROUNDS: usize = 8;
    let mut told: Vec<Entry> = Vec::new();
    let mut round = 0;
    loop {
        let (made, placeless) = draw(&told)?;
        round += 1;
        if placeless.is_empty() || round == ROUNDS {
            return Ok(made);
        }
        for (sample, text) in placeless {
            let is_sign = matches!(sample, Sample::Sign(_));
            match told.iter_mut().find(|(known, _)| is_sign && *known == sample) {
                Some((_, known)) => *known = text,
                None => told.push((sample, text)),
            }
        }
    }
}

/// A text of the key with what is told behind it.
pub(super) fn explained(word: &str, told: &str) -> String {
    format!("{word} ({told})")
}

/// Whether a text of the key has room beside its sign in a picture so wide, in two lines at the most.
pub(super) fn has_room(text: &str, wide: f64) -> bool {
    let room = wide - 2.0 * MARGIN - WIDE - BESIDE;
    lines(text, 12.0, room, MOST).join(" ") == text
}

/// In how many lines a text stands at the most.
const MOST: usize = 2;

/// The entries of a key with what is told there: behind the entry that says what it is of, else after them all.
pub(super) fn with_told(mut entries: Vec<Entry>, told: &[Entry]) -> Vec<Entry> {
    for (sample, text) in told {
        match entries.iter_mut().find(|(own, _)| own.names(*sample)) {
            Some((_, word)) => *word = explained(word, text),
            None => entries.push((*sample, text.clone())),
        }
    }
    entries
}

/// Draws the key's entries from (`left`, `top`), in as many rows as they need up to `right`; gives its height.
pub(super) fn draw(
    picture: &mut Picture,
    entries: &[Entry],
    (left, top): (f64, f64),
    right: f64,
) -> f64 {
    const GAP: f64 = 18.0;
    let (mut x, mut row) = (left, 0.0);
    for (sample, text) in entries {
        let beside = sample.width() + BESIDE;
        let wide = beside + width(text, 12.0);
        if x > left && x + wide > right {
            x = left;
            row += 1.0;
        }
        sample.draw(picture, x, top + ROW * (row + 0.5));
        for (place, line) in lines(text, 12.0, right - x - beside, MOST).iter().enumerate() {
            row += if place > 0 { 1.0 } else { 0.0 };
            let y = top + ROW * (row + 0.5);
            picture.text((x + beside, y + 4.2), line, Type::LABEL);
        }
        x += wide + GAP;
    }
    if entries.is_empty() { 0.0 } else { ROW * (row + 1.0) }
}
