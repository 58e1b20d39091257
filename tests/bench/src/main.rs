//! `bench [ROUNDS [TABLE]]`: how fast and how small Rejoin is, beside others that do the same work, in tables.

mod heavy;
mod keychains;
mod logs;
mod race;
mod sizes;
mod table;
mod verdicts;

use std::error::Error;
use std::io;
use std::path::Path;
use std::process::ExitCode;

const ROUNDS: usize = 11;

type Compare = fn(usize) -> io::Result<()>;

const TABLES: [(&str, Compare); 5] = [
    ("logs", logs::compare),
    ("heavy", heavy::compare),
    ("keychains", keychains::compare),
    ("verdicts", verdicts::compare),
    ("sizes", sizes::compare),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [logs::look::COMMAND, recording] => logs::look::run(Path::new(recording)),
        [keychains::MAKE, file] => keychains::make(Path::new(file)),
        [verdicts::MAKE, folder] => verdicts::make(Path::new(folder)),
        [keychains::COMMAND, who, file] => keychains::run(who, Path::new(file)),
        _ if cfg!(debug_assertions) => Err(io::Error::other("this is no release build: run `make bench`")),
        [verdicts::COMMAND, macs, recordings] => verdicts::run(macs, Path::new(recordings)),
        [] => compare(ROUNDS, None),
        [rounds] => rounds.parse().map_err(io::Error::other).and_then(|rounds| compare(rounds, None)),
        [rounds, table] if TABLES.iter().any(|(name, _)| name == table) => {
            rounds.parse().map_err(io::Error::other).and_then(|rounds| compare(rounds, Some(table)))
        }
        _ => Err(io::Error::other("usage: bench [ROUNDS [logs|heavy|keychains|verdicts|sizes]]")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("bench: {error}");
            let mut cause = error.source();
            while let Some(deeper) = cause {
                eprint!(": {deeper}");
                cause = deeper.source();
            }
            eprintln!();
            ExitCode::FAILURE
        }
    }
}

/// Prints the tables, or the one of that name.
fn compare(rounds: usize, only: Option<&str>) -> io::Result<()> {
    println!("{rounds} rounds, all in turn; times are of whole processes, files are in the disk's cache.");
    println!(
        "ratio: a median divided by rejoin's, above 1 rejoin is faster; processor: median of its time; memory: most.\n"
    );
    let mut wanted = TABLES.iter().filter(|(name, _)| only.is_none_or(|only| only == *name));
    wanted.try_for_each(|(_, compare)| compare(rounds))
}
