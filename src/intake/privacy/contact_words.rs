//! The words that name a contact, and those that are no name of a person, in Finnish, Swedish and English.

/// Beginnings of phrases after which a person is named, in lower case.
pub(super) const CONTACT: [&str; 18] = [
    "yhteyshenkil",
    "vastuuhenkil",
    "lisätietoja",
    "lisätiedot",
    "yhteystie",
    "ilmoittaja",
    "laatija",
    "täyttäjä",
    "kontaktperson",
    "kontaktuppgift",
    "ytterligare information",
    "mer information",
    "närmare upplysning",
    "tilläggsuppgift",
    "uppgiftslämnare",
    "contact person",
    "further information",
    "filled in by",
];

/// Words that name a contact only where a colon follows.
pub(super) const CONTACT_WITH_COLON: [&str; 4] =
    ["contact", "kontakt", "more information", "prepared by"];

/// Bytes of the shortest of these phrases, such as `laatija`, and of the longest cell that is nothing but one.
pub(super) const SHORTEST: usize = 7;
pub(super) const LONGEST: usize = 60;

/// Calls to turn to somebody, whose name follows at once or after a title.
pub(super) const CALLS: [&str; 9] = [
    "soita",
    "kysy",
    "ota yhteyttä",
    "ottakaa yhteyttä",
    "ring",
    "kontakta",
    "fråga",
    "call",
    "ask",
];
/// Words between such a call and the name.
pub(super) const TITLES: usize = 2;

/// The letters that these phrases and words begin with.
pub(super) const FIRST_LETTERS: &[u8] = b"cfiklmnptuvy";

/// Phrases that also head columns of notes, under which no names are looked for.
pub(super) const NOTES: [&str; 6] =
    ["lisätie", "ytterligare", "mer information", "tilläggsuppgift", "further", "more information"];

/// Parts of words that are no person's name, in lower case.
pub(super) const NOBODY: [&str; 52] = [
    "helsin",
    "kaupun",
    "toimiala",
    "osasto",
    "virasto",
    "kanslia",
    "lautakun",
    "palvelu",
    "liikelait",
    "yksikkö",
    "keskus",
    "ministeri",
    "yliopis",
    "rekiste",
    "tilasto",
    "tutkimu",
    "kysely",
    "barometri",
    "raport",
    "strateg",
    "oy",
    "ab",
    "ry",
    "hsy",
    "stad",
    "sektor",
    "nämnd",
    "förvaltning",
    "enhet",
    "kansli",
    "avdelning",
    "universitet",
    "regist",
    "statisti",
    "city",
    "office",
    "division",
    "department",
    "service",
    "committee",
    "unit",
    "council",
    "ministry",
    "universi",
    "survey",
    "report",
    "data",
    "board",
    "mittari",
    "arvo",
    "suomen",
    "finland",
];
