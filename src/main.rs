//! The program `seuranta`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::SUCCESS
}
