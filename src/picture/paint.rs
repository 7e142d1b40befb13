//! Paint → one colour and how opaque it is.

use usvg::{Color, Opacity, Paint, Stop};

use super::Rgb;

/// What is so transparent is not drawn.
const NOTHING: f32 = 0.004;

/// The colour of a paint and how opaque it is, or nothing where it cannot be seen.
///
/// A gradient is its mean, weighted by the width of its parts; a pattern is a middle grey.
pub(super) fn colour(paint: &Paint, opacity: f32) -> Option<(Rgb, u8)> {
    let (colour, own) = match paint {
        Paint::Color(colour) => (channels(*colour), 1.0),
        Paint::LinearGradient(gradient) => mean(gradient.stops()),
        Paint::RadialGradient(gradient) => mean(gradient.stops()),
        Paint::Pattern(_) => ([128.0; 3], 0.5),
    };
    let opacity = (opacity * own).clamp(0.0, 1.0);
    let [red, green, blue] = colour.map(byte);
    (opacity > NOTHING).then(|| ((red, green, blue), byte(opacity * 255.0)))
}

/// The colour that a paint has on white paper, for what is drawn without transparency.
pub(super) fn on_paper(paint: &Paint, opacity: f32) -> Option<Rgb> {
    let ((red, green, blue), opacity) = colour(paint, opacity)?;
    let paper =
        |channel: u8| byte(255.0 + (f32::from(channel) - 255.0) * f32::from(opacity) / 255.0);
    Some((paper(red), paper(green), paper(blue)))
}

fn channels(colour: Color) -> [f32; 3] {
    [colour.red, colour.green, colour.blue].map(f32::from)
}

/// The mean colour and opacity of a gradient.
fn mean(stops: &[Stop]) -> ([f32; 3], f32) {
    let (Some(first), Some(last)) = (stops.first(), stops.last()) else { return ([255.0; 3], 0.0) };
    let mut sum = Sum::default();
    sum.add(first, first, first.offset().get());
    for pair in stops.windows(2) {
        sum.add(&pair[0], &pair[1], pair[1].offset().get() - pair[0].offset().get());
    }
    sum.add(last, last, 1.0 - last.offset().get());
    sum.mean()
}

#[derive(Default)]
struct Sum {
    colour: [f32; 3],
    opacity: f32,
    width: f32,
}

impl Sum {
    fn add(&mut self, from: &Stop, to: &Stop, width: f32) {
        let width = width.max(0.0);
        for (sum, (a, b)) in
            self.colour.iter_mut().zip(channels(from.color()).into_iter().zip(channels(to.color())))
        {
            *sum += f32::midpoint(a, b) * width;
        }
        self.opacity += share(from.opacity(), to.opacity()) * width;
        self.width += width;
    }

    fn mean(self) -> ([f32; 3], f32) {
        let width = if self.width > 0.0 { self.width } else { 1.0 };
        (self.colour.map(|channel| channel / width), self.opacity / width)
    }
}

fn share(a: Opacity, b: Opacity) -> f32 {
    f32::midpoint(a.get(), b.get())
}

pub(super) fn byte(channel: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
    let byte = channel.round().clamp(0.0, 255.0) as u8;
    byte
}
