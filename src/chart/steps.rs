//! The steps of a level to hold as they are drawn: lines, the last one with its number at its end, each other with its
//! number above or below it over its own years, where that is read with no other number.

use rust_decimal::Decimal;

use super::area::{Area, Stretch};
use super::ground::Ground;
use super::key::{self, Entry, Sample};
use super::levels::Step;
use super::line::Drawing;
use super::story::Story;
use super::svg::{GREY, Pen, Picture, Type};
use crate::strategy::Period;
use crate::words::WordsError;

/// How far beside, above and below its line a number stands; grey, as those of the axis, so that it is read as no figure.
const BESIDE: f64 = 5.0;
const ABOVE: f64 = 5.0;
const BELOW: f64 = 14.0;

/// How the numbers of steps are set.
const SET: Type = Type::LABEL.in_colour(GREY);

/// Writes the number of the last step at the right of its line, and tells whether there is room for it.
pub(super) fn write_last(
    story: &Story<'_>,
    (picture, ground): (&mut Picture, &mut Ground),
    run: Option<&Stretch>,
) -> bool {
    let Some((step, [_, (end, y)])) = story.levels.last().zip(run) else { return false };
    let (text, spot) = (story.number(step.value), (end + BESIDE, y + 4.2));
    let area = area(spot, &text);
    let has_room = ground.holds(&area);
    if has_room {
        picture.riding_text(spot, &text, SET, *y);
        ground.text(area);
    }
    has_room
}

/// Writes the numbers of these steps; gives those that have no place as the key tells them, all where that is `wide` enough, else
/// that of the latest figure's level. What is left then stands in the table.
///
/// Each has a run, and the places on it above or below which its number may stand, or further away at the end of a line from there.
pub(super) fn write_numbers(
    story: &Story<'_>,
    (picture, ground): (&mut Picture, &mut Ground),
    runs: &[(Stretch, Vec<f64>)],
    wide: f64,
) -> Result<Option<Entry>, WordsError> {
    let mut placeless: Vec<&Step> = Vec::new();
    for (step, ([_, (end, y)], middles)) in story.levels.iter().zip(runs) {
        // on the end of the axis its number says it
        if !ground.holds(&Area([*end, *y, *end, *y])) {
            continue;
        }
        let text = story.number(step.value);
        let Some((spot, way)) = place(ground, &text, (middles, *y)) else {
            placeless.push(step);
            continue;
        };
        if let Some([from, to]) = way {
            picture.line(from, to, Pen::whole(GREY, 0.8));
            ground.line(&[from, to]);
        }
        // what is led to stays at the end of the line
        let rides = way.map_or(*y, |[_, to]| to.1);
        picture.riding_text(spot, &text, SET, rides);
        ground.text(area(spot, &text));
    }
    let sample = Sample::Sign(story.level_sign());
    let all = told(story, &placeless)?;
    let word = story.level_sign().entry(story)?.1;
    if all.is_empty() || key::has_room(&key::explained(&word, &all), wide) {
        return Ok((!all.is_empty()).then_some((sample, all)));
    }
    let latest = story.actuals.last().map(|latest| latest.period);
    placeless.retain(|step| latest.is_some_and(|latest| step.holds(latest)));
    Ok(Some(told(story, &placeless)?).filter(|text| !text.is_empty()).map(|text| (sample, text)))
}

/// Steps with their times: `2021–2022: 7 000; 2023: 8 000`.
fn told(story: &Story<'_>, steps: &[&Step]) -> Result<String, WordsError> {
    let one = |step: &&Step| {
        let (from, until) = (story.period(step.from)?, story.period(step.until)?);
        let when = if from == until { from } else { format!("{from}–{until}") };
        Ok(format!("{when}:\u{a0}{}", story.number(step.value)))
    };
    Ok(steps.iter().map(one).collect::<Result<Vec<_>, WordsError>>()?.join("; "))
}

