//! Paragraphs: where their lines end, which words are divided, and how both are read.

#![expect(clippy::unwrap_used, reason = "it fails where it stands")]

#[path = "paragraphs/laws.rs"]
mod laws;

use seuranta::document;
use seuranta::typeset::{Item, Look, Owner, Publication, reading_text, typeset};
use seuranta::words::Words;

/// Sets Finnish text.
fn set(markdown: &str) -> Publication {
    set_in("fi", markdown)
}

fn set_in(language: &str, markdown: &str) -> Publication {
    let markdown = format!("---\nlang: {language}\n---\n\n{markdown}");
    let (document, _) = document::read(&markdown, "report.md", &|source| Err(source.to_owned()));
    let words = Words::built_in(document.language).unwrap();
    typeset(&document, &Look::default(), &words).unwrap().publication
}

/// The text of each line, from above; columns of a table beside each other.
fn lines(publication: &Publication) -> Vec<String> {
    let mut lines: Vec<((usize, i64), String)> = Vec::new();
    for (page, own) in publication.pages.iter().enumerate() {
        for placed in &own.items {
            if let (Owner::Slot(_), Item::Text(run)) = (placed.owner, &placed.item) {
                match lines.iter_mut().find(|(at, _)| *at == (page, run.y.0)) {
                    Some((_, text)) => text.push_str(&run.text),
                    None => lines.push(((page, run.y.0), run.text.to_string())),
                }
            }
        }
    }
    lines.into_iter().map(|(_, text)| text).collect()
}

fn divided(publication: &Publication) -> usize {
    lines(publication).iter().filter(|line| line.ends_with('\u{AD}')).count()
}

const LONG: &str = "kustannusvaikuttavuustarkastelua rakennusvalvontaviranomaisen \
    lausuntomenettelyn energiatehokkuustoimenpiteiden yleiskaavapäätöksen \
    täytäntöönpanosuunnitelmaa kaupunkiympäristölautakunnan toteutumisseurannan";

#[test]
fn long_words_are_divided_and_read_whole() {
    let publication = set(&format!("{LONG} {LONG}\n"));
    assert!(divided(&publication) > 0, "{:#?}", lines(&publication));
    assert_eq!(reading_text(&publication).trim(), format!("{LONG} {LONG}"));
}

#[test]
fn headings_code_addresses_and_unknown_languages_are_not_divided() {
    let address = "https://www.hel.fi/kaupunkistrategian/toteutumisseurannan/kokonaisarviointi ";
    for markdown in [
        format!("## {LONG} {LONG}\n"),
        format!("```\n{LONG} {LONG}\n```\n"),
        address.repeat(6),
        format!("<span lang=\"de\">{LONG} {LONG}</span>\n"),
        format!("{}\n", format!("{LONG} {LONG}").to_uppercase()),
    ] {
        assert_eq!(divided(&set(&markdown)), 0, "{markdown}");
    }
}

#[test]
fn a_number_is_never_divided_at_its_decimal_point() {
    let formula = "x = 5 × 19.0625 / 24.6125 ";
    for indent in 0..12 {
        let text = format!("{}{}\n", "a".repeat(indent + 1) + " ", formula.repeat(20));
        let lines = lines(&set_in("en", &text));
        let ends = lines.iter().map(|line| line.trim_end());
        assert!(ends.clone().all(|line| !line.ends_with('.')), "{lines:#?}");
    }
}

#[test]
fn a_passage_is_divided_by_the_rules_of_its_own_language() {
    let words = "stadsfullmäktigeförsamlingens uppföljningsrapporteringsrutiner \
        bostadsproduktionsmålsättningarnas verksamhetsutvecklingsprocessernas "
        .repeat(3);
    let passage = lines(&set(&format!("<span lang=\"sv\">{words}</span>\n")));
    assert_eq!(passage, lines(&set_in("sv", &words)));
    assert_ne!(passage, lines(&set(&words)));
}

#[test]
fn no_syllable_is_left_above_the_rest_of_its_word_alone_on_the_last_line() {
    let mut ends = 0;
    for fill in 0..120 {
        let text = format!("- Mätarna: {}och Långtidsbostadslösa\n", "i ".repeat(fill));
        let lines = lines(&set_in("sv", &text));
        let [.., before, last] = lines.as_slice() else { continue };
        if !last.trim_end().contains(' ') {
            let part = before.rsplit(' ').next().unwrap().trim_end_matches('\u{AD}');
            assert!(!before.ends_with('\u{AD}') || part.chars().count() > 4, "{lines:#?}");
            ends += 1;
        }
    }
    assert!(ends > 0);
}

