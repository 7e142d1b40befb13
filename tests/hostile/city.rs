//! A strategy folder in which harmful files are checked, each as the return of an organisation.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::measured::{self, Peaks};

/// What a harmful file may cost beyond a check of a harmless one, in KiB.
const MOST: u64 = 64 << 10;

/// What it may ask for beyond that without using it, in KiB: threads begin with some address space of their own.
const MOST_ASKED: u64 = 384 << 10;

/// What became of a check of one file.
pub(crate) struct Outcome {
    /// The program's exit code; none where it was ended from outside, as an abort is.
    pub(crate) exit: Option<i32>,
    /// The codes of the file's findings.
    pub(crate) codes: BTreeSet<String>,
    pub(crate) observations: u64,
    pub(crate) peaks: Peaks,
}

/// A strategy folder, and what a check of a harmless file in it takes.
pub(crate) struct City {
    folder: tempfile::TempDir,
    pub(crate) usual: Peaks,
}

impl City {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
        for name in ["strategy.toml", "indicators.csv"] {
            fs::copy(base.join(name), folder.path().join(name)).unwrap();
        }
        fs::create_dir_all(folder.path().join("returns/mid-term")).unwrap();
        let mut city = Self { folder, usual: Peaks::default() };
        let harmless = "Mittari;Vuosi;Arvo\nco2-total;2021;2354\n";
        let outcome = city.look_at("csv", harmless.as_bytes());
        assert_eq!((outcome.exit, outcome.codes.len(), outcome.observations), (Some(0), 0, 1));
        city.usual = outcome.peaks;
        city
    }

    /// Checks a file, which must end by itself and within the memory.
    pub(crate) fn check(&self, name: &str, bytes: &[u8]) -> Outcome {
        let outcome = self.look_at(name, bytes);
        let (peaks, usual) = (outcome.peaks, self.usual);
        let is_little = peaks.used <= usual.used + MOST && peaks.asked <= usual.asked + MOST_ASKED;
        assert!(is_little, "{name} takes {peaks:?}; a harmless file takes {usual:?}");
        assert!(matches!(outcome.exit, Some(0 | 1)), "{name}: exit {:?}", outcome.exit);
        outcome
    }

    pub(crate) fn look_at(&self, name: &str, bytes: &[u8]) -> Outcome {
        let ending = name.rsplit('.').next().unwrap();
        let file = format!("kymp.{ending}");
        let path = self.folder.path().join("returns/mid-term").join(&file);
        fs::write(&path, bytes).unwrap();
        let folder = self.folder.path();
        let arguments = ["check", "mid-term", "--strategy"].map(str::to_owned);
        let paths = [folder, &path].map(|path| path.to_string_lossy().into_owned());
        let arguments: Vec<&str> = arguments.iter().chain(&paths).map(String::as_str).collect();
        let (exit, told, peaks) = measured::run(folder, &arguments);
        let findings = told["findings"].as_array().cloned().unwrap_or_default();
        let is_of = |place: &str| place.ends_with(&file);
        let of_file =
            findings.iter().filter(|finding| finding["place"]["file"].as_str().is_some_and(is_of));
        let codes = of_file.filter_map(|finding| finding["code"].as_str().map(str::to_owned));
        let observations = told["summary"]["observations"].as_u64().unwrap_or_default();
        Outcome { exit, codes: codes.collect(), observations, peaks }
    }
}
