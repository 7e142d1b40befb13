//! `V`: single values.

use super::codes;

codes! { Value:
    NOT_A_NUMBER = "V101" "not-a-number" Error, "the cell of a figure holds something that is not one";
    UNIT_MISMATCH = "V203" "unit-mismatch" Error, "the unit is not the one of the register";
}
