//! A recorded Mac: a folder with what a Mac showed at one moment (contracts.md 1).
//!
//! The whole folder is checked on opening. No read leaves it: each path is resolved name by name, links included.

use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use nix::libc;
use rejoin_keychain::{Signature, Signer};
use rejoin_registration::{FileKind, HostAnswer, Proxy, Reason, RunningApp, User};

use crate::files::{self, Failure};
use crate::{Command, File, Mac, Output, OwnFiles, Trouble};

mod acts;
mod check;
mod error;
mod mac_path;
mod mac_toml;
pub(crate) mod staged_keychain;
mod tree;
mod unreadable_paths;
mod zipped;

use error::Defect;
use mac_path::{MacPath, key};
use mac_toml::{CommandRow, End, MacToml, SignedRow};
use tempfile::TempDir;
use tree::{Found, OUTPUT, Place, Stop, Tree};
use unreadable_paths::UnreadablePaths;

pub use acts::{Cue, Stage, StagedHome};
pub use error::RecordingError;

/// What a recording says beside its folders.
const MAC_TOML: &str = "mac.toml";

/// The most bytes of `mac.toml`: a thousand times what one holds.
const MOST_DESCRIPTION: u64 = 4 * 1024 * 1024;

/// The most bytes of a command's output, as on a live Mac.
const MOST_OUTPUT: u64 = 4 * 1024 * 1024;

/// The word for Apple's own code in place of a team.
const APPLE: &str = "apple";

/// A recorded Mac.
#[derive(Debug)]
pub struct Recorded {
    name: String,
    said: MacToml,
    tree: Tree,
    unreadable: UnreadablePaths,
    /// By the keys of the bundle's path.
    signatures: HashMap<Vec<String>, Signature>,
    clock: Clock,
    /// When an act restarted it, by this machine's clock.
    restarted: Option<Instant>,
    /// What Rejoin has written since, in place of what the recording holds.
    own_files: Option<Arc<OwnFiles>>,
    /// Where it was unpacked, if it came in a zip.
    #[cfg_attr(not(test), expect(dead_code, reason = "it holds the folder, which goes with it"))]
    unpacked: Option<TempDir>,
}

/// A recorded Mac's clock.
#[derive(Debug)]
enum Clock {
    /// It is always the moment of the recording.
    Still,
    /// It has run since then.
    Running(Instant),
}

impl Recorded {
    /// Opens a recording, a folder or a zip such as a report, and checks all of it. Its clock stands still at the
    /// moment it was taken.
    ///
    /// # Errors
    ///
    /// Whatever contracts.md 1 does not allow, and what cannot be read of `mac.toml`.
    pub fn open(path: &Path) -> Result<Self, RecordingError> {
        let opened = if zipped::is_file(path) { Self::open_zip(path) } else { Self::open_checked(path) };
        opened.map_err(|defect| RecordingError::new(path, defect))
    }

