//! `export`: the data behind a report, as one table or as a data package.

use std::path::Path;

use seuranta::output::{manifest_of, publish, write_file};
use seuranta::show;

use super::outputs::{self, Origin};
use super::standing::Standing;
use super::{Desk, Problem, Verdict};
use crate::cli::{Cut, DataFormat};
use crate::terminal::Terminal;

pub(super) fn export(
    desk: &Desk<'_>,
    checkpoint: &str,
    format: DataFormat,
    out: Option<&Path>,
    cut: Cut,
) -> anyhow::Result<Verdict> {
    let data = match format {
        DataFormat::Csv => show::export_csv(&desk.stand_whole(checkpoint, cut.as_of)?.round),
        DataFormat::Json => show::export_json(&desk.stand_whole(checkpoint, cut.as_of)?.round)?,
        DataFormat::DataPackage => return package(desk, checkpoint, out, cut),
    };
    match out {
        Some(file) => write_file(file, data.as_bytes())?,
        None => Terminal::bytes(data.as_bytes())?,
    }
    Ok(Verdict::Yes)
}

/// Writes a data package into the folder `out`, whole or not at all.
fn package(
    desk: &Desk<'_>,
    checkpoint: &str,
    out: Option<&Path>,
    cut: Cut,
) -> anyhow::Result<Verdict> {
    let Some(folder) = out else {
        return Err(Problem::new("problem-package-folder", []).into());
    };
    let is_part = |file: &str| file == "datapackage.json" || file.starts_with("data/");
    if let Some(other) = manifest_of(folder)
        && !other.outputs.iter().all(|record| is_part(&record.file))
    {
        let path = folder.display().to_string();
        return Err(Problem::new("problem-holds-report", [("path", path)]).into());
    }
    let Standing { round, assessment, inputs, .. } = desk.stand_whole(checkpoint, cut.as_of)?;
    let files = show::data_package(&round, &assessment)?;
    let findings = show::count(&round.findings);
    let origin = Origin { inputs, findings, ..Origin::default() };
    let manifest = outputs::manifest(&round.strategy, &round.checkpoint, &files, origin);
    outputs::say_kept(desk, &publish(folder, &files, &manifest, &is_part)?)?;
    outputs::say_written(desk, folder, files.keys());
    Ok(Verdict::Yes)
}
