use proptest::prelude::*;

use super::*;

#[test]
fn what_is_nearly_a_period_is_told_from_other_headings() {
    for text in ["syksy 20204", "20222", "v. 202", "kevat 2O23", "hösten 20223", "Q1/20233"] {
        assert!(read(text).is_err() && is_nearly(text), "{text}");
    }
    for text in ["Mittari", "2022 %", "Kerroin 2022", "12", "5000", "Lisätieto 2022", "kpl", "v"] {
        assert!(!is_nearly(text), "{text}");
    }
}
use crate::words::{Language, Words};

fn canonical_of(text: &str) -> String {
    match read(text) {
        Ok(reading) => reading.period.to_string(),
        Err(fault) => panic!("`{text}`: {fault}"),
    }
}

#[test]
fn every_writing_of_a_period_is_read() {
    for (text, expected) in [
        ("2023", "2023"),
        ("v. 2023", "2023"),
        ("vuosi 2023", "2023"),
        ("år 2023", "2023"),
        ("2022/I", "2022-H1"),
        ("II/2022", "2022-H2"),
        ("H1/2022", "2022-H1"),
        ("2022 H2", "2022-H2"),
        ("1. puolivuosi 2022", "2022-H1"),
        ("första halvåret 2022", "2022-H1"),
        ("first half of 2022", "2022-H1"),
        ("Q1/2023", "2023-Q1"),
        ("2023Q4", "2023-Q4"),
        ("1Q2023", "2023-Q1"),
        ("III neljännes 2023", "2023-Q3"),
        ("kvartal 2/2023", "2023-Q2"),
        ("1-8/2023", "2023-01/2023-08"),
        ("1–8/2023", "2023-01/2023-08"),
        ("1 – 8 / 2023", "2023-01/2023-08"),
        ("01-08/2023", "2023-01/2023-08"),
        ("2023/1-8", "2023-01/2023-08"),
        ("2023 (1–8)", "2023-01/2023-08"),
        ("1.1.–31.8.2023", "2023-01/2023-08"),
        ("1.1.2023–31.8.2023", "2023-01/2023-08"),
        ("1.7.–31.12.2023", "2023-07/2023-12"),
        ("2023-01/2023-08", "2023-01/2023-08"),
        ("1–12/2023", "2023"),
        ("tammi–elokuu 2023", "2023-01/2023-08"),
        ("Tammikuu - elokuu 2023", "2023-01/2023-08"),
        ("januari–augusti 2023", "2023-01/2023-08"),
        ("Jan–Aug 2023", "2023-01/2023-08"),
        ("8/2023", "2023-08"),
        ("08.2023", "2023-08"),
        ("2023-08", "2023-08"),
        ("2023M08", "2023-08"),
        ("elokuu 2023", "2023-08"),
        ("elokuussa 2023", "2023-08"),
        ("augusti 2023", "2023-08"),
        ("kesäkuu 2023", "2023-06"),
        ("syksy 2021", "2021-autumn"),
        ("Syksyllä 2021", "2021-autumn"),
        ("hösten 2021", "2021-autumn"),
        ("autumn 2021", "2021-autumn"),
        ("kevät 2022", "2022-spring"),
        ("våren 2022", "2022-spring"),
        ("31.3.2024", "2024-03-31"),
        ("31.03.2024", "2024-03-31"),
        ("2024-03-31", "2024-03-31"),
        ("31/3/2024", "2024-03-31"),
        ("31. maaliskuuta 2024", "2024-03-31"),
        ("den 31 mars 2024", "2024-03-31"),
        ("31 March 2024", "2024-03-31"),
        ("tilanne 31.3.2024", "2024-03-31"),
    ] {
        assert_eq!(canonical_of(text), expected, "{text}");
    }
}

#[test]
fn the_kind_beside_a_period_is_told() {
    for (text, period, kind) in [
        ("TP 2022", "2022", KindWord::Actual),
        ("TP2022", "2022", KindWord::Actual),
        ("Toteuma 2022", "2022", KindWord::Actual),
        ("Bokslut 2022", "2022", KindWord::Actual),
        ("ENN 2023", "2023", KindWord::Forecast),
        ("Enn. 2023", "2023", KindWord::Forecast),
        ("2023 (ennuste)", "2023", KindWord::Forecast),
        ("Prognos 2023", "2023", KindWord::Forecast),
        ("TA 2023", "2023", KindWord::Budget),
        ("Talousarvio 2023", "2023", KindWord::Budget),
        ("TS 2024", "2024", KindWord::Plan),
        ("Ekonomiplan 2024", "2024", KindWord::Plan),
        ("Vuositavoite 2023", "2023", KindWord::Target),
        ("Mål 2025", "2025", KindWord::Target),
        ("Target 2025", "2025", KindWord::Target),
    ] {
        let reading = read(text).unwrap();
        assert_eq!(
            (reading.period.to_string().as_str(), reading.kind),
            (period, Some(kind)),
            "{text}"
        );
    }
    assert!(read("Vuositavoite 2023 alkaen").unwrap().onwards);
    assert_eq!(KindWord::read(" Toteuma* "), Some(KindWord::Actual));
    assert_eq!(KindWord::read("ENN."), Some(KindWord::Forecast));
    assert_eq!(KindWord::read("2023"), None);
}

