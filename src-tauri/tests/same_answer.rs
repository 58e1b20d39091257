//! The same Mac gives the same bytes: `rejoin status --json` on recordings, and on copies whose files came to the disk
//! in another order. That the order of listings changes no Evidence, of any recording, is tested in `tests/damage`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Every fifth recording: all kinds of them, in a few seconds.
const EVERY: usize = 5;

fn said(mac: &Path) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    program.env_clear().args(["status", "--json", "--mac"]).arg(mac).output().unwrap()
}

/// Everything in a folder, the last name first.
fn backwards(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.reverse();
    paths
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for path in backwards(from) {
        let copied = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::write(copied, fs::read(path).unwrap()).unwrap();
        }
    }
}

#[test]
fn recordings_give_the_same_bytes_from_a_copy() {
    // A disk in memory lists names in the order in which they came.
    let top = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs");
    let recordings: Vec<PathBuf> = backwards(&macs).into_iter().filter(|path| path.is_dir()).collect();
    assert!(recordings.len() > 100);
    for recording in recordings.into_iter().step_by(EVERY) {
        let copied = top.path().join(recording.file_name().unwrap());
        copy(&recording, &copied);
        let (original, copied) = (said(&recording), said(&copied));
        assert!(!original.stdout.is_empty(), "{}", recording.display());
        assert_eq!(original.stdout, copied.stdout, "{}", recording.display());
        assert_eq!(original.status, copied.status, "{}", recording.display());
    }
}
