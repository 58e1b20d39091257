//! `bench [ROUNDS]`: how fast and how small Rejoin is, beside others that do the same work, in tables.

mod logs;
mod race;
mod table;

use std::error::Error;
use std::io;
use std::path::Path;
use std::process::ExitCode;

const ROUNDS: usize = 11;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [logs::look::COMMAND, recording] => logs::look::run(Path::new(recording)),
        _ if cfg!(debug_assertions) => Err(io::Error::other("this is no release build: run `make bench`")),
        [] => compare(ROUNDS),
        [rounds] => rounds.parse().map_err(io::Error::other).and_then(compare),
        _ => Err(io::Error::other("usage: bench [ROUNDS]")),
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

fn compare(rounds: usize) -> io::Result<()> {
    println!("{rounds} rounds, all in turn; times are of whole processes, files are in the disk's cache.");
    println!(
        "ratio: a median divided by rejoin's, above 1 rejoin is faster; processor: median of its time; memory: most.\n"
    );
    logs::compare(rounds)
}
