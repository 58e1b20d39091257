//! Whose session this is: a person's, on a Mac, or Rejoin does not look.

use std::env::consts;
use std::path::Path;

use nix::errno::Errno;
use nix::unistd::{self, Uid};
use rejoin_registration::User;
use thiserror::Error;

use super::system;

/// The first uid that macOS gives to a person (contracts.md 2).
const FIRST_PERSON: u32 = 501;

/// Homes of accounts that have none of their own (macOS gives them to its services).
const SHARED_HOMES: [&str; 3] = ["/var/empty", "/private/var/empty", "/Users"];

/// Why Rejoin cannot look at the machine it runs on.
#[derive(Debug, Error)]
pub enum LiveError {
    /// It is no Mac.
    #[error("this is not a Mac")]
    NotAMac,
    /// Rejoin runs as root, who has no registration of their own.
    #[error("Rejoin looks at the registration of one person and does not run as root")]
    Root,
    /// Rejoin runs as a system account.
    #[error("Rejoin looks at the registration of one person and does not run for uid {uid}")]
    SystemAccount {
        /// The account's number, 1 to 500.
        uid: u32,
    },
    /// Rejoin runs as one user in the session of another, as after `sudo -u`: the session would show the other's apps
    /// and answer for the other.
    #[error("Rejoin runs for uid {uid} in the session of uid {owner}")]
    AnothersSession {
        /// Who runs Rejoin.
        uid: u32,
        /// Whose session it is.
        owner: u32,
    },
    /// The user directory names no home that Rejoin could look into.
    #[error("failed to find the home of uid {uid}")]
    NoHome {
        /// The user's number.
        uid: u32,
    },
    /// The user directory could not be asked.
    #[error("failed to look up the user of uid {uid}")]
    Directory {
        /// The user's number.
        uid: u32,
        /// Why.
        #[source]
        source: Errno,
    },
    /// The user directory knows no such user.
    #[error("failed to find a user of uid {uid}")]
    NoSuchUser {
        /// The number.
        uid: u32,
    },
}

/// The window server's session that this process is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WindowSession {
    /// Whose it is, where macOS says so.
    pub(super) uid: Option<u32>,
    /// Whether it has the screen, which fast user switching gives to one session at a time.
    pub(super) has_the_screen: bool,
}

/// Who runs this process.
#[derive(Clone, Copy, Debug)]
struct Runs {
    /// Who started it.
    real: u32,
    /// As whom it acts.
    effective: u32,
}

/// The person for whom Rejoin runs: in their own session, or in none, as by ssh.
pub(super) fn user() -> Result<User, LiveError> {
    let uid = Uid::effective();
    let runs = Runs { real: Uid::current().as_raw(), effective: uid.as_raw() };
    check(consts::OS, runs, system::window_session())?;
    look_up(uid)
}

/// Whether this session is the one on the screen now.
pub(super) fn is_on_the_screen() -> bool {
    system::window_session().is_some_and(|session| session.has_the_screen)
}

fn check(os: &str, runs: Runs, session: Option<WindowSession>) -> Result<(), LiveError> {
    let uid = runs.effective;
    let owner = session.and_then(|session| session.uid);
    match (os, runs, owner) {
        ("macos", Runs { real: 0, .. } | Runs { effective: 0, .. }, _) => Err(LiveError::Root),
        ("macos", Runs { effective: 1..FIRST_PERSON, .. }, _) => Err(LiveError::SystemAccount { uid }),
        ("macos", Runs { real, .. }, _) if real != uid => {
            Err(LiveError::AnothersSession { uid, owner: real })
        }
        ("macos", _, Some(owner)) if owner != uid => Err(LiveError::AnothersSession { uid, owner }),
        ("macos", ..) => Ok(()),
        _ => Err(LiveError::NotAMac),
    }
}

