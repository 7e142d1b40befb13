//! YAML front matter: what a document says of itself.

mod values;

use std::collections::BTreeMap;

use crate::finding::{self, Finding, Place};
use crate::words::Tag;

use self::values::Given;

/// What a document says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its title.
    pub title: Option<String>,
    /// A second line below it.
    pub subtitle: Option<String>,
    /// Its language.
    pub lang: Option<Tag>,
    /// Its day, as `2023-10-02`.
    pub date: Option<String>,
    /// Who made it.
    pub author: Option<String>,
    /// `draft`, or nothing.
    pub status: Option<String>,
    /// The id of its checkpoint.
    pub checkpoint: Option<String>,
    /// The id of its strategy.
    pub strategy: Option<String>,
    /// A sentence that must stand on the cover.
    pub notice: Option<String>,
    /// What else it says, by key.
    pub other: BTreeMap<String, String>,
}

impl FrontMatter {
    /// Whether it is a draft.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.status.as_deref().is_some_and(|status| status.eq_ignore_ascii_case("draft"))
    }

    /// Sets what `key` says; what cannot be used is a finding of `given`.
    fn set(&mut self, key: String, value: String, given: &mut Given<'_>) {
        if value.trim().is_empty() {
            return;
        }
        match key.as_str() {
            "title" => self.title = Some(value),
            "subtitle" => self.subtitle = Some(value),
            "lang" => self.lang = given.language(&value),
            "date" => self.date = given.day(&value),
            "author" => self.author = Some(value),
            "status" => self.status = Some(values::status(value)),
            "checkpoint" => self.checkpoint = Some(value),
            "strategy" => self.strategy = Some(value),
            "notice" => self.notice = Some(value),
            _ => {
                self.other.insert(key, value);
            }
        }
    }
}

/// The front matter of `markdown` and the byte where its text begins.
pub(super) fn read(
    markdown: &str,
    file: &str,
    findings: &mut Vec<Finding>,
) -> (FrontMatter, usize) {
    let Some((yaml, end)) = block(markdown) else {
        values::unclosed(markdown, file, findings);
        return (FrontMatter::default(), bom(markdown));
    };
    let mut front = FrontMatter::default();
    match parse(yaml) {
        Ok(values) => {
            let mut given = Given { yaml, file, findings };
            for (key, value) in values {
                front.set(key, value, &mut given);
            }
            given.shown(&front);
        }
        Err((number, line)) => {
            let place = Place::line(file, number + 1, None);
            findings.push(Finding::new(&finding::FRONT_MATTER, place).found(line));
        }
    }
    (front, end)
}

fn bom(markdown: &str) -> usize {
    if markdown.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }
}

