//! Runs a program under strace: lists every call by which it changes the disk, then has the program killed right before
//! one of them, or has that call fail. Nothing of the program is built for it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod everywhere;
mod trace;

use std::env::consts;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::{NamedTempFile, TempDir};

pub use everywhere::everywhere;
use trace::Traced;

/// The calls that change what a disk holds, or have it written down. Not every processor's Linux has all of them.
const CALLS: [&str; 29] = [
    "open",
    "openat",
    "creat",
    "write",
    "writev",
    "pwrite64",
    "ftruncate",
    "truncate",
    "fallocate",
    "copy_file_range",
    "sendfile",
    "mkdir",
    "mkdirat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "unlink",
    "unlinkat",
    "rmdir",
    "chmod",
    "fchmod",
    "fchmodat",
    "utimensat",
    "fsync",
    "fdatasync",
];

/// More calls of one name than a thread makes that changes nothing.
const MANY: usize = 100;

/// What becomes of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program is killed right before it, as by `kill -9`.
    Killed,
    /// It does nothing and fails with this error: `ENOSPC`, where the disk is full, `EROFS`, where it is read-only.
    Fails(&'static str),
}

/// A call by which a program changed something below a folder.
#[derive(Clone, Debug)]
pub struct Call {
    traced: Traced,
    /// The how-manyeth call of its name it is in its thread.
    nth: usize,
    /// What is the same in every run.
    shape: String,
    /// The file into which it writes, below the folder.
    writes_into: Option<PathBuf>,
}

/// Whether programs can be run under strace here. On a Mac there is none, and some containers forbid it: then the test
/// says so and ends.
pub fn is_possible() -> bool {
    if consts::OS != "linux" {
        eprintln!("not checked: there is no strace here");
        return false;
    }
    let traced = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let traced = traced.unwrap_or_else(|error| panic!("strace: {error} (bundle/tools installs it)"));
    let said = String::from_utf8_lossy(&traced.stderr).into_owned();
    let is_forbidden = said.contains("Operation not permitted");
    assert!(traced.status.success() || is_forbidden, "{said}");
    if is_forbidden {
        eprintln!("not checked: this machine lets no program be traced: {said}");
    }
    !is_forbidden
}

/// Every call by which a program changes something below a folder, in their order. `run` gets the command to which the
/// program and its arguments are added, and runs it to its end.
///
/// # Panics
///
/// Where the program is killed.
pub fn calls(folder: &Path, run: impl FnOnce(Command)) -> Vec<Call> {
    let known = CALLS.map(|name| format!("?{name}"));
    let traced = trace(&known.join(","), None, run);
    assert!(!traced.iter().any(Traced::is_killed), "the program was killed");
    let mut calls = Vec::new();
    for (index, call) in traced.iter().enumerate().filter(|(_, call)| call.changes(folder)) {
        let nth = traced[..=index].iter().filter(|other| other.is_like(call)).count();
        let place = call.place().filter(|_| call.writes());
        let writes_into = place.and_then(|place| place.strip_prefix(folder).ok()).map(Path::to_owned);
        calls.push(Call { shape: call.shape(folder), traced: call.clone(), nth, writes_into });
    }
    calls
}

/// A new folder, on a disk that need not wait for what is written, where there is one.
///
/// # Panics
///
/// Where none can be made.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// In a program of several threads: has this one, which changes the disk, make more calls than any other will. strace
/// counts the calls of each thread for itself, and the program is killed where the first comes to a number.
///
/// # Panics
///
/// Where there is no `/dev/null`.
pub fn outnumber_other_threads() {
    for _ in 0..MANY {
        File::options().write(true).open("/dev/null").unwrap().write_all(b"x").unwrap();
    }
}

impl Call {
    /// Whether it is a call of this name.
    pub fn is_named(&self, name: &str) -> bool {
        self.traced.name() == name
    }

    /// Whether it names a place that has this in its path.
    pub fn concerns(&self, part: &str) -> bool {
        self.shape.contains(part)
    }

    /// Whether it only has the disk hold what has been written: a killed program's files are the same without it.
    pub fn only_settles(&self) -> bool {
        matches!(self.traced.name(), "fsync" | "fdatasync")
    }

    /// Whether it writes into a file, which may be cut off anywhere.
    pub fn writes(&self) -> bool {
        self.writes_into.is_some()
    }

    /// Makes it that of what it has written below a folder, one half is there.
    ///
    /// # Panics
    ///
    /// Where there is nothing of it.
    pub fn halve(&self, folder: &Path) {
        let file = folder.join(self.writes_into.as_ref().unwrap());
        let known = trace::known(file.to_str().unwrap());
        let entries = fs::read_dir(file.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
        let files: Vec<_> = entries.filter(|path| path.to_str().unwrap().starts_with(known)).collect();
        assert_eq!(files.len(), 1, "{file:?}: {files:?}");
        let file = File::options().write(true).open(&files[0]).unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    }

    /// Runs the program again, on what stands below a folder, up to this call.
    ///
    /// # Panics
    ///
    /// Where the program comes to another call instead, or outlives being killed.
    pub fn meet<T>(&self, fault: Fault, folder: &Path, run: impl FnOnce(Command) -> T) -> T {
        self.try_to_meet(fault, folder, run).unwrap_or_else(|| panic!("it did not come there: {self:?}"))
    }

    /// The same, for a program that does not read as often each time: `None` where it came to another call.
    pub fn try_to_meet<T>(&self, fault: Fault, folder: &Path, run: impl FnOnce(Command) -> T) -> Option<T> {
        let inject = match fault {
            Fault::Killed => "error=EIO:signal=SIGKILL",
            Fault::Fails(error) => &format!("error={error}"),
        };
        let name = self.traced.name();
        let inject = format!("inject={name}:{inject}:when={}", self.nth);
        let mut outcome = None;
        let traced = trace(name, Some(&inject), |strace| outcome = Some(run(strace)));
        let met = match fault {
            Fault::Killed => {
                let is_killed = traced.iter().any(Traced::is_killed);
                traced.iter().rfind(|call| is_killed && call.name() == name)
            }
            Fault::Fails(_) => traced.iter().find(|call| call.is_injected()),
        };
        outcome.filter(|_| met.is_some_and(|met| met.shape(folder) == self.shape))
    }
}

/// Runs a program under strace to its end.
fn trace(calls: &str, inject: Option<&str>, run: impl FnOnce(Command)) -> Vec<Traced> {
    let file = NamedTempFile::new().unwrap();
    let mut strace = Command::new("strace");
    strace.args(["--follow-forks", "--quiet=attach,personality", "--decode-fds=path", "--trace", calls]);
    strace.arg("--output").arg(file.path()).args(inject.iter().flat_map(|inject| ["-e", inject]));
    // It stops the program at these calls only, but kills it at none of them (strace 6.1).
    let kills = inject.is_some_and(|inject| inject.contains("SIGKILL"));
    strace.args((!kills).then_some("--seccomp-bpf"));
    strace.arg("--").stdin(Stdio::null());
    run(strace);
    trace::parse(&fs::read_to_string(file.path()).unwrap())
}
