//! A report says the same as the Mac that it came from: of every recording in tests/macs, and in further folders named
//! by the variable REJOIN_MORE_MACS, separated by colons.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;
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
    // An id that is damaged is masked, and then stands elsewhere in the order.
    let is_plain = |id: &str| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
    let shown = |id: String| if is_plain(&id) { id } else { "example.app-1".into() };
    let mut prompts: Vec<(String, Asks)> =
        prompts.into_iter().map(|prompt| (shown(prompt.app), prompt.asks)).collect();
    prompts.sort_by(|one, other| one.0.cmp(&other.0));
    Said {
        state,
        causes: causes.collect(),
        prompts,
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

/// The files of a recording below `disk/` and `output/`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.join("disk"), folder.join("output")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path())
            } else {
                files.push(entry.path())
            }
        }
    }
    files.sort();
    files
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[derive(Clone, Debug)]
enum Damage {
    Gone,
    Cut(Index),
    Changed(Index, u8),
    Doubled,
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        Just(Damage::Gone),
        any::<Index>().prop_map(Damage::Cut),
        (any::<Index>(), any::<u8>()).prop_map(|(place, byte)| Damage::Changed(place, byte)),
        Just(Damage::Doubled),
    ]
}

fn apply(damage: &Damage, file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    match damage {
        Damage::Gone => return fs::remove_file(file).unwrap(),
        _ if bytes.is_empty() => {}
        Damage::Cut(place) => bytes.truncate(place.index(bytes.len())),
        Damage::Changed(place, byte) => {
            let place = place.index(bytes.len());
            bytes[place] = *byte;
        }
        Damage::Doubled => bytes = bytes.repeat(2),
    }
    fs::write(file, bytes).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_mac_and_its_report_say_the_same(
        which in any::<Index>(),
        damages in proptest::collection::vec((any::<Index>(), damage()), 1..4),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let recordings = recordings();
        let recording = folder.path().join("mac");
        copy(which.get(recordings.as_slice()).as_path(), &recording);
        for (file, damage) in &damages {
            let files: Vec<PathBuf> =
                files(&recording).into_iter().filter(|file| file.parent().unwrap() != recording.join("output")).collect();
            apply(damage, file.get(files.as_slice()).as_path());
        }
        let mac = Recorded::open(&recording).unwrap();
        let expected = said(&look_and_try_hosts(&mac));
        let found = said(&look_and_try_hosts(&replayed(&mac, folder.path())));
        prop_assert_eq!(found, expected, "{}", which.get(recordings.as_slice()).as_path().display());
    }

    #[test]
    fn damaged_output_and_its_report_say_the_same(
        which in any::<Index>(),
        (file, place, byte) in (any::<Index>(), any::<Index>(), any::<u8>()),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let recordings = recordings();
        let recording = folder.path().join("mac");
        copy(which.get(recordings.as_slice()).as_path(), &recording);
        let files: Vec<PathBuf> =
            files(&recording).into_iter().filter(|file| file.parent().unwrap() == recording.join("output")).collect();
        if !files.is_empty() {
            apply(&Damage::Changed(place, byte), file.get(files.as_slice()).as_path());
        }
        let mac = Recorded::open(&recording).unwrap();
        let expected = said(&look_and_try_hosts(&mac));
        let found = said(&look_and_try_hosts(&replayed(&mac, folder.path())));
        prop_assert_eq!(found, expected, "{}", which.get(recordings.as_slice()).as_path().display());
    }
}
