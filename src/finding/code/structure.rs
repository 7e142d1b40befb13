//! `S`: sheets, headings and layout.

use super::codes;

codes! { Structure:
    NO_HEADINGS = "S101" "no-headings-found" Error, "no sheet of the file has headings that are recognised";
    SHEET_WITHOUT_HEADINGS = "S102" "sheet-without-headings" Warning, "a sheet holds figures but no headings that are recognised";
    MISSING_COLUMN = "S103" "missing-column" Error, "a row of headings lacks a column without which it cannot be read";
    DUPLICATE_HEADING = "S104" "duplicate-heading" Error, "two columns have the same meaning";
    BAD_PERIOD_HEADING = "S105" "unreadable-period-heading" Error, "a heading is nearly a period, and cannot be read as one";
    MISSPELT_HEADING = "S201" "misspelt-heading" Warning, "a heading is near to a known one and is taken for it";
    UNKNOWN_HEADING = "S202" "unknown-heading" Note, "a column has a heading that is not known and is passed over";
    COLUMN_WITHOUT_PERIOD = "S203" "column-without-period" Warning, "a column of figures names no period and is passed over";
    CELLS_BEYOND_HEADINGS = "S204" "cells-beyond-headings" Warning, "a line of a text file has more fields than there are headings";
    FIGURE_CUT = "S205" "figure-cut-in-two" Error, "a figure of a text file is cut in two, and the fields after it are shifted";
    FIGURE_SHIFTED = "S206" "figure-shifted" Error, "a figure stands a field too far to the right, where words are due";
    HIDDEN_SHEET = "S301" "hidden-sheet" Note, "figures or texts are read from a hidden sheet";
    HIDDEN_ROWS = "S302" "hidden-rows" Note, "figures or texts are read from hidden rows";
    HIDDEN_COLUMNS = "S303" "hidden-columns" Note, "figures or texts are read from hidden columns";
    MERGED_FIGURE = "S304" "merged-figure" Warning, "a figure stands in merged cells and is taken once";
    HEADINGS_WITHOUT_ROWS = "S401" "headings-without-rows" Warning, "nothing stands below the headings of a sheet";
    COMMENT_ON_CELL = "S501" "comment-on-cell" Note, "a cell has a comment, which is kept as a figure's note or told only";
    QUALIFIER_IN_COMMENT = "S502" "qualifier-in-comment" Warning, "only the comment on a figure tells that it is not final";
    COLOUR_WITHOUT_WORD = "S503" "colour-without-word" Warning, "a judgement is a colour and no word";
    TABLES_SIDE_BY_SIDE = "S504" "tables-side-by-side" Note, "tables stand side by side, and each is read by itself";
    LABEL_ABOVE = "S505" "label-above" Warning, "a row names no indicator, and is taken for the one above it";
    GROUPS_BELOW = "S506" "groups-below" Note, "rows below an indicator are read as its groups";
}
