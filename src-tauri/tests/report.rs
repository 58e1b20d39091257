//! `rejoin report` and `rejoin status --reports` as their callers see them: the real program.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use strace::Fault;
use tempfile::TempDir;

/// A run of the program: exit code, standard output, standard error.
type Run = (i32, String, String);

fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    let output = program.current_dir(folder).env_clear().args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn recording(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name);
    folder.canonicalize().unwrap().to_str().unwrap().into()
}

fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

/// State, causes and forecasts of a recording or a report.
fn said(mac: &str) -> Value {
    let (_, out, err) = run_in(Path::new("/"), &["status", "--json", "--mac", mac]);
    assert_eq!(err, "", "{mac}");
    let answer: Value = serde_json::from_str(&out).unwrap();
    let causes: Vec<&Value> =
        answer["findings"].as_array().unwrap().iter().map(|finding| &finding["cause"]).collect();
    let asks: Vec<&Value> = answer["prompts"].as_array().unwrap().iter().collect();
    serde_json::json!([answer["state"], causes, asks])
}

fn report(mac: &str, folder: &TempDir, name: &str) -> PathBuf {
    let file = folder.path().join(name);
    let (code, _, err) =
        run_in(folder.path(), &["report", "--mac", &recording(mac), "--out", file.to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (0, ""), "{mac}");
    file
}

#[test]
fn a_report_says_what_its_mac_says() {
    let folder = tempfile::tempdir().unwrap();
    for mac in
        ["healthy-login-keychain", "registration-unfinished", "device-signature-error", "hosts-unreachable"]
    {
        let file = report(mac, &folder, &format!("{mac}.zip"));
        assert_eq!(said(file.to_str().unwrap()), said(&recording(mac)), "{mac}");
    }
}

#[test]
fn what_is_in_it_is_told_before_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mac = recording("registration-unfinished");
    for (language, inside, questions) in
        [("en", "What is in it", "help desk"), ("fr", "Ce qu’il contient", "assistance")]
    {
        let (code, out, err) = run_in(folder.path(), &["report", "--mac", &mac, "--lang", language]);
        assert_eq!((code, err.as_str()), (0, ""), "{language}");
        assert!(out.find(inside).unwrap() < out.find("rejoin-report-").unwrap(), "{out}");
        assert!(out.contains("user-1") && !out.contains("lena") && out.contains(questions), "{out}");
    }
    let saved = names(folder.path());
    assert_eq!(saved.len(), 2);
    assert!(
        saved.iter().all(|name| name.starts_with("rejoin-report-2026-") && name.ends_with(".zip")),
        "{saved:?}"
    );
}

#[test]
fn nothing_is_written_over_and_nothing_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mac = recording("healthy-login-keychain");
    fs::write(folder.path().join("taken.zip"), "mine").unwrap();
    for file in ["taken.zip", "none/report.zip"] {
        let (code, _, err) = run_in(folder.path(), &["report", "--mac", &mac, "--out", file]);
        assert_eq!((code, err.lines().count()), (2, 1), "{file}: {err}");
        assert!(err.contains(file), "{err}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("taken.zip")).unwrap(), "mine");
    assert_eq!(names(folder.path()), ["taken.zip"]);
    let (code, out, err) = run_in(folder.path(), &["report", "--mac", "none"]);
    assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1), "{err}");
}

#[test]
fn a_report_that_is_killed_at_any_call_is_there_whole_or_not_at_all() {
    if !strace::is_possible() {
        return;
    }
    let mac = recording("healthy-login-keychain");
    let run = |mut by: Command, folder: &Path| {
        by.arg(env!("CARGO_BIN_EXE_rejoin")).env_clear().current_dir(folder);
        by.args(["report", "--mac", &mac, "--out"]).arg(folder.join("report.zip")).output().unwrap()
    };
    let whole = strace::folder();
    let calls = strace::calls(whole.path(), |by| assert!(run(by, whole.path()).status.success()));
    assert!(calls.len() >= 5, "{calls:?}");
    let report = fs::read(whole.path().join("report.zip")).unwrap();
    for fault in [Fault::Killed, Fault::Fails("ENOSPC")] {
        strace::everywhere(&calls, |call| {
            let folder = strace::folder();
            let file = folder.path().join("report.zip");
            let said = call.meet(fault, folder.path(), |by| run(by, folder.path()));
            let is_saved = file.exists();
            assert!(!is_saved || fs::read(&file).unwrap() == report, "{fault:?}: {call:?}");
            let seen = names(folder.path()).into_iter().filter(|name| !name.starts_with('.')).count();
            assert_eq!(seen, usize::from(is_saved), "{fault:?}: {call:?}");
            if fault != Fault::Killed {
                assert_eq!(said.status.success(), is_saved, "{call:?}: {said:?}");
                assert_eq!(names(folder.path()).len(), seen, "nothing is left: {call:?}");
            }
            // What is there is not written over.
            let again = run(Command::new("env"), folder.path());
            assert_eq!(again.status.success(), !is_saved, "{fault:?}: {call:?}: {again:?}");
            assert!(fs::read(&file).unwrap() == report, "{fault:?}: {call:?}");
        });
    }
}

