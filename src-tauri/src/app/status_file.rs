//! Tells Jamf's inventory what was seen, in the file `status.json` (contracts.md 4): after a look, where it has changed or
//! is old.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rejoin_mac::{OwnFile, OwnFiles};
use rejoin_registration::{StatusFile, Verdict};

use crate::terminal;

/// What Jamf's inventory was told last in this run of the app.
#[derive(Default)]
pub(super) struct ForJamf(Mutex<Option<StatusFile>>);

impl ForJamf {
    /// Writes the file where it is due. What could not be written is tried again after the next look.
    pub(super) fn tell(&self, verdict: &Verdict, taken_at: Timestamp, own_files: &OwnFiles) {
        let file = StatusFile::of(verdict, taken_at, env!("CARGO_PKG_VERSION"));
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if file.is_due_after(written.as_ref()) {
            match write(&file, own_files) {
                Ok(()) => *written = Some(file),
                Err(error) => terminal::complain(&error),
            }
        }
    }
}

fn write(file: &StatusFile, own_files: &OwnFiles) -> Result<(), String> {
    let mut json = serde_json::to_vec_pretty(file).map_err(|error| error.to_string())?;
    json.push(b'\n');
    own_files.keep(OwnFile::Status, Some(&json)).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use rejoin_mac::Recorded;
    use rejoin_registration::{Cause, Evidence, State, diagnose};
    use serde_json::Value;

    use super::*;

    fn evidence(recording: &str) -> Evidence {
        let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs");
        rejoin_mac::look(&Recorded::open(&macs.join(recording)).unwrap())
    }

    #[test]
    fn the_file_stands_in_the_home_and_changes_with_the_mac() {
        let home = tempfile::tempdir().unwrap();
        let own_files = OwnFiles::below(home.path().to_str().unwrap());
        let path = home.path().join("Library/Application Support/org.rejoin.menubar/status.json");
        let for_jamf = ForJamf::default();
        let cases = [
            ("registration-unfinished", State::ActionNeeded, Some(Cause::RegistrationUnfinished)),
            ("healthy-platform-sso", State::Registered, None),
        ];
        for (recording, state, cause) in cases {
            let evidence = evidence(recording);
            for_jamf.tell(&diagnose(&evidence), evidence.taken_at, &own_files);
            let written: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            assert_eq!(written["state"], serde_json::to_value(state).unwrap(), "{recording}");
            assert_eq!(written["causes"][0]["cause"].as_str(), cause.map(Cause::id), "{recording}");
            assert_eq!(written["version"], env!("CARGO_PKG_VERSION"));
        }
    }

    #[test]
    fn nothing_is_written_where_nothing_has_changed() {
        let home = tempfile::tempdir().unwrap();
        let own_files = OwnFiles::below(home.path().to_str().unwrap());
        let path = home.path().join("Library/Application Support/org.rejoin.menubar/status.json");
        let (for_jamf, evidence) = (ForJamf::default(), evidence("healthy-platform-sso"));
        let tell = |minutes| {
            let at = evidence.taken_at + jiff::SignedDuration::from_mins(minutes);
            for_jamf.tell(&diagnose(&evidence), at, &own_files);
            fs::remove_file(&path).is_ok()
        };
        let written = [0, 15, 330, 360, 375].map(|minutes| (minutes, tell(minutes)));
        assert_eq!(written, [(0, true), (15, false), (330, false), (360, true), (375, false)]);
    }

    #[test]
    fn nothing_personal_stands_in_the_file() {
        for recording in ["registration-unfinished", "healthy-login-keychain", "healthy-platform-sso"] {
            let evidence = evidence(recording);
            let verdict = diagnose(&evidence);
            let file = StatusFile::of(&verdict, evidence.taken_at, "1.2.3");
            let written = serde_json::to_string(&file).unwrap().to_lowercase();
            let registration = verdict.registration;
            for personal in [registration.user, registration.device_id, registration.tenant_id] {
                let personal = personal.unwrap();
                assert!(!written.contains(&personal), "{recording}: {personal}");
            }
        }
    }
}
