//! Fluent words: one bundle a language, from the built-in files or those that replace them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use super::Language;
use super::number::{MINUS, NO_BREAK_SPACE, NumberWriter};

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/report-templates/locales");

/// Why words cannot be had.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum WordsError {
    /// A file of words is not well-formed Fluent.
    #[error("`{file}` is not well-formed: {problem}")]
    Syntax {
        /// The file's name.
        file: String,
        /// What the parser says.
        problem: String,
    },
    /// A word is asked for that the language does not have.
    #[error("no word `{id}` in language `{language}`")]
    Missing {
        /// The word's id, with its attribute after a point.
        id: String,
        /// The language.
        language: Language,
    },
    /// A word needs a value that it was not given.
    #[error("word `{id}` in language `{language}`: {problem}")]
    Format {
        /// The word's id.
        id: String,
        /// The language.
        language: Language,
        /// What is wrong.
        problem: String,
    },
}

/// What a word's placeable takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text, put in as it is.
    Text(String),
    /// A count: chooses plurals and is written in digits.
    Count(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// The values of a word's placeables, by name.
pub type Arguments = BTreeMap<String, Value>;

/// All words of one language, and its way of writing numbers and dates.
pub struct Words {
    messages: Messages,
    numbers: NumberWriter,
}

/// The words alone, which threads may share; a clone is cheap.
#[derive(Clone)]
pub struct Messages {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Words {
    /// The built-in words of `language`.
    ///
    /// # Errors
    ///
    /// [`WordsError::Syntax`] where a built-in file is not well-formed, which a test rules out.
    pub fn built_in(language: Language) -> Result<Self, WordsError> {
        Self::with_replacements(language, &BTreeMap::new())
    }

    /// The words of `language`, where each file of `replacements` (by its name, such as
    /// `report.fi.ftl`) stands in place of the built-in one or beside them.
    ///
    /// # Errors
    ///
    /// [`WordsError::Syntax`] where a file is not well-formed.
    pub fn with_replacements(
        language: Language,
        replacements: &BTreeMap<String, String>,
    ) -> Result<Self, WordsError> {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(match language {
            Language::Fi | Language::Sv => Some(|value, _| grouped(value, NO_BREAK_SPACE)),
            Language::En => Some(|value, _| grouped(value, ',')),
        });
        for (name, text) in Self::files(language, replacements) {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                let problem = errors.first().map(ToString::to_string).unwrap_or_default();
                WordsError::Syntax { file: name.to_owned(), problem }
            })?;
            bundle.add_resource_overriding(resource);
        }
        let messages = Messages { language, bundle: Arc::new(bundle) };
        Ok(Self { messages, numbers: NumberWriter::new(language) })
    }

    /// The files that the words of `language` come from, by name, where each of `replacements` stands
    /// in place of the built-in one or beside them.
    #[must_use]
    pub fn files(
        language: Language,
        replacements: &BTreeMap<String, String>,
    ) -> BTreeMap<&str, &str> {
        let suffix = format!(".{}.ftl", language.tag());
        let built_in = BUILT_IN
            .files()
            .filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
        let replaced = replacements.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        built_in.chain(replaced).filter(|(name, _)| name.ends_with(&suffix)).collect()
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.messages.language
    }

    /// The words alone.
    #[must_use]
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Whether there is a word `id`.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        let (word, attribute) = split_id(id);
        self.messages.bundle.get_message(word).is_some_and(|message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        })
    }

    /// The word `id`, or its attribute where it is `word.attribute`, with nothing put in.
    ///
    /// # Errors
    ///
    /// As [`Words::format`].
    pub fn text(&self, id: &str) -> Result<String, WordsError> {
        self.format(id, &Arguments::new())
    }

    /// The word `id`, or its attribute where it is `word.attribute`, with `arguments` put in.
    ///
    /// # Errors
    ///
    /// [`WordsError::Missing`] where the language lacks it, [`WordsError::Format`] where it needs a
    /// value that `arguments` does not hold.
    pub fn format(&self, id: &str, arguments: &Arguments) -> Result<String, WordsError> {
        self.messages.format(id, arguments)
    }

    /// `value` with `decimals` places (half to even), or all its own: `2 637`, `−5,0`.
    #[must_use]
    pub fn number(&self, value: Decimal, decimals: Option<u32>) -> String {
        self.numbers.write(value, decimals)
    }

    /// A figure with its unit: `2 637 kt`, `54,2 %`, in English `54.2%`. The unit is the register's;
    /// its words, where it has any, are `unit-…` in the files of words.
    #[must_use]
    pub fn quantity(&self, value: Decimal, decimals: Option<u32>, unit: &str) -> String {
        let number = self.number(value, decimals);
        let unit = self.unit(unit);
        match (unit.as_str(), self.messages.language) {
            ("", _) => number,
            ("%", Language::En) => format!("{number}%"),
            _ => format!("{number}{NO_BREAK_SPACE}{}", kept_together(&unit)),
        }
    }

    /// A difference of two figures of the register's `unit`, as [`Words::quantity`] writes a figure; of two
    /// percentages it is in percentage points: `4,0 %-yks.`
    #[must_use]
    pub fn difference(&self, value: Decimal, decimals: Option<u32>, unit: &str) -> String {
        if self.unit(unit) != "%" {
            return self.quantity(value, decimals, unit);
        }
        let number = self.number(value, decimals);
        let is_one = number.trim_start_matches(MINUS) == "1";
        let id = if is_one { "percentage-point" } else { "percentage-points" };
        let points = self.text(id).unwrap_or_else(|_| unit.to_owned());
        format!("{number}{NO_BREAK_SPACE}{points}")
    }

    /// How a unit of the register is written in this language: `kpl` is `st.` in Swedish.
    #[must_use]
    pub fn unit(&self, unit: &str) -> String {
        self.text(&format!("unit-{}", unit_key(unit))).unwrap_or_else(|_| unit.to_owned())
    }

    /// A group of a breakdown, or the breakdown's dimension, as a word: `sex=women` is `naiset` in Finnish. The words
    /// of usual ones are the program's, `group-…`; others stay as the register has them.
    #[must_use]
    pub fn group(&self, written: &str) -> String {
        let group = written.split_once('=').map_or(written, |(_, group)| group);
        let key = group.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        self.text(&format!("group-{key}")).unwrap_or_else(|_| group.to_owned())
    }

    /// A day: `2.10.2023`, in English `2 October 2023`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        match self.messages.language {
            Language::Fi | Language::Sv => {
                format!("{}.{}.{}", date.day(), date.month(), date.year())
            }
            Language::En => {
                let month = self
                    .text(&format!("month-{}", date.month()))
                    .unwrap_or_else(|_| date.month().to_string());
                format!("{}{NO_BREAK_SPACE}{month} {}", date.day(), date.year())
            }
        }
    }

    /// A list as a sentence has it: `a, b ja c`.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        self.joined(items, "list-and")
    }

    /// A choice as a sentence has it: `a, b tai c`.
    #[must_use]
    pub fn choice(&self, items: &[String]) -> String {
        self.joined(items, "list-or")
    }

    fn joined(&self, items: &[String], between: &str) -> String {
        let between = self.text(between).unwrap_or_else(|_| ",".to_owned());
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [init @ .., last] => format!("{} {between} {last}", init.join(", ")),
        }
    }
}

