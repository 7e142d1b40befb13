use proptest::prelude::*;
use rust_decimal::dec;

use super::*;
use crate::notation::finality::Finality;
use crate::words::{Language, Words};

fn value(text: &str) -> Decimal {
    read(text, None).unwrap_or_else(|fault| panic!("`{text}`: {fault}")).value
}

fn fault(text: &str) -> NumberFault {
    match read(text, None) {
        Ok(reading) => panic!("`{text}` was read as {reading:?}"),
        Err(fault) => fault,
    }
}

#[test]
fn every_space_and_minus_that_people_type_is_read() {
    for space in ['\u{20}', '\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}'] {
        assert_eq!(value(&format!("1{space}234{space}567,5")), dec!(1234567.5));
    }
    for minus in
        ['-', '\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}']
    {
        assert_eq!(value(&format!("{minus}5 566")), dec!(-5566));
    }
    assert_eq!(value(" \u{feff}12,4\u{a0}"), dec!(12.4));
}

#[test]
fn decimals_beyond_those_that_are_read_are_told() {
    let noise = |text: &str| read(text, None).unwrap().notes.contains(&NumberNote::NoiseDropped);
    assert!(noise("24.000000000000000000000000000641903684388651007"));
    assert!(noise("0,00000000000000000000000000001"));
    assert!(!noise("0,50000000000000000000000000000"));
    assert!(!noise("1234567890123456789012345678"));
}

#[test]
fn a_thousand_alone_is_no_unit() {
    assert_eq!(fault("80 \t1000"), NumberFault::NotANumber);
    assert_eq!(read("80  1000 as.", None).unwrap().unit.as_deref(), Some("1000 as."));
}

#[test]
fn a_dash_that_does_not_touch_a_digit_is_no_minus() {
    for text in ["-", "–", "- 5", "− 5", "--5"] {
        assert_eq!(fault(text), NumberFault::NotANumber, "{text}");
    }
}

#[test]
fn marks_and_groups_with_one_reading_are_read() {
    for (text, expected) in [
        ("12,4", dec!(12.4)),
        ("10.8", dec!(10.8)),
        (",5", dec!(0.5)),
        ("0,123", dec!(0.123)),
        ("0.123", dec!(0.123)),
        ("1234,567", dec!(1234.567)),
        ("1.234,5", dec!(1234.5)),
        ("1,234.5", dec!(1234.5)),
        ("1.234.567", dec!(1234567)),
        ("1,234,567.25", dec!(1234567.25)),
        ("1 234.567", dec!(1234.567)),
        ("54597", dec!(54597)),
        ("1 088 529", dec!(1088529)),
        ("349 580 755,35", dec!(349580755.35)),
    ] {
        assert_eq!(value(text), expected, "{text}");
    }
}

#[test]
fn a_mark_before_three_digits_is_refused_unless_the_column_decides() {
    let both = NumberFault::Ambiguous { decimal: dec!(1.234), grouped: dec!(1234) };
    assert_eq!(fault("1.234"), both);
    assert_eq!(fault("1,234"), both);
    assert_eq!(
        fault("-999.000"),
        NumberFault::Ambiguous { decimal: dec!(999), grouped: dec!(999000) }
    );
    let comma = read("1.234", Some(DecimalMark::Comma)).unwrap();
    assert_eq!(comma.value, dec!(1234));
    assert_eq!(comma.notes, [NumberNote::DecidedByColumn(DecimalMark::Comma)]);
    assert_eq!(read("1.234", Some(DecimalMark::Point)).unwrap().value, dec!(1.234));
    assert_eq!(read("1,234", Some(DecimalMark::Point)).unwrap().value, dec!(1234));
}

#[test]
fn a_decimal_point_in_a_column_of_commas_is_read_with_a_note() {
    let reading = read("10.8", Some(DecimalMark::Comma)).unwrap();
    assert_eq!(reading.value, dec!(10.8));
    assert_eq!(reading.notes, [NumberNote::OtherMark(DecimalMark::Point)]);
}

