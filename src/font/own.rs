//! A city's own typeface: font files → faces that are used as the built-in ones are.
//!
//! Faces are kept for as long as the program runs, each once, so that a [`FaceId`] can stand for one
//! anywhere; what a face is depends on its file alone.

use std::sync::{Mutex, OnceLock, PoisonError};

use super::{Face, FaceId, face};

/// How many faces may be added to the built-in ones.
const MOST: usize = 32;

/// The largest file that is read as a face, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;

static OWN: [OnceLock<Face>; MOST] = [const { OnceLock::new() }; MOST];

/// The letters and marks without which a report in Finnish, Swedish or English cannot be set.
const NEEDED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉŠŽabcdefghijklmnopqrstuvwxyzåäöéšž0123456789\
    .,:;!?()%§–−”’…·•€";

/// The four faces in which text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typeface {
    regular: FaceId,
    bold: FaceId,
    italic: FaceId,
    bold_italic: FaceId,
}

impl Default for Typeface {
    fn default() -> Self {
        Self {
            regular: FaceId::Regular,
            bold: FaceId::Bold,
            italic: FaceId::Italic,
            bold_italic: FaceId::BoldItalic,
        }
    }
}

impl Typeface {
    /// The face with these properties.
    #[must_use]
    pub const fn face(&self, bold: bool, italic: bool) -> FaceId {
        match (bold, italic) {
            (false, false) => self.regular,
            (true, false) => self.bold,
            (false, true) => self.italic,
            (true, true) => self.bold_italic,
        }
    }
}

/// Why a font file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FaceProblem {
    /// It is not a font, or a damaged one.
    #[error("it is no font file that can be read")]
    Unreadable,
    /// It holds no `TrueType` outlines.
    #[error("it holds no TrueType outlines")]
    NoOutlines,
    /// One file for many weights.
    #[error("it is a variable font")]
    Variable,
    /// Its maker forbids that it be embedded.
    #[error("its licence does not allow that it be embedded")]
    Restricted,
    /// It is larger than any text face.
    #[error("it is too large")]
    TooLarge,
    /// More faces than are kept.
    #[error("there are too many faces")]
    TooMany,
    /// As near to its style as another, so that none can be told to be meant.
    #[error("another face is of the same style and weight")]
    Ambiguous,
}

impl FaceProblem {
    /// The word by which wordings tell the problems apart.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoOutlines => "no-outlines",
            Self::Variable => "variable",
            Self::Restricted => "restricted",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::Ambiguous => "ambiguous",
        }
    }
}

/// A typeface put together from files, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTypeface {
    /// The faces; a built-in one where there is no file for it.
    pub typeface: Typeface,
    /// Styles for which there is no file: `regular`, `bold`, `italic`, `bold-italic`.
    pub missing: Vec<&'static str>,
    /// By file, the needed characters that its face lacks and another face shows instead.
    pub lacking: Vec<(String, String)>,
    /// By file, why it cannot be used.
    pub problems: Vec<(String, FaceProblem)>,
}

/// The typeface of `files`, each with its name; what each of them is, the file itself tells.
#[must_use]
pub fn own_typeface(files: &[(String, Vec<u8>)]) -> OwnTypeface {
    let mut found: [Vec<(u16, FaceId, &str)>; 4] = Default::default();
    let mut own = OwnTypeface {
        typeface: Typeface::default(),
        missing: Vec::new(),
        lacking: Vec::new(),
        problems: Vec::new(),
    };
    for (name, bytes) in files {
        let id = match keep(bytes) {
            Ok(id) => id,
            Err(problem) => {
                own.problems.push((name.clone(), problem));
                continue;
            }
        };
        let lacking: String = NEEDED.chars().filter(|c| face(id).glyph(*c).is_none()).collect();
        if !lacking.is_empty() {
            own.lacking.push((name.clone(), lacking));
        }
        let (bold, italic) = face(id).style();
        let away = face(id).descriptor().weight.abs_diff(if bold { 700 } else { 400 });
        found[usize::from(bold) + 2 * usize::from(italic)].push((away, id, name));
    }
    let [regular, bold, italic, bold_italic] = found.map(|faces| {
        // the first of those of the best weight
        let &(best, id, _) = faces.iter().min_by_key(|(away, ..)| *away)?;
        let others = faces.iter().filter(|(away, other, _)| *away == best && *other != id);
        let ambiguous = others.map(|(.., name)| ((*name).to_owned(), FaceProblem::Ambiguous));
        own.problems.extend(ambiguous);
        Some(id)
    });
    let typeface = &mut own.typeface;
    let styles = [
        (regular, &mut typeface.regular, "regular"),
        (bold, &mut typeface.bold, "bold"),
        (italic, &mut typeface.italic, "italic"),
        (bold_italic, &mut typeface.bold_italic, "bold-italic"),
    ];
    for (found, place, style) in styles {
        match found {
            Some(id) => *place = id,
            None => own.missing.push(style),
        }
    }
    own
}