#[test]
fn words_that_fit_their_cell_are_not_divided() {
    let publication = set("| Mittari | Määritelmä |\n|---|---|\n| Lainakanta | Kaupungin \
        lainakanta vuoden lopussa jaettuna asukasluvulla, talousarvion ja taloussuunnitelman \
        taso kaupunginvaltuuston päätösten mukaan |\n");
    assert_eq!(divided(&publication), 0, "{:#?}", lines(&publication));
}

#[test]
fn a_long_text_in_a_narrow_column_is_divided_where_that_saves_a_line() {
    let text = "kaupunginvaltuuston talousarvioasiakirjan toteutumisraportin mittareiden ";
    let set_with = |count: usize| {
        let cell = format!("{} |", text.repeat(count).trim_end());
        set(&format!("| a | b | c |\n|---|---|---|\n| {cell} {cell} {cell}\n"))
    };
    let mut found = 0;
    for count in 2..14 {
        let long = set_with(count);
        found += divided(&long);
        assert_eq!(reading_text(&long).matches(text.trim_end()).count(), 3 * count);
    }
    assert!(found > 0);
    let words = "kaupunginvaltuuston talousarvioasiakirjan";
    let row = format!("| {words} | {words} | {words} |\n");
    assert_eq!(divided(&set(&format!("| a | b | c |\n|---|---|---|\n{row}"))), 0);
}

#[test]
fn words_of_narrow_columns_are_divided_before_the_type_gets_smaller() {
    let row = |text: &str| format!("|{}\n", format!(" {text} |").repeat(6));
    let rule = "|---".repeat(6) + "|\n";
    let publication = set(&format!("{}{rule}{}", row("Tila"), row("kaupunkistrategia")));
    assert!(divided(&publication) > 0);
    assert_eq!(reading_text(&publication).matches("kaupunkistrategia").count(), 6);
    for placed in &publication.pages[0].items {
        if let (Owner::Slot(_), Item::Text(run)) = (placed.owner, &placed.item) {
            assert_eq!(run.size, Look::default().text_size.scaled(850, 1000));
        }
    }
}

#[test]
fn no_line_begins_with_a_dash_or_a_unit_nor_ends_with_a_mark() {
    for fill in 1..60 {
        let text = format!(
            "{} määrä on 2 637 kt – noin 12 % kaikesta – ja ● tavoitteessa, indeksi 5 M€\n",
            "sana ".repeat(fill)
        );
        for line in lines(&set(&text)) {
            let first = line.split(' ').next().unwrap();
            assert!(!["–", "kt", "%", "M€", "637"].contains(&first), "{line}");
            assert!(!line.trim_end().ends_with('●'), "{line}");
        }
    }
}

#[test]
fn a_line_that_ends_after_a_word_ends_with_a_space() {
    let lines = lines(&set(&"sana toinen kolmas ".repeat(40)));
    let (last, others) = lines.split_last().unwrap();
    assert!(others.iter().all(|line| line.ends_with(' ')), "{others:#?}");
    assert!(!last.ends_with(' '));
}

#[test]
fn the_last_line_is_not_a_short_word_alone() {
    for fill in 10..40 {
        let lines = lines(&set(&format!("{}osa.\n", "kaupungin talous ".repeat(fill))));
        let last = lines.last().unwrap();
        assert!(lines.len() == 1 || last.trim() != "osa.", "{lines:#?}");
    }
}

#[test]
fn a_count_goes_to_the_line_of_what_is_counted() {
    for fill in 8..60 {
        let words = "town ".repeat(fill);
        let text = format!("{words}a straight line fitted to 4 figures, no forecast.\n");
        let lines = lines(&set_in("en", &text));
        assert!(!lines.iter().any(|line| line.trim_end().ends_with(" 4")), "{lines:#?}");
    }
}

#[test]
fn hyphens_never_end_three_lines_in_a_row() {
    for from in 0..12 {
        let words: Vec<&str> = LONG.split_whitespace().cycle().skip(from).take(60).collect();
        let set = set(&format!("{}\n", words.join(" ja ")));
        let ends: Vec<bool> = lines(&set).iter().map(|line| line.ends_with('\u{AD}')).collect();
        assert!(!ends.windows(3).any(|three| three == [true; 3]), "{:#?}", lines(&set));
    }
}