    fn open_zip(path: &Path) -> Result<Self, Defect> {
        let unpacked = zipped::unpack(path)?;
        let recorded = Self::open_checked(unpacked.path())?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Recorded { name, unpacked: Some(unpacked), ..recorded })
    }

    fn open_checked(folder: &Path) -> Result<Self, Defect> {
        check_is_folder(folder)?;
        let said = MacToml::parse(&description(folder)?)?;
        let tree = Tree::new(folder);
        check::check_folders(folder, &tree)?;
        for command in &said.command {
            if let End::Exited { output, .. } = &command.end {
                check::check_output(&output.0, &tree)?;
            }
        }
        Ok(Recorded {
            name: name(folder),
            unreadable: UnreadablePaths::new(&said.unreadable, &tree),
            signatures: said.signed.iter().map(|row| (row.path.keys(), signature(row))).collect(),
            tree,
            said,
            clock: Clock::Still,
            restarted: None,
            own_files: None,
            unpacked: None,
        })
    }

    #[cfg(test)]
    fn unpacked_into(&self) -> Option<&Path> {
        self.unpacked.as_ref().map(TempDir::path)
    }

    /// The same Mac with its clock running on since a moment of this machine's.
    pub fn with_clock_running_since(self, moment: Instant) -> Self {
        Recorded { clock: Clock::Running(moment), ..self }
    }

    /// The same Mac after an act has restarted it, if one has ([`Stage::restarted`]).
    pub fn restarted(self, moment: Option<Instant>) -> Self {
        Recorded { restarted: moment, ..self }
    }

    /// The same Mac with what Rejoin itself writes on it.
    pub fn with_own_files(self, own_files: Arc<OwnFiles>) -> Self {
        Recorded { own_files: Some(own_files), ..self }
    }

    /// The name of the recording: its folder's.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The user's number.
    pub fn uid(&self) -> u32 {
        self.said.user.uid
    }

    /// Where it is read: its own folder, or the one into which its zip was unpacked.
    pub fn folder(&self) -> &Path {
        self.tree.recording()
    }

    /// The folder of this machine that stands for the user's home, where the recording has one.
    pub(crate) fn home_folder(&self) -> Option<PathBuf> {
        let place = self.tree.resolve(&self.said.user.home, None).ok()?;
        match place.found {
            Found::Folder(folders) => folders.into_iter().next(),
            Found::File(_) | Found::Missing => None,
        }
    }

    /// The place of a path, and its canonical spelling.
    fn find(&self, path: &str) -> Result<(MacPath, Place), Trouble> {
        let path = MacPath::try_from(path).map_err(|_| Trouble::Absent)?;
        let place = self.tree.resolve(&path, Some(&self.unreadable)).map_err(|stop| stopped(stop, &path))?;
        Ok((path, place))
    }

    /// Does something with the file at a path.
    fn with_file<T>(&self, path: &str, work: impl FnOnce(&Path) -> Result<T, Failure>) -> Result<T, Trouble> {
        let (path, place) = self.find(path)?;
        match place.found {
            Found::File(file) => work(&file).map_err(|failure| trouble(&path, failure)),
            Found::Folder(_) => Err(Trouble::unreadable(path.to_string(), Reason::Damaged)),
            Found::Missing if self.is_above_unreadable(&place.path) => {
                Err(Trouble::unreadable(path.to_string(), Reason::Damaged))
            }
            Found::Missing => Err(Trouble::Absent),
        }
    }

    /// Whether it is a folder that must be there, since something below it is declared unreadable.
    fn is_above_unreadable(&self, folder: &MacPath) -> bool {
        self.unreadable.names_in(folder).next().is_some()
    }

    fn has_program(&self, path: &MacPath) -> bool {
        let names =
            |row: &CommandRow| row.run.first().and_then(|program| MacPath::try_from(program.as_str()).ok());
        self.said.command.iter().filter_map(names).any(|program| program.keys() == path.keys())
    }

    fn printed(&self, output: &str) -> Result<String, Reason> {
        let place = self.tree.resolve_inside(&format!("{OUTPUT}/{output}")).map_err(|stop| match stop {
            Stop::Shut(_) => Reason::PermissionDenied,
            Stop::Declared(_) | Stop::ClimbsOut | Stop::Circle => Reason::Damaged,
        })?;
        let Found::File(file) = place.found else {
            return Err(Reason::Damaged);
        };
        match files::read(&file, MOST_OUTPUT) {
            Ok(printed) => Ok(String::from_utf8_lossy(&printed).into_owned()),
            Err(Failure::Unreadable(reason)) => Err(reason),
            Err(Failure::Absent) => Err(Reason::Damaged),
        }
    }
}

impl Mac for Recorded {
    fn now(&self) -> Timestamp {
        let taken_at = self.said.taken_at.0;
        match self.clock {
            Clock::Still => taken_at,
            Clock::Running(since) => {
                let elapsed = SignedDuration::try_from(since.elapsed()).unwrap_or(SignedDuration::MAX);
                taken_at.saturating_add(elapsed).unwrap_or(taken_at)
            }
        }
    }

    fn time_zone(&self) -> TimeZone {
        self.said.time_zone.0.clone()
    }

    fn macos(&self) -> Option<String> {
        Some(self.said.macos.clone())
    }

    fn awake_since(&self) -> Option<Timestamp> {
        self.said.awake_since.map(|moment| moment.0)
    }

    /// Only an act restarts a recorded Mac: `mac.toml` does not say when it was started.
    fn booted_at(&self) -> Option<Timestamp> {
        let Clock::Running(since) = self.clock else { return None };
        let after = SignedDuration::try_from(self.restarted?.duration_since(since)).ok()?;
        self.said.taken_at.0.checked_add(after).ok()
    }

    fn user(&self) -> User {
        User { name: self.said.user.name.0.clone(), home: self.said.user.home.to_string() }
    }

    fn languages(&self) -> Vec<String> {
        self.said.user.languages.clone()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        let written = self.own_files.as_ref();
        if let Some(written) = written.and_then(|own| own.in_place_of(path, &self.user().home)) {
            return written.ok_or(Trouble::Absent);
        }
        self.with_file(path, |file| files::read(file, limit))
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        let file = self.with_file(path, files::open)?;
        Ok(Box::new(file))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        let (path, place) = self.find(folder)?;
        let folders = match place.found {
            Found::Folder(folders) => folders,
            Found::Missing if self.is_above_unreadable(&place.path) => Vec::new(),
            Found::Missing => return Err(Trouble::Absent),
            Found::File(_) => return Err(Trouble::unreadable(path.to_string(), Reason::Damaged)),
        };
        let mut names = Vec::new();
        for folder in folders {
            names.extend(files::names(&folder).map_err(|failure| trouble(&path, failure))?);
        }
        let keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        let declared = self.unreadable.names_in(&place.path).filter(|name| !keys.contains(&key(name)));
        let declared: Vec<String> = declared.map(String::from).collect();
        names.extend(declared);
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }

