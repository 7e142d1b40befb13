//! How the columns of tables are shared out, and where the words of their cells are divided.

use super::*;

/// The runs of text of all pages but for what repeats, with their places: from the left, and from above.
fn runs(publication: &Publication) -> Vec<(&str, i64, i64)> {
    let items = publication.pages.iter().flat_map(|page| &page.items);
    items
        .filter_map(|placed| match (placed.owner, &placed.item) {
            (Owner::Slot(_), Item::Text(run)) => Some((run.text.trim(), run.x.0, run.y.0)),
            _ => None,
        })
        .collect()
}

/// How many lines of `text` end with a hyphen where it is a cell beside another one.
fn hyphens(text: &str, other: &str) -> usize {
    let markdown = format!(
        "<!-- widths: 1 1 1 -->\n\n| a | b | c |\n|---|---|---|\n| {text} | {other} | {other} |\n"
    );
    let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n{markdown}"));
    runs(&set.publication).iter().filter(|run| run.0 == "\u{AD}").count()
}

#[test]
fn words_of_a_long_cell_are_divided_where_its_row_is_less_deep_so() {
    let (few, many) = ("ja se on nyt jo iso osa ".repeat(3), "ja se on nyt jo iso osa ".repeat(12));
    let text = "yhdenvertaisuussuunnitelman toimialan kaupunkiympäristön asuntotuotannon edellyttävät \
                suunnitelmallinen";
    assert!(hyphens(text, &few) > 0);
    assert_eq!(hyphens(text, &many), 0, "its row is as deep in any case");
    assert_eq!(hyphens("toimialan yhteistyötä", &few), 0, "it is of two lines in any case");
}

#[test]
fn a_phrase_that_recurs_in_its_column_stands_on_two_lines_at_most() {
    let phrase = "✘ inte uppnått, enligt preliminära uppgifter";
    let status = |at: usize| if at % 4 == 1 { phrase } else { "▼ framskrider inte" };
    let names = [
        "Sjukfrånvaron bland personalen | Bostadsproduktionen växer snabbare enligt BM-programmet",
        "Elever som rör sig tillräckligt | Välfärds- och hälsoskillnaderna minskar",
        "Upplevd trygghet i det egna bostadsområdet | Bostadsproduktionen växer snabbare",
        "Väntetiden till mentalvårdstjänster för unga | Invånarna trivs i sitt eget bostadsområde",
    ];
    let row = |at: usize| {
        let figures = "inte fastställt | 4 260 st. (2024) | minst 700 000 m² vy (2024)";
        format!("| {} | {figures} | {} |\n", names[at % 4], status(at))
    };
    let rows: String = (0..12).map(row).collect();
    let heads =
        "| Mätare | Mål | Utgångsnivå | Senaste | Mål | Status |\n|---|---|---:|---:|---:|---|\n";
    let set = set(&format!("---\ntitle: L\nlang: sv\n---\n\n<!-- landscape -->\n\n{heads}{rows}"));
    let runs = runs(&set.publication);
    let ends = runs.iter().filter(|run| run.0.ends_with("uppgifter"));
    let ends: Vec<&str> = ends.map(|run| run.0).collect();
    assert_eq!(ends, ["preliminära uppgifter"; 3]);
}

#[test]
fn words_in_a_column_of_figures_stand_clear_of_the_figures_before_them() {
    let rows = "| 2022 | 74,0 | 57,0 | 62,0 | 43,0 |\n| 2023 | 61,0 | ennuste 61,0 | – | – |\n";
    let heads = "| Ajankohta | KASKO | KYMP | KUVA | SOTEPE |\n|---|---:|---:|---:|---:|\n";
    let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n![Kuva](pieni.svg)\n\n{heads}{rows}"));
    let runs = runs(&set.publication);
    let at = |text: &str| runs.iter().find(|run| run.0 == text).map(|run| run.1).unwrap();
    let figure = runs.iter().find(|run| run.0 == "61,0").unwrap();
    let (size, letters) = (8500, 4);
    assert!(
        at("ennuste 61,0") - figure.1 > size * 6 / 10 * (letters - 1) + size * 8 / 10,
        "{runs:?}"
    );
}

#[test]
fn a_paragraph_before_a_turned_table_is_set_for_its_page() {
    let short = "Viimeisessä sarakkeessa on mittarirekisterin rivi, josta lähtötaso ja tavoite ovat peräisin.";
    let long = format!("{short} {short}");
    let table =
        format!("<!-- landscape -->\n\n| a | b |\n|---|---|\n{}", "| arvo | 2 |\n".repeat(8));
    let set =
        set(&format!("---\ntitle: L\nlang: fi\n---\n\n## Luku\n\n{short}\n\n{long}\n\n{table}"));
    let publication = &set.publication;
    assert!(publication.pages.iter().any(|page| page.width > page.height));
    let lines: Vec<&str> = runs(publication).iter().map(|run| run.0).collect();
    assert!(lines.contains(&short), "{lines:?}");
    assert!(lines.iter().all(|line| line.chars().count() < 120), "{lines:?}");
}

