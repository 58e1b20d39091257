//! jamf.log for a report: the lines that tell something, those around errors, and the first and the last of each day,
//! from which the years are found. Of what they say only phrases stay that Rejoin knows.

use std::collections::VecDeque;

use jiff::Timestamp;
use jiff::civil::Date;
use rejoin_registration::{Configuration, JamfLog};

use super::{CONTINUATION, Hit, LOG, PHRASES, Phrases, Policy, SEARCH, Telling, Tells};
use crate::Mac;
use crate::probes::backward_blocks::{self, BackwardBlocks};
use crate::probes::jamf_times::JamfTimes;

/// How many lines around an error are kept.
const AROUND: usize = 3;

/// How lines begin that may explain an error; what follows may name people and servers.
const KNOWN_BEGINNINGS: [&str; 17] = [
    "Checking for patches",
    "Checking for policies triggered by",
    "Connection failure",
    "Could not connect to the JSS",
    "Downloading",
    "Enroll return code",
    "Error Domain=com.jamf.jamfsecurity.error",
    "Error running recon: Connection failure",
    "Error running recon",
    "Informing the JSS",
    "Installing",
    "Inventory will be updated",
    "Policy error code",
    "Removing existing launchd task",
    "Retrieving inventory",
    "Running script",
    "The SSL Certificate for",
];

/// In the place of what is left out.
const LEFT_OUT: &str = "…";

/// The parts that were read, each with its path and its text.
pub(crate) fn shortened(
    mac: &dyn Mac,
    parts: &[String],
    configuration: &Configuration,
    log: &JamfLog,
    policy_mask: &dyn Fn(&str) -> String,
) -> Vec<(String, String)> {
    let mut reader = Reader {
        phrases: &SEARCH,
        policy: Policy::of(configuration),
        policy_mask,
        times: JamfTimes::new(mac.time_zone(), mac.now()),
        check_in_at: log.last_check_in.as_ref().map(|line| line.at),
        tells_of_check_in: false,
        found_check_in: false,
        continued: 0,
        kept: Kept::default(),
    };
    let mut shortened = Vec::new();
    for path in parts {
        let Ok(mut blocks) = BackwardBlocks::open(mac, path) else { continue };
        let mut hits = Vec::new();
        let mut went_on = true;
        while went_on && let Ok(Some(block)) = blocks.block_before() {
            for place in backward_blocks::lines_before(block) {
                reader.line_before(mac, backward_blocks::line_at(block, place), &mut hits);
            }
            went_on = !reader.is_done(log);
        }
        shortened.push((path.clone(), reader.kept.finish()));
        if !went_on {
            break;
        }
    }
    shortened
}

/// Whether a path is one of the log's.
pub(crate) fn is_part(path: &str) -> bool {
    path == LOG || path.strip_prefix(LOG).is_some_and(|rest| rest.starts_with('.'))
}

struct Reader<'a> {
    phrases: &'static Phrases,
    policy: Policy,
    policy_mask: &'a dyn Fn(&str) -> String,
    times: JamfTimes,
    /// When the last good check-in was: the probe went back to it, and further only where it had to.
    check_in_at: Option<Timestamp>,
    /// Whether a line without a time tells of a check-in: at the time of the line to come.
    tells_of_check_in: bool,
    found_check_in: bool,
    /// Bytes on lines without a time since the last one with one, as the reader counts them.
    continued: usize,
    kept: Kept,
}