impl Messages {
    /// As [`Words::format`].
    ///
    /// # Errors
    ///
    /// As [`Words::format`].
    pub fn format(&self, id: &str, arguments: &Arguments) -> Result<String, WordsError> {
        let missing = || WordsError::Missing { id: id.to_owned(), language: self.language };
        let (word, attribute) = split_id(id);
        let message = self.bundle.get_message(word).ok_or_else(missing)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        }
        .ok_or_else(missing)?;
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            let value = match value {
                Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Value::Count(count) => FluentValue::from(*count),
            };
            values.set(name.as_str(), value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(problem) => Err(WordsError::Format {
                id: id.to_owned(),
                language: self.language,
                problem: problem.to_string(),
            }),
        }
    }
}

/// A whole number of five digits or more in groups of three; shorter ones stay as they are, for they
/// may be years.
fn grouped(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    Some(text)
}

fn split_id(id: &str) -> (&str, Option<&str>) {
    match id.split_once('.') {
        Some((word, attribute)) => (word, Some(attribute)),
        None => (id, None),
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.tag().parse().unwrap_or_default()
}

/// A unit as the id of a word: letters and digits stay, the rest becomes a hyphen.
fn unit_key(unit: &str) -> String {
    let key: String = unit
        .chars()
        .map(|c| match c {
            '%' => "percent".to_owned(),
            '€' => "euro".to_owned(),
            '²' => "2".to_owned(),
            '³' => "3".to_owned(),
            c if c.is_ascii_alphanumeric() => c.to_string(),
            _ => "-".to_owned(),
        })
        .collect();
    key.trim_matches('-').to_owned()
}

/// A unit of short words, as `mn €`, so that no line ends within it; a long one may be divided.
fn kept_together(unit: &str) -> String {
    let is_short = unit.split(' ').all(|word| word.chars().count() <= 5);
    if is_short { unit.replace(' ', &NO_BREAK_SPACE.to_string()) } else { unit.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_of_percentages_is_in_percentage_points() {
        let written = |language: Language, value: &str, places: Option<u32>, unit: &str| {
            let words = Words::built_in(language).unwrap();
            words.difference(value.parse().unwrap(), places, unit)
        };
        assert_eq!(written(Language::Fi, "-4", Some(1), "%"), "\u{2212}4,0\u{a0}%-yks.");
        assert_eq!(written(Language::Sv, "0.5", None, "%"), "0,5\u{a0}procentenheter");
        assert_eq!(written(Language::Sv, "1", None, "%"), "1\u{a0}procentenhet");
        assert_eq!(written(Language::En, "1", Some(1), "%"), "1.0\u{a0}percentage points");
        assert_eq!(written(Language::En, "-1", None, "%"), "\u{2212}1\u{a0}percentage point");
        assert_eq!(written(Language::En, "4", None, "kt"), "4\u{a0}kt");
    }

    #[test]
    fn large_counts_are_written_in_groups_of_three() {
        let word = |language: Language, count: i64| {
            let file = format!("test.{}.ftl", language.tag());
            let text = "count-test = { $count ->\n    [one] one\n   *[other] { $count }\n}\n";
            let words =
                Words::with_replacements(language, &[(file, text.to_owned())].into()).unwrap();
            words.format("count-test", &[("count".to_owned(), count.into())].into()).unwrap()
        };
        assert_eq!(word(Language::Fi, 4_000_000), "4\u{a0}000\u{a0}000");
        assert_eq!(word(Language::Sv, 16_384), "16\u{a0}384");
        assert_eq!(word(Language::En, 123_456), "123,456");
        assert_eq!(word(Language::En, 2023), "2023");
        assert_eq!(word(Language::En, 1), "one");
    }
}
