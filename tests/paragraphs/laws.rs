//! What holds for the lines of any text in any of the three languages, measured on the page.

use proptest::prelude::*;
use seuranta::font::face;
use seuranta::typeset::{Item, Look, Owner, Placed, Publication, TextRun, reading_text};

use super::set_in;

/// A line as it stands on its page.
#[derive(Debug, Default)]
struct Line {
    text: String,
    /// From the page's left edge, in thousandths of a point.
    left: i64,
    /// The end of what is seen but for a sign that hangs.
    right: i64,
    /// Whether a hyphen or an arrow stands at its end.
    signed: bool,
}

/// Where a run ends, without the space that a line's end swallows.
fn right(run: &TextRun) -> i64 {
    let em = i64::from(face(run.face).units_per_em());
    let seen = run.text.trim_end_matches(' ').len();
    let glyphs = run.glyphs.iter().filter(|glyph| glyph.bytes().start < seen);
    run.x.0 + glyphs.map(|glyph| i64::from(glyph.advance)).sum::<i64>() * run.size.0 / em
}

fn is_sign(placed: &Placed) -> bool {
    matches!(&placed.item, Item::Text(run) if matches!(&*run.text, "\u{AD}" | "\u{200B}"))
}

/// The lines of text that is no table, in their order.
fn lines(publication: &Publication) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for page in &publication.pages {
        let mut baseline = None;
        for placed in &page.items {
            let Item::Text(run) = &placed.item else { continue };
            match placed.owner {
                _ if is_sign(placed) => {
                    if let Some(line) = lines.last_mut() {
                        line.signed = true;
                    }
                }
                Owner::Slot(_) => {
                    if baseline != Some(run.y) {
                        baseline = Some(run.y);
                        lines.push(Line { left: run.x.0, ..Line::default() });
                    }
                    if let Some(line) = lines.last_mut() {
                        line.text.push_str(&run.text);
                        line.right = right(run);
                    }
                }
                Owner::Artifact(_) => {}
            }
        }
    }
    lines
}

const UNITS: [&str; 9] = ["kt", "%", "milj. €", "€/inv.", "kWh", "m²", "kpl", "st.", "kt CO₂-ekv."];

const FINNISH: [&str; 9] = [
    "ja",
    "kaupungin",
    "yleiskaavapäätöksen",
    "täytäntöönpanosuunnitelma",
    "on",
    "päästöt",
    "2023",
    "rakennusvalvontaviranomaisen",
    "energiatehokkuustoimenpiteet",
];
const SWEDISH: [&str; 9] = [
    "och",
    "stadens",
    "stadsfullmäktigeförsamlingens",
    "uppföljningsrapportering",
    "är",
    "utsläpp",
    "2023",
    "bostadsproduktionsmålsättningarna",
    "verksamhetsutvecklingen",
];
const ENGLISH: [&str; 9] = [
    "and",
    "the",
    "city’s",
    "intergovernmental",
    "is",
    "emissions",
    "2023",
    "responsibilities",
    "environmentally",
];

/// Something that is written with a space at either side.
fn token(language: &'static str) -> impl Strategy<Value = String> {
    let words = match language {
        "fi" => FINNISH,
        "sv" => SWEDISH,
        _ => ENGLISH,
    };
    let word = move || prop::sample::select(words.to_vec());
    prop_oneof![
        24 => word().prop_map(str::to_owned),
        3 => (1..100_000_u32, prop::sample::select(UNITS.to_vec()))
            .prop_map(|(figure, unit)| format!("{figure} {unit}")),
        2 => Just("1\u{A0}234\u{A0}567\u{A0}€".to_owned()),
        2 => word().prop_map(|word| format!("– {word}")),
        1 => (word(), word()).prop_map(|(one, two)| format!("{one}—{two}")),
        1 => Just("2021–2025".to_owned()),
        2 => (word(), word()).prop_map(|(one, two)| format!("”{one} {two}”,")),
        1 => word().prop_map(|word| format!("**”{word}”**")),
        1 => word().prop_map(|word| format!("`{word}`")),
        1 => Just("kaupunki\u{AD}strategia\u{AD}raportti".to_owned()),
        1 => "[a-zåäö]{90,260}",
        1 => "[1-9][0-9]{90,200}",
        1 => "[a-z]{80,120}".prop_map(|name| format!("<https://example.org/{name}>")),
    ]
}

fn text() -> impl Strategy<Value = (&'static str, String)> {
    prop::sample::select(vec!["fi", "sv", "en"]).prop_flat_map(|language| {
        let words = prop::collection::vec(token(language), 1..70);
        words.prop_map(move |words| (language, words.join(" ")))
    })
}

/// What Markdown's marks leave of a text, as words.
fn words(text: &str) -> Vec<String> {
    let plain = text.replace(['*', '`', '<', '>', '\u{AD}'], "");
    plain.split(' ').map(str::to_owned).collect()
}

fn is_dash(c: char) -> bool {
    matches!(c, '‒' | '–' | '—' | '―' | '-')
}

