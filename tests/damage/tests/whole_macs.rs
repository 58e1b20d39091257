//! Damages whole recordings, copied to a disk: there is an answer, without a panic and in time, it is the same every
//! time, and it says no more than [`damage::at_most`] allows. For a profile that cannot be read the defaults stand
//! (contracts.md 3), so that the latter says nothing of one.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use damage::at_most::too_much;
use damage::recordings::{self, Files};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rejoin_mac::{Recorded, look_and_try_hosts};
use rejoin_registration::{Evidence, Verdict, diagnose, view};
use tempfile::TempDir;

/// What no recording needs, on a machine with much else to do, too.
const LIMIT: Duration = Duration::from_secs(60);
const SETTINGS: &str = "/org.rejoin.menubar.plist";
/// What no reader takes for anything: no text, no list, no keychain.
const GARBAGE: [u8; 4] = [0xff, 0xfe, 0x00, 0x80];

/// A copy of a recording.
struct Copy {
    top: TempDir,
    name: String,
}

impl Copy {
    fn of(name: &str, files: &Files) -> Self {
        let copy = Copy { top: tempfile::tempdir().unwrap(), name: name.into() };
        files.iter().for_each(|(path, bytes)| copy.write(path, bytes));
        copy
    }

    fn folder(&self) -> PathBuf {
        self.top.path().join(&self.name)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.folder().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.folder().join(path)).unwrap();
    }

    fn restore(&self, path: &str, bytes: &[u8]) {
        let there = self.folder().join(path);
        if there.is_dir() {
            fs::remove_dir(there).unwrap();
        }
        self.write(path, bytes);
    }

    fn make_a_folder_of(&self, path: &str) {
        self.remove(path);
        fs::create_dir(self.folder().join(path)).unwrap();
    }
}

/// What the program would say, within the limit; `None`: it is no recording any more.
fn answer(folder: &Path) -> Option<(Evidence, Verdict)> {
    let folder = folder.to_path_buf();
    let (done, awaited) = mpsc::channel();
    let work = move || {
        let mac = Recorded::open(&folder).ok();
        // Nobody waits where the limit is over.
        let _ = done.send(mac.map(|mac| {
            let evidence = look_and_try_hosts(&mac);
            let verdict = diagnose(&evidence);
            (evidence, verdict)
        }));
    };
    thread::Builder::new().stack_size(512 << 10).spawn(work).unwrap();
    awaited.recv_timeout(LIMIT).unwrap_or_else(|error| panic!("a panic, or more than {LIMIT:?}: {error}"))
}

/// All that any face could show, in bytes.
fn all_of(answer: &Option<(Evidence, Verdict)>) -> String {
    match answer {
        Some((evidence, verdict)) => {
            format!("{evidence:#?}\n{verdict:#?}\n{:#?}", view(evidence, verdict, true))
        }
        None => String::new(),
    }
}

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn some(recordings: &[String], which: Index) -> (&str, Files) {
    let name = which.get(recordings);
    (name, recordings::read(name).unwrap())
}

#[derive(Clone, Debug)]
enum Damage {
    Gone,
    Folder,
    Cut(Index),
    Flipped(Vec<(Index, u8)>),
    Replaced(Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        Just(Damage::Gone),
        Just(Damage::Folder),
        any::<Index>().prop_map(Damage::Cut),
        prop::collection::vec(any::<(Index, u8)>(), 1..20).prop_map(Damage::Flipped),
        prop::collection::vec(any::<u8>(), 0..300).prop_map(Damage::Replaced),
    ]
}

fn apply(damage: &Damage, copy: &Copy, path: &str, mut bytes: Vec<u8>) {
    match damage {
        Damage::Gone => copy.remove(path),
        Damage::Folder => copy.make_a_folder_of(path),
        Damage::Cut(at) => copy.write(path, &bytes[..at.index(bytes.len() + 1)]),
        Damage::Flipped(flips) => {
            let length = bytes.len().max(1);
            for (at, flipped) in flips {
                bytes.iter_mut().skip(at.index(length)).take(1).for_each(|byte| *byte = *flipped);
            }
            copy.write(path, &bytes);
        }
        Damage::Replaced(garbage) => copy.write(path, garbage),
    }
}

#[test]
fn any_damage_ends_with_the_same_answer_twice() {
    let recordings = recordings::names().unwrap();
    let damages = prop::collection::btree_map(0..1000_usize, damage(), 1..6);
    let check = |(which, damages)| {
        let (name, files) = some(&recordings, which);
        let copy = Copy::of(name, &files);
        let damages: std::collections::BTreeMap<usize, Damage> = damages;
        let paths: Vec<&String> = files.keys().collect();
        let mut damaged = Vec::new();
        for (file, damage) in &damages {
            let path = paths[file % paths.len()];
            if !damaged.contains(&path) {
                apply(damage, &copy, path, files[path].clone());
                damaged.push(path);
            }
        }
        let folder = copy.folder();
        prop_assert_eq!(all_of(&answer(&folder)), all_of(&answer(&folder)), "{}: {:?}", name, damaged);
        Ok(())
    };
    runner(100).run(&(any::<Index>(), damages), check).unwrap();
}

