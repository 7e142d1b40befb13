//! Stage chart.
