//! Any text as the headings of a table with one row below, each line one heading.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seuranta_fuzz::{file, guard, writing};

fuzz_target!(init: guard::prepare(), |data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        text.lines().for_each(writing::any_label);
        let quoted = text.lines().map(|line| format!("\"{}\"", line.replace('"', "\"\"")));
        let headings = quoted.collect::<Vec<_>>().join(";");
        let table = format!("{headings}\nco2-total;2021;2354;kt\nco2-total;2022;\"2637,5\";kt\n");
        file::any_file("kymp.csv", table.as_bytes());
    }
});
