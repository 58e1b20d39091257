//! The profile manifest of the settings, for ProfileCreator and iMazing Profile Editor (ProfileManifests, wiki "Manifest
//! Format").

use plist::{Date, Dictionary, Value};

use crate::{SETTINGS_DOMAIN, Setting, SettingType, SettingValue};

/// The number and time of the manifest: to be changed with the settings.
const VERSION: i64 = 1;
const LAST_MODIFIED: &str = "2026-11-21T00:00:00Z";

/// The oldest macOS that Rejoin runs on.
const OLDEST_MACOS: &str = "13.0";

/// What a UUID looks like.
const UUID: &str = "^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$";

type Entry = (&'static str, Value);

fn dictionary(entries: impl IntoIterator<Item = Entry>) -> Value {
    Value::Dictionary(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Dictionary>())
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn texts<'a>(all: impl IntoIterator<Item = &'a str>) -> Value {
    Value::Array(all.into_iter().map(text).collect())
}

fn described(name: &str, kind: &str, title: &str, description: &str) -> Vec<Entry> {
    vec![
        ("pfm_name", text(name)),
        ("pfm_type", text(kind)),
        ("pfm_title", text(title)),
        ("pfm_description", text(description)),
    ]
}

/// The seven keys that every payload has.
fn payload_keys() -> Vec<Value> {
    let required = || ("pfm_require", text("always"));
    let key = |name, title, description, more: Vec<Entry>| {
        dictionary(described(name, "string", title, description).into_iter().chain(more))
    };
    let version =
        [("pfm_default", Value::from(1)), ("pfm_range_list", Value::Array(vec![Value::from(1)])), required()];
    vec![
        key(
            "PayloadDescription",
            "Payload Description",
            "What this payload does, as the profile's details show it.",
            vec![("pfm_default", text("Settings for Rejoin"))],
        ),
        key(
            "PayloadDisplayName",
            "Payload Display Name",
            "The name of this payload, as the profile's details show it.",
            vec![("pfm_default", text("Rejoin")), required()],
        ),
        key(
            "PayloadIdentifier",
            "Payload Identifier",
            "What this payload is known by within the profile.",
            vec![("pfm_default", text(SETTINGS_DOMAIN)), required()],
        ),
        key(
            "PayloadType",
            "Payload Type",
            "The preferences domain that this payload sets.",
            vec![("pfm_default", text(SETTINGS_DOMAIN)), required()],
        ),
        key(
            "PayloadUUID",
            "Payload UUID",
            "A UUID of this payload's own.",
            vec![("pfm_format", text(UUID)), required()],
        ),
        dictionary(
            described("PayloadVersion", "integer", "Payload Version", "The version of the payload's format.")
                .into_iter()
                .chain(version),
        ),
        key("PayloadOrganization", "Payload Organization", "Who provides this payload.", Vec::new()),
    ]
}

fn value(value: SettingValue) -> Value {
    match value {
        SettingValue::Integer(number) => Value::from(number),
        SettingValue::Text(text) => Value::String(text),
        SettingValue::Switch(yes) => Value::Boolean(yes),
    }
}

fn setting(setting: &Setting) -> Value {
    let (kind, mut more) = match setting.value_type() {
        SettingType::Integer { least } => ("integer", vec![("pfm_range_min", Value::from(least))]),
        SettingType::Text => ("string", Vec::new()),
        SettingType::SecureLink => ("string", vec![("pfm_format", text("^https://[^/].*$"))]),
        SettingType::OneOf(choices) => (
            "string",
            vec![
                ("pfm_range_list", texts(choices.iter().map(|choice| choice.value))),
                ("pfm_range_list_titles", texts(choices.iter().map(|choice| choice.title))),
            ],
        ),
        SettingType::Switch => ("boolean", Vec::new()),
    };
    if let Some(default) = setting.default_value() {
        more.push(("pfm_default", value(default)));
    }
    if let Some(example) = setting.example {
        let example = example.parse().map_or_else(|_| text(example), |number: u64| Value::from(number));
        more.push(("pfm_value_placeholder", example));
    }
    dictionary(described(setting.key, kind, setting.title, setting.description).into_iter().chain(more))
}

fn manifest() -> Value {
    let subkeys = payload_keys().into_iter().chain(Setting::ALL.iter().map(setting));
    dictionary([
        ("pfm_description", text("Settings for Rejoin")),
        ("pfm_domain", text(SETTINGS_DOMAIN)),
        ("pfm_format_version", Value::from(1)),
        ("pfm_interaction", text("combined")),
        ("pfm_last_modified", Value::Date(Date::from_xml_format(LAST_MODIFIED).unwrap())),
        ("pfm_macos_min", text(OLDEST_MACOS)),
        ("pfm_platforms", texts(["macOS"])),
        ("pfm_subkeys", Value::Array(subkeys.collect())),
        ("pfm_targets", texts(["system", "user"])),
        ("pfm_title", text("Rejoin")),
        ("pfm_unique", Value::Boolean(true)),
        ("pfm_version", Value::from(VERSION)),
    ])
}

fn file() -> String {
    let mut bytes = Vec::new();
    manifest().to_writer_xml(&mut bytes).unwrap();
    let mut text = String::from_utf8(bytes).unwrap();
    text.push('\n');
    text
}

#[test]
fn the_manifest_is_made_from_the_table() {
    super::compare(&format!("bundle/jamf/{SETTINGS_DOMAIN}.plist"), &file());
}

/// What pre-commit-macadmin's check-preference-manifests asks, restated: the root's keys, each with its type; each
/// setting with a name, a type that is known, a title and a description; defaults and lists of that type.
#[test]
fn the_manifest_has_what_its_format_requires() {
    let read = Value::from_reader_xml(file().as_bytes()).unwrap();
    assert_eq!(read, manifest(), "it reads as it was written");
    let root = read.as_dictionary().unwrap();
    assert!(
        ["pfm_title", "pfm_description", "pfm_domain"].iter().all(|key| root[*key].as_string().is_some())
    );
    assert!(
        root["pfm_format_version"].as_signed_integer() == Some(1)
            && root["pfm_version"].as_signed_integer() >= Some(1)
    );
    assert!(root["pfm_last_modified"].as_date().is_some() && root["pfm_unique"].as_boolean().is_some());
    let subkeys = root["pfm_subkeys"].as_array().unwrap();
    assert_eq!(subkeys.len(), 7 + Setting::ALL.len());
    for subkey in subkeys {
        let subkey = subkey.as_dictionary().unwrap();
        let name = subkey["pfm_name"].as_string().unwrap();
        assert!(subkey["pfm_title"].as_string().is_some() && subkey["pfm_description"].as_string().is_some());
        let is_of_type = |value: &Value| match subkey["pfm_type"].as_string().unwrap() {
            "string" => value.as_string().is_some(),
            "integer" => value.as_signed_integer().is_some(),
            "boolean" => value.as_boolean().is_some(),
            other => panic!("{name}: {other} is no type of ours"),
        };
        let single = ["pfm_default", "pfm_value_placeholder", "pfm_range_min"];
        assert!(single.iter().filter_map(|key| subkey.get(key)).all(is_of_type), "{name}");
        let list = subkey.get("pfm_range_list").and_then(Value::as_array);
        assert!(list.into_iter().flatten().all(is_of_type), "{name}");
    }
}
