//! Markdown → pages, held against readable dumps and laws.

#![expect(clippy::format_collect, clippy::format_push_string, reason = "a test need not be fast")]
#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "typeset/book.rs"]
mod book;
#[path = "typeset/closing.rs"]
mod closing;
#[path = "typeset/code.rs"]
mod code;
#[path = "typeset/directions.rs"]
mod directions;
#[path = "typeset/filling.rs"]
mod filling;
#[path = "typeset/formulas.rs"]
mod formulas;
#[path = "typeset/markup.rs"]
mod markup;
#[path = "typeset/tables.rs"]
mod tables;

use std::fmt::Write as _;

use seuranta::document;
use seuranta::font::face;
use seuranta::typeset::{Item, Look, Owner, Pt, Publication, Typeset, dump, reading_text, typeset};
use seuranta::words::Words;

/// The one picture that there is.
fn load(source: &str) -> Result<Vec<u8>, String> {
    match source {
        "charts/co2-total.svg" => Ok(include_bytes!("markdown/charts/co2-total.svg").to_vec()),
        "pieni.svg" => Ok(SMALL.as_bytes().to_vec()),
        // as high as two thirds of a page
        "korkea.svg" => Ok(SMALL.replace("160", "310").into_bytes()),
        // as wide as a chart beside which a table has room
        "kuvio.svg" => Ok(SMALL.replace("\"300\"", "\"318\"").into_bytes()),
        // as wide as the text
        "leveä.svg" => Ok(SMALL.replace("\"300\"", "\"605\"").into_bytes()),
        // a text that stays one, and one that is drawn as shapes
        "teksti.svg" => Ok(SMALL.replace(">kt<", ">a 🦕<").into_bytes()),
        "harva.svg" => {
            Ok(SMALL.replace(">kt<", " letter-spacing='2'>a &#x1F995; 🎉<").into_bytes())
        }
        _ => Err("missing".to_owned()),
    }
}

/// A picture that takes half of the measure.
const SMALL: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="160" viewBox="0 0 300 160">
<rect x="10" y="40" width="80" height="110" fill="#0b4f8a"/><text x="10" y="20" font-size="12">kt</text></svg>"##;

/// Reads and sets `markdown`; findings of both stages together.
fn set(markdown: &str) -> Typeset {
    let (document, mut findings) = document::read(markdown, "report.md", &load);
    let words = Words::built_in(document.language).unwrap();
    let mut set = typeset(&document, &Look::default(), &words).unwrap();
    findings.append(&mut set.findings);
    check_laws(&set.publication);
    Typeset { findings, ..set }
}

#[test]
fn a_drawing_grows_with_the_text_and_leaves_room_for_a_table_where_its_letters_stay_as_large() {
    let width = |file: &str, points: i64| {
        let markdown = format!("---\ntitle: Kuva\nlang: fi\n---\n\n![Kuva]({file})\n");
        let (document, _) = document::read(&markdown, "report.md", &load);
        let look = Look { text_size: Pt::points(points), ..Look::default() };
        let words = Words::built_in(document.language).unwrap();
        let pages = typeset(&document, &look, &words).unwrap().publication.pages;
        let mut drawn =
            pages.iter().flat_map(|page| &page.items).filter_map(|placed| match &placed.item {
                Item::Drawing { area, .. } => Some(area.width.0),
                _ => None,
            });
        drawn.next().unwrap()
    };
    let measure = 595_276 - 2 * Look::default().side_margin.0;
    assert_eq!(
        [8, 10, 11, 14].map(|size| width("pieni.svg", size)),
        [225_000, 225_000, 247_500, 315_000]
    );
    let beside = measure * 55 / 100;
    let chart = [10, 11, 12, 14].map(|size| width("kuvio.svg", size));
    assert_eq!(chart, [238_500, beside, 286_200, 333_900]);
    assert_eq!(width("leveä.svg", 14), measure);
}

fn dumped(markdown: &str) -> String {
    let set = set(markdown);
    let mut out = dump(&set.publication);
    for finding in &set.findings {
        let found = finding.found.as_deref().unwrap_or("");
        let _ =
            writeln!(out, "{} {} {} “{found}”", finding.code.id, finding.code.name, finding.place);
    }
    out
}