/// The widths of the rules of tables beside a picture.
fn rules(tables: &str) -> Vec<i64> {
    let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n![Kuva](pieni.svg)\n\n{tables}"));
    let items = set.publication.pages.iter().flat_map(|page| &page.items);
    let rules = items.filter_map(|placed| match (placed.owner, &placed.item) {
        (Owner::Artifact(_), Item::Fill { area, .. }) if area.x.0 > 200_000 => Some(area.width.0),
        _ => None,
    });
    rules.collect()
}

#[test]
fn tables_beside_a_picture_are_equally_wide_and_no_wider_than_is_read_at_a_glance() {
    let two = "| Ajankohta | Toteuma (%) |\n|---|---:|\n| kevät 2022 | lähtötaso 86 |\n\n";
    let three = "| Ajankohta | Naiset | Miehet |\n|---|---:|---:|\n| kevät 2022 | 81 | 92 |\n\n";
    let wide = "| Ajankohta | Toteuma tai ennuste (%) | Odotettu polku |\n|---|---:|---:|\n\
                | 2022 | lähtötaso 86 | tavoite 95 |\n\n";
    let widths = rules(&format!("{two}{three}"));
    assert!(widths.len() == 4 && widths.windows(2).all(|pair| pair[0] == pair[1]), "{widths:?}");
    assert!(widths[0] < 170_000, "{widths:?}");
    // what nearly fills its place ends where everything else does, and the one below it too
    let widths = rules(&format!("{wide}{three}"));
    let look = Look::default();
    let room = (look.page_width - look.side_margin - look.side_margin).0 - 225_000 - 10_000;
    assert!(widths.iter().all(|width| (room - width).abs() < 20), "{room} {widths:?}");
    // but two columns do not stand as far apart as that
    let short = "| Vuosi | Arvo |\n|---|---:|\n| 2022 | 86 |\n\n";
    let widths = rules(&format!("{wide}{short}"));
    assert!(widths[2] < widths[0] / 2, "{widths:?}");
}

/// The lines of a table's cells that begin with some words.
fn texts(markdown: &str, words: &str) -> Vec<String> {
    let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n{markdown}"));
    let runs = runs(&set.publication);
    runs.iter().filter(|run| run.0.starts_with(words)).map(|run| run.0.to_owned()).collect()
}

#[test]
fn a_figure_above_its_period_is_not_parted_for_the_lines_of_names() {
    let names = [
        "Valmistuneet asunnot, kpl",
        "Turvallisuuden tunne omalla asuinalueella viikonloppuiltaisin, %",
        "Kirjastokäynnit, kpl",
        "Joukkoliikenteen ja kävelyn osuus, %",
    ];
    let row = |at: usize| {
        let target = if at == 4 { "vähintään 700 000" } else { "80,0" };
        let figure = "noin 5 450 000<br><small>2022</small>";
        format!(
            "| {} | {figure} | {figure} | {figure} | {target}<br><small>2024</small> | parani |\n",
            names[at % 4]
        )
    };
    for rows in [6, 8, 16] {
        let rows: String = (0..rows).map(row).collect();
        let heads = "| Mittari | Lähtötaso | Puoliväli | Loppu | Tavoite | Muutos |\n";
        let found = texts(&format!("{heads}|---|---:|---:|---:|---:|---|\n{rows}"), "vähintään");
        assert_eq!(found, ["vähintään 700 000"]);
    }
}

#[test]
fn a_long_text_gets_the_room_of_short_cells_in_a_table_of_many_rows() {
    let long = "Kaupunkiympäristön toimialan asuntotuotannon suunnitelmallinen kehittäminen ja \
                toimeenpano edellyttävät toimialojen yhteistyötä koko kauden ajan";
    let row = |at: usize| {
        let source = if at % 5 == 1 { "Helsingin kaupunki ympäristöraportti" } else { "HSY" };
        format!("| {long} | {source} | {at} |\n")
    };
    let table = |rows: usize| {
        let rows: String = (0..rows).map(row).collect();
        let markdown = format!("| Määritelmä | Lähde | Rivi |\n|---|---|---:|\n{rows}");
        texts(&markdown, "Helsingin kaupunki")
    };
    let are = |texts: &[String], wanted: &str| texts.iter().all(|text| text == wanted);
    assert!(are(&table(8), "Helsingin kaupunki ympäristöraportti"), "a short cell stays whole");
    assert!(are(&table(40), "Helsingin kaupunki"), "what forty texts are deeper adds up");
}