/// The face of a font program, kept if it is not yet.
fn keep(program: &[u8]) -> Result<FaceId, FaceProblem> {
    static TURN: Mutex<()> = Mutex::new(());
    if program.len() > LARGEST {
        return Err(FaceProblem::TooLarge);
    }
    check(program)?;
    // one at a time, so that equal programs get one place
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    for (at, place) in (0_u8..).zip(&OWN) {
        match place.get() {
            Some(kept) if kept.program() == program => return Ok(FaceId::Own(at)),
            Some(_) => {}
            None => {
                let kept = Face::parse(program.to_vec().leak()).ok_or(FaceProblem::Unreadable)?;
                let _ = place.set(kept);
                return Ok(FaceId::Own(at));
            }
        }
    }
    Err(FaceProblem::TooMany)
}

fn check(program: &[u8]) -> Result<(), FaceProblem> {
    use rustybuzz::ttf_parser::Permissions;
    let face = rustybuzz::Face::from_slice(program, 0).ok_or(FaceProblem::Unreadable)?;
    if face.tables().glyf.is_none() {
        return Err(FaceProblem::NoOutlines);
    }
    if face.is_variable() {
        return Err(FaceProblem::Variable);
    }
    if matches!(face.permissions(), Some(Permissions::Restricted)) || !face.is_subsetting_allowed()
    {
        return Err(FaceProblem::Restricted);
    }
    if face.glyph_index(' ').is_none() || face.units_per_em() < 16 {
        return Err(FaceProblem::Unreadable);
    }
    Ok(())
}

/// The face kept at a place, or the built-in one where there is none, which no given [`FaceId`] has.
pub(super) fn kept(at: u8) -> &'static Face {
    OWN.get(usize::from(at)).and_then(OnceLock::get).unwrap_or_else(|| face(FaceId::Regular))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> (String, Vec<u8>) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/report-templates/fonts/");
        (name.to_owned(), std::fs::read(format!("{folder}{name}")).unwrap())
    }

    #[test]
    fn files_find_their_styles_and_what_is_missing_is_told() {
        let own = own_typeface(&[file("DejaVuSans.ttf"), file("Inter-BoldItalic.ttf")]);
        assert_eq!(own.missing, ["bold", "italic"]);
        assert_eq!(own.problems, []);
        assert_eq!(own.typeface.face(true, false), FaceId::Bold);
        let regular = own.typeface.face(false, false);
        assert_eq!(face(regular).descriptor().name, "DejaVuSans");
        assert_eq!(own_typeface(&[file("DejaVuSans.ttf")]).typeface.face(false, false), regular);
    }

    #[test]
    fn of_two_faces_of_one_style_and_weight_none_is_guessed_to_be_meant() {
        let own = own_typeface(&[file("DejaVuSans.ttf"), file("Inter-Regular.ttf")]);
        let ambiguous = ("Inter-Regular.ttf".to_owned(), FaceProblem::Ambiguous);
        assert_eq!(own.problems, [ambiguous]);
        let twice = own_typeface(&[file("DejaVuSans.ttf"), file("DejaVuSans.ttf")]);
        assert_eq!(twice.problems, []);
    }

    #[test]
    fn what_is_no_font_is_refused_with_a_reason() {
        let own = own_typeface(&[("a.ttf".to_owned(), b"no font".to_vec())]);
        assert_eq!(own.problems, [("a.ttf".to_owned(), FaceProblem::Unreadable)]);
        assert_eq!(own.typeface, Typeface::default());
    }
}
