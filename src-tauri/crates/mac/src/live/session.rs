//! Whose session this is: a person's, on a Mac, or Rejoin does not look.

use std::env::consts;

use nix::errno::Errno;
use nix::unistd::{self, Uid};
use rejoin_registration::User;
use thiserror::Error;

/// The first uid that macOS gives to a person (contracts.md 2).
const FIRST_PERSON: u32 = 501;

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

/// The person in whose session Rejoin runs: of the effective uid.
pub(super) fn user() -> Result<User, LiveError> {
    let uid = Uid::effective();
    check(consts::OS, uid.as_raw())?;
    look_up(uid)
}

fn check(system: &str, uid: u32) -> Result<(), LiveError> {
    match (system, uid) {
        ("macos", 0) => Err(LiveError::Root),
        ("macos", 1..FIRST_PERSON) => Err(LiveError::SystemAccount { uid }),
        ("macos", _) => Ok(()),
        _ => Err(LiveError::NotAMac),
    }
}

fn look_up(uid: Uid) -> Result<User, LiveError> {
    match unistd::User::from_uid(uid) {
        Ok(Some(user)) => Ok(User { name: user.name, home: user.dir.to_string_lossy().into_owned() }),
        Ok(None) => Err(LiveError::NoSuchUser { uid: uid.as_raw() }),
        Err(source) => Err(LiveError::Directory { uid: uid.as_raw(), source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejoin_looks_for_a_person_on_a_mac_only() {
        let root = "Rejoin looks at the registration of one person and does not run as root";
        let system = "Rejoin looks at the registration of one person and does not run for uid";
        let cases = [
            ("macos", 501, String::new()),
            ("macos", 1_234_567_890, String::new()),
            ("macos", 0, root.to_string()),
            ("macos", 1, format!("{system} 1")),
            ("macos", 500, format!("{system} 500")),
            ("linux", 501, "this is not a Mac".to_string()),
            ("linux", 0, "this is not a Mac".to_string()),
        ];
        for (os, uid, expected) in cases {
            let said = check(os, uid).err().map(|error| error.to_string()).unwrap_or_default();
            assert_eq!(said, expected, "{os} {uid}");
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