/// A folder of a recording, two reports, one that is broken, and what is neither.
fn many() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    report("outside-scope", &folder, "b.zip");
    report("healthy-login-keychain", &folder, "Ana's report.ZIP");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("a recording/disk")).unwrap();
    fs::copy(Path::new(&recording("not-registered")).join("mac.toml"), at("a recording/mac.toml")).unwrap();
    let output = Path::new(&recording("not-registered")).join("output");
    fs::create_dir(at("a recording/output")).unwrap();
    for name in names(&output) {
        fs::copy(output.join(&name), at("a recording/output").join(&name)).unwrap();
    }
    fs::write(at("readme.txt"), "text").unwrap();
    fs::create_dir(at("another folder")).unwrap();
    fs::write(at(".hidden.zip"), "").unwrap();
    folder
}

#[test]
fn many_reports_are_a_table() {
    let folder = many();
    let (code, out, err) = run_in(folder.path(), &["status", "--reports", "."]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 4, "{out}");
    let column = lines[0].find("State").unwrap();
    for (line, name, shape) in [(1, "Ana's report.ZIP ", '✓'), (2, "a recording ", '✗'), (3, "b.zip ", '✗')]
    {
        assert!(lines[line].starts_with(name), "{out}");
        assert_eq!(lines[line].get(column..).and_then(|rest| rest.chars().next()), Some(shape), "{out}");
    }
    fs::write(folder.path().join("c.zip"), "text\u{1b}[31m").unwrap();
    let (code, out, err) = run_in(folder.path(), &["status", "--reports", "."]);
    assert_eq!((code, err.as_str()), (2, "rejoin: 1 report can't be used.\n"), "{out}");
    assert!(
        out.lines().last().unwrap().starts_with("c.zip ") && out.contains("neither a folder nor a zip"),
        "{out}"
    );
}

#[test]
fn many_reports_are_an_object_a_line() {
    let folder = many();
    fs::create_dir(folder.path().join("broken")).unwrap();
    fs::write(folder.path().join("broken/mac.toml"), "format = 2").unwrap();
    let path = folder.path().to_str().unwrap();
    let (code, out, err) = run_in(Path::new("/"), &["status", "--json", "--reports", path]);
    assert_eq!((code, err.lines().count()), (2, 1), "{err}");
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let named: Vec<&Value> = lines.iter().map(|line| &line["report"]).collect();
    assert_eq!(named, ["Ana's report.ZIP", "a recording", "b.zip", "broken"]);
    let single = folder.path().join("b.zip");
    let (_, alone, _) = run_in(Path::new("/"), &["status", "--json", "--mac", single.to_str().unwrap()]);
    let mut expected: Value = serde_json::from_str(&alone).unwrap();
    expected["report"] = "b.zip".into();
    assert_eq!(lines[2], expected);
    assert!(lines[3]["error"].as_str().unwrap().contains("format 2"), "{}", lines[3]);
    assert_eq!((lines[3].get("state"), &lines[3]["schema"]), (None, &Value::from(1)));
}

#[test]
fn a_folder_without_reports_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, err) = run_in(folder.path(), &["status", "--reports", "."]);
    assert_eq!((code, out.lines().count(), err.as_str()), (0, 1, ""));
    assert_eq!(
        run_in(folder.path(), &["status", "--reports", ".", "--json"]),
        (0, String::new(), String::new())
    );
    let (code, out, err) = run_in(folder.path(), &["status", "--reports", "none"]);
    assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1));
    let (code, _, err) = run_in(folder.path(), &["status", "--reports", ".", "--mac", "."]);
    assert_eq!((code, err.lines().count()), (2, 1));
}
