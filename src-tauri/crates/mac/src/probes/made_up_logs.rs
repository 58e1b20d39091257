//! For tests of the probes: logs at random, of lines as real Macs have them, and damaged as real files are.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::made_up::now;

/// Stands for the time in a line.
pub(super) const TIME: &str = "@";

/// A line, and how many seconds after the one before it was written.
#[derive(Clone, Debug)]
struct Piece {
    line: String,
    after: i64,
    ending: &'static str,
}

/// A log of such lines that ends about now, its times written in this form.
pub(super) fn log(
    line: impl Strategy<Value = String> + 'static,
    time: &'static str,
) -> impl Strategy<Value = Vec<u8>> {
    // Now and then one line many times over.
    let lines = (
        prop_oneof![20 => line.boxed(), 1 => ".{0,30}".boxed()],
        prop_oneof![20 => 1..2_usize, 1 => 2..60_usize],
    );
    let lines = prop_oneof![60 => lines.boxed(), 1 => (filler(), Just(1_usize)).boxed()];
    let ending = prop_oneof![8 => Just("\n"), 2 => Just("\r\n"), 1 => Just("")];
    let pieces = (lines, seconds(), ending)
        .prop_map(|((line, times), after, ending)| vec![Piece { line, after, ending }; times]);
    (vec(pieces, 0..40), damage()).prop_map(move |(pieces, damage)| {
        let mut bytes = written(&pieces.concat(), time);
        damage.of(&mut bytes);
        bytes
    })
}

/// Some seconds as a rule; at times whole weeks, or months, or a clock was set back.
fn seconds() -> impl Strategy<Value = i64> {
    const DAY: i64 = 86_400;
    let weeks = (1..5_i64).prop_map(|weeks| weeks * 7 * DAY);
    let months = prop_oneof![0..200 * DAY, 300 * DAY..800 * DAY];
    prop_oneof![80 => 0..600_i64, 4 => 0..2 * DAY, 2 => weeks, 2 => months, 1 => -3 * DAY..0]
}

/// What takes room, so that a block ends anywhere in the lines around it; at times more than is kept of a line.
fn filler() -> impl Strategy<Value = String> {
    let lengths =
        prop_oneof![1 => 0..200_usize, 8 => 129_500..131_200_usize, 1 => 1_048_400..1_048_700_usize];
    (lengths, select(&["", "@ Bob’s Mac jamf[7]: ", "2026-04-24 08:00:00.1 | "][..]))
        .prop_map(|(length, begins)| format!("{begins}{}", "x".repeat(length)))
}

fn written(pieces: &[Piece], time: &str) -> Vec<u8> {
    let all: i64 = pieces.iter().map(|piece| piece.after).sum();
    let mut at: Timestamp = now() - SignedDuration::from_secs(all);
    let mut text = String::new();
    for piece in pieces {
        at += SignedDuration::from_secs(piece.after);
        let when = at.to_zoned(TimeZone::UTC).strftime(time).to_string();
        text += &piece.line.replacen(TIME, &when, 1);
        text += piece.ending;
    }
    text.into_bytes()
}

#[derive(Clone, Debug)]
struct Damage {
    cut: Option<(Index, Index)>,
    bytes: Vec<(Index, u8)>,
}

fn damage() -> impl Strategy<Value = Damage> {
    let cut = proptest::option::weighted(0.2, any::<(Index, Index)>());
    let byte = select(&[b'\n', b'\r', b' ', b'0', b'9', b'[', 0, 0xff, 0xe2][..]);
    let bytes = prop_oneof![4 => Just(Vec::new()), 1 => vec((any::<Index>(), byte), 0..20)];
    (cut, bytes).prop_map(|(cut, bytes)| Damage { cut, bytes })
}

impl Damage {
    fn of(&self, log: &mut Vec<u8>) {
        if log.is_empty() {
            return;
        }
        for (place, byte) in &self.bytes {
            let place = place.index(log.len());
            log[place] = *byte;
        }
        if let Some((one, other)) = &self.cut {
            let (one, other) = (one.index(log.len()), other.index(log.len()));
            *log = log[one.min(other)..one.max(other)].to_vec();
        }
    }
}

/// The lines of a log, the first first, without their ends and as far as they are kept.
pub(super) fn lines(log: &[u8]) -> Vec<&[u8]> {
    if log.is_empty() {
        return Vec::new();
    }
    let log = log.strip_suffix(b"\n").unwrap_or(log);
    log.split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .map(|line| &line[..line.len().min(1 << 20)])
        .collect()
}
