//! strategy.toml and the register, from text and cells to a checked strategy and its findings.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::fmt::Write as _;

use proptest::prelude::*;
use rust_decimal::dec;
use rust_xlsxwriter::Workbook as XlsxWriter;
use seuranta::finding::{Argument, Finding, Severity};
use seuranta::read::{Limits, Workbook, read};
use seuranta::strategy::{
    Aggregate, Direction, Folder, Frequency, Loaded, Method, MilestoneValue, Noun, Organisation,
    Period, Stage, load, load_folder,
};
use seuranta::validate::{lint, message};
use seuranta::words::{Language, Words};

const SETTINGS: &str = r#"
format = 1

[strategy]
id = "small"
name = { fi = "Pieni strategia", sv = "En liten strategi" }
owner = { fi = "Esimerkkikaupunki", sv = "Exempelstaden" }
term = { from = 2021-08-02, to = 2025-05-31 }
languages = ["fi", "sv"]

[[checkpoint]]
id = "mid-term"
kind = "mid-term"
as-of = 2023-06-30

[[organisation]]
id = "kymp"
kind = "division"
short = "KYMP"
name = { fi = "Kaupunkiympäristö", sv = "Stadsmiljö" }

[[organisation]]
id = "kasko"
kind = "division"
name = { fi = "Kasvatus ja koulutus", sv = "Fostran och utbildning" }

[[priority]]
id = "climate"
name = { fi = "Ilmastovastuu", sv = "Klimatansvar" }

  [[priority.goal]]
  id = "carbon-neutral"
  name = { fi = "Kaupunki on hiilineutraali", sv = "Staden är koldioxidneutral" }
"#;

fn register(text: &str) -> Workbook {
    read("indicators.csv", text.as_bytes(), &Limits::default()).unwrap()
}

fn loaded(register_text: &str) -> Loaded {
    load(SETTINGS, Some(&register(register_text)))
}

/// Findings one a line with everything that they hold, but for the excerpt.
fn listed(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let _ = write!(text, "{} {} {}", finding.place, finding.code.id, finding.code.name);
        let parts = [
            ("about", &finding.indicator),
            ("found", &finding.found),
            ("expected", &finding.expected),
        ];
        for (name, part) in parts {
            if let Some(part) = part {
                let _ = write!(text, " | {name}: {part}");
            }
        }
        for (name, argument) in &finding.arguments {
            let _ = match argument {
                Argument::Text(value) => write!(text, " | {name}: {value}"),
                Argument::Count(count) => write!(text, " | {name}: {count}"),
                Argument::List(values)
                | Argument::Periods(values)
                | Argument::Groups(values)
                | Argument::Words(values) => {
                    write!(text, " | {name}: {}", values.join("+"))
                }
                Argument::Number(number) => write!(text, " | {name}: {number}"),
                Argument::Day(day) => write!(text, " | {name}: {day}"),
            };
        }
        for place in &finding.related {
            let _ = write!(text, " | see {place}");
        }
        text.push('\n');
    }
    text
}

/// Every finding says something in every language, and not only its name.
fn assert_said(findings: &[Finding]) {
    for language in Language::ALL {
        let words = Words::built_in(language).unwrap();
        for finding in findings {
            let said = message(finding, &words);
            assert_ne!(said.message, finding.code.name, "{language}: {}", finding.code.id);
            assert!(!said.help.is_empty(), "{language}: {}", finding.code.id);
        }
    }
}

