//! Whole sheets taken in: what each layout gives, and what becomes of each trap.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::collections::BTreeMap;
use std::path::Path;

use insta::assert_snapshot;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use seuranta::finding::Severity;
use seuranta::intake::{Intake, Wanted, take_in};
use seuranta::read::{Limits, read};
use seuranta::strategy::{Folder, load_folder};

#[path = "intake/catalogue.rs"]
mod catalogue;
#[path = "intake/dump.rs"]
mod dump;
#[path = "support/grid.rs"]
mod grid;

use dump::dump;

fn folder(path: &str) -> Folder {
    Folder::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

fn strategy(path: &str) -> seuranta::strategy::Strategy {
    load_folder(&folder(path), &Limits::default()).unwrap().0.strategy.unwrap()
}

fn taken(file: &str, bytes: &[u8]) -> Intake {
    let strategy = strategy("tests/findings/base");
    let workbook = read(file, bytes, &Limits::default()).unwrap();
    take_in(&workbook, &strategy, strategy.checkpoint("mid-term").unwrap())
}

fn csv(file: &str, text: &str) -> String {
    dump(&taken(file, text.as_bytes()))
}

/// A workbook of one sheet, filled by `write`.
fn workbook_of(file: &str, write: impl FnOnce(&mut Worksheet)) -> String {
    let mut workbook = Workbook::new();
    write(workbook.add_worksheet().set_name("Mittarit").unwrap());
    dump(&taken(file, &workbook.save_to_buffer().unwrap()))
}

/// Writes rows of texts; what is a number is written as one, unless `'` stands before it.
fn rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.parse::<f64>() {
                _ if text.is_empty() => {}
                Ok(number) => {
                    sheet.write_number(row, column, number).unwrap();
                }
                Err(_) => {
                    sheet.write_string(row, column, text.trim_start_matches('\'')).unwrap();
                }
            }
        }
    }
}

#[test]
fn a_long_sheet_gives_a_figure_a_row_with_all_that_stands_beside_it() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Kaupunkiympäristön toimiala: mittarit\n\
         \n\
         Mittarin nimi*;Ajankohta;Arvo;Yksikkö;Laji;Rajaus;Päivitetty;Lähde;Huom.\n\
         Kokonaispäästöt (kt CO₂-ekv.);2021;2 354;kt CO2e;toteuma;kunta;31.12.2022;HSY;\n\
         Totala utsläpp;TP 2022;2637*;;;;2022-12-31;HSY;ennakko\n\
         Total emissions, kt;ENN 2023;noin 2 500;;;;;;\n\
         co2-total;2030;702 000 t;;tavoite;;;strategia;\n\
         VALMISTUNEET ASUNNOT;1-6/2022;..;kpl;;;;;\n\
         Yhteensä;2022;9000;;;;;;\n\
         Muutos-%;2022;12 %;;;;;;\n\
         Huom. luvut on koonnut hallinto.;;;;;;;;\n\
         * ennakkotieto;;;;;;;;\n"
    ));
}

#[test]
fn periods_across_are_read_with_their_kinds_and_targets_stay_targets() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp_final v3 (2).xlsx", |sheet| {
        sheet.merge_range(0, 0, 0, 7, "Strategiamittarit", &Format::new()).unwrap();
        rows(
            sheet,
            2,
            &[
                &[
                    "Mittari",
                    "Yksikkö",
                    "'2021",
                    "TP\n2022",
                    "Vuosi-\ntavoite 2023",
                    "ENN 2023 (kt)",
                    "Vuositavoite 2024–2025",
                    "Lähde",
                ],
                &["  Kokonaispäästöt", "kt", "2354", "'2 637*", "2100", "", "1900", "HSY"],
                &["Valmistuneet asunnot", "kpl", "7105", "6047", "7000", "", "", "Kaupunki"],
                &[],
                &["* ennakkotieto"],
            ],
        );
    }));
}

#[test]
fn headings_in_two_rows_belong_together() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "Yksikkö", "", "", ""],
                &["", "", "2021", "2022", "2023"],
                &["Kokonaispäästöt", "kt", "2354", "2637", "2500"],
            ],
        );
        sheet.merge_range(0, 0, 1, 0, "Mittari", &Format::new()).unwrap();
        sheet.merge_range(0, 2, 0, 3, "Toteuma", &Format::new()).unwrap();
        sheet.write_string(0, 4, "Ennuste").unwrap();
    }));
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "2021", "2022", "2022"],
                &["", "TP", "TA", "ENN"],
                &["Kokonaispäästöt", "2354", "2600", "2637"],
            ],
        );
    }));
}

