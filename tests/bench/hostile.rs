//! What files that were made to harm cost the program, as whole processes: `cargo bench --bench hostile`, or
//! `cargo bench --bench hostile -- FILE…` for files of other people's, such as the test files of spreadsheet
//! libraries.
//!
//! Prints for each kind of file the wall and processor time, and the memory beyond a check of a harmless file; of many
//! files their number, the slowest and the largest. Judges nothing: budgets are for people to hold the figures against.

#![expect(clippy::print_stdout, reason = "its purpose is to print")]
#![expect(clippy::disallowed_methods, reason = "its purpose is to read the clock")]
#![expect(clippy::unwrap_used, reason = "it may fail where it stands")]

use std::fs;
use std::time::Instant;

#[expect(dead_code, reason = "the tests alone hold what a file costs against a limit")]
#[path = "../hostile/city.rs"]
mod city;
#[path = "../hostile/compounds.rs"]
mod compounds;
#[path = "../hostile/files.rs"]
mod files;
#[path = "../hostile/markdown.rs"]
mod markdown;
#[path = "../support/measured.rs"]
mod measured;
#[path = "../hostile/packages.rs"]
mod packages;

use city::City;

fn main() {
    let own: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let city = City::new();
    if !own.is_empty() {
        let costs = own.iter().map(|path| check(&city, path, &fs::read(path).unwrap()));
        return summary("files", &costs.collect::<Vec<_>>());
    }
    println!("{:<34} {:>8} {:>8} {:>8}  findings", "file", "wall s", "cpu s", "MB more");
    let kinds = [
        packages::in_xml,
        packages::in_records,
        packages::open_documents,
        compounds::old,
        files::others,
    ];
    for (name, bytes) in kinds.into_iter().flat_map(|files| files()) {
        check(&city, name, &bytes).print();
    }
    for (name, whole) in files::returns() {
        let cut = (0..200).map(|part| whole.get(..whole.len() * part / 200).unwrap().to_vec());
        summary(
            &format!("{name}, cut"),
            &cut.map(|bytes| check(&city, name, &bytes)).collect::<Vec<_>>(),
        );
        let flipped = flipped(&whole).map(|bytes| check(&city, name, &bytes));
        summary(&format!("{name}, a bit flipped"), &flipped.collect::<Vec<_>>());
    }
    typeset();
}

/// A file five hundred times, another bit changed each time.
fn flipped(whole: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    (0..500).map(|part| {
        let mut bytes = whole.to_vec();
        let at = (whole.len() - 1) * part / 499;
        *bytes.get_mut(at).unwrap() ^= 1 << (part % 8);
        bytes
    })
}

/// What one run cost.
struct Cost {
    name: String,
    exit: Option<i32>,
    wall: f64,
    processor: f64,
    /// Memory beyond what is usual, in KiB.
    memory: u64,
    codes: String,
}

impl Cost {
    fn print(&self) {
        let Self { name, wall, processor, codes, .. } = self;
        let exit = if matches!(self.exit, Some(0 | 1)) { "" } else { "ENDED FROM OUTSIDE " };
        println!(
            "{name:<34} {wall:>8.3} {processor:>8.2} {:>8.1}  {exit}{codes}",
            megabytes(self.memory)
        );
    }
}

#[expect(clippy::cast_precision_loss, reason = "a figure to look at")]
fn megabytes(kib: u64) -> f64 {
    kib as f64 / 1024.0
}

fn check(city: &City, name: &str, bytes: &[u8]) -> Cost {
    let (start, before) = (Instant::now(), processor());
    let outcome = city.look_at(name, bytes);
    let codes: Vec<&str> = outcome.codes.iter().map(String::as_str).collect();
    Cost {
        name: name.to_owned(),
        exit: outcome.exit,
        wall: start.elapsed().as_secs_f64(),
        processor: processor() - before,
        memory: outcome.peaks.used.saturating_sub(city.usual.used),
        codes: codes.join(" "),
    }
}

/// Seconds that the processes which this one waited for took of processors.
fn processor() -> f64 {
    let own = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = own.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks = fields.skip(13).take(2).filter_map(|field| field.parse::<u32>().ok());
    // Linux counts a hundred of them a second on every machine that this runs on.
    f64::from(ticks.sum::<u32>()) / 100.0
}

/// Prints how many they are, how many ended from outside, the slowest, the largest, and how many had which findings.
fn summary(name: &str, costs: &[Cost]) {
    let ended = costs.iter().filter(|cost| !matches!(cost.exit, Some(0 | 1))).count();
    println!("{name}: {} files, {ended} ended from outside", costs.len());
    for ending in costs.iter().filter(|cost| !matches!(cost.exit, Some(0 | 1))) {
        ending.print();
    }
    let told = |by: fn(&Cost) -> f64| {
        let most = costs.iter().max_by(|a, b| by(a).total_cmp(&by(b)));
        most.into_iter().for_each(Cost::print);
    };
    told(|cost| cost.processor);
    told(|cost| megabytes(cost.memory));
}

/// Sets each text.
fn typeset() {
    let folder = tempfile::tempdir().unwrap();
    markdown::write_pictures(folder.path());
    let set = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        let (start, before) = (Instant::now(), processor());
        let (exit, _, peaks) = measured::run(folder.path(), &["typeset", file.to_str().unwrap()]);
        (exit, start.elapsed().as_secs_f64(), processor() - before, peaks.used)
    };
    let (.., usual) = set("empty.md", "");
    for (name, text, _) in markdown::texts() {
        let (exit, wall, processor, memory) = set(name, &text);
        let (name, memory, codes) = (name.to_owned(), memory.saturating_sub(usual), String::new());
        Cost { name, exit, wall, processor, memory, codes }.print();
    }
}
