//! How a document looks: page, colours, sizes of type.

use std::sync::Arc;

use super::{Colour, Pt};
use crate::font::{FaceId, Typeface};

/// What a city may choose of its reports' looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The page's width, upright.
    pub page_width: Pt,
    /// The page's height, upright.
    pub page_height: Pt,
    /// White space at the left and the right.
    pub side_margin: Pt,
    /// White space above the text, in which the running head stands.
    pub top_margin: Pt,
    /// White space below the text, in which the page number stands.
    pub bottom_margin: Pt,
    /// The colour of text.
    pub ink: Colour,
    /// The colour of what is said in a lower voice; at least 4.5:1 on white.
    pub quiet: Colour,
    /// The colour of links, headings' marks and the cover; at least 4.5:1 on white.
    pub accent: Colour,
    /// The colour of thin rules.
    pub rule: Colour,
    /// The ground of code.
    pub shade: Colour,
    /// The colours of marks that stand before words, in reports; at least 4.5:1 on white.
    pub marks: Vec<(char, Colour)>,
    /// The size of running text; all other sizes follow from it.
    pub text_size: Pt,
    /// The faces of text.
    pub typeface: Typeface,
    /// What stands at the top of the cover.
    pub logo: Option<Logo>,
}

/// A logo on the cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The picture's file.
    pub bytes: Arc<[u8]>,
    /// Its name, for findings.
    pub file: String,
    /// What is read in its place.
    pub alternative: String,
    /// How wide it is.
    pub width: Pt,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            page_width: Pt(595_276),
            page_height: Pt(841_890),
            side_margin: Pt::mm(25),
            top_margin: Pt::mm(22),
            bottom_margin: Pt::mm(24),
            ink: Colour(26, 26, 26),
            quiet: Colour(89, 89, 89),
            accent: Colour(0, 0, 191),
            rule: Colour(191, 191, 191),
            shade: Colour(245, 245, 245),
            marks: Vec::new(),
            text_size: Pt::points(10),
            typeface: Typeface::default(),
            logo: None,
        }
    }
}

/// The measures of one kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Voice {
    /// The size of an em.
    pub(super) size: Pt,
    /// From baseline to baseline.
    pub(super) leading: Pt,
    /// Whether it is bold by itself.
    pub(super) bold: bool,
    /// Its colour.
    pub(super) colour: Colour,
    /// White space above, at least.
    pub(super) before: Pt,
    /// White space below, at least.
    pub(super) after: Pt,
    /// The faces it is set in.
    pub(super) typeface: Typeface,
}

impl Voice {
    /// Where the baseline of a line lies below its upper edge; Inter's ascent and descent are
    /// 0.969 and 0.241 em.
    pub(super) fn baseline(&self) -> Pt {
        let body = self.size.scaled(1210, 1000);
        Pt((self.leading.0 - body.0) / 2) + self.size.scaled(969, 1000)
    }

    /// This voice `numerator / denominator` as large.
    pub(super) fn scaled(self, numerator: i64, denominator: i64) -> Self {
        Self {
            size: self.size.scaled(numerator, denominator),
            leading: self.leading.scaled(numerator, denominator),
            ..self
        }
    }
}

impl Look {
    /// A measure that is `thousandths` of the size of running text.
    pub(super) fn em(&self, thousandths: i64) -> Pt {
        self.text_size.scaled(thousandths, 1000)
    }

    fn voice(&self, size: i64, leading: i64, before: i64, after: i64) -> Voice {
        Voice {
            size: self.em(size),
            leading: self.em(leading),
            bold: false,
            colour: self.ink,
            before: self.em(before),
            after: self.em(after),
            typeface: self.typeface,
        }
    }

    /// Where the baseline of the running head lies: always as far above the text, on a page with little room
    /// above it halfway.
    pub(super) fn head_baseline(&self) -> Pt {
        (self.top_margin - self.em(2400)).max(self.top_margin.scaled(1, 2))
    }

