//! Evidence: all that Rejoin read of a Mac at one moment, plain data without judgement.

use jiff::Timestamp;
use rejoin_keychain::{Certificate, Signature, WorkplaceJoin};
use serde::{Deserialize, Serialize};

use crate::{CleanUpList, Configuration, GuideMemory, Hosts, Reading, Unreadable};

/// What a Mac showed at one moment. Each field names the file or command that it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// "Now" for every age: that Mac's clock.
    pub taken_at: Timestamp,
    /// Since when the Mac has been awake; `None`: for long.
    pub awake_since: Option<Timestamp>,
    /// When the Mac was started; `None`: not known.
    pub booted_at: Option<Timestamp>,
    /// The user whose session this is.
    pub user: User,
    /// `/usr/bin/profiles status -type enrollment`.
    pub enrollment: Reading<Enrollment>,
    /// The jamf binary: known where it is there.
    pub jamf_binary: Reading<()>,
    /// `jss_url` in `/Library/Preferences/com.jamfsoftware.jamf.plist`, never blank.
    pub jamf_server: Reading<String>,
    /// `microsoftCAEnabled` there: whether this Mac is in the group that may register.
    pub may_register: Reading<bool>,
    /// `microsoftCANativeClientAppId` there, in lower case, never blank.
    pub connector: Reading<String>,
    /// `have_an_Azure_id` in `~/Library/Preferences/com.jamf.management.jamfAAD.plist`: whether Jamf has the id.
    pub azure_id: Reading<bool>,
    /// `last_aad_token_timestamp` there; 0 counts as missing.
    pub azure_token_at: Reading<Timestamp>,
    /// `/private/var/log/jamf.log` and its rotated parts.
    pub jamf_log: Reading<JamfLog>,
    /// The logs in `~/Library/Logs/Company Portal/`. Absent: no log there.
    pub portal_log: Reading<PortalLog>,
    /// Installed apps.
    pub apps: Apps,
    /// Running apps.
    pub running: Reading<Vec<RunningApp>>,
    /// `/usr/bin/app-sso platform -s`. Absent: the command is not installed or answers with its help.
    pub platform_sso: Reading<PlatformSso>,
    /// Jamf's `getPSSOStatus`. Absent: the command is not installed or answers with its help.
    pub sso_status: Reading<SsoStatus>,
    /// `~/Library/Keychains/login.keychain-db`. Absent: there is no such file.
    pub login_keychain: Reading<WorkplaceJoin>,
    /// `~/Library/LaunchAgents/com.jamf.management.jamfAAD.migrator.plist`: known where it is there.
    pub migrator: Reading<()>,
    /// The hosts that registration needs; none where they were not tried.
    pub hosts: Hosts,
    /// The user's languages, the preferred first, as BCP 47 tags: macOS speaks that one.
    pub languages: Vec<String>,
    /// What Rejoin remembers of a guide: its own file, `~/Library/Application Support/org.rejoin.menubar/guide.json`.
    pub guide: Reading<GuideMemory>,
    /// What a clean-up finds; `None` while no guide for one is under way.
    pub left_over: Option<LeftOver>,
    /// The company's settings.
    pub configuration: Configuration,
    /// Everything that could not be read, sorted by source, each once.
    pub unreadable: Vec<Unreadable>,
}

/// The user whose session this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Short name, such as `ana`.
    pub name: String,
    /// Home folder, such as `/Users/ana`.
    pub home: String,
}

/// What earlier registrations have left on the Mac, of what a clean-up removes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOver {
    /// What Rejoin itself may remove.
    pub list: CleanUpList,
    /// The files of `bundle/jamf/clean-up.sh` that are there; whether one is that cannot be looked at nobody knows.
    pub system_files: Vec<String>,
    /// Whether all of those could be looked at.
    pub system_files_are_known: bool,
    /// Whether Rejoin keeps files that it has moved aside and can put back.
    pub can_restore: bool,
}

/// What `profiles status -type enrollment` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrollment {
    /// Whether the Mac is enrolled in an MDM.
    pub enrolled: bool,
    /// The line that says so, as printed.
    pub line: String,
}

/// A line of a log that decided something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// The log file.
    pub source: String,
    /// When it was written.
    pub at: Timestamp,
    /// The line as it stands, without its line end.
    pub text: String,
}