    /// A program is there when a command names it, too.
    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        let (path, place) = match self.find(path) {
            Err(Trouble::Absent) => return Ok(false),
            found => found?,
        };
        Ok(match place.found {
            Found::Folder(_) | Found::File(_) => true,
            Found::Missing => self.is_above_unreadable(&place.path) || self.has_program(&path),
        })
    }

    fn kind(&self, path: &str) -> Result<FileKind, Trouble> {
        let path = MacPath::try_from(path).map_err(|_| Trouble::Absent)?;
        match self.tree.kind(&path, Some(&self.unreadable)).map_err(|stop| stopped(stop, &path))? {
            Some(kind) => Ok(files::kind(kind)),
            None if self.is_above_unreadable(&path) => Ok(FileKind::Folder),
            None => Err(Trouble::Absent),
        }
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        let row = self.said.command.iter().find(|row| row.run == command.words()).ok_or(Trouble::Absent)?;
        let printed = match &row.end {
            End::TimedOut => Err(Reason::Timeout),
            End::Exited { code: 0, output } => self.printed(&output.0),
            End::Exited { .. } => Err(Reason::Failed),
        };
        printed.map(|text| Output { text }).map_err(|reason| Trouble::unreadable(command.source(), reason))
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        let apps = self.said.running.iter().map(|row| RunningApp {
            bundle_id: row.bundle_id.clone(),
            path: row.path.to_string(),
            started_at: row.started_at.0,
        });
        Ok(apps.collect())
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        Ok(self.said.network.proxy)
    }

    /// A host that is not listed answers normally.
    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        let answer = |(name, port): &(String, u16)| {
            let rows = &self.said.host;
            let row = rows.iter().find(|row| row.port.get() == *port && row.name.eq_ignore_ascii_case(name));
            row.map_or(HostAnswer::Open, |row| row.answer)
        };
        hosts.iter().map(answer).collect()
    }

    fn signature(&self, bundle: &str) -> Result<Signature, Trouble> {
        let path = MacPath::try_from(bundle).map_err(|_| Trouble::Absent)?;
        let resolved = || Some(self.tree.resolve(&path, None).ok()?.path.keys());
        let as_written = self.signatures.get(&path.keys());
        let found = as_written.or_else(|| self.signatures.get(&resolved()?));
        found.cloned().ok_or(Trouble::Absent)
    }

    fn is_forced(&self, _domain: &str, _key: &str) -> bool {
        true
    }
}

/// Why the way to a path ended before it.
fn stopped(stop: Stop, path: &MacPath) -> Trouble {
    match stop {
        Stop::Declared(unreadable) => Trouble::Unreadable(unreadable),
        Stop::Shut(folder) => Trouble::unreadable(folder.to_string(), Reason::PermissionDenied),
        Stop::ClimbsOut | Stop::Circle => Trouble::unreadable(path.to_string(), Reason::Damaged),
    }
}

fn check_is_folder(folder: &Path) -> Result<(), Defect> {
    match fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() => Ok(()),
        Ok(_) => Err(Defect::NotAFolder),
        Err(error) if Failure::finding(&error) == Failure::Absent => Err(Defect::NoFolder),
        Err(source) => Err(Defect::Io { place: "the folder".to_string(), source }),
    }
}

fn description(folder: &Path) -> Result<String, Defect> {
    let place = || MAC_TOML.to_string();
    let path = folder.join(MAC_TOML);
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => Defect::NotThere { place: place() },
        _ => Defect::Io { place: place(), source },
    };
    if !fs::symlink_metadata(&path).map_err(failed)?.is_file() {
        return Err(Defect::NotAFile { place: place() });
    }
    read_text(&path, MOST_DESCRIPTION).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => Defect::TooLarge { limit: MOST_DESCRIPTION },
        io::ErrorKind::InvalidData => Defect::NotText,
        _ => failed(error),
    })
}

/// A file of at most `limit` bytes of UTF-8.
fn read_text(path: &Path, limit: u64) -> io::Result<String> {
    let mut bytes = Vec::new();
    // What it was a moment ago, it may not be any more: neither a link nor a pipe is read.
    let flags = libc::O_NOFOLLOW | libc::O_NONBLOCK;
    let file = OpenOptions::new().read(true).custom_flags(flags).open(path)?;
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
}

fn name(folder: &Path) -> String {
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}

fn signature(row: &SignedRow) -> Signature {
    let signer = if row.team == APPLE { Signer::Apple } else { Signer::Team(row.team.clone()) };
    Signature { identifier: row.identifier.clone(), signer }
}

fn trouble(path: &MacPath, failure: Failure) -> Trouble {
    match failure {
        Failure::Absent => Trouble::Absent,
        Failure::Unreadable(reason) => Trouble::unreadable(path.to_string(), reason),
    }
}

#[cfg(test)]
mod tests;
