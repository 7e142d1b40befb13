//! The typefaces in which texts of an SVG are measured and, where they cannot stay texts, drawn: those that the
//! program carries, and none of the machine's, so that a drawing is the same everywhere.

use std::fmt;
use std::sync::{Arc, OnceLock};

use usvg::fontdb::{Database, ID, Source};
use usvg::{Font, FontFamily, FontResolver, FontStyle};

/// Font programs.
#[derive(Debug, Clone, Copy)]
pub struct Programs {
    /// The text's face: regular, bold, italic, and both.
    pub text: [&'static [u8]; 4],
    /// For what that lacks.
    pub fallback: &'static [u8],
    /// Letters of equal width.
    pub mono: &'static [u8],
}

/// Typefaces, which are read when a drawing with texts first asks for them.
pub(super) struct Typefaces {
    programs: fn() -> Programs,
    loaded: OnceLock<Loaded>,
}

/// What was read.
pub(super) struct Loaded {
    pub(super) database: Arc<Database>,
    text: [Option<ID>; 4],
    fallback: Option<ID>,
    mono: Option<ID>,
}

impl Typefaces {
    pub(super) fn new(programs: fn() -> Programs) -> Self {
        Self { programs, loaded: OnceLock::new() }
    }

    pub(super) fn loaded(&self) -> &Loaded {
        self.loaded.get_or_init(|| Loaded::of(&(self.programs)()))
    }
}

impl fmt::Debug for Typefaces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typefaces").finish_non_exhaustive()
    }
}

impl Loaded {
    fn of(programs: &Programs) -> Self {
        let mut database = Database::new();
        let mut load = |program: &'static [u8]| {
            database.load_font_source(Source::Binary(Arc::new(program))).first().copied()
        };
        let text = programs.text.map(&mut load);
        let (fallback, mono) = (load(programs.fallback), load(programs.mono));
        Self { database: Arc::new(database), text, fallback, mono }
    }

    /// How usvg chooses between them.
    pub(super) fn resolver(&self) -> FontResolver<'_> {
        FontResolver {
            select_font: Box::new(|font, _| self.face(font)),
            select_fallback: Box::new(|_, used, _| {
                let others = [self.fallback, self.text[0]].into_iter().flatten();
                others.into_iter().find(|other| !used.contains(other))
            }),
        }
    }

    fn face(&self, font: &Font) -> Option<ID> {
        if is_mono(font) {
            return self.mono;
        }
        let bold = usize::from(font.weight() >= super::label::BOLD);
        let italic = usize::from(font.style() != FontStyle::Normal);
        self.text[bold + 2 * italic]
    }
}

/// Whether a font is one of letters of equal width, as far as its name tells.
pub(super) fn is_mono(font: &Font) -> bool {
    const NAMES: [&str; 6] = ["mono", "courier", "consolas", "menlo", "monaco", "typewriter"];
    match font.families().first() {
        Some(FontFamily::Monospace) => true,
        Some(FontFamily::Named(name)) => {
            let name = name.to_ascii_lowercase();
            NAMES.iter().any(|known| name.contains(known))
        }
        _ => false,
    }
}
