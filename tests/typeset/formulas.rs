//! Formulas on lines of their own as print has them.

use super::*;
use seuranta::font::{FaceId, edges, reach};
use seuranta::picture::{Outline, Segment, Shape};
use seuranta::typeset::{Kid, Node, Pt, Role, TextRun};

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
    let is_bar = |[left, top, right, foot]: &[i64; 4]| foot - top < 1_000 && right - left > 2_000;
    filled(set).into_iter().filter(is_bar).map(|[left, top, right, _]| (left, top, right)).collect()
}

/// The shapes that formulas are drawn with.
fn shapes(set: &Typeset) -> Vec<([i64; 2], &Outline)> {
    let mut shapes = Vec::new();
    for item in items(set) {
        if let Item::Drawing { drawing, area } = item {
            shapes.extend(drawing.shapes.iter().map(|shape| ([area.x.0, area.y.0], shape)));
        }
    }
    shapes
        .into_iter()
        .filter_map(|(corner, shape)| match shape {
            Shape::Outline(outline) => Some((corner, outline)),
            _ => None,
        })
        .collect()
}

/// The places that an outline is drawn through, on its page.
#[expect(clippy::cast_possible_truncation, reason = "a page is no larger")]
fn places((corner, outline): &([i64; 2], &Outline)) -> Vec<[i64; 2]> {
    let at = |x: f32, y: f32| {
        [corner[0] + (x * 1000.0).round() as i64, corner[1] + (y * 1000.0).round() as i64]
    };
    let place = |segment: &Segment| match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Cubic(.., x, y) => Some(at(x, y)),
        Segment::Close => None,
    };
    outline.segments.iter().filter_map(place).collect()
}

/// The left, upper, right and lower edge of each filled shape.
fn filled(set: &Typeset) -> Vec<[i64; 4]> {
    let shapes = shapes(set).into_iter().filter(|(_, outline)| outline.fill.is_some());
    let bounds = |shape| {
        let places = places(&shape);
        let least = |axis: usize| places.iter().map(|place| place[axis]).min().unwrap();
        let most = |axis: usize| places.iter().map(|place| place[axis]).max().unwrap();
        [least(0), least(1), most(0), most(1)]
    };
    shapes.map(bounds).collect()
}

/// The runs of text of the only formula, from left to right.
fn runs(set: &Typeset) -> Vec<&TextRun> {
    let owner = set.publication.pages.iter().flat_map(|page| &page.items).filter_map(|placed| {
        let [formula] = formulas(set)[..] else { return None };
        let [Kid::Slot(slot)] = formula.kids[..] else { return None };
        match &placed.item {
            Item::Text(run) if placed.owner == Owner::Slot(slot) => Some(run),
            _ => None,
        }
    });
    let mut runs: Vec<_> = owner.collect();
    runs.sort_by_key(|run| run.x.0);
    runs
}

/// The left and right edge of the ink of a run of one glyph.
fn ink(run: &TextRun) -> [i64; 2] {
    let glyph = run.glyphs.iter().next().unwrap();
    let (low, high) = reach(run.face, glyph.id).unwrap();
    let (left, right) = edges(run.face, glyph.id, low, high).unwrap();
    let em = i64::from(face(run.face).units_per_em());
    [left, right].map(|edge| run.x.0 + i64::from(edge) * run.size.0 / em)
}

