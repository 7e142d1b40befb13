//! Strategy folders of the tests of records: a copy of the sample, and a small one that is spoiled.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;

/// A strategy folder that a test may change.
pub(crate) struct City {
    root: tempfile::TempDir,
}

/// What a run gave.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The strategy of the small folder: two checkpoints, one goal.
const STRATEGY: &str = r#"format = 1
[strategy]
id = "small"
name = { en = "A small strategy" }
owner = { en = "Example City" }
term = { from = 2021-08-02, to = 2025-05-31 }
languages = ["en"]
[[checkpoint]]
id = "mid-term"
kind = "mid-term"
as-of = 2023-06-30
[[checkpoint]]
id = "end-of-term"
kind = "end-of-term"
as-of = 2025-05-31
[[organisation]]
id = "kymp"
kind = "division"
short = "KYMP"
name = { en = "Urban Environment Division" }
[[priority]]
id = "climate"
name = { en = "Climate responsibility" }
  [[priority.goal]]
  id = "carbon-neutral"
  name = { en = "The city is carbon neutral" }
"#;

/// The register of the small folder.
pub(crate) const REGISTER: &str = "\
id;goal;name_en;unit;direction;baseline_period;baseline_value;target_period;target_value;organisations;lag;decided
co2-total;carbon-neutral;Total emissions;kt;decrease;2020;2360;2030;702;kymp;5;Council 1.12.2021
car-share;carbon-neutral;Share of journeys by car;%;decrease;2020;22;2025;20;kymp;5;Council 1.12.2021
";

/// What the small folder's organisation sent at mid-term.
pub(crate) const MIDDLE: &str = "\
Indicator;Period;Value;Unit
co2-total;2021;2354;kt
co2-total;2022;2200;kt
car-share;2022;21;%
";

/// What it sent at the end of the term, with one figure revised.
pub(crate) const END: &str = "\
Indicator;Period;Value;Unit;Note
co2-total;2022;2250;kt;the statistic was revised
co2-total;2023;2000;kt;
co2-total;2024;1700;kt;
car-share;2023;20,5;%;
car-share;2024;20,4;%;
";

const TEXTS: &str = "\
Goal;Assessment;Explanation;Measures
carbon-neutral;at risk;Heating was slow to change over to other sources of energy.;More heat pumps are bought and built this year.
";

impl City {
    /// A copy of the sample.
    pub(crate) fn sample() -> Self {
        let city = Self { root: tempfile::tempdir().unwrap() };
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
        copy(&from, &city.path(""));
        city
    }

    /// The small folder.
    pub(crate) fn small() -> Self {
        let city = Self { root: tempfile::tempdir().unwrap() };
        city.write("strategy.toml", STRATEGY);
        city.write("indicators.csv", REGISTER);
        for (checkpoint, figures) in [("mid-term", MIDDLE), ("end-of-term", END)] {
            city.write(&format!("returns/{checkpoint}/kymp.csv"), figures);
            city.write(&format!("returns/{checkpoint}/kymp_texts.csv"), TEXTS);
        }
        city
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.root.path().join("city").join(file)
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// The English report of the small folder, with usual spaces.
    pub(crate) fn report(&self, checkpoint: &str) -> String {
        plain(&self.read(&format!("reports/{checkpoint}/small-{checkpoint}-en.md")))
    }

    pub(crate) fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.path(file)).unwrap()
    }

    /// Puts `new` in the place of `old`, which must be there.
    pub(crate) fn replace(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "`{file}` has no `{old}`");
        self.write(file, &text.replace(old, new));
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let output: Output = Command::cargo_bin("seuranta")
            .unwrap()
            .current_dir(self.path(""))
            .args(arguments)
            .env_remove("SEURANTA_STRATEGY")
            .env_remove("SEURANTA_LANG")
            .env("LC_ALL", "C")
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: plain(&String::from_utf8(output.stdout).unwrap()),
            err: plain(&String::from_utf8(output.stderr).unwrap()),
        }
    }

    /// Runs what must succeed.
    pub(crate) fn done(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}\n{}{}", run.out, run.err);
        run
    }
}

/// With usual spaces in the place of no-break spaces, so that tests can be read.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// All files below a folder but manifests, by name.
pub(crate) fn outputs(folder: &Path) -> Vec<(String, Vec<u8>)> {
    fn walk(folder: &Path, root: &Path, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, files);
            } else if !path.ends_with("manifest.json") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    walk(folder, folder, &mut files);
    files.sort();
    files
}