#[test]
fn a_name_runs_on_beside_the_first_of_the_rows_that_share_it() {
    let row = |name: &str, year: i64| format!("| {name} | {year} | {} |\n", "arvio ".repeat(26));
    let table = |names: [&str; 3]| {
        let rows: String = names.iter().zip(2021..).map(|(name, year)| row(name, year)).collect();
        let heads = "<!-- row-headers -->\n\n| Mittari | Vuosi | Arvio |\n|---|---|---|\n";
        let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n{heads}{rows}"));
        let runs = runs(&set.publication);
        let find = |text: &str| runs.iter().find(|run| run.0.starts_with(text)).map(|run| run.2);
        ["2021", "2022", "2023", "köiden päästö"].map(|text| find(text).unwrap())
    };
    let long = "Kaupunkiympäristön toimialan kaikkien toimintayksiköiden päästövähennykset";
    let [first, second, third, name] = table([long, "", ""]);
    assert_eq!(second - first, third - second, "no row is deeper for the name");
    assert!(first < name && (second - name).abs() < 4000, "{first} {name} {second}");
    let [first, second, third, _] = table([long, "Toinen", ""]);
    assert!(second - first > third - second, "a name of one row makes that as deep as it is");
}

#[test]
fn numbers_stay_in_line_beside_marks_of_notes_ranges_and_a_word() {
    // where the whole part of each number of a column ends
    let ends = |cells: [&str; 4], alignment: &str| {
        let rows: String = cells.iter().map(|cell| format!("| a | {cell} |\n")).collect();
        let note = if rows.contains("[^1]") { "[^1]: Viite.\n" } else { "" };
        let set = set(&format!(
            "---\ntitle: L\nlang: fi\n---\n\n| Nimi | Arvo |\n|---|{alignment}|\n{rows}\n{note}"
        ));
        let items = set.publication.pages.iter().flat_map(|page| &page.items);
        let runs = items.filter_map(|placed| match &placed.item {
            Item::Text(run) => Some(run),
            _ => None,
        });
        let end = |run: &seuranta::typeset::TextRun| {
            let whole = run.text.split(',').next().unwrap().trim_end_matches('*').chars().count();
            let advance: i64 =
                run.glyphs.iter().take(whole).map(|glyph| i64::from(glyph.advance)).sum();
            run.x.0 + advance * run.size.0 / i64::from(face(run.face).units_per_em())
        };
        let numbers = runs
            .filter(|run| run.size.0 == 8500 && run.text.starts_with(|c: char| c.is_ascii_digit()));
        numbers.map(end).take(4).collect::<Vec<i64>>()
    };
    for (cells, alignment) in [
        (["12,5¹", "3*", "4,25", "100"], "---:"),
        (["12,5[^1]", "3", "4,25", "**100**"], "---:"),
        (["12,5", "3", "4,25", "AA+"], "---"),
        (["12,5", "(3)", "4,25", "5–10"], "---"),
    ] {
        let ends = ends(cells, alignment);
        let first = ends[0];
        assert!(
            ends.len() > 2 && ends.iter().all(|end| (end - first).abs() < 200),
            "{cells:?}: {ends:?}"
        );
    }
}

#[test]
fn a_table_of_a_hundred_columns_is_told_to_be_too_small_and_none_overprints_another() {
    let row = |cell: &dyn Fn(usize) -> String| {
        let cells: String = (0..100).map(|at| format!(" {} |", cell(at))).collect();
        format!("|{cells}\n")
    };
    let (heads, figures) =
        (row(&|at| (1925 + at).to_string()), row(&|at| format!("{},5", 900 + at)));
    let set = set(&format!("{heads}{}\n{figures}{figures}", "|---:".repeat(100) + "|"));
    let codes: Vec<&str> = set.findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["R120"]);
    let items = set.publication.pages.iter().flat_map(|page| &page.items);
    let places = items.filter_map(|placed| match &placed.item {
        Item::Text(run) if run.text.ends_with(",5") => {
            let advance: i64 = run.glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
            let width = advance * run.size.0 / i64::from(face(run.face).units_per_em());
            Some((run.y.0, run.x.0, run.x.0 + width))
        }
        _ => None,
    });
    let places: Vec<(i64, i64, i64)> = places.collect();
    assert_eq!(places.len(), 200, "no figure is broken");
    let apart = |pair: &[(i64, i64, i64)]| pair[0].0 != pair[1].0 || pair[0].2 < pair[1].1;
    assert!(places.windows(2).all(apart), "{places:?}");
}

