//! How wide a text is in Inter, so that labels can be placed without the typeface at hand.
//!
//! The typesetter sets these texts again with its own shaping; the widths here only keep labels apart.

/// Advances of U+0020 to U+007E in thousandths of an em, read from Inter Regular.
const ASCII: [u16; 95] = [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
    618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601,
    590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
    679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
    242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];

/// Advances of U+00A0 to U+017E likewise.
const LATIN: [u16; 223] = [
    281, 288, 571, 611, 725, 550, 270, 568, 591, 914, 454, 583, 662, 600, 666, 478, 456, 662, 442,
    446, 323, 586, 603, 288, 268, 304, 482, 583, 802, 847, 882, 511, 690, 690, 690, 690, 690, 690,
    994, 730, 601, 601, 601, 601, 269, 269, 269, 269, 735, 753, 765, 765, 765, 765, 765, 662, 765,
    744, 744, 744, 744, 679, 636, 616, 562, 562, 562, 562, 562, 562, 917, 571, 583, 583, 583, 583,
    242, 242, 242, 242, 583, 591, 600, 600, 600, 600, 600, 662, 600, 591, 591, 591, 591, 562, 612,
    562, 690, 562, 690, 562, 690, 562, 730, 571, 730, 571, 730, 571, 730, 571, 722, 710, 735, 612,
    601, 583, 601, 583, 601, 583, 601, 583, 601, 583, 746, 613, 746, 613, 746, 613, 746, 613, 743,
    591, 776, 591, 269, 242, 269, 242, 269, 242, 269, 242, 269, 242, 839, 484, 571, 242, 672, 549,
    525, 565, 242, 565, 242, 565, 340, 562, 359, 595, 242, 753, 591, 753, 591, 753, 591, 600, 753,
    591, 765, 600, 765, 600, 765, 600, 1005, 1000, 644, 376, 644, 376, 644, 376, 642, 528, 642,
    528, 642, 528, 642, 528, 646, 327, 646, 376, 646, 327, 744, 591, 744, 591, 744, 591, 744, 591,
    744, 591, 744, 591, 985, 818, 679, 562, 679, 629, 552, 629, 552, 629, 552,
];

/// What a character of neither table is taken to be.
const OTHER: u16 = 650;

/// The width of `text` at `size`, in the picture's units.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| f64::from(advance(c))).sum::<f64>() * size / 1000.0
}

fn advance(c: char) -> u16 {
    let code = u32::from(c);
    let within = |table: &[u16], first: u32| {
        let place = usize::try_from(code.checked_sub(first)?).ok()?;
        table.get(place).copied()
    };
    match c {
        '\u{2212}' => 662,
        '–' => 500,
        _ => within(&ASCII, 0x20).or_else(|| within(&LATIN, 0xa0)).unwrap_or(OTHER),
    }
}

/// `text` cut into at most `most` lines no wider than `wide`; what is left over ends with an ellipsis.
pub(super) fn lines(text: &str, size: f64, wide: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let is_gap = |c: char| c.is_whitespace() && c != '\u{a0}';
    for word in text.split(is_gap).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= wide => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_over = lines.len() > most;
    lines.truncate(most);
    if let Some(last) = lines.last_mut()
        && (is_over || width(last, size) > wide)
    {
        while !last.is_empty() && width(&format!("{last}…"), size) > wide {
            last.pop();
        }
        let kept = last.trim_end().len();
        last.truncate(kept);
        last.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_into_lines() {
        let name = "Maailman paras ja yhdenvertaisin paikka oppia";
        let cut = lines(name, 12.0, 150.0, 3);
        assert_eq!(cut.join(" "), name);
        assert!(cut.len() > 1 && cut.iter().all(|line| width(line, 12.0) <= 150.0));
        assert!(lines(name, 12.0, 150.0, 1)[0].ends_with('…'));
        assert_eq!(lines("yli 7\u{a0}000", 12.0, 36.0, 2), ["yli", "7\u{a0}000"]);
    }
}
