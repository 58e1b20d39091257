//! A Mac in memory with little more on it than the bytes to read.

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

use jiff::{Timestamp, tz, tz::TimeZone};
use rejoin_keychain::Signature;
use rejoin_mac::{Command, File, Mac, Output, Trouble};
use rejoin_registration::{FileKind, HostAnswer, Proxy, Reason, RunningApp, User};

/// Its user's home.
pub(crate) const HOME: &str = "/Users/ana";

const SETTINGS: &str = "/Library/Managed Preferences/org.rejoin.menubar.plist";
/// So that the log is searched for the policy's runs.
const POLICY: &[u8] = b"{ RegistrationPolicyID = 12; RegistrationPolicyName = \"Register with Intune\"; }";

/// The moment it shows.
pub(crate) fn now() -> Timestamp {
    Timestamp::constant(1_781_684_400, 0)
}

/// A Mac in memory, in the session of `ana`. Company Portal runs on it, so that everything is asked of the logs.
pub(crate) struct MadeUp {
    files: BTreeMap<String, Vec<u8>>,
    outputs: HashMap<Command, String>,
}

impl MadeUp {
    pub(crate) fn new() -> Self {
        MadeUp { files: BTreeMap::from([(SETTINGS.into(), POLICY.into())]), outputs: HashMap::new() }
    }

    pub(crate) fn file(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }

    pub(crate) fn output(mut self, command: Command, bytes: &[u8]) -> Self {
        self.outputs.insert(command, String::from_utf8_lossy(bytes).into_owned());
        self
    }

    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.keys().filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/'))
    }
}

impl Mac for MadeUp {
    fn now(&self) -> Timestamp {
        now()
    }

    fn time_zone(&self) -> TimeZone {
        TimeZone::fixed(tz::offset(2))
    }

    fn macos(&self) -> Option<String> {
        None
    }

    fn awake_since(&self) -> Option<Timestamp> {
        None
    }

    fn booted_at(&self) -> Option<Timestamp> {
        None
    }

    fn user(&self) -> User {
        User { name: "ana".into(), home: HOME.into() }
    }

    fn languages(&self) -> Vec<String> {
        Vec::new()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        let bytes = self.files.get(path).ok_or(Trouble::Absent)?;
        if bytes.len() as u64 > limit {
            return Err(Trouble::unreadable(path, Reason::TooLarge));
        }
        Ok(bytes.clone())
    }

    fn is_forced(&self, _: &str, _: &str) -> bool {
        true
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        Ok(Box::new(Cursor::new(self.read(path, u64::MAX)?)))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        let mut names: Vec<String> =
            self.below(folder).filter_map(|rest| rest.split('/').next()).map(String::from).collect();
        names.dedup();
        if names.is_empty() { Err(Trouble::Absent) } else { Ok(names) }
    }

    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        Ok(self.files.contains_key(path) || self.below(path).next().is_some())
    }

    fn kind(&self, path: &str) -> Result<FileKind, Trouble> {
        match self.exists(path)? {
            true if self.files.contains_key(path) => Ok(FileKind::File),
            true => Ok(FileKind::Folder),
            false => Err(Trouble::Absent),
        }
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        let text = self.outputs.get(&command).ok_or(Trouble::Absent)?;
        Ok(Output { text: text.clone() })
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        Ok(vec![RunningApp {
            bundle_id: "com.microsoft.CompanyPortalMac".into(),
            path: "/Applications/Company Portal.app".into(),
            started_at: now(),
        }])
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        Ok(Proxy::None)
    }

    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        vec![HostAnswer::Open; hosts.len()]
    }

    fn signature(&self, _: &str) -> Result<Signature, Trouble> {
        Err(Trouble::Absent)
    }
}
