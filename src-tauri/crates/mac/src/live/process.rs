//! Runs one fixed program with fixed words for one user, within a time limit and a limit of output.

use std::io;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use rejoin_registration::User;
use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};
use tokio::runtime;
use tokio::time::timeout;

/// The most that a program may print on standard output, in bytes: a hundred times what any of ours prints.
const MOST_OUTPUT: u64 = 4 * 1024 * 1024;

/// How long a killed program may take to be gone: it cannot refuse, but the disk it waits for can be slow.
const BURIAL: Duration = Duration::from_secs(1);

/// Where programs look for others.
const SEARCH_PATH: &str = "/usr/bin:/bin:/usr/sbin:/sbin";

/// Why a program gave no output.
#[derive(Debug, Error)]
pub(crate) enum NoOutput {
    /// It could not be started.
    #[error("failed to start")]
    NotStarted(#[source] io::Error),
    /// It did not end in time; it and what it started were killed.
    #[error("failed to end in time")]
    TimedOut,
    /// It ended with an exit code other than zero, or by a signal.
    #[error("failed with an exit code other than zero")]
    Failed,
    /// It printed more than Rejoin takes; it and what it started were killed.
    #[error("failed to print less than the limit")]
    TooMuch,
}

/// What is run, and for whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Job<'a> {
    /// The program, an absolute path, then its arguments.
    pub(crate) words: &'a [&'a str],
    /// Whose home the program finds in its environment. Nothing of Rejoin's own environment is passed on: it may be
    /// another user's, as after `sudo`, and change what a program does.
    pub(crate) user: &'a User,
    /// What it reads on standard input: less than a pipe holds, so that writing never waits.
    pub(crate) input: &'a [u8],
    /// How long it may take.
    pub(crate) limit: Duration,
}

/// Runs a program and returns what it printed on standard output. It is killed with all of its process group when the
/// limit is over.
///
/// Blocks for at most the limit and a second more. May be called from anywhere, a thread of an asynchronous runtime
/// included.
pub(crate) fn run(job: Job) -> Result<Vec<u8>, NoOutput> {
    // A thread of its own, since a runtime cannot be entered from within another.
    thread::scope(|scope| {
        let runner = thread::Builder::new().spawn_scoped(scope, || {
            let runtime = runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(NoOutput::NotStarted)?.block_on(run_async(job))
        });
        match runner.map_err(NoOutput::NotStarted)?.join() {
            Ok(result) => result,
            Err(_) => Err(NoOutput::Failed),
        }
    })
}

async fn run_async(job: Job<'_>) -> Result<Vec<u8>, NoOutput> {
    let mut child = start(job).map_err(NoOutput::NotStarted)?;
    let result = timeout(job.limit, output(&mut child, job.input)).await.unwrap_or(Err(NoOutput::TimedOut));
    if child.id().is_some() {
        kill(&mut child).await;
    }
    result
}

fn start(job: Job) -> io::Result<Child> {
    let [program, arguments @ ..] = job.words else {
        return Err(io::ErrorKind::NotFound.into());
    };
    Command::new(program)
        .args(arguments)
        .env_clear()
        .env("HOME", &job.user.home)
        .env("USER", &job.user.name)
        .env("LOGNAME", &job.user.name)
        .env("PATH", SEARCH_PATH)
        .current_dir("/")
        .stdin(if job.input.is_empty() { Stdio::null() } else { Stdio::piped() })
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .kill_on_drop(true)
        .spawn()
}

async fn output(child: &mut Child, input: &[u8]) -> Result<Vec<u8>, NoOutput> {
    if let Some(mut stdin) = child.stdin.take() {
        // A program that does not read it will fail by itself.
        let _ = stdin.write_all(input).await;
    }
    let mut printed = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        let read = stdout.take(MOST_OUTPUT + 1).read_to_end(&mut printed).await;
        read.map_err(|_| NoOutput::Failed)?;
    }
    if printed.len() as u64 > MOST_OUTPUT {
        return Err(NoOutput::TooMuch);
    }
    match child.wait().await {
        Ok(status) if status.success() => Ok(printed),
        Ok(_) | Err(_) => Err(NoOutput::Failed),
    }
}

