//! How forms and feedback look: named cell styles, columns, print.

use std::borrow::Cow;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Letters of running text in the width of a digit, which widths of columns count.
const LETTERS: f64 = 1.15;
/// How long a title below a page may be, in characters: a footer takes 255 with its codes.
const FOOTER: usize = 220;
/// The height of a line of text, in points.
const LINE: f64 = 12.75;

/// What a cell is for; each is a named style of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// The title in the first cell.
    Title,
    /// A heading between paragraphs.
    Heading,
    /// Running text.
    Text,
    /// The headings of a table.
    TableHeading,
    /// What is filled in and names the row.
    Fixed,
    /// A figure that was given before.
    Known,
    /// A cell to be filled in.
    Open,
    /// A cell to be filled in with text.
    OpenText,
    /// A cell with a fault.
    Faulty,
}

impl Role {
    /// All of them, in the order in which a workbook's styles are numbered from one.
    pub(super) const ALL: [Self; 9] = [
        Self::Title,
        Self::Heading,
        Self::Text,
        Self::TableHeading,
        Self::Fixed,
        Self::Known,
        Self::Open,
        Self::OpenText,
        Self::Faulty,
    ];

    /// The last part of its word's id.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Text => "text",
            Self::TableHeading => "table-heading",
            Self::Fixed => "fixed",
            Self::Known => "known",
            Self::Open => "open",
            Self::OpenText => "open-text",
            Self::Faulty => "faulty",
        }
    }

    /// Its format. Colours keep a contrast of at least 4.5 between text and ground.
    pub(super) fn format(self) -> Format {
        let plain = Format::new().set_font_name("Arial").set_font_size(10);
        let top = plain.clone().set_align(FormatAlign::Top);
        let boxed = |format: Format| {
            format.set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF))
        };
        match self {
            Self::Title => plain.set_font_size(14).set_bold(),
            Self::Heading => plain.set_font_size(12).set_bold().set_align(FormatAlign::Bottom),
            Self::Text => top.set_text_wrap(),
            Self::TableHeading => boxed(top.set_bold().set_text_wrap())
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(0x0000_3F7D)),
            Self::Fixed => boxed(top.set_text_wrap()),
            Self::Known => boxed(top)
                .set_font_color(Color::RGB(0x0045_4545))
                .set_background_color(Color::RGB(0x00E8_E8E8)),
            Self::Open => boxed(top).set_background_color(Color::RGB(0x00FF_F8D6)),
            Self::OpenText => {
                boxed(top.set_text_wrap()).set_background_color(Color::RGB(0x00FF_F8D6))
            }
            Self::Faulty => {
                boxed(top.set_text_wrap()).set_background_color(Color::RGB(0x00FF_D9D0))
            }
        }
    }
}

/// Text that runs over the cells beside it.
pub(super) fn running() -> Format {
    Format::new().set_font_name("Arial").set_font_size(10)
}

/// A number format with as many decimals as a figure has.
pub(super) fn decimals(format: Format, places: u32) -> Format {
    let mut code = String::from("#,##0");
    if places > 0 {
        code.push('.');
        code.extend(std::iter::repeat_n('0', usize::try_from(places).unwrap_or(0)));
    }
    format.set_num_format(code)
}

/// The height of a row whose cells are these texts in columns of these widths in characters, in points.
///
/// Not every program fits rows to their texts by itself.
pub(super) fn height(cells: &[(&str, f64)]) -> f64 {
    let lines_of = |(text, width): &(&str, f64)| {
        let of_paragraph = |paragraph: &str| {
            let length = u32::try_from(paragraph.chars().count()).unwrap_or(u32::MAX);
            (f64::from(length) / (width * LETTERS)).ceil().max(1.0)
        };
        text.split('\n').map(of_paragraph).sum::<f64>()
    };
    let lines = cells.iter().map(lines_of).fold(1.0, f64::max);
    // Excel's rows are at most 409 points high.
    (lines * LINE + 2.5).min(409.0)
}

/// A text of so many characters at most, with `…` for what is left out.
pub(super) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// A4 across, as wide as the page, the row of headings on every page, page numbers below.
pub(super) fn print_across(
    sheet: &mut Worksheet,
    heading: u32,
    title: &str,
) -> Result<(), XlsxError> {
    sheet.set_landscape();
    sheet.set_repeat_rows(heading, heading)?;
    print(sheet, title);
    Ok(())
}

/// A4, as wide as the page, page numbers below.
pub(super) fn print(sheet: &mut Worksheet, title: &str) {
    // In a footer `&` begins a code; doubled, it is itself.
    let title = shortened(title, FOOTER / 2).replace('&', "&&");
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    sheet.set_footer(format!("&L{title}&R&P / &N"));
}