#[test]
fn headings_further_down_change_what_the_columns_mean() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "2020", "2021", "2022"],
                &["Kokonaispäästöt", "2360", "2354", "2637"],
                &["", "TP 2021", "TA 2022", "ENN 2022"],
                &["Valmistuneet asunnot", "7105", "7000", "6100"],
                &["Mittari", "Vuosi", "Arvo", "Yksikkö"],
                &["co2-total", "2019", "2400", "kt"],
            ],
        );
    }));
}

#[test]
fn periods_beside_a_sections_name_are_headings_even_where_one_cannot_be_read() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "Yksikkö", "2020", "2021", "2022", "Huomautus"],
                &["Kokonaispäästöt", "kt", "2360", "2354", "2637"],
                &[
                    "Asuminen",
                    "Yksikkö",
                    "TP 2021",
                    "Talous-\narvio\n2022",
                    "TA 20233",
                    "Huomautus",
                ],
                &["Valmistuneet asunnot", "kpl", "7105", "7000", "8000"],
            ],
        );
    }));
}

#[test]
fn a_table_below_one_with_indicators_across_is_read_by_its_own_headings() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        ";Kokonaispäästöt;Valmistuneet asunnot\n\
         2021;2354;7105\n\
         2022;2637;6047\n\
         ;;\n\
         Mittari;Vuosi;Arvo\n\
         co2-total;2019;2400\n"
    ));
}

/// Indicator, period, group and value of every observation, in order, and the codes of all findings.
fn figures_of(intake: &Intake) -> (Vec<String>, Vec<&'static str>) {
    let mut figures: Vec<String> = intake
        .observations
        .iter()
        .map(|observation| {
            let key = &observation.key;
            let value = observation.outcome.value().map(|value| value.to_string());
            let group = key.breakdown.as_deref().unwrap_or("all");
            format!("{} {} {:?} {group} {value:?}", key.indicator, key.period, key.kind)
        })
        .collect();
    figures.sort();
    (figures, intake.findings.iter().map(|finding| finding.code.id).collect())
}

#[test]
fn indicators_across_are_recognised_whatever_stands_around_them() {
    let given = |text: &str| figures_of(&taken("returns/mid-term/kymp.csv", text.as_bytes()));
    let body = "2021;2354;7105\nENN 2022;2637;6047\n";
    let (plain, none) = given(&format!("Vuosi;Kokonaispäästöt;Valmistuneet asunnot\n{body}"));
    assert_eq!((plain.len(), none), (4, vec![]));
    for text in [
        format!("Mittari;Kokonaispäästöt;Valmistuneet asunnot\n{body}"),
        format!(";co2-total;housing-completed\n{body}"),
        format!("Mittari / vuosi;Totala utsläpp;Färdigställda bostäder\n{body}"),
        format!("Strategy;;\n\nIndicator;Total emissions;Completed homes\nUnit;kt;kpl\n{body}"),
        format!("Mittari;Kokonaispäästöt;Valmistuneet asunnot\nYksikkö;kt;kpl\nLähde;HSY;\n\n{body}"),
        format!("Mittari;Kokonaispäästöt;Valmistuneet asunnot;Yhteensä\n{body}"),
        "Laji;Vuosi;co2-total;housing-completed\nToteuma;2021;2354;7105\nEnnuste;2022;2637;6047\n"
            .to_owned(),
        ";Mittari;co2-total;housing-completed;Huom.\ntoteuma;2021;2354;7105;\nennuste;2022;2637;6047;\n"
            .to_owned(),
        body.replace("2021;", "Vuosi;co2-total;housing-completed\n2021;"),
    ] {
        assert_eq!(given(&text), (plain.clone(), vec![]), "{text}");
    }
    let unknown = "Mittari;Kokonaispäästöt;Puut;Valmistuneet asunnot\n2021;2354;9;7105\nENN 2022;2637;9;6047\n";
    assert_eq!(given(unknown), (plain.clone(), vec!["K101"]));
    let unread = format!("Mittari;Kokonaispäästöt;Valmistuneet asunnot\n{body}lv. 2023;5;6\n");
    assert_eq!(given(&unread), (plain.clone(), vec!["V401"]));
    let below =
        format!("Mittari;Vuosi;Arvo\nco2-total;2020;2360\n\n;co2-total;housing-completed\n{body}");
    let (figures, none) = given(&below);
    assert_eq!((figures.len(), none), (5, vec![]));
}

