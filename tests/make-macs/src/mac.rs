//! A Mac to be recorded: described as a difference from another, and laid out as the folder of contracts.md 1.

use std::collections::BTreeMap;

use jiff::Timestamp;
use plist::Dictionary;
use rejoin_keychain::maker::Keychain;

use crate::apps::App;
use crate::folder::Folder;
use crate::jamf_log::JamfLog;
use crate::mac_toml::{self, Answer, MacToml, datetime};
use crate::plists::binary;

/// The program of `app-sso platform -s`.
pub const APP_SSO: [&str; 3] = ["/usr/bin/app-sso", "platform", "-s"];
/// Jamf's `getPSSOStatus` under the app's current name.
pub const CONDITIONAL_ACCESS: [&str; 2] = [
    "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/Jamf Conditional Access.app/Contents/MacOS/Jamf Conditional Access",
    "getPSSOStatus",
];
/// Jamf's `getPSSOStatus` under the app's former name.
pub const JAMF_AAD: [&str; 2] = [
    "/Library/Application Support/JAMF/Jamf.app/Contents/MacOS/JamfAAD.app/Contents/MacOS/JamfAAD",
    "getPSSOStatus",
];
/// `profiles status -type enrollment`.
pub const PROFILES: [&str; 4] = ["/usr/bin/profiles", "status", "-type", "enrollment"];

/// The settings of the jamf binary.
pub const JAMF_PLIST: &str = "/Library/Preferences/com.jamfsoftware.jamf.plist";
/// The log of the jamf binary.
pub const JAMF_LOG: &str = "/private/var/log/jamf.log";
/// The jamf binary.
pub const JAMF_BINARY: &str = "/usr/local/jamf/bin/jamf";
/// What a profile forces for Rejoin.
pub const MANAGED: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";
/// The user's login keychain.
pub const KEYCHAIN: &str = "/Users/lena/Library/Keychains/login.keychain-db";
/// What Jamf's app remembers for the user.
pub const JAMF_AAD_PLIST: &str = "/Users/lena/Library/Preferences/com.jamf.management.jamfAAD.plist";
/// Where Company Portal logs.
pub const PORTAL_LOGS: &str = "/Users/lena/Library/Logs/Company Portal";

/// A Mac at one moment.
#[derive(Clone, Debug)]
pub struct Mac {
    taken_at: Timestamp,
    toml: MacToml,
    output: BTreeMap<String, Vec<u8>>,
    disk: BTreeMap<String, Vec<u8>>,
    jamf_settings: Dictionary,
}

impl Mac {
    /// Lena's Mac at that moment, with nothing on it.
    pub fn bare(taken_at: Timestamp, time_zone: &str) -> Self {
        let user = mac_toml::User {
            name: "lena".into(),
            uid: 501,
            home: "/Users/lena".into(),
            languages: vec!["en-GB".into()],
        };
        let toml = MacToml {
            format: 1,
            taken_at: datetime(taken_at),
            time_zone: time_zone.into(),
            macos: "15.6".into(),
            awake_since: None,
            user,
            network: None,
            running: Vec::new(),
            command: Vec::new(),
            host: Vec::new(),
            unreadable: Vec::new(),
            signed: Vec::new(),
        };
        Mac {
            taken_at,
            toml,
            output: BTreeMap::new(),
            disk: BTreeMap::new(),
            jamf_settings: Dictionary::new(),
        }
    }

    /// The moment it is recorded at.
    pub fn taken_at(&self) -> Timestamp {
        self.taken_at
    }

    /// The same Mac at another moment.
    pub fn recorded_at(mut self, at: Timestamp) -> Self {
        self.taken_at = at;
        self.toml.taken_at = datetime(at);
        self
    }

    /// Its time zone.
    pub fn time_zone(&self) -> &str {
        &self.toml.time_zone
    }

    /// Sets when it woke.
    pub fn awake_since(mut self, at: Timestamp) -> Self {
        self.toml.awake_since = Some(datetime(at));
        self
    }

    /// Sets the version of macOS.
    pub fn macos(mut self, version: &str) -> Self {
        self.toml.macos = version.into();
        self
    }

    /// Sets the user's languages.
    pub fn languages<const N: usize>(mut self, languages: [&str; N]) -> Self {
        self.toml.user.languages = languages.map(String::from).into();
        self
    }

    /// Sets the system proxy.
    pub fn proxy(mut self, proxy: &str) -> Self {
        self.toml.network = Some(mac_toml::Network { proxy: proxy.into() });
        self
    }

    /// Moves Lena's home, with all that is in it.
    pub fn living_at(mut self, home: &str) -> Self {
        let former = std::mem::replace(&mut self.toml.user.home, home.into());
        let moved = |path: String| match path.strip_prefix(&former) {
            Some(rest) if rest.starts_with('/') => format!("{home}{rest}"),
            _ => path,
        };
        self.disk = self.disk.into_iter().map(|(path, bytes)| (moved(path), bytes)).collect();
        self
    }

