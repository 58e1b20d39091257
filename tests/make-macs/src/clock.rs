//! Times and time zones as they are written in recordings.

use jiff::{Timestamp, tz::TimeZone};

/// The time of a literal such as `2026-06-17T08:20:00Z`.
#[expect(clippy::panic, reason = "a wrong literal in a recording must stop the program that writes it")]
pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text} is no time: {error}"))
}

/// The zone of an offset such as `+02:00`, or of an IANA name.
#[expect(clippy::panic, reason = "a wrong literal in a recording must stop the program that writes it")]
pub fn zone(text: &str) -> TimeZone {
    let offset = jiff::fmt::strtime::parse("%:z", text).ok().and_then(|parsed| parsed.offset());
    match offset {
        Some(offset) => TimeZone::fixed(offset),
        None => TimeZone::get(text).unwrap_or_else(|error| panic!("{text} is no time zone: {error}")),
    }
}
