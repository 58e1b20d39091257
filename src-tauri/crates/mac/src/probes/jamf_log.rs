//! jamf.log and its rotated parts, read backwards to the last good check-in (mac.md 3, causes.md "jamf.log").

#[cfg(test)]
mod plain;

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};
use std::sync::LazyLock;

use jiff::Timestamp;
use rejoin_registration::{
    COMPANY_PORTAL, Configuration, GuideMemory, JamfLog, LogLine, POLICY_BEFORE_START, Reading, Reason,
    RunningApp, Unreadable,
};

use super::backward_blocks::{self, BackwardBlocks};
use super::jamf_times::JamfTimes;
use super::phrases::{self, Hit, Phrases};
use crate::{Mac, Trouble};

pub(crate) mod shortened;

pub(super) const FOLDER: &str = "/private/var/log";
const LOG: &str = "/private/var/log/jamf.log";

/// What a message tells by a phrase in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tells {
    CheckIn,
    /// Only a check-in that reached Jamf goes on to say this.
    Success,
    Error,
    SignatureError,
    /// The policy named after it, which is also a success.
    ExecutingPolicy,
    /// The policy whose number follows, if the company's settings have one.
    CheckingForPolicy,
}

/// Each in two parts, the second of which begins with what is rare in a log.
const PHRASES: [([&str; 2], Tells); 9] = [
    (["Checking for policies triggered by \"", "recurring check-in\""], Tells::CheckIn),
    (["", "Executing Policy"], Tells::ExecutingPolicy),
    (["No ", "patch policies were found"], Tells::Success),
    (["", "No policies were found"], Tells::Success),
    (["", "Submitting log to"], Tells::Success),
    (["", "Could not connect to the JSS. Looking for cached policies"], Tells::Error),
    (["", "There was an error"], Tells::Error),
    (["Device ", "Signature Error"], Tells::SignatureError),
    (["Checking for poli", "cy ID "], Tells::CheckingForPolicy),
];

/// Made once: making it takes longer than reading a short log.
static SEARCH: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&PHRASES.map(|(phrase, _)| phrase)));

/// More bytes on lines without a time of their own than any message has.
const CONTINUATION: usize = 1 << 20;

/// Reads the log as far back as the last good check-in, and as the running Company Portal and a guide under way ask for.
pub(super) fn read(
    mac: &dyn Mac,
    configuration: &Configuration,
    running: &Reading<Vec<RunningApp>>,
    guide: &Reading<GuideMemory>,
    at: Timestamp,
) -> (Reading<JamfLog>, Option<Unreadable>) {
    let mut story = Story {
        phrases: &SEARCH,
        policy: Policy::of(configuration),
        wanted: wanted(configuration, running, guide, at),
        times: JamfTimes::new(mac.time_zone(), at),
        parts: 0,
        has_text: false,
        continuation: Vec::new(),
        continued: 0,
        succeeded: BTreeMap::new(),
        failed_check_in: None,
        log: JamfLog::default(),
    };
    let end = read_parts(mac, &mut story);
    let unknown = |unreadable| (Reading::Unreadable(unreadable), None);
    match end {
        Ok(false) if story.parts == 0 => (Reading::Absent { source: LOG.into() }, None),
        Ok(_) if story.is_gibberish() => unknown(Unreadable { source: LOG.into(), reason: Reason::Damaged }),
        Err(unreadable) if story.parts == 0 && story.log.last_check_in.is_none() => unknown(unreadable),
        Ok(decided) => (known(story, decided, at), None),
        Err(unreadable) => (known(story, true, at), Some(unreadable)),
    }
}

fn known(story: Story, cut_short: bool, at: Timestamp) -> Reading<JamfLog> {
    let mut log = story.log;
    log.read_back_to = cut_short.then(|| story.times.following());
    if log.last_check_in.is_none() {
        let failed = story.failed_check_in;
        log.first_failed_check_in = failed.map(|failed| log_line(&failed.source, failed.at, &failed.text));
    }
    Reading::Known { value: log, source: LOG.into(), at }
}

