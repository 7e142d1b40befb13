//! strategy.toml and the indicator register → [`Strategy`]: what is followed, by whom, when, against what.
//!
//! After this stage everything is checked: ids are legal and unique, what refers to another thing
//! refers to one that exists, numbers are decimals. No later stage checks these again.
//!
//! - [`load`](fn@load) the door: text of strategy.toml and a register as a workbook → [`Loaded`]
//! - `settings` strategy.toml; `register` the indicator register; `places` where their things stand
//! - `theme` how reports look, of theme.toml
//! - the nouns: `id`, `indicator`, `organisation`, `period`, `status`, and those of this file
//! - `halves` in which of its two ways a series names the halves of a year

mod folder;
mod halves;
mod id;
mod indicator;
mod load;
mod organisation;
mod part_of_year;
mod period;
pub mod period_reading;
mod period_words;
mod places;
mod register;
mod settings;
mod status;
mod steady;
mod theme;
mod typed;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use folder::Folder;
pub use halves::{Halves, told};
pub use id::Id;
pub use indicator::{
    Aggregate, Breakdown, Direction, Frequency, Indicator, IndicatorKind, Method, Milestone,
    MilestoneValue, Plan, Stage,
};
pub use load::{LoadError, Loaded, SETTINGS_FILE, THEME_FILE, load, load_folder, load_theme};
pub use organisation::{Organisation, OrganisationKind, ShortName, Validity};
pub use part_of_year::{PartOfYear, counts_from_january, may_tell_months, names_month};
pub use period::{Period, Season, Time};
pub use period_reading::{KindWord, MarkedBy, PeriodFault, PeriodReading};
pub use places::{Noun, Places};
pub use register::{Column, Table};
pub use status::Status;
pub use steady::ChangedWhileRead;
pub use theme::{ChartColours, Rgb, Theme, ThemeColours, ThemeLogo, ThemePage};
pub use typed::typed_before_day;

use crate::words::{Language, LocalText};

/// A checked strategy folder: strategy.toml and the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strategy {
    /// Its id, part of the names of outputs.
    pub id: Id,
    /// Its name.
    pub name: LocalText,
    /// The city.
    pub owner: LocalText,
    /// A sentence for the cover, such as that this is a demonstration.
    pub notice: LocalText,
    /// The first and last day of the council term.
    #[serde(with = "crate::finding::day::pair")]
    pub term: (Date, Date),
    /// Languages of the reports; the first is the primary one.
    pub languages: Vec<Language>,
    /// Languages whose report is the shortened one.
    pub summary_only: Vec<Language>,
    /// The plan that targets are compared with.
    pub plan: Option<String>,
    /// Where one status ends and the next begins.
    pub bands: Bands,
    /// What this city's missing marks mean, beside those with a fixed meaning.
    pub missing: BTreeMap<String, MissingReason>,
    /// The conversions of units that may be made.
    pub conversions: Vec<Conversion>,
    /// Abbreviations and what they stand for.
    pub abbreviations: Vec<Abbreviation>,
    /// Further words for units: unit → name per language.
    pub units: BTreeMap<String, LocalText>,
    /// Organisations of files whose names do not tell: file name → organisation.
    pub file_sources: BTreeMap<String, Id>,
    /// The checkpoints, in the order of their as-of dates.
    pub checkpoints: Vec<Checkpoint>,
    /// The organisations, in the file's order.
    pub organisations: Vec<Organisation>,
    /// The priorities, in the file's order.
    pub priorities: Vec<Priority>,
    /// The programme groups, in the file's order.
    pub programmes: Vec<Programme>,
    /// The register, in its order; a record keeps it apart.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
}

