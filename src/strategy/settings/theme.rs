//! theme.toml → [`Theme`]: colours, page, typeface and logo, each checked.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use toml::Spanned;
use toml::de::DeTable;

use super::table::{NUMBER, Section, TEXT};
use super::{Reading, syntax};
use crate::finding::{
    Finding, THEME_CONTRAST, THEME_FILE, THEME_VALUE, TYPEFACE_LETTERS, TYPEFACE_STYLE,
    WORD_NOT_ALLOWED,
};
use crate::font::own_typeface;
use crate::picture;
use crate::strategy::theme::{ChartColours, Rgb, Theme, ThemeColours, ThemeLogo, ThemePage};

/// Contrast that text needs, by WCAG 2.2, success criterion 1.4.3.
const TEXT_CONTRAST: f64 = 4.5;
/// Contrast that marks of a chart need, by WCAG 2.2, success criterion 1.4.11.
const GRAPHIC_CONTRAST: f64 = 3.0;

/// Page sizes by name, in thousandths of a millimetre.
const SIZES: [(&str, (i64, i64)); 3] =
    [("A4", (210_000, 297_000)), ("B5", (176_000, 250_000)), ("letter", (215_900, 279_400))];

/// The built-in ground of code, against which text is held too.
const SHADE: Rgb = Rgb(245, 245, 245);

/// Files of the strategy folder that a theme may name: pictures by path, typefaces by folder.
pub(in crate::strategy) type Files = BTreeMap<String, Vec<u8>>;

/// The paths that the text of theme.toml names: the logo, and the folder of the typeface.
pub(in crate::strategy) fn named(text: &str) -> (Option<String>, Option<String>) {
    let (document, _) = DeTable::parse_recoverable(text);
    let path = |table: &str, key: &str| {
        let value = document.get_ref().get(table)?.get_ref().as_table()?.get(key)?;
        value.get_ref().as_str().filter(|path| is_inner(path)).map(str::to_owned)
    };
    (path("logo", "file"), path("typeface", "folder"))
}

/// Whether a path stays within the strategy folder.
fn is_inner(path: &str) -> bool {
    let outer = |part: &str| matches!(part, "" | "." | "..");
    !path.contains(['\\', ':']) && !path.split('/').any(outer)
}

/// Reads the text of theme.toml, with the files that it names.
pub(in crate::strategy) fn read(file: &str, text: &str, files: &Files) -> (Theme, Vec<Finding>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut reading = Reading::new(file, text);
    if !errors.is_empty() {
        syntax::report(&errors, &mut reading);
        return (Theme::default(), reading.findings);
    }
    let theme = theme(&Section::root(&document), files, &mut reading);
    (theme, reading.findings)
}

fn theme(root: &Section<'_>, files: &Files, reading: &mut Reading<'_>) -> Theme {
    root.only(&["format", "colour", "chart", "page", "text", "typeface", "logo"], reading);
    super::general::format(root, reading);
    let mut theme = Theme {
        colours: colours(root, reading),
        charts: charts(root, reading),
        page: page(root, reading),
        ..Theme::default()
    };
    if let Some(section) = root.table("text", reading) {
        section.only(&["size"], reading);
        theme.text_size = measure(&section, "size", (8, 14), reading);
    }
    if let Some(section) = root.table("typeface", reading) {
        section.only(&["folder"], reading);
        typeface(&section, files, &mut theme, reading);
    }
    if let Some(section) = root.table("logo", reading) {
        section.only(&["file", "alternative", "width"], reading);
        theme.logo = logo(&section, files, reading);
    }
    theme
}

fn colours(root: &Section<'_>, reading: &mut Reading<'_>) -> ThemeColours {
    let Some(section) = root.table("colour", reading) else { return ThemeColours::default() };
    section.only(&["text", "quiet", "accent", "rule", "shade"], reading);
    let shade = colour(&section, "shade", reading);
    let text = colour(&section, "text", reading);
    let quiet = colour(&section, "quiet", reading);
    let accent = colour(&section, "accent", reading);
    let rule = colour(&section, "rule", reading);
    for found in [&text, &quiet, &accent].into_iter().flatten() {
        contrast(found, Rgb::WHITE, TEXT_CONTRAST, reading);
    }
    let ground = shade.as_ref().map_or(SHADE, |shade| *shade.get_ref());
    match (&text, &shade) {
        (Some(text), _) if text.get_ref().contrast(Rgb::WHITE) >= TEXT_CONTRAST => {
            contrast(text, ground, TEXT_CONTRAST, reading);
        }
        // the built-in ink on this ground
        (None, Some(shade)) => contrast(shade, Rgb(26, 26, 26), TEXT_CONTRAST, reading),
        (Some(_), _) | (None, None) => {}
    }
    let plain = |colour: Option<Spanned<Rgb>>| colour.map(Spanned::into_inner);
    ThemeColours {
        text: plain(text),
        quiet: plain(quiet),
        accent: plain(accent),
        rule: plain(rule),
        shade: plain(shade),
    }
}

fn charts(root: &Section<'_>, reading: &mut Reading<'_>) -> ChartColours {
    let Some(section) = root.table("chart", reading) else { return ChartColours::default() };
    section.only(&["series", "on-track", "at-risk", "off-track"], reading);
    let mut mark = |key: &str, least: f64| {
        let found = colour(&section, key, reading)?;
        contrast(&found, Rgb::WHITE, least, reading);
        Some(found.into_inner())
    };
    ChartColours {
        // figures are written on bars in white
        series: mark("series", TEXT_CONTRAST),
        on_track: mark("on-track", GRAPHIC_CONTRAST),
        at_risk: mark("at-risk", GRAPHIC_CONTRAST),
        off_track: mark("off-track", GRAPHIC_CONTRAST),
    }
}

