//! Whole sheets taken in: what each layout gives, and what becomes of each trap.

use std::collections::BTreeMap;
use std::path::Path;

use seuranta::finding::Severity;
use seuranta::intake::{Intake, take_in};
use seuranta::read::{Limits, read};
use seuranta::strategy::{Folder, Strategy, load_folder};

#[path = "intake/dump.rs"]
mod dump;

use dump::dump;

fn folder(path: &str) -> Folder {
    Folder::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

fn strategy(path: &str) -> Strategy {
    load_folder(&folder(path), &Limits::default()).unwrap().0.strategy.unwrap()
}

fn taken(file: &str, bytes: &[u8]) -> Intake {
    let strategy = strategy("tests/findings/base");
    let workbook = read(file, bytes, &Limits::default()).unwrap();
    take_in(&workbook, &strategy, strategy.checkpoint("mid-term").unwrap())
}

fn csv(file: &str, text: &str) -> String {
    dump(&taken(file, text.as_bytes()))
}

#[test]
fn the_sample_is_read_whole_and_without_errors() {
    let strategy = strategy("sample-data");
    let folder = folder("sample-data");
    let mut errors = Vec::new();
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for checkpoint in &strategy.checkpoints {
        let (files, _) = folder.returns(checkpoint.id.as_str()).unwrap();
        for file in files {
            let bytes = folder.read(&file).unwrap().unwrap();
            let workbook = read(&file, &bytes, &Limits::default()).unwrap();
            let intake = take_in(&workbook, &strategy, checkpoint);
            counts.insert(file.clone(), (intake.observations.len(), intake.accounts.len()));
            let bad = intake.findings.iter().filter(|f| f.code.severity == Severity::Error);
            errors.extend(bad.map(|f| format!("{} {} {:?}", f.place, f.code.name, f.found)));
            assert!(intake.notes.iter().any(|note| note.layout != "none"), "{file}");
            if std::path::Path::new("/tmp/intake-dump").exists() {
                let name = file.replace('/', "_");
                std::fs::write(format!("/tmp/intake-dump/{name}.txt"), dump(&intake)).unwrap();
            }
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    insta::assert_debug_snapshot!(counts);
}
