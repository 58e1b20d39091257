//! `rejoin status` as its callers see it: the real program, its exit code, and what it prints where.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Read;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A run of the program: exit code, standard output, standard error.
type Run = (i32, String, String);

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    program.env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C");
    program
}

fn run<I: AsRef<OsStr>>(arguments: &[I]) -> Run {
    let output = program().args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn recording(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name);
    assert!(folder.is_dir(), "{name} is no recording");
    folder.to_str().unwrap().into()
}

fn json(arguments: &[&str]) -> Value {
    let (_, out, err) = run(arguments);
    assert_eq!(err, "");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn the_exit_code_tells_the_state() {
    let cases = [
        ("healthy-login-keychain", 0, "registered"),
        ("registration-unfinished", 1, "action_needed"),
        ("outside-scope", 1, "it_needed"),
        ("not-registered-unreadable", 3, "unknown"),
    ];
    for (name, exit, state) in cases {
        let mac = recording(name);
        let (code, out, err) = run(&["status", "--json", "--mac", &mac]);
        assert_eq!((code, err.as_str()), (exit, ""), "{name}");
        assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["state"], state, "{name}");
        let (code, out, err) = run(&["--mac", &mac, "status"]);
        assert_eq!((code, err.as_str()), (exit, ""), "{name}");
        assert!(out.lines().count() > 3 && !out.contains('\u{1b}'), "{name}: {out}");
    }
}

#[test]
fn the_same_mac_gets_the_same_answer() {
    let mac = recording("registration-unfinished");
    let arguments = ["status", "--json", "--mac", &mac];
    assert_eq!(run(&arguments), run(&arguments));
}

#[test]
fn wrong_use_is_one_line_with_a_hint() {
    let mac = recording("healthy-login-keychain");
    let cases: &[&[&str]] = &[
        &["configure"],
        &["config", "x"],
        &["explain", "one", "two"],
        &["report", "x"],
        &["cleanup", "x"],
        &["selftest", "x"],
        &["two\nlines\u{1b}[31m"],
        &["status", "extra"],
        &["status", "--verbose"],
        &["status", "--mac"],
        &["status", "--mac="],
        &["status", "--lang", ""],
        &["status", "--json=yes"],
        &["status", "--mac", &mac, "--mac", &mac],
    ];
    for arguments in cases {
        let (code, out, err) = run(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(err.ends_with('\n') && err.lines().count() == 1, "{arguments:?}: {err}");
        assert!(err.contains("rejoin --help") && !err.contains('\u{1b}'), "{arguments:?}: {err}");
    }
}

#[test]
fn what_is_no_recording_is_one_line() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("mac.toml"), "format = 1\nunknown = \"\u{1b}[31m\"\n").unwrap();
    let broken = folder.path().to_str().unwrap();
    for arguments in [["--mac", "/no/such\nfolder"], ["--mac", broken]] {
        for json in [None, Some("--json")] {
            let (code, out, err) = run(&[&["status"], &arguments[..], json.as_slice()].concat());
            assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
            assert!(err.ends_with('\n') && err.lines().count() == 1, "{arguments:?}: {err}");
            assert!(!err.contains('\u{1b}'), "{arguments:?}: {err}");
        }
    }
}

#[test]
fn elsewhere_than_on_a_mac_there_is_nothing_to_look_at() {
    if std::env::consts::OS == "macos" {
        return;
    }
    let (code, out, err) = run(&["status"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("isn't a Mac") && err.lines().count() == 1, "{err}");
}

#[test]
fn arguments_need_not_be_utf_8() {
    let bytes = |bytes: &[u8]| OsString::from_vec(bytes.to_vec());
    let cases = [vec![bytes(b"caf\xe9")], vec!["status".into(), "--mac".into(), bytes(b"/caf\xe9")]];
    for arguments in cases {
        let (code, out, err) = run(&arguments);
        assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1), "{arguments:?}: {err}");
    }
    let mac = recording("healthy-login-keychain");
    let language = ["status".into(), "--mac".into(), mac.into(), "--lang".into(), bytes(b"fr\xe9")];
    assert_eq!(run(&language).0, 0);
}

#[test]
fn help_and_version_need_no_mac() {
    let (code, help, err) = run(&["--help"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(help.contains("rejoin status [--mac FOLDER] [--lang TAG] [--json]"), "{help}");
    assert!(run(&["--help", "--lang", "fr"]).1.contains("DOSSIER"));
    let version = concat!("rejoin ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(run(&["--version"]), (0, version.into(), String::new()));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mac = recording("registration-unfinished");
    for face in [None, Some("--json")] {
        let mut child = program()
            .args(["status", "--mac", &mac])
            .args(face)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert_eq!((child.wait().unwrap().code(), complaint.as_str()), (Some(1), ""));
    }
}

#[test]
fn the_language_is_the_callers_then_the_companys_then_the_users() {
    const ENGLISH: &str = "This Mac is registered with";
    const FRENCH: &str = "Ce Mac est inscrit";
    let cases = [
        (None, None, "\"en-GB\"", ENGLISH),
        (None, None, "\"de-DE\", \"fr-CA\", \"en-US\"", FRENCH),
        (None, None, "\"de-DE\"", ENGLISH),
        (None, None, "", ENGLISH),
        (None, Some("fr"), "\"en-GB\"", FRENCH),
        (None, Some("de"), "\"fr-FR\"", ENGLISH),
        (Some("en"), Some("fr"), "\"fr-FR\"", ENGLISH),
        (Some("fr-BE"), Some("en"), "\"en-GB\"", FRENCH),
        (Some("no tag!"), Some("fr"), "\"fr-FR\"", ENGLISH),
    ];
    for (asked_for, forced, languages, expected) in cases {
        let mac = in_languages(forced, languages);
        let mut arguments = vec!["status", "--json", "--mac", mac.path().to_str().unwrap()];
        arguments.extend(asked_for.iter().flat_map(|tag| ["--lang", tag]));
        let answer = json(&arguments);
        let headline = answer["headline"].as_str().unwrap();
        assert!(headline.starts_with(expected), "{asked_for:?} {forced:?} {languages}: {headline}");
    }
}

/// A registered Mac whose company forces a language, or not, and whose user prefers these.
fn in_languages(forced: Option<&str>, languages: &str) -> TempDir {
    let mac = TempDir::new().unwrap();
    copy(Path::new(&recording("healthy-login-keychain")), mac.path());
    let toml = mac.path().join("mac.toml");
    let text = fs::read_to_string(&toml).unwrap();
    let line = text.lines().find(|line| line.starts_with("languages = ")).unwrap();
    fs::write(&toml, text.replace(line, &format!("languages = [{languages}]"))).unwrap();
    let key = forced.map(|tag| format!("<key>Language</key><string>{tag}</string>")).unwrap_or_default();
    let plist = format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{key}</dict></plist>");
    let preferences = mac.path().join("disk/Library/Managed Preferences");
    fs::write(preferences.join("org.rejoin.menubar.plist"), plist).unwrap();
    mac
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let from: PathBuf = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}
