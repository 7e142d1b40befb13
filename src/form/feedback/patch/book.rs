//! The workbook part: its sheets, and the new one before them.

use super::links::{self, Links};
use super::{Package, needed, refused};
use crate::form::FormError;
use crate::form::feedback::tags::{Changes, tags};
use crate::form::finish::escape;

const WORKSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;

/// A sheet of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) part: String,
    /// Whether it holds cells and is no chart.
    pub(super) is_worksheet: bool,
}

/// The workbook part.
pub(super) struct Book {
    part: String,
    links: Links,
    pub(super) sheets: Vec<Entry>,
}

impl Book {
    /// Reads the workbook part that the package's own relationships lead to.
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, FormError> {
        let roots = Links::of(package, "")?;
        let part = roots.part("officeDocument").unwrap_or("xl/workbook.xml").to_owned();
        let links = Links::of(package, &part)?;
        let xml = needed(package, &part)?;
        if xml.contains("http://purl.oclc.org/ooxml/") {
            return Err(refused(&part, "it is written in the strict form"));
        }
        let mut sheets = Vec::new();
        for tag in tags(&part, &xml)?.iter().filter(|tag| tag.begins("sheet")) {
            let id = tag.value("id").unwrap_or_default();
            let link = links.all.iter().find(|link| link.id == id);
            let link = link.ok_or_else(|| refused(&part, "a sheet has no part"))?;
            sheets.push(Entry {
                name: tag.value("name").unwrap_or_default(),
                part: link.part.clone(),
                is_worksheet: link.kind == "worksheet",
            });
        }
        Ok(Self { part, links, sheets })
    }

    /// The part of the styles.
    pub(super) fn styles(&self) -> Option<&str> {
        self.links.part("styles")
    }

    /// The part of the strings that cells share.
    pub(super) fn strings(&self) -> Option<&str> {
        self.links.part("sharedStrings")
    }

    /// Puts a new sheet before the others and gives the name of its part.
    pub(super) fn add_sheet(
        &mut self,
        package: &mut Package<'_>,
        name: &str,
    ) -> Result<String, FormError> {
        let folder = self.part.rsplit_once('/').map_or("", |(folder, _)| folder);
        let stem = format!("{folder}/worksheets/seuranta").trim_start_matches('/').to_owned();
        let new = links::free_name(package, &stem, "xml");
        let id = self.links.add(package, "worksheet", &new)?;
        links::add_type(package, &new, WORKSHEET)?;
        let xml = needed(package, &self.part)?;
        let xml = self.with_sheet(&xml, &self.free_name(name), &id)?;
        package.put(&self.part, xml);
        Ok(new)
    }

    /// A name that no sheet has; names are compared without regard to case.
    fn free_name(&self, name: &str) -> String {
        let taken =
            |name: &str| self.sheets.iter().any(|s| s.name.to_lowercase() == name.to_lowercase());
        let others = (2..=u32::MAX).map(|number| {
            let suffix = format!(" ({number})");
            let kept = LONGEST_NAME.saturating_sub(suffix.len());
            name.chars().take(kept).collect::<String>() + &suffix
        });
        let mut names = std::iter::once(name.to_owned()).chain(others);
        names.find(|name| !taken(name)).unwrap_or_default()
    }

    /// The workbook part with a sheet put before the others: it is the one shown, and names that belong
    /// to a sheet by its number still do.
    fn with_sheet(&self, xml: &str, name: &str, id: &str) -> Result<String, FormError> {
        let found = tags(&self.part, xml)?;
        let list = found.iter().find(|tag| tag.begins("sheets"));
        let list = list.ok_or_else(|| refused(&self.part, "it has no sheets"))?;
        let numbers = found
            .iter()
            .filter(|tag| tag.begins("sheet"))
            .filter_map(|tag| tag.attribute("sheetId")?.parse::<u32>().ok());
        let number = numbers.max().unwrap_or(0) + 1;
        let mut changes = Changes::default();
        changes.insert(
            list.end,
            format!(
                "<{}sheet xmlns:r=\"{}\" name=\"{}\" sheetId=\"{number}\" r:id=\"{id}\"/>",
                list.prefix(),
                links::NAMESPACE,
                escape(name)
            ),
        );
        for tag in &found {
            if tag.begins("workbookView") {
                let shown = tag.with("activeTab", "0");
                let first =
                    tags(&self.part, &shown)?.first().map(|tag| tag.with("firstSheet", "0"));
                changes.replace(tag.start, tag.end, first.unwrap_or(shown));
            }
            if tag.begins("definedName")
                && let Some(number) =
                    tag.attribute("localSheetId").and_then(|n| n.parse::<u32>().ok())
            {
                let moved = tag.with("localSheetId", &(number + 1).to_string());
                changes.replace(tag.start, tag.end, moved);
            }
        }
        Ok(changes.apply(xml))
    }
}
