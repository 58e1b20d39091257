//! What the probes have read, each when it was last asked: after a change only the touched ones read again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rejoin_registration::{Apps, Configuration, Evidence, Hosts, Reading, Unreadable};

use super::{
    RUNNING, app_sso, apps, configuration, enrollment, guide_memory, hosts, is_below, jamf_aad_preferences,
    jamf_log, jamf_preferences, left_over, login_keychain, portal_log, presence, reading, sso_status,
};
use crate::{Command, Mac, Trouble};

/// One thing that is read of a Mac. What rests on another stands after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Probe {
    /// The company's settings.
    Configuration,
    /// Running apps.
    RunningApps,
    /// Jamf's settings of the Mac.
    JamfSettings,
    /// What Jamf's app noted for the user.
    JamfReport,
    /// What Rejoin remembers of a guide.
    Guide,
    /// jamf.log. Rests on the settings, the running apps and the guide, which say how far back.
    JamfLog,
    /// Company Portal's logs.
    PortalLog,
    /// The login keychain. Rests on the settings, which may forbid it.
    LoginKeychain,
    /// Installed apps. Rests on the paths that Jamf noted; with an identity in the keychain, signatures are read too.
    Apps,
    /// `app-sso platform -s`.
    PlatformSso,
    /// Jamf's `getPSSOStatus`.
    SsoStatus,
    /// `profiles status -type enrollment`.
    Enrollment,
    /// The jamf binary.
    JamfBinary,
    /// Jamf's migrator.
    Migrator,
    /// The hosts: tried only when a person asks; read again in any other way, they count as not tried.
    Hosts,
}

impl Probe {
    /// Every probe.
    pub const ALL: [Probe; 15] = [
        Probe::Configuration,
        Probe::RunningApps,
        Probe::JamfSettings,
        Probe::JamfReport,
        Probe::Guide,
        Probe::JamfLog,
        Probe::PortalLog,
        Probe::LoginKeychain,
        Probe::Apps,
        Probe::PlatformSso,
        Probe::SsoStatus,
        Probe::Enrollment,
        Probe::JamfBinary,
        Probe::Migrator,
        Probe::Hosts,
    ];
}

/// The Evidence of a Mac, and what each probe could not read for it.
#[derive(Clone, Debug)]
pub struct Memory {
    evidence: Evidence,
    self_service_paths: Vec<Reading<String>>,
    unreadable: BTreeMap<Probe, Vec<Unreadable>>,
}

impl Memory {
    /// Looks at everything but the network.
    pub fn of(mac: &dyn Mac) -> Self {
        let mut memory = Memory::empty(mac);
        Probe::ALL.into_iter().for_each(|probe| memory.read(mac, probe));
        memory.finish(mac);
        memory
    }

    /// Looks at everything, and tries the hosts that registration needs: when a person asked, never in the background.
    pub fn with_hosts(mac: &dyn Mac) -> Self {
        let mut memory = Memory::of(mac);
        let (hosts, unreadable) = match hosts::read(mac, &memory.evidence.jamf_server) {
            Ok(hosts) => (hosts, Vec::new()),
            Err(Trouble::Absent) => (Hosts::default(), Vec::new()),
            Err(Trouble::Unreadable(unreadable)) => (Hosts::default(), vec![unreadable]),
        };
        memory.evidence.hosts = hosts;
        memory.unreadable.insert(Probe::Hosts, unreadable);
        memory.finish(mac);
        memory
    }

    /// Lets the touched probes read again, and those that rest on what has become another. All else stays as it was
    /// read last.
    pub fn look_again(&mut self, mac: &dyn Mac, touched: &BTreeSet<Probe>) {
        let before = self.clone();
        for probe in Probe::ALL {
            if touched.contains(&probe) || self.rests_on_something_new(probe, &before) {
                self.read(mac, probe);
            }
        }
        self.finish(mac);
    }

    /// What is known now.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// Before any probe has read.
    fn empty(mac: &dyn Mac) -> Self {
        let evidence = Evidence {
            taken_at: mac.now(),
            awake_since: None,
            booted_at: None,
            user: mac.user(),
            enrollment: unread(),
            jamf_binary: unread(),
            jamf_server: unread(),
            may_register: unread(),
            connector: unread(),
            azure_id: unread(),
            azure_token_at: unread(),
            jamf_log: unread(),
            portal_log: unread(),
            apps: Apps::default(),
            running: unread(),
            platform_sso: unread(),
            sso_status: unread(),
            login_keychain: unread(),
            migrator: unread(),
            hosts: Hosts::default(),
            languages: mac.languages(),
            guide: unread(),
            left_over: None,
            configuration: Configuration::default(),
            unreadable: Vec::new(),
        };
        Memory { evidence, self_service_paths: Vec::new(), unreadable: BTreeMap::new() }
    }

