//! Sorting as a language's readers expect: å, ä and ö come last in Finnish and Swedish.

use icu_collator::{Collator, options::CollatorOptions};
use icu_locale_core::Locale;

use super::Language;

/// Sorts `items` by the name that `name` gives, in the order of `language`; equal names keep their order.
pub fn sort_by_name<T>(items: &mut [T], language: Language, name: impl Fn(&T) -> &str) {
    let collator = language
        .tag()
        .parse::<Locale>()
        .ok()
        .and_then(|locale| Collator::try_new(locale.into(), CollatorOptions::default()).ok());
    match collator {
        Some(collator) => items.sort_by(|a, b| collator.compare(name(a), name(b))),
        None => items.sort_by(|a, b| name(a).cmp(name(b))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_letters_come_after_z() {
        let mut names = vec!["Öljy", "Zoo", "Aita", "Äly", "Åbo"];
        sort_by_name(&mut names, Language::Fi, |name| name);
        assert_eq!(names, ["Aita", "Zoo", "Åbo", "Äly", "Öljy"]);
    }
}