/// What holds for any pages: everything lies within its page, text within the margins, and no
/// glyph is an empty box.
fn check_laws(publication: &Publication) {
    let look = Look::default();
    for page in &publication.pages {
        for placed in &page.items {
            let (left, right, top, bottom) = match &placed.item {
                Item::Text(run) if run.rotation != 0 || run.text.trim().is_empty() => continue,
                Item::Text(run) => {
                    let em = i64::from(face(run.face).units_per_em());
                    let seen = run.text.trim_end_matches(' ').len();
                    let advance: i64 = run
                        .glyphs
                        .iter()
                        .inspect(|glyph| assert_ne!(glyph.id, 0, "an empty box in “{}”", run.text))
                        .filter(|glyph| glyph.bytes().start < seen)
                        .map(|glyph| i64::from(glyph.advance))
                        .sum();
                    (run.x.0, run.x.0 + advance * run.size.0 / em, run.y.0, run.y.0)
                }
                Item::Fill { area, .. }
                | Item::Drawing { area, .. }
                | Item::Raster { area, .. } => {
                    (area.x.0, area.x.0 + area.width.0, area.y.0, area.y.0 + area.height.0)
                }
            };
            let margin =
                if matches!(placed.owner, Owner::Slot(_)) { look.side_margin.0 } else { 0 };
            // hyphens and opening quotation marks stand out by less than half of the margin
            let hangs = match &placed.item {
                Item::Text(run) => {
                    matches!(&*run.text, "\u{AD}" | "\u{200B}")
                        || run
                            .text
                            .starts_with(['"', '”', '“', '„', '’', '‘', '‚', '«', '»', '‹', '›'])
                }
                _ => false,
            };
            let slack = if hangs { margin / 2 } else { 100 };
            assert!(left >= margin - slack, "{placed:?} begins outside");
            assert!(right <= page.width.0 - margin + slack, "{placed:?} ends outside");
            assert!(top >= 0 && bottom <= page.height.0, "{placed:?} is above or below its page");
        }
    }
}

fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn everything_that_markdown_has_is_set() {
    insta::assert_snapshot!(dumped(include_str!("markdown/everything.md")));
}

#[test]
fn a_council_report_is_set() {
    insta::assert_snapshot!(dumped(include_str!("markdown/council.md")));
}

#[test]
fn an_empty_file_gives_one_empty_page() {
    insta::assert_snapshot!(dumped(""));
}

#[test]
fn a_heading_alone_is_the_title_and_a_bookmark() {
    insta::assert_snapshot!(dumped("# Raportti\n"));
}

#[test]
fn a_missing_picture_leaves_its_alternative_as_text_and_a_finding() {
    insta::assert_snapshot!(dumped(
        "Kuva:\n\n![Päästöt laskivat](puuttuu.svg)\n\n![](koriste.png)\n"
    ));
}

#[test]
fn heading_row_repeats_on_every_page_of_a_table_of_600_rows() {
    let mut markdown = String::from("## Luvut\n\n| Tunnus | Arvo |\n|---|---|\n");
    for row in 0..600 {
        let _ = writeln!(markdown, "| M-{row} | {row},5 |");
    }
    let set = set(&markdown);
    assert!(set.publication.pages.len() > 10);
    for page in &set.publication.pages {
        let heads = page.items.iter().filter(
            |placed| matches!(&placed.item, Item::Text(run) if run.text.trim() == "Tunnus"),
        );
        assert_eq!(heads.count(), 1, "on page {}", page.label);
    }
    assert_eq!(words_of(&reading_text(&set.publication)).len(), 1 + 2 + 1200);
    assert_eq!(set.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["R103"]);
}

#[test]
fn rows_of_one_name_go_on_overleaf_two_by_two_below_a_mark_on_every_page() {
    for before in 0..5 {
        let mut markdown = format!("# Luvut\n\n{}", "rivi\n\n".repeat(before));
        markdown.push_str("<!-- row-headers -->\n\n| Mittari | Vuosi | Arvo |\n|---|---|---|\n");
        for name in 0..60 {
            for row in 0..4 {
                let said = if row == 0 { format!("Mittari {name}") } else { String::new() };
                let _ = writeln!(markdown, "| {said} | {} | a{name}.{row} |", 2021 + row);
            }
        }
        let set = set(&markdown);
        let (last, others) = set.publication.pages.split_last().unwrap();
        assert!(others.len() > 2);
        for page in others {
            let marks = page.items.iter().filter(|placed| match &placed.item {
                Item::Text(run) => run.text.trim() == "continues on the next page",
                _ => false,
            });
            assert_eq!(marks.count(), 1, "on page {} after {before}", page.label);
        }
        for page in others.iter().chain([last]) {
            let names = page.items.iter().filter_map(|placed| match &placed.item {
                Item::Text(run) => run.text.trim().strip_prefix('a')?.split_once('.'),
                _ => None,
            });
            let names: Vec<&str> = names.map(|(name, _)| name).collect();
            let of = |name: &&str| names.iter().filter(|own| *own == name).count();
            let ends = [names.first(), names.last()];
            assert!(ends.iter().all(|name| of(name.unwrap()) > 1), "page {}", page.label);
        }
    }
}

#[test]
fn a_table_of_twenty_columns_is_turned_and_loses_nothing() {
    let row = |text: &str| format!("|{}\n", format!(" {text} |").repeat(20));
    let markdown =
        format!("{}{}{}", row("Toimintamenot"), "|---".repeat(20) + "|\n", row("1 088 529"));
    let set = set(&markdown);
    assert!(set.publication.pages.iter().all(|page| page.width > page.height));
    let text = reading_text(&set.publication);
    assert_eq!(text.matches("1 088 529").count(), 20);
    let codes: Vec<&str> = set.findings.iter().map(|finding| finding.code.id).collect();
    assert_eq!(codes, ["R120"], "no number is broken");
}

#[test]
fn columns_of_short_figures_stand_closer_before_any_is_broken() {
    let row = |number: usize| {
        let cells: String = (0..40).map(|at| format!(" {} |", (at * number) % 97)).collect();
        format!("|{cells}\n")
    };
    let rows: String = (2..6).map(row).collect();
    let set = set(&format!("{}{}{rows}", row(1), "|---".repeat(40) + "|\n"));
    assert!(set.publication.pages.iter().all(|page| page.width > page.height));
    assert_eq!(set.findings, []);
}

