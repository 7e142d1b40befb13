//! Document → pages: the only place where positions are decided.

mod page;

pub use page::*;