/// Where the number of a line at the height `y` may stand, and the line that leads to it from there.
fn place(
    ground: &Ground,
    text: &str,
    (middles, y): (&[f64], f64),
) -> Option<((f64, f64), Option<Stretch>)> {
    let wide = SET.width(text);
    let is_free = |spot: &(f64, f64)| ground.has_alone(&area(*spot, text));
    let above = middles.iter().map(|x| (x - wide / 2.0, y - ABOVE));
    let below = middles.iter().map(|x| (x - wide / 2.0, y + BELOW));
    let near = above.chain(below).find(is_free).map(|spot| (spot, None));
    let led = || {
        let mut ways = middles.iter().flat_map(|x| led((*x, y), wide));
        let open = ways.find(|(spot, way)| is_free(spot) && ground.is_open(way));
        open.map(|(spot, way)| (spot, Some(way)))
    };
    near.or_else(led)
}

/// Places away from a line at (`x`, `y`) for a number that is so wide, each with the line that leads to it from there.
fn led((x, y): (f64, f64), wide: f64) -> impl Iterator<Item = ((f64, f64), Stretch)> {
    const AWAY: [f64; 4] = [12.0, 20.0, 30.0, 42.0];
    const HIGH: f64 = 9.0;
    AWAY.into_iter().flat_map(move |away| {
        let up = ((x - wide / 2.0, y - away - 3.0), [(x, y - 1.5), (x, y - away)]);
        let down = ((x - wide / 2.0, y + away + HIGH + 3.0), [(x, y + 1.5), (x, y + away)]);
        [up, down]
    })
}

fn area((left, baseline): (f64, f64), text: &str) -> Area {
    Area([left, baseline - SET.size * 0.82, left + SET.width(text), baseline + SET.size * 0.24])
}

impl Drawing<'_> {
    /// Where each step of the level lies: from halfway to the period before it until halfway to the next one.
    pub(super) fn level_runs(&self) -> Vec<Stretch> {
        let steps = &self.story.levels;
        let x = |period: Period| self.at(period, Decimal::ZERO).0;
        let (left, right) = (self.field.left, self.field.right);
        let before = steps.first().and_then(|first| self.last_before(first.from));
        let mut start = before
            .zip(steps.first())
            .map_or(left, |(before, first)| f64::midpoint(x(before), x(first.from)));
        let mut runs = Vec::new();
        for (place, step) in steps.iter().enumerate() {
            let next = steps.get(place + 1);
            let end = next.map_or(right, |next| f64::midpoint(x(step.until), x(next.from)));
            let y = self.field.y(step.value);
            runs.push([(start, y), (end, y)]);
            start = end;
        }
        runs
    }

    /// The last period before another in which something is drawn.
    fn last_before(&self, period: Period) -> Option<Period> {
        let baseline = self.story.baseline.map(|(period, _)| period);
        let data = self.story.actuals.iter().map(|datum| datum.period).chain(baseline);
        data.filter(|other| other.time() < period.time()).max_by_key(|other| other.time())
    }

    /// The number of the last level; tells whether it is written.
    pub(super) fn last_level_number(&mut self) -> bool {
        let runs = self.level_runs();
        write_last(self.story, (&mut self.picture, &mut self.ground), runs.last())
    }

    /// The numbers of the levels, without the last one where that is written already; gives what must be written beneath.
    pub(super) fn level_numbers(&mut self, has_last: bool) -> Result<Option<Entry>, WordsError> {
        let mut runs = self.level_runs();
        if has_last {
            runs.pop();
        }
        let with_places = |run: Stretch| {
            let [(start, _), (end, _)] = run;
            (run, [0.3, 0.5, 0.7, 0.15, 0.85].map(|part| start + (end - start) * part).to_vec())
        };
        let runs: Vec<(Stretch, Vec<f64>)> = runs.into_iter().map(with_places).collect();
        write_numbers(self.story, (&mut self.picture, &mut self.ground), &runs, self.wide)
    }
}
