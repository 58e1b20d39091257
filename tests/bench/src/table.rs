//! A table of who took how long and how much memory; the first in it is Rejoin.

use std::time::Duration;

use crate::race::Score;

/// Prints it, and how Rejoin stands to the fastest of the others at each amount of reading.
pub(crate) fn print(title: &str, scores: &[Score]) {
    println!("\n{title}");
    println!(
        "  {:<15} {:<13} {:>9} {:>9} {:>6} {:>9} {:>9}  found",
        "", "reads", "median", "fastest", "ratio", "processor", "memory"
    );
    for score in scores {
        println!(
            "  {:<15} {:<13} {:>9} {:>9} {:>6.2} {:>9} {:>9}  {}",
            score.name,
            score.read,
            milliseconds(score.median),
            milliseconds(score.fastest),
            ratio(scores, score),
            milliseconds(score.processor),
            format!("{:.1} MB", score.memory as f64 / 1e6),
            score.said.lines().next().unwrap_or("-"),
        );
    }
    for read in amounts(scores) {
        let others = scores.iter().skip(1).filter(|score| score.read == read);
        if let Some(faster) = others.min_by_key(|score| score.median) {
            println!(
                "  -> {} reading {read} takes {:.2} times as long as rejoin",
                faster.name,
                ratio(scores, faster)
            );
        }
    }
}

/// How many times Rejoin's time another's is.
fn ratio(scores: &[Score], other: &Score) -> f64 {
    scores.first().map_or(1.0, |rejoin| other.median.as_secs_f64() / rejoin.median.as_secs_f64())
}

/// What the others read, each once.
fn amounts(scores: &[Score]) -> Vec<&'static str> {
    let mut amounts: Vec<&str> = scores.iter().skip(1).map(|score| score.read).collect();
    amounts.dedup();
    amounts
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}
