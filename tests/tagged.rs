//! PDF files as a screen reader has them: a report's, held against its Markdown, and others made to show
//! one thing each.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "pdf/read_back.rs"]
#[expect(dead_code, reason = "other tests read more of a file")]
mod read_back;
#[path = "pdf/tagged_text.rs"]
mod tagged_text;

use std::process::Command;

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use seuranta::typeset::{Look, typeset};
use seuranta::words::Words;
use seuranta::{document, pdf};

use tagged_text::Element;

/// The Finnish report of a checkpoint, as Markdown and as PDF.
fn report(checkpoint: &str) -> (String, Document) {
    let out = tempfile::tempdir().unwrap();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data");
    let status = Command::new(env!("CARGO_BIN_EXE_seuranta"))
        .args(["report", checkpoint, "--draft", "--lang", "fi", "--quiet", "--strategy", sample])
        .arg("--out")
        .arg(out.path())
        .status()
        .unwrap();
    assert!(status.success());
    let stem = format!("{checkpoint}/draft/helsinki-2021-2025-{checkpoint}-fi");
    let file = |ending: &str| std::fs::read(out.path().join(format!("{stem}.{ending}"))).unwrap();
    let markdown = String::from_utf8(file("md")).unwrap();
    (markdown, Document::load_mem(&file("pdf")).unwrap())
}

/// What Markdown says from its first chapter on: text, captions, and pictures by their alternatives.
fn text_of_markdown(markdown: &str) -> String {
    let body = &markdown[markdown.find("\n## ").unwrap()..];
    let mut out = String::new();
    for event in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::InlineHtml(html) if html.as_ref() == "<br>" => out.push(' '),
            Event::InlineHtml(html) if html.as_ref() == "<sup>" => out.push_str("^("),
            Event::InlineHtml(html) if html.as_ref() == "</sup>" => out.push(')'),
            Event::Html(html) => {
                if let Some(caption) = html.trim().strip_prefix("<!-- caption: ") {
                    out.push_str(caption.trim_end_matches(" -->"));
                    out.push('\n');
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Strikethrough)
            | Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Strikethrough,
            ) => {}
            Event::Start(_) | Event::End(_) => out.push('\n'),
            _ => {}
        }
    }
    out
}

fn words(text: &str) -> Vec<String> {
    text.replace('\u{AD}', "").split_whitespace().map(str::to_owned).collect()
}

/// Every element of a type, with its dictionary.
fn elements<'a>(document: &'a Document, name: &str) -> Vec<&'a Dictionary> {
    let is_it = |element: &&Dictionary| {
        element.has_type(b"StructElem")
            && element.get(b"S").and_then(Object::as_name).is_ok_and(|own| own == name.as_bytes())
    };
    document.objects.values().filter_map(|object| object.as_dict().ok()).filter(is_it).collect()
}

#[test]
fn a_report_reads_word_by_word_as_its_markdown() {
    for checkpoint in ["mid-term", "end-of-term"] {
        let (markdown, document) = report(checkpoint);
        // the cover is made of the front matter, the contents of the headings
        let tagged = tagged_text::tagged_text(&document, &["Part", "TOC", "Lbl"]);
        let (seen, written) = (words(&tagged), words(&text_of_markdown(&markdown)));
        let first = seen.iter().zip(&written).position(|(seen, written)| seen != written);
        if let Some(at) = first {
            let around =
                |words: &[String]| words[at.saturating_sub(5)..(at + 8).min(words.len())].join(" ");
            panic!("{checkpoint}, word {at}:\n{}\n{}", around(&seen), around(&written));
        }
        assert_eq!(seen.len(), written.len());
        properties(&document);
    }
}

