//! How organisations write the stages of an undertaking.

use crate::notation::label::normalised;
use crate::strategy::Stage;

const WORDS: &[(Stage, &[&str])] = &[
    (
        Stage::NotStarted,
        &[
            "notstarted",
            "not started",
            "ei aloitettu",
            "ei aloitettuna",
            "aloittamatta",
            "ei käynnistetty",
            "ei alkanut",
            "inte påbörjad",
            "inte påbörjat",
            "ej påbörjad",
            "ej påbörjat",
            "ej inledd",
            "ej inlett",
            "inte inlett",
        ],
    ),
    (
        Stage::Started,
        &[
            "started",
            "begun",
            "aloitettu",
            "käynnistetty",
            "käynnistynyt",
            "alkanut",
            "påbörjad",
            "påbörjat",
            "inledd",
            "inlett",
            "startad",
            "startat",
        ],
    ),
    (
        Stage::UnderWay,
        &[
            "underway",
            "under way",
            "in progress",
            "ongoing",
            "käynnissä",
            "kesken",
            "työn alla",
            "meneillään",
            "etenee",
            "pågår",
            "pågående",
            "under arbete",
            "på gång",
        ],
    ),
    (
        Stage::Done,
        &[
            "done",
            "completed",
            "complete",
            "finished",
            "valmis",
            "valmistunut",
            "toteutettu",
            "toteutunut",
            "tehty",
            "päättynyt",
            "suoritettu",
            "klar",
            "klart",
            "färdig",
            "färdigt",
            "slutförd",
            "slutfört",
            "genomförd",
            "genomfört",
        ],
    ),
];

/// The stage that a cell names.
pub(super) fn read(text: &str) -> Option<Stage> {
    let key = normalised(text);
    let key = key.trim_end_matches('.');
    WORDS.iter().find(|(_, words)| words.contains(&key)).map(|(stage, _)| *stage)
}

/// The word that a cell was probably meant to be.
pub(super) fn near(text: &str) -> Option<&'static str> {
    crate::notation::nearest(text, WORDS.iter().flat_map(|(_, words)| words.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_known_in_three_languages() {
        assert_eq!(read("Ei aloitettu"), Some(Stage::NotStarted));
        assert_eq!(read("påbörjat"), Some(Stage::Started));
        assert_eq!(read("under-way"), Some(Stage::UnderWay));
        assert_eq!(read("Käynnissä."), Some(Stage::UnderWay));
        assert_eq!(read("valmis*"), Some(Stage::Done));
        assert_eq!(read("puolivalmis"), None);
        assert_eq!(near("aloitetu"), Some("aloitettu"));
    }
}
