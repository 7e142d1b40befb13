//! What the values of front matter mean, with a finding for each that means nothing.

use super::FrontMatter;
use crate::finding::{self, Finding, Place};
use crate::notation::day;
use crate::words::{Language, Tag};

/// The keys by which front matter is known where its end is lacking.
const KEYS: [&str; 9] =
    ["title", "subtitle", "lang", "date", "author", "status", "checkpoint", "strategy", "notice"];

/// What a draft is called.
const DRAFT: &str = "draft";

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
        if front.title.is_none() && !front.is_draft() {
            let finding = self.finding(&finding::FRONT_MATTER_VALUE, "status").found(status.trim());
            self.findings.push(finding.text("key", "status"));
        }
    }

    fn finding(&self, code: &'static finding::Code, key: &str) -> Finding {
        let at = self.yaml.lines().position(|line| self::key(line) == Some(key)).unwrap_or(0);
        let line = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(2);
        Finding::new(code, Place::line(self.file, line, None))
    }
}

/// The status as the program knows it: a draft may be one in any of its languages.
pub(super) fn status(written: String) -> String {
    let is_draft = [DRAFT, "luonnos", "utkast"].contains(&written.trim().to_lowercase().as_str());
    if is_draft { DRAFT.to_owned() } else { written }
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
