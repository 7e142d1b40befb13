//! Any text as a number, and any figure written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seuranta::notation::DecimalMark;
use seuranta_fuzz::{guard, writing};

fuzz_target!(init: guard::prepare(), |data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let column = match first % 4 {
        0 => None,
        1 => Some(DecimalMark::Comma),
        2 => Some(DecimalMark::Point),
        _ => {
            let Some((mantissa, places)) = rest.split_first_chunk() else { return };
            let places = places.first().copied().unwrap_or_default();
            writing::written_number(i64::from_le_bytes(*mantissa), places.into());
            return;
        }
    };
    if let Ok(text) = std::str::from_utf8(rest) {
        writing::any_number(text, column);
    }
});
