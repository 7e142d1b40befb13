//! Pages as a book designer fills them.

use super::*;
use seuranta::typeset::{Artifact, Placed};

/// The runs of text of a page with their places, from above, without what repeats.
fn runs(publication: &Publication, page: usize) -> Vec<(&str, i64, i64)> {
    let items = publication.pages[page].items.iter();
    items
        .filter_map(|placed| match (placed.owner, &placed.item) {
            (Owner::Slot(_), Item::Text(run)) => Some((run.text.trim(), run.x.0, run.y.0)),
            _ => None,
        })
        .collect()
}

/// The text of each line of a page.
fn lines(publication: &Publication, page: usize) -> Vec<String> {
    let mut lines: Vec<(i64, String)> = Vec::new();
    for (text, _, y) in runs(publication, page) {
        match lines.iter_mut().find(|(at, _)| *at == y) {
            Some((_, line)) => *line = format!("{line} {text}"),
            None => lines.push((y, text.to_owned())),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

pub(super) fn page_with(publication: &Publication, text: &str) -> usize {
    let holds = |page: &usize| lines(publication, *page).iter().any(|line| line.contains(text));
    (0..publication.pages.len()).find(holds).unwrap()
}

fn running_head(publication: &Publication, page: usize) -> Vec<&str> {
    let items = publication.pages[page].items.iter();
    items
        .filter(|placed| placed.owner == Owner::Artifact(Artifact::Header))
        .filter_map(|placed| match &placed.item {
            Item::Text(run) => Some(&*run.text),
            _ => None,
        })
        .collect()
}

#[test]
fn the_facts_of_a_cover_stand_in_two_columns_without_bullets() {
    let set = set(
        "---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n- **Kausi:** 2021–2025\n- **Suunnitelma, johon \
         kaikkia tavoitteita verrataan kauden aikana:** strategia\n- **Päättäjä:** valtuusto\n\n\
         <!-- page-break -->\n\n## Luku\n\nTeksti.\n",
    );
    let runs = runs(&set.publication, 0);
    let at = |text: &str| runs.iter().find(|run| run.0 == text).map(|run| (run.1, run.2)).unwrap();
    for (name, fact) in [("Kausi:", "2021–2025"), ("Päättäjä:", "valtuusto")] {
        assert_eq!((at(name).0, at(name).1), (at("Kausi:").0, at(fact).1));
        assert_eq!(at(fact).0, at("strategia").0);
    }
    assert!(runs.iter().all(|run| run.0 != "•"), "{runs:?}");
    // a name of two lines leaves room for both
    let (below, above) =
        (at("Päättäjä:").1 - at("strategia").1, at("strategia").1 - at("Kausi:").1);
    assert_eq!(below - above, 13_500);
    // a list that names nothing stays one
    let plain = super::set(
        "---\ntitle: Raportti\n---\n\n# Raportti\n\n- eka\n- toka\n\n<!-- page-break -->\n\n## Luku\n\nTeksti.\n",
    );
    assert!(lines(&plain.publication, 0).iter().any(|line| line.starts_with('•')));
}

#[test]
fn running_heads_are_shortened_only_where_both_names_have_no_room() {
    let headed = |title: &str, chapter: &str| {
        let set =
            set(&format!("# {title}\n\nAlku.\n\n<!-- page-break -->\n\n## {chapter}\n\nTeksti.\n"));
        running_head(&set.publication, 1).join(" | ")
    };
    let long = "Kansallinen edunvalvonta ja kansainvälinen yhteistyö Helsingin kehittämisessä";
    assert_eq!(headed("Kasvun paikka", long), format!("Kasvun paikka | {long}"));
    // in two lines before any word goes
    let title = "Kasvun paikka: kaupunkistrategian puolivälin raportti";
    let parted = "Kansallinen edunvalvonta ja kansainvälinen | yhteistyö Helsingin kehittämisessä";
    assert_eq!(headed(title, long), format!("{title} | {parted}"));
    let title =
        "Kasvun paikka: kaupunkistrategian puolivälin raportti kaupunginvaltuustolle keväällä 2023";
    let parted_title = "Kasvun paikka: kaupunkistrategian puolivälin | raportti kaupunginvaltuustolle keväällä 2023";
    assert_eq!(headed(title, long), format!("{parted_title} | {parted}"));
    let both = headed(&format!("{title} {title}"), &format!("{long} {long}"));
    assert!(both.contains("… |") && both.starts_with("Kasvun"), "{both}");
}

#[test]
fn the_sections_of_a_chapter_stand_below_it_in_the_contents() {
    for chapters in 10..16 {
        let mut text = String::from("# Raportti\n\n<!-- toc -->\n\n<!-- page-break -->\n");
        for chapter in 0..chapters {
            text += &format!("\n## Luku {chapter}\n\nTeksti.\n");
            for section in 0..4 {
                text += &format!("\n### Osa {chapter}.{section}\n\nTeksti.\n");
            }
        }
        let set = set(&text);
        let second = page_with(&set.publication, "Luku 0") + 1;
        let first = lines(&set.publication, second)[0].clone();
        assert!(first.starts_with("Luku "), "{chapters} chapters: {first}");
    }
}

#[test]
fn three_lines_stand_below_a_heading_at_the_foot_of_a_page() {
    for fill in 20..45 {
        let paragraph = "Rivi.\n\n";
        let text = format!(
            "# Raportti\n\n{}### Otsikko\n\n{}",
            paragraph.repeat(fill),
            "Teksti.\n\n".repeat(12)
        );
        let set = set(&text);
        let page = page_with(&set.publication, "Otsikko");
        let lines = lines(&set.publication, page);
        let heading = lines.iter().position(|line| line == "Otsikko").unwrap();
        assert!(lines.len() - heading > 3, "after {fill} lines: {lines:?}");
    }
}

#[test]
fn what_leads_to_a_turned_table_is_turned_with_it() {
    let set = set(&format!(
        "# Raportti\n\n## Luku\n\n{}### Taulukon otsikko\n\nJohdanto taulukkoon.\n\n<!-- landscape -->\n\n\
         | a | b |\n|---|---|\n{}",
        "Kaupungin talous on kunnossa, ja palvelut ovat lähellä asukkaita.\n\n".repeat(12),
        "| arvo | 2 |\n".repeat(7)
    ));
    let table = page_with(&set.publication, "arvo");
    assert!(set.publication.pages[table].width > set.publication.pages[table].height);
    for text in ["Taulukon otsikko", "Johdanto taulukkoon."] {
        assert_eq!(page_with(&set.publication, text), table, "{text}");
    }
}

#[test]
fn a_running_head_names_the_chapter_that_its_page_opens_with() {
    let set = set(&format!(
        "# Raportti\n\n## Alku\n\n{}<!-- page-break: soft -->\n\n## Loppu\n\nLyhyt.\n",
        "Rivi.\n\n".repeat(40)
    ));
    let last = page_with(&set.publication, "Lyhyt.");
    assert_eq!((last, page_with(&set.publication, "Loppu")), (1, 1));
    assert_eq!(running_head(&set.publication, last), ["Raportti", "Alku"]);
}

#[test]
fn the_heading_of_a_chapter_that_begins_with_a_turned_table_is_turned_with_it() {
    let rows = "| arvo | 2 |\n".repeat(7);
    let table = format!("<!-- landscape -->\n\n| a | b |\n|---|---|\n{rows}");
    let set = set(&format!(
        "# Raportti\n\n## Alku\n\nTeksti.\n\n<!-- page-break: soft -->\n\n## Loppu\n\n{}### Osa\n\n{table}",
        "Johdanto on tässä. ".repeat(25) + "\n\n"
    ));
    let page = page_with(&set.publication, "arvo");
    assert_eq!(page_with(&set.publication, "Loppu"), page);
    assert!(set.publication.pages[page].width > set.publication.pages[page].height);
}

#[test]
fn a_table_of_a_few_rows_turns_no_page_softly_where_it_is_as_legible_upright() {
    let turned_by = |hint: &str, rows: usize, cell: &str| {
        let head = "| a | b | c | d |\n|---|---|---|---|\n";
        let row = format!("| arvo | {cell} | {cell} | {cell} |\n");
        let set = set(&format!("# Raportti\n\n{hint}\n\n{head}{}", row.repeat(rows)));
        set.publication.pages.iter().any(|page| page.width > page.height)
    };
    let long =
        "Yhdenvertaisuussuunnitelman toimeenpano on edennyt kaikilla toimialoilla. ".repeat(4);
    let compound = "yhdenvertaisuussuunnitelmatyöryhmänvetäjä";
    let turned = |rows: usize, cell: &str| turned_by("<!-- landscape: soft -->", rows, cell);
    assert!(turned_by("<!-- landscape -->", 1, "sana"), "who asks for it has it");
    assert!(!turned(6, "kaksi sanaa"));
    assert!(turned(7, "kaksi sanaa"), "many rows fill a turned page");
    assert!(turned(3, long.trim()), "cells are deep upright");
    assert!(turned(3, compound), "words are divided upright");
}

#[test]
fn a_bold_line_stands_closer_to_its_list_than_to_the_one_above() {
    let set =
        set("# Raportti\n\n**Yksi**\n\n- eka\n\n**Kaksi**\n\n- toka\n\n**Kolme:**\n\n- kolmas\n");
    let runs = runs(&set.publication, 0);
    let at = |text: &str| runs.iter().find(|run| run.0 == text).map(|run| run.2).unwrap();
    assert_eq!((at("Kaksi") - at("eka"), at("toka") - at("Kaksi")), (27_500, 17_000));
    // a label among others stands as they do
    assert_eq!((at("Kolme:") - at("toka"), at("kolmas") - at("Kolme:")), (18_000, 17_000));
}

#[test]
fn a_remark_in_italics_stands_close_to_its_text() {
    let set = set("# Raportti\n\n*Teksti on ruotsiksi.*\n\nSiinä.\n\n*Loppu.*\n\n- kohta\n");
    let runs = runs(&set.publication, 0);
    let at = |text: &str| runs.iter().find(|run| run.0 == text).map(|run| run.2).unwrap();
    assert_eq!(at("Siinä.") - at("Teksti on ruotsiksi."), 17_000);
    assert_eq!(at("kohta") - at("Loppu."), 18_000);
}

#[test]
fn a_note_stands_small_and_close_below_its_table_and_away_from_what_follows() {
    let table = "| a | b |\n|---|---|\n| arvo | 5 |\n\n";
    let set = set(&format!(
        "# Raportti\n\n{table}<!-- note -->\nHuomautus.\n\n<!-- note -->\n- eka\n- toka\n\n## Otsikko\n\nLoppu.\n"
    ));
    let runs = runs(&set.publication, 0);
    let find = |text: &str| runs.iter().find(|run| run.0 == text).unwrap();
    let at = |text: &str| find(text).2;
    assert!(set.findings.is_empty(), "{:?}", set.findings);
    assert!(at("Huomautus.") - at("arvo") < 20_000);
    assert!(at("eka") - at("Huomautus.") < 15_000);
    assert!(at("Otsikko") - at("toka") > 25_000);
}

#[test]
fn a_note_stays_on_the_page_of_its_table() {
    for lines in 30..50 {
        let above = "rivi\\\n".repeat(lines);
        let set = set(&format!(
            "# Raportti\n\n{above}loppu\n\n| a |\n|---|\n| eka |\n| toka |\n\n<!-- note -->\n\nHuomautus.\n\nTeksti.\n"
        ));
        assert_eq!(
            page_with(&set.publication, "Huomautus."),
            page_with(&set.publication, "toka"),
            "after {lines} lines"
        );
    }
}

#[test]
fn an_exponent_is_raised_on_one_line_and_read_as_one() {
    for filler in 0..60 {
        let above = "x".repeat(filler);
        let set = set(&format!(
            "# Raportti\n\nVauhti {above} vuodessa on ({}*T* / *b*)<sup>12 / kuukaudet</sup> − 1 ja ala m<sup>2</sup>.\n",
            "sana ".repeat(9)
        ));
        let runs = runs(&set.publication, 0);
        let (x, y) =
            runs.iter().find(|run| run.0 == "12 / kuukaudet").map(|run| (run.1, run.2)).unwrap();
        assert!(runs.iter().any(|run| run.2 > y && run.2 - y < 4_000 && run.1 < x), "{runs:?}");
        let read = reading_text(&set.publication);
        assert!(read.contains(")^(12 / kuukaudet) − 1 ja ala m²."), "{read}");
    }
}

#[test]
fn a_formula_in_a_paragraph_of_its_own_is_set_in_and_stays_with_what_leads_to_it() {
    for lines in 40..56 {
        let above = "rivi\\\n".repeat(lines);
        let set = set(&format!(
            "# Raportti\n\n{above}loppu\n\nKulmakerroin on:\n\n*k* = (*n* − 1) / *m*\n\nTässä *n* on määrä.\n"
        ));
        let page = page_with(&set.publication, "Kulmakerroin on:");
        assert_eq!(page_with(&set.publication, "− 1"), page, "after {lines} lines");
        let runs = runs(&set.publication, page);
        let at =
            |text: &str| runs.iter().find(|run| run.0 == text).map(|run| (run.1, run.2)).unwrap();
        let (formula, over, lead) = (at("k"), at("n"), at("Kulmakerroin on:"));
        assert!(formula.0 > lead.0 && over.1 - lead.1 < 18_000, "{over:?} {lead:?}");
    }
}

#[test]
fn a_statement_that_goes_on_overleaf_is_named_there_and_the_name_is_read_once() {
    let told = "Päästöt ovat vähentyneet tasaisesti koko kauden ajan. ".repeat(12);
    let set = set(&format!(
        "---\nlang: fi\n---\n\n# Raportti\n\n## Luku\n\n### Tavoite\n\n#### Arviot\n\n##### Toimiala\n\n{}{}## Toinen\n\n{}",
        format!("{told}\n\n").repeat(9),
        "##### Virasto\n\nLyhyt.\n\n",
        format!("{told}\n\n").repeat(9),
    ));
    let named = |page: usize, name: &str| {
        let is_it = |placed: &Placed| match (&placed.item, placed.owner) {
            (Item::Text(run), Owner::Artifact(Artifact::Layout)) => run.text.trim() == name,
            _ => false,
        };
        set.publication.pages[page].items.iter().any(is_it)
    };
    assert!(!named(0, "Toimiala (jatkoa)") && named(1, "Toimiala (jatkoa)"));
    let last = set.publication.pages.len() - 1;
    assert!(last > 1 && !named(last, "Virasto (jatkoa)"), "its section has ended");
    assert_eq!(reading_text(&set.publication).matches("Toimiala").count(), 1);
}

#[test]
fn a_calculation_goes_on_overleaf_after_two_steps_and_before_two() {
    let steps = "1. Lähtö *b* = 1.\n2. Tavoite *T* = 2.\n3. Arvo *x* = 3.\n4. Osuus *p* = 4.\n";
    let after = format!("{}loppu\n", "rivi\\\n".repeat(30));
    let mut parted = 0;
    for lines in 20..46 {
        let above = "rivi\\\n".repeat(lines);
        let set = set(&format!(
            "# Raportti\n\n{above}loppu\n\n### Mittari\n\nMenetelmä.\n\n{steps}\n{after}"
        ));
        let page = |text: &str| page_with(&set.publication, text);
        assert_eq!(page("Mittari"), page("Tavoite"), "after {lines} lines");
        assert_eq!(page("Arvo"), page("Osuus"), "after {lines} lines");
        parted += usize::from(page("Tavoite") != page("Arvo"));
    }
    assert!(parted > 0, "no calculation is held back whole");
}

#[test]
fn a_page_is_filled_although_the_last_one_is_short() {
    let item =
        "Mittari on edennyt tasaisesti koko kauden ajan ja jatkaa samaan tapaan. ".repeat(12);
    for lines in 25..48 {
        let above = "rivi\\\n".repeat(lines);
        let set = set(&format!(
            "# Raportti\n\n{above}loppu\n\n- {item}\n- toinen\n- kolmas\n\nLopuksi.\n"
        ));
        let foot = runs(&set.publication, 0).iter().map(|run| run.2).max().unwrap();
        let full = set.publication.pages.len() == 1 || foot > 640_000;
        assert!(full, "a page ends at {foot} after {lines} lines");
    }
}

#[test]
fn the_small_year_below_a_figure_is_quiet_and_no_second_figure() {
    let set = set(
        "# Raportti\n\n| Mittari | Arvo |\n|---|---:|\n| Päästöt | 2 360<br><small>2020</small> |\n",
    );
    assert_eq!(set.findings, []);
    let drawn = |text: &str| {
        let found = set.publication.pages[0].items.iter().find_map(|placed| match &placed.item {
            Item::Text(run) if run.text.trim() == text => Some((run.size, run.colour, run.y)),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("no {text}"))
    };
    let (figure, year) = (drawn("2 360"), drawn("2020"));
    assert!(year.0 < figure.0 && year.2 > figure.2, "{figure:?} {year:?}");
    assert_eq!((figure.1, year.1), (Look::default().ink, Look::default().quiet));
    let read = words_of(&reading_text(&set.publication));
    assert!(read.ends_with(&["2", "360", "2020"].map(str::to_owned)), "{read:?}");
}
