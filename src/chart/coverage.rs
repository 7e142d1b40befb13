//! How much of what was asked of each organisation came: a bar each, filled as far as it did.

use super::Chart;
use super::advance::{lines, width};
use super::measure::Measure;
use super::plot::MARGIN;
use super::svg::{Anchor, GREY, INK, Pen, Picture, Type, WHITE};
use crate::validate::{Coverage, OrganisationCoverage, Part, Tally};
use crate::words::{Arguments, Words, WordsError};

/// The fill of what came: dark, so that it is told from the empty rest without colour.
const CAME: &str = "#2b5c8a";
/// The most room for names, and the most of a picture that they take.
const NAMES: f64 = 232.0;
const SHARE: f64 = 0.4;
const LINE: f64 = 14.0;
const BAR: f64 = 14.0;
const TOP: f64 = 34.0;

/// The chart; `None` where nothing was asked for.
pub(super) fn draw(
    coverage: &Coverage<'_>,
    measure: Measure,
    words: &Words,
) -> Result<Option<Chart>, WordsError> {
    let rows: Vec<(String, Tally)> = coverage
        .organisations
        .iter()
        .map(|one| (name(one, words), one.tally(&Part::ALL)))
        .filter(|(_, tally)| tally.owed > 0)
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let wide = measure.wide();
    let mut picture = Picture::new(wide);
    key(&mut picture, words)?;
    let mut y = TOP;
    let bold = Type::LABEL.bold();
    let widest = rows.iter().map(|(_, tally)| bold.width(&counted(*tally))).fold(40.0, f64::max);
    for (name, tally) in &rows {
        y += row(&mut picture, (name, *tally), (wide, widest + 12.0), y);
    }
    let title = words.text("owed-chart")?;
    let told: Result<Vec<String>, WordsError> =
        rows.iter().map(|(name, tally)| told(name, *tally, words)).collect();
    let arguments = Arguments::from([
        ("title".to_owned(), title.clone().into()),
        ("list".to_owned(), told?.join("; ").into()),
    ]);
    let alternative = words.format("alt-summary", &arguments)?;
    let svg = picture.finish(y + 6.0, words.language().tag(), &title, &alternative);
    Ok(Some(Chart { svg, alternative }))
}

fn name(one: &OrganisationCoverage<'_>, words: &Words) -> String {
    let name = one.organisation.name.get_or_any(words.language());
    name.map_or_else(|| one.organisation.id.to_string(), |(name, _)| name.to_owned())
}

fn told(name: &str, tally: Tally, words: &Words) -> Result<String, WordsError> {
    let arguments = Arguments::from([
        ("organisation".to_owned(), name.into()),
        ("came".to_owned(), tally.came.to_string().into()),
        ("owed".to_owned(), tally.owed.to_string().into()),
    ]);
    words.format("owed-chart-row", &arguments)
}

fn key(picture: &mut Picture, words: &Words) -> Result<(), WordsError> {
    let mut x = MARGIN;
    for (id, fill) in [("owed-chart-came", CAME), ("owed-chart-open", WHITE)] {
        let word = words.text(id)?;
        picture.rectangle((x, 9.0), (18.0, BAR - 2.0), fill, Some(Pen::whole(INK, 1.0)));
        picture.text((x + 25.0, 19.2), &word, Type::LABEL);
        x += 25.0 + width(&word, 12.0) + 22.0;
    }
    Ok(())
}

/// `came/owed`.
fn counted(tally: Tally) -> String {
    format!("{}/{}", tally.came, tally.owed)
}

/// The name in lines at the left of a picture so wide, the bar beside it, `came/owed` at its end with as much room as `beside`;
/// gives the row's height.
fn row(
    picture: &mut Picture,
    (name, tally): (&str, Tally),
    (wide, beside): (f64, f64),
    y: f64,
) -> f64 {
    let names = NAMES.min(wide * SHARE);
    let name = lines(name, 12.0, names - 12.0, 2);
    let high = (LINE * float(name.len()) + 8.0).max(BAR + 8.0);
    let middle = y + high / 2.0;
    let first = middle - LINE * float(name.len()) / 2.0 + 11.0;
    for (place, line) in name.iter().enumerate() {
        picture.text((MARGIN, first + LINE * float(place)), line, Type::LABEL);
    }
    let left = MARGIN + names;
    let longest = wide - MARGIN - beside - left;
    let came = longest * float(tally.came) / float(tally.owed.max(1));
    let corner = (left, middle - BAR / 2.0);
    picture.rectangle(corner, (longest, BAR), WHITE, Some(Pen::whole(INK, 1.0)));
    if tally.came > 0 {
        picture.rectangle(corner, (came, BAR), CAME, Some(Pen::whole(INK, 1.0)));
    }
    let colour = if tally.open() > 0 { INK } else { GREY };
    let set = Type::LABEL.in_colour(colour).at(Anchor::End);
    let set = if tally.open() > 0 { set.bold() } else { set };
    picture.text((wide - MARGIN, middle + 4.2), &counted(tally), set);
    high
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}
