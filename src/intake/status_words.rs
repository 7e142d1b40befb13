//! How organisations write their own judgement: the program's words in three languages, its marks, and
//! the scales of other cities.

use crate::notation::label::normalised;
use crate::strategy::{CheckpointKind, Status};

const WORDS: &[(Status, &[&str])] = &[
    (
        Status::Achieved,
        &[
            "achieved",
            "at target level",
            "fully achieved",
            "implemented",
            "toteutunut",
            "toteutui",
            "toteutettu",
            "tavoitetasolla",
            "saavutettu",
            "tavoite saavutettu",
            "täysin toteutunut",
            "valmis",
            "uppnått",
            "uppnådd",
            "uppnåddes",
            "på målnivå",
            "helt",
            "helt uppnått",
            "helt uppfyllt",
            "helt måluppfyllelse",
            "förverkligad",
            "förverkligats",
            "genomfört",
        ],
    ),
    (
        Status::OnTrack,
        &[
            "ontrack",
            "on track",
            "on schedule",
            "in progress",
            "on the right track",
            "etenee",
            "oikealla tiellä",
            "etenee suunnitellusti",
            "työn alla",
            "aikataulussa",
            "edennyt",
            "edistyy",
            "vihreä",
            "🟢",
            "framskrider",
            "framskrider enligt plan",
            "på rätt spår",
            "är på rätt spår",
            "framskrider och är på rätt spår",
            "grön",
            "god",
            "enligt plan",
            "under arbete",
            "i tidtabell",
            "green",
        ],
    ),
    (
        Status::AtRisk,
        &[
            "atrisk",
            "at risk",
            "vaarassa",
            "haasteita",
            "haasteellinen",
            "uhattuna",
            "myöhässä",
            "keltainen",
            "🟡",
            "🟠",
            "i riskzonen",
            "utmanande",
            "gul",
            "viss",
            "försenad",
            "delayed",
            "yellow",
            "amber",
        ],
    ),
    (
        Status::OffTrack,
        &[
            "offtrack",
            "off track",
            "ei etene",
            "ei edennyt",
            "punainen",
            "🔴",
            "framskrider inte",
            "framskrider ej",
            "röd",
            "ingen",
            "red",
        ],
    ),
    (
        Status::PartlyAchieved,
        &[
            "partlyachieved",
            "partly achieved",
            "partially achieved",
            "osittain toteutunut",
            "osittain toteutui",
            "osittain toteutettu",
            "osittain",
            "toteutunut osittain",
            "toteutui osittain",
            "delvis",
            "delvis uppnått",
            "delvis uppfyllt",
            "delvis måluppfyllelse",
            "delvis förverkligat",
        ],
    ),
    (
        Status::NotAchieved,
        &[
            "notachieved",
            "not achieved",
            "ei toteutunut",
            "ei toteutettu",
            "ei saavutettu",
            "inte uppnått",
            "ej uppnått",
            "ej",
            "inte",
            "ej uppfyllt",
            "ej måluppfyllelse",
            "inte förverkligat",
        ],
    ),
    (
        Status::NotAssessable,
        &[
            "notassessable",
            "not assessable",
            "could not be assessed",
            "ei arvioitavissa",
            "ei voitu arvioida",
            "ei voida arvioida",
            "ei arvioitu",
            "svårbedömt",
            "svårbedömd",
            "kunde inte bedömas",
            "kan inte bedömas",
            "lila",
        ],
    ),
    (
        Status::NotReported,
        &[
            "notreported",
            "not reported",
            "ei raportoitu",
            "inte rapporterat",
            "ej rapporterat",
            "grå",
        ],
    ),
];

/// The status that a cell names at a checkpoint of `kind`, also with the marks that stood for it before: ◇ and ▽, and at
/// the end of term ◆ and ▼.
pub(super) fn read(text: &str, kind: CheckpointKind) -> Option<Status> {
    let text = text.trim();
    let marks = ['●', '▲', '◆', '▼', '⬖', '✘', '◇', '▽', '○', '□', '\u{fe0e}', '\u{fe0f}'];
    let rest = text.trim_start_matches(marks).trim();
    if rest.is_empty() {
        return text.chars().next().and_then(|mark| by_mark(mark, kind));
    }
    let key = normalised(rest);
    let key = key.trim_end_matches('.');
    if kind == CheckpointKind::EndOfTerm && STAGES.contains(&key) {
        return None;
    }
    WORDS.iter().find(|(_, words)| words.contains(&key)).map(|(status, _)| *status)
}

