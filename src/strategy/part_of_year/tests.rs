use super::*;

#[test]
fn the_first_months_of_a_year_are_found_in_what_people_write() {
    let months = [
        ("1-8/2023", Some(2023)),
        ("luku on ajalta 1–8/2023", Some(2023)),
        ("01-08 2023", Some(2023)),
        ("2023/1–8", Some(2023)),
        ("1-8", None),
        ("Toteuma (1–8)", None),
        ("1–8 kk", None),
        ("tammi–elokuu", None),
        ("Luku on tammi-elokuulta 2023", Some(2023)),
        ("Vuoden 2023 luku on tammi–elokuulta", Some(2023)),
        ("tammikuusta elokuuhun", None),
        ("januari–augusti 2023", Some(2023)),
        ("January to August", None),
        ("1.1.–31.8.2023", Some(2023)),
        ("1.1.-31.8.", None),
        ("1.1.2023–31.8.2023", Some(2023)),
    ];
    for (text, year) in months {
        let found = PartOfYear::read(text);
        assert_eq!(found, Some(PartOfYear { year, last: 8, is_day: false }), "{text}");
    }
}

#[test]
fn days_up_to_which_was_counted_are_found_with_their_words() {
    let days = [
        ("per 31.8.", None),
        ("tilanne 31.8.2023", Some(2023)),
        ("Tilanne per 2023-08-31", Some(2023)),
        ("päivitetty 15.8.2023", Some(2023)),
        ("31.8. mennessä", None),
        ("luku 31.8.2023 saakka", Some(2023)),
        ("elokuun loppuun mennessä", None),
        ("t.o.m. augusti 2023", Some(2023)),
        ("as of 31 August 2023", Some(2023)),
    ];
    for (text, year) in days {
        let found = PartOfYear::read(text);
        assert_eq!(found, Some(PartOfYear { year, last: 8, is_day: true }), "{text}");
    }
}

#[test]
fn other_texts_say_nothing_of_a_part_of_the_year() {
    for text in [
        "",
        "1-12/2023",
        "tammi–joulukuu",
        "koko vuosi, tilanne 31.8.2023",
        "kysely tehtiin tammi–helmikuussa 2023",
        "tilanne 31.12.2023",
        "hyväksytty 31.8.2023",
        "julkaistu 31.8.2023",
        "elokuu",
        "5–8 prosenttia",
        "1-8 kpl puuttuu ehkä",
        "versio 1.8.2023",
        "ENN 2023",
        "syys–lokakuu 2022",
    ] {
        assert_eq!(PartOfYear::read(text), None, "{text}");
    }
}

#[test]
fn sums_from_the_beginning_of_the_year_are_known_by_their_words() {
    for text in ["Vuoden alusta", "kumulatiivinen", "från årets början", "YTD", "Cumulative"] {
        assert!(counts_from_january(text), "{text}");
    }
    assert!(!counts_from_january("kuukausittain"));
}
