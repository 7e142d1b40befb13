//! Figures of a year that are of its first months only, and figures of months that are counted from its beginning.
//!
//! The texts that can tell stand near the figure first: its row's note and day, its heading, its label; then
//! above and below the table, on the sheet's tab and in the file's name.

use std::borrow::Cow;

use super::desk::Desk;
use super::ground::Ground;
use super::shared::{Line, Shared};
use super::slot::Slot;
use super::told::about;
use crate::finding::{ACCUMULATED_MONTHS, Area, CellRef, Code, Finding, PART_OF_YEAR, Place};
use crate::read::{Sheet, Text};
use crate::strategy::{
    Frequency, Indicator, PartOfYear, Period, counts_from_january, may_tell_months, names_month,
};
use crate::words::Language;

/// Rows above and below a table whose texts are about it.
const NEAR: usize = 12;
/// A longer text is a story, in characters.
const LONGEST: usize = 160;

/// What a text says of the months that figures are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Says {
    text: String,
    place: Option<Place>,
    part: Option<PartOfYear>,
    accumulates: bool,
    /// It explains a star, and is about starred figures only.
    starred: bool,
    /// It stands around the table, and is about all its figures.
    around: bool,
}

impl Says {
    /// `None` where the text says nothing of the kind.
    pub(super) fn of(text: &str, place: Option<Place>) -> Option<Self> {
        let text = text.trim();
        if text.chars().count() > LONGEST || !text.contains(|c: char| c.is_alphanumeric()) {
            return None;
        }
        let (part, accumulates) = (PartOfYear::read(text), counts_from_january(text));
        let starred = text.starts_with('*');
        let text = text.to_owned();
        let around = false;
        (part.is_some() || accumulates).then_some(Self {
            text,
            place,
            part,
            accumulates,
            starred,
            around,
        })
    }

    /// What it is about: all figures of the sheet, the day of one figure's data, or the figure itself.
    fn whose(&self) -> &'static str {
        match self.part {
            _ if self.around => "sheet",
            Some(part) if part.is_day => "day",
            _ => "figure",
        }
    }

    /// The first months of `year` where it says that figures are of them.
    fn months(&self, indicator: &Indicator, year: i16) -> Option<Period> {
        let part = self.part?;
        let is_of_year = part.year.is_none_or(|named| named == year);
        let is_reading = part.is_day && is_read_on_a_day(indicator, part.last);
        (is_of_year && !is_reading).then(|| part.months_of(year))
    }
}

/// Whether an indicator is read off on a day of the month: what is counted in November is the year's figure.
fn is_read_on_a_day(indicator: &Indicator, month: u8) -> bool {
    let names = [&indicator.definition, &indicator.name];
    names.into_iter().flat_map(|texts| Language::ALL.into_iter().filter_map(|l| texts.get(l))).any(
        |text| {
            let lower = text.to_lowercase();
            let section = ["poikkileikkau", "tvärsnitt", "crosssection", "cross-section"];
            names_month(text, month) || section.iter().any(|word| lower.contains(word))
        },
    )
}

/// What texts around the table say: above its headings and below its rows, the sheet's name and the file's.
pub(super) fn around(sheet: &Sheet, headings: Option<Area>) -> Vec<Says> {
    let mut all = Vec::new();
    let top = headings.map_or(0, |area| area.first.row);
    let above = sheet.rows().take_while(|row| row.index < top).take(NEAR);
    let below = sheet.rows().rev().take(NEAR).take_while(|row| row.index > top);
    for row in above.chain(below) {
        let mut filled = row.cells().iter().filter(|cell| !cell.is_blank());
        if let (Some(cell), None) = (filled.next(), filled.next())
            && let Some(text) = cell.text()
        {
            let at = CellRef::new(row.index, cell.column());
            all.extend(Says::of(text, Some(sheet.place(at))));
        }
    }
    all.extend(Says::of(&sheet.name, None));
    let file = sheet.file().rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    all.extend(Says::of(stem, None).filter(|says| says.part.is_some_and(|part| !part.is_day)));
    // A day without its year may be of any; only where a figure's own row has it is the year known.
    for says in &mut all {
        says.around = true;
    }
    all.retain(|says| says.accumulates || says.part.is_some_and(|p| !p.is_day || p.year.is_some()));
    all
}

/// The figure that is looked at.
#[derive(Clone, Copy)]
pub(super) struct Looked<'f> {
    pub(super) at: CellRef,
    pub(super) slot: &'f Slot,
    pub(super) period: Period,
    /// The comment on its cell.
    pub(super) comment: Option<&'f Text>,
    /// Whether a star stands after the figure or its period.
    pub(super) starred: bool,
}

