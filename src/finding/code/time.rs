//! `T`: time series and revisions.

use super::codes;

codes! { Time:
    REVISION = "T101" "revised-value" Warning, "a later return gives another value for the same key";
    FUTURE_ACTUAL = "T102" "actual-after-cut-off" Warning, "an actual of a period that had not ended at the checkpoint's as-of";
    VINTAGE_NOT_USED = "T103" "vintage-after-cut-off" Warning, "a figure whose as-of is after the checkpoint's";
    JUMP = "T201" "implausible-jump" Warning, "a figure differs from the one before by more than is believable";
}