/// How a file comes to hold nothing that could be read.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ruin {
    Garbage,
    Folder,
    Declared,
    Emptied,
    /// The second half is gone.
    Cut,
}

impl Ruin {
    /// Whether what is left of a log is a log.
    fn shortens(self) -> bool {
        matches!(self, Ruin::Emptied | Ruin::Cut)
    }
}

fn ruin(how: Ruin, copy: &Copy, path: &str, bytes: &[u8], mac_toml: &mut String) {
    match (how, path.strip_prefix("disk")) {
        (Ruin::Emptied, _) => copy.write(path, b""),
        (Ruin::Cut, _) => copy.write(path, &bytes[..bytes.len() / 2]),
        (Ruin::Folder, Some(_)) => copy.make_a_folder_of(path),
        (Ruin::Declared, Some(path)) if !mac_toml.contains(&format!("{path:?}")) => {
            mac_toml
                .push_str(&format!("\n[[unreadable]]\npath = {path:?}\nreason = \"permission_denied\"\n"));
        }
        _ => copy.write(path, &GARBAGE.repeat(100)),
    }
}

fn is_log(path: &str) -> bool {
    path.ends_with(".log")
}

/// Whether the rules hold for damage to a file: not for settings; and a gap between the parts of a log is as good as a
/// shorter log.
fn proves(path: &str) -> bool {
    path != "mac.toml" && !path.ends_with(SETTINGS) && !path.contains("/jamf.log.")
}

#[test]
fn what_cannot_be_read_proves_nothing() {
    let recordings = recordings::names().unwrap();
    let how = prop_oneof![Just(Ruin::Garbage), Just(Ruin::Folder), Just(Ruin::Declared)];
    let damages = prop::collection::vec((any::<Index>(), how), 1..5);
    let check = |(which, damages): (Index, Vec<(Index, Ruin)>)| {
        let (name, files) = some(&recordings, which);
        let copy = Copy::of(name, &files);
        let Some((_, before)) = answer(&copy.folder()) else { return Ok(()) };
        let mut mac_toml = String::from_utf8(files["mac.toml"].clone()).unwrap();
        let mut paths: Vec<&String> = files.keys().filter(|path| proves(path)).collect();
        for (file, how) in damages {
            if !paths.is_empty() {
                let path = paths.swap_remove(file.index(paths.len()));
                ruin(how, &copy, path, &files[path], &mut mac_toml);
            }
        }
        copy.write("mac.toml", mac_toml.as_bytes());
        let Some((_, after)) = answer(&copy.folder()) else { return Ok(()) };
        prop_assert_eq!(too_much(&before, &after, false), Vec::<String>::new(), "{}", name);
        Ok(())
    };
    runner(100).run(&(any::<Index>(), damages), check).unwrap();
}

/// One recording for each storage, and for each cause whose proof could be mistaken.
const SAMPLE: &[&str] = &[
    "device-signature-error",
    "healthy-login-keychain",
    "healthy-platform-sso",
    "healthy-secure-enclave",
    "identity-expired",
    "identity-incomplete",
    "integration-off",
    "jamfaad-needs-key",
    "not-managed",
    "not-registered",
    "opened-by-hand",
    "opened-by-hand-running",
    "outside-scope",
    "platform-sso-needs-repair",
    "platform-sso-without-user",
    "registered-more-than-once",
    "registered-more-than-once-platform-sso",
    "registered-more-than-once-secure-enclave",
    "registered-without-jamf",
    "registration-unfinished",
    "report-left-over",
    "sign-in-needed-platform-sso",
];

#[test]
fn each_file_in_turn_may_be_ruined() {
    let mut wrong = Vec::new();
    for name in SAMPLE {
        let files = recordings::read(name).unwrap();
        let copy = Copy::of(name, &files);
        let (_, before) = answer(&copy.folder()).unwrap();
        for (path, bytes) in files.iter().filter(|(path, _)| proves(path)) {
            for how in [Ruin::Garbage, Ruin::Emptied, Ruin::Cut, Ruin::Folder] {
                ruin(how, &copy, path, bytes, &mut String::new());
                let (_, after) = answer(&copy.folder()).unwrap();
                let said = too_much(&before, &after, is_log(path) && how.shortens());
                wrong.extend(said.iter().map(|said| format!("{name}: {path}: {how:?}: {said}")));
                copy.restore(path, bytes);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn outputs_may_be_cut_off_anywhere() {
    let mut wrong = Vec::new();
    for name in ["healthy-platform-sso", "healthy-secure-enclave", "not-managed"] {
        let files = recordings::read(name).unwrap();
        let copy = Copy::of(name, &files);
        let (_, before) = answer(&copy.folder()).unwrap();
        for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("output/")) {
            // Not right behind the number of getPSSOStatus: that alone is an answer.
            for length in (0..bytes.len()).step_by(29) {
                copy.write(path, &bytes[..length]);
                let (_, after) = answer(&copy.folder()).unwrap();
                let said = too_much(&before, &after, false);
                wrong.extend(said.iter().map(|said| format!("{name}: {path}: {length} bytes: {said}")));
            }
            copy.write(path, bytes);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