impl Reader<'_> {
    /// Whether all was read that the probe read.
    fn is_done(&self, log: &JamfLog) -> bool {
        let until = log.read_back_to.filter(|_| self.found_check_in);
        until.zip(self.times.oldest()).is_some_and(|(until, oldest)| oldest <= until)
    }

    fn line_before(&mut self, mac: &dyn Mac, line: &[u8], hits: &mut Vec<Hit>) {
        self.phrases.find(line, hits);
        let Some(timed) = self.times.line_before(line) else {
            if self.continued < CONTINUATION {
                self.continued += line.len() + 1;
                let telling = Telling::of(line, 0, 0, hits, &self.policy);
                if telling != Telling::default() {
                    self.tells_of_check_in |= telling.of_check_in;
                    let text = self.said(&String::from_utf8_lossy(line), 0, hits);
                    self.kept.continuation(text);
                }
            }
            return;
        };
        self.continued = 0;
        let message = line.get(timed.message..).unwrap_or_default();
        let message = String::from_utf8_lossy(message);
        let telling = Telling::of(line, timed.message, 0, hits, &self.policy);
        let of_check_in = std::mem::take(&mut self.tells_of_check_in) || telling.of_check_in;
        self.found_check_in |= of_check_in && self.check_in_at == Some(self.times.following());
        let telling = telling != Telling::default();
        let said = if telling { self.said(&message, timed.message, hits) } else { beginning(&message) };
        let at = self.times.following().to_zoned(mac.time_zone());
        let written = at.strftime("%a %b %d %H:%M:%S");
        let line = Line {
            text: format!("{written} Mac jamf[{}]: {said}", timed.pid),
            date: at.date(),
            telling,
            of_error: telling && hits.iter().any(tells_of_error),
        };
        self.kept.line(line);
    }

    /// The phrases in a message that begins at `start` of its line, in order.
    fn said(&self, message: &str, start: usize, hits: &[Hit]) -> String {
        let mut said: Vec<String> = Vec::new();
        let hits = || {
            let inside = hits.iter().filter(|hit| hit.place.start >= start);
            inside.filter_map(|hit| PHRASES.get(hit.phrase))
        };
        if let Some((phrase, _)) = hits().find(|(_, tells)| *tells == Tells::CheckIn) {
            return format!("{}...", phrase.concat());
        }
        let of_signature = hits().any(|(_, tells)| *tells == Tells::SignatureError);
        for (phrase, tells) in hits() {
            let phrase = phrase.concat();
            match tells {
                Tells::CheckingForPolicy if of_signature => {}
                Tells::CheckingForPolicy => said.push(phrase + &self.number(message)),
                Tells::ExecutingPolicy if !of_signature => {
                    said.push(format!("{phrase} {}", self.policy_name(message)));
                    break;
                }
                _ => said.push(phrase),
            }
        }
        said.join(" ")
    }

    /// The number of a policy, where it is a whole one.
    fn number(&self, message: &str) -> String {
        let rest = message.split_once("Checking for policy ID ").map_or("", |(_, rest)| rest);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).take(20).collect();
        let whole = !rest.get(digits.len()..).unwrap_or_default().starts_with(char::is_alphanumeric);
        if whole && digits.parse::<u64>().is_ok() { format!("{digits}...") } else { LEFT_OUT.into() }
    }

    fn policy_name(&self, message: &str) -> String {
        match &self.policy.name {
            Some(name) if self.policy.ran_by_name(message) == Some(true) => (self.policy_mask)(name),
            _ => {
                let name = message.split_once("Executing Policy").map_or("", |(_, name)| name);
                // The mark keeps it apart from the registration policy's, whose name may be the same but for dots.
                (self.policy_mask)(&format!("{LEFT_OUT} {name}"))
            }
        }
    }
}

fn tells_of_error(hit: &Hit) -> bool {
    let tells = PHRASES.get(hit.phrase).map(|(_, tells)| *tells);
    matches!(tells, Some(Tells::Error | Tells::SignatureError))
}

fn beginning(message: &str) -> String {
    let known = KNOWN_BEGINNINGS.into_iter().find(|known| message.starts_with(known));
    format!("{}{LEFT_OUT}", known.unwrap_or_default())
}

struct Line {
    text: String,
    date: Date,
    telling: bool,
    of_error: bool,
}

/// The lines kept of one part, the last first.
#[derive(Default)]
struct Kept {
    lines: Vec<String>,
    /// The lines after the next one that are not kept yet, the last first.
    passed: VecDeque<String>,
    /// Of the line after the next one.
    date: Option<Date>,
    /// How many more are kept whatever they say.
    more: usize,
}

impl Kept {
    /// A telling line without a time of its own: the line that it belongs to is kept, too.
    fn continuation(&mut self, text: String) {
        // It may be the first line of its day.
        self.passed_around(1);
        self.lines.push(text);
        self.more = self.more.max(1);
    }

