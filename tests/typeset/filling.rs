//! What pages are filled with, and what goes overleaf together.

use super::book::page_with;
use super::closing::below_foot;
use super::set;

#[test]
fn a_goal_goes_overleaf_with_its_own_judgements_where_its_first_indicator_does() {
    let judgements = "Omat arviot:\n\n- Toimiala: etenee\n- Virasto: vaarassa\n";
    let status = "Tila: vaarassa.\n\n![Kuvio](pieni.svg)\n";
    // where no more than a third of a page is left by that
    for lines in 34..44 {
        let above = "rivi\\\n".repeat(lines);
        let goal = format!("### Tavoite\n\n{judgements}\n#### Mittari\n\n{status}");
        let set = set(&format!("# Raportti\n\n## Luku\n\n{above}loppu\n\n{goal}\nLopuksi.\n"));
        let page = |text: &str| page_with(&set.publication, text);
        assert_eq!(page("Tavoite"), page("Mittari"), "after {lines} lines");
    }
}

#[test]
fn only_the_page_before_a_picture_is_short() {
    let text = "Kaupungin tavoitteena on hiilineutraali Helsinki, ja sen toteutumista seurataan. ";
    let picture = "Kuviosta näkyy kehitys:\n\n![Kuvio](korkea.svg)\n\n";
    for sentences in 60..110 {
        let above = text.repeat(sentences);
        let set = set(&format!("# Kirja\n\n## Luku\n\n{above}\n\n{picture}Loppu.\n"));
        let with_picture = page_with(&set.publication, "Kuviosta");
        for page in 0..with_picture.saturating_sub(1) {
            let white = -below_foot(&set.publication.pages[page]);
            assert!(white < 3 * 13_500, "{white} on page {page}, {sentences} sentences");
        }
    }
}

#[test]
fn a_table_of_a_few_rows_is_not_cut_where_its_picture_is_to_go_overleaf_for_that() {
    let rows: String = (1..=5).map(|row| format!("| rivi{row} | {row} |\n")).collect();
    let table = format!("| Ajankohta | Toteuma |\n|---|--:|\n{rows}");
    for lines in 18..46 {
        let above = "rivi\\\n".repeat(lines);
        let indicator = format!("#### Mittari\n\nTila.\n\n![Kuvio](leveä.svg)\n\n{table}");
        let text = format!("# Raportti\n\n## Luku\n\n### Tavoite\n\n{above}loppu\n\n{indicator}");
        let set = set(&format!("{text}\n{above}loppu\n"));
        let page = |text: &str| page_with(&set.publication, text);
        assert_eq!(page("rivi1"), page("rivi5"), "after {lines} lines");
    }
}

#[test]
fn no_page_ends_between_an_item_and_the_list_within_it() {
    for lines in 40..62 {
        let above = "rivi\\\n".repeat(lines);
        let list = "- Emo\n  - Lapsi\n  - Toinen\n- Toinen emo\n  - Neljäs\n  - Viides\n";
        let set = set(&format!("# Kirja\n\n## Luku\n\n{above}loppu\n\n{list}\nLopuksi.\n"));
        let page = |text: &str| page_with(&set.publication, text);
        assert_eq!(page("Emo"), page("Lapsi"), "after {lines} lines");
        assert_eq!(page("Toinen emo"), page("Neljäs"), "after {lines} lines");
    }
}
