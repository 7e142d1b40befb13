//! Memory within a limit, and no panic of the program's own.
//!
//! The program catches panics of the crate that reads old workbooks, and makes findings of them. So a
//! panic ends the run only where it comes from the program itself, caught or not, or where nothing
//! catches it.

use std::alloc::System;
use std::panic::PanicHookInfo;

use cap::Cap;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// What a harmful file may cost beyond its own content, in bytes.
const MOST: usize = 64 << 20;

/// To be called once, before the first input.
pub fn prepare() {
    // One thread, so that an input takes the same way each time.
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let _ = std::panic::take_hook();
    std::panic::set_hook(Box::new(|panic| {
        if !is_of_others(panic) {
            eprintln!("{panic}");
            std::process::abort();
        }
    }));
}

/// Runs `check`; memory that it takes beyond the limit ends the program.
pub fn within_memory<T>(size: usize, check: impl FnOnce() -> T) -> T {
    MEMORY.set_limit(MEMORY.allocated() + size + MOST).unwrap();
    let result = check();
    MEMORY.set_limit(usize::MAX).unwrap();
    result
}

/// Whether a panic comes from a crate of the registry or from Rust's own library.
fn is_of_others(panic: &PanicHookInfo<'_>) -> bool {
    let file = panic.location().map_or("", |location| location.file());
    file.contains("/registry/") || file.contains("/rustc/") || file.contains("/library/")
}
