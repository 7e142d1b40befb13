//! The templates: those built in, and those of a strategy folder that stand in their place.

use std::collections::BTreeMap;

/// Names the built-in templates and takes their text into the program.
macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../report-templates/", $name)))),*]
    };
}

static BUILT_IN: &[(&str, &str)] = built_in![
    "_account.md.j2",
    "_annex-abbreviations.md.j2",
    "_annex-changes.md.j2",
    "_annex-definitions.md.j2",
    "_annex-exceptions.md.j2",
    "_annex-findings.md.j2",
    "_annex-indicators.md.j2",
    "_annex-method.md.j2",
    "_annex-missing.md.j2",
    "_annex-provenance.md.j2",
    "_annex-revisions.md.j2",
    "_comparison.md.j2",
    "_contents.md.j2",
    "_cover.md.j2",
    "_erratum.md.j2",
    "_front.md.j2",
    "_goal.md.j2",
    "_indicator.md.j2",
    "_organisations.md.j2",
    "_own.md.j2",
    "_priority.md.j2",
    "_programmes.md.j2",
    "_recommendations.md.j2",
    "_risks.md.j2",
    "_summary.md.j2",
    "end-of-term.md.j2",
    "interim.md.j2",
    "mid-term.md.j2",
    "organisation.md.j2",
    "reminder.md.j2",
];

/// A full set of templates by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Templates {
    files: BTreeMap<String, String>,
}

impl Templates {
    /// The built-in templates.
    #[must_use]
    pub fn built_in() -> Self {
        Self::with_replacements(&BTreeMap::new())
    }

    /// The built-in templates, where each file of `replacements` (by its name, such as
    /// `_cover.md.j2`) stands in place of the built-in one or beside them.
    #[must_use]
    pub fn with_replacements(replacements: &BTreeMap<String, String>) -> Self {
        let mut files: BTreeMap<String, String> =
            BUILT_IN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        files.extend(replacements.iter().map(|(name, text)| (name.clone(), text.clone())));
        Self { files }
    }

    /// Names and texts, sorted by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_template_of_the_folder_is_built_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter(|name| name.ends_with(".md.j2"))
            .collect();
        names.sort();
        let built_in: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
        assert_eq!(built_in, names);
    }
}