#[test]
fn all_faults_of_strategy_toml_are_told_at_once_with_line_and_column() {
    let text = r#"format = 2
colour = "blue"

[strategy]
id = "Small"
name = { fi = "Pieni", se = "Liten" }
owner = "Kaupunki"
term = { from = 2025-05-31, to = 2021-08-02 }
languages = ["fi", "sv", "de"]
summary-only = ["en"]

[bands]
on-track = 0.6
at-risk = 0.95

[missing]
"-" = "not-avaliable"

[[conversion]]
from = "t"
to = "kt"
factor = "-0,001"

[[source]]
file = "Kopia.xlsx"
organisation = "kimp"

[[unit]]
unit = "kpl"

[[checkpoint]]
id = "today"
kind = "mid-term"
as_of = 2023-06-30

[[checkpoint]]
id = "end-of-term"
kind = "end"
as-of = 2025-03-31T12:00:00
due = 2025-01-31

[[organisation]]
id = "kymp"
kind = "division"
name = { sv = "Stadsmiljö" }
language = "en"
predecessors = ["hsl"]

[[organisation]]
id = "kymp"
kind = "division"
name = { fi = "Toinen" }
binding = true

[[priority]]
id = "climate"
name = { fi = "Ilmasto" }

[[priority.goal]]
id = "climate"
name = { fi = "Sama tunnus" }
binding = "yes"

[[priority]]
id = "summary"
name = { fi = "Yhteenveto" }

[[programme]]
id = "together"
name = { fi = "Yhdessä" }
goals = ["climat", 5]
"#;
    let loaded = load(text, None);
    assert_said(&loaded.findings);
    insta::assert_snapshot!(listed(&loaded.findings));
}

#[test]
fn faults_of_the_syntax_are_told_line_by_line_and_nothing_else() {
    let text = "format = 1\n[strategy\nid = \"a\"\n[bands]\non-track = 0,95\nat-risk = high\n[bands]\nx =\n";
    let loaded = load(text, None);
    assert!(loaded.strategy.is_none());
    assert_said(&loaded.findings);
    insta::assert_snapshot!(listed(&loaded.findings));
}

#[test]
fn a_list_that_is_not_closed_is_one_fault_and_not_one_a_line() {
    let text =
        SETTINGS.replace("languages = [\"fi\", \"sv\"]", "languages = [\"fi\", \"sv\" # two");
    let loaded = load(&text, None);
    insta::assert_snapshot!(
        listed(&loaded.findings),
        @"strategy.toml:9:1 I101 toml-syntax | found: languages = [\"fi\", \"sv\" # two | problem: unclosed"
    );
}

#[test]
fn an_empty_file_is_told_what_it_needs() {
    let loaded = load("", None);
    assert!(loaded.strategy.is_none());
    insta::assert_snapshot!(listed(&loaded.findings));
}

#[test]
fn all_faults_of_a_register_are_told_at_once_with_their_cells() {
    let loaded = loaded(
        "Kaupungin mittarit;;;;\n\
         id;goal;name_fi;unit;kind;direction;min;max;baseline_period;baseline_value;target_period;target_value;milestones;method;organisations;aggregate;weight;breakdowns;frequency;lag;valid_from;valid_to;Omat muistiinpanot;Enhet\n\
         co2;carbon-neutral;Päästöt;kt;numeric;decrease;0;5000;2020;2360;2030;702 t;2025=1800;linear;kymp;;;;year;12;;;muista tarkistaa;\n\
         CO2;carbon-neutral;Toiset;kt;;;;;;;;;;;kymp;;;;;;;;;\n\
         V203;carbon-neutral;Koodi;kt;;;;;;;;;;;kymp;;;;;;;;;\n\
         ;carbon-neutral;Nimetön;kt;;;;;;;;;;;kymp;;;;;;;;;\n\
         a;carbon-netural;A;kt;;;;;;;;;;;kymp;;;;;;;;;\n\
         b;carbon-neutral;;;;ylös;10;1;2024;n. 5;2022;abc;2025;;kymp;;;;joskus;-1;;;;\n\
         c;carbon-neutral;C;kpl;numeric;increase;;;;;;;2023=1;milestone;kymp,kasko;;;sex=;survey:0;1,5;2024;2023;;\n\
         d;carbon-neutral;D;kpl;numeric;increase;;;;;;;;KYMP,kasko;weighted mean;;sex=women,women;survey:2;1;;;;\n\
         e;carbon-neutral;E;kpl;numeric;keep;;;20-23;;;;2023=1;linear;kymp,kasko,kymb;;;;;;;;;\n\
         f;carbon-neutral;F;;stage;;;;;;;;\"2023=begun;2024=nearly\";;kymp,kymp;weighted mean;gone;;;;;;;\n\
         * alustava tieto;;;;;;;;;;;;;;;;;;;;;;;\n",
    );
    assert_said(&loaded.findings);
    insta::assert_snapshot!(listed(&loaded.findings));
    let strategy = loaded.strategy.unwrap();
    let ids: Vec<&str> = strategy.indicators.iter().map(|i| i.id.as_str()).collect();
    assert_eq!(ids, ["co2", "b", "c", "d", "e", "f"]);
}

