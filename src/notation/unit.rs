//! Spellings of units: what is the same unit written otherwise, in any of the three languages.

use super::{is_dash, is_space, label};

/// Spellings of the same unit; the first is the one that the others are reduced to.
const SPELLINGS: &[&[&str]] = &[
    &[
        "%",
        "prosenttia",
        "prosentti",
        "pros",
        "procent",
        "proc",
        "percent",
        "pct",
        "osuus%",
        "%osuus",
        "prosenttiosuus",
        "procentandel",
        "andel%",
        "%andel",
    ],
    &[
        "%yks",
        "%yksikköä",
        "prosenttiyksikköä",
        "prosenttiyksikkö",
        "procentenhet",
        "procentenheter",
        "percentagepoint",
        "percentagepoints",
        "pp",
        "%enh",
    ],
    &["‰", "promille", "promillea", "permille"],
    &[
        "kpl",
        "kappaletta",
        "kappale",
        "lkm",
        "lukumäärä",
        "st",
        "stycken",
        "antal",
        "pcs",
        "pieces",
        "number",
        "count",
        "asuntoa",
        "asuntoja",
        "bostäder",
        "dwellings",
    ],
    &["hlö", "hlöä", "henkilöä", "henkilö", "pers", "personer", "persons", "people"],
    &["€", "euroa", "euro", "eur", "e"],
    &[
        "1000€",
        "1000eur",
        "t€",
        "tuhattaeuroa",
        "tuseneuro",
        "k€",
        "teur",
        "thousandeuros",
        "tuhatta€",
    ],
    &[
        "m€",
        "milj€",
        "miljeuroa",
        "miljoonaaeuroa",
        "meur",
        "mn€",
        "mneuro",
        "miljonereuro",
        "mneur",
        "millioneuros",
        "miljeur",
        "mio€",
        "€m",
    ],
    &[
        "€/as",
        "euroa/asukas",
        "€/asukas",
        "eur/as",
        "euro/invånare",
        "€/inv",
        "€/invånare",
        "€/capita",
        "€percapita",
        "euroaperasukas",
    ],
    &["t", "tonnia", "tonni", "tn", "ton", "tonnes", "tonne", "tco2", "tco2e", "tco2ekv", "tco2eq"],
    &[
        "kt",
        "1000t",
        "tuhattatonnia",
        "kiloton",
        "kilotonnia",
        "kilotonnes",
        "kton",
        "ktn",
        "ktco2",
        "ktco2e",
        "ktco2ekv",
        "ktco2eq",
        "tusenton",
    ],
    &["mt", "miljoonaatonnia", "miljonerton", "milliontonnes", "mtco2", "mtco2e", "mtco2ekv"],
    &["tco2/as", "tco2ekv/as", "tco2e/as", "t/as", "t/asukas", "t/inv", "t/invånare", "t/capita"],
    &["km", "kilometriä", "kilometri", "kilometer", "kilometers", "kilometres"],
    &["m2", "neliömetriä", "kvadratmeter", "squaremetres", "sqm"],
    &["kem2", "kerrosm2", "kerrosneliömetriä", "vym2", "våningskvadratmeter", "floorsqm"],
    &["pv", "päivää", "päivä", "vrk", "vuorokautta", "dagar", "dag", "dygn", "days", "d"],
    &["min", "minuuttia", "minuutti", "minuter", "minuut", "minutes"],
    &["v", "vuotta", "vuosi", "a", "år", "years", "yr"],
    &["h", "tuntia", "tunti", "timmar", "timme", "hours"],
    &["indeksi", "index", "ind", "indeksipistettä", "indexpoäng", "points", "pistettä", "poäng"],
    &["kwh/as", "kwh/asukas", "kwh/inv", "kwh/invånare", "kwh/capita"],
    &["gwh", "gigawattituntia"],
    &["mwh", "megawattituntia"],
    &["ha", "hehtaaria", "hektar", "hectares"],
];

/// The form in which units are compared: spelling variants reduced to one, case and dots gone.
#[must_use]
pub fn canonical(text: &str) -> String {
    let plain = plain(text);
    let known = SPELLINGS.iter().find(|variants| variants.iter().any(|variant| *variant == plain));
    match known.and_then(|variants| variants.first()) {
        Some(first) => (*first).to_owned(),
        None => plain,
    }
}

