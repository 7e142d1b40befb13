//! What the cells of a column are to each other: a few far wider than the others, or phrases that recur.

use super::super::Pt;
use super::lining::{Kind, Lining};

/// Lets the few cells be parted that are much wider than all others of their column, for whose sake
/// the column would be mostly blank.
pub(super) fn free_outliers(cells: &mut [Lining]) {
    /// One cell of so many may be such a one.
    const ONE_OF: usize = 8;
    let mut widths: Vec<Pt> = cells
        .iter()
        .filter(|cell| !matches!(cell.kind, Kind::Free | Kind::Heading))
        .filter(|cell| cell.natural > Pt::ZERO)
        .map(|cell| cell.natural)
        .collect();
    widths.sort_unstable();
    let few = widths.len() / ONE_OF;
    let Some(common) = widths.len().checked_sub(few + 1).and_then(|at| widths.get(at)) else {
        return;
    };
    let wide = common.scaled(3, 2);
    for cell in cells.iter_mut().filter(|cell| cell.natural > wide) {
        if !matches!(cell.kind, Kind::Figure | Kind::Heading) {
            cell.kind = Kind::Free;
        }
    }
}

/// Tells the cells of a column of phrases, nearly each of which stands in it more than once, by their widths in type
/// of the size `em`.
pub(super) fn tell_phrases(cells: &mut [Lining], em: Pt) {
    /// A phrase is no wider than this, in thousandths of an em.
    const PHRASE: i64 = 28_000;
    /// One cell of so many may hold another text.
    const ONE_OF: usize = 8;
    let is_text = |cell: &Lining| {
        cell.natural > Pt::ZERO && !matches!(cell.kind, Kind::Heading | Kind::Figure)
    };
    let texts = cells.iter().filter(|cell| is_text(cell));
    let mut widths: Vec<Pt> = texts.map(|cell| cell.natural).collect();
    widths.sort_unstable();
    let lone = widths.chunk_by(|one, other| one == other).filter(|alike| alike.len() == 1);
    let are_short = widths.last().is_some_and(|widest| *widest <= em.scaled(PHRASE, 1000));
    if are_short && lone.count() * ONE_OF <= widths.len() {
        for cell in cells.iter_mut().filter(|cell| is_text(cell)) {
            cell.phrase = true;
        }
    }
}
