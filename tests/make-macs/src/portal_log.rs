//! Company Portal's logs in their formats, times in UTC (mac.md 4.2).

use jiff::{Timestamp, tz::TimeZone};

/// Company Portal was opened by hand on a Mac that Jamf manages.
pub const OPENED_BY_HAND: &str =
    "Portal launched without WPJ only arg while account is under partner management";

/// The integration is switched off.
pub const REGISTRATION_REFUSED: &str = "Registration-only command line flag (-r) can only be used when partner \
     management is enabled in Intune. Please contact your IT admin.";

/// How a line is laid out.
#[derive(Clone, Copy, Debug)]
pub enum Format {
    /// Until 2020, fields between tabs.
    Tabs,
    /// Until 2020, fields between blanks.
    Blanks,
    /// Since about 2023, fields between bars.
    Bars,
    /// The same, as its library for Workplace Join writes.
    Library,
}

/// A log of lines in one format: usual ones, with `message` among them.
pub fn log(format: Format, at: Timestamp, message: &str) -> Vec<u8> {
    let minute = jiff::SignedDuration::from_mins(1);
    let before = at.saturating_sub(minute).unwrap_or(at);
    let after = at.saturating_add(minute).unwrap_or(at);
    let lines = [
        line(format, before, "No environment found in user defaults"),
        line(format, before, "Refreshing WPJ State"),
        line(format, at, message),
        line(format, after, "Logout called, clearing existing openIdConfiguration"),
    ];
    lines.concat().into_bytes()
}

/// One line.
pub fn line(format: Format, at: Timestamp, message: &str) -> String {
    let utc = at.to_zoned(TimeZone::UTC);
    let time = utc.strftime("%Y-%m-%d %H:%M:%S.303");
    let place = "WelcomeViewController.swift: 253 (startLogin())";
    match format {
        Format::Tabs => format!("{time}\tINFO\tcom.microsoft.ssp.application\tTID=1\t{place} {message}\n"),
        Format::Blanks => format!("{time} INFO   com.microsoft.ssp.application  TID=1 {place} {message}\n"),
        Format::Bars => format!("{time} | application | 22168 | {place} | {message}\n"),
        Format::Library => {
            let again = utc.strftime("%Y-%m-%d %H:%M:%S");
            format!(
                "{time} | workplaceJoinSdk | 22168 | v3.8.1 | INFO: [{again}][-WorkPlaceJoin startLogin:731] {message}\n"
            )
        }
    }
}
