//! A recorded Mac of which one thing shows itself otherwise.

use jiff::{Timestamp, tz::TimeZone};
use rejoin_keychain::Signature;
use rejoin_mac::{Command, File, Mac, Output, Recorded, Trouble};
use rejoin_registration::{FileKind, HostAnswer, Proxy, RunningApp, User};

/// What shows itself otherwise; by default nothing does.
pub trait Twist: Send + Sync {
    /// A whole file.
    ///
    /// # Errors
    /// As [`Mac::read`].
    fn read(&self, mac: &Recorded, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        mac.read(path, limit)
    }

    /// A file to read from its end.
    ///
    /// # Errors
    /// As [`Mac::open`].
    fn open(&self, mac: &Recorded, path: &str) -> Result<Box<dyn File>, Trouble> {
        mac.open(path)
    }

    /// The names in a folder.
    ///
    /// # Errors
    /// As [`Mac::list`].
    fn list(&self, mac: &Recorded, folder: &str) -> Result<Vec<String>, Trouble> {
        mac.list(folder)
    }

    /// Whether something is there.
    ///
    /// # Errors
    /// As [`Mac::exists`].
    fn exists(&self, mac: &Recorded, path: &str) -> Result<bool, Trouble> {
        mac.exists(path)
    }

    /// What a command prints.
    ///
    /// # Errors
    /// As [`Mac::run`].
    fn run(&self, mac: &Recorded, command: Command) -> Result<Output, Trouble> {
        mac.run(command)
    }

    /// How hosts answer.
    fn answers(&self, mac: &Recorded, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        mac.answers(hosts)
    }
}

/// The Mac with its twist.
pub struct Twisted<'a, T> {
    /// The Mac.
    pub mac: &'a Recorded,
    /// What shows itself otherwise.
    pub twist: T,
}

impl<T: Twist> Mac for Twisted<'_, T> {
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
        self.twist.read(self.mac, path, limit)
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        self.twist.open(self.mac, path)
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        self.twist.list(self.mac, folder)
    }

    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        self.twist.exists(self.mac, path)
    }

    fn kind(&self, path: &str) -> Result<FileKind, Trouble> {
        self.mac.kind(path)
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        self.twist.run(self.mac, command)
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        self.mac.running()
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        self.mac.proxy()
    }

    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        self.twist.answers(self.mac, hosts)
    }

    fn signature(&self, bundle: &str) -> Result<Signature, Trouble> {
        self.mac.signature(bundle)
    }

    fn is_forced(&self, domain: &str, key: &str) -> bool {
        self.mac.is_forced(domain, key)
    }
}
