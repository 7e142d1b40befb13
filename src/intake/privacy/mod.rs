//! What must not be repeated is masked at the border: only its place leaves this stage.
//!
//! Every file passes here before anything else looks at it. What is masked stands in no finding, grid, export, report
//! or checkpoint, for no later stage ever has it.
//!
//! - `secrets`: what is told by its form: identity codes, addresses, telephone numbers, accounts
//! - `person`: names beside words for a contact
//! - `counts`: figures below the register's least publishable count, and those that would give them away

mod contact_words;
mod counts;
mod person;
mod secrets;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

pub use counts::{Withheld, small_counts};

use self::secrets::Secret;
use crate::finding::{
    Argument, BANK_ACCOUNT, CellRef, Code, EMAIL_ADDRESS, Finding, PERSON_NAMED,
    PERSONAL_IDENTITY_CODE, PHONE_NUMBER, Place, Spot,
};
use crate::read::{CellValue, Row, Sheet, Workbook};

/// How many masked cells of a sheet are drawn with their neighbours.
const MOST_DRAWN: usize = 200;

impl Secret {
    fn code(self) -> &'static Code {
        match self {
            Self::IdentityCode => &PERSONAL_IDENTITY_CODE,
            Self::Email => &EMAIL_ADDRESS,
            Self::Phone => &PHONE_NUMBER,
            Self::Account => &BANK_ACCOUNT,
            Self::Person => &PERSON_NAMED,
        }
    }

    fn mask(self) -> &'static str {
        match self {
            Self::IdentityCode => "██████-████",
            Self::Email | Self::Phone | Self::Account | Self::Person => "██████",
        }
    }
}

/// The text with its secrets masked, `None` where it holds none.
#[must_use]
pub fn masked(text: &str) -> Option<String> {
    masked_text(text).map(|(masked, _)| masked)
}

/// The text with what its form tells beyond doubt masked (identity codes, accounts, addresses), `None` where it holds
/// none: for what programs write into files, where any other number may mean anything.
#[must_use]
pub fn masked_by_form(text: &str) -> Option<String> {
    let found = secrets::by_form(text);
    (!found.is_empty()).then(|| covered(text, &found))
}

/// Puts a mask in place of every secret in `workbook`, in its cells, the names of its sheets and the findings of its
/// reading, and tells where they were. The file's own name is masked by [`masked_name`] before it is read.
pub fn mask_secrets(workbook: &mut Workbook) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sheet in &mut workbook.sheets {
        if let Some((masked, found)) = masked_text(&sheet.name) {
            sheet.name = masked.into();
            findings
                .extend(found.into_iter().map(|s| Finding::new(s.code(), sheet.place_of_all())));
        }
        mask_sheet(sheet, &mut findings);
    }
    let mut before = std::mem::take(&mut workbook.findings);
    clean(&mut before, Some(workbook));
    workbook.findings = before;
    findings
}

/// The name of a file as it may be shown: with its secrets masked.
#[must_use]
pub fn masked_name(path: &str) -> String {
    // Names separate their words with underscores, which a code may touch.
    let spaced = path.replace('_', " ");
    let mut name = path.to_owned();
    for (range, secret) in secrets::within(&spaced).into_iter().rev() {
        name.replace_range(range, secret.mask());
    }
    name
}

/// The findings on the secrets in a file's name, each once, at the file under its masked name.
#[must_use]
pub fn secrets_of_name(path: &str) -> Vec<Finding> {
    let spaced = path.replace('_', " ");
    let place = Place::file(masked_name(path));
    let kinds = kinds_of(secrets::within(&spaced));
    kinds.into_iter().map(|secret| Finding::new(secret.code(), place.clone())).collect()
}

/// Masks identity codes and accounts in a text of the analyst's own, who may name people and addresses on purpose,
/// and tells of them at `place`.
pub fn mask_own_text(text: &mut String, place: &Place) -> Vec<Finding> {
    let mut found = secrets::within(text);
    found.retain(|(_, secret)| matches!(secret, Secret::IdentityCode | Secret::Account));
    *text = covered(text, &found);
    kinds_of(found).into_iter().map(|kind| Finding::new(kind.code(), place.clone())).collect()
}

