//! Paragraphs that lead on to what follows them, and stand closer to that than to what stands above.

use crate::document::{Block, BlockKind, Span, Style, plain};
use crate::typeset::formula;
use crate::typeset::look::{Look, Voice};

/// How a paragraph leads on to what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// It ends with a colon.
    Colon,
    /// It ends with a colon, and is bold, before a list.
    Label,
    /// It is bold, as a heading of the list below it.
    Heading,
    /// It is in italics, as a remark on the text below it.
    Remark,
    /// A formula on lines of its own follows.
    Formula,
}

/// The most that a remark on the text below it has, in bytes.
const REMARK: usize = 100;

/// How a paragraph of `spans` leads on to `next`, if it does.
pub(super) fn of(spans: &[Span], text: &str, next: Option<&Block>) -> Option<Lead> {
    let next = &next?.kind;
    if let BlockKind::Paragraph(spans) = next
        && formula::is_whole(&plain(spans))
    {
        return Some(Lead::Formula);
    }
    let all = |is: fn(&Style) -> bool| spans.iter().all(|span| is(&span.style));
    let heads = matches!(next, BlockKind::List(_)) && all(|style| style.strong);
    let is_text = matches!(next, BlockKind::Paragraph(_));
    let colon = text.trim_end().ends_with(':') && !is_text;
    match (heads, colon) {
        (true, true) => Some(Lead::Label),
        (true, false) => Some(Lead::Heading),
        (false, true) => Some(Lead::Colon),
        (false, false) => {
            let remarks = is_text && text.len() <= REMARK && all(|style| style.emphasis);
            remarks.then_some(Lead::Remark)
        }
    }
}

/// The voice of a paragraph that leads on so.
pub(super) fn voice(voice: Voice, lead: Option<Lead>, look: &Look) -> Voice {
    let after = look.em(350);
    match lead {
        None | Some(Lead::Colon) => voice,
        Some(Lead::Heading) => Voice { before: look.em(1400), after, ..voice },
        Some(Lead::Label | Lead::Remark | Lead::Formula) => Voice { after, ..voice },
    }
}
