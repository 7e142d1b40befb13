//! Where lines end: the places that are best for the paragraph as a whole.
//!
//! Knuth and Plass, *Breaking Paragraphs into Lines* (1981), for lines that are not stretched: every
//! line has demerits for the room that is left at its end and for how it ends (`ragged`), and the breaks
//! with the smallest sum are taken. Nothing here knows of faces or pages.

use std::collections::VecDeque;
use std::ops::Range;

use super::Pt;
use super::elements::Element;
use super::hang::opening;
use super::ragged::{EARLY, End, Line, Place};
use super::ties::Tie;

/// One line: the elements that stand on it, without the glue at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineBreak {
    /// Its elements.
    pub(super) range: Range<usize>,
    /// Whether the line's end stands for a space, so that what follows is another word.
    pub(super) space: bool,
    /// How far it stands out to the left, in [`Manner`]s in which lines do.
    pub(super) hang: Pt,
}

/// What kind of text is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Running text: even at the right, the last line free.
    Text,
    /// The same, with a bullet or number before its first line.
    Item,
    /// A heading, title or caption: lines of like length, the last one too.
    Heading,
    /// A cell, or a line of its own: a word is divided only where it would not fit, and nothing stands
    /// out.
    Cell,
    /// A cell of a longer text: words are divided as in running text, and nothing stands out.
    LongCell,
    /// A cell that heads a column: as any cell, of lines of like length.
    ColumnHead,
}

impl Manner {
    pub(super) fn is_cell(self) -> bool {
        matches!(self, Self::Cell | Self::LongCell | Self::ColumnHead)
    }

    /// Whether words are divided only where they would not fit.
    pub(super) fn is_whole(self) -> bool {
        matches!(self, Self::Cell | Self::ColumnHead)
    }

    /// Whether the last line is to be like the others.
    pub(super) fn is_even(self) -> bool {
        matches!(self, Self::Heading | Self::ColumnHead)
    }
}

/// How many places a line is thought to begin at; no real line has more.
const ACTIVE: usize = 1024;

/// Breaks `elements` into lines no wider than `measure`. No unit may be wider, which
/// [`super::tame::tame`] sees to.
pub(super) fn break_lines(elements: &[Element], measure: Pt, manner: Manner) -> Vec<LineBreak> {
    let mut lines = Vec::new();
    for range in written_lines(elements) {
        let mut fit = Fit { elements, measure, manner, nodes: Vec::new(), active: VecDeque::new() };
        fit.lines(range, &mut lines);
    }
    lines
}

/// The elements between the ends of line that the writer set.
pub(super) fn written_lines(elements: &[Element]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = elements.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|element| matches!(element, Element::Newline));
        let range = start..start + length.unwrap_or(rest.len());
        start = range.end + 1;
        Some(range)
    })
}

/// Whether any line that is followed by another of its paragraph is shorter by more than
/// `thousandths` of the measure.
pub(super) fn is_uneven(
    elements: &[Element],
    lines: &[LineBreak],
    measure: Pt,
    thousandths: i64,
) -> bool {
    let shortest = measure - measure.scaled(thousandths, 1000);
    lines.windows(2).any(|pair| {
        let ended = elements.get(pair[0].range.end..pair[1].range.start).unwrap_or_default();
        let width: Pt = elements[pair[0].range.clone()].iter().map(Element::width).sum();
        width < shortest && !ended.iter().any(|element| matches!(element, Element::Newline))
    })
}

/// A place where a line may end and the next one begins.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// The element at which the line before it ends.
    end: usize,
    /// The first element of its line.
    start: usize,
    /// The width of all that stands before its line, and of what stands out of it to the left.
    before: Pt,
    /// The least demerits of all lines before it.
    demerits: i64,
    /// Where the line before it begins, by its place among the nodes.
    from: usize,
    /// How many lines before it end with a hyphen, without one between that does not.
    hyphens: i64,
    /// Whether hardly a syllable stands before the last of them.
    stub: bool,
}

