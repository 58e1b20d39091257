//! Large logs of plausible lines, the same ones each time.

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

/// What one process writes into jamf.log.
const LINES_OF_PROCESS: usize = FAILED_CHECK_IN.len();

/// What Rejoin reads of one log at most (DESIGN.md "Logs").
pub(crate) const CAP: u64 = 64 << 20;

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

/// A log on disk, or the end of one.
pub(crate) struct Written {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
    /// Lines that hold a phrase.
    pub(crate) telling: usize,
}

/// What there is to read.
pub(crate) struct Files {
    /// A recording of a Mac that holds the log and nothing else.
    pub(crate) recording: PathBuf,
    pub(crate) log: Written,
    /// The whole lines of as much of its end as Rejoin reads at most.
    pub(crate) end: Written,
    /// The phrases, one a line.
    pub(crate) phrases: PathBuf,
}

impl Log {
    /// Writes all of it into an empty folder.
    pub(crate) fn write(&self, folder: &Path) -> io::Result<Files> {
        let recording = folder.join("recording");
        let path = recording.join("disk").join(match self.kind {
            Kind::Jamf => "private/var/log/jamf.log",
            Kind::Portal => "Users/lena/Library/Logs/Company Portal/com.microsoft.CompanyPortalMac.log",
        });
        fs::create_dir_all(path.parent().unwrap_or(&recording))?;
        let phrases = folder.join("phrases");
        fs::write(&phrases, self.phrases().join("\n") + "\n")?;
        let size = self.megabytes * 1_000_000;
        let end = Part::new(folder.join("end.log"), size.saturating_sub(CAP))?;
        let mut lines = Lines::new(self, [Part::new(path, 0)?, end]);
        let messages = self.messages();
        let before_end = LINES_AFTER as u64 * 100;
        while lines.bytes < size - before_end {
            lines.write(messages.get(lines.count % messages.len()).unwrap_or(&""))?;
        }
        lines.begin_process();
        for message in self.deciding_messages() {
            lines.write(message)?;
        }
        while lines.bytes < size {
            lines.write(messages.get(lines.count % messages.len()).unwrap_or(&""))?;
        }
        fs::write(recording.join("mac.toml"), description(lines.now()?))?;
        let [log, end] = lines.parts;
        Ok(Files { recording, log: log.finish()?, end: end.finish()?, phrases })
    }

    fn phrases(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Jamf => JAMF_PHRASES,
            Kind::Portal => PORTAL_PHRASES,
        }
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

/// A file in the making.
struct Part {
    /// Where in the log it begins.
    begins: u64,
    file: BufWriter<File>,
    written: Written,
}

impl Part {
    fn new(path: PathBuf, begins: u64) -> io::Result<Self> {
        let file = BufWriter::new(File::create(&path)?);
        Ok(Part { begins, file, written: Written { path, bytes: 0, telling: 0 } })
    }

    fn write(&mut self, line: &str, is_telling: bool) -> io::Result<()> {
        self.written.bytes += line.len() as u64;
        self.written.telling += usize::from(is_telling);
        self.file.write_all(line.as_bytes())
    }

    fn finish(mut self) -> io::Result<Written> {
        self.file.flush()?;
        Ok(self.written)
    }
}

/// Lines in the making, ten seconds from one to the next.
struct Lines {
    kind: Kind,
    phrases: &'static [&'static str],
    parts: [Part; 2],
    clock: DateTime,
    count: usize,
    bytes: u64,
}

impl Lines {
    fn new(log: &Log, parts: [Part; 2]) -> Self {
        let clock = date(2025, 9, 1).at(8, 0, 0, 0);
        Lines { kind: log.kind, phrases: log.phrases(), parts, clock, count: 0, bytes: 0 }
    }

    fn write(&mut self, message: &str) -> io::Result<()> {
        let clock = self.clock;
        let line = match self.kind {
            Kind::Jamf => {
                let pid = 1480 + self.count / LINES_OF_PROCESS % 90_000;
                format!("{} Lena's MacBook Air jamf[{pid}]: {message}\n", clock.strftime("%a %b %d %H:%M:%S"))
            }
            Kind::Portal => {
                let thread = 20_000 + self.count % 90;
                format!("{}.303 | application | {thread} | {message}\n", clock.strftime("%Y-%m-%d %H:%M:%S"))
            }
        };
        let is_telling = self.phrases.iter().any(|phrase| message.contains(phrase));
        for part in self.parts.iter_mut().filter(|part| part.begins <= self.bytes) {
            part.write(&line, is_telling)?;
        }
        self.count += 1;
        self.bytes += line.len() as u64;
        self.clock = clock.saturating_add(SignedDuration::from_secs(10));
        Ok(())
    }

    /// From now on another process writes.
    fn begin_process(&mut self) {
        self.count = self.count.next_multiple_of(LINES_OF_PROCESS);
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
        "format = 1\ntaken_at = {taken_at}\ntime_zone = \"+00:00\"\nmacos = \"15.6\"\n\n[user]\nname = \"lena\"\n\
         uid = 501\nhome = \"/Users/lena\"\nlanguages = [\"en\"]\n"
    )
}
