//! `report`: a checkpoint's reports in every language, as Markdown and PDF, whole or not at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::prelude::*;
use seuranta::assess::{Assessment, moved};
use seuranta::checkpoint::{Round, compare, record_file};
use seuranta::compose::{Erratum, Input, Previous};
use seuranta::finding::{Finding, sort};
use seuranta::output::{FileRecord, Manifest, manifest_of, publish};
use seuranta::show;
use seuranta::strategy::{CheckpointKind, THEME_FILE};
use seuranta::validate::{self, FrozenError};
use seuranta::words::Language;

use super::edition::{Edition, Texts, edition, template_records};
use super::look;
use super::outputs::{self, Files, Origin};
use super::standing::Standing;
use super::{Desk, Problem, Verdict};
use crate::cli::Cut;
use crate::terminal::Terminal;

/// What was asked for.
pub(super) struct Order {
    pub(super) draft: bool,
    pub(super) languages: Vec<Language>,
    /// The organisations whose extracts are written instead of the reports.
    pub(super) organisations: Vec<String>,
    pub(super) out: Option<PathBuf>,
    pub(super) cut: Cut,
}

/// What the reports were made of, for the manifest.
pub(super) struct Used {
    pub(super) inputs: Vec<FileRecord>,
    pub(super) templates: Vec<FileRecord>,
}

/// What reports and extracts are made of.
pub(super) struct Made {
    pub(super) round: Round,
    pub(super) assessment: Assessment,
    pub(super) inputs: Vec<FileRecord>,
    pub(super) errata: Vec<Erratum>,
    pub(super) replacements: Texts,
}

/// How making reports went.
pub(super) enum Attempt {
    /// They are written.
    Done {
        /// How many files.
        files: usize,
        /// Where to.
        folder: PathBuf,
    },
    /// They are not, over errors in the data.
    Refused {
        /// How many errors.
        errors: usize,
        /// The round with its findings.
        round: Box<Round>,
    },
}

pub(super) fn report(desk: &Desk<'_>, id: &str, order: &Order) -> anyhow::Result<Verdict> {
    match attempt(desk, id, order)? {
        Attempt::Done { .. } => Ok(Verdict::Yes),
        Attempt::Refused { round, .. } => {
            refuse(desk, &round);
            Ok(Verdict::No)
        }
    }
}

/// Makes the reports, or the extracts that `order` names, unless errors forbid it.
pub(super) fn attempt(desk: &Desk<'_>, id: &str, order: &Order) -> anyhow::Result<Attempt> {
    let standing = desk.stand(id, order.cut.as_of)?;
    let errors = show::count(&standing.round.findings).errors;
    if errors > 0 && !order.draft {
        return Ok(Attempt::Refused { errors, round: Box::new(standing.round) });
    }
    let errata = errata(desk, id, &standing)?;
    let Standing { round, assessment, inputs, templates, .. } = standing;
    let made = Made { round, assessment, inputs, errata, replacements: templates };
    let languages = languages(&made.round, order)?;
    let folder = folder(desk, &made.round, order);
    let files = if order.organisations.is_empty() {
        let editions = editions(desk, &made, order, &languages)?;
        put_out(desk, made, order, editions, &languages)?
    } else {
        super::extract::extracts(desk, &made, order)?
    };
    Ok(Attempt::Done { files, folder })
}

fn editions(
    desk: &Desk<'_>,
    made: &Made,
    order: &Order,
    languages: &[Language],
) -> anyhow::Result<Vec<Edition>> {
    let previous = previous(desk, made)?;
    let theme = &desk.theme;
    let bar = desk.terminal.progress(languages.len());
    let editions = languages
        .par_iter()
        .map(|language| {
            let input = Input {
                round: &made.round,
                assessment: &made.assessment,
                previous: previous.as_ref().map(|previous| Previous {
                    checkpoint: &previous.round.checkpoint,
                    assessment: &previous.assessment,
                }),
                errata: &made.errata,
                draft: order.draft,
                inputs: &made.inputs,
                measure: look::measure(theme),
            };
            let edition = edition(&input, *language, &made.replacements, theme);
            bar.inc(1);
            edition.with_context(|| {
                Problem::new("problem-report", [("language", language.to_string())])
            })
        })
        .collect::<anyhow::Result<Vec<_>>>();
    bar.finish_and_clear();
    editions
}

