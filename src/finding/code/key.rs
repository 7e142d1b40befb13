//! `K`: keys, organisations and duplicates.

use super::codes;

codes! { Key:
    UNKNOWN_INDICATOR = "K101" "unknown-indicator" Error, "the indicator is not in the register";
    DOUBLE_RETURN = "K301" "double-return" Error, "two files of one organisation give different values for one key";
    CONFLICTING_RETURNS = "K302" "conflicting-returns" Error, "two organisations give different values for an indicator that has one";
}
