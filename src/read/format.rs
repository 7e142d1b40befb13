//! Number formats: what a format code says about the kind of value.

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatKind {
    /// A number as it is.
    Number,
    /// A number times one hundred, with a percent sign.
    Percent,
    /// A day, with or without a time.
    Date,
    /// A time of day or a length of time, without a day.
    Time,
    /// Text.
    Text,
}

/// A number format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFormat {
    /// Its code, such as `0.0 %` or `d.m.yyyy`.
    pub code: String,
    /// What it makes of a number.
    pub kind: FormatKind,
}

impl NumberFormat {
    /// Whether it shows percent.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.kind == FormatKind::Percent
    }
}
