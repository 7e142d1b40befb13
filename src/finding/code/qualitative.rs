//! `Q`: qualitative text and privacy.

use super::codes;

codes! { Qualitative:
    PLACEHOLDER_TEXT = "Q101" "placeholder-text" Warning, "a text only holds the place of one";
    SHORT_TEXT = "Q102" "short-text" Note, "a text is too short to tell anything";
    COPIED_TEXT = "Q103" "copied-text" Warning, "a text is the same as at an earlier checkpoint or as another organisation's";
    PERSONAL_IDENTITY_CODE = "Q201" "personal-identity-code" Error, "a cell holds a personal identity code";
}
