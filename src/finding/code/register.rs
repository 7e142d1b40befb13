//! `I`: strategy.toml and the indicator register.

use super::codes;

codes! { Register:
    SYNTAX = "I101" "toml-syntax" Error, "strategy.toml is not well-formed TOML";
}
