//! A Company Portal log for a report: the newest line of each kind that decides something, written anew.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Found, OPENED_BY_HAND, REGISTRATION_REFUSED, read_log};
use crate::Mac;

/// The lines; nothing where there is none.
pub(crate) fn shortened(mac: &dyn Mac, path: &str) -> String {
    let mut found = Found::default();
    // What could be read before an error counts.
    let _ = read_log(mac, path, &mut found);
    let by_hand = found.opened_by_hand.map(|line| (line.at, OPENED_BY_HAND));
    let refused = found.registration_refused.map(|line| (line.at, REGISTRATION_REFUSED));
    let mut lines: Vec<(Timestamp, &str)> = by_hand.into_iter().chain(refused).collect();
    lines.sort();
    let written = |(at, phrase): &(Timestamp, &str)| {
        format!("{} | application | 1 | {phrase}\n", at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M:%S"))
    };
    lines.iter().map(written).collect()
}