/// Whether a line that ends with a hyphen after `elements` ends with a few letters of its last word.
fn is_stub(elements: &[Element]) -> bool {
    const LETTERS: usize = 4;
    let part = elements.iter().rev().take_while(|element| {
        matches!(element, Element::Box { .. } | Element::Chance { hyphen: Some(_), .. })
    });
    let letters = part.take(LETTERS * 2).map(|element| match element {
        Element::Box { word, .. } => word.text.chars().filter(|c| c.is_alphabetic()).count(),
        Element::Glue { .. } | Element::Chance { .. } | Element::Newline => 0,
    });
    letters.sum::<usize>() <= LETTERS
}

/// The search in one paragraph.
struct Fit<'a> {
    elements: &'a [Element],
    measure: Pt,
    manner: Manner,
    nodes: Vec<Node>,
    /// The nodes from which a line may still reach, the first one first.
    active: VecDeque<usize>,
}

impl<'a> Fit<'a> {
    /// Adds the lines of the elements of `range`, which hold no end of line.
    fn lines(&mut self, range: Range<usize>, lines: &mut Vec<LineBreak>) {
        let width: Pt = self.elements[range.clone()].iter().map(Element::width).sum();
        if width <= self.measure {
            lines.push(self.line(range.start, range.end));
            return;
        }
        let first = self.node(range.start, range.start, Pt::ZERO, range.end);
        self.nodes.push(first);
        self.active.push_back(0);
        let last = self.search(&range);
        let mut ends = Vec::new();
        let (mut at, mut end) = (last, range.end);
        loop {
            let node = self.nodes[at];
            ends.push((node.start, end));
            if at == 0 {
                break;
            }
            (at, end) = (node.from, node.end);
        }
        lines.extend(ends.into_iter().rev().map(|(start, end)| self.line(start, end)));
    }

    /// Goes through the elements and gives the node of the last line.
    fn search(&mut self, range: &Range<usize>) -> usize {
        // the width up to here, and up to the end of the last box
        let (mut width, mut inked) = (Pt::ZERO, Pt::ZERO);
        for at in range.clone() {
            let end = match &self.elements[at] {
                Element::Box { width: own, .. } => {
                    width += *own;
                    inked = width;
                    self.prune(inked);
                    continue;
                }
                Element::Glue { tie, .. } => End::Space(*tie),
                Element::Chance { hyphen: None, tie } => End::Within(*tie),
                Element::Chance { hyphen: Some(hyphen), .. } => End::Hyphen(hyphen),
                Element::Newline => continue,
            };
            if let Some((from, demerits)) = self.best((inked, self.next_end(at, width)), at, end) {
                let mut node = self.node(at, at + 1, width, range.end);
                node.demerits = demerits;
                node.from = from;
                if matches!(end, End::Hyphen(_)) {
                    node.hyphens = self.nodes[from].hyphens + 1;
                    node.stub = is_stub(&self.elements[range.start..at]);
                }
                self.add(node);
            }
            width += self.elements[at].width();
        }
        let best = self.best((inked, Pt(i64::MAX)), range.end, End::Last);
        best.map_or_else(|| self.newest(), |(from, _)| from)
    }

    /// A node whose line begins at the first element from `start` on that is not glue.
    fn node(&self, end: usize, start: usize, before: Pt, limit: usize) -> Node {
        let mut node = Node { end, start, before, demerits: 0, from: 0, hyphens: 0, stub: false };
        if let Some(Element::Glue { width, .. }) = self.elements.get(end)
            && start > end
        {
            node.before += *width;
        }
        while node.start < limit
            && let Element::Glue { width, .. } = &self.elements[node.start]
        {
            node.before += *width;
            node.start += 1;
        }
        node.before += opening(self.elements, node.start, self.manner);
        node
    }

