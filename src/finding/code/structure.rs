//! `S`: sheets, headings and layout.

use super::codes;

codes! { Structure:
    NO_HEADINGS = "S101" "no-headings-found" Error, "no sheet of the file has headings that are recognised";
}
