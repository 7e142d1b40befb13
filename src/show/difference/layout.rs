//! Sections of entries as text for a terminal, and as Markdown.

use std::fmt::Write as _;

use super::entries::Section;
use crate::show::colour::bold;
use crate::show::table::markdown_text as escaped;

/// Characters of a line.
const WIDTH: usize = 80;

/// Text of 80 columns: titles, heads, and lines indented below them.
pub(super) fn text(title: &str, sections: &[Section]) -> String {
    let mut out = filled(title, "", "");
    for section in sections {
        let _ = writeln!(out, "\n{}", bold(&section.title));
        for entry in &section.entries {
            out.push_str(&filled(&entry.head, "  ", "    "));
            for line in &entry.lines {
                out.push_str(&filled(line, "      ", "        "));
            }
        }
    }
    out
}

/// Markdown: a heading a section, an item an entry.
pub(super) fn markdown(title: &str, sections: &[Section]) -> String {
    let mut out = format!("# {}\n", escaped(title));
    for section in sections {
        let _ = writeln!(out, "\n## {}\n", escaped(&section.title));
        for entry in &section.entries {
            let _ = writeln!(out, "- **{}**", escaped(&entry.head));
            for line in &entry.lines {
                let _ = writeln!(out, "  - {}", escaped(line));
            }
        }
    }
    out
}

/// `text` in lines of at most [`WIDTH`] characters, the first after `first`, the rest after `rest`. A
/// word that is longer, such as a path, stands alone and whole.
fn filled(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let gap = usize::from(!is_empty);
        if !is_empty && line.chars().count() + gap + word.chars().count() > WIDTH {
            let _ = writeln!(out, "{line}");
            rest.clone_into(&mut line);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    let _ = writeln!(out, "{line}");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_filled_to_eighty_columns_and_long_words_stay_whole() {
        let long = "returns/mid-term/".repeat(6);
        let text = format!("{} {long} end", "word ".repeat(30));
        let filled = filled(&text, "  ", "    ");
        assert!(filled.lines().all(|line| line.contains(&long) || line.chars().count() <= WIDTH));
        assert!(filled.contains(&format!("\n    {long}\n")));
    }
}
