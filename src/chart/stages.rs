//! Stages as four equal steps in a row: the one reached is dark, those before it are pale, the one planned and the target are marked, each
//! with its time.
//!
//! What is reached is drawn in the grey of axes: how it is judged is the status' to say, in its own words and colour.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Chart;
use super::advance::lines;
use super::alternative;
use super::marks;
use super::measure::SMALL;
use super::plot::MARGIN;
use super::story::Story;
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type, WHITE};
use crate::assess::{planned, stage_plan};
use crate::strategy::{Checkpoint, Period, Stage};
use crate::words::{Arguments, WordsError};

/// How high the steps are, and what stands above and below them.
const STEP: f64 = 46.0;
const HEAD: f64 = 32.0;
const FOOT: f64 = 34.0;
/// From one text above the steps to the one above it: so far that they are not read as two lines of one.
const RAISED: f64 = 20.0;
/// The fill of a step that is passed.
const PASSED: &str = "#e2e2e2";
/// From line to line of a stage's name.
const LEADING: f64 = 13.5;

/// The strip of a story's stages; `None` without a stage reached.
pub(super) fn draw(
    story: &Story<'_>,
    checkpoint: &Checkpoint,
) -> Result<Option<Chart>, WordsError> {
    let Some(latest) = story.actuals.last() else { return Ok(None) };
    let reached = stage_of(latest.value);
    let state = told(story, "chart-stage-state", (latest.period, reached))?;
    let notes = notes(story, checkpoint)?;
    let rise = notes.iter().map(|note| note.rise).fold(0.0, f64::max);
    let mut strip = Strip { picture: Picture::new(SMALL), top: HEAD + rise };
    for stage in Stage::ALL {
        strip.step((stage, reached), &word(story, stage)?);
    }
    strip.state(reached, &state);
    for note in &notes {
        strip.note(note);
    }
    let told: Vec<String> =
        std::iter::once(state).chain(notes.into_iter().map(|note| note.text)).collect();
    let alternative = alternative::of_stages(story, &told)?;
    let (tag, high) = (story.words.language().tag(), strip.top + STEP + FOOT);
    let svg = strip.picture.finish(high, tag, &story.name, &alternative);
    Ok(Some(Chart { svg, alternative }))
}

/// What is told above a step.
struct Note {
    mark: Mark,
    /// Where its mark stands.
    x: f64,
    text: String,
    /// How much higher than another its text stands.
    rise: f64,
    /// Between which places its text may stand.
    room: (f64, f64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Plan,
    Target,
}

impl Note {
    fn set() -> Type {
        Type::LABEL.at(Anchor::Middle)
    }

    /// Between which places its text stands.
    fn ends(&self) -> (f64, f64) {
        let half = self.width() / 2.0;
        let middle = within(self.x, half, self.room);
        (middle - half, middle + half)
    }

