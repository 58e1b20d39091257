//! The Mac that Rejoin runs on. What only macOS can tell is asked in `live/`, one small file per concern.

use std::fs;
use std::path::Path;
use std::time::Duration;

use jiff::{Timestamp, tz::TimeZone};
use rejoin_keychain::Signature;
use rejoin_registration::{Check, FileKind, HostAnswer, Proxy, Reason, RunningApp, User};

use crate::files::{self, Failure};
use crate::{Command, File, Mac, Output, Trouble};

mod awake;
mod code_signature;
#[cfg(not(target_os = "macos"))]
mod elsewhere;
mod events;
mod host;
pub(crate) mod keychain;
pub(crate) mod launch_services;
#[cfg(target_os = "macos")]
mod macos;
pub(crate) mod process;
mod proxy;
mod running;
mod self_test;
mod session;
mod status_item;
mod version;

#[cfg(not(target_os = "macos"))]
use elsewhere as system;
pub use events::{Event, listen};
pub use keychain::{NotDeleted, is_keychain_child, serve_keychain};
#[cfg(target_os = "macos")]
use macos as system;
use process::{Job, NoOutput};
pub use session::LiveError;
pub use status_item::{Frame, is_on_a_screen};

/// How long a command may take. `app-sso` is known to hang; who asks it regularly gives it ten seconds (keychain.md 4).
const COMMAND_LIMIT: Duration = Duration::from_secs(10);

/// How long all hosts together may take to answer: longer than a slow network needs, shorter than patience.
const HOSTS_LIMIT: Duration = Duration::from_secs(5);

/// Forbids this process every keychain dialog, for good. To be called before anything else: what opens a keychain
/// earlier may still ask (keychain.md 2). Other systems have no such dialogs.
pub fn never_prompt() {
    system::never_prompt();
}

/// Whether there is a screen for the app: on a Mac not by ssh, not in a daemon. Other systems say so themselves.
pub fn has_a_screen() -> bool {
    system::has_a_screen()
}

/// Whether this user's session is the one on the screen now; fast user switching leaves the others running.
pub fn is_on_the_screen() -> bool {
    session::is_on_the_screen()
}

/// Whether this app already runs for this user, so that this process is one too many. To be asked once the app has
/// finished launching: macOS does not list it before.
pub fn is_a_second_instance() -> bool {
    running::is_a_second_instance()
}

/// The user for whom Rejoin runs.
pub(crate) fn user() -> Result<User, LiveError> {
    session::user()
}

/// The Mac that Rejoin runs on, seen by the user in whose session it runs.
#[derive(Debug)]
pub struct Live {
    user: User,
}

impl Live {
    /// Looks up the user of this session.
    ///
    /// # Errors
    ///
    /// On anything but a Mac, as root or a system account (uid below 501), and when the user is not to be found.
    pub fn new() -> Result<Self, LiveError> {
        Ok(Live { user: session::user()? })
    }

    /// Tries every primitive, those behind the trait `Mac` and those that only a live Mac has.
    pub fn self_test(&self) -> Vec<Check> {
        let mut checks = crate::self_test(self);
        checks.extend(self_test::checks(&self.user));
        checks
    }
}

impl Mac for Live {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn time_zone(&self) -> TimeZone {
        TimeZone::system()
    }

    fn macos(&self) -> Option<String> {
        version::macos()
    }

    fn awake_since(&self) -> Option<Timestamp> {
        awake::since()
    }

    fn booted_at(&self) -> Option<Timestamp> {
        system::booted_at()
    }

    fn user(&self) -> User {
        self.user.clone()
    }

    /// As macOS orders them, a choice for Rejoin alone included (Apple: "CFLocaleCopyPreferredLanguages()").
    fn languages(&self) -> Vec<String> {
        sys_locale::get_locales().collect()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        absolute(path).and_then(|file| files::read(file, limit)).map_err(|failure| trouble(path, failure))
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        let file = absolute(path).and_then(files::open).map_err(|failure| trouble(path, failure))?;
        Ok(Box::new(file))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        absolute(folder).and_then(files::names).map_err(|failure| trouble(folder, failure))
    }

    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        let found = absolute(path)
            .and_then(|path| fs::metadata(path).map_err(|error| Failure::finding(&error)))
            .map_err(|failure| trouble(path, failure));
        match found {
            Ok(_) => Ok(true),
            Err(Trouble::Absent) => Ok(false),
            Err(unreadable) => Err(unreadable),
        }
    }

    fn kind(&self, path: &str) -> Result<FileKind, Trouble> {
        let metadata = absolute(path)
            .and_then(|path| fs::symlink_metadata(path).map_err(|error| Failure::finding(&error)))
            .map_err(|failure| trouble(path, failure))?;
        Ok(files::kind(metadata.file_type()))
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        let job = Job { words: command.words(), user: &self.user, input: b"", limit: COMMAND_LIMIT };
        match process::run(job) {
            Ok(printed) => Ok(Output { text: String::from_utf8_lossy(&printed).into_owned() }),
            Err(no_output) => Err(command_trouble(command, &no_output)),
        }
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        running::running()
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        proxy::proxy()
    }

    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        let hosts: Vec<(&str, u16)> = hosts.iter().map(|(name, port)| (name.as_str(), *port)).collect();
        host::answers(&hosts, HOSTS_LIMIT).unwrap_or_default()
    }

    fn signature(&self, bundle: &str) -> Result<Signature, Trouble> {
        code_signature::signature(bundle)
    }

    fn is_forced(&self, domain: &str, key: &str) -> bool {
        system::is_forced(domain, key)
    }
}