#[test]
fn groups_that_are_not_threes_are_refused() {
    for text in ["1 23 4", "12 34", "1234 567", "0 123", "1,234 567", "1 234.567,8"] {
        assert_eq!(fault(text), NumberFault::Grouping, "{text}");
    }
    for text in ["1,2,3", "1.2.3.4", "1.234,567,8", "12,34,567"] {
        assert_eq!(fault(text), NumberFault::ManyMarks, "{text}");
    }
}

#[test]
fn units_are_taken_off_and_told() {
    for (text, expected, unit) in [
        ("14%", dec!(14), "%"),
        ("-14 %", dec!(-14), "%"),
        ("5,0 (t CO2-ekv.)", dec!(5.0), "t CO2-ekv."),
        ("479 st.", dec!(479), "st."),
        ("+8 %-yks", dec!(8), "%-yks"),
        ("913 M€", dec!(913), "M€"),
        ("1 387 €/as.", dec!(1387), "€/as."),
        ("996 milj. €", dec!(996), "milj. €"),
        ("€ 12", dec!(12), "€"),
        ("700 000 k-m²", dec!(700000), "k-m²"),
        ("2 360 000 t", dec!(2360000), "t"),
        ("3‰", dec!(3), "‰"),
    ] {
        let reading = read(text, None).unwrap();
        assert_eq!((reading.value, reading.unit.as_deref()), (expected, Some(unit)), "{text}");
    }
}

#[test]
fn qualifiers_of_three_languages_are_told() {
    for (text, expected) in [
        ("noin 7 000", Bound::About),
        ("n. 7 000", Bound::About),
        ("n 7 000", Bound::About),
        ("~ 7 000", Bound::About),
        ("lähes 7 000", Bound::About),
        ("ca 7 000", Bound::About),
        ("Approximately 7 000", Bound::About),
        ("<7 000", Bound::Below),
        ("alle 7 000", Bound::Below),
        ("under 7 000", Bound::Below),
        ("> 7 000", Bound::Above),
        ("yli 7 000", Bound::Above),
        ("mer än 7 000", Bound::Above),
        ("≤ 7 000", Bound::AtMost),
        ("enintään 7 000", Bound::AtMost),
        (">=7 000", Bound::AtLeast),
        ("Vähintään 7 000", Bound::AtLeast),
        ("at least 7 000", Bound::AtLeast),
    ] {
        let reading = read(text, None).unwrap();
        assert_eq!((reading.value, reading.bound), (dec!(7000), expected), "{text}");
    }
    assert_eq!(read("yli 70 prosenttia", None).unwrap().unit.as_deref(), Some("prosenttia"));
}

#[test]
fn marks_of_statistics_are_told() {
    for (text, marks) in [
        ("12,3*", vec![NumberMark::Star]),
        ("12,3 *", vec![NumberMark::Star]),
        ("12,3p", vec![NumberMark::Called(Finality::Preliminary)]),
        ("12,3 e", vec![NumberMark::Called(Finality::Estimate)]),
        ("12,3 (e)", vec![NumberMark::Called(Finality::Estimate)]),
        ("12,3 (ennakkotieto)", vec![NumberMark::Called(Finality::Preliminary)]),
        ("12,3 r", vec![NumberMark::Called(Finality::Revised)]),
        ("12,3¹", vec![NumberMark::Footnote]),
        ("12,3 1)", vec![NumberMark::Footnote]),
        ("12,3* %", vec![NumberMark::Star]),
        ("ennakko 12,3", vec![NumberMark::Called(Finality::Preliminary)]),
        ("Prel. 12,3 st.", vec![NumberMark::Called(Finality::Preliminary)]),
        ("arvio: noin 12,3", vec![NumberMark::Called(Finality::Estimate)]),
        ("12,3 arvioitu", vec![NumberMark::Called(Finality::Estimate)]),
        ("12,3 (lopullinen)", vec![NumberMark::Called(Finality::Final)]),
        ("12,3 %*", vec![NumberMark::Star]),
    ] {
        let reading = read(text, None).unwrap();
        assert_eq!((reading.value, &reading.marks), (dec!(12.3), &marks), "{text}");
    }
}

