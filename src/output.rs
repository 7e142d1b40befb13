//! Outputs that appear whole or not at all, and their manifest.
