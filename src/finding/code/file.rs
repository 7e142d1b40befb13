//! `F`: the file as a container.

use super::codes;

codes! { File:
    UNREADABLE = "F101" "unreadable-file" Error, "the file cannot be read as what its name says";
    ENCRYPTED = "F102" "password-protected" Error, "the workbook is protected with a password";
}
