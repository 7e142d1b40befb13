//! Tables with the same headings have their columns at the same places, where that costs each no more than a few lines.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::Pt;
use super::cells::joined;
use super::fit::Fit;
use super::plan::{Draft, Legibility};
use super::weigh::Lines;

/// How many groups may come of one.
const GROUPS: usize = 4;

/// What it may cost a table for each of its rows to have its columns where others have theirs.
const EACH: i64 = 25;

/// The widths of so many tables are thought of for all of a group.
const MODELS: usize = 8;

/// Lets tables with the same headings agree on the widths of their columns.
pub(super) fn agree(drafts: &mut [&mut Draft<'_>]) {
    let groups = groups(drafts);
    let read: Vec<&Draft<'_>> = drafts.iter().map(|draft| &**draft).collect();
    let found: Vec<(Vec<usize>, Vec<Pt>)> =
        groups.into_par_iter().flat_map_iter(|group| agreed(group, &read)).collect();
    for (group, widths) in found {
        for at in group {
            drafts[at].layout.widths.clone_from(&widths);
            drafts[at].shared = true;
        }
    }
}

/// The tables that might agree, by their places: those with the same headings, of the same size of type in
/// the same room.
fn groups(drafts: &[&mut Draft<'_>]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        let table = draft.reading.table;
        let layout = &draft.layout;
        if layout.legibility != Legibility::Good
            || draft.reading.cells.is_empty()
            || table.heads() == 0
        {
            continue;
        }
        let heads = table.rows[..table.heads()].iter().flat_map(|row| &row.cells);
        let heads: Vec<&str> = heads.map(|cell| cell.text.as_str()).collect();
        let place = (layout.landscape, layout.room, layout.scale.0, table.voice.size);
        groups.entry((heads, draft.hint(), &draft.pads, place)).or_default().push(at);
    }
    let width = |at: usize| &drafts[at].layout.widths;
    let differ = |group: &Vec<usize>| group.windows(2).any(|pair| width(pair[0]) != width(pair[1]));
    groups.into_values().filter(differ).collect()
}

/// Those of a group that agree, and on which widths; those that cannot agree with them may with each other.
fn agreed(mut group: Vec<usize>, drafts: &[&Draft<'_>]) -> Vec<(Vec<usize>, Vec<Pt>)> {
    let mut found = Vec::new();
    while group.len() > 1 && found.len() < GROUPS {
        let tables: Vec<&Draft<'_>> = group.iter().map(|at| drafts[*at]).collect();
        let Some((widths, suited)) = best(&tables) else { break };
        let (ours, others): (Vec<_>, Vec<_>) =
            group.into_iter().zip(suited).partition(|(_, suits)| *suits);
        let places = |part: Vec<(usize, bool)>| part.into_iter().map(|(at, _)| at).collect();
        found.push((places(ours), widths));
        group = places(others);
    }
    found
}

/// The widths that suit the most of some tables, and cost least among those that suit as many; and which
/// those are.
fn best(tables: &[&Draft<'_>]) -> Option<(Vec<Pt>, Vec<bool>)> {
    let most: Vec<i64> = tables
        .iter()
        .map(|table| Some(table.cost(&table.layout.widths)? + tolerance(table)))
        .collect::<Option<_>>()?;
    let mut models = common(tables);
    models.extend(tables.iter().take(MODELS).map(|table| table.layout.widths.clone()));
    let judged = models.into_iter().map(|widths| {
        let costs = tables
            .iter()
            .zip(&most)
            .map(|(table, most)| table.cost(&widths).filter(|cost| cost <= most));
        let costs: Vec<Option<i64>> = costs.collect();
        let suited: Vec<bool> = costs.iter().map(Option::is_some).collect();
        let lonely = suited.iter().filter(|suits| !**suits).count();
        ((lonely, costs.into_iter().flatten().sum::<i64>()), widths, suited)
    });
    let best = judged.min_by_key(|(rank, ..)| *rank);
    let is_shared = |(lonely, _): (usize, i64)| lonely + 1 < tables.len();
    best.filter(|(rank, ..)| is_shared(*rank)).map(|(_, widths, suited)| (widths, suited))
}

/// What it may cost a table to have its columns where others have theirs: a line for every fourth row.
/// Beside a picture every row is of a line, which is worth more than that.
fn tolerance(table: &Draft<'_>) -> i64 {
    let rows = i64::try_from(table.reading.table.rows.len()).unwrap_or(i64::MAX);
    if table.layout.narrow { 0 } else { rows.saturating_mul(EACH) }
}

/// Widths that are found for all rows of tables together.
fn common(tables: &[&Draft<'_>]) -> Vec<Vec<Pt>> {
    let [first, others @ ..] = tables else { return Vec::new() };
    let needs = others.iter().fold(first.needs.clone(), |needs, table| joined(needs, &table.needs));
    let fit = Fit { needs: &needs, ..first.fit() };
    let lines = tables.iter().filter_map(|table| table.lines()).collect::<Vec<&Lines>>();
    let Some(lines) = Lines::joined(&lines).filter(|_| fit.is_wide_enough()) else {
        return Vec::new();
    };
    vec![fit.widths(first.hint(), || Some(&lines)), fit.widths_by_cost(&lines)]
}
