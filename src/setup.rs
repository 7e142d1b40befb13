//! New strategy folders: a commented skeleton, or the sample, both within the program.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use include_dir::{Dir, include_dir};

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
        bail!("`{}` is there already and is not an empty folder; name a new one", dir.display());
    }
    fs::create_dir_all(dir).with_context(|| format!("cannot make `{}`", dir.display()))?;
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
            fs::create_dir_all(&path)
                .with_context(|| format!("cannot make `{}`", path.display()))?;
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
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot make `{}`", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write `{}`", path.display()))
}