/// What a report's elements say of themselves.
fn properties(document: &Document) {
    let attribute = |element: &Dictionary, key: &[u8]| {
        element.get(b"A").and_then(Object::as_dict).and_then(|a| a.get(key)).ok().cloned()
    };
    let headings = elements(document, "TH");
    assert!(!headings.is_empty());
    for heading in headings {
        assert!(attribute(heading, b"Scope").is_some(), "{heading:?}");
    }
    let named: Vec<Vec<u8>> = elements(document, "TH")
        .iter()
        .filter_map(|heading| heading.get(b"ID").and_then(Object::as_str).ok())
        .map(<[u8]>::to_vec)
        .collect();
    let mut two_headed = 0;
    for cell in elements(document, "TD") {
        let Some(Object::Array(headers)) = attribute(cell, b"Headers") else { continue };
        two_headed += 1;
        for header in headers {
            assert!(named.iter().any(|name| name == header.as_str().unwrap()), "{header:?}");
        }
    }
    assert!(two_headed > 100, "{two_headed} cells have two headings");
    for list in elements(document, "L") {
        assert!(attribute(list, b"ListNumbering").is_some());
    }
    for item in elements(document, "LI") {
        let kids = item.get(b"K").unwrap().as_array().unwrap();
        let name = |kid: &Object| {
            let kid = document.get_dictionary(kid.as_reference().unwrap()).unwrap();
            kid.get(b"S").unwrap().as_name().unwrap().to_vec()
        };
        assert_eq!(kids.iter().map(name).collect::<Vec<_>>(), [b"Lbl".to_vec(), b"LBody".to_vec()]);
    }
    let told = |name: &str, key: &[u8]| {
        elements(document, name).iter().filter(|element| element.has(key)).count()
    };
    assert_eq!(told("Figure", b"Alt"), elements(document, "Figure").len());
    assert!(told("Span", b"E") > 0, "no abbreviation is expanded");
    let links =
        document.objects.values().filter_map(|object| object.as_dict().ok()).filter(|a| {
            a.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Link")
        });
    for link in links {
        assert!(link.get(b"Contents").and_then(Object::as_str).is_ok_and(|text| !text.is_empty()));
    }
    assert!(document.catalog().unwrap().has(b"Outlines"));
}

/// The PDF of Markdown in which nothing is amiss.
fn set(markdown: &str) -> Document {
    let (document, findings) = document::read(markdown, "text.md", &|_| Err("missing".to_owned()));
    assert_eq!(findings, []);
    written(document)
}

/// The PDF of a document.
fn written(document: document::Document) -> Document {
    let words = Words::built_in(document.language).unwrap();
    let set = typeset(document, &Look::default(), &words).unwrap();
    assert!(set.findings.iter().all(|finding| finding.code.id == "R112"), "{:?}", set.findings);
    Document::load_mem(&pdf::write(set.publication).unwrap()).unwrap()
}

/// The elements of a type, in reading order.
fn of_type<'a, 'd>(root: &'a Element<'d>, name: &str) -> Vec<&'a Element<'d>> {
    root.all().into_iter().filter(|element| element.name == name).collect()
}

/// The texts of the elements of a type.
fn texts(root: &Element<'_>, name: &str) -> Vec<String> {
    of_type(root, name).into_iter().map(|element| words(&element.text(&[])).join(" ")).collect()
}

/// What the title of a file says in its XMP metadata.
fn title(document: &Document) -> String {
    let metadata = document.catalog().unwrap().get_deref(b"Metadata", document).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    let (_, rest) = xmp.split_once("<dc:title>").unwrap();
    let (title, _) = rest.split_once("</rdf:li>").unwrap();
    title.rsplit_once('>').unwrap().1.to_owned()
}

#[test]
fn passages_in_other_languages_tell_theirs_and_abbreviations_what_they_stand_for() {
    let document = set("---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n## Luku\n\n\
        Ruotsiksi <span lang=\"sv\">Läge för *tillväxt*</span>, englanniksi \
        <span lang=\"en\">A Place of Growth</span>.\n\n\
        | Nimi | Arvo |\n|---|---:|\n| <span lang=\"sv\">Helsingfors stad</span> | \
        <abbr title=\"ennuste\">ENN</abbr> 2023 |\n");
    assert_eq!(document.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"fi");
    let root = tagged_text::root(&document);
    let spans: Vec<(String, Option<String>, Option<String>)> = of_type(&root, "Span")
        .into_iter()
        .map(|span| (span.text(&[]), span.told("Lang"), span.told("E")))
        .collect();
    let foreign = |text: &str, lang: &str| (text.to_owned(), Some(lang.to_owned()), None);
    assert_eq!(
        spans,
        [
            foreign("Läge för tillväxt", "sv"),
            foreign("A Place of Growth", "en"),
            foreign("Helsingfors stad", "sv"),
            ("ENN".to_owned(), None, Some("ennuste".to_owned())),
        ]
    );
}

