//! Placing labels where they hide nothing, touch no other and are taken for no other's.
//!
//! Every label has places around its point, the nearest first; those where it would lie on something, or beyond a line
//! without one that leads to it, are none of them. What is left costs by how far it is and what is nearer to it. Label by label the cheapest place is taken,
//! even from others that can do without it better, until none finds a better one. A label that finds no place is
//! written beneath the chart, or left to the table where the chart need not tell it.

use super::area::distance;
use super::ground::Ground;
use super::key::{Entry, Sample};
use super::place::{Place, Side, are_apart, around};
use super::svg::{GREY, Pen, Picture, Type};

/// A label to be placed at a point.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) at: (f64, f64),
    /// How high the margin of error of its figure ends, and how low.
    pub(super) reach: Option<(f64, f64)>,
    pub(super) text: String,
    pub(super) set: Type,
    /// Which side of its point is tried first.
    pub(super) first: Side,
    /// What is written beneath the chart where the label has no place in it; nothing for one that may be left out.
    pub(super) beneath: Option<Entry>,
}

impl Label {
    /// What its lack costs.
    fn weight(&self) -> usize {
        if self.beneath.is_some() { 50_000 } else { 1_000 }
    }

    /// Its places, with what each costs.
    fn choices(&self, ground: &Ground) -> Vec<Choice> {
        let wide = self.set.width(&self.text);
        let sample = self.beneath.as_ref().map(|(sample, _)| sample);
        let is_named = matches!(sample, Some(Sample::Baseline | Sample::Target));
        around((self.at, self.reach), (wide, self.set), self.first, ground.sides())
            .into_iter()
            .filter_map(|place| {
                let cost = ground.cost(self.at, is_named, &place)? + place.rank;
                Some(Choice { place, cost })
            })
            .collect()
    }
}

/// A place for a label, and what it costs.
#[derive(Debug, Clone, Copy)]
struct Choice {
    place: Place,
    cost: usize,
}

/// What came of labels.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// What must be written beneath the chart.
    pub(super) beneath: Vec<Entry>,
    /// Whether a line leads to the latest figure's number, as there is no place beside its mark.
    pub(super) is_led: bool,
}

/// Draws labels at the best of the places around their points.
pub(super) fn put(picture: &mut Picture, ground: &mut Ground, labels: &[Label]) -> Placed {
    let choices: Vec<Vec<Choice>> = labels.iter().map(|label| label.choices(ground)).collect();
    let mut placed = Placed::default();
    for (label, taken) in labels.iter().zip(settled(labels, &choices)) {
        let Some(Choice { place, .. }) = taken else {
            placed.beneath.extend(label.beneath.clone());
            continue;
        };
        if let Some([from, to]) = place.lead {
            placed.is_led |= label.set.bold;
            picture.line(from, to, Pen::whole(GREY, 0.8));
            ground.line(&[from, to]);
        }
        // what is led to stays at the end of the line, all else beside its mark
        let rides = place.lead.map_or(label.at.1, |[_, to]| to.1);
        let set = label.set.at(place.anchor);
        picture.riding_text((place.x, place.y), &label.text, set, rides);
        ground.text(place.area);
    }
    placed
}

/// Which of its choices each label takes. No two of them touch; none where it finds no place.
fn settled(labels: &[Label], choices: &[Vec<Choice>]) -> Vec<Option<Choice>> {
    const ROUNDS: usize = 8;
    let mut taken: Vec<Option<Choice>> = vec![None; choices.len()];
    for _ in 0..ROUNDS {
        let mut has_changed = false;
        for own in 0..choices.len() {
            has_changed |= improve(own, labels, choices, &mut taken);
        }
        for (one, other) in neighbours(labels) {
            has_changed |= change_places((one, other), labels, choices, &mut taken);
        }
        if !has_changed {
            break;
        }
    }
    taken
}

/// The pairs of labels whose points lie near each other.
fn neighbours(labels: &[Label]) -> Vec<(usize, usize)> {
    const NEAR: f64 = 60.0;
    let others = |one: usize| (0..labels.len()).map(move |other| (one, other));
    let is_near = |(one, other): &(usize, usize)| {
        one != other && distance(labels[*one].at, labels[*other].at) < NEAR
    };
    (0..labels.len()).flat_map(others).filter(is_near).collect()
}

/// Lets the second of two labels choose before the first, and tells whether that is better for all.
fn change_places(
    (one, other): (usize, usize),
    labels: &[Label],
    choices: &[Vec<Choice>],
    taken: &mut Vec<Option<Choice>>,
) -> bool {
    let total = |taken: &[Option<Choice>]| -> usize {
        let cost = |(label, taken): (&Label, &Option<Choice>)| {
            taken.map_or(label.weight(), |choice| choice.cost)
        };
        labels.iter().zip(taken).map(cost).sum()
    };
    let mut changed = taken.clone();
    (changed[one], changed[other]) = (None, None);
    improve(other, labels, choices, &mut changed);
    improve(one, labels, choices, &mut changed);
    let is_better = total(&changed) < total(taken);
    if is_better {
        *taken = changed;
    }
    is_better
}

/// Gives a label the place that costs least with what others lose by it, and tells whether that is a better one.
fn improve(
    own: usize,
    labels: &[Label],
    choices: &[Vec<Choice>],
    taken: &mut [Option<Choice>],
) -> bool {
    let losers = |choice: &Choice, taken: &[Option<Choice>]| -> Vec<usize> {
        let is_in_the_way = |other: &usize| {
            *other != own
                && taken[*other].is_some_and(|other| !are_apart(&choice.place, &other.place))
        };
        (0..taken.len()).filter(is_in_the_way).collect()
    };
    let lost = |other: &usize| {
        labels[*other].weight().saturating_sub(taken[*other].map_or(0, |at| at.cost))
    };
    let cost =
        |choice: &Choice| choice.cost + losers(choice, taken).iter().map(lost).sum::<usize>();
    let before = taken[own].map_or(labels[own].weight(), |choice| choice.cost);
    let best =
        choices[own].iter().map(|choice| (cost(choice), choice)).min_by_key(|(cost, _)| *cost);
    let Some((_, choice)) = best.filter(|(cost, _)| *cost < before) else { return false };
    for other in losers(choice, taken) {
        taken[other] = None;
    }
    taken[own] = Some(*choice);
    true
}
