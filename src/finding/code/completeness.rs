//! `C`: completeness.

use super::codes;

codes! { Completeness:
    MISSING_FIGURE = "C101" "missing-figure" Warning, "a figure that is owed did not come";
    NO_RETURN = "C102" "no-return" Warning, "an organisation that owes figures sent nothing";
    STALE_SERIES = "C103" "stale-series" Warning, "the newest owed figure is absent while an older one is there";
    MISSING_EXPLANATION = "C201" "missing-explanation" Warning, "an indicator that is not on track has no explanation";
    MISSING_MEASURES = "C202" "missing-measures" Warning, "an indicator that is not on track has no measures";
    UNEXPLAINED_JUDGEMENT = "C203" "unexplained-judgement" Warning, "an organisation judges something not on track and does not say why, or what it does";
    WITHOUT_JUDGEMENT = "C204" "without-judgement" Warning, "an organisation writes about something and leaves the cell for its judgement empty";
    LATE_RETURN = "C301" "late-return" Note, "a return came after its due day";
    FORM_NOT_FILLED_IN = "C302" "form-not-filled-in" Warning, "a form came back with no open cell filled in";
}
