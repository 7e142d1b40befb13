//! The one table of headings: Finnish, Swedish and English, with inflections and usual synonyms.
//!
//! What a heading means depends on its sheet. Beside figures *Tavoite* is the target and *Arvio* an
//! estimate; on an assessment sheet the one is the goal, the other the organisation's judgement.

use super::{Kind, Topic};

/// What a column of a return holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Indicator,
    Organisation,
    Period,
    /// Figures, of the kind that the heading names.
    Value(Option<Kind>),
    Kind,
    Unit,
    Breakdown,
    Scope,
    AsOf,
    Source,
    Note,
    /// What is said of the value: about, preliminary.
    Qualifier,
    Goal,
    Priority,
    Status,
    Topic(Topic),
    /// Known, and not needed: the register has it.
    Unused,
}

use Column::{
    AsOf, Breakdown, Goal, Indicator, Note, Organisation, Period, Priority, Qualifier, Scope,
    Source, Status, Unit, Unused, Value,
};

/// Headings that mean the same on every sheet.
const EVERYWHERE: &[(Column, &[&str])] = &[
    (
        Indicator,
        &[
            "mittari",
            "mittarit",
            "mittarin nimi",
            "mittarin tunnus",
            "tunnus",
            "tunnusluku",
            "strategiamittari",
            "strategiamittarit",
            "indikaattori",
            "indikaattorit",
            "mätare",
            "mätaren",
            "mätarens namn",
            "mätarens kod",
            "strategimätare",
            "indikator",
            "indikatorer",
            "indikatorn",
            "indikatorns namn",
            "kod",
            "indicator",
            "indicators",
            "indicator id",
            "indicator name",
            "indicator code",
            "code",
            "id",
            "metric",
        ],
    ),
    (
        Organisation,
        &[
            "toimiala",
            "toimialat",
            "organisaatio",
            "yksikön nimi",
            "osasto",
            "virasto",
            "liikelaitos",
            "vastuuorganisaatio",
            "vastuutaho",
            "raportoija",
            "sektor",
            "sektorn",
            "organisation",
            "enhetens namn",
            "avdelning",
            "affärsverk",
            "ansvarig instans",
            "division",
            "department",
            "organization",
            "organisation name",
            "unit name",
            "responsible party",
        ],
    ),
    (
        Source,
        &[
            "lähde",
            "lähteet",
            "tietolähde",
            "tiedon lähde",
            "källa",
            "källor",
            "datakälla",
            "uppgiftskälla",
            "source",
            "sources",
            "data source",
        ],
    ),
    (
        Note,
        &[
            "huomio",
            "huomiot",
            "huomioita",
            "huomautus",
            "huomautukset",
            "huom",
            "huom.",
            "lisätieto",
            "lisätiedot",
            "lisätietoja",
            "kommentti",
            "kommentit",
            "anmärkning",
            "anmärkningar",
            "kommentar",
            "kommentarer",
            "tilläggsuppgifter",
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
        ],
    ),
    (
        Priority,
        &[
            "painopiste",
            "painopisteet",
            "painopistealue",
            "painopistealueet",
            "fokusområde",
            "fokusområden",
            "tyngdpunkt",
            "tyngdpunkter",
            "tyngdpunktsområde",
            "priority",
            "priorities",
            "priority area",
            "focus area",
        ],
    ),
];

