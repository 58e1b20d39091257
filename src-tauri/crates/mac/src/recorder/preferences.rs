//! Property lists of a report: the keys that the probes know, each with a value of the same kind.

use plist::{Dictionary, Integer, Value};
use rejoin_keychain::Mask;
use rejoin_registration::{DEVICE_COMPLIANCE, Link, SETTINGS_DOMAIN, Setting, SettingType};
use url::Url;

use super::Writing;
use crate::probes::jamf_aad_preferences::{one_or_zero, seconds};
use crate::probes::jamf_preferences::is_one;
use crate::probes::property_list;

/// A list as a file.
pub(super) fn xml(list: Dictionary) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory does not fail.
    let _ = Value::Dictionary(list).to_writer_xml(&mut bytes);
    bytes
}

/// Where a text is expected: a value that is as wrong as any other.
fn no_text() -> Value {
    Value::Integer(Integer::from(0))
}

/// Where a number or a yes is expected.
fn no_number() -> Value {
    Value::String("?".into())
}

/// What stands for a text, if it is one; blank ones stay blank.
fn text(value: &Value, mask: impl FnOnce(&str) -> String) -> Value {
    match property_list::text(value) {
        Ok(Some(text)) => Value::String(mask(&text)),
        Ok(None) => Value::String(String::new()),
        Err(_) => no_text(),
    }
}

/// Jamf's settings of the Mac.
pub(super) fn jamf(list: Dictionary, writing: &Writing<'_>) -> Dictionary {
    let masks = writing.masks;
    let mut written = Dictionary::new();
    for (key, value) in &list {
        let value = match key.as_str() {
            "jss_url" => text(value, |url| link(url, writing)),
            "microsoftCAEnabled" => Value::Boolean(is_one(value)),
            "microsoftCANativeClientAppId" => text(value, |id| {
                let known = DEVICE_COMPLIANCE.iter().find(|known| id.eq_ignore_ascii_case(known));
                known.map_or_else(|| masks.id(id), |known| (*known).to_owned())
            }),
            "self_service_app_path" | "self_service_plus_path" => {
                text(value, |path| if path.starts_with('/') { masks.path(path) } else { "?".into() })
            }
            _ => continue,
        };
        written.insert(key.clone(), value);
    }
    written
}

/// A link of the same scheme and port to a masked host; anything else is no link after it either.
fn link(text: &str, writing: &Writing<'_>) -> String {
    let Ok(url) = Url::parse(text) else { return "?".into() };
    let Some(host) = url.host_str() else { return "?".into() };
    let scheme = if url.scheme() == "https" { "https" } else { "http" };
    let host = writing.masks.host(host.trim_matches(['[', ']']));
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{scheme}://{host}{port}/")
}

/// What Jamf's app noted for the user.
pub(super) fn jamf_aad(list: Dictionary, _: &Writing<'_>) -> Dictionary {
    let mut written = Dictionary::new();
    if let Some(value) = list.get("have_an_Azure_id") {
        let value = match one_or_zero(value) {
            Ok(yes) => Value::Boolean(yes == Some(true)),
            Err(_) => no_number(),
        };
        written.insert("have_an_Azure_id".into(), value);
    }
    if let Some(value) = list.get("last_aad_token_timestamp") {
        let value = match seconds(value) {
            Ok(at) => Value::Integer(Integer::from(at.map_or(0, |at| at.as_second()))),
            Err(_) => no_number(),
        };
        written.insert("last_aad_token_timestamp".into(), value);
    }
    written
}

/// The company's settings for Rejoin, as far as they are forced.
pub(super) fn settings(list: Dictionary, writing: &Writing<'_>) -> Dictionary {
    let mut written = Dictionary::new();
    let mut unknown = 0;
    for (key, value) in list.iter().filter(|(key, _)| writing.mac.is_forced(SETTINGS_DOMAIN, key)) {
        if key.starts_with("Payload") {
            continue;
        }
        match setting(key, value, writing) {
            Some(value) => {
                written.insert(key.clone(), value);
            }
            None => {
                unknown += 1;
                written.insert(format!("UnknownKey{unknown}"), Value::Boolean(false));
            }
        }
    }
    written
}

/// `None`: Rejoin has no such setting.
fn setting(key: &str, value: &Value, writing: &Writing<'_>) -> Option<Value> {
    Some(match Setting::of_key(key)?.value_type() {
        SettingType::Integer { .. } => match value {
            Value::Integer(id) => Value::Integer(Integer::from(id.as_unsigned().unwrap_or_default())),
            _ => no_number(),
        },
        SettingType::OneOf(choices) => text(value, |text| {
            choices.iter().find(|choice| choice.value == text).map_or("?", |choice| choice.value).into()
        }),
        SettingType::SecureLink => text(value, |url| {
            let is_https = Url::parse(url).is_ok_and(|url| url.scheme() == "https");
            if is_https { "https://help.example/".into() } else { "?".into() }
        }),
        SettingType::Switch => value.as_boolean().map_or_else(no_number, Value::Boolean),
        SettingType::Text => text(value, |text| match key {
            "RegistrationPolicyName" => writing.masks.policy(text),
            "OrganizationName" => "Company".into(),
            "SupportName" => "Help desk".into(),
            "SupportEmail" if Link::is_address(text) => "help@company.example".into(),
            "SupportPhone" => "000".into(),
            "Language" if is_tag(text) => text.into(),
            _ => "?".into(),
        }),
    })
}

/// Whether a text has the form of a language's tag.
pub(super) fn is_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let is_word = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (2..=3).contains(&language.len())
        && is_word(language)
        && text.len() <= 16
        && parts.all(|part| (2..=4).contains(&part.len()) && is_word(part))
}