    /// Adds a node. Of two between which nothing is drawn only the better one is kept, so that
    /// invisible characters cost no time.
    fn add(&mut self, node: Node) {
        if let Some(last) = self.active.back().map(|last| self.nodes[*last])
            && last.before == node.before
            && self.active.len() > 1
        {
            if last.demerits <= node.demerits {
                return;
            }
            self.active.pop_back();
        }
        self.nodes.push(node);
        self.active.push_back(self.nodes.len() - 1);
        if self.active.len() > ACTIVE {
            self.active.pop_front();
        }
    }

    /// Drops the nodes from which a line would be too wide; the newest stays.
    fn prune(&mut self, inked: Pt) {
        while self.active.len() > 1
            && self.active.front().is_some_and(|at| inked - self.nodes[*at].before > self.measure)
        {
            self.active.pop_front();
        }
    }

    fn newest(&self) -> usize {
        self.active.back().copied().unwrap_or_default()
    }

    /// Up to where a line would reach that ends with the next word and what is read as one with it, in texts; `width`
    /// is up to the element `at`.
    fn next_end(&self, at: usize, mut width: Pt) -> Pt {
        const LONGEST: usize = 64;
        if self.manner.is_cell() || self.manner.is_even() {
            return Pt(i64::MAX);
        }
        let mut inked = false;
        let parts = |tie: Tie| !matches!(tie, Tie::Loose | Tie::Firm);
        for element in self.elements[at..].iter().take(LONGEST) {
            match element {
                Element::Glue { tie, .. } | Element::Chance { hyphen: None, tie }
                    if inked && parts(*tie) =>
                {
                    break;
                }
                Element::Newline => break,
                Element::Box { .. } => inked = true,
                Element::Glue { .. } | Element::Chance { .. } => {}
            }
            width += element.width();
        }
        width
    }

    /// The node from which the line that ends here is best, and the demerits with it. The line would reach
    /// from there up to `inked`, or to `next` with another word.
    fn best(&self, (inked, next): (Pt, Pt), at: usize, end: End<'a>) -> Option<(usize, i64)> {
        let mut best: Option<(usize, i64)> = None;
        for from in &self.active {
            let node = self.nodes[*from];
            let width = inked - node.before + end.width(self.manner);
            if width > self.measure || node.start > at {
                continue;
            }
            let early = next != Pt(i64::MAX) && next - node.before <= self.measure;
            let demerits = node.demerits
                + self.judged(&node, width, at).demerits(end)
                + if early { EARLY } else { 0 };
            if best.is_none_or(|(_, least)| demerits < least) {
                best = Some((*from, demerits));
            }
        }
        best
    }

    /// A line from `node` to the element `at`, as it is judged.
    fn judged(&self, node: &Node, width: Pt, at: usize) -> Line<'a> {
        let ended = &self.elements[node.end];
        Line {
            words: &self.elements[node.start.min(at)..at],
            width,
            measure: self.measure,
            manner: self.manner,
            hyphens: node.hyphens,
            stub: node.stub,
            place: match node.from {
                _ if node.start == 0 => Place::First,
                0 => Place::Second,
                _ => Place::Later,
            },
            equals: matches!(ended, Element::Glue { tie: Tie::Relation, .. }),
        }
    }

    /// The line of the elements from `start` to `end`, where the element at `end` ends it.
    fn line(&self, start: usize, end: usize) -> LineBreak {
        let elements = self.elements;
        let hyphenated = matches!(elements.get(end), Some(Element::Chance { hyphen: Some(_), .. }));
        let mut range = start..end + usize::from(hyphenated);
        // an end of line that the writer set parts words as a space does
        let mut space = matches!(elements.get(end), Some(Element::Glue { .. } | Element::Newline));
        while matches!(elements.get(range.start), Some(Element::Glue { .. })) && !range.is_empty() {
            range.start += 1;
        }
        while !hyphenated
            && !range.is_empty()
            && matches!(
                elements.get(range.end - 1),
                Some(Element::Glue { .. } | Element::Chance { .. })
            )
        {
            space |= matches!(elements.get(range.end - 1), Some(Element::Glue { .. }));
            range.end -= 1;
        }
        let hang = opening(elements, range.start, self.manner);
        LineBreak { range, space, hang }
    }
}