#[test]
fn columns_of_figures_are_as_wide_as_each_other_where_there_is_room() {
    let heads = "| Toimiala | Luvut | Tekstit | Omat arviot | Selvitykset ja toimenpiteet |\n";
    let markdown = format!("{heads}|---|---:|---:|---:|---:|\n| KASKO | 11 | 22 | 33 | 44 |\n");
    let set = set(&markdown);
    let runs = runs(&set.publication);
    let at = |text: &str| runs.iter().find(|run| run.0 == text).map(|run| run.1).unwrap();
    let (first, second) = (at("33") - at("22"), at("44") - at("33"));
    assert!((first - second).abs() < 500, "{first} {second}");
}

#[test]
fn a_date_is_whole_where_columns_beside_it_could_do_with_less() {
    let markdown = "| Indicator | Goal of the strategy | In use from | In use until | Replaced by |
|---|---|---|---|---|
| Care given at first contact | Care is reached sooner | – | 31 December 2022 | Access to urgent care, Access to \
non-urgent care within 14 days and Same-day callback in oral health care |
| Access to urgent care | Care is reached sooner | 1 January 2023 | – | – |
| Access to non-urgent care within 14 days | Care is reached sooner | 1 January 2023 | – | – |
| Same-day callback in oral health care | Care is reached sooner | 1 January 2023 | – | – |
| Waiting time for occupational health care | Staff are well | – | to be withdrawn on 31 December 2024 | – |
";
    let set = set(&format!("---\ntitle: L\nlang: en\n---\n\n{markdown}"));
    let dates = runs(&set.publication).into_iter().filter(|run| run.0.contains("31 December"));
    let dates: Vec<&str> = dates.map(|run| run.0).collect();
    assert_eq!(dates, ["31 December 2022", "31 December 2024"]);
}

#[test]
fn no_number_is_broken_in_a_table_of_many_columns() {
    let row = |cell: &dyn Fn(usize) -> String| {
        let cells: String = (0..24).map(|at| format!(" {} |", cell(at))).collect();
        format!("| Kaupunkiympäristötoimiala |{cells}\n")
    };
    let (heads, figures) =
        (row(&|at| format!("Vuosiluku {}", 2000 + at)), row(&|at| format!("{},98", 4100 + at)));
    let set = set(&format!("{heads}{}\n{figures}{figures}", "|---:".repeat(25) + "|"));
    let runs = runs(&set.publication);
    assert_eq!(runs.iter().filter(|run| run.0.ends_with(",98")).count(), 48, "{runs:?}");
    assert!(runs.iter().all(|run| run.0 != ",98" && !run.0.starts_with("Vuosil-")));
    let codes: Vec<&str> = set.findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["R120"]);
}

#[test]
fn a_word_without_room_in_a_column_is_parted_where_its_language_has_it() {
    let row = |cell: &str| format!("{}|\n", format!("| {cell} ").repeat(18));
    let markdown = format!("{}{}|\n{}", row("Linja-autoasema"), "|---:".repeat(18), row("1"));
    let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n{markdown}"));
    let runs = runs(&set.publication);
    let is_lone = |run: &&(&str, i64, i64)| run.0.chars().count() == 1 && run.0.starts_with('a');
    assert_eq!(runs.iter().find(is_lone), None);
}

#[test]
fn a_table_goes_on_under_its_name_where_its_headings_are_too_deep_to_be_repeated() {
    let head = "sana ".repeat(700);
    let rows: String = (0..60).map(|at| format!("| {at} | arvo |\n")).collect();
    let markdown = format!("<!-- caption: Syvä -->\n\n| Rivi | {head} |\n|---|---|\n{rows}");
    let set = set(&format!("---\ntitle: L\nlang: fi\n---\n\n{markdown}"));
    let last = set.publication.pages.last().unwrap();
    let is_mark = |item: &Item| matches!(item, Item::Text(run) if run.text.contains("jatkoa"));
    assert!(last.items.iter().any(|placed| is_mark(&placed.item)), "{}", dump(&set.publication));
}

#[test]
fn no_three_last_rows_stand_alone_before_what_follows_their_table() {
    for count in 40..80 {
        let rows: String = (0..count).map(|at| format!("| rivi {at} | arvo |\n")).collect();
        let text = "Tämä on teksti, joka seuraa taulukkoa. ".repeat(9);
        let set = set(&format!("| Rivi | Arvo |\n|---|---|\n{rows}\n{text}\n\n{text}\n"));
        let is_row = |item: &Item| matches!(item, Item::Text(run) if run.text.starts_with("arvo"));
        let rows = |page: &seuranta::typeset::Page| {
            page.items.iter().filter(|placed| is_row(&placed.item)).count()
        };
        let pages: Vec<usize> = set.publication.pages.iter().map(rows).collect();
        assert!(pages.iter().all(|rows| *rows != 3), "{count}: {pages:?}");
    }
}
