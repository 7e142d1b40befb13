//! Stage show.
