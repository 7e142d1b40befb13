//! What runs along pages: the title and the chapter at their heads, the number at their feet.
//!
//! Both names are whole where that can be: side by side on a line, else in two lines of like width. Only what has no room
//! then is cut, the title first.

use super::finalize::{Align, Frame, set_text};
use super::measure::measure;
use super::passage::{Ink, Passage};
use super::{Artifact, Item, Owner, Page, Placed, Pt, Rect, collect, elements};

/// The running head of a page, with a rule below it.
pub(super) fn head(page: &mut Page, chapter: Option<&str>, frame: &Frame<'_>) {
    let look = frame.look;
    let voice = look.running();
    let ink = collect::ink(&voice, Owner::Artifact(Artifact::Header));
    let baseline = look.head_baseline();
    let right = page.width - look.side_margin;
    let measure = right - look.side_margin;
    let mut title = frame.title.to_owned();
    if frame.watermark.is_some() {
        title = draft_title(&title, &frame.phrases.draft);
    }
    let chapter = chapter.filter(|chapter| *chapter != frame.title).unwrap_or_default();
    let names = Names { ink: &ink, frame, room: measure - look.em(1600) };
    // nothing of a second line may come near the edge of the paper
    let has_second = baseline - voice.leading - voice.size > Pt::points(14);
    let (title, chapter) = names.set(&title, chapter, has_second);
    for (lines, align) in [(title, Align::Left(look.side_margin)), (chapter, Align::Right(right))] {
        let above = (0..).map(|line| voice.leading.scaled(line, 1));
        // the last line stands on the baseline, the first is read first
        let baselines: Vec<Pt> = above.take(lines.len()).map(|above| baseline - above).collect();
        for (line, baseline) in lines.iter().zip(baselines.into_iter().rev()) {
            page.items.extend(set_text(line, &ink, align, baseline, frame).piece.items);
        }
    }
    let y = baseline + voice.size.scaled(800, 1000);
    let area = Rect { x: look.side_margin, y, width: measure, height: Pt(400) };
    let item = Item::Fill { area, colour: look.rule };
    page.items.push(Placed { owner: Owner::Artifact(Artifact::Header), item });
}

/// The title of a draft, which is called one once: before it, where it stands whatever has to be cut.
fn draft_title(title: &str, draft: &str) -> String {
    let word = draft.to_lowercase();
    match title.strip_suffix(&format!(" ({word})")) {
        None if is_called(title, &word) => title.to_owned(),
        rest => format!("{draft} · {}", rest.unwrap_or(title)),
    }
}

/// Whether a title has the word for a draft, in lower case, among its words.
pub(super) fn is_called(title: &str, draft: &str) -> bool {
    title.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| word == draft)
}

/// The number of a page at its foot.
pub(super) fn page_number(page: &mut Page, at: usize, count: usize, frame: &Frame<'_>) {
    let look = frame.look;
    let voice = look.running();
    let ink = collect::ink(&voice, Owner::Artifact(Artifact::Footer));
    let baseline = page.height - look.bottom_margin.scaled(1, 2);
    let text = frame.phrases.page_of(at + 1, count);
    let right = page.width - look.side_margin;
    page.items.extend(set_text(&text, &ink, Align::Right(right), baseline, frame).piece.items);
}

/// What the two names of a running head are set with, and how much room they have side by side.
struct Names<'a> {
    ink: &'a Ink,
    frame: &'a Frame<'a>,
    room: Pt,
}

/// How many letters no running head has room for.
const LONGEST: usize = 1000;

/// As much of a text as a running head might have room for.
fn longest(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

impl Names<'_> {
    /// The lines of the title and of the chapter's name.
    fn set(&self, title: &str, chapter: &str, has_second: bool) -> (Vec<String>, Vec<String>) {
        let one = |text: &str| vec![text.to_owned()];
        let mut ways = vec![(one(title), one(chapter))];
        if has_second {
            let (title_in_two, chapter_in_two) = (self.in_two(title), self.in_two(chapter));
            ways.push((one(title), chapter_in_two.clone()));
            ways.push((title_in_two.clone(), one(chapter)));
            ways.push((title_in_two, chapter_in_two));
        }
        let fits = |(title, chapter): &(Vec<String>, Vec<String>)| {
            self.widest(title) + self.widest(chapter) <= self.room
                && [title, chapter].iter().all(|lines| lines.concat().len() <= LONGEST)
        };
        ways.into_iter().find(fits).unwrap_or_else(|| self.cut(title, chapter))
    }

    /// The two on a line with an ellipsis where words had to go: a fifth of the line is always left to the title.
    fn cut(&self, title: &str, chapter: &str) -> (Vec<String>, Vec<String>) {
        let left = (self.room - self.width(chapter)).max(self.room.scaled(1, 5));
        let title = self.shortened(title, left);
        let chapter = self.shortened(chapter, self.room - self.width(&title));
        (vec![title], vec![chapter])
    }

    /// A text in two lines of like width, in one where it has no place to be parted.
    fn in_two(&self, text: &str) -> Vec<String> {
        let parted = |at: usize| {
            let (first, second) = text.split_at(at);
            vec![first.to_owned(), second.trim_start().to_owned()]
        };
        if self.width(text) > self.room.scaled(2, 1) {
            return vec![text.to_owned()];
        }
        let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
        let is_shorter_first = |at: &usize| self.width(&text[..*at]) < self.width(&text[*at..]);
        let middle = spaces.partition_point(is_shorter_first);
        let near = spaces.iter().skip(middle.saturating_sub(1)).take(2);
        let parted = near.map(|at| parted(*at)).min_by_key(|lines| self.widest(lines));
        parted.unwrap_or_else(|| vec![text.to_owned()])
    }

    fn widest(&self, lines: &[String]) -> Pt {
        lines.iter().map(|line| self.width(line)).max().unwrap_or_default()
    }

    /// The width of the letters of a text for which there may be room.
    fn width(&self, text: &str) -> Pt {
        let passage = Passage::of(longest(text), self.ink.clone(), 0);
        let elements = measure(&passage, self.frame.shaper);
        elements.list.iter().map(elements::Element::width).sum()
    }

    /// Text that fits, with an ellipsis where words had to go.
    fn shortened(&self, text: &str, room: Pt) -> String {
        let begun = longest(text);
        if begun == text && self.width(text) <= room {
            return text.to_owned();
        }
        let ends: Vec<usize> = begun.char_indices().map(|(at, _)| at).collect();
        let fits = |end: &usize| self.width(&format!("{}…", begun[..*end].trim_end())) <= room;
        let count = ends.partition_point(fits);
        let end = ends.get(count.saturating_sub(1)).copied().unwrap_or(0);
        let cut = begun[..end].rfind(' ').filter(|space| *space * 2 > end).unwrap_or(end);
        format!("{}…", begun[..cut].trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::draft_title;

    #[test]
    fn a_draft_is_called_one_once() {
        for (title, running) in [
            ("Loppuraportti", "Luonnos · Loppuraportti"),
            ("Loppuraportti (luonnos)", "Luonnos · Loppuraportti"),
            ("Luonnos loppuraportiksi", "Luonnos loppuraportiksi"),
            ("Luonnosraportti", "Luonnos · Luonnosraportti"),
        ] {
            assert_eq!(draft_title(title, "Luonnos"), running);
        }
    }
}
