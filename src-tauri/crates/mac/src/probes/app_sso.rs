//! Platform SSO as macOS knows it: `app-sso platform -s` (mac.md 6.1).

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use jiff::Timestamp;
use rejoin_keychain::Certificate;
use rejoin_registration::{DeviceConfiguration, PlatformSso, Reason, UserConfiguration, UserState};
use serde_json::{Deserializer, Map, Value};

use super::guid::guid;
use super::property_list;
use crate::{Command, Mac, Trouble};

type Object = Map<String, Value>;

/// With or without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Runs the command.
pub(super) fn read(mac: &dyn Mac) -> Result<PlatformSso, Trouble> {
    understand(&mac.run(Command::PlatformSso)?.text)
}

fn understand(text: &str) -> Result<PlatformSso, Trouble> {
    match Sections::of(text).and_then(|sections| sections.understand()) {
        Some(platform_sso) => Ok(platform_sso),
        None if is_help(text) => Err(Trouble::Absent),
        None => Err(Trouble::unreadable(Command::PlatformSso.source(), Reason::Damaged)),
    }
}

/// An `app-sso` that does not know the subcommand says how it is used.
fn is_help(text: &str) -> bool {
    let help = |line: &str| {
        let line = line.trim_start().to_ascii_lowercase();
        line.starts_with("usage:") || line.starts_with("available commands:")
    };
    !has_header(text) && text.lines().any(help)
}

fn has_header(text: &str) -> bool {
    text.lines().any(|line| header(line).is_some())
}

#[derive(Clone, Copy)]
enum Section {
    Device,
    Login,
    User,
    Tokens,
}

/// The section that a line begins, and the rest of the text behind its header.
fn header(text: &str) -> Option<(Section, &str)> {
    let headers = [
        ("Device Configuration:", Section::Device),
        ("Login Configuration:", Section::Login),
        ("User Configuration:", Section::User),
        ("SSO Tokens:", Section::Tokens),
    ];
    let text = text.trim_start_matches([' ', '\t']);
    headers.into_iter().find_map(|(name, section)| Some((section, text.strip_prefix(name)?)))
}

/// The sections as printed; `None` outside: not printed, `None` inside: `(null)`.
#[derive(Default)]
struct Sections<'a> {
    device: Option<Option<Object>>,
    login: Option<Option<Object>>,
    user: Option<Option<Object>>,
    tokens: Vec<&'a str>,
}

impl<'a> Sections<'a> {
    /// Splits the text; `None`: not understood.
    fn of(mut text: &'a str) -> Option<Self> {
        let mut sections = Sections::default();
        let mut in_tokens = false;
        while !text.is_empty() {
            let Some((section, behind)) = header(text) else {
                let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
                if in_tokens {
                    sections.tokens.push(line);
                }
                text = rest;
                continue;
            };
            let place = match section {
                Section::Device => &mut sections.device,
                Section::Login => &mut sections.login,
                Section::User => &mut sections.user,
                Section::Tokens => {
                    in_tokens = true;
                    text = behind;
                    continue;
                }
            };
            in_tokens = false;
            let (object, rest) = content(behind)?;
            if place.replace(object).is_some() {
                return None;
            }
            text = rest;
        }
        Some(sections)
    }

    /// What they say; `None`: not understood. Without a device configuration, be it `(null)`, the output is cut.
    fn understand(self) -> Option<PlatformSso> {
        let login = self.login.flatten().unwrap_or_default();
        let tenant_id = text(&login, "issuer")?.and_then(|issuer| issuer.split('/').find_map(guid));
        Some(PlatformSso {
            device: transpose(self.device?.map(|device| device_configuration(&device)))?,
            user: transpose(self.user.flatten().map(|user| user_configuration(&user)))?,
            tenant_id,
            tokens_expired_at: expired_at(&self.tokens)?,
        })
    }
}

/// What a header is followed by, and the text behind that.
fn content(text: &str) -> Option<(Option<Object>, &str)> {
    let text = text.trim_start();
    match text.strip_prefix("(null)") {
        Some(rest) => Some((None, rest)),
        None => object(text).map(|(object, rest)| (Some(object), rest)),
    }
}

/// The JSON object that a text begins with; some systems print an old-style property list instead.
fn object(text: &str) -> Option<(Object, &str)> {
    let mut objects = Deserializer::from_str(text).into_iter::<Object>();
    if let Some(Ok(object)) = objects.next() {
        return Some((object, text.get(objects.byte_offset()..)?));
    }
    let (list, rest) = old_style(text)?;
    Some((from_list(property_list::old_style_dictionary(list)?), rest))
}

