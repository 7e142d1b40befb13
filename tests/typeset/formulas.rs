//! Formulas on lines of their own as print has them.

use super::*;
use seuranta::typeset::{Kid, Node, Role};

const HEAD: &str = "---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n";

/// What stands between the heading and what repeats: each drawn thing of the text's slots.
fn items(set: &Typeset) -> Vec<&Item> {
    let placed = set.publication.pages.iter().flat_map(|page| &page.items);
    placed
        .filter(|placed| matches!(placed.owner, Owner::Slot(_)))
        .map(|placed| &placed.item)
        .collect()
}

/// Where a run of text begins, and its baseline.
fn at(set: &Typeset, text: &str) -> (i64, i64) {
    let found = items(set).into_iter().find_map(|item| match item {
        Item::Text(run) if run.text.trim() == text => Some((run.x.0, run.y.0)),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no “{text}”"))
}

/// The bars of fractions: left, upper edge, right.
fn bars(set: &Typeset) -> Vec<(i64, i64, i64)> {
    let bar = |item: &&Item| match item {
        Item::Fill { area, .. } => Some((area.x.0, area.y.0, area.x.0 + area.width.0)),
        _ => None,
    };
    items(set).iter().filter_map(bar).collect()
}

fn formulas(set: &Typeset) -> Vec<&Node> {
    set.publication.structure.nodes.iter().filter(|node| node.role == Role::Formula).collect()
}

#[test]
fn a_formula_on_a_line_of_its_own_has_bars_and_a_root() {
    insta::assert_snapshot!(dumped(&format!(
        "{HEAD}Puoliväli *h* on:\n\n*h* = *t* × √(1 + (*u* − *ū*)² / Σ(*u* − *ū*)²)\n\n\
         *o* = (*x* / *b*)<sup>12 / kuukaudet</sup> − 1\n"
    )));
}

#[test]
fn what_is_divided_stands_in_the_middle_above_its_bar_without_needless_brackets() {
    let set = set(&format!("{HEAD}*k* = (*q* − 12) / 7 + *w*\n"));
    let [(left, bar, right)] = bars(&set)[..] else { panic!("{:?}", items(&set)) };
    let ((q, over), (seven, under)) = (at(&set, "q"), at(&set, "7"));
    assert!(over < bar && bar < under, "{over} {bar} {under}");
    assert!(left < q && q - left < 3_000, "{left} {q}");
    assert!((seven + 3_000 - i64::midpoint(left, right)).abs() < 2_000, "{left} {seven} {right}");
    let line = [at(&set, "k").1, at(&set, "=").1, at(&set, "+").1, at(&set, "w").1];
    assert_eq!(line, [line[0]; 4]);
    assert!(over < line[0] && line[0] < under);
    assert!(
        items(&set).iter().all(|item| !matches!(item, Item::Text(run) if run.text.contains('(')))
    );
    assert!(reading_text(&set.publication).contains("k = (q − 12) / 7 + w\n"));
}

#[test]
fn a_formula_tells_the_line_that_it_is_read_as() {
    let set = set(&format!("{HEAD}*r* = √(*T* / *b*)<sup>12 / *n*</sup> − *x*²\n"));
    let [formula] = formulas(&set)[..] else { panic!("no formula") };
    let told = formula.told();
    assert_eq!(told.alternative.as_deref(), Some("r = √(T / b)^(12 / n) − x²"));
    assert_eq!(told.actual_text, told.alternative);
    let (page, area) = told.bounds.unwrap();
    assert!(page == 1 && area.height.0 > 20_000, "{area:?}");
    assert!(matches!(formula.kids[..], [Kid::Slot(_)]));
}

#[test]
fn a_long_formula_goes_on_below_its_first_relation() {
    let side = |sign: &str| format!("{sign} ({} + 1) / 2", vec!["*a*"; 20].join(" + "));
    let set = set(&format!("{HEAD}*k* {} {} {}\n", side("="), side("≈"), side("≤")));
    let (first, second, third) = (at(&set, "="), at(&set, "≈"), at(&set, "≤"));
    assert!(first.1 < second.1 && second.1 < third.1, "{first:?} {second:?} {third:?}");
    assert!((second.0 - first.0).abs() < 10 && second.0 == third.0, "{first:?} {second:?}");
    assert_eq!(formulas(&set).len(), 1);
}

#[test]
fn relations_of_formulas_below_each_other_stand_beneath_each_other() {
    let relations = |text: &str| {
        let set = set(&format!("{HEAD}{text}\n"));
        let run = |item: &Item| match item {
            Item::Text(run) if &*run.text == "=" => Some(run.x.0),
            _ => None,
        };
        items(&set).into_iter().filter_map(run).collect::<Vec<_>>()
    };
    let together = relations("*k* = *a* / 2\n\n*m* + 1 = *b*\n\nŷ = *c*");
    assert_eq!(together, [together[0]; 3]);
    let parted = relations("*k* = *a* / 2\n\nja\n\n*m* + 1 = *b*");
    assert!(parted[0] < parted[1], "{parted:?}");
    let uneven = relations("*k* = *a* / 2\n\n*m* + *n* + *o* + 1 = *b*");
    assert!(uneven[0] < uneven[1], "{uneven:?}");
}

#[test]
fn what_is_too_wide_or_cannot_be_read_stays_a_line_of_text() {
    let wide = format!("k = ({} + 1) / 2", vec!["a"; 90].join(" + "));
    for text in [&wide, "k = a / b → c", "k = (a / b", "k = / b", "p = 1 on suuri", "k = () / 2"]
    {
        let set = set(&format!("{HEAD}{text}\n"));
        assert_eq!((formulas(&set).len(), bars(&set).len()), (0, 0), "{text}");
        let read = reading_text(&set.publication).replace(char::is_whitespace, "");
        assert!(read.contains(&text.replace(' ', "")), "{read}");
    }
    let linked = set(&format!("{HEAD}*k* = [*a*](https://example.org) / *b*\n"));
    assert_eq!(formulas(&linked).len(), 0);
}

#[test]
fn a_step_of_a_list_stays_a_line_beside_its_number() {
    let set = set(&format!("{HEAD}1. *p* = *a* / *b*\n2. Toinen.\n\n   *q* = *c* / *d*\n"));
    assert_eq!((formulas(&set).len(), bars(&set).len()), (1, 1));
    assert_eq!(at(&set, "1.").1, at(&set, "p").1);
    assert_eq!(at(&set, "p").0, at(&set, "Toinen.").0);
    assert!(at(&set, "q").0 > at(&set, "Toinen.").0);
}

#[test]
fn formulas_that_were_made_to_harm_are_set_all_the_same() {
    let nested =
        |open: &str, close: &str| format!("{}x{}", open.repeat(10_000), close.repeat(10_000));
    for text in [
        format!("k = {}", nested("(", ")")),
        format!("k = {}", nested("√(", ")")),
        format!("k = {}", nested("(1 / ", ")")),
        format!("k = {}", "(".repeat(10_000)),
        format!("k = {}", "√".repeat(10_000)),
        format!("k = 1{}", " / 2".repeat(10_000)),
        format!("k = x{}", "<sup>2".repeat(10_000)),
        format!("k = {}", "1 + ".repeat(100_000)),
    ] {
        let (document, _) = document::read(&format!("{HEAD}{text}\n"), "report.md", &load);
        let words = Words::built_in(document.language).unwrap();
        let set = typeset(&document, &Look::default(), &words).unwrap();
        assert_eq!(formulas(&set).len(), 0);
        assert!(reading_text(&set.publication).contains("k ="));
    }
}
