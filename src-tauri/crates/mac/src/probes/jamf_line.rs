//! A line of jamf.log: `Www Mmm DD HH:MM:SS host jamf[pid]: message`, local time without a year (mac.md 3).

use jiff::civil::{Date, Time};
use jiff::fmt::strtime::BrokenDownTime;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use memchr::memmem;

/// What every line with a time of its own has before its pid.
pub(super) const PROCESS: &[u8] = b" jamf[";
/// A clock may have been set back by this much between a line and the one after it.
const SET_BACK: SignedDuration = SignedDuration::from_hours(48);
/// The longest way back to a leap year.
const LEAP_YEARS: i16 = 8;

/// A line with a time of its own; a line without one belongs to the line before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct JamfLine<'a> {
    month: i8,
    day: i8,
    /// The time of day.
    pub(super) time: Time,
    /// What stands between the time and the pid: ` host jamf[`.
    pub(super) host: &'a [u8],
    /// The process that wrote it.
    pub(super) pid: u32,
    /// What it says.
    pub(super) message: &'a [u8],
}

impl<'a> JamfLine<'a> {
    /// Reads a line; `None` where it has another form.
    pub(super) fn parse(line: &'a [u8]) -> Option<Self> {
        let weekday = memchr::memchr(b' ', line)?;
        let rest = line.get(weekday + 1..)?;
        let (when, length) = BrokenDownTime::parse_prefix("%b %e %H:%M:%S", rest).ok()?;
        let (host, pid, message) = after_host(rest.get(length..)?)?;
        Some(JamfLine {
            month: when.month()?,
            day: when.day()?,
            time: when.to_time().ok()?,
            host,
            pid,
            message,
        })
    }

    /// The day and the moment it was written: in the latest year in which that is not later than two days after
    /// `following`, the time of the line after it (for the last line: now).
    pub(super) fn written_at(&self, zone: &TimeZone, following: Timestamp) -> Option<(Date, Timestamp)> {
        let latest = following.checked_add(SET_BACK).unwrap_or(Timestamp::MAX);
        let year = zone.to_datetime(latest).year();
        (0..=LEAP_YEARS).find_map(|back| {
            let date = Date::new(year.checked_sub(back)?, self.month, self.day).ok()?;
            let at = moment(zone, date, self.time)?;
            (at <= latest).then_some((date, at))
        })
    }
}

/// When a clock shows this. A time that a change of clocks skips or repeats is taken as the clock before it has it.
pub(super) fn moment(zone: &TimeZone, date: Date, time: Time) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(date.to_datetime(time)).compatible().ok()
}

