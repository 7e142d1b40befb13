//! The pictures of a document: each read once, however often it stands in it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::strip::Picture;
use crate::font::{FaceId, face};
use crate::picture::{self, PictureError, Programs, Reader};
use crate::words::Tag;

type Read = Result<Picture, PictureError>;

/// What reads the pictures of a document in a language: the texts of its drawings are measured in the built-in faces.
#[must_use]
pub fn pictures(language: &Tag) -> Reader {
    Reader::new(programs, language.as_str())
}

fn programs() -> Programs {
    let program = |id| face(id).program();
    Programs {
        text: [FaceId::Regular, FaceId::Bold, FaceId::Italic, FaceId::BoldItalic].map(program),
        fallback: program(FaceId::Fallback),
        mono: program(FaceId::Mono),
    }
}

/// The pictures that were read so far.
pub(super) struct Gallery {
    reader: Reader,
    /// By where the bytes of their files lie, which are kept so that no others come to lie there.
    read: Mutex<BTreeMap<usize, Known>>,
}

#[derive(Clone)]
struct Known {
    _file: Arc<[u8]>,
    read: Arc<OnceLock<Read>>,
}

impl Gallery {
    /// An empty one for a document in a language.
    pub(super) fn new(language: &Tag) -> Self {
        Self { reader: pictures(language), read: Mutex::default() }
    }

    /// The picture of a file.
    ///
    /// # Errors
    ///
    /// As [`Reader::read`].
    pub(super) fn read(&self, file: &Arc<[u8]>) -> Read {
        let place = Arc::as_ptr(file).addr();
        let known = {
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            let new = || Known { _file: Arc::clone(file), read: Arc::default() };
            Arc::clone(&read.entry(place).or_insert_with(new).read)
        };
        known
            .get_or_init(|| match self.reader.read(file)? {
                picture::Picture::Drawing(drawing) => Ok(Picture::Drawing(Arc::new(drawing))),
                picture::Picture::Raster(raster) => Ok(Picture::Raster(Arc::new(raster))),
            })
            .clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_once_and_others_for_themselves() {
        let gallery = Gallery::new(&Tag::new("en").unwrap());
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
        let (one, other): (Arc<[u8]>, Arc<[u8]>) = (svg.as_bytes().into(), svg.as_bytes().into());
        let drawing = |file| match gallery.read(file) {
            Ok(Picture::Drawing(drawing)) => drawing,
            _ => panic!("a drawing"),
        };
        assert!(Arc::ptr_eq(&drawing(&one), &drawing(&one)));
        assert!(!Arc::ptr_eq(&drawing(&one), &drawing(&other)));
        let broken: Arc<[u8]> = b"<svg"[..].into();
        assert_eq!(gallery.read(&broken).unwrap_err(), gallery.read(&broken).unwrap_err());
    }
}
