//! Stage intake.
