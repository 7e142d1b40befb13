//! What stands between the fields of a text file, and where its table begins.

/// Characters that may stand between fields, in the order of what is usual here.
const CANDIDATES: [u8; 4] = [b';', b'\t', b'|', b','];
/// Records that are looked at.
const SAMPLE: usize = 200;
/// Two candidates whose scores lie nearer than this are both possible.
const NEAR: f64 = 0.05;

/// How a text file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    pub(super) delimiter: u8,
    /// Another character that could as well stand between fields.
    pub(super) rival: Option<u8>,
    /// The line at which the table begins, counted from one.
    pub(super) first_line: u32,
    /// Fields of most records.
    pub(super) fields: usize,
}

/// A record as a candidate divides it.
struct Divided {
    line: u32,
    fields: usize,
    /// Whether a quoted field goes on after its closing mark, as it does where another character
    /// divides fields.
    broken: bool,
}

/// A candidate, and how well it fits.
struct Fit {
    delimiter: u8,
    /// The share of records that it divides, and the share that it divides as most of them.
    score: f64,
    /// Fields of most records.
    fields: usize,
    first_line: u32,
}

/// The layout of a text.
pub(super) fn of(text: &str) -> Dialect {
    if let Some(delimiter) = announced(text) {
        let Fit { first_line, fields, .. } = fit(text, delimiter, false);
        return Dialect { delimiter, rival: None, first_line: first_line.max(2), fields };
    }
    let others_divide = CANDIDATES[..3].iter().any(|other| fit(text, *other, false).score >= 1.0);
    let mut fits: Vec<Fit> = CANDIDATES
        .iter()
        .map(|candidate| fit(text, *candidate, others_divide && *candidate == b','))
        .collect();
    // Stable: of equals, the one that is usual here comes first.
    fits.sort_by(|a, b| b.score.total_cmp(&a.score).then(b.fields.cmp(&a.fields)));
    let Some(best) = fits.first().filter(|best| best.score > 0.0) else {
        return Dialect { delimiter: b';', rival: None, first_line: 1, fields: 1 };
    };
    let rival = fits
        .get(1)
        .filter(|second| second.fields > 1 && second.fields + 1 >= best.fields)
        .filter(|second| best.score - second.score < NEAR);
    Dialect {
        delimiter: best.delimiter,
        rival: rival.map(|rival| rival.delimiter),
        first_line: best.first_line,
        fields: best.fields,
    }
}

/// The delimiter that a first line `sep=;` names, as some programs write for Excel.
fn announced(text: &str) -> Option<u8> {
    let first = text.lines().next()?.trim_end();
    let rest = first.trim_matches('"').strip_prefix("sep=")?;
    let delimiter = *rest.as_bytes().first()?;
    CANDIDATES.contains(&delimiter).then_some(delimiter)
}

/// How well `delimiter` divides the text's first records.
fn fit(text: &str, delimiter: u8, decimal_commas: bool) -> Fit {
    let records = field_counts(text, delimiter, decimal_commas);
    let sound = records.iter().filter(|record| record.fields > 1 && !record.broken);
    let divided: Vec<usize> = sound.map(|record| record.fields).collect();
    let mut counts = divided.clone();
    counts.sort_unstable();
    let usual = counts
        .chunk_by(|a, b| a == b)
        .max_by_key(|chunk| (chunk.len(), chunk.first().copied()))
        .and_then(<[usize]>::first)
        .copied()
        .unwrap_or(1);
    let as_usual = divided.iter().filter(|fields| **fields == usual).count();
    let first = records.iter().find(|record| record.fields == usual && usual > 1);
    Fit {
        delimiter,
        score: share(divided.len(), records.len()) + share(as_usual, records.len()),
        fields: usual,
        first_line: first.map_or(1, |record| record.line),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of at most 200 records")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The records that are not blank, at most [`SAMPLE`].
fn field_counts(text: &str, delimiter: u8, decimal_commas: bool) -> Vec<Divided> {
    let bytes = text.as_bytes();
    let mut records = Vec::new();
    let mut line = 1;
    let mut record = Divided { line, fields: 1, broken: false };
    let (mut blank, mut quoted, mut at_start) = (true, false, true);
    for (at, byte) in bytes.iter().copied().enumerate() {
        let was_start = std::mem::replace(&mut at_start, false);
        match byte {
            b'"' if quoted => {
                quoted = false;
                let next = bytes.get(at + 1).copied().unwrap_or(b'\n');
                record.broken |= next != delimiter && !matches!(next, b'"' | b'\r' | b'\n');
            }
            // A mark within a field opens one only where the field has just been closed by one.
            b'"' if was_start || at.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'"') => {
                quoted = true;
                blank = false;
            }
            b'\n' => {
                line += 1;
                if !quoted {
                    let next = Divided { line, fields: 1, broken: false };
                    let done = std::mem::replace(&mut record, next);
                    if !blank {
                        records.push(done);
                    }
                    (blank, at_start) = (true, true);
                    if records.len() == SAMPLE {
                        return records;
                    }
                }
            }
            byte if byte == delimiter && !quoted => {
                if !(decimal_commas && between_digits(bytes, at)) {
                    record.fields += 1;
                    at_start = true;
                }
                blank = false;
            }
            byte if !byte.is_ascii_whitespace() => blank = false,
            _ => at_start = was_start && !quoted,
        }
    }
    if !blank {
        records.push(record);
    }
    records
}

fn between_digits(bytes: &[u8], at: usize) -> bool {
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    digit(at.checked_sub(1)) && digit(at.checked_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> char {
        char::from(of(text).delimiter)
    }

    #[test]
    fn a_decimal_comma_does_not_divide_fields() {
        assert_eq!(delimiter("Mittari;Vuosi;Arvo\nM-01;2021;1,5\nM-02;2022;2,5\n"), ';');
        assert_eq!(delimiter("Vuosi;Arvo, kt\n2021;1,5\n2022;2,5\n"), ';');
        assert_eq!(delimiter("Vuosi\tArvo\n2021\t1,5\n2022\t2,5\n"), '\t');
        assert_eq!(delimiter("M-01;2021\nM-02;2022;1,5\nM-03;2023;2,5;x\nM-04;2024;3,5\n"), ';');
    }

    #[test]
    fn commas_divide_where_nothing_else_does() {
        assert_eq!(delimiter("id,year,value\nM-01,2021,1.5\nM-02,2022,2.5\n"), ',');
        assert_eq!(delimiter("id,organisations,value\nM-01,kymp;kasko,1\nM-02,kymp,2\n"), ',');
        assert_eq!(delimiter("year,value\n2021,5\n2022,6\n"), ',');
        assert_eq!(delimiter("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n"), ',');
    }

    #[test]
    fn the_table_begins_after_the_preamble() {
        let text = "Työllisyys kunnittain\n\nLähde: Tilastokeskus\nVuosi;Arvo\n2021;5\n2022;6\n";
        assert_eq!(of(text), Dialect { delimiter: b';', rival: None, first_line: 4, fields: 2 });
        assert_eq!(
            of("sep=,\na,b\n1,2\n"),
            Dialect { delimiter: b',', rival: None, first_line: 2, fields: 2 }
        );
        assert_eq!(
            of("yksi\nkaksi\n"),
            Dialect { delimiter: b';', rival: None, first_line: 1, fields: 1 }
        );
    }
}