/// What no line may do, wherever it stands.
fn check(lines: &[Line]) -> Result<(), TestCaseError> {
    let look = Look::default();
    let end = look.page_width.0 - look.side_margin.0;
    for line in lines {
        prop_assert!(line.right <= end + 100, "too wide by {}: {line:?}", line.right - end);
        let mut letters = line.text.chars();
        let opens = letters.next().is_some_and(is_dash);
        prop_assert!(!opens || letters.next().is_some_and(|c| c.is_ascii_digit()), "{line:?}");
    }
    for pair in lines.windows(2) {
        let (before, after) = (pair[0].text.as_str(), pair[1].text.as_str());
        let first = after.split([' ', '\u{A0}']).next().unwrap_or_default();
        let is_unit = UNITS.iter().any(|unit| unit.split(' ').any(|part| part == first));
        let counted = before.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '.');
        prop_assert!(!(is_unit && counted), "{before} / {after}");
        let goes_on =
            before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
        prop_assert!(!goes_on || pair[0].signed, "a word ends unseen: {before} / {after}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_line_is_too_wide_begins_wrongly_or_breaks_a_word_unseen((language, text) in text()) {
        let publication = set_in(language, &format!("x {text}\n"));
        let lines = lines(&publication);
        check(&lines)?;
        let read = reading_text(&publication).replace('\u{200B}', "");
        let mut read: Vec<String> = read.trim().split(' ').map(str::to_owned).collect();
        prop_assert_eq!(read.remove(0), "x");
        prop_assert_eq!(read, words(&text));
        // no-break spaces hold
        let whole: usize = lines.iter().map(|line| line.text.matches("1\u{A0}234\u{A0}567\u{A0}€").count()).sum();
        prop_assert_eq!(whole, text.matches("1\u{A0}234\u{A0}567\u{A0}€").count());
        // what stands out to the left is a mark that opens, and all that stands out
        let left = Look::default().side_margin.0;
        for line in lines {
            let opens = line.text.starts_with('”');
            prop_assert!(if opens { line.left < left } else { line.left == left }, "{line:?}");
        }
    }

    #[test]
    fn lists_quotations_and_headings_keep_the_same_laws((language, text) in text()) {
        let markdown = format!("## x {text}\n\n- x {text}\n  1. x {text}\n\n> x {text}\n>\n> > x {text}\n");
        let publication = set_in(language, &markdown);
        for line in lines(&publication) {
            check(&[line])?;
        }
    }

    #[test]
    fn cells_keep_within_their_columns((language, text) in text(), columns in 1..9_usize) {
        let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
        let markdown = format!("{}|{}\n{}", row("x"), "---|".repeat(columns), row(&text));
        let publication = set_in(language, &markdown);
        for page in &publication.pages {
            let mut ends: std::collections::BTreeMap<i64, i64> = std::collections::BTreeMap::new();
            for placed in &page.items {
                let Item::Text(run) = &placed.item else { continue };
                if !matches!(placed.owner, Owner::Slot(_)) && !is_sign(placed) {
                    continue;
                }
                let end = ends.entry(run.y.0).or_default();
                prop_assert!(run.x.0 >= *end - 100, "“{}” lies on its neighbour", run.text);
                *end = right(run).max(*end);
                prop_assert!(*end <= page.width.0 - Look::default().side_margin.0, "{}", run.text);
            }
        }
        let read = reading_text(&publication).replace('\u{200B}', "");
        let read: Vec<String> = read.split_whitespace().map(str::to_owned).collect();
        let written: Vec<String> = words(&text).join(" ").split_whitespace().map(str::to_owned).collect();
        prop_assert_eq!(&read[columns..], vec![written; columns].concat());
    }
}

/// Rivers are made by spaces that are stretched, and none is.
#[test]
fn spaces_are_as_wide_as_their_typeface_has_them() {
    let text =
        "on ja kaupungin yleiskaavapäätöksen täytäntöönpanosuunnitelma **on** *ja* ".repeat(40);
    let markdown = format!(
        "## {text}\n\n{text}\n\n- {text}\n\n> {text}\n\n| a | b |\n|---|---|\n| {text} | {text} |\n"
    );
    let mut spaces = 0;
    for placed in set_in("fi", &markdown).pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = &placed.item else { continue };
        for glyph in run.glyphs.iter().filter(|glyph| &run.text[glyph.bytes()] == " ") {
            spaces += 1;
            assert_eq!(glyph.advance, face(run.face).space(), "in “{}”", run.text);
        }
    }
    assert!(spaces > 1000);
}

/// Where the run of a text begins.
fn place(publication: &Publication, text: &str) -> Option<i64> {
    publication.pages.iter().flat_map(|page| &page.items).find_map(|placed| match &placed.item {
        Item::Text(run) if &*run.text == text => Some(run.x.0),
        _ => None,
    })
}

