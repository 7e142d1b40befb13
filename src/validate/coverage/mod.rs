//! Coverage: organisation by organisation what was owed, and what of it came.
//!
//! Owed are the figures of the register's frequency in every breakdown, a text and an own status of
//! every goal that an organisation has an indicator of, and an explanation and measures for each of its
//! indicators that is not on track.

mod owed;
mod sender;
mod telling;

use jiff::civil::Date;

use crate::assess::Assessment;
use crate::checkpoint::{Receipt, Round};
use crate::finding::{Finding, Severity};
use crate::strategy::{Id, Organisation, Period};

/// What an organisation can owe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A figure of an indicator for a period.
    Figure,
    /// A text on a goal.
    Text,
    /// Its own judgement of a goal.
    Status,
    /// Why an indicator is not on track.
    Explanation,
    /// What is done about it.
    Measures,
}

impl Part {
    /// All parts, in the order in which they are told.
    pub const ALL: [Self; 5] =
        [Self::Figure, Self::Text, Self::Status, Self::Explanation, Self::Measures];

    /// The word used in JSON, CSV and words' ids.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Text => "text",
            Self::Status => "status",
            Self::Explanation => "explanation",
            Self::Measures => "measures",
        }
    }
}

/// What became of something owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It came, or a reason for its absence did.
    Came,
    /// It did not come, and a waiver accepts that.
    Accepted,
    /// It came with an error, and is not used.
    Rejected,
    /// It did not come.
    Missing,
}

impl State {
    /// The word used in JSON, CSV and words' ids.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Missing => "missing",
        }
    }

    /// Whether it is still to be had from the organisation.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Missing | Self::Rejected => true,
            Self::Came | Self::Accepted => false,
        }
    }
}

/// One thing owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub part: Part,
    /// The indicator or goal.
    pub subject: Id,
    /// `dimension=group` of a figure, `None` for the whole.
    pub breakdown: Option<String>,
    /// The period of a figure.
    pub period: Option<Period>,
    /// The same as its series names it.
    pub told: Option<Period>,
    /// What became of it.
    pub state: State,
}

/// How much of something was owed, and how much of it came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All that was owed.
    pub owed: usize,
    /// What came.
    pub came: usize,
    /// What a waiver accepts as absent.
    pub accepted: usize,
}

impl Tally {
    /// What is still to be had.
    #[must_use]
    pub fn open(self) -> usize {
        self.owed.saturating_sub(self.came + self.accepted)
    }

    fn of<'a>(items: impl Iterator<Item = &'a Item>) -> Self {
        items.fold(Self::default(), |tally, item| Self {
            owed: tally.owed + 1,
            came: tally.came + usize::from(item.state == State::Came),
            accepted: tally.accepted + usize::from(item.state == State::Accepted),
        })
    }
}

/// What one organisation owed, and what it sent.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationCoverage<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// Its files among the checkpoint's returns, sorted.
    pub files: Vec<&'a str>,
    /// Its lines of received.csv.
    pub receipts: Vec<&'a Receipt>,
    /// When the last of its returns came, where received.csv says.
    pub received: Option<Date>,
    /// Whether that was after the checkpoint's due day.
    pub late: bool,
    /// What it owed, in the order of parts, then of the strategy.
    pub items: Vec<Item>,
    /// The errors in what it sent that no waiver silences.
    pub rejected: Vec<&'a Finding>,
}

impl OrganisationCoverage<'_> {
    /// Whether anything that could be read came from it.
    #[must_use]
    pub fn answered(&self) -> bool {
        !self.files.is_empty()
    }

    /// How much of `parts` was owed and came.
    #[must_use]
    pub fn tally(&self, parts: &[Part]) -> Tally {
        Tally::of(self.items.iter().filter(|item| parts.contains(&item.part)))
    }

    /// Whether something owed is still to be had.
    #[must_use]
    pub fn lacks(&self) -> bool {
        self.items.iter().any(|item| item.state.is_open())
    }

    /// What is still to be had of `part`.
    pub fn open(&self, part: Part) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.part == part && item.state.is_open())
    }
}

/// The coverage of a checkpoint, in the strategy's order of organisations.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage<'a> {
    /// The organisations that exist at the checkpoint, owe something, or sent something.
    pub organisations: Vec<OrganisationCoverage<'a>>,
}

impl Coverage<'_> {
    /// How much of everything was owed and came.
    #[must_use]
    pub fn tally(&self) -> Tally {
        Tally::of(self.organisations.iter().flat_map(|one| &one.items))
    }

    /// Whether something owed is still to be had.
    #[must_use]
    pub fn lacks(&self) -> bool {
        self.organisations.iter().any(OrganisationCoverage::lacks)
    }
}

/// What was owed at the checkpoint of `round`, and what became of it.
#[must_use]
pub fn coverage<'a>(round: &'a Round, assessment: &Assessment) -> Coverage<'a> {
    let organisations = round.strategy.organisations.iter();
    let organisations = organisations
        .map(|organisation| of_organisation(round, assessment, organisation))
        .filter(|one| {
            let exists = one.organisation.valid.contains(round.checkpoint.as_of);
            exists || one.answered() || !one.items.is_empty()
        })
        .collect();
    Coverage { organisations }
}

fn of_organisation<'a>(
    round: &'a Round,
    assessment: &Assessment,
    organisation: &'a Organisation,
) -> OrganisationCoverage<'a> {
    let now = &round.checkpoint.id;
    let sources = round.sources.iter().filter(|source| source.checkpoint == *now);
    let files = sources
        .filter(|source| source.organisations.contains(&organisation.id))
        .map(|source| source.file.as_str())
        .collect();
    let receipts: Vec<&Receipt> = round
        .receipts
        .iter()
        .filter(|receipt| receipt.checkpoint == *now && receipt.organisation == organisation.id)
        .collect();
    let received = receipts.iter().filter_map(|receipt| receipt.received).max();
    let late = received.zip(round.checkpoint.due).is_some_and(|(day, due)| day > due);
    let rejected: Vec<&Finding> = round
        .findings
        .iter()
        .filter(|finding| finding.code.severity == Severity::Error && finding.waiver.is_none())
        .filter(|finding| sender::is_of(round, finding, organisation))
        .collect();
    let items = owed::items(round, assessment, &organisation.id, &rejected);
    OrganisationCoverage { organisation, files, receipts, received, late, items, rejected }
}