#[test]
fn a_register_without_headings_or_columns_is_told() {
    insta::assert_snapshot!(listed(&loaded("a;b;c\n1;2;3\n").findings));
    insta::assert_snapshot!(listed(&loaded("Tunnus;Suunta;Nimi\na;kasvaa;A\n").findings));
    insta::assert_snapshot!(listed(&load(SETTINGS, None).findings));
}

#[test]
fn a_workbook_in_swedish_reads_as_a_text_file_in_english() {
    let english = "id,goal,name_fi,name_sv,unit,direction,baseline_period,baseline_value,target_period,target_value,milestones,organisations,frequency,max_change\n\
        co2,carbon-neutral,Päästöt,Utsläpp,kt,decrease,2020,2360.5,2030,702,2025=1800.5;2028=1200,kymp,year,0.25\n\
        share,carbon-neutral,Osuus,Andel,%,increase,2021-autumn,44.5,2025-03-31,50,,kasko,half,0.1\n";
    let mut writer = XlsxWriter::new();
    writer.add_worksheet().set_name("Anvisning").unwrap().write(0, 0, "Fyll i bladet").unwrap();
    let sheet = writer.add_worksheet().set_name("Mätare").unwrap();
    sheet.write(0, 0, "Stadens mätare 2021–2025").unwrap();
    let headings = [
        "Namn (sv)",
        "Namn på finska",
        "Kod",
        "Mål",
        "Enhet",
        "Riktning",
        "Utgångsår",
        "Utgångsläge",
        "Målår",
        "Mål-\nnivå",
        "Delmål",
        "Sektor",
        "Frekvens",
        "Största förändring",
    ];
    let rows = [
        [
            "Utsläpp",
            "Päästöt",
            "co2",
            "carbon-neutral",
            "kt",
            "minskar",
            "2020",
            "2360,5",
            "2030",
            "702 kt",
            "2028=1200;2025=1800,5",
            "KYMP",
            "årligen",
            "25 %",
        ],
        [
            "Andel",
            "Osuus",
            "share",
            "carbon-neutral",
            "%",
            "ökar",
            "hösten 2021",
            "44,5 %",
            "31.3.2025",
            "50",
            "",
            "kasko",
            "halvårsvis",
            "0,1",
        ],
    ];
    for (row, cells) in (2..).zip(std::iter::once(&headings).chain(&rows)) {
        for (column, cell) in (0..).zip(cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, *cell).unwrap(),
            };
        }
    }
    let bytes = writer.save_to_buffer().unwrap();
    let workbook = read("indicators.xlsx", &bytes, &Limits::default()).unwrap();
    let swedish = load(SETTINGS, Some(&workbook));
    let english = loaded(english);
    assert_eq!(listed(&swedish.findings), "");
    assert_eq!(listed(&english.findings), "");
    let without_places = |loaded: Loaded| {
        let mut indicators = loaded.strategy.unwrap().indicators;
        for indicator in &mut indicators {
            indicator.place = seuranta::finding::Place::file("");
        }
        indicators
    };
    let indicators = without_places(english);
    assert_eq!(without_places(swedish), indicators);
    assert_eq!(indicators[0].plan.milestones[0].value, MilestoneValue::Value(dec!(1800.5)));
    assert_eq!(indicators[0].max_change, Some(dec!(0.25)));
    assert_eq!(indicators[1].plan.baseline_period, Period::from_canonical("2021-autumn"));
    assert_eq!(indicators[1].frequency, Frequency::Half);
}

