//! Pictures: what is drawn of SVG, PNG and JPEG, and what is refused.

#![expect(clippy::format_collect, reason = "a test need not be fast")]
#![expect(clippy::cast_possible_truncation, reason = "places are few")]
#![expect(clippy::cast_precision_loss, reason = "places are few")]
#![expect(clippy::cast_sign_loss, reason = "places are above nothing")]
#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

#[path = "picture/colours.rs"]
mod colours;
#[path = "picture/texts.rs"]
mod texts;

use std::io::Write as _;

use image::{DynamicImage, ImageFormat};
use seuranta::picture::{
    Anchor, Course, Drawing, Label, Picture, PictureError, Raster, Samples, Shade, Shape,
};
use seuranta::typeset::pictures;
use seuranta::words::Language;

fn read(bytes: &[u8]) -> Result<Picture, PictureError> {
    pictures(&Language::Fi.into()).read(bytes)
}

fn drawing(svg: &str) -> Drawing {
    match read(svg.as_bytes()) {
        Ok(Picture::Drawing(drawing)) => drawing,
        other => panic!("{other:?}"),
    }
}

fn svg(body: &str) -> Drawing {
    let svg = "http://www.w3.org/2000/svg";
    drawing(&format!(
        "<svg xmlns='{svg}' width='200' height='100' viewBox='0 0 400 200'>{body}</svg>"
    ))
}

fn labels(drawing: &Drawing) -> Vec<&Label> {
    let labels = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Label(label) => Some(label),
        _ => None,
    });
    labels.collect()
}

fn raster(bytes: &[u8]) -> Raster {
    match read(bytes) {
        Ok(Picture::Raster(raster)) => raster,
        other => panic!("{other:?}"),
    }
}

