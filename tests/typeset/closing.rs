//! White space between blocks: the same on a page, and less only where that makes better pages.

use std::collections::BTreeSet;

use seuranta::typeset::{Item, Look, Page};

/// A chapter of paragraphs of three lines.
fn chapter(paragraphs: usize) -> String {
    let text =
        "Kaupunginosien erot ovat kaventuneet, ja palvelujen saatavuus on parantunut. ".repeat(3);
    format!("## Luku\n\n{}", format!("{text}\n\n").repeat(paragraphs))
}

/// Where the lines of running text stand on a page.
fn lines(page: &Page) -> Vec<i64> {
    let lines: BTreeSet<i64> = page
        .items
        .iter()
        .filter_map(|placed| match &placed.item {
            Item::Text(run) if run.size.0 == 10_000 => Some(run.y.0),
            _ => None,
        })
        .collect();
    lines.into_iter().collect()
}

/// How far below the foot of the text the last line of a page ends.
pub(super) fn below_foot(page: &Page) -> i64 {
    // below a line's baseline stand 3.1 points of it
    let last = lines(page).last().map_or(0, |last| last + 3100);
    last - (page.height.0 - Look::default().bottom_margin.0)
}

/// For each page, the distances from line to line that are on it.
fn distances(paragraphs: usize) -> Vec<BTreeSet<i64>> {
    let set = super::set(&format!("# Kirja\n\n{}", chapter(paragraphs)));
    let of = |page: &Page| lines(page).windows(2).map(|pair| pair[1] - pair[0]).collect();
    set.publication.pages.iter().map(of).collect()
}

#[test]
fn white_space_is_the_same_on_a_page_and_closed_up_on_full_ones_alone() {
    let (mut closed, mut whole) = (0, 0);
    for paragraphs in 25..60 {
        let pages = distances(paragraphs);
        for page in &pages {
            let Some((leading, white)) = page.first().zip(page.last()) else { panic!("no lines") };
            assert_eq!((*leading, page.len()), (13_500, 2), "{paragraphs} paragraphs: {pages:?}");
            match white - leading {
                4500 => whole += 1,
                3400..4500 if pages.len() > 1 => closed += 1,
                other => panic!("{other} between {paragraphs} paragraphs"),
            }
        }
    }
    assert!(closed > 0 && whole > 4 * closed, "{closed} closed up, {whole} not");
}

#[test]
fn no_page_is_so_long_that_it_comes_near_the_page_number() {
    let mut longest = i64::MIN;
    for count in 30..70 {
        let lines = format!("{}loppu\n", "rivi\\\n".repeat(count));
        for text in ["Aluksi.\n\n", "### Tavoite\n\n", "### Tavoite\n\nAluksi.\n\n"] {
            let set =
                super::set(&format!("# Kirja\n\n## Luku\n\n{text}{lines}\n## Luku\n\nLoppu."));
            for page in &set.publication.pages {
                longest = longest.max(below_foot(page));
            }
        }
    }
    // 0.6 of a line
    assert!((1..=8100).contains(&longest), "{longest}");
}

/// How far below the name of a section that goes on the first line of text stands on the second page.
fn below_name(text: &str) -> i64 {
    let set = super::set(&format!("# Kirja\n\n## Luku\n\n### Tavoite\n\n#### Mittari\n\n{text}"));
    let page = &set.publication.pages[1];
    let name = page.items.iter().find_map(|placed| match &placed.item {
        Item::Text(run) if run.text.starts_with("Mittari") => Some(run.y.0),
        _ => None,
    });
    let name = name.unwrap();
    lines(page).into_iter().find(|y| *y > name).unwrap() - name
}

#[test]
fn the_name_of_a_section_that_goes_on_stands_as_far_from_any_text_below_it() {
    let sentence = "Palvelujen saatavuus on parantunut. ";
    let cut = below_name(&sentence.repeat(200));
    assert_eq!(cut, below_name(&format!("{sentence}\n\n").repeat(60)));
    assert!(cut > 13_500, "{cut}");
}

/// The distances from line to line of a list of `items`, of which the last one has `text`.
fn between_items(items: usize, text: &str) -> BTreeSet<i64> {
    let list = format!("{}- {text}\n", "- Asia.\n".repeat(items - 1));
    let set = super::set(&format!("# Kirja\n\n{list}"));
    let of = |page: &Page| lines(page).windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>();
    set.publication.pages.iter().flat_map(of).collect()
}

#[test]
fn the_end_of_an_item_is_seen_by_the_same_space_in_all_lists() {
    let long = "Palvelujen saatavuus on parantunut. ".repeat(3);
    for items in [2, 40] {
        let lines = between_items(items, "Asia.");
        assert_eq!(lines.into_iter().collect::<Vec<_>>(), [15_500], "{items} items");
        let longer = between_items(items, &long);
        assert_eq!(longer.into_iter().collect::<Vec<_>>(), [13_500, 15_500], "{items} items");
    }
}
