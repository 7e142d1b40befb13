//! The sample strategy, judged as its own reckoning says.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use seuranta::assess::{Assessment, assess};
use seuranta::checkpoint::{Round, gather};
use seuranta::read::Limits;
use seuranta::strategy::{Folder, load_folder};

/// A checkpoint of the sample.
fn sample(checkpoint: &str) -> (Round, Assessment) {
    let folder = Folder::new("sample-data");
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    let checkpoint = strategy.checkpoint(checkpoint).unwrap();
    let (round, _) = gather(&folder, &strategy, checkpoint, &[]).unwrap();
    let assessment = assess(&round);
    (round, assessment)
}

type Row = BTreeMap<String, String>;

#[test]
fn the_sample_comes_out_as_its_own_reckoning_says() {
    let mut reader = csv::Reader::from_path("tests/sample/expected-statuses.csv").unwrap();
    let rows: Vec<Row> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    let mut differences = String::new();
    for checkpoint in ["mid-term", "end-of-term"] {
        let (_, assessment) = sample(checkpoint);
        for row in rows.iter().filter(|row| row["checkpoint"] == checkpoint) {
            let Some(assessed) = assessment.indicator(&row["indicator"]) else {
                let _ = writeln!(differences, "{checkpoint} {}: not judged", row["indicator"]);
                continue;
            };
            let share =
                assessed.share.map(|share| format!("{:.3}", share.round_dp(3))).unwrap_or_default();
            let is_same = row["status"] == assessed.computed.id()
                && (row["share"].is_empty() || row["share"] == share);
            if !is_same {
                let _ = writeln!(
                    differences,
                    "{checkpoint} {}: expected {} {}, got {} {share} {:?}",
                    row["indicator"],
                    row["status"],
                    row["share"],
                    assessed.computed.id(),
                    assessed.reason,
                );
            }
        }
    }
    assert_eq!(differences, "");
}
