//! Whole reports as Markdown, and the laws of templates and words.

#[path = "compose/city.rs"]
mod city;

use seuranta::assess::assess;
use seuranta::checkpoint::Round;
use seuranta::compose::{ComposeError, Composed, Input, Previous, Templates, compose};
use seuranta::words::{Language, Words};

fn composed(round: &Round, language: Language, draft: bool) -> Result<Composed, ComposeError> {
    let words = Words::built_in(language).unwrap();
    let assessment = assess(round);
    let input = Input { round, assessment: &assessment, previous: None, draft };
    compose(&input, &words, &Templates::built_in())
}

fn last(language: Language) -> String {
    let before = city::round();
    let round = city::last_round();
    let words = Words::built_in(language).unwrap();
    let (then, now) = (assess(&before), assess(&round));
    let previous = Some(Previous { checkpoint: &before.checkpoint, assessment: &then });
    let input = Input { round: &round, assessment: &now, previous, draft: false };
    compose(&input, &words, &Templates::built_in()).unwrap().markdown
}

#[test]
fn the_mid_term_report_in_finnish() {
    insta::assert_snapshot!(composed(&city::round(), Language::Fi, false).unwrap().markdown);
}

#[test]
fn the_end_of_term_report_in_finnish() {
    insta::assert_snapshot!(last(Language::Fi));
}
