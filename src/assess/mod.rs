//! Stage assess.
