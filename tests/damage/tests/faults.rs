//! Every fault that a file, a command or a host can have, on every recording: each in turn, as the probes meet it. There
//! is an answer, and it says no more than [`damage::at_most`] allows.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Cursor, Read, Seek, SeekFrom};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use damage::at_most::{found, too_much};
use damage::recordings::{self, Files};
use damage::twisted::{Twist, Twisted};
use rejoin_mac::{Command, File, Mac, Output, Recorded, Trouble, look_and_try_hosts};
use rejoin_registration::{Cause, HostAnswer, Reason, State, Verdict, diagnose};

/// What a file may turn out to be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// Not there, as a link that leads nowhere.
    Missing,
    /// There, and this is why it cannot be read: a folder, a pipe or a device in its place is `Damaged`.
    Unreadable(Reason),
    Empty,
    /// Only so many hundredths of it are there.
    Cut(usize),
    /// As many bytes, of no meaning.
    Random,
    /// A thousand times over.
    Larger,
    /// Whole the first time, and cut in the middle of a line the next; while it is read, other bytes come.
    Changing,
}

const FAULTS: [Fault; 13] = [
    Fault::Missing,
    Fault::Unreadable(Reason::PermissionDenied),
    Fault::Unreadable(Reason::Damaged),
    Fault::Unreadable(Reason::Timeout),
    Fault::Unreadable(Reason::TooLarge),
    Fault::Empty,
    Fault::Cut(3),
    Fault::Cut(31),
    Fault::Cut(68),
    Fault::Cut(97),
    Fault::Random,
    Fault::Larger,
    Fault::Changing,
];

/// The faults that a file is given. Every recording has the same few apps, so that each fault meets each of them often
/// enough with a third of them at a time.
fn faults_of(path: &str) -> impl Iterator<Item = Fault> {
    let step = if path.ends_with("/Info.plist") { 3 } else { 1 };
    FAULTS.into_iter().skip(path.len() % step).step_by(step)
}

/// A file with a fault.
struct Faulty {
    path: String,
    fault: Fault,
    contents: Vec<u8>,
    /// How often it was looked at.
    looks: AtomicUsize,
}

impl Faulty {
    /// What a look at it gives.
    fn bytes(&self) -> Result<Vec<u8>, Trouble> {
        let whole = &self.contents;
        let part = |hundredths: usize| whole[..whole.len() * hundredths / 100].to_vec();
        Ok(match self.fault {
            Fault::Missing => return Err(Trouble::Absent),
            Fault::Unreadable(reason) => return Err(Trouble::unreadable(&self.path, reason)),
            Fault::Empty => Vec::new(),
            Fault::Cut(hundredths) => part(hundredths),
            Fault::Random => random(whole.len()),
            Fault::Larger => whole.repeat(1000),
            Fault::Changing if self.looks.fetch_add(1, Ordering::Relaxed).is_multiple_of(2) => whole.clone(),
            Fault::Changing => part(50),
        })
    }
}

impl Twist for Faulty {
    fn read(&self, mac: &Recorded, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        if path != self.path {
            return mac.read(path, limit);
        }
        self.bytes().and_then(|bytes| match bytes.len() as u64 > limit {
            true => Err(Trouble::unreadable(path, Reason::TooLarge)),
            false => Ok(bytes),
        })
    }

    fn open(&self, mac: &Recorded, path: &str) -> Result<Box<dyn File>, Trouble> {
        if path != self.path {
            return mac.open(path);
        }
        let file = Cursor::new(self.bytes()?);
        Ok(if self.fault == Fault::Changing { Box::new(Changing { file, reads: 0 }) } else { Box::new(file) })
    }

    fn exists(&self, mac: &Recorded, path: &str) -> Result<bool, Trouble> {
        match self.fault {
            Fault::Missing if path == self.path => Ok(false),
            _ => mac.exists(path),
        }
    }

    fn list(&self, mac: &Recorded, folder: &str) -> Result<Vec<String>, Trouble> {
        let mut names = mac.list(folder)?;
        if self.fault == Fault::Missing {
            names.retain(|name| format!("{folder}/{name}") != self.path);
        }
        Ok(names)
    }
}

