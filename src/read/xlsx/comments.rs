//! Comments on cells: the notes of old, and the threads that newer programs write beside them.

use quick_xml::events::{BytesStart, Event};

use super::references::cell_ref;
use crate::finding::CellRef;
use crate::read::builder::{Allowance, Listed};
use crate::read::fault::Fault;
use crate::read::package::Package;
use crate::read::xml::{Xml, attribute, collect};
use crate::read::{OWN_AUTHOR, Text};

/// The longest comment, in bytes; programs write 32 767 characters at most.
const LONGEST: usize = 1 << 20;

/// Reads the comments of one part, in the order of their cells; those of one cell are one text.
pub(super) fn read(
    package: &mut Package<'_>,
    name: &str,
    allowance: &mut Allowance<'_>,
) -> Result<Vec<(CellRef, Text)>, Fault> {
    let Some(part) = package.part(name)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(part, name);
    let mut reading = Reading::default();
    loop {
        match xml.next()? {
            Event::Start(tag) => reading.start(&tag, name)?,
            Event::Empty(tag) => {
                reading.start(&tag, name)?;
                reading.end(tag.local_name().into_inner(), allowance)?;
            }
            Event::End(tag) => reading.end(tag.local_name().into_inner(), allowance)?,
            Event::Eof => break,
            text => match reading.within {
                Within::Nothing => {}
                Within::Author => {
                    let author = reading.authors.last_mut();
                    let author = author.ok_or_else(|| Fault::Damaged(name.to_owned()))?;
                    collect(&text, author);
                    reading.listed.add(name, author.len())?;
                }
                Within::Text => {
                    collect(&text, &mut reading.text);
                    if reading.text.len() > LONGEST {
                        return Err(Fault::Unsafe(name.to_owned()));
                    }
                }
            },
        }
    }
    Ok(joined(reading.done))
}

#[derive(Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Author,
    Text,
}

#[derive(Default)]
struct Reading {
    authors: Vec<String>,
    listed: Listed,
    within: Within,
    /// The cell of the comment that is read, and whether the program wrote it.
    at: Option<(CellRef, bool)>,
    text: String,
    done: Vec<(CellRef, String)>,
}

impl Reading {
    fn start(&mut self, tag: &BytesStart<'_>, part: &str) -> Result<(), Fault> {
        match tag.local_name().into_inner() {
            "author" => {
                self.listed.add(part, 0)?;
                self.authors.push(String::new());
                self.within = Within::Author;
            }
            "comment" | "threadedComment" => {
                let at = attribute(tag, "ref").and_then(|at| cell_ref(&at));
                let author = attribute(tag, "authorId").and_then(|author| author.parse().ok());
                let author = author.and_then(|author: usize| self.authors.get(author));
                self.at =
                    at.map(|at| (at, author.is_some_and(|author| author.trim() == OWN_AUTHOR)));
                self.text.clear();
            }
            "t" | "text" if self.at.is_some() => self.within = Within::Text,
            "rPh" => self.within = Within::Nothing,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, allowance: &mut Allowance<'_>) -> Result<(), Fault> {
        match name {
            "author" | "t" | "text" => self.within = Within::Nothing,
            "comment" | "threadedComment" => {
                if let Some((at, false)) = self.at.take() {
                    let text = said(&self.text);
                    if !text.is_empty() {
                        allowance.take_cell()?;
                        allowance.take_text(text.len())?;
                        self.done.push((at, text.to_owned()));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// What a comment says: without the writer's name above it, and without what stands before the text of a
/// thread for programs that know none.
fn said(text: &str) -> &str {
    let text = text.trim();
    if text.starts_with('[') {
        let said = text.split_once("\n\n").and_then(|(_, rest)| rest.split_once(":\n"));
        return said.map_or("", |(_, said)| said.trim());
    }
    match text.split_once(":\n") {
        Some((name, said)) if is_name(name) => said.trim(),
        _ => text,
    }
}

/// Whether the line above a comment can be its writer's name.
fn is_name(text: &str) -> bool {
    text.split_whitespace().count() <= 3 && !text.contains(|c: char| c.is_ascii_digit())
}

fn joined(mut all: Vec<(CellRef, String)>) -> Vec<(CellRef, Text)> {
    all.sort_by_key(|(at, _)| *at);
    let mut joined: Vec<(CellRef, String)> = Vec::new();
    for (at, text) in all {
        match joined.last_mut() {
            Some((last, before)) if *last == at => {
                before.push_str("; ");
                before.push_str(&text);
            }
            _ => joined.push((at, text)),
        }
    }
    joined.into_iter().map(|(at, text)| (at, Text::from(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_writers_and_what_is_said_to_old_programs_are_no_part_of_a_comment() {
        let thread = "[Kommenttiketju]\n\nExcel-versiosi avulla voit lukea tämän.\n\nKommentti:\n    ennakkotieto";
        assert_eq!(said(thread), "ennakkotieto");
        assert_eq!(said("Meikäläinen Maija:\nluku tarkistetaan"), "luku tarkistetaan");
        assert_eq!(said("huom:\nvuoden 2022 luku"), "vuoden 2022 luku");
        assert_eq!(said("Tilanne 31.8.2023:\nluku kesken"), "Tilanne 31.8.2023:\nluku kesken");
    }
}