#[test]
fn what_is_no_single_number_is_refused_by_its_name() {
    for (text, expected) in [
        ("", NumberFault::Empty),
        (" \u{a0}", NumberFault::Empty),
        ("puolet", NumberFault::NotANumber),
        ("clearly less than half", NumberFault::NotANumber),
        ("40 000–80 000", NumberFault::Range),
        ("40-80", NumberFault::Range),
        ("40 % – 80 %", NumberFault::Range),
        ("4...5", NumberFault::Range),
        ("4..5", NumberFault::ManyMarks),
        ("59,,2", NumberFault::ManyMarks),
        ("31.12.2023", NumberFault::Date),
        ("1,2E+05", NumberFault::Scientific),
        ("(1 234)", NumberFault::Brackets),
        ("7 105 asuntoa valmistui vuonna 2021 Helsingissä", NumberFault::Sentence),
        ("99999999999999999999999999999999", NumberFault::TooLong),
        ("5/7", NumberFault::Several),
        ("651 vai 615", NumberFault::Several),
        ("12 % eller 15 %", NumberFault::Several),
        ("14,9 15,1", NumberFault::Several),
        ("12 (15)", NumberFault::Several),
        ("651\n615", NumberFault::Several),
        ("1 23 4", NumberFault::Grouping),
    ] {
        assert_eq!(fault(text), expected, "{text}");
    }
    for text in [
        "#DIV/0!",
        "#JAKO/0!",
        "#DIVISION/0!",
        "#N/A",
        "#PUUTTUU!",
        "#SAKNAS!",
        "#ARVO!",
        "#VÄRDEFEL!",
        "#VIITTAUS!",
        "#REF!",
        "#NIMI?",
        "#NAMN?",
        "#LUKU!",
        "####",
        "Err:502",
    ] {
        assert_eq!(fault(text), NumberFault::ErrorText, "{text}");
    }
}

#[test]
fn noise_beyond_fifteen_digits_is_dropped_and_nothing_else() {
    let noisy = read("7,0000000000000009", None).unwrap();
    assert_eq!((noisy.value, noisy.notes), (dec!(7), vec![NumberNote::NoiseDropped]));
    assert_eq!(value("0.30000000000000004"), dec!(0.3));
    assert_eq!(value("123456789,123456"), dec!(123456789.123456));
    assert_eq!(value("1234567890123456789"), dec!(1234567890123456789));
}

proptest! {
    #[test]
    fn what_a_language_writes_is_read_back(mantissa in -999_999_999_999_i64..999_999_999_999, scale in 0_u32..6) {
        let number = Decimal::new(mantissa, scale);
        for language in Language::ALL {
            let words = Words::built_in(language).unwrap();
            let mark = if language == Language::En { DecimalMark::Point } else { DecimalMark::Comma };
            let written = words.number(number, None);
            prop_assert_eq!(read(&written, Some(mark)).unwrap().value, number, "{}", written);
        }
    }

    #[test]
    fn the_usual_writing_means_what_it_means_to_the_reading_of_any(text in "-?[0-9]{0,8}[.,]?[0-9]{0,8}[.,]?[0-9]{0,2}") {
        for column in [None, Some(DecimalMark::Comma), Some(DecimalMark::Point)] {
            if let Some(usual) = super::plain::read(&text, column) {
                prop_assert_eq!(super::read_any(&text, column), Ok(usual));
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,24}", digits in "[-+0-9 .,%*()eE\u{a0}–−~<]{0,16}") {
        let _ = read(&text, None);
        let _ = read(&digits, Some(DecimalMark::Comma));
    }
}
