//! Coverage as Markdown: a table of organisations, then a list of what each lacks and what was rejected.

use std::fmt::Write as _;

use super::{COLUMNS, closing, heading, name, part_of_whole, received, subject};
use crate::checkpoint::Round;
use crate::show::table::markdown_cell as cell;
use crate::show::text::place;
use crate::validate::{Coverage, OrganisationCoverage, message};
use crate::words::{Words, WordsError};

pub(super) fn markdown(
    round: &Round,
    coverage: &Coverage<'_>,
    words: &Words,
) -> Result<String, WordsError> {
    let mut out = format!("{}\n\n| {} |", heading(round, words)?, words.text("owed-organisation")?);
    for (head, _) in COLUMNS {
        let _ = write!(out, " {} |", words.text(head)?);
    }
    let _ = writeln!(out, " {} | {} |", words.text("owed-received")?, words.text("owed-approved")?);
    out.push_str("|:---|---:|---:|---:|---:|:---|:---|\n");
    for one in &coverage.organisations {
        let _ = write!(out, "| {} |", cell(&name(one, words)));
        for (_, parts) in COLUMNS {
            let _ = write!(out, " {} |", part_of_whole(one.tally(parts)));
        }
        let approved = one.approvals(words)?;
        let _ = writeln!(out, " {} | {} |", received(one, words)?, cell(&approved));
    }
    let open = |one: &&OrganisationCoverage<'_>| one.lacks() || !one.rejected.is_empty();
    for one in coverage.organisations.iter().filter(open) {
        let _ = writeln!(out, "\n**{}**\n", cell(&name(one, words)));
        for (part, lines) in one.lacking(words, &|id| subject(round, id, words))? {
            let title = words.text(&format!("owed-lacks-{}", part.id()))?;
            let _ = writeln!(out, "- {title}");
            for line in lines {
                let _ = writeln!(out, "  - {}", cell(&line));
            }
        }
        if !one.rejected.is_empty() {
            let _ = writeln!(out, "- {}", words.text("owed-rejected")?);
        }
        for finding in &one.rejected {
            let said = message(finding, words).message;
            let line = format!("{}: {said} ({})", place(&finding.place, words), finding.code.id);
            let _ = writeln!(out, "  - {}", cell(&line));
        }
    }
    let _ = writeln!(out, "\n{}", closing(coverage, words)?);
    Ok(out)
}
