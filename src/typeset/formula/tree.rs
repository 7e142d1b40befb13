//! The parts of a formula → what belongs to what, by the precedence of arithmetic.

use super::tokens::{Kind, Letters, Token};

/// A formula, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tree {
    /// A number, a variable or a unit.
    Atom(Letters),
    /// A sign with what stands behind it: `Σx`, `−x`.
    Prefix(Letters, Box<Tree>),
    /// Things beside each other, each with the sign before it, if there is one.
    Row(Row, Vec<(Option<Letters>, Tree)>),
    /// A sign of division, what stands over it and what under it.
    Quotient(Letters, Box<[Tree; 2]>),
    /// A base and its exponent.
    Power(Box<[Tree; 2]>),
    /// A root sign and what stands under it.
    Root(Letters, Box<Tree>),
    /// What stands in brackets.
    Bracket([Letters; 2], Box<Tree>),
}

/// How the things in a row belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// Sides of a relation.
    Relations,
    /// Terms.
    Sums,
    /// Factors.
    Products,
    /// Factors without a sign.
    Beside,
    /// The same with white space between them, as a number and its unit.
    Apart,
    /// Parted by commas.
    List,
}

/// How deep brackets, roots and exponents may stand in each other.
const DEEPEST: usize = 8;
/// How often what was divided or raised may be so again without brackets.
const CHAIN: usize = 4;