    fn read(&mut self, mac: &dyn Mac, probe: Probe) {
        let mut notes = Notes { at: mac.now(), unreadable: Vec::new() };
        let wants_signatures = self.wants_signatures();
        let evidence = &mut self.evidence;
        let home = evidence.user.home.trim_end_matches('/');
        match probe {
            Probe::Configuration => evidence.configuration = notes.of_many(configuration::read(mac)),
            Probe::RunningApps => evidence.running = notes.reading(mac.running(), RUNNING),
            Probe::JamfSettings => {
                let jamf = jamf_preferences::read(mac, notes.at);
                evidence.jamf_server = notes.noted(jamf.server);
                evidence.may_register = notes.noted(jamf.may_register);
                evidence.connector = notes.noted(jamf.connector);
                self.self_service_paths = jamf.self_service_paths.into();
            }
            Probe::JamfReport => {
                let jamf_aad = jamf_aad_preferences::read(mac, home, notes.at);
                evidence.azure_id = notes.noted(jamf_aad.azure_id);
                evidence.azure_token_at = notes.noted(jamf_aad.azure_token_at);
            }
            Probe::Guide => {
                let path = guide_memory::path(home);
                evidence.guide = notes.reading(guide_memory::read(mac, &path), &path);
            }
            Probe::JamfLog => {
                let Evidence { configuration, running, guide, .. } = &*evidence;
                let log = jamf_log::read(mac, configuration, running, guide, notes.at);
                let log = notes.of_many(log);
                evidence.jamf_log = notes.noted(log);
            }
            Probe::PortalLog => {
                let log = notes.of_many(portal_log::read(mac, home, notes.at));
                evidence.portal_log = notes.noted(log);
            }
            Probe::LoginKeychain => {
                let path = login_keychain::path(home);
                let keychain = login_keychain::read(mac, &path, &evidence.configuration);
                evidence.login_keychain = notes.reading(keychain, &path);
            }
            Probe::Apps => {
                let apps = apps::read(mac, home, &self.self_service_paths, wants_signatures);
                evidence.apps = notes.of_many(apps);
            }
            Probe::PlatformSso => {
                evidence.platform_sso = notes.reading(app_sso::read(mac), &Command::PlatformSso.source());
            }
            Probe::SsoStatus => {
                let (command, status) = sso_status::read(mac);
                evidence.sso_status = notes.reading(status, &command.source());
            }
            Probe::Enrollment => {
                evidence.enrollment = notes.reading(enrollment::read(mac), &Command::Enrollment.source());
            }
            Probe::JamfBinary => {
                evidence.jamf_binary = notes.reading(presence::jamf_binary(mac), presence::JAMF_BINARY);
            }
            Probe::Migrator => {
                let path = presence::migrator_path(home);
                evidence.migrator = notes.reading(presence::exists(mac, &path), &path);
            }
            Probe::Hosts => evidence.hosts = Hosts::default(),
        }
        self.unreadable.insert(probe, notes.unreadable);
    }

    /// What every look settles anew.
    fn finish(&mut self, mac: &dyn Mac) {
        self.evidence.taken_at = mac.now();
        self.evidence.awake_since = mac.awake_since();
        self.evidence.booted_at = mac.booted_at();
        self.evidence.left_over = left_over::read(mac, &self.evidence);
        self.evidence.unreadable = each_once(self.unreadable.values().flatten().cloned().collect());
    }

    fn rests_on_something_new(&self, probe: Probe, before: &Memory) -> bool {
        let (then, now) = (&before.evidence, &self.evidence);
        let policy = |evidence: &Evidence| {
            let configuration = &evidence.configuration;
            (configuration.registration_policy_id, configuration.registration_policy_name.clone())
        };
        let wanted = |evidence: &Evidence| {
            let Evidence { configuration, running, guide, taken_at, .. } = evidence;
            jamf_log::wanted(configuration, running, guide, *taken_at)
        };
        match probe {
            Probe::JamfLog => policy(then) != policy(now) || wanted(then) != wanted(now),
            Probe::LoginKeychain => then.configuration.read_keychain != now.configuration.read_keychain,
            Probe::Apps => {
                before.self_service_paths != self.self_service_paths
                    || before.wants_signatures() != self.wants_signatures()
            }
            _ => false,
        }
    }

    /// Signatures cost time, and decide only who may use a whole identity's key.
    fn wants_signatures(&self) -> bool {
        let keychain = self.evidence.login_keychain.known();
        keychain.is_some_and(|keychain| keychain.identities.iter().any(|identity| identity.key.is_some()))
    }
}

/// A reading that nobody ever sees: every probe reads before the Evidence is given away.
fn unread<T>() -> Reading<T> {
    Reading::Absent { source: String::new() }
}

/// What a probe could not read, gathered on the way.
struct Notes {
    at: Timestamp,
    unreadable: Vec<Unreadable>,
}

impl Notes {
    fn reading<T>(&mut self, answer: Result<T, Trouble>, source: &str) -> Reading<T> {
        let reading = reading(answer, source, self.at);
        self.noted(reading)
    }

    fn noted<T>(&mut self, reading: Reading<T>) -> Reading<T> {
        if let Reading::Unreadable(unreadable) = &reading {
            self.unreadable.push(unreadable.clone());
        }
        reading
    }

