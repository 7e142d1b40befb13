//! Relationships of parts, and the types of their content.

use super::Package;
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, tags};
use crate::form::finish::escape;

/// The namespace of relationships in parts.
pub(super) const NAMESPACE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "[Content_Types].xml";

/// One relationship: its id, the last word of its type, and the part that it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) part: String,
}

/// The relationships of one part.
#[derive(Debug, Clone)]
pub(super) struct Links {
    name: String,
    xml: String,
    pub(super) all: Vec<Link>,
}

impl Links {
    /// The relationships of `part`, of the package itself where it is empty.
    pub(super) fn of(package: &mut Package<'_>, part: &str) -> Result<Self, FormError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels").trim_start_matches('/').to_owned();
        let xml = package.text(&name)?.unwrap_or_else(|| {
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{PACKAGE}\"></Relationships>"
            )
        });
        let xml = xml.trim_start_matches('\u{feff}').to_owned();
        let mut all = Vec::new();
        for tag in tags(&name, &xml)?.iter().filter(|tag| tag.begins("Relationship")) {
            if tag.attribute("TargetMode") == Some("External") {
                continue;
            }
            if let (Some(id), Some(kind), Some(target)) =
                (tag.value("Id"), tag.value("Type"), tag.value("Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                all.push(Link { id, kind, part: resolved(folder, &target) });
            }
        }
        Ok(Self { name, xml, all })
    }

    /// The part that the first relationship of a kind leads to.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        self.all.iter().find(|link| link.kind == kind).map(|link| link.part.as_str())
    }

    /// Adds a relationship to a part and gives its id.
    pub(super) fn add(
        &mut self,
        package: &mut Package<'_>,
        kind: &str,
        part: &str,
    ) -> Result<String, FormError> {
        let free = (1..=u32::MAX).map(|number| format!("rIdSeuranta{number}"));
        let taken = |id: &String| self.xml.contains(&format!("\"{id}\""));
        let id = free.into_iter().find(|id| !taken(id)).unwrap_or_default();
        let found = tags(&self.name, &self.xml)?;
        let root = found.iter().find(|tag| tag.begins("Relationships"));
        let root = root.ok_or_else(|| super::refused(&self.name, "it has no root"))?;
        let prefix = root.prefix();
        let link = format!(
            "<{prefix}Relationship Id=\"{id}\" Type=\"{NAMESPACE}/{kind}\" Target=\"/{}\"/>",
            escape(part)
        );
        let mut changes = Changes::default();
        match found.iter().rfind(|tag| tag.ends("Relationships")) {
            Some(end) if end.start > root.start => changes.insert(end.start, link),
            _ => {
                let open = root.text.trim_end_matches("/>").trim_end();
                let whole = format!("{open}>{link}</{prefix}Relationships>");
                changes.replace(root.start, root.end, whole);
            }
        }
        self.xml = changes.apply(&self.xml);
        self.all.push(Link { id: id.clone(), kind: kind.to_owned(), part: part.to_owned() });
        package.put(&self.name, self.xml.clone());
        Ok(id)
    }
}

/// A target from its folder: `worksheets/sheet1.xml`, `../media/a.png`, `/xl/styles.xml`.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Says what a new part holds.
pub(super) fn add_type(
    package: &mut Package<'_>,
    part: &str,
    content: &str,
) -> Result<(), FormError> {
    let entry = format!("Override PartName=\"/{}\" ContentType=\"{content}\"", escape(part));
    add_entry(package, &entry)
}

/// Says what parts with an extension hold, where that is not said yet.
pub(super) fn add_extension(
    package: &mut Package<'_>,
    extension: &str,
    content: &str,
) -> Result<(), FormError> {
    let xml = super::needed(package, TYPES)?;
    let known = tags(TYPES, &xml)?.iter().any(|tag| {
        tag.begins("Default")
            && tag.attribute("Extension").is_some_and(|known| known.eq_ignore_ascii_case(extension))
    });
    if known {
        return Ok(());
    }
    add_entry(package, &format!("Default Extension=\"{extension}\" ContentType=\"{content}\""))
}

fn add_entry(package: &mut Package<'_>, entry: &str) -> Result<(), FormError> {
    let xml = super::needed(package, TYPES)?;
    let found = tags(TYPES, &xml)?;
    let root = found.iter().find(|tag| tag.begins("Types"));
    let root = root.ok_or_else(|| super::refused(TYPES, "it has no root"))?;
    let mut changes = Changes::default();
    changes.insert(root.end, format!("<{}{entry}/>", root.prefix()));
    package.put(TYPES, changes.apply(&xml));
    Ok(())
}

/// A name for a new part that no other part has: `xl/worksheets/seuranta1.xml`.
pub(super) fn free_name(package: &Package<'_>, stem: &str, extension: &str) -> String {
    let names = (1..=u32::MAX).map(|number| format!("{stem}{number}.{extension}"));
    names.into_iter().find(|name| !package.has(name)).unwrap_or_default()
}