/// Tells of an actual of a year that is of its first months, or a month's that is counted from January.
pub(super) fn tell(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    line: Line<'_>,
    shared: &Shared<'_>,
    looked: Looked<'_>,
) {
    let Looked { at, period, .. } = looked;
    if matches!(shared.indicator.frequency, Frequency::Survey(_)) {
        return;
    }
    let found = match period {
        Period::Year(year) => of_year(desk, ground, shared, looked, year),
        Period::Months(..) | Period::Day(_) => None,
        Period::Half(..) | Period::Season(..) | Period::Quarter(..) | Period::Month(..) => {
            of_months(desk, ground, shared, looked, period)
        }
    };
    let Some((code, says, months)) = found else { return };
    let mut finding = about(desk, ground, line, (code, at), shared)
        .period(period.to_string())
        .found(ground.sheet.shown(at).trim())
        .expected(months.to_string())
        .periods("written", vec![months.to_string()])
        .text("whose", says.whose())
        .text("said", says.text);
    finding.related.extend(says.place);
    desk.out.findings.push(finding);
}

type Found = (&'static Code, Says, Period);

/// What tells that a figure of `year` is of its first months, the nearest text first.
fn of_year(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    shared: &Shared<'_>,
    looked: Looked<'_>,
    year: i16,
) -> Option<Found> {
    let indicator = shared.indicator;
    let told = |says: Cow<'_, Says>| {
        let months = says.months(indicator, year)?;
        (!says.starred || looked.starred).then(|| (&PART_OF_YEAR, says.into_owned(), months))
    };
    let own = own_texts(desk, shared, looked.comment);
    let near = own.into_iter().map(Cow::Owned).chain(looked.slot.says.iter().map(Cow::Borrowed));
    near.chain(ground.says().iter().map(Cow::Borrowed)).find_map(told)
}

/// What tells that a figure of some months of a year is counted from its beginning.
fn of_months(
    desk: &mut Desk<'_>,
    ground: &Ground<'_>,
    shared: &Shared<'_>,
    looked: Looked<'_>,
    period: Period,
) -> Option<Found> {
    if period.first_day().month() == 1 {
        return None;
    }
    let own = own_texts(desk, shared, looked.comment);
    let near = own.iter().chain(&looked.slot.says).chain(ground.says());
    let says = near.filter(|says| says.accumulates).find(|says| !says.starred || looked.starred)?;
    let last = u8::try_from(period.last_day().month()).ok()?;
    let months = match last {
        12 => Period::Year(period.year()),
        last => Period::Months(period.year(), 1, last),
    };
    Some((&ACCUMULATED_MONTHS, says.clone(), months))
}

/// What the figure's own row says: its note, the day of its data, what stands beside its name.
fn own_texts(desk: &mut Desk<'_>, shared: &Shared<'_>, comment: Option<&Text>) -> Vec<Says> {
    let of_text = |text: &str| Says::of(text, None);
    let may_tell = |note: &&Text| desk.may_tell_months.get_but_for_digits(note, may_tell_months);
    let note = shared.note.as_ref().filter(may_tell);
    let note = note.and_then(|note| desk.says.get(note, of_text));
    let names_year = |says: &Says| says.part.is_some_and(|part| part.year.is_some());
    let note = note.filter(|says| shared.is_alone || names_year(says));
    let label = shared.beside_name.as_ref().and_then(|text| Says::of(text, None));
    let day = shared.as_of.filter(|day| day.month() < 12).map(|day| Says {
        text: format!("{}.{}.{}", day.day(), day.month(), day.year()),
        place: None,
        part: u8::try_from(day.month()).ok().map(|last| PartOfYear {
            year: Some(day.year()),
            last,
            is_day: true,
        }),
        accumulates: false,
        starred: false,
        around: false,
    });
    let comment = comment.and_then(|text| Says::of(text, None));
    comment.into_iter().chain(note).chain(day).chain(label).collect()
}

/// One finding of accumulated months an indicator and year: they have one cause.
pub(super) fn gather(findings: &mut Vec<Finding>) {
    let mut told: Vec<(Option<String>, Option<String>, i64)> = Vec::new();
    let year = |finding: &Finding| {
        let period = finding.period.as_deref()?;
        period.get(..4).map(str::to_owned)
    };
    findings.retain(|finding| {
        if finding.code != &ACCUMULATED_MONTHS {
            return true;
        }
        let of = (finding.indicator.clone(), year(finding));
        let known =
            told.iter_mut().find(|(indicator, year, _)| (indicator, year) == (&of.0, &of.1));
        let is_first = known.is_none();
        match known {
            Some((_, _, count)) => *count += 1,
            None => told.push((of.0, of.1, 1)),
        }
        is_first
    });
    for finding in findings.iter_mut().filter(|finding| finding.code == &ACCUMULATED_MONTHS) {
        let of = (&finding.indicator, &year(finding));
        let count = told.iter().find(|(indicator, year, _)| (indicator, year) == of);
        let count = count.map_or(1, |(_, _, count)| *count);
        *finding = finding.clone().count("count", count);
    }
}
