//! An edited report against the generated one: which of its figures the program did not write.

use std::collections::BTreeSet;

use crate::finding::{FIGURE_NOT_GENERATED, Finding, Place};
use crate::notation::DecimalMark;
use crate::notation::prose::{ProseFigure, figures};
use crate::words::Language;

/// The figures of a Markdown text in `language`, each once, sorted: with a decimal point, without grouping.
#[must_use]
pub fn figures_of(markdown: &str, language: Language) -> Vec<String> {
    let all: BTreeSet<String> = figures(markdown, mark(language)).iter().map(plain).collect();
    all.into_iter().collect()
}

/// A note for each figure of `markdown`, the file `name`, that is none of `generated`.
#[must_use]
pub fn not_generated(
    markdown: &str,
    name: &str,
    language: Language,
    generated: &[String],
) -> Vec<Finding> {
    let known: BTreeSet<&String> = generated.iter().collect();
    figures(markdown, mark(language))
        .into_iter()
        .filter(|figure| !known.contains(&plain(figure)))
        .map(|figure| {
            Finding::new(&FIGURE_NOT_GENERATED, Place::line(name, figure.line, None))
                .found(figure.text)
        })
        .collect()
}

fn plain(figure: &ProseFigure) -> String {
    figure.value.normalize().to_string()
}

fn mark(language: Language) -> DecimalMark {
    match language {
        Language::Fi | Language::Sv => DecimalMark::Comma,
        Language::En => DecimalMark::Point,
    }
}
