//! How large an SVG becomes where it is drawn: what is named in one place is drawn in every place that names it,
//! so that a few lines may ask for more shapes than a machine can hold.

use std::collections::BTreeMap;

use usvg::roxmltree::{Document, Node};

use super::style::Sheet;

/// The most elements that are drawn; a detailed map has some ten thousand.
const MOST: u64 = 1_000_000;
/// How long a chain of names may be.
const DEEPEST: u32 = 64;
/// How many letters a step of a line is taken to be written in.
const STEP: u64 = 20;
const SVG: &str = "http://www.w3.org/2000/svg";
/// The properties that name an element from a style sheet.
const NAMING: [&str; 8] =
    ["fill", "stroke", "mask", "clip-path", "filter", "marker-start", "marker-mid", "marker-end"];

/// Whether a file stays within what is sound, wherever its elements are named.
pub(super) fn is_sound(document: &Document<'_>, sheet: &Sheet) -> bool {
    let named = |node: Node<'_, '_>| node.attribute("id").is_some();
    let ids = document.descendants().filter(|node| named(*node));
    let ids = ids.filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut unfold =
        Unfold { ids, sheet: Some(sheet).filter(|sheet| sheet.names()), known: BTreeMap::new() };
    unfold.size(document.root_element(), DEEPEST) <= MOST
}

struct Unfold<'a, 'input> {
    ids: BTreeMap<&'a str, Node<'a, 'input>>,
    /// The style sheets, where they name elements.
    sheet: Option<&'a Sheet>,
    /// How large each element becomes that is named; nothing while it is looked at, as what holds itself is not
    /// drawn.
    known: BTreeMap<&'a str, u64>,
}

impl<'a, 'input> Unfold<'a, 'input> {
    /// How many elements one becomes with all that it holds and names.
    fn size(&mut self, element: Node<'a, 'input>, deeper: u32) -> u64 {
        let mut size = 0_u64;
        for node in element.descendants().filter(Node::is_element) {
            size = size.saturating_add(1);
            if node.has_tag_name((SVG, "text")) {
                size = size.saturating_add(letters(node));
            }
            size = size.saturating_add(self.told(node));
            for id in self.named(node) {
                size = size.saturating_add(self.size_of(id, deeper));
            }
        }
        size
    }

    /// What a text takes from an element that it names: letters, or the course of a line.
    fn told(&self, node: Node<'a, 'input>) -> u64 {
        let href = || node.attributes().find(|attribute| attribute.name() == "href");
        let target = || self.ids.get(href()?.value().trim().strip_prefix('#')?);
        match node.tag_name().name() {
            "tref" => target().map_or(0, |target| letters(*target)),
            "textPath" => {
                let course = target().and_then(|target| target.attribute("d"));
                course.map_or(0, |course| length(course) / STEP)
            }
            _ => 0,
        }
    }

    fn size_of(&mut self, id: &'a str, deeper: u32) -> u64 {
        if let Some(size) = self.known.get(id) {
            return *size;
        }
        let Some(&element) = self.ids.get(id) else { return 0 };
        let Some(deeper) = deeper.checked_sub(1) else { return u64::MAX };
        self.known.insert(id, 0);
        let size = self.size(element, deeper);
        self.known.insert(id, size);
        size
    }

    /// The elements that one names.
    fn named(&self, node: Node<'a, 'input>) -> Vec<&'a str> {
        let mut named = Vec::new();
        for attribute in node.attributes() {
            let value = attribute.value();
            if attribute.name() == "href" {
                named.extend(value.trim().strip_prefix('#'));
            } else if value.contains('#') {
                named.extend(in_text(value));
            }
        }
        let Some(sheet) = self.sheet else { return named };
        for value in NAMING.iter().filter_map(|property| sheet.own(node, property)) {
            let ids = in_text(&value).into_iter();
            named.extend(ids.filter_map(|id| self.ids.get_key_value(id).map(|(id, _)| *id)));
        }
        named
    }
}

/// How many elements the letters of a text count as. usvg looks at the letters of a chunk once for each piece of it, and
/// back from each to the first.
fn letters(text: Node<'_, '_>) -> u64 {
    let chunk = |(pieces, letters): (u64, u64)| {
        let back = letters.saturating_mul(letters) / 2000;
        (letters * 4).saturating_add(back).saturating_add(letters.saturating_mul(pieces) / 10)
    };
    let (mut whole, mut open) = (0_u64, (0, 0));
    for node in text.descendants() {
        if node.has_attribute("x") || node.has_attribute("y") {
            whole = whole.saturating_add(chunk(std::mem::take(&mut open)));
        }
        if let Some(text) = node.text().filter(|_| node.is_text()) {
            open = (open.0 + 1, open.1 + length(text));
        }
    }
    whole.saturating_add(chunk(open))
}

fn length(text: &str) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}

/// The ids that a text names: `url(#id)`, quoted or not.
fn in_text(text: &str) -> Vec<&str> {
    let named = text.split("url(").skip(1).filter_map(|rest| {
        let inner = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
        inner.trim().strip_prefix('#')
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound(body: &str) -> bool {
        let source = format!("<svg xmlns='http://www.w3.org/2000/svg'>{body}</svg>");
        let document = Document::parse(&source).unwrap();
        is_sound(&document, &Sheet::of(&document))
    }

    /// Patterns of ten squares each, every square of one filled with the next; `fill` fills a square with one.
    fn patterns(deep: usize, fill: impl Fn(usize) -> String) -> String {
        let pattern = |at: usize| {
            let square = format!("<rect width='9' height='9' {}/>", fill(at + 1));
            format!("<pattern id='p{at}' width='9' height='9'>{}</pattern>", square.repeat(10))
        };
        let all: String = (0..deep).map(pattern).collect();
        format!("{all}<pattern id='p{deep}'/><rect width='9' height='9' {}/>", fill(0))
    }

    #[test]
    fn patterns_of_patterns_are_sound_up_to_a_million_shapes() {
        let attribute = |at: usize| format!("fill='url(#p{at})'");
        assert!(sound(&patterns(4, attribute)));
        assert!(!sound(&patterns(7, attribute)));
        let style = |at: usize| format!("style='fill: url(\"#p{at}\")'");
        assert!(!sound(&patterns(7, style)));
    }

    #[test]
    fn what_a_style_sheet_names_is_counted() {
        let class = |at: usize| format!("class='c{at}'");
        let rule = |at: usize| format!(".c{at} {{ fill: url(#p{at}) }} ");
        let rules: String = (0..9).map(rule).collect();
        assert!(sound(&patterns(7, class)));
        assert!(!sound(&format!("<style>{rules}</style>{}", patterns(7, class))));
    }

    #[test]
    fn uses_count_and_what_holds_itself_does_not_go_on_for_ever() {
        let level = |at: usize| {
            format!("<g id='g{at}'>{}</g>", format!("<use href='#g{}'/>", at + 1).repeat(10))
        };
        let all: String = (0..7).map(level).collect();
        assert!(!sound(&all));
        assert!(sound("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));
    }

    #[test]
    fn long_chains_of_names_are_not_sound() {
        let chain = |length: usize| -> String {
            let link = |at: usize| format!("<g id='g{at}'><use href='#g{}'/></g>", at + 1);
            (0..length).map(link).collect()
        };
        assert!(sound(&chain(40)));
        assert!(!sound(&chain(100_000)));
    }
}
