//! `R`: the report, its templates and its Markdown.

use super::codes;

codes! { Report:
    UNKNOWN_HTML = "R101" "html-reduced" Note, "HTML in Markdown was reduced to its text";
}