#[test]
fn a_heading_that_is_nearly_a_period_is_an_error_over_figures_alone() {
    let codes = |heading: &str, cell: &str| {
        let text = format!("Mittari;2020;{heading};2022\nco2-total;2360;{cell};2637\n");
        figures_of(&taken("returns/mid-term/kymp.csv", text.as_bytes())).1
    };
    for heading in ["syksy 20204", "20222", "v. 202", "kevat 2O23", "hösten 20223"] {
        assert_eq!(codes(heading, "2354"), ["S105"], "{heading}");
        assert_eq!(codes(heading, "ks. liite"), ["S202"], "{heading}");
    }
    assert_eq!(codes("Kerroin 2021", "2354"), ["S202"]);
}

#[test]
fn rows_of_changes_and_headings_neither_end_the_rows_of_a_total_nor_count_in_it() {
    let strategy = strategy("sample-data");
    let checkpoint = strategy.checkpoint("mid-term").unwrap();
    let told = |total: &str| {
        let text = format!(
            "Mittari;2019;2020\nValmistuneet asunnot;6736;7280\n  Muutos-%;;8,1\nRakentaminen;;\n\
             Aloitetut asunnot;6480;6540\nLuvitetut asunnot;6890;6310\nYhteensä;{total};20130\n"
        );
        let workbook = read("returns/mid-term/kymp.csv", text.as_bytes(), &Limits::default());
        let intake = take_in(&workbook.unwrap(), &strategy, checkpoint);
        let sums = intake.findings.into_iter().filter(|finding| finding.code.id == "V505");
        sums.map(|finding| finding.expected.unwrap()).collect::<Vec<_>>()
    };
    assert!(told("20106").is_empty());
    assert_eq!(told("20186"), ["20106"]);
    // Of the two rows next above it.
    assert!(told("13370").is_empty());
}

/// Names of columns with the cells below them, as lines of a text file.
fn lines(columns: &[(&str, [&str; 2])]) -> String {
    let row = |cells: Vec<&str>| cells.join(";") + "\n";
    let mut text = row(columns.iter().map(|(name, _)| *name).collect());
    for at in 0..2 {
        text += &row(columns.iter().map(|(_, cells)| cells[at]).collect());
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A second table below another, after a blank row or at once, is read as its own headings say.
    #[test]
    fn a_table_below_another_may_have_its_columns_in_any_order(
        columns in Just(vec![
            ("Mittari", ["co2-total", "housing-completed"]),
            ("Vuosi", ["2021", "2022"]),
            ("Arvo", ["2354", "6047"]),
            ("Yksikkö", ["kt", "kpl"]),
            ("Laji", ["toteuma", "ennuste"]),
            ("Huomautus", ["", "luvut koottu"]),
        ]).prop_shuffle(),
        indented in 0..3_usize,
        apart in any::<bool>(),
    ) {
        let first = "Mittari;Vuosi;Arvo;Yksikkö\nco2-total;2020;2360;kt\nhousing-completed;2020;7280;kpl\n";
        let alone = figures_of(&taken("returns/mid-term/kymp.csv", lines(&columns).as_bytes()));
        let mut second = lines(&columns);
        if apart {
            let pad = ";".repeat(indented);
            let lines: Vec<String> = second.lines().map(|line| format!("{pad}{line}")).collect();
            second = format!("\n{}\n", lines.join("\n"));
        }
        let both = figures_of(&taken("returns/mid-term/kymp.csv", (first.to_owned() + &second).as_bytes()));
        prop_assert_eq!(&both.1, &alone.1, "{}{}", first, second);
        prop_assert_eq!(both.0.len(), 4, "{}{}", first, second);
        prop_assert!(alone.0.iter().all(|figure| both.0.contains(figure)), "{}{}", first, second);
    }
}

#[test]
fn an_assessment_sheet_gives_accounts() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp_arviointi.csv",
        "Painopiste;Tavoite;Arvio;Onnistumiset;Haasteet;Selvitys;Toimenpiteet\n\
         Ilmastovastuu;Kaupunki on hiilineutraali;◆ vaarassa;Kaukolämpö uudistuu.;-;Polku ei pidä.;Hiilestä luovutaan.\n\
         ;housing;Työn alla;\"Kaksi riviä\nyhdessä solussa.\";;;\n\
         Klimatansvar;;;Koko painopiste etenee.;;;\n\
         ;Kokonaispäästöt;delvis;;;Mittarista oma selvitys.;\n\
         ;education;;;;;\n\
         ;Yhdenvertainen opiminen;etenee;Hyvin menee.;;;\n\
         ;;;Kenestä tämä on?;;;\n"
    ));
}

