//! What must hold of a number, a period, a heading as text.

use rust_decimal::Decimal;
use seuranta::notation::label::{normalised, whole_key};
use seuranta::notation::number::{self, NumberFault, NumberNote};
use seuranta::notation::{DecimalMark, Label, is_dash, is_space};
use seuranta::strategy::{Period, period_reading};
use seuranta::words::{Language, Words, plain};

/// Characters that change no reading where they stand around a text.
const AROUND: [&str; 3] = ["\u{200b}", "\u{a0}", "\u{feff}"];

/// Any text, as a number of a column whose mark is known or not.
pub fn any_number(text: &str, column: Option<DecimalMark>) {
    let read = number::read(text, column);
    for around in AROUND {
        let framed = format!("{around}{text}{around}");
        assert_eq!(number::read(&framed, column), read, "`{text}` within `{around:?}`");
    }
    if column.is_none() && is_ambiguous(text) {
        assert!(matches!(read, Err(NumberFault::Ambiguous { .. })), "`{text}`: {read:?}");
    }
    let Ok(reading) = read else { return };
    if reading.value < Decimal::ZERO {
        assert!(text.chars().any(is_dash), "`{text}` is negative: {reading:?}");
    }
    let alone =
        |c: char| c.is_ascii_digit() || is_space(c) || is_dash(c) || matches!(c, ',' | '.' | '+');
    if text.chars().all(alone) && !reading.notes.contains(&NumberNote::NoiseDropped) {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let kept = reading.value.mantissa().unsigned_abs().to_string();
        assert_eq!(kept.trim_matches('0'), digits.trim_matches('0'), "`{text}`: {reading:?}");
    }
}

/// `1.234` and `12,345`: a decimal or thousands.
fn is_ambiguous(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let Some((before, after)) = digits.split_once([',', '.']) else { return false };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&before.len())
        && after.len() == 3
        && all_digits(before)
        && all_digits(after)
        && !before.starts_with('0')
}

/// A figure of fifteen digits at most, written in each language and read again.
pub fn written_number(mantissa: i64, places: u32) {
    let value = Decimal::new(mantissa % 1_000_000_000_000_000, places % 16);
    let again = |text: &str, mark| {
        let read = number::read(text, Some(mark)).map(|reading| reading.value);
        assert_eq!(read, Ok(value), "`{text}`");
    };
    again(&plain(value), DecimalMark::Point);
    WORDS.with(|words| {
        for words in words {
            let mark = match words.language() {
                Language::Fi | Language::Sv => DecimalMark::Comma,
                Language::En => DecimalMark::Point,
            };
            again(&words.number(value, None), mark);
            again(&words.quantity(value, None, "kt"), mark);
            again(&words.quantity(value, None, "%"), mark);
        }
    });
}

thread_local! {
    static WORDS: [Words; 3] = [Language::Fi, Language::Sv, Language::En]
        .map(|language| Words::built_in(language).unwrap());
}

/// Any text, as a period.
pub fn any_period(text: &str) {
    let read = period_reading::read(text);
    assert_eq!(period_reading::read(&format!(" {text}\u{a0}")), read, "`{text}` within spaces");
    let Ok(reading) = read else { return };
    let period = reading.period;
    assert!((1900..=2100).contains(&period.year()), "`{text}`: {period}");
    assert!(period.first_day() <= period.last_day(), "`{text}`: {period}");
    let year = period.year().to_string();
    assert!(text.contains(&year), "`{text}` names no {year}");
    let written = period.to_string();
    assert_eq!(Period::from_canonical(&written), Some(period), "`{text}`: `{written}`");
    let again = period_reading::read(&written).map(|reading| reading.period);
    assert_eq!(again, Ok(period), "`{text}`: `{written}`");
    WORDS.with(|words| {
        for words in words {
            let written = period.label(words).unwrap();
            let again = period_reading::read(&written).map(|reading| reading.period);
            assert_eq!(again, Ok(period), "`{text}`: `{written}`");
        }
    });
}

/// Any text, as a heading or a name.
pub fn any_label(text: &str) {
    let label = Label::read(text);
    assert_eq!(Label::read(&format!(" {text}\n")).key, label.key, "{text:?} within spaces");
    assert!(!label.key.contains("  "), "{text:?}: {label:?}");
    assert_eq!(label.key.trim(), label.key, "{text:?}: {label:?}");
    assert_eq!(normalised(&text.to_lowercase()).to_lowercase(), label.key.to_lowercase());
    let _ = whole_key(text);
}
