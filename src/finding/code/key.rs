//! `K`: keys, organisations and duplicates.

use super::codes;

codes! { Key:
    UNKNOWN_INDICATOR = "K101" "unknown-indicator" Error, "the indicator is not in the register";
}
