//! Days as they are written in tables and front matter.

use jiff::civil::Date;

/// The day that a text is, written `2023-10-02` or `2.10.2023`; a year of two figures might be of any century.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| {
        let mut parts = text.splitn(3, '.');
        let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        Date::new(year, month, day).ok()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_day_is_read_in_both_ways_of_writing_it() {
        let day = |text| super::day(text).map(|day| day.to_string());
        for text in ["2023-10-02", "2.10.2023", "02.10.2023"] {
            assert_eq!(day(text).as_deref(), Some("2023-10-02"), "{text}");
        }
        for text in ["2023", "31.2.2023", "2.10.", "2.10.2023.", "2.10.23", "2/10/2023", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