/// Reads a formula; nothing where it is none.
pub(super) fn read(tokens: &[Token]) -> Option<Tree> {
    let mut reader = Reader { tokens, at: 0, depth: 0 };
    let tree = reader.row(Row::Relations, Kind::Relation, Reader::sum)?;
    (reader.at == tokens.len()).then_some(tree)
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    /// The next part, if it is of this kind.
    fn take(&mut self, kind: Kind) -> Option<Letters> {
        let letters = self.peek().filter(|token| token.kind == kind)?.letters.clone();
        self.at += 1;
        Some(letters)
    }

    /// What signs of one kind stand between.
    fn row(
        &mut self,
        row: Row,
        sign: Kind,
        read: impl Fn(&mut Self) -> Option<Tree>,
    ) -> Option<Tree> {
        let mut items = vec![(None, read(self)?)];
        while let Some(sign) = self.take(sign) {
            items.push((Some(sign), read(self)?));
        }
        Some(of_row(row, items))
    }

    fn sum(&mut self) -> Option<Tree> {
        self.row(Row::Sums, Kind::Sum, Self::term)
    }

    /// A product, perhaps with a sign of its own.
    fn term(&mut self) -> Option<Tree> {
        match self.take(Kind::Sum) {
            Some(sign) => Some(Tree::Prefix(sign, Box::new(self.product()?))),
            None => self.product(),
        }
    }

    fn product(&mut self) -> Option<Tree> {
        let mut items = vec![(None, self.factor()?)];
        let mut divided = 0;
        loop {
            if let Some(sign) = self.take(Kind::Product) {
                items.push((Some(sign), self.factor()?));
            } else if let Some(sign) = self.take(Kind::Quotient) {
                divided += 1;
                if divided > CHAIN {
                    return None;
                }
                let over = of_row(Row::Products, items);
                let under = self.factor()?;
                items = vec![(None, Tree::Quotient(sign, Box::new([over, under])))];
            } else {
                return Some(of_row(Row::Products, items));
            }
        }
    }

    /// What stands beside each other without a sign.
    fn factor(&mut self) -> Option<Tree> {
        if let Some(sign) = self.take(Kind::Sum) {
            return Some(Tree::Prefix(sign, Box::new(self.power()?)));
        }
        let mut items = vec![(None, self.power()?)];
        let mut row = Row::Beside;
        while self.goes_on() {
            if self.peek().is_some_and(|next| next.spaced) {
                row = Row::Apart;
            }
            items.push((None, self.power()?));
        }
        Some(of_row(row, items))
    }

    /// Whether the next part is a factor that no sign parts from the one before. Of words none is.
    fn goes_on(&self) -> bool {
        let (Some(next), Some(last)) = (self.peek(), self.tokens.get(self.at.wrapping_sub(1)))
        else {
            return false;
        };
        match next.kind {
            Kind::Open | Kind::Root | Kind::Series => true,
            Kind::Name => {
                let are_letters = is_letter(last) && is_letter(next);
                !next.spaced || last.kind == Kind::Number || are_letters
            }
            Kind::Number => !next.spaced && last.kind != Kind::Number,
            Kind::Relation
            | Kind::Sum
            | Kind::Product
            | Kind::Quotient
            | Kind::Close
            | Kind::Bar
            | Kind::Caret
            | Kind::Separator
            | Kind::Raise
            | Kind::Lower => false,
        }
    }

    fn power(&mut self) -> Option<Tree> {
        let mut base = self.atom()?;
        for _ in 0..=CHAIN {
            let exponent = if self.take(Kind::Raise).is_some() {
                self.held(Kind::Lower, Self::sum)?.0
            } else if self.take(Kind::Caret).is_some() {
                match self.take(Kind::Sum) {
                    Some(sign) => Tree::Prefix(sign, Box::new(self.atom()?)),
                    None => bare(self.atom()?),
                }
            } else {
                return Some(base);
            };
            base = Tree::Power(Box::new([base, exponent]));
        }
        None
    }

    fn atom(&mut self) -> Option<Tree> {
        let token = self.peek()?.clone();
        self.at += 1;
        match token.kind {
            Kind::Number | Kind::Name => Some(Tree::Atom(token.letters)),
            Kind::Root => {
                let under = self.deeper(Self::atom)?;
                Some(Tree::Root(token.letters, Box::new(bare(under))))
            }
            Kind::Series => {
                let what = self.deeper(Self::factor)?;
                Some(Tree::Prefix(token.letters, Box::new(what)))
            }
            Kind::Open => {
                let list = |reader: &mut Self| reader.row(Row::List, Kind::Separator, Self::sum);
                let (inner, close) = self.held(Kind::Close, list)?;
                let is_pair = matches!(
                    (token.letters.text.as_str(), close.text.as_str()),
                    ("(", ")") | ("[", "]") | ("{", "}")
                );
                is_pair.then(|| Tree::Bracket([token.letters, close], Box::new(inner)))
            }
            Kind::Bar => {
                let (inner, close) = self.held(Kind::Bar, Self::sum)?;
                Some(Tree::Bracket([token.letters, close], Box::new(inner)))
            }
            Kind::Relation
            | Kind::Sum
            | Kind::Product
            | Kind::Quotient
            | Kind::Close
            | Kind::Caret
            | Kind::Separator
            | Kind::Raise
            | Kind::Lower => None,
        }
    }

    /// What is held up to a part of the kind that `closes` it.
    fn held(
        &mut self,
        closes: Kind,
        read: impl Fn(&mut Self) -> Option<Tree>,
    ) -> Option<(Tree, Letters)> {
        let inner = self.deeper(read)?;
        Some((inner, self.take(closes)?))
    }

    fn deeper(&mut self, read: impl Fn(&mut Self) -> Option<Tree>) -> Option<Tree> {
        if self.depth >= DEEPEST {
            return None;
        }
        self.depth += 1;
        let tree = read(self);
        self.depth -= 1;
        tree
    }
}

/// Whether a part is a variable of one letter, and no word.
fn is_letter(token: &Token) -> bool {
    let letters = token.letters.text.chars().filter(|c| c.is_alphabetic());
    token.kind == Kind::Name && letters.count() == 1
}

/// A row of several things, or the one thing that it is.
fn of_row(row: Row, mut items: Vec<(Option<Letters>, Tree)>) -> Tree {
    match (items.len(), items.pop()) {
        (1, Some((_, only))) => only,
        (_, last) => {
            items.extend(last);
            Tree::Row(row, items)
        }
    }
}

