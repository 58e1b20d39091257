//! The sample profiles: whole, for one app only, and with settings that Rejoin takes.

use std::collections::BTreeSet;
use std::fs;

use plist::{Dictionary, Value};
use rejoin_registration::{Configuration, Given, SETTINGS_DOMAIN, Setting};

use crate::pretend_mac::top;

/// File by file: the type of its one payload.
const PROFILES: [(&str, &str); 3] = [
    ("settings", SETTINGS_DOMAIN),
    ("managed-login-item", "com.apple.servicemanagement"),
    ("notifications", "com.apple.notificationsettings"),
];

fn profile(name: &str) -> Dictionary {
    let path = top().join("bundle/jamf/profiles").join(format!("{name}.mobileconfig"));
    Value::from_file(path).unwrap().into_dictionary().unwrap()
}

fn payload(name: &str) -> Dictionary {
    let content = profile(name).remove("PayloadContent").unwrap().into_array().unwrap();
    let [payload] = <[Value; 1]>::try_from(content).unwrap();
    payload.into_dictionary().unwrap()
}

fn text<'a>(dictionary: &'a Dictionary, key: &str) -> &'a str {
    dictionary.get(key).and_then(Value::as_string).unwrap_or_else(|| panic!("no {key}"))
}

#[test]
fn every_file_is_known() {
    let mut names: Vec<String> = fs::read_dir(top().join("bundle/jamf/profiles"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut known = PROFILES.map(|(name, _)| format!("{name}.mobileconfig"));
    known.sort();
    assert_eq!(names, known);
}

#[test]
fn profiles_are_whole() {
    let (mut uuids, mut identifiers) = (BTreeSet::new(), BTreeSet::new());
    for (name, kind) in PROFILES {
        let (profile, payload) = (profile(name), payload(name));
        assert_eq!(
            (text(&profile, "PayloadType"), text(&profile, "PayloadScope")),
            ("Configuration", "System")
        );
        assert_eq!(text(&payload, "PayloadType"), kind);
        for dictionary in [&profile, &payload] {
            assert_eq!(dictionary.get("PayloadVersion").and_then(Value::as_signed_integer), Some(1));
            assert!(!text(dictionary, "PayloadDisplayName").is_empty());
            let uuid = text(dictionary, "PayloadUUID");
            let parts: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{uuid}");
            assert!(uuid.chars().all(|digit| digit == '-' || digit.is_ascii_hexdigit()), "{uuid}");
            assert!(uuids.insert(uuid.to_owned()), "{uuid} twice");
            let identifier = text(dictionary, "PayloadIdentifier");
            assert!(identifier.starts_with("org.rejoin.menubar."));
            assert!(identifiers.insert(identifier.to_owned()), "{identifier} twice");
        }
    }
}

#[test]
fn rejoin_takes_every_setting_of_the_sample() {
    let payload = payload("settings");
    let values: Vec<_> = payload.iter().filter(|(key, _)| !key.starts_with("Payload")).collect();
    assert!(values.len() > 5);
    for (key, value) in values {
        let given = match value {
            Value::Integer(number) => Given::Integer(number.as_unsigned()),
            Value::String(text) => Given::Text(text),
            Value::Boolean(yes) => Given::Switch(*yes),
            _ => Given::Other,
        };
        let setting = Setting::of_key(key).unwrap_or_else(|| panic!("there is no setting {key}"));
        assert_eq!(setting.set(&mut Configuration::default(), given), Ok(()), "{key}");
    }
}

#[test]
fn the_login_item_is_allowed_by_the_team_that_signed_it() {
    let payload = payload("managed-login-item");
    let rules = payload["Rules"].as_array().unwrap();
    let [rule] = rules.as_slice() else { panic!("{rules:?}") };
    let rule = rule.as_dictionary().unwrap();
    assert_eq!((text(rule, "RuleType"), text(rule, "RuleValue").len()), ("TeamIdentifier", 10));
}

#[test]
fn notifications_are_allowed_for_rejoin_alone() {
    let payload = payload("notifications");
    let settings = payload["NotificationSettings"].as_array().unwrap();
    let [settings] = settings.as_slice() else { panic!("{settings:?}") };
    let settings = settings.as_dictionary().unwrap();
    assert_eq!(text(settings, "BundleIdentifier"), "org.rejoin.menubar");
    assert_eq!(settings["NotificationsEnabled"].as_boolean(), Some(true));
    assert_eq!(settings["CriticalAlertEnabled"].as_boolean(), Some(false));
}
