//! Text that is read from right to left, and text in which both directions meet.

use seuranta::typeset::{Item, Look, Owner, Publication, TextRun, reading_text};

use super::{set, words_of};

/// The runs of each line, from left to right; what has no ink is left out.
fn lines(publication: &Publication) -> Vec<Vec<&TextRun>> {
    let runs = publication.pages.iter().flat_map(|page| &page.items);
    let mut runs: Vec<&TextRun> = runs
        .filter_map(|placed| match (&placed.item, &placed.owner) {
            (Item::Text(run), Owner::Slot(_)) if !run.text.trim().is_empty() => Some(run),
            _ => None,
        })
        .collect();
    runs.sort_by_key(|run| (run.y, run.x));
    runs.chunk_by(|a, b| a.y == b.y).map(<[_]>::to_vec).collect()
}

/// What is seen on each line, from left to right; a word that is read the other way as it is written.
fn seen(markdown: &str) -> Vec<String> {
    let set = set(markdown);
    let texts =
        |line: &Vec<&TextRun>| line.iter().map(|run| run.text.trim()).collect::<Vec<_>>().join(" ");
    lines(&set.publication).iter().map(texts).collect()
}

/// The right end of a run, in thousandths of a point.
fn right(run: &TextRun) -> i64 {
    let face = seuranta::font::face(run.face);
    let mut pen = 0;
    let ends = run.glyphs.iter().map(|glyph| {
        let end = pen + face.advance(glyph.id);
        pen += glyph.advance;
        i64::from(end)
    });
    run.x.0 + ends.max().unwrap_or(0) * run.size.0 / i64::from(face.units_per_em())
}

#[test]
fn a_paragraph_that_begins_in_hebrew_is_read_from_the_right() {
    let text = "בשנת 2024 היו (בערך) 1 200 תלמידים ב־Helsinki City.";
    assert_eq!(seen(text), [". Helsinki City ב־ תלמידים 1 200 ) בערך ( היו 2024 בשנת"]);
    let set = set(text);
    let look = Look::default();
    let edge = set.publication.pages[0].width.0 - look.side_margin.0;
    let line = lines(&set.publication).remove(0);
    assert!((right(line.last().unwrap()) - edge).abs() < 100, "it begins at the right margin");
    assert_eq!(words_of(&reading_text(&set.publication)), words_of(text), "it is read as written");
}

#[test]
fn each_line_of_a_long_paragraph_begins_at_the_right() {
    let text =
        "تقول المدينة إن الهدف تم تحقيقه قبل الموعد المحدد، وسيستمر العمل في السنوات القادمة. "
            .repeat(4);
    let set = set(&text);
    let ends: Vec<i64> =
        lines(&set.publication).iter().map(|line| right(line.last().unwrap())).collect();
    assert!(ends.len() > 2, "{ends:?}");
    assert!(ends.iter().all(|end| (end - ends[0]).abs() < 100), "{ends:?}");
}

#[test]
fn words_of_the_other_direction_change_places_with_their_marks() {
    assert_eq!(seen("Sana (שלום עולם), luku 2024."), ["Sana ( עולם שלום ), luku 2024."]);
}

#[test]
fn the_labels_of_a_list_stand_where_its_text_begins() {
    for (markdown, label) in [("- פריט ראשון\n- פריט שני", "•"), ("1. ראשון\n2. שני", ".")]
    {
        let set = set(markdown);
        for line in lines(&set.publication) {
            let text = line[0];
            let label = line.iter().find(|run| run.text.contains(label)).unwrap();
            assert!(label.x > text.x, "{line:?}");
        }
    }
    assert_eq!(seen("1. ראשון\n2. שני"), ["ראשון . 1", "שני . 2"]);
}

#[test]
fn a_cell_that_is_read_from_the_right_stands_there() {
    let table = "| Nimi | Huomautus |\n|:---|:---|\n| Koulut | Hyvä kehitys koko kaupungissa |\n\
        | בתי ספר | הערה (קצרה) |\n";
    let set = set(table);
    let lines = lines(&set.publication);
    let (other, own) = (&lines[1], &lines[2]);
    assert!(own.last().unwrap().text.contains("הערה"), "{own:?}");
    assert!(right(own.last().unwrap()) >= right(other.last().unwrap()) - 100);
    assert!(
        own.iter().all(|run| run.x > other[0].x),
        "the name of the row stands at the right of its column"
    );
}

#[test]
fn a_quotation_has_its_bar_at_the_side_where_its_text_begins() {
    let bar = |markdown: &str| {
        let set = set(markdown);
        let items = set.publication.pages[0].items.iter();
        let bars = items.filter_map(|placed| match &placed.item {
            Item::Fill { area, .. } if area.height > area.width => Some(area.x),
            _ => None,
        });
        bars.min().unwrap()
    };
    assert!(bar("> ציטוט קצר") > bar("> Lyhyt lainaus"));
}