/// Which kinds of secrets there are, each once.
fn kinds_of(found: Vec<(Range<usize>, Secret)>) -> Vec<Secret> {
    let mut kinds: Vec<Secret> = found.into_iter().map(|(_, secret)| secret).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Masks what findings say that were made before their file was masked. Their cells are taken anew from `workbook`,
/// which by now is masked.
pub fn clean(findings: &mut [Finding], workbook: Option<&Workbook>) {
    let mend = |text: &mut String| {
        if let Some((masked, _)) = masked_text(text) {
            *text = masked;
        }
    };
    for finding in findings {
        match &mut finding.place.spot {
            Spot::Sheet(sheet) | Spot::Cells { sheet, .. } => {
                if let Some(name) = masked(sheet) {
                    *sheet = name.into();
                }
            }
            Spot::File | Spot::Line { .. } => {}
        }
        finding.found.iter_mut().chain(&mut finding.expected).for_each(mend);
        for argument in finding.arguments.values_mut() {
            match argument {
                Argument::Text(text) => mend(text),
                Argument::List(texts) | Argument::Periods(texts) | Argument::Groups(texts) => {
                    texts.iter_mut().for_each(mend);
                }
                Argument::Words(_)
                | Argument::Count(_)
                | Argument::Number(_)
                | Argument::Day(_) => {}
            }
        }
        if let Some(excerpt) = &finding.excerpt {
            let name = match &finding.place.spot {
                Spot::Sheet(sheet) | Spot::Cells { sheet, .. } => &**sheet,
                Spot::File | Spot::Line { .. } => "",
            };
            let mut sheets = workbook.into_iter().flat_map(|workbook| &workbook.sheets);
            let sheet = sheets.find(|sheet| sheet.text.is_some() || *sheet.name == *name);
            finding.excerpt = sheet.map(|sheet| {
                sheet.excerpt(excerpt.marked, excerpt.headings.as_ref().map(|(row, _)| *row))
            });
        }
    }
}

fn mask_sheet(sheet: &mut Sheet, findings: &mut Vec<Finding>) {
    let parts: Vec<Suspect> = sheet.parts(0, u32::MAX).into_par_iter().map(suspect).collect();
    let mut masked: BTreeMap<CellRef, (String, Vec<Secret>)> = BTreeMap::new();
    let (mut labels, mut comments) = (Vec::new(), Vec::new());
    for part in parts {
        masked.extend(part.masked);
        labels.extend(part.labels);
    }
    for at in person::beside(sheet, &labels) {
        let (text, kinds) = masked.entry(at).or_default();
        Secret::Person.mask().clone_into(text);
        kinds.push(Secret::Person);
        kinds.sort_unstable();
        kinds.dedup();
    }
    for (at, text) in &mut sheet.comments {
        if let Some((masked, kinds)) = masked_text(text) {
            *text = masked.into();
            comments.push((*at, kinds));
        }
    }
    for (at, kinds) in comments {
        findings.extend(kinds.into_iter().map(|kind| Finding::new(kind.code(), sheet.place(at))));
    }
    for (at, (text, _)) in &masked {
        sheet.mask(*at, text);
    }
    for (number, (at, (_, kinds))) in masked.into_iter().enumerate() {
        let excerpt = (number < MOST_DRAWN).then(|| sheet.excerpt(at, None));
        findings.extend(
            kinds
                .into_iter()
                .map(|kind| Finding::new(kind.code(), sheet.place(at)).excerpt(excerpt.clone())),
        );
    }
}

/// What some rows hold of secrets.
#[derive(Default)]
struct Suspect {
    /// Texts with secrets, masked.
    masked: Vec<(CellRef, (String, Vec<Secret>))>,
    /// Phrases for a contact.
    labels: Vec<(CellRef, person::Label)>,
}

fn suspect<'s>(rows: impl Iterator<Item = Row<'s>>) -> Suspect {
    let mut suspect = Suspect::default();
    for row in rows {
        for cell in row.cells() {
            let CellValue::Text(text) = &cell.value else { continue };
            // Most cells of a long return are too short for a secret, and need not be looked into.
            if text.len() < secrets::SHORTEST {
                continue;
            }
            let text = text.as_str();
            let at = CellRef::new(row.index, cell.column());
            suspect.masked.extend(masked_text(text).map(|change| (at, change)));
            suspect.labels.extend(person::label(text).map(|label| (at, label)));
        }
    }
    suspect
}

/// The text with its secrets masked, and of which kinds they were; `None` where it holds none.
fn masked_text(text: &str) -> Option<(String, Vec<Secret>)> {
    let found = secrets::within(text);
    if found.is_empty() {
        return None;
    }
    Some((covered(text, &found), kinds_of(found)))
}

/// The text with masks over what was found in it.
fn covered(text: &str, found: &[(Range<usize>, Secret)]) -> String {
    let mut covered = String::with_capacity(text.len());
    let mut from = 0;
    for (range, secret) in found {
        covered.push_str(text.get(from..range.start).unwrap_or_default());
        covered.push_str(secret.mask());
        from = range.end;
    }
    covered.push_str(text.get(from..).unwrap_or_default());
    covered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Limits, read};

    #[test]
    fn a_name_of_a_file_keeps_its_words_and_its_ending() {
        let masked = masked_name("returns/mid-term/kymp_131052-308T_v2.xlsx");
        assert_eq!(masked, "returns/mid-term/kymp_██████-████_v2.xlsx");
        assert_eq!(
            masked_name("returns/a/Kopia Arvot 2023 (2).xlsx"),
            "returns/a/Kopia Arvot 2023 (2).xlsx"
        );
    }

    #[test]
    fn a_finding_of_the_reading_is_masked_with_its_neighbours() {
        let text = "a;b\n131052-308T;\"auki\n";
        let mut workbook = read("a.csv", text.as_bytes(), &Limits::default()).unwrap();
        let at = CellRef::new(1, 1);
        let excerpt = Some(workbook.sheets[0].excerpt(at, None));
        let finding = Finding::new(&EMAIL_ADDRESS, workbook.sheets[0].place(at));
        workbook.findings.push(finding.found("x 131052-308T").excerpt(excerpt));
        assert_eq!(mask_secrets(&mut workbook).len(), 1);
        assert!(!format!("{:?}", workbook.findings).contains("131052"));
    }

    #[test]
    fn names_stand_beside_and_below_words_for_a_contact() {
        let text = "Yhteyshenkilö:;Maija Meikäläinen;x\nLähde;Tilastokeskus Helsinki;\n\
            Kontaktperson;Mittari;Arvo\nMatti Möttönen;co2-total;1\nErik Ek;co2-total;2\n";
        let mut workbook = read("a.csv", text.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(mask_secrets(&mut workbook).len(), 3);
        let shown = format!("{:?}", workbook.sheets[0].excerpt(CellRef::new(2, 1), None));
        for name in ["Meikäläinen", "Möttönen", "Erik"] {
            assert!(!shown.contains(name), "{shown}");
        }
        assert!(shown.contains("Tilastokeskus Helsinki") && shown.contains("co2-total"));
    }
}
