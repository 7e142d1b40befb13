//! A zip package changed within one of its parts, and packed anew: else its checksums would fail and
//! nothing behind them be reached.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::dice::{Dice, change, put};
use crate::records;

/// The largest part that is changed, in bytes.
const LARGEST: u64 = 1 << 20;

/// Changes the package of `size` bytes in `data`; gives its new size.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut dice = Dice::new(seed);
    let changed = if dice.once_in(16) { None } else { changed(&data[..size], &mut dice) };
    put(changed, data, size, most)
}

type Parts = Vec<(String, Vec<u8>)>;

fn changed(package: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut parts = unpacked(package)?;
    for _ in 0..=dice.below(3) {
        let one = dice.below(parts.len());
        let other = dice.below(parts.len());
        match dice.below(24) {
            0 => drop(parts.remove(one)),
            1 => parts[one].1 = parts.get(other)?.1.clone(),
            2 => parts[one].0 = parts.get(other)?.0.clone(),
            _ => change_part(parts.get_mut(one)?, dice),
        }
        if parts.is_empty() {
            return None;
        }
    }
    packed(&parts)
}

fn change_part((name, content): &mut (String, Vec<u8>), dice: &mut Dice) {
    if name.ends_with(".bin") && !dice.once_in(8) {
        records::change_numbered_by_sevens(content, dice);
    } else {
        change(content);
    }
}

fn unpacked(package: &[u8]) -> Option<Parts> {
    let mut archive = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut parts = Vec::new();
    for index in 0..archive.len().min(64) {
        let entry = archive.by_index(index).ok()?;
        let name = entry.name().ok()?.to_string();
        let mut content = Vec::new();
        entry.take(LARGEST).read_to_end(&mut content).ok()?;
        parts.push((name, content));
    }
    (!parts.is_empty()).then_some(parts)
}

/// The parts packed without compression, which would only take time.
fn packed(parts: &Parts) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(name.as_str(), stored).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
