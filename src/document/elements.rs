//! What is known of the elements of HTML by their names.

use super::html::name;

/// Elements that are blocks, and whose words are none of those beside them.
const BLOCKS: [&str; 44] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements whose words stand on one line with those beside them, and apart from them.
const CELLS: [&str; 6] = ["td", "th", "caption", "option", "button", "select"];

/// What a tag parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parting {
    /// Paragraphs.
    Blocks,
    /// Words.
    Words,
    /// Nothing: it stands within a word as well.
    Nothing,
}

/// What a tag, of a beginning or an end, parts.
pub(super) fn parting(tag: &str) -> Parting {
    let name = name(tag);
    let name = name.trim_start_matches('/');
    if BLOCKS.contains(&name) {
        Parting::Blocks
    } else if CELLS.contains(&name) {
        Parting::Words
    } else {
        Parting::Nothing
    }
}

/// Elements that have no end, or need none.
const ENDLESS: [&str; 31] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption",
    "thead", "tbody", "tfoot", "tr", "td", "th", "body",
];

/// Whether an element of this name has no end, or needs none.
pub(super) fn is_endless(name: &str) -> bool {
    ENDLESS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_part_what_their_elements_part() {
        for (tag, parts) in [
            ("<p>", Parting::Blocks),
            ("</LI>", Parting::Blocks),
            ("<td colspan=2>", Parting::Words),
            ("<b>", Parting::Nothing),
            ("</sub>", Parting::Nothing),
        ] {
            assert_eq!(parting(tag), parts, "{tag}");
        }
    }
}