/// The braces of an old-style list that a text begins with, and the text behind them.
fn old_style(text: &str) -> Option<(&str, &str)> {
    let first = text.strip_prefix('{')?.trim_start();
    let key_end =
        first.find(|character: char| !character.is_alphanumeric() && !"_\"-".contains(character))?;
    if !first.get(key_end..)?.trim_start().starts_with('=') {
        return None;
    }
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return text.split_at_checked(at + 1);
        }
    }
    None
}

fn from_list(list: plist::Dictionary) -> Object {
    list.into_iter().map(|(key, value)| (key, from_value(value))).collect()
}

fn from_value(value: plist::Value) -> Value {
    match value {
        plist::Value::Boolean(value) => value.into(),
        plist::Value::Integer(value) => match (value.as_signed(), value.as_unsigned()) {
            (Some(value), _) => value.into(),
            (None, value) => value.into(),
        },
        plist::Value::String(value) => value.into(),
        plist::Value::Dictionary(value) => from_list(value).into(),
        _ => Value::Null,
    }
}

fn transpose<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    match value {
        Some(None) => None,
        Some(Some(value)) => Some(Some(value)),
        None => Some(None),
    }
}

fn device_configuration(device: &Object) -> Option<DeviceConfiguration> {
    let registration_completed = match device.get("registrationCompleted") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(completed)) => *completed,
        Some(number) => match number.as_u64()? {
            0 => false,
            1 => true,
            _ => return None,
        },
    };
    let certificate = device.get("deviceSigningCertificate").and_then(Value::as_str).and_then(certificate);
    Some(DeviceConfiguration {
        extension: text(device, "extensionIdentifier")?,
        registration_completed,
        certificate,
    })
}

/// The certificate in base64url; ordinary base64 is read, too.
fn certificate(text: &str) -> Option<Certificate> {
    let url_safe: String = text
        .chars()
        .filter(|character| !character.is_ascii_whitespace())
        .map(|character| match character {
            '+' => '-',
            '/' => '_',
            other => other,
        })
        .collect();
    Certificate::from_der(&BASE64.decode(url_safe).ok()?).ok()
}

fn user_configuration(user: &Object) -> Option<UserConfiguration> {
    let state = text(user, "state")?.map(|state| state_of(&state));
    let login = match user.get("userLoginConfiguration") {
        None | Some(Value::Null) => None,
        Some(login) => text(login.as_object()?, "loginUserName")?,
    };
    Some(UserConfiguration { state: transpose(state)?, user: login })
}

/// `POUserStateNormal (0)`: the name decides. `None`: a state that Rejoin does not know.
fn state_of(text: &str) -> Option<UserState> {
    match text.split_whitespace().next()? {
        "POUserStateNormal" => Some(UserState::Normal),
        "POUserStateNeedsNewKeys" => Some(UserState::NeedsNewKeys),
        "POUserStateNeedsRegistration" => Some(UserState::NeedsRegistration),
        _ => None,
    }
}

/// A text that is not blank; `None` outside: not a text.
fn text(object: &Object, key: &str) -> Option<Option<String>> {
    match object.get(key) {
        None | Some(Value::Null) => Some(None),
        Some(value) => {
            let text = value.as_str()?.trim();
            Some((!text.is_empty()).then(|| text.to_owned()))
        }
    }
}