    /// Running text.
    pub(super) fn text(&self) -> Voice {
        self.voice(1000, 1350, 0, 450)
    }

    /// Text in a list.
    pub(super) fn item(&self) -> Voice {
        self.voice(1000, 1350, 0, 200)
    }

    /// A heading of level 1 to 6.
    pub(super) fn heading(&self, level: u8) -> Voice {
        let voice = match level {
            1 => self.voice(2400, 3000, 0, 1600),
            2 => self.voice(1800, 2300, 3200, 600),
            3 => self.voice(1300, 1700, 1700, 350),
            4 => self.voice(1100, 1450, 1200, 150),
            _ => self.voice(1000, 1350, 700, 200),
        };
        let colour = match level {
            1 | 2 => self.accent,
            _ => self.ink,
        };
        Voice { bold: true, colour, ..voice }
    }

    /// The title on the cover.
    pub(super) fn title(&self) -> Voice {
        Voice { bold: true, colour: self.accent, ..self.voice(3200, 3900, 0, 1200) }
    }

    /// The line below the title.
    pub(super) fn subtitle(&self) -> Voice {
        self.voice(1600, 2200, 0, 2400)
    }

    /// What stands on the cover in smaller type.
    pub(super) fn imprint(&self) -> Voice {
        Voice { colour: self.quiet, ..self.voice(1100, 1600, 0, 200) }
    }

    /// The contents of a table, with the white space above and below them in a row.
    pub(super) fn cell(&self) -> Voice {
        self.voice(850, 1050, 110, 110)
    }

    /// The contents of a table on a turned page, which is looked up rather than read through.
    pub(super) fn dense_cell(&self) -> Voice {
        self.voice(850, 1040, 100, 100)
    }

    /// A caption.
    pub(super) fn caption(&self) -> Voice {
        Voice { bold: true, ..self.voice(900, 1300, 1000, 200) }
    }

    /// Code.
    pub(super) fn code(&self) -> Voice {
        self.voice(850, 1250, 0, 750)
    }

    /// The white space between the closing rule of a table and a note on it, which is no row of it.
    pub(super) fn below_rule(&self) -> Pt {
        self.em(400)
    }

    /// A note on the table or picture above it.
    pub(super) fn gloss(&self) -> Voice {
        Voice { colour: self.quiet, ..self.voice(850, 1130, 0, 900) }
    }

    /// White space between a table or picture and the notes on it, and between these.
    pub(super) fn above_gloss(&self) -> Pt {
        self.em(250)
    }

    /// Footnotes.
    pub(super) fn note(&self) -> Voice {
        self.voice(850, 1250, 0, 400)
    }

    /// A line of the table of contents.
    pub(super) fn contents(&self, level: u8) -> Voice {
        match level {
            2 => Voice { bold: true, ..self.voice(950, 1350, 450, 50) },
            _ => self.voice(950, 1280, 0, 30),
        }
    }

    /// Running heads and page numbers.
    pub(super) fn running(&self) -> Voice {
        Voice { colour: self.quiet, ..self.voice(800, 1100, 0, 0) }
    }

    /// The face of a voice with marks of its own.
    pub(super) fn face(voice: &Voice, strong: bool, emphasis: bool, code: bool) -> FaceId {
        if code { FaceId::Mono } else { voice.typeface.face(voice.bold || strong, emphasis) }
    }

    /// The width of text on an upright page, or a turned one.
    pub(super) fn measure(&self, landscape: bool) -> Pt {
        let width = if landscape { self.page_height } else { self.page_width };
        width - self.side_margin - self.side_margin
    }

    /// The height of text on an upright page, or a turned one.
    pub(super) fn depth(&self, landscape: bool) -> Pt {
        let height = if landscape { self.page_width } else { self.page_height };
        height - self.top_margin - self.bottom_margin
    }
}