#[test]
fn headings_of_assessments_may_stand_over_several_rows() {
    let one = ["Tavoite", "Oma arvio", "Onnistumiset", "Haasteet", "Selvitys", "Toimenpiteet"];
    let groups = ["Tavoite", "Oma arvio", "Sanallinen arvio", "", "Poikkeamat", ""];
    let below = ["", "", "Onnistumiset", "Haasteet", "Selvitys", "Toimenpiteet"];
    let above = ["", "", "Arviointi", "", "", ""];
    let parts = ["Tavoite", "Oma arvio", "Sanallinen", "", "", ""];
    let data: [[&str; 6]; 2] = [
        ["Kaupunki on hiilineutraali", "vaarassa", "Lämpö uudistuu.", "Kova talvi.", "Sota.", ""],
        ["education", "etenee", "Hyvin menee.", "", "", "Lisää opettajia."],
    ];
    let merges = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 5)];
    let given = |headings: &[[&str; 6]], merges: &[(u32, u16, u32, u16)]| {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (first, left, last, right) in merges {
            sheet.merge_range(*first, *left, *last, *right, "", &Format::new()).unwrap();
        }
        let all: Vec<&[&str]> = headings.iter().chain(&data).map(|row| &row[..]).collect();
        rows(sheet, 0, &all);
        let intake = taken("returns/mid-term/kymp.xlsx", &workbook.save_to_buffer().unwrap());
        assert!(intake.findings.iter().all(|finding| finding.code.id == "S202"), "{headings:?}");
        let accounts = intake.accounts.iter().map(|account| {
            let texts = account.texts.iter().map(|(topic, text)| (*topic, text.text.clone()));
            let status = account.status.as_ref().map(|(status, _)| *status);
            (account.subject.clone(), status, texts.collect::<Vec<_>>())
        });
        accounts.collect::<Vec<_>>()
    };
    let plain = given(&[one], &[]);
    assert_eq!(plain.iter().map(|(_, _, texts)| texts.len()).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(given(&[groups, below], &merges), plain);
    assert_eq!(given(&[groups, below], &[]), plain);
    assert_eq!(given(&[above, groups, below], &[]), plain);
    assert_eq!(given(&[parts, groups, below], &[(0, 0, 2, 0), (0, 1, 2, 1)]), plain);
}

#[test]
fn a_priority_beside_a_goal_is_known_by_its_id_its_names_near_ones_and_their_first_words() {
    let strategy = strategy("sample-data");
    let checkpoint = strategy.checkpoint("mid-term").unwrap();
    let told = |priority: &str, goal: &str| {
        let text = format!(
            "Painopiste;Tavoite;Tila;Onnistumiset\n{priority};{goal};etenee;Työ etenee hyvin.\n"
        );
        let workbook = read("returns/mid-term/kymp.csv", text.as_bytes(), &Limits::default());
        let intake = take_in(&workbook.unwrap(), &strategy, checkpoint);
        intake.findings.iter().map(|finding| finding.code.id).collect::<Vec<_>>()
    };
    for priority in [
        "climate",
        "Kunnianhimoista ilmastovastuuta ja luonnonsuojelua",
        "Kunnianhimoista ilmastovastuuta ja luonnonsuojelu",
        "Kunnianhimoista ilmastovastuuta",
        "Ambitiöst klimatansvar",
    ] {
        assert_eq!(
            told(priority, "Asuntotuotannon kasvun nopeutuminen AM-ohjelman mukaisesti"),
            ["K404"],
            "{priority}"
        );
        assert!(told(priority, "Luonnon monimuotoisuus vahvistuu").is_empty(), "{priority}");
    }
    assert!(told("", "Luonnon monimuotoisuus vahvistuu").is_empty());
    assert!(told("Muu", "Luonnon monimuotoisuus vahvistuu").is_empty());
}

