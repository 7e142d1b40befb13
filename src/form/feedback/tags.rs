//! The tags of an XML part with where they stand, and changes put in at places.
//!
//! What is not changed stays byte for byte as the sender's program wrote it.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::form::FormError;

/// What kind of tag it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Open,
    Close,
    Empty,
}

/// One tag of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    pub(super) kind: Kind,
    /// Its name without prefix.
    pub(super) name: &'t str,
    /// Elements around it.
    pub(super) depth: usize,
    /// Where it begins and ends in the part, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The tag as it is written.
    pub(super) text: &'t str,
}

impl Tag<'_> {
    /// Whether an element begins here.
    pub(super) fn begins(&self, name: &str) -> bool {
        self.kind != Kind::Close && self.name == name
    }

    /// Whether an element ends here.
    pub(super) fn ends(&self, name: &str) -> bool {
        self.kind != Kind::Open && self.name == name
    }

    /// An attribute by its name without prefix, as its value is written.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let (start, end) = self.span_of(name)?;
        self.text.get(start..end)
    }

    /// An attribute by its name without prefix, its entities resolved.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        let written = self.attribute(name)?;
        let value = quick_xml::escape::unescape(written);
        Some(value.map_or_else(|_| written.to_owned(), std::borrow::Cow::into_owned))
    }

    /// Where the value of an attribute stands within the tag.
    fn span_of(&self, name: &str) -> Option<(usize, usize)> {
        let mut from = 0;
        loop {
            let equals = from + self.text.get(from..)?.find('=')?;
            let before = self.text.get(from..equals)?.trim_end();
            let written = before.rsplit(|c: char| c.is_whitespace()).next()?;
            let quote_at = equals + 1 + self.text.get(equals + 1..)?.find(['"', '\''])?;
            let quote = self.text.get(quote_at..)?.chars().next()?;
            let end = quote_at + 1 + self.text.get(quote_at + 1..)?.find(quote)?;
            if written.rsplit(':').next() == Some(name) {
                return Some((quote_at + 1, end));
            }
            from = end + 1;
        }
    }

    /// The tag with an attribute set to a value that needs no escaping.
    pub(super) fn with(&self, name: &str, value: &str) -> String {
        let mut text = self.text.to_owned();
        if let Some((start, end)) = self.span_of(name) {
            text.replace_range(start..end, value);
            return text;
        }
        let close = if self.kind == Kind::Empty { "/>" } else { ">" };
        let body = text.trim_end_matches('>').trim_end_matches('/').trim_end().to_owned();
        format!("{body} {name}=\"{value}\"{close}")
    }

    /// The tag's prefix with its colon, empty where it has none.
    pub(super) fn prefix(&self) -> &str {
        let name = self.text.trim_start_matches(['<', '/']);
        let name = name.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next();
        name.and_then(|name| name.split_once(':').map(|(prefix, _)| prefix.len() + 1))
            .and_then(|length| self.text.trim_start_matches(['<', '/']).get(..length))
            .unwrap_or_default()
    }
}

/// The tags of a part in their order.
pub(super) fn tags<'t>(part: &str, xml: &'t str) -> Result<Vec<Tag<'t>>, FormError> {
    tags_where(part, xml, |_| true)
}

/// The tags of a part that are wanted, in their order.
pub(super) fn tags_where<'t>(
    part: &str,
    xml: &'t str,
    wanted: impl Fn(&Tag<'t>) -> bool,
) -> Result<Vec<Tag<'t>>, FormError> {
    let mut found = Vec::new();
    scan(part, xml, |tag| {
        if wanted(&tag) {
            found.push(tag);
        }
        Ok(())
    })?;
    Ok(found)
}

/// Goes through the tags of a part: a sheet may have millions, which are not kept.
pub(super) fn scan<'t>(
    part: &str,
    xml: &'t str,
    mut visit: impl FnMut(Tag<'t>) -> Result<(), FormError>,
) -> Result<(), FormError> {
    let damaged = |problem: String| FormError::Package { part: part.to_owned(), problem };
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let mut depth: usize = 0;
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event().map_err(|error| damaged(error.to_string()))?;
        let kind = match &event {
            Event::Start(_) => Kind::Open,
            Event::Empty(_) => Kind::Empty,
            Event::End(_) => Kind::Close,
            Event::Eof => return Ok(()),
            _ => continue,
        };
        let end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let text = xml.get(start..end).filter(|text| text.starts_with('<'));
        let text = text.ok_or_else(|| damaged("tags out of place".to_owned()))?;
        if kind == Kind::Close {
            depth = depth.saturating_sub(1);
        }
        visit(Tag { kind, name: local_name(text), depth, start, end, text })?;
        if kind == Kind::Open {
            depth += 1;
        }
    }
}

/// The name of a tag as it is written, without its prefix.
fn local_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    let name = end.and_then(|end| name.get(..end)).unwrap_or(name);
    name.rsplit(':').next().unwrap_or(name)
}

/// Changes of a part, each in place of a range of its bytes.
#[derive(Debug, Default)]
pub(super) struct Changes(Vec<(usize, usize, String)>);

impl Changes {
    /// Puts `text` in place of what stands from `start` to `end`; in between where they are equal.
    pub(super) fn replace(&mut self, start: usize, end: usize, text: impl Into<String>) {
        self.0.push((start, end, text.into()));
    }

    /// Puts `text` in at a place, after what was put in there before.
    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at, at, text);
    }

    /// The part with its changes, which must not overlap.
    pub(super) fn apply(mut self, xml: &str) -> String {
        self.0.sort_by_key(|(start, end, _)| (*start, *end));
        let more: usize = self.0.iter().map(|(.., text)| text.len()).sum();
        let mut changed = String::with_capacity(xml.len() + more);
        let mut from = 0;
        for (start, end, text) in self.0 {
            changed.push_str(xml.get(from..start).unwrap_or_default());
            changed.push_str(&text);
            from = end.max(from);
        }
        changed.push_str(xml.get(from..).unwrap_or_default());
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_name_and_set_or_added() {
        let xml = "<x:c a='1=2' x:r=\"B2\"   s = \"7\"><d/></x:c>";
        let tags = tags("p", xml).unwrap();
        assert_eq!(tags[0].attribute("r"), Some("B2"));
        assert_eq!(tags[0].attribute("s"), Some("7"));
        assert_eq!(tags[0].attribute("q"), None);
        assert_eq!(tags[0].prefix(), "x:");
        assert_eq!(tags[0].with("s", "9"), "<x:c a='1=2' x:r=\"B2\"   s = \"9\">");
        assert_eq!(tags[1].with("s", "9"), "<d s=\"9\"/>");
        assert_eq!((tags[1].depth, tags[2].depth), (1, 0));
        let mut changes = Changes::default();
        changes.insert(tags[1].start, "<e/>");
        changes.replace(tags[1].start, tags[1].end, "");
        assert_eq!(changes.apply(xml), "<x:c a='1=2' x:r=\"B2\"   s = \"7\"><e/></x:c>");
    }
}
