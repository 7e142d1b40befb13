//! The contents of a page: its items as operators, within marks that tell what they belong to.

use super::fonts::Fonts;
use super::forms::{Form, Forms};
use super::images::{ImageNames, deflated};
use super::syntax::{integer, length, real};
use super::{PageSlots, PdfError, shapes};
use crate::font::FaceId;
use crate::picture::Raster;
use crate::typeset::{Artifact, Colour, Item, Owner, Page, Pt, Rect};

/// The contents of a page.
pub(super) struct PageContent {
    /// Its operators, compressed.
    pub(super) bytes: Result<Vec<u8>, PdfError>,
    /// Its marked contents: the slot of each identifier.
    pub(super) slots: PageSlots,
    /// What it draws as a whole.
    pub(super) forms: Forms,
}

/// What holds each slot: its name, and the text that its contents stand for where they do not tell it.
pub(super) type Holders<'a> = Vec<(&'static str, Option<&'a str>)>;

/// Writes the contents of a page, whose slots are held so.
pub(super) fn of(
    page: &Page,
    fonts: &Fonts,
    images: &ImageNames,
    holders: &Holders<'_>,
) -> PageContent {
    let mut pen = Pen::new(page, fonts, images);
    for placed in &page.items {
        pen.belong_to(placed.owner, holders);
        match &placed.item {
            Item::Text(run) => pen.text(run),
            Item::Fill { area, colour } => pen.fill(*area, *colour),
            Item::Drawing { drawing, area } => shapes::drawing(&mut pen, drawing, *area),
            Item::Raster { raster, area } => pen.raster(raster, *area),
        }
    }
    pen.close();
    PageContent { bytes: deflated(&pen.out), slots: pen.slots, forms: pen.forms }
}

/// What writes a page's operators, and what it has set so far.
pub(super) struct Pen<'a> {
    /// The operators.
    pub(super) out: Vec<u8>,
    /// The faces.
    pub(super) fonts: &'a Fonts,
    /// The page's height: PDF counts upwards.
    height: Pt,
    images: &'a ImageNames,
    forms: Forms,
    slots: PageSlots,
    owner: Option<Owner>,
    /// Whether the text is told of all that belongs to the owner.
    pub(super) told: bool,
    in_text: bool,
    font: Option<(FaceId, Pt)>,
    colour: Option<Colour>,
}

impl<'a> Pen<'a> {
    fn new(page: &Page, fonts: &'a Fonts, images: &'a ImageNames) -> Self {
        Self {
            out: Vec::with_capacity(16 * 1024),
            fonts,
            height: page.height,
            images,
            forms: Forms::new(),
            slots: Vec::new(),
            owner: None,
            told: false,
            in_text: false,
            font: None,
            colour: None,
        }
    }

    /// Writes an operator, or any other bytes.
    pub(super) fn put(&mut self, operator: &str) {
        self.out.extend_from_slice(operator.as_bytes());
    }

    /// Keeps what is drawn as a whole, and gives what the page calls it.
    pub(super) fn form(&mut self, form: Form) -> String {
        let name = form.name();
        self.forms.insert(name.clone(), form);
        name
    }

    /// Writes lengths that are parted by spaces, and a space after the last.
    pub(super) fn lengths(&mut self, values: &[Pt]) {
        for &value in values {
            length(&mut self.out, value);
            self.out.push(b' ');
        }
    }

    /// A height that is counted from the page's upper edge, counted from the lower.
    pub(super) fn up(&self, y: Pt) -> Pt {
        self.height - y
    }

    /// Begins the marked content of another owner, if it is another.
    fn belong_to(&mut self, owner: Owner, holders: &Holders<'_>) {
        if self.owner == Some(owner) {
            return;
        }
        self.close();
        self.owner = Some(owner);
        match owner {
            Owner::Slot(slot) => {
                let (role, text) = holders.get(slot.0).copied().unwrap_or(("Span", None));
                self.put("/");
                self.put(role);
                self.put("<</MCID ");
                integer(&mut self.out, i64::try_from(self.slots.len()).unwrap_or(0));
                self.put(">>BDC\n");
                self.slots.push(slot);
                if let Some(text) = text {
                    self.begin_actual(text);
                    self.told = true;
                }
            }
            Owner::Artifact(artifact) => self.put(match artifact {
                Artifact::Header => "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
                Artifact::Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
                Artifact::Watermark => "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n",
                Artifact::Layout => "/Artifact<</Type/Layout>>BDC\n",
            }),
        }
    }

    /// Ends what is open.
    fn close(&mut self) {
        self.end_text();
        if std::mem::take(&mut self.told) {
            self.put("EMC\n");
        }
        if self.owner.take().is_some() {
            self.put("EMC\n");
        }
    }

    /// Begins a text object, if none is open.
    pub(super) fn begin_text(&mut self) {
        if !self.in_text {
            self.put("BT\n");
            self.in_text = true;
        }
    }

    /// Ends the text object; only text may be drawn within one.
    pub(super) fn end_text(&mut self) {
        if self.in_text {
            self.put("ET\n");
            self.in_text = false;
        }
    }

    /// Sets face and size of the text to come.
    pub(super) fn set_font(&mut self, face: FaceId, name: &str, size: Pt) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            self.put("/");
            self.put(name);
            self.put(" ");
            self.lengths(&[size]);
            self.put("Tf\n");
        }
    }

    /// Sets the colour of what is filled, text among it.
    pub(super) fn set_colour(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            self.colour = Some(colour);
            self.rgb((colour.0, colour.1, colour.2), "rg\n");
        }
    }

    /// Writes a colour with an operator that takes one.
    pub(super) fn rgb(&mut self, (red, green, blue): (u8, u8, u8), operator: &str) {
        for channel in [red, green, blue] {
            real(&mut self.out, f64::from(channel) / 255.0, 4);
            self.out.push(b' ');
        }
        self.put(operator);
    }

    fn fill(&mut self, area: Rect, colour: Colour) {
        self.end_text();
        self.set_colour(colour);
        self.lengths(&[area.x, self.up(area.y + area.height), area.width, area.height]);
        self.put("re f\n");
    }

    fn raster(&mut self, raster: &Raster, area: Rect) {
        self.end_text();
        self.put("q ");
        self.lengths(&[area.width, Pt::ZERO, Pt::ZERO, area.height, area.x]);
        self.lengths(&[self.up(area.y + area.height)]);
        self.put("cm ");
        self.image(raster);
        self.put("Q\n");
    }

    /// Draws a picture into the unit square.
    pub(super) fn image(&mut self, raster: &Raster) {
        if let Some(name) = self.images.of(raster) {
            self.put("/");
            self.put(&name);
            self.put(" Do\n");
        }
    }
}
