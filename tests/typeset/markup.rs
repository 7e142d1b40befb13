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
fn a_caption_holds_for_the_next_block_alone_and_stays_where_it_stands() {
    let table = "| a |\n|---|\n| 1 |\n";
    let before_text = format!("<!-- caption: Otsake -->\n\nTeksti.\n\n{table}");
    assert_eq!(codes(&before_text), ["R109"]);
    assert_eq!(read(&before_text), ["Otsake", "Teksti.", "a", "1"]);
    for (between, told) in [("## Luku", 1), ("- kohta", 1), ("> lainaus", 1), ("```\nx\n```", 1)] {
        let markdown = format!("# A\n\n<!-- caption: Otsake -->\n\n{between}\n\n{table}");
        assert_eq!(codes(&markdown).len(), told, "{between}");
        let read = read(&markdown);
        assert_eq!(read[1], "Otsake", "{read:?}");
    }
    let list = "- kohta\n\n  <!-- caption: Otsake -->\n\nTeksti.\n";
    assert_eq!(read(list), ["•", "kohta", "Otsake", "Teksti."]);
    for hint in ["widths: 1", "row-headers", "landscape"] {
        assert_eq!(codes(&format!("<!-- {hint} -->\n\nTeksti.\n\n{table}")), ["R109"], "{hint}");
    }
    let both = format!("<!-- row-headers --> <!-- caption: Otsake -->\n\n{table}");
    assert_eq!((codes(&both).len(), read(&both).len()), (0, 3));
    // a page may begin between the two, and a hint within a text is for what follows that
    let page = format!("<!-- caption: Otsake -->\n<!-- page-break -->\n\n{table}");
    assert_eq!(
        (codes(&page), read(&page)),
        (vec![], vec!["Otsake".into(), "a".into(), "1".into()])
    );
    assert_eq!(codes(&format!("Teksti. <!-- caption: Otsake -->\n\n{table}")), [""; 0]);
    assert_eq!(codes("![Kuva](pieni.svg) <!-- caption: Otsake -->\n"), [""; 0]);
}

#[test]
fn markup_counts_in_captions() {
    let markdown = "<!-- caption: 1. **Päästöt** <span lang=\"sv\">utsläpp</span> CO<sub>2</sub> #1 # -->\n\n\
                    | a |\n|---|\n| 1 |\n";
    assert_eq!(codes(markdown), [""; 0]);
    assert_eq!(read(markdown)[0], "1. Päästöt utsläpp CO2 #1 #");
    let lines: Vec<String> =
        tree(markdown).lines().skip(2).take(5).map(|line| line.trim().to_owned()).collect();
    assert_eq!(
        lines,
        ["Caption", "#0 “1. Päästöt ”", "Span lang=“sv”", "#1 “utsläpp”", "#2 “ CO2 #1 #”"]
    );
    let table = "| a |\n|---|\n| 1 |\n";
    let whole = format!("<!-- caption: 30.\u{A0}kesäkuuta\n 2023 -->\n\n{table}");
    assert!(tree(&whole).contains("“30.\u{A0}kesäkuuta 2023”"));
    let figure = "<!-- caption: *Kuvio* [tilasto](#puuttuu) -->\n\n![Päästöt](pieni.svg)\n";
    assert_eq!(codes(figure), ["R110"]);
    assert_eq!(read(figure), ["Kuvio tilasto"]);
}

#[test]
fn widths_that_are_not_as_many_as_the_columns_are_told_and_do_not_count() {
    let table = "| a | b | c |\n|---|---|---|\n| yksi | kaksi | kolme |\n";
    for widths in ["3 1", "3 1 1 1"] {
        let hinted = format!("<!-- widths: {widths} -->\n\n{table}");
        assert_eq!(codes(&hinted), ["R108"], "{widths}");
        assert_eq!(dumped(&hinted).split("R108").next(), Some(&*dumped(table)));
    }
    assert_eq!(codes(&format!("<!-- widths: 3 1 1 -->\n\n{table}")), [""; 0]);
}

