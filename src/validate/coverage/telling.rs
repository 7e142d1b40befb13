//! What an organisation lacks, and who approved what it sent, in words.

use super::{Item, OrganisationCoverage, Part, State};
use crate::strategy::Id;
use crate::words::{Arguments, Words, WordsError};

impl OrganisationCoverage<'_> {
    /// What is still to be had, part by part, a line a series or subject; `name` names indicators and goals.
    ///
    /// # Errors
    ///
    /// [`WordsError`] where the language lacks a word.
    pub fn lacking(
        &self,
        words: &Words,
        name: &dyn Fn(&Id) -> String,
    ) -> Result<Vec<(Part, Vec<String>)>, WordsError> {
        let mut lacking = Vec::new();
        for part in Part::ALL {
            let lines = match part {
                Part::Figure => self.lacking_figures(words, name)?,
                Part::Text | Part::Status | Part::Explanation | Part::Measures => {
                    self.open(part).map(|item| name(&item.subject)).collect()
                }
            };
            if !lines.is_empty() {
                lacking.push((part, lines));
            }
        }
        Ok(lacking)
    }

    /// One line a series: its indicator, its group, and the periods without a figure.
    fn lacking_figures(
        &self,
        words: &Words,
        name: &dyn Fn(&Id) -> String,
    ) -> Result<Vec<String>, WordsError> {
        let open: Vec<&Item> = self.open(Part::Figure).collect();
        let series = |item: &Item| (item.subject.clone(), item.breakdown.clone());
        let mut lines = Vec::new();
        for chunk in open.chunk_by(|a, b| series(a) == series(b)) {
            let Some(first) = chunk.first() else { continue };
            let periods =
                chunk.iter().map(|item| period(item, words)).collect::<Result<Vec<_>, _>>()?;
            let group = first.breakdown.as_deref().map(|breakdown| words.group(breakdown));
            let group = group.map(|group| format!(" ({group})")).unwrap_or_default();
            lines.push(format!("{}{group}: {}", name(&first.subject), words.list(&periods)));
        }
        Ok(lines)
    }

    /// Who approved what it sent: office, body, day, section; empty where received.csv does not say.
    ///
    /// # Errors
    ///
    /// [`WordsError`] where the language lacks a word.
    pub fn approvals(&self, words: &Words) -> Result<String, WordsError> {
        let mut approvals = Vec::new();
        for receipt in &self.receipts {
            let section = receipt.section.as_ref().map(|section| {
                if section.trim_start().starts_with('§') {
                    return Ok(section.clone());
                }
                let arguments = Arguments::from([("section".to_owned(), section.clone().into())]);
                words.format("minutes-section", &arguments)
            });
            let parts = [
                receipt.approved_by.clone(),
                receipt.body.clone(),
                receipt.date.map(|date| words.date(date)),
                section.transpose()?,
            ];
            let approval = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
            if !approval.is_empty() && !approvals.contains(&approval) {
                approvals.push(approval);
            }
        }
        Ok(approvals.join("; "))
    }
}

fn period(item: &Item, words: &Words) -> Result<String, WordsError> {
    let period = item.told.map(|period| period.label(words)).transpose()?.unwrap_or_default();
    if item.state != State::Rejected {
        return Ok(period);
    }
    words.format("owed-rejected-period", &Arguments::from([("period".to_owned(), period.into())]))
}
