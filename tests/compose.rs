//! Whole reports as Markdown, and the laws of templates and words.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "compose/city.rs"]
mod city;

use std::collections::BTreeMap;

use jiff::civil::date;

use seuranta::assess::assess;
use seuranta::chart::Measure;
use seuranta::checkpoint::{Round, gather};
use seuranta::compose::{ComposeError, Composed, Input, Previous, Templates, compose};
use seuranta::document;
use seuranta::intake::{Kind, Mark, Outcome, Qualifier};
use seuranta::output::FileRecord;
use seuranta::read::Limits;
use seuranta::strategy::{
    Aggregate, CheckpointKind, Direction, Folder, Frequency, Indicator, Method, Period, ShortName,
    load_folder,
};
use seuranta::words::{Language, Words};

fn with(
    round: &Round,
    language: Language,
    draft: bool,
    templates: &Templates,
) -> Result<Composed, ComposeError> {
    let words = Words::built_in(language).unwrap();
    let assessment = assess(round);
    let input = Input {
        round,
        assessment: &assessment,
        previous: None,
        errata: &[],
        draft,
        inputs: &[],
        measure: Measure::default(),
    };
    compose(&input, &words, templates)
}

fn composed(round: &Round, language: Language, draft: bool) -> Result<Composed, ComposeError> {
    with(round, language, draft, &Templates::built_in())
}

fn replaced(file: &str, text: &str) -> Templates {
    Templates::with_replacements(&BTreeMap::from([(file.to_owned(), text.to_owned())]))
}

fn last(language: Language) -> String {
    compared(&city::last_round(), language)
}

/// The report of the end of term beside the mid-term of the city.
fn compared(round: &Round, language: Language) -> String {
    let before = city::round();
    let words = Words::built_in(language).unwrap();
    let (then, now) = (assess(&before), assess(round));
    let previous = Some(Previous { checkpoint: &before.checkpoint, assessment: &then });
    let input = Input {
        round,
        assessment: &now,
        previous,
        errata: &[],
        draft: false,
        inputs: &[],
        measure: Measure::default(),
    };
    compose(&input, &words, &Templates::built_in()).unwrap().markdown
}

#[test]
fn the_mid_term_report_in_finnish() {
    insta::assert_snapshot!(composed(&city::round(), Language::Fi, false).unwrap().markdown);
}

#[test]
fn the_mid_term_report_in_swedish_is_a_draft_with_its_findings() {
    insta::assert_snapshot!(composed(&city::round(), Language::Sv, true).unwrap().markdown);
}

#[test]
fn the_mid_term_report_in_english_is_the_shortened_one() {
    insta::assert_snapshot!(composed(&city::round(), Language::En, false).unwrap().markdown);
}

#[test]
fn the_end_of_term_report_in_finnish() {
    insta::assert_snapshot!(last(Language::Fi));
}

#[test]
fn the_interim_report_is_short() {
    let mut round = city::round();
    round.checkpoint.kind = CheckpointKind::Interim;
    insta::assert_snapshot!(composed(&round, Language::Fi, false).unwrap().markdown);
}

#[test]
fn a_weighted_mean_and_a_bound_can_be_reckoned_again_from_the_page() {
    let mut round = city::round();
    round.strategy.summary_only.clear();
    let homes = round.strategy.indicators.iter_mut().find(|one| one.id == *"homes").unwrap();
    homes.aggregate = Aggregate::WeightedMean;
    homes.weight = Some(city::id("co2-total"));
    let mut weight = city::figure("co2-total", "2022", "40", 14, "40");
    weight.organisation = city::id("stara");
    round.observations.push(weight);
    for site in &mut round.observations {
        if site.key.indicator == *"nature-sites" && site.outcome.value().is_some() {
            site.outcome = Outcome::Value(7.into(), Qualifier::Above);
        }
    }
    let said = composed(&round, Language::En, false).unwrap().markdown.replace('\u{a0}', " ");
    for line in [
        "| Year | <abbr title=\"Urban Environment Division\">KYMP</abbr> | Stara |",
        "| 2022 | 6,047 (weight 2,637) | 53 (weight 40) |",
        "Weighted mean: (6,047 × 2,637 + 53 × 40) / 2,677 = ",
        "Weighted by the indicator Total emissions of Helsinki.",
        "Latest value *x* = above 7 (2022); it is reckoned as 7.",
        "The latest value is above 7 (2022).",
        "| 2022 | **above 7** |",
        "latest value above 7 (2022)",
    ] {
        assert!(said.contains(line), "the report does not have {line}");
    }
}

