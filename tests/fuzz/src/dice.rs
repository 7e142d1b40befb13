//! The few choices that a change needs, all from the engine's seed.

/// Choices in a row (SplitMix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u32) -> Self {
        Self(u64::from(seed))
    }

    /// A number below `end`; zero where there is none.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        (mixed % u64::try_from(end.max(1)).unwrap()) as usize
    }

    /// Whether a chance of one in `times` comes.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Lets the engine change `bytes`, which may grow by a few.
pub(crate) fn change(bytes: &mut Vec<u8>) {
    let size = bytes.len();
    bytes.resize(size + 64, 0);
    let most = bytes.len();
    let size = libfuzzer_sys::fuzzer_mutate(bytes, size, most);
    bytes.truncate(size);
}

/// Puts `changed` in the place of an input of `size` bytes in `data`. Where it is too long, or there is
/// none, the engine changes the input as it lies there.
pub(crate) fn put(changed: Option<Vec<u8>>, data: &mut [u8], size: usize, most: usize) -> usize {
    match changed.filter(|changed| changed.len() <= most) {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => libfuzzer_sys::fuzzer_mutate(data, size, most),
    }
}
