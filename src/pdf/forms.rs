//! Parts of drawings that are drawn as a whole, so that what is behind is seen through them evenly (ISO 32000-1, 11.6.6);
//! each once in the file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

use super::PdfError;
use super::images::deflated;
use super::syntax::link;

/// The parts by what pages call them.
pub(super) type Forms = BTreeMap<String, Form>;

/// A part of a drawing, in the drawing's own units.
pub(super) struct Form {
    pub(super) operators: Vec<u8>,
    /// The width and height of the drawing.
    pub(super) size: [f64; 2],
}

impl Form {
    /// What pages call it: what it is made of tells, wherever it is drawn.
    pub(super) fn name(&self) -> String {
        let mut hash = Sha256::new();
        self.size.iter().for_each(|side| hash.update(side.to_be_bytes()));
        hash.update(&self.operators);
        let mut name = String::from("F");
        for byte in hash.finalize().iter().take(8) {
            let _ = write!(name, "{byte:02x}");
        }
        name
    }

    fn stream(&self, resources: ObjectId) -> Result<Stream, PdfError> {
        #[expect(clippy::cast_possible_truncation, reason = "drawings are in single precision")]
        let side = |length: f64| Object::Real(length as f32);
        let [width, height] = self.size.map(side);
        let group: [(&str, Object); 4] = [
            ("Type", "Group".into()),
            ("S", "Transparency".into()),
            ("CS", "DeviceRGB".into()),
            ("I", true.into()),
        ];
        let entries: [(&str, Object); 6] = [
            ("Type", "XObject".into()),
            ("Subtype", "Form".into()),
            ("BBox", vec![Object::Integer(0), Object::Integer(0), width, height].into()),
            ("Resources", link(resources)),
            ("Group", Dictionary::from_iter(group).into()),
            ("Filter", "FlateDecode".into()),
        ];
        Ok(Stream::new(Dictionary::from_iter(entries), deflated(&self.operators)?))
    }
}

/// Adds parts to what pages draw with.
///
/// # Errors
///
/// [`PdfError::Made`] where the resources are not what they were made as.
pub(super) fn add(
    document: &mut Document,
    resources: ObjectId,
    forms: &Forms,
) -> Result<(), PdfError> {
    if forms.is_empty() {
        return Ok(());
    }
    let mut streams = Vec::with_capacity(forms.len());
    for (name, form) in forms {
        let stream = form.stream(resources)?;
        streams.push((name.clone(), link(document.add_object(stream))));
    }
    let all = document.get_dictionary(resources).map_err(PdfError::made)?;
    let mut named = match all.get(b"XObject") {
        Ok(Object::Reference(id)) => document.get_dictionary(*id).map_err(PdfError::made)?.clone(),
        Ok(Object::Dictionary(own)) => own.clone(),
        _ => Dictionary::new(),
    };
    for (name, form) in streams {
        named.set(name, form);
    }
    document.get_dictionary_mut(resources).map_err(PdfError::made)?.set("XObject", named);
    Ok(())
}
