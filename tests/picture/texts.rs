//! Texts of drawings: which stay text, and how the others are drawn.

use seuranta::picture::{Drawing, Lettering, Outline, Picture, PictureError, Segment, Shape};
use seuranta::typeset::pictures;
use seuranta::words::Language;

use super::{labels, read, svg};

/// What a drawing is made of, one word a shape.
fn kinds(drawing: &Drawing) -> Vec<&'static str> {
    let kind = |shape: &Shape| match shape {
        Shape::Outline(outline) if outline.fill.is_none() => "line",
        Shape::Outline(_) => "fill",
        Shape::Label(_) => "label",
        Shape::Raster(..) => "pixels",
        Shape::Clip(..) => "clip",
        Shape::Unclip => "unclip",
        Shape::Fade(_) => "fade",
        Shape::Unfade => "unfade",
    };
    drawing.shapes.iter().map(kind).collect()
}

/// What is said of a drawing.
fn said(drawing: &Drawing) -> Vec<&'static str> {
    drawing.simplified.iter().map(|what| what.id()).collect()
}

/// The texts that stay text.
fn shown(drawing: &Drawing) -> Vec<&str> {
    labels(drawing).iter().map(|label| &*label.text).collect()
}

/// Left, top, right and bottom of the points of an outline, in whole units.
fn extent(outline: &Outline) -> [i32; 4] {
    let points = outline.segments.iter().filter_map(|segment| match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Cubic(.., x, y) => Some((x, y)),
        Segment::Close => None,
    });
    let all = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    points
        .fold(all, |[a, b, c, d], (x, y)| [a.min(x), b.min(y), c.max(x), d.max(y)])
        .map(|length| length.round() as i32)
}

fn outlines(drawing: &Drawing) -> Vec<&Outline> {
    let outlines = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Outline(outline) => Some(outline),
        _ => None,
    });
    outlines.collect()
}

#[test]
fn texts_that_are_shown_elsewhere_stand_where_they_are_shown() {
    let used = svg("<defs><text id='t' font-size='20'>kaksi</text></defs>\
         <use href='#t' x='20' y='60'/><use href='#t' x='20' y='120'/>");
    let places: Vec<_> =
        labels(&used).iter().map(|label| (&*label.text, label.x, label.y)).collect();
    assert_eq!(places, [("kaksi", 10.0, 30.0), ("kaksi", 10.0, 60.0)]);
    let symbol = svg("<symbol id='s' viewBox='0 0 10 10'><circle cx='5' cy='5' r='5'/>\
         <text x='5' y='7' font-size='5' text-anchor='middle' fill='#fff'>S</text></symbol>\
         <use href='#s' x='100' y='40' width='60' height='60' fill='green'/>");
    assert_eq!((kinds(&symbol), said(&symbol)), (vec!["fill", "label"], vec![]));
    let label = labels(&symbol)[0];
    assert_eq!((label.x, label.y, label.size, label.colour), (65.0, 41.0, 15.0, (255, 255, 255)));
    assert_eq!(extent(outlines(&symbol)[0]), [50, 20, 80, 50]);
}

#[test]
fn text_along_a_path_stands_along_it() {
    let drawing = svg("<path id='p' d='M20 160 Q200 0 380 160' fill='none'/>\
         <text font-size='28' fill='#123456'><textPath href='#p'>Teksti polulla</textPath></text>");
    assert_eq!((kinds(&drawing), said(&drawing)), (vec!["fill"], vec!["letters"]));
    let outline = outlines(&drawing)[0];
    assert_eq!(outline.fill, Some(((0x12, 0x34, 0x56), false)));
    let [left, top, right, bottom] = extent(outline);
    assert!(left >= 0 && top >= 20 && right < 120 && bottom <= 85, "{left} {top} {right} {bottom}");
}

