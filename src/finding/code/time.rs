//! `T`: time series and revisions.

use super::codes;

codes! { Time:
    REVISION = "T101" "revised-value" Warning, "a later return gives another value for the same key";
    FUTURE_ACTUAL = "T102" "actual-after-cut-off" Warning, "an actual of a period that had not ended at the checkpoint's as-of";
    VINTAGE_NOT_USED = "T103" "vintage-after-cut-off" Warning, "a figure whose as-of is after the checkpoint's";
    EARLIER_VINTAGE = "T104" "earlier-vintage" Note, "a return gives a figure twice, as it stood on two days, and the later holds";
    JUMP = "T201" "implausible-jump" Warning, "a figure differs from the one before by more than is believable";
    PART_OF_YEAR = "T301" "part-of-year" Warning, "a figure of a year is of its first months only";
    ACCUMULATED_MONTHS = "T302" "accumulated-months" Warning, "a figure of a month is counted from the beginning of the year";
    OTHER_FREQUENCY = "T303" "other-frequency" Warning, "a figure is of a longer or shorter period than the register asks for";
    FORECAST_AS_ACTUAL = "T304" "forecast-as-actual" Warning, "a figure is given as an actual, and its note or its own cell calls it something else";
    SCOPE_CHANGE = "T305" "scope-change" Warning, "a series goes on in another scope";
    OTHER_SOURCE = "T306" "other-source" Warning, "a figure of a series is from another source than the others";
    RECORD_CUT_OFF = "T601" "record-cut-off" Error, "the record of a frozen checkpoint ends too early";
    RECORD_NEWER = "T602" "record-newer" Error, "the record of a frozen checkpoint is of a newer format than this program reads";
    RECORD_EDITED = "T603" "record-edited" Error, "the record of a frozen checkpoint is not as it was written";
    RECORD_UNREADABLE = "T604" "record-unreadable" Error, "the record of a frozen checkpoint cannot be understood";
    CHANGED_AFTER_FREEZE = "T605" "changed-after-freeze" Warning, "a return of a frozen checkpoint gives another figure than the record";
    REGISTER_MOVED = "T611" "register-moved" Note, "baseline, target or method is another than at a frozen checkpoint, by a decision that is named";
    REGISTER_MOVED_UNDECIDED = "T612" "register-moved-undecided" Warning, "baseline, target or method is another than at a frozen checkpoint, and no new decision is named";
    INDICATOR_DROPPED = "T613" "indicator-dropped" Warning, "the register lacks an indicator that a frozen checkpoint has";
    INDICATOR_ENDED = "T621" "indicator-ended" Note, "the use of an indicator that a frozen checkpoint has ends within the term, by a decision that is named";
    INDICATOR_ENDED_UNDECIDED = "T622" "indicator-ended-undecided" Warning, "the use of an indicator that a frozen checkpoint has ends within the term, and no new decision is named";
}
