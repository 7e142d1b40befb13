//! Abbreviations of the strategy → `<abbr title>` where each stands first in the running text.

use super::escape;

/// `markdown` with each abbreviation, given with what it stands for, expanded for screen readers where it stands first, outside
/// front matter, headings, hints, pictures, code and other HTML.
pub(super) fn expand(markdown: &str, abbreviations: &[(&str, &str)]) -> String {
    let mut owed: Vec<Owed> =
        abbreviations.iter().filter(|(short, _)| !short.trim().is_empty()).map(Owed::of).collect();
    // the longest first, so that `ENN` does not take the place of `ENN2`
    owed.sort_by(|a, b| (b.short.len(), &a.short).cmp(&(a.short.len(), &b.short)));
    let mut expanded = String::with_capacity(markdown.len() + 64 * owed.len());
    let mut front_matter = 0;
    let mut is_code = false;
    for line in markdown.split_inclusive('\n') {
        let content = line.trim();
        front_matter += usize::from(content == "---" && front_matter < 2);
        is_code ^= content.starts_with("```") || content.starts_with("~~~");
        let is_text = front_matter != 1
            && !is_code
            && !["#", "<!--", "![", "---"].iter().any(|mark| content.starts_with(mark));
        let mut line = line.to_owned();
        if is_text {
            owed.retain(|one| match one.mark_first(&line) {
                Some(marked) => {
                    line = marked;
                    false
                }
                None => true,
            });
        }
        expanded.push_str(&line);
    }
    expanded
}

/// An abbreviation that has not been marked yet, as the Markdown writes it.
struct Owed {
    short: String,
    /// What its own row in the table of abbreviations begins with.
    row: String,
    /// What tells it where it stands in brackets.
    told: String,
    marked: String,
}

impl Owed {
    fn of((short, name): &(&str, &str)) -> Self {
        let short = escape::inline(short);
        let title = escape::attribute(name);
        Self {
            row: format!("| {short} |"),
            told: format!("{} (", escape::inline(name)),
            marked: format!("<abbr title=\"{title}\">{short}</abbr>"),
            short,
        }
    }

    /// The line with the abbreviation marked, if it stands there as a word of its own in plain text, and not in
    /// brackets after what it stands for.
    fn mark_first(&self, line: &str) -> Option<String> {
        let is_letter = |c: char| c.is_alphanumeric() || c == '\\';
        let mut places = line.match_indices(&self.short);
        let (before, after) = places.find_map(|(at, short)| {
            let (before, rest) = line.split_at(at);
            let after = rest.get(short.len()..).unwrap_or_default();
            let is_own = !before.ends_with(is_letter)
                && !after.starts_with(char::is_alphanumeric)
                && !before.ends_with(&self.told)
                && is_plain(before);
            is_own.then_some((before, after))
        })?;
        (!line.starts_with(&self.row)).then(|| format!("{before}{}{after}", self.marked))
    }
}

/// Whether what follows `before` is text: not in a tag, an abbreviation, code, or a link's text or address.
fn is_plain(before: &str) -> bool {
    let unescaped = before
        .replace("\\<", "")
        .replace("\\>", "")
        .replace("\\[", "")
        .replace("\\]", "")
        .replace("\\`", "");
    let count = |mark: &str| unescaped.matches(mark).count();
    count("<") == count(">")
        && count("<abbr") == count("</abbr>")
        && count("`") % 2 == 0
        && count("[") == count("]")
        && unescaped
            .rfind("](")
            .is_none_or(|open| unescaped.get(open..).is_some_and(|link| link.contains(')')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_use_in_running_text_is_marked() {
        let text = "---\ntitle: \"ENN\"\n---\n\n# ENN\n\nXENN, [ENN](ENN) ja ENN:n luku.\n\nENN\n";
        assert_eq!(
            expand(text, &[("ENN", "ennuste \"2\"")]),
            "---\ntitle: \"ENN\"\n---\n\n# ENN\n\nXENN, [ENN](ENN) ja \
             <abbr title=\"ennuste &quot;2&quot;\">ENN</abbr>:n luku.\n\nENN\n"
        );
    }

    #[test]
    fn what_is_told_beside_it_is_not_told_again() {
        let all = [("ENN", "ennuste")];
        let marked = "<abbr title=\"ennuste\">ENN</abbr>\n";
        assert_eq!(expand("ennuste (ENN)\n\nENN\n", &all), format!("ennuste (ENN)\n\n{marked}"));
    }

    #[test]
    fn an_expansion_is_not_expanded_itself() {
        let marked = expand("TP ja TA\n", &[("TP", "ei TA"), ("TA", "ei TP")]);
        assert_eq!(marked, "<abbr title=\"ei TA\">TP</abbr> ja <abbr title=\"ei TP\">TA</abbr>\n");
    }
}