#[test]
fn marks_of_what_is_not_final_are_told() {
    for text in ["2023*", "2023 *", "2023 (ennakko)", "2023p", "prel. 2023"] {
        assert!(read(text).unwrap().preliminary.is_some(), "{text}");
    }
    assert_eq!(read("2023*").unwrap().preliminary, Some(MarkedBy::Star));
    assert_eq!(read("2023* (ennakko)").unwrap().preliminary, Some(MarkedBy::Word));
    for text in ["2023e", "arvioitu 2023", "2023 uppskattat"] {
        assert!(read(text).unwrap().estimate, "{text}");
    }
    for text in ["2023 (lopullinen)", "2023 slutlig", "final 2023", "2023 tarkistettu"] {
        let reading = read(text).unwrap();
        assert!(reading.preliminary.is_none() && !reading.estimate, "{text}");
    }
    assert_eq!(read("2023").unwrap().preliminary, None);
}

#[test]
fn what_is_no_single_period_is_refused_by_its_name() {
    let span = |first, last, kind| PeriodFault::YearRange { first, last, kind };
    for (text, expected) in [
        ("", PeriodFault::Empty),
        ("2022–2023", span(2022, 2023, None)),
        ("2022-2023", span(2022, 2023, None)),
        ("2022/2023", span(2022, 2023, None)),
        ("2022/23", span(2022, 2023, None)),
        ("2022-23", span(2022, 2023, None)),
        ("Vuositavoite 2021-2022", span(2021, 2022, Some(KindWord::Target))),
        ("2022/III", PeriodFault::Ambiguous),
        ("3/4/2024", PeriodFault::Ambiguous),
        ("2010/11", PeriodFault::Ambiguous),
        ("1-8/23", PeriodFault::ShortYear),
        ("31.3.24", PeriodFault::ShortYear),
        ("13/2023", PeriodFault::NoSuchDay),
        ("8-1/2023", PeriodFault::NoSuchDay),
        ("31.2.2024", PeriodFault::NoSuchDay),
        ("Q5/2023", PeriodFault::NoSuchDay),
        ("44927", PeriodFault::Serial),
        ("Yhteensä", PeriodFault::NotAPeriod),
        ("Arvo", PeriodFault::NotAPeriod),
        ("TP", PeriodFault::NotAPeriod),
        ("202", PeriodFault::NotAPeriod),
        ("2023 alkaen", PeriodFault::NotAPeriod),
        ("talvi 2023", PeriodFault::NotAPeriod),
        ("2024/V", PeriodFault::NotAPeriod),
        ("V/2024", PeriodFault::NotAPeriod),
        ("TP TA 2022", PeriodFault::NotAPeriod),
        ("2 637", PeriodFault::NotAPeriod),
    ] {
        assert_eq!(read(text), Err(expected), "{text}");
    }
}

#[test]
fn number_and_date_cells_are_read_by_what_they_show() {
    assert_eq!(read_number(2023).unwrap().period, Period::Year(2023));
    assert_eq!(read_number(44_927), Err(PeriodFault::Serial));
    assert_eq!(read_number(12), Err(PeriodFault::NotAPeriod));
    let date = Date::new(2023, 8, 1).unwrap();
    assert_eq!(read_date(date, None).period, Period::Day(date));
    assert_eq!(read_date(date, Some("d.m.yyyy")).period, Period::Day(date));
    assert_eq!(read_date(date, Some("mmm yyyy")).period, Period::Month(2023, 8));
    assert_eq!(read_date(date, Some("[$-40B]kkk vvvv")).period, Period::Month(2023, 8));
    assert_eq!(read_date(date, Some("yyyy")).period, Period::Year(2023));
}

fn periods() -> impl Strategy<Value = Period> {
    let year = 1990_i16..2060;
    prop_oneof![
        year.clone().prop_map(Period::Year),
        (year.clone(), 1_u8..=2).prop_map(|(year, half)| Period::Half(year, half)),
        (year.clone(), any::<bool>()).prop_map(|(year, spring)| {
            Period::Season(year, if spring { Season::Spring } else { Season::Autumn })
        }),
        (year.clone(), 1_u8..=4).prop_map(|(year, quarter)| Period::Quarter(year, quarter)),
        (year.clone(), 1_u8..=12).prop_map(|(year, month)| Period::Month(year, month)),
        (year.clone(), 2_u8..=6, 7_u8..=12).prop_map(|(year, a, b)| Period::Months(year, a, b)),
        (year, 1_i8..=12, 1_i8..=28)
            .prop_map(|(year, month, day)| { Period::Day(Date::new(year, month, day).unwrap()) }),
    ]
}

proptest! {
    #[test]
    fn what_the_program_writes_is_read_back(period in periods()) {
        prop_assert_eq!(read(&period.to_string()).unwrap().period, period);
        for language in Language::ALL {
            let label = period.label(&Words::built_in(language).unwrap()).unwrap();
            prop_assert_eq!(read(&label).map(|reading| reading.period), Ok(period), "{}", label);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,20}", likely in "[0-9./ –*IVQHtpenn-]{0,14}") {
        let _ = read(&text);
        let _ = read(&likely);
    }
}
