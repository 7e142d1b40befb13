//! Tables for other programs: delimited text, and cells of Markdown.

/// `rows` under `columns`, with commas, quoted where needed, each line ended by a line feed.
pub(super) fn csv(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heading = columns.iter().map(|column| (*column).to_owned()).collect();
    for row in std::iter::once(heading).chain(rows) {
        let written = writer.write_record(row.iter().map(|cell| disarmed(cell)));
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A text as a cell of a Markdown table: on one line, without what would end the cell or begin a formula.
pub(super) fn markdown_cell(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', '\t', '\r', '\n']).filter(|w| !w.is_empty()).collect();
    disarmed(&words.join(" ")).replace('\\', "\\\\").replace('|', "\\|")
}

/// A text in a paragraph or an item of Markdown: what people wrote does not become markup.
pub(super) fn markdown_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `cell` as a spreadsheet takes it for text: one that would be a formula has an apostrophe before it.
///
/// Numbers stay numbers, and a lone sign, which no program computes, stays as it is.
fn disarmed(cell: &str) -> String {
    let begins_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_harmless = cell.chars().count() < 2 || cell.parse::<rust_decimal::Decimal>().is_ok();
    if begins_formula && !is_harmless { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_numbers() {
        let cells = ["=1+1", "+358 9", "-5.5", "-", "@SUM(A1)", "-5 %", "2 637", "\t=1"];
        let disarmed: Vec<String> = cells.into_iter().map(disarmed).collect();
        let wanted = ["'=1+1", "'+358 9", "-5.5", "-", "'@SUM(A1)", "'-5 %", "2 637", "'\t=1"];
        assert_eq!(disarmed, wanted);
    }

    #[test]
    fn what_people_wrote_does_not_become_markup() {
        assert_eq!(markdown_text("*a* | <b>"), "\\*a\\* \\| \\<b\\>");
    }

    #[test]
    fn a_cell_of_markdown_stays_one_cell() {
        assert_eq!(markdown_cell("a | b\nc\u{a0}d"), "a \\| b c\u{a0}d");
        assert_eq!(markdown_cell("=cmd|x"), "'=cmd\\|x");
    }
}
