//! Spans → a passage, with the nodes of links, languages, abbreviations and footnote marks.

use std::sync::Arc;

use super::{Collector, marks};
use crate::document::{Content, Link, Span, Style};
use crate::font::Figures;
use crate::typeset::flow::{Destination, FlowLink};
use crate::typeset::hyphens::tongue;
use crate::typeset::look::{Look, Voice};
use crate::typeset::passage::{Division, Ink, Passage};
use crate::typeset::{NodeId, Owner, Pt, Role};
use crate::words::Language;

/// What is open in the tree while spans are walked.
#[derive(Default)]
struct OpenNodes {
    link: Option<(Arc<Link>, usize)>,
    lang: Option<Arc<str>>,
    abbreviation: Option<Arc<str>>,
    code: bool,
    struck: bool,
    /// The slot of the text that goes on.
    slot: Option<Owner>,
    depth: usize,
}

/// How many letters what a link is called may have.
const LONGEST: usize = 500;

impl Collector<'_> {
    /// The passage of `spans`, whose nodes go into the node that is open.
    pub(super) fn passage(&mut self, spans: &[Span], voice: &Voice, figures: Figures) -> Passage {
        let mut passage = Passage::default();
        self.add_spans(&mut passage, spans, voice, figures);
        passage
    }

    /// Adds `spans` to a passage.
    pub(super) fn add_spans(
        &mut self,
        passage: &mut Passage,
        spans: &[Span],
        voice: &Voice,
        figures: Figures,
    ) {
        let mut open = OpenNodes::default();
        for (at, span) in spans.iter().enumerate() {
            match &span.content {
                Content::Text(text) => {
                    self.fit(&mut open, &span.style, &spans[at..]);
                    let owner = self.slot_of(&mut open);
                    let link = open.link.as_ref().map(|(_, link)| *link);
                    let styled = self.styled(voice, &span.style, owner, figures, link);
                    marks::push(passage, &one_line(text), &styled, span.line, self.marks);
                }
                Content::Break => {
                    let owner = self.slot_of(&mut open);
                    passage.push("\n", super::ink(voice, owner), span.line);
                }
                Content::Note(number) => {
                    self.leave(&mut open, 0);
                    open = OpenNodes::default();
                    let ink = self.note_mark(*number, voice);
                    passage.push(&(number + 1).to_string(), ink, span.line);
                }
            }
        }
        self.leave(&mut open, 0);
    }

    fn slot_of(&mut self, open: &mut OpenNodes) -> Owner {
        *open.slot.get_or_insert_with(|| self.tree.slot())
    }

    fn leave(&mut self, open: &mut OpenNodes, depth: usize) {
        while open.depth > depth {
            self.tree.close();
            open.depth -= 1;
        }
    }

    /// Closes and opens nodes so that text of `style` can follow, which begins `spans`.
    fn fit(&mut self, open: &mut OpenNodes, style: &Style, spans: &[Span]) {
        let same = same_arc(open.link.as_ref().map(|(link, _)| link), style.link.as_ref())
            && same_arc(open.lang.as_ref(), style.lang.as_ref())
            && same_arc(open.abbreviation.as_ref(), style.abbreviation.as_ref())
            && open.code == style.code
            && open.struck == style.struck;
        if same {
            return;
        }
        let keep_link = open.link.is_some()
            && same_arc(open.link.as_ref().map(|(link, _)| link), style.link.as_ref());
        self.leave(open, usize::from(keep_link));
        let link = open.link.take().filter(|_| keep_link);
        *open = OpenNodes { link, depth: usize::from(keep_link), ..OpenNodes::default() };
        if let Some(link) = style.link.as_ref().filter(|_| !keep_link) {
            let number = self.open_link(link, spans);
            open.link = Some((Arc::clone(link), number));
            open.depth += 1;
        }
        if style.lang.is_some() || style.abbreviation.is_some() || style.struck {
            let node = self.tree.open(Role::Span);
            open.depth += 1;
            let told = self.tree.node(node).tell();
            told.lang = style.lang.as_deref().map(str::to_owned);
            told.expansion = style.abbreviation.as_deref().map(str::to_owned);
            told.struck = style.struck;
        }
        if style.code {
            self.tree.open(Role::Code);
            open.depth += 1;
        }
        open.lang.clone_from(&style.lang);
        open.abbreviation.clone_from(&style.abbreviation);
        open.code = style.code;
        open.struck = style.struck;
    }

    /// Opens the node of a link, which begins `spans`, and gives the link its number.
    fn open_link(&mut self, link: &Arc<Link>, spans: &[Span]) -> usize {
        let node = self.tree.open(Role::Link);
        let text: String = spans
            .iter()
            .take_while(|span| same_arc(span.style.link.as_ref(), Some(link)))
            .filter_map(|span| match &span.content {
                Content::Text(text) => Some(text.as_str()),
                Content::Break | Content::Note(_) => None,
            })
            .collect();
        let to = self.destination(link);
        let contents = link.title.clone().unwrap_or_else(|| one_line(&text));
        self.add_link(node, to, contents)
    }

    /// Where a link leads: to a heading, else to an address.
    pub(super) fn destination(&self, link: &Link) -> Destination {
        match link.target.strip_prefix('#').and_then(|id| self.heading_numbers.get(id)) {
            Some(heading) => Destination::Heading(*heading),
            None => Destination::Uri(link.target.clone()),
        }
    }

    /// Adds a link. What it is called stands at each of its lines, so that a long one is shortened.
    pub(super) fn add_link(&mut self, node: NodeId, to: Destination, contents: String) -> usize {
        let contents = match contents.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", contents[..end].trim_end()),
            None => contents,
        };
        self.links.push(FlowLink { node, to, contents });
        self.links.len() - 1
    }

    /// The raised number that leads to a footnote.
    fn note_mark(&mut self, number: usize, voice: &Voice) -> Ink {
        self.tree.open(Role::Reference);
        let node = self.tree.open(Role::Link);
        self.own_words(node);
        let owner = self.tree.slot();
        self.tree.close();
        self.tree.close();
        let contents = format!("{} {}", self.phrases.note, number + 1);
        let link = self.add_link(node, Destination::Note(number), contents);
        self.mentions.entry(number).or_default().push(link);
        let (size, rise) = raised(voice);
        let colour = self.look.accent;
        Ink { size, rise, colour, link: Some(link), ..super::ink(voice, owner) }
    }

    fn styled(
        &self,
        voice: &Voice,
        style: &Style,
        owner: Owner,
        figures: Figures,
        link: Option<usize>,
    ) -> Ink {
        let voice = &lowered(voice, style, self.look);
        let (size, rise) = if style.raised {
            raised(voice)
        } else if style.lowered {
            (voice.size.scaled(680, 1000), voice.size.scaled(-LOWERED, 1000))
        } else if style.code {
            (voice.size.scaled(920, 1000), Pt::ZERO)
        } else {
            (voice.size, Pt::ZERO)
        };
        Ink {
            face: Look::face(voice, style.strong, style.emphasis, style.code),
            size,
            rise,
            exponent: style.raised,
            colour: if link.is_some() { self.look.accent } else { voice.colour },
            struck: style.struck,
            underlined: link.is_some(),
            figures,
            division: division(style),
            link,
            ..super::ink(voice, owner)
        }
    }
}