/// When the tokens expired: the latest expiry, where all are printed as expired. `None` outside: not understood.
fn expired_at(lines: &[&str]) -> Option<Option<Timestamp>> {
    let mut latest = None;
    for line in lines {
        if line.contains("(Not Expired)") {
            return Some(None);
        }
        if let Some((date, _)) = line.split_once("(Expired)") {
            let date = date.split_whitespace().last()?;
            latest = latest.max(Some(date.parse().ok()?));
        }
    }
    Some(latest)
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
    use rejoin_keychain::maker::{self, KeyPair};

    use super::*;

    const DEVICE: &str = "38d94132-e90a-4e9d-bfdc-a52633ed2772";
    const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";
    const NONE: &str = "Time: 2026-04-25 09:41:29 +0000\n\nDevice Configuration:\n (null)\n\nLogin Configuration:\n (null)\n";

    fn damaged() -> Result<PlatformSso, Trouble> {
        Err(Trouble::unreadable("/usr/bin/app-sso platform -s", Reason::Damaged))
    }

    fn device(body: &str) -> String {
        format!("Device Configuration:\n {{{body}}}\n\nLogin Configuration:\n (null)\n")
    }

    fn der() -> Vec<u8> {
        let registered_at = "2026-04-25T09:13:42Z".parse().unwrap();
        maker::Certificate::workplace_join(&KeyPair::of("ana"), DEVICE, TENANT, registered_at).der()
    }

    #[test]
    fn all_sections_are_read_whatever_their_texts_hold() {
        let trap =
            "Braces { } and\\nLogin Configuration:\\n (null)\\nUser Configuration: { do not end \\\\\\\" }";
        let certificate = URL_SAFE_NO_PAD.encode(der());
        let text = format!(
            "Time: 2026-04-25 09:41:29 +0000\n\nDevice Configuration:\n {{\n  \"note\" : \"{trap}\",\n  \"deviceSigningCertificate\" : \"{certificate}\",\n  \"extensionIdentifier\" : \"com.microsoft.CompanyPortalMac.ssoextension\",\n  \"sdkVersionString\" : 15.199999999999999,\n  \"registrationCompleted\" : true,\n  \"tokenToUserMapping\" : {{\n    \"FullName\" : \"name\"\n  }}\n}}\n\nLogin Configuration:\n {{\n  \"accountDisplayName\" : \"{trap}\",\n  \"issuer\" : \"https://login.microsoftonline.com/{}/v2.0\"\n}}\n\nUser Configuration:\n {{\n  \"kerberosStatus\" : [ {{ \"upn\" : \"a\\\\@b\" }} ],\n  \"state\" : \"POUserStateNormal (0)\",\n  \"userLoginConfiguration\" : {{\n    \"loginUserName\" : \"ana@example.com\"\n  }}\n}}\n\nSSO Tokens:\nReceived:\n2026-04-25T09:17:44Z\nExpiration:\n2026-05-09T09:17:43Z (Not Expired)\n",
            TENANT.to_uppercase()
        );
        let expected = PlatformSso {
            device: Some(DeviceConfiguration {
                extension: Some("com.microsoft.CompanyPortalMac.ssoextension".into()),
                registration_completed: true,
                certificate: Certificate::from_der(&der()).ok(),
            }),
            user: Some(UserConfiguration {
                state: Some(UserState::Normal),
                user: Some("ana@example.com".into()),
            }),
            tenant_id: Some(TENANT.into()),
            tokens_expired_at: None,
        };
        assert_eq!(understand(&text), Ok(expected.clone()));
        assert_eq!(understand(&text.replace('\n', "\r\n")), Ok(expected.clone()));
        assert_eq!(expected.device.and_then(|device| device.certificate).unwrap().device_id, DEVICE);
        // Cut anywhere, it is never taken for a whole answer of another meaning.
        let user = text.find("User Configuration").unwrap();
        for end in (0..text.find("SSO Tokens").unwrap()).filter(|end| text.is_char_boundary(*end)) {
            if let Ok(cut) = understand(&text[..end]) {
                assert!(cut.user.is_none() || end > user, "{end}");
                assert!(cut.device.is_some(), "{end}");
            }
        }
    }

    #[test]
    fn whole_answers_are_known_absent_or_damaged() {
        let user = |body: &str| format!("{NONE}\nUser Configuration:\n {{{body}}}\n");
        let cases = [
            (NONE.to_owned(), Ok(PlatformSso::default())),
            (
                format!("{NONE}\nUser Configuration:\n (null)\n\nSSO Tokens:\n (null)\n"),
                Ok(PlatformSso::default()),
            ),
            ("Device Configuration: (null)".into(), Ok(PlatformSso::default())),
            ("Usage: app-sso <subcommand>\n".into(), Err(Trouble::Absent)),
            ("x\nAvailable Commands:\n  platform\n".into(), Err(Trouble::Absent)),
            (String::new(), damaged()),
            ("\n".into(), damaged()),
            ("Time: 2026-04-25 09:41:29 +0000\n".into(), damaged()),
            ("Login Configuration:\n (null)\n".into(), damaged()),
            ("Device Configuration:\n".into(), damaged()),
            ("Device Configuration:\n {\n  \"registrationCompleted\" : true,\n".into(), damaged()),
            ("Device Configuration:\n [1]\n".into(), damaged()),
            ("Device Configuration:\n\nLogin Configuration:\n (null)\n".into(), damaged()),
            (format!("{NONE}{NONE}"), damaged()),
            (format!("Device Configuration:\n {}", "{\"a\":".repeat(100_000)), damaged()),
            (user("\"state\" : \"POUserStateNeedsBinding (4)\""), damaged()),
            (user("\"state\" : \"Normal\""), damaged()),
            (user("\"state\" : 0"), damaged()),
            (user("\"userLoginConfiguration\" : \"ana\""), damaged()),
            (user("\"userLoginConfiguration\" : { \"loginUserName\" : 1 }"), damaged()),
            (device("\"extensionIdentifier\" : 1"), damaged()),
        ];
        for (text, expected) in cases {
            assert_eq!(understand(&text), expected, "{}", text.get(..200).unwrap_or(&text));
        }
    }

    #[test]
    fn states_are_known_by_their_names() {
        let cases = [
            ("POUserStateNormal (0)", Some(UserState::Normal)),
            ("POUserStateNormal", Some(UserState::Normal)),
            ("POUserStateNeedsNewKeys (1)", Some(UserState::NeedsNewKeys)),
            ("POUserStateNeedsRegistration (2)", Some(UserState::NeedsRegistration)),
            ("POUserStateNormalised (0)", None),
            ("pouserstatenormal (0)", None),
        ];
        for (text, expected) in cases {
            assert_eq!(state_of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_registration_is_completed_by_true_or_one() {
        let cases = [
            ("\"registrationCompleted\" : true", Some(true)),
            ("\"registrationCompleted\" : 1", Some(true)),
            ("\"registrationCompleted\" : false", Some(false)),
            ("\"registrationCompleted\" : 0", Some(false)),
            ("\"registrationCompleted\" : null", Some(false)),
            ("", Some(false)),
            ("\"registrationCompleted\" : 2", None),
            ("\"registrationCompleted\" : 1.5", None),
            ("\"registrationCompleted\" : \"true\"", None),
            ("registrationCompleted = 1;", Some(true)),
            ("\n    registrationCompleted = 0;\n    x =     {\n        y = \"} {\";\n    };\n", Some(false)),
            ("registrationCompleted = maybe;", None),
            ("registrationCompleted = 1", None),
            ("\"registrationCompleted\" : 1,", None),
        ];
        for (body, expected) in cases {
            let completed = understand(&device(body)).map(|sso| sso.device.unwrap().registration_completed);
            assert_eq!(completed.ok(), expected, "{body}");
        }
    }

    #[test]
    fn an_old_style_list_is_read_like_json() {
        let text = format!(
            "Device Configuration:\n {{\n    extensionIdentifier = \"com.example.sso\";\n    registrationCompleted = 1;\n}}\n\nLogin Configuration:\n {{\n    issuer = \"https://login.microsoftonline.com/{TENANT}/v2.0\";\n}}\n\nUser Configuration:\n {{\n    state = \"POUserStateNeedsNewKeys (1)\";\n    userLoginConfiguration =     {{\n        loginUserName = \"ana@example.com\";\n    }};\n}}\n"
        );
        let sso = understand(&text).unwrap();
        let (device, user) = (sso.device.unwrap(), sso.user.unwrap());
        assert_eq!(device.extension.as_deref(), Some("com.example.sso"));
        assert_eq!(
            (user.state, user.user.as_deref()),
            (Some(UserState::NeedsNewKeys), Some("ana@example.com"))
        );
        assert_eq!(sso.tenant_id.as_deref(), Some(TENANT));
    }

    #[test]
    fn a_certificate_may_be_in_either_alphabet_or_unreadable() {
        let plain = URL_SAFE_NO_PAD.encode(der());
        let cases = [
            (plain.clone(), true),
            (STANDARD.encode(der()), true),
            (plain.replace('-', "+").replace('_', "/"), true),
            (plain[..plain.len() - 40].to_owned(), false),
            ("not base64!".into(), false),
            (String::new(), false),
        ];
        for (text, readable) in cases {
            let body = format!("\"deviceSigningCertificate\" : \"{text}\"");
            let sso = understand(&device(&body)).unwrap();
            assert_eq!(sso.device.unwrap().certificate.is_some(), readable, "{text}");
        }
    }

    #[test]
    fn tokens_are_expired_where_all_are_printed_so() {
        let tokens = |lines: &str| understand(&format!("{NONE}\nSSO Tokens:\n{lines}"));
        let cases = [
            (
                "Received:\n2026-04-01T00:00:00Z\nExpiration:\n2026-04-15T00:00:00Z (Expired)\n",
                Some("2026-04-15T00:00:00Z"),
            ),
            ("Expiration: 2026-04-15T00:00:00Z (Expired)\n", Some("2026-04-15T00:00:00Z")),
            (
                "2026-04-15T00:00:00Z (Expired)\n2026-04-16T00:00:00Z (Expired)\n",
                Some("2026-04-16T00:00:00Z"),
            ),
            ("2026-04-15T00:00:00Z (Expired)\n2026-05-16T00:00:00Z (Not Expired)\n", None),
            ("2026-04-15T00:00:00Z (Not Expired)\n", None),
            ("", None),
        ];
        for (lines, expected) in cases {
            let expected = expected.map(|at| at.parse().unwrap());
            assert_eq!(tokens(lines).map(|sso| sso.tokens_expired_at), Ok(expected), "{lines}");
        }
        assert_eq!(tokens("Expiration:\nyesterday (Expired)\n"), damaged());
    }
}
