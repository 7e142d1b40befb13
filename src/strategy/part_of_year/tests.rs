use proptest::prelude::*;

use super::*;
use crate::strategy::period_words;

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

/// Texts made of what is looked for, of what is near to it, and of anything.
fn texts() -> impl Strategy<Value = String> {
    let words = period_words::all()
        .map(str::to_owned)
        .chain(CUMULATIVE.iter().chain(OTHERS).map(|words| (*words).to_owned()));
    let more = "tilanne per of päivitetty uppdaterad updated läget asti till to through ja kk kuukautta mån months \
        lopussa loppuun lopun mennessä saakka until kuussa rivi";
    let words = words.chain(more.split(' ').map(str::to_owned)).collect::<Vec<_>>();
    let number =
        (0_u32..3000, 1_usize..6).prop_map(|(number, digits)| format!("{number:0digits$}"));
    let piece = prop_oneof![
        3 => proptest::sample::select(words),
        3 => number,
        3 => proptest::sample::select(vec![" ", ".", "–", "-", "/", ",", "(", ")", "_", ":"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,3}",
    ];
    proptest::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_text_that_is_not_read_would_say_nothing(text in texts()) {
        let lower = text.to_lowercase();
        prop_assert!(names_time(&lower) || PartOfYear::read_whole(&lower).is_none());
        let says = CUMULATIVE.iter().any(|word| lower.contains(word)) || lower == "ytd";
        prop_assert!(names_beginning(&lower) || !says);
        prop_assert!(
            may_tell_months(&text)
                || (PartOfYear::read(&text).is_none() && !counts_from_january(&text))
        );
    }
}

#[test]
fn most_notes_need_not_be_read() {
    for text in ["rivi 123456", "Tarkistettu toimialalla", "luku vuodelta 2023", "row 100"] {
        assert!(!may_tell_months(text), "{text}");
    }
    for words in CUMULATIVE.iter().chain(&["ytd", "1–8", "elokuun loppuun", "31.8. mennessä"]) {
        assert!(may_tell_months(words), "{words}");
    }
}
