//! What happens to outputs when a run does not go well: killed, out of room, refused by the file
//! system, or not alone. The old outputs or the new ones, whole, and a clear message.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]
#![expect(
    clippy::disallowed_methods,
    reason = "runs are killed at moments of the time that one takes"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use seuranta::output::{FileRecord, Manifest, manifest_of, sha256};

/// How many runs are killed, at moments spread over the time that one takes.
const KILLS: u32 = 100;

/// A small strategy folder with one return.
fn city(folder: &Path) -> PathBuf {
    let dir = folder.join("city");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings/base");
    fs::create_dir_all(dir.join("returns/mid-term")).unwrap();
    for file in ["strategy.toml", "indicators.csv"] {
        fs::copy(base.join(file), dir.join(file)).unwrap();
    }
    give(&dir, 2354);
    dir
}

/// Writes the return anew, so that the next report is another one.
fn give(dir: &Path, value: u32) {
    let text = format!("Mittari;Vuosi;Arvo;Yksikkö\nco2-total;2021;{value};kt\n");
    fs::write(dir.join("returns/mid-term/kymp.csv"), text).unwrap();
}

fn report(dir: &Path, out: &Path) -> Command {
    let mut command = seuranta(&["report", "mid-term"], dir);
    command.arg("--out").arg(out);
    command
}

/// A command on the strategy folder `dir`, which says nothing but results and errors.
fn seuranta(arguments: &[&str], dir: &Path) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("seuranta"));
    command.args(arguments).args(["--quiet", "--strategy"]).arg(dir);
    command.env("LC_ALL", "C").env_remove("SEURANTA_LANG").stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(dir: &Path, out: &Path) -> Output {
    report(dir, out).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The folder that holds the manifest: `out` itself, or the checkpoint's below it.
fn home(out: &Path) -> PathBuf {
    let below = out.join("mid-term");
    if below.is_dir() { below } else { out.to_owned() }
}

/// The outputs that the manifest names and that are otherwise than it says.
fn unlike(home: &Path, manifest: &Manifest) -> Vec<String> {
    let is_unlike = |record: &&FileRecord| {
        let bytes = fs::read(home.join(&record.file)).unwrap_or_default();
        FileRecord::of(record.file.clone(), &bytes) != **record
    };
    manifest.outputs.iter().filter(is_unlike).map(|record| record.file.clone()).collect()
}

/// Whether anything but outputs, the manifest and a person's own file lies there.
fn leftovers(home: &Path, manifest: &Manifest) -> Vec<String> {
    let known = |name: &str| {
        let prefix = format!("{name}/");
        name == "manifest.json"
            || name == "own.txt"
            || manifest.outputs.iter().any(|o| o.file == name || o.file.starts_with(&prefix))
    };
    let names = fs::read_dir(home).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).filter(|name| !known(name)).collect()
}

fn assert_whole(out: &Path) {
    let home = home(out);
    let manifest = manifest_of(&home).unwrap();
    assert!(!manifest.outputs.is_empty());
    assert_eq!(unlike(&home, &manifest), Vec::<String>::new());
    assert_eq!(leftovers(&home, &manifest), Vec::<String>::new());
}

#[test]
fn a_run_that_is_killed_at_any_moment_leaves_what_the_next_makes_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (dir, out) = (city(folder.path()), folder.path().join("out"));
    let begun = Instant::now();
    let first = run(&dir, &out);
    let takes = begun.elapsed();
    assert!(first.status.success(), "{}", said(&first));
    fs::write(home(&out).join("own.txt"), "a person's own").unwrap();
    let (mut before, mut after) = (0, 0);
    for kill in 0..KILLS {
        give(&dir, 2000 + kill);
        let old = manifest_of(&home(&out)).unwrap();
        let mut child: Child = report(&dir, &out).spawn().unwrap();
        std::thread::sleep(takes * kill / KILLS);
        child.kill().unwrap();
        child.wait().unwrap();
        // The manifest is the old one or the new one, never a part of one; where it is the new one, all is
        // new. Every other run follows one that was killed: it first finishes that one, whose manifest then
        // stands while its own files are moved.
        let now = manifest_of(&home(&out)).unwrap();
        if now == old {
            before += 1;
        } else {
            after += 1;
            if kill % 2 == 0 {
                assert_eq!(unlike(&home(&out), &now), Vec::<String>::new(), "kill {kill}");
            }
        }
        if kill % 2 == 1 {
            let next = run(&dir, &out);
            assert!(next.status.success(), "kill {kill}: {}", said(&next));
            assert_whole(&out);
        }
    }
    assert!(before > 0, "every run was done before it was killed ({after})");
    assert_eq!(fs::read_to_string(home(&out).join("own.txt")).unwrap(), "a person's own");
}

