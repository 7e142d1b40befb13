//! Stage pdf.
