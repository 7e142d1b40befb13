//! `T`: time series and revisions.

use super::codes;

codes! { Time:
    REVISION = "T101" "revised-value" Warning, "a later return gives another value for the same key";
}
