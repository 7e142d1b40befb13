//! The median of many floating numbers, exactly.

/// Lists shorter than this are searched as they are.
const LONG: usize = 1 << 11;
/// Values of a long list that are looked at to tell where the median lies.
const SAMPLE: usize = 512;
/// How far from the sample's own median the list's is searched, in values of the sample: four of its standard errors.
const AROUND: usize = 46;

/// The value in the middle, or of two the mean; `None` where there are no values.
pub(super) fn median(values: Vec<f64>) -> Option<f64> {
    let mut keys: Vec<i64> = values.into_iter().map(key).collect();
    let is_odd = keys.len() % 2 == 1;
    let mut middle = keys.len() / 2;
    // The slopes of 200 figures are 19 900, and a register has thousands of indicators.
    if let Some((near, below)) = near_middle(&keys) {
        keys = near;
        middle -= below;
    }
    if keys.is_empty() {
        return None;
    }
    let (below, upper, _) = keys.select_nth_unstable(middle);
    let upper = value(*upper);
    if is_odd {
        return Some(upper);
    }
    let lower = below.iter().copied().max().map(value)?;
    Some(f64::midpoint(lower, upper))
}

/// A whole number that sorts as [`f64::total_cmp`] sorts, which whole numbers do in a fraction of the time.
fn key(value: f64) -> i64 {
    flipped(value.to_bits().cast_signed())
}

fn value(key: i64) -> f64 {
    f64::from_bits(flipped(key).cast_unsigned())
}

/// Negative numbers have their other bits turned around: of them the one with the larger bits is the smaller.
fn flipped(bits: i64) -> i64 {
    bits ^ ((bits >> 63) & i64::MAX)
}

/// The few of many keys among which those in the middle are, and how many are below them. `None` where there are not
/// many, or where the sample misses the middle.
fn near_middle(keys: &[i64]) -> Option<(Vec<i64>, usize)> {
    if keys.len() < LONG {
        return None;
    }
    let mut sample: Vec<i64> = keys.iter().copied().step_by(keys.len() / SAMPLE).collect();
    sample.sort_unstable();
    let centre = sample.len() / 2;
    let (least, most) = (*sample.get(centre - AROUND)?, *sample.get(centre + AROUND)?);
    let below = keys.iter().filter(|key| **key < least).count();
    let near: Vec<i64> = keys.iter().copied().filter(|key| (least..=most).contains(key)).collect();
    // Both of an even number must be among them.
    let middle = keys.len() / 2;
    (below < middle && middle < below + near.len()).then_some((near, below))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The median as it is defined.
    fn plain(mut values: Vec<f64>) -> Option<f64> {
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        match values.len() {
            0 => None,
            odd if odd % 2 == 1 => values.get(middle).copied(),
            _ => Some(f64::midpoint(values[middle - 1], values[middle])),
        }
    }

    #[test]
    fn the_median_is_that_of_the_sorted_list() {
        let mut state = 1_u64;
        let mut next = |range: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            f64::from(u32::try_from((state >> 33) % range).unwrap()) - 50.0
        };
        for length in [0, 1, 2, 3, 4, 101, LONG - 1, LONG, LONG + 1, 19_900] {
            for range in [1, 3, 100, 1 << 30] {
                let values: Vec<f64> = (0..length).map(|_| next(range) / 7.0).collect();
                let (exact, found) = (plain(values.clone()), median(values.clone()));
                assert_eq!(found.map(f64::to_bits), exact.map(f64::to_bits), "{length} {range}");
            }
        }
    }

    #[test]
    fn lists_that_a_sample_does_not_tell_have_a_median_too() {
        // In order, in reverse, and all values of the sample far from the others.
        let rising: Vec<f64> = (0..20_000).map(f64::from).collect();
        let falling: Vec<f64> = rising.iter().rev().copied().collect();
        let mut uneven = rising.clone();
        uneven.iter_mut().step_by(20_000 / SAMPLE).for_each(|value| *value = -*value - 1e6);
        for values in [rising, falling, uneven] {
            assert_eq!(median(values.clone()), plain(values));
        }
    }

    #[test]
    fn zeros_of_both_signs_and_infinities_keep_their_order() {
        let values = [f64::NEG_INFINITY, -1.5, -0.0, 0.0, f64::INFINITY];
        assert!(values.map(key).is_sorted());
        assert_eq!(values.map(|one| value(key(one)).to_bits()), values.map(f64::to_bits));
        assert_eq!(median(values.to_vec()).map(f64::to_bits), Some((-0.0_f64).to_bits()));
    }
}
