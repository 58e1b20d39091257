//! The healthy Macs that the recordings differ from, and the ids and times in them.

use jiff::{SignedDuration, Timestamp};
use plist::{Dictionary, Value};
use rejoin_keychain::maker::{Certificate, KeyPair, Keychain};

use crate::apps::{COMPANY_PORTAL, JAMF_CONDITIONAL_ACCESS, OUTLOOK, SELF_SERVICE, SSO_EXTENSION, TEAMS};
use crate::clock::at;
use crate::expected::Expected;
use crate::jamf_log::JamfLog;
use crate::keychains::{Identity, ordinary};
use crate::mac::{APP_SSO, CONDITIONAL_ACCESS, JAMF_AAD_PLIST, JAMF_BINARY, MANAGED, Mac, PROFILES};
use crate::platform_sso::{self, MICROSOFT_EXTENSION, PlatformSso};
use crate::plists::dictionary;

/// The company's tenant.
pub const TENANT: &str = "6f1c9d2e-4b7a-4c3d-9e58-0a1b2c3d4e5f";
/// This Mac's device id.
pub const DEVICE: &str = "4e0d9f2a-7c61-4b8e-a3d5-1f2e3d4c5b6a";
/// The device id of an older registration, or of another Mac.
pub const OTHER_DEVICE: &str = "b7a1c3e5-2d4f-4a6b-8c9d-0e1f2a3b4c5d";
/// The user.
pub const USER: &str = "lena@contoso.example";
/// The ids of this Mac's registration.
pub const IDS: [&str; 3] = [DEVICE, TENANT, USER];
/// The computer's name.
pub const HOST: &str = "LENAS-MBP";

/// When most Macs are recorded: a Wednesday.
pub const NOW: &str = "2026-06-17T08:20:00Z";
/// When this Mac was registered.
pub const REGISTERED: &str = "2026-01-12T09:00:00Z";
/// "Last registration" of causes.md: the passwords' creation, four seconds later than Not Before plus 30 minutes.
pub const LAST_REGISTRATION: &str = "2026-01-12T09:00:04Z";

/// No app asks for the key.
pub const NOBODY_ASKS: [(&str, &str); 4] = [
    ("com.jamf.management.jamfAAD", "none"),
    ("com.microsoft.CompanyPortalMac", "none"),
    ("com.microsoft.Outlook", "none"),
    ("com.microsoft.teams2", "none"),
];

/// So many minutes before [`NOW`].
pub fn minutes_ago(minutes: i64) -> Timestamp {
    before(at(NOW), minutes)
}

/// So many minutes before a time.
pub fn before(time: Timestamp, minutes: i64) -> Timestamp {
    time.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(time)
}

/// Registered in the login keychain: every app may use the key, Jamf has the id.
pub fn login_keychain() -> Mac {
    login_keychain_at(at(NOW), "+02:00")
}

/// The same at another time and place.
pub fn login_keychain_at(taken_at: Timestamp, time_zone: &str) -> Mac {
    managed(taken_at, time_zone)
        .keychain(&identity().add_to(ordinary()))
        .plist(JAMF_AAD_PLIST, &dictionary([("have_an_Azure_id", Value::from(true))]))
}

/// What is said of [`login_keychain`].
pub fn login_keychain_expected() -> Expected {
    Expected::registered("login_keychain", IDS).prompts(NOBODY_ASKS)
}

/// What is said of [`login_keychain`] where Jamf has no id.
pub fn unfinished_expected() -> Expected {
    login_keychain_expected()
        .state("action_needed")
        .causes(["registration_unfinished"])
        .reported(Some(false))
        .since("registration_unfinished", LAST_REGISTRATION)
}

/// Registered by Platform SSO, Jamf has the id.
pub fn platform_sso() -> Mac {
    with_platform_sso(login_keychain().keychain(&ordinary()), &microsoft_platform_sso())
}

/// What is said of [`platform_sso`].
pub fn platform_sso_expected() -> Expected {
    Expected::registered("platform_sso", IDS)
}

/// A Mac with Platform SSO registered, as macOS and Jamf say it.
pub fn with_platform_sso(mac: Mac, platform_sso: &PlatformSso) -> Mac {
    let text = platform_sso.text(mac.taken_at());
    mac.says(&APP_SSO, text).says(&CONDITIONAL_ACCESS, platform_sso::status(2, Some((DEVICE, TENANT, USER))))
}