/// Words for work that goes on, which tell how a goal stands while the term runs and nothing of how it ended.
const STAGES: &[&str] = &["työn alla", "under arbete", "in progress"];

fn by_mark(mark: char, kind: CheckpointKind) -> Option<Status> {
    let is = |own: &str| own.starts_with(mark);
    let mut all = Status::ALL.into_iter();
    let status = all.find(|status| is(status.mark()) || status.former_mark().is_some_and(is))?;
    Some(match (status, kind) {
        (Status::AtRisk, CheckpointKind::EndOfTerm) => Status::PartlyAchieved,
        (Status::OffTrack, CheckpointKind::EndOfTerm) => Status::NotAchieved,
        (status, _) => status,
    })
}

/// Names of colours, which other cities put in a status's place; what a colour means is not the same everywhere.
const COLOURS: &[&str] = &[
    "vihreä",
    "keltainen",
    "punainen",
    "grön",
    "gul",
    "röd",
    "lila",
    "grå",
    "green",
    "yellow",
    "amber",
    "red",
    "🟢",
    "🟡",
    "🟠",
    "🔴",
];

/// Whether a cell names a colour and nothing more.
pub(super) fn is_colour(text: &str) -> bool {
    COLOURS.contains(&normalised(text).trim_end_matches('.'))
}

/// The word that a cell was probably meant to be.
pub(super) fn near(text: &str) -> Option<&'static str> {
    crate::notation::nearest(text, WORDS.iter().flat_map(|(_, words)| words.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};
    use std::collections::BTreeSet;

    #[test]
    fn the_programs_own_words_and_ids_are_read_back() {
        for language in Language::ALL {
            let words = Words::built_in(language).unwrap();
            for status in Status::ALL {
                for kind in [CheckpointKind::MidTerm, CheckpointKind::EndOfTerm] {
                    let word = status.word(kind, &words).unwrap();
                    assert_eq!(read(&word, kind), Some(status), "{word}");
                }
                assert_eq!(read(status.id(), CheckpointKind::MidTerm), Some(status));
            }
        }
    }

    #[test]
    fn marks_and_other_cities_words_are_read() {
        let mid = CheckpointKind::MidTerm;
        assert_eq!(read("▲", mid), Some(Status::OnTrack));
        assert_eq!(read("◆ vaarassa", mid), Some(Status::AtRisk));
        assert_eq!(read("◆", CheckpointKind::EndOfTerm), Some(Status::PartlyAchieved));
        assert_eq!(
            read("◇ delvis uppnått", CheckpointKind::EndOfTerm),
            Some(Status::PartlyAchieved)
        );
        assert_eq!(read("▽", CheckpointKind::EndOfTerm), Some(Status::NotAchieved));
        assert_eq!(read("✘ inte uppnått", CheckpointKind::EndOfTerm), Some(Status::NotAchieved));
        for status in Status::ALL {
            assert_eq!(read(status.mark(), mid), Some(status));
        }
        assert_eq!(read("Työn alla", mid), Some(Status::OnTrack));
        for stage in STAGES {
            assert_eq!(read(stage, mid), Some(Status::OnTrack));
            assert_eq!(read(stage, CheckpointKind::EndOfTerm), None);
        }
        assert_eq!(read("ei voitu arvioida", mid), Some(Status::NotAssessable));
        assert_eq!(read("Helt", mid), Some(Status::Achieved));
        assert_eq!(read("delvis", mid), Some(Status::PartlyAchieved));
        assert_eq!(read("ej", mid), Some(Status::NotAchieved));
        assert_eq!(read("hyvin menee", mid), None);
        assert_eq!(near("vaarasa"), Some("vaarassa"));
    }

    #[test]
    fn every_colour_is_read() {
        for colour in COLOURS {
            assert!(
                read(colour, CheckpointKind::MidTerm).is_some() && is_colour(colour),
                "{colour}"
            );
        }
        assert!(!is_colour("god"));
    }

    #[test]
    fn no_word_stands_for_two_statuses() {
        let mut seen = BTreeSet::new();
        for word in WORDS.iter().flat_map(|(_, words)| words.iter()) {
            assert!(seen.insert(word), "{word}");
        }
    }
}
