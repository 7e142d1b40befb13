//! A report in one language: composed, typeset, and no longer than it may be.

use std::collections::BTreeMap;

use seuranta::checkpoint::Round;
use seuranta::compose::{Composed, Input, Room, Templates, compose_within};
use seuranta::finding::Finding;
use seuranta::output::FileRecord;
use seuranta::strategy::{CheckpointKind, Theme};
use seuranta::words::{Language, Words};
use seuranta::{chart, document, pdf, typeset};

use super::look;
use super::outputs::Files;

/// What one language gave: files by name, and what was found on the way.
pub(super) struct Edition {
    pub(super) files: Files,
    pub(super) findings: Vec<Finding>,
    pub(super) pages: usize,
    /// The figures of its Markdown, by the file's name.
    pub(super) figures: (String, Vec<String>),
}

/// The most pages of the executive group's review.
const REVIEW_PAGES: usize = 6;

/// The report in one language; a review is made with less of all, step by step, until it has no more
/// pages than it may. A draft has its findings in an annex and may be longer.
pub(super) fn edition(
    input: &Input<'_>,
    language: Language,
    replacements: &Texts,
    theme: &Theme,
) -> anyhow::Result<Edition> {
    let (words, templates) = parted(replacements);
    let words = Words::with_replacements(language, &words)?;
    let templates = Templates::with_replacements(&templates);
    let stem = stem(input.round, language);
    let mut steps = Room::STEPS.into_iter();
    let make = |room| set(compose_within(input, &words, &templates, room)?, &stem, &words, theme);
    let mut edition = make(steps.next().unwrap_or(Room::STEPS[0]))?;
    if input.round.checkpoint.kind == CheckpointKind::Interim && !input.draft {
        for room in steps {
            if edition.pages <= REVIEW_PAGES {
                break;
            }
            edition = make(room)?;
        }
    }
    Ok(edition)
}

/// Sets a composed report: its files are named `stem` with their endings.
pub(super) fn set(
    composed: Composed,
    stem: &str,
    words: &Words,
    theme: &Theme,
) -> anyhow::Result<Edition> {
    let palette = look::palette(theme);
    let mut files = Files::new();
    for (name, svg) in composed.charts {
        let svg = chart::lettered(palette.dress(svg), theme.typeface);
        files.insert(name, svg.into_bytes());
    }
    let name = format!("{stem}.md");
    let load = |address: &str| files.get(address).cloned().ok_or_else(|| "missing".to_owned());
    let (document, mut findings) = document::read(&composed.markdown, &name, &load);
    findings.extend(composed.findings);
    let typeset = typeset::typeset(document, &look::of(theme, words.language()), words)?;
    findings.extend(typeset.findings);
    let pages = typeset.publication.pages.len();
    let bytes = pdf::write(typeset.publication)?;
    files.insert(format!("{stem}.pdf"), bytes);
    let figures = (name.clone(), document::figures_of(&composed.markdown, words.language()));
    files.insert(name, composed.markdown.into_bytes());
    Ok(Edition { files, findings, pages, figures })
}

/// Texts by file name.
pub(super) type Texts = BTreeMap<String, String>;

/// What the strategy folder puts in place of built-in files: words, and templates.
pub(super) fn parted(replacements: &Texts) -> (Texts, Texts) {
    let (mut words, mut templates) = (Texts::new(), Texts::new());
    for (name, text) in replacements {
        match name.strip_prefix("locales/") {
            Some(file) => words.insert(file.to_owned(), text.clone()),
            None => templates.insert(name.clone(), text.clone()),
        };
    }
    (words, templates)
}

/// Every template and file of words that a report is made with.
pub(super) fn template_records(languages: &[Language], replacements: &Texts) -> Vec<FileRecord> {
    let (words, templates) = parted(replacements);
    let templates = Templates::with_replacements(&templates);
    let mut records: Vec<FileRecord> =
        templates.files().map(|(name, text)| FileRecord::of(name, text.as_bytes())).collect();
    for language in languages {
        let files = Words::files(*language, &words);
        records.extend(
            files
                .into_iter()
                .map(|(name, text)| FileRecord::of(format!("locales/{name}"), text.as_bytes())),
        );
    }
    records.sort();
    records
}

/// The name of a report's files, without ending.
fn stem(round: &Round, language: Language) -> String {
    format!("{}-{}-{language}", round.strategy.id, round.checkpoint.id)
}
