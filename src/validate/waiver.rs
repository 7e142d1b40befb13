//! Waivers: findings that an analyst accepted, with a reason and a name.

use jiff::civil::Date;

use crate::checkpoint::Waiver;
use crate::finding::{Finding, WAIVER_EXPIRED, WAIVER_UNUSED};

/// Marks the findings that `waivers` silence at `as_of`, and gives findings on waivers that are expired or unused.
///
/// A waiver silences by code, and where it names them by indicator, period and file, as long as the
/// text found is the same.
pub(super) fn waive(findings: &mut [Finding], waivers: &[Waiver], as_of: Date) -> Vec<Finding> {
    let mut more = Vec::new();
    for waiver in waivers {
        let expired = waiver.expires.is_some_and(|last| last < as_of);
        let mut used = false;
        for finding in findings.iter_mut().filter(|finding| fits(waiver, finding)) {
            used = true;
            if !expired {
                finding.waiver = Some(format!("{} ({})", waiver.reason, waiver.name));
            }
        }
        let code = match (expired, used) {
            (true, true) => &WAIVER_EXPIRED,
            (_, false) => &WAIVER_UNUSED,
            (false, true) => continue,
        };
        let mut finding = Finding::new(code, waiver.place.clone()).found(waiver.code.clone());
        if let Some(last) = waiver.expires {
            finding = finding.day("expires", last);
        }
        more.push(finding);
    }
    more
}

fn fits(waiver: &Waiver, finding: &Finding) -> bool {
    let same = |wanted: &Option<String>, has: Option<&str>| {
        wanted.as_deref().is_none_or(|wanted| has == Some(wanted))
    };
    waiver.code == finding.code.id
        && same(&waiver.indicator, finding.indicator.as_deref())
        && same(&waiver.period, finding.period.as_deref())
        && same(&waiver.file, Some(&finding.place.file))
        && same(&waiver.found, finding.found.as_deref())
}
