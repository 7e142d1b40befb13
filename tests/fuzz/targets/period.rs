//! Any text as a period.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seuranta_fuzz::{guard, writing};

fuzz_target!(init: guard::prepare(), |data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        writing::any_period(text);
    }
});
