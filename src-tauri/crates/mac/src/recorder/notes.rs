//! The recorder: a Mac that notes what the probes read of another one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use jiff::{Timestamp, tz::TimeZone};
use plist::Dictionary;
use rejoin_keychain::Signature;
use rejoin_registration::{FileKind, HostAnswer, Proxy, RunningApp, User};

use crate::probes::property_list;
use crate::{Command, File, Mac, Output, Trouble};

/// Lets the probes see a Mac, and notes what they read.
pub struct Recorder<'a> {
    mac: &'a dyn Mac,
    notes: Mutex<Notes>,
}

#[derive(Default)]
struct Notes {
    files: BTreeMap<String, Vec<u8>>,
    /// In the order of opening, each once.
    opened: Vec<String>,
    printed: Vec<Command>,
    answers: Vec<(String, u16, HostAnswer)>,
    failed_signatures: BTreeSet<String>,
}

impl<'a> Recorder<'a> {
    /// A recorder of a Mac that has noted nothing.
    pub fn new(mac: &'a dyn Mac) -> Self {
        Recorder { mac, notes: Mutex::default() }
    }

    fn note<T>(&self, note: impl FnOnce(&mut Notes) -> T) -> T {
        note(&mut self.notes.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A file that was read whole.
    pub(super) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.note(|notes| notes.files.get(path).cloned())
    }

    /// The dictionary in such a file, where it is one.
    pub(super) fn dictionary(&self, path: &str) -> Option<Dictionary> {
        property_list::dictionary(&self.bytes(path)?)
    }

    /// The files that were opened, each once.
    pub(super) fn opened(&self) -> Vec<String> {
        self.note(|notes| notes.opened.clone())
    }

    /// Whether a command printed something.
    pub(super) fn has_printed(&self, command: Command) -> bool {
        self.note(|notes| notes.printed.contains(&command))
    }

    /// The hosts that were tried.
    pub(super) fn answered(&self) -> Vec<(String, u16, HostAnswer)> {
        self.note(|notes| notes.answers.clone())
    }

    /// Whether the signature of this bundle could not be read.
    pub(super) fn signatures_failed(&self, bundle: &str) -> bool {
        self.note(|notes| notes.failed_signatures.contains(bundle))
    }
}

impl Mac for Recorder<'_> {
    fn now(&self) -> Timestamp {
        self.mac.now()
    }

    fn time_zone(&self) -> TimeZone {
        self.mac.time_zone()
    }

    fn macos(&self) -> Option<String> {
        self.mac.macos()
    }

    fn awake_since(&self) -> Option<Timestamp> {
        self.mac.awake_since()
    }

    fn booted_at(&self) -> Option<Timestamp> {
        self.mac.booted_at()
    }

    fn user(&self) -> User {
        self.mac.user()
    }

    fn languages(&self) -> Vec<String> {
        self.mac.languages()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        let bytes = self.mac.read(path, limit)?;
        self.note(|notes| notes.files.insert(path.to_owned(), bytes.clone()));
        Ok(bytes)
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        let file = self.mac.open(path)?;
        self.note(|notes| {
            if !notes.opened.iter().any(|opened| opened == path) {
                notes.opened.push(path.to_owned());
            }
        });
        Ok(file)
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        self.mac.list(folder)
    }

    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        self.mac.exists(path)
    }

    fn kind(&self, path: &str) -> Result<FileKind, Trouble> {
        self.mac.kind(path)
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        let output = self.mac.run(command)?;
        self.note(|notes| notes.printed.push(command));
        Ok(output)
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        self.mac.running()
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        self.mac.proxy()
    }

    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        let answers = self.mac.answers(hosts);
        let answered =
            hosts.iter().zip(&answers).map(|((name, port), answer)| (name.clone(), *port, *answer));
        self.note(|notes| notes.answers = answered.collect());
        answers
    }

    fn signature(&self, bundle: &str) -> Result<Signature, Trouble> {
        let signature = self.mac.signature(bundle);
        if matches!(signature, Err(Trouble::Unreadable(_))) {
            self.note(|notes| notes.failed_signatures.insert(bundle.to_owned()));
        }
        signature
    }

    fn is_forced(&self, domain: &str, key: &str) -> bool {
        self.mac.is_forced(domain, key)
    }
}
