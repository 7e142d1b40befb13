//! An .xls workbook, changed within its records.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use seuranta_fuzz::{compound, file, guard};

fuzz_target!(init: guard::prepare(), |data: &[u8]| file::any_file("kymp.xls", data));

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    compound::mutate(data, size, most, seed)
});
