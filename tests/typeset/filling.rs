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
