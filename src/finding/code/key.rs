//! `K`: keys, organisations and duplicates.

use super::codes;

codes! { Key:
    UNKNOWN_INDICATOR = "K101" "unknown-indicator" Error, "the indicator is not in the register";
    MISSING_INDICATOR = "K102" "missing-indicator" Error, "a row with figures names no indicator";
    INDICATOR_OF_SEVERAL = "K103" "name-of-several" Error, "a name belongs to several indicators or goals";
    ID_AND_NAME_DISAGREE = "K104" "id-and-name-disagree" Error, "a row names two different indicators";
    INDICATOR_NOT_IN_USE = "K105" "indicator-not-in-use" Warning, "the indicator was not in use in the period";
    UNKNOWN_FILE_OWNER = "K201" "unknown-file-owner" Error, "neither the file's name nor its rows tell whose it is";
    UNKNOWN_ORGANISATION = "K202" "unknown-organisation" Error, "a row names an organisation that is not known";
    OTHER_ORGANISATION = "K203" "other-organisation" Error, "a row names another organisation than the file";
    NOT_IN_CHARGE = "K204" "not-in-charge" Error, "the organisation does not report the indicator";
    ORGANISATION_NOT_IN_BEING = "K205" "organisation-not-in-being" Warning, "the organisation does not exist at the checkpoint";
    ROW_WITHOUT_ORGANISATION = "K206" "row-without-organisation" Error, "a row does not say which organisation it is of, and no other thing tells";
    DOUBLE_RETURN = "K301" "double-return" Error, "two files of one organisation give different values for one key";
    CONFLICTING_RETURNS = "K302" "conflicting-returns" Error, "two organisations give different values for an indicator that has one";
    DUPLICATE_SAME = "K303" "duplicate-same" Note, "a figure stands twice in a file, with the same value";
    DUPLICATE_DIFFERENT = "K304" "duplicate-different" Error, "a figure stands twice in a file, with different values";
    UNKNOWN_BREAKDOWN = "K305" "unknown-breakdown" Error, "the register does not have the breakdown";
    UNKNOWN_SUBJECT = "K401" "unknown-subject" Error, "an assessment is about something that the strategy does not have";
    MISSING_SUBJECT = "K402" "missing-subject" Error, "an assessment does not say what it is about";
    DUPLICATE_ACCOUNT = "K403" "duplicate-account" Error, "a file has two different texts or judgements of one subject";
    OTHER_PARENT = "K404" "other-parent" Warning, "a priority or goal stands beside a goal or indicator that the strategy has under another";
    FORM_AND_NAME_DISAGREE = "K701" "form-and-name-disagree" Warning, "a form was made for another organisation than its file's name tells";
    FORM_OF_UNKNOWN_ORGANISATION = "K702" "form-of-unknown-organisation" Error, "a form was made for an organisation that is not known";
    FORM_OF_OTHER_STRATEGY = "K703" "form-of-other-strategy" Warning, "a form was made for another strategy";
}
