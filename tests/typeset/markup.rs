//! What Markdown and the HTML in it mean, in the findings, the structure and the text.

use std::fmt::Write as _;

use seuranta::document;
use seuranta::finding::Argument;
use seuranta::typeset::{Item, Kid, Publication, Role, Target, reading_text, texts};
use seuranta::words::Tag;

use super::{dumped, set};

/// The codes of the findings.
fn codes(markdown: &str) -> Vec<&'static str> {
    set(markdown).findings.iter().map(|finding| finding.code.id).collect()
}

/// The lines that are read.
fn read(markdown: &str) -> Vec<String> {
    let text = reading_text(&set(markdown).publication);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The structure tree as it is dumped.
fn tree(markdown: &str) -> String {
    dumped(markdown).split_once("structure\n").unwrap().1.to_owned()
}

fn targets(publication: &Publication) -> Vec<(String, String)> {
    let links = publication.pages.iter().flat_map(|page| &page.links);
    links
        .map(|link| match &link.target {
            Target::Uri(address) => (address.clone(), link.contents.clone()),
            Target::Place { page, .. } => (format!("page {page}"), link.contents.clone()),
        })
        .collect()
}

#[test]
fn blocks_and_cells_of_html_part_words_and_paragraphs() {
    let table = "<table><tr><th>A</th><td>12</td><td>34</td></tr><tr><td>56</td></tr></table>\n";
    assert_eq!(read(table), ["A 12 34", "56"]);
    assert_eq!(read("<ul><li>yksi</li><li>kak<b>si</b></li></ul>\n"), ["yksi", "kaksi"]);
    assert_eq!(read("<details><summary>Lisää</summary>Sisältö</details>\n"), ["Lisää", "Sisältö"]);
    assert_eq!(
        read("Teksti <p>eka</p><p>toka</p> ja H<sub>2</sub>O\n"),
        ["Teksti eka toka ja H2O"]
    );
    assert_eq!(read("| a |\n|---|\n| <p>eka</p><p>toka</p> |\n"), ["a", "eka toka"]);
}

#[test]
fn the_same_finding_on_a_line_is_told_once_and_counted() {
    let (_, findings) = document::read(&"<b>x</b> ".repeat(1000), "a.md", &|_| Err(String::new()));
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].arguments["times"], Argument::Count(1000));
}

#[test]
fn a_picture_that_is_a_link_leads_where_it_says() {
    let linked = set("[![Päästöt](pieni.svg)](https://hel.fi \"Tilasto\")\n");
    assert_eq!(targets(&linked.publication), [("https://hel.fi".to_owned(), "Tilasto".to_owned())]);
    assert_eq!(linked.findings, []);
    let tree = tree("[![Päästöt](pieni.svg)](https://hel.fi)\n");
    let roles: Vec<&str> =
        tree.lines().map(|line| line.split_whitespace().next().unwrap()).take(4).collect();
    assert_eq!(roles, ["Document", "Paragraph", "Link", "Figure"]);
    let nameless = set("# Luku\n\n[![](pieni.svg)](#luku)\n");
    assert_eq!(targets(&nameless.publication), [("page 0".to_owned(), "#luku".to_owned())]);
    let missing = set("[![Päästöt](puuttuu.svg)](https://hel.fi)\n");
    assert_eq!(targets(&missing.publication)[0].0, "https://hel.fi");
    assert_eq!(codes("[![Päästöt](pieni.svg)](#puuttuu)\n"), ["R110"]);
    let cell = set("| a |\n|---|\n| [![Päästöt](pieni.svg)](https://hel.fi) |\n");
    assert_eq!(targets(&cell.publication)[0].0, "https://hel.fi");
}

#[test]
fn a_picture_leaves_the_sentence_around_it_whole() {
    let markdown = "Kuvassa ![Päästöt](pieni.svg) näkyy lasku.\n";
    assert_eq!(read(markdown), ["Kuvassa näkyy lasku."]);
    let tree = tree(markdown);
    assert!(tree.find("Kuvassa").unwrap() < tree.find("Figure").unwrap());
    assert_eq!(read("Loppu.\n![Päästöt](pieni.svg)\nAlku.\n"), ["Loppu.", "Alku."]);
}

#[test]
fn addresses_without_marks_are_links() {
    let set = set("Katso www.hel.fi tai kirjoita kirjaamo@hel.fi, `www.hel.fi`.\n");
    let targets: Vec<String> = targets(&set.publication).into_iter().map(|(to, _)| to).collect();
    assert_eq!(targets, ["http://www.hel.fi", "mailto:kirjaamo@hel.fi"]);
}

#[test]
fn what_is_struck_out_is_told_to_who_listens() {
    let tree = tree("Tavoite ~~poistui~~ jäi.\n");
    assert!(tree.contains("Span struck\n        #1 “poistui”"), "{tree}");
}

