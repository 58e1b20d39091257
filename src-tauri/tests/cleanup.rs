//! `rejoin cleanup` as its callers see it: the real program, in a real terminal where it asks.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "cleanup/killed.rs"]
mod killed;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::Value;
use tempfile::TempDir;

/// A run of the program: exit code, standard output, standard error.
type Run = (i32, String, String);

/// A recording with something to clean up of every kind.
const MAC: &str = "clean-up-whole";
/// One without.
const CLEAN: &str = "not-registered";
const LANGUAGES: [&str; 6] = ["en", "fr", "ja", "ko", "pt", "zh-Hant"];

fn recording(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name).canonicalize().unwrap()
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_rejoin");

fn program(mac: &Path, stage: Option<&Path>, arguments: &[&str]) -> Command {
    told(Command::new(PROGRAM), mac, stage, arguments)
}

/// Tells a program what to clean up.
fn told(mut program: Command, mac: &Path, stage: Option<&Path>, arguments: &[&str]) -> Command {
    program.env_clear().arg("cleanup").arg("--mac").arg(mac).args(arguments);
    program.envs(stage.map(|stage| ("REJOIN_STAGE", stage)));
    program
}

fn run(mac: &Path, stage: Option<&Path>, arguments: &[&str]) -> Run {
    let output = program(mac, stage, arguments).stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Starts the program in a terminal, into which something has been typed already.
fn start_in_terminal(mut program: Command, typed: &str) -> (Child, File) {
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&terminal).unwrap();
    unlockpt(&terminal).unwrap();
    let name = ptsname(&terminal, Vec::new()).unwrap();
    let side = File::options().read(true).write(true).open(OsStr::from_bytes(name.to_bytes())).unwrap();
    let mut terminal = File::from(terminal);
    terminal.write_all(typed.as_bytes()).unwrap();
    program.stdin(side.try_clone().unwrap()).stdout(side.try_clone().unwrap()).stderr(side);
    (program.spawn().unwrap(), terminal)
}

/// Runs the program in a terminal; the exit code, and what the terminal showed.
fn run_in_terminal(mac: &Path, stage: Option<&Path>, arguments: &[&str], typed: &str) -> (i32, String) {
    let (ended, shown) = played_in_terminal(program(mac, stage, arguments), typed);
    (ended.code().unwrap(), shown)
}

/// Likewise with any program; how it ended.
fn played_in_terminal(program: Command, typed: &str) -> (ExitStatus, String) {
    let (mut child, mut terminal) = start_in_terminal(program, typed);
    let mut shown = Vec::new();
    let mut some = [0; 4096];
    // A terminal whose other side is closed is an error, and that is its end.
    while let Ok(length @ 1..) = terminal.read(&mut some) {
        shown.extend_from_slice(&some[..length]);
    }
    let shown = String::from_utf8(shown).unwrap().replace("\r\n", "\n");
    (child.wait().unwrap(), shown)
}

/// Everything below a folder: what a link says, what a file holds.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut tree = BTreeMap::new();
    let mut ahead = vec![folder.to_owned()];
    while let Some(folder) = ahead.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = path.symlink_metadata().unwrap().file_type();
            let holds = if kind.is_symlink() {
                Some(fs::read_link(&path).unwrap().into_os_string().as_bytes().to_vec())
            } else if kind.is_dir() {
                ahead.push(path.clone());
                None
            } else {
                Some(fs::read(&path).unwrap())
            };
            tree.insert(path, holds);
        }
    }
    tree
}

/// The files of a staged Mac but its keychain and what Rejoin keeps.
fn files(stage: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut tree = tree(stage);
    tree.retain(|path, _| {
        !path.ends_with("login.keychain-db") && !path.to_str().unwrap().contains("/org.rejoin.menubar")
    });
    tree
}

fn listed(mac: &Path, stage: Option<&Path>) -> Value {
    let (code, out, err) = run(mac, stage, &["--dry-run", "--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    serde_json::from_str(&out).unwrap()
}

fn number(list: &Value) -> (usize, usize) {
    (list["files"].as_array().unwrap().len(), list["items"].as_array().unwrap().len())
}

fn stage() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let stage = folder.path().join("stage");
    (folder, stage)
}

#[test]
fn the_list_is_shown_in_every_language() {
    let before = tree(&recording(MAC));
    for language in LANGUAGES {
        let (code, out, err) = run(&recording(MAC), None, &["--dry-run", "--lang", language]);
        assert_eq!((code, err.as_str()), (0, ""), "{language}");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("cleanup-{language}"), out);
        });
    }
    assert_eq!(tree(&recording(MAC)), before);
}