#[test]
fn a_text_that_is_only_a_line_is_drawn_as_one() {
    let drawing = svg("<text x='20' y='100' font-size='40' fill='none' stroke='red'>viiva</text>");
    assert_eq!((kinds(&drawing), said(&drawing)), (vec!["line"], vec!["letters"]));
    assert_eq!(outlines(&drawing)[0].stroke.as_ref().unwrap().colour, (255, 0, 0));
}

#[test]
fn a_line_beneath_letters_leaves_them_text() {
    let halo = "<rect width='400' height='200' fill='#234'/><text x='20' y='100' font-size='40' fill='#fff' \
         stroke='#000' stroke-width='4' style='paint-order:stroke'>halo</text>";
    let drawing = svg(halo);
    assert_eq!((kinds(&drawing), said(&drawing)), (vec!["fill", "line", "label"], vec![]));
    let above = svg(&halo.replace("stroke'>", "normal'>"));
    assert_eq!(kinds(&above), ["fill", "fill"]);
}

#[test]
fn what_lies_over_a_text_covers_it() {
    let text = "<text x='40' y='100' font-size='40'>peitetty</text>";
    let cover = "<rect x='120' y='60' width='80' height='60' fill='#fa0'/>";
    let covered = svg(&format!("{text}{cover}"));
    assert_eq!((kinds(&covered), said(&covered)), (vec!["fill", "fill"], vec!["letters"]));
    assert_eq!(outlines(&covered)[1].fill, Some(((0xFF, 0xAA, 0), false)));
    assert_eq!(kinds(&svg(&format!("{cover}{text}"))), ["fill", "label"]);
    // a frame goes around it, and a line passes it by, though their boxes hold it
    let around = "<rect x='2' y='2' width='390' height='190' fill='none' stroke='red'/>\
         <polyline points='0,150 390,150 390,0' fill='none' stroke='red'/>";
    assert_eq!(kinds(&svg(&format!("{text}{around}"))), ["label", "line", "line"]);
    let through = |width: u32| {
        kinds(&svg(&format!(
            "{text}<path d='M0 190 L390 0' fill='none' stroke='red' stroke-width='{width}'/>"
        )))
    };
    assert_eq!((through(30), through(3)), (vec!["fill", "line"], vec!["label", "line"]));
    // what is cut away does not cover
    let cut = format!(
        "{text}<clipPath id='c'><rect y='150' width='400' height='50'/></clipPath>\
         <g clip-path='url(#c)'><rect width='400' height='200' fill='#fa0'/></g>"
    );
    assert_eq!(kinds(&svg(&cut)), ["label", "clip", "fill", "unclip"]);
}

#[test]
fn a_text_that_is_cut_is_drawn_cut_and_another_beside_it_stays_text() {
    let drawing = svg("<clipPath id='c'><rect x='40' width='200' height='200'/></clipPath>\
         <g clip-path='url(#c)'><text x='10' y='60' font-size='30'>leikattu</text>\
         <text x='60' y='160' font-size='30'>kokonainen</text></g>");
    assert_eq!(kinds(&drawing), ["clip", "fill", "label", "unclip"]);
    assert_eq!((shown(&drawing), said(&drawing)), (vec!["kokonainen"], vec!["letters"]));
}

#[test]
fn a_text_outside_the_drawing_is_not_drawn_and_one_across_its_edge_is_cut() {
    let at = |x: i32, y: i32| svg(&format!("<text x='{x}' y='{y}' font-size='20'>reunalla</text>"));
    assert_eq!((kinds(&at(40, -9)), kinds(&at(900, 50))), (vec![], vec![]));
    assert_eq!((kinds(&at(-40, 50)), said(&at(-40, 50))), (vec!["fill"], vec!["letters"]));
    assert_eq!((kinds(&at(40, 199)), said(&at(40, 199))), (vec!["label"], vec![]));
}

