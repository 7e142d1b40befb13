//! The PDF file: what stands in its bytes, read back.
//!
//! The file of every structure type is left in the folder of test files as `every-role.pdf`, for
//! `tests/judge/judge`.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "pdf/every_role.rs"]
mod every_role;
#[path = "pdf/read_back.rs"]
mod read_back;
#[path = "pdf/sheet.rs"]
mod sheet;

use std::path::Path;
use std::sync::Arc;

use lopdf::{Document, Object, Stream};
use seuranta::font::FaceId;
use seuranta::pdf::{PdfError, write};
use seuranta::picture::{Deflated, Drawing, Samples, Shape};
use seuranta::typeset::{
    Glyph, Item, Kid, NodeId, Owner, Pt, Publication, Role, SlotId, Target, TextRun,
};

use read_back::{outline, page_text, tags};
use sheet::{Sheet, shaped};

fn written(publication: &Publication) -> Document {
    Document::load_mem(&write(publication.clone()).unwrap()).unwrap()
}

fn one_line(run: TextRun) -> Publication {
    let mut sheet = Sheet::new("Rivi");
    let paragraph = sheet.node(NodeId(0), Role::Paragraph);
    let slot = sheet.slot(paragraph);
    sheet.put(Owner::Slot(slot), Item::Text(run));
    sheet.publication
}

fn refusal(change: impl FnOnce(&mut Publication)) -> PdfError {
    let mut publication = every_role::publication();
    change(&mut publication);
    write(publication).unwrap_err()
}

#[test]
fn equal_publications_give_equal_bytes() {
    let first = write(every_role::publication()).unwrap();
    let second = write(every_role::publication()).unwrap();
    assert!(first == second);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join("every-role.pdf"), &first).unwrap();
}

#[test]
fn another_publication_has_another_identifier() {
    let id = |publication: &Publication| written(publication).trailer.get(b"ID").unwrap().clone();
    let mut other = every_role::publication();
    other.metadata.title.push('!');
    assert_ne!(id(&every_role::publication()), id(&other));
}

#[test]
fn the_tree_of_tags_is_the_structure() {
    insta::assert_snapshot!(tags(&written(&every_role::publication())));
}

#[test]
fn bookmarks_are_nested_and_counted() {
    insta::assert_snapshot!(outline(&written(&every_role::publication())));
}

#[test]
fn metadata_tell_title_language_standards_and_the_document_s_own_day() {
    let document = written(&every_role::publication());
    let metadata = document.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = document.get_object(metadata).unwrap().as_stream().unwrap();
    assert!(packet.dict.get(b"Filter").is_err());
    insta::assert_snapshot!(String::from_utf8_lossy(&packet.content));
}

#[test]
fn nothing_of_chance_or_clock_is_left() {
    let document = written(&every_role::publication());
    assert!(document.trailer.get(b"Info").is_err());
    let dates = document.objects.values().filter(|object| {
        object.as_dict().is_ok_and(|entries| entries.has(b"CreationDate") || entries.has(b"M"))
    });
    assert_eq!(dates.count(), 0);
}

#[test]
fn text_is_read_back_with_ligatures_and_spaces() {
    let text = "Affinity ja fficial: 2\u{A0}637 kt, −17 % – pörssi ”Åbo” ☐";
    let run = shaped(FaceId::Fallback, Pt::points(10), text, Pt::mm(20), Pt::mm(20));
    assert!(run.glyphs.len() < text.chars().count(), "a ligature is drawn");
    assert_eq!(page_text(&written(&one_line(run)), 1), text.replace('\u{A0}', " "));
}

#[test]
fn a_glyph_that_stands_for_another_text_than_usual_tells_it() {
    let mut run = shaped(FaceId::Regular, Pt::points(10), "AAA", Pt::mm(20), Pt::mm(20));
    run.text = "AAΑ".into();
    change(&mut run, 2, |glyph| Glyph::new(glyph.id, glyph.advance, &(2..4)));
    assert_eq!(page_text(&written(&one_line(run)), 1), "AAΑ");
}

#[test]
fn marks_on_letters_are_read_with_their_letter() {
    let text = "q\u{307}\u{323}";
    let run = shaped(FaceId::Fallback, Pt::points(10), text, Pt::mm(20), Pt::mm(20));
    assert_eq!(page_text(&written(&one_line(run)), 1), text);
}

#[test]
fn what_is_read_instead_takes_the_place_of_what_is_drawn() {
    let run = shaped(FaceId::Regular, Pt::points(10), "kaupun-", Pt::mm(20), Pt::mm(20));
    let run = TextRun { actual_text: Some("kaupun".to_owned()), ..run };
    assert_eq!(page_text(&written(&one_line(run)), 1), "kaupun");
}