#[test]
fn one_file_of_several_organisations_is_told_apart_by_its_column() {
    assert_snapshot!(csv(
        "returns/mid-term/koonti 2023.csv",
        "Sektor;Mätare;År;Utfall;Enhet\n\
         KYMP;co2-total;2021;2354;kt\n\
         Fostrans- och utbildningssektorn;ecec-rate;2021;81,5;%\n\
         kansli;climate-plan;2021;påbörjat;\n"
    ));
}

#[test]
fn what_cells_can_hold_instead_of_a_figure_is_told_by_name() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        let date = ExcelDateTime::parse_from_str("2023-05-01").unwrap();
        let percent = Format::new().set_num_format("0.0 %");
        let day = Format::new().set_num_format("d.m.yyyy");
        rows(sheet, 0, &[&["Mittari", "Ajankohta", "Arvo", "Päivitetty"]]);
        for (row, period) in (1..).zip(["2015", "2016", "2017", "2018", "2019", "2020"]) {
            rows(sheet, row, &[&["co2-total", period]]);
        }
        sheet.write_boolean(1, 2, true).unwrap();
        sheet.write_datetime_with_format(2, 2, &date, &day).unwrap();
        sheet.write_number_with_format(3, 2, 0.542, &percent).unwrap();
        sheet.write_string(4, 2, "#JAKO/0!").unwrap();
        sheet.write_number(5, 2, 7.000_000_000_000_001).unwrap();
        sheet.write_number(6, 2, 2360).unwrap();
        sheet.write_datetime_with_format(6, 3, &date, &day).unwrap();
    }));
}

#[test]
fn hidden_rows_columns_and_merged_figures_are_read_and_told() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "2020", "2021", "2022"],
                &["Kokonaispäästöt", "", "", "2637"],
                &["Valmistuneet asunnot", "7280", "7105", "6047"],
            ],
        );
        sheet.merge_range(1, 1, 1, 2, "", &Format::new()).unwrap();
        sheet.write_number(1, 1, 2360).unwrap();
        sheet.set_row_hidden(2).unwrap();
        sheet.set_column_hidden(3).unwrap();
    }));
}

#[test]
fn a_hidden_column_of_notes_is_told_as_well() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "Vuosi", "Arvo", "Huomautus"],
                &["Kokonaispäästöt", "2022", "2637", "laskettu uudella tavalla"],
            ],
        );
        sheet.set_column_hidden(3).unwrap();
    }));
}

#[test]
fn a_total_is_told_by_its_word_wherever_it_stands_and_a_slip_of_a_name_is_not_one() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;Vuosi;Arvo\n\
         Kokonaispäästöt;2022;2637\n\
         Asunnot yhteensä 2022;2022;6047\n\
         Bostäder sammanlagt;2022;6047\n\
         Kokonaispäästot, yhteensä;2022;2637\n\
         Kokonaispäästöt yhteensä;2022;2637\n"
    ));
}

#[test]
fn a_total_is_told_by_its_word_in_the_column_of_organisations_or_groups_too() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Toimiala;Mittari;Vuosi;Ryhmä;Arvo;Yksikkö\n\
         KYMP;Kokonaispäästöt;2021;;2354;kt\n\
         KYMP;Valmistuneet asunnot;2021;;7105;kpl\n\
         KYMP;Valmistuneet asunnot;2022;;6047;kpl\n\
         Asunnot yhteensä;;2022;;13152;kpl\n\
         Bostäder totalt;;2022;;13152;kpl\n\
         Total, all homes;;2022;;13152;kpl\n\
         ;;2022;Bostäder sammanlagt;13152;kpl\n\
         Yhteensä;Valmistuneet asunnot;2021;;9000;kpl\n\
         Asuntola;Valmistuneet asunnot;2020;;7280;kpl\n"
    ));
}

