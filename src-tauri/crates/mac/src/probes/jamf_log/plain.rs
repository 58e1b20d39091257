//! The same story told plainly: every line is read in full and by itself, then the log is followed from its beginning.
//! It knows no blocks, no search of many phrases and no shortcuts, and `read` must tell the very same.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use memchr::memmem;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::super::jamf_line::JamfLine;
use super::super::made_up::{MadeUpMac, now};
use super::super::made_up_logs::{self, lines};
use super::*;

const CHECK_IN: &str = "Checking for policies triggered by \"recurring check-in\"";
const SUCCESSES: [&str; 4] =
    ["Executing Policy", "No patch policies were found", "No policies were found", "Submitting log to"];
const ERRORS: [&str; 3] = [
    "Could not connect to the JSS. Looking for cached policies",
    "There was an error",
    "Device Signature Error",
];

/// A part of the log: its path and what it holds.
type Part = (String, Vec<u8>);

/// A line with a time of its own, and the lines without one after it.
struct Message {
    at: Timestamp,
    pid: u32,
    lines: Vec<Line>,
}

#[derive(Clone)]
struct Line {
    source: String,
    text: Vec<u8>,
    /// Where its message begins.
    message: usize,
}

struct CheckIn {
    /// The number of its message.
    message: usize,
    /// The number of its line in there.
    line: usize,
    succeeded: Option<bool>,
}

impl Line {
    fn says(&self) -> &[u8] {
        &self.text[self.message..]
    }

    fn is_check_in(&self) -> bool {
        place_of(self.says(), CHECK_IN).is_some()
    }

    fn is_signature_error(&self) -> bool {
        !self.is_check_in() && place_of(self.says(), "Device Signature Error").is_some()
    }

    fn is_run_of(&self, policy: &Policy) -> bool {
        let ran = policy.ran(&String::from_utf8_lossy(self.says()));
        ran && !self.is_check_in() && !self.is_signature_error()
    }

    /// What it tells of a check-in: the phrase that comes first decides.
    fn outcome(&self) -> Option<bool> {
        let first =
            |phrases: &[&str]| phrases.iter().filter_map(|phrase| place_of(self.says(), phrase)).min();
        match (first(&SUCCESSES), first(&ERRORS)) {
            (None, None) => None,
            (Some(success), Some(error)) => Some(success < error),
            (success, _) => Some(success.is_some()),
        }
    }

    fn written(&self, at: Timestamp) -> LogLine {
        LogLine { source: self.source.clone(), at, text: String::from_utf8_lossy(&self.text).into_owned() }
    }
}

fn place_of(text: &[u8], phrase: &str) -> Option<usize> {
    memmem::find(text, phrase.as_bytes())
}

/// Reads the parts, the newest first.
fn plainly(
    parts: &[Part],
    zone: &TimeZone,
    policy: &Policy,
    wanted: &[RangeInclusive<Timestamp>],
) -> Reading<JamfLog> {
    let source = LOG.to_owned();
    if parts.is_empty() {
        return Reading::Absent { source };
    }
    let messages = messages(parts, zone);
    let blank = |line: &&[u8]| String::from_utf8_lossy(line).trim().is_empty();
    if messages.is_empty() && !parts.iter().all(|(_, log)| lines(log).iter().all(blank)) {
        return Reading::Unreadable(Unreadable { source, reason: Reason::Damaged });
    }
    Reading::Known { value: story(&messages, policy, wanted), source, at: now() }
}

/// The messages, the oldest first.
fn messages(parts: &[Part], zone: &TimeZone) -> Vec<Message> {
    let mut following = now();
    let mut messages = Vec::new();
    let mut timeless: Vec<Line> = Vec::new();
    for (source, log) in parts {
        for text in lines(log).into_iter().rev() {
            let parsed = JamfLine::parse(text);
            let at = parsed.as_ref().and_then(|line| line.written_at(zone, following));
            let message = parsed.as_ref().map_or(0, |line| text.len() - line.message.len());
            let line = |message| Line { source: source.clone(), text: text.to_vec(), message };
            let (Some(parsed), Some((_, at))) = (parsed, at) else {
                timeless.push(line(0));
                continue;
            };
            following = at;
            let mut lines = kept(std::mem::take(&mut timeless));
            lines.push(line(message));
            lines.reverse();
            messages.push(Message { at, pid: parsed.pid, lines });
        }
    }
    messages.reverse();
    messages
}

