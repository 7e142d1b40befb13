//! Every example of the `CommonMark` specification is set without loss of text.
//!
//! The specification is not part of the package: `SEURANTA_COMMONMARK` names its `spec.txt`, which
//! `.ci/run` fetches. Without it nothing is tested here but the reading of examples. One PDF of all
//! examples is left in the folder of test files as `commonmark.pdf`, for `tests/judge/judge`.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]
#![expect(clippy::disallowed_methods, reason = "the specification lies where the environment says")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use seuranta::typeset::{Look, Typeset, reading_text, typeset};
use seuranta::words::Words;
use seuranta::{document, pdf};

/// An example: its number, its Markdown, and the HTML that it stands for.
struct Example {
    number: usize,
    markdown: String,
    html: String,
}

/// The examples of the specification, between fences of 32 backticks; `→` stands for a tab.
fn examples(spec: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let opening = format!("{fence} example\n");
    for part in spec.split(&opening).skip(1) {
        let body = part.split(&format!("{fence}\n")).next().unwrap().replace('→', "\t");
        let (markdown, html) = match body.strip_prefix(".\n") {
            Some(html) => ("", html),
            None => body.split_once("\n.\n").unwrap(),
        };
        let number = examples.len() + 1;
        examples.push(Example { number, markdown: format!("{markdown}\n"), html: html.to_owned() });
    }
    examples
}

/// The words that HTML shows: no tags, comments or declarations, and pictures by their alternatives.
fn words_of_html(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = match rest {
            _ if rest.starts_with("<!-->") => 5,
            _ if rest.starts_with("<!--->") => 6,
            _ if rest.starts_with("<!--") => rest.find("-->").map_or(rest.len(), |at| at + 3),
            _ if rest.starts_with("<?") => rest.find("?>").map_or(rest.len(), |at| at + 2),
            _ if rest.starts_with("<![CDATA[") => rest.find("]]>").map_or(rest.len(), |at| at + 3),
            _ => tag_end(rest),
        };
        let tag = &rest[..end];
        // what scripts and styles hold is no text
        let hidden = ["script", "style"].into_iter().find(|name| tag[1..].starts_with(name));
        let end = hidden.and_then(|name| rest.find(&format!("</{name}"))).unwrap_or(end);
        if let Some((_, alternative)) = tag.split_once(" alt=\"") {
            text.push_str(alternative.split('"').next().unwrap());
        }
        let name = tag.trim_start_matches(['<', '/']);
        let inline = ["a", "b", "em", "strong", "code", "img", "del"];
        if !inline.contains(&name.split([' ', '>', '/']).next().unwrap()) {
            text.push(' ');
        }
        rest = &rest[end..];
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&").split_whitespace().map(str::to_owned).collect()
}

/// Where the tag ends that `html` begins with, at a `>` outside its quotes.
fn tag_end(html: &str) -> usize {
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (c, quote) {
            ('>', None) => return at + 1,
            ('"' | '\'', None) => quote = Some(c),
            _ if quote == Some(c) => quote = None,
            _ => {}
        }
    }
    html.find('>').map_or(html.len(), |at| at + 1)
}

fn set(markdown: &str) -> Typeset {
    let load = |_: &str| Err("missing".to_owned());
    let (document, _) = document::read(markdown, "example.md", &load);
    let words = Words::built_in(document.language).unwrap();
    typeset(&document, &Look::default(), &words).unwrap()
}

/// How often each of the words occurs that are more than marks.
fn counted(words: impl IntoIterator<Item = String>) -> BTreeMap<String, i32> {
    let mut counted = BTreeMap::new();
    for word in words {
        let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        if !letters.is_empty() {
            *counted.entry(letters).or_default() += 1;
        }
    }
    counted
}

#[test]
fn examples_and_the_words_of_html_are_read() {
    let fence = "`".repeat(32);
    let spec = format!(
        "x\n{fence} example\n*a*→b\n.\n<p><em>a</em>\tb &amp; <img alt=\"c\" /></p>\n{fence}\ny\n"
    );
    let [example] = examples(&spec).try_into().ok().unwrap();
    assert_eq!(example.markdown, "*a*\tb\n");
    assert_eq!(words_of_html(&example.html), ["a", "b", "&", "c"]);
}

#[test]
fn no_example_loses_a_word() {
    let Ok(path) = std::env::var("SEURANTA_COMMONMARK") else { return };
    let examples = examples(&std::fs::read_to_string(path).unwrap());
    assert!(examples.len() > 600, "{} examples", examples.len());
    let mut lost = Vec::new();
    let mut all = String::from("---\ntitle: CommonMark\nlang: en\n---\n\n");
    for example in &examples {
        // three hyphens in the first line would begin front matter
        let set = set(&format!("\n{}", example.markdown));
        let mut seen =
            counted(reading_text(&set.publication).split_whitespace().map(str::to_owned));
        for (word, count) in counted(words_of_html(&example.html)) {
            let seen = seen.remove(&word).unwrap_or_default();
            if seen < count {
                let text = reading_text(&set.publication);
                lost.push(format!(
                    "{}: “{word}” of {:?} in “{text}”",
                    example.number, example.markdown
                ));
            }
        }
        let (number, markdown) = (example.number, &example.markdown);
        write!(all, "## Example {number}\n\n{markdown}\n\n<!-- -->\n\n").unwrap();
    }
    assert!(lost.is_empty(), "{} of {}:\n{}", lost.len(), examples.len(), lost.join("\n"));
    let bytes = pdf::write(set(&all).publication).unwrap();
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("commonmark.pdf"), bytes).unwrap();
}
