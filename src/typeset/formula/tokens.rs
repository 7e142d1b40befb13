//! The text of a formula → numbers, names and signs.

use crate::typeset::lines::RAISED_FIGURES;
use crate::typeset::passage::Passage;

/// Letters in one ink, given by its place in the passage's inks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) text: String,
    pub(super) ink: usize,
}

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) letters: Letters,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
}

/// What a part of a formula is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Name,
    /// Between the two sides.
    Relation,
    /// Between the terms of a sum.
    Sum,
    /// Between factors.
    Product,
    /// Between a numerator and its denominator.
    Quotient,
    Open,
    Close,
    /// Either end of an absolute value.
    Bar,
    Root,
    /// The sign of a sum or product over many.
    Series,
    Caret,
    /// Between what stands in one pair of brackets.
    Separator,
    /// Where what is raised begins, and where it ends.
    Raise,
    Lower,
}

/// The longest formula that is set as one, in bytes.
const LONGEST: usize = 1200;

/// The parts of a formula; nothing where it holds what is none, or is long.
pub(super) fn tokens(passage: &Passage) -> Option<Vec<Token>> {
    if passage.text.len() > LONGEST {
        return None;
    }
    let mut reader = Reader { list: Vec::new(), spaced: false, raised: false };
    let mut at = 0;
    for stretch in &passage.stretches {
        let raised = passage.inks.get(stretch.ink)?.exponent;
        reader.stretch(passage.text.get(at..stretch.end)?, stretch.ink, raised)?;
        at = stretch.end;
    }
    reader.raise(false, 0);
    Some(reader.list)
}

struct Reader {
    list: Vec<Token>,
    spaced: bool,
    raised: bool,
}

impl Reader {
    fn stretch(&mut self, text: &str, ink: usize, raised: bool) -> Option<()> {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let digit = raised_digit(first);
            let length = if first.is_whitespace() {
                self.spaced = true;
                first.len_utf8()
            } else if let Some(digit) = digit {
                self.raise(true, ink);
                self.add(Kind::Number, digit.to_string(), ink);
                first.len_utf8()
            } else {
                self.raise(raised, ink);
                let (kind, length) = part(rest, first)?;
                self.add(kind, shown(&rest[..length]), ink);
                length
            };
            rest = &rest[length..];
        }
        Some(())
    }

    fn add(&mut self, kind: Kind, text: String, ink: usize) {
        if let (Kind::Number, false, Some(last)) = (kind, self.spaced, self.list.last_mut())
            && last.kind == kind
        {
            last.letters.text.push_str(&text);
            return;
        }
        let spaced = std::mem::take(&mut self.spaced);
        self.list.push(Token { kind, letters: Letters { text, ink }, spaced });
    }

    /// Begins or ends what is raised.
    fn raise(&mut self, raised: bool, ink: usize) {
        if raised != self.raised {
            self.raised = raised;
            let kind = if raised { Kind::Raise } else { Kind::Lower };
            let letters = Letters { text: String::new(), ink };
            self.list.push(Token { kind, letters, spaced: false });
        }
    }
}

/// What a sign of arithmetic is.
pub(super) fn sign(c: char) -> Option<Kind> {
    Some(match c {
        '=' | '≤' | '≥' | '<' | '>' | '≈' | '≠' | '≡' | '∈' => Kind::Relation,
        '+' | '−' | '-' | '±' => Kind::Sum,
        '×' | '·' | '*' => Kind::Product,
        '/' | '÷' => Kind::Quotient,
        '(' | '[' | '{' => Kind::Open,
        ')' | ']' | '}' => Kind::Close,
        '|' => Kind::Bar,
        '√' => Kind::Root,
        'Σ' | '∑' | '∏' => Kind::Series,
        '^' => Kind::Caret,
        ',' | ';' => Kind::Separator,
        '%' | '‰' | '°' | '€' | '∞' | '…' => Kind::Name,
        _ => return None,
    })
}

/// What begins `text`, and how many bytes of it belong to that.
fn part(text: &str, first: char) -> Option<(Kind, usize)> {
    if let Some(kind) = sign(first) {
        return Some((kind, first.len_utf8()));
    }
    if first.is_ascii_digit() {
        return Some((Kind::Number, number(text)));
    }
    (first.is_alphabetic() || is_joined(first)).then(|| (Kind::Name, name(text)))
}

/// How long the number is that begins `text`: a mark within it has figures on both sides, and a space parts off
/// thousands.
fn number(text: &str) -> usize {
    let figures = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = figures(text);
    while let Some(mark) = text[end..].chars().next() {
        let more = figures(&text[end + mark.len_utf8()..]);
        let goes_on = match mark {
            '.' | ',' => more > 0,
            ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' => more == 3,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += mark.len_utf8() + more;
    }
    end
}

/// How long the name is that begins `text`, with what marks its letters.
fn name(text: &str) -> usize {
    let is_part = |c: char| {
        is_joined(c) || (c.is_alphanumeric() && raised_digit(c).is_none() && !"Σ∑∏".contains(c))
    };
    text.find(|c: char| !is_part(c)).unwrap_or(text.len())
}

/// Whether it belongs to the letter before it.
fn is_joined(c: char) -> bool {
    matches!(c, '′' | '″' | '\'' | '’' | '\u{300}'..='\u{36F}')
}

/// The figure that a raised one is.
fn raised_digit(c: char) -> Option<char> {
    ('0'..='9').zip(RAISED_FIGURES).find_map(|(digit, raised)| (raised == c).then_some(digit))
}

/// How print has a sign that keyboards lack.
fn shown(text: &str) -> String {
    match text {
        "-" => "−".to_owned(),
        "*" => "×".to_owned(),
        _ => text.to_owned(),
    }
}
