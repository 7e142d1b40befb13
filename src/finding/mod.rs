//! What a fault in the data is: a code, a place, and the facts that its message needs.
//!
//! A finding is a value. Every stage may make one; none stops at one. Wording lives in
//! `report-templates/locales/finding-*.ftl`, by code and language; how findings are printed, in
//! [`crate::show`].

mod code;
pub(crate) mod day;
mod place;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use code::{Code, Family, Severity, all as all_codes, by_id as code_by_id, *};
pub use place::{Area, CellRef, Place, Spot};

/// A fact that a message names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Argument {
    /// Text, put in as it is.
    Text(String),
    /// A count, for plurals.
    Count(i64),
    /// A list, joined in the language of the message.
    List(Vec<String>),
    /// A number, written as the language of the message writes numbers.
    Number(Decimal),
    /// A day, written as the language of the message writes days.
    Day(#[serde(with = "day")] Date),
    /// Periods, in their canonical writing; a message lists them as its language names them.
    Periods(Vec<String>),
    /// Groups of a breakdown as the register writes them (`sex=women`), the whole as an empty text; a message lists
    /// them as its language names them.
    Groups(Vec<String>),
    /// The program's own words, by their ids; a message lists them in its language.
    Words(Vec<String>),
}

/// The cells around a fault, kept when the finding is made so that it can be drawn later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The cell of the grid's upper left corner.
    pub origin: CellRef,
    /// The row of headings and its cells in the same columns, where it lies above the grid.
    pub headings: Option<(u32, Vec<String>)>,
    /// Rows of cells as they are shown, all of the same length.
    pub rows: Vec<Vec<String>>,
    /// The marked cell.
    pub marked: CellRef,
}

/// One fault, at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which rule is broken.
    #[serde(with = "code::by_its_id")]
    pub code: &'static Code,
    /// Where.
    pub place: Place,
    /// The other places of a duplicate or a revision.
    pub related: Vec<Place>,
    /// The id of the organisation that can mend it.
    pub organisation: Option<String>,
    /// The id of the indicator that it is about.
    pub indicator: Option<String>,
    /// The period that it is about, in its canonical writing (`2022`, `2022-Q1`).
    pub period: Option<String>,
    /// The text found at the place, literally.
    pub found: Option<String>,
    /// What should stand there.
    pub expected: Option<String>,
    /// Further facts of the message, by the name the wording uses.
    pub arguments: BTreeMap<Cow<'static, str>, Argument>,
    /// The neighbourhood of the cell; it is for the terminal, and not recorded.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
    /// Whether the series that it is about names the halves of a year by seasons, where that is known; no record
    /// keeps it.
    #[serde(skip)]
    pub in_seasons: Option<bool>,
    /// The reason of the waiver that silences it, if one does.
    pub waiver: Option<String>,
}

impl Finding {
    /// A finding of `code` at `place`; the rest is added with the methods below.
    #[must_use]
    pub fn new(code: &'static Code, place: Place) -> Self {
        Self {
            code,
            place,
            related: Vec::new(),
            organisation: None,
            indicator: None,
            period: None,
            found: None,
            expected: None,
            arguments: BTreeMap::new(),
            excerpt: None,
            in_seasons: None,
            waiver: None,
        }
    }

    /// With the text found; the message names it as `$found`.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        self.found = Some(found.into());
        self
    }

    /// With what should stand there; the message names it as `$expected`.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// With the organisation that can mend it.
    #[must_use]
    pub fn organisation(mut self, id: impl Into<String>) -> Self {
        self.organisation = Some(id.into());
        self
    }

    /// With the indicator that it is about; the message names it as `$indicator`.
    #[must_use]
    pub fn indicator(mut self, id: impl Into<String>) -> Self {
        self.indicator = Some(id.into());
        self
    }

    /// With the period that it is about; the message names it as `$period`.
    #[must_use]
    pub fn period(mut self, period: impl Into<String>) -> Self {
        self.period = Some(period.into());
        self
    }

    /// With a fact that the message names as `$name`.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Text(value.into()));
        self
    }

    /// With a count that the message names as `$name`.
    #[must_use]
    pub fn count(mut self, name: &'static str, value: i64) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Count(value));
        self
    }

    /// With a list that the message names as `$name`.
    #[must_use]
    pub fn list(mut self, name: &'static str, values: Vec<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::List(values));
        self
    }

    /// With a number that the message names as `$name`.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: Decimal) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Number(number));
        self
    }

    /// With a day that the message names as `$name`.
    #[must_use]
    pub fn day(mut self, name: &'static str, day: Date) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Day(day));
        self
    }

    /// With periods that the message names as `$name`.
    #[must_use]
    pub fn periods(mut self, name: &'static str, periods: Vec<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Periods(periods));
        self
    }

    /// With groups of a breakdown that the message names as `$name`.
    #[must_use]
    pub fn groups(mut self, name: &'static str, groups: Vec<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Groups(groups));
        self
    }

    /// With words of the program, by their ids, that the message names as `$name`.
    #[must_use]
    pub fn words(mut self, name: &'static str, ids: Vec<String>) -> Self {
        self.arguments.insert(Cow::Borrowed(name), Argument::Words(ids));
        self
    }

    /// With a known name that is near to the one found; wordings show it as "did you mean".
    #[must_use]
    pub fn did_you_mean(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.text("near", near),
            None => self,
        }
    }

    /// With another place that belongs to the same fault.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// With the cells around it.
    #[must_use]
    pub fn excerpt(mut self, excerpt: Option<Excerpt>) -> Self {
        self.excerpt = excerpt;
        self
    }
}

/// Puts findings in the order in which they are read: by place, then code, then what was found.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        (&a.place, a.code.id, &a.indicator, &a.period, &a.found).cmp(&(
            &b.place,
            b.code.id,
            &b.indicator,
            &b.period,
            &b.found,
        ))
    });
}