/// The voice of a style: what is small is a little smaller than what it stands beside, and quiet.
fn lowered(voice: &Voice, style: &Style, look: &Look) -> Voice {
    if style.small {
        Voice { size: voice.size.scaled(880, 1000), colour: look.quiet, ..*voice }
    } else {
        *voice
    }
}

/// How far the baseline of lowered text is below that of what it stands beside, in thousandths of the size of that.
const LOWERED: i64 = 150;

/// The size of raised text beside a voice, and how far it is raised.
pub(super) fn raised(voice: &Voice) -> (Pt, Pt) {
    (voice.size.scaled(680, 1000), voice.size.scaled(330, 1000))
}

/// By which language's rules the words of a style are divided.
fn division(style: &Style) -> Division {
    match &style.lang {
        _ if style.code => Division::Never,
        None => Division::Document,
        Some(tag) => Language::from_tag(tag)
            .map_or(Division::Never, |language| Division::Of(tongue(language))),
    }
}

/// Text with its line feeds and other ends of line as spaces.
pub(super) fn one_line(text: &str) -> String {
    let is_end = |c: char| {
        matches!(c, '\n' | '\r' | '\t' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    if text.contains(is_end) { text.replace(is_end, " ") } else { text.to_owned() }
}

fn same_arc<T: ?Sized>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}