#[test]
fn pieces_of_a_line_keep_their_own_colours_weights_and_places() {
    let drawing = svg(
        "<text x='20' y='60' font-size='20'>a <tspan fill='#c00' font-weight='700'>punainen</tspan>\
         CO<tspan dy='6' font-size='12'>2</tspan><tspan dy='-6' dx='10'>päästöt</tspan></text>",
    );
    assert_eq!(shown(&drawing), ["a", "punainen", "CO", "2", "päästöt"]);
    let all = labels(&drawing);
    assert!(all.iter().all(|label| label.lettering == Lettering::BuiltIn));
    assert_eq!((all[1].bold, all[1].colour, all[0].bold), (true, (0xCC, 0, 0), false));
    assert_eq!((all[3].y, all[3].size, all[4].y), (33.0, 6.0, 30.0));
    assert!(all.windows(2).all(|pair| pair[0].x < pair[1].x), "{all:?}");
    // 7 units from where the figure ends, of which 5 are the wider gap
    assert!(all[4].x - all[3].x > 8.0, "{all:?}");
}

#[test]
fn other_texts_are_drawn_as_they_were_meant() {
    for text in [
        "<text x='9' y='50' letter-spacing='5'>harva</text>",
        "<text x='9' y='50' text-decoration='underline'>alle</text>",
        "<text x='9' y='50' textLength='200'>venytetty</text>",
        "<text x='9' y='50' writing-mode='tb'>pysty</text>",
        "<text x='9' y='50' rotate='20'>kierto</text>",
        "<text x='9' y='50' dx='0 3 4'>siirto</text>",
        "<text x='9' y='50' font-variant='small-caps'>pienet</text>",
        "<g transform='translate(190 0) scale(-1 1)'><text y='50'>peili</text></g>",
        "<g transform='skewX(30)'><text y='50'>vino</text></g>",
        "<g transform='scale(3 1)'><text y='50'>leveä</text></g>",
        "<text x='9' y='50'>שלום</text>",
    ] {
        let drawing = svg(text);
        assert_eq!(said(&drawing), ["letters"], "{text}");
        assert!(kinds(&drawing).iter().all(|kind| *kind == "fill"), "{text}");
    }
    let apart = svg("<text x='20 60 100' y='50'>abc</text>");
    let places: Vec<f32> = labels(&apart).iter().map(|label| label.x).collect();
    assert_eq!((places, said(&apart)), (vec![10.0, 30.0, 50.0], vec![]));
    let gradient = svg(
        "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient>\
         <text x='9' y='50' fill='url(#g)'>liuku</text>",
    );
    assert!(outlines(&gradient)[0].gradient.is_some(), "{gradient:?}");
    let unseen = svg("<text x='9' y='50' fill-opacity='0'>piilossa</text>");
    assert_eq!((kinds(&unseen), said(&unseen)), (vec![], vec![]));
    let mono = svg("<text x='9' y='50' font-family='Courier New, monospace'>tasainen</text>");
    assert_eq!(labels(&mono)[0].lettering, Lettering::Mono);
}

#[test]
fn a_text_through_which_something_is_seen_is_drawn_over_it() {
    let text = "<text x='20' y='60' font-size='20' opacity='0.5'>haalea</text>";
    assert_eq!(kinds(&svg(text)), ["label"]);
    let over = svg(&format!("<rect width='400' height='200' fill='#234'/>{text}"));
    assert_eq!(kinds(&over), ["fill", "fill"]);
    assert_eq!(outlines(&over)[1].fill_opacity, 128);
    assert_eq!(
        kinds(&svg(&format!("<rect width='400' height='200' fill='#fff'/>{text}"))),
        ["fill", "label"]
    );
}