    /// Puts a file.
    pub fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.disk.insert(path.into(), bytes.into());
        self
    }

    /// Puts a binary property list.
    pub fn plist(self, path: &str, dictionary: &Dictionary) -> Self {
        self.file(path, binary(dictionary))
    }

    /// Takes away a file, or a folder with all below it.
    pub fn without(mut self, path: &str) -> Self {
        let below = format!("{path}/");
        self.disk.retain(|file, _| file != path && !file.starts_with(&below));
        self
    }

    /// Cuts a file off in the middle, as an interrupted copy does.
    pub fn cut(mut self, path: &str) -> Self {
        if let Some(bytes) = self.disk.get_mut(path) {
            bytes.truncate(bytes.len() / 2);
        }
        self
    }

    /// Sets a key of `com.jamfsoftware.jamf.plist`.
    pub fn jamf_setting(mut self, key: &str, value: impl Into<plist::Value>) -> Self {
        self.jamf_settings.insert(key.into(), value.into());
        let settings = self.jamf_settings.clone();
        self.plist(JAMF_PLIST, &settings)
    }

    /// Takes a key of `com.jamfsoftware.jamf.plist` away.
    pub fn without_jamf_setting(mut self, key: &str) -> Self {
        self.jamf_settings.remove(key);
        let settings = self.jamf_settings.clone();
        self.plist(JAMF_PLIST, &settings)
    }

    /// Puts jamf.log.
    pub fn jamf_log(self, log: &JamfLog) -> Self {
        self.file(JAMF_LOG, log.bytes())
    }

    /// Puts the user's login keychain.
    pub fn keychain(self, keychain: &Keychain) -> Self {
        self.file(KEYCHAIN, keychain.to_bytes())
    }

    /// Puts a log of Company Portal.
    pub fn portal_log(self, name: &str, bytes: Vec<u8>) -> Self {
        self.file(&format!("{PORTAL_LOGS}/{name}"), bytes)
    }

    /// Installs an app.
    pub fn app(mut self, app: App) -> Self {
        if let Some(team) = app.team {
            self.toml.signed.push(mac_toml::Signed {
                path: app.path.into(),
                identifier: app.bundle_id.into(),
                team: team.into(),
            });
        }
        self.plist(&app.info_path(), &app.info())
    }

    /// Takes away an app and what is in it.
    pub fn without_app(mut self, app: App) -> Self {
        let below = format!("{}/", app.path);
        self.toml.signed.retain(|signed| signed.path != app.path && !signed.path.starts_with(&below));
        self.without(app.path)
    }

    /// Leaves an app, but says nothing of its signature.
    pub fn unsigned(mut self, app: App) -> Self {
        self.toml.signed.retain(|signed| signed.path != app.path);
        self
    }

    /// Lets an app run.
    pub fn running(mut self, app: App, started_at: Timestamp) -> Self {
        self.toml.running.push(mac_toml::Running {
            bundle_id: app.bundle_id.into(),
            path: app.path.into(),
            started_at: datetime(started_at),
        });
        self
    }

    /// Lets a command print a text.
    pub fn says(self, run: &[&str], text: impl Into<Vec<u8>>) -> Self {
        self.ends(run, 0, text)
    }

    /// Lets a command print a text and end with an exit code.
    pub fn ends(mut self, run: &[&str], exit: i32, text: impl Into<Vec<u8>>) -> Self {
        let output = format!("{}.txt", output_name(run));
        self.output.insert(output.clone(), text.into());
        self.answers(run, Answer::Ends { exit, output })
    }

    /// Lets a command not end in time.
    pub fn times_out(mut self, run: &[&str]) -> Self {
        self.output.remove(&format!("{}.txt", output_name(run)));
        self.answers(run, Answer::TimesOut { timeout: true })
    }

    /// Takes a command away.
    pub fn without_command(mut self, run: &[&str]) -> Self {
        self.output.remove(&format!("{}.txt", output_name(run)));
        self.toml.command.retain(|command| command.run != run);
        self
    }

    /// Lets a host answer otherwise than normally.
    pub fn host(mut self, name: &str, port: u16, answer: &str) -> Self {
        self.toml.host.push(mac_toml::Host { name: name.into(), port, answer: answer.into() });
        self
    }

    /// Lets a path not be read.
    pub fn unreadable(mut self, path: &str, reason: &str) -> Self {
        self.toml.unreadable.push(mac_toml::Unreadable { path: path.into(), reason: reason.into() });
        self
    }

    /// The folder of its recording.
    pub fn folder(&self) -> Folder {
        let disk = self.disk.iter().map(|(path, bytes)| (format!("disk{path}"), bytes.clone()));
        let output = self.output.iter().map(|(name, bytes)| (format!("output/{name}"), bytes.clone()));
        disk.chain(output).chain([("mac.toml".into(), self.toml.bytes())]).collect()
    }

    fn answers(mut self, run: &[&str], answer: Answer) -> Self {
        match self.toml.command.iter_mut().find(|command| command.run == run) {
            Some(command) => command.answer = answer,
            None => {
                let run = run.iter().copied().map(String::from).collect();
                self.toml.command.push(mac_toml::Command { run, answer });
            }
        }
        self
    }
}

/// `app-sso`, `getPSSOStatus`, `profiles`: a short name for what was printed.
fn output_name<'a>(run: &[&'a str]) -> &'a str {
    match run {
        [_, status] => status,
        [program, ..] => program.rsplit('/').next().unwrap_or(program),
        [] => "nothing",
    }
}