/// Where each text of a dump that `is_wanted` begins: from the left, and from above.
fn places(dump: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let place = |line: &str| {
        let (before, rest) = line.split_once('“')?;
        let mut words = before.split_whitespace();
        let at = (words.next()?.to_owned(), words.next()?.to_owned());
        is_wanted(rest.trim_end_matches('”')).then_some(at)
    };
    dump.lines().filter_map(place).collect()
}

#[test]
fn the_years_of_figures_stand_beneath_each_other() {
    let rows = "| a | 1 234,5 kt (2021) |\n| b | 7,25 kt (syksy 2022) |\n| c | noin 12 kt (2023) |";
    let dump = dumped(&format!("# Luvut\n\n| Nimi | Arvo |\n|:---|---:|\n{rows}\n"));
    let years = places(&dump, |text| text.starts_with('('));
    assert_eq!(years.len(), 3, "{dump}");
    assert!(years.iter().all(|(left, _)| *left == years[0].0), "{dump}");
    let figures = places(&dump, |text| text.contains(" kt") && !text.contains('('));
    let tops =
        |places: &[(String, String)]| places.iter().map(|at| at.1.clone()).collect::<Vec<_>>();
    assert_eq!(tops(&figures), tops(&years), "{dump}");
}

#[test]
fn a_short_cell_stays_on_one_line_beside_a_long_text() {
    let long = "Selvitys kertoo pitkästi, miksi tavoite jäi saavuttamatta. ".repeat(6);
    let dump = dumped(&format!(
        "# Tavoitteet\n\n| Mittari | Tavoite | Selvitys |\n|:---|:---|:---|\n\
         | Uudet luonnonsuojelualueet | vähintään 5 kpl | {long} |\n"
    ));
    assert!(dump.contains("“vähintään 5 kpl”"), "{dump}");
    assert!(dump.contains("“Uudet luonnonsuojelualueet”"), "{dump}");
}

#[test]
fn a_word_of_300_letters_is_broken_and_stays_whole_when_read() {
    let word = "ylivoimaisen".repeat(25);
    let set = set(&format!("Alku {word} loppu, **{word}**jatko.\n"));
    assert_eq!(
        words_of(&reading_text(&set.publication)),
        ["Alku", &word, "loppu,", &format!("{word}jatko.")]
    );
}

#[test]
fn quotations_fifty_deep_stay_on_the_page() {
    let markdown = format!("{} syvällä on vielä tilaa tekstille\n", ">".repeat(50));
    let set = set(&markdown);
    assert_eq!(words_of(&reading_text(&set.publication)).len(), 5);
    let deeper = set.publication.structure.nodes.len();
    assert!(deeper > 50);
}

#[test]
fn quotations_a_thousand_deep_are_lifted_with_a_finding() {
    let set = set(&format!("{} pohja\n", ">".repeat(1000)));
    assert_eq!(words_of(&reading_text(&set.publication)), ["pohja"]);
    assert_eq!(set.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["R111"]);
}

#[test]
fn soft_hyphens_show_only_where_a_line_ends() {
    let word = "kaupunki\u{AD}strategia\u{AD}raportti";
    let long = [word; 3].join("\u{AD}");
    let set = set(&format!("{long} {long}\n"));
    let mut ends = 0;
    for placed in &set.publication.pages[0].items {
        if let Item::Text(run) = &placed.item {
            assert!(!run.text.contains('\u{AD}') || *run.text == *"\u{AD}");
            ends += usize::from(run.text.contains('\u{AD}'));
        }
    }
    assert_eq!(ends, 1);
    let whole = long.replace('\u{AD}', "");
    assert_eq!(words_of(&reading_text(&set.publication)), [whole.as_str(); 2]);
}

#[test]
fn a_row_taller_than_a_page_is_cut_between_its_lines() {
    let long = "sana ".repeat(6000);
    let set = set(&format!("| Otsikko | Teksti |\n|---|---|\n| a | {long} |\n"));
    assert!(set.publication.pages.len() > 3);
    assert_eq!(words_of(&reading_text(&set.publication)).len(), 2 + 1 + 6000);
}

#[test]
fn cells_beyond_the_headings_are_kept_with_a_finding() {
    let set = set("| a | b |\n|---|---|\n| 1 | 2 | kolmas | neljäs |\n");
    let text = reading_text(&set.publication);
    assert!(text.contains("kolmas") && text.contains("neljäs"), "{text}");
    assert_eq!(set.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["R107"]);
}

#[test]
fn links_that_lead_nowhere_or_run_something_become_text() {
    let set = set(
        "# A\n\n[a](#a) [b](#ei-ole) [c](javascript:alert(1)) [d](https://hel.fi) [e](mailto:a@b.fi)\n",
    );
    let targets: Vec<_> =
        set.publication.pages[0].links.iter().map(|link| link.contents.as_str()).collect();
    assert_eq!(targets, ["a", "d", "e"]);
    assert_eq!(set.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["R110", "R110"]);
}