#[test]
fn rows_with_too_few_cells_are_told_once_a_table() {
    let table = "| a | b | c |\n|---|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| 1 | | |\n| 1 || 3 |\n1 | 2\nTeksti.\n";
    let findings = set(table).findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].code.id, findings[0].place.to_string()),
        ("R133", "report.md:3".to_owned())
    );
    assert_eq!(findings[0].arguments["rows"], Argument::Count(3));
    assert_eq!(findings[0].arguments["cells"], Argument::Count(1));
}

#[test]
fn levels_that_siblings_have_in_the_markdown_they_have_on_the_page() {
    let levels = |markdown: &str| -> Vec<String> {
        let tree = tree(markdown);
        let words: Vec<&str> = tree.split_whitespace().collect();
        let heads =
            words.windows(3).filter(|three| three[0].starts_with('H') && three[0].len() == 2);
        heads.map(|three| format!("{} {}", three[0], three[2])).collect()
    };
    let front = "---\ntitle: T\n---\n";
    let chapters = format!("{front}# T\n\n## a\n\n# B\n\n## c\n\n### d\n");
    assert_eq!(codes(&chapters), ["R104"]);
    assert_eq!(levels(&chapters), ["H1 “T”", "H2 “T”", "H3 “a”", "H2 “B”", "H3 “c”", "H4 “d”"]);
    // a title without sections of its own heads no chapter
    let titled = format!("{front}# T\n\nteksti\n\n# B\n\n## c\n");
    assert_eq!(levels(&titled), ["H1 “T”", "H2 “B”", "H3 “c”"]);
    // the first heading is the title, of whatever level it is written
    let late = "## a\n\n# B\n\n## c\n\n### d\n";
    assert_eq!(levels(late), ["H1 “a”", "H2 “B”", "H3 “c”", "H4 “d”"]);
    let usual = format!("{front}# T\n\n## a\n\n## b\n");
    assert_eq!(levels(&usual), ["H1 “T”", "H2 “a”", "H2 “b”"]);
}

#[test]
fn a_footnote_leads_back_to_every_place_that_mentions_it() {
    let markdown = "Eka[^a], toka[^a] ja kolmas[^b].\n\n[^a]: Viite.\n[^b]: Toinen.\n";
    let back: Vec<String> = targets(&set(markdown).publication)
        .into_iter()
        .map(|(_, contents)| contents)
        .filter(|contents| contents.contains("back"))
        .collect();
    assert_eq!(
        back,
        [
            "note 1: back to the text",
            "note 1: back to the text, a",
            "note 1: back to the text, b",
            "note 2: back to the text"
        ]
    );
    assert!(read(markdown).contains(&"a b Viite.".to_owned()), "{:?}", read(markdown));
    // also where the note begins with something else than text
    let code = "Eka[^a], toka[^a].\n\n[^a]:\n    ```\n    x\n    ```\n";
    assert!(read(code).contains(&"a b".to_owned()), "{:?}", read(code));
    assert_eq!(codes("Teksti.\n\n[^a]: Viite.\n"), ["R131"]);
}

#[test]
fn what_is_lowered_stands_below_the_line_and_reads_as_it_is_written() {
    let markdown = "Hiilidioksidi (CO<sub>2</sub>) ja *x*<sub>1</sub> = *a* / *b*.\n";
    assert_eq!(codes(markdown), [""; 0]);
    assert_eq!(read(markdown), ["Hiilidioksidi (CO2) ja x1 = a / b."]);
    let set = set(markdown);
    let runs: Vec<_> = set.publication.pages[0]
        .items
        .iter()
        .filter_map(|placed| match &placed.item {
            Item::Text(run) => Some(run),
            _ => None,
        })
        .collect();
    let two = runs.iter().position(|run| &*run.text == "2").unwrap();
    assert!(runs[two].y > runs[two - 1].y && runs[two].size < runs[two - 1].size);
    // a text with something lowered is set as text, also where it is a formula
    assert!(!tree("*x*<sub>1</sub> = *a* / *b*\n").contains("Formula"));
}

