//! The returns of one checkpoint: each file read, masked and taken in.

use rayon::prelude::*;

use super::GatherError;
use super::layer::Layer;
use crate::finding::{
    Argument, FORMULA_WITHOUT_VALUE, Finding, NO_RETURNS, NOT_A_RETURN, NOT_CALCULATED, Place, Spot,
};
use crate::intake::{
    Intake, Withheld, clean, garbled, mask_secrets, masked_name, secrets_of_name, sender_by_name,
    small_counts, take_in,
};
use crate::output::FileRecord;
use crate::read::{Limits, SourceFile, read, too_large};
use crate::strategy::{ChangedWhileRead, Checkpoint, Folder, Id, Strategy};

/// What one checkpoint's returns gave.
pub(super) struct Returns {
    checkpoint: Checkpoint,
    files: Vec<(FileRecord, Intake)>,
    /// The files' own names, in the same order; those in the records have their secrets masked.
    names: Vec<String>,
    findings: Vec<Finding>,
}

impl Returns {
    /// As a part of the series.
    pub(super) fn into_layer(self) -> Layer {
        Layer::of_returns(&self.checkpoint, self.files, self.findings)
    }
}

/// Reads the returns of `checkpoint`, or those of them that `only` names.
pub(super) fn take_returns(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    only: &[String],
) -> Result<Returns, GatherError> {
    let place = format!("returns/{}", checkpoint.id);
    let (mut files, others) = folder
        .returns(checkpoint.id.as_str())
        .map_err(|source| GatherError { file: place.clone(), source })?;
    if !only.is_empty() {
        files = only.to_vec();
    }
    let mut findings: Vec<Finding> = others
        .into_iter()
        .filter(|_| only.is_empty())
        .map(|file| Finding::new(&NOT_A_RETURN, Place::file(masked_name(&file))))
        .collect();
    if files.is_empty() {
        findings.push(Finding::new(&NO_RETURNS, Place::file(place)));
    }
    let taken = files
        .par_iter()
        .map(|file| take_file(folder, strategy, checkpoint, file, &Withheld::default()))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Returns { checkpoint: checkpoint.clone(), files: taken, names: files, findings })
}

/// Takes in anew, without them, the files that hold figures which may not be published. Which ones those are takes
/// all checkpoints to tell: a whole in one file gives away a group in another.
pub(super) fn withhold(
    folder: &Folder,
    strategy: &Strategy,
    rounds: &mut [&mut Returns],
) -> Result<(), GatherError> {
    let intakes = rounds.iter().flat_map(|returns| returns.files.iter().map(|(_, intake)| intake));
    let withheld = small_counts(strategy, intakes);
    if withheld.is_empty() {
        return Ok(());
    }
    for Returns { checkpoint, files, names, .. } in rounds.iter_mut().map(|returns| &mut **returns)
    {
        files
            .par_iter_mut()
            .zip(names)
            .filter(|((record, _), _)| withheld.concerns(&record.file))
            .try_for_each(|(taken, name)| {
                let again = take_file(folder, strategy, checkpoint, name, &withheld)?;
                if again.0 != taken.0 {
                    let file = again.0.file;
                    return Err(GatherError { file, source: ChangedWhileRead.into() });
                }
                *taken = again;
                Ok(())
            })?;
    }
    Ok(())
}

/// Reads and takes in the file called `name`; from here on it goes by its name without secrets.
fn take_file(
    folder: &Folder,
    strategy: &Strategy,
    checkpoint: &Checkpoint,
    name: &str,
    withheld: &Withheld,
) -> Result<(FileRecord, Intake), GatherError> {
    let file = masked_name(name);
    let at = |source| GatherError { file: file.clone(), source };
    let limits = Limits::default();
    if let Some(finding) = too_large(&file, folder.size(name).map_err(at)?, &limits) {
        let record = FileRecord { file: file.clone(), sha256: String::new(), size: 0 };
        return Ok((record, Intake { findings: vec![finding], ..Intake::default() }));
    }
    let bytes = folder
        .read(name)
        .map_err(at)?
        .ok_or_else(|| at(std::io::Error::from(std::io::ErrorKind::NotFound)))?;
    let mut workbook = match read(&file, &bytes, &limits) {
        Ok(workbook) => workbook,
        Err(mut findings) => {
            clean(&mut findings, None);
            findings.extend(secrets_of_name(name));
            assign(&mut findings, sender_by_name(&file, strategy).as_ref());
            return Ok((FileRecord::of(file, &bytes), Intake { findings, ..Intake::default() }));
        }
    };
    drop(bytes); // the sheets hold what is needed of them
    let mut masked = secrets_of_name(name);
    masked.extend(mask_secrets(&mut workbook));
    masked.extend(withheld.mask(&mut workbook));
    // What was drawn before the small counts were masked is drawn anew.
    clean(&mut masked, Some(&workbook));
    masked.extend(garbled(&workbook));
    let mut findings = std::mem::take(&mut workbook.findings);
    clean(&mut findings, Some(&workbook));
    let mut intake = take_in(&workbook, strategy, checkpoint);
    findings.append(&mut masked);
    findings.append(&mut intake.findings);
    tell_uncalculated_once(&mut findings);
    assign(&mut findings, sender(&intake, &file, strategy).as_ref());
    let SourceFile { path, sha256, size } = workbook.source.clone();
    workbook.close();
    Ok((FileRecord { file: path, sha256, size }, Intake { findings, ..intake }))
}

/// Who can mend a file: the one organisation that it speaks for, or where nothing could be taken in, the one that
/// it was made for or that its name tells.
fn sender(intake: &Intake, file: &str, strategy: &Strategy) -> Option<Id> {
    let all = intake.organisations();
    match all.first() {
        Some(first) => (all.len() == 1).then(|| (*first).clone()),
        None => intake.form_of.clone().or_else(|| sender_by_name(file, strategy)),
    }
}

/// Formulas without results are told at their cells where all of them are of figures, and as a whole where they are
/// not.
fn tell_uncalculated_once(findings: &mut Vec<Finding>) {
    let sheet = |finding: &Finding| match &finding.place.spot {
        Spot::Cells { sheet, .. } => Some(sheet.clone()),
        Spot::File | Spot::Sheet(_) | Spot::Line { .. } => None,
    };
    let of_figures: Vec<_> =
        findings.iter().filter(|f| f.code == &FORMULA_WITHOUT_VALUE).map(sheet).collect();
    findings.retain(|finding| {
        let own = of_figures.iter().filter(|other| **other == sheet(finding)).count();
        let count = finding.arguments.get("count");
        let is_told = matches!(count, Some(Argument::Count(all)) if usize::try_from(*all).is_ok_and(|all| all <= own));
        finding.code != &NOT_CALCULATED || !is_told
    });
}

/// Gives findings that do not say whose they are to the sender of their file.
fn assign(findings: &mut [Finding], sender: Option<&Id>) {
    for finding in findings.iter_mut().filter(|finding| finding.organisation.is_none()) {
        finding.organisation = sender.map(ToString::to_string);
    }
}