#[test]
fn an_error_is_told_as_one_wherever_words_are_due() {
    assert_snapshot!(csv(
        "returns/mid-term/kanslia.csv",
        "Mittari;Vuosi;Arvo;Huomio;Lähde\n\
         Ilmastosuunnitelma;2022;#VIITTAUS!;;\n\
         Ilmastosuunnitelma;2023;käynnissä;#VALUE!;#PUUTTUU!\n\
         \n\
         Tavoite;Oma arvio;Onnistumiset;Haasteet\n\
         carbon-neutral;#SAKNAS!;Suunnitelma valmistui.;#NIMI?\n"
    ));
}

#[test]
fn what_a_figure_cut_in_two_shifts_is_not_told_as_well() {
    assert_snapshot!(csv(
        "returns/mid-term/kasko.csv",
        "Toimiala;Mittari;Vuosi;Arvo;Yksikkö;Päivitetty;Huomio\n\
         KASKO;ecec-rate;2021;81;3;%;31.3.2022;ennakko\n\
         KASKO;ecec-rate;2022;82,3;%;31.3.2023;;;\n\
         KASKO;ecec-rate;2020;80;1000;;\n"
    ));
}

#[test]
fn a_number_beside_a_figure_is_its_rest_only_where_words_are_due() {
    let of_kinds = csv(
        "returns/mid-term/kasko.csv",
        "Mittari;Vuosi;Arvo;Laji;Yksikkö\necec-rate;2023;84;1;ennuste;%\n",
    );
    let of_notes =
        csv("returns/mid-term/kasko.csv", "Mittari;Vuosi;Arvo;Huomio\necec-rate;2024;84;1\n");
    assert_snapshot!(format!("{of_kinds}\n{of_notes}"));
}

#[test]
fn a_total_in_a_unit_of_its_own_is_no_total_of_the_rows_above() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;Yksikkö;2021;2022\n\
         Valmistuneet asunnot;kpl;7105;6047\n\
         Asunnot yhteensä;kpl;7105;6047\n\
         Asuntojen hinta yhteensä;M€;1000;1100\n"
    ));
}

#[test]
fn a_season_and_its_half_of_the_year_are_one_period() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;Vuosi;Arvo\n\
         Kokonaispäästöt;syksy 2022;1300\n\
         Kokonaispäästöt;kevät 2022;1200\n\
         Kokonaispäästöt;2022/II;1250\n"
    ));
}

#[test]
fn a_change_is_told_by_its_word_whatever_it_is_told_in() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;2021;2022\n\
         Kokonaispäästöt;2354;2637\n\
         Muutos, %-yks.;1;12\n\
         Muutos edellisestä vuodesta, %;1;12\n\
         Förändring från föregående år;1;12\n\
         Muutoksen johtaminen;1;12\n"
    ));
}

#[test]
fn a_unit_in_the_cell_is_nearer_than_its_columns_where_only_that_can_be_meant() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;Vuosi;Arvo;Yksikkö\n\
         Kokonaispäästöt;2021;2 354 000 t;kt\n\
         Kokonaispäästöt;2022;2 637 t;kt\n"
    ));
}

#[test]
fn cells_of_what_is_not_in_the_register_are_looked_at_all_the_same() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;2021;2O22;Yksikkö\n\
         Kokonaispäästöt;2354;#ARVO!;kt\n\
         Käynnit museoissa;#JAKO/0!;1 23 4;kpl\n\
         Valmistuneet asunnot;7105;6047 tai 6074;kpl\n"
    ));
}

#[test]
fn a_label_may_hold_its_unit_its_bound_and_the_number_of_its_row() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;2021;Tavoite 2023 (väh.)\n\
         1. Kokonaispäästöt kt;2354;\n\
         Valmistuneet asunnot (kpl, vähintään);7105;8000\n\
         Valmistuneet asunnot, kpl/v, vähintään;;8000\n"
    ));
}

#[test]
fn a_name_that_went_through_a_wrong_encoding_is_still_that_name() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "Mittari;Vuosi;Arvo;YksikkÃ¶\nKokonaispÃ¤Ã¤stÃ¶t;2021;2354;kt\n"
    ));
}

#[test]
fn an_indicator_of_another_organisation_is_told_once_a_row() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        rows(
            sheet,
            0,
            &[
                &["Mittari", "2020", "2021", "2022"],
                &["Varhaiskasvatuksen osallistumisaste", "80.4", "81.5", "82.7"],
            ],
        );
    }));
}

