//! `Q`: qualitative text and privacy.

use super::codes;

codes! { Qualitative:
    PLACEHOLDER_TEXT = "Q101" "placeholder-text" Warning, "a text only holds the place of one";
    SHORT_TEXT = "Q102" "short-text" Note, "a text is too short to tell anything";
    COPIED_TEXT = "Q103" "copied-text" Warning, "a text is the same as at an earlier checkpoint or as another organisation's";
    PERSONAL_IDENTITY_CODE = "Q201" "personal-identity-code" Error, "a cell holds a personal identity code";
    EMAIL_ADDRESS = "Q202" "email-address" Warning, "a cell holds an address of electronic mail";
    PHONE_NUMBER = "Q203" "phone-number" Warning, "a cell holds a telephone number";
    BANK_ACCOUNT = "Q204" "bank-account" Warning, "a cell holds the number of a bank account";
    PERSON_NAMED = "Q205" "person-named" Warning, "a person is named as a contact";
    EMPTY_ACCOUNT = "Q301" "empty-account" Note, "a judgement comes without a word about it";
    OTHER_LANGUAGE = "Q302" "other-language" Warning, "a text is in another language than its organisation's";
    SENT_AGAIN = "Q401" "sent-again" Warning, "a return is the same file as at an earlier checkpoint";
    GARBLED_TEXT = "Q501" "garbled-text" Error, "letters went through a wrong encoding before they came";
}
