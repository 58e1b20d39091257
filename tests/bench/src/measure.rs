//! Runs one reader on one log as a process of its own: how long it took, and the most memory it held.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::log::{Log, Written};
use crate::read;

/// Who reads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Peer {
    Rejoin,
    Grep,
    Ripgrep,
}

/// What one run took.
pub(crate) struct Run {
    pub(crate) time: Duration,
    /// The most resident memory, in bytes.
    pub(crate) memory: u64,
    /// What it printed.
    pub(crate) said: String,
}

impl Peer {
    pub(crate) const ALL: [Peer; 3] = [Peer::Rejoin, Peer::Grep, Peer::Ripgrep];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Peer::Rejoin => "rejoin",
            Peer::Grep => "grep -F -c",
            Peer::Ripgrep => "rg -F -c",
        }
    }
}

/// Whether a reader is installed; says so if not.
pub(crate) fn is_there(peer: Peer) -> bool {
    let program = match peer {
        Peer::Rejoin => return true,
        Peer::Grep => "grep",
        Peer::Ripgrep => "rg",
    };
    match Command::new(program).arg("--version").output() {
        Ok(version) => {
            let version = String::from_utf8_lossy(&version.stdout);
            println!("{}: {}", peer.name(), version.lines().next().unwrap_or_default());
            true
        }
        Err(error) => {
            println!("{}: not run, {program} is missing ({error})", peer.name());
            false
        }
    }
}

/// Reads a log once.
pub(crate) fn run(peer: Peer, recording: &Path, written: &Written, log: &Log) -> io::Result<Run> {
    let mut command = command(peer, recording, written, log)?;
    let begun = Instant::now();
    // A pipe, for grep stops at the first line it finds where nobody takes what it prints.
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let ended = child.wait4()?;
    let time = begun.elapsed();
    let mut said = String::new();
    if let Some(mut printed) = child.stdout.take() {
        printed.read_to_string(&mut said)?;
    }
    Ok(Run { time, memory: ended.rusage.maxrss, said: said.trim().to_owned() })
}

fn command(peer: Peer, recording: &Path, written: &Written, log: &Log) -> io::Result<Command> {
    let mut command = match peer {
        Peer::Rejoin => {
            let mut command = Command::new(std::env::current_exe()?);
            command.arg(read::COMMAND).arg(recording);
            return Ok(command);
        }
        Peer::Grep => Command::new("grep"),
        Peer::Ripgrep => Command::new("rg"),
    };
    if peer == Peer::Ripgrep {
        command.arg("--no-config");
    }
    command.args(["-F", "-c"]);
    for phrase in log.phrases() {
        command.args(["-e", phrase]);
    }
    // The fastest of grep's locales.
    command.arg("--").arg(&written.path).env("LC_ALL", "C");
    Ok(command)
}