/// Headings of sheets with figures.
const FIGURES: &[(Column, &[&str])] = &[
    (
        Period,
        &[
            "ajankohta",
            "ajanjakso",
            "vuosi",
            "jakso",
            "kausi",
            "mittausajankohta",
            "mittausvuosi",
            "tilastovuosi",
            "raportointijakso",
            "period",
            "perioden",
            "år",
            "tidpunkt",
            "mätperiod",
            "statistikår",
            "year",
            "time",
            "time period",
            "reporting period",
        ],
    ),
    (
        Value(None),
        &[
            "arvo",
            "arvot",
            "mittarin arvo",
            "luku",
            "lukuarvo",
            "värde",
            "värden",
            "mätarens värde",
            "siffra",
            "value",
            "values",
            "figure",
        ],
    ),
    (
        Value(Some(Kind::Actual)),
        &[
            "toteuma",
            "toteumat",
            "toteutuma",
            "toteutunut",
            "tulos",
            "tilinpäätös",
            "tp",
            "utfall",
            "utfallet",
            "resultat",
            "bokslut",
            "actual",
            "actuals",
            "result",
            "results",
            "outcome",
        ],
    ),
    (
        Value(Some(Kind::Forecast)),
        &[
            "ennuste",
            "enn",
            "enn.",
            "arvio",
            "prognos",
            "prognosen",
            "uppskattning",
            "forecast",
            "estimate",
        ],
    ),
    (Value(Some(Kind::Budget)), &["talousarvio", "ta", "budget", "budgeten"]),
    (
        Value(Some(Kind::Plan)),
        &["taloussuunnitelma", "ts", "suunnitelma", "ekonomiplan", "ep", "plan"],
    ),
    (
        Value(Some(Kind::Target)),
        &[
            "tavoite",
            "tavoitteet",
            "tavoitetaso",
            "tavoitearvo",
            "vuositavoite",
            "välitavoite",
            "mål",
            "målet",
            "målnivå",
            "målvärde",
            "årsmål",
            "delmål",
            "target",
            "targets",
            "target level",
            "target value",
            "annual target",
            "goal",
        ],
    ),
    (
        Column::Kind,
        &[
            "laji",
            "arvon laji",
            "tiedon laji",
            "arvon tyyppi",
            "tyyppi",
            "slag",
            "värdets slag",
            "typ",
            "kind",
            "kind of value",
            "type",
        ],
    ),
    (
        Unit,
        &[
            "yksikkö",
            "yks",
            "yks.",
            "mittayksikkö",
            "enhet",
            "enheten",
            "måttenhet",
            "unit",
            "units",
            "unit of measure",
            "unit of measurement",
        ],
    ),
    (
        Breakdown,
        &[
            "ryhmittely",
            "ryhmä",
            "ryhmät",
            "jaottelu",
            "luokitus",
            "grupp",
            "grupper",
            "fördelning",
            "indelning",
            "breakdown",
            "group",
            "groups",
            "disaggregation",
        ],
    ),
    (Qualifier, &["tarkenne", "tarkenteet", "precisering", "qualifier", "qualifiers"]),
    (Scope, &["rajaus", "laajuus", "kattavuus", "avgränsning", "omfattning", "scope", "coverage"]),
    (
        AsOf,
        &[
            "tilanne pvm",
            "tilannepvm",
            "tilannepäivä",
            "tilanne",
            "päivitetty",
            "päivityspvm",
            "päivityspäivä",
            "per datum",
            "per den",
            "uppdaterad",
            "uppdaterat",
            "uppdateringsdag",
            "as of",
            "as of date",
            "updated",
            "last updated",
        ],
    ),
    (
        Unused,
        &[
            "määritelmä",
            "suunta",
            "kehityssuunta",
            "lähtötaso",
            "muutos",
            "muutos%",
            "definition",
            "riktning",
            "utvecklingstrend",
            "utgångsnivå",
            "förändring",
            "förändring%",
            "direction",
            "trend",
            "baseline",
            "change",
            "change%",
            "nro",
            "nr",
            "no",
        ],
    ),
];