/// The pid and the message after the first ` jamf[pid]:`, and what stands before the pid. The computer's name may hold
/// anything.
fn after_host(rest: &[u8]) -> Option<(&[u8], u32, &[u8])> {
    memmem::find_iter(rest, PROCESS).find_map(|at| {
        let (host, process) = rest.split_at_checked(at + PROCESS.len())?;
        // Looks no further than the digits, so that a line of many beginnings takes no longer than others.
        let digits = process.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (pid, message) = process.split_at_checked(digits)?;
        let message = message.strip_prefix(b"]:")?;
        let message = if message.is_empty() { message } else { message.strip_prefix(b" ")? };
        Some((host, std::str::from_utf8(pid).ok()?.parse().ok()?, message))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_may_be_called_anything() {
        let cases = [
            (
                "Thu Feb 21 11:16:41 mojave jamf[8051]: Checking for patches...",
                Some((8051, "Checking for patches...")),
            ),
            ("Wed Feb 01 09:10:36 MacBook Air jamf[899]: Creating user x…", Some((899, "Creating user x…"))),
            ("Wed Mar  6 13:31:20 François's Mac mini jamf[2]: Installing", Some((2, "Installing"))),
            ("Wed Mar 16 13:31:20 Bob's jamf[1] Mac jamf[7]: x", Some((7, "x"))),
            ("Wed Mar 16 13:31:20 Bob's jamf[x]: Mac jamf[7]: x", Some((7, "x"))),
            ("Wed Mar 16 13:31:20 Bob's jamf[1 jamf[7]: x", Some((7, "x"))),
            ("Wed Mar 16 13:31:20 Bob's jamf[7]: a jamf[8]: b", Some((7, "a jamf[8]: b"))),
            ("Wed Mar 16 13:31:20 Bob's jamf[1]:Mac jamf[7]: x", Some((7, "x"))),
            ("Wed Feb 01 09:12:05 MacBook Air jamf[397]:", Some((397, ""))),
            ("Wed Feb 01 09:12:05 MacBook Air jamf[397]: ", Some((397, ""))),
            ("Wed Feb 01 09:12:05 jamf[397]: no host", Some((397, "no host"))),
            ("Xyz Feb 01 09:12:05 x jamf[397]: no such weekday", Some((397, "no such weekday"))),
            ("Feb 01 09:12:05 x jamf[397]: no weekday", None),
            ("Wed Feb 01 09:12:05 x jamf[]: x", None),
            ("Wed Feb 01 09:12:05 x jamf[99999999999]: x", None),
            ("Wed Feb 01 09:12:05 x jamfhelper[3]: x", None),
            ("Wed Feb 01 25:12:05 x jamf[3]: x", None),
            ("Wed Fxb 01 09:12:05 x jamf[3]: x", None),
            ("    Device Signature Error - A valid device signature is required", None),
            ("There was an error.", None),
            ("", None),
        ];
        for (line, expected) in cases {
            let expected = expected.map(|(pid, message)| (pid, message.as_bytes()));
            let parsed = JamfLine::parse(line.as_bytes()).map(|line| (line.pid, line.message));
            assert_eq!(parsed, expected, "{line}");
        }
    }

    #[test]
    fn the_year_is_the_latest_that_the_following_line_allows() {
        let cases = [
            ("+02:00", "Apr 25 11:41:29", "2026-04-25T09:41:29Z", Some("2026-04-25T09:41:29Z")),
            ("+00:00", "Apr 27 09:41:29", "2026-04-25T09:41:29Z", Some("2026-04-27T09:41:29Z")),
            ("+00:00", "Apr 27 09:41:30", "2026-04-25T09:41:29Z", Some("2025-04-27T09:41:30Z")),
            ("+00:00", "Dec 31 23:59:59", "2026-01-01T00:00:10Z", Some("2025-12-31T23:59:59Z")),
            ("+00:00", "Jan  1 08:00:00", "2025-12-31T09:00:00Z", Some("2026-01-01T08:00:00Z")),
            ("-05:00", "Dec 31 23:59:59", "2026-01-01T05:00:10Z", Some("2026-01-01T04:59:59Z")),
            ("+00:00", "Feb 29 12:00:00", "2026-04-25T09:41:29Z", Some("2024-02-29T12:00:00Z")),
            ("+00:00", "Feb 29 12:00:00", "1904-01-01T00:00:00Z", Some("1896-02-29T12:00:00Z")),
            ("+00:00", "Feb 30 12:00:00", "2026-04-25T09:41:29Z", None),
            ("Europe/Paris", "Mar 29 02:30:00", "2026-04-25T09:41:29Z", Some("2026-03-29T01:30:00Z")),
            ("Europe/Paris", "Oct 25 02:30:00", "2026-11-25T09:41:29Z", Some("2026-10-25T00:30:00Z")),
            ("Asia/Kolkata", "Apr 25 15:11:29", "2026-04-25T09:41:29Z", Some("2026-04-25T09:41:29Z")),
            ("+00:00", "Jan 01 00:00:00", "-009999-01-02T02:00:00Z", None),
        ];
        for (zone, when, following, expected) in cases {
            let zone = if zone.starts_with(['+', '-']) {
                BrokenDownTime::parse("%:z", zone).unwrap().offset().unwrap().to_time_zone()
            } else {
                TimeZone::get(zone).unwrap()
            };
            let text = format!("Www {when} host jamf[1]: x");
            let line = JamfLine::parse(text.as_bytes()).unwrap();
            let at = line.written_at(&zone, following.parse().unwrap()).map(|(_, at)| at);
            assert_eq!(at, expected.map(|at| at.parse().unwrap()), "{when}");
        }
    }
}
