//! Time zones by their IANA names: those that Rejoin brings along, so that a recording means the same on every machine. On a
//! Mac it brings none, since macOS keeps all of them and keeps them newest.

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The time zone of this name, in any case of letters.
pub(crate) fn named(name: &str) -> Option<TimeZone> {
    let brought_along = TimeZoneDatabase::bundled();
    let zones = if brought_along.is_definitively_empty() { jiff::tz::db() } else { &brought_along };
    zones.get(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_known_by_name() {
        for (name, expected) in [
            ("Europe/Berlin", true),
            ("asia/kolkata", true),
            ("UTC", true),
            ("Europe/Nowhere", false),
            ("", false),
        ] {
            assert_eq!(named(name).is_some(), expected, "{name}");
        }
    }
}