/// How wide the stem of an l is in text of 10 points.
fn stem() -> i64 {
    let face = face(FaceId::Regular);
    let (left, right) = edges(FaceId::Regular, face.glyph('l').unwrap(), 500, 500).unwrap();
    i64::from(right - left) * 10_000 / i64::from(face.units_per_em())
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

#[test]
fn as_much_white_stands_on_both_sides_of_a_sign_whatever_letters_stand_beside_it() {
    let set = set(&format!("{HEAD}*t* = *o* × *s* − *u* + 2 × *n* × *x*\n"));
    let runs = runs(&set);
    let gap = |at: usize| ink(runs[at + 1])[0] - ink(runs[at])[1];
    let gaps: Vec<i64> = (0..runs.len() - 1).map(gap).collect();
    // five eighteenths of the size beside a relation, four beside the others
    assert!(gaps[..2].iter().all(|gap| (4_150..4_550).contains(gap)), "{gaps:?}");
    assert!(gaps[2..].iter().all(|gap| (3_500..4_000).contains(gap)), "{gaps:?}");
}

#[test]
fn signs_of_numbers_and_in_exponents_have_little_white_around_them() {
    let set = set(&format!("{HEAD}*t* = −*n* + *s*<sup>*o* + *n*</sup>\n"));
    let runs = runs(&set);
    let gap = |at: usize| ink(runs[at + 1])[0] - ink(runs[at])[1];
    assert_eq!(runs[2].text.trim(), "−");
    assert!(gap(1) > 4_000 && gap(2) < 1_600, "{} {}", gap(1), gap(2));
    // the exponent is as large as two thirds
    assert_eq!(runs[7].text.trim(), "+");
    assert!(gap(6) < 1_400 && gap(7) < 1_400, "{} {}", gap(6), gap(7));
}

#[test]
fn exponents_stand_on_one_line_and_as_far_from_what_they_stand_at() {
    let text = "*k* = *y*<sup>*n*</sup> + *T*<sup>*p*</sup> + (*a* + *u*)<sup>12 / *m*</sup> \
                + *y*² + *T*² + (*a* − *u*)²";
    let set = set(&format!("{HEAD}{text}\n"));
    let height = |text: &str| at(&set, text).1;
    assert_eq!([height("p"), height("12"), height("m")], [height("n"); 3]);
    let runs = runs(&set);
    let is_raised = |at: &usize| runs[*at].y.0 == height("n");
    let raised: Vec<usize> = (0..runs.len()).filter(is_raised).collect();
    let raised = raised.into_iter().filter(|at| ["n", "p", "2"].contains(&&*runs[*at].text));
    let raised: Vec<usize> = raised.collect();
    assert!(raised.iter().all(|at| runs[*at].size.0 == 7_000));
    let gaps: Vec<i64> =
        raised.iter().map(|at| ink(runs[*at])[0] - ink(runs[*at - 1])[1]).collect();
    assert!(gaps.len() == 5 && gaps.iter().all(|gap| (gap - gaps[0]).abs() < 30), "{gaps:?}");
}

#[test]
fn the_bars_of_roots_and_fractions_are_drawn_alike_and_reach_as_far_beyond_both_ends() {
    let set = set(&format!("{HEAD}*k* = √(*T* / *y*)\n"));
    let [(left, top, right)] = bars(&set)[..] else { panic!("{:?}", filled(&set)) };
    let foot = filled(&set)[0][3];
    let widths: Vec<f64> = shapes(&set)
        .iter()
        .filter_map(|(_, outline)| outline.stroke.as_ref().map(|stroke| f64::from(stroke.width)))
        .collect();
    let height = Pt(foot - top).to_f64();
    assert!(widths.iter().any(|width| (width - height).abs() < 0.0015), "{widths:?} {height}");
    let runs = runs(&set);
    for text in ["T", "y"] {
        let run = runs.iter().find(|run| &*run.text == text).unwrap();
        let [from, to] = ink(run);
        assert!(((from - left) - (right - to)).abs() < 20, "{left} {from} {to} {right}");
    }
}

#[test]
fn the_sign_of_a_series_is_as_heavy_as_letters_and_stands_in_the_middle_of_signs() {
    let set = set(&format!("{HEAD}*k* = *n* − Σ*y* − Σ(*y* − 1)\n"));
    let series: Vec<_> = shapes(&set).iter().map(places).collect();
    assert_eq!(series.len(), 2);
    let heights = |axis: usize| series[0].iter().map(move |place| place[axis]);
    let (top, foot) = (heights(1).min().unwrap(), heights(1).max().unwrap());
    // the upper beam is between the two uppermost heights
    let below = heights(1).filter(|y| *y > top + 200).min().unwrap();
    assert!(((below - top) - stem()).abs() < stem() / 10, "{} {}", below - top, stem());
    assert!(foot - top > 9_500, "{}", foot - top);
    let (minus, line) = (at(&set, "−"), at(&set, "n").1);
    let glyph = face(FaceId::Regular).glyph('−').unwrap();
    let (low, high) = reach(FaceId::Regular, glyph).unwrap();
    let middle = line - i64::from(low + high) * 10_000 / (2 * 2048);
    assert!((i64::midpoint(top, foot) - middle).abs() < 60 && minus.1 == line);
    // what it is of stands near, brackets nearer
    let right = |at: usize| series[at].iter().map(|place| place[0]).max().unwrap();
    let runs = runs(&set);
    let after =
        |at: usize| ink(runs.iter().find(|run| run.x.0 >= right(at)).unwrap())[0] - right(at);
    assert!((1_900..2_400).contains(&after(0)) && (1_000..1_600).contains(&after(1)));
}

#[test]
fn brackets_are_as_high_as_the_sign_of_a_series_in_them_and_those_around_letters_stay_text() {
    let set = set(&format!("{HEAD}*k* = (Σ*y*)² + (*y*² + *q*)\n"));
    let [open, series, close] = filled(&set)[..] else { panic!("{:?}", filled(&set)) };
    assert!(open[1] < series[1] && series[3] < open[3] && open[0] < series[0]);
    assert_eq!((open[1], open[3]), (close[1], close[3]));
    let runs = runs(&set);
    // the exponents of both stand on one line all the same
    assert_eq!(runs[3].y, runs[7].y);
    let texts: Vec<&str> = runs.iter().map(|run| run.text.trim()).collect();
    assert_eq!(texts, ["k", "=", "y", "2", "+", "(", "y", "2", "+", "q", ")"]);
}

#[test]
fn formulas_below_each_other_have_more_white_between_them_than_lines_of_text() {
    let set = set(&format!("{HEAD}*k* = *a*\n\n*m* = *b*\n"));
    let apart = at(&set, "m").1 - at(&set, "k").1;
    assert!((19_000..22_000).contains(&apart), "{apart}");
}

#[test]
fn high_brackets_are_as_heavy_as_those_of_text() {
    let set = set(&format!("{HEAD}*k* = (*a* / *b* + 1) × [*c* / *d* + 1]\n"));
    let weight = |sign: char| {
        let glyph = face(FaceId::Regular).glyph(sign).unwrap();
        let (left, right) = edges(FaceId::Regular, glyph, 650, 650).unwrap();
        i64::from(right - left) * 10_000 / 2048
    };
    let brackets: Vec<Vec<[i64; 2]>> = shapes(&set)
        .iter()
        .map(places)
        .filter(|places| places.iter().any(|place| (place[1] - places[0][1]).abs() > 10_000))
        .collect();
    let [open, close, left, right] = &brackets[..] else { panic!("{brackets:?}") };
    for (shape, sign) in [(open, '('), (close, ')'), (left, '['), (right, ']')] {
        // how far the places are from each other that are nearest above or beside each other
        let mut across: Vec<i64> = shape.iter().map(|place| place[0]).collect();
        across.sort_unstable();
        across.dedup();
        let least = across.windows(2).map(|pair| pair[1] - pair[0]).filter(|gap| *gap > 20).min();
        assert!((least.unwrap() - weight(sign)).abs() < 40, "{sign} {least:?} {}", weight(sign));
    }
    let mut down: Vec<i64> = left.iter().map(|place| place[1]).collect();
    down.sort_unstable();
    down.dedup();
    assert!((down[1] - down[0] - weight('[')).abs() < 20, "{down:?}");
}
