//! The eyes: the few primitives through which probes see a Mac.

use std::io::{Read, Seek};

use jiff::{Timestamp, tz::TimeZone};
use rejoin_keychain::Signature;
use rejoin_registration::{FileKind, HostAnswer, Proxy, Reason, RunningApp, Unreadable, User};

use crate::Command;

/// A Mac to look at: the one Rejoin runs on, or a recorded one. Paths are absolute, as on that Mac; one that is not
/// names nothing. Links are followed. A folder in place of a file, and the other way round, is [`Reason::Damaged`].
pub trait Mac: Send + Sync {
    /// That Mac's clock.
    fn now(&self) -> Timestamp;

    /// Its time zone: jamf.log is local time.
    fn time_zone(&self) -> TimeZone;

    /// The version of macOS, such as `15.6`.
    fn macos(&self) -> Option<String>;

    /// Since when it has been awake; `None`: for long, or not known.
    fn awake_since(&self) -> Option<Timestamp>;

    /// When it was started; `None`: not known.
    fn booted_at(&self) -> Option<Timestamp>;

    /// The user whose session this is.
    fn user(&self) -> User;

    /// That user's languages, the preferred first, as BCP 47 tags.
    fn languages(&self) -> Vec<String>;

    /// A whole file of at most `limit` bytes; a larger one is [`Reason::TooLarge`].
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble>;

    /// A regular file to read from its end.
    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble>;

    /// The names in a folder, sorted.
    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble>;

    /// Whether a file or folder is there.
    fn exists(&self, path: &str) -> Result<bool, Trouble>;

    /// What stands at a path itself: a link at its end is not followed, those on the way are.
    fn kind(&self, path: &str) -> Result<FileKind, Trouble>;

    /// What one of the allowed commands prints. [`Trouble::Absent`]: the program is not installed.
    fn run(&self, command: Command) -> Result<Output, Trouble>;

    /// The apps running in this user's session.
    fn running(&self) -> Result<Vec<RunningApp>, Trouble>;

    /// The system's proxy.
    fn proxy(&self) -> Result<Proxy, Trouble>;

    /// How hosts answer on their TCP ports, all tried at once, in the same order; empty where none could be tried.
    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer>;

    /// The valid code signature of an app bundle; [`Trouble::Absent`]: none is known.
    fn signature(&self, bundle: &str) -> Result<Signature, Trouble>;

    /// Whether a configuration profile forces the value of a key in a preferences domain, for this user. In a
    /// recording, whatever stands below `/Library/Managed Preferences` is forced (contracts.md 3).
    fn is_forced(&self, domain: &str, key: &str) -> bool;
}

/// An open regular file.
pub trait File: Read + Seek + Send {}

impl<T: Read + Seek + Send> File for T {}

/// Why a primitive has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is certainly not there.
    Absent,
    /// It may be there; this is why Rejoin could not look, and at what (the folder, where a folder is shut).
    Unreadable(Unreadable),
}

impl Trouble {
    /// Unreadable, with the source and the reason.
    pub fn unreadable(source: impl Into<String>, reason: Reason) -> Self {
        Trouble::Unreadable(Unreadable { source: source.into(), reason })
    }
}

/// What a command printed on standard output; it ended with exit code 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The text; bytes that are no UTF-8 are replaced.
    pub text: String,
}
