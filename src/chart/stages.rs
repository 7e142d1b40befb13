//! Stages as four equal steps in a row: those reached are filled, the one planned is marked with its time.

use rust_decimal::Decimal;

use super::Chart;
use super::advance::{lines, width};
use super::alternative;
use super::plot::{MARGIN, SMALL};
use super::story::Story;
use super::svg::{Anchor, BLUE, GREY, INK, Pen, Picture, Type, WHITE};
use crate::assess::{planned, stage_plan};
use crate::strategy::{Checkpoint, Period, Stage};
use crate::words::{Arguments, WordsError};

/// The heights of the picture's parts.
const HEIGHT: f64 = 112.0;
const TOP: f64 = 32.0;
const FLOOR: f64 = 78.0;
/// From line to line of a stage's name.
const LEADING: f64 = 13.5;

/// The strip of a story's stages; `None` without a stage reached.
pub(super) fn draw(
    story: &Story<'_>,
    checkpoint: &Checkpoint,
) -> Result<Option<Chart>, WordsError> {
    let Some(latest) = story.actuals.last() else { return Ok(None) };
    let reached = stage_of(latest.value);
    let planned = planned_stage(story, checkpoint);
    let mut picture = Picture::new(SMALL);
    for stage in Stage::ALL {
        step(&mut picture, stage, stage <= reached, &word(story, stage)?);
    }
    let period = story.period(latest.period)?;
    let arguments = Arguments::from([("period".to_owned(), period.into())]);
    let text = story.words.format("chart-reached", &arguments)?;
    pointer_below(&mut picture, reached, &text);
    if let Some((period, planned)) = planned {
        let arguments = Arguments::from([
            ("stage".to_owned(), word(story, planned)?.into()),
            ("period".to_owned(), story.period(period)?.into()),
        ]);
        let text = story.words.format("chart-planned", &arguments)?;
        pointer_above(&mut picture, planned, &text);
    }
    let alternative = alternative::of_stages(story, reached, planned)?;
    let tag = story.words.language().tag();
    let svg = picture.finish(HEIGHT, tag, &story.name, &alternative);
    Ok(Some(Chart { svg, alternative }))
}

/// The stage that the plan has by the checkpoint, or that it begins with.
fn planned_stage(story: &Story<'_>, checkpoint: &Checkpoint) -> Option<(Period, Stage)> {
    let plan = stage_plan(story.indicator);
    planned(&plan, checkpoint.as_of).or_else(|| plan.first().copied())
}

fn stage_of(rank: Decimal) -> Stage {
    let reached = |stage: &&Stage| rank >= Decimal::from(stage.rank());
    Stage::ALL.iter().rev().find(reached).copied().unwrap_or(Stage::NotStarted)
}

pub(super) fn word(story: &Story<'_>, stage: Stage) -> Result<String, WordsError> {
    story.words.text(&format!("stage-{}", stage.id()))
}

/// The left edge and the width of a stage's step.
fn place(stage: Stage) -> (f64, f64) {
    let wide = (SMALL - 2.0 * MARGIN) / 4.0;
    let rank = i32::try_from(stage.rank()).map_or(0.0, f64::from);
    (MARGIN + wide * rank, wide - 4.0)
}

fn step(picture: &mut Picture, stage: Stage, is_reached: bool, name: &str) {
    let (left, wide) = place(stage);
    let fill = if is_reached { BLUE } else { WHITE };
    let edge = Pen::whole(if is_reached { BLUE } else { GREY }, 1.5);
    picture.rectangle((left, TOP), (wide, FLOOR - TOP), fill, Some(edge));
    let colour = if is_reached { WHITE } else { INK };
    let set = Type::LABEL.at(Anchor::Middle).in_colour(colour);
    let name = lines(name, set.size, wide - 4.0, 2);
    let more = LEADING * f64::from(u32::try_from(name.len()).unwrap_or(1)) - LEADING;
    let mut y = f64::midpoint(TOP, FLOOR) + 4.2 - more / 2.0;
    for line in &name {
        picture.text((left + wide / 2.0, y), line, set);
        y += LEADING;
    }
}

/// The middle of a step, moved so that a text centred on it stays within the picture.
fn middle(stage: Stage, text: &str) -> (f64, f64) {
    let (left, wide) = place(stage);
    let x = left + wide / 2.0;
    let half = width(text, 12.0) / 2.0 + 2.0;
    (x, x.clamp(half.min(SMALL / 2.0), (SMALL - half).max(SMALL / 2.0)))
}

fn pointer_below(picture: &mut Picture, stage: Stage, text: &str) {
    let (x, text_x) = middle(stage, text);
    picture.polygon(
        &[(x, FLOOR + 4.0), (x + 6.0, FLOOR + 12.0), (x - 6.0, FLOOR + 12.0)],
        BLUE,
        None,
    );
    picture.text((text_x, FLOOR + 26.0), text, Type::LABEL.bold().at(Anchor::Middle));
}

fn pointer_above(picture: &mut Picture, stage: Stage, text: &str) {
    let (x, text_x) = middle(stage, text);
    picture.polygon(
        &[(x, TOP - 4.0), (x + 6.0, TOP - 12.0), (x - 6.0, TOP - 12.0)],
        WHITE,
        Some(Pen::whole(INK, 1.5)),
    );
    picture.text((text_x, TOP - 17.0), text, Type::LABEL.at(Anchor::Middle));
}
