//! Large logs of plausible lines, the same ones each time, each in a recording of a Mac that holds nothing else.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use jiff::civil::{DateTime, date};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};

/// The phrases that decide something in jamf.log (causes.md "jamf.log", 4 and 20).
const JAMF_PHRASES: &[&str] = &[
    "Checking for policies triggered by \"recurring check-in\"",
    "Executing Policy",
    "No patch policies were found",
    "No policies were found",
    "Submitting log to",
    "Could not connect to the JSS. Looking for cached policies",
    "There was an error",
    "Device Signature Error",
    "Checking for policy ID ",
];

/// The phrases that decide something in Company Portal's logs (causes.md 7 and 20).
const PORTAL_PHRASES: &[&str] = &[
    "Portal launched without WPJ only arg while account is under partner management",
    "Registration-only command line flag (-r) can only be used when partner management is enabled in Intune",
];

/// Messages of jamf.log without any of them.
const JAMF_MESSAGES: &[&str] = &[
    "Checking for patches...",
    "Checking for policies triggered by \"startup\"...",
    "Removing existing launchd task /Library/LaunchDaemons/com.jamfsoftware.task.bgrecon.plist...",
    "Inventory will be updated when all queued actions in Self Service are complete.",
    "Installing Microsoft Defender...",
    "Successfully installed Microsoft Defender.",
    "Error running recon: Connection failure: \"The request timed out.\"",
    "Upgrading jamfHelper.app...",
];

/// Messages of Company Portal without any of them.
const PORTAL_MESSAGES: &[&str] = &[
    "HomeViewController.swift: 88 (viewDidAppear()) | Refreshing WPJ State",
    "EnvironmentManager.swift: 41 (load()) | No environment found in user defaults",
    "LoginManager.swift: 167 (logout()) | Logout called, clearing existing openIdConfiguration",
    "DeviceListViewModel.swift: 203 (refresh()) | Portal received 3 devices for the account from the service",
    "TelemetryUploader.swift: 79 (upload(_:)) | Registration state was uploaded in 212 ms",
];

/// A check-in that fails, message by message.
const FAILED_CHECK_IN: &[&str] = &[
    "Checking for policies triggered by \"recurring check-in\" for user \"lena\"...",
    "Could not connect to the JSS. Looking for cached policies...",
    "Checking for patches...",
    "There was an error.",
];

/// What comes after the line that decides: a few seconds' worth.
const LINES_AFTER: usize = 200;

/// A log to write.
#[derive(Clone, Copy)]
pub(crate) struct Log {
    pub(crate) kind: Kind,
    pub(crate) megabytes: u64,
    pub(crate) ending: Ending,
}

#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Jamf,
    Portal,
}

/// What there is to find.
#[derive(Clone, Copy)]
pub(crate) enum Ending {
    /// What decides, near the end, and nothing before.
    Deciding,
    /// Nothing at all.
    Nothing,
    /// Check-ins that failed from the beginning to the end: phrases in most lines, and none decides.
    Failures,
}

/// A log on disk.
pub(crate) struct Written {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

impl Log {
    pub(crate) fn phrases(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Jamf => JAMF_PHRASES,
            Kind::Portal => PORTAL_PHRASES,
        }
    }

    /// Writes the log into a new recording.
    pub(crate) fn write(&self, recording: &Path) -> io::Result<Written> {
        let path = recording.join("disk").join(match self.kind {
            Kind::Jamf => "private/var/log/jamf.log",
            Kind::Portal => "Users/lena/Library/Logs/Company Portal/com.microsoft.CompanyPortalMac.log",
        });
        fs::create_dir_all(path.parent().unwrap_or(recording))?;
        let mut lines = Lines::new(&path, self)?;
        let messages = self.messages();
        let size = self.megabytes * 1_000_000;
        let before_end = LINES_AFTER as u64 * 100;
        while lines.bytes < size - before_end {
            lines.write(messages.get(lines.count % messages.len()).unwrap_or(&""))?;
        }
        for message in self.deciding_messages() {
            lines.write(message)?;
        }
        while lines.bytes < size {
            lines.write(messages.get(lines.count % messages.len()).unwrap_or(&""))?;
        }
        lines.file.flush()?;
        fs::write(recording.join("mac.toml"), description(lines.now()?))?;
        Ok(Written { path, bytes: lines.bytes })
    }

    fn messages(&self) -> &'static [&'static str] {
        match (self.kind, self.ending) {
            (Kind::Portal, _) => PORTAL_MESSAGES,
            (Kind::Jamf, Ending::Failures) => FAILED_CHECK_IN,
            (Kind::Jamf, _) => JAMF_MESSAGES,
        }
    }

    fn deciding_messages(&self) -> &'static [&'static str] {
        match (self.kind, self.ending) {
            (_, Ending::Nothing | Ending::Failures) => &[],
            (Kind::Portal, Ending::Deciding) => PORTAL_PHRASES,
            (Kind::Jamf, Ending::Deciding) => &[
                "Checking for policies triggered by \"recurring check-in\" for user \"lena\"...",
                "No patch policies were found.",
            ],
        }
    }
}

/// Lines in the making, ten seconds from one to the next.
struct Lines {
    kind: Kind,
    file: BufWriter<File>,
    clock: DateTime,
    count: usize,
    bytes: u64,
}

impl Lines {
    fn new(path: &Path, log: &Log) -> io::Result<Self> {
        let file = BufWriter::new(File::create(path)?);
        Ok(Lines { kind: log.kind, file, clock: date(2025, 9, 1).at(8, 0, 0, 0), count: 0, bytes: 0 })
    }

    fn write(&mut self, message: &str) -> io::Result<()> {
        let clock = self.clock;
        let line = match self.kind {
            Kind::Jamf => {
                let pid = 1480 + self.count / 4 % 90_000;
                format!("{} Lena's MacBook Air jamf[{pid}]: {message}\n", clock.strftime("%a %b %d %H:%M:%S"))
            }
            Kind::Portal => {
                let thread = 20_000 + self.count % 90;
                format!("{}.303 | application | {thread} | {message}\n", clock.strftime("%Y-%m-%d %H:%M:%S"))
            }
        };
        self.file.write_all(line.as_bytes())?;
        self.count += 1;
        self.bytes += line.len() as u64;
        self.clock = clock.saturating_add(SignedDuration::from_secs(10));
        Ok(())
    }

    /// A minute after the last line.
    fn now(&self) -> io::Result<Timestamp> {
        let now = self.clock.saturating_add(SignedDuration::from_mins(1));
        Ok(now.to_zoned(TimeZone::UTC).map_err(io::Error::other)?.timestamp())
    }
}

/// What a recording of a Mac says of it (contracts.md 1).
fn description(taken_at: Timestamp) -> String {
    format!(
        "format = 1\ntaken_at = {taken_at}\ntime_zone = \"+00:00\"\n\n[user]\nname = \"lena\"\nuid = 501\n\
         home = \"/Users/lena\"\nlanguages = [\"en\"]\n"
    )
}