/// Where an annotation leads: the page, and how high on it.
fn destination(annotation: &Dictionary) -> (ObjectId, f32) {
    let place = annotation.get(b"Dest").unwrap().as_array().unwrap();
    assert_eq!(place[1].as_name().unwrap(), b"XYZ");
    (place[0].as_reference().unwrap(), place[3].as_float().unwrap())
}

/// Whether a link stands where another one leads: on its page, not above its height, and near it.
fn leads_to(from: &Dictionary, to: &Dictionary) -> bool {
    let (page, height) = destination(from);
    let rect = to.get(b"Rect").unwrap().as_array().unwrap();
    let top = rect[3].as_float().unwrap();
    to.get(b"P").unwrap().as_reference().unwrap() == page && (-0.1..20.0).contains(&(height - top))
}

#[test]
fn links_say_where_they_lead_and_footnotes_lead_both_ways() {
    let filler = "Päästöt vähenivät vertailuvuodesta.\n\n".repeat(80);
    let document = set(&format!(
        "---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n<!-- toc -->\n\n## Alku\n\nLuku[^a] ja toinen[^b], \
         [verkossa](https://www.hel.fi/näin \"Helsingin sivut\"), katso [loppu](#loppu).\n\n\
         {filler}## Loppu\n\nTeksti.\n\n[^a]: Ensimmäinen.\n\n[^b]: Toinen.\n"
    ));
    let root = tagged_text::root(&document);
    let links: Vec<(String, String, &Dictionary)> = of_type(&root, "Link")
        .into_iter()
        .map(|link| {
            let annotation = document.get_dictionary(link.annotation().unwrap()).unwrap();
            let contents = decode_text_string(annotation.get(b"Contents").unwrap()).unwrap();
            (words(&link.text(&[])).join(" "), contents, annotation)
        })
        .collect();
    let said: Vec<(&str, &str)> = links.iter().map(|(t, c, _)| (t.as_str(), c.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Alku 2", "Alku"),
            ("Loppu 4", "Loppu"),
            ("1", "viite 1"),
            ("2", "viite 2"),
            ("verkossa", "Helsingin sivut"),
            ("loppu", "loppu"),
            ("1", "viite 1: takaisin tekstiin"),
            ("2", "viite 2: takaisin tekstiin"),
        ]
    );
    for (mark, back) in [(2, 6), (3, 7)] {
        let (mark, back) = (links[mark].2, links[back].2);
        assert!(leads_to(mark, back), "{mark:?} does not lead to {back:?}");
        assert!(leads_to(back, mark), "{back:?} does not lead to {mark:?}");
        assert_ne!(destination(mark).0, destination(back).0);
    }
    assert_eq!(
        destination(links[1].2),
        destination(links[5].2),
        "the contents lead as the text does"
    );
    let action = links[4].2.get(b"A").unwrap().as_dict().unwrap();
    let uri = action.get(b"URI").unwrap().as_str().unwrap();
    assert_eq!(uri, b"https://www.hel.fi/n%C3%A4in");
}

#[test]
fn a_formula_is_read_and_copied_out_as_one_line() {
    let document = set("---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n## Luku\n\n\
        *s* = √(Σ(*y* − *a*)² / (*n* − 2)) × (*T* / *b*)<sup>12 / *n*</sup>\n");
    let root = tagged_text::root(&document);
    let [formula] = of_type(&root, "Formula")[..] else { panic!("no formula") };
    let line = "s = √(Σ(y − a)² / (n − 2)) × (T / b)^(12 / n)";
    assert_eq!(formula.told("Alt").as_deref(), Some(line));
    assert_eq!(formula.told("ActualText").as_deref(), Some(line));
    // what is marked on the page tells the same to readers that do not follow the structure
    assert!(matches!(&formula.kids[..], [tagged_text::Kid::Text(text)] if text == line));
    assert!(formula.attribute("BBox").is_some());
}

