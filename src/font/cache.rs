//! Words that were shaped before.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{FaceId, Figures, Tongue, Word, leads_leftward, shape};

/// How many parts the store has, so that threads seldom wait for each other.
const SHARDS: usize = 32;

/// How many words each part remembers before it forgets them all. A report has far fewer; a list of a
/// million different ones does not fill the memory.
const MOST: usize = 1024;

/// The longest text that is remembered, in bytes; what is longer is hardly met again.
const LONGEST: usize = 64;

type Shard = BTreeMap<u64, Vec<Entry>>;

struct Entry {
    face: FaceId,
    figures: Figures,
    rtl: bool,
    written: Box<str>,
    word: Arc<Word>,
}

struct Divided {
    face: FaceId,
    figures: Figures,
    tongue: Tongue,
    text: Box<str>,
    word: Arc<DividedWord>,
}

/// Shapes words and remembers them, and their parts. What it gives depends on nothing but what is asked.
pub struct Shaper {
    shards: [Mutex<Shard>; SHARDS],
    divided: [Mutex<BTreeMap<u64, Vec<Divided>>>; SHARDS],
}

impl Default for Shaper {
    fn default() -> Self {
        Self::new()
    }
}

impl Shaper {
    /// A shaper that remembers nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            shards: [const { Mutex::new(BTreeMap::new()) }; SHARDS],
            divided: [const { Mutex::new(BTreeMap::new()) }; SHARDS],
        }
    }

    /// `text` shaped as [`shape`](fn@super::shape) does it, in the direction that its first letter tells.
    #[must_use]
    pub fn word(&self, text: &str, face: FaceId, figures: Figures) -> Arc<Word> {
        self.directed(text, face, figures, leads_leftward(text) == Some(true))
    }

    /// `text` shaped as [`shape`](fn@super::shape) does it.
    #[must_use]
    pub fn directed(&self, text: &str, face: FaceId, figures: Figures, rtl: bool) -> Arc<Word> {
        if text.len() > LONGEST {
            return Arc::new(shape(text, face, figures, rtl));
        }
        let key = key(text, face, figures);
        let shard = &self.shards[usize::try_from(key >> 59).unwrap_or_default() % SHARDS];
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = entries_of(&mut shard, key);
        let known = entries.iter().find(|entry| {
            entry.face == face
                && entry.figures == figures
                && entry.rtl == rtl
                && *entry.written == *text
        });
        if let Some(entry) = known {
            return Arc::clone(&entry.word);
        }
        let word = Arc::new(shape(text, face, figures, rtl));
        entries.push(Entry { face, figures, rtl, written: text.into(), word: Arc::clone(&word) });
        word
    }
}

/// A word in the parts that it may be divided into.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct DividedWord {
    /// Its parts; none where it is not divided.
    pub parts: Vec<Arc<Word>>,
    /// What kind of division stands before each part but the first, as who divided it tells.
    pub kinds: Vec<usize>,
}

impl Shaper {
    /// The parts of a `word` that was shaped in a face, as `divide` gave them when it was first asked for
    /// this text by these rules.
    #[must_use]
    pub fn divided(
        &self,
        word: &Word,
        (face, figures): (FaceId, Figures),
        tongue: Tongue,
        divide: impl FnOnce() -> DividedWord,
    ) -> Arc<DividedWord> {
        let key = key(&word.text, face, figures);
        let shard = &self.divided[usize::try_from(key >> 59).unwrap_or_default() % SHARDS];
        let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = entries_of(&mut shard, key);
        let known = entries.iter().find(|entry| {
            entry.face == face
                && entry.figures == figures
                && entry.tongue == tongue
                && *entry.text == *word.text
        });
        if let Some(entry) = known {
            return Arc::clone(&entry.word);
        }
        let parts = Arc::new(divide());
        let text = word.text.as_str().into();
        entries.push(Divided { face, figures, tongue, text, word: Arc::clone(&parts) });
        parts
    }
}

/// What is remembered of a key, after all was forgotten where that is much.
fn entries_of<T>(shard: &mut BTreeMap<u64, Vec<T>>, key: u64) -> &mut Vec<T> {
    if shard.len() >= MOST && !shard.contains_key(&key) {
        shard.clear();
    }
    // hardly ever have two words one key
    shard.entry(key).or_insert_with(|| Vec::with_capacity(1))
}

/// FNV-1a over what is asked; entries are compared in full, so a collision costs only time.
fn key(text: &str, face: FaceId, figures: Figures) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let head = [u8::try_from(face.index()).unwrap_or(u8::MAX), figures as u8];
    head.iter().chain(text.as_bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| step(hash, *byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_forgotten_where_there_are_too_many() {
        let shaper = Shaper::new();
        let word = |text: &str| shaper.word(text, FaceId::Regular, Figures::Proportional);
        let first = word("tila");
        for number in 0..MOST * SHARDS * 2 {
            word(&number.to_string());
        }
        let kept: usize = shaper.shards.iter().map(|shard| shard.lock().unwrap().len()).sum();
        assert!((MOST..=MOST * SHARDS).contains(&kept), "{kept}");
        assert_eq!(word("tila"), first);
        let long = "tila".repeat(LONGEST);
        assert_eq!(word(&long), word(&long));
    }

    #[test]
    fn a_word_is_shaped_once_for_each_face() {
        let shaper = Shaper::new();
        let first = shaper.word("tila", FaceId::Regular, Figures::Proportional);
        let again = shaper.word("tila", FaceId::Regular, Figures::Proportional);
        let bold = shaper.word("tila", FaceId::Bold, Figures::Proportional);
        assert!(Arc::ptr_eq(&first, &again));
        assert_ne!(first.pieces[0].face, bold.pieces[0].face);
    }
}
