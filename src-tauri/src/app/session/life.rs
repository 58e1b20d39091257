//! A Mac that lives in virtual time, and the app that follows it as it does in its own thread: for tests.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, tz};
use rejoin_mac::{Recorded, touched};
use rejoin_registration::Occasion;
use tempfile::TempDir;

use super::*;
use crate::app::agenda::InGuide;

pub(super) const HOME: &str = "/Users/lena";
pub(super) const JAMF_AAD: &str = "Library/Preferences/com.jamf.management.jamfAAD.plist";
pub(super) const KEYCHAIN: &str = "Library/Keychains/login.keychain-db";
const JAMF_LOG: &str = "/private/var/log/jamf.log";
const TEAMS: &str = "com.microsoft.teams2";

/// A Mac that lives on a copy of a recording, and the app that follows it.
pub(super) struct Life {
    copy: TempDir,
    description: String,
    taken_at: String,
    pub(super) teams_since: Option<Timestamp>,
    /// By the Mac's clock.
    pub(super) now: Timestamp,
    /// By this machine's.
    instant: Instant,
    pub(super) session: Session,
    agenda: Agenda,
    keychain_read_at: Option<Instant>,
    /// What was told, and when.
    pub(super) notices: Vec<(Timestamp, Occasion)>,
    /// What stood in `status.json` after each look that changed it, and whether the app had just been started.
    pub(super) written: Vec<(serde_json::Value, bool)>,
    pub(super) looks: usize,
}

fn macs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name)
}

fn copy(from: &Path, to: &Path) {
    for from in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let to = to.join(from.file_name().unwrap());
        match fs::read_link(&from) {
            Ok(target) => symlink(target, to).unwrap(),
            Err(_) if from.is_dir() => {
                fs::create_dir(&to).unwrap();
                copy(&from, &to);
            }
            Err(_) => drop(fs::copy(&from, &to).unwrap()),
        }
    }
}

/// Where the app's own files are on the disk, as on a Mac.
fn open(folder: &Path) -> Session {
    let own_files = Arc::new(OwnFiles::below(folder.join("disk").join(&HOME[1..]).to_str().unwrap()));
    let opened = Session::open(Some(folder)).unwrap();
    let recording =
        opened.recording.map(|recording| Recording { own_files: Arc::clone(&own_files), ..recording });
    let session = Session { recording, own_files, ..opened };
    session.open_again();
    Session { spoken: Mutex::new(rejoin_mac::spoken(session.mac().as_ref())), ..session }
}

impl Life {
    pub(super) fn begin(recording: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&macs(recording), folder.path());
        let instant = Instant::now();
        let now: Timestamp = Recorded::open(folder.path()).unwrap().now();
        let mut life = Life {
            description: fs::read_to_string(folder.path().join("mac.toml")).unwrap(),
            session: open(folder.path()),
            copy: folder,
            teams_since: None,
            taken_at: now.to_string(),
            now,
            instant,
            agenda: Agenda::of_a_mac(instant),
            keychain_read_at: None,
            notices: Vec::new(),
            written: Vec::new(),
            looks: 0,
        };
        life.start_app();
        life
    }

    pub(super) fn start_app(&mut self) {
        self.session = open(self.copy.path());
        self.agenda = Agenda::of_a_mac(self.instant);
        self.session.first_look();
        self.note(true);
    }

    /// Time goes by.
    pub(super) fn wait(&mut self, time: Duration) {
        self.instant += time;
        self.set_clock(time.try_into().unwrap());
    }

    /// The clock is set, forward or back.
    pub(super) fn set_clock(&mut self, by: SignedDuration) {
        self.now += by;
        self.describe();
    }

    /// What a recording says beside its files changes.
    pub(super) fn say(&mut self, from: &str, to: &str) {
        assert!(self.description.contains(from));
        self.description = self.description.replace(from, to);
        self.describe();
    }

    fn describe(&mut self) {
        let mut text = self.description.replace(&self.taken_at, &self.now.to_string());
        if let Some(started_at) = self.teams_since {
            let path = "/Applications/Microsoft Teams.app";
            text += &format!(
                "\n[[running]]\nbundle_id = \"{TEAMS}\"\npath = \"{path}\"\nstarted_at = {started_at}\n"
            );
        }
        fs::write(self.copy.path().join("mac.toml"), text).unwrap();
        self.session.recording.as_mut().unwrap().since = Instant::now();
        self.session.open_again();
    }

    pub(super) fn file(&self, path: &str) -> PathBuf {
        self.copy.path().join("disk").join(&path[1..])
    }

    /// A file below the home is as another recording has it.
    pub(super) fn put(&mut self, recording: &str, path: &str) {
        let path = format!("{HOME}/{path}");
        let from = macs(recording).join("disk").join(&path[1..]);
        fs::copy(from, self.file(&path)).unwrap();
        self.follow(&[Change::Path(path)]);
    }

    pub(super) fn run_teams(&mut self, runs: bool) {
        self.teams_since = runs.then_some(self.now);
        self.describe();
        self.follow(&[Change::App { bundle_id: TEAMS.into() }]);
    }

    pub(super) fn check_in(&mut self) {
        let local = self.now.to_zoned(tz::TimeZone::fixed(tz::offset(2)));
        let process = format!("{} LENAS-MBP jamf[{}]:", local.strftime("%a %b %e %H:%M:%S"), self.looks);
        let triggered = "Checking for policies triggered by \"recurring check-in\" for user \"lena\"...";
        let lines = [triggered, "Checking for patches...", "No patch policies were found."];
        let mut log = fs::OpenOptions::new().append(true).open(self.file(JAMF_LOG)).unwrap();
        for line in lines {
            writeln!(log, "{process} {line}").unwrap();
        }
        self.follow(&[Change::Path(JAMF_LOG.into())]);
    }

    /// What the thread that follows the Mac does with changes.
    pub(super) fn follow(&mut self, changes: &[Change]) {
        let now = self.instant;
        let probes = changes.iter().flat_map(|change| touched(change, HOME)).collect();
        let due = self.agenda.due(probes, now, &self.session.in_guide());
        if due.contains(&Probe::LoginKeychain) && due.len() == 1 {
            let before = self.keychain_read_at.replace(now);
            let is_followed = self.session.in_guide() != InGuide::No;
            assert!(is_followed || before.is_none_or(|before| now - before >= Duration::from_secs(60)));
        }
        self.looks += usize::from(!due.is_empty());
        self.session.look_at(&due);
        self.note(false);
    }

    fn note(&mut self, has_started: bool) {
        let now = self.now;
        self.notices.extend(self.session.take_notices().iter().map(|notice| (now, notice.occasion)));
        let file = fs::read(self.file(&OwnFile::Status.path(HOME))).unwrap();
        let file: serde_json::Value = serde_json::from_slice(&file).unwrap();
        if self.written.last().is_none_or(|(last, _)| *last != file) {
            self.written.push((file, has_started));
        }
    }
}
