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