/// A path as the system takes it; one that is not absolute names nothing.
fn absolute(path: &str) -> Result<&Path, Failure> {
    Some(Path::new(path)).filter(|path| path.is_absolute()).ok_or(Failure::Absent)
}

/// Names what is to blame: the path, or the folder above it that is shut.
fn trouble(path: &str, failure: Failure) -> Trouble {
    match failure {
        Failure::Absent => Trouble::Absent,
        Failure::Unreadable(Reason::PermissionDenied) => {
            Trouble::unreadable(shut_folder(path).unwrap_or(path), Reason::PermissionDenied)
        }
        Failure::Unreadable(reason) => Trouble::unreadable(path, reason),
    }
}

/// The topmost folder on the way to a path that this user may not enter.
fn shut_folder(path: &str) -> Option<&str> {
    let ends = path.match_indices('/').map(|(end, _)| end).skip(1).chain([path.len()]);
    let mut folder = "/";
    for end in ends {
        let below = &path[..end];
        match fs::symlink_metadata(below).map_err(|error| Failure::finding(&error)) {
            Err(Failure::Unreadable(Reason::PermissionDenied)) => return Some(folder),
            _ => folder = below,
        }
    }
    None
}

fn command_trouble(command: Command, no_output: &NoOutput) -> Trouble {
    let reason = match no_output {
        NoOutput::NotStarted(error) => match Failure::finding(error) {
            Failure::Absent => return Trouble::Absent,
            Failure::Unreadable(Reason::PermissionDenied) => Reason::PermissionDenied,
            Failure::Unreadable(_) => Reason::Failed,
        },
        NoOutput::TimedOut => Reason::Timeout,
        NoOutput::Failed => Reason::Failed,
        NoOutput::TooMuch => Reason::TooLarge,
    };
    Trouble::unreadable(command.source(), reason)
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read, Seek, SeekFrom};

    use super::*;
    use crate::made_up::{self, without_root};

    fn live() -> Live {
        Live { user: User { name: "ana".into(), home: "/Users/ana".into() } }
    }

    #[test]
    fn files_are_read_where_they_are() {
        let folder = made_up::folder();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_string();
        fs::write(at("file"), "12345").unwrap();
        let live = live();
        assert_eq!(live.read(&at("file"), 5), Ok(b"12345".to_vec()));
        assert_eq!(live.read(&at("file"), 4), Err(Trouble::unreadable(at("file"), Reason::TooLarge)));
        assert_eq!(live.read(&at("nothing"), 4), Err(Trouble::Absent));
        assert_eq!(live.read("Cargo.toml", 1 << 20), Err(Trouble::Absent));
        assert_eq!(live.read(&at(""), 4), Err(Trouble::unreadable(at(""), Reason::Damaged)));
        assert_eq!(live.list(&at("")), Ok(vec!["file".to_string()]));
        assert_eq!(live.exists(&at("file")), Ok(true));
        assert_eq!(live.exists(&at("nothing")), Ok(false));

        let mut file = live.open(&at("file")).unwrap();
        file.seek(SeekFrom::End(-2)).unwrap();
        let mut end = String::new();
        file.read_to_string(&mut end).unwrap();
        assert_eq!(end, "45");
    }

    #[test]
    fn what_is_denied_is_blamed_on_the_shut_folder() {
        let folder = made_up::folder();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_string();
        fs::create_dir_all(at("open/shut/deep")).unwrap();
        fs::write(at("open/secret"), "").unwrap();
        made_up::shut(Path::new(&at("open/shut")));
        made_up::shut(Path::new(&at("open/secret")));
        let cases = [
            ("open/secret", "open/secret"),
            ("open/shut", "open/shut"),
            ("open/shut/file", "open/shut"),
            ("open/shut/deep/file", "open/shut"),
        ];
        without_root(|| {
            for (path, blamed) in cases {
                let denied = Trouble::unreadable(at(blamed), Reason::PermissionDenied);
                assert_eq!(live().read(&at(path), 10), Err(denied), "{path}");
            }
            let shut = Trouble::unreadable(at("open/shut"), Reason::PermissionDenied);
            assert_eq!(live().list(&at("open/shut")), Err(shut.clone()));
            assert_eq!(live().exists(&at("open/shut/deep")), Err(shut));
            assert_eq!(live().exists(&at("open/shut")), Ok(true));
        });
    }

    #[test]
    fn a_command_without_output_says_why() {
        let because = |reason| Trouble::unreadable("/usr/bin/app-sso platform -s", reason);
        let cases = [
            (NoOutput::NotStarted(io::ErrorKind::NotFound.into()), Trouble::Absent),
            (NoOutput::NotStarted(io::ErrorKind::NotADirectory.into()), Trouble::Absent),
            (NoOutput::NotStarted(io::ErrorKind::PermissionDenied.into()), because(Reason::PermissionDenied)),
            (NoOutput::NotStarted(io::ErrorKind::OutOfMemory.into()), because(Reason::Failed)),
            (NoOutput::TimedOut, because(Reason::Timeout)),
            (NoOutput::Failed, because(Reason::Failed)),
            (NoOutput::TooMuch, because(Reason::TooLarge)),
        ];
        for (no_output, expected) in cases {
            assert_eq!(command_trouble(Command::PlatformSso, &no_output), expected, "{no_output:?}");
        }
    }
}