#[test]
fn of_runs_at_once_each_writes_all_or_says_why_it_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let (dir, out) = (city(folder.path()), folder.path().join("out"));
    let runs: Vec<Child> = (0..3).map(|_| report(&dir, &out).spawn().unwrap()).collect();
    let ended: Vec<Output> = runs.into_iter().map(|run| run.wait_with_output().unwrap()).collect();
    assert!(ended.iter().any(|run| run.status.success()));
    for run in ended.iter().filter(|run| !run.status.success()) {
        assert_eq!(run.status.code(), Some(2), "{}", said(run));
        assert!(said(run).contains("out"), "{}", said(run));
    }
    assert_whole(&out);
}

#[test]
fn the_zone_and_the_locale_of_the_clock_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let dir = city(folder.path());
    let manifest = |zone: &str, locale: &str| {
        let out = folder.path().join(zone.replace('/', "-"));
        let run = report(&dir, &out).env("TZ", zone).env("LC_ALL", locale).output().unwrap();
        assert!(run.status.success(), "{}", said(&run));
        manifest_of(&home(&out)).unwrap()
    };
    assert_eq!(manifest("Pacific/Auckland", "C"), manifest("America/Anchorage", "fi_FI.UTF-8"));
}

#[test]
fn forms_are_the_same_in_every_zone() {
    let folder = tempfile::tempdir().unwrap();
    let dir = city(folder.path());
    let manifest = |zone: &str| {
        let out = folder.path().join(zone.replace('/', "-"));
        let mut command = seuranta(&["forms", "mid-term"], &dir);
        let run = command.env("TZ", zone).arg("--out").arg(&out).output().unwrap();
        assert!(run.status.success(), "{}", said(&run));
        manifest_of(&out).unwrap()
    };
    assert_eq!(manifest("Pacific/Auckland"), manifest("America/Anchorage"));
}

/// A return of some megabytes, all of one value, is saved again and again with another while it is
/// read. What is read is one of the two, or is said to have changed.
#[test]
fn a_return_that_changes_while_it_is_read_is_never_read_as_a_mix() {
    let folder = tempfile::tempdir().unwrap();
    let dir = city(folder.path());
    let file = dir.join("returns/mid-term/kymp.csv");
    let contents = [2354, 9999].map(|value| large(&value.to_string()));
    fs::write(&file, &contents[0]).unwrap();
    let stop = AtomicBool::new(false);
    let (mut whole, mut changed) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for text in contents.iter().cycle() {
                // Over the old bytes, as some programs save: the length stays, so it does not tell.
                let mut saved = fs::OpenOptions::new().write(true).open(&file).unwrap();
                saved.write_all(text.as_bytes()).unwrap();
                std::thread::sleep(Duration::from_millis(3));
                if stop.load(Ordering::Relaxed) {
                    return;
                }
            }
        });
        for _ in 0..10 {
            let run = seuranta(&["export", "mid-term"], &dir).output().unwrap();
            let table = String::from_utf8_lossy(&run.stdout).into_owned();
            if run.status.code() == Some(2) {
                assert!(said(&run).contains("changed while it was read"), "{}", said(&run));
                changed += 1;
                continue;
            }
            assert!(run.status.success(), "{}", said(&run));
            let of = |value: &str| table.matches(&format!(",{value},")).count();
            assert!(of("2354") == 0 || of("9999") == 0, "a mix was read");
            assert!(of("2354") + of("9999") > 0, "{table}");
            let read = [2354, 9999].map(|value| sha256(large(&value.to_string()).as_bytes()));
            assert!(
                read.iter().any(|hash| table.contains(hash.as_str())),
                "the hash is of neither"
            );
            whole += 1;
        }
        stop.store(true, Ordering::Relaxed);
    });
    assert_eq!(whole + changed, 10);
    let run = seuranta(&["export", "mid-term"], &dir).output().unwrap();
    assert!(run.status.success(), "once it is left alone it is read: {}", said(&run));
}

/// A return with a figure of 2021 at its beginning and one of 2022 at its end, and much between them.
fn large(value: &str) -> String {
    let note = "pitkä huomautus ".repeat(30_000);
    format!(
        "Mittari;Vuosi;Arvo;Yksikkö;Huomio\nco2-total;2021;{value};kt;\n\n;;;;{note}\n\nco2-total;2022;{value};kt;\n"
    )
}

/// Commands that write into the strategy folder, or where they run.
const WRITING: [&[&str]; 4] =
    [&["report", "mid-term"], &["forms", "mid-term"], &["freeze", "mid-term"], &["init", "new"]];