#[test]
fn a_table_with_indicators_across_is_read_by_its_rows() {
    assert_snapshot!(workbook_of("returns/mid-term/kymp.xlsx", |sheet| {
        sheet.write_string(0, 0, "Kaupunkiympäristön mittarit 2020–2022").unwrap();
        rows(
            sheet,
            2,
            &[
                &["Vuosi", "Kokonaispäästöt (kt CO₂-ekv.)", "Valmistuneet asunnot", "Oma luku"],
                &["Yksikkö", "kt", "kpl", ""],
                &["2020", "2360", "7280", "1"],
                &["TP 2021", "2354", "'7 105", ""],
                &["Muutos-%", "-0.3", "-2.4", ""],
                &["2022*", "2637", "-", ""],
                &["Ennuste 2023", "2500", "6100", ""],
                &["Vuositavoite 2024–2025", "2100", "", ""],
                &["arviolta", "1", "2", ""],
                &["Lähde", "HSY", "Kaupunki", ""],
                &["* ennakkotieto"],
            ],
        );
    }));
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        ";Kokonaispäästöt;Valmistuneet asunnot\n\
         2021;2354;7105\n\
         2022;2637;6047\n\
         \n\
         ;Valmistuneet asunnot;Kokonaispäästöt\n\
         ENN 2023;7000;2500\n"
    ));
}

#[test]
fn what_is_named_twice_in_a_row_is_no_table_with_indicators_across() {
    assert_snapshot!(csv(
        "returns/mid-term/kymp.csv",
        "co2-total;Kokonaispäästöt;2354\n2021;Valmistuneet asunnot;7105\n"
    ));
}

#[test]
fn instructions_are_passed_over_and_a_sheet_of_figures_without_headings_is_told() {
    let mut workbook = Workbook::new();
    rows(workbook.add_worksheet().set_name("Ohjeet").unwrap(), 0, &[&["Täyttäkää mittarit."]]);
    rows(
        workbook.add_worksheet().set_name("Mittarit").unwrap(),
        0,
        &[&["Mittari", "Vuosi", "Arvo"], &["co2-total", "2021", "2354"]],
    );
    rows(
        workbook.add_worksheet().set_name("Laskelma").unwrap(),
        0,
        &[&["a", "1", "2"], &["b", "3", "4"]],
    );
    let bytes = workbook.save_to_buffer().unwrap();
    assert_snapshot!(dump(&taken("returns/mid-term/kymp.xlsx", &bytes)));
}