    fn line(&mut self, line: Line) {
        if self.date != Some(line.date) {
            // The first line of the day that follows.
            self.passed_around(1);
            self.more = self.more.max(1);
        }
        self.date = Some(line.date);
        if line.of_error {
            self.passed_around(AROUND);
            self.more = self.more.max(AROUND + 1);
        }
        if line.telling || self.more > 0 {
            self.passed_around(0);
            self.lines.push(line.text);
            self.more = self.more.saturating_sub(1);
        } else {
            self.passed.push_back(line.text);
            if self.passed.len() > AROUND {
                self.passed.pop_front();
            }
        }
    }

    /// Keeps the nearest of the lines passed by, and forgets the others.
    fn passed_around(&mut self, count: usize) {
        let forgotten = self.passed.len().saturating_sub(count);
        self.lines.extend(self.passed.drain(..).skip(forgotten));
    }

    /// The part's text, in the log's own order.
    fn finish(&mut self) -> String {
        self.passed_around(1);
        let mut text = String::new();
        for line in self.lines.drain(..).rev() {
            text.push_str(&line);
            text.push('\n');
        }
        *self = Kept::default();
        text
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use proptest::prelude::*;
    use rejoin_registration::{LogLine, Reading, RunningApp};

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now};

    const NAME: &str = "Say hello";

    fn masked(names: &RefCell<Vec<String>>, name: &str) -> String {
        let mut names = names.borrow_mut();
        let at = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        format!("Policy {at}")
    }

    fn settings(name: &str) -> Configuration {
        Configuration {
            registration_policy_id: Some(12),
            registration_policy_name: Some(name.into()),
            ..Configuration::default()
        }
    }

    fn read(mac: &MadeUpMac, name: &str, portal: bool) -> Reading<JamfLog> {
        let running = if portal {
            let app = RunningApp {
                bundle_id: "com.microsoft.CompanyPortalMac".into(),
                path: "/Applications/Company Portal.app".into(),
                started_at: now(),
            };
            Reading::Known { value: vec![app], source: String::new(), at: now() }
        } else {
            Reading::Absent { source: String::new() }
        };
        super::super::read(mac, &settings(name), &running, &Reading::Absent { source: String::new() }, now())
            .0
    }

    /// The log of a Mac, shortened, and the name that stands for the registration policy's.
    fn of(mac: &MadeUpMac, log: &JamfLog) -> (MadeUpMac, String) {
        let names = RefCell::default();
        let parts: Vec<String> = [LOG.to_owned(), format!("{LOG}.0")].into();
        let mask = |name: &str| masked(&names, name);
        let policy = mask(NAME);
        let parts = shortened(mac, &parts, &settings(NAME), log, &mask);
        let mac = parts.iter().fold(MadeUpMac::empty(), |mac, (path, text)| mac.file(path, text.as_bytes()));
        (mac, policy)
    }