/// Without `--mac` the variable must mean nothing: neither is a folder made, nor is a recording looked for in one.
#[test]
fn a_users_environment_does_not_lead_rejoin_to_another_mac() {
    if std::env::consts::OS == "macos" {
        // There it would be the tester's own Mac that is looked at.
        return;
    }
    let (_folder, empty) = stage();
    let (_other, staged) = stage();
    listed(&recording(MAC), Some(&staged));
    for stage in [&empty, &staged] {
        let before = stage.exists().then(|| tree(stage));
        for arguments in
            [&["cleanup", "--dry-run"] as &[&str], &["cleanup", "--restore"], &["status"], &["config"], &[]]
        {
            let mut program = Command::new(env!("CARGO_BIN_EXE_rejoin"));
            program.env_clear().env("REJOIN_STAGE", stage).args(arguments).stdin(Stdio::null());
            let output = program.output().unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
        }
        assert_eq!(stage.exists().then(|| tree(stage)), before);
    }
}

#[test]
fn the_list_is_exact_for_programs() {
    let list = listed(&recording(MAC), None);
    assert_eq!(list["schema"], 1);
    assert_eq!(list["answer"], "dry_run");
    assert_eq!(list["outcomes"], Value::Array(Vec::new()));
    assert!(number(&list).0 > 5 && number(&list).1 > 5, "{list}");
    for file in list["files"].as_array().unwrap() {
        let path = file["path"].as_str().unwrap().strip_prefix("/Users/").unwrap();
        assert!(path.contains("/Library/") && !path.contains(".."), "{path}");
    }
    let kinds = ["certificate", "private_key", "public_key", "password", "identity_preference"];
    for kind in kinds {
        assert!(list["items"].as_array().unwrap().iter().any(|item| item["class"] == kind), "{kind}");
    }
    assert!(!list["items"].to_string().contains("JAMF"), "{list}");
    assert_eq!(number(&listed(&recording(CLEAN), None)).1, 0);
}

#[test]
fn without_a_terminal_nobody_is_asked_and_nothing_done() {
    let (_folder, stage) = stage();
    for arguments in [&[] as &[&str], &["--json"]] {
        let (code, out, err) = run(&recording(MAC), Some(&stage), arguments);
        assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1), "{err}");
        assert!(err.contains("rejoin cleanup --dry-run"), "{err}");
    }
    assert_eq!(number(&listed(&recording(MAC), Some(&stage))), number(&listed(&recording(MAC), None)));
}

#[test]
fn yes_cleans_up_and_restore_puts_back() {
    let (_folder, stage) = stage();
    let mac = recording(MAC);
    let (of_recording, list) = (tree(&mac), listed(&mac, Some(&stage)));
    let before = files(&stage);
    let (code, shown) = run_in_terminal(&mac, Some(&stage), &["--lang", "fr"], "oui\n");
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains(stage.to_str().unwrap()), "it says where it happened: {shown}");
    assert_eq!(number(&listed(&mac, Some(&stage))), (0, 0));
    for file in list["files"].as_array().unwrap() {
        let path = stage.join("disk").join(&file["path"].as_str().unwrap()[1..]);
        assert!(path.symlink_metadata().is_err(), "{path:?}");
    }

    let (code, out, err) = run(&mac, Some(&stage), &["--restore", "--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let restored: Value = serde_json::from_str(&out).unwrap();
    let paths: Vec<&Value> = list["files"].as_array().unwrap().iter().map(|file| &file["path"]).collect();
    let outcome = &restored["outcomes"][0];
    assert_eq!(outcome["course"], "restored");
    assert_eq!(outcome["restored"].as_array().unwrap().iter().collect::<Vec<_>>(), paths);
    assert_eq!(restored["files"], Value::Null, "nothing was listed");
    assert_eq!(files(&stage), before);
    let (code, out, _) = run(&mac, Some(&stage), &["--restore"]);
    assert_eq!((code, out.trim()), (0, "There is nothing to put back."));
    assert_eq!(tree(&mac), of_recording, "a recording stays as it is");
}

#[test]
fn anything_but_yes_leaves_everything() {
    let (_folder, stage) = stage();
    let list = listed(&recording(MAC), Some(&stage));
    let before = tree(&stage);
    for typed in ["\n", "n\n", "oui\n", "\u{4}"] {
        let (code, shown) = run_in_terminal(&recording(MAC), Some(&stage), &["--lang", "en"], typed);
        assert_eq!(code, 1, "{shown}");
        assert!(shown.trim_end().ends_with("Nothing has been changed."), "{shown}");
        assert_eq!(tree(&stage), before, "{typed:?}");
    }
    assert_eq!(listed(&recording(MAC), Some(&stage)), list);
}

#[test]
fn where_there_is_nothing_nobody_is_asked() {
    let (_folder, stage) = stage();
    let mac = recording(MAC);
    run_in_terminal(&mac, Some(&stage), &[], "y\n");
    let (code, shown) = run_in_terminal(&mac, Some(&stage), &["--lang", "en"], "");
    assert_eq!((code, shown.trim()), (0, "There is nothing to clean up."));
}

#[test]
fn without_a_stage_all_happens_on_a_copy_that_is_thrown_away() {
    let mac = recording(MAC);
    let before = tree(&mac);
    let (code, shown) = run_in_terminal(&mac, None, &["--lang", "en"], "yes\n");
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("on a copy of the recording, which is thrown away now"), "{shown}");
    let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("Contoso IT may have to remove old records"),
        "the name that the company gives: {shown}"
    );
    assert_eq!(tree(&mac), before);
    assert!(number(&listed(&mac, None)).0 > 0);
}

