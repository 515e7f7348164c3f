//! The tests that cross rooms: see `suite/main.rs`.