/// Runs as somebody without rights where the tests run as root, whom no rights hold back.
#[cfg(unix)]
#[test]
fn a_folder_that_one_may_not_write_to_is_read_and_is_named() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let allow = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let folder = tempfile::tempdir().unwrap();
    let is_root = fs::metadata(folder.path()).unwrap().uid() == 0;
    let dir = city(folder.path());
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    allow(folder.path(), 0o755);
    allow(&out, 0o777);
    allow(&dir, 0o555);
    let run = |mut command: Command| {
        if is_root {
            command.uid(65_534);
        }
        command.current_dir(&dir).output()
    };
    for arguments in WRITING {
        let Ok(run) = run(seuranta(arguments, &dir)) else {
            eprintln!("NOT TESTED: nobody else may run the program from where it is built");
            return;
        };
        assert_eq!(run.status.code(), Some(2), "{arguments:?}: {}", said(&run));
        assert!(said(&run).contains("permission denied"), "{arguments:?}: {}", said(&run));
        assert_eq!(said(&run).lines().count(), 1, "{}", said(&run));
    }
    let elsewhere = run(report(&dir, &out)).unwrap();
    assert!(elsewhere.status.success(), "it is read all the same: {}", said(&elsewhere));
    allow(&dir, 0o755);
}

/// Needs the right to mount; where that is not given it says so and tests nothing.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_read_and_is_named_where_it_cannot_be_written_to() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let Some(_unmount) = mount(&disk) else {
        eprintln!("NOT TESTED: a read-only disk cannot be mounted here");
        return;
    };
    let dir = city(&disk);
    let first = seuranta(&["report", "mid-term"], &dir).output().unwrap();
    assert!(first.status.success(), "{}", said(&first));
    let home = dir.join("reports/mid-term");
    let old = manifest_of(&home).unwrap();
    give(&dir, 2400);
    let remounted = Command::new("mount").args(["-o", "remount,ro"]).arg(&disk).status().unwrap();
    assert!(remounted.success());
    for arguments in WRITING {
        let mut command = seuranta(arguments, &dir);
        let run = command.current_dir(&dir).output().unwrap();
        assert_eq!(run.status.code(), Some(2), "{arguments:?}: {}", said(&run));
        assert!(said(&run).contains("read-only"), "{arguments:?}: {}", said(&run));
        assert_eq!(said(&run).lines().count(), 1, "{}", said(&run));
    }
    assert!(manifest_of(&home).unwrap() == old);
    assert_eq!(unlike(&home, &old), Vec::<String>::new());
    let elsewhere = run(&dir, &folder.path().join("out"));
    assert!(elsewhere.status.success(), "it is read all the same: {}", said(&elsewhere));
}

#[cfg(target_os = "linux")]
fn mount(disk: &Path) -> Option<Unmount> {
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"])
        .arg(disk)
        .stderr(Stdio::null())
        .status();
    mounted.is_ok_and(|status| status.success()).then(|| Unmount(disk.to_owned()))
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_to_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let dir = city(folder.path());
    let taken = folder.path().join("taken");
    fs::write(&taken, "a file").unwrap();
    for out in [taken.as_path(), Path::new("/proc/seuranta")] {
        let run = run(&dir, out);
        assert_eq!(run.status.code(), Some(2), "{}", said(&run));
        let name = out.file_name().unwrap().to_string_lossy().into_owned();
        assert!(said(&run).contains(&name), "{}", said(&run));
    }
    assert_eq!(fs::read_to_string(&taken).unwrap(), "a file");
}

/// Needs the right to mount; where that is not given it says so and tests nothing.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_outputs_whole() {
    let folder = tempfile::tempdir().unwrap();
    let dir = city(folder.path());
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let Some(unmount) = mount(&disk) else {
        eprintln!("NOT TESTED: a small disk cannot be mounted here");
        return;
    };
    let out = disk.join("out");
    let first = run(&dir, &out);
    assert!(first.status.success(), "{}", said(&first));
    let old = manifest_of(&home(&out)).unwrap();
    fill(&disk.join("filler"));
    give(&dir, 2400);
    let second = run(&dir, &out);
    assert_eq!(second.status.code(), Some(2), "{}", said(&second));
    assert!(!said(&second).is_empty());
    fs::remove_file(disk.join("filler")).unwrap();
    assert!(manifest_of(&home(&out)).unwrap() == old);
    assert_whole(&out);
    let third = run(&dir, &out);
    assert!(third.status.success(), "{}", said(&third));
    assert!(manifest_of(&home(&out)).unwrap() != old);
    assert_whole(&out);
    drop(unmount);
}

/// Takes up all room but some 64 kB.
#[cfg(target_os = "linux")]
fn fill(file: &Path) {
    let mut filler = fs::File::create(file).unwrap();
    let block = [0_u8; 4096];
    while filler.write_all(&block).is_ok() {}
    let length = filler.metadata().unwrap().len();
    filler.set_len(length.saturating_sub(64 * 1024)).unwrap();
}

#[cfg(target_os = "linux")]
struct Unmount(PathBuf);

#[cfg(target_os = "linux")]
impl Drop for Unmount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
