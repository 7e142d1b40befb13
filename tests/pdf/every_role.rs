//! One document with everything that a report can hold.

use std::sync::Arc;

use seuranta::font::FaceId;
use seuranta::typeset::{
    Artifact, Item, NodeId, Numbering, Owner, Pt, Publication, Rect, Role, Scope, Target,
};

use crate::sheet::{Sheet, chart, raster, shaped};

const ROOT: NodeId = NodeId(0);

/// Two pages with every structure type, kind of item, artifact, link and property.
pub(crate) fn publication() -> Publication {
    let mut sheet = Sheet::new("Kasvun paikka: puolivälin raportti");
    "i".clone_into(&mut sheet.publication.pages[0].label);
    let part = sheet.node(ROOT, Role::Part);
    headings(&mut sheet, part);
    contents(&mut sheet, part);
    let section = sheet.node(part, Role::Sect);
    lists(&mut sheet, section);
    table(&mut sheet, section);
    sheet.page("1");
    pictures(&mut sheet, section);
    texts(&mut sheet, section);
    over_two_pages(&mut sheet, section);
    for index in 0..sheet.publication.pages.len() {
        let page = &mut sheet.publication.pages[index];
        let mark = shaped(FaceId::Bold, Pt::points(60), "LUONNOS", Pt::mm(40), Pt::mm(200));
        let mark = seuranta::typeset::TextRun { rotation: 45, ..mark };
        let owner = Owner::Artifact(Artifact::Watermark);
        page.items.insert(0, seuranta::typeset::Placed { owner, item: Item::Text(mark) });
    }
    sheet.artifact(Artifact::Header, "Kaupunkistrategian seuranta", Pt::mm(15));
    sheet.artifact(Artifact::Footer, "1", Pt::mm(285));
    sheet.publication
}

fn headings(sheet: &mut Sheet, part: NodeId) {
    sheet.bookmark(1, "Tiivistelmä");
    sheet.text(part, Role::Heading(1), "Tiivistelmä – affinity fficial");
    sheet.bookmark(2, "Tavoitteet");
    sheet.text(part, Role::Heading(2), "Tavoitteet");
    sheet.bookmark(2, "Mittarit");
    sheet.bookmark(1, "Liitteet");
    sheet.bookmark(3, "Liian syvä");
    sheet.rule();
    sheet.y += Pt::points(14);
    sheet.text(part, Role::Paragraph, "Päästöt olivat 2\u{A0}637 kt, −17 % vuodesta 2021.");
}

fn contents(sheet: &mut Sheet, part: NodeId) {
    let toc = sheet.node(part, Role::Toc);
    let item = sheet.node(toc, Role::TocItem);
    let reference = sheet.node(item, Role::Reference);
    sheet.link(reference, "1 Ilmasto ........ 12", Target::Place { page: 0, y: Pt::mm(100) });
}

fn lists(sheet: &mut Sheet, section: NodeId) {
    let labels =
        [(Numbering::Decimal, "1."), (Numbering::Disc, "•"), (Numbering::Words, "Päiväys")];
    for (numbering, label) in labels {
        let list = sheet.node(section, Role::List(numbering));
        let item = sheet.node(list, Role::ListItem);
        sheet.text(item, Role::Label, label);
        let body = sheet.node(item, Role::ListBody);
        sheet.text(body, Role::Paragraph, "Joukkoliikenteen osuus kasvoi.");
    }
}

fn table(sheet: &mut Sheet, section: NodeId) {
    let table = sheet.node(section, Role::Table);
    sheet.text(table, Role::Caption, "Taulukko 1. Kulkutavat");
    let head = sheet.node(table, Role::TableHead);
    let row = sheet.node(head, Role::TableRow);
    let corner = sheet.text(row, Role::TableHeader(Scope::Both), "Kulkutapa");
    let year = sheet.text(row, Role::TableHeader(Scope::Column), "2023");
    sheet.edit(year).tell().column_span = 2;
    let body = sheet.node(table, Role::TableBody);
    for name in ["kävely", "pyörä"] {
        let row = sheet.node(body, Role::TableRow);
        let header = sheet.text(row, Role::TableHeader(Scope::Row), name);
        let cell = sheet.text(row, Role::TableData, "44 %");
        sheet.edit(cell).tell().headers = vec![year, header, corner];
        sheet.node(row, Role::TableData);
    }
}

