//! Stage document.
