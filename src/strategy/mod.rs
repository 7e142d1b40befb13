//! Stage strategy.
