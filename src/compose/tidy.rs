//! White space that templates leave: no blank lines in a row, none at the ends, no trailing spaces.

/// `markdown` with one blank line at most between blocks, outside fenced code.
pub(super) fn tidy(markdown: &str) -> String {
    let mut tidied = String::with_capacity(markdown.len());
    let mut is_code = false;
    let mut is_blank_owed = false;
    for line in markdown.lines() {
        let line = line.trim_end();
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if line.is_empty() && !is_code {
            is_blank_owed = !tidied.is_empty();
            continue;
        }
        if is_blank_owed {
            tidied.push('\n');
            is_blank_owed = false;
        }
        is_code ^= is_fence;
        tidied.push_str(line);
        tidied.push('\n');
    }
    tidied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_single_and_code_is_left_alone() {
        let text = "\n\n# A  \n\n\n\nb\n```\n\n\nc\n```\n\n";
        assert_eq!(tidy(text), "# A\n\nb\n```\n\n\nc\n```\n");
    }
}