/// A file that is written to while it is read: every third read finds other bytes, and every fifth is short.
struct Changing {
    file: Cursor<Vec<u8>>,
    reads: usize,
}

impl Read for Changing {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.reads += 1;
        let most = if self.reads.is_multiple_of(5) { buffer.len().min(7) } else { buffer.len() };
        let read = self.file.read(&mut buffer[..most])?;
        if self.reads.is_multiple_of(3) {
            buffer[..read].reverse();
        }
        Ok(read)
    }
}

impl Seek for Changing {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(to)
    }
}

/// The same bytes every time.
fn random(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    std::iter::repeat_with(next).take(length).collect()
}

/// What a fault took away, as far as what it may lead to depends on it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Loss {
    /// It cannot be read, or not be understood.
    Unreadable,
    /// Lines of a log are gone.
    Lines,
    /// It is not there, so that the Mac is another one.
    Absent,
}

fn loss(path: &str, fault: Fault) -> Loss {
    let is_log = path.ends_with(".log");
    match fault {
        Fault::Missing if is_log => Loss::Lines,
        Fault::Missing => Loss::Absent,
        Fault::Unreadable(_) => Loss::Unreadable,
        _ if is_log => Loss::Lines,
        _ => Loss::Unreadable,
    }
}

/// Of an absent file: what it being gone may bring to light, since what it held stood against it.
fn may_come_up(path: &str, cause: Cause) -> bool {
    let ends = |end: &str| path.ends_with(end);
    match cause {
        Cause::NotManaged => ends("/bin/jamf") || ends("com.jamfsoftware.jamf.plist"),
        // Jamf's settings name where Self Service is, if it is somewhere else.
        Cause::SelfServiceMissing => ends("/Info.plist") || ends("com.jamfsoftware.jamf.plist"),
        Cause::CompanyPortalMissing => ends("/Info.plist"),
        Cause::NotRegistered | Cause::ReportLeftOver | Cause::OpenedByHand | Cause::IntegrationOff => {
            ends("/login.keychain-db") || ends("com.jamf.management.jamfAAD.plist")
        }
        Cause::RegistrationUnfinished | Cause::JamfaadNeedsKey | Cause::RegisteredWithoutJamf => {
            ends("com.jamf.management.jamfAAD.plist")
        }
        _ => false,
    }
}

/// What is wrong with what a Mac says of which something is gone.
fn wrong(before: &Verdict, after: &Verdict, path: &str, fault: Fault) -> Vec<String> {
    match loss(path, fault) {
        Loss::Unreadable => too_much(before, after, false),
        Loss::Lines => too_much(before, after, true),
        Loss::Absent => {
            let new = after.findings.iter().filter(|finding| found(before, finding.cause).is_none());
            let mut wrong: Vec<String> = new
                .filter(|finding| !may_come_up(path, finding.cause))
                .map(|finding| format!("{:?} is new", finding.cause))
                .collect();
            let knew = before.registration.reported_to_jamf == Some(true);
            if after.state == State::Registered && !knew {
                wrong.push("registered".into());
            }
            wrong
        }
    }
}

/// Whether the rules hold for a fault of a file: for settings the defaults stand, a gap between the parts of a log is as
/// good as a shorter log, and the memory of a guide decides only whether one is under way.
fn proves(path: &str) -> bool {
    path.starts_with("disk/") && !path.ends_with("/org.rejoin.menubar.plist") && !path.contains("/jamf.log.")
}

fn open(recording: &str) -> Recorded {
    Recorded::open(&recordings::folder().join(recording)).unwrap()
}

fn verdict(mac: &dyn Mac) -> Verdict {
    diagnose(&look_and_try_hosts(mac))
}

/// The faults of each file of a recording, in turn.
fn faults_of_files(recording: &str, files: &Files) -> Vec<String> {
    let mac = open(recording);
    let before = verdict(&mac);
    let is_read = |path: &str| proves(path) && mac.open(path.trim_start_matches("disk")).is_ok();
    let mut said = Vec::new();
    for (path, contents) in files.iter().filter(|(path, _)| is_read(path)) {
        for fault in faults_of(path) {
            let on_the_mac = path.trim_start_matches("disk").to_owned();
            let twist = Faulty {
                path: on_the_mac.clone(),
                fault,
                contents: contents.clone(),
                looks: AtomicUsize::new(0),
            };
            let after = verdict(&Twisted { mac: &mac, twist });
            let wrong = wrong(&before, &after, &on_the_mac, fault);
            said.extend(wrong.iter().map(|wrong| format!("{recording}: {path}: {fault:?}: {wrong}")));
        }
    }
    said
}

