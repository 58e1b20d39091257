//! The app killed at every change of its own files, or refused it by a full disk: started again it goes on, and comes to
//! what it comes to unhindered.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::process::Command;

use jiff::{SignedDuration, Timestamp};
use rejoin_mac::Stage;
use rejoin_registration::{Progress, ViewStanding, ViewStep};
use serde_json::Value;
use strace::{Call, Fault, everywhere};
use tempfile::TempDir;

use super::*;

/// The recording on which the other process plays a user's part.
const RECORDING: &str = "REJOIN_TEST_RECORDING";
const STAGE: &str = "REJOIN_STAGE";

/// The app's own folder, below a stage.
const OWN: &str = "disk/Users/lena/Library/Application Support/org.rejoin.menubar";
/// The clean-ups below it, which are killed everywhere in src-tauri/tests/cleanup.
const REMOVED: &str = "/removed";

/// More deeds than a guide asks of a user.
const MOST_DEEDS: usize = 30;

/// How often a call is sought before the test gives up.
const TRIES: usize = 5;

/// What stands at each place, times aside.
type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// The process that the tests below start: a user who starts the app, chooses a language, and goes through the guide as far
/// as it leads without anybody else.
#[test]
#[ignore = "it is started by other tests"]
fn lives() {
    let Some(recording) = env::var_os(RECORDING) else { return };
    strace::outnumber_other_threads();
    let session = Session::open(Some(&macs(&recording))).unwrap();
    let shown = session.first_look();
    if shown.chosen.is_none() {
        session.choose_language(Some("fr".into()));
    }
    for _ in 0..MOST_DEEDS {
        if !does_what_is_next(&session) {
            return;
        }
    }
    panic!("the guide comes to no end");
}

fn does_what_is_next(session: &Session) -> bool {
    let Some(guide) = session.last().unwrap().view.guide else { return false };
    if guide.standing == ViewStanding::NotStarted {
        session.perform(ActionId::StartGuide);
        return true;
    }
    let now = guide.steps.into_iter().find(|step| step.progress == Progress::Now);
    match now {
        Some(ViewStep { removal: Some(removal), .. }) => {
            drop(session.remove(removal.part, &removal.fingerprint))
        }
        Some(ViewStep { id, tick: true, .. }) => drop(session.tick(id, true)),
        _ => return false,
    }
    true
}

fn macs(recording: &OsString) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(recording)
}

/// Lets a user live on a stage, by a command to which the program is added.
fn live(mut by: Command, recording: &str, stage: &Path) -> bool {
    by.arg(env::current_exe().unwrap());
    by.args(["--ignored", "--exact", "--nocapture", "app::session::killed::lives"]);
    by.env(RECORDING, recording).env(STAGE, stage).output().unwrap().status.success()
}

/// Lets a user start the app again, a minute later, and live there to the end.
fn live_on(recording: &str, stage: &Path) -> bool {
    let description = stage.join("mac.toml");
    let mut text = fs::read_to_string(&description).unwrap();
    let taken_at = text.lines().find_map(|line| line.strip_prefix("taken_at = ")).unwrap().to_owned();
    let later = taken_at.parse::<Timestamp>().unwrap() + SignedDuration::from_mins(1);
    text = text.replacen(&taken_at, &later.to_string(), 1);
    fs::write(description, text).unwrap();
    live(Command::new("env"), recording, stage)
}

fn stage_of(recording: &str) -> (TempDir, PathBuf) {
    let folder = strace::folder();
    let stage = folder.path().join("stage");
    Stage::set_for_changes(&macs(&recording.into()), Some(&stage)).unwrap();
    (folder, stage)
}

/// All that stands below a folder and has a name for people.
fn grow(tree: &mut Tree, stage: &Path, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_str().unwrap().starts_with(".rejoin-unfinished-") {
            continue;
        }
        let kind = path.symlink_metadata().unwrap().file_type();
        let holds = kind.is_file().then(|| comparable(&path, fs::read(&path).unwrap()));
        if kind.is_dir() {
            grow(tree, stage, &path);
        }
        tree.insert(without_time(path.strip_prefix(stage).unwrap()), holds);
    }
}

