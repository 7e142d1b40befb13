//! The program run as a process whose memory is watched.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// What the program told as JSON, its exit code, and its peak of memory in KiB (zero where the system does
/// not tell).
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, serde_json::Value, u64) {
    let output = folder.join("out.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_seuranta"))
        .args(arguments)
        .args(["--format", "json", "--ui-lang", "en"])
        .stdout(Stdio::from(fs::File::create(&output).unwrap()))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let code = loop {
        let now = fs::read_to_string(&status).ok().and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        });
        peak = peak.max(now.unwrap_or_default());
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    let json = serde_json::from_slice(&fs::read(&output).unwrap()).unwrap_or_default();
    (code, json, peak)
}