/// By the user directory, not by the environment, which may be another user's.
fn look_up(uid: Uid) -> Result<User, LiveError> {
    match unistd::User::from_uid(uid) {
        Ok(Some(user)) => home(&user.name, &user.dir).ok_or(LiveError::NoHome { uid: uid.as_raw() }),
        Ok(None) => Err(LiveError::NoSuchUser { uid: uid.as_raw() }),
        Err(source) => Err(LiveError::Directory { uid: uid.as_raw(), source }),
    }
}

/// The user with their home, wherever it is. Without one of their own, what lies below it would be the system's or
/// another user's; a name that is no file name would lead out of the company's settings.
fn home(name: &str, home: &Path) -> Option<User> {
    let is_a_name = !name.is_empty() && !name.contains('/') && !matches!(name, "." | "..");
    let is_own = home.is_absolute() && home.parent().is_some() && !SHARED_HOMES.contains(&home.to_str()?);
    let home = home.to_str()?.to_owned();
    (is_a_name && is_own).then(|| User { name: name.to_owned(), home })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejoin_looks_for_a_person_on_a_mac_only() {
        let root = "Rejoin looks at the registration of one person and does not run as root";
        let system = "Rejoin looks at the registration of one person and does not run for uid";
        let another = |owner| format!("Rejoin runs for uid 501 in the session of uid {owner}");
        let session = |uid| Some(WindowSession { uid: Some(uid), has_the_screen: true });
        let nobodys = Some(WindowSession { uid: None, has_the_screen: false });
        let cases = [
            ("macos", (501, 501), session(501), String::new()),
            ("macos", (501, 501), None, String::new()),
            ("macos", (501, 501), nobodys, String::new()),
            ("macos", (1_234_567_890, 1_234_567_890), session(1_234_567_890), String::new()),
            ("macos", (501, 501), session(502), another(502)),
            ("macos", (501, 501), session(0), another(0)),
            ("macos", (502, 501), None, another(502)),
            ("macos", (0, 0), None, root.to_string()),
            ("macos", (0, 501), session(501), root.to_string()),
            ("macos", (501, 0), session(501), root.to_string()),
            ("macos", (1, 1), None, format!("{system} 1")),
            ("macos", (500, 500), session(500), format!("{system} 500")),
            ("linux", (501, 501), None, "this is not a Mac".to_string()),
            ("linux", (0, 0), None, "this is not a Mac".to_string()),
        ];
        for (os, (real, effective), session, expected) in cases {
            let said = check(os, Runs { real, effective }, session).err();
            let said = said.map(|error| error.to_string()).unwrap_or_default();
            assert_eq!(said, expected, "{os} {real} {effective} {session:?}");
        }
    }

    #[test]
    fn a_home_is_wherever_it_is_and_ones_own() {
        let cases = [
            ("ana", "/Users/ana", true),
            ("ana", "/Volumes/Homes/ana", true),
            ("ana", "/Network/Servers/files.contoso.example/Homes/ana", true),
            ("ana", "/home", true),
            ("ana", "/", false),
            ("ana", "", false),
            ("ana", "Users/ana", false),
            ("ana", "/var/empty", false),
            ("ana", "/Users", false),
            ("", "/Users/ana", false),
            ("..", "/Users/ana", false),
            ("a/../b", "/Users/ana", false),
        ];
        for (name, path, expected) in cases {
            let user = User { name: name.into(), home: path.into() };
            assert_eq!(home(name, Path::new(path)), expected.then_some(user), "{name:?} {path:?}");
        }
    }

    #[test]
    fn the_user_directory_names_the_user_and_their_home() {
        let root = look_up(Uid::from_raw(0)).unwrap();
        assert_eq!(root.name, "root");
        assert!(root.home.starts_with('/'), "{}", root.home);
        let nobody = look_up(Uid::from_raw(4_000_000_000));
        assert!(matches!(nobody, Err(LiveError::NoSuchUser { uid: 4_000_000_000 })));
    }
}