#[test]
fn footnotes_stand_below_a_heading_of_their_own() {
    let dump = dumped("# Raportti\n\n## Luku\n\nTeksti[^1].\n\n[^1]: Viite.\n");
    let (_, outline) = dump.split_once("outline\n").unwrap();
    assert!(outline.lines().any(|line| line.starts_with("    Notes → page 1")), "{outline}");
    let (_, tree) = outline.split_once("structure\n").unwrap();
    assert!(tree.contains("\n    Sect\n      H2\n        #5 “Notes”"), "{tree}");
    // a text without any heading gets none for its notes
    assert!(!tree_of_plain_notes().contains('H'));
}

fn tree_of_plain_notes() -> String {
    tree("teksti[^1]\n\n[^1]: viite\n").replace("Document", "").lines().map(str::trim).fold(
        String::new(),
        |mut all, line| {
            let _ = writeln!(all, "{}", line.split('#').next().unwrap_or_default());
            all
        },
    )
}

#[test]
fn a_caption_that_another_takes_the_place_of_is_told_and_kept() {
    let markdown = "<!-- caption: Eka -->\n<!-- caption: Toka -->\n\n| a |\n|---|\n| 1 |\n";
    assert_eq!(codes(markdown), ["R109"]);
    assert_eq!(read(markdown), ["Eka", "Toka", "a", "1"]);
}

#[test]
fn a_heading_within_a_list_is_told_and_one_without_text_is_none() {
    assert_eq!(codes("# A\n\n- ## B\n\n  c\n"), ["R119"]);
    let empty = dumped("# A\n\n## \n\nteksti\n");
    assert!(!empty.contains('–'), "{empty}");
}

#[test]
fn a_document_in_another_language_is_in_that_and_the_program_s_words_in_theirs() {
    let markdown = "---\ntitle: Bericht\nlang: de-AT\nstatus: draft\n---\n\n<!-- toc -->\n\n## Eins\n\nText[^1]\n\n\
                    - [x] fertig\n\n[^1]: Anmerkung\n";
    let german = set(markdown);
    assert_eq!(german.publication.metadata.language, Tag::new("de-AT"));
    let structure = &german.publication.structure;
    let english: Vec<Role> = structure
        .nodes
        .iter()
        .filter(|node| node.told().lang.as_deref() == Some("en"))
        .map(|node| node.role)
        .collect();
    let wanted =
        [Role::Paragraph, Role::Heading(2), Role::Link, Role::Label, Role::Heading(2), Role::Link];
    assert_eq!(english, wanted);
    let finnish = set(&markdown.replace("de-AT", "fi"));
    assert!(finnish.publication.structure.nodes.iter().all(|node| node.told().lang.is_none()));
    // no word of it is divided by the rules of English
    let word = "Internationalisierungsbestrebungen ".repeat(60);
    let runs = dumped(&format!("---\nlang: de\n---\n\n{word}\n"));
    assert!(!runs.contains("“\u{AD}”"));
    let runs = dumped(&format!("---\nlang: en\n---\n\n{word}\n"));
    assert!(runs.contains("“\u{AD}”"));
}

#[test]
fn the_end_of_a_line_is_no_part_of_an_abbreviation() {
    let mut markdown = String::new();
    for fill in 0..60 {
        let _ = writeln!(
            markdown,
            "{} <abbr title=\"hyvinvointialue\">HVA</abbr> jatkuu\n",
            "x".repeat(fill + 40)
        );
    }
    let set = set(&markdown);
    let texts = texts(&set.publication);
    let nodes = set.publication.structure.nodes.iter().filter(|node| node.role == Role::Span);
    for node in nodes {
        let [Kid::Slot(slot)] = node.kids[..] else { panic!("{node:?}") };
        assert_eq!(texts[&slot], "HVA");
    }
    let text = reading_text(&set.publication);
    assert_eq!(text.matches(" HVA jatkuu").count(), 60, "{text}");
}

#[test]
fn the_numbers_of_pages_are_parted_from_what_is_listed() {
    let text = read("---\ntitle: A\n---\n\n<!-- toc -->\n\n## Johdanto\n\nteksti\n");
    assert!(text.iter().any(|line| line == "Johdanto 2"), "{text:?}");
}

#[test]
fn letters_of_a_picture_that_no_typeface_has_are_told() {
    for (picture, lost) in [("teksti.svg", "🦕"), ("harva.svg", "🎉🦕")] {
        let set = set(&format!("# Kuvat\n\n![Kaavio]({picture})\n"));
        let told: Vec<_> =
            set.findings.iter().filter(|finding| finding.code.id == "R112").collect();
        let [told] = told.as_slice() else { panic!("{:?}", set.findings) };
        assert_eq!(
            (told.found.as_deref(), told.place.to_string()),
            (Some(lost), "report.md:3".to_owned())
        );
    }
}

#[test]
fn characters_of_private_use_are_told_and_replaced() {
    let set = set("# Merkit\n\nMerkki \u{E000} tässä.\n");
    assert_eq!(set.findings[0].code.id, "R112");
    let runs = set.publication.pages.iter().flat_map(|page| &page.items);
    let replaced = runs.filter_map(|placed| match &placed.item {
        Item::Text(run) => run.actual_text.clone(),
        _ => None,
    });
    assert_eq!(replaced.collect::<Vec<_>>(), ["\u{E000}"]);
}