#[test]
fn the_sample_is_read_whole_and_without_errors() {
    let strategy = strategy("sample-data");
    let folder = folder("sample-data");
    let mut errors = Vec::new();
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for checkpoint in &strategy.checkpoints {
        let (files, _) = folder.returns(checkpoint.id.as_str()).unwrap();
        for file in files {
            let bytes = folder.read(&file).unwrap().unwrap();
            let workbook = read(&file, &bytes, &Limits::default()).unwrap();
            let intake = take_in(&workbook, &strategy, checkpoint);
            counts.insert(file.clone(), (intake.observations.len(), intake.accounts.len()));
            let bad = intake.findings.iter().filter(|f| f.code.severity == Severity::Error);
            errors.extend(bad.map(|f| format!("{} {} {:?}", f.place, f.code.name, f.found)));
            assert!(intake.notes.iter().any(|note| note.layout != "none"), "{file}");
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    let listed: Vec<String> = counts
        .iter()
        .map(|(file, (figures, texts))| format!("{file}: {figures} figures, {texts} accounts"))
        .collect();
    assert_snapshot!(listed.join("\n"));
}

/// Cells that returns hold, likely and unlikely.
fn cells() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    prop_oneof![
        proptest::sample::select(vec![
            "Mittari",
            "Ajankohta",
            "Arvo",
            "Tavoite",
            "Oma arvio",
            "TP 2021",
            "2022",
            "co2-total",
            "carbon-neutral",
            "2 354 kt",
            "-",
            "Yhteensä",
            "ENN 2023*",
            "1.234",
            "*",
            "etenee",
            "",
            "Onnistumiset",
            "Toteuma",
            "2021–2022",
            "KYMP",
        ])
        .prop_map(str::to_owned),
        "[^\"\r\n;]{0,8}",
    ]
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn no_sheet_makes_it_panic_and_equal_sheets_give_equal_intakes(
        grid in proptest::collection::vec(proptest::collection::vec(cells(), 0..6), 0..9)
    ) {
        let text: Vec<String> = grid.iter().map(|row| row.join(";")).collect();
        let text = format!("Mittari;Vuosi;Arvo\n{}\n", text.join("\n"));
        let strategy = strategy("tests/findings/base");
        if let Ok(workbook) = read("returns/mid-term/kymp.csv", text.as_bytes(), &Limits::default()) {
            let checkpoint = strategy.checkpoint("mid-term").unwrap();
            let first = take_in(&workbook, &strategy, checkpoint);
            proptest::prop_assert_eq!(first, take_in(&workbook, &strategy, checkpoint));
        }
    }
}

/// Where empty cells stand, and what each waits for.
fn gaps(intake: &Intake) -> Vec<String> {
    let said = |gap: &seuranta::intake::Gap| {
        let cell = gap.place.to_string();
        let excerpt = gap.excerpt.as_ref().unwrap();
        let wanted = match &gap.wanted {
            Wanted::Figure { indicator, period, .. } => format!("{indicator} {period}"),
            Wanted::Text(subject, topic) => format!("{} {}", subject.id(), topic.id()),
            Wanted::Judgement(subject) => format!("{} judgement", subject.id()),
        };
        format!("{} {wanted} · {:?}", gap.organisation, excerpt.marked).replace("CellRef ", "")
            + &format!(" · {}", cell.trim_start_matches("returns/mid-term/"))
    };
    intake.gaps.iter().map(said).collect()
}

#[test]
fn an_empty_cell_of_a_figure_is_kept_in_every_layout() {
    let long = "Mittari;Ajankohta;Arvo;Laji\nco2-total;2021;;\nco2-total;2022;2637;\n\
                co2-total;2022;;ennuste\nco2-total;2024;;\nvieras;2021;;\n";
    assert_eq!(
        gaps(&taken("returns/mid-term/kymp.csv", long.as_bytes())),
        ["kymp co2-total 2021 · { row: 1, column: 2 } · kymp.csv:2:3"]
    );
    let wide = "Mittari;Yksikkö;2021;2022;2024\nco2-total;kt;2354;;\nhousing-completed;kpl;;;\n";
    assert_eq!(
        gaps(&taken("returns/mid-term/kymp.csv", wide.as_bytes())),
        [
            "kymp co2-total 2022 · { row: 1, column: 3 } · kymp.csv:2:4",
            "kymp housing-completed 2021 · { row: 2, column: 2 } · kymp.csv:3:3",
            "kymp housing-completed 2022 · { row: 2, column: 3 } · kymp.csv:3:4",
        ]
    );
    let across = "Vuosi;Kokonaispäästöt;Valmistuneet asunnot\n2021;2354;7105\n2022;2637;\n";
    assert_eq!(
        gaps(&taken("returns/mid-term/kymp.csv", across.as_bytes())),
        ["kymp housing-completed 2022 · { row: 2, column: 2 } · kymp.csv:3:3"]
    );
}

#[test]
fn an_empty_cell_for_an_explanation_is_kept_whether_the_row_says_anything_or_not() {
    let texts = "Tavoite;Oma arvio;Onnistumiset;Selvitys;Toimenpiteet\n\
                 carbon-neutral;ei etene;Vähän;;Ks. alla\nhousing;;;;\nvieras;;;;\n";
    assert_eq!(
        gaps(&taken("returns/mid-term/kymp.csv", texts.as_bytes())),
        [
            "kymp carbon-neutral explanation · { row: 1, column: 3 } · kymp.csv:2:4",
            "kymp housing explanation · { row: 2, column: 3 } · kymp.csv:3:4",
            "kymp housing measures · { row: 2, column: 4 } · kymp.csv:3:5",
        ]
    );
}

#[test]
fn a_file_of_nothing_but_empty_rows_is_read_within_bounds_and_needs_no_owner() {
    let rows = "co2-total;2021;\n".repeat(30_000);
    let intake = taken("returns/mid-term/x.csv", format!("Mittari;Vuosi;Arvo\n{rows}").as_bytes());
    assert!(intake.gaps.is_empty() && intake.findings.is_empty(), "{:?}", intake.findings);
    let intake =
        taken("returns/mid-term/kymp.csv", format!("Mittari;Vuosi;Arvo\n{rows}").as_bytes());
    assert_eq!(intake.gaps.len(), 2000);
}
