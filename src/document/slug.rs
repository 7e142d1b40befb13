//! Ids of headings, as GitHub makes them.

use std::collections::BTreeMap;

/// Gives every heading an id of its own.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    seen: BTreeMap<String, u32>,
}

impl Slugs {
    /// The id of a heading with this text; the second of the same gets `-1`, the third `-2`.
    pub(super) fn make(&mut self, text: &str) -> String {
        let base = slug(text);
        let mut id = base.clone();
        while self.seen.contains_key(&id) {
            let count = self.seen.entry(base.clone()).or_default();
            *count += 1;
            id = format!("{base}-{count}");
        }
        self.seen.insert(id.clone(), 0);
        id
    }
}

/// Lower case, letters, digits, `-` and `_`; spaces become hyphens, the rest goes.
fn slug(text: &str) -> String {
    text.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            ' ' => Some('-'),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_github_s_and_unique() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.make("Tavoite 1: Päästöt (kt)"), "tavoite-1-päästöt-kt");
        assert_eq!(slugs.make("Tila"), "tila");
        assert_eq!(slugs.make("Tila"), "tila-1");
        assert_eq!(slugs.make("Tila-1"), "tila-1-1");
        assert_eq!(slugs.make("Tila"), "tila-2");
    }
}
