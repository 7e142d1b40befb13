//! `Q`: qualitative text and privacy.

use super::codes;

codes! { Qualitative:
    EMPTY_TEXT = "Q101" "empty-text" Warning, "an asked text is empty";
}