/// What jamf.log shows, read backwards to the line that decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JamfLog {
    /// The check-in line of the newest recurring check-in that succeeded.
    pub last_check_in: Option<LogLine>,
    /// Where none succeeded: the oldest recurring check-in line read.
    pub first_failed_check_in: Option<LogLine>,
    /// The first `Device Signature Error` after the last good check-in.
    pub device_signature_error: Option<LogLine>,
    /// Runs of the configured registration policy in the ten minutes before a running Company Portal started, and since
    /// a guide under way was started; newest first, one for each second.
    pub registration_policy_runs: Vec<LogLine>,
    /// From when on the log was read whole; `None`: from its beginning.
    pub read_back_to: Option<Timestamp>,
}

/// What Company Portal's logs show: the newest line of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PortalLog {
    /// `Portal launched without WPJ only arg while account is under partner management`.
    pub opened_by_hand: Option<LogLine>,
    /// `Registration-only command line flag (-r) can only be used when partner management is enabled in Intune`.
    pub registration_refused: Option<LogLine>,
}

/// The installed apps that Rejoin knows or asks about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apps {
    /// The apps found, sorted by bundle id, then path.
    pub installed: Vec<App>,
    /// False where a folder or an app could not be read: an app that is not in the list may yet be there.
    pub complete: bool,
}

/// An installed app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// Bundle id, as written in its Info.plist.
    pub bundle_id: String,
    /// The name people know it by.
    pub name: String,
    /// Where it stands, such as `/Applications/Company Portal.app`.
    pub path: String,
    /// Its valid code signature; `None`: not known.
    pub signature: Option<Signature>,
}

/// A running app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningApp {
    /// Bundle id.
    pub bundle_id: String,
    /// Where its bundle stands.
    pub path: String,
    /// When it was started.
    pub started_at: Timestamp,
}

/// What `app-sso platform -s` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlatformSso {
    /// The section "Device Configuration"; `None` where it is `(null)`.
    pub device: Option<DeviceConfiguration>,
    /// The section "User Configuration"; `None` where it is `(null)` or not printed.
    pub user: Option<UserConfiguration>,
    /// Tenant id in lower case, from the issuer in "Login Configuration".
    pub tenant_id: Option<String>,
    /// When the SSO tokens expired, where they are printed as expired.
    pub tokens_expired_at: Option<Timestamp>,
}

/// Platform SSO's device configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceConfiguration {
    /// `extensionIdentifier`.
    pub extension: Option<String>,
    /// `registrationCompleted`; a missing key is false.
    pub registration_completed: bool,
    /// `deviceSigningCertificate`, where it could be read.
    pub certificate: Option<Certificate>,
}

/// Platform SSO's configuration of this user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserConfiguration {
    /// `state`; an unknown one makes the whole reading unreadable.
    pub state: Option<UserState>,
    /// `userLoginConfiguration.loginUserName`.
    pub user: Option<String>,
}

/// The states of Platform SSO that Rejoin knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserState {
    /// `POUserStateNormal`.
    Normal,
    /// `POUserStateNeedsNewKeys`.
    NeedsNewKeys,
    /// `POUserStateNeedsRegistration`.
    NeedsRegistration,
}

/// What Jamf's `getPSSOStatus` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SsoStatus {
    /// Line 1.
    pub platform_sso: PlatformSsoStatus,
    /// `primary_registration_metadata_device_id` in lower case.
    pub device_id: Option<String>,
    /// `primary_registration_metadata_tenant_id` in lower case.
    pub tenant_id: Option<String>,
    /// `primary_registration_metadata_upn`, never blank.
    pub user: Option<String>,
}

/// Line 1 of `getPSSOStatus` (mac.md 2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlatformSsoStatus {
    /// 0
    NotEnabled,
    /// 1
    EnabledNotRegistered,
    /// 2
    EnabledAndRegistered,
    /// 3
    NeedsRepair,
}

/// How a host answered a TCP connection and a TLS handshake (contracts.md 1, `[[host]]`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HostAnswer {
    /// With a certificate chain that ends in a public root, whatever its names and dates.
    Open,
    /// It cut or refused the connection, or answered with anything but TLS.
    Refused,
    /// Not in time.
    Timeout,
    /// Its name has no address, or this Mac no network to reach one by.
    Unresolved,
    /// With a certificate chain that ends in no public root.
    ForeignCertificate,
}