impl Strategy {
    /// The primary language.
    #[must_use]
    pub fn primary(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::En)
    }

    /// The checkpoint with this id.
    #[must_use]
    pub fn checkpoint(&self, id: &str) -> Option<&Checkpoint> {
        self.checkpoints.iter().find(|checkpoint| checkpoint.id == *id)
    }

    /// The organisation with this id.
    #[must_use]
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|organisation| organisation.id == *id)
    }

    /// The indicator with this id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The indicators by their ids, for who asks of many.
    #[must_use]
    pub fn indicators_by_id(&self) -> BTreeMap<&str, &Indicator> {
        self.indicators.iter().map(|indicator| (indicator.id.as_str(), indicator)).collect()
    }

    /// Abbreviations with what they stand for in `language`: the strategy's own that are explained in it, and the
    /// short names of organisations that are abbreviations.
    #[must_use]
    pub fn expansions(&self, language: Language) -> Vec<(&str, &str)> {
        let own = self.abbreviations.iter();
        let mut all: Vec<(&str, &str)> =
            own.filter_map(|one| Some((one.short.as_str(), one.name.get(language)?))).collect();
        for one in &self.organisations {
            let short =
                one.short_in(language).filter(|short| !short.chars().any(char::is_lowercase));
            if let Some(short) = short.filter(|short| all.iter().all(|(known, _)| known != short)) {
                all.push((short, one.name_in(language)));
            }
        }
        all
    }

    /// All goals with their priorities, in the file's order.
    pub fn goals(&self) -> impl Iterator<Item = (&Priority, &Goal)> {
        self.priorities
            .iter()
            .flat_map(|priority| priority.goals.iter().map(move |goal| (priority, goal)))
    }

    /// The goal with this id, and its priority.
    #[must_use]
    pub fn goal(&self, id: &str) -> Option<(&Priority, &Goal)> {
        self.goals().find(|(_, goal)| goal.id == *id)
    }

    /// The indicators of a goal, in the register's order.
    pub fn indicators_of<'a>(&'a self, goal: &'a Id) -> impl Iterator<Item = &'a Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.goal == *goal)
    }
}

/// Shares at which a status changes; see `assessment`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bands {
    /// From this share on, on track.
    pub on_track: Decimal,
    /// From this share on, at risk; below, off track.
    pub at_risk: Decimal,
}

/// Why a figure is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingReason {
    /// The mark stands for exactly nothing: a figure of zero.
    Zero,
    /// There can be no such figure.
    NotApplicable,
    /// The figure does not exist, or not yet.
    NotAvailable,
    /// The figure exists and may not be told.
    Confidential,
    /// The figure exists and was not given.
    NotReported,
}

impl MissingReason {
    /// All reasons.
    pub const ALL: [Self; 5] = [
        Self::Zero,
        Self::NotApplicable,
        Self::NotAvailable,
        Self::Confidential,
        Self::NotReported,
    ];

    /// The word used in strategy.toml, CSV and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::NotApplicable => "not-applicable",
            Self::NotAvailable => "not-available",
            Self::Confidential => "confidential",
            Self::NotReported => "not-reported",
        }
    }
}

/// A declared conversion: a figure in `from` times `factor` is one in `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversion {
    /// The unit written.
    pub from: String,
    /// The unit of the register.
    pub to: String,
    /// The multiplier, positive.
    pub factor: Decimal,
}

/// An abbreviation and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abbreviation {
    /// The abbreviation.
    pub short: String,
    /// What it stands for.
    pub name: LocalText,
}

/// What kind of report a checkpoint makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckpointKind {
    /// In the middle of the term.
    MidTerm,
    /// At its end.
    EndOfTerm,
    /// The executive group's regular review.
    Interim,
}

impl CheckpointKind {
    /// The word used in strategy.toml and in words' ids.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::MidTerm => "mid-term",
            Self::EndOfTerm => "end-of-term",
            Self::Interim => "interim",
        }
    }
}

/// A point at which the strategy is followed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Its id, which is also the name of its folders.
    pub id: Id,
    /// What report it makes.
    pub kind: CheckpointKind,
    /// The data's cut-off.
    #[serde(with = "crate::finding::day")]
    pub as_of: Date,
    /// When returns are due.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub due: Option<Date>,
    /// The date on the document.
    #[serde(with = "crate::finding::day")]
    pub document_date: Date,
    /// The decision that the report is put forward for.
    pub decision: Option<Decision>,
}

/// A decision of a body.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decision {
    /// The case number.
    pub number: Option<String>,
    /// The body that decides.
    pub body: LocalText,
    /// When it meets.
    #[serde(with = "crate::finding::day::maybe", default)]
    pub meeting: Option<Date>,
    /// What is proposed to it.
    pub proposal: LocalText,
}

/// A priority area of the strategy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priority {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: LocalText,
    /// Its goals.
    pub goals: Vec<Goal>,
}

/// A goal of a priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its id.
    pub id: Id,
    /// Its name, a sentence for most.
    pub name: LocalText,
    /// Met only when every one of its indicators is.
    pub binding: bool,
}

/// A programme group across the administration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: LocalText,
    /// The goals that it works for.
    pub goals: Vec<Id>,
}
