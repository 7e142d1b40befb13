//! Groups of a breakdown, as cells name them.

use super::desk::Desk;
use super::ground::Ground;
use super::headings::Column;
use super::shared::Line;
use crate::finding::{CellRef, UNKNOWN_BREAKDOWN};
use crate::notation::{label, nearest};
use crate::read::Text;
use crate::strategy::Indicator;

/// The breakdown of a row, as the register writes it.
pub(super) fn read(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    indicator: &Indicator,
) -> Result<Option<String>, ()> {
    let Some(cell) = line.text(ground, Column::Breakdown) else { return Ok(None) };
    breakdown_in(desk, ground, line, cell, indicator)
}

/// The breakdown that a cell names, as the register writes it; one that the indicator does not have is told.
pub(super) fn breakdown_in(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    (at, text): (CellRef, Text),
    indicator: &Indicator,
) -> Result<Option<String>, ()> {
    if let Some(breakdown) = breakdown_named(&text, indicator) {
        return Ok(breakdown);
    }
    let known = breakdowns_of(indicator);
    let near = nearest(&text, known.iter().flat_map(|(whole, group)| [whole.as_str(), *group]));
    let listed: Vec<String> = known.iter().map(|(whole, _)| whole.clone()).collect();
    let finding = line
        .finding(desk, ground, &UNKNOWN_BREAKDOWN, at)
        .indicator(indicator.id.as_str())
        .expected(listed.join(", "))
        .groups("groups", listed)
        .did_you_mean(near)
        .found(text);
    desk.out.findings.push(finding);
    Err(())
}

/// The breakdown of `indicator` that a cell names, as the register writes it: `Some(None)` where it
/// names the whole, `None` where it names nothing that the indicator has.
#[must_use]
pub fn breakdown_named(text: &str, indicator: &Indicator) -> Option<Option<String>> {
    if is_whole(text) {
        return Some(None);
    }
    let key = label::normalised(&text.replace(['=', ':'], " "));
    let known = breakdowns_of(indicator);
    let only = |fits: &dyn Fn(&str, &str) -> bool| {
        let mut fitting = known.iter().filter(|(whole, group)| fits(whole, group));
        match (fitting.next(), fitting.next()) {
            (Some((whole, _)), None) => Some(Some(whole.clone())),
            _ => None,
        }
    };
    let is_own = |whole: &str, group: &str| {
        let whole = label::normalised(&whole.replace('=', " "));
        key == whole || key == label::normalised(group) || is_word_for(&key, group)
    };
    // Of pupils, women are girls, where the register does not tell the two apart.
    only(&is_own).or_else(|| only(&|_, group| is_word_for(&key, of_other_age(group))))
}

/// The group that people of another age are called by.
fn of_other_age(group: &str) -> &str {
    match group {
        "women" => "girls",
        "men" => "boys",
        "girls" => "women",
        "boys" => "men",
        _ => "",
    }
}

/// Every group of every dimension of an indicator: as the register writes it, and by its own name.
fn breakdowns_of(indicator: &Indicator) -> Vec<(String, &str)> {
    let groups = indicator.breakdowns.iter().flat_map(|breakdown| {
        breakdown
            .groups
            .iter()
            .map(|group| (format!("{}={group}", breakdown.dimension), group.as_str()))
    });
    groups.collect()
}

/// Words for all groups together.
pub(super) fn is_whole(text: &str) -> bool {
    let key = label::normalised(text);
    ["kaikki", "yhteensä", "koko", "alla", "totalt", "sammanlagt", "samtliga", "all", "total", "-"]
        .contains(&key.as_str())
        || key.is_empty()
}

/// Finnish and Swedish words for groups that registers name in English.
fn is_word_for(key: &str, group: &str) -> bool {
    let words: &[&str] = match group {
        "women" => &["naiset", "nainen", "kvinnor", "kvinna", "women", "female", "females"],
        "men" => &["miehet", "mies", "män", "man", "men", "male", "males"],
        "girls" => &["tytöt", "tyttö", "flickor", "flicka", "girls"],
        "boys" => &["pojat", "poika", "pojkar", "pojke", "boys"],
        "finnish" => &["suomenkieliset", "finskspråkiga", "finnish speakers"],
        "swedish" => &["ruotsinkieliset", "svenskspråkiga", "swedish speakers"],
        "primary" => &["alakoulu", "lågstadiet"],
        "lower-secondary" => &["yläkoulu", "högstadiet"],
        "upper-secondary" => &["toinen aste", "andra stadiet"],
        "other" => &["muut", "övriga"],
        _ => &[],
    };
    words.contains(&key)
}
