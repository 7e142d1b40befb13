//! The workbook part: its sheets in order, and where their parts are.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use crate::read::builder::Listed;
use crate::read::date::Epoch;
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::xml::{Xml, attribute, is_true};
use crate::read::{FileFormat, Visibility};

const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The workbook part.
pub(super) struct Book {
    pub(super) format: FileFormat,
    pub(super) sheets: Vec<Entry>,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
    pub(super) epoch: Epoch,
}

/// A sheet of cells.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) visibility: Visibility,
    pub(super) part: String,
}

/// A relationship: the last word of its type, and the part that it leads to.
pub(in crate::read) struct Relationship {
    pub(in crate::read) kind: String,
    pub(in crate::read) part: String,
}

impl Book {
    /// Reads the workbook part that the package's own relationships lead to.
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, Fault> {
        let roots = relationships(package, "")?;
        let root = roots.values().find(|to| to.kind == "officeDocument").map(|to| to.part.clone());
        let part = root.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let links = relationships(package, &part)?;
        let linked =
            |kind: &str| links.values().find(|to| to.kind == kind).map(|to| to.part.clone());
        let (strings, styles) = (linked("sharedStrings"), linked("styles"));
        let mut book = Self {
            format: FileFormat::Xlsx,
            sheets: Vec::new(),
            strings: strings.filter(|name| package.has(name)),
            styles: styles.filter(|name| package.has(name)),
            epoch: Epoch::Y1900,
        };
        if linked("vbaProject").is_some() || may_hold_macros(package, &part)? {
            book.format = FileFormat::Xlsm;
        }
        let opened = package.part(&part)?.ok_or_else(|| Fault::Damaged(part.clone()))?;
        let (mut xml, mut listed) = (Xml::new(opened, &part), Listed::default());
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => {
                    let known = book.sheets.len();
                    book.take(&tag, &links);
                    if let Some(sheet) = book.sheets.get(known) {
                        listed.add(&part, sheet.name.len() + sheet.part.len())?;
                    }
                }
                Event::Eof => return Ok(book),
                _ => {}
            }
        }
    }

    fn take(&mut self, tag: &BytesStart<'_>, links: &BTreeMap<String, Relationship>) {
        match tag.local_name().into_inner() {
            "workbookPr" if attribute(tag, "date1904").is_some_and(|value| is_true(&value)) => {
                self.epoch = Epoch::Y1904;
            }
            "sheet" => self.sheets.extend(entry(tag, links)),
            _ => {}
        }
    }
}

/// Whether the table of content types says that the workbook part may have macros, as that of an
/// .xlsm does even where none was written.
fn may_hold_macros(package: &mut Package<'_>, workbook: &str) -> Result<bool, Fault> {
    let Some(opened) = package.part(CONTENT_TYPES)? else {
        return Ok(false);
    };
    let mut xml = Xml::new(opened, CONTENT_TYPES);
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().into_inner() == "Override" =>
            {
                let part = attribute(&tag, "PartName").unwrap_or_default();
                if part.trim_start_matches('/').eq_ignore_ascii_case(workbook) {
                    let kind = attribute(&tag, "ContentType").unwrap_or_default();
                    return Ok(kind.to_ascii_lowercase().contains("macroenabled"));
                }
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// A sheet of cells; `None` for a sheet of another kind, such as a chart's.
fn entry(tag: &BytesStart<'_>, links: &BTreeMap<String, Relationship>) -> Option<Entry> {
    let to = links.get(&*attribute(tag, "id")?)?;
    if to.kind != "worksheet" {
        return None;
    }
    Some(Entry {
        name: attribute(tag, "name").unwrap_or_default().into_owned(),
        visibility: match attribute(tag, "state").as_deref() {
            Some("hidden") => Visibility::Hidden,
            Some("veryHidden") => Visibility::VeryHidden,
            _ => Visibility::Visible,
        },
        part: to.part.clone(),
    })
}

/// The parts that hold the comments on a sheet's cells, threads first: a note beside a thread only says so.
pub(super) fn comments(package: &mut Package<'_>, sheet: &str) -> Result<Vec<String>, Fault> {
    let links = relationships(package, sheet)?;
    let of = |kind: &str| -> Vec<String> {
        links.values().filter(|to| to.kind == kind).map(|to| to.part.clone()).collect()
    };
    let threads = of("threadedComment");
    Ok(if threads.is_empty() { of("comments") } else { threads })
}

/// The relationships of a part by their ids; of the package itself where `part` is empty.
pub(in crate::read) fn relationships(
    package: &mut Package<'_>,
    part: &str,
) -> Result<BTreeMap<String, Relationship>, Fault> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let name = name.trim_start_matches('/');
    let mut links = BTreeMap::new();
    let Some(opened) = package.part(name)? else {
        return Ok(links);
    };
    let (mut xml, mut listed) = (Xml::new(opened, name), Listed::default());
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().into_inner() == "Relationship" =>
            {
                if let Some((id, link)) = relationship(&tag, folder) {
                    listed.add(name, id.len() + link.kind.len() + link.part.len())?;
                    links.insert(id, link);
                }
            }
            Event::Eof => return Ok(links),
            _ => {}
        }
    }
}

fn relationship(tag: &BytesStart<'_>, folder: &str) -> Option<(String, Relationship)> {
    if attribute(tag, "TargetMode").as_deref() == Some("External") {
        return None;
    }
    let kind = attribute(tag, "Type")?;
    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
    let part = resolved(folder, &attribute(tag, "Target")?);
    Some((attribute(tag, "Id")?.into_owned(), Relationship { kind, part }))
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
