//! ANSI colours for people; stripped by the program where they are not wanted.

use crate::finding::Severity;

const RESET: &str = "\u{1b}[0m";

pub(super) fn bold(text: &str) -> String {
    format!("\u{1b}[1m{text}{RESET}")
}

pub(super) fn dim(text: &str) -> String {
    format!("\u{1b}[2m{text}{RESET}")
}

pub(super) fn severity(severity: Severity, text: &str) -> String {
    let code = match severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Note => "1;36",
    };
    format!("\u{1b}[{code}m{text}{RESET}")
}
