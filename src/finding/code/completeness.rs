//! `C`: completeness.

use super::codes;

codes! { Completeness:
    MISSING_FIGURE = "C101" "missing-figure" Warning, "a figure that is owed did not come";
}
