//! Days in JSON: `2023-06-30`, alone, where there is one, and as a first and last.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serializer};

fn parsed<E: serde::de::Error>(text: &str) -> Result<Date, E> {
    text.parse().map_err(|_| E::custom(format!("`{text}` is no day")))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
pub(crate) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    parsed(&String::deserialize(deserializer)?)
}

/// A day where there is one.
pub(crate) mod maybe {
    use super::{Date, Deserialize, Deserializer, Serializer, parsed};

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde gives a reference"
    )]
    pub(crate) fn serialize<S: Serializer>(
        day: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| parsed(&text)).transpose()
    }
}

/// A first and a last day.
pub(crate) mod pair {
    use serde::Serialize;

    use super::{Date, Deserialize, Deserializer, Serializer, parsed};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(crate) fn serialize<S: Serializer>(
        days: &(Date, Date),
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        (days.0.to_string(), days.1.to_string()).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<(Date, Date), D::Error> {
        let (first, last) = <(String, String)>::deserialize(deserializer)?;
        Ok((parsed(&first)?, parsed(&last)?))
    }
}