    fn of_many<T>(&mut self, (value, unreadable): (T, impl IntoIterator<Item = Unreadable>)) -> T {
        self.unreadable.extend(unreadable);
        value
    }
}

/// Sorted by source, each source once, and under an unreadable folder only the folder.
pub(super) fn each_once(mut unreadable: Vec<Unreadable>) -> Vec<Unreadable> {
    unreadable.sort();
    unreadable.dedup_by(|later, earlier| later.source == earlier.source);
    let sources: Vec<String> = unreadable.iter().map(|trouble| trouble.source.clone()).collect();
    unreadable.retain(|trouble| !sources.iter().any(|folder| is_below(&trouble.source, folder)));
    unreadable
}

#[cfg(test)]
mod tests {
    use rejoin_keychain::maker;
    use rejoin_registration::Reason;

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now, xml};

    const JAMF_AAD: &str = "/Users/ana/Library/Preferences/com.jamf.management.jamfAAD.plist";
    const KEYCHAIN: &str = "/Users/ana/Library/Keychains/login.keychain-db";
    const SETTINGS: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";
    const APP: &str = "/Applications/A.app";

    fn mac(azure_id: u8, policy: u8, keychain: &[u8]) -> MadeUpMac {
        let log = format!(
            "Sat Apr 25 09:35:05 MAC jamf[9]: Checking for policies triggered by \"recurring check-in\"...\n\
             Sat Apr 25 09:35:14 MAC jamf[9]: No patch policies were found. {policy}\n"
        );
        let mut mac = MadeUpMac::empty()
            .file(JAMF_AAD, &xml(&format!("<key>have_an_Azure_id</key><integer>{azure_id}</integer>")))
            .file(SETTINGS, &xml(&format!("<key>RegistrationPolicyID</key><integer>{policy}</integer>")))
            .file("/private/var/log/jamf.log", log.as_bytes())
            .file(KEYCHAIN, keychain)
            .file(
                &format!("{APP}/Contents/Info.plist"),
                &xml("<key>CFBundleIdentifier</key><string>com.example.a</string>"),
            );
        mac.signatures.insert(APP.into(), Err(Reason::Timeout));
        mac
    }

    fn registered() -> Vec<u8> {
        let pair = maker::KeyPair::of("ana");
        let (device, tenant) =
            ("25ef068f-dfff-58ef-bc40-443388843f55", "0dde70e6-f430-449f-8bce-f4d0a9eca2a4");
        let certificate = maker::Certificate::workplace_join(&pair, device, tenant, now());
        let key = maker::PrivateKey::workplace_join(&pair);
        maker::Keychain::new().certificate(&certificate).private_key(&key).to_bytes()
    }

    fn empty() -> Vec<u8> {
        maker::Keychain::new().to_bytes()
    }

    #[test]
    fn only_the_touched_probes_read_again() {
        let (before, after) = (mac(0, 12, &empty()), mac(1, 34, &registered()));
        let new = Memory::of(&after);
        type Read = fn(&Evidence) -> bool;
        let azure_id: Read = |evidence| evidence.azure_id.known() == Some(&true);
        let policy: Read = |evidence| evidence.configuration.registration_policy_id == Some(34);
        let keychain: Read = |evidence| !evidence.login_keychain.known().unwrap().identities.is_empty();
        let signatures: Read = |evidence| !evidence.unreadable.is_empty();
        let cases: [(&[Probe], [bool; 4]); 6] = [
            (&[], [false, false, false, false]),
            (&[Probe::JamfReport], [true, false, false, false]),
            (&[Probe::Configuration], [false, true, false, false]),
            (&[Probe::LoginKeychain], [false, false, true, true]),
            (&[Probe::Apps, Probe::Hosts], [false, false, false, false]),
            (&Probe::ALL, [true, true, true, true]),
        ];
        for (touched, expected) in cases {
            let mut memory = Memory::of(&before);
            memory.look_again(&after, &touched.iter().copied().collect());
            let evidence = memory.evidence();
            assert_eq!(
                [azure_id, policy, keychain, signatures].map(|read| read(evidence)),
                expected,
                "{touched:?}"
            );
            assert_eq!(evidence == new.evidence(), touched.len() == Probe::ALL.len(), "{touched:?}");
        }
    }

    #[test]
    fn what_rests_on_a_changed_setting_is_read_again() {
        let mut memory = Memory::of(&mac(1, 12, &registered()));
        let forbidding = mac(1, 12, &registered()).file(SETTINGS, &xml("<key>ReadKeychain</key><false/>"));
        memory.look_again(&forbidding, &[Probe::Configuration].into());
        assert!(memory.evidence().login_keychain.is_unreadable());
        let sources: Vec<&str> =
            memory.evidence().unreadable.iter().map(|unreadable| unreadable.source.as_str()).collect();
        assert_eq!(sources, [KEYCHAIN], "and no signature is missed any more");
        memory.look_again(&mac(1, 12, &empty()), &[Probe::Configuration].into());
        assert_eq!(memory.evidence().unreadable, []);
    }
}