/// A byte for each channel of each pixel.
fn samples(raster: &Raster) -> Vec<u8> {
    match &raster.samples {
        Samples::Deflated(samples) => samples.inflated(),
        Samples::Jpeg(_) => panic!("embedded as it is"),
    }
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn refused(bytes: &[u8]) -> PictureError {
    read(bytes).unwrap_err()
}

#[test]
fn shapes_keep_their_order_and_are_in_the_drawing_s_units() {
    let drawing = svg("<rect x='20' y='40' width='100' height='10' fill='#0000bf'/>\
         <g transform='translate(10 20)' opacity='0.5'>\
         <path d='M0 0 Q 10 0 10 10' fill='none' stroke='black' stroke-width='4' \
          stroke-dasharray='6 2' stroke-linecap='round'/></g>\
         <circle cx='50' cy='50' r='0' fill='red'/>");
    insta::assert_debug_snapshot!(drawing);
}

#[test]
fn texts_are_labels_at_their_places() {
    let drawing = svg(
        "<style>/* axes */ .axis text { font-size: 20px; fill: #333 } .b, #t { font-weight: 700 }\
         @media print { text { fill: red } }</style>\
         <g class='axis' text-anchor='middle'><text x='40' y='60'>2\u{A0}637  kt\n</text></g>\
         <text id='t' x='90' y='180' font-size='1.5em' transform='rotate(-90 90 180)'>Päästöt</text>\
         <text y='10' style='font: italic 10px Inter; fill: teal' dominant-baseline='hanging'>\
         <tspan x='5' dy='1em'>ensimmäinen</tspan><tspan x='5' dy='1.2em' class='b'>toinen</tspan></text>\
         <text x='1' y='2' fill='none'>piilossa</text><text x='1' y='2' display='none'>pois</text>\
         <text x='8' y='9' fill-opacity='0.5'>CO<tspan dy='3'>₂</tspan>-ekv.<title>ei</title></text>",
    );
    insta::assert_debug_snapshot!(labels(&drawing));
}

/// What gzip makes of bytes.
fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_svg_that_gzip_made_small_is_drawn_up_to_the_size_of_any_other() {
    let source = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    let small = gzipped(source.as_bytes());
    assert_eq!(read(&small).unwrap(), read(source.as_bytes()).unwrap());
    let cut = refused(&small[..small.len() / 2]);
    assert!(matches!(cut, PictureError::Broken { format: "SVGZ", .. }), "{cut}");
    let bomb = gzipped(&vec![b' '; 33 * 1024 * 1024]);
    let said = refused(&bomb);
    assert!(matches!(said, PictureError::TooManyBytes { .. }), "{said}");
}

#[test]
fn labels_follow_the_view_box() {
    let text = "<text x='10' y='10' text-anchor='end'>a</text>";
    let svg = "http://www.w3.org/2000/svg";
    let wide = drawing(&format!(
        "<svg xmlns='{svg}' width='400' height='100' viewBox='0 0 100 100' font-size='10'>{text}</svg>"
    ));
    let label = labels(&wide)[0];
    assert_eq!((label.x, label.y, label.size, label.anchor), (160.0, 10.0, 10.0, Anchor::End));
}

/// The pixel of a drawing's only picture of pixels at a place in the drawing's units: its colour and opacity.
fn pixel(drawing: &Drawing, x: f32, y: f32) -> ([u8; 3], u8) {
    let [Shape::Raster(raster, [left, top, width, height])] = &*drawing.shapes else {
        panic!("{:?}", drawing.simplified)
    };
    let column = ((x - left) / width * raster.width as f32) as usize;
    let row = ((y - top) / height * raster.height as f32) as usize;
    let at = row * raster.width as usize + column;
    let opacity = raster.alpha.as_ref().map_or(255, |alpha| alpha.inflated()[at]);
    (samples(raster)[at * 3..at * 3 + 3].try_into().unwrap(), opacity)
}

#[test]
fn what_lines_cannot_show_is_drawn_as_pixels_at_its_place() {
    let body = "<g transform='translate(100 40) scale(2)'>";
    let pattern = svg(&format!(
        "<pattern id='p' width='8' height='8' patternUnits='userSpaceOnUse'><rect width='4' height='8' fill='#f00'/>\
         </pattern>{body}<rect width='40' height='40' fill='url(#p)' opacity='0.6'/></g>"
    ));
    // in the drawing's units: the square is from 50, 20 to 90, 60, and its stripes are 4 wide
    assert_eq!(pixel(&pattern, 52.0, 30.0), ([255, 0, 0], 153));
    assert_eq!(pixel(&pattern, 56.0, 30.0).1, 0);
    let mask = svg(&format!(
        "<mask id='m'><rect width='20' height='40' fill='#fff'/></mask>\
         {body}<g mask='url(#m)'><rect width='40' height='40' fill='#00f'/></g></g>"
    ));
    assert_eq!(pixel(&mask, 60.0, 30.0), ([0, 0, 255], 255));
    let cut = svg(&format!(
        "<clipPath id='c'><rect width='10' height='40'/><rect x='30' width='10' height='40'/></clipPath>\
         {body}<g clip-path='url(#c)'><rect width='40' height='40' fill='#0f0'/></g></g>"
    ));
    assert_eq!([55.0, 70.0, 85.0].map(|x| pixel(&cut, x, 40.0).1), [255, 0, 255]);
    let shadow = svg(&format!(
        "<filter id='f'><feFlood flood-color='#123456'/></filter>\
         {body}<rect width='40' height='40' filter='url(#f)'/></g>"
    ));
    assert_eq!(pixel(&shadow, 70.0, 40.0), ([0x12, 0x34, 0x56], 255));
    let png = encoded(
        &DynamicImage::ImageRgb8(image::RgbImage::from_pixel(4, 4, image::Rgb([1, 2, 3]))),
        ImageFormat::Png,
    );
    let address: String = png.iter().map(|byte| format!("%{byte:02x}")).collect();
    let turned = svg(&format!(
        "<image width='40' height='40' transform='translate(200 100) rotate(45)' href='data:image/png,{address}'/>"
    ));
    assert_eq!(pixel(&turned, 100.0, 60.0), ([1, 2, 3], 255));
    assert_eq!(pixel(&turned, 88.0, 52.0).1, 0);
}

#[test]
fn a_text_within_what_lines_cannot_show_is_drawn_with_it() {
    let drawing = svg(
        "<filter id='f'><feFlood flood-color='red'/><feMerge><feMergeNode/><feMergeNode in='SourceGraphic'/></feMerge></filter>\
         <g filter='url(#f)'><rect width='10' height='10' fill='teal'/><text x='4' y='30'>a</text></g>",
    );
    assert_eq!(pixel(&drawing, 2.0, 2.0), ([0, 128, 128], 255));
    let said: Vec<_> = drawing.simplified.iter().map(|what| what.id()).collect();
    assert_eq!(said, ["pixels", "letters"]);
}

/// Small files that ask for more time or memory than a machine has are drawn in a simpler way, or not at all.
#[test]
fn what_takes_too_much_to_draw_as_pixels_is_not() {
    let rect = "<rect width='400' height='200'";
    let steps = "<feOffset dx='1'/>".repeat(40);
    let wide = "x='-9000%' y='-9000%' width='20000%' height='20000%'";
    let bodies = [
        format!("<filter id='f'><feMorphology radius='90'/></filter>{rect} filter='url(#f)'/>"),
        format!(
            "<filter id='f'><feTurbulence numOctaves='9999'/></filter>{rect} filter='url(#f)'/>"
        ),
        format!("<filter id='f' {wide}>{steps}</filter>{rect} filter='url(#f)'/>"),
        format!(
            "<pattern id='p' width='99999' height='99999' patternUnits='userSpaceOnUse'>{rect}/></pattern>{rect} fill='url(#p)'/>"
        ),
        format!(
            "<mask id='m'>{}{rect}/>{}</mask>{rect} mask='url(#m)'/>",
            "<g opacity='0.9'>".repeat(60),
            "</g>".repeat(60)
        ),
    ];
    for body in bodies {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100' viewBox='0 0 400 200'>{body}</svg>"
        );
        match read(svg.as_bytes()) {
            Ok(Picture::Drawing(drawing)) => {
                assert!(drawing.simplified.iter().all(|what| what.id() != "pixels"), "{body}");
                assert!(!drawing.simplified.is_empty(), "{body}");
            }
            Ok(Picture::Raster(_)) => panic!("{body}"),
            Err(error) => assert!(matches!(error, PictureError::Unsupported { .. }), "{error}"),
        }
    }
}