#[test]
fn a_long_word_is_divided_where_its_line_would_be_a_tenth_short() {
    for text in [
        "**Tila: ◆ vaarassa.** Uusin arvo on 74,5 % (2021). Tavoite on 80,0 % (2025). Odotetusta \
         muutoksesta on toteutunut 70,3 %. Uudempaa lukua ei ole saatavilla.",
        "**Tila: ◆ vaarassa.** Uusin arvo on 98,5 % (2022). Tavoite on 99,0 % (2024). Odotetusta \
         muutoksesta on toteutunut 75,0 %.",
    ] {
        let set = set(&format!("{text}\n"));
        let lines = lines(&set);
        assert!(lines[0].ends_with('\u{AD}'), "{lines:#?}");
    }
}

#[test]
fn a_last_line_takes_a_second_word_from_the_line_above_it() {
    let set = set(
        "**Haasteet:** Tavoitteesta jäätiin kaksi prosenttiyksikköä. Luku- ja kirjoitustaidon \
                   koulutuksen paikat loppuvat joka syksy kesken. Kotoutujien lastenhoito järjestyy \
                   kurssien ajaksi vain osassa kaupunkia.\n",
    );
    assert!(lines(&set).last().unwrap().trim().contains(' '), "{:#?}", lines(&set));
}

#[test]
fn short_words_are_not_divided_for_the_sake_of_an_even_edge() {
    let words = "kaupungin palvelut asukkaat tavoite vuosittain hankkeet toteutui koulujen";
    for from in 0..8 {
        let words = words.split(' ').cycle().skip(from).filter(|word| word.len() < 10);
        let text: Vec<&str> = words.take(90).collect();
        let set = set(&format!("{}\n", text.join(" ")));
        assert_eq!(divided(&set), 0, "{:#?}", lines(&set));
    }
}

#[test]
fn no_sentence_begins_with_a_small_word_at_the_end_of_a_line() {
    for fill in 6..40 {
        let text = "Kaupungin tavoite on 80 prosenttia. Se on osa strategiaa. ".repeat(fill);
        let publication = set(&format!("{text}\n"));
        let lost = lines(&publication).iter().filter(|line| line.ends_with(". Se ")).count();
        assert_eq!(lost, 0, "{:#?}", lines(&publication));
    }
}

/// A long text of words that are chosen by numbers, which follow no pattern.
fn long_text(word: impl Fn(u32) -> String) -> String {
    let mut words = String::new();
    let mut seed = 7_u32;
    while words.len() < 300_000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        words.push_str(&word(seed >> 20));
    }
    words
}

#[test]
fn long_paragraphs_take_time_in_proportion() {
    let words = long_text(|number| format!("kaupunki{number} "));
    for text in [words, "a".repeat(300_000), "\u{200B}".repeat(100_000), "-".repeat(100_000)] {
        let length = text.trim().chars().filter(|c| c.is_alphanumeric()).count();
        let read = reading_text(&set(&format!("x{text}")));
        assert_eq!(read.chars().filter(|c| c.is_alphanumeric()).count(), length + 1);
    }
}

#[test]
fn a_paragraph_that_is_broken_in_parts_shows_no_seam() {
    let known = ["kaupunki ", "talous ", "vuonna ", "kasvoi ", "ja "];
    let words = long_text(|number| known[number as usize % 5].to_owned());
    let lines = lines(&set(&words));
    let (_, whole) = lines.split_last().unwrap();
    let shortest = whole.iter().map(|line| line.chars().count()).min().unwrap();
    let longest = whole.iter().map(|line| line.chars().count()).max().unwrap();
    assert!(shortest * 4 >= longest * 3, "lines have from {shortest} to {longest} letters");
    let one = lines_of_word(&"a".repeat(300_000));
    assert!(one.len() > 1000 && one.windows(2).all(|pair| pair[0] == pair[1]), "{one:?}");
}

/// How many letters stand on each line of a word but its last two.
fn lines_of_word(word: &str) -> Vec<usize> {
    let mut lines: Vec<usize> =
        lines(&set(word)).iter().map(|line| line.trim_end_matches('\u{AD}').len()).collect();
    lines.truncate(lines.len() - 2);
    lines
}