/// Whether two texts name the same unit.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    a == b || canonical(a) == canonical(b)
}

/// The unit of what stands in brackets after a name: `kpl, vähintään` is `kpl`, and `väh.` no unit at all.
#[must_use]
pub fn within(text: &str) -> Option<String> {
    const BOUNDS: [&str; 11] = [
        "vähintään",
        "väh",
        "enintään",
        "enint",
        "korkeintaan",
        "minst",
        "högst",
        "minimum",
        "maximum",
        "at least",
        "at most",
    ];
    if is_known(text) {
        return Some(text.to_owned());
    }
    let parts = || text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let is_bound = |part: &str| BOUNDS.contains(&part.to_lowercase().trim_end_matches('.'));
    match parts().find(|part| is_known(part)) {
        Some(unit) => Some(unit.to_owned()),
        None if parts().all(is_bound) => None,
        None => Some(text.to_owned()),
    }
}

/// A unit without the words for *a year*: `kpl/v` is `kpl`; `None` where it has none.
#[must_use]
pub fn without_year(text: &str) -> Option<&str> {
    const A_YEAR: [&str; 12] = [
        "/v",
        "/v.",
        "/vuosi",
        "/a",
        "/år",
        "/year",
        " vuodessa",
        " per vuosi",
        " per år",
        " om året",
        " a year",
        " per year",
    ];
    let text = text.trim();
    let unit = A_YEAR.iter().find_map(|words| text.strip_suffix(words)).map(str::trim_end);
    unit.filter(|unit| !unit.is_empty())
}

/// Whether the text is a unit of the table.
#[must_use]
pub fn is_known(text: &str) -> bool {
    let plain = plain(text);
    SPELLINGS.iter().flat_map(|variants| variants.iter()).any(|variant| *variant == plain)
}

/// Lower case, compatibility forms undone, without dots, hyphens and spaces.
fn plain(text: &str) -> String {
    // The hyphen tells square metres of floor, `k-m²`, from square kilometres.
    if text.trim().to_lowercase().replace(is_dash, "-").starts_with("k-m") {
        return "kem2".to_owned();
    }
    label::whole_key(text)
        .trim_matches(['(', ')', '[', ']', ' '])
        .chars()
        .filter(|c| !matches!(c, '.' | ',' | '\u{b7}') && !is_space(*c) && !is_dash(*c))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_unit_are_the_same() {
        for (a, b) in [
            ("%", "prosenttia"),
            ("kt", "kt CO₂-ekv."),
            ("kt", "kt CO2e"),
            ("kt", "1 000 t"),
            ("kpl", "st."),
            ("kpl", "Lkm"),
            ("M€", "milj. €"),
            ("M€", "milj. euroa"),
            ("M€", "miljoner euro"),
            ("€/as.", "€/asukas"),
            ("€/as.", "euroa/asukas"),
            ("k-m²", "k-m2"),
            ("%-yks", "procentenheter"),
            ("index", "indeksi"),
            ("pv", "vrk"),
        ] {
            assert!(same(a, b), "{a} {b}: {} {}", canonical(a), canonical(b));
        }
    }

    #[test]
    fn the_unit_in_brackets_is_found_beside_other_words() {
        assert_eq!(within("kpl, vähintään").as_deref(), Some("kpl"));
        assert_eq!(within("brutto, k-m2, 5 v. ka.").as_deref(), Some("k-m2"));
        assert_eq!(within("väh.").as_deref(), None);
        assert_eq!(within("käyntiä").as_deref(), Some("käyntiä"));
    }

    #[test]
    fn what_is_counted_a_year_has_the_same_unit() {
        assert_eq!(without_year("kpl/v"), Some("kpl"));
        assert_eq!(without_year("milj. € vuodessa"), Some("milj. €"));
        assert_eq!(without_year("st. per år"), Some("st."));
        assert_eq!(without_year("asiakasta/vko"), None);
        assert_eq!(without_year("€/as."), None);
    }

    #[test]
    fn units_of_another_size_are_not() {
        for (a, b) in [
            ("t", "kt"),
            ("€", "M€"),
            ("%", "%-yks"),
            ("kt", "M€"),
            ("1 000 €", "M€"),
            ("€", "€/as."),
            ("km", "km²"),
            ("k-m²", "km²"),
            ("m²", "k-m²"),
            ("%", "‰"),
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }
}
