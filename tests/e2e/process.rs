//! A program that a test starts: in a process group of its own, which ends with the test.

use std::fs;
use std::process::Stdio;

use nix::sys::signal::{Signal, killpg};
use nix::sys::wait::waitpid;
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::limit::within;

/// A running program and all it starts.
pub(crate) struct Process {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    leader: Pid,
}

impl Process {
    pub(crate) fn start(command: &mut Command) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).process_group(0);
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let leader = Pid::from_raw(child.id().unwrap().try_into().unwrap());
        Process { child, lines, leader }
    }

    pub(crate) fn id(&self) -> u32 {
        self.leader.as_raw().try_into().unwrap()
    }

    /// The next line that the program, or one that it started, prints; `None` once all of them have ended.
    pub(crate) async fn line(&mut self) -> Option<String> {
        within("a line", self.lines.next_line()).await.unwrap()
    }

    /// The exit code, once the program has ended.
    pub(crate) async fn exit_code(&mut self) -> Option<i32> {
        within("the program's end", self.child.wait()).await.unwrap().code()
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The leader may be gone, and its whole group with it.
        let _ = killpg(self.leader, Signal::SIGKILL);
        if self.child.id().is_some() {
            let _ = waitpid(self.leader, None);
        }
    }
}

/// The processes of this name (its first 15 bytes) that a process has started and that still run.
pub(crate) fn children(parent: u32, name: &str) -> Vec<u32> {
    let is_named = |process: &&Running| process.parent == parent && process.name == name;
    running().iter().filter(is_named).map(|process| process.id).collect()
}

/// A process, and all that it and those it started have started.
pub(crate) fn descendants(process: u32) -> Vec<u32> {
    let running = running();
    let mut family = vec![process];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(running.iter().filter(|process| process.parent == parent).map(|process| process.id));
        next += 1;
    }
    family
}

/// One kind of memory of a program and all it started, in KiB, as the kernel names it.
pub(crate) fn kib(app: &Process, kind: &str) -> u64 {
    let of = |process: u32| {
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix(kind));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0)
    };
    descendants(app.id()).into_iter().map(of).sum()
}

struct Running {
    id: u32,
    name: String,
    parent: u32,
}

/// Every process that has not ended.
fn running() -> Vec<Running> {
    let ids =
        fs::read_dir("/proc").unwrap().filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok());
    let process = |id: u32| {
        // A process may end while it is looked at.
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        let (before, after) = stat.rsplit_once(") ")?;
        let (_, name) = before.split_once('(')?;
        let mut after = after.split(' ');
        let (state, parent) = (after.next()?, after.next()?.parse().ok()?);
        (state != "Z").then(|| Running { id, name: name.into(), parent })
    };
    ids.filter_map(process).collect()
}