    /// What its text takes, with the white space around it.
    fn width(&self) -> f64 {
        Self::set().width(&self.text) + 4.0
    }
}

/// Raises one of two texts that would stand in each other, and keeps the other one off the line that leads to it.
fn part(plan: &mut Note, target: &mut Note) {
    const CLEAR: f64 = 4.0;
    let ((left, right), (start, end)) = (plan.ends(), target.ends());
    if end <= left || right <= start {
        return;
    }
    let before_target = target.x - CLEAR;
    if plan.width() <= before_target && plan.x < target.x {
        target.rise = RAISED;
        plan.room.1 = before_target;
    } else {
        plan.rise = RAISED;
        target.room.0 = plan.x + CLEAR;
    }
}

/// The stage that the plan has by the checkpoint, or that it begins with, and the one that it ends with.
fn notes(story: &Story<'_>, checkpoint: &Checkpoint) -> Result<Vec<Note>, WordsError> {
    let plan = stage_plan(story.indicator);
    let Some(target) = plan.last().copied() else { return Ok(Vec::new()) };
    let by_now = planned(&plan, checkpoint.as_of).or_else(|| plan.first().copied());
    let by_now = by_now.filter(|by_now| *by_now != target);
    // two marks of one step stand side by side
    let apart = if by_now.is_some_and(|(_, stage)| stage == target.1) { 9.0 } else { 0.0 };
    let note = |mark, word, stage: (Period, Stage), aside: f64| -> Result<Note, WordsError> {
        let text = told(story, word, stage)?;
        Ok(Note { mark, x: middle(stage.1) + aside, text, rise: 0.0, room: ROOM })
    };
    let mut target = note(Mark::Target, "chart-stage-target", target, apart)?;
    let Some(by_now) = by_now else { return Ok(vec![target]) };
    let mut by_now = note(Mark::Plan, "chart-stage-plan", by_now, -apart)?;
    part(&mut by_now, &mut target);
    Ok(vec![by_now, target])
}

/// A stage with its time, in the words of `id`.
fn told(
    story: &Story<'_>,
    id: &str,
    (period, stage): (Period, Stage),
) -> Result<String, WordsError> {
    let arguments = Arguments::from([
        ("stage".to_owned(), word(story, stage)?.into()),
        ("period".to_owned(), story.period(period)?.into()),
    ]);
    story.words.format(id, &arguments)
}

fn stage_of(rank: Decimal) -> Stage {
    let reached = |stage: &&Stage| rank >= Decimal::from(stage.rank());
    Stage::ALL.iter().rev().find(reached).copied().unwrap_or(Stage::NotStarted)
}

fn word(story: &Story<'_>, stage: Stage) -> Result<String, WordsError> {
    story.words.text(&format!("stage-{}", stage.id()))
}

/// The left edge and the width of a stage's step.
fn place(stage: Stage) -> (f64, f64) {
    let wide = (SMALL - 2.0 * MARGIN) / 4.0;
    let rank = i32::try_from(stage.rank()).map_or(0.0, f64::from);
    (MARGIN + wide * rank, wide - GAP)
}

fn middle(stage: Stage) -> f64 {
    let (left, wide) = place(stage);
    left + wide / 2.0
}

/// Between which places texts stand: those of the steps.
const ROOM: (f64, f64) = (MARGIN, SMALL - MARGIN - GAP);
/// Between two steps.
const GAP: f64 = 4.0;

/// The middle of a text that would stand at `x`, moved so that the text stays in its room, if that is so wide.
fn within(x: f64, half: f64, (left, right): (f64, f64)) -> f64 {
    x.min(right - half).max(left + half)
}

struct Strip {
    picture: Picture,
    /// Where the steps begin.
    top: f64,
}

impl Strip {
    /// A stage's step: dark where that is reached, pale where it is passed.
    fn step(&mut self, (stage, reached): (Stage, Stage), name: &str) {
        let (left, wide) = place(stage);
        let fill = match stage.cmp(&reached) {
            Ordering::Less => PASSED,
            Ordering::Equal => GREY,
            Ordering::Greater => WHITE,
        };
        let edge = Some(Pen::whole(GREY, 1.5));
        self.picture.rectangle((left, self.top), (wide, STEP), fill, edge);
        let colour = if stage == reached { WHITE } else { INK };
        let set = Type::LABEL.at(Anchor::Middle).in_colour(colour);
        let name = lines(name, set.size, wide - 4.0, 2);
        let more = LEADING * f64::from(u32::try_from(name.len()).unwrap_or(1)) - LEADING;
        let mut y = self.top + STEP / 2.0 + 4.2 - more / 2.0;
        for line in &name {
            self.picture.text((left + wide / 2.0, y), line, set);
            y += LEADING;
        }
    }

    /// The stage reached and its time, below its step.
    fn state(&mut self, stage: Stage, text: &str) {
        let (x, floor) = (middle(stage), self.top + STEP);
        let corners = [(x, floor + 4.0), (x + 6.0, floor + 12.0), (x - 6.0, floor + 12.0)];
        self.picture.polygon(&corners, INK, None);
        let set = Type::LABEL.bold().at(Anchor::Middle);
        let x = within(x, set.width(text) / 2.0 + 2.0, ROOM);
        self.picture.text((x, floor + 26.0), text, set);
    }

    /// What is planned, above its step.
    fn note(&mut self, note: &Note) {
        let (x, top) = (note.x, self.top);
        match note.mark {
            Mark::Plan => {
                let corners = [(x, top - 4.0), (x + 6.0, top - 12.0), (x - 6.0, top - 12.0)];
                self.picture.polygon(&corners, WHITE, Some(Pen::whole(INK, 1.5)));
            }
            Mark::Target => marks::target(&mut self.picture, (x, top - 9.5)),
        }
        if note.rise > 0.0 {
            let line = [(x, top - 17.0), (x, top - 15.0 - note.rise)];
            self.picture.polyline(&line, Pen::whole(GREY, 0.8));
        }
        let (left, right) = note.ends();
        let at = (f64::midpoint(left, right), top - 20.0 - note.rise);
        self.picture.text(at, &note.text, Note::set());
    }
}
