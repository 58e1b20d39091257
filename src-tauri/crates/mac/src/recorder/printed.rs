//! What the commands of a report print: the fields that the probes know, in the form that the commands have.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rejoin_keychain::{Mask, redacted_certificate};
use rejoin_registration::{
    Enrollment, PlatformSso, PlatformSsoStatus, Reading, Reason, SsoStatus, UserState,
};
use serde_json::{Map, Value, json};

use super::{Entry, Writing};
use crate::Command;
use crate::recorder::masks::Masks;

/// Another identity provider's extension.
const MICROSOFT_EXTENSION: &str = "com.microsoft.CompanyPortalMac.ssoextension";

/// A command that was run, and how it ended.
pub(super) struct Run {
    pub(super) command: Command,
    /// `None`: not in time.
    pub(super) exit: Option<i32>,
    /// The file in `output/`.
    pub(super) output: &'static str,
}

/// Writes what each command printed.
pub(super) fn write(writing: &mut Writing<'_>) -> Vec<Run> {
    let evidence = writing.evidence;
    let masks = writing.masks;
    let of_jamf = [Command::JamfConditionalAccess, Command::JamfAad]
        .into_iter()
        .find(|command| command.source() == evidence.sso_status.source())
        .unwrap_or(Command::JamfConditionalAccess);
    let app_sso = evidence.platform_sso.part(|known| Some(platform_sso(known, masks)));
    let sso_status = evidence.sso_status.part(|known| Some(status(known, masks)));
    let enrollment = evidence.enrollment.part(|known| Some(enrollment(known)));
    let answers = [
        (Command::PlatformSso, "app-sso.txt", app_sso),
        (of_jamf, "getPSSOStatus.txt", sso_status),
        (Command::Enrollment, "profiles.txt", enrollment),
    ];
    let mut runs = Vec::new();
    for (command, output, answer) in answers {
        let (exit, text) = match answer {
            Reading::Known { value, .. } => (Some(0), value),
            // Installed, and it does not know the question.
            Reading::Absent { .. } if writing.recorder.has_printed(command) => {
                (Some(0), "Usage:\nAvailable Commands:\n".into())
            }
            Reading::Absent { .. } => continue,
            Reading::Unreadable(unreadable) => match unreadable.reason {
                Reason::Timeout => (None, String::new()),
                Reason::Failed => (Some(1), String::new()),
                // Nothing that it could mean.
                _ => (Some(0), String::new()),
            },
        };
        if exit.is_some() {
            writing.entries.push(Entry { path: format!("output/{output}"), bytes: text.into() });
        }
        runs.push(Run { command, exit, output });
    }
    runs
}

fn enrollment(known: &Enrollment) -> String {
    let approved = if known.line.contains("(User Approved)") { " (User Approved)" } else { "" };
    format!("MDM enrollment: {}{approved}\n", if known.enrolled { "Yes" } else { "No" })
}

fn status(known: &SsoStatus, masks: &Masks) -> String {
    let line = match known.platform_sso {
        PlatformSsoStatus::NotEnabled => 0,
        PlatformSsoStatus::EnabledNotRegistered => 1,
        PlatformSsoStatus::EnabledAndRegistered => 2,
        PlatformSsoStatus::NeedsRepair => 3,
    };
    let entries = [
        ("device_id", known.device_id.as_ref().map(|id| masks.id(id))),
        ("tenant_id", known.tenant_id.as_ref().map(|id| masks.id(id))),
        ("upn", known.user.as_ref().map(|user| masks.user(user))),
    ];
    let entries: Vec<String> = entries
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .map(|(key, value)| format!("AnyHashable(\"primary_registration_metadata_{key}\"): {value}"))
        .collect();
    format!("{line}\nextraDeviceInformation [{}]\n", entries.join(", "))
}

fn platform_sso(known: &PlatformSso, masks: &Masks) -> String {
    let device = known.device.as_ref().map(|device| {
        let mut object = Map::new();
        object.insert("registrationCompleted".into(), device.registration_completed.into());
        if let Some(extension) = &device.extension {
            let extension = if extension == MICROSOFT_EXTENSION {
                extension.clone()
            } else {
                masks.identifier(extension)
            };
            object.insert("extensionIdentifier".into(), extension.into());
        }
        if let Some(certificate) = &device.certificate {
            let der = redacted_certificate(certificate, masks);
            object.insert("deviceSigningCertificate".into(), URL_SAFE_NO_PAD.encode(der).into());
        }
        Value::Object(object)
    });
    let login = known.tenant_id.as_ref().map(
        |tenant| json!({ "issuer": format!("https://login.microsoftonline.com/{}/v2.0", masks.id(tenant)) }),
    );
    let user = known.user.as_ref().map(|user| {
        let mut object = Map::new();
        if let Some(state) = user.state {
            object.insert("state".into(), name(state).into());
        }
        if let Some(user) = &user.user {
            object.insert("userLoginConfiguration".into(), json!({ "loginUserName": masks.user(user) }));
        }
        Value::Object(object)
    });
    let section = |name: &str, value: Option<Value>| match value {
        Some(value) => format!("{name} Configuration:\n {value:#}\n\n"),
        None => format!("{name} Configuration:\n (null)\n\n"),
    };
    let mut text = section("Device", device) + &section("Login", login) + &section("User", user);
    if let Some(at) = known.tokens_expired_at {
        text += &format!("SSO Tokens:\nExpiration:\n{at} (Expired)\n");
    }
    text
}

fn name(state: UserState) -> &'static str {
    match state {
        UserState::Normal => "POUserStateNormal (0)",
        UserState::NeedsNewKeys => "POUserStateNeedsNewKeys (1)",
        UserState::NeedsRegistration => "POUserStateNeedsRegistration (2)",
    }
}