/// The clock of a recording runs on: the folder of a clean-up bears its second.
fn without_time(path: &Path) -> PathBuf {
    let is_dated = |name: &str| name.ends_with('Z') && name.contains('T');
    path.iter()
        .map(|name| if is_dated(name.to_str().unwrap()) { "dated" } else { name.to_str().unwrap() })
        .collect()
}

/// What the app writes is whole whenever it is there at all.
fn comparable(path: &Path, bytes: Vec<u8>) -> Vec<u8> {
    let is_own = path.parent().is_some_and(|folder| folder.ends_with(OWN));
    if !is_own && !path.ends_with("journal.json") {
        return bytes;
    }
    let mut value = serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    forget_what_may_differ(&mut value);
    value.to_string().into_bytes()
}

fn forget_what_may_differ(value: &mut Value) {
    match value {
        Value::String(text) if text.parse::<Timestamp>().is_ok() => *text = "a time".into(),
        Value::Array(values) => values.iter_mut().for_each(forget_what_may_differ),
        Value::Object(values) => {
            // That a removal was tried counts where something is left of it: then it is shown once more.
            values.remove("tried");
            values.values_mut().for_each(forget_what_may_differ);
        }
        _ => {}
    }
}

fn below(stage: &Path) -> Tree {
    let mut tree = Tree::new();
    grow(&mut tree, stage, &stage.join("disk"));
    tree
}

fn differing<'a>(one: &'a Tree, other: &'a Tree) -> Vec<&'a Path> {
    let paths = one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path));
    paths.map(PathBuf::as_path).collect()
}

/// When the guide was started: one that goes on is not started anew.
fn started_at(stage: &Path) -> Option<Value> {
    let guide: Value = serde_json::from_slice(&fs::read(stage.join(OWN).join("guide.json")).ok()?).unwrap();
    Some(guide["started_at"].clone())
}

/// The session that has met a call. A look reads more or less by the clock, so that the same call is not always the same
/// number.
fn met(recording: &str, fault: Fault, call: &Call) -> (TempDir, PathBuf, bool) {
    let mut tries = (0..TRIES).filter_map(|_| {
        let (folder, stage) = stage_of(recording);
        let lived = call.try_to_meet(fault, &stage, |by| live(by, recording, &stage))?;
        Some((folder, stage, lived))
    });
    tries.next().unwrap_or_else(|| panic!("{fault:?}: it did not come there: {call:?}"))
}

fn hindered_everywhere(recording: &str, faults: &[Fault]) {
    let (_folder, whole) = stage_of(recording);
    let own = whole.join(OWN);
    let calls = strace::calls(&whole, |by| assert!(live(by, recording, &whole)));
    let is_own = |call: &Call| call.concerns(OWN) && !call.concerns(REMOVED);
    let calls: Vec<Call> = calls.into_iter().filter(is_own).collect();
    assert!(calls.len() > 20, "{calls:#?}");
    for file in ["guide.json", "status.json", "choices.json"] {
        assert!(own.join(file).is_file(), "{file}");
    }
    let end = below(&whole);
    // What fsync settles is the same without it; half a write is met where files are written (mac/src/whole_file).
    let calls = calls.iter().filter(|call| !call.only_settles());
    let hindered: Vec<_> = calls.flat_map(|call| faults.iter().map(move |fault| (fault, call))).collect();
    everywhere(&hindered, |(fault, call)| {
        let (_folder, stage, lived) = met(recording, **fault, call);
        assert_eq!(lived, **fault != Fault::Killed, "{fault:?}: {call:?}");
        below(&stage);
        let begun = started_at(&stage);
        assert!(live_on(recording, &stage), "{fault:?}: {call:?}");
        assert_eq!(differing(&below(&stage), &end), Vec::<&Path>::new(), "{fault:?}: {call:?}");
        assert!(begun.is_none() || begun == started_at(&stage), "{fault:?}: {call:?}");
    });
}

#[test]
fn a_guide_that_registers_is_gone_on_with() {
    if strace::is_possible() {
        hindered_everywhere("not-registered", &[Fault::Killed, Fault::Fails("ENOSPC")]);
    }
}

#[test]
fn a_guide_that_cleans_up_is_gone_on_with() {
    if strace::is_possible() {
        hindered_everywhere("clean-up-removal", &[Fault::Killed]);
    }
}
