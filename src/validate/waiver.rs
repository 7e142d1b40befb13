//! Waivers: findings that an analyst accepted, with a reason and a name.

use jiff::civil::Date;

use crate::checkpoint::Waiver;
use crate::finding::{Family, Finding, WAIVER_EXPIRED, WAIVER_UNBOUND, WAIVER_UNUSED, code_by_id};
use crate::strategy::period_reading;

/// Marks the findings that `waivers` silence at `as_of`, and gives findings on waivers that are expired, unused or
/// bound to nothing.
///
/// A waiver silences by code, and where it names them by indicator, period and file, as long as the
/// text found is the same.
pub(super) fn waive(findings: &mut [Finding], waivers: &[Waiver], as_of: Date) -> Vec<Finding> {
    waivers.iter().filter_map(|waiver| apply(waiver, findings, as_of)).collect()
}

/// Whether the findings that a waiver is for come of `lint`, so that `check` cannot tell whether it is used.
pub(super) fn is_for_lint(waiver: &Waiver) -> bool {
    let is_register = code_by_id(&waiver.code).is_some_and(|code| code.family == Family::Register);
    is_register && !waiver.code.starts_with("I9")
}

/// Applies one waiver; gives what is to be said of it.
fn apply(waiver: &Waiver, findings: &mut [Finding], as_of: Date) -> Option<Finding> {
    let expired = waiver.expires.is_some_and(|last| last < as_of);
    let mut silenced: Option<Option<String>> = None;
    for finding in findings.iter_mut().filter(|finding| fits(waiver, finding)) {
        let found = silenced.get_or_insert_with(|| finding.found.clone());
        if found.is_none() {
            found.clone_from(&finding.found);
        }
        if !expired {
            finding.waiver = Some(format!("{} ({})", waiver.reason, waiver.name));
        }
    }
    let about = |code| Finding::new(code, waiver.place.clone()).found(waiver.code.clone());
    let nowhere = waiver.indicator.is_none() && waiver.period.is_none() && waiver.file.is_none();
    let mut told = match (expired, silenced) {
        (_, None) => about(&WAIVER_UNUSED),
        (true, Some(_)) => about(&WAIVER_EXPIRED),
        (false, Some(Some(found))) if waiver.found.is_none() => {
            about(&WAIVER_UNBOUND).expected(found).text("column", "found")
        }
        (false, Some(None)) if nowhere => about(&WAIVER_UNBOUND).text("column", "indicator"),
        (false, Some(_)) => return None,
    };
    if let Some(last) = waiver.expires {
        told = told.day("expires", last);
    }
    Some(told)
}

fn fits(waiver: &Waiver, finding: &Finding) -> bool {
    let named =
        |wanted: &Option<String>, test: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(test);
    waiver.code == finding.code.id
        && named(&waiver.indicator, &|id| finding.indicator.as_deref() == Some(id))
        && named(&waiver.period, &|period| is_period(period, finding.period.as_deref()))
        && named(&waiver.file, &|file| is_file(file, &finding.place.file))
        && named(&waiver.found, &|text| is_text(text, finding.found.as_deref()))
}

/// Periods may be written as returns write them: `2022/I` is `2022-H1`.
fn is_period(wanted: &str, has: Option<&str>) -> bool {
    let read = || period_reading::read(wanted).ok().map(|reading| reading.period.to_string());
    has.is_some_and(|has| has == wanted || read().as_deref() == Some(has))
}

/// A file may be named without its folder.
fn is_file(wanted: &str, has: &str) -> bool {
    has == wanted || has.rsplit('/').next() == Some(wanted)
}

/// The text found, whatever its line breaks; the table of findings puts an apostrophe before what a spreadsheet
/// program would run, and it may have been copied with it.
fn is_text(wanted: &str, has: Option<&str>) -> bool {
    let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
    has.is_some_and(|has| {
        same(wanted, has) || wanted.strip_prefix('\'').is_some_and(|wanted| same(wanted, has))
    })
}
