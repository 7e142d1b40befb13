//! What texts were found to mean, kept by the text: a long sheet says the same thousands of times.

use std::collections::BTreeMap;

/// Texts that are kept: where there are more, few of them come again, and they would only take room.
const MOST: usize = 1 << 12;

/// Meanings by their texts as they stand.
#[derive(Debug)]
pub(super) struct Memo<V> {
    known: BTreeMap<String, V>,
    /// What was asked for last: most rows repeat the one above.
    last: Option<(String, V)>,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self { known: BTreeMap::new(), last: None }
    }
}

impl<V: Clone> Memo<V> {
    /// What `text` means; `read` finds out where that is not known yet.
    pub(super) fn get(&mut self, text: &str, read: impl FnOnce(&str) -> V) -> V {
        if let Some((last, meaning)) = &self.last
            && last == text
        {
            return meaning.clone();
        }
        let known = self.known.get(text).cloned();
        let meaning = known.unwrap_or_else(|| {
            let meaning = read(text);
            if self.known.len() < MOST {
                self.known.insert(text.to_owned(), meaning.clone());
            }
            meaning
        });
        let mut last = self.last.take().map(|(last, _)| last).unwrap_or_default();
        text.clone_into(&mut last);
        self.last = Some((last, meaning.clone()));
        meaning
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_read_once() {
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
}