/// The width of a text in the face of running text, in thousandths of a point.
fn width(text: &str) -> i64 {
    use seuranta::font::{FaceId, Figures, Shaper};
    let word = Shaper::new().word(text, FaceId::Regular, Figures::Proportional);
    let units: i64 = word.pieces.iter().map(|piece| i64::from(piece.advance)).sum();
    units * 10_000 / i64::from(face(FaceId::Regular).units_per_em())
}

#[test]
fn no_line_ends_far_from_the_edge_where_the_next_word_had_room() {
    const WORDS: [&str; 12] = [
        "asuntojen",
        "kaupunki",
        "tavoitteen",
        "vuoksi",
        "rakennuslupia",
        "haettiin",
        "vähemmän",
        "kertaakaan",
        "tontinvaraajat",
        "pyytäneet",
        "luopuneet",
        "varauksestaan",
    ];
    let end = Look::default().page_width.0 - Look::default().side_margin.0;
    let (mut seed, mut ends) = (7_usize, 0);
    for length in (16..40).cycle().take(240) {
        let words = (0..length).map(|_| {
            seed = (seed * 1_103_515_245 + 12_345) % (1 << 31);
            WORDS[(seed >> 16) % WORDS.len()]
        });
        let text = words.collect::<Vec<_>>().join(" ");
        for pair in lines(&set_in("fi", &format!("{text}.\n"))).windows(2) {
            let next = pair[1].text.split(' ').next().unwrap_or_default();
            let room = end - pair[0].right;
            let fits = room > width(&format!(" {next}"));
            assert!(!fits || room < 48_000, "{room} left: {} / {}", pair[0].text, pair[1].text);
            ends += 1;
        }
    }
    assert!(ends > 240);
}

#[test]
fn a_word_is_divided_rather_than_that_a_line_breaks_off_far_from_the_edge() {
    let end = Look::default().page_width.0 - Look::default().side_margin.0;
    let part = width(" toteutumis-");
    let mut ends = 0;
    for fill in 10..70 {
        let words = "talous on ".repeat(fill);
        let text = format!("{words}ja toteutumisseurannan lausunto on nyt valmis.\n");
        for pair in lines(&set_in("fi", &text)).windows(2) {
            if pair[1].text.starts_with("toteutumisseurannan") {
                let room = end - pair[0].right;
                assert!(room < part.max(60_000), "{room} left: {}", pair[0].text);
                ends += 1;
            }
        }
    }
    assert!(ends > 0);
}

#[test]
fn opening_marks_and_hyphens_hang_by_their_own_width() {
    let left = Look::default().side_margin.0;
    for mark in ["”", "\"", "’", "»", "“"] {
        let own = format!("{mark}sana{mark}");
        let set = set_in("fi", &format!("x\n\n{own} on tässä\n\n- {own}\n- sana\n"));
        // kerned with its letter, which stands under the letters of the other lines
        let hang = width(&own) - width(&own[mark.len()..]);
        assert!((left - lines(&set)[1].left - hang).abs() < 40, "{mark}: {:?}", lines(&set));
        // beside a bullet there is no room
        assert_eq!(place(&set, &own), place(&set, "sana"));
    }
    // code stands as it was written, and a mark within a cell within its cell
    for markdown in ["```\n\"sana\"\n```\n", "| ”a” |\n|---|\n| ”b” |\n"] {
        assert!(lines(&set_in("fi", markdown)).iter().all(|line| line.left >= left));
    }
    let end = Look::default().page_width.0 - left;
    let mut standing_out = 0;
    for fill in 0..80 {
        let text = "energiatehokkuustoimenpiteiden kaupunkiympäristölautakunnan ".repeat(6);
        let publication = set_in("fi", &format!("{} {text}\n", "i".repeat(fill)));
        for placed in publication.pages.iter().flat_map(|page| &page.items) {
            if let (true, Item::Text(run)) = (is_sign(placed), &placed.item) {
                let hyphen = right(run) - run.x.0;
                assert!(run.x.0 <= end + 100 && (hyphen - width("-")).abs() < 40);
                standing_out += usize::from(right(run) > end);
            }
        }
    }
    assert!(standing_out > 0);
}

#[test]
fn a_word_that_cannot_fit_ends_with_a_hyphen_and_anything_else_with_an_arrow_that_is_not_read() {
    let signs = |markdown: &str| {
        let publication = set_in("fi", markdown);
        let signs = publication.pages.iter().flat_map(|page| &page.items).filter_map(|placed| {
            let Item::Text(run) = &placed.item else { return None };
            is_sign(placed).then(|| (matches!(placed.owner, Owner::Slot(_)), run.text.to_string()))
        });
        signs.collect::<Vec<_>>()
    };
    let hyphen = (true, "\u{AD}".to_owned());
    let arrow = (false, "\u{200B}".to_owned());
    assert_eq!(signs(&format!("Sana {}.\n", "x".repeat(150))), [hyphen]);
    for text in [
        "1".repeat(150),
        format!("<https://example.org/{}>", "x".repeat(150)),
        format!("`{}`", "x".repeat(110)),
    ] {
        assert_eq!(signs(&format!("Sana {text}.\n")), std::slice::from_ref(&arrow), "{text}");
    }
}
