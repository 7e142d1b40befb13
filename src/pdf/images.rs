//! Pictures of pixels: each once in the file, however often it is drawn.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};
use sha2::{Digest as _, Sha256};

use super::PdfError;
use crate::picture::{Deflated, Raster, Samples, Shape, deflate};
use crate::typeset::{Item, Page};

/// The pictures of a publication, in the order in which they first appear.
pub(super) struct Images<'a> {
    rasters: Vec<&'a Raster>,
    /// What pages call them.
    pub(super) names: ImageNames,
}

/// What pages call their pictures.
#[derive(Default)]
pub(super) struct ImageNames {
    /// Where each raster lies in memory, with its number.
    places: BTreeMap<usize, usize>,
}

impl ImageNames {
    /// What pages call a picture that one of them still holds.
    pub(super) fn of(&self, raster: &Raster) -> Option<String> {
        self.places.get(&address(raster)).map(|place| format!("X{place}"))
    }
}

impl<'a> Images<'a> {
    /// Collects the pictures of all pages; equal ones are one.
    pub(super) fn of(pages: &'a [Page]) -> Self {
        let mut images = Self { rasters: Vec::new(), names: ImageNames::default() };
        let mut seen = BTreeMap::new();
        for placed in pages.iter().flat_map(|page| &page.items) {
            match &placed.item {
                Item::Raster { raster, .. } => images.add(raster, &mut seen),
                Item::Drawing { drawing, .. } => {
                    for shape in &drawing.shapes {
                        if let Shape::Raster(raster, _) = shape {
                            images.add(raster, &mut seen);
                        }
                    }
                }
                Item::Text(_) | Item::Fill { .. } => {}
            }
        }
        images
    }

    fn add(&mut self, raster: &'a Raster, seen: &mut BTreeMap<[u8; 32], usize>) {
        if self.names.places.contains_key(&address(raster)) {
            return;
        }
        let next = self.rasters.len();
        let place = *seen.entry(fingerprint(raster)).or_insert(next);
        if place == next {
            self.rasters.push(raster);
        }
        self.names.places.insert(address(raster), place);
    }

    /// Gives the pictures to printpdf's document.
    pub(super) fn add_to(&self, document: &mut PdfDocument) {
        for (place, raster) in self.rasters.iter().enumerate() {
            let stream = stream(raster);
            let image = ExternalXObject { stream, width: None, height: None, dpi: None };
            let id = XObjectId(format!("X{place}"));
            document.resources.xobjects.map.insert(id, XObject::External(image));
        }
    }
}

/// Where a raster lies in memory: tells two apart while pages hold both; none is made meanwhile.
fn address(raster: &Raster) -> usize {
    std::ptr::from_ref(raster).addr()
}

fn fingerprint(raster: &Raster) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(raster.width.to_be_bytes());
    hash.update(raster.height.to_be_bytes());
    let samples = match &raster.samples {
        Samples::Deflated(samples) => samples.as_bytes(),
        Samples::Jpeg(file) => file,
    };
    for part in [samples, raster.alpha.as_ref().map_or(&[], Deflated::as_bytes)] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

fn stream(raster: &Raster) -> ExternalStream {
    let space = if raster.channels == 1 { "DeviceGray" } else { "DeviceRGB" };
    let mut image = match &raster.samples {
        Samples::Jpeg(file) => samples(raster, space, "DCTDecode", file.clone()),
        Samples::Deflated(own) => deflated_samples(raster, space, own),
    };
    if let Some(alpha) = &raster.alpha {
        let stream = deflated_samples(raster, "DeviceGray", alpha);
        image.dict.insert("SMask".to_owned(), DictItem::Stream { stream });
    }
    image
}

fn deflated_samples(raster: &Raster, space: &str, content: &Deflated) -> ExternalStream {
    samples(raster, space, "FlateDecode", content.as_bytes().to_vec())
}

fn samples(raster: &Raster, space: &str, filter: &str, content: Vec<u8>) -> ExternalStream {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(raster.width))),
        ("Height", DictItem::Int(i64::from(raster.height))),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(space)),
        ("Filter", name(filter)),
    ];
    let dict = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    ExternalStream { dict, content, compress: false }
}

/// Compresses bytes as `FlateDecode` wants them.
///
/// # Errors
///
/// [`PdfError::Made`]; writing to memory does not fail, so this does not happen.
pub(super) fn deflated(bytes: &[u8]) -> Result<Vec<u8>, PdfError> {
    deflate(bytes).map_err(PdfError::made)
}
