//! What the writer of workbooks cannot say of a form: the names of its cell styles, and its language.

use std::fmt::Write as _;

use super::FormError;
use super::look::Role;
use super::package::Package;
use crate::words::{Words, WordsError};

/// The workbook with its styles named and its language told.
pub(super) fn finished(bytes: &[u8], words: &Words) -> Result<Vec<u8>, FormError> {
    let mut package = Package::open(bytes)?;
    if let Some(styles) = package.text("xl/styles.xml")? {
        let styles = named_styles(&styles, words)?;
        package.put("xl/styles.xml", styles);
    }
    if let Some(core) = package.text("docProps/core.xml")? {
        let language =
            format!("<dc:language>{}</dc:language></cp:coreProperties>", words.language());
        package.put("docProps/core.xml", core.replace("</cp:coreProperties>", &language));
    }
    package.finish()
}

/// Each role's format, which has the role's number, as a named style. The role's format follows it, and
/// so do those made from it, which have the same font, ground and border.
fn named_styles(styles: &str, words: &Words) -> Result<String, WordsError> {
    let Some(formats) = between(styles, "<cellXfs", "</cellXfs>") else {
        return Ok(styles.to_owned());
    };
    let entries = entries(formats);
    let (mut of_styles, mut names) = (String::new(), String::new());
    let mut bases = Vec::new();
    for (number, role) in (1..).zip(Role::ALL) {
        let Some(entry) = entries.get(number) else { continue };
        bases.push(*entry);
        of_styles.push_str(&entry.replace(" xfId=\"0\"", ""));
        let name = escape(&words.text(&format!("form-style-{}", role.id()))?);
        let _ = write!(names, "<cellStyle name=\"{name}\" xfId=\"{}\"/>", bases.len());
    }
    let head = formats.split_once("<xf ").map(|(head, _)| head).unwrap_or_default();
    let mut followed = head.to_owned();
    for entry in &entries {
        let same = bases.iter().position(|base| base == entry);
        let alike = || bases.iter().position(|base| parts_of(base) == parts_of(entry));
        let number = same.or_else(alike).map_or(0, |place| place + 1);
        followed.push_str(&entry.replace(" xfId=\"0\"", &format!(" xfId=\"{number}\"")));
    }
    let styles = styles.replacen(formats, &followed, 1);
    let styles = added(&styles, "cellStyleXfs", &of_styles);
    Ok(added(&styles, "cellStyles", &names))
}

/// The numbers of font, ground and border of a format.
fn parts_of(entry: &str) -> [Option<&str>; 3] {
    ["fontId", "fillId", "borderId"].map(|name| {
        let (_, rest) = entry.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    })
}

/// The text from `open` to before `close`.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    let start = text.find(open)?;
    let end = start + text.get(start..)?.find(close)?;
    text.get(start..end)
}

/// The `xf` elements of a list of formats.
fn entries(formats: &str) -> Vec<&str> {
    let starts: Vec<usize> = formats.match_indices("<xf ").map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([formats.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| formats.get(*start..end)).collect()
}

/// A list with `more` at its end and its count put right.
fn added(text: &str, list: &str, more: &str) -> String {
    let Some(old) = between(text, &format!("<{list} "), &format!("</{list}>")) else {
        return text.to_owned();
    };
    let Some((_, entries)) = old.split_once('>') else { return text.to_owned() };
    let all = format!("{entries}{more}");
    let count = all.matches("<xf ").count() + all.matches("<cellStyle ").count();
    text.replacen(old, &format!("<{list} count=\"{count}\">{all}"), 1)
}

/// Text as an attribute or an element of XML holds it.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(character),
            // What XML cannot hold at all is shown as what it is: something that is not there.
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}