fn languages(round: &Round, order: &Order) -> anyhow::Result<Vec<Language>> {
    let known = &round.strategy.languages;
    if order.languages.is_empty() {
        return Ok(known.clone());
    }
    let mut languages = order.languages.clone();
    languages.dedup();
    match languages.iter().find(|language| !known.contains(language)) {
        Some(other) => Err(Problem::new("problem-language", [("name", other.to_string())]).into()),
        None => Ok(languages),
    }
}

fn refuse(desk: &Desk<'_>, round: &Round) {
    let report = show::Report {
        checkpoint: Some(round.checkpoint.id.as_str()),
        findings: &round.findings,
        files: round.sources.len(),
        observations: round.observations.len(),
        notes: &[],
    };
    Terminal::insist(&show::text(&report, &desk.words));
    let refused = desk.words.text("report-refused").unwrap_or_default();
    Terminal::insist(&format!("{refused}\n"));
}

/// How everything stood at the mid-term, with which the report of the end of term compares: as it was
/// frozen, where it was.
fn previous(desk: &Desk<'_>, made: &Made) -> anyhow::Result<Option<Standing>> {
    let checkpoint = &made.round.checkpoint;
    if checkpoint.kind != CheckpointKind::EndOfTerm {
        return Ok(None);
    }
    let earlier = desk
        .strategy
        .checkpoints
        .iter()
        .rev()
        .find(|other| other.kind == CheckpointKind::MidTerm && other.as_of < checkpoint.as_of);
    let Some(earlier) = earlier else { return Ok(None) };
    match validate::frozen(&desk.folder, earlier.id.as_str()) {
        Ok(Some(frozen)) => Ok(Some(frozen.into())),
        // A record that cannot be relied on is among the findings: what is made is a draft.
        Ok(None) | Err(FrozenError::Fault(_)) => {
            let today = desk.today(earlier.id.as_str(), None)?;
            same_files(made, &today.inputs)?;
            Ok(Some(today))
        }
        Err(error) => Err(error.into()),
    }
}

/// The checkpoint before was read after this one: what both were made of must not have changed meanwhile.
/// A frozen one was made of what there was then.
fn same_files(made: &Made, before: &[FileRecord]) -> Result<(), Problem> {
    let own_record = record_file(made.round.checkpoint.id.as_str());
    if made.inputs.iter().any(|file| file.file == own_record) {
        return Ok(());
    }
    let other = |file: &&FileRecord| {
        before.iter().any(|record| record.file == file.file && record.sha256 != file.sha256)
    };
    match made.inputs.iter().find(other) {
        Some(changed) => {
            Err(Problem::new("problem-changed-while-read", [("path", changed.file.clone())]))
        }
        None => Ok(()),
    }
}

/// What each record that this one superseded had otherwise than the one that took its place.
fn errata(desk: &Desk<'_>, id: &str, standing: &Standing) -> anyhow::Result<Vec<Erratum>> {
    let mut olders = Vec::new();
    for superseded in &standing.supersedes {
        let name = &superseded.record;
        let older = desk.frozen(name)?.ok_or_else(|| {
            let values = [("name", id.to_owned()), ("path", record_file(name))];
            Problem::new("problem-superseded-gone", values)
        })?;
        olders.push(Standing::from(older));
    }
    let newers = olders.iter().skip(1).chain(std::iter::once(standing));
    let errata = standing.supersedes.iter().zip(&olders).zip(newers);
    Ok(errata
        .map(|((superseded, older), newer)| Erratum {
            reason: superseded.reason.clone(),
            name: superseded.name.clone(),
            comparison: compare(&older.round, &newer.round),
            moves: moved(&older.assessment, &newer.assessment),
        })
        .collect())
}

