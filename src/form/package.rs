//! A workbook's package in which some parts are put in place of others, and the rest is copied as it is.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::FormError;
use crate::read::Limits;

/// A package and what is to be changed in it.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names as they are written, by names in lower case, as the rules of packages compare them.
    names: BTreeMap<String, String>,
    changed: BTreeMap<String, Vec<u8>>,
    largest: u64,
}

fn refused(part: &str, problem: &dyn std::fmt::Display) -> FormError {
    FormError::Package { part: part.to_owned(), problem: problem.to_string() }
}

impl<'a> Package<'a> {
    /// Opens a package that was written or read by the program, and so is within its limits.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, FormError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused("", &error))?;
        let names = archive
            .file_names()
            .flatten()
            .map(|name| (name.to_lowercase(), name.into_owned()))
            .collect();
        let largest = Limits::default().inflated;
        Ok(Self { archive, names, changed: BTreeMap::new(), largest })
    }

    /// Whether there is a part.
    pub(super) fn has(&self, name: &str) -> bool {
        let key = name.to_lowercase();
        self.names.contains_key(&key) || self.changed.contains_key(name)
    }

    /// The names of the parts that were there.
    pub(super) fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.names.values().cloned()
    }

    /// The bytes of a part as they stand now; `None` where there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, FormError> {
        let Some(written) = self.names.get(&name.to_lowercase()).cloned() else {
            return Ok(self.changed.get(name).cloned());
        };
        if let Some(bytes) = self.changed.get(&written) {
            return Ok(Some(bytes.clone()));
        }
        let file = self.archive.by_name(&written).map_err(|error| refused(name, &error))?;
        let mut bytes = Vec::new();
        file.take(self.largest).read_to_end(&mut bytes).map_err(|error| refused(name, &error))?;
        Ok(Some(bytes))
    }

    /// The text of a part; `None` where there is none.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, FormError> {
        let Some(bytes) = self.part(name)? else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|error| refused(name, &error))
    }

    /// Puts a part in place of the one of its name, or beside the others.
    pub(super) fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        let name = self.names.get(&name.to_lowercase()).map_or(name, String::as_str);
        self.changed.insert(name.to_owned(), bytes.into());
    }

    /// The package with its changes. Parts that were not changed are copied packed as they are.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, FormError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).map_err(|error| refused("", &error))?;
            let name = entry.name().map_err(|error| refused("", &error))?.into_owned();
            match self.changed.remove(&name) {
                None => writer.raw_copy_file(entry).map_err(|error| refused(&name, &error))?,
                Some(bytes) => write(&mut writer, &name, &bytes, options)?,
            }
        }
        for (name, bytes) in &self.changed {
            write(&mut writer, name, bytes, options)?;
        }
        Ok(writer.finish().map_err(|error| refused("", &error))?.into_inner())
    }
}

fn write(
    writer: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    bytes: &[u8],
    options: SimpleFileOptions,
) -> Result<(), FormError> {
    writer.start_file(name, options).map_err(|error| refused(name, &error))?;
    writer.write_all(bytes).map_err(|error| refused(name, &error))
}
