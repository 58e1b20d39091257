//! The times of jamf.log's lines, found going backwards (causes.md "jamf.log").
//!
//! A log holds many lines of one day and computer in a row, and few of them matter. Whether such a line has a time of
//! its own, its pid and its message are seen by comparing its beginning with that of the line after it; what moment
//! its time is, is worked out only when someone asks. All others are read in full.

use std::ops::Range;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, tz::TimeZone};
use memchr::memmem;

use super::jamf_line::{JamfLine, PROCESS, moment};

/// The length of `Www Mmm DD `.
const DAY: usize = 11;
/// What of a line's first 16 bytes that is: comparing two numbers takes less than comparing texts.
const DAY_MASK: u128 = (1 << (8 * DAY)) - 1;
/// The length of `HH:MM:SS`.
const TIME: usize = 8;
/// More digits may be more than a pid holds.
const DIGITS: usize = 9;
/// Years in which a day and two more are far from the ends of time.
const YEARS: Range<i16> = 0..9000;

/// The times of a log's lines, as far as it was read back.
pub(super) struct JamfTimes {
    zone: TimeZone,
    process: memmem::Finder<'static>,
    /// The time of the line that follows the next one to come, unless `day` knows it.
    following: Timestamp,
    /// Where the line that follows the next one to come is of the usual form.
    day: Option<Day>,
    any: bool,
}

/// A line with a time of its own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Timed {
    /// The process that wrote it.
    pub(super) pid: u32,
    /// Where in the line its message begins, in bytes.
    pub(super) message: usize,
}

/// Lines of one day and computer.
struct Day {
    /// `Www Mmm DD `, as written.
    written: u128,
    date: Date,
    /// The time of day of the oldest line so far, as written.
    time: [u8; TIME],
    /// ` host jamf[`, as written.
    host: Vec<u8>,
}

impl JamfTimes {
    /// For a log whose last line was written before `now`.
    pub(super) fn new(zone: TimeZone, now: Timestamp) -> Self {
        JamfTimes { zone, process: memmem::Finder::new(PROCESS), following: now, day: None, any: false }
    }

    /// Takes the line before; `None`: it has no time of its own.
    pub(super) fn line_before(&mut self, line: &[u8]) -> Option<Timed> {
        if let Some(timed) = self.day.as_mut().and_then(|day| day.line_before(line)) {
            return Some(timed);
        }
        self.process.find(line)?;
        let parsed = JamfLine::parse(line)?;
        let (date, at) = parsed.written_at(&self.zone, self.following())?;
        self.following = at;
        self.day = Day::of(line, &parsed, date);
        self.any = true;
        Some(Timed { pid: parsed.pid, message: line.len() - parsed.message.len() })
    }

    /// The lines at the end of a part of a block that begin as the oldest line so far. Where one of them has a time, it
    /// is of the same day, so of those with a time only the first tells anything about the times of the lines before.
    pub(super) fn of_same_day_before(&self, block: &[u8], part: Range<usize>) -> Option<Range<usize>> {
        let day = self.day.as_ref()?;
        let mut first = None;
        let begins = |start: usize| block.get(start..).and_then(written_day) == Some(day.written);
        for line_end in memchr::memchr_iter(b'\n', block.get(part.clone()).unwrap_or_default()).rev() {
            let start = part.start + line_end + 1;
            if !begins(start) {
                return first.map(|first| first..part.end);
            }
            first = Some(start);
        }
        if part.start == 0 && begins(0) {
            first = Some(0);
        }
        first.map(|first| first..part.end)
    }

    /// When the oldest line so far that has a time was written.
    pub(super) fn oldest(&self) -> Option<Timestamp> {
        self.any.then(|| self.following())
    }

    /// The same, or now before any line.
    pub(super) fn following(&self) -> Timestamp {
        let of_day = |day: &Day| moment(&self.zone, day.date, time_of_day(&day.time)?);
        self.day.as_ref().and_then(of_day).unwrap_or(self.following)
    }
}

impl Day {
    /// The day of a line written on `date`, where the line is of the usual form.
    fn of(line: &[u8], parsed: &JamfLine, date: Date) -> Option<Self> {
        let (written, rest) = line.split_first_chunk::<DAY>()?;
        let (time, rest) = rest.split_first_chunk::<TIME>()?;
        let usual = matches!(written, [w, e, d, b' ', m, o, n, b' ', _, _, b' ']
            if [w, e, d, m, o, n].iter().all(|letter| letter.is_ascii_alphabetic()));
        let whole = time_of_day(time) == Some(parsed.time) && rest.starts_with(parsed.host);
        let blank = parsed.host.starts_with(b" ");
        let written = written_day(line)?;
        (usual && whole && blank && YEARS.contains(&date.year())).then(|| Day {
            written,
            date,
            time: *time,
            host: parsed.host.to_vec(),
        })
    }

    /// Takes the line before, where it is of the same day, computer and form.
    fn line_before(&mut self, line: &[u8]) -> Option<Timed> {
        if written_day(line)? != self.written {
            return None;
        }
        let (time, rest) = line.get(DAY..)?.split_first_chunk()?;
        let process = rest.strip_prefix(self.host.as_slice())?;
        let (pid, message) = pid_and_message(process)?;
        if !is_time_of_day(time) {
            return None;
        }
        self.time = *time;
        Some(Timed { pid, message: line.len() - message.len() })
    }
}

/// `Www Mmm DD `, as a number; `None` of a line that is too short to have a time of its own.
fn written_day(line: &[u8]) -> Option<u128> {
    line.first_chunk().map(|beginning| u128::from_le_bytes(*beginning) & DAY_MASK)
}

/// `HH:MM:SS`.
fn time_of_day(written: &[u8; TIME]) -> Option<Time> {
    let [h, r, b':', m, n, b':', s, d] = *written else { return None };
    let number = |tens: u8, ones: u8| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        digits.then(|| (tens - b'0') as i8 * 10 + (ones - b'0') as i8)
    };
    Time::new(number(h, r)?, number(m, n)?, number(s, d)?, 0).ok()
}

/// Whether that is one.
fn is_time_of_day(written: &[u8; TIME]) -> bool {
    let [h, r, b':', m, n, b':', s, d] = written else { return false };
    let hour = matches!((h, r), (b'0'..=b'1', b'0'..=b'9') | (b'2', b'0'..=b'3'));
    hour && matches!((m, n, s, d), (b'0'..=b'5', b'0'..=b'9', b'0'..=b'5', b'0'..=b'9'))
}

/// `123]: message`, or no message at all.
fn pid_and_message(process: &[u8]) -> Option<(u32, &[u8])> {
    let digits = process.iter().take(DIGITS).take_while(|byte| byte.is_ascii_digit()).count();
    let (pid, message) = process.split_at_checked(digits).filter(|(pid, _)| !pid.is_empty())?;
    let pid = pid.iter().fold(0, |pid, digit| pid * 10 + u32::from(digit - b'0'));
    match message {
        [b']', b':'] => Some((pid, &[])),
        [b']', b':', b' ', message @ ..] => Some((pid, message)),
        _ => None,
    }
}