/// As many lines without a time, the last first, as one message is believed to have.
fn kept(timeless: Vec<Line>) -> Vec<Line> {
    let mut bytes = 0;
    timeless
        .into_iter()
        .take_while(|line| {
            let before = bytes;
            bytes += line.text.len() + 1;
            before < CONTINUATION
        })
        .collect()
}

fn check_ins(messages: &[Message]) -> Vec<CheckIn> {
    let mut check_ins: Vec<CheckIn> = Vec::new();
    let mut of_process = HashMap::new();
    for (number, message) in messages.iter().enumerate() {
        for (line_number, line) in message.lines.iter().enumerate() {
            if line.is_check_in() {
                of_process.insert(message.pid, check_ins.len());
                check_ins.push(CheckIn { message: number, line: line_number, succeeded: None });
            } else if let Some(success) = line.outcome()
                && let Some(check_in) = of_process.get(&message.pid)
            {
                check_ins[*check_in].succeeded.get_or_insert(success);
            }
        }
    }
    check_ins
}

fn story(messages: &[Message], policy: &Policy, wanted: &[RangeInclusive<Timestamp>]) -> JamfLog {
    let check_ins = check_ins(messages);
    let check_in_line = |check_in: &CheckIn| {
        let message = &messages[check_in.message];
        message.lines[check_in.line].written(message.at)
    };
    let good = check_ins.iter().rev().find(|check_in| check_in.succeeded == Some(true));
    let read_to = good.and_then(|good| {
        let decided = |message: &usize| wanted.iter().all(|wanted| messages[*message].at < *wanted.start());
        (0..=good.message).rev().find(decided)
    });
    let after_good =
        |message: usize, line: usize| good.is_none_or(|good| (message, line) > (good.message, good.line));

    let mut device_signature_error = None;
    let mut runs = Vec::new();
    for (number, message) in messages.iter().enumerate().skip(read_to.unwrap_or(0)) {
        for (line_number, line) in message.lines.iter().enumerate() {
            if line.is_signature_error() && after_good(number, line_number) {
                device_signature_error.get_or_insert(line.written(message.at));
            }
            if line.is_run_of(policy) && wanted.iter().any(|wanted| wanted.contains(&message.at)) {
                runs.push(line.written(message.at));
            }
        }
    }
    runs.reverse();
    runs.dedup_by_key(|run| run.at);
    JamfLog {
        last_check_in: good.map(check_in_line),
        first_failed_check_in: if good.is_none() { check_ins.first().map(check_in_line) } else { None },
        device_signature_error,
        registration_policy_runs: runs,
        read_back_to: read_to.map(|message| messages[message].at),
    }
}

