//! `typeset`: any Markdown → PDF.

use std::fs;
use std::path::{Path, PathBuf};

use seuranta::document::Document;
use seuranta::finding::Finding;
use seuranta::output::{manifest_of, sha256, write_file};
use seuranta::strategy::{Folder, LoadError, SETTINGS_FILE, Theme, load, load_theme};
use seuranta::words::Words;
use seuranta::{document, pdf, show, typeset as set};

use super::desk::find_folder;
use super::source::{self, STREAM};
use super::{Problem, Verdict, look, print_findings, verdict};
use crate::cli::{Common, Findings};
use crate::terminal::Terminal;

pub(super) fn typeset(
    file: &Path,
    output: Option<&Path>,
    wanted: Findings,
    common: &Common,
    terminal: &Terminal,
) -> anyhow::Result<Verdict> {
    let from_stream = file == Path::new(STREAM);
    let beside = (!from_stream).then(|| file.with_extension("pdf"));
    let output = output.map(Path::to_owned).or(beside).filter(|path| path != Path::new(STREAM));
    if let Some(output) = output.as_deref().filter(|output| file.is_file() && is_same(file, output))
    {
        let path = output.display().to_string();
        return Err(Problem::new("problem-output-is-source", [("path", path)]).into());
    }
    let markdown = source::markdown(file)?;
    let base = file.parent().map(Path::to_owned).unwrap_or_default();
    let strategy = match common.strategy {
        Some(_) => Some(find_folder(common)?),
        None => folder_around(&base),
    };
    let (bytes, findings) = to_pdf(&markdown, &file.to_string_lossy(), &base, strategy.as_ref())?;
    match &output {
        Some(path) => write_file(path, &bytes)?,
        None => Terminal::bytes(&bytes)?,
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
    if from_stream || output.is_none() {
        Terminal::insist(&show::text(&report, &words));
    } else {
        print_findings(&report, wanted, &words)?;
    }
    Ok(verdict(&findings, wanted.fail_on))
}

/// Whether two paths are of one file that is there.
fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Sets `markdown`, whose pictures lie below `base`, in the look of a strategy and with its abbreviations.
fn to_pdf(
    markdown: &str,
    name: &str,
    base: &Path,
    strategy: Option<&Folder>,
) -> anyhow::Result<(Vec<u8>, Vec<Finding>)> {
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
    let theme = match strategy {
        Some(folder) => {
            expand(&mut document, folder)?;
            let (theme, found) = load_theme(folder, &mut Vec::new())?;
            findings.extend(found.into_iter().map(|finding| from_here(finding, folder)));
            theme
        }
        None => Theme::default(),
    };
    let words = Words::built_in(document.language)?;
    let look = look::of(&theme, document.language);
    let typeset = set::typeset(document, &look, &words)?;
    findings.extend(typeset.findings);
    seuranta::finding::sort(&mut findings);
    Ok((pdf::write(typeset.publication)?, findings))
}

/// A finding of a strategy folder with its file named as that of the Markdown is: from the folder that is current.
fn from_here(mut finding: Finding, folder: &Folder) -> Finding {
    let path = folder.root().join(&*finding.place.file);
    let here = Path::new(".").canonicalize().ok();
    let below = here.as_ref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(&path);
    finding.place.file = below.to_string_lossy().replace('\\', "/").into();
    finding
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

/// The strategy folder in which a file lies whose folder is `base`, if it lies in one.
fn folder_around(base: &Path) -> Option<Folder> {
    let from = if base.as_os_str().is_empty() { Path::new(".") } else { base };
    let from = from.canonicalize().ok()?;
    from.ancestors().find(|folder| folder.join(SETTINGS_FILE).is_file()).map(Folder::new)
}

/// Tells what the strategy's abbreviations stand for. In a report they are told where it was made.
fn expand(document: &mut Document, folder: &Folder) -> anyhow::Result<()> {
    let settings = folder.read(SETTINGS_FILE).map_err(|source| {
        let file = SETTINGS_FILE.to_owned();
        LoadError { file, source }
    })?;
    let settings = settings.and_then(|bytes| String::from_utf8(bytes).ok());
    if let (Some(settings), None) = (settings, &document.front.checkpoint)
        && let Some(strategy) = load(&settings, None).strategy
    {
        document::expand(document, &strategy.expansions(document.language));
    }
    Ok(())
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
