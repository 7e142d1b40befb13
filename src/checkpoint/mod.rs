//! Stage checkpoint.
