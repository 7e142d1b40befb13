//! Any bytes as a text file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seuranta_fuzz::{file, guard};

fuzz_target!(init: guard::prepare(), |data: &[u8]| file::any_file("kymp.csv", data));
