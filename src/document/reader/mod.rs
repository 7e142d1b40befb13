//! pulldown-cmark's events → blocks.

mod containers;
mod endless;
mod markup;
mod pending;
mod runs;
mod tables;
mod text;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::document::inlines::{InlinePicture, Inlines};
use crate::document::pictures::Pictures;
use crate::document::slug::Slugs;
use crate::document::source::Source;
use crate::document::unclosed::{self, Elements};
use crate::document::{
    Block, BlockKind, Cell, Code, Content, Link, List, Load, Note, Table, text_span,
};
use crate::finding::{self, Finding};

use self::pending::{Pending, Taker};

/// How deep quotations and lists may lie within each other; what lies deeper is lifted to here.
const MAX_DEPTH: usize = 60;

/// What the text of a document holds.
pub(super) struct Body {
    pub(super) blocks: Vec<Block>,
    pub(super) notes: Vec<Note>,
}

/// What of Markdown is read beside `CommonMark`.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// Reads `markdown`, which `file` names in findings, from the byte `start`.
pub(super) fn read(
    markdown: &str,
    file: &str,
    start: usize,
    load: &Load<'_>,
    findings: &mut Vec<Finding>,
) -> Body {
    let cut = endless::cut(markdown, start);
    let (whole, begun) = match &cut {
        Some((text, begun)) => (text.as_str(), begun.as_slice()),
        None => (markdown, [].as_slice()),
    };
    let source = &Source::new(whole, file);
    let text = source.text.get(start..).unwrap_or_default();
    let mut reader = Reader::new(source, load, findings);
    for at in begun {
        reader.unclosed("<!--", "comment", source.line(*at));
    }
    let events = Parser::new_ext(text, options()).into_offset_iter();
    for (event, range) in TextMergeWithOffset::new(events) {
        reader.event(event, start + range.start, start + range.end);
    }
    reader.finish()
}

/// A container that is open.
enum Frame {
    Quote,
    List(List),
    Item(Option<bool>),
    Note(String),
    /// One too deep, whose blocks go to the container around it.
    Lifted,
}

struct Open {
    frame: Frame,
    line: u32,
    blocks: Vec<Block>,
}

struct OpenTable {
    table: Table,
    row: Vec<Cell>,
    line: u32,
    cell_end: usize,
    /// How many cells of the row are written.
    written: usize,
    /// How many rows have fewer cells than there are columns, with the first of them: its line, and its cells.
    short: Option<(i64, u32, usize)>,
}

struct Reader<'a, 's> {
    source: &'a Source<'s>,
    pictures: Pictures<'a>,
    findings: &'a mut Vec<Finding>,
    open: Vec<Open>,
    blocks: Vec<Block>,
    inlines: Inlines,
    inline_line: u32,
    table: Option<OpenTable>,
    /// Code, the line where its text begins, and that of its fence.
    code: Option<(String, Option<u32>, u32)>,
    html: Option<(String, u32)>,
    elements: Elements,
    hints: Vec<Pending>,
    /// How deep the hint of a note stands that nothing took yet, and its line.
    gloss: Option<(usize, u32)>,
    slugs: Slugs,
    /// Labels of footnotes in the order of their first mention, and each one's place in it.
    mentions: Vec<String>,
    note_numbers: BTreeMap<String, usize>,
    definitions: BTreeMap<String, (u32, Vec<Block>)>,
}

impl<'a, 's> Reader<'a, 's> {
    fn new(source: &'a Source<'s>, load: &'a Load<'a>, findings: &'a mut Vec<Finding>) -> Self {
        Self {
            source,
            pictures: Pictures::new(load),
            findings,
            open: Vec::new(),
            blocks: Vec::new(),
            inlines: Inlines::default(),
            inline_line: 1,
            table: None,
            code: None,
            html: None,
            elements: Elements::default(),
            hints: Vec::new(),
            gloss: None,
            slugs: Slugs::default(),
            mentions: Vec::new(),
            note_numbers: BTreeMap::new(),
            definitions: BTreeMap::new(),
        }
    }

    fn finish(mut self) -> Body {
        self.flush_paragraph();
        while !self.open.is_empty() {
            self.close_container();
        }
        self.report_unused_hints();
        self.report_open_elements();
        let notes = self.notes();
        Body { blocks: self.blocks, notes }
    }

    /// The footnotes that the text mentions, in that order, then the others, for no text is lost.
    fn notes(&mut self) -> Vec<Note> {
        let mut notes = Vec::new();
        for label in &self.mentions {
            let (line, blocks) = self.definitions.remove(label).unwrap_or_else(|| {
                let text = vec![text_span(format!("[^{label}]"), 1)];
                (1, vec![Block { line: 1, kind: BlockKind::Paragraph(text) }])
            });
            notes.push(Note { blocks, mentioned: true, line });
        }
        let mut others: Vec<_> = std::mem::take(&mut self.definitions).into_iter().collect();
        others.sort_by_key(|(_, (line, _))| *line);
        for (label, (line, blocks)) in others {
            let finding = Finding::new(&finding::FOOTNOTE_UNUSED, self.source.place(line));
            self.findings.push(finding.found(format!("[^{label}]")));
            notes.push(Note { blocks, mentioned: false, line });
        }
        notes
    }

