//! For tests of the probes: a Mac in memory.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Cursor;

use jiff::{Timestamp, tz::TimeZone};
use rejoin_keychain::Signature;
use rejoin_registration::{FileKind, HostAnswer, Proxy, Reason, RunningApp, User};

use crate::{Command, File, Mac, Output, Trouble};

/// That Mac's clock.
pub(crate) fn now() -> Timestamp {
    "2026-04-25T09:41:29Z".parse().unwrap()
}

/// An XML property list with the inside of its dictionary.
pub(crate) fn xml(body: &str) -> Vec<u8> {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>";
    format!("{head}{body}</dict></plist>\n").into_bytes()
}

/// A Mac in memory, in the session of `ana`.
pub(crate) struct MadeUpMac {
    pub(crate) zone: TimeZone,
    pub(crate) awake_since: Option<Timestamp>,
    pub(crate) booted_at: Option<Timestamp>,
    pub(crate) running: Vec<RunningApp>,
    pub(crate) signatures: HashMap<String, Result<Signature, Reason>>,
    pub(crate) proxy: Result<Proxy, Trouble>,
    /// Keys of managed preferences that no profile forces.
    pub(crate) not_forced: Vec<&'static str>,
    files: BTreeMap<String, Vec<u8>>,
    unreadable: BTreeMap<String, Reason>,
    outputs: HashMap<Command, Result<String, Reason>>,
}

impl MadeUpMac {
    pub(crate) fn empty() -> Self {
        MadeUpMac {
            zone: TimeZone::UTC,
            awake_since: None,
            booted_at: None,
            running: Vec::new(),
            signatures: HashMap::new(),
            files: BTreeMap::new(),
            unreadable: BTreeMap::new(),
            outputs: HashMap::new(),
            proxy: Ok(Proxy::None),
            not_forced: Vec::new(),
        }
    }

    pub(crate) fn file(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }

    pub(crate) fn unreadable(mut self, path: &str, reason: Reason) -> Self {
        self.unreadable.insert(path.into(), reason);
        self
    }

    pub(crate) fn output(mut self, command: Command, text: &str) -> Self {
        self.outputs.insert(command, Ok(text.into()));
        self
    }

    pub(crate) fn failing(mut self, command: Command, reason: Reason) -> Self {
        self.outputs.insert(command, Err(reason));
        self
    }

    /// Whether `path` may be looked at: the outermost unreadable folder says no.
    fn allowed(&self, path: &str) -> Result<(), Trouble> {
        let above = self.unreadable.iter().find(|(shut, _)| is_at_or_below(path, shut));
        above.map_or(Ok(()), |(shut, reason)| Err(Trouble::unreadable(shut, *reason)))
    }
}

fn is_at_or_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Mac for MadeUpMac {
    fn now(&self) -> Timestamp {
        now()
    }

    fn time_zone(&self) -> TimeZone {
        self.zone.clone()
    }

    fn macos(&self) -> Option<String> {
        None
    }

    fn awake_since(&self) -> Option<Timestamp> {
        self.awake_since
    }

    fn booted_at(&self) -> Option<Timestamp> {
        self.booted_at
    }

    fn user(&self) -> User {
        User { name: "ana".into(), home: "/Users/ana".into() }
    }

    fn languages(&self) -> Vec<String> {
        Vec::new()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        self.allowed(path)?;
        let bytes = self.files.get(path).ok_or(Trouble::Absent)?;
        if bytes.len() as u64 > limit {
            return Err(Trouble::unreadable(path, Reason::TooLarge));
        }
        Ok(bytes.clone())
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        Ok(Box::new(Cursor::new(self.read(path, u64::MAX)?)))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        self.allowed(folder)?;
        if self.files.contains_key(folder) {
            return Err(Trouble::unreadable(folder, Reason::Damaged));
        }
        let all = self.files.keys().chain(self.unreadable.keys());
        let names: BTreeSet<String> = all
            .filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/')?.split('/').next())
            .map(String::from)
            .collect();
        if names.is_empty() { Err(Trouble::Absent) } else { Ok(names.into_iter().collect()) }
    }

    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        self.allowed(path)?;
        Ok(self.files.keys().any(|file| is_at_or_below(file, path)))
    }

    fn kind(&self, path: &str) -> Result<FileKind, Trouble> {
        match self.exists(path)? {
            true if self.files.contains_key(path) => Ok(FileKind::File),
            true => Ok(FileKind::Folder),
            false => Err(Trouble::Absent),
        }
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        match self.outputs.get(&command) {
            None => Err(Trouble::Absent),
            Some(Ok(text)) => Ok(Output { text: text.clone() }),
            Some(Err(reason)) => Err(Trouble::unreadable(command.source(), *reason)),
        }
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        Ok(self.running.clone())
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        self.proxy.clone()
    }

    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        vec![HostAnswer::Refused; hosts.len()]
    }

    fn signature(&self, bundle: &str) -> Result<Signature, Trouble> {
        let signature = self.signatures.get(bundle).cloned().ok_or(Trouble::Absent)?;
        signature.map_err(|reason| Trouble::unreadable(bundle, reason))
    }

    fn is_forced(&self, _domain: &str, key: &str) -> bool {
        !self.not_forced.contains(&key)
    }
}