#[test]
fn percent_cells_and_dates_of_a_workbook_are_read_by_their_formats() {
    use rust_xlsxwriter::{ExcelDateTime, Format};
    let mut writer = XlsxWriter::new();
    let sheet = writer.add_worksheet();
    let headings = [
        "id",
        "goal",
        "name_fi",
        "unit",
        "baseline_value",
        "target_value",
        "max_change",
        "valid_from",
        "decimals",
    ];
    sheet.write_row(0, 0, headings).unwrap();
    sheet.write_row(1, 0, ["share", "carbon-neutral", "Osuus", "%"]).unwrap();
    let percent = Format::new().set_num_format("0.0 %");
    sheet.write_with_format(1, 4, 0.445, &percent).unwrap();
    sheet.write(1, 5, 50).unwrap();
    sheet.write_with_format(1, 6, 0.1, &percent).unwrap();
    let day = ExcelDateTime::from_ymd(2022, 1, 1).unwrap();
    sheet.write_with_format(1, 7, day, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write(1, 8, 1).unwrap();
    sheet.write_row(2, 0, ["homes", "carbon-neutral", "Asunnot", "kpl"]).unwrap();
    sheet.write_with_format(2, 4, 0.445, &percent).unwrap();
    let bytes = writer.save_to_buffer().unwrap();
    let workbook = read("indicators.xlsx", &bytes, &Limits::default()).unwrap();
    let loaded = load(SETTINGS, Some(&workbook));
    insta::assert_snapshot!(listed(&loaded.findings), @"indicators.xlsx [Sheet1] E3 I208 register-unit | about: homes | found: 44.5 % | expected: kpl | column: baseline_value | written: %");
    let strategy = loaded.strategy.unwrap();
    let share = strategy.indicator("share").unwrap();
    assert_eq!(share.plan.baseline_value, Some(dec!(44.5)));
    assert_eq!(share.max_change, Some(dec!(0.1)));
    assert_eq!(share.valid.from, Some(jiff::civil::date(2022, 1, 1)));
    assert_eq!(share.decimals, Some(1));
}

#[test]
fn what_a_row_leaves_unsaid_is_filled_in() {
    let loaded = loaded(
        "id;goal;name_fi;unit;kind;direction;target_value;target_low;target_high;milestones;method\n\
         way;carbon-neutral;A;kt;;decrease;5;;;;\n\
         steps;carbon-neutral;B;kt;;decrease;;;;2025=5;\n\
         held;carbon-neutral;C;kt;;keep;;1;2;;\n\
         watched;carbon-neutral;D;kt;;increase;;;;;\n\
         plan;carbon-neutral;E;;stage;;;;;\"2025=valmis;2023=aloitettu\";\n\
         told;carbon-neutral;F;;;;;;;;judged\n",
    );
    assert_eq!(listed(&loaded.findings), "");
    let strategy = loaded.strategy.unwrap();
    let methods: Vec<Method> = strategy.indicators.iter().map(|i| i.method).collect();
    let expected = [
        Method::Linear,
        Method::Linear,
        Method::Band,
        Method::Trend,
        Method::Milestone,
        Method::Judged,
    ];
    assert_eq!(methods, expected);
    let first = &strategy.indicators[0];
    assert_eq!(
        (first.aggregate, first.frequency, first.lag),
        (Aggregate::Single, Frequency::Year, 0)
    );
    assert_eq!(first.direction, Some(Direction::Decrease));
    let stages: Vec<_> = strategy.indicators[4].plan.milestones.iter().map(|m| m.value).collect();
    assert_eq!(stages, [Stage::Started, Stage::Done].map(MilestoneValue::Stage));
}

#[test]
fn the_decimal_mark_is_that_of_the_file_as_a_whole() {
    let register = |mark: &str| {
        let text = "id;goal;name_fi;unit;direction;baseline_value;target_value\n\
             a;carbon-neutral;A;kt;decrease;12,5;2,637\nb;carbon-neutral;B;kt;decrease;3,25;1,5\n";
        loaded(&text.replace(',', mark))
    };
    for mark in [",", "."] {
        let loaded = register(mark);
        assert_eq!(listed(&loaded.findings), "", "{mark}");
        let strategy = loaded.strategy.unwrap();
        assert_eq!(strategy.indicators[0].plan.target_value, Some(dec!(2.637)));
    }
    let unproven = loaded("id;goal;name_fi;unit;target_value\na;carbon-neutral;A;kt;2.637\n");
    insta::assert_snapshot!(listed(&unproven.findings), @"indicators.csv:2:5 I207 register-decimal-mark | about: a | found: 2.637 | expected: 2.637 / 2637 | column: target_value");
}

#[test]
fn an_auditor_asks_what_a_legal_register_leaves_open() {
    let loaded = loaded(
        "id;goal;name_fi;name_sv;aliases;definition_fi;unit;direction;min;max;baseline_period;baseline_value;target_period;target_value;target_low;target_high;milestones;method;decided;organisations;aggregate;weight;frequency;valid_from;valid_to\n\
         no-ends;carbon-neutral;A;A2;;;kt;decrease;;;;;;;;;;linear;;kymp;;;;;\n\
         same;carbon-neutral;B;B2;;;kt;decrease;;;2020;5;2025;5;;;;linear;Kvsto;kymp;;;;;\n\
         wrong-way;carbon-neutral;C;C2;;;kt;decrease;;;2020;5;2025;7;;;;linear;Kvsto;kymp;;;;;\n\
         no-width;carbon-neutral;D;D2;;;%;keep;;;;;;;5;5;;band;Kvsto;kymp;;;;;\n\
         one-end;carbon-neutral;E;E2;;;%;keep;;;;;;;5;;;band;Kvsto;kymp;;;;;\n\
         no-swedish;carbon-neutral;F;;;;%;increase;;;;;;;;;;trend;;kymp;;;;;\n\
         homes;carbon-neutral;Valmistuneet asunnot;Färdigställda bostäder;;Vuoden aikana aloitetut asunnot;kpl;increase;;;;;;;;;;trend;;kymp;;;;;\n\
         weighted;carbon-neutral;G;G2;;;%;increase;;;;;;;;;;trend;;kymp;weighted-mean;weights;;;\n\
         weights;carbon-neutral;H;H2;;;kpl;increase;;;;;;;;;;trend;;;;;;;\n\
         outside;carbon-neutral;I;I2;;;%;increase;0;100;2020;50;2025;120;;;2023=140;linear;Kvsto;kymp;;;;;\n\
         back;carbon-neutral;J;J2;;;%;increase;;;2020;50;2025;80;;;2022=70;level;Kvsto;kymp;;;;;\n\
         forth;carbon-neutral;K;K2;;;%;increase;;;2020;50;2025;80;;;2022=70,5;linear;Kvsto;kymp;;;;;\n\
         and-back;carbon-neutral;L;L2;;;%;increase;;;2020;50;2025;80;;;2022=90;linear;Kvsto;kymp;;;;;\n\
         later;carbon-neutral;M;M2;;;%;increase;;;;;;;;;;trend;;kymp;;;;2025-06-01;\n\
         which-way;carbon-neutral;N;N2;;;%;;;;2020;50;2025;80;;;;linear;Kvsto;kymp;;;;;\n\
         called;carbon-neutral;O;O2;homes in all;;kpl;increase;;;;;;;;;;trend;;kymp;;;;;\n\
         called-too;carbon-neutral;Homes in all;P2;;;kpl;increase;;;;;;;;;;trend;;kymp;;;;;\n\
         growth;carbon-neutral;Q;Q2;;;M€;increase;;;2020;0;2025;80;;;;cagr;Kvsto;kymp;;;;;\n\
         survey;carbon-neutral;R;R2;;;%;increase;;;;;;;;;;trend;;kymp;;;survey:2;;\n",
    );
    assert_eq!(listed(&loaded.findings), "");
    let findings = lint(loaded.strategy.as_ref().unwrap(), &loaded.places);
    assert_said(&findings);
    insta::assert_snapshot!(listed(&findings));
}

#[test]
fn a_goal_without_an_indicator_and_an_idle_organisation_are_found_at_their_lines() {
    let loaded = loaded("id;goal;name_fi;unit\n");
    let strategy = loaded.strategy.unwrap();
    let findings = lint(&strategy, &loaded.places);
    assert_said(&findings);
    insta::assert_snapshot!(listed(&findings));
    assert_eq!(loaded.places.place(Noun::Goal, "carbon-neutral").to_string(), "strategy.toml:32:8");
}

#[test]
fn a_short_name_is_one_text_or_one_in_each_language() {
    let short = |text: &str| {
        let settings = SETTINGS.replace("short = \"KYMP\"", text);
        let loaded = load(&settings, Some(&register("id,goal,name_fi,name_sv,unit\n")));
        let organisation = loaded.strategy.unwrap().organisations[0].clone();
        let names = [Language::Fi, Language::Sv, Language::En]
            .map(|language| organisation.short_in(language).map(str::to_owned).unwrap_or_default());
        let json = serde_json::to_string(&organisation).unwrap();
        assert_eq!(serde_json::from_str::<Organisation>(&json).unwrap(), organisation);
        names.join(" ")
    };
    assert_eq!(short("short = \"KYMP\""), "KYMP KYMP KYMP");
    assert_eq!(short("short = { fi = \"HKL\", sv = \"HST\" }"), "HKL HST HKL");
    assert_eq!(short("short = { sv = \"\" }"), "  ");
    let faulty = SETTINGS.replace("short = \"KYMP\"", "short = 7");
    assert!(listed(&load(&faulty, None).findings).contains("organisation.short"));
}

#[test]
fn the_sample_has_no_errors_and_nothing_but_true_remarks() {
    let folder = Folder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data"));
    let (loaded, inputs) = load_folder(&folder, &Limits::default()).unwrap();
    assert_eq!(inputs.len(), 2);
    assert!(loaded.findings.iter().all(|finding| finding.code.severity < Severity::Error));
    let strategy = loaded.strategy.unwrap();
    let findings = lint(&strategy, &loaded.places);
    assert_said(&findings);
    insta::assert_snapshot!(listed(&loaded.findings) + &listed(&findings));
}

#[test]
fn the_skeleton_of_a_new_folder_is_without_faults() {
    let folder = Folder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/skeleton"));
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    assert_eq!(listed(&loaded.findings) + &listed(&lint(&strategy, &loaded.places)), "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_loading_panic(settings in "\\PC{0,200}", table in "[\\PC\n;]{0,200}") {
        let workbook = read("indicators.csv", table.as_bytes(), &Limits::default()).ok();
        let _ = load(&settings, workbook.as_ref());
        let _ = load(SETTINGS, workbook.as_ref());
    }

    #[test]
    fn a_file_with_a_piece_cut_out_is_read_or_told(start in 0_usize..900, length in 0_usize..60) {
        let characters: Vec<char> = SETTINGS.chars().collect();
        let end = (start + length).min(characters.len());
        let start = start.min(end);
        let text: String = characters[..start].iter().chain(&characters[end..]).collect();
        let loaded = load(&text, None);
        prop_assert!(loaded.strategy.is_some() || !loaded.findings.is_empty());
        assert_said(&loaded.findings);
    }

    #[test]
    fn no_cell_makes_a_register_panic(cells in prop::collection::vec("\\PC{0,12}", 24)) {
        let head = "id;goal;name_fi;unit;kind;direction;min;max;max_change;baseline_period;baseline_value;target_period;target_value;milestones;method;organisations;aggregate;weight;breakdowns;frequency;lag;decimals;valid_from;valid_to";
        let row: Vec<String> = cells.iter().map(|cell| cell.replace([';', '"'], " ")).collect();
        let text = format!("{head}\nx;carbon-neutral;{}\n", row[2..].join(";"));
        let loaded = loaded(&text);
        assert_said(&loaded.findings);
        let strategy = loaded.strategy.unwrap();
        let findings = lint(&strategy, &loaded.places);
        assert_said(&findings);
    }
}