#[test]
fn the_register_and_the_overrides_have_numbers_among_the_sources_and_judgements_their_places() {
    let round = city::round();
    let assessment = assess(&round);
    let file = |name: &str| FileRecord::of(name, name.as_bytes());
    let inputs = ["indicators.csv", "overrides.csv", "received.csv"].map(file);
    let input = Input {
        round: &round,
        assessment: &assessment,
        previous: None,
        errata: &[],
        draft: false,
        inputs: &inputs,
        measure: Measure::default(),
    };
    let words = Words::built_in(Language::Sv).unwrap();
    let said = compose(&input, &words, &Templates::built_in()).unwrap().markdown;
    for line in [
        format!("| 3 | indicators.csv | mätarregistret | `{}` |", inputs[0].sha256),
        format!("| 4 | overrides.csv | statusar som fastställts efter prövning | `{}` |", inputs[1].sha256),
        "Mätarregistrets fil har källnumret 3".to_owned(),
        "| Fastställd status | ◆ i riskzonen | <span lang=\"fi\">kansliapäällikkö</span> | 12.9.2023 | 4 |".to_owned(),
        "| Egen bedömning | ▲ framskrider | KYMP | 28.8.2023 | 2 | Mittarit | E31 |".to_owned(),
    ] {
        assert!(said.contains(&line), "the report does not have {line}");
    }
    assert!(!said.contains("| 5 | received.csv"), "no figure comes from it");
}

#[test]
fn a_note_that_only_names_the_baseline_is_not_said_again() {
    let said = |note: &str| {
        let mut round = city::round();
        let mut baseline = city::figure("co2-total", "2020", "2360", 4, "2 360");
        baseline.note = Some(note.into());
        round.observations.push(baseline);
        round.observations.sort_by(|one, other| one.key.cmp(&other.key));
        composed(&round, Language::Fi, false).unwrap().markdown
    };
    for note in ["Lähtötaso", "utgångsnivå", "baseline."] {
        assert!(!said(note).contains("Lähtötaso (2020):"), "{note}");
    }
    assert!(
        said("lähtötaso on tarkistettu").contains("Lähtötaso (2020): lähtötaso on tarkistettu")
    );
}

#[test]
fn a_figure_that_is_not_final_is_called_so_in_its_cell_and_not_again_below() {
    let said = |marks: &[Mark], language: Language| {
        let mut round = city::round();
        let mut baseline = city::figure("co2-total", "2020", "2360", 4, "2 360");
        baseline.marks.insert(Mark::Preliminary);
        round.observations.push(baseline);
        round.observations.sort_by(|one, other| one.key.cmp(&other.key));
        for one in &mut round.observations {
            if one.key.indicator == *"co2-total" && one.key.period.to_string() == "2022" {
                one.marks = marks.iter().copied().collect();
                one.note = Some("syy".into());
            }
        }
        composed(&round, language, false).unwrap().markdown.replace('\u{a0}', " ")
    };
    let fi = said(&[Mark::Preliminary], Language::Fi);
    for line in [
        "| 2020 | lähtötaso, ennakkotieto 2 360 |",
        "| 2022 | **ennakkotieto 2 637** |",
        "Toteuma (2022): syy",
    ] {
        assert!(fi.contains(line), "the report does not have {line}");
    }
    let both = said(&[Mark::Estimate, Mark::Preliminary], Language::Fi);
    assert!(
        both.contains("| **ennakkotieto 2 637** |") && both.contains("Toteuma (2022): arvio; syy")
    );
    assert!(said(&[Mark::Estimate], Language::Sv).contains("| 2022 | **uppskattat 2 637** |"));
    assert!(said(&[], Language::Fi).contains("| 2022 | **2 637** |"));
}

