//! An .ods workbook, changed within one of its parts.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use seuranta_fuzz::{file, guard, package};

fuzz_target!(init: guard::prepare(), |data: &[u8]| file::any_file("kymp.ods", data));

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    package::mutate(data, size, most, seed)
});
