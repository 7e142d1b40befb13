//! SVG → a drawing: usvg reads the file, without reading any other, and `canvas` draws what it makes of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use usvg::roxmltree::Document;
use usvg::{ImageHrefResolver, Options, Tree};

use super::canvas::draw;
use super::squares::{self, Squares};
use super::typeface::{Loaded, Typefaces};
use super::{Drawing, Elastic, PictureError, Simplified, error, source};

/// Reads an SVG file, whose texts are in one of some languages where it has them in several.
///
/// # Errors
///
/// [`PictureError`] where the file is broken, or has what cannot be drawn.
pub(super) fn read(
    bytes: &[u8],
    faces: Option<&Typefaces>,
    languages: &[String],
) -> Result<Drawing, PictureError> {
    let refused = [const { AtomicBool::new(false) }; 2];
    let text = source::decoded(bytes)?;
    let text = text.trim_start();
    let document = source::document(text)?;
    let broken = |error: usvg::Error| source::broken(error.to_string());
    let mut drawing = None;
    if let Some((stood_in, squares)) = squares::stand_in(text, &document) {
        let tree = Tree::from_str(&stood_in, &options(None, languages, &refused));
        drawing = draw(&tree.map_err(broken)?, &squares)?;
    }
    let mut drawing = if let Some(drawing) = drawing {
        drawing
    } else {
        let faces = faces.map(Typefaces::loaded);
        let set = |document: &Document<'_>| {
            let tree = Tree::from_xmltree(document, &options(faces, languages, &refused));
            Ok(draw(&tree.map_err(broken)?, &Squares::default())?.unwrap_or_default())
        };
        let drawing: Drawing = set(&document)?;
        if drawing.lost.is_empty() {
            drawing
        } else {
            let replaced = source::replaced(text, &drawing.lost);
            Drawing { lost: drawing.lost, ..set(&source::document(&replaced)?)? }
        }
    };
    for (refused, what) in refused.iter().zip([error::OUTSIDE, error::UNFOLDS]) {
        if refused.load(Ordering::Relaxed) {
            return Err(PictureError::Unsupported { format: "SVG", what });
        }
    }
    drawing.simplified.extend(Simplified::in_source(&document));
    drawing.elastic = Elastic::of(document.root_element())
        .filter(|elastic| elastic.is_of(drawing.width, drawing.height));
    Ok(drawing)
}

/// usvg would read any file of the machine that a picture names; here it reads none. Which of two things a file asks
/// for that it does not get is told: a picture that is another file, and one within it that is larger than is sound.
fn options<'a>(
    faces: Option<&'a Loaded>,
    languages: &[String],
    [outside, unfolds]: &'a [AtomicBool; 2],
) -> Options<'a> {
    let mut options = Options { languages: languages.to_vec(), ..Options::default() };
    if let Some(faces) = faces {
        options.fontdb = Arc::clone(&faces.database);
        options.font_resolver = faces.resolver();
    }
    let resolve = ImageHrefResolver::default_data_resolver();
    options.image_href_resolver.resolve_data = Box::new(move |kind, bytes, options| {
        let is_sound = source::is_sound_within(&bytes);
        unfolds.fetch_or(!is_sound, Ordering::Relaxed);
        is_sound.then(|| resolve(kind, bytes, options)).flatten()
    });
    options.image_href_resolver.resolve_string = Box::new(|_, _| {
        outside.store(true, Ordering::Relaxed);
        None
    });
    options
}