fn colour(section: &Section<'_>, key: &str, reading: &mut Reading<'_>) -> Option<Spanned<Rgb>> {
    let text = section.optional(key, &TEXT, reading)?;
    let colour = Rgb::from_hex(text.get_ref());
    if colour.is_none() {
        reading.report(&THEME_VALUE, text.span().start, |finding| {
            finding.found(text.get_ref()).expected("#0b4f8a").text("form", "colour")
        });
    }
    colour.map(|colour| Spanned::new(text.span(), colour))
}

/// Reports a colour that is too near to the ground it stands on.
fn contrast(colour: &Spanned<Rgb>, ground: Rgb, least: f64, reading: &mut Reading<'_>) {
    let ratio = colour.get_ref().contrast(ground);
    if ratio < least {
        // rounded down: what falls short must not look as if it did not
        let tenths = (ratio * 10.0).floor() / 10.0;
        let found = reading.snippet(&colour.span());
        reading.report(&THEME_CONTRAST, colour.span().start, |finding| {
            finding
                .found(found.trim_matches('"'))
                .expected(format!("{least}:1"))
                .text("ratio", format!("{tenths:.1}:1"))
                .text("ground", format!("#{:02x}{:02x}{:02x}", ground.0, ground.1, ground.2))
        });
    }
}

fn page(root: &Section<'_>, reading: &mut Reading<'_>) -> ThemePage {
    let Some(section) = root.table("page", reading) else { return ThemePage::default() };
    section.only(&["size", "side", "top", "bottom"], reading);
    let size = section.optional("size", &TEXT, reading).and_then(|name| {
        let known = SIZES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name.get_ref()));
        if known.is_none() {
            let names: Vec<&str> = SIZES.iter().map(|(name, _)| *name).collect();
            reading.report(&WORD_NOT_ALLOWED, name.span().start, |finding| {
                finding.found(name.get_ref()).expected(names.join(", "))
            });
        }
        known.map(|(_, size)| *size)
    });
    ThemePage {
        size,
        side: measure(&section, "side", (10, 45), reading),
        top: measure(&section, "top", (18, 60), reading),
        bottom: measure(&section, "bottom", (18, 60), reading),
    }
}

/// A number within limits, in thousandths.
fn measure(
    section: &Section<'_>,
    key: &str,
    (least, most): (i64, i64),
    reading: &mut Reading<'_>,
) -> Option<i64> {
    let number = section.optional(key, &NUMBER, reading)?;
    let value = *number.get_ref();
    if value < Decimal::from(least) || value > Decimal::from(most) {
        reading.report(&THEME_VALUE, number.span().start, |finding| {
            finding
                .found(value.to_string())
                .expected(format!("{least}–{most}"))
                .text("form", "measure")
        });
        return None;
    }
    (value * Decimal::from(1000)).round().to_i64()
}

fn logo(section: &Section<'_>, files: &Files, reading: &mut Reading<'_>) -> Option<ThemeLogo> {
    let file = section.required_text("file", reading)?;
    let alternative = section.required_local("alternative", reading);
    let width = measure(section, "width", (10, 120), reading).unwrap_or(40_000);
    let name = file.get_ref().clone();
    let problem = match files.get(&name) {
        None => Some("missing"),
        Some(bytes) => picture::Reader::default().read(bytes).err().map(|_| "no-picture"),
    };
    if let Some(problem) = problem {
        reading.report(&THEME_FILE, file.span().start, |finding| {
            finding.found(&name).text("problem", problem)
        });
        return None;
    }
    let bytes = files.get(&name)?.clone();
    Some(ThemeLogo { file: name, bytes, alternative, width })
}

fn typeface(section: &Section<'_>, files: &Files, theme: &mut Theme, reading: &mut Reading<'_>) {
    let Some(folder) = section.required_text("folder", reading) else { return };
    let at = folder.span().start;
    let inner = format!("{}/", folder.get_ref());
    let is_font = |name: &str| {
        let ending = name.rsplit('.').next().unwrap_or_default();
        name.starts_with(&inner) && ending.eq_ignore_ascii_case("ttf")
    };
    let fonts: Vec<(String, Vec<u8>)> = files
        .iter()
        .filter(|(name, _)| is_font(name))
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .collect();
    if fonts.is_empty() {
        reading.report(&THEME_FILE, at, |finding| {
            finding.found(folder.get_ref()).text("problem", "no-faces")
        });
        return;
    }
    let own = own_typeface(&fonts);
    for (file, problem) in &own.problems {
        reading
            .report(&THEME_FILE, at, |finding| finding.found(file).text("problem", problem.id()));
    }
    for (file, letters) in &own.lacking {
        reading
            .report(&TYPEFACE_LETTERS, at, |finding| finding.found(file).text("letters", letters));
    }
    for style in own.missing.iter().filter(|_| own.problems.len() < fonts.len()) {
        reading.report(&TYPEFACE_STYLE, at, |finding| {
            finding.found(folder.get_ref()).text("style", *style)
        });
    }
    theme.typeface = own.typeface;
}