/// The text between a first line `---` and the next line `---` or `...`, and where that one ends.
fn block(markdown: &str) -> Option<(&str, usize)> {
    let mut at = bom(markdown);
    let mut lines = markdown.get(at..)?.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    at += first.len();
    let start = at;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((&markdown[start..at], at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Keys and values as texts: a list of texts with commas between them, what else is not a scalar as JSON. The error has the line of the YAML
/// at which it stopped, its number counted from one.
fn parse(yaml: &str) -> Result<BTreeMap<String, String>, (u32, String)> {
    if yaml.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(BTreeMap::new());
    }
    if let Ok(values) = serde_saphyr::from_str::<BTreeMap<String, Option<String>>>(yaml) {
        return Ok(values.into_iter().filter_map(|(key, value)| Some((key, value?))).collect());
    }
    let values: BTreeMap<String, serde_json::Value> =
        serde_saphyr::from_str(yaml).map_err(|error| {
            let number = error.location().map_or(1, |location| location.line().max(1));
            let number = usize::try_from(number).unwrap_or(1);
            let line = yaml.lines().nth(number - 1).or(yaml.lines().last()).unwrap_or_default();
            (u32::try_from(number).unwrap_or(1), line.trim().to_owned())
        })?;
    Ok(values.into_iter().filter_map(|(key, value)| Some((key, text_of(value)?))).collect())
}

fn text_of(value: serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some(text),
        serde_json::Value::Array(items) if items.iter().all(serde_json::Value::is_string) => {
            let texts: Vec<&str> = items.iter().filter_map(serde_json::Value::as_str).collect();
            Some(texts.join(", "))
        }
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_unknown_ones_kept() {
        let text = "---\ntitle: \"Kasvun paikka: väliraportti\"\nlang: fi\ndate: 2023-10-02\nstatus: draft\nedited: true\nyear: 2023\n---\n# Otsikko\n";
        let mut findings = Vec::new();
        let (front, start) = read(text, "a.md", &mut findings);
        assert_eq!(&text[start..], "# Otsikko\n");
        assert_eq!(front.title.as_deref(), Some("Kasvun paikka: väliraportti"));
        assert_eq!(front.date.as_deref(), Some("2023-10-02"));
        assert!(front.is_draft());
        assert_eq!(front.other.get("edited").map(String::as_str), Some("true"));
        assert_eq!(front.other.get("year").map(String::as_str), Some("2023"));
        assert_eq!(findings, []);
    }

    fn codes(findings: &[Finding]) -> Vec<(&str, String, Option<&str>)> {
        let told = |finding: &'_ Finding| (finding.code.id, finding.place.to_string());
        findings.iter().map(|one| (told(one).0, told(one).1, one.found.as_deref())).collect()
    }

    #[test]
    fn a_day_is_read_as_people_write_it_and_what_is_none_is_told() {
        for (written, day) in [
            ("2023-12-31", Some("2023-12-31")),
            ("31.12.2023", Some("2023-12-31")),
            ("\"1.2.2023\"", Some("2023-02-01")),
            ("1. 2. 2023", Some("2023-02-01")),
            ("2023", None),
            ("31.2.2023", None),
            ("joulukuu", None),
        ] {
            let mut findings = Vec::new();
            let text = format!("---\ntitle: a\ndate: {written}\n---\n");
            let (front, _) = read(&text, "a.md", &mut findings);
            assert_eq!(front.date.as_deref(), day, "{written}");
            let wanted = if day.is_some() {
                vec![]
            } else {
                vec![("R115", "a.md:3".to_owned(), Some(written))]
            };
            assert_eq!(codes(&findings), wanted);
        }
    }

    #[test]
    fn a_language_is_a_tag_and_one_without_words_is_told() {
        for (written, tag, code) in [
            ("fi", Some("fi"), None),
            ("sv_FI.UTF-8", Some("sv-FI"), None),
            ("de", Some("de"), Some("R114")),
            ("se", Some("se"), Some("R114")),
            ("suomi", None, Some("R116")),
        ] {
            let mut findings = Vec::new();
            let (front, _) = read(&format!("---\nlang: {written}\n---\n"), "a.md", &mut findings);
            assert_eq!(front.lang.as_ref().map(Tag::as_str), tag);
            let wanted = code.map(|code| (code, "a.md:2".to_owned(), Some(written)));
            assert_eq!(codes(&findings), Vec::from_iter(wanted));
        }
    }

    #[test]
    fn a_status_is_a_draft_in_three_languages_or_stands_on_the_cover() {
        let read = |text: &str| {
            let mut findings = Vec::new();
            let (front, _) = read(text, "a.md", &mut findings);
            (front.is_draft(), findings.len())
        };
        assert_eq!(read("---\nstatus: Luonnos\n---\n"), (true, 0));
        assert_eq!(read("---\nstatus: utkast\n---\n"), (true, 0));
        assert_eq!(read("---\ntitle: a\nstatus: valmis\n---\n"), (false, 0));
        assert_eq!(read("---\nstatus: valmis\n---\n"), (false, 1));
    }

    #[test]
    fn front_matter_without_an_end_is_told_and_a_rule_is_none() {
        let read = |text: &str| {
            let mut findings = Vec::new();
            read(text, "a.md", &mut findings);
            codes(&findings)
                .into_iter()
                .map(|(code, place, _)| (code.to_owned(), place))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            read("---\ntitle: a\nlang: fi\n\n# Otsikko\n"),
            [("R117".to_owned(), "a.md:1".to_owned())]
        );
        assert_eq!(read("---\n\ntitle: a\n"), []);
        assert_eq!(read("---\nTeksti: jatkuu\n"), []);
    }

    #[test]
    fn a_list_of_authors_is_one_text() {
        let (front, _) = read("---\nauthor: [Aalto, Berg]\n---\n", "a.md", &mut Vec::new());
        assert_eq!(front.author.as_deref(), Some("Aalto, Berg"));
    }

    #[test]
    fn broken_front_matter_is_a_finding_at_its_line() {
        let mut findings = Vec::new();
        read("---\ntitle: a\nlang: [fi\n---\ntext\n", "a.md", &mut findings);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].code.id, "R102");
        assert_eq!(findings[0].found.as_deref(), Some("lang: [fi"));
    }

    #[test]
    fn a_rule_at_the_top_is_not_front_matter() {
        assert_eq!(read("---\n\ntext\n", "a.md", &mut Vec::new()).1, 0);
    }
}
