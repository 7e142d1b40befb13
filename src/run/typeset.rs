//! `typeset`: any Markdown → PDF.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context;
use seuranta::checkpoint::GatherError;
use seuranta::finding::Finding;
use seuranta::output::{manifest_of, sha256, write_file};
use seuranta::strategy::{Folder, SETTINGS_FILE, Theme, load_theme};
use seuranta::words::Words;
use seuranta::{document, pdf, show, typeset as set};

use super::{Verdict, look, print_findings, verdict};
use crate::cli::Findings;
use crate::terminal::Terminal;

pub(super) fn typeset(
    file: &Path,
    output: Option<&Path>,
    wanted: Findings,
    terminal: &Terminal,
) -> anyhow::Result<Verdict> {
    let from_stream = file == Path::new("-");
    let markdown = if from_stream {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("cannot read the standard input")?;
        text
    } else {
        fs::read_to_string(file)
            .map_err(|source| GatherError { file: file.display().to_string(), source })?
    };
    let base = file.parent().map(Path::to_owned).unwrap_or_default();
    let (bytes, findings) = to_pdf(&markdown, &file.to_string_lossy(), &base)?;
    let beside = file.with_extension("pdf");
    match output {
        Some(path) if path != Path::new("-") => write_file(path, &bytes)?,
        None if !from_stream => write_file(&beside, &bytes)?,
        Some(_) | None => Terminal::bytes(&bytes)?,
    }
    if findings.is_empty() {
        return Ok(Verdict::Yes);
    }
    let words = Words::built_in(terminal.language)?;
    let report = show::Report {
        checkpoint: None,
        findings: &findings,
        files: 1,
        observations: 0,
        notes: &[],
    };
    if from_stream || output == Some(Path::new("-")) {
        Terminal::insist(&show::text(&report, &words));
    } else {
        print_findings(&report, wanted, &words)?;
    }
    Ok(verdict(&findings, wanted.fail_on))
}

/// Sets `markdown`, whose pictures lie below `base`.
fn to_pdf(markdown: &str, name: &str, base: &Path) -> anyhow::Result<(Vec<u8>, Vec<Finding>)> {
    let load = |address: &str| {
        let path: PathBuf = base.join(address);
        fs::read(&path).map_err(|error| problem(&error).to_owned())
    };
    let (mut document, mut findings) = document::read(markdown, name, &load);
    if let Some(generated) = generated(markdown, name, base) {
        document.front.other.insert("edited".to_owned(), "true".to_owned());
        let language = document.language;
        findings.extend(document::not_generated(markdown, name, language, &generated));
    }
    let theme = theme_around(base, &mut findings)?;
    let words = Words::built_in(document.language)?;
    let look = look::of(&theme, document.language);
    let typeset = set::typeset(document, &look, &words)?;
    findings.extend(typeset.findings);
    seuranta::finding::sort(&mut findings);
    Ok((pdf::write(typeset.publication)?, findings))
}

/// The word by which the finding tells why a file cannot be read.
fn problem(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound | Kind::NotADirectory | Kind::InvalidFilename => "missing",
        Kind::PermissionDenied => "denied",
        Kind::IsADirectory => "folder",
        _ => "unreadable",
    }
}

/// The theme of the strategy folder in which the file lies, if it lies in one.
fn theme_around(base: &Path, findings: &mut Vec<Finding>) -> anyhow::Result<Theme> {
    let from = if base.as_os_str().is_empty() { Path::new(".") } else { base };
    let Ok(from) = from.canonicalize() else { return Ok(Theme::default()) };
    let Some(root) = from.ancestors().find(|folder| folder.join(SETTINGS_FILE).is_file()) else {
        return Ok(Theme::default());
    };
    let (theme, found) = load_theme(&Folder::new(root), &mut Vec::new())?;
    findings.extend(found);
    Ok(theme)
}

/// The figures that the program wrote into this report, where the manifest beside it tells that the
/// report was written otherwise than it now is; `None` where it was not, or is no report.
fn generated(markdown: &str, name: &str, base: &Path) -> Option<Vec<String>> {
    let file = Path::new(name).file_name()?.to_string_lossy().into_owned();
    let manifest = manifest_of(base)?;
    let written = manifest.outputs.iter().find(|record| record.file == file)?;
    let is_edited = written.sha256 != sha256(markdown.as_bytes());
    is_edited.then(|| manifest.figures.get(&file).cloned().unwrap_or_default())
}
