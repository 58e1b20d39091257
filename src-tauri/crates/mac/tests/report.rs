//! A report says the same as the Mac that it came from: of every recording in tests/macs, and in further folders named
//! by the variable REJOIN_MORE_MACS, separated by colons.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use rejoin_mac::{Mac, Recorded, look_and_try_hosts, report};
use rejoin_registration::{Asks, Cause, Certainty, Evidence, State, Storage, Verdict, diagnose};

fn recordings() -> Vec<PathBuf> {
    let of_tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/macs");
    let more = env::var_os("REJOIN_MORE_MACS").unwrap_or_default();
    let folders = [of_tree].into_iter().chain(env::split_paths(&more).filter(|path| path.is_absolute()));
    let children =
        folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let mut recordings: Vec<PathBuf> = children.filter(|path| path.join("mac.toml").is_file()).collect();
    recordings.sort();
    recordings
}

/// The Mac as its report shows it.
fn replayed(mac: &dyn Mac, folder: &Path) -> Recorded {
    let file = folder.join("report.zip");
    fs::write(&file, report(mac).zip("?").unwrap()).unwrap();
    Recorded::open(&file).unwrap()
}

/// What must not differ.
#[derive(Debug, PartialEq)]
struct Said {
    state: State,
    causes: Vec<(Cause, Certainty, Option<String>, usize)>,
    prompts: Vec<(String, Asks)>,
    storage: Storage,
    reported: Option<bool>,
    known: [bool; 3],
    unreadable: usize,
    problems: usize,
}

fn said(evidence: &Evidence) -> Said {
    let Verdict { state, findings, registration, prompts, unreadable, .. } = diagnose(evidence);
    let causes = findings.iter().map(|found| {
        (found.cause, found.certainty, found.since.map(|since| since.to_string()), found.actions.len())
    });
    Said {
        state,
        causes: causes.collect(),
        prompts: prompts.into_iter().map(|prompt| (prompt.app, prompt.asks)).collect(),
        storage: registration.storage,
        reported: registration.reported_to_jamf,
        known: [&registration.device_id, &registration.tenant_id, &registration.user].map(Option::is_some),
        unreadable: unreadable.len(),
        problems: evidence.configuration.problems.len(),
    }
}

#[test]
fn every_report_says_what_its_mac_said() {
    let folder = tempfile::tempdir().unwrap();
    let recordings = recordings();
    assert!(recordings.len() > 150);
    let mut wrong = Vec::new();
    for recording in recordings {
        let mac = Recorded::open(&recording).unwrap();
        let expected = said(&look_and_try_hosts(&mac));
        let report = replayed(&mac, folder.path());
        let found = said(&look_and_try_hosts(&report));
        if found != expected {
            wrong.push(format!("{}:\n  {found:?}\n  {expected:?}", recording.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_report_of_a_report_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    // Some of them: it takes a while.
    for recording in recordings().into_iter().step_by(10) {
        let mac = Recorded::open(&recording).unwrap();
        let first = report(&mac);
        let again = report(&replayed(&mac, folder.path()));
        let expected = said(&first.evidence);
        assert_eq!(said(&again.evidence), expected, "{}", recording.display());
        assert_eq!(report(&mac).entries(), first.entries(), "{}", recording.display());
    }
}