    /// When each thing was, as far as it decides something.
    fn told(reading: &Reading<JamfLog>) -> Option<[Vec<String>; 4]> {
        let log = reading.known()?;
        let times =
            |lines: &[LogLine]| lines.iter().map(|line| format!("{} {}", line.source, line.at)).collect();
        let one = |line: &Option<LogLine>| times(line.as_slice());
        let runs = match log.read_back_to {
            // What is before is not known, and may be more or less.
            Some(from) => {
                let newer = log.registration_policy_runs.iter().filter(|line| line.at > from);
                times(&newer.cloned().collect::<Vec<_>>())
            }
            None => times(&log.registration_policy_runs),
        };
        Some([
            one(&log.last_check_in),
            one(&log.first_failed_check_in),
            one(&log.device_signature_error),
            runs,
        ])
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let lines = [
            "Thu Apr 23 08:00:00 Ana’s Mac jamf[1]: Executing Policy Ana",
            "Thu Apr 23 08:00:01 Ana’s Mac jamf[1]: first passed by",
            "Thu Apr 23 08:00:02 Ana’s Mac jamf[1]: second passed by",
            "Thu Apr 23 08:00:03 Ana’s Mac jamf[1]: last of its day, ana@example.com",
            "Fri Apr 24 08:00:00 Ana’s Mac jamf[1]: first of its day",
            "Fri Apr 24 08:00:01 Ana’s Mac jamf[1]: Checking for policy ID 12, Ana",
            "Fri Apr 24 08:00:02 Ana’s Mac jamf[1]: Installing Ana.pkg",
            "Fri Apr 24 08:00:03 Ana’s Mac jamf[2]:",
            "There was an error, Ana.",
            "Ana",
            "Ana Apr 24 08:00:04 Ana’s Mac jamf[1]: Executing Policy Say hello...",
            "Fri Apr 24 08:00:05 Ana’s Mac jamf[1]: passed by",
            "Fri Apr 24 08:00:06 Ana’s Mac jamf[3]: Checking for policies triggered by \"recurring check-in\" for user \"ana\"...",
            "",
        ];
        let mac = MadeUpMac::empty().file(LOG, lines.join("\n").as_bytes());
        let log = read(&mac, NAME, false);
        let (shortened, _) = of(&mac, log.known().unwrap());
        let text = String::from_utf8(crate::Mac::read(&shortened, LOG, 10_000).unwrap()).unwrap();
        let expected = "Thu Apr 23 08:00:00 Mac jamf[1]: Executing Policy Policy 2\n\
            Thu Apr 23 08:00:03 Mac jamf[1]: …\n\
            Fri Apr 24 08:00:00 Mac jamf[1]: …\n\
            Fri Apr 24 08:00:01 Mac jamf[1]: Checking for policy ID 12...\n\
            Fri Apr 24 08:00:03 Mac jamf[2]: …\n\
            There was an error\n\
            Fri Apr 24 08:00:04 Mac jamf[1]: Executing Policy Policy 0\n\
            Fri Apr 24 08:00:06 Mac jamf[3]: Checking for policies triggered by \"recurring check-in\"...\n";
        assert_eq!(text.replace("Policy 1", "Policy 2"), expected);
    }

    fn message() -> impl Strategy<Value = String> {
        let phrases = [
            "Checking for policies triggered by \"recurring check-in\" for user \"ana\"...",
            "No patch policies were found.",
            "No policies were found",
            "Could not connect to the JSS. Looking for cached policies...",
            "There was an error",
            "Device Signature Error - A valid device signature",
            "Executing Policy Say hello",
            "Executing Policy Say hello...",
            "Executing Policy Say hello again",
            "Executing Policy Device Signature Error",
            "Checking for policy ID 12...",
            "Checking for policy ID 121...",
            "Checking for policy ID 12a",
            "x Submitting log to Executing Policy Say hello",
            "Checking for patches...",
            "nothing",
            "",
        ];
        let one = proptest::sample::select(phrases.to_vec());
        prop_oneof![9 => one.clone().prop_map(String::from), 1 => (one.clone(), one).prop_map(|(a, b)| format!("{a} {b}"))]
    }

    fn line() -> impl Strategy<Value = String> {
        let day = proptest::sample::select(vec![
            "Apr 24", "Apr 25", "Apr 23", "Apr 27", "Feb 29", "Dec 31", "Jan 01", "Feb 30",
        ]);
        let timed =
            (day, 0..24_u8, 0..60_u8, 1..4_u8, message()).prop_map(|(day, hour, second, pid, message)| {
                format!("Fri {day} {hour:02}:00:{second:02} Ana Mac jamf[{pid}]: {message}")
            });
        prop_oneof![8 => timed, 1 => message()]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_shortened_log_tells_the_same(
            lines in proptest::collection::vec(line(), 0..40),
            before in proptest::collection::vec(line(), 0..20),
            portal in any::<bool>(),
        ) {
            let mac = MadeUpMac::empty()
                .file(LOG, lines.join("\n").as_bytes())
                .file(&format!("{LOG}.0"), before.join("\n").as_bytes());
            let log = read(&mac, NAME, portal);
            if let Some(known) = log.known() {
                let (shortened, policy) = of(&mac, known);
                prop_assert_eq!(told(&read(&shortened, &policy, portal)), told(&log));
            }
        }
    }
}
