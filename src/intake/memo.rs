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
        self.get_alike(text, |byte| byte, read)
    }

    /// The same where `text` means what any other means that has as many digits at the same places.
    pub(super) fn get_but_for_digits(&mut self, text: &str, read: impl FnOnce(&str) -> V) -> V {
        self.get_alike(text, |byte| if byte.is_ascii_digit() { b'0' } else { byte }, read)
    }

    /// What `text` means, where texts mean the same whose bytes are the same by `alike`.
    fn get_alike(
        &mut self,
        text: &str,
        alike: impl Fn(u8) -> u8,
        read: impl FnOnce(&str) -> V,
    ) -> V {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let place = place_of(text.bytes().map(&alike));
        let Some(place) = self.places.get_mut(place) else { return read(text) };
        if let Some((known, meaning)) = place
            && known.len() == text.len()
            && known.bytes().map(&alike).eq(text.bytes().map(&alike))
        {
            return meaning.clone();
        }
        let meaning = read(text);
        *place = Some((text.to_owned(), meaning.clone()));
        meaning
    }
}

/// The place of a text, told by all its bytes (the sum of Fowler, Noll and Vo).
fn place_of(text: impl Iterator<Item = u8>) -> usize {
    let sum =
        text.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
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
    fn a_text_with_other_digits_is_read_once_where_they_do_not_matter() {
        let mut memo = Memo::default();
        let texts = ["rivi 12", "rivi 7", "rivi 34", "rivi 120", "rivi 12!", "rivi 8"];
        let meant = texts.map(|text| memo.get_but_for_digits(text, str::to_owned));
        assert_eq!(meant, ["rivi 12", "rivi 7", "rivi 12", "rivi 120", "rivi 12!", "rivi 7"]);
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
