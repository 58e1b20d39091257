//! The probes: what a [`Mac`] shows becomes [`Evidence`]. Each reads one thing and judges nothing.

mod app_sso;
mod apps;
mod backward_blocks;
mod configuration;
mod enrollment;
mod guid;
pub(crate) mod guide_memory;
mod hosts;
pub(crate) mod jamf_aad_preferences;
mod jamf_line;
pub(crate) mod jamf_log;
pub(crate) mod jamf_preferences;
mod jamf_times;
mod left_over;
pub(crate) mod login_keychain;
#[cfg(test)]
pub(crate) mod made_up;
#[cfg(test)]
mod made_up_logs;
mod memory;
mod phrases;
pub(crate) mod portal_log;
pub(crate) mod presence;
pub(crate) mod property_list;
mod sso_status;
mod touched;

use jiff::Timestamp;
use rejoin_registration::{Configuration, Evidence, Reading, RunningApp, Settings};

use crate::{Command, Mac, Trouble};

pub use memory::{Memory, Probe};
pub use touched::{Change, touched};

/// Where macOS tells which apps run.
const RUNNING: &str = "NSWorkspace.runningApplications";

/// The company's settings alone: the choice of a language needs nothing else.
pub fn configuration(mac: &dyn Mac) -> Configuration {
    configuration::read(mac).0
}

/// The company's settings, each with where it comes from.
pub fn settings(mac: &dyn Mac) -> Settings {
    configuration::read_settings(mac).0
}

/// The running apps alone: what they are now decides how an action is performed.
pub fn running(mac: &dyn Mac) -> Reading<Vec<RunningApp>> {
    reading(mac.running(), RUNNING, mac.now())
}

/// Looks at all that Rejoin wants to know about a Mac but the network. What cannot be read is named in
/// [`Evidence::unreadable`].
pub fn look(mac: &dyn Mac) -> Evidence {
    Memory::of(mac).evidence().clone()
}

/// Looks, and tries the hosts that registration needs: when a person asked, never in the background.
pub fn look_and_try_hosts(mac: &dyn Mac) -> Evidence {
    Memory::with_hosts(mac).evidence().clone()
}

/// A probe's answer as a reading.
fn reading<T>(answer: Result<T, Trouble>, source: &str, at: Timestamp) -> Reading<T> {
    match answer {
        Ok(value) => Reading::Known { value, source: source.into(), at },
        Err(Trouble::Absent) => Reading::Absent { source: source.into() },
        Err(Trouble::Unreadable(unreadable)) => Reading::Unreadable(unreadable),
    }
}