/// Headings of assessment sheets.
const ASSESSMENT: &[(Column, &[&str])] = &[
    (
        Goal,
        &[
            "tavoite",
            "tavoitteet",
            "tavoitteen nimi",
            "tavoitteen tunnus",
            "strategian tavoite",
            "strategiatavoite",
            "sitova tavoite",
            "mål",
            "målet",
            "målets namn",
            "strategiskt mål",
            "bindande mål",
            "goal",
            "goals",
            "goal id",
            "goal name",
            "objective",
            "objectives",
            "strategic goal",
        ],
    ),
    (
        Status,
        &[
            "tila",
            "tilanne",
            "arvio",
            "oma arvio",
            "toimialan arvio",
            "toimialan oma arvio",
            "organisaation arvio",
            "tilannearvio",
            "arvio tilanteesta",
            "toteutuminen",
            "status",
            "bedömning",
            "egen bedömning",
            "sektorns bedömning",
            "läge",
            "lägesbedömning",
            "måluppfyllelse",
            "assessment",
            "own assessment",
            "self assessment",
            "selfassessment",
            "progress",
        ],
    ),
    (
        Column::Topic(Topic::Successes),
        &[
            "onnistumiset",
            "onnistuminen",
            "onnistumisia",
            "framgångar",
            "framgång",
            "successes",
            "success",
            "achievements",
        ],
    ),
    (
        Column::Topic(Topic::Challenges),
        &["haasteet", "haaste", "haasteita", "utmaningar", "utmaning", "challenges", "challenge"],
    ),
    (
        Column::Topic(Topic::Impacts),
        &[
            "vaikutukset",
            "vaikutus",
            "vaikutuksia",
            "vaikuttavuus",
            "effekter",
            "effekt",
            "verkningar",
            "konsekvenser",
            "impacts",
            "impact",
            "effects",
        ],
    ),
    (
        Column::Topic(Topic::Explanation),
        &[
            "selvitys",
            "selitys",
            "perustelu",
            "perustelut",
            "poikkeaman syy",
            "syy poikkeamaan",
            "utredning",
            "redogörelse",
            "förklaring",
            "motivering",
            "orsak till avvikelsen",
            "explanation",
            "account",
            "reason",
            "reason for deviation",
        ],
    ),
    (
        Column::Topic(Topic::Measures),
        &[
            "toimenpiteet",
            "toimenpide",
            "toimet",
            "korjaavat toimenpiteet",
            "korjaavat toimet",
            "jatkotoimenpiteet",
            "åtgärder",
            "åtgärd",
            "korrigerande åtgärder",
            "measures",
            "measure",
            "measures taken",
            "actions",
            "corrective actions",
        ],
    ),
    (
        Column::Topic(Topic::Recommendations),
        &[
            "suositukset",
            "suositus",
            "suositukset seuraavalle kaudelle",
            "rekommendationer",
            "rekommendation",
            "recommendations",
            "recommendation",
        ],
    ),
    (Unused, &["nro", "nr", "no", "vuosi", "år", "year", "ajankohta", "tidpunkt", "period"]),
];

/// What kind of sheet a heading stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SheetKind {
    Figures,
    Assessment,
}

impl SheetKind {
    fn tables(self) -> [&'static [(Column, &'static [&'static str])]; 2] {
        match self {
            Self::Figures => [FIGURES, EVERYWHERE],
            Self::Assessment => [ASSESSMENT, EVERYWHERE],
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::Figures => Self::Assessment,
            Self::Assessment => Self::Figures,
        }
    }

    /// All headings of such sheets, with what they mean.
    fn entries(self) -> impl Iterator<Item = (Column, &'static str)> {
        self.tables()
            .into_iter()
            .flatten()
            .flat_map(|(column, names)| names.iter().map(move |name| (*column, *name)))
    }

    /// What the heading with this key means; see [`crate::notation::Label::key`].
    pub(super) fn column(self, key: &str) -> Option<Column> {
        self.entries().find(|(_, name)| *name == key).map(|(column, _)| column)
    }

    /// The heading that `text` was probably meant to be, and what it means.
    pub(super) fn near(self, text: &str) -> Option<(Column, &'static str)> {
        let name = crate::notation::nearest(text, self.entries().map(|(_, name)| name))?;
        self.column(name).map(|column| (column, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation::label::normalised;
    use std::collections::BTreeSet;

    #[test]
    fn every_heading_is_its_own_key_and_means_one_thing_on_a_sheet() {
        for kind in [SheetKind::Figures, SheetKind::Assessment] {
            let mut seen = BTreeSet::new();
            for (_, name) in kind.entries() {
                let key = normalised(name);
                assert!(key == name || name.ends_with('.'), "{name} is looked up as {key}");
                assert!(seen.insert(name), "{name} stands twice");
            }
        }
    }

    #[test]
    fn a_heading_means_what_its_sheet_is_about() {
        assert_eq!(SheetKind::Figures.column("tavoite"), Some(Value(Some(Kind::Target))));
        assert_eq!(SheetKind::Assessment.column("tavoite"), Some(Goal));
        assert_eq!(SheetKind::Figures.column("arvio"), Some(Value(Some(Kind::Forecast))));
        assert_eq!(SheetKind::Assessment.column("arvio"), Some(Status));
        assert_eq!(SheetKind::Figures.near("Ajankotha"), Some((Period, "ajankohta")));
    }
}
