//! Whole reports as Markdown, and the laws of templates and words.

#[path = "compose/city.rs"]
mod city;

use seuranta::assess::assess;
use seuranta::checkpoint::Round;
use seuranta::compose::{ComposeError, Composed, Input, Previous, Templates, compose};
use seuranta::read::Limits;
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

/// Writes both reports of the sample in all languages, for reading by eye.
#[test]
#[ignore = "writes files to read by eye; SEURANTA_READ names the folder"]
fn the_sample_to_read() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let out =
        std::path::PathBuf::from(option_env!("SEURANTA_READ").unwrap_or("/tmp/seuranta-read"));
    let folder = seuranta::strategy::Folder::new(&root);
    let (loaded, _) = seuranta::strategy::load_folder(&folder, &Limits::default()).unwrap();
    let strategy = loaded.strategy.unwrap();
    let of = |id: &str| {
        let checkpoint = strategy.checkpoint(id).unwrap();
        seuranta::validate::check(&folder, &strategy, checkpoint, &[]).unwrap()
    };
    let (middle, then, _) = of("mid-term");
    let (end, now, _) = of("end-of-term");
    for language in Language::ALL {
        let words = Words::built_in(language).unwrap();
        let templates = Templates::built_in();
        let previous = Some(Previous { checkpoint: &middle.checkpoint, assessment: &then });
        let first = Input { round: &middle, assessment: &then, previous: None, draft: true };
        let second = Input { round: &end, assessment: &now, previous, draft: false };
        for input in [first, second] {
            let composed = compose(&input, &words, &templates).unwrap();
            let name = format!("{}-{language}.md", input.round.checkpoint.id);
            std::fs::create_dir_all(out.join("charts").join(language.tag())).unwrap();
            std::fs::write(out.join(name), &composed.markdown).unwrap();
            for (file, svg) in &composed.charts {
                std::fs::write(out.join(file), svg).unwrap();
            }
        }
    }
}