#[test]
fn an_organisation_is_called_by_its_name_in_text_and_briefly_in_columns_that_an_annex_explains() {
    let mut round = city::last_round();
    for one in &mut round.strategy.organisations {
        if one.id == *"stara" {
            let short = city::local("Stara", "Byggtjänsten", "Stara");
            one.short = Some(ShortName::Each(short));
        }
    }
    let said = composed(&round, Language::Sv, false).unwrap().markdown.replace('\u{a0}', " ");
    for line in [
        "saknas: Affärsverket byggtjänsten.",
        "<!-- caption: Delar enligt organisation (st.) -->",
        "| <abbr title=\"Stadsmiljösektorn\">KYMP</abbr> | Byggtjänsten |",
        "| KYMP | Stadsmiljösektorn |",
        "| Byggtjänsten | Affärsverket byggtjänsten |",
    ] {
        assert!(said.contains(line), "the report does not have {line}");
    }
}

#[test]
fn an_indicator_that_will_be_withdrawn_is_not_said_to_be() {
    let row = |day: jiff::civil::Date| {
        let mut round = city::round();
        emissions(&mut round).valid.to = Some(day);
        let said = composed(&round, Language::Fi, false).unwrap().markdown;
        let rows = said.lines().filter(|line| line.starts_with("| Helsingin kokonaispäästöt |"));
        rows.filter_map(|row| row.split(" | ").nth(3)).map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(row(date(2024, 12, 31)).contains(&"poistuu 31.12.2024".to_owned()));
    assert!(row(date(2022, 12, 31)).contains(&"31.12.2022".to_owned()));
}

#[test]
fn what_is_of_a_part_only_stands_in_a_table_of_parts() {
    let mut round = city::round();
    let mut part = city::figure("homes", "2023", "60", 14, "60");
    part.organisation = city::id("stara");
    part.key.kind = Kind::Forecast;
    let mut aim = part.clone();
    aim.key.kind = Kind::Target;
    round.observations.extend([part, aim]);
    let said = composed(&round, Language::Fi, false).unwrap().markdown.replace('\u{a0}', " ");
    for line in
        ["| 2023 | – | ennuste 60 |", "| 2023 | – | 8 000 |", "Stara, oma tavoite (2023): 60"]
    {
        assert!(said.contains(line), "the report does not have {line}");
    }
}

#[test]
fn what_was_expected_stands_beside_what_came_only_where_there_is_much_of_it() {
    let said = |figures: &[(&str, Kind, &str)]| {
        let mut round = city::round();
        for (period, kind, value) in figures {
            let mut figure = city::figure("co2-total", period, value, 15, value);
            figure.key.kind = *kind;
            figure.note = Some("syy".into());
            round.observations.push(figure);
        }
        composed(&round, Language::Fi, false).unwrap().markdown.replace('\u{a0}', " ")
    };
    let one = said(&[("2022", Kind::Forecast, "2500"), ("2023", Kind::Forecast, "2400")]);
    for line in ["| Vuosi | Toteuma, ennuste tai suoran arvo (kt) |", "| 2023 | ennuste 2 400 |"] {
        assert!(one.contains(line), "the report does not have {line}");
    }
    assert!(one.contains("Aiempi ennuste (2022): 2 500 kt\n"), "its reason is past");
    let many = said(&[
        ("2022", Kind::Forecast, "2500"),
        ("2022", Kind::Budget, "2450"),
        ("2023", Kind::Plan, "2400"),
    ]);
    for line in [
        "<!-- caption: Luvut (kt) -->\n<!-- row-headers -->\n\n| Vuosi | Toteuma | Ennuste tai suunnitelma |",
        "ennuste 2 500<br>talousarvio 2 450",
        "suunnitelma 2 400",
    ] {
        assert!(many.contains(line), "the report does not have {line}");
    }
    assert!(!many.contains("Aiempi ennuste"));
}

#[test]
fn many_figures_of_months_stand_in_a_calendar() {
    let said = |years: std::ops::Range<i32>| {
        let mut round = city::round();
        let one = round.strategy.indicators.iter_mut().find(|one| one.id == *"co2-total").unwrap();
        one.frequency = Frequency::Month;
        let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
        for (year, month) in months.filter(|month| *month <= (2023, 6)) {
            let (period, value) = (format!("{year}-{month:02}"), (2000 + year + month).to_string());
            round.observations.push(city::figure("co2-total", &period, &value, 15, &value));
        }
        composed(&round, Language::Fi, false).unwrap().markdown.replace('\u{a0}', " ")
    };
    let many = said(2019..2024);
    for line in [
        "<!-- caption: Toteuma (kt) -->",
        "| Vuosi | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |",
        "| 2020 | 4 021 | 4 022 | 4 023 | 4 024 | 4 025 | 4 026 | 4 027 | 4 028 | 4 029 | 4 030 | 4 031 | 4 032 |",
    ] {
        assert!(many.contains(line), "the report does not have {line}");
    }
    // the latest figure stands in both
    assert!(!many.contains("| 3/2020 | 4 023") && many.contains("| 6/2023 | **4 029** |"));
    let few = said(2022..2024);
    assert!(few.contains("| 3/2022 | 4 025 |") && !few.contains("| 10 | 11 | 12 |"));
}

#[test]
fn a_level_of_a_year_stands_in_the_rows_of_its_halves_or_is_said_to_be_that_of_the_whole_year() {
    let rows = |halves: &[(&str, &str)], year: i16, method: Method| {
        let mut round = city::round();
        round.observations.retain(|one| one.key.indicator != *"nature-sites");
        for (period, value) in halves {
            round.observations.push(city::figure("nature-sites", period, value, 10, value));
        }
        let mut indicators = round.strategy.indicators.iter_mut();
        let sites = indicators.find(|one| one.id == *"nature-sites").unwrap();
        sites.frequency = Frequency::Half;
        sites.method = method;
        sites.direction = Some(Direction::Increase);
        sites.plan.target_period = Some(Period::Year(year));
        let said = composed(&round, Language::Fi, false).unwrap().markdown.replace('\u{a0}', " ");
        let (_, table) = said.split_once("charts/fi/nature-sites.svg").unwrap();
        let rows = table.lines().skip_while(|line| !line.starts_with('|')).skip(2);
        rows.take_while(|line| line.starts_with('|')).map(str::to_owned).collect::<Vec<_>>()
    };
    let halves = [("2022-H1", "4"), ("2022-H2", "5")];
    let level = Method::Level;
    assert_eq!(rows(&halves, 2022, level), ["| 2022/I | 4 | 5 |", "| 2022/II | **5** | 5 |"]);
    assert_eq!(rows(&halves, 2024, level).last().unwrap(), "| 2024 | – | 5 |");
    // the year has a row of its own for what else there is of it
    let three = [halves[0], halves[1], ("2023-H1", "6")];
    assert_eq!(rows(&three, 2023, level).last().unwrap(), "| 2023 | suoralla 7 | 5 |");
    let towards = rows(&halves[..1], 2022, Method::Linear);
    assert_eq!(towards.last().unwrap(), "| koko vuosi 2022 | – | 5 |", "{towards:?}");
}

fn emissions(round: &mut Round) -> &mut Indicator {
    let mut indicators = round.strategy.indicators.iter_mut();
    indicators.find(|one| one.id == *"co2-total").unwrap()
}

#[test]
fn a_figure_is_better_or_worse_only_where_that_can_be_told() {
    let change = |alter: fn(&mut Round)| {
        let mut round = city::last_round();
        alter(&mut round);
        let said = compared(&round, Language::Fi);
        let row =
            said.lines().find(|line| line.starts_with("| Helsingin kokonaispäästöt,\u{a0}kt | 2"));
        row.unwrap().rsplit(" | ").next().unwrap().trim_end_matches(" |").to_owned()
    };
    assert_eq!(change(|_| {}), "parani");
    assert_eq!(change(|round| emissions(round).error = Some(1000.into())), "ennallaan");
    assert_eq!(change(|round| emissions(round).direction = Some(Direction::Increase)), "huononi");
    let bound = |round: &mut Round| {
        for one in &mut round.observations {
            if one.key.indicator == *"co2-total" && one.key.period.to_string() == "2023" {
                one.outcome = Outcome::Value(1954.into(), Qualifier::Below);
            }
        }
    };
    assert_eq!(change(bound), "–");
}

/// Whether a text names a half of a year by its number, and whether it names one by its season.
fn halves(text: &str) -> (bool, bool) {
    let is_digit = |c: char| c.is_ascii_digit();
    let numbered = text.match_indices("/I").any(|(at, _)| text[..at].ends_with(is_digit));
    let seasons = ["kevät", "syksy", "våren", "hösten", "spring", "autumn"];
    let in_season = seasons.iter().any(|season| text.contains(&format!("{season} 20")));
    (numbered, in_season)
}

#[test]
fn no_series_of_the_sample_names_the_halves_of_a_year_in_two_ways() {
    let folder = Folder::new("sample-data");
    let (loaded, _) = load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    for checkpoint in &strategy.checkpoints {
        let (round, _) = gather(&folder, &strategy, checkpoint, &[]).unwrap();
        for language in Language::ALL {
            let markdown = composed(&round, language, false).unwrap().markdown;
            let mixed = |part: &&str| halves(part) == (true, true);
            // A line is of one series, and the part below the heading of an indicator is.
            assert_eq!(markdown.lines().find(mixed), None, "{}", checkpoint.id);
            let mut parts = markdown.split("\n#").filter(|part| part.contains("](charts/"));
            assert_eq!(parts.find(mixed), None, "{}", checkpoint.id);
            let (numbered, in_season) = halves(&markdown);
            assert!(numbered && in_season, "both kinds of series are in the sample");
        }
    }
}

#[test]
fn equal_inputs_give_equal_reports() {
    let once = composed(&city::round(), Language::Fi, true).unwrap();
    assert_eq!(once, composed(&city::round(), Language::Fi, true).unwrap());
}

#[test]
fn text_from_cells_never_becomes_markup() {
    for language in [Language::Fi, Language::Sv] {
        let markdown = composed(&city::round(), language, true).unwrap().markdown;
        let (document, findings) = document::read(&markdown, "report.md", &|_| Err(String::new()));
        let reduced: Vec<_> = findings.iter().filter(|finding| finding.code.id == "R101").collect();
        assert!(reduced.is_empty(), "{reduced:?}");
        let text = format!("{document:?}");
        assert!(text.contains("|*_<script>alert(1)</script>_*|"), "the cell's text is lost");
        // a bare address may be set as a link to itself; a link's text is never the cell's
        assert!(!text.contains("Text(\"linkki\")"), "a cell became a link");
    }
}

#[test]
fn no_section_is_empty_and_no_heading_skips_a_level() {
    for language in Language::ALL {
        for markdown in [composed(&city::round(), language, true).unwrap().markdown, last(language)]
        {
            let mut above = 0;
            let lines: Vec<&str> = markdown.lines().filter(|line| !line.is_empty()).collect();
            for pair in lines.windows(2) {
                let level = |line: &str| line.chars().take_while(|c| *c == '#').count();
                let (this, next) = (level(pair[0]), level(pair[1]));
                if this > 0 {
                    assert!(this <= above + 1, "{} skips a level", pair[0]);
                    assert!(next == 0 || next > this, "{} is empty", pair[0]);
                    above = this;
                }
            }
            assert!(!markdown.contains("\n\n\n") && !markdown.contains(" \n"));
        }
    }
}

#[test]
fn a_replaced_template_is_used() {
    let templates =
        replaced("_cover.md.j2", "# {{ front.title }}\n\nOma kansi {{ t(\"cover-as-of\") }}.\n");
    let markdown = with(&city::round(), Language::Fi, false, &templates).unwrap().markdown;
    assert!(markdown.contains("# Kasvun paikka: puolivälin raportti\n\nOma kansi Tilanne.\n"));
}

#[test]
fn an_unknown_name_is_told_with_template_and_line() {
    let fault = |text: &str| {
        let templates = replaced("_cover.md.j2", text);
        with(&city::round(), Language::Fi, false, &templates).unwrap_err().to_string()
    };
    insta::assert_snapshot!(
        [
            fault("# a\n\n{{ cover.nothing }}\n"),
            fault("# a\n{{ nobody }}\n"),
            fault("{{ t(\"no-such-word\") }}\n"),
            fault("a\nb\n{{ t(\"cover-as-of\", date=cover) }}\n"),
            fault("a\n{{ t(\"value-at\") }}\n"),
            fault("a\n{% include \"_none.md.j2\" %}\n"),
            fault("a\n\n{{ cover | nofilter }}\n"),
            fault("a\n{{ cover }}\n"),
            fault("a\nb\n{% if %}\n"),
        ]
        .join("\n")
    );
}

#[test]
fn names_that_a_language_lacks_are_told_all_at_once() {
    let mut round = city::round();
    round.strategy.priorities[0].goals[0].name.sv = None;
    round.strategy.indicators[0].name.sv = Some(" ".to_owned());
    let error = composed(&round, Language::Sv, false).unwrap_err();
    assert_eq!(
        error.to_string(),
        "names are missing in language `sv`: goal `carbon-neutral`, indicator `co2-total`"
    );
    assert!(composed(&round, Language::Fi, false).is_ok());
}

#[test]
fn every_word_that_a_template_asks_for_is_there_in_all_languages() {
    let words: Vec<Words> =
        Language::ALL.into_iter().map(|language| Words::built_in(language).unwrap()).collect();
    let mut missing = Vec::new();
    for (file, text) in Templates::built_in().files() {
        for (at, _) in text.match_indices("t(\"") {
            let (id, rest) = text[at + 3..].split_once('"').unwrap();
            let ids = if rest.trim_start().starts_with('~') {
                endings(id).iter().map(|ending| format!("{id}{ending}")).collect()
            } else {
                vec![id.to_owned()]
            };
            missing.extend(ids.iter().flat_map(|id| {
                words
                    .iter()
                    .filter(|words| !words.has(id))
                    .map(move |words| format!("{file}: {id} ({})", words.language()))
            }));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What may follow the beginning of a word's id that a template puts together.
fn endings(id: &str) -> &'static [&'static str] {
    match id {
        "changes-" => &["better", "worse", "otherwise"],
        "own-judgement-of-" | "own-judgements-of-" => &["goal", "indicator"],
        "topic-" => &["successes", "challenges", "impacts"],
        "extract-part-" | "owed-lacks-" | "reminder-" => {
            &["figure", "text", "status", "explanation", "measures"]
        }
        _ => &["mid-term", "end-of-term", "interim"],
    }
}

#[test]
fn the_languages_have_the_same_words_and_no_word_stands_in_two_files() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates/locales");
    let mut of_language: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let language = name.rsplit('.').nth(1).unwrap().to_owned();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            let is_word = line.starts_with(|c: char| c.is_ascii_alphabetic());
            if let Some((id, _)) = line.split_once(" =").filter(|_| is_word) {
                let before = of_language
                    .entry(language.clone())
                    .or_default()
                    .insert(id.to_owned(), name.clone());
                assert_eq!(before, None, "{id} stands in {name} and elsewhere");
            }
        }
    }
    let reports = |language: &str| -> Vec<&String> {
        let words = of_language[language].iter();
        words.filter(|(_, file)| file.starts_with("report.")).map(|(id, _)| id).collect()
    };
    assert_eq!(reports("fi"), reports("sv"));
    assert_eq!(reports("fi"), reports("en"));
}

