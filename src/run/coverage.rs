//! `coverage`: who has returned what, and letters to those who have not.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;

use seuranta::checkpoint::Round;
use seuranta::compose::{Templates, reminder};
use seuranta::output::{FileRecord, manifest_of, publish};
use seuranta::show::{self, CoverageFormat};
use seuranta::validate::{Coverage, OrganisationCoverage, coverage as covered};
use seuranta::words::{Arguments, Language, Words};

use super::outputs::{self, Files, Origin};
use super::standing::Standing;
use super::{Desk, Problem, Verdict};
use crate::cli::{Cut, StatusFormat};
use crate::terminal::Terminal;

/// The width of what is written for no window.
const USUAL_WIDTH: usize = 80;

/// What every letter's name begins with.
const LETTER: &str = "reminder-";

pub(super) fn coverage(
    desk: &Desk<'_>,
    id: &str,
    format: StatusFormat,
    reminders: Option<&Path>,
    cut: Cut,
) -> anyhow::Result<Verdict> {
    let Standing { round, assessment, inputs, .. } = desk.stand_whole(id, cut.as_of)?;
    let coverage = covered(&round, &assessment);
    let format = match format {
        StatusFormat::Text => {
            CoverageFormat::Text { width: Terminal::width().unwrap_or(USUAL_WIDTH) }
        }
        StatusFormat::Json => CoverageFormat::Json,
        StatusFormat::Csv => CoverageFormat::Csv,
        StatusFormat::Markdown => CoverageFormat::Markdown,
    };
    let shown = show::coverage(&round, &coverage, format, &desk.words)?;
    if let Some(folder) = reminders {
        remind(desk, &round, &coverage, folder, inputs)?;
    }
    Terminal::result(&shown)?;
    Ok(if coverage.lacks() { Verdict::No } else { Verdict::Yes })
}

/// Writes a letter to each organisation that lacks something or has to correct something, all or none;
/// letters of an earlier run to those that have sent all since then go.
fn remind(
    desk: &Desk<'_>,
    round: &Round,
    coverage: &Coverage<'_>,
    folder: &Path,
    inputs: Vec<FileRecord>,
) -> anyhow::Result<()> {
    let is_letter = |file: &str| file.starts_with(LETTER);
    if let Some(other) = manifest_of(folder)
        && !other.outputs.iter().all(|record| is_letter(&record.file))
    {
        let path = folder.display().to_string();
        return Err(Problem::new("problem-holds-report", [("path", path)]).into());
    }
    let (due, done): (Vec<_>, Vec<_>) = coverage.organisations.iter().partition(|one| needs(one));
    let (files, templates) = letters(desk, round, &due)?;
    let findings = show::count(&round.findings);
    let origin = Origin { inputs, templates, findings, ..Origin::default() };
    let manifest = outputs::manifest(&round.strategy, &round.checkpoint, &files, origin);
    outputs::say_kept(desk, &publish(folder, &files, &manifest, &is_letter)?)?;
    outputs::say_written(desk, folder, files.keys());
    if !done.is_empty() {
        let ids: Vec<String> = done.iter().map(|one| one.organisation.id.to_string()).collect();
        let done = Arguments::from([("organisations".to_owned(), ids.join(", ").into())]);
        desk.terminal.say(&desk.words.format("reminder-none", &done)?);
    }
    Ok(())
}

/// Whether there is anything to write to an organisation about.
fn needs(one: &OrganisationCoverage<'_>) -> bool {
    one.lacks() || !one.rejected.is_empty()
}

/// Files by name, and the templates and words that they were made with.
type Letters = (Files, Vec<FileRecord>);

fn letters(
    desk: &Desk<'_>,
    round: &Round,
    due: &[&OrganisationCoverage<'_>],
) -> anyhow::Result<Letters> {
    let replacements = desk.templates()?;
    let (own_words, own_templates) = super::edition::parted(&replacements);
    let templates = Templates::with_replacements(&own_templates);
    let mut words: BTreeMap<Language, Words> = BTreeMap::new();
    for one in due {
        let language = one.organisation.language;
        if let Entry::Vacant(place) = words.entry(language) {
            place.insert(Words::with_replacements(language, &own_words)?);
        }
    }
    let mut files = Files::new();
    for one in due {
        let Some(words) = words.get(&one.organisation.language) else { continue };
        let letter = reminder(round, one, words, &templates)?;
        let name = format!("{LETTER}{}-{}.md", round.checkpoint.id, one.organisation.id);
        files.insert(name, letter.into_bytes());
    }
    let languages: Vec<Language> = words.into_keys().collect();
    Ok((files, super::edition::template_records(&languages, &replacements)))
}