/// Whether a path lies below a folder. A command is no path, though it begins with one.
fn is_below(source: &str, folder: &str) -> bool {
    let is_command = Command::ALL.iter().any(|command| command.source() == source);
    !is_command && source.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use rejoin_keychain::maker;
    use rejoin_registration::{
        Apps, Enrollment, JamfLog, PlatformSso, PlatformSsoStatus, PortalLog, Reason, RunningApp, SsoStatus,
        Unreadable,
    };

    use super::made_up::{MadeUpMac, now, xml};
    use super::*;

    const DEVICE: &str = "25ef068f-dfff-58ef-bc40-443388843f55";
    const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";
    const JAMF_PLIST: &str = "/Library/Preferences/com.jamfsoftware.jamf.plist";
    const JAMF_AAD_PLIST: &str = "/Users/ana/Library/Preferences/com.jamf.management.jamfAAD.plist";
    const KEYCHAIN: &str = "/Users/ana/Library/Keychains/login.keychain-db";
    const JAMF_LOG: &str = "/private/var/log/jamf.log";
    const SETTINGS: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";

    fn keychain() -> Vec<u8> {
        let pair = maker::KeyPair::of("ana");
        let certificate = maker::Certificate::workplace_join(&pair, DEVICE, TENANT, now());
        let key = maker::PrivateKey::workplace_join(&pair);
        maker::Keychain::new().certificate(&certificate).private_key(&key).to_bytes()
    }

    fn healthy() -> MadeUpMac {
        let log = "Sat Apr 25 09:35:05 MAC jamf[9]: Checking for policies triggered by \"recurring check-in\"...\n\
                   Sat Apr 25 09:35:14 MAC jamf[9]: No patch policies were found.\n";
        let none = "Device Configuration:\n (null)\n\nLogin Configuration:\n (null)\n";
        let mut mac = MadeUpMac::empty()
            .file(SETTINGS, &xml("<key>RegistrationPolicyID</key><integer>12</integer>"))
            .file(
                JAMF_PLIST,
                &xml("<key>jss_url</key><string>https://example.jamfcloud.com/</string>
                    <key>microsoftCAEnabled</key><true/>
                    <key>microsoftCANativeClientAppId</key><string>B03C10A8-71C7-45F9-B44A-3335AB76E970</string>"),
            )
            .file(JAMF_AAD_PLIST, &xml("<key>have_an_Azure_id</key><integer>1</integer>"))
            .file("/usr/local/jamf/bin/jamf", b"")
            .file(KEYCHAIN, &keychain())
            .file(JAMF_LOG, log.as_bytes())
            .file("/Users/ana/Library/Logs/Company Portal/Company Portal.log", b"2026-04-25 08:00:00.000 | x\n")
            .file(
                "/Applications/Company Portal.app/Contents/Info.plist",
                &xml("<key>CFBundleIdentifier</key><string>com.microsoft.CompanyPortalMac</string>"),
            )
            .file("/Users/ana/Library/LaunchAgents/com.jamf.management.jamfAAD.migrator.plist", b"")
            .output(Command::Enrollment, "MDM enrollment: Yes\n")
            .output(Command::JamfConditionalAccess, "0\n")
            .output(Command::PlatformSso, none);
        mac.awake_since = Some(now() - SignedDuration::from_hours(3));
        mac.running.push(RunningApp {
            bundle_id: "com.apple.finder".into(),
            path: "/System/Library/CoreServices/Finder.app".into(),
            started_at: now(),
        });
        mac
    }

    #[test]
    fn a_healthy_mac_is_known_in_every_field() {
        let mac = healthy();
        let evidence = look(&mac);
        let known = |line: &str| Some(Enrollment { enrolled: true, line: line.into() });
        assert_eq!(evidence.taken_at, now());
        assert_eq!(evidence.awake_since, mac.awake_since);
        assert_eq!(evidence.user.name, "ana");
        assert_eq!(evidence.enrollment.known().cloned(), known("MDM enrollment: Yes"));
        assert_eq!(evidence.enrollment.source(), "/usr/bin/profiles status -type enrollment");
        assert_eq!(evidence.jamf_binary.known(), Some(&()));
        assert_eq!(evidence.jamf_server.known().unwrap(), "https://example.jamfcloud.com/");
        assert_eq!(evidence.may_register.known(), Some(&true));
        assert_eq!(evidence.connector.known().unwrap(), "b03c10a8-71c7-45f9-b44a-3335ab76e970");
        assert_eq!(evidence.azure_id.known(), Some(&true));
        assert!(evidence.azure_token_at.is_absent());
        let check_in = evidence.jamf_log.known().unwrap().last_check_in.as_ref().unwrap();
        assert_eq!(check_in.at.to_string(), "2026-04-25T09:35:05Z");
        assert_eq!(evidence.portal_log.known(), Some(&PortalLog::default()));
        assert!(evidence.apps.complete);
        assert_eq!(evidence.apps.installed[0].bundle_id, "com.microsoft.CompanyPortalMac");
        assert_eq!(evidence.running.known().map(Vec::len), Some(1));
        assert_eq!(evidence.platform_sso.known(), Some(&PlatformSso::default()));
        let status = SsoStatus {
            platform_sso: PlatformSsoStatus::NotEnabled,
            device_id: None,
            tenant_id: None,
            user: None,
        };
        assert_eq!(evidence.sso_status.known(), Some(&status));
        assert_eq!(evidence.login_keychain.known().unwrap().identities[0].certificate.device_id, DEVICE);
        assert_eq!(evidence.migrator.known(), Some(&()));
        assert_eq!(evidence.configuration.registration_policy_id, Some(12));
        assert_eq!(configuration(&mac), evidence.configuration);
        assert_eq!(evidence.unreadable, []);
        assert_eq!(look(&mac), evidence);
    }

    #[test]
    fn an_empty_mac_has_nothing_to_read_and_nothing_unreadable() {
        let evidence = look(&MadeUpMac::empty());
        let absent = [
            evidence.enrollment.is_absent(),
            evidence.jamf_binary.is_absent(),
            evidence.jamf_server.is_absent(),
            evidence.may_register.is_absent(),
            evidence.connector.is_absent(),
            evidence.azure_id.is_absent(),
            evidence.azure_token_at.is_absent(),
            evidence.jamf_log.is_absent(),
            evidence.portal_log.is_absent(),
            evidence.platform_sso.is_absent(),
            evidence.sso_status.is_absent(),
            evidence.login_keychain.is_absent(),
            evidence.migrator.is_absent(),
            evidence.guide.is_absent(),
        ];
        assert_eq!(absent, [true; 14]);
        assert_eq!(evidence.running.known(), Some(&Vec::new()));
        assert_eq!(evidence.apps, Apps { installed: Vec::new(), complete: true });
        assert_eq!(evidence.configuration, Configuration::default());
        assert_eq!(evidence.unreadable, []);
    }

    #[test]
    fn what_cannot_be_read_is_named_once() {
        use Reason::{Damaged, Failed, NotAllowed, PermissionDenied, Timeout};
        let profiles = "/usr/bin/profiles status -type enrollment";
        type Case<'a> = (&'a str, MadeUpMac, &'a [(&'a str, Reason)]);
        let cases: [Case; 9] = [
            (
                "a damaged file of many keys",
                healthy().file(JAMF_PLIST, b"damaged."),
                &[(JAMF_PLIST, Damaged)],
            ),
            (
                "two damaged keys",
                healthy().file(
                    JAMF_AAD_PLIST,
                    &xml(
                        "<key>have_an_Azure_id</key><real>1</real><key>last_aad_token_timestamp</key><true/>",
                    ),
                ),
                &[(JAMF_AAD_PLIST, Damaged)],
            ),
            (
                "a folder",
                healthy().unreadable("/Users/ana/Library", PermissionDenied),
                &[("/Users/ana/Library", PermissionDenied)],
            ),
            (
                "a folder in an unreadable one",
                healthy()
                    .unreadable("/Users/ana/Library", PermissionDenied)
                    .unreadable("/Users/ana/Applications", Timeout),
                &[("/Users/ana/Applications", Timeout), ("/Users/ana/Library", PermissionDenied)],
            ),
            (
                "the keychain, by settings",
                healthy().file(SETTINGS, &xml("<key>ReadKeychain</key><false/>")),
                &[(KEYCHAIN, NotAllowed)],
            ),
            ("the settings", healthy().file(SETTINGS, &xml("")[..30]), &[(SETTINGS, Damaged)]),
            ("a command", healthy().failing(Command::Enrollment, Failed), &[(profiles, Failed)]),
            ("the log", healthy().unreadable(JAMF_LOG, PermissionDenied), &[(JAMF_LOG, PermissionDenied)]),
            (
                "in order",
                healthy().failing(Command::Enrollment, Failed).unreadable(JAMF_LOG, PermissionDenied),
                &[(JAMF_LOG, PermissionDenied), (profiles, Failed)],
            ),
        ];
        for (name, mac, expected) in cases {
            let found = look(&mac).unreadable;
            let found: Vec<(&str, Reason)> =
                found.iter().map(|trouble| (trouble.source.as_str(), trouble.reason)).collect();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn under_an_unreadable_folder_only_the_folder_is_named() {
        let command = Command::JamfAad.source();
        let trouble = |source: &str| Unreadable { source: source.into(), reason: Reason::Damaged };
        let sources = [
            "/Library/Application Support/JAMF/x",
            "/b",
            "/a/b",
            "/a",
            "/a",
            "/ab",
            &command,
            "/Library/Application Support/JAMF",
        ];
        let unreadable = memory::each_once(sources.into_iter().map(trouble).collect());
        let named: Vec<String> = unreadable.into_iter().map(|trouble| trouble.source).collect();
        assert_eq!(named, ["/Library/Application Support/JAMF", &command, "/a", "/ab", "/b"]);
    }

    #[test]
    fn a_log_without_lines_is_known_to_say_nothing() {
        assert_eq!(look(&healthy().file(JAMF_LOG, b"")).jamf_log.known(), Some(&JamfLog::default()));
    }
}