    fn event(&mut self, event: Event<'_>, start: usize, end: usize) {
        let line = self.source.line(start);
        match event {
            Event::Start(tag) => self.start(tag, start..end, line),
            Event::End(tag) => self.end(tag, start, end),
            Event::Text(text) => {
                self.text(&text, line);
                self.loose_marks(start, end);
            }
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.begin_inline(line);
                self.inlines.text(&text, line, true);
            }
            Event::Html(text) => match &mut self.html {
                Some((html, _)) => html.push_str(&text),
                None => self.html_tokens(&text, line, true),
            },
            Event::InlineHtml(text) => {
                self.begin_inline(line);
                self.html_tokens(&text, line, false);
            }
            Event::FootnoteReference(label) => {
                self.begin_inline(line);
                let number = self.note_number(&label);
                self.inlines.content(Content::Note(number), line);
            }
            Event::SoftBreak => self.inlines.text(" ", line, false),
            Event::HardBreak => self.inlines.content(Content::Break, line),
            Event::Rule => self.block(BlockKind::Rule, line),
            Event::TaskListMarker(done) => {
                if let Some(Open { frame: Frame::Item(task), .. }) = self.open.last_mut() {
                    *task = Some(done);
                }
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>, line: u32) {
        match tag {
            Tag::Paragraph => {
                self.flush_paragraph();
                self.inline_line = line;
                self.report_table_as_text(&range);
            }
            Tag::Heading { .. } => {
                self.flush_paragraph();
                self.inline_line = line;
            }
            Tag::BlockQuote(_) => self.open_container(Frame::Quote, line),
            Tag::List(first) => {
                self.open_container(Frame::List(List { start: first, items: Vec::new() }), line);
            }
            Tag::Item => self.open_container(Frame::Item(None), line),
            Tag::FootnoteDefinition(label) => {
                self.open_container(Frame::Note(label.to_string()), line);
            }
            // a language after the fence is for highlighters and is not shown
            Tag::CodeBlock(kind) => {
                self.flush_paragraph();
                let block = self.source.text.get(range).filter(|_| kind.is_fenced());
                if let Some(fence) = block.and_then(unclosed::fence) {
                    self.unclosed(fence, "fence", line);
                }
                self.code = Some((String::new(), None, line));
            }
            Tag::HtmlBlock => {
                self.flush_paragraph();
                self.html = Some((String::new(), line));
            }
            Tag::Table(columns) => self.open_table(&columns, line),
            Tag::TableCell => self.open_cell(&range, line),
            Tag::Emphasis => self.inline(line, |inlines| inlines.emphasis(true)),
            Tag::Strong => self.inline(line, |inlines| inlines.strong(true)),
            Tag::Strikethrough => self.inline(line, |inlines| inlines.struck(true)),
            Tag::Link { dest_url, title, link_type, .. } => {
                let target = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                let title = Some(title.to_string()).filter(|title| !title.is_empty());
                self.inline(line, |inlines| inlines.open_link(Link { target, title }));
            }
            Tag::Image { dest_url, title, .. } => {
                let picture = InlinePicture {
                    source: dest_url.to_string(),
                    title: title.to_string(),
                    alternative: String::new(),
                    link: None,
                    line,
                };
                self.inline(line, |inlines| inlines.open_picture(picture));
            }
            Tag::TableHead
            | Tag::TableRow
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, start: usize, end: usize) {
        let line = self.source.line(start);
        match tag {
            TagEnd::Paragraph => self.flush_paragraph(),
            TagEnd::Heading(level) => self.close_heading(level as u8),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close_container();
            }
            TagEnd::CodeBlock => {
                if let Some((text, first, line)) = self.code.take() {
                    let landscape = self.take_hints(Taker::Code, 0).landscape;
                    let text = text.trim_end_matches('\n').to_owned();
                    let code = Code { text, line: first.unwrap_or(line), landscape };
                    self.block(BlockKind::Code(code), line);
                }
            }
            TagEnd::HtmlBlock => {
                if let Some((html, line)) = self.html.take() {
                    self.html_tokens(&html, line, true);
                    self.flush_paragraph();
                }
            }
            TagEnd::Table => {
                if let Some(open) = self.table.take() {
                    self.report_short_rows(&open);
                    self.block(BlockKind::Table(open.table), open.line);
                }
            }
            TagEnd::TableHead => {
                if let Some(open) = &mut self.table {
                    open.table.head = std::mem::take(&mut open.row);
                    open.written = 0;
                }
            }
            TagEnd::TableRow => self.close_row(end),
            TagEnd::TableCell => self.close_cell(end),
            TagEnd::Emphasis => self.inlines.emphasis(false),
            TagEnd::Strong => self.inlines.strong(false),
            TagEnd::Strikethrough => self.inlines.struck(false),
            TagEnd::Link => self.inlines.close_link(line),
            TagEnd::Image => self.inlines.close_picture(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }
}
