//! What the values of front matter mean, with a finding for each that means nothing.

use super::FrontMatter;
use crate::finding::{self, Finding, Place};
use crate::notation::day;
use crate::notation::label::nearest;
use crate::words::{Language, Tag};

/// The keys that front matter has, by which it is known where its end is lacking.
const KEYS: [&str; 9] =
    ["title", "subtitle", "lang", "date", "author", "status", "checkpoint", "strategy", "notice"];

/// A key that the program sets itself.
const EDITED: &str = "edited";

/// What a draft is called: by the program, and in its other languages.
const DRAFTS: [&str; 3] = ["draft", "luonnos", "utkast"];

/// What a status begins with that is known to be none of a draft.
const OTHERS: [&str; 18] = [
    "final",
    "approved",
    "adopted",
    "confirmed",
    "published",
    "proposal",
    "lopullinen",
    "valmis",
    "hyväksytty",
    "vahvistettu",
    "julkaistu",
    "ehdotus",
    "slutlig",
    "godkänd",
    "antagen",
    "fastställd",
    "publicerad",
    "förslag",
];

/// The YAML that values were given in.
pub(super) struct Given<'a> {
    pub(super) yaml: &'a str,
    pub(super) file: &'a str,
    pub(super) findings: &'a mut Vec<Finding>,
}

impl Given<'_> {
    /// A language, where it is a tag; an underscore and an encoding, as in `fi_FI.UTF-8`, are let pass.
    pub(super) fn language(&mut self, written: &str) -> Option<Tag> {
        let written = written.trim();
        let bare = written.split('.').next().unwrap_or(written).replace('_', "-");
        let tag = Tag::new(&bare);
        let code = match &tag {
            None => &finding::NO_LANGUAGE_TAG,
            Some(tag) if tag.language().is_none() => &finding::LANGUAGE_WITHOUT_WORDS,
            Some(_) => return tag,
        };
        let known = Language::ALL.map(|language| language.tag().to_owned());
        let finding = self.finding(code, "lang").found(written).list("known", known.to_vec());
        self.findings.push(finding.text("where", "document"));
        tag
    }

    /// A day, written `2023-12-31` or `31.12.2023`.
    pub(super) fn day(&mut self, written: &str) -> Option<String> {
        let day = day(&written.trim().replace(". ", "."));
        if day.is_none() {
            let finding = self.finding(&finding::FRONT_MATTER_VALUE, "date").found(written.trim());
            self.findings.push(finding.text("key", "date"));
        }
        day.map(|day| day.to_string())
    }

    /// A finding for a status of a document that has no cover, on which alone it would be seen.
    pub(super) fn shown(&mut self, front: &FrontMatter) {
        let Some(status) = front.status.as_deref() else { return };
        if front.title.is_none() && OTHERS.contains(&&*first_word(status)) {
            let finding = self.finding(&finding::FRONT_MATTER_VALUE, "status").found(status.trim());
            self.findings.push(finding.text("key", "status"));
        }
    }

    /// The status as the program knows it. A draft may be one in any of its languages, and what is all but the word
    /// for one is taken for it, for no draft must go out as final; one that is not known is a finding.
    pub(super) fn status(&mut self, written: String) -> String {
        let word = first_word(&written);
        let whole = written.trim().to_lowercase();
        if DRAFTS.contains(&whole.as_str()) {
            return DRAFTS[0].to_owned();
        }
        let near = nearest(&word, DRAFTS);
        if near.is_none() && OTHERS.contains(&word.as_str()) {
            return written;
        }
        let key = if near.is_some() { "status-near" } else { "status-unknown" };
        let finding = self.finding(&finding::FRONT_MATTER_VALUE, "status").found(written.trim());
        let finding = finding.text("key", key);
        self.findings.push(match near {
            Some(near) => finding.text("near", near),
            None => finding,
        });
        near.map_or(written, |_| DRAFTS[0].to_owned())
    }

    /// A finding for a value that is no text where one is asked for.
    pub(super) fn no_text(&mut self, key: &str, value: &str) {
        let finding = self.finding(&finding::FRONT_MATTER_VALUE, key).found(value);
        self.findings.push(finding.text("key", "no-text").text("of", key));
    }

    /// A finding for a key that says nothing to the program.
    pub(super) fn unknown(&mut self, key: &str) {
        if key != EDITED {
            let finding = self.finding(&finding::FRONT_MATTER_KEY, key).found(key);
            let finding = finding.list("known", KEYS.map(str::to_owned).to_vec());
            self.findings.push(finding.text("near", nearest(key, KEYS).unwrap_or_default()));
        }
    }

    fn finding(&self, code: &'static finding::Code, key: &str) -> Finding {
        let at = self.yaml.lines().position(|line| self::key(line) == Some(key)).unwrap_or(0);
        let line = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(2);
        Finding::new(code, Place::line(self.file, line, None))
    }
}

/// The known key that a key is, in capitals or not.
pub(super) fn known_key(key: &str) -> Option<&'static str> {
    KEYS.into_iter().find(|known| known.eq_ignore_ascii_case(key.trim()))
}

/// The word that a status begins with, in lower case.
fn first_word(status: &str) -> String {
    let word = status.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    word.unwrap_or_default().to_lowercase()
}

/// A finding for a first line that opens front matter which has no end.
pub(super) fn unclosed(markdown: &str, file: &str, findings: &mut Vec<Finding>) {
    let mut lines = markdown.trim_start_matches('\u{FEFF}').lines();
    let opened = lines.next().is_some_and(|line| line.trim_end() == "---");
    if opened && lines.next().and_then(key).is_some_and(|key| KEYS.contains(&key)) {
        let place = Place::line(file, 1, None);
        findings.push(
            Finding::new(&finding::UNCLOSED_MARKUP, place)
                .found("---")
                .text("kind", "front-matter"),
        );
    }
}

/// The key that a line of YAML begins with.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    Some(key.trim().trim_matches(['"', '\'']))
}