/// Kills the program and what it started. It has not been waited for, so its number is still its own.
async fn kill(child: &mut Child) {
    if let Some(group) = child.id().and_then(|id| i32::try_from(id).ok()) {
        // An error only says that all of it has ended.
        let _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
    }
    let _ = timeout(BURIAL, child.wait()).await;
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::Read;
    use std::sync::mpsc;

    use super::*;
    use crate::made_up;

    /// More than any test takes.
    const LONG: Duration = Duration::from_secs(60);

    fn run_words(words: &[&str], input: &[u8], limit: Duration) -> Result<Vec<u8>, NoOutput> {
        let user = User { name: "ana".into(), home: "/Volumes/Homes/ana".into() };
        run(Job { words, user: &user, input, limit })
    }

    fn shell(script: &str, limit: Duration) -> Result<Vec<u8>, NoOutput> {
        run_words(&["/bin/sh", "-c", script], b"", limit)
    }

    #[test]
    fn a_program_that_ends_well_says_what_it_says() {
        let cases = [
            ("printf 'a b'", "a b"),
            ("printf x; printf y >&2", "x"),
            ("cat; printf end", "end"),
            ("pwd", "/\n"),
            ("true", ""),
        ];
        for (script, expected) in cases {
            assert_eq!(shell(script, LONG).unwrap(), expected.as_bytes(), "{script}");
        }
    }

    #[test]
    fn a_program_finds_the_user_it_runs_for_and_nothing_else() {
        let printed = String::from_utf8(run_words(&["/usr/bin/env"], b"", LONG).unwrap()).unwrap();
        let mut lines: Vec<&str> = printed.lines().collect();
        lines.sort_unstable();
        let expected =
            ["HOME=/Volumes/Homes/ana", "LOGNAME=ana", "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "USER=ana"];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_program_reads_what_it_is_given_to_its_end() {
        for script in ["cat", "head -c 3"] {
            assert_eq!(run_words(&["/bin/sh", "-c", script], b"one", LONG).unwrap(), b"one", "{script}");
        }
        assert_eq!(run_words(&["/bin/sh", "-c", "printf deaf"], b"one", LONG).unwrap(), b"deaf");
    }

    #[test]
    fn a_program_that_fails_gives_nothing() {
        for script in ["printf half; exit 3", "kill -9 $$"] {
            assert!(matches!(shell(script, LONG), Err(NoOutput::Failed)), "{script}");
        }
    }

    #[test]
    fn a_program_that_is_not_there_was_not_started() {
        for words in [&["/nowhere/app-sso", "platform"][..], &["/etc/passwd/below"], &[]] {
            assert!(matches!(run_words(words, b"", LONG), Err(NoOutput::NotStarted(_))), "{words:?}");
        }
    }

    #[test]
    fn a_program_that_floods_is_stopped() {
        assert!(matches!(run_words(&["/bin/cat", "/dev/zero"], b"", LONG), Err(NoOutput::TooMuch)));
    }

    #[test]
    fn a_program_may_be_run_from_within_a_runtime() {
        let runtime = runtime::Builder::new_current_thread().build().unwrap();
        let printed = runtime.block_on(async { shell("printf inside", LONG) });
        assert_eq!(printed.unwrap(), b"inside");
    }

    /// The scripts hold a pipe open; its other end tells when the last of them is gone.
    #[test]
    fn a_program_that_hangs_is_killed_with_what_it_started() {
        let scripts = [
            "exec 3>PIPE; exec sleep 1000",
            "exec 3>PIPE; sleep 1000 & wait",
            "exec 3>PIPE; sleep 1000 & exit 0",
            "exec 3>PIPE; trap '' TERM INT HUP; while :; do sleep 1000; done",
        ];
        thread::scope(|scope| {
            for script in scripts {
                scope.spawn(|| hangs_and_is_killed(script));
            }
        });
    }

    fn hangs_and_is_killed(script: &str) {
        let folder = made_up::folder();
        let pipe = folder.path().join("pipe");
        made_up::pipe(&pipe);
        let script = script.replace("PIPE", pipe.to_str().unwrap());
        let (gone, is_gone) = mpsc::channel();
        thread::spawn(move || {
            let mut rest = Vec::new();
            File::open(pipe).unwrap().read_to_end(&mut rest).unwrap();
            gone.send(()).unwrap();
        });
        // Long enough for a shell to begin on a busy machine.
        let result = shell(&script, Duration::from_secs(3));
        assert!(matches!(result, Err(NoOutput::TimedOut)), "{script}: {result:?}");
        is_gone.recv_timeout(LONG).unwrap();
    }
}
