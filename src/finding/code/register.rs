//! `I`: strategy.toml and the indicator register.

use super::codes;

codes! { Register:
    SYNTAX = "I101" "toml-syntax" Error, "strategy.toml is not well-formed TOML";
    TABLE_COLUMN_UNKNOWN = "I901" "table-column-unknown" Note, "a column of the analyst's own table is not known";
    TABLE_COLUMN_MISSING = "I902" "table-column-missing" Error, "the analyst's own table lacks a column";
    TABLE_VALUE = "I903" "table-value" Error, "a cell of the analyst's own table holds something else than it should";
    REASON_MISSING = "I904" "reason-missing" Error, "an override or a waiver has no reason or no name";
    WAIVER_UNUSED = "I905" "waiver-unused" Warning, "a waiver silences nothing";
    WAIVER_EXPIRED = "I906" "waiver-expired" Warning, "a waiver's last day is before the checkpoint's cut-off";
    OVERRIDE_IDLE = "I907" "override-changes-nothing" Note, "an override gives the status that is computed";
}
