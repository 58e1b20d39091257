//! For tests: folders, pipes, and work done without the power of root to read everything.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::thread;

use tempfile::TempDir;

#[cfg(target_os = "linux")]
mod imp {
    use nix::unistd::{Uid, setfsuid};

    /// Takes this thread's, and only this thread's, power over other users' files.
    pub(super) fn give_up_root() {
        setfsuid(Uid::from_raw(65_534));
    }
}

#[cfg(not(target_os = "linux"))]
mod imp {
    /// Nobody runs tests as root there.
    pub(super) fn give_up_root() {}
}

/// A new folder that every user may enter.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    folder
}

/// A named pipe that nobody writes into.
pub(crate) fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Takes every permission away from a file or folder.
pub(crate) fn shut(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap();
}

/// Does `work` as a user to whom permissions apply.
pub(crate) fn without_root<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let work = || {
        imp::give_up_root();
        work()
    };
    thread::scope(|scope| scope.spawn(work).join().unwrap())
}
