//! YAML front matter: what a document says of itself.

use std::collections::BTreeMap;

use crate::finding::{self, Finding, Place};

/// What a document says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its title.
    pub title: Option<String>,
    /// A second line below it.
    pub subtitle: Option<String>,
    /// Its language, a BCP 47 tag.
    pub lang: Option<String>,
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

    fn set(&mut self, key: String, value: String) {
        let slot = match key.as_str() {
            "title" => &mut self.title,
            "subtitle" => &mut self.subtitle,
            "lang" => &mut self.lang,
            "date" => &mut self.date,
            "author" => &mut self.author,
            "status" => &mut self.status,
            "checkpoint" => &mut self.checkpoint,
            "strategy" => &mut self.strategy,
            "notice" => &mut self.notice,
            _ => {
                self.other.insert(key, value);
                return;
            }
        };
        *slot = Some(value).filter(|value| !value.trim().is_empty());
    }
}

/// The front matter of `markdown` and the byte where its text begins.
pub(super) fn read(
    markdown: &str,
    file: &str,
    findings: &mut Vec<Finding>,
) -> (FrontMatter, usize) {
    let Some((yaml, end)) = block(markdown) else {
        return (FrontMatter::default(), bom(markdown));
    };
    let mut front = FrontMatter::default();
    match parse(yaml) {
        Ok(values) => {
            for (key, value) in values {
                front.set(key, value);
            }
            (front, end)
        }
        Err((number, line)) => {
            let place = Place::line(file, number + 1, None);
            findings.push(Finding::new(&finding::FRONT_MATTER, place).found(line));
            (front, end)
        }
    }
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

/// Keys and values as texts; what is not a scalar is kept as JSON. The error has the line of the YAML
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