fn put_out(
    desk: &Desk<'_>,
    made: Made,
    order: &Order,
    editions: Vec<Edition>,
    languages: &[Language],
) -> anyhow::Result<usize> {
    let mut files = BTreeMap::new();
    let mut findings = Vec::new();
    let mut figures = BTreeMap::new();
    for edition in editions {
        files.extend(edition.files);
        findings.extend(edition.findings);
        figures.extend([edition.figures]);
    }
    let folder = folder(desk, &made.round, order);
    let templates = template_records(languages, &made.replacements);
    let used = Used { inputs: made.inputs, templates };
    let mut manifest = manifest(&made.round, order, &files, figures, used);
    let is_ours = |file: &str| languages.iter().any(|language| is_of_language(file, *language));
    keep_other_languages(&mut manifest, &folder, &is_ours);
    let kept = publish(&folder, &files, &manifest, &is_ours)?;
    say_done(desk, &folder, &files, &kept, findings)?;
    Ok(files.len())
}

/// Where the reports of a checkpoint are written.
pub(super) fn folder(desk: &Desk<'_>, round: &Round, order: &Order) -> PathBuf {
    let base = order.out.clone().unwrap_or_else(|| desk.folder.root().join("reports"));
    let folder = base.join(round.checkpoint.id.as_str());
    if order.draft { folder.join("draft") } else { folder }
}

/// Says what was kept, what was found, and what was written.
pub(super) fn say_done(
    desk: &Desk<'_>,
    folder: &Path,
    files: &Files,
    kept: &[PathBuf],
    mut findings: Vec<Finding>,
) -> anyhow::Result<()> {
    outputs::say_kept(desk, kept)?;
    // how they look, the theme alone says, and who makes them sees it first
    let of_theme = |finding: &&Finding| &*finding.place.file == THEME_FILE;
    findings.extend(desk.findings.iter().filter(of_theme).cloned());
    sort(&mut findings);
    say_findings(desk, &findings);
    let texts = files.keys().filter(|name| !name.starts_with("charts/"));
    outputs::say_written(desk, folder, texts);
    Ok(())
}

/// Whether an output is of this language: `…-fi.pdf`, `…-fi.md`, `charts/fi/…`.
fn is_of_language(file: &str, language: Language) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.ends_with(&format!("-{language}")) || file.starts_with(&format!("charts/{language}/"))
}

/// Lists the last run's outputs in languages that this run does not make, where they are of the same
/// inputs; where they are not, they stay where they are and the manifest no longer speaks for them.
fn keep_other_languages(manifest: &mut Manifest, folder: &Path, is_ours: &dyn Fn(&str) -> bool) {
    let Some(before) = manifest_of(folder) else { return };
    if (&before.inputs, &before.program, before.draft, &before.as_of)
        != (&manifest.inputs, &manifest.program, manifest.draft, &manifest.as_of)
    {
        return;
    }
    manifest.outputs.extend(before.outputs.into_iter().filter(|record| !is_ours(&record.file)));
    manifest.outputs.sort();
    manifest.figures.extend(before.figures.into_iter().filter(|(file, _)| !is_ours(file)));
    manifest.templates.extend(before.templates);
    manifest.templates.sort();
    manifest.templates.dedup();
}

/// What was found while composing and typesetting goes to the standard error; it refuses nothing.
fn say_findings(desk: &Desk<'_>, findings: &[Finding]) {
    let report = show::Report { checkpoint: None, findings, files: 0, observations: 0, notes: &[] };
    if !findings.is_empty() {
        desk.terminal.say(&show::concise(&report, &desk.words));
    }
}

pub(super) fn manifest(
    round: &Round,
    order: &Order,
    files: &Files,
    figures: BTreeMap<String, Vec<String>>,
    used: Used,
) -> Manifest {
    let origin = Origin {
        inputs: used.inputs,
        templates: used.templates,
        findings: show::count(&round.findings),
        draft: order.draft,
        figures,
    };
    outputs::manifest(&round.strategy, &round.checkpoint, files, origin)
}
