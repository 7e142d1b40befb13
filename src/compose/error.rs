//! Why a report cannot be composed.

use std::error::Error as _;

use crate::words::{Language, WordsError};

/// Why a report cannot be composed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ComposeError {
    /// A template is not well-formed, or names something that there is not.
    #[error("`{file}`, line {line}: {message}")]
    Template {
        /// The template's name.
        file: String,
        /// The line, counted from one; zero where it is the whole file.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// Names of the strategy or register that the report must print are not written in its language.
    #[error("names are missing in language `{language}`: {}", missing.join(", "))]
    Labels {
        /// The language.
        language: Language,
        /// What lacks its name, such as ``goal `carbon-neutral` ``.
        missing: Vec<String>,
    },
    /// A word of the program is missing.
    #[error(transparent)]
    Words(#[from] WordsError),
}

impl From<minijinja::Error> for ComposeError {
    /// An include wraps the error of what it includes: the innermost one names the place.
    fn from(error: minijinja::Error) -> Self {
        let mut place = (String::new(), 0);
        let mut message = String::new();
        let mut next: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(cause) = next {
            match cause.downcast_ref::<minijinja::Error>() {
                Some(cause) => {
                    if let Some(name) = cause.name() {
                        place = (name.to_owned(), cause.line().unwrap_or(0));
                    }
                    message = match cause.detail() {
                        Some(detail) => detail.to_owned(),
                        None => cause.kind().to_string(),
                    };
                }
                None => message = cause.to_string(),
            }
            next = cause.source();
        }
        if error.source().is_none() && message.is_empty() {
            message = error.to_string();
        }
        Self::Template { file: place.0, line: place.1, message }
    }
}
