//! `bench [ROUNDS]`: how Rejoin reads large logs, beside grep and ripgrep on the same files in the same run.

mod log;
mod measure;
mod read;
mod report;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use log::{Ending, Kind, Log};
use measure::{Peer, Run};

const ROUNDS: usize = 11;

const LOGS: [Log; 7] = [
    Log { kind: Kind::Jamf, megabytes: 200, ending: Ending::Deciding },
    Log { kind: Kind::Jamf, megabytes: 200, ending: Ending::Nothing },
    Log { kind: Kind::Jamf, megabytes: 60, ending: Ending::Nothing },
    Log { kind: Kind::Jamf, megabytes: 60, ending: Ending::Failures },
    Log { kind: Kind::Portal, megabytes: 200, ending: Ending::Deciding },
    Log { kind: Kind::Portal, megabytes: 200, ending: Ending::Nothing },
    Log { kind: Kind::Portal, megabytes: 60, ending: Ending::Nothing },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [read::COMMAND, recording] => read::read(Path::new(recording)),
        [] => compare(ROUNDS),
        [rounds] => rounds.parse().map_err(io::Error::other).and_then(compare),
        _ => Err(io::Error::other("usage: bench [ROUNDS]")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn compare(rounds: usize) -> io::Result<()> {
    let peers: Vec<Peer> = Peer::ALL.into_iter().filter(|peer| measure::is_there(*peer)).collect();
    report::head(rounds);
    for log in LOGS {
        let folder = tempfile::tempdir()?;
        let written = log.write(folder.path())?;
        let runs = rotate(&peers, rounds, |peer| measure::run(peer, folder.path(), &written, &log))?;
        report::rows(&log, &written, &runs);
    }
    Ok(())
}

/// Runs each peer once to warm the disk's cache, then all in turn, each round beginning with another one.
fn rotate(
    peers: &[Peer],
    rounds: usize,
    mut run: impl FnMut(Peer) -> io::Result<Run>,
) -> io::Result<Vec<(Peer, Vec<Run>)>> {
    let mut runs: Vec<(Peer, Vec<Run>)> = peers.iter().map(|peer| (*peer, Vec::new())).collect();
    for peer in peers {
        run(*peer)?;
    }
    for _ in 0..rounds.max(1) {
        for (peer, runs) in &mut runs {
            runs.push(run(*peer)?);
        }
        runs.rotate_left(1);
    }
    runs.sort_by_key(|(peer, _)| *peer);
    Ok(runs)
}
