//! Code: every space and every line of it as it was written.

use std::fmt::Write as _;

use seuranta::typeset::{Item, Kid, Publication, Role, TextRun, reading_text, texts};

use super::set;

/// What each element of code holds.
fn codes(publication: &Publication) -> Vec<String> {
    let texts = texts(publication);
    let nodes = &publication.structure.nodes;
    let slots =
        nodes.iter().filter(|node| node.role == Role::Code).map(|node| match node.kids[..] {
            [Kid::Slot(slot)] => texts[&slot].clone(),
            _ => String::new(),
        });
    slots.collect()
}

/// The runs of the text, in the order in which they stand.
fn runs(publication: &Publication) -> Vec<&TextRun> {
    let items = publication.pages.iter().flat_map(|page| &page.items);
    items
        .filter_map(|placed| match &placed.item {
            Item::Text(run) => Some(run),
            _ => None,
        })
        .collect()
}

#[test]
fn each_line_of_code_is_read_by_itself_with_all_its_spaces() {
    let lines = [
        "name      value   unit",
        "co2          12   kt",
        "",
        "    x  = 1      # comment",
        "+------+-----+",
        "| a    | b   |",
    ];
    let fenced = set(&format!("```\n{}\n```\n", lines.join("\n")));
    let written: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    assert_eq!(codes(&fenced.publication), written);
    let indented: String = lines.iter().map(|line| format!("    {line}\n")).collect();
    assert_eq!(codes(&set(&indented).publication), written);
    let nested = set(&format!("1. yksi\n\n   > ```\n   > {}\n   > ```\n", lines[0]));
    assert_eq!(codes(&nested.publication), [lines[0]]);
}

#[test]
fn a_tab_leads_to_the_next_fourth_column() {
    let set = set("```\na\tb\tc\n\tdd\te\nåäöå\tf\n```\n");
    assert_eq!(codes(&set.publication), ["a   b   c", "    dd  e", "åäöå    f"]);
}

#[test]
fn code_in_text_keeps_the_spaces_within_it() {
    let set = set("Näin `a    b` ja  `c`   loppu.\n");
    assert_eq!(codes(&set.publication), ["a    b", "c"]);
    assert_eq!(reading_text(&set.publication).trim(), "Näin a    b ja c loppu.");
}

#[test]
fn a_line_of_code_that_goes_on_is_marked_and_stands_further_in() {
    let word = "kaupunkistrategia/";
    for unit in [word.to_owned(), format!("{word}  "), word.replace('/', "x")] {
        let line = unit.repeat(12).trim_end().to_owned();
        let set = set(&format!("---\nlang: fi\n---\n\n```\n{line}\nloppu\n```\n"));
        assert_eq!(codes(&set.publication), [line.clone(), "loppu".to_owned()], "{unit}");
        let runs = runs(&set.publication);
        let signs = runs.iter().filter(|run| &*run.text == "\u{200B}").count();
        let parts: Vec<&&TextRun> = runs
            .iter()
            .filter(|run| run.text.contains("kaupunki") || &*run.text == "loppu")
            .collect();
        assert_eq!(signs, parts.len() - 2, "{unit}");
        let (first, further) = parts.split_first().unwrap();
        let (last, further) = further.split_last().unwrap();
        assert!(further.len() > 1 && further.iter().all(|part| part.x > first.x), "{unit}");
        assert_eq!(last.x, first.x);
        assert!(runs.iter().all(|run| &*run.text != "\u{AD}"), "a hyphen stands in code");
    }
}

#[test]
fn the_name_of_an_option_stays_with_its_hyphens() {
    let mut markdown = String::new();
    for fill in 0..40 {
        let _ = writeln!(markdown, "{} `komento --valitsin -v x`\n", "a".repeat(fill + 40));
    }
    let set = set(&markdown);
    let ends_with_hyphen = |run: &&TextRun| run.text.trim_end().ends_with('-');
    assert_eq!(runs(&set.publication).into_iter().find(ends_with_hyphen), None);
}

#[test]
fn a_character_that_no_typeface_has_is_told_with_its_own_line_of_code() {
    let set = set("alku\n\n```\nyksi\nkaksi \u{10FFFD}\n```\n");
    let told: Vec<String> = set
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.code.id, finding.place))
        .collect();
    assert_eq!(told, ["R112 report.md:5"]);
}
