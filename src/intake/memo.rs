//! What texts were found to mean, kept by the text: a long sheet says the same thousands of times.

/// Places for texts and their meanings.
const PLACES: usize = 1 << 10;

/// Meanings by their texts as they stand. Each text has one place, which it shares with many others: there the one
/// that was asked for last is kept, so that a sheet of ever new texts takes no more room than these places.
#[derive(Debug)]
pub(super) struct Memo<V> {
    /// Empty until the first text comes.
    places: Vec<Option<(String, V)>>,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self { places: Vec::new() }
    }
}

impl<V: Clone> Memo<V> {
    /// What `text` means; `read` finds out where that is not known.
    pub(super) fn get(&mut self, text: &str, read: impl FnOnce(&str) -> V) -> V {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let Some(place) = self.places.get_mut(place_of(text)) else { return read(text) };
        if let Some((known, meaning)) = place
            && known == text
        {
            return meaning.clone();
        }
        let meaning = read(text);
        *place = Some((text.to_owned(), meaning.clone()));
        meaning
    }
}

/// The place of a text, told by all its bytes (the sum of Fowler, Noll and Vo).
fn place_of(text: &str) -> usize {
    let sum = text
        .bytes()
        .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (sum ^ (sum >> 16)) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_comes_again_is_read_once() {
        let mut memo = Memo::default();
        let mut read = 0;
        for text in ["kt", "kt", "tonnia vuodessa", "kt", "tonnia vuodessa"] {
            let length = memo.get(text, |text| {
                read += 1;
                text.len()
            });
            assert_eq!(length, text.len());
        }
        assert_eq!(read, 2);
    }

    #[test]
    fn texts_of_one_place_are_not_taken_for_each_other() {
        let mut memo = Memo::default();
        for round in 0..3 {
            for number in 0..3 * PLACES {
                let text = number.to_string();
                assert_eq!(memo.get(&text, str::to_owned), text, "{round}");
            }
        }
        assert_eq!(memo.places.len(), PLACES);
    }
}