#[test]
fn cells_of_a_table_with_two_headings_name_both() {
    let document = set(
        "---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n## Luku\n\n<!-- row-headers -->\n\
        | Kulkutapa | 2021 | 2023 |\n|---|---:|---:|\n| kävely | 35 | 38 |\n| pyörä | 9 | 10 |\n\n\
        | Vuosi | Arvo |\n|---|---:|\n| 2021 | 5 |\n",
    );
    let root = tagged_text::root(&document);
    let heads = of_type(&root, "TH");
    let scopes: Vec<(String, String)> = heads
        .iter()
        .map(|head| {
            let scope = head.attribute("Scope").unwrap().as_name().unwrap();
            (head.text(&[]).trim().to_owned(), String::from_utf8_lossy(scope).into_owned())
        })
        .collect();
    let scopes: Vec<(&str, &str)> = scopes.iter().map(|(t, s)| (t.as_str(), s.as_str())).collect();
    assert_eq!(
        scopes,
        [
            ("Kulkutapa", "Both"),
            ("2021", "Column"),
            ("2023", "Column"),
            ("kävely", "Row"),
            ("pyörä", "Row"),
            ("Vuosi", "Column"),
            ("Arvo", "Column"),
        ]
    );
    let named = |name: &Object| {
        let head = heads.iter().find(|head| head.told("ID") == decode_text_string(name).ok());
        head.unwrap().text(&[]).trim().to_owned()
    };
    let cells: Vec<(String, Vec<String>)> = of_type(&root, "TD")
        .into_iter()
        .map(|cell| {
            let heads = cell.attribute("Headers").map(|heads| heads.as_array().unwrap().as_slice());
            let heads = heads.unwrap_or_default().iter().map(named).collect();
            (cell.text(&[]).trim().to_owned(), heads)
        })
        .collect();
    let two = |cell: &str, column: &str, row: &str| {
        (cell.to_owned(), vec![column.to_owned(), row.to_owned()])
    };
    assert_eq!(
        cells,
        [
            two("35", "2021", "kävely"),
            two("38", "2023", "kävely"),
            two("9", "2021", "pyörä"),
            two("10", "2023", "pyörä"),
            ("2021".to_owned(), Vec::new()),
            ("5".to_owned(), Vec::new()),
        ]
    );
}

#[test]
fn a_row_without_a_name_has_that_of_the_row_above() {
    let document = set(
        "---\ntitle: Raportti\nlang: fi\n---\n\n# Raportti\n\n## Luku\n\n<!-- row-headers -->\n\
        | Mittari | Vuosi | Arvo |\n|---|---|---:|\n| päästöt | 2021 | 9 |\n| | 2022 | 8 |\n| asunnot | 2022 | 7 |\n",
    );
    let root = tagged_text::root(&document);
    let heads = of_type(&root, "TH");
    let spans = heads.iter().map(|head| {
        let rows = head.attribute("RowSpan").map_or(1, |rows| rows.as_i64().unwrap());
        (head.text(&[]).trim().to_owned(), rows)
    });
    let spans: Vec<(String, i64)> = spans.filter(|(_, rows)| *rows > 1).collect();
    assert_eq!(spans, [("päästöt".to_owned(), 2)]);
    let rows: Vec<usize> = of_type(&root, "TR")
        .iter()
        .map(|row| of_type(row, "TH").len() + of_type(row, "TD").len())
        .collect();
    assert_eq!(rows, [3, 3, 2, 3]);
    let name = |id: &Object| {
        let head = heads.iter().find(|head| head.told("ID") == decode_text_string(id).ok());
        head.unwrap().text(&[]).trim().to_owned()
    };
    let eight = of_type(&root, "TD").into_iter().find(|cell| cell.text(&[]).trim() == "8").unwrap();
    let heads = eight.attribute("Headers").unwrap().as_array().unwrap();
    assert_eq!(heads.iter().map(name).collect::<Vec<_>>(), ["Arvo", "päästöt"]);
}

