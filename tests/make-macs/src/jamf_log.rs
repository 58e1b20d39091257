//! `jamf.log`: local time without a year, a host name that may hold anything (mac.md 3).

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::clock::zone;

/// A part of jamf.log in the making; lines stand in the order in which they are added.
#[derive(Clone, Debug)]
pub struct JamfLog {
    zone: TimeZone,
    host: &'static str,
    next_pid: u32,
    text: String,
}

impl JamfLog {
    /// An empty log of a Mac with that name in that time zone.
    pub fn new(time_zone: &str, host: &'static str) -> Self {
        JamfLog { zone: zone(time_zone), host, next_pid: 1480, text: String::new() }
    }

    /// Recurring check-ins that succeeded.
    pub fn check_ins<const N: usize>(self, at: [Timestamp; N]) -> Self {
        at.into_iter().fold(self, JamfLog::check_in)
    }

    /// A recurring check-in that succeeded.
    pub fn check_in(self, at: Timestamp) -> Self {
        self.check_in_with(at, &["Checking for patches...", "No patch policies were found."])
    }

    /// Recurring check-ins that did not reach Jamf Pro.
    pub fn failed_check_ins<const N: usize>(self, at: [Timestamp; N]) -> Self {
        at.into_iter().fold(self, JamfLog::failed_check_in)
    }

    /// A recurring check-in that did not reach Jamf Pro.
    pub fn failed_check_in(self, at: Timestamp) -> Self {
        self.check_in_with(at, &["Could not connect to the JSS. Looking for cached policies..."])
    }

    /// A recurring check-in, and what the same process wrote after it.
    pub fn check_in_with(mut self, at: Timestamp, messages: &[&str]) -> Self {
        let pid = self.pid();
        self.push(at, pid, "Checking for policies triggered by \"recurring check-in\" for user \"lena\"...");
        let mut at = at;
        for message in messages {
            at = at.saturating_add(SignedDuration::from_secs(6)).unwrap_or(at);
            self.push(at, pid, message);
        }
        self
    }

    /// What a process of its own wrote.
    pub fn run<const N: usize>(mut self, at: Timestamp, messages: [&str; N]) -> Self {
        let pid = self.pid();
        messages.iter().for_each(|message| self.push(at, pid, message));
        self
    }

    /// One line of a process.
    pub fn line(mut self, at: Timestamp, pid: u32, message: &str) -> Self {
        self.push(at, pid, message);
        self
    }

    /// Lines without the usual beginning.
    pub fn continued(mut self, text: &str) -> Self {
        self.text.push_str(text);
        self.text.push('\n');
        self
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        self.text.clone().into_bytes()
    }

    fn pid(&mut self) -> u32 {
        self.next_pid += 157;
        self.next_pid
    }

    fn push(&mut self, at: Timestamp, pid: u32, message: &str) {
        let time = at.to_zoned(self.zone.clone()).strftime("%a %b %d %H:%M:%S").to_string();
        self.text.push_str(&format!("{time} {} jamf[{pid}]: {message}\n", self.host));
    }
}
