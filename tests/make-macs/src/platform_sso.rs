//! What `app-sso platform -s` and Jamf's `getPSSOStatus` print (mac.md 2.3 and 6.1).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use rejoin_keychain::maker::Certificate;
use serde_json::{Value, json};

/// Microsoft's SSO extension.
pub const MICROSOFT_EXTENSION: &str = "com.microsoft.CompanyPortalMac.ssoextension";

/// What Platform SSO holds, to be printed as `app-sso platform -s` prints it.
#[derive(Clone, Debug)]
pub struct PlatformSso {
    /// The SSO extension.
    pub extension: &'static str,
    /// `registrationCompleted`.
    pub registration_completed: bool,
    /// The device's certificate.
    pub certificate: Option<Certificate>,
    /// The tenant of the issuer.
    pub tenant_id: &'static str,
    /// The state of the user's configuration, and the user; `None`: `(null)`.
    pub user: Option<(&'static str, &'static str)>,
    /// When the SSO tokens end, and whether that is over.
    pub tokens: Option<(Timestamp, bool)>,
}

/// What `app-sso platform -s` prints where Platform SSO is not configured.
pub fn not_configured(taken_at: Timestamp) -> String {
    format!("{}Device Configuration:\n (null)\n\nLogin Configuration:\n (null)\n\n", head(taken_at))
}

impl PlatformSso {
    /// What `app-sso platform -s` prints.
    pub fn text(&self, taken_at: Timestamp) -> String {
        let user = self.user.map(|(state, user)| user_configuration(taken_at, state, user));
        format!(
            "{}{}{}{}{}",
            head(taken_at),
            section("Device Configuration", Some(&self.device_configuration(taken_at))),
            section("Login Configuration", Some(&self.login_configuration())),
            section("User Configuration", user.as_ref()),
            self.tokens_text()
        )
    }

    fn device_configuration(&self, taken_at: Timestamp) -> Value {
        let mut device = json!({
            "_deviceEncryptionKeyData": "q0c8JqC1c3y1vJ2VY0mR8nq3h1J0m0b5s3Yw3Jr8N9E=",
            "created": taken_at.to_string(),
            "extensionIdentifier": self.extension,
            "fileVaultPolicy": "AttemptAuthentication (1)",
            "formatNote": "Braces { } and a text such as Login Configuration: end no section.",
            "loginFrequency": 64800,
            "loginType": "POLoginTypePassword (1)",
            "protocolVersion": 1,
            "registrationCompleted": self.registration_completed,
            "sdkVersionString": 15.2,
            "sharedDeviceKeys": true,
            "tokenToUserMapping": { "AccountName": "preferred_username", "FullName": "name" },
            "version": 1
        });
        if let Some(certificate) = &self.certificate {
            device["deviceSigningCertificate"] = URL_SAFE_NO_PAD.encode(certificate.der()).into();
        }
        device
    }

    fn login_configuration(&self) -> Value {
        let tenant = format!("https://login.microsoftonline.com/{}", self.tenant_id);
        json!({
            "accountDisplayName": "Microsoft Entra",
            "clientID": "29d9ed98-a469-4536-ade2-f981bc1d605e",
            "invalidCredentialPredicate": "error = 'invalid_grant' AND suberror != 'device_authentication_failed'",
            "issuer": format!("{tenant}/v2.0"),
            "keyEndpointURL": format!("{tenant}/getkeydata"),
            "tokenEndpointURL": format!("{tenant}/oauth2/v2.0/token")
        })
    }

    fn tokens_text(&self) -> String {
        let Some((expires_at, expired)) = self.tokens else { return String::new() };
        let received_at =
            expires_at.saturating_sub(jiff::SignedDuration::from_hours(14 * 24)).unwrap_or(expires_at);
        let word = if expired { "Expired" } else { "Not Expired" };
        format!("SSO Tokens:\nReceived:\n{received_at}\nExpiration:\n{expires_at} ({word})\n\n")
    }
}

fn head(taken_at: Timestamp) -> String {
    let time = taken_at.to_zoned(jiff::tz::TimeZone::UTC);
    format!("Time: {}\n\n", time.strftime("%Y-%m-%d %H:%M:%S %z"))
}

fn user_configuration(taken_at: Timestamp, state: &str, user: &str) -> Value {
    json!({
        "created": taken_at.to_string(),
        "kerberosStatus": [{
            "importSuccessful": true,
            "realm": "KERBEROS.MICROSOFTONLINE.COM",
            "upn": format!("{}@KERBEROS.MICROSOFTONLINE.COM", user.replace('@', "\\@"))
        }],
        "loginType": "POLoginTypePassword (1)",
        "state": state,
        "uniqueIdentifier": "5D0C2B7E-9A41-4F3C-8E6D-7B1A0C9D8E2F",
        "userLoginConfiguration": { "created": taken_at.to_string(), "loginUserName": user },
        "version": 1
    })
}

/// A section as Apple's tool prints it: a blank before the object and ` : ` after a key.
fn section(name: &str, value: Option<&Value>) -> String {
    let text = value.cloned().map_or_else(|| "(null)".into(), object);
    format!("{name}:\n {text}\n\n")
}

/// Sorted whatever serde_json's features are: the bytes must not depend on who else is built.
fn object(mut value: Value) -> String {
    value.sort_all_objects();
    format!("{value:#}").replace("\": ", "\" : ")
}

/// What `getPSSOStatus` prints: line 1, and the registration it knows as (device id, tenant id, UPN).
pub fn status(line_1: u32, registration: Option<(&str, &str, &str)>) -> String {
    let entries: Vec<String> = registration
        .into_iter()
        .flat_map(|(device_id, tenant_id, user)| {
            [
                ("device_id", device_id),
                ("upn", user),
                ("tenant_id", tenant_id),
                ("cloud_host", "login.microsoftonline.com"),
            ]
        })
        .map(|(key, value)| (format!("primary_registration_metadata_{key}"), value))
        .chain([("isSSOExtensionInFullMode".into(), if registration.is_some() { "Yes" } else { "No" })])
        .map(|(key, value)| format!("AnyHashable(\"{key}\"): {value}"))
        .collect();
    format!("{line_1}\nextraDeviceInformation [{}]\n", entries.join(", "))
}

/// The shape of the answer of a JamfAAD that does not know `getPSSOStatus` (before Jamf Pro 11.21.1): its help.
pub const HELP: &str = "Usage:
JamfAAD [-verbose] <command>
Available Commands:
clean - Forgets the token and the preferences
gatherAADInfo - Sends the id to Jamf Pro
help - Prints this
registerWithIntune - Opens Company Portal
version - Prints the version
";