/// Platform SSO by Company Portal, registered.
pub fn microsoft_platform_sso() -> PlatformSso {
    PlatformSso {
        extension: MICROSOFT_EXTENSION,
        registration_completed: true,
        certificate: Some(device_certificate(DEVICE, at(REGISTERED))),
        tenant_id: TENANT,
        user: Some(("POUserStateNormal (0)", USER)),
        tokens: Some((at("2026-06-29T06:02:11Z"), false)),
    }
}

/// The certificate of a device key in the Secure Enclave.
pub fn device_certificate(device_id: &str, registered_at: Timestamp) -> Certificate {
    Certificate::workplace_join(
        &KeyPair::of(&format!("enclave {device_id}")),
        device_id,
        TENANT,
        registered_at,
    )
}

/// Registered in the Secure Enclave without Platform SSO, Jamf has the id.
pub fn secure_enclave() -> Mac {
    login_keychain()
        .keychain(&ordinary())
        .says(&CONDITIONAL_ACCESS, platform_sso::status(0, Some((DEVICE, TENANT, USER))))
}

/// What is said of [`secure_enclave`].
pub fn secure_enclave_expected() -> Expected {
    Expected::registered("secure_enclave", IDS)
}

/// Managed, everything installed, not registered.
pub fn unregistered() -> Mac {
    managed(at(NOW), "+02:00").keychain(&ordinary())
}

/// This Mac's registration in a login keychain.
pub fn identity() -> Identity {
    Identity::new(DEVICE, TENANT, USER, at(REGISTERED))
}

/// An older registration of the same user, under another device id.
pub fn older_identity() -> Identity {
    Identity::new(OTHER_DEVICE, TENANT, USER, at("2025-03-03T13:30:00Z"))
}

/// A keychain with this Mac's registration.
pub fn registered_keychain() -> Keychain {
    identity().add_to(ordinary())
}

/// Managed by Jamf Pro, with all apps, and a jamf.log of usual check-ins.
fn managed(taken_at: Timestamp, time_zone: &str) -> Mac {
    Mac::bare(taken_at, time_zone)
        .app(COMPANY_PORTAL)
        .app(SSO_EXTENSION)
        .app(TEAMS)
        .app(OUTLOOK)
        .app(SELF_SERVICE)
        .app(JAMF_CONDITIONAL_ACCESS)
        .jamf_setting("jss_url", "https://jamf.contoso.example/")
        .jamf_setting("microsoftCAEnabled", true)
        .jamf_setting("microsoftCANativeClientAppId", "b03c10a8-71c7-45f9-b44a-3335ab76e970")
        .jamf_setting("self_service_app_path", SELF_SERVICE.path)
        .file(JAMF_BINARY, b"\xcf\xfa\xed\xfe\x0c\x00\x00\x01".as_slice())
        .plist(MANAGED, &company_settings())
        .jamf_log(&usual_log(taken_at, time_zone, HOST))
        .says(&APP_SSO, platform_sso::not_configured(taken_at))
        .says(&CONDITIONAL_ACCESS, platform_sso::status(0, None))
        .says(&PROFILES, ENROLLED)
}

/// What `profiles status -type enrollment` prints on a Mac that Jamf manages.
pub const ENROLLED: &str = "Enrolled via DEP: Yes\nMDM enrollment: Yes (User Approved)\n\
     MDM server: https://jamf.contoso.example/mdm/ServerURL\n";

/// What the company forces.
pub fn company_settings() -> Dictionary {
    dictionary([
        ("OrganizationName", Value::from("Contoso")),
        ("RegistrationPolicyID", Value::from(12)),
        ("RegistrationPolicyName", Value::from("Register this Mac with Microsoft")),
        ("SupportEmail", Value::from("it@contoso.example")),
        ("SupportName", Value::from("Contoso IT")),
    ])
}

/// Check-ins that succeed, the last 11 minutes ago.
pub fn usual_log(taken_at: Timestamp, time_zone: &str, host: &'static str) -> JamfLog {
    older_check_ins(taken_at, time_zone, host)
        .run(before(taken_at, 95), ["Checking for policy ID 332...", "Executing Policy Update Inventory"])
        .check_ins([56, 41, 26, 11].map(|minutes| before(taken_at, minutes)))
}

/// Check-ins that succeed, the last 26 hours ago.
pub fn older_check_ins(taken_at: Timestamp, time_zone: &str, host: &'static str) -> JamfLog {
    JamfLog::new(time_zone, host)
        .check_in(before(taken_at, 3 * 1440))
        .run(
            before(taken_at, 2 * 1440 + 25),
            ["Removing existing launchd task /Library/LaunchDaemons/com.jamfsoftware.task.bgrecon.plist..."],
        )
        .check_in(before(taken_at, 2 * 1440))
        .check_in(before(taken_at, 1560))
}