/// Writes both reports of the sample in all languages, for reading by eye.
#[test]
#[ignore = "writes files to read by eye; SEURANTA_READ names the folder"]
fn the_sample_to_read() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let out =
        std::path::PathBuf::from(option_env!("SEURANTA_READ").unwrap_or("/tmp/seuranta-read"));
    let folder = seuranta::strategy::Folder::new(&root);
    let (loaded, _) = seuranta::strategy::load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    let of = |id: &str| {
        let checkpoint = strategy.checkpoint(id).unwrap();
        seuranta::validate::check(&folder, &strategy, checkpoint, &[]).unwrap()
    };
    let (middle, then, _) = of("mid-term");
    let (end, now, _) = of("end-of-term");
    for language in Language::ALL {
        let words = Words::built_in(language).unwrap();
        let templates = Templates::built_in();
        let previous = Some(Previous { checkpoint: &middle.checkpoint, assessment: &then });
        let first = Input {
            round: &middle,
            assessment: &then,
            previous: None,
            errata: &[],
            draft: true,
            inputs: &[],
            measure: Measure::default(),
        };
        let second = Input {
            round: &end,
            assessment: &now,
            previous,
            errata: &[],
            draft: false,
            inputs: &[],
            measure: Measure::default(),
        };
        for input in [first, second] {
            let composed = compose(&input, &words, &templates).unwrap();
            let name = format!("{}-{language}.md", input.round.checkpoint.id);
            std::fs::create_dir_all(out.join("charts").join(language.tag())).unwrap();
            std::fs::write(out.join(name), &composed.markdown).unwrap();
            for (file, svg) in &composed.charts {
                std::fs::write(out.join(file), svg).unwrap();
            }
        }
    }
}
