//! What tests of the program share: how it is run, and strategy folders to run it on.

#![allow(dead_code, reason = "no test needs all of it")]

pub(crate) mod filling;
pub(crate) mod measured;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;

/// The root of the package.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, as it was built for the tests.
pub(crate) fn program() -> PathBuf {
    assert_cmd::cargo::cargo_bin("seuranta")
}

/// Whether what is printed now is to be kept as what is expected.
pub(crate) fn is_update() -> bool {
    #[expect(clippy::disallowed_methods, reason = "a test, not the library, asks the environment")]
    std::env::var_os("SEURANTA_UPDATE").is_some()
}

/// The README's text.
pub(crate) fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// Runs the program in English, untouched by what is set around the test.
pub(crate) fn seuranta(arguments: &[&str]) -> Output {
    Command::cargo_bin("seuranta")
        .unwrap()
        .args(arguments)
        .env_remove("SEURANTA_STRATEGY")
        .env_remove("SEURANTA_LANG")
        .env("LC_ALL", "C")
        .output()
        .unwrap()
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// The sample's folder.
pub(crate) fn sample() -> String {
    format!("{}/sample-data", root().display())
}

/// A strategy folder copied from the sample, to be spoiled, and the folder that keeps it.
pub(crate) fn copy_of_sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("city");
    let run = seuranta(&["init", dir.to_str().unwrap(), "--sample"]);
    assert_eq!(code(&run), 0, "{}", stderr(&run));
    (folder, dir)
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