fn pictures(sheet: &mut Sheet, section: NodeId) {
    let figure = sheet.node(section, Role::Figure);
    let slot = sheet.slot(figure);
    let area = Rect { x: Pt::mm(25), y: sheet.y, width: Pt::mm(100), height: Pt::mm(50) };
    sheet.edit(figure).tell().alternative = Some("Pylväät: 80 ja 50, viiva nousee.".to_owned());
    sheet.edit(figure).tell().bounds = Some((1, area));
    sheet.put(Owner::Slot(slot), Item::Drawing { drawing: chart(), area });
    let label = shaped(FaceId::Italic, Pt::points(8), "kt CO₂-ekv.", Pt::mm(24), Pt::mm(70));
    let label = seuranta::typeset::TextRun { rotation: 90, ..label };
    sheet.put(Owner::Slot(slot), Item::Text(label));
    let area = Rect { x: Pt::mm(140), ..area };
    let area = Rect { width: Pt::mm(30), height: Pt::mm(30), ..area };
    for transparent in [false, true, false] {
        let raster = Arc::new(raster(transparent));
        sheet.put(Owner::Artifact(Artifact::Layout), Item::Raster { raster, area });
    }
    sheet.y += Pt::mm(60);
    let caption = sheet.text(section, Role::Caption, "Kuvio 1. Päästöt");
    sheet.edit(caption).tell().lang = Some("fi".to_owned());
    let formula = sheet.text(section, Role::Formula, "p = (x − b)/(e − b)");
    sheet.edit(formula).tell().alternative = Some("p on osuus kuljetusta matkasta".to_owned());
}

fn texts(sheet: &mut Sheet, section: NodeId) {
    let quote = sheet.node(section, Role::BlockQuote);
    let quoted = sheet.text(quote, Role::Paragraph, "Stadens strategi – efter förslag");
    sheet.edit(quoted).tell().lang = Some("sv".to_owned());
    let paragraph = sheet.node(section, Role::Paragraph);
    let short = sheet.text(paragraph, Role::Span, "ENN");
    sheet.edit(short).tell().expansion = Some("ennuste".to_owned());
    let uri = "https://www.example.org/raportti?näkymä=1".to_owned();
    sheet.link(paragraph, "Raportin verkkosivu", Target::Uri(uri));
    let code = sheet.node(section, Role::Code);
    let slot = sheet.slot(code);
    sheet.line(slot, FaceId::Mono, "seuranta check mid-term");
    let boxes = sheet.node(section, Role::Paragraph);
    let slot = sheet.slot(boxes);
    sheet.line(slot, FaceId::Fallback, "☐ ☑ שלום العربية e\u{301}\u{323}");
    let replaced = shaped(FaceId::Fallback, Pt::points(11), "\u{FFFD}", Pt::mm(25), sheet.y);
    let actual_text = Some("𓀀".to_owned());
    let replaced = seuranta::typeset::TextRun { actual_text, ..replaced };
    sheet.put(Owner::Slot(slot), Item::Text(replaced));
    sheet.y += Pt::points(16);
    let note = sheet.node(section, Role::Note);
    sheet.text(note, Role::Label, "1");
    sheet.text(note, Role::Paragraph, "Ennakkotieto.");
}

fn over_two_pages(sheet: &mut Sheet, section: NodeId) {
    let paragraph = sheet.node(section, Role::Paragraph);
    let slot = sheet.slot(paragraph);
    sheet.line(slot, FaceId::BoldItalic, "Tämä kappale alkaa tällä sivulla");
    sheet.rule();
    sheet.line(slot, FaceId::Regular, "ja jatkuu");
    sheet.page("2");
    sheet.line(slot, FaceId::Regular, "seuraavalla.");
}