fn line() -> impl Strategy<Value = String> {
    let host = select(
        &["MacBook Air", "François's Mac mini", "mavel-mojave", "Bob’s jamf[1] Mac", "test-mbp", ""][..],
    );
    let one_host = prop_oneof![3 => Just("MacBook Air"), 1 => host];
    let message = select(
        &[
            "Checking for policies triggered by \"recurring check-in\" for user \"testuser\"...",
            "Checking for policies triggered by \"recurring check-in\"…",
            "Checking for policies triggered by \"enrollmentComplete\"…",
            "Checking for policies triggered by \"recurring check-in",
            "Executing Policy WDAV",
            "Executing Policy Register",
            "Executing Policy Register...",
            "Executing Policy Register With AAD",
            "Executing Policy ID 12",
            "Executing Policy There was an error",
            "No patch policies were found.",
            "No policies were found for the trigger.",
            "No No patch policies were found.",
            "patch policies were found.",
            "Submitting log to https://my.jamf.server/",
            "Submitting log to Device Signature Error",
            "Signature Error",
            "Checking for policy ID 12...",
            "Checking for policy ID 121...",
            "Checking for policy ID 012…",
            "Checking for polichecking for policy ID 12",
            "Checking for patches...",
            "Could not connect to the JSS. Looking for cached policies...",
            "JSS. Looking for cached policies...",
            "There was an error.",
            "There was an errorecurring check-in\"",
            "Device Signature Error - A valid device signature is required to perform the action.",
            "Error Domain=com.jamf.jamfsecurity.error Code=-25300",
            "Error running recon: Connection failure: \"The request timed out.\"",
            "Installing EnterpriseConnect-1.5.3.pkg...",
            "Creating user _jssadm…",
            "",
        ][..],
    );
    let quiet = select(&["Checking for patches...", "Removing existing launchd task…", "jamf[7]: x"][..]);
    let timed = (one_host, prop_oneof![9 => 7..10_u64, 1 => Just(99_999_999_999)]);
    prop_oneof![
        12 => (timed.clone(), message.clone()).prop_map(|((host, pid), message)| format!("@ {host} jamf[{pid}]: {message}")),
        8 => (timed, quiet).prop_map(|((host, pid), message)| format!("@ {host} jamf[{pid}]: {message}")),
        1 => message.clone().prop_map(|message| format!("@ MacBook Air jamf[335]:{message}")),
        2 => message.prop_map(|message| format!("    {message}")),
        1 => select(&["@", "@ jamf[7]: x", "Wed Feb 30 09:12:05 MacBook Air jamf[7]: x", "Tue Feb 29 09:12:05 MacBook Air jamf[7]: x",
            "Sun Mar 29 02:30:00 MacBook Air jamf[7]: x", "Enrolling computer…", "", "\t"][..]).prop_map(String::from),
    ]
}

/// A log, cut into parts, the newest first.
fn parts() -> impl Strategy<Value = Vec<Part>> {
    let names = ["jamf.log", "jamf.log.0", "jamf.log.2", "jamf.log.10"];
    let time = prop_oneof![4 => Just("%a %b %d %H:%M:%S"), 1 => Just("%a %b %e %H:%M:%S")];
    let log = time.prop_flat_map(|time| made_up_logs::log(line(), time));
    (log, vec(any::<Index>(), 0..names.len())).prop_map(move |(log, cuts)| {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(log.len() + 1)).collect();
        cuts.sort_unstable();
        let mut end = log.len();
        let mut parts = Vec::new();
        for (name, begin) in names.iter().zip(cuts.into_iter().rev().chain([0])) {
            parts.push((format!("{FOLDER}/{name}"), log[begin..end].to_vec()));
            end = begin;
        }
        parts
    })
}

/// A Company Portal that runs for so many minutes.
fn portals() -> impl Strategy<Value = Vec<RunningApp>> {
    let minutes = prop_oneof![0..30_i64, 0..300_i64, 0..3_000_i64, 0..600_000_i64];
    vec(minutes, 0..3).prop_map(|portals| {
        let portal = |minutes: i64| RunningApp {
            bundle_id: COMPANY_PORTAL[minutes as usize % 2].into(),
            path: "/Applications/Company Portal.app".into(),
            started_at: now() - jiff::SignedDuration::from_mins(minutes),
        };
        portals.into_iter().map(portal).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_backwards_tells_the_same(
        parts in parts(),
        portals in portals(),
        zone in select(&["UTC", "Europe/Paris", "America/St_Johns", "Pacific/Apia"][..]),
    ) {
        let zone = TimeZone::get(zone).unwrap();
        let configuration = Configuration {
            registration_policy_id: Some(12),
            registration_policy_name: Some("Register".into()),
            ..Configuration::default()
        };
        let running = Reading::Known { value: portals, source: String::new(), at: now() };
        let mut mac = parts.iter().fold(MadeUpMac::empty(), |mac, (path, log)| mac.file(path, log));
        mac.zone = zone.clone();
        let no_guide = Reading::Absent { source: String::new() };
        let wanted = wanted(&configuration, &running, &no_guide, now());
        let expected = plainly(&parts, &zone, &Policy::of(&configuration), &wanted);
        prop_assert_eq!(read(&mac, &configuration, &running, &no_guide, now()), (expected, None));
    }
}