/// Runs a check on every recording, on every core.
fn on_every_recording(check: impl Fn(&str) -> Vec<String> + Sync) -> Vec<String> {
    let recordings = recordings::names().unwrap();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut said = Vec::new();
        while let Some(recording) = recordings.get(next.fetch_add(1, Ordering::Relaxed)) {
            said.extend(check(recording));
        }
        said
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

#[test]
fn a_fault_of_a_file_leads_to_no_more_than_it_may() {
    let wrong =
        on_every_recording(|recording| faults_of_files(recording, &recordings::read(recording).unwrap()));
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
}

/// A command that does not answer as it should.
struct Ill {
    command: Command,
    answer: Result<Output, Trouble>,
}

impl Twist for Ill {
    fn run(&self, mac: &Recorded, command: Command) -> Result<Output, Trouble> {
        if command == self.command { self.answer.clone() } else { mac.run(command) }
    }
}

/// Its help, its error, nothing, and words that mean nothing; what hangs or floods is unreadable.
fn ill_answers(command: Command) -> Vec<Result<Output, Trouble>> {
    let failed = |reason| Err(Trouble::unreadable(command.source(), reason));
    let printed = |text: &str| Ok(Output { text: text.into() });
    vec![
        failed(Reason::Failed),
        failed(Reason::Timeout),
        failed(Reason::TooLarge),
        failed(Reason::PermissionDenied),
        printed(""),
        printed("\u{fffd}\u{0}{{{{[[[["),
        printed(&"x".repeat(1 << 20)),
        printed(&"{\"registrationCompleted\":true}\n".repeat(10_000)),
    ]
}

#[test]
fn a_command_that_fails_proves_nothing() {
    let wrong = on_every_recording(|recording| {
        let mac = open(recording);
        let before = verdict(&mac);
        let mut said = Vec::new();
        let installed = |command: &Command| mac.run(*command) != Err(Trouble::Absent);
        for command in Command::ALL.into_iter().filter(installed) {
            for answer in ill_answers(command) {
                let shown = format!("{answer:?}").chars().take(60).collect::<String>();
                let after = verdict(&Twisted { mac: &mac, twist: Ill { command, answer } });
                let wrong = too_much(&before, &after, false);
                said.extend(wrong.iter().map(|wrong| format!("{recording}: {command:?}: {shown}: {wrong}")));
            }
        }
        said
    });
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
}

/// One host that answers so, or all of them.
struct Host {
    which: Option<usize>,
    answer: HostAnswer,
}

impl Twist for Host {
    fn answers(&self, mac: &Recorded, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        let mut answers = mac.answers(hosts);
        for (index, answer) in answers.iter_mut().enumerate() {
            if self.which.is_none_or(|which| which == index) {
                *answer = self.answer;
            }
        }
        answers
    }
}

#[test]
fn hosts_bring_notes_about_hosts_and_nothing_else() {
    const OF_HOSTS: [Cause; 2] = [Cause::HostsUnreachable, Cause::TlsInspected];
    let others = |verdict: &Verdict| -> Vec<Cause> {
        verdict
            .findings
            .iter()
            .map(|finding| finding.cause)
            .filter(|cause| !OF_HOSTS.contains(cause))
            .collect()
    };
    let answers =
        [HostAnswer::Refused, HostAnswer::Timeout, HostAnswer::Unresolved, HostAnswer::ForeignCertificate];
    let wrong = on_every_recording(|recording| {
        let mac = open(recording);
        let before = verdict(&mac);
        let mut said = Vec::new();
        for answer in answers {
            for which in std::iter::once(None).chain((0..10).map(Some)) {
                let after = verdict(&Twisted { mac: &mac, twist: Host { which, answer } });
                if after.state != before.state || others(&after) != others(&before) {
                    said.push(format!("{recording}: host {which:?}: {answer:?}"));
                }
            }
        }
        said
    });
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
}
