//! What the register says of an indicator, aspect by aspect, as a report and a comparison print it.

use rust_decimal::Decimal;

use super::Aspect;
use crate::strategy::{Direction, Indicator, IndicatorKind, MilestoneValue, Period, Stage};
use crate::words::{Arguments, Words, WordsError};

/// An aspect of `indicator` in words; its figures are followed by `unit`, which is the unit as it is
/// printed. Empty where the register says nothing of it.
///
/// # Errors
///
/// [`WordsError`] where the language lacks a word.
pub fn aspect_words(
    indicator: &Indicator,
    aspect: Aspect,
    unit: &str,
    words: &Words,
) -> Result<String, WordsError> {
    let teller = Teller { indicator, unit, words };
    let plan = &indicator.plan;
    match aspect {
        Aspect::Added | Aspect::Dropped => words.text(&format!("aspect-{}", aspect.id())),
        Aspect::Baseline => teller.point(plan.baseline_value, plan.baseline_period),
        Aspect::Target => teller.target(),
        Aspect::Milestones => teller.milestones(),
        Aspect::Method => teller.method(),
        Aspect::Definition => Ok(teller.definition()),
        Aspect::Validity => teller.validity(),
    }
}

struct Teller<'a> {
    indicator: &'a Indicator,
    unit: &'a str,
    words: &'a Words,
}

impl Teller<'_> {
    fn value(&self, value: Decimal) -> Result<String, WordsError> {
        if self.indicator.kind == IndicatorKind::Stage {
            let stage = Stage::ALL.into_iter().find(|one| Decimal::from(one.rank()) == value);
            if let Some(stage) = stage {
                return self.words.text(&format!("stage-{}", stage.id()));
            }
        }
        Ok(self.words.quantity(value, self.indicator.decimals, self.unit))
    }

    fn point(&self, value: Option<Decimal>, period: Option<Period>) -> Result<String, WordsError> {
        let value = value.map(|value| self.value(value)).transpose()?;
        let period =
            period.map(|period| self.indicator.told(period).label(self.words)).transpose()?;
        match (value, period) {
            (Some(value), Some(period)) => {
                let values = [("value", value), ("period", period)];
                let arguments: Arguments =
                    values.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
                self.words.format("value-at", &arguments)
            }
            (value, period) => Ok(value.or(period).unwrap_or_default()),
        }
    }

    fn target(&self) -> Result<String, WordsError> {
        let plan = &self.indicator.plan;
        match (plan.target_low, plan.target_high) {
            (None, None) => self.point(plan.target_value, plan.target_period),
            (low, high) => {
                let end = |end: Option<Decimal>| {
                    end.map(|end| self.words.number(end, self.indicator.decimals))
                };
                let (low, high) = (end(low).unwrap_or_default(), end(high).unwrap_or_default());
                Ok(format!("{low}–{high} {}", self.words.unit(self.unit)).trim_end().to_owned())
            }
        }
    }

    fn milestones(&self) -> Result<String, WordsError> {
        let point = |value: MilestoneValue, period: Period| match value {
            MilestoneValue::Value(value) => self.point(Some(value), Some(period)),
            MilestoneValue::Stage(stage) => {
                self.point(Some(Decimal::from(stage.rank())), Some(period))
            }
        };
        let all = self.indicator.plan.milestones.iter();
        let all: Vec<String> =
            all.map(|one| point(one.value, one.period)).collect::<Result<_, _>>()?;
        Ok(all.join(", "))
    }

    fn method(&self) -> Result<String, WordsError> {
        let one = self.indicator;
        let mut parts = vec![self.words.text(&format!("method-{}", one.method.id()))?];
        let direction = one.direction.map(|direction| match direction {
            Direction::Increase => "direction-increase",
            Direction::Decrease => "direction-decrease",
            Direction::Keep => "direction-keep",
        });
        parts.extend(direction.map(|id| self.words.text(id)).transpose()?);
        if let Some(tolerance) = one.tolerance {
            parts.push(format!("±\u{a0}{}", self.words.difference(tolerance, None, self.unit)));
        }
        Ok(parts.join(", "))
    }

    fn definition(&self) -> String {
        let one = self.indicator;
        let definition = one.definition.get_or_any(self.words.language()).map(|(text, _)| text);
        let unit = (!one.unit.is_empty()).then(|| self.words.unit(self.unit));
        [definition.map(str::to_owned), unit, one.scope.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn validity(&self) -> Result<String, WordsError> {
        let valid = self.indicator.valid;
        let day = |day: Option<jiff::civil::Date>| day.map(|day| self.words.date(day));
        match (day(valid.from), day(valid.to)) {
            (None, None) => self.words.text("aspect-whole-term"),
            (from, to) => Ok(format!("{}–{}", from.unwrap_or_default(), to.unwrap_or_default())),
        }
    }
}