/// A part of a formula without the round brackets around all of it, which bars, roots and exponents make
/// needless.
pub(super) fn bare(tree: Tree) -> Tree {
    match tree {
        Tree::Bracket(pair, inner) if pair[0].text == "(" => *inner,
        tree => tree,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;
    use crate::typeset::look::Look;
    use crate::typeset::passage::{Ink, Passage};
    use crate::typeset::{Artifact, Owner, collect};

    /// The tree of a text in which what stands between ⟨ and ⟩ is raised, each part in brackets of its own.
    fn tree(text: &str) -> String {
        let plain = collect::ink(&Look::default().text(), Owner::Artifact(Artifact::Layout));
        let mut passage = Passage::default();
        for part in text.split_inclusive(['⟨', '⟩']) {
            let exponent = part.ends_with('⟩');
            passage.push(part.trim_end_matches(['⟨', '⟩']), Ink { exponent, ..plain.clone() }, 1);
        }
        tokens(&passage)
            .and_then(|tokens| read(&tokens))
            .map_or("–".to_owned(), |tree| shown(&tree))
    }

    fn shown(tree: &Tree) -> String {
        match tree {
            Tree::Atom(letters) => letters.text.clone(),
            Tree::Prefix(sign, what) => format!("[{} {}]", sign.text, shown(what)),
            Tree::Row(row, items) => {
                let item = |(sign, item): &(Option<Letters>, Tree)| {
                    sign.as_ref().map_or(String::new(), |sign| sign.text.clone()) + &shown(item)
                };
                format!("{row:?}[{}]", items.iter().map(item).collect::<Vec<_>>().join(" "))
            }
            Tree::Quotient(_, parts) => format!("[{} over {}]", shown(&parts[0]), shown(&parts[1])),
            Tree::Power(parts) => format!("[{} to {}]", shown(&parts[0]), shown(&parts[1])),
            Tree::Root(_, under) => format!("[root {}]", shown(under)),
            Tree::Bracket(pair, inner) => {
                format!("{}{}{}", pair[0].text, shown(inner), pair[1].text)
            }
        }
    }

    #[test]
    fn a_formula_is_read_by_the_precedence_of_arithmetic() {
        for (text, wanted) in [
            ("p = o / r", "Relations[p =[o over r]]"),
            ("1 + 1 / n", "Sums[1 +[1 over n]]"),
            ("a × b / c × d", "Products[[Products[a ×b] over c] ×d]"),
            ("a / b / c", "[[a over b] over c]"),
            (
                "73,6 + (80 − 73,6) × 12 / 60",
                "Sums[73,6 +[Products[(Sums[80 −73,6]) ×12] over 60]]",
            ),
            ("n × Σu² − (Σu)²", "Sums[Products[n ×[Σ [u to 2]]] −[([Σ u]) to 2]]"),
            ("√(Σ(y − a)² / (n − 2))", "[root [[Σ [(Sums[y −a]) to 2]] over (Sums[n −2])]]"),
            ("(T / b)⟨12 / kuukaudet⟩ − 1", "Sums[[([T over b]) to [12 over kuukaudet]] −1]"),
            ("x^(n + 1) + x^−2", "Sums[[x to Sums[n +1]] +[x to [− 2]]]"),
            ("−b ± √2a", "Sums[[− b] ±Beside[[root 2] a]]"),
            ("1 − q / |T − b|", "Sums[1 −[q over |Sums[T −b]|]]"),
            ("a * -b", "Products[a ×[− b]]"),
            ("f(x, y) ≤ 12 345,6 €", "Relations[Beside[f (List[x ,y])] ≤Apart[12 345,6 €]]"),
        ] {
            assert_eq!(tree(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_no_formula_is_not_read_as_one() {
        let deep = |depth: usize| format!("{}x{}", "(".repeat(depth), ")".repeat(depth));
        assert_ne!(tree(&deep(DEEPEST)), "–");
        let long = vec!["1"; 1000].join(" + ");
        for text in [
            "",
            "a +",
            "/ b",
            "() / n",
            "(a",
            "a)",
            "(a]",
            "√",
            "Σ",
            "|a",
            "x ^",
            "a == b",
            "p = 1 on suuri",
            "ŷ − h … ŷ + h",
            "a ⟨⟩⟨+⟩",
            "a → b",
            "1 2",
            &deep(DEEPEST + 1),
            &deep(10_000),
            &"(".repeat(500),
            &"√".repeat(300),
            &"Σ".repeat(500),
            &("x".to_owned() + &"^2".repeat(9)),
            &("x".to_owned() + &" / 2".repeat(9)),
            &long,
        ] {
            assert_eq!(tree(text), "–", "{}", text.get(..20).unwrap_or(text));
        }
        // many parts beside each other are no depth
        assert_ne!(tree(&vec!["a"; 250].join(" + ")), "–");
    }
}
