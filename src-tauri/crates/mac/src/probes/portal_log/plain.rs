//! The same reading done plainly: every line of every log by itself. `read` must find the very same.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::made_up::{MadeUpMac, now};
use super::super::made_up_logs::{self, lines};
use super::*;

const FOLDER: &str = "/Users/ana/Library/Logs/Company Portal";

/// The newest line of a kind in one log, with the time that stands nearest before its end.
fn newest(source: &str, log: &[u8], is_of_kind: impl Fn(&str) -> bool) -> Option<LogLine> {
    let lines: Vec<_> = lines(log).into_iter().map(String::from_utf8_lossy).collect();
    let place = lines.iter().rposition(|line| is_of_kind(line))?;
    let at = lines[..=place].iter().rev().find_map(|line| first_time(line))?;
    Some(LogLine { source: source.into(), at, text: lines[place].to_string() })
}

/// Of the newest lines of all logs the newest; of several from the same moment the first log's.
fn newest_of_all(logs: &[(String, Vec<u8>)], is_of_kind: impl Fn(&str) -> bool) -> Option<LogLine> {
    let found = logs.iter().filter_map(|(source, log)| newest(source, log, &is_of_kind));
    found.reduce(|first, next| if next.at > first.at { next } else { first })
}

fn line() -> impl Strategy<Value = String> {
    let message = select(
        &[
            OPENED_BY_HAND,
            REGISTRATION_REFUSED,
            "Registration-only command line flag (-r) can only be used",
            "No environment found in user defaults",
            "Refreshing WPJ State",
            "INFO: -[WorkPlaceJoinUtil x] [Line 1520][2018-06-07 18:13:42 +0000]missing",
            "",
        ][..],
    );
    let form = select(
        &[
            "@\tINFO\tcom.microsoft.ssp.workplaceJoinSdk\tTID=23\tWorkplaceJoinManager.swift: 796 #",
            "@ INFO com.microsoft.ssp.application TID=1 WelcomeViewController.swift: 253 (startLogin()) #",
            "@ | workplaceJoinSdk | 22168 | v3.8.1 | #",
            "Line 7783: <DATE> <IP ADDRESS> INFO com.microsoft.ssp.application TID=1 #",
            "Line 7783: @ INFO #",
            "#",
        ][..],
    );
    let both = prop_oneof![20 => Just(""), 1 => Just(OPENED_BY_HAND), 1 => Just(REGISTRATION_REFUSED)];
    (form, message, both).prop_map(|(form, message, more)| form.replace('#', &format!("{message}{more}")))
}

fn log() -> impl Strategy<Value = Vec<u8>> {
    let time = select(&["%Y-%m-%d %H:%M:%S.303", "%Y-%m-%d %H:%M:%S:303", "%Y-%m-%dT%H:%M:%SZ"][..]);
    time.prop_flat_map(|time| made_up_logs::log(line(), time))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_backwards_finds_the_same(logs in vec(log(), 1..4)) {
        let named = |(number, log)| (format!("{FOLDER}/{number}.log"), log);
        let logs: Vec<(String, Vec<u8>)> = logs.into_iter().enumerate().map(named).collect();
        let mac = logs.iter().fold(MadeUpMac::empty(), |mac, (path, log)| mac.file(path, log));
        let is_by_hand = |line: &str| line.contains(OPENED_BY_HAND);
        let value = PortalLog {
            opened_by_hand: newest_of_all(&logs, is_by_hand),
            registration_refused: newest_of_all(&logs, |line| {
                line.contains(REGISTRATION_REFUSED) && !is_by_hand(line)
            }),
        };
        let expected = Reading::Known { value, source: FOLDER.into(), at: now() };
        prop_assert_eq!(read(&mac, "/Users/ana", now()), (expected, Vec::new()));
    }
}
