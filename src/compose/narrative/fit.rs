//! Markdown → the same at its place: headings fitted, its language marked.

use crate::compose::prose;

/// The deepest heading that Markdown has.
const DEEPEST: usize = 6;

/// `markdown` for a place under a heading of `level`: its highest heading comes one level below, no
/// level is skipped, and where it is in another language every piece of text is marked with it.
pub(in crate::compose) fn fit(markdown: &str, level: usize, lang: Option<&str>) -> String {
    let headings =
        lines(markdown).filter(|(_, is_code)| !is_code).filter_map(|(line, _)| heading(line));
    let highest = headings.map(|(depth, _)| depth).min();
    let mut fitted = Vec::new();
    let mut paragraph = Vec::new();
    let mut above = level;
    for (line, is_code) in lines(markdown) {
        let piece = if is_code { Piece::Other } else { piece_of(line) };
        if piece != Piece::Text {
            close(&mut paragraph, &mut fitted, lang);
        }
        match piece {
            Piece::Heading(depth, text) => {
                let wanted = level + 1 + depth - highest.unwrap_or(depth);
                above = wanted.min(above.max(level) + 1).min(DEEPEST);
                let text = prose::mark(text, lang);
                fitted.extend([
                    String::new(),
                    format!("{} {text}", "#".repeat(above)),
                    String::new(),
                ]);
            }
            Piece::Item(mark, text) => fitted.push(format!("{mark}{}", prose::mark(text, lang))),
            Piece::Row(cells) => fitted.push(row(&cells, lang)),
            Piece::Text => paragraph.push(line),
            Piece::Other => fitted.push(line.to_owned()),
        }
    }
    close(&mut paragraph, &mut fitted, lang);
    fitted.join("\n").trim().to_owned()
}

/// What a line is, as far as marking it goes.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    /// A heading with its depth.
    Heading(usize, &'a str),
    /// An item of a list, with what stands before its text.
    Item(&'a str, &'a str),
    /// A row of a table.
    Row(Vec<&'a str>),
    /// A line of a paragraph.
    Text,
    /// A blank line, a rule, a comment, a picture, code.
    Other,
}

fn piece_of(line: &str) -> Piece<'_> {
    let content = line.trim();
    if let Some((depth, text)) = heading(line) {
        return Piece::Heading(depth, text);
    }
    let is_rule = content.len() > 2
        && content.chars().all(|c| matches!(c, '-' | '*' | '_' | '|' | ':' | ' '));
    if content.is_empty() || is_rule || content.starts_with("<!--") || content.starts_with("![") {
        return Piece::Other;
    }
    if let Some(inner) = content.strip_prefix('|') {
        return Piece::Row(inner.trim_end_matches('|').split(" | ").map(str::trim).collect());
    }
    match content_of_item(line) {
        Some(at) => {
            let (mark, text) = line.split_at(at);
            Piece::Item(mark, text)
        }
        None => Piece::Text,
    }
}

/// Where the text of a list's item or quote begins.
fn content_of_item(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start().len();
    let content = line.trim_start();
    if let Some(quoted) = content.strip_prefix('>') {
        return Some(line.len() - quoted.trim_start().len());
    }
    let digits = content.len() - content.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = content.get(digits..)?;
    let has_mark = match digits {
        0 => after.starts_with(['-', '*', '+']),
        1..=9 => after.starts_with(['.', ')']),
        _ => false,
    };
    let rest = after.get(1..).filter(|rest| has_mark && rest.starts_with(' '))?;
    Some(indent + digits + 1 + (rest.len() - rest.trim_start().len()))
}

/// A heading's depth and text.
fn heading(line: &str) -> Option<(usize, &str)> {
    let content = line.trim();
    let depth = content.len() - content.trim_start_matches('#').len();
    let text = content.get(depth..)?;
    let is_heading = (1..=DEEPEST).contains(&depth) && text.starts_with(' ');
    is_heading.then(|| (depth, text.trim().trim_end_matches('#').trim_end()))
}

/// The lines, each with whether it belongs to fenced code.
fn lines(markdown: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut is_code = false;
    markdown.lines().map(move |line| {
        let content = line.trim_start();
        let is_fence = content.starts_with("```") || content.starts_with("~~~");
        let within = is_code || is_fence;
        is_code ^= is_fence;
        (line.trim_end(), within)
    })
}

fn row(cells: &[&str], lang: Option<&str>) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| prose::mark(cell, lang)).collect();
    format!("| {} |", cells.join(" | "))
}

/// Ends a paragraph: its lines are marked as one.
fn close(paragraph: &mut Vec<&str>, fitted: &mut Vec<String>, lang: Option<&str>) {
    if !paragraph.is_empty() {
        let lines: Vec<&str> = paragraph.iter().map(|line| line.trim()).collect();
        fitted.push(prose::mark(&lines.join("\n"), lang));
        paragraph.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_come_one_level_below_their_place_and_skip_none() {
        let text =
            "Alku.\n\n## Onnistumiset\n\n- yksi\n\n#### Syvä\n\n## Haasteet\n\n```\n# ei\n```";
        assert_eq!(
            fit(text, 2, None),
            "Alku.\n\n\n### Onnistumiset\n\n\n- yksi\n\n\n#### Syvä\n\n\n\n### Haasteet\n\n\n```\n# ei\n```"
        );
        assert!(fit("# A\n## B", 4, None).contains("##### A"));
    }

    #[test]
    fn another_language_is_marked_in_every_piece_of_text() {
        let text = "## Rubrik\n\nEtt\nstycke.\n- punkt\n1. första\n\n| a | b |\n|---|---|\n| c | d |\n\n---";
        assert_eq!(
            fit(text, 2, Some("sv")),
            "### <span lang=\"sv\">Rubrik</span>\n\n\n<span lang=\"sv\">Ett\nstycke.</span>\n\
             - <span lang=\"sv\">punkt</span>\n1. <span lang=\"sv\">första</span>\n\n\
             | <span lang=\"sv\">a</span> | <span lang=\"sv\">b</span> |\n|---|---|\n\
             | <span lang=\"sv\">c</span> | <span lang=\"sv\">d</span> |\n\n---"
        );
    }
}