#[test]
fn gradients_that_can_be_drawn_are_kept_with_their_place_and_stops() {
    let drawing = svg(
        "<radialGradient id='g' cx='50' cy='50' r='40' gradientUnits='userSpaceOnUse'>\
         <stop offset='0.5' stop-color='#f00'/><stop offset='1' stop-color='#00f' stop-opacity='0.2'/></radialGradient>\
         <rect width='100' height='100' fill='url(#g)' fill-opacity='0.5'/>",
    );
    let [Shape::Outline(outline)] = &*drawing.shapes else { panic!("{drawing:?}") };
    let gradient = outline.gradient.as_ref().unwrap();
    assert_eq!(gradient.course, Course::Circles([50.0, 50.0, 0.0, 50.0, 50.0, 40.0]));
    let wanted = [0.5, 0.0, 0.0, 0.5, 0.0, 0.0];
    assert!(gradient.matrix.iter().zip(wanted).all(|(own, wanted)| (own - wanted).abs() < 1e-6));
    let red = |at| Shade { at, colour: (255, 0, 0), opacity: 255 };
    assert_eq!(gradient.stops[..2], [red(0.0), red(0.5)]);
    assert_eq!(gradient.stops[2..], [Shade { at: 1.0, colour: (0, 0, 255), opacity: 51 }]);
    assert_eq!((outline.fill_opacity, drawing.simplified.is_empty()), (128, true));
}

#[test]
fn what_lies_across_the_edge_of_a_cut_out_is_cut() {
    let drawing = svg("<clipPath id='c'><circle cx='50' cy='50' r='20'/></clipPath>\
         <g clip-path='url(#c)'><rect width='90' height='90'/></g><rect width='9' height='9'/>");
    let [Shape::Clip(steps, false), Shape::Outline(_), Shape::Unclip, Shape::Outline(_)] =
        &*drawing.shapes
    else {
        panic!("{drawing:?}")
    };
    assert!(steps.len() > 4, "{steps:?}");
    assert!(drawing.simplified.is_empty());
}

#[test]
fn what_is_clipped_away_is_not_drawn() {
    let drawing = svg("<clipPath id='c'><rect width='50' height='50'/></clipPath>\
         <g clip-path='url(#c)'><rect x='60' width='9' height='9'/><rect x='9' width='9' height='9'/></g>");
    assert_eq!(drawing.shapes.len(), 1);
}

#[test]
fn a_picture_within_a_drawing_is_drawn_in_its_place() {
    let image = DynamicImage::ImageRgb8(image::RgbImage::from_pixel(2, 2, image::Rgb([9, 8, 7])));
    let bytes = encoded(&image, ImageFormat::Png);
    let hex: String = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
    let drawing =
        svg(&format!("<image x='20' y='10' width='40' height='40' href='data:image/png,{hex}'/>"));
    let [Shape::Raster(raster, area)] = &*drawing.shapes else { panic!("{drawing:?}") };
    assert_eq!((raster.width, *area), (2, [10.0, 5.0, 20.0, 20.0]));
}

