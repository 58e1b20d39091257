//! What Jamf's app noted for this user: `~/Library/Preferences/com.jamf.management.jamfAAD.plist` (mac.md 2.5).

use jiff::Timestamp;
use plist::Value;
use rejoin_registration::Reading;

use super::property_list::{self, NotUnderstood};
use super::reading;
use crate::Mac;

/// The app's notes that Rejoin reads.
pub(super) struct JamfAadPreferences {
    /// `have_an_Azure_id`: whether its last attempt to get the id succeeded.
    pub(super) azure_id: Reading<bool>,
    /// `last_aad_token_timestamp`.
    pub(super) azure_token_at: Reading<Timestamp>,
}

/// Where they stand.
pub(crate) fn path(home: &str) -> String {
    format!("{home}/Library/Preferences/com.jamf.management.jamfAAD.plist")
}

/// Reads the file.
pub(super) fn read(mac: &dyn Mac, home: &str, at: Timestamp) -> JamfAadPreferences {
    let path = path(home);
    let list = reading(property_list::read(mac, &path), &path, at);
    JamfAadPreferences {
        azure_id: property_list::value(&list, "have_an_Azure_id", one_or_zero),
        azure_token_at: property_list::value(&list, "last_aad_token_timestamp", seconds),
    }
}

pub(crate) fn one_or_zero(value: &Value) -> Result<Option<bool>, NotUnderstood> {
    match value {
        Value::Boolean(value) => Ok(Some(*value)),
        Value::Integer(value) => match value.as_unsigned() {
            Some(0) => Ok(Some(false)),
            Some(1) => Ok(Some(true)),
            _ => Err(NotUnderstood),
        },
        _ => Err(NotUnderstood),
    }
}

/// Seconds since 1970, without their fractions. 0 is how scripts reset it; what no calendar holds is the far future.
pub(crate) fn seconds(value: &Value) -> Result<Option<Timestamp>, NotUnderstood> {
    let seconds = match value {
        Value::Real(seconds) => *seconds,
        Value::Integer(seconds) => match seconds.as_signed() {
            Some(seconds) => seconds as f64,
            None => f64::MAX,
        },
        Value::Date(date) => {
            return Timestamp::try_from(std::time::SystemTime::from(*date))
                .map(Some)
                .map_err(|_| NotUnderstood);
        }
        _ => return Err(NotUnderstood),
    };
    if !seconds.is_finite() || seconds < 0.0 {
        return Err(NotUnderstood);
    }
    match seconds as i64 {
        0 => Ok(None),
        seconds => Ok(Some(Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{Reason, Unreadable};

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now, xml};

    const PATH: &str = "/Users/ana/Library/Preferences/com.jamf.management.jamfAAD.plist";

    fn damaged<T>() -> Reading<T> {
        Reading::Unreadable(Unreadable { source: PATH.into(), reason: Reason::Damaged })
    }

    fn absent<T>() -> Reading<T> {
        Reading::Absent { source: PATH.into() }
    }

    fn known<T>(value: T) -> Reading<T> {
        Reading::Known { value, source: PATH.into(), at: now() }
    }

    fn read_list(body: &str) -> JamfAadPreferences {
        read(&MadeUpMac::empty().file(PATH, &xml(body)), "/Users/ana", now())
    }

    #[test]
    fn jamf_has_the_id_or_not() {
        let cases = [
            ("<true/>", known(true)),
            ("<false/>", known(false)),
            ("<integer>1</integer>", known(true)),
            ("<integer>0</integer>", known(false)),
            ("<integer>2</integer>", damaged()),
            ("<integer>-1</integer>", damaged()),
            ("<real>1.0</real>", damaged()),
            ("<string>1</string>", damaged()),
            ("<dict/>", damaged()),
        ];
        for (value, expected) in cases {
            let body = format!("<key>have_an_Azure_id</key>{value}");
            assert_eq!(read_list(&body).azure_id, expected, "{value}");
        }
        assert_eq!(read_list("").azure_id, absent());
    }

    #[test]
    fn the_time_of_the_token_does_not_spoil_the_id() {
        let at = |text: &str| known(text.parse::<Timestamp>().unwrap());
        let cases = [
            ("<real>1777000000.5</real>", at("2026-04-24T03:06:40Z")),
            ("<integer>1777000000</integer>", at("2026-04-24T03:06:40Z")),
            ("<date>2026-04-24T03:06:40Z</date>", at("2026-04-24T03:06:40Z")),
            ("<integer>0</integer>", absent()),
            ("<real>0.0</real>", absent()),
            ("<integer>1777000000000</integer>", known(Timestamp::MAX)),
            ("<integer>18446744073709551615</integer>", known(Timestamp::MAX)),
            ("<real>1e300</real>", known(Timestamp::MAX)),
            ("<real>nan</real>", damaged()),
            ("<real>inf</real>", damaged()),
            ("<integer>-5</integer>", damaged()),
            ("<string>1777000000</string>", damaged()),
            ("<true/>", damaged()),
        ];
        for (value, expected) in cases {
            let body =
                format!("<key>have_an_Azure_id</key><true/><key>last_aad_token_timestamp</key>{value}");
            let preferences = read_list(&body);
            assert_eq!(preferences.azure_token_at, expected, "{value}");
            assert_eq!(preferences.azure_id, known(true), "{value}");
        }
    }

    #[test]
    fn a_file_is_absent_or_unreadable() {
        let nothing = read(&MadeUpMac::empty(), "/Users/ana", now());
        assert_eq!((nothing.azure_id, nothing.azure_token_at), (absent(), absent()));
        let broken = read(&MadeUpMac::empty().file(PATH, b"bplist00"), "/Users/ana", now());
        assert_eq!((broken.azure_id, broken.azure_token_at), (damaged(), damaged()));
    }
}
