//! `I`: strategy.toml and the indicator register.
//!
//! `I1` strategy.toml (its codes for ids, references, words and dates serve the register as well),
//! `I2` the register's cells and rows, `I3` what an auditor would ask about, `I5` how far waivers
//! reach and whether figures can be had in time, `I9` the analyst's other
//! tables: overrides, waivers, what was received.

use super::codes;

codes! { Register:
    TOML_SYNTAX = "I101" "toml-syntax" Error, "strategy.toml is not well-formed TOML";
    TOML_UNKNOWN_KEY = "I102" "toml-unknown-key" Error, "a key of strategy.toml that the program does not know";
    TOML_WRONG_TYPE = "I103" "toml-wrong-type" Error, "a value of strategy.toml is of another type than its key takes";
    TOML_MISSING_KEY = "I104" "toml-missing-key" Error, "a required key of strategy.toml is missing or blank";
    ILLEGAL_ID = "I105" "illegal-id" Error, "an id that another part of the program would take for something else";
    DUPLICATE_ID = "I106" "duplicate-id" Error, "two things have one id";
    UNKNOWN_REFERENCE = "I107" "unknown-reference" Error, "an id is referred to that nothing has";
    DATES_OUT_OF_ORDER = "I108" "dates-out-of-order" Error, "a date or period lies before the one it has to follow";
    WORD_NOT_ALLOWED = "I109" "word-not-allowed" Error, "a word that is not one of those allowed here";
    NOT_A_FACTOR = "I110" "not-a-factor" Error, "the factor of a conversion is not a positive decimal number";
    NO_REGISTER = "I201" "no-register" Error, "there is no indicator register, or no headings in it";
    REGISTER_COLUMN_MISSING = "I202" "register-column-missing" Error, "the register lacks a required column";
    REGISTER_COLUMN_UNKNOWN = "I203" "register-column-unknown" Note, "a heading of the register that the program does not know";
    REGISTER_COLUMN_REPEATED = "I204" "register-column-repeated" Error, "two headings of the register mean the same column";
    REGISTER_CELL_MISSING = "I205" "register-cell-missing" Error, "a required cell of the register is empty";
    REGISTER_NUMBER = "I206" "register-number" Error, "a cell of the register should hold a number and does not";
    REGISTER_DECIMAL_MARK = "I207" "register-decimal-mark" Error, "the register does not show whether its decimal mark is a point or a comma";
    REGISTER_UNIT = "I208" "register-unit" Error, "a figure of the register is written in another unit than the row's";
    REGISTER_PERIOD = "I209" "register-period" Error, "a cell of the register should hold a period or a date and does not";
    REGISTER_LIST = "I210" "register-list" Error, "milestones, breakdowns or a list of the register cannot be read";
    LIMITS_OUT_OF_ORDER = "I211" "limits-out-of-order" Error, "a lower limit is above its upper one";
    AGGREGATE_MISMATCH = "I212" "aggregate-mismatch" Error, "how figures become one does not fit who reports them";
    METHOD_MISMATCH = "I213" "method-mismatch" Error, "the method does not fit the kind or the direction of the indicator";
    SEVERAL_REGISTERS = "I214" "several-registers" Error, "the folder holds more than one indicator register";
    GOAL_WITHOUT_INDICATOR = "I301" "goal-without-indicator" Warning, "nothing measures a goal";
    NO_BASELINE = "I302" "no-baseline" Warning, "the method needs a baseline and the register has none";
    NO_TARGET = "I303" "no-target" Warning, "the method needs a target and the register has none";
    TARGET_EQUALS_BASELINE = "I304" "target-equals-baseline" Warning, "the target is already met at the baseline";
    WRONG_WAY_TARGET = "I305" "wrong-way-target" Warning, "the target lies on the wrong side of the baseline for its direction";
    EMPTY_BAND = "I306" "empty-band" Warning, "a band has no width, or only one end";
    UNTRANSLATED_NAME = "I307" "untranslated-name" Warning, "a name lacks one of the strategy's languages";
    STARTED_OR_COMPLETED = "I308" "started-or-completed" Note, "a name says completed where its definition counts starts, or the other way";
    WEIGHT_UNREPORTED = "I309" "weight-unreported" Warning, "no one reports the weights of a weighted mean";
    TARGET_OUTSIDE_RANGE = "I310" "target-outside-range" Warning, "baseline, target or milestone lies outside the legal range";
    MILESTONES_NOT_MONOTONIC = "I311" "milestones-not-monotonic" Warning, "the milestones go back and forth";
    OUTSIDE_TERM = "I312" "outside-term" Warning, "an indicator is in use only outside the term";
    ORGANISATION_OWES_NOTHING = "I313" "organisation-owes-nothing" Note, "no indicator asks anything of an organisation";
    UNDECIDED = "I314" "undecided" Note, "the register does not say who decided baseline and target";
    NO_DIRECTION = "I315" "no-direction" Warning, "the register does not say which way is better";
    NO_ORGANISATION = "I316" "no-organisation" Warning, "nobody reports an indicator";
    SHARED_NAME = "I317" "shared-name" Warning, "two indicators are called by one name";
    GROWTH_UNDEFINED = "I318" "growth-undefined" Warning, "no rate of growth leads from the baseline to the target";
    GOAL_ONLY_JUDGED = "I319" "goal-only-judged" Note, "a goal has no indicator but such as people judge";
    GOAL_VERB_UNMEASURED = "I320" "goal-verb-unmeasured" Note, "a goal tells of completing and its indicators count starts or permits";
    MOVED_TARGET = "I321" "moved-target" Warning, "a return gives another target than the register";
    IMPLAUSIBLE_PACE = "I322" "implausible-pace" Warning, "a target needs a far faster change than the series has ever had";
    WEIGHTS_WITHOUT_SUM = "I323" "weights-without-sum" Warning, "the weights of a weighted mean come to nothing";
    CONTRADICTED_BASELINE = "I324" "contradicted-baseline" Warning, "a return gives another figure for the baseline's period than the register";
    WAIVER_UNBOUND = "I501" "waiver-unbound" Warning, "a waiver does not say what was found, so it silences whatever comes";
    TARGET_WITHIN_ERROR = "I502" "target-within-error" Warning, "the way to a target is no longer than the figure's published error";
    BASELINE_TO_COME = "I503" "baseline-to-come" Warning, "a baseline is measured only after the last checkpoint";
    NEVER_MEASURED = "I504" "never-measured" Warning, "no figure of an indicator is due at any checkpoint";
    LEAST_OF_NO_COUNT = "I505" "least-of-no-count" Note, "a least publishable count is given for figures that are no counts";
    TABLE_COLUMN_UNKNOWN = "I901" "table-column-unknown" Note, "a column of the analyst's own table is not known";
    TABLE_COLUMN_MISSING = "I902" "table-column-missing" Error, "the analyst's own table lacks a column";
    TABLE_VALUE = "I903" "table-value" Error, "a cell of the analyst's own table holds something else than it should";
    REASON_MISSING = "I904" "reason-missing" Error, "an override or a waiver has no reason or no name";
    WAIVER_UNUSED = "I905" "waiver-unused" Warning, "a waiver silences nothing";
    WAIVER_EXPIRED = "I906" "waiver-expired" Warning, "a waiver's last day is before the checkpoint's cut-off";
    OVERRIDE_IDLE = "I907" "override-changes-nothing" Note, "an override gives the status that is computed";
}