#[test]
fn pixels_keep_their_channels_and_opacity() {
    let mut image = image::RgbaImage::from_pixel(2, 1, image::Rgba([10, 20, 30, 255]));
    let opaque = raster(&encoded(&DynamicImage::ImageRgba8(image.clone()), ImageFormat::Png));
    assert_eq!((opaque.channels, opaque.alpha), (3, None));
    image.put_pixel(1, 0, image::Rgba([1, 2, 3, 128]));
    let clear = raster(&encoded(&DynamicImage::ImageRgba8(image), ImageFormat::Png));
    assert_eq!(samples(&clear), [10, 20, 30, 1, 2, 3]);
    assert_eq!(clear.alpha.unwrap().inflated(), [255, 128]);
    let grey = image::ImageBuffer::from_pixel(1, 1, image::Luma([0x1234_u16]));
    let grey = raster(&encoded(&DynamicImage::ImageLuma16(grey), ImageFormat::Png));
    assert_eq!((grey.channels, samples(&grey)), (1, vec![0x12]));
}

#[test]
fn a_plain_jpeg_is_kept_as_it_is() {
    let image = DynamicImage::ImageRgb8(image::RgbImage::from_pixel(8, 8, image::Rgb([200, 0, 0])));
    let bytes = encoded(&image, ImageFormat::Jpeg);
    let raster = raster(&bytes);
    assert_eq!((raster.width, raster.channels), (8, 3));
    assert_eq!(raster.samples, Samples::Jpeg(bytes));
}

#[test]
fn a_jpeg_in_passes_is_drawn_from_its_pixels() {
    // many readers of PDF draw no JPEG in passes, so it is not embedded as it is
    let red = raster(include_bytes!("pictures/progressive.jpg"));
    assert_eq!((red.width, red.height, red.channels), (8, 8, 3));
    let near = |pixel: &[u8]| pixel[0].abs_diff(200) < 8 && pixel[1] < 8 && pixel[2] < 8;
    assert!(samples(&red).chunks(3).all(near), "{:?}", samples(&red));
}

/// A PNG in the seven passes of Adam7, of grey pixels whose values are their places.
fn interlaced(width: u8, height: u8) -> Vec<u8> {
    const PASSES: [[usize; 4]; 7] = [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
    ];
    let mut lines = Vec::new();
    for [left, top, right, down] in PASSES {
        for y in (top..usize::from(height)).step_by(down) {
            let row = (left..usize::from(width)).step_by(right);
            let row: Vec<u8> =
                row.map(|x| u8::try_from(y * usize::from(width) + x).unwrap()).collect();
            if !row.is_empty() {
                lines.push(0); // no filter
                lines.extend(row);
            }
        }
    }
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, &lines).unwrap();
    let head = [0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 1];
    let mut file = b"\x89PNG\r\n\x1A\n".to_vec();
    for (name, data) in
        [(b"IHDR", head.to_vec()), (b"IDAT", packed.finish().unwrap()), (b"IEND", Vec::new())]
    {
        let chunk = [name.as_slice(), &data].concat();
        file.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        file.extend(&chunk);
        file.extend(crc(&chunk).to_be_bytes());
    }
    file
}

#[test]
fn an_interlaced_png_is_put_in_order() {
    for (width, height) in [(8, 8), (5, 3), (1, 1)] {
        let image = raster(&interlaced(width, height));
        assert_eq!((image.width, image.height), (u32::from(width), u32::from(height)));
        assert_eq!(samples(&image), (0..width * height).collect::<Vec<u8>>());
    }
}

#[test]
fn what_cannot_be_drawn_is_refused_with_a_reason() {
    let mut cmyk = vec![0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 1, 0, 1, 4];
    cmyk.extend([0; 12]);
    let mut bomb = encoded(&DynamicImage::new_rgb8(1, 1), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
    let crc = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&crc);
    let jpeg = encoded(&DynamicImage::new_rgb8(64, 64), ImageFormat::Jpeg);
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>";
    let mask = format!(
        "{svg}<mask id='m'>{}<rect width='9' height='9'/>{}</mask>\
         <g mask='url(#m)'><rect width='9' height='9'/></g></svg>",
        "<g opacity='0.9'>".repeat(60),
        "</g>".repeat(60)
    );
    let outside = format!("{svg}<image width='9' height='9' href='/etc/hostname'/></svg>");
    let files: [(&str, &[u8]); 9] = [
        ("nothing", b""),
        ("a GIF", b"GIF89a"),
        ("CMYK", &cmyk),
        ("a bomb", &bomb),
        ("half a JPEG", &jpeg[..40]),
        ("half a PNG", b"\x89PNG\r\n\x1A\n\0\0"),
        ("a mask", mask.as_bytes()),
        ("another file", outside.as_bytes()),
        ("no SVG", b"<html></html>"),
    ];
    let said: Vec<_> = files
        .iter()
        .map(|(name, bytes)| {
            let error = refused(bytes);
            format!("{name}: {error}; {}", error.help())
        })
        .collect();
    insta::assert_debug_snapshot!(said);
}

