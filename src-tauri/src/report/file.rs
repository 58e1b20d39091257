//! The name of a report's file, which tells nothing of a person.

use jiff::{Timestamp, tz::TimeZone};

/// Names to try, one after the other: `rejoin-report-2026-04-25-1141.zip`, then with `-2` and so on.
pub(super) fn names(taken_at: Timestamp, zone: &TimeZone) -> impl Iterator<Item = String> + use<> {
    let at = taken_at.to_zoned(zone.clone()).strftime("%Y-%m-%d-%H%M").to_string();
    (1_u64..).map(move |number| match number {
        1 => format!("rejoin-report-{at}.zip"),
        number => format!("rejoin-report-{at}-{number}.zip"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_time_on_that_mac() {
        let at = "2026-04-25T09:41:29Z".parse().unwrap();
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let names: Vec<String> = names(at, &zone).take(2).collect();
        assert_eq!(names, ["rejoin-report-2026-04-25-1141.zip", "rejoin-report-2026-04-25-1141-2.zip"]);
    }
}
