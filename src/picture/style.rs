//! What the style sheets of an SVG say of its elements.
//!
//! Read are rules of element names, classes, ids and descendants; a rule with anything else is
//! passed over. Values are kept as they are written: usvg, which reads them, knows what they mean.

use usvg::roxmltree::{Document, Node};

/// The rules of all style sheets of a file, the weakest first.
pub(super) struct Sheet(Vec<Rule>);

struct Rule {
    /// What an element has to be, and before it what is around it.
    selector: Vec<Compound>,
    declarations: Vec<(String, String)>,
}

/// What a selector says of one element.
#[derive(Default)]
struct Compound {
    element: Option<String>,
    ids: Vec<String>,
    classes: Vec<String>,
}

impl Sheet {
    /// Reads all style sheets of a file.
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut rules = Vec::new();
        for node in
            document.descendants().filter(|node| node.has_tag_name("style") || is_style(node))
        {
            read_sheet(&without_comments(node.text().unwrap_or_default()), &mut rules);
        }
        // the sort is stable: of equally strong rules the later one stays later
        rules.sort_by_key(Rule::strength);
        Self(rules)
    }

    /// Whether any rule names an element.
    pub(super) fn names(&self) -> bool {
        let mut declared = self.0.iter().flat_map(|rule| &rule.declarations);
        declared.any(|(_, value)| value.contains("url("))
    }

    /// The value that an element has of its own: from its `style`, the strongest rule, or its
    /// attribute.
    pub(super) fn own(&self, node: Node<'_, '_>, property: &str) -> Option<String> {
        let inline = declarations(node.attribute("style").unwrap_or_default());
        let inline = inline.into_iter().rev().find(|(name, _)| name == property);
        let ruled = || {
            let rules = self.0.iter().rev().filter(|rule| rule.matches(node));
            rules
                .flat_map(|rule| rule.declarations.iter().rev())
                .find(|(name, _)| name == property)
                .map(|(_, value)| value.clone())
        };
        let attribute = || node.attribute(property).map(|value| value.trim().to_owned());
        inline.map(|(_, value)| value).or_else(ruled).or_else(attribute)
    }
}

fn is_style(node: &Node<'_, '_>) -> bool {
    node.is_element() && node.tag_name().name() == "style"
}

fn read_sheet(text: &str, rules: &mut Vec<Rule>) {
    for block in text.split('}') {
        let Some((selectors, body)) = block.rsplit_once('{') else { continue };
        // within `@media` and its like stand rules that may not hold
        if block.matches('{').count() > 1 || selectors.trim_start().starts_with('@') {
            continue;
        }
        for selector in selectors.split(',').filter_map(selector) {
            rules.push(Rule { selector, declarations: declarations(body) });
        }
    }
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, after)| after));
    }
    out
}

fn declarations(text: &str) -> Vec<(String, String)> {
    let pairs = text.split(';').filter_map(|declaration| declaration.split_once(':'));
    pairs
        .map(|(name, value)| {
            let value = value.trim().trim_end_matches("!important").trim_end();
            (name.trim().to_ascii_lowercase(), value.to_owned())
        })
        .collect()
}

fn selector(text: &str) -> Option<Vec<Compound>> {
    let parts: Option<Vec<_>> = text
        .split(|c: char| c.is_whitespace() || c == '>')
        .filter(|part| !part.is_empty())
        .map(compound)
        .collect();
    parts.filter(|parts| !parts.is_empty())
}

fn compound(text: &str) -> Option<Compound> {
    let mut compound = Compound::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let sign = usize::from(matches!(first, '.' | '#'));
        let name = rest.get(sign..)?;
        let end = name.find(['.', '#']).unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        let legal = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        match first {
            '*' if name == "*" => {}
            _ if name.is_empty() || !name.chars().all(legal) => return None,
            '.' => compound.classes.push(name.to_owned()),
            '#' => compound.ids.push(name.to_owned()),
            _ => compound.element = Some(name.to_owned()),
        }
        rest = after;
    }
    Some(compound)
}

impl Rule {
    fn strength(&self) -> (usize, usize, usize) {
        self.selector.iter().fold((0, 0, 0), |(ids, classes, elements), part| {
            let element = usize::from(part.element.is_some());
            (ids + part.ids.len(), classes + part.classes.len(), elements + element)
        })
    }

    fn matches(&self, node: Node<'_, '_>) -> bool {
        let Some((last, around)) = self.selector.split_last() else { return false };
        let mut outer = node.ancestors().skip(1);
        last.matches(node)
            && around.iter().rev().all(|part| outer.any(|ancestor| part.matches(ancestor)))
    }
}

impl Compound {
    fn matches(&self, node: Node<'_, '_>) -> bool {
        let classes = node.attribute("class").unwrap_or_default();
        let has_class = |class: &String| classes.split_whitespace().any(|own| own == class);
        node.is_element()
            && self.element.as_deref().is_none_or(|name| node.tag_name().name() == name)
            && self.ids.iter().all(|id| node.attribute("id") == Some(id))
            && self.classes.iter().all(has_class)
    }
}