#[test]
fn equal_documents_give_equal_pages() {
    let markdown = include_str!("markdown/everything.md");
    assert_eq!(set(markdown).publication, set(markdown).publication);
}

#[test]
fn several_headings_of_the_first_level_become_chapters_of_one_title() {
    insta::assert_snapshot!(dumped("# Ensimmäinen\n\n## Osa\n\n# Toinen\n\n## Osa\n"));
}

#[test]
fn no_line_stands_alone_at_the_foot_or_head_of_a_page() {
    for fill in 0..60 {
        let mut markdown = "rivi\\\n".repeat(fill) + "rivi\n\n";
        markdown += &("pitkä kappale jatkuu ja jatkuu ".repeat(12) + "loppu\n");
        let set = set(&markdown);
        let Some(second) = set.publication.pages.get(1) else { continue };
        let lines = |page: &seuranta::typeset::Page| {
            page.items
                .iter()
                .filter_map(|placed| match (&placed.owner, &placed.item) {
                    (Owner::Slot(_), Item::Text(run)) => Some(run.text.trim().to_owned()),
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        let (first, second) = (lines(&set.publication.pages[0]), lines(second));
        let long = |lines: &[String]| lines.iter().filter(|line| *line != "rivi").count();
        assert_ne!(long(&first), 1, "after {fill} lines");
        assert_ne!(long(&second), 1, "after {fill} lines");
        let short = |lines: &[String]| lines.iter().filter(|line| *line == "rivi").count();
        assert_ne!(short(&second), 1, "after {fill} lines");
    }
}

#[test]
fn a_bullet_stands_beside_code_and_tables_that_begin_its_item() {
    insta::assert_snapshot!(dumped(
        "- ```\n  koodi\n  ```\n- | a |\n  |---|\n  | 1 |\n-\n- loppu\n"
    ));
}

#[test]
fn a_small_picture_and_the_narrow_tables_after_it_stand_side_by_side() {
    insta::assert_snapshot!(dumped(
        "![Päästöt: 2 637 kt](pieni.svg)\n\n<!-- caption: Luvut -->\n\n| Vuosi | Arvo |\n|---|---:|\n\
         | 2021 | 2 354 kt |\n| 2022 | 2 637 kt |\n\n| Vuosi | naiset |\n|---|---:|\n| 2022 | 5,1 % |\n\n\
         Sen jälkeen.\n"
    ));
}

#[test]
fn what_is_too_wide_or_too_long_stays_below_its_small_picture() {
    let below = |table: &str| {
        let set = set(&format!("![Kuva](pieni.svg)\n\n<!-- caption: Luvut -->\n\n{table}"));
        let items: Vec<&Item> =
            set.publication.pages.iter().flat_map(|page| &page.items).map(|p| &p.item).collect();
        let foot = items.iter().find_map(|item| match item {
            Item::Drawing { area, .. } => Some(area.y + area.height),
            _ => None,
        });
        let table = items.iter().find_map(|item| match item {
            Item::Text(run) if run.text.contains("Luvut") => Some(run.y),
            _ => None,
        });
        table.unwrap() > foot.unwrap()
    };
    let narrow = "| a | b |\n|---|---|\n| 1 | 2 |\n";
    assert!(!below(narrow));
    assert!(below(&format!("{narrow}{}", "| 1 | 2 |\n".repeat(30))));
    // headings of long words are divided there, cells are not
    let words = "| kaupunginvaltuusto | kaupunginhallitus | kaupunkistrategia |\n";
    assert!(below(&format!("| a | b | c |\n|---|---|---|\n{words}")));
    assert!(!below(&format!("{words}|---|---|---|\n| a | b | c |\n")));
}

#[test]
fn tables_are_of_one_size_beside_pictures_among_text_and_on_turned_pages() {
    let table = "| Vuosi | Toteuma tai ennuste (kpl) | Ennuste tai suunnitelma | Enintään |\n\
                 |---|---:|---:|---:|\n| 2021 | 1 508 | ennuste\u{A0}1\u{A0}431 | 1 434 |\n";
    let markdown =
        format!("![Kuva](pieni.svg)\n\n{table}\nSitten:\n\n{table}\n<!-- landscape -->\n\n{table}");
    let set = set(&markdown);
    let figures = set.publication.pages.iter().flat_map(|page| &page.items);
    let figures = figures.filter_map(|placed| match &placed.item {
        Item::Text(run) if run.text.trim() == "1 508" => Some((run.size, run.y)),
        _ => None,
    });
    let figures: Vec<_> = figures.collect();
    let [beside, among, turned] = figures.as_slice() else { panic!("{figures:?}") };
    assert!(beside.0 == among.0 && among.0 == turned.0, "{figures:?}");
    let foot = set.publication.pages[0].items.iter().find_map(|placed| match &placed.item {
        Item::Drawing { area, .. } => Some(area.y + area.height),
        _ => None,
    });
    assert!(beside.1 < foot.unwrap() && foot.unwrap() < among.1, "{figures:?}");
}

#[test]
fn a_heading_of_several_lines_has_lines_of_like_length() {
    let dump = dumped(
        "![Kuva](pieni.svg)\n\n| Tidpunkt | Utfall eller ny prognos (%) | Förväntad bana |\n\
         |---|---:|---:|\n| 2022 | framskrivet\u{A0}80,4 | mål\u{A0}80,0 |\n",
    );
    assert_eq!(places(&dump, |text| text == "prognos (%)").len(), 1, "{dump}");
}

#[test]
fn two_small_tables_after_a_wide_picture_stand_side_by_side_with_their_headings_in_line() {
    let second = "<!-- caption: Osat -->\n\n| Vuosi | naiset |\n|---|---:|\n| 2022 | 5,1 % |\n";
    let after = |first: &str| {
        spots(&format!("![Päästöt](charts/co2-total.svg)\n\n{first}\n{second}\nSitten.\n"), "Vuosi")
    };
    let row = "| 2021 | 2 354 kt |\n";
    let abreast = after(&format!("| Vuosi | Arvo |\n|---|---:|\n{row}"));
    let [(first, upper), (second, lower)] = abreast.as_slice() else { panic!("{abreast:?}") };
    assert!(first != second && upper == lower, "{abreast:?}");
    let wide = "| Vuosi | b | c | d |\n|---|---|---|---|\n\
                | a | kaupunginvaltuusto | kaupunginhallitus | kaupunkistrategia |\n";
    let long = format!("| Vuosi | Arvo |\n|---|---:|\n{}", row.repeat(20));
    for first in [wide, &long] {
        let below = after(first);
        assert!(below.len() == 2 && below[0].1 != below[1].1, "{below:?}");
    }
}

/// Where each text that is wanted begins, in order: from the left, and from above.
fn spots(markdown: &str, wanted: &str) -> Vec<(String, String)> {
    places(&dumped(markdown), |text| text.starts_with(wanted))
}

#[test]
fn tables_with_the_same_headings_have_their_columns_at_the_same_places() {
    let heads = "| Organisaatio | Saapunut | Hyväksynyt |\n|---|---|---|\n";
    let first = "| KASKO | 24.8.2023 | toimialajohtaja, kasvatus- ja koulutuslautakunta |\n";
    let second = "| Kaupunginkanslia, talous- ja suunnitteluosasto | 28.8.2023 | johtaja |\n";
    let markdown = format!("# Luvut\n\n{heads}{first}\nToinen:\n\n{heads}{second}");
    for head in ["Saapunut", "Hyväksynyt"] {
        let spots = spots(&markdown, head);
        assert_eq!(spots.len(), 2);
        assert_eq!(spots[0].0, spots[1].0, "{head}");
    }
    let other = markdown.replacen("Saapunut", "Tullut", 1);
    assert_ne!(spots(&other, "Hyväksynyt")[0].0, spots(&other, "Hyväksynyt")[1].0);
}

#[test]
fn a_figure_stays_whole_where_texts_beside_it_can_be_narrower() {
    let text = "Kaupunkiympäristön toimialan ja kaupunginkanslian yhteinen pitkä selitys asiasta";
    let row = |figure: &str| format!("| {text} | {text} | {text} | {figure} |\n");
    let rows = ["12 k-m² (2022)", "vähintään 700 000 k-m² (2024)", "5 k-m² (2023)"].map(row);
    let markdown = format!("# Luvut\n\n| a | b | c | d |\n|---|---|---|---:|\n{}", rows.concat());
    let (figure, year) = (spots(&markdown, "vähintään"), spots(&markdown, "(2024)"));
    assert_eq!(figure[0].1, year.first().unwrap_or(&figure[0]).1);
}

#[test]
fn headings_of_a_table_end_at_the_same_foot() {
    let text =
        "kaupunginhallituksen ja kaupunginvaltuuston yhteinen pitkä selitys asiasta ".repeat(3);
    let rows = format!("| {text} | {text} | 5/5 |\n").repeat(3);
    let heads = "| Selitys | Toinen | Selvitykset ja<br>toimenpiteet |";
    let markdown = format!("# Luvut\n\n{heads}\n|---|---|---:|\n{rows}");
    let last = spots(&markdown, "toimenpiteet")[0].1.clone();
    assert_ne!(spots(&markdown, "Selvitykset")[0].1, last);
    assert_eq!(spots(&markdown, "Selitys")[0].1, last);
}

mod laws {
    use super::*;
    use proptest::prelude::*;

    /// Text as people write it: words, marks and some letters that faces lack.
    fn word() -> impl Strategy<Value = String> {
        prop_oneof![
            8 => "[a-zåäö]{1,14}",
            2 => "[0-9]{1,3}(\u{A0}[0-9]{3}){0,2}(,[0-9])?",
            1 => "[A-ZÅÄÖ][a-z]{2,8}[.,:;!?]",
            1 => "[\u{5D0}-\u{5EA}]{2,6}",
            1 => "[\u{1F600}-\u{1F64F}]",
            1 => "[a-z]{60,200}",
            1 => Just("ﬁ–…€²½☑".to_owned()),
        ]
    }

    fn sentence() -> impl Strategy<Value = String> {
        prop::collection::vec(word(), 1..40).prop_map(|words| words.join(" "))
    }

    fn block() -> impl Strategy<Value = String> {
        prop_oneof![
            4 => sentence(),
            2 => sentence().prop_map(|text| format!("> {text}")),
            2 => prop::collection::vec(sentence(), 1..5).prop_map(|items| {
                items.iter().map(|item| format!("- a{item}\n")).collect()
            }),
            2 => (1..5_usize, sentence()).prop_map(|(level, text)| format!("{} a{text}", "#".repeat(level))),
            2 => (1..9_usize, prop::collection::vec(sentence(), 1..30)).prop_map(|(columns, cells)| {
                let mut table = format!("|{}\n|{}\n", " k |".repeat(columns), "---|".repeat(columns));
                for row in cells.chunks(columns) {
                    table += &format!("| {} |\n", row.join(" | "));
                }
                table
            }),
            1 => Just("<!-- page-break -->".to_owned()),
            1 => Just("```\nkoodi  rivi\n    sisennetty\n```".to_owned()),
        ]
    }

    /// The words of Markdown as the blocks above write it.
    fn written(blocks: &[String]) -> Vec<String> {
        let mut words = Vec::new();
        for block in blocks {
            let plain: String = block
                .lines()
                .filter(|line| {
                    !line.starts_with("|---")
                        && !line.starts_with("```")
                        && !line.starts_with("<!--")
                })
                .map(|line| {
                    line.trim_start_matches(['>', '-', '#', ' ', '|']).replace('|', " ") + "\n"
                })
                .collect();
            let bullets = block.lines().filter(|line| line.starts_with("- ")).count();
            words.extend(words_of(&plain));
            words.extend(std::iter::repeat_n("•".to_owned(), bullets));
        }
        words
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn no_word_is_lost_between_markdown_and_pages(blocks in prop::collection::vec(block(), 1..25)) {
            let set = set(&(blocks.join("\n\n") + "\n"));
            let mut seen = words_of(&reading_text(&set.publication).replace("fi–…", "ﬁ–…"));
            let mut expected = written(&blocks);
            // bullets stand before their items; only their number matters here
            seen.sort();
            expected.sort();
            prop_assert_eq!(seen, expected);
        }

        #[test]
        fn no_input_breaks_the_laws(markdown in "(\\PC|[#>|*_`~<!\\-\\[\\]()\n ]){0,300}") {
            set(&markdown);
        }
    }
}

/// Bad input: what is wrong is told with its line, all the rest is set, and nothing takes for ever.
mod bad_input {
    use super::*;
    use seuranta::finding::Spot;

    /// The codes of the findings with their lines, and the words set.
    fn read_with(
        markdown: &str,
        load: &dyn Fn(&str) -> Result<Vec<u8>, String>,
    ) -> (Vec<(&'static str, u32)>, Vec<String>) {
        let (document, mut findings) = document::read(markdown, "report.md", &load);
        let words = Words::built_in(document.language).unwrap();
        let set = typeset(&document, &Look::default(), &words).unwrap();
        findings.extend(set.findings);
        check_laws(&set.publication);
        let told = findings.iter().map(|finding| {
            assert_eq!(&*finding.place.file, "report.md");
            match finding.place.spot {
                Spot::Line { line, .. } => (finding.code.id, line),
                _ => (finding.code.id, 0),
            }
        });
        (told.collect(), words_of(&reading_text(&set.publication)))
    }

    fn read(markdown: &str) -> (Vec<(&'static str, u32)>, Vec<String>) {
        read_with(markdown, &|_| Err("missing".to_owned()))
    }

    #[test]
    fn unclosed_markup_is_text_and_told_where_it_was_surely_meant() {
        let (findings, words) =
            read("Alku **lihava ja *kursiivi ja `koodi\n\n[linkki](https://hel.fi\n\n```\nloppu\n");
        assert_eq!(findings, [("R117", 1), ("R117", 3), ("R117", 5)]);
        assert_eq!(
            words,
            [
                "Alku",
                "**lihava",
                "ja",
                "*kursiivi",
                "ja",
                "`koodi",
                "[linkki](https://hel.fi",
                "loppu"
            ]
        );
        let (findings, words) = read("<span lang=\"sv\">hej\n\n<abbr title=\"x\">y\n\nloppu\n");
        assert_eq!(findings, [("R117", 1), ("R117", 3)]);
        assert_eq!(words.join(" "), "hej y loppu");
        let (findings, words) = read("alku\n\n<!-- toc\n\nkeskellä\n\n## loppu\n");
        assert_eq!(findings, [("R117", 3), ("R103", 7)]);
        assert_eq!(words.join(" "), "alku keskellä loppu");
        let (findings, words) = read("<details>\n<summary>Lisää</summary>\n\nteksti\n");
        assert_eq!(findings, [("R101", 1), ("R117", 1), ("R101", 2)]);
        assert_eq!(words.join(" "), "Lisää teksti");
    }

    #[test]
    fn what_is_ended_or_meant_as_text_is_not_told() {
        let (findings, _) = read(
            "2 ** 3, \\**a, `**a [x](y`, *) huom, src/**/x ja [a] (b)\n\n> ```\n> koodi **a\n> ```\n\n\
             ~~~~\n```\n[^x]\n~~~~\n\n| a \\| **b** |\n|---|\n| c[^1] |\n\n[^1]: viite\n",
        );
        assert_eq!(findings, []);
    }

    #[test]
    fn a_footnote_that_is_written_nowhere_is_told() {
        let (findings, words) = read("Alku[^x] ja [^y].\n\n[^y]: viite\n");
        assert_eq!(findings, [("R118", 1)]);
        assert_eq!(words[0], "Alku[^x]");
    }

    #[test]
    fn rows_of_a_table_may_have_too_few_and_too_many_cells() {
        let (findings, words) = read("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |\n| 5 | 6 |\n");
        assert_eq!(findings, [("R133", 3), ("R107", 4)]);
        assert_eq!(words, ["a", "b", "1", "2", "3", "4", "5", "6"]);
    }

    /// The head of a PNG of `width` × `height`, with a right checksum, and nothing after it.
    fn png_head(width: u32, height: u32) -> Vec<u8> {
        let mut chunk = b"IHDR".to_vec();
        chunk.extend(width.to_be_bytes());
        chunk.extend(height.to_be_bytes());
        chunk.extend([8, 2, 0, 0, 0]);
        let crc = chunk.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
            })
        });
        let mut file = b"\x89PNG\r\n\x1A\n\0\0\0\x0D".to_vec();
        file.extend(chunk);
        file.extend((!crc).to_be_bytes());
        file
    }

    #[test]
    fn pictures_that_cannot_be_drawn_leave_their_alternatives() {
        let bomb = format!(
            "<!DOCTYPE svg [<!ENTITY a \"{}\">{}]><svg xmlns=\"http://www.w3.org/2000/svg\" \
             width=\"9\" height=\"9\"><text>&z;</text></svg>",
            "x".repeat(64),
            ('b'..='z')
                .zip('a'..='y')
                .map(|(name, inner)| format!(
                    "<!ENTITY {name} \"{}\">",
                    format!("&{inner};").repeat(16)
                ))
                .collect::<String>()
        );
        let load = |source: &str| match source {
            "suuri.png" => Ok(png_head(40_000, 40_000)),
            "katkennut.png" => Ok(png_head(40, 40)),
            "katkennut.jpg" => Ok(vec![0xFF, 0xD8, 0xFF, 0xE0, 0]),
            "pommi.svg" => Ok(bomb.clone().into_bytes()),
            "tyhjä.svg" => Ok(Vec::new()),
            "kuva.gif" => Ok(b"GIF89a".to_vec()),
            _ => Err("missing".to_owned()),
        };
        let names = [
            "suuri.png",
            "katkennut.png",
            "katkennut.jpg",
            "pommi.svg",
            "tyhjä.svg",
            "kuva.gif",
            "puuttuu.png",
        ];
        let markdown: String =
            names.iter().map(|name| format!("![kuvaus:{name}]({name})\n\n")).collect();
        let (mut findings, words) = read_with(&markdown, &load);
        findings.sort_unstable();
        let lines: Vec<(&str, u32)> = (0..7).map(|at| ("R105", 1 + 2 * at)).collect();
        assert_eq!(findings, lines);
        assert_eq!(words, names.map(|name| format!("kuvaus:{name}")));
    }

    #[test]
    fn a_line_of_ten_megabytes_is_set() {
        let markdown = "sanoja ja sanoja riittää ".repeat(400_000) + "\n";
        let (findings, words) = read(&markdown);
        assert_eq!(findings, []);
        assert_eq!(words.len(), 1_600_000);
    }

    #[test]
    fn ten_thousand_nested_quotations_are_lifted_with_a_finding() {
        let (findings, words) = read(&format!("{} pohja\n\nloppu\n", ">".repeat(10_000)));
        assert_eq!(findings, [("R111", 1)]);
        assert_eq!(words, ["pohja", "loppu"]);
        let (findings, words) = read(&format!("{}pohja\n\nloppu\n", "- ".repeat(10_000)));
        assert!(findings.iter().all(|(code, _)| *code == "R111"), "{findings:?}");
        assert_eq!(words.iter().filter(|word| *word != "•").count(), 2, "{words:?}");
    }
}

/// Where pages end, and which are turned.
mod pages {
    use super::*;

    #[test]
    fn wide_code_and_wide_pictures_stand_on_turned_pages_where_that_is_asked_for() {
        let line = "sarake ".repeat(17);
        let code = format!("```\n{}\n```\n\n", line.trim_end());
        let picture = "![Kaavio](charts/co2-total.svg)\n\n";
        let turned = |what: &str| {
            let publication =
                set(&format!("alku\n\n<!-- landscape -->\n{what}loppu\n")).publication;
            let page = publication.pages.iter().position(|page| page.width > page.height);
            (page, publication)
        };
        let (page, with_code) = turned(&code);
        assert_eq!(page, Some(page_of(&with_code, "sarake")));
        let lines = with_code.pages.iter().flat_map(|page| &page.items).filter(
            |placed| matches!(&placed.item, Item::Text(run) if run.text.contains("sarake")),
        );
        assert_eq!(lines.count(), 1, "the line of code is broken");
        let (page, with_picture) = turned(picture);
        assert_eq!(page, Some(page_of(&with_picture, "drawing")));
        let width = |publication: &Publication| {
            let mut items = publication.pages.iter().flat_map(|page| &page.items);
            items.find_map(|placed| match &placed.item {
                Item::Drawing { area, .. } => Some(area.width),
                _ => None,
            })
        };
        assert!(width(&with_picture) > width(&set(picture).publication));
        let filler = "teksti\n\n".repeat(40);
        let later =
            set(&format!("<!-- landscape -->\n{picture}{filler}| a |\n|---|\n| taulukko |\n"))
                .publication;
        let table = &later.pages[page_of(&later, "taulukko")];
        assert!(table.width < table.height, "the table is turned as well");
    }

    fn charted(lines: usize) -> String {
        let mut markdown = format!("# Raportti\n\n{}rivi\n\n", "rivi\\\n".repeat(lines));
        markdown += "## Mittari\n\n**Tila: etenee.** Luku on 5.\n\nProjektio on 6.\n\n";
        markdown + "![Kaavio](charts/co2-total.svg)\n\nloppu\n"
    }

    /// The page on which a text stands, and the one with the drawing.
    fn page_of(publication: &Publication, text: &str) -> usize {
        let is_it = |item: &Item| match item {
            Item::Text(run) => run.text.contains(text),
            Item::Drawing { .. } => text == "drawing",
            Item::Fill { .. } | Item::Raster { .. } => false,
        };
        publication.pages.iter().position(|page| page.items.iter().any(|p| is_it(&p.item))).unwrap()
    }

    #[test]
    fn a_chart_stays_with_the_sentences_that_lead_to_it() {
        for lines in 20..46 {
            let publication = set(&charted(lines)).publication;
            let drawing = page_of(&publication, "drawing");
            for text in ["Mittari", "etenee", "Projektio"] {
                assert_eq!(page_of(&publication, text), drawing, "“{text}” after {lines} lines");
            }
        }
    }

    #[test]
    fn a_chart_takes_its_sentences_along_unless_that_leaves_much_of_a_page_white() {
        let sentence =
            "Luku on noussut tasaisesti jokaisena vuonna, ja tavoite on yhä kaukana siitä. ";
        let told = format!("{}viimein.", sentence.repeat(7));
        let above = format!("{}\n\n## Mittari", sentence.repeat(8));
        let mut parted = 0;
        for lines in 10..40 {
            let markdown = charted(lines)
                .replace("Projektio on 6.", &told)
                .replace("## Mittari", &above)
                .replace("loppu", &sentence.repeat(20));
            let publication = set(&markdown).publication;
            let drawing = page_of(&publication, "drawing");
            let text = page_of(&publication, "viimein");
            assert_eq!(page_of(&publication, "etenee"), text, "after {lines} lines");
            let filled =
                publication.pages[0].items.iter().filter_map(|placed| match &placed.item {
                    Item::Text(run) if matches!(placed.owner, Owner::Slot(_)) => {
                        Some(run.y.0 / 1000)
                    }
                    _ => None,
                });
            assert!(filled.max() > Some(455), "a foot is white after {lines} lines");
            parted += drawing - text;
        }
        assert!((1..12).contains(&parted), "{parted}");
    }

    #[test]
    fn a_table_that_goes_on_says_so_on_both_pages_and_is_read_once() {
        let mut markdown =
            String::from("---\nlang: fi\n---\n\n<!-- caption: Luvut -->\n\n| a |\n|---|\n");
        for row in 0..60 {
            let _ = writeln!(markdown, "| r{row} |");
        }
        let publication = set(&markdown).publication;
        assert_eq!(page_of(&publication, "jatkuu seuraavalla sivulla"), 0);
        assert_eq!(page_of(&publication, "Luvut (jatkoa)"), 1);
        assert!(!reading_text(&publication).contains("jatko"));
    }

    #[test]
    fn a_table_that_goes_on_is_called_by_its_heading_and_rows_by_the_name_that_they_share() {
        let mut markdown = String::from(
            "---\nlang: fi\n---\n\n# Raportti\n\n## Alkuperä\n\n<!-- row-headers -->\n\n| a | b |\n|---|---|\n",
        );
        for row in 0..60 {
            let name = if row % 20 == 0 { format!("mittari {}", row / 20) } else { String::new() };
            let _ = writeln!(markdown, "| {name} | r{row} |");
        }
        let publication = set(&markdown).publication;
        assert_eq!(page_of(&publication, "Alkuperä (jatkoa)"), 1);
        let names: Vec<String> = (0..3).map(|name| format!("mittari {name} (jatkoa)")).collect();
        let texts = publication.pages[1].items.iter().filter_map(|placed| match &placed.item {
            Item::Text(run) => Some(run.text.as_ref()),
            _ => None,
        });
        let texts: Vec<&str> = texts.collect();
        let row = |text: &&str| text.strip_prefix('r').and_then(|row| row.parse::<usize>().ok());
        let first = texts.iter().find_map(row).unwrap();
        let is_said = |name: &usize| texts.iter().any(|text| *text == names[*name]);
        let said: Vec<usize> = (0..3).filter(is_said).collect();
        assert_eq!(said, [first / 20], "row {first} stands at the top");
        assert!(!reading_text(&publication).contains("jatkoa"));
    }
}