#[test]
fn what_is_drawn_in_a_simpler_way_is_said() {
    let rect = "<rect width='90' height='90'";
    let bodies = [
        ("plain", format!("{rect} fill='#123456'/>")),
        ("gradient", format!("<linearGradient id='g' spreadMethod='repeat'><stop offset='0'/><stop offset='1' stop-color='red'/></linearGradient>{rect} fill='url(#g)'/>")),
        ("pattern", format!("<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'><rect width='4' height='4'/></pattern>{rect} fill='url(#p)'/>")),
        ("filter", format!("<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>{rect} filter='url(#f)'/>")),
        ("clip", format!("<clipPath id='c'><circle cx='45' cy='45' r='20'/><circle cx='9' cy='9' r='9'/></clipPath>{rect} clip-path='url(#c)'/>")),
        ("blend", format!("{rect} style='mix-blend-mode:multiply'/>")),
        ("letters", "<path id='w' d='M0,50 Q90,0 200,50' fill='none' stroke='red'/><text><textPath href='#w'>along</textPath></text>".to_owned()),
        ("script", format!("<script>alert(1)</script>{rect} onclick='x()'/>")),
        ("animation", format!("{rect}><animate attributeName='x' to='9' dur='1s'/></rect>")),
        ("foreign", format!("<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>{rect}/>")),
        ("outside", format!("<style>@import url(a.css);</style><use href='b.svg#c'/>{rect}/>")),
    ];
    let said = bodies.map(|(name, body)| {
        let ids: Vec<_> = svg(&body).simplified.iter().map(|what| what.id()).collect();
        format!("{name}: {}", ids.join(", "))
    });
    assert_eq!(
        said,
        [
            "plain: ",
            "gradient: pixels",
            "pattern: pixels",
            "filter: pixels",
            "clip: pixels",
            "blend: blend",
            "letters: letters",
            "script: script",
            "animation: script",
            "foreign: foreign",
            "outside: outside",
        ]
    );
}

#[test]
fn drawings_have_a_size_even_where_they_do_not_say_so() {
    let body = "<rect width='40' height='20'/></svg>";
    for head in ["", " viewBox='0 0 40 20'", " width='100%' height='50%' viewBox='0 0 40 20'"] {
        let drawing = drawing(&format!("<svg xmlns='http://www.w3.org/2000/svg'{head}>{body}"));
        assert!(drawing.width > 0.0 && drawing.height > 0.0 && drawing.shapes.len() == 1, "{head}");
    }
}

#[test]
fn sixteen_bits_a_channel_become_eight() {
    let deep = DynamicImage::ImageRgb16(image::ImageBuffer::from_pixel(
        2,
        2,
        image::Rgb([0xFFFF, 0x8080, 0]),
    ));
    let raster = raster(&encoded(&deep, ImageFormat::Png));
    assert_eq!((raster.channels, samples(&raster)[..3].to_vec()), (3, vec![255, 128, 0]));
}

#[test]
fn a_jpeg_is_turned_as_its_camera_says() {
    let wide = encoded(&DynamicImage::new_rgb8(16, 8), ImageFormat::Jpeg);
    // EXIF with one entry: orientation 6, a quarter turn clockwise
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let turned = [&wide[..2], &[0xFF, 0xE1], &length, exif, &wide[2..]].concat();
    let raster = raster(&turned);
    assert_eq!((raster.width, raster.height, samples(&raster).len()), (8, 16, 8 * 16 * 3));
}

#[test]
fn broken_files_never_panic() {
    let png = encoded(&DynamicImage::new_rgba8(5, 5), ImageFormat::Png);
    let jpeg = encoded(&DynamicImage::new_rgb8(5, 5), ImageFormat::Jpeg);
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><style>.a{fill:red}</style>\
               <text class='a' x='1,2' dy='1em'>ä<tspan>b</tspan></text></svg>";
    for file in [png.as_slice(), &jpeg, svg.as_bytes()] {
        for cut in 0..file.len() {
            let _ = read(&file[..cut]);
            let mut changed = file.to_vec();
            changed[cut] ^= 0x55;
            let _ = read(&changed);
        }
    }
}

/// The checksum of a PNG chunk.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