/// When a run of the registration policy decides something: in the ten minutes before a running Company Portal
/// started, and since a guide under way was started.
pub(super) fn wanted(
    configuration: &Configuration,
    running: &Reading<Vec<RunningApp>>,
    guide: &Reading<GuideMemory>,
    at: Timestamp,
) -> Vec<RangeInclusive<Timestamp>> {
    let is_named =
        configuration.registration_policy_id.is_some() || configuration.registration_policy_name.is_some();
    let portals = running
        .known()
        .into_iter()
        .flatten()
        .filter(|app| is_named && COMPANY_PORTAL.contains(&app.bundle_id.as_str()));
    let before_portals = portals.map(|app| {
        app.started_at.checked_sub(POLICY_BEFORE_START).unwrap_or(Timestamp::MIN)..=app.started_at
    });
    let guide = guide.known().and_then(|guide| guide.runs_since(at)).filter(|_| is_named);
    before_portals.chain(guide.map(|since| since..=Timestamp::MAX)).collect()
}

/// Reads part after part; whether the story was decided before their beginning.
fn read_parts(mac: &dyn Mac, story: &mut Story) -> Result<bool, Unreadable> {
    if read_part(mac, LOG, story)? {
        return Ok(true);
    }
    for part in rotated_parts(mac)? {
        if read_part(mac, &part, story)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads one part backwards; whether the story is decided.
fn read_part(mac: &dyn Mac, path: &str, story: &mut Story) -> Result<bool, Unreadable> {
    let unreadable = |reason| Unreadable { source: path.into(), reason };
    let mut blocks = match BackwardBlocks::open(mac, path) {
        Ok(blocks) => blocks,
        Err(Trouble::Absent) => return Ok(false),
        Err(Trouble::Unreadable(unreadable)) => return Err(unreadable),
    };
    let mut hits = Vec::new();
    while let Some(block) = blocks.block_before().map_err(unreadable)? {
        story.phrases.find(block, &mut hits);
        if story.block_before(path, block, &hits) {
            return Ok(true);
        }
    }
    story.parts += 1;
    Ok(false)
}

/// `jamf.log.0`, `jamf.log.1` and so on; compressed parts are not read.
fn rotated_parts(mac: &dyn Mac) -> Result<Vec<String>, Unreadable> {
    let names = match mac.list(FOLDER) {
        Ok(names) => names,
        Err(Trouble::Absent) => Vec::new(),
        Err(Trouble::Unreadable(unreadable)) => return Err(unreadable),
    };
    let mut parts: Vec<(u64, String)> = names
        .into_iter()
        .filter_map(|name| {
            let number = name.strip_prefix("jamf.log.")?;
            let digits = number.bytes().all(|byte| byte.is_ascii_digit());
            Some((number.parse().ok().filter(|_| digits)?, format!("{FOLDER}/{name}")))
        })
        .collect();
    parts.sort();
    Ok(parts.into_iter().map(|(_, path)| path).collect())
}

/// What the log tells, line by line, the newest first.
struct Story {
    phrases: &'static Phrases,
    policy: Policy,
    /// When a run of that policy decides something.
    wanted: Vec<RangeInclusive<Timestamp>>,
    times: JamfTimes,
    /// Parts read to their beginning.
    parts: usize,
    /// Whether there was anything but blank lines.
    has_text: bool,
    /// Telling lines whose line with a time is still to come, the last first.
    continuation: Vec<(Telling, String, String)>,
    /// How many bytes those have, with the others and their line ends.
    continued: usize,
    /// Of each process: whether the first telling line since, seen from here, tells of success.
    succeeded: BTreeMap<u32, bool>,
    /// The oldest check-in so far, where it failed.
    failed_check_in: Option<FailedCheckIn>,
    log: JamfLog,
}

/// A line of the log as it was read.
#[derive(Default)]
struct FailedCheckIn {
    source: String,
    at: Timestamp,
    text: Vec<u8>,
}

impl Story {
    /// Takes the lines of a block; whether the story is decided.
    fn block_before(&mut self, source: &str, block: &[u8], mut hits: &[Hit]) -> bool {
        let mut end = Some(block.len());
        while let Some(line_end) = end {
            let mut start = backward_blocks::line_start(block, line_end);
            let telling = phrases::split_off(&mut hits, start);
            let quiet = hits.last().map_or(0, |hit| hit.place.end);
            let alike = if telling.is_empty() { self.alike_before(block, quiet..line_end) } else { None };
            if let Some(alike) = alike {
                start = alike.start;
                self.skip(source, block, alike);
            } else {
                let line = backward_blocks::line_at(block, start..line_end);
                self.line_before(source, line, start, telling);
            }
            if self.is_decided() {
                return true;
            }
            end = start.checked_sub(1);
        }
        false
    }

    /// The lines at the end of a quiet part of a block of which none but the first with a time matters.
    fn alike_before(&self, block: &[u8], quiet: Range<usize>) -> Option<Range<usize>> {
        if self.continued > 0 || self.log.last_check_in.is_some() {
            return None;
        }
        self.times.of_same_day_before(block, quiet)
    }

    /// Takes such lines.
    fn skip(&mut self, source: &str, block: &[u8], alike: Range<usize>) {
        let mut rest = alike.start;
        while rest < alike.end {
            let line_end = backward_blocks::line_end(block, rest);
            if self.times.line_before(backward_blocks::line_at(block, rest..line_end)).is_some() {
                break;
            }
            rest = line_end + 1;
        }
        let Some(timeless) = rest.checked_sub(1).and_then(|end| block.get(alike.start..end)) else { return };
        for place in backward_blocks::lines_before(timeless) {
            self.continuation(source, backward_blocks::line_at(timeless, place), 0, &[]);
        }
    }

    fn is_decided(&self) -> bool {
        let is_before = |wanted: &RangeInclusive<Timestamp>| {
            self.times.oldest().is_some_and(|oldest| oldest < *wanted.start())
        };
        self.log.last_check_in.is_some() && self.wanted.iter().all(is_before)
    }

    fn is_gibberish(&self) -> bool {
        self.has_text && self.times.oldest().is_none()
    }

    /// Takes a line that begins at `start` of its block.
    fn line_before(&mut self, source: &str, line: &[u8], start: usize, hits: &[Hit]) {
        let Some(timed) = self.times.line_before(line) else {
            self.has_text = self.has_text || !String::from_utf8_lossy(line).trim().is_empty();
            return self.continuation(source, line, start, hits);
        };
        if self.continued > 0 {
            for (telling, source, text) in std::mem::take(&mut self.continuation) {
                self.message(timed.pid, telling, &source, text.as_bytes());
            }
            self.continued = 0;
        }
        if !hits.is_empty() {
            let telling = Telling::of(line, timed.message, start, hits, &self.policy);
            self.message(timed.pid, telling, source, line);
        }
    }

    /// Takes a line without a time of its own.
    fn continuation(&mut self, source: &str, line: &[u8], start: usize, hits: &[Hit]) {
        if self.continued >= CONTINUATION {
            return;
        }
        self.continued += line.len() + 1;
        let telling = Telling::of(line, 0, start, hits, &self.policy);
        if telling != Telling::default() {
            self.continuation.push((telling, source.into(), String::from_utf8_lossy(line).into_owned()));
        }
    }

    fn message(&mut self, pid: u32, telling: Telling, source: &str, text: &[u8]) {
        if telling.of_check_in {
            return self.check_in(pid, source, text);
        }
        if let Some(success) = telling.of_success {
            self.succeeded.insert(pid, success);
        }
        if telling.of_signature_error {
            if self.log.last_check_in.is_none() {
                self.log.device_signature_error = Some(log_line(source, self.times.following(), text));
            }
        } else if telling.of_policy {
            self.policy_run(source, text);
        }
    }

    /// Keeps a run where it decides something, and one for each second: so they are few in any log.
    fn policy_run(&mut self, source: &str, text: &[u8]) {
        let at = self.times.following();
        let runs = &mut self.log.registration_policy_runs;
        let is_new = runs.last().is_none_or(|run| run.at != at);
        if is_new && self.wanted.iter().any(|wanted| wanted.contains(&at)) {
            runs.push(log_line(source, at, text));
        }
    }

    fn check_in(&mut self, pid: u32, source: &str, text: &[u8]) {
        let succeeded = self.succeeded.remove(&pid) == Some(true);
        if self.log.last_check_in.is_some() {
            return;
        }
        let at = self.times.following();
        if succeeded {
            self.log.last_check_in = Some(log_line(source, at, text));
        } else {
            // One after another where a Mac is offline for months: without new memory for each.
            let failed = self.failed_check_in.get_or_insert_default();
            source.clone_into(&mut failed.source);
            failed.at = at;
            text.clone_into(&mut failed.text);
        }
    }
}

fn log_line(source: &str, at: Timestamp, text: &[u8]) -> LogLine {
    LogLine { source: source.into(), at, text: String::from_utf8_lossy(text).into_owned() }
}

/// What a message tells.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Telling {
    of_check_in: bool,
    /// First of its check-in: success, or an error; `None`: neither.
    of_success: Option<bool>,
    of_signature_error: bool,
    /// Of a run of the registration policy.
    of_policy: bool,
}

impl Telling {
    /// Of the message that begins at `message` of a line, and the line at `start` of the block with `hits`.
    fn of(line: &[u8], message: usize, start: usize, hits: &[Hit], policy: &Policy) -> Self {
        let in_message =
            |hit: &&Hit| start + message <= hit.place.start && hit.place.end <= start + line.len();
        let mut telling = Telling::default();
        let mut names_policy = false;
        let tells = hits.iter().filter(in_message).filter_map(|hit| PHRASES.get(hit.phrase));
        for (_, tells) in tells {
            match tells {
                Tells::CheckIn => telling.of_check_in = true,
                Tells::Success => telling.goes_on(true),
                Tells::Error => telling.goes_on(false),
                Tells::SignatureError => {
                    telling.goes_on(false);
                    telling.of_signature_error = true;
                }
                Tells::ExecutingPolicy => {
                    telling.goes_on(true);
                    names_policy = true;
                }
                Tells::CheckingForPolicy => names_policy = true,
            }
        }
        telling.of_policy =
            names_policy && policy.ran(&String::from_utf8_lossy(line.get(message..).unwrap_or_default()));
        telling
    }

    fn goes_on(&mut self, success: bool) {
        self.of_success.get_or_insert(success);
    }
}

/// The registration policy, as the company's settings name it.
struct Policy {
    id: Option<u64>,
    name: Option<String>,
}

impl Policy {
    fn of(configuration: &Configuration) -> Self {
        Policy {
            id: configuration.registration_policy_id,
            name: configuration.registration_policy_name.as_ref().map(|name| name.trim().to_owned()),
        }
    }

    /// Whether a message tells of a run of this policy: the whole number, or the whole name.
    fn ran(&self, message: &str) -> bool {
        self.ran_by_id(message).unwrap_or(false) || self.ran_by_name(message).unwrap_or(false)
    }

    fn ran_by_id(&self, message: &str) -> Option<bool> {
        let (_, rest) = message.split_once("Checking for policy ID ")?;
        let digits = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(digits)?;
        let whole = !after.starts_with(char::is_alphanumeric);
        Some(whole && number.parse().ok() == Some(self.id?))
    }

    fn ran_by_name(&self, message: &str) -> Option<bool> {
        let (_, rest) = message.split_once("Executing Policy ")?;
        let rest = rest.trim();
        let without_ellipsis = rest.strip_suffix("...").or_else(|| rest.strip_suffix('…')).unwrap_or(rest);
        let name = self.name.as_deref()?;
        Some(name == rest || name == without_ellipsis.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probes::backward_blocks::LIMIT;
    use crate::probes::made_up::{MadeUpMac, now};

    const SOURCES: [&str; 3] = [LOG, "/private/var/log/jamf.log.0", "/private/var/log/jamf.log.1"];

    /// Reads logs whose lines begin with `HH:MM` of the day before now, a pid and a message, or with a blank: `jamf.log`
    /// first, then its rotated parts.
    fn read_parts(parts: &[&[&str]]) -> (Reading<JamfLog>, Option<Unreadable>) {
        read(&mac(parts), &settings(), &Reading::Absent { source: String::new() }, &no_guide(), now())
    }

    fn mac(parts: &[&[&str]]) -> MadeUpMac {
        parts.iter().zip(SOURCES).fold(MadeUpMac::empty(), |mac, (lines, source)| {
            mac.file(source, lines.iter().map(|line| written(line)).collect::<String>().as_bytes())
        })
    }

    fn written(line: &str) -> String {
        match line.split_once(' ') {
            Some((time, rest)) if time.contains(':') => {
                let (pid, message) = rest.split_once(' ').unwrap_or((rest, ""));
                format!("Fri Apr 24 {time}:05 Bob’s jamf[1] Mac jamf[{pid}]: {message}\n")
            }
            _ => format!("{line}\n"),
        }
    }

    fn no_guide() -> Reading<GuideMemory> {
        Reading::Absent { source: String::new() }
    }

    fn settings() -> Configuration {
        Configuration {
            registration_policy_id: Some(12),
            registration_policy_name: Some("Register".into()),
            ..Configuration::default()
        }
    }

    fn log(parts: &[&[&str]]) -> JamfLog {
        let (reading, trouble) = read_parts(parts);
        assert_eq!(trouble, None);
        reading.known().unwrap().clone()
    }

    fn times(line: &Option<LogLine>) -> Option<String> {
        line.as_ref().map(|line| line.at.to_string().replace("2026-04-24T", "").replace(":05Z", ""))
    }

    const CHECK: &str = "Checking for policies triggered by \"recurring check-in\" for user \"ana\"...";

    fn check(time: &str, pid: u32) -> String {
        format!("{time} {pid} {CHECK}")
    }

    #[test]
    fn a_check_in_counts_only_if_it_succeeded() {
        let (c9, c10, c11) = (check("09:00", 7), check("10:00", 8), check("11:00", 9));
        let again = check("11:00", 8);
        type Case<'a> = (&'a str, &'a [&'a str], Option<&'a str>, Option<&'a str>);
        let cases: &[Case] = &[
            ("policy", &[&c10, "10:01 8 Executing Policy WDAV"], Some("10:00"), None),
            ("patches", &[&c10, "10:01 8 No patch policies were found."], Some("10:00"), None),
            ("policies", &[&c10, "10:01 8 No policies were found for the trigger."], Some("10:00"), None),
            ("submitting", &[&c10, "10:01 8 Submitting log to https://x/"], Some("10:00"), None),
            (
                "ellipsis",
                &[
                    "10:00 8 Checking for policies triggered by \"recurring check-in\"…",
                    "10:01 8 Submitting log to x…",
                ],
                Some("10:00"),
                None,
            ),
            (
                "the newest",
                &[&c9, "09:01 7 Submitting log to x", &c10, "10:01 8 Submitting log to x"],
                Some("10:00"),
                None,
            ),
            ("no end yet", &[&c9, "09:01 7 Submitting log to x", &c10], Some("09:00"), None),
            (
                "another process's end",
                &[&c9, "09:01 7 Submitting log to x", &c10, "10:01 9 Submitting log to x"],
                Some("09:00"),
                None,
            ),
            (
                "interleaved",
                &[&c9, &c10, "10:01 7 Submitting log to x", "10:02 8 There was an error."],
                Some("09:00"),
                None,
            ),
            (
                "only failures",
                &[
                    &c9,
                    "09:01 7 Could not connect to the JSS. Looking for cached policies...",
                    &c10,
                    "10:01 8 There was an error.",
                ],
                None,
                Some("09:00"),
            ),
            (
                "cached policies",
                &[
                    &c10,
                    "10:01 8 Could not connect to the JSS. Looking for cached policies...",
                    "10:02 8 Executing Policy Cached",
                ],
                None,
                Some("10:00"),
            ),
            (
                "an error after success",
                &[&c10, "10:01 8 Executing Policy X", "10:02 8 There was an error."],
                Some("10:00"),
                None,
            ),
            ("the same pid again", &[&c10, &again, "11:01 8 Submitting log to x"], Some("11:00"), None),
            (
                "the same pid before",
                &[&c10, "10:01 8 Submitting log to x", &again, "11:01 8 There was an error."],
                Some("10:00"),
                None,
            ),
            (
                "another trigger",
                &["10:00 8 Checking for policies triggered by \"startup\"...", "10:01 8 Submitting log to x"],
                None,
                None,
            ),
            (
                "an error on a continuation line",
                &[&c10, "10:01 8", "There was an error.", "", "     Device", "10:02 8 Submitting log to x"],
                None,
                Some("10:00"),
            ),
            (
                "success on a continuation line",
                &[&c10, "10:01 8", "Submitting log to x"],
                Some("10:00"),
                None,
            ),
            (
                "success named in the check-in",
                &[
                    "10:00 8 Checking for policies triggered by \"recurring check-in\" for user \"Executing Policy\"",
                ],
                None,
                Some("10:00"),
            ),
            (
                "an error named in a policy",
                &[&c10, "10:01 8 Executing Policy There was an error"],
                Some("10:00"),
                None,
            ),
            ("none at all", &["10:01 8 Executing Policy WDAV"], None, None),
            (
                "lines around",
                &["", "a line without a time", &c11, "11:01 9 Submitting log to x", "", ""],
                Some("11:00"),
                None,
            ),
        ];
        for (name, lines, last, first_failed) in cases {
            let log = log(&[lines]);
            assert_eq!(times(&log.last_check_in).as_deref(), *last, "{name}");
            assert_eq!(times(&log.first_failed_check_in).as_deref(), *first_failed, "{name}");
        }
    }

    #[test]
    fn the_first_signature_error_after_the_last_good_check_in_counts() {
        let (c9, c10, c11) = (check("09:00", 7), check("10:00", 8), check("11:00", 9));
        let error = "Device Signature Error - A valid device signature is required to perform the action.";
        let at = |time: &str, pid: u32| format!("{time} {pid} {error}");
        let cases: &[(&str, &[&str], Option<&str>)] = &[
            ("before", &[&at("08:00", 1), &c9, "09:01 7 Submitting log to x"], None),
            (
                "after",
                &[&c9, "09:01 7 Submitting log to x", &at("09:30", 2), &c10, &at("10:01", 8)],
                Some("09:30"),
            ),
            (
                "after, by the same process",
                &[&c9, "09:01 7 Submitting log to x", &at("09:02", 7)],
                Some("09:02"),
            ),
            ("without a good check-in", &[&c10, &at("10:01", 8), &c11, &at("11:01", 9)], Some("10:01")),
            (
                "on a continuation line",
                &[&c10, "10:03 8", "There was an error.", "", "    Device Signature Error - A"],
                Some("10:03"),
            ),
        ];
        for (name, lines, expected) in cases {
            assert_eq!(times(&log(&[lines]).device_signature_error).as_deref(), *expected, "{name}");
        }
        let log = log(&[&["10:03 8", "    Device Signature Error - A"]]);
        assert_eq!(log.device_signature_error.unwrap().text, "    Device Signature Error - A");
    }

    #[test]
    fn a_run_of_the_policy_is_the_whole_number_or_name() {
        let cases = [
            ("Checking for policy ID 12...", true),
            ("Checking for policy ID 12…", true),
            ("Checking for policy ID 12", true),
            ("Checking for policy ID 012...", true),
            ("Checking for policy ID 121...", false),
            ("Checking for policy ID 112...", false),
            ("Checking for policy ID 12a", false),
            ("Checking for policy ID ...", false),
            ("Checking for policy ID 99999999999999999999999999...", false),
            ("Executing Policy Register", true),
            ("Executing Policy Register...", true),
            ("Executing Policy Register With AAD", false),
            ("Executing Policy Re", false),
            ("Executing Policy register", false),
            ("Executing Policy 12", false),
        ];
        for (message, expected) in cases {
            assert_eq!(Policy::of(&settings()).ran(message), expected, "{message}");
            assert!(!Policy::of(&Configuration::default()).ran(message), "{message}");
        }
    }

    #[test]
    fn the_log_is_read_as_far_back_as_something_is_decided() {
        let (c9, c10) = (check("09:00", 7), check("10:00", 8));
        let newest: &[&str] = &["09:55 5 Checking for policy ID 12...", &c10, "10:01 8 Submitting log to x"];
        let middle: &[&str] = &["08:55 4 Executing Policy Register", &c9, "09:01 7 Submitting log to x"];
        let oldest: &[&str] = &["08:00 3 Checking for policy ID 12..."];
        let portal = |started_at: &str| Reading::Known {
            value: vec![RunningApp {
                bundle_id: "com.microsoft.CompanyPortalMac".into(),
                path: "/Applications/Company Portal.app".into(),
                started_at: format!("2026-04-24T{started_at}:05Z").parse().unwrap(),
            }],
            source: String::new(),
            at: now(),
        };
        let none = Reading::Absent { source: String::new() };
        type Case<'a> = (&'a str, Reading<Vec<RunningApp>>, &'a [&'a str], Option<&'a str>);
        let cases: &[Case] = &[
            ("no portal", none, &[], Some("10:00")),
            ("a young portal", portal("10:30"), &[], Some("10:00")),
            ("a portal", portal("10:00"), &["09:55"], Some("09:01")),
            ("exactly ten minutes", portal("10:05"), &["09:55"], Some("09:01")),
            ("an older portal", portal("09:00"), &["08:55"], Some("08:00")),
            ("a portal as old as the log", portal("08:05"), &["08:00"], None),
            ("a very old portal", portal("05:00"), &[], None),
        ];
        for (name, running, runs, back_to) in cases {
            let (reading, trouble) =
                read(&mac(&[newest, middle, oldest]), &settings(), running, &no_guide(), now());
            let log = reading.known().unwrap().clone();
            let found: Vec<String> =
                log.registration_policy_runs.into_iter().filter_map(|run| times(&Some(run))).collect();
            assert_eq!((found, trouble), (runs.iter().map(|run| run.to_string()).collect(), None), "{name}");
            let back_to = back_to.map(|time| format!("2026-04-24T{time}:05Z").parse().unwrap());
            assert_eq!(log.read_back_to, back_to, "{name}");
            assert_eq!(times(&log.last_check_in).as_deref(), Some("10:00"), "{name}");
        }
    }

    #[test]
    fn rotated_parts_go_on_where_the_log_begins() {
        let (c9, c10) = (check("09:00", 7), check("10:00", 8));
        let log = log(&[
            &["There was an error.", "10:01 9 x"],
            &[&c10, "10:00 8"],
            &[&c9, "09:01 7 Submitting log to x"],
        ]);
        assert_eq!(times(&log.last_check_in).as_deref(), Some("09:00"));
        assert_eq!(log.last_check_in.unwrap().source, SOURCES[2]);

        let mac = MadeUpMac::empty()
            .file(&format!("{LOG}.2"), written(&c10).as_bytes())
            .file(&format!("{LOG}.10"), (written(&c9) + &written("09:01 7 Submitting log to x")).as_bytes())
            .file(&format!("{LOG}.9.gz"), b"\x1f\x8b")
            .file(&format!("{LOG}.old"), b"x")
            .file("/private/var/log/install.log", b"x");
        let (reading, trouble) =
            read(&mac, &settings(), &Reading::Absent { source: String::new() }, &no_guide(), now());
        assert_eq!(trouble, None);
        assert_eq!(times(&reading.known().unwrap().last_check_in).as_deref(), Some("09:00"));
    }

    #[test]
    fn what_cannot_be_read_is_said_if_it_was_wanted() {
        let (c9, c10) = (check("09:00", 7), check("10:00", 8));
        let failed: &[&str] = &[&c10, "10:01 8 There was an error."];
        let good: &[&str] = &[&c9, "09:01 7 Submitting log to x"];
        let denied = |source: &str| Unreadable { source: source.into(), reason: Reason::PermissionDenied };
        let deny = |mac: MadeUpMac, source: &str| mac.unreadable(source, Reason::PermissionDenied);
        let none = Reading::Absent { source: String::new() };
        let read = |mac: MadeUpMac| read(&mac, &settings(), &none, &no_guide(), now());

        assert_eq!(read(MadeUpMac::empty()), (Reading::Absent { source: LOG.into() }, None));
        assert_eq!(read(deny(mac(&[&[], good]), LOG)), (Reading::Unreadable(denied(LOG)), None));
        assert_eq!(read(deny(mac(&[failed]), FOLDER)), (Reading::Unreadable(denied(FOLDER)), None));
        let (reading, trouble) = read(deny(mac(&[good]), SOURCES[1]));
        assert_eq!((reading.is_unreadable(), trouble), (false, None));

        let (reading, trouble) = read(deny(mac(&[failed]), SOURCES[1]));
        let log = reading.known().unwrap();
        assert_eq!(trouble, Some(denied(SOURCES[1])));
        assert_eq!(times(&log.first_failed_check_in).as_deref(), Some("10:00"));
        assert_eq!(log.read_back_to, log.first_failed_check_in.as_ref().map(|line| line.at));
        assert!(log.last_check_in.is_none());

        let gibberish = MadeUpMac::empty().file(LOG, b"\x00\x01\n\xff\xfe\n");
        let damaged = Unreadable { source: LOG.into(), reason: Reason::Damaged };
        assert_eq!(read(gibberish), (Reading::Unreadable(damaged), None));
        assert_eq!(read(mac(&[&[]])).0.known(), Some(&JamfLog::default()));
    }

    #[test]
    fn a_huge_log_is_read_to_its_limit() {
        let huge = ("x".repeat(4095) + "\n").repeat(LIMIT as usize / 4096);
        let good = written(&check("09:00", 7)) + &written("09:01 7 Submitting log to x");
        let too_large = Reading::Unreadable(Unreadable { source: LOG.into(), reason: Reason::TooLarge });
        let none = Reading::Absent { source: String::new() };
        let read = |text: String| {
            read(&MadeUpMac::empty().file(LOG, text.as_bytes()), &settings(), &none, &no_guide(), now())
        };
        assert_eq!(read(good.clone() + &huge), (too_large, None));
        let (reading, trouble) = read(huge + &good);
        assert_eq!(
            (times(&reading.known().unwrap().last_check_in).as_deref(), trouble),
            (Some("09:00"), None)
        );
    }

    #[test]
    fn years_are_found_going_backwards() {
        let line = |when: &str, message: &str| format!("Www {when} host jamf[7]: {message}\n");
        let text = line("Feb 29 10:00:00", CHECK)
            + &line("Dec 31 10:00:00", "x")
            + &line("Jan  2 10:00:00", "There was an error.")
            + &line("Apr 26 10:00:00", "x");
        let (reading, _) = read(
            &MadeUpMac::empty().file(LOG, text.as_bytes()),
            &settings(),
            &Reading::Absent { source: String::new() },
            &no_guide(),
            now(),
        );
        let first = reading.known().unwrap().first_failed_check_in.as_ref().unwrap().at;
        assert_eq!(first.to_string(), "2024-02-29T10:00:00Z");
    }
}
