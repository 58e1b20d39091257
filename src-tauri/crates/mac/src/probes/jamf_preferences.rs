//! What Jamf set on this Mac: `/Library/Preferences/com.jamfsoftware.jamf.plist` (mac.md 2.5).

use jiff::Timestamp;
use plist::Value;
use rejoin_registration::Reading;

use super::property_list::{self, NotUnderstood};
use super::reading;
use crate::Mac;

pub(crate) const PATH: &str = "/Library/Preferences/com.jamfsoftware.jamf.plist";

/// Jamf's settings that Rejoin reads.
pub(super) struct JamfPreferences {
    /// `jss_url`.
    pub(super) server: Reading<String>,
    /// `microsoftCAEnabled`.
    pub(super) may_register: Reading<bool>,
    /// `microsoftCANativeClientAppId`, in lower case.
    pub(super) connector: Reading<String>,
    /// `self_service_app_path` and `self_service_plus_path`: where Self Service stands, or stood.
    pub(super) self_service_paths: [Reading<String>; 2],
}

/// Reads the file.
pub(super) fn read(mac: &dyn Mac, at: Timestamp) -> JamfPreferences {
    let list = reading(property_list::read(mac, PATH), PATH, at);
    let text = |key| property_list::value(&list, key, property_list::text);
    JamfPreferences {
        server: text("jss_url"),
        may_register: property_list::value(&list, "microsoftCAEnabled", |value| Ok(Some(is_one(value)))),
        connector: property_list::value(&list, "microsoftCANativeClientAppId", lower_case),
        self_service_paths: [text("self_service_app_path"), text("self_service_plus_path")],
    }
}

/// Whatever is there and not 1 or true is a no (causes.md 6).
pub(crate) fn is_one(value: &Value) -> bool {
    match value {
        Value::Boolean(value) => *value,
        Value::Integer(value) => value.as_unsigned() == Some(1),
        Value::Real(value) => *value == 1.0,
        Value::String(value) => value.trim() == "1" || value.trim().eq_ignore_ascii_case("true"),
        _ => false,
    }
}

fn lower_case(value: &Value) -> Result<Option<String>, NotUnderstood> {
    Ok(property_list::text(value)?.map(|text| text.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{Reason, Unreadable};

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now, xml};

    fn damaged<T>() -> Reading<T> {
        Reading::Unreadable(Unreadable { source: PATH.into(), reason: Reason::Damaged })
    }

    fn absent<T>() -> Reading<T> {
        Reading::Absent { source: PATH.into() }
    }

    fn known<T>(value: T) -> Reading<T> {
        Reading::Known { value, source: PATH.into(), at: now() }
    }

    fn read_list(body: &str) -> JamfPreferences {
        read(&MadeUpMac::empty().file(PATH, &xml(body)), now())
    }

    #[test]
    fn only_one_and_true_allow_to_register() {
        let cases = [
            ("<true/>", known(true)),
            ("<integer>1</integer>", known(true)),
            ("<string>1</string>", known(true)),
            ("<string>True</string>", known(true)),
            ("<real>1.0</real>", known(true)),
            ("<false/>", known(false)),
            ("<integer>0</integer>", known(false)),
            ("<integer>2</integer>", known(false)),
            ("<integer>-1</integer>", known(false)),
            ("<string></string>", known(false)),
            ("<string>yes</string>", known(false)),
            ("<array><true/></array>", known(false)),
        ];
        for (value, expected) in cases {
            let preferences = read_list(&format!("<key>microsoftCAEnabled</key>{value}"));
            assert_eq!(preferences.may_register, expected, "{value}");
        }
        assert_eq!(read_list("").may_register, absent());
    }

    #[test]
    fn texts_are_known_absent_or_damaged() {
        let cases = [
            ("<string> B03C10A8-71c7 </string>", known("B03C10A8-71c7".to_owned())),
            ("<string> </string>", absent()),
            ("<integer>3</integer>", damaged()),
        ];
        for (value, expected) in cases {
            let server = read_list(&format!("<key>jss_url</key>{value}")).server;
            let connector = read_list(&format!("<key>microsoftCANativeClientAppId</key>{value}")).connector;
            let [_, plus] =
                read_list(&format!("<key>self_service_plus_path</key>{value}")).self_service_paths;
            assert_eq!(server, expected, "{value}");
            assert_eq!(plus, expected, "{value}");
            assert_eq!(connector, expected.part(|text| Some(text.to_lowercase())), "{value}");
        }
    }

    #[test]
    fn a_file_is_absent_or_unreadable_for_all_keys() {
        let nothing = read(&MadeUpMac::empty(), now());
        assert_eq!((nothing.server, nothing.may_register), (absent(), absent()));
        let broken = read(&MadeUpMac::empty().file(PATH, b"no property list"), now());
        assert_eq!((broken.server, broken.may_register), (damaged(), damaged()));
        assert_eq!((broken.connector, broken.self_service_paths), (damaged(), [damaged(), damaged()]));
    }
}
