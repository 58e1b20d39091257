//! Reading logs: Rejoin beside grep and ripgrep, which search the same files for the same phrases.

pub(crate) mod look;
pub(crate) mod made;

use std::env;
use std::io;
use std::process::Command;

use crate::race::{self, Racer};
use crate::table;
use made::{CAP, Ending, Files, Kind, Log, Written};

const LOGS: [Log; 5] = [
    Log { kind: Kind::Jamf, megabytes: 200, ending: Ending::Deciding },
    Log { kind: Kind::Jamf, megabytes: 200, ending: Ending::Nothing },
    Log { kind: Kind::Jamf, megabytes: 200, ending: Ending::Failures },
    Log { kind: Kind::Portal, megabytes: 200, ending: Ending::Deciding },
    Log { kind: Kind::Portal, megabytes: 200, ending: Ending::Nothing },
];

/// The options with which each is at its fastest: it counts lines and prints one number.
const GREP: [&str; 3] = ["-F", "-c", "-f"];
const RIPGREP: [&str; 4] = ["--no-config", "-F", "-c", "-f"];

/// Prints a table for each log.
pub(crate) fn compare(rounds: usize) -> io::Result<()> {
    println!("READING LOGS, against `grep -F -c -f phrases` and `rg -F -c -f phrases` (LC_ALL=C)");
    println!("Target: at least as fast as the faster of the two on the same bytes; memory that stays flat.");
    println!(
        "Rejoin reads backwards to the line that decides, at most the last 64 MiB. The others read a log of"
    );
    println!(
        "200 MB whole, and once more only those 64 MiB, cut off for them beforehand. Rejoin's time is that of"
    );
    println!("a look at the whole recording. ripgrep maps its file: its memory is mostly the disk's cache.");
    let has_grep = race::is_there("grep");
    let has_ripgrep = race::is_there("rg");
    for log in LOGS {
        let folder = tempfile::tempdir_in(race::folder()?)?;
        let files = log.write(folder.path())?;
        let mut racers = vec![rejoin(&log, &files)?];
        for (part, read) in [(&files.log, "all 200 MB"), (&files.end, "last 64 MiB")] {
            racers.extend(has_grep.then(|| peer("grep", &GREP, part, &files, read)));
            racers.extend(has_ripgrep.then(|| peer("rg", &RIPGREP, part, &files, read)));
        }
        table::print(title(&log), &race::run(racers, rounds)?);
    }
    Ok(())
}

fn title(log: &Log) -> &'static str {
    match (log.kind, log.ending) {
        (Kind::Jamf, Ending::Deciding) => "jamf.log, the line that decides near the end",
        (Kind::Jamf, Ending::Nothing) => "jamf.log, no such line and no phrase at all",
        (Kind::Jamf, Ending::Failures) => {
            "jamf.log, check-ins that all failed: a phrase in three lines of four, none decides"
        }
        (Kind::Portal, Ending::Nothing) => "Company Portal's log, no phrase at all",
        (Kind::Portal, _) => "Company Portal's log, the lines that decide near the end",
    }
}

fn rejoin(log: &Log, files: &Files) -> io::Result<Racer> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(look::COMMAND).arg(&files.recording);
    let read = match log.ending {
        Ending::Deciding => "to that line",
        _ if files.log.bytes > CAP => "last 64 MiB",
        _ => "all",
    };
    Ok(Racer { name: "rejoin", read, command, expected: look::expected(log, files.log.bytes).to_owned() })
}

fn peer(program: &'static str, options: &[&str], part: &Written, files: &Files, read: &'static str) -> Racer {
    let mut command = Command::new(program);
    command.args(options).arg(&files.phrases).arg("--").arg(&part.path).env("LC_ALL", "C");
    // Where it counts none, ripgrep says nothing.
    let is_silent = program == "rg" && part.telling == 0;
    let expected = if is_silent { String::new() } else { part.telling.to_string() };
    Racer { name: program, read, command, expected }
}
