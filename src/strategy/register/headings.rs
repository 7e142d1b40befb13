//! The headings by which the register's columns are known in Finnish, Swedish and English.

use super::Column;
use crate::words::Language;

/// Columns that stand once, whatever the languages: the column's own name, then other headings.
pub(super) const SINGLE: &[(Column, &str)] = &[
    (
        Column::Id,
        "id | Tunnus | Mittarin tunnus | Mittari-id | Kod | Mätarens kod | \
         Beteckning | Code | Indicator | Indicator id",
    ),
    (Column::Goal, "goal | Tavoite | Tavoitteen tunnus | Mål | Målets kod | Goal id | Objective"),
    (
        Column::Aliases,
        "aliases | Muut nimet | Rinnakkaisnimet | Andra namn | Parallella namn | \
         Alias | Other names",
    ),
    (
        Column::Kind,
        "kind | Laji | Mittarin laji | Mittarityyppi | Slag | Typ | Mätarens slag | \
         Type",
    ),
    (Column::Unit, "unit | Yksikkö | Mittayksikkö | Enhet | Måttenhet"),
    (
        Column::Decimals,
        "decimals | Desimaalit | Desimaaleja | Decimaler | Antal decimaler | \
         Decimal places",
    ),
    (
        Column::Direction,
        "direction | Suunta | Toivottu suunta | Tavoiteltu suunta | Riktning | \
         Önskad riktning | Desired direction",
    ),
    (Column::Min, "min | Pienin arvo | Alaraja | Vähimmäisarvo | Minsta värde | Minimum"),
    (Column::Max, "max | Suurin arvo | Yläraja | Enimmäisarvo | Största värde | Maximum"),
    (
        Column::MaxChange,
        "max_change | Suurin muutos | Suurin uskottava muutos | Största förändring | \
         Largest change | Maximum change",
    ),
    (
        Column::BaselinePeriod,
        "baseline_period | Lähtötason ajankohta | Lähtötason vuosi | Lähtövuosi | \
         Utgångslägets tidpunkt | Utgångslägets år | Utgångsår | Baseline year",
    ),
    (
        Column::BaselineValue,
        "baseline_value | Lähtötaso | Lähtöarvo | Lähtötason arvo | Utgångsläge | \
         Utgångsvärde | Utgångsnivå | Baseline",
    ),
    (
        Column::TargetPeriod,
        "target_period | Tavoitteen ajankohta | Tavoitetason ajankohta | \
         Tavoitevuosi | Målets tidpunkt | Målnivåns tidpunkt | Målår | Target year",
    ),
    (
        Column::TargetValue,
        "target_value | Tavoitetaso | Tavoitearvo | Tavoitteen arvo | Målnivå | \
         Målvärde | Target | Target level",
    ),
    (
        Column::TargetLow,
        "target_low | Tavoitteen alaraja | Tavoitealaraja | Målets nedre gräns | \
         Nedre målgräns | Target lower limit",
    ),
    (
        Column::TargetHigh,
        "target_high | Tavoitteen yläraja | Tavoiteyläraja | Målets övre gräns | \
         Övre målgräns | Target upper limit",
    ),
    (Column::Milestones, "milestones | Välitavoitteet | Virstanpylväät | Delmål | Milstolpar"),
    (
        Column::Method,
        "method | Menetelmä | Arviointimenetelmä | Arviointitapa | Metod | \
         Bedömningsmetod | Assessment method",
    ),
    (
        Column::Tolerance,
        "tolerance | Toleranssi | Sallittu poikkeama | Tolerans | Tillåten avvikelse",
    ),
    (
        Column::Decided,
        "decided | Päätös | Päätetty | Päättäjä | Beslut | Beslutat | Decision | \
         Decided by",
    ),
    (
        Column::Organisations,
        "organisations | Organisaatiot | Organisaatio | Toimialat | Toimiala | \
         Vastuutaho | Raportoija | Organisationer | Sektorer | Sektor | Ansvarig | \
         Rapportör | Organisation | Organizations | Divisions | Reported by",
    ),
    (
        Column::Aggregate,
        "aggregate | Yhdistäminen | Yhdistämistapa | Koostaminen | Sammanslagning | \
         Aggregering | Aggregation",
    ),
    (
        Column::Weight,
        "weight | Paino | Painomittari | Painotus | Vikt | Viktmätare | \
         Weighting indicator",
    ),
    (
        Column::Breakdowns,
        "breakdowns | Ryhmittelyt | Ryhmittely | Jaottelu | Jaottelut | \
         Grupperingar | Gruppering | Fördelning | Fördelningar | Breakdown",
    ),
    (
        Column::Frequency,
        "frequency | Tiheys | Päivitystiheys | Päivitysväli | Mittaustiheys | \
         Frekvens | Uppdateringsfrekvens | Update frequency",
    ),
    (
        Column::Lag,
        "lag | Viive | Viive kuukausina | Julkaisuviive | Eftersläpning | \
         Fördröjning | Lag in months",
    ),
    (Column::Source, "source | Lähde | Tietolähde | Källa | Datakälla | Data source"),
    (Column::Error, "error | Virhe | Virhemarginaali | Fel | Felmarginal | Margin of error"),
    (Column::Scope, "scope | Rajaus | Kattavuus | Avgränsning | Omfattning | Coverage"),
    (
        Column::ValidFrom,
        "valid_from | Voimassa alkaen | Käytössä alkaen | Gäller från | \
         I bruk från | Valid since",
    ),
    (
        Column::ValidTo,
        "valid_to | Voimassa asti | Voimassa saakka | Käytössä asti | Gäller till | \
         I bruk till | Valid until",
    ),
    (
        Column::MinCount,
        "min_count | Pienin julkaistava lukumäärä | Vähimmäislukumäärä | \
         Minsta publicerbara antal | Minsta antal | Smallest count | Minimum count",
    ),
];

/// How a heading says its language: as a tag, or in the words of each language.
pub(super) const LANGUAGES: &[(Language, &str)] = &[
    (Language::Fi, "fi | suomi | suomeksi | på finska | finska | in finnish | finnish"),
    (Language::Sv, "sv | se | ruotsi | ruotsiksi | på svenska | svenska | in swedish | swedish"),
    (Language::En, "en | englanti | englanniksi | på engelska | engelska | in english | english"),
];

/// Headings of an indicator's name, which a language may follow.
pub(super) const NAMES: &str =
    "name | Nimi | Mittarin nimi | Mittari | Namn | Mätarens namn | Mätare";

/// Headings of an indicator's definition, which a language may follow.
pub(super) const DEFINITIONS: &str =
    "definition | Määritelmä | Kuvaus | Mittarin kuvaus | Beskrivning | Description";

/// The headings of an entry.
pub(super) fn names(entry: &str) -> impl Iterator<Item = &str> {
    entry.split('|').map(str::trim)
}
