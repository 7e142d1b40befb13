//! What a narrative asks for → the figure or name, or why there is none.

use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::Rest;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};

use super::known::{self, Known, Lookup};
use super::span::spans;
use crate::compose::escape;
use crate::notation::nearest;
use crate::strategy::Period;

/// A text with its figures put in.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::compose) struct Rendered {
    /// The text; what could not be put in stands as it was.
    pub(in crate::compose) text: String,
    /// The figures put in.
    pub(in crate::compose) uses: Vec<Use>,
    /// What could not be put in.
    pub(super) faults: Vec<(u32, Fault)>,
}

/// A figure put in.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::compose) struct Use {
    /// The line of the text, counted from one.
    pub(in crate::compose) line: u32,
    /// The figure.
    pub(in crate::compose) figure: Lookup,
}

/// Why something could not be put in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    /// There is no such indicator, period, kind, group or function.
    #[error("there is no {what} `{found}`")]
    Unknown {
        /// Which of them.
        what: &'static str,
        /// The name written.
        found: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// It is not well-formed.
    #[error("`{found}` cannot be read: {problem}")]
    Unreadable {
        /// What stands between the braces.
        found: String,
        /// What is wrong with it: `unclosed`, `syntax` or `no-call`.
        problem: &'static str,
    },
}

impl Fault {
    /// The known name that is near to the one written.
    pub(super) fn near(&self) -> Option<&str> {
        match self {
            Self::Unknown { found, known, .. } => nearest(found, known.iter().map(String::as_str)),
            Self::Unreadable { .. } => None,
        }
    }
}

/// The functions of a narrative.
const FUNCTIONS: [&str; 2] = ["value", "name"];

/// Puts the figures and names that `text` asks for in their places.
pub(in crate::compose) fn render(text: &str, known: &Arc<Known>) -> Rendered {
    let used: Arc<Mutex<Vec<Lookup>>> = Arc::default();
    let environment = environment(known, &used);
    let mut rendered = Rendered::default();
    let mut at = 0;
    for span in spans(text) {
        rendered.text.push_str(&text[at..span.start]);
        at = span.end;
        let asked = &text[span.start..span.end];
        match evaluated(&environment, span.inner, asked) {
            Ok(value) => rendered.text.push_str(&escape::inline(&value)),
            Err(fault) => {
                rendered.text.push_str(&escape::inline(asked));
                rendered.faults.push((span.line, fault));
            }
        }
        let figures = std::mem::take(&mut *used.lock().unwrap_or_else(PoisonError::into_inner));
        rendered.uses.extend(figures.into_iter().map(|figure| Use { line: span.line, figure }));
    }
    rendered.text.push_str(&text[at..]);
    rendered
}

/// An environment with the two functions and nothing else: no filter, test, template or loader.
fn environment(known: &Arc<Known>, used: &Arc<Mutex<Vec<Lookup>>>) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let (figures, used) = (Arc::clone(known), Arc::clone(used));
    environment.add_function(
        "value",
        move |indicator: &str, period: &Value, others: Rest<String>| -> Result<String, Error> {
            let lookup = look_up(&figures, indicator, &period.to_string(), &others)?;
            let text = figures.figures.get(&lookup).map(|figure| figure.text.clone());
            used.lock().unwrap_or_else(PoisonError::into_inner).push(lookup);
            Ok(text.unwrap_or_default())
        },
    );
    let names = Arc::clone(known);
    environment.add_function("name", move |indicator: &str| -> Result<String, Error> {
        let name = names.names.get(indicator).cloned();
        name.ok_or_else(|| told(unknown("indicator", indicator, names.names.keys().cloned())))
    });
    environment
}

fn evaluated(
    environment: &Environment<'_>,
    inner: Option<&str>,
    asked: &str,
) -> Result<String, Fault> {
    let unreadable = |problem| Fault::Unreadable { found: asked.to_owned(), problem };
    let Some(inner) = inner else { return Err(unreadable("unclosed")) };
    let inner = inner.trim();
    let called = inner.split(|c: char| !(c.is_alphanumeric() || c == '_')).next();
    let called = called.unwrap_or_default();
    if !FUNCTIONS.contains(&called) && called.starts_with(char::is_alphabetic) {
        return Err(unknown("function", called, FUNCTIONS.map(str::to_owned).into_iter()));
    }
    let value = environment
        .compile_expression(inner)
        .and_then(|expression| expression.eval(()))
        .map_err(|error| fault(&error).unwrap_or_else(|| unreadable("syntax")))?;
    match value.as_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err(unreadable("no-call")),
    }
}

/// The fault that one of the functions told.
fn fault(error: &Error) -> Option<Fault> {
    let mut next: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(cause) = next {
        if let Some(fault) = cause.downcast_ref::<Fault>() {
            return Some(fault.clone());
        }
        next = cause.source();
    }
    None
}

fn told(fault: Fault) -> Error {
    Error::new(ErrorKind::InvalidOperation, fault.to_string()).with_source(fault)
}

fn unknown(what: &'static str, found: &str, known: impl Iterator<Item = String>) -> Fault {
    let mut known: Vec<String> = known.collect();
    known.dedup();
    Fault::Unknown { what, found: found.to_owned(), known }
}

/// The figure that is asked for; `others` name its kind, its breakdown or group, or both.
fn look_up(
    known: &Known,
    indicator: &str,
    period: &str,
    others: &[String],
) -> Result<Lookup, Error> {
    if !known.names.contains_key(indicator) {
        return Err(told(unknown("indicator", indicator, known.names.keys().cloned())));
    }
    let mut kind = "actual";
    let mut breakdown: Option<&String> = None;
    for other in others {
        let groups = || known.of(indicator).filter_map(|one| one.breakdown.as_ref());
        let is_group = |full: &&String| {
            *full == other || full.split_once('=').is_some_and(|(_, group)| group == other)
        };
        if let Some(named) = known::kinds().into_iter().find(|kind| kind == other) {
            kind = named;
        } else if let Some(full) = groups().find(is_group) {
            breakdown = Some(full);
        } else {
            let kinds = known::kinds().into_iter().map(str::to_owned);
            return Err(told(unknown("kind", other, kinds.chain(groups().cloned()))));
        }
    }
    let of_kind = || {
        known.of(indicator).filter(|one| one.kind == kind && one.breakdown.as_ref() == breakdown)
    };
    let wanted = Period::from_canonical(period.trim());
    wanted
        .and_then(|wanted| of_kind().find(|one| one.period.is_same_time(wanted)).cloned())
        .ok_or_else(|| told(unknown("period", period, of_kind().map(|one| one.period.to_string()))))
}
