//! Sheets → observations and accounts: headings, layouts, numbers, missing marks.
//!
//! Nothing is passed over in silence: what is not a figure or a text of the strategy is either a
//! finding or listed with a reason in the sheet's note.
//!
//! - `headings`: the one table of headings; `heading_cell`: one cell as a heading; `heading_rows`: rows
//!   of them; `recognise`: where headings stand; `block`: what they mean and the rows that they are for
//! - `beside`: tables that stand side by side
//! - `desk`: what is known of a file and found in it; `ground`, `sheets`: one sheet of it; `closing`: its end
//! - `figures`: rows of long and wide blocks; `slot`: their columns; `row_indicator`, `row_kind`, `row_period`, `groups`, `shared`: what a row says of its
//!   figures; `figure`: what one cell says; `remark`, `size`: what is to be told of it; `observe`: what it gives
//! - `unnamed`: cells of what the register does not have
//! - `cut`: figures that a text file cuts in two
//! - `transposed`, `transposed_headings`: tables with indicators across
//! - `assessments`: rows of assessment blocks
//! - `beside_subject`: the priority or goal beside what a row is about
//! - `who`, `names`, `unit_check`, `stage_words`, `status_words`, `qualifier_words`: what the words in cells name
//! - `scope`: scopes that are another than the register's
//! - `slip`: figures of the right digits and the wrong size
//! - `memo`: what texts were found to mean
//! - `parents`: rows that take their indicator from a row above; `comments`: comments on cells
//! - `called`: what a figure's note calls it
//! - `months`: figures of a year that are of its first months only
//! - `form_record`, `forms`: what the program's own forms keep of themselves
//! - `privacy`: what is masked before anything else looks at a file
//! - `garbled`: letters that came through a wrong encoding
//! - `marks`: what is known of a figure beside its value
//! - `carried`: the names that all figures of a part carry
//! - `told`: what is told of a figure beside its value
//! - `total`, `totals`: rows of totals, held against the rows above them; `indent`: how far labels are set in
//! - `gaps`: empty cells that wait for something; `passing`: rows without figures; `star_legend`: what a star means; `duplicates`: the same key twice

mod account;
mod assessments;
mod beside;
mod beside_subject;
mod block;
mod called;
mod carried;
mod closing;
mod comments;
mod cut;
mod desk;
mod duplicates;
mod figure;
mod figures;
mod form_record;
mod forms;
mod gaps;
mod garbled;
mod ground;
mod groups;
mod heading_cell;
mod heading_rows;
mod headings;
mod indent;
mod marks;
mod memo;
mod months;
mod names;
mod note_marks;
mod observation;
mod observe;
mod parents;
mod passing;
mod privacy;
mod qualifier_words;
mod recognise;
mod remark;
mod row_indicator;
mod row_kind;
mod row_period;
mod scope;
mod shared;
mod sheets;
mod size;
mod slip;
mod slot;
mod stage_words;
mod star_legend;
mod status_words;
mod told;
mod total;
mod totals;
mod transposed;
mod transposed_headings;
mod unit_check;
mod unnamed;
mod who;

pub use account::{Account, Subject, Text, Topic};
pub use form_record::{FormRecord, RECORD_SHEET};
pub use gaps::{Gap, Wanted};
pub use garbled::garbled;
pub use groups::breakdown_named;
pub use marks::{Mark, Marks};
pub use observation::{
    ByIndicator, Key, Kind, Observation, Observed, Outcome, Provenance, Qualifier, by_indicator,
};
pub use privacy::{
    Withheld, clean, mask_own_text, mask_secrets, masked, masked_by_form, masked_name,
    secrets_of_name, small_counts,
};
pub(crate) use slip::fitting;
pub use total::{Verdict, verdict};
pub use who::sender_by_name;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::finding::{Area, Finding};
use crate::read::Workbook;
use crate::strategy::{Checkpoint, Id, Strategy};

/// What was recognised in a sheet, and what was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetNote {
    /// The file, relative to the strategy folder.
    pub file: String,
    /// The sheet's name; empty for text files.
    pub sheet: String,
    /// `long`, `wide`, `transposed`, `assessment`, or `none` where nothing was recognised.
    pub layout: String,
    /// The cells of its headings.
    pub headings: Option<Area>,
    /// How many observations it gave.
    pub observations: usize,
    /// Cells passed over, with the reason (`subtotal`, `within`, `change`, `note`, `legend`, `section`, `empty`,
    /// `instructions`, `no-headings`).
    pub passed_over: Vec<(Area, String)>,
}

/// What one file gave.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Intake {
    /// Its figures, in the order of their cells.
    pub observations: Vec<Observation>,
    /// Its texts, in the order of their cells.
    pub accounts: Vec<Account>,
    /// Its empty cells that wait for a figure or a text.
    pub gaps: Vec<Gap>,
    /// Its faults.
    pub findings: Vec<Finding>,
    /// Its sheets.
    pub notes: Vec<SheetNote>,
    /// The organisation that it was made for, where it is a form of the program.
    pub form_of: Option<Id>,
}

impl Intake {
    /// Whose its figures and texts are.
    pub(crate) fn organisations(&self) -> BTreeSet<&Id> {
        // A long return names one organisation after each of its figures, which lie all over the memory.
        const AT_A_TIME: usize = 1024;
        let of_figures = self.observations.par_chunks(AT_A_TIME).flat_map_iter(|figures| {
            let mut named: Vec<&Id> = figures.iter().map(|figure| &figure.organisation).collect();
            named.dedup();
            named
        });
        let mut organisations: BTreeSet<&Id> = of_figures.collect();
        organisations.extend(self.accounts.iter().map(|account| &account.organisation));
        organisations
    }
}

/// Takes in what an organisation sent: `workbook` is a file of the returns at `checkpoint`.
///
/// Equal keys in other files are not looked for; what is compared is within this file.
#[must_use]
pub fn take_in(workbook: &Workbook, strategy: &Strategy, checkpoint: &Checkpoint) -> Intake {
    let names = names::Names::of(strategy);
    let mut desk = desk::Desk::new(workbook, strategy, checkpoint, &names);
    for sheet in &workbook.sheets {
        desk.take_sheet(sheet);
    }
    desk.finish()
}
