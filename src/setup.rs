//! New strategy folders: a commented skeleton, or the sample, both within the program.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};
use seuranta::output::OutputError;

use crate::run::Problem;

static SKELETON: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/report-templates/skeleton");
static SAMPLE_RETURNS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/sample-data/returns");
static SAMPLE_NARRATIVE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/sample-data/narrative");

/// The sample's files at its top level; `reports/`, which a run writes, is not part of it.
const SAMPLE_FILES: [(&str, &[u8]); 5] = [
    ("strategy.toml", include_bytes!("../sample-data/strategy.toml")),
    ("indicators.csv", include_bytes!("../sample-data/indicators.csv")),
    ("received.csv", include_bytes!("../sample-data/received.csv")),
    ("overrides.csv", include_bytes!("../sample-data/overrides.csv")),
    ("waivers.csv", include_bytes!("../sample-data/waivers.csv")),
];

/// Makes a strategy folder at `dir`, which must be new or empty.
pub(crate) fn make(dir: &Path, sample: bool) -> anyhow::Result<()> {
    if dir.exists() && fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_some()) {
        let path = dir.display().to_string();
        return Err(Problem::new("problem-not-empty", [("path", path)]).into());
    }
    make_folder(dir)?;
    if sample {
        for (name, bytes) in SAMPLE_FILES {
            write(&dir.join(name), bytes)?;
        }
        extract(&SAMPLE_RETURNS, &dir.join("returns"))?;
        extract(&SAMPLE_NARRATIVE, &dir.join("narrative"))
    } else {
        extract(&SKELETON, dir)?;
        for folder in ["returns/mid-term", "returns/end-of-term", "narrative"] {
            let path = dir.join(folder);
            make_folder(&path)?;
        }
        Ok(())
    }
}

fn extract(from: &Dir<'_>, to: &Path) -> anyhow::Result<()> {
    for file in from.files() {
        write(&to.join(file.path()), file.contents())?;
    }
    from.dirs().try_for_each(|folder| extract(folder, to))
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    Ok(fs::write(path, bytes).map_err(|source| refused(path, source))?)
}

fn make_folder(path: &Path) -> anyhow::Result<()> {
    Ok(fs::create_dir_all(path).map_err(|source| refused(path, source))?)
}

fn refused(path: &Path, source: io::Error) -> OutputError {
    OutputError::Io { path: path.to_owned(), source }
}
