//! The output intent: all colours are sRGB.

use lopdf::{Dictionary, Document, Object, Stream};
use moxcms::{ColorDateTime, ColorProfile};

use super::PdfError;
use super::syntax::link;

/// What the colours are called.
const NAME: &str = "sRGB IEC61966-2.1";

/// Adds the profile; gives the output intent.
///
/// # Errors
///
/// [`PdfError::Made`] where moxcms cannot write its own profile.
pub(super) fn srgb(document: &mut Document) -> Result<Dictionary, PdfError> {
    let mut stream = Stream::new(Dictionary::new(), profile()?);
    stream.dict.set("N", 3);
    let profile = document.add_object(stream);
    Ok(Dictionary::from_iter([
        ("Type", Object::from("OutputIntent")),
        ("S", "GTS_PDFA1".into()),
        ("OutputConditionIdentifier", Object::string_literal(NAME)),
        ("Info", Object::string_literal(NAME)),
        ("DestOutputProfile", link(profile)),
    ]))
}

fn profile() -> Result<Vec<u8>, PdfError> {
    let mut profile = ColorProfile::new_srgb();
    // moxcms sets the machine's time; this is the day on which sRGB was published
    profile.creation_date_time = ColorDateTime {
        year: 1999,
        month: 10,
        day_of_the_month: 18,
        hours: 0,
        minutes: 0,
        seconds: 0,
    };
    // the tag came with ICC 4.4, and PDF/A-2 knows profiles up to 4.2
    profile.cicp = None;
    profile.encode().map_err(PdfError::made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_holds_no_clock() {
        let profile = profile().unwrap();
        assert_eq!(&profile[24..36], [7, 207, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0]);
    }
}