#[test]
fn what_follows_a_comment_without_an_end_is_set() {
    let markdown = "# A\n\nEka.\n\n<!-- huomautus\nToka.\n\n## B\n\nKolmas.\n\n<!-- toc -->\n";
    assert_eq!(codes(markdown), ["R117"]);
    let read_back = read(markdown);
    assert_eq!(read_back[..3], ["A", "Eka.", "Toka."]);
    assert!(!read_back.iter().any(|line| line.contains("huomautus")));
    // within a block of HTML that another tag began its line is left out all the same
    let html = "<pre>\n<!-- x\ny\n</pre>\n";
    assert_eq!((codes(html), read(html)), (vec!["R101", "R117"], vec!["y".to_owned()]));
}

#[test]
fn contents_without_headings_are_left_out() {
    assert_eq!(codes("<!-- toc -->\n\nTeksti.\n"), ["R109"]);
    assert_eq!(read("<!-- toc -->\n\nTeksti.\n"), ["Teksti."]);
    assert_eq!(codes("# A\n\n<!-- toc -->\n\n## B\n"), [""; 0]);
}

#[test]
fn a_picture_that_cannot_be_had_is_told_within_its_sentence() {
    let markdown = "Katso [![kuvaa](puuttuu.png)](https://hel.fi), jossa näkyy lasku.\n";
    assert_eq!(codes(markdown), ["R105"]);
    assert_eq!(read(markdown), ["Katso kuvaa, jossa näkyy lasku."]);
    let roles = |markdown: &str| -> Vec<String> {
        let tree = tree(markdown);
        tree.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
    };
    assert_eq!(roles(markdown), ["Document", "Paragraph", "#0", "Link", "#1", "#2", "R105"]);
    // alone it is part of the paragraph that its link is in
    let alone = roles("[![kuva](puuttuu.png)](https://hel.fi)\n");
    assert_eq!(alone, ["Document", "Paragraph", "Link", "Span", "#0", "R105"]);
}

#[test]
fn a_note_without_a_table_or_picture_above_it_is_told() {
    let note = "<!-- note -->\n\nHuom. arvio.\n";
    assert_eq!(codes(&format!("Teksti.\n\n{note}")), ["R109"]);
    for above in ["| a |\n|---|\n| 1 |\n", "![Kuva](pieni.svg)\n"] {
        assert_eq!(codes(&format!("{above}\n{note}\n{note}")), [""; 0]);
    }
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

#[test]
fn a_language_that_is_opened_between_blocks_is_that_of_the_blocks_up_to_its_end() {
    let markdown =
        "Suomea.\n\n<span lang=\"sv\">\n\nFörsta stycket.\n\n- punkt\n\n</span>\n\nSuomea taas.\n";
    assert_eq!(codes(markdown), [""; 0]);
    let tree = tree(markdown);
    let lines: Vec<&str> = tree.lines().map(str::trim).collect();
    let swedish = |text: &str| {
        let at = lines.iter().position(|line| line.contains(text)).unwrap();
        lines[at - 1].contains("sv")
    };
    assert!(swedish("Första stycket.") && swedish("punkt"), "{tree}");
    assert!(!swedish("Suomea taas."), "{tree}");
    // one that is not closed within a paragraph ends with it
    let open = "<span lang=\"sv\">Svenska.\n\nSuomea.\n";
    assert_eq!(codes(open), ["R117"]);
    assert_eq!(self::tree(open).matches("sv").count(), 1);
}

#[test]
fn a_table_whose_rows_do_not_agree_is_told_to_be_set_as_text() {
    let markdown = "# A\n\n| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n";
    let findings = set(markdown).findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(
        (findings[0].code.id, findings[0].place.to_string()),
        ("R134", "report.md:3".to_owned())
    );
}