#[test]
fn lists_tell_how_they_are_numbered_and_read_their_labels() {
    let document =
        set("Lista:\n\n3. kolmas\n4. neljäs\n   - sisällä\n\n* [x] tehty\n* [ ] kesken\n");
    let root = tagged_text::root(&document);
    let numbering: Vec<String> = of_type(&root, "L")
        .into_iter()
        .map(|list| {
            let numbering = list.attribute("ListNumbering").unwrap().as_name().unwrap();
            String::from_utf8_lossy(numbering).into_owned()
        })
        .collect();
    assert_eq!(numbering, ["Decimal", "Disc", "Disc"]);
    let labels = texts(&root, "Lbl");
    assert_eq!(labels[..3], ["3.", "4.", "•"]);
    assert_ne!(labels[3], labels[4], "a task that is done and one that is not read alike");
    for item in of_type(&root, "LI") {
        let kids: Vec<&str> = item.elements().iter().map(|kid| kid.name.as_str()).collect();
        assert_eq!(kids, ["Lbl", "LBody"]);
    }
}

#[test]
fn there_is_one_title_and_no_level_of_headings_is_skipped() {
    let (_, report) = report("mid-term");
    let markdown = "# A\n\n## B\n\n### C\n\n# D\n\n#### E\n";
    let (document, findings) = document::read(markdown, "text.md", &|_| Err("missing".to_owned()));
    assert_eq!(findings.len(), 2, "two titles and a level that is skipped");
    for document in [written(document), report] {
        let root = tagged_text::root(&document);
        let levels: Vec<u8> = root
            .all()
            .iter()
            .filter_map(|element| element.name.strip_prefix('H')?.parse().ok())
            .collect();
        assert_eq!(levels[0], 1, "{levels:?}");
        assert!(!levels[1..].contains(&1), "{levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn a_draft_says_so_where_it_is_read_and_what_repeats_is_never_read() {
    let text = "Päästöt vähenivät vertailuvuodesta.\n\n".repeat(60);
    for (front, heading, own) in
        [("title: Raportti\n", "## Luku", "Raportti"), ("", "# Luku", "Luku")]
    {
        let draft =
            set(&format!("---\n{front}lang: fi\nstatus: draft\n---\n\n{heading}\n\n{text}"));
        assert_eq!(title(&draft), format!("{own} (luonnos)"));
        let read = tagged_text::tagged_text(&draft, &[]);
        assert_eq!(words(&read).iter().filter(|word| *word == "Luonnos").count(), 1, "{read}");
        for foot in ["Sivu", "sivu"] {
            assert!(!words(&read).iter().any(|word| word == foot), "{read}");
        }
        let pages = *draft.get_pages().keys().last().unwrap();
        let seen = read_back::page_text(&draft, pages);
        assert!(seen.contains(&format!("{pages}/{pages}")), "{seen}");
        assert!(seen.contains("Luonnos"), "every page's head tells that it is a draft: {seen}");
    }
    let final_text = set("---\ntitle: Raportti\nlang: fi\n---\n\n## Luku\n\nTeksti.\n");
    assert_eq!(title(&final_text), "Raportti");
    assert!(!tagged_text::tagged_text(&final_text, &[]).contains("uonnos"));
}

#[test]
fn divided_words_ligatures_and_replaced_letters_are_read_as_they_were_written() {
    let long = "kaupunkiympäristölautakunnan".repeat(6);
    let text = [
        long.as_str(),
        "toimenpideohjelmansuunnittelutyöryhmä",
        "`affinity`",
        "سلام",
        "لا",
        "漢字",
        "loppu",
    ]
    .join(" ");
    let document = set(&format!("---\nlang: fi\n---\n\n{text}\n"));
    let seen: String = (1..=document.get_pages().len())
        .map(|page| read_back::page_text(&document, u32::try_from(page).unwrap()))
        .collect();
    assert!(seen.contains('\u{AD}'), "no word is divided");
    let read = tagged_text::tagged_text(&document, &[]);
    assert_eq!(words(&read).join(" "), text.replace('`', ""));
}
