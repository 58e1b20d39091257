//! Runs one fixed program with fixed words, within a time limit and a limit of output.

use std::env;
use std::io;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use thiserror::Error;
use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};
use tokio::runtime;
use tokio::time::timeout;

/// The most that a program may print on standard output, in bytes: a hundred times what any of ours prints.
const MOST_OUTPUT: u64 = 4 * 1024 * 1024;

/// How long a killed program may take to be gone: it cannot refuse, but the disk it waits for can be slow.
const BURIAL: Duration = Duration::from_secs(1);

/// What is passed on of Rejoin's own environment: whose session this is, and nothing that changes what a program does.
const PASSED_ON: [&str; 4] = ["HOME", "USER", "LOGNAME", "TMPDIR"];

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

/// Runs the program `words[0]`, an absolute path, with the other words, and returns what it printed on standard
/// output. It reads nothing and is killed with all of its process group when `limit` is over.
///
/// Blocks for at most `limit` and a second more. May be called from anywhere, a thread of an asynchronous runtime
/// included.
pub(crate) fn run(words: &[&str], limit: Duration) -> Result<Vec<u8>, NoOutput> {
    // A thread of its own, since a runtime cannot be entered from within another.
    thread::scope(|scope| {
        let runner = thread::Builder::new().spawn_scoped(scope, || {
            let runtime = runtime::Builder::new_current_thread().enable_all().build();
            runtime.map_err(NoOutput::NotStarted)?.block_on(run_async(words, limit))
        });
        match runner.map_err(NoOutput::NotStarted)?.join() {
            Ok(result) => result,
            Err(_) => Err(NoOutput::Failed),
        }
    })
}

async fn run_async(words: &[&str], limit: Duration) -> Result<Vec<u8>, NoOutput> {
    let mut child = start(words).map_err(NoOutput::NotStarted)?;
    let result = timeout(limit, output(&mut child)).await.unwrap_or(Err(NoOutput::TimedOut));
    if child.id().is_some() {
        kill(&mut child).await;
    }
    result
}

fn start(words: &[&str]) -> io::Result<Child> {
    let [program, arguments @ ..] = words else {
        return Err(io::ErrorKind::NotFound.into());
    };
    let passed_on = PASSED_ON.into_iter().filter_map(|name| Some((name, env::var_os(name)?)));
    Command::new(program)
        .args(arguments)
        .env_clear()
        .envs(passed_on)
        .env("PATH", SEARCH_PATH)
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .kill_on_drop(true)
        .spawn()
}

async fn output(child: &mut Child) -> Result<Vec<u8>, NoOutput> {
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

    fn shell(script: &str, limit: Duration) -> Result<Vec<u8>, NoOutput> {
        run(&["/bin/sh", "-c", script], limit)
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
    fn only_what_names_the_session_is_passed_on() {
        let printed = String::from_utf8(run(&["/usr/bin/env"], LONG).unwrap()).unwrap();
        assert!(printed.contains("PATH=/usr/bin:/bin:/usr/sbin:/sbin\n"));
        for line in printed.lines() {
            let name = line.split_once('=').unwrap().0;
            assert!(name == "PATH" || PASSED_ON.contains(&name), "{line}");
        }
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
            assert!(matches!(run(words, LONG), Err(NoOutput::NotStarted(_))), "{words:?}");
        }
    }

    #[test]
    fn a_program_that_floods_is_stopped() {
        assert!(matches!(run(&["/bin/cat", "/dev/zero"], LONG), Err(NoOutput::TooMuch)));
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
