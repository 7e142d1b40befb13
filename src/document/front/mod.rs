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

    /// Sets what `key` says, in capitals or not; what cannot be used is a finding of `given`.
    fn set(&mut self, key: String, value: Value, given: &mut Given<'_>) {
        let known = values::known_key(&key);
        let value = match value {
            Value::Text(value) if value.trim().is_empty() => return,
            Value::Other(value) if known.is_some() => return given.no_text(&key, &value),
            Value::Text(value) | Value::Other(value) => value,
        };
        match known.unwrap_or_default() {
            "title" => self.title = Some(value),
            "subtitle" => self.subtitle = Some(value),
            "lang" => self.lang = given.language(&value),
            "date" => self.date = given.day(&value),
            "author" => self.author = Some(value),
            "status" => self.status = Some(given.status(value)),
            "checkpoint" => self.checkpoint = Some(value),
            "strategy" => self.strategy = Some(value),
            "notice" => self.notice = Some(value),
            _ => {
                given.unknown(&key);
                self.other.insert(key, value);
            }
        }
    }
}

/// What a key has.
enum Value {
    /// A text, or what can be one.
    Text(String),
    /// Keys of its own, or a list of more than texts, as JSON.
    Other(String),
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
fn parse(yaml: &str) -> Result<BTreeMap<String, Value>, (u32, String)> {
    if yaml.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(BTreeMap::new());
    }
    if let Ok(values) = serde_saphyr::from_str::<BTreeMap<String, Option<String>>>(yaml) {
        let texts = values.into_iter();
        return Ok(texts.filter_map(|(key, value)| Some((key, Value::Text(value?)))).collect());
    }
    let values: BTreeMap<String, serde_json::Value> =
        serde_saphyr::from_str(yaml).map_err(|error| {
            let number = error.location().map_or(1, |location| location.line().max(1));
            let number = usize::try_from(number).unwrap_or(1);
            let line = yaml.lines().nth(number - 1).or(yaml.lines().last()).unwrap_or_default();
            (u32::try_from(number).unwrap_or(1), line.trim().to_owned())
        })?;
    Ok(values.into_iter().filter_map(|(key, value)| Some((key, value_of(value)?))).collect())
}

fn value_of(value: serde_json::Value) -> Option<Value> {
    use serde_json::Value as Json;
    let text = match value {
        Json::Null => return None,
        Json::String(text) => text,
        Json::Array(items) if items.iter().all(Json::is_string) => {
            let texts: Vec<&str> = items.iter().filter_map(Json::as_str).collect();
            texts.join(", ")
        }
        Json::Array(_) | Json::Object(_) => return Some(Value::Other(value.to_string())),
        Json::Bool(_) | Json::Number(_) => value.to_string(),
    };
    Some(Value::Text(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Argument;

    #[test]
    fn keys_are_read_and_unknown_ones_kept_and_told() {
        let text = "---\ntitle: \"Kasvun paikka: väliraportti\"\nlang: fi\ndate: 2023-10-02\nstatus: draft\nedited: true\nyear: 2023\n---\n# Otsikko\n";
        let mut findings = Vec::new();
        let (front, start) = read(text, "a.md", &mut findings);
        assert_eq!(&text[start..], "# Otsikko\n");
        assert_eq!(front.title.as_deref(), Some("Kasvun paikka: väliraportti"));
        assert_eq!(front.date.as_deref(), Some("2023-10-02"));
        assert!(front.is_draft());
        assert_eq!(front.other.get("edited").map(String::as_str), Some("true"));
        assert_eq!(front.other.get("year").map(String::as_str), Some("2023"));
        assert_eq!(codes(&findings), [("R132", "a.md:7".to_owned(), Some("year"))]);
    }

    #[test]
    fn a_key_that_is_all_but_a_known_one_is_told_with_that() {
        for (written, meant) in [("titel", "title"), ("Statsu", "status"), ("otsikko", "")] {
            let mut findings = Vec::new();
            read(&format!("---\n{written}: fi\n---\n"), "a.md", &mut findings);
            assert_eq!(codes(&findings), [("R132", "a.md:2".to_owned(), Some(written))]);
            assert_eq!(findings[0].arguments["near"], Argument::Text(meant.to_owned()));
        }
    }

    #[test]
    fn a_key_in_capitals_is_that_key_and_a_text_is_no_mapping() {
        let mut findings = Vec::new();
        let text = "---\nTitle: a\nLANG: fi\nStatus: draft\n---\n";
        let (front, _) = read(text, "a.md", &mut findings);
        assert_eq!((front.title.as_deref(), front.is_draft()), (Some("a"), true));
        assert_eq!(codes(&findings), []);
        let text = "---\nlang: fi\ntitle: {fi: Suomi, sv: Svenska}\nkeywords: [a, {b: c}]\n---\n";
        let (front, _) = read(text, "a.md", &mut findings);
        assert_eq!(front.title, None);
        let told = codes(&findings);
        let mapping = "{\"fi\":\"Suomi\",\"sv\":\"Svenska\"}";
        assert_eq!(told[0], ("R132", "a.md:4".to_owned(), Some("keywords")));
        assert_eq!(told[1], ("R115", "a.md:3".to_owned(), Some(mapping)));
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
        assert_eq!(read("---\ntitle: a\nstatus: Hyväksytty 12.6.2023\n---\n"), (false, 0));
    }

    #[test]
    fn a_status_that_is_not_known_is_told_and_one_that_is_all_but_a_draft_is_one() {
        for (written, is_draft, near) in [
            ("drfat", true, Some("draft")),
            ("Draft 2", true, Some("draft")),
            ("luonos", true, Some("luonnos")),
            ("Entwurf", false, None),
        ] {
            let mut findings = Vec::new();
            let text = format!("---\ntitle: a\nstatus: {written}\n---\n");
            let (front, _) = read(&text, "a.md", &mut findings);
            assert_eq!(front.is_draft(), is_draft, "{written}");
            assert_eq!(codes(&findings), [("R115", "a.md:3".to_owned(), Some(written))]);
            let near = near.map(|near| Argument::Text(near.to_owned()));
            assert_eq!(findings[0].arguments.get("near"), near.as_ref());
        }
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
