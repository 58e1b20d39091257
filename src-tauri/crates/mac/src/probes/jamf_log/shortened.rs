//! jamf.log for a report: the lines that tell something, those around errors, and the first and the last of each day,
//! from which the years are found. Of what they say only phrases stay that Rejoin knows.

use std::collections::VecDeque;

use jiff::civil::Date;
use rejoin_registration::{Configuration, JamfLog};

use super::{CONTINUATION, Hit, LOG, PHRASES, Phrases, Policy, Telling, Tells};
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
        phrases: Phrases::new(&PHRASES.map(|(phrase, _)| phrase)),
        policy: Policy::of(configuration),
        policy_mask,
        times: JamfTimes::new(mac.time_zone(), mac.now()),
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
            let oldest = reader.times.oldest();
            went_on = log.read_back_to.is_none_or(|until| oldest.is_none_or(|oldest| oldest >= until));
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
    phrases: Phrases,
    policy: Policy,
    policy_mask: &'a dyn Fn(&str) -> String,
    times: JamfTimes,
    /// Bytes on lines without a time since the last one with one, as the reader counts them.
    continued: usize,
    kept: Kept,
}

impl Reader<'_> {
    fn line_before(&mut self, mac: &dyn Mac, line: &[u8], hits: &mut Vec<Hit>) {
        self.phrases.find(line, hits);
        let Some(timed) = self.times.line_before(line) else {
            if self.continued < CONTINUATION {
                self.continued += line.len() + 1;
                if Telling::of(line, 0, 0, hits, &self.policy) != Telling::default() {
                    let text = self.said(&String::from_utf8_lossy(line), 0, hits);
                    self.kept.continuation(text);
                }
            }
            return;
        };
        self.continued = 0;
        let message = line.get(timed.message..).unwrap_or_default();
        let message = String::from_utf8_lossy(message);
        let telling = Telling::of(line, timed.message, 0, hits, &self.policy) != Telling::default();
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
        let of_signature = hits().any(|(_, tells)| *tells == Tells::SignatureError);
        for (phrase, tells) in hits() {
            let phrase = phrase.concat();
            match tells {
                Tells::CheckIn => return format!("{phrase}..."),
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
        self.passed_around(0);
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