#[test]
fn a_program_gets_the_answer_and_a_person_the_list() {
    let (_folder, stage) = stage();
    let mut program = program(&recording(MAC), Some(&stage), &["--json", "--lang", "en"]);
    let file = stage.parent().unwrap().join("answer.json");
    let (side, mut terminal) = {
        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&terminal).unwrap();
        unlockpt(&terminal).unwrap();
        let name = ptsname(&terminal, Vec::new()).unwrap();
        let side = File::options().read(true).write(true).open(OsStr::from_bytes(name.to_bytes())).unwrap();
        (side, File::from(terminal))
    };
    terminal.write_all(b"y\n").unwrap();
    let asked = program.stdin(side).stdout(File::create(&file).unwrap()).stderr(Stdio::piped());
    let output = asked.spawn().unwrap().wait_with_output().unwrap();
    let seen = String::from_utf8(output.stderr).unwrap();
    assert!(seen.contains("What is deleted from your keychain") && seen.contains("[y/N]"), "{seen}");
    let answer: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    assert_eq!((&answer["answer"], &answer["outcomes"][0]["course"]), (&"yes".into(), &"cleaned_up".into()));
    assert_eq!(answer["outcomes"][0]["deleted"], answer["items"]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn notes_that_cannot_be_read_hold_up_nothing() {
    let (_folder, stage) = stage();
    let mac = recording(MAC);
    listed(&mac, Some(&stage));
    let before = files(&stage);
    run_in_terminal(&mac, Some(&stage), &[], "y\n");
    let journals = tree(&stage).into_keys().filter(|path| path.ends_with("journal.json"));
    let [journal] = journals.collect::<Vec<_>>().try_into().unwrap();
    fs::write(&journal, "no journal").unwrap();
    let left_alone = "leaves alone what that one moved aside";
    let said = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (code, out, _) = run(&mac, Some(&stage), &["--dry-run", "--lang", "en"]);
    assert!(code == 0 && said(&out).contains(left_alone), "{out}");
    let (code, shown) = run_in_terminal(&mac, Some(&stage), &["--lang", "en"], "");
    let kept_in = journal.parent().unwrap().strip_prefix(stage.join("disk")).unwrap().to_str().unwrap();
    assert!(code == 0 && said(&shown).contains(left_alone) && shown.contains(kept_in), "{shown}");
    assert_eq!(fs::read(&journal).unwrap(), b"no journal");
    let (code, out, _) = run(&mac, Some(&stage), &["--restore", "--lang", "en"]);
    assert_eq!((code, files(&stage) == before), (0, true), "{out}");
    let (code, out, _) = run(&mac, Some(&stage), &["--dry-run", "--lang", "en"]);
    assert!(code == 0 && !said(&out).contains(left_alone), "{out}");
}

#[test]
fn a_stage_that_holds_something_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    let (code, out, err) = run(&recording(MAC), Some(folder.path()), &["--restore"]);
    assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1), "{err}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
