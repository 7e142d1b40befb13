//! `F`: the file as a container. `F1..` stops the reading, `F2..` is about text files, `F3..` about
//! what was noticed on the way, `F7..` about the program's own forms.

use super::codes;

codes! { File:
    UNREADABLE = "F101" "unreadable-file" Error, "the file cannot be read as what its content says that it is";
    ENCRYPTED = "F102" "password-protected" Error, "the workbook is protected with a password";
    EMPTY_FILE = "F103" "empty-file" Error, "the file has no content";
    CUT_OFF = "F104" "cut-off-file" Error, "the file ends before its content does";
    UNSUPPORTED = "F105" "unsupported-format" Error, "the file is of a kind that holds no sheet that can be read";
    DISGUISED = "F106" "web-page-as-workbook" Error, "the file is a web page or XML saved under the name of a workbook";
    TOO_LARGE = "F107" "too-large" Error, "the file asks for more than the limits allow";
    DAMAGED_PART = "F108" "damaged-part" Error, "a part of the workbook is damaged";
    NO_SHEETS = "F109" "no-sheets" Error, "the workbook has no sheet of cells";
    UNSAFE_PACKAGE = "F110" "unsafe-package" Error, "the package holds what no spreadsheet program writes";
    UNSURE_ENCODING = "F201" "unsure-encoding" Note, "the encoding of a text file was guessed";
    UNCLOSED_QUOTE = "F202" "unclosed-quote" Error, "a quotation mark in a text file is never closed";
    UNDECODABLE = "F203" "undecodable-characters" Warning, "bytes of a text file are no characters in its encoding";
    UNSURE_DELIMITER = "F204" "unsure-delimiter" Note, "more than one character could stand between the fields of a text file";
    WRONG_EXTENSION = "F301" "wrong-extension" Warning, "the file is not what its extension says";
    DAMAGED_CELL = "F302" "damaged-cell" Error, "a cell's stored value cannot be understood";
    OTHER_WORKBOOK = "F303" "value-from-other-workbook" Note, "cells take their values from another workbook";
    NOT_CALCULATED = "F304" "formula-not-calculated" Warning, "formulas were saved without their results";
    PREFILLED_CHANGED = "F701" "prefilled-changed" Warning, "a figure that a form was filled in with was changed or emptied";
    FORM_RECORD_ALTERED = "F702" "form-record-altered" Warning, "the hidden record of a form is not as the program wrote it";
    FORM_OF_OTHER_CHECKPOINT = "F703" "form-of-other-checkpoint" Warning, "a form was made for another checkpoint";
    FORM_VERSION_UNKNOWN = "F704" "form-version-unknown" Warning, "a form was made by a newer program";
    UNKNOWN_QUALIFIER = "F705" "unknown-qualifier" Error, "what is said of a figure beside it is not one of the known words";
    NOT_A_RETURN = "F801" "not-a-return" Note, "a file among the returns is of a kind that is not read";
    NO_RETURNS = "F802" "no-returns" Warning, "no return has come for the checkpoint";
}
