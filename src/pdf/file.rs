//! The bytes of the file: objects packed into compressed streams, and an identifier made of them.
//!
//! lopdf could write its document, but it knows only objects of its own, and building tens of
//! thousands of structure elements as dictionaries takes longer than everything else together.

use lopdf::{Document, Object, Stream};
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::images::deflated;
use super::syntax::{dictionary, hexadecimal, integer, object, reference};
use super::{PdfError, to_id};

/// Objects in a packed stream.
pub(super) const PACK: usize = 256;

/// Where an object is found.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere.
    Free,
    /// At a byte of the file.
    At(usize),
    /// In a packed stream, at a place.
    Packed(u32, usize),
}

/// Objects in one compressed stream.
pub(super) struct Pack {
    /// Their numbers, in their order.
    members: Vec<u32>,
    /// The stream, as it stands in the file.
    body: Vec<u8>,
}

/// Writes a file of lopdf's document, which is let go on the way, and of objects that are packed.
///
/// # Errors
///
/// [`PdfError::Made`] where a stream cannot be compressed or the document has no root;
/// [`PdfError::TooLarge`] past four gigabytes.
pub(super) fn write(document: Document, written: Vec<Pack>) -> Result<Vec<u8>, PdfError> {
    let root = document.trailer.get(b"Root").and_then(Object::as_reference);
    let root = root.map_err(PdfError::made)?.0;
    let mut streams: Vec<(u32, Stream)> = Vec::new();
    let mut others: Vec<(u32, Vec<u8>)> = Vec::new();
    for ((id, _), value) in document.objects {
        match value {
            Object::Stream(stream) => streams.push((id, stream)),
            other => {
                let mut out = Vec::new();
                object(&mut out, &other);
                others.push((id, out));
            }
        }
    }
    let mut packs: Vec<Pack> = others.par_chunks(PACK).map(Pack::of).collect::<Result<_, _>>()?;
    drop(others);
    packs.extend(written);
    let streams: Vec<(u32, Vec<u8>)> = streams
        .into_par_iter()
        .map(|(id, stream)| stream_body(&stream).map(|body| (id, body)))
        .collect::<Result<_, _>>()?;

    let length = streams.iter().map(|(_, body)| body.len() + ROOM).sum::<usize>()
        + packs.iter().map(|pack| pack.body.len() + ROOM).sum::<usize>();
    let mut file = File::new(document.max_id as usize + packs.len() + 2, length);
    for (id, body) in streams {
        file.add(id, &body);
    }
    for (index, pack) in (0..).zip(packs) {
        let id = document.max_id + 1 + index;
        file.add(id, &pack.body);
        for (place, member) in pack.members.iter().enumerate() {
            file.places[*member as usize] = Place::Packed(id, place);
        }
    }
    let own = file.places.len() - 1;
    file.finish(to_id(own), root)
}

/// Bytes that an object takes in the file beside its body, at most, on average.
const ROOM: usize = 32;

/// The file so far.
struct File {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

impl File {
    /// An empty file of so many objects and about so many bytes.
    fn new(objects: usize, length: usize) -> Self {
        let mut bytes = Vec::with_capacity(length + 7 * objects);
        // the second line tells that the file is not text
        bytes.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Self { bytes, places: vec![Place::Free; objects] }
    }

    fn add(&mut self, id: u32, body: &[u8]) {
        self.places[id as usize] = Place::At(self.bytes.len());
        integer(&mut self.bytes, i64::from(id));
        self.bytes.extend_from_slice(b" 0 obj\n");
        self.bytes.extend_from_slice(body);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    /// Writes the table of places as a stream, which also tells the root and the identifier.
    fn finish(mut self, own: u32, root: u32) -> Result<Vec<u8>, PdfError> {
        let identifier = Sha256::digest(&self.bytes);
        let start = self.bytes.len();
        if u32::try_from(start).is_err() {
            return Err(PdfError::TooLarge { what: "bytes", count: start });
        }
        self.places[own as usize] = Place::At(start);
        let table = deflated(&table(&self.places))?;
        let out = &mut self.bytes;
        integer(out, i64::from(own));
        out.extend_from_slice(b" 0 obj\n<</Type/XRef/Size ");
        integer(out, i64::from(own) + 1);
        out.extend_from_slice(b"/W[1 4 2]/Root ");
        reference(out, root);
        out.extend_from_slice(b"/ID[");
        hexadecimal(out, &identifier[..16]);
        hexadecimal(out, &identifier[..16]);
        out.extend_from_slice(b"]/Filter/FlateDecode/Length ");
        integer(out, i64::try_from(table.len()).unwrap_or(i64::MAX));
        out.extend_from_slice(b">>stream\n");
        out.extend_from_slice(&table);
        out.extend_from_slice(b"\nendstream\nendobj\nstartxref\n");
        integer(out, i64::try_from(start).unwrap_or(i64::MAX));
        out.extend_from_slice(b"\n%%EOF\n");
        Ok(self.bytes)
    }
}

/// The table of places: a byte for the kind, four and two for where.
fn table(places: &[Place]) -> Vec<u8> {
    let mut table = Vec::with_capacity(places.len() * 7);
    for (id, place) in places.iter().enumerate() {
        let (kind, first, second) = match *place {
            // the first entry begins the list of free numbers
            Place::Free => (0, 0, if id == 0 { u16::MAX } else { 0 }),
            Place::At(offset) => (1, to_id(offset), 0),
            Place::Packed(stream, index) => (2, stream, u16::try_from(index).unwrap_or(0)),
        };
        table.push(kind);
        table.extend_from_slice(&first.to_be_bytes());
        table.extend_from_slice(&second.to_be_bytes());
    }
    table
}

impl Pack {
    /// Packs objects, of which there are at most [`PACK`].
    ///
    /// # Errors
    ///
    /// [`PdfError::Made`] where they cannot be compressed.
    pub(super) fn of(objects: &[(u32, Vec<u8>)]) -> Result<Self, PdfError> {
        let mut index = Vec::new();
        let mut bodies = Vec::new();
        for (id, body) in objects {
            integer(&mut index, i64::from(*id));
            index.push(b' ');
            integer(&mut index, i64::try_from(bodies.len()).unwrap_or(i64::MAX));
            index.push(b' ');
            bodies.extend_from_slice(body);
            bodies.push(b'\n');
        }
        let mut stream = Stream::new(lopdf::Dictionary::new(), Vec::new());
        stream.dict.set("Type", "ObjStm");
        stream.dict.set("N", i64::try_from(objects.len()).unwrap_or(i64::MAX));
        stream.dict.set("First", i64::try_from(index.len()).unwrap_or(i64::MAX));
        index.extend_from_slice(&bodies);
        stream.set_content(index);
        let members = objects.iter().map(|(id, _)| *id).collect();
        Ok(Self { members, body: stream_body(&stream)? })
    }
}

/// A stream as it stands in the file, compressed unless it is already or must not be.
fn stream_body(stream: &Stream) -> Result<Vec<u8>, PdfError> {
    let mut entries = stream.dict.clone();
    let compressed = if stream.allows_compression && !entries.has(b"Filter") {
        entries.set("Filter", "FlateDecode");
        Some(deflated(&stream.content)?)
    } else {
        None
    };
    let content = compressed.as_deref().unwrap_or(&stream.content);
    entries.set("Length", i64::try_from(content.len()).unwrap_or(i64::MAX));
    let mut out = Vec::with_capacity(content.len() + 128);
    dictionary(&mut out, &entries);
    out.extend_from_slice(b"stream\n");
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream");
    Ok(out)
}
