//! The table: medians, and how many times Rejoin's each other reader's is.

use std::time::Duration;

use crate::log::{Ending, Kind, Log, Written};
use crate::measure::{Peer, Run};

/// What Rejoin reads of a log at most (DESIGN.md "Logs").
const CAP: u64 = 64 << 20;

/// Says what is compared, once.
pub(crate) fn head(rounds: usize) {
    println!(
        "{rounds} rounds, all readers in turn; medians of whole processes; files are in the disk's cache."
    );
    println!(
        "ratio: the reader's time by rejoin's, above 1 it is slower. per byte: the same by bytes searched."
    );
}

/// A log's part of the table.
pub(crate) fn rows(log: &Log, written: &Written, runs: &[(Peer, Vec<Run>)]) {
    println!("\n{}", title(log));
    println!(
        "  {:<11} {:>9} {:>9} {:>8} {:>9} {:>9}  found",
        "reader", "median", "fastest", "ratio", "per byte", "memory"
    );
    let ours = runs.iter().find(|(peer, _)| *peer == Peer::Rejoin).map(|(_, runs)| median(runs));
    for (peer, runs) in runs {
        let time = median(runs);
        let ratio = ours.map_or(1.0, |ours| time.as_secs_f64() / ours.as_secs_f64());
        println!(
            "  {:<11} {:>9} {:>9} {:>8} {:>9} {:>9}  {}",
            peer.name(),
            milliseconds(time),
            milliseconds(runs.iter().map(|run| run.time).min().unwrap_or_default()),
            format!("{ratio:.2}"),
            if *peer == Peer::Rejoin { "1.00".to_owned() } else { per_byte(log, written, ratio) },
            format!("{:.1} MB", runs.iter().map(|run| run.memory).max().unwrap_or_default() as f64 / 1e6),
            runs.first().map(|run| run.said.as_str()).unwrap_or_default(),
        );
    }
}

fn title(log: &Log) -> String {
    let name = match log.kind {
        Kind::Jamf => "jamf.log",
        Kind::Portal => "Company Portal's log",
    };
    let ending = match log.ending {
        Ending::Deciding => "what decides is near the end",
        Ending::Nothing => "no phrase at all",
        Ending::Failures => "only failed check-ins, phrases in three lines of four",
    };
    let capped =
        if is_capped(log, log.megabytes * 1_000_000) { " (rejoin reads the last 64 MiB)" } else { "" };
    format!("{name}, {} MB, {ending}{capped}", log.megabytes)
}

fn is_capped(log: &Log, bytes: u64) -> bool {
    !matches!(log.ending, Ending::Deciding) && bytes > CAP
}

/// The ratio by what each searched; Rejoin stops at the line that decides, where that would tell nothing.
fn per_byte(log: &Log, written: &Written, ratio: f64) -> String {
    if matches!(log.ending, Ending::Deciding) {
        return "-".to_owned();
    }
    let searched = written.bytes.min(CAP) as f64 / written.bytes as f64;
    format!("{:.2}", ratio * searched)
}

fn median(runs: &[Run]) -> Duration {
    let mut times: Vec<Duration> = runs.iter().map(|run| run.time).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}