#[test]
fn a_group_is_as_opaque_as_it_says_as_a_whole() {
    let square = |x: u32, colour: &str| {
        format!("<rect x='{x}' y='20' width='50' height='50' fill='{colour}'/>")
    };
    let (red, blue) = (square(20, "red"), square(50, "blue"));
    let apart = svg(&format!("<g opacity='0.5'>{red}{}</g>", square(90, "blue")));
    assert_eq!((kinds(&apart), outlines(&apart)[0].fill_opacity), (vec!["fill", "fill"], 128));
    let over = svg(&format!("<g opacity='0.5'>{red}{blue}</g>"));
    assert_eq!(kinds(&over), ["fade", "fill", "fill", "unfade"]);
    assert_eq!((outlines(&over)[0].fill_opacity, said(&over)), (255, vec![]));
    assert_eq!(over.shapes[0], Shape::Fade(128));
    let text = "<text x='30' y='60' fill='#000'>a</text>";
    // on paper the colour of a text tells how opaque it is, whatever of its own group lies beneath it
    let lettered = svg(&format!("<g opacity='0.5'>{red}{blue}{text}</g>"));
    assert_eq!(kinds(&lettered), ["fade", "fill", "fill", "label", "unfade"]);
    assert_eq!(labels(&lettered)[0].colour, (127, 127, 127));
    let beneath = svg(&format!("{red}<g opacity='0.5'>{red}{blue}{text}</g>"));
    assert_eq!(kinds(&beneath), ["fill", "fade", "fill", "fill", "fill", "unfade"]);
    assert_eq!((outlines(&beneath)[3].fill_opacity, said(&beneath)), (255, vec!["letters"]));
}

#[test]
fn the_document_s_language_chooses_between_texts() {
    let source = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><switch>\
         <text systemLanguage='sv' y='9'>svenska</text><text systemLanguage='fi-FI' y='9'>suomi</text>\
         <text y='9'>other</text></switch></svg>";
    for (language, word) in
        [(Language::Fi, "suomi"), (Language::Sv, "svenska"), (Language::En, "other")]
    {
        let Ok(Picture::Drawing(drawing)) = pictures(&language.into()).read(source.as_bytes())
        else {
            panic!()
        };
        assert_eq!(shown(&drawing), [word]);
    }
}

#[test]
fn a_file_is_read_in_the_encoding_that_it_declares() {
    let source = |encoding: &str| {
        format!(
            "<?xml version='1.0' encoding='{encoding}'?><svg xmlns='http://www.w3.org/2000/svg' width='90' \
             height='30'><text y='9'>Määrä</text></svg>"
        )
    };
    let latin: Vec<u8> =
        source("ISO-8859-1").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let wide: Vec<u8> = source("UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xFE, 0xFF]
        .into_iter()
        .chain(source("UTF-16").encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    for bytes in [source("UTF-8").into_bytes(), latin.clone(), wide, marked] {
        let Ok(Picture::Drawing(drawing)) = read(&bytes) else { panic!("{:?}", read(&bytes)) };
        assert_eq!(shown(&drawing), ["Määrä"]);
    }
    let undeclared = String::from_utf8_lossy(&latin[..5]).into_owned().into_bytes();
    let body = latin.strip_prefix(b"<?xml version='1.0' encoding='ISO-8859-1'?>").unwrap();
    assert!(
        matches!(read(body), Err(PictureError::Broken { format: "SVG", .. })),
        "{undeclared:?}"
    );
}

#[test]
fn texts_larger_than_is_sound_are_refused_at_once() {
    let path = format!("M0 0{}", " L1 1 L2 2".repeat(500_000));
    let along = "<text><textPath href='#p'>a</textPath></text>".repeat(9);
    for body in [
        format!("<text y='9' dx='1'>{}</text>", "sana ".repeat(2_000_000)),
        format!("<text y='9'>{}</text>", "<tspan fill='red'>ab</tspan>".repeat(100_000)),
        format!("<path id='p' d='{path}'/>{along}"),
        format!("<desc id='d'>{}</desc><text><tref href='#d'/></text>", "sana ".repeat(2_000_000)),
    ] {
        let source =
            format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{body}</svg>");
        let refused = read(source.as_bytes()).unwrap_err();
        assert_eq!(refused.id(), "unfolds", "{}", &body[..40]);
    }
}