#[test]
fn equal_pictures_are_in_the_file_once() {
    let document = written(&every_role::publication());
    let images = document.objects.values().filter(|object| {
        let subtype = object.as_stream().ok().and_then(|stream| stream.dict.get(b"Subtype").ok());
        subtype.is_some_and(|subtype| *subtype == Object::Name(b"Image".to_vec()))
    });
    // the opaque one, the one with transparency, and its mask
    assert_eq!(images.count(), 3);
}

#[test]
fn what_is_faded_as_a_whole_is_drawn_as_one_form() {
    let mut publication = every_role::publication();
    for placed in publication.pages.iter_mut().flat_map(|page| &mut page.items) {
        let Item::Drawing { drawing, .. } = &mut placed.item else { continue };
        let mut faded = Drawing::clone(drawing);
        faded.shapes.insert(0, Shape::Fade(100));
        faded.shapes.push(Shape::Unfade);
        *drawing = Arc::new(faded);
    }
    let document = written(&publication);
    let name = |stream: &Stream, key: &[u8]| {
        stream.dict.get(key).and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default()
    };
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let forms: Vec<_> = streams.filter(|stream| name(stream, b"Subtype") == b"Form").collect();
    let [form] = &*forms else { panic!("{} forms", forms.len()) };
    let group = form.dict.get(b"Group").and_then(Object::as_dict).unwrap();
    assert_eq!(group.get(b"S").unwrap(), &Object::Name(b"Transparency".to_vec()));
    let inner = String::from_utf8(form.decompressed_content().unwrap()).unwrap();
    assert!(inner.contains("/O128-255 gs") && inner.contains("/X"), "{inner}");
    let contents: Vec<u8> =
        document.page_iter().flat_map(|page| document.get_page_content(page)).collect();
    let contents = String::from_utf8_lossy(&contents);
    assert!(
        contents.contains("/O100-100 gs /F") && !contents.contains("/O128-255 gs"),
        "{contents}"
    );
}

#[test]
fn a_broken_publication_is_refused() {
    use PdfError as E;
    let empty = Publication::default();
    assert_eq!(write(empty).unwrap_err(), E::NoPages);
    assert_eq!(refusal(|p| p.metadata.title.clear()), E::NoTitle);
    assert_eq!(refusal(|p| p.metadata.language = None), E::NoLanguage);
    let date = "2.10.2023".to_owned();
    assert_eq!(refusal(|p| p.metadata.date = Some(date.clone())), E::Date { date });
    assert!(matches!(refusal(|p| p.pages[0].width = Pt::ZERO), E::EmptyPage { page: 1 }));
    assert!(matches!(
        refusal(|p| change(first_run(p), 0, |glyph| Glyph::new(0, glyph.advance, &glyph.bytes()))),
        E::MissingGlyph { page: 1, .. }
    ));
    let broken = refusal(|p| change(first_run(p), 0, |_| Glyph::new(1, 0, &(0..99))));
    assert!(matches!(broken, E::BrokenCluster { start: 0, end: 99, .. }));
    let loose = refusal(|p| p.pages[0].items[1].owner = Owner::Slot(SlotId(999)));
    assert_eq!(loose, E::LooseSlot { page: 1, slot: 999 });
    let ring = |p: &mut Publication| p.structure.nodes[5].kids.push(Kid::Node(NodeId(1)));
    assert!(matches!(refusal(ring), E::BrokenTree { .. }));
    assert_eq!(
        refusal(|p| p.pages[0].links[0].node = NodeId(0)),
        E::LooseLink { page: 1, node: 0 }
    );
    let away = refusal(|p| p.outline[0].target = Target::Place { page: 7, y: Pt::ZERO });
    assert!(matches!(away, E::NoSuchPage { page: 8, pages: 3, .. }));
    assert!(matches!(refusal(short_picture), E::BrokenPicture { width: 2, height: 2, .. }));
}

/// Puts another glyph in the place of one.
fn change(run: &mut TextRun, at: usize, by: impl Fn(Glyph) -> Glyph) {
    let other = |(place, glyph)| if place == at { by(glyph) } else { glyph };
    run.glyphs = run.glyphs.iter().enumerate().map(other).collect();
}

fn first_run(publication: &mut Publication) -> &mut TextRun {
    let items = publication.pages[0].items.iter_mut();
    let mut runs = items.filter_map(|placed| match &mut placed.item {
        Item::Text(run) => Some(run),
        _ => None,
    });
    runs.next().unwrap()
}

fn short_picture(publication: &mut Publication) {
    for placed in &mut publication.pages[1].items {
        if let Item::Raster { raster, .. } = &mut placed.item {
            Arc::make_mut(raster).samples = Samples::Deflated(Deflated::of(&[0; 11]));
        }
    }
}
