//! Runs programs that do the same work, in turn, each as a process of its own: how long each took, and the most memory
//! it held.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// Who takes part.
pub(crate) struct Racer {
    pub(crate) name: &'static str,
    /// What it reads, for the table.
    pub(crate) read: &'static str,
    pub(crate) command: Command,
    /// What it must print: whoever prints something else is not measured.
    pub(crate) expected: String,
}

/// What its runs took.
pub(crate) struct Score {
    pub(crate) name: &'static str,
    pub(crate) read: &'static str,
    pub(crate) median: Duration,
    pub(crate) fastest: Duration,
    /// The median of the processor's time, which other programs on the machine disturb less.
    pub(crate) processor: Duration,
    /// The most resident memory of any run, in bytes.
    pub(crate) memory: u64,
    /// What it printed.
    pub(crate) said: String,
}

/// Where large files may be written: beside this program, in the target folder.
pub(crate) fn folder() -> io::Result<PathBuf> {
    let program = env::current_exe()?;
    program.parent().map(PathBuf::from).ok_or_else(|| io::Error::other("this program is in no folder"))
}

/// Has this program do something in a process of its own.
pub(crate) fn by_itself(arguments: &[&OsStr]) -> io::Result<()> {
    let status = Command::new(env::current_exe()?).args(arguments).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other("a part of this program failed")) }
}

/// Whether a program is installed; says which, or that it is missing.
pub(crate) fn is_there(program: &str) -> bool {
    match Command::new(program).arg("--version").output() {
        Ok(version) => {
            let version = String::from_utf8_lossy(&version.stdout);
            println!("{program}: {}", version.lines().next().unwrap_or_default());
            true
        }
        Err(error) => {
            println!("{program}: left out, it does not run ({error})");
            false
        }
    }
}

/// Runs each once to warm the disk's cache, then all in turn, each round beginning with another one.
pub(crate) fn run(racers: Vec<Racer>, rounds: usize) -> io::Result<Vec<Score>> {
    let mut racers: Vec<(usize, Racer, Vec<Run>)> =
        racers.into_iter().enumerate().map(|(place, racer)| (place, racer, Vec::new())).collect();
    for (_, racer, _) in &mut racers {
        racer.run()?;
    }
    for _ in 0..rounds.max(1) {
        for (_, racer, runs) in &mut racers {
            runs.push(racer.run()?);
        }
        racers.rotate_left(1);
    }
    racers.sort_by_key(|(place, ..)| *place);
    Ok(racers.into_iter().map(|(_, racer, runs)| racer.score(&runs)).collect())
}

struct Run {
    time: Duration,
    processor: Duration,
    memory: u64,
}

impl Racer {
    fn run(&mut self) -> io::Result<Run> {
        // A pipe, for grep stops at the first line it finds where nobody takes what it prints.
        self.command.stdin(Stdio::null()).stdout(Stdio::piped());
        let begun = Instant::now();
        let mut child = self.command.spawn()?;
        let mut said = String::new();
        if let Some(mut printed) = child.stdout.take() {
            printed.read_to_string(&mut said)?;
        }
        let ended = child.wait4()?;
        let time = begun.elapsed();
        if said.trim() != self.expected {
            let problem = format!("{} printed {:?}, not {:?}", self.name, said.trim(), self.expected);
            return Err(io::Error::other(problem));
        }
        let used = ended.rusage;
        Ok(Run { time, processor: used.utime + used.stime, memory: used.maxrss })
    }

    fn score(self, runs: &[Run]) -> Score {
        Score {
            name: self.name,
            read: self.read,
            median: median(runs.iter().map(|run| run.time)),
            fastest: runs.iter().map(|run| run.time).min().unwrap_or_default(),
            processor: median(runs.iter().map(|run| run.processor)),
            memory: runs.iter().map(|run| run.memory).max().unwrap_or_default(),
            said: self.expected,
        }
    }
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
