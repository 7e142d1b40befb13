//! The program run as a process whose memory is watched.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The peaks of a process's memory, in KiB; zero where the system does not tell.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Peaks {
    /// What it used.
    pub(crate) used: u64,
    /// What it asked for, whether it used it or not.
    pub(crate) asked: u64,
}

/// The program's exit code, what it told as JSON, and the peaks of its memory.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, serde_json::Value, Peaks) {
    let output = folder.join("out.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_seuranta"))
        .args(arguments)
        .args(["--format", "json", "--ui-lang", "en"])
        .stdout(Stdio::from(fs::File::create(&output).unwrap()))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peaks = Peaks::default();
    let code = loop {
        // Until the program has taken the place of this one, what is told is this one's memory.
        let now = fs::read_to_string(&status).unwrap_or_default();
        let now = if now.starts_with("Name:\tseuranta\n") { &*now } else { "" };
        peaks.used = peaks.used.max(told(now, "VmHWM:"));
        peaks.asked = peaks.asked.max(told(now, "VmPeak:"));
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    let json = serde_json::from_slice(&fs::read(&output).unwrap()).unwrap_or_default();
    (code, json, peaks)
}

/// A line's figure.
fn told(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
