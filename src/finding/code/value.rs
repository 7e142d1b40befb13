//! `V`: single values.

use super::codes;

codes! { Value:
    NOT_A_NUMBER = "V101" "not-a-number" Error, "the cell of a figure holds something that is not one";
    UNMAPPED_MISSING_MARK = "V102" "unmapped-missing-mark" Error, "a mark for a missing figure has no meaning in this strategy";
    SPREADSHEET_ERROR = "V103" "spreadsheet-error" Error, "a cell holds an error of the spreadsheet program";
    FORMULA_WITHOUT_VALUE = "V104" "formula-without-value" Error, "a formula's result was not saved with the file";
    DATE_FOR_NUMBER = "V105" "date-for-number" Error, "the cell of a figure holds a date";
    TRUTH_VALUE = "V106" "truth-value" Error, "the cell of a figure holds true or false";
    NUMBER_RANGE = "V107" "number-range" Error, "the cell of a figure holds a range";
    SCIENTIFIC_NOTATION = "V108" "scientific-notation" Error, "a figure stands in scientific notation, its digits lost";
    NUMBER_IN_BRACKETS = "V109" "number-in-brackets" Error, "a figure in brackets may be negative or uncertain";
    NUMBER_IN_SENTENCE = "V110" "number-in-sentence" Error, "a figure stands within a text";
    TOO_MANY_DIGITS = "V111" "too-many-digits" Error, "a figure has more digits than can be kept";
    LETTER_IN_NUMBER = "V112" "letter-in-number" Error, "a letter stands among the digits of a figure";
    FORMULA_AS_TEXT = "V113" "formula-as-text" Error, "a formula was kept as text and never calculated";
    SEVERAL_FIGURES = "V114" "several-figures" Error, "the cell of a figure holds more than one";
    TIME_FOR_NUMBER = "V115" "time-for-number" Error, "the cell of a figure holds a time of day";
    AMBIGUOUS_NUMBER = "V201" "ambiguous-number" Error, "a figure has two readings";
    BAD_GROUPING = "V202" "bad-grouping" Error, "a figure's digits are grouped or separated as no number is";
    UNIT_MISMATCH = "V203" "unit-mismatch" Error, "the unit is not the one of the register";
    UNIT_CONTRADICTION = "V204" "unit-contradiction" Error, "the cell names another unit than its row or column";
    DECIDED_BY_COLUMN = "V205" "decided-by-column" Note, "a figure with two readings was read by the decimal mark of its column";
    OTHER_DECIMAL_MARK = "V206" "other-decimal-mark" Note, "a figure has another decimal mark than its column";
    PLUS_SIGN = "V207" "plus-sign" Warning, "a figure has a plus sign and may be a change";
    NOISE_DROPPED = "V208" "noise-dropped" Note, "digits beyond the fifteenth were dropped";
    SHARE_OR_PERCENT = "V301" "share-or-percent" Warning, "a percentage below one may be a share that lost its format";
    BELOW_MINIMUM = "V302" "below-minimum" Error, "a value is below the register's least";
    ABOVE_MAXIMUM = "V303" "above-maximum" Error, "a value is above the register's greatest";
    STAR_WITHOUT_LEGEND = "V304" "star-without-legend" Warning, "a star after a figure is not explained on its sheet";
    BAD_PERIOD = "V401" "not-a-period" Error, "the cell of a period holds something that is not one";
    SPAN_OF_YEARS = "V402" "span-of-years" Error, "a period spans several years";
    SHORT_YEAR = "V403" "short-year" Error, "a year is written with two digits";
    AMBIGUOUS_PERIOD = "V404" "ambiguous-period" Error, "a period has two readings";
    NO_SUCH_DAY = "V405" "no-such-day" Error, "a period names a day, month or quarter that does not exist";
    DAY_NUMBER = "V406" "day-number" Error, "a period stands as the number of a day";
    MISSING_PERIOD = "V407" "missing-period" Error, "a figure has no period";
    NOT_A_DAY = "V408" "not-a-day" Error, "the day of the data cannot be read";
    UNKNOWN_KIND = "V409" "unknown-kind" Error, "the kind of a figure is not known";
    KIND_CONTRADICTION = "V410" "kind-contradiction" Error, "a figure is called by two kinds";
    YEAR_AS_DAY = "V411" "year-as-day" Error, "a year stands in a cell that shows it as a day";
    UNKNOWN_STAGE = "V501" "unknown-stage" Error, "a stage is not one of the four";
    NUMBER_FOR_STAGE = "V502" "number-for-stage" Error, "a number stands where a stage is expected";
    UNKNOWN_STATUS = "V503" "unknown-status" Error, "an own judgement is none of the known words";
    SCALE_SLIP = "V504" "scale-slip" Warning, "a figure is ten, a hundred or a thousand times too large or too small for its indicator";
    TOTAL_NOT_SUM = "V505" "total-not-sum" Warning, "a total is not the sum of its parts";
    TOTAL_OUTSIDE_GROUPS = "V506" "total-outside-groups" Warning, "a total of shares or means lies outside the least and greatest of its groups";
    COLOUR_FOR_STATUS = "V507" "colour-for-status" Warning, "an own judgement is the name of a colour";
    QUALIFIER_IN_NOTE = "V508" "qualifier-in-note" Note, "a note calls its figure an estimate, or preliminary, in words of its own";
    SMALL_COUNT = "V601" "small-count" Warning, "a count is below the least that may be published";
    DERIVABLE_COUNT = "V602" "derivable-count" Warning, "a figure would give away a count that is withheld";
}
