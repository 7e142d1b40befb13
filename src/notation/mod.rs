//! Stage notation.
