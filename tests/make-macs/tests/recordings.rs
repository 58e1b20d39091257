//! Runs every recording the way the program does, and compares with expected.json.
//!
//! `REJOIN_MACS=FOLDER cargo test -p make-macs --test recordings -- --nocapture` runs those of another folder, whose
//! expected.json stands in it or beside it. A field that is not expected there is not compared.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use make_macs::base::{login_keychain, platform_sso};
use make_macs::expected::exit;
use make_macs::folder::{self, Folder};
use rejoin_mac::{Recorded, look_and_try_hosts};
use rejoin_registration::{ConfigurationProblem, Evidence, Verdict, diagnose};
use serde_json::{Map, Value, json};

fn macs() -> PathBuf {
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../macs");
    env::var_os("REJOIN_MACS").map_or_else(own, PathBuf::from)
}

fn expectations(macs: &Path) -> BTreeMap<String, Value> {
    let inside = macs.join("expected.json");
    let file = if inside.exists() { inside } else { macs.join("../expected.json") };
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let cases: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
    cases.into_iter().map(|(name, case)| (name, case["expect"].clone())).collect()
}

fn answer(recording: &Path) -> Value {
    match Recorded::open(recording) {
        Ok(mac) => {
            let evidence = look_and_try_hosts(&mac);
            said(&evidence, &diagnose(&evidence))
        }
        Err(error) => json!({ "exit": 2, "error": error.to_string() }),
    }
}

/// What `rejoin status --json` says, in the shape of expected.json.
fn said(evidence: &Evidence, verdict: &Verdict) -> Value {
    let state = json!(verdict.state);
    let registration = &verdict.registration;
    let by_cause = |value: &dyn Fn(&rejoin_registration::Finding) -> Value| -> Map<String, Value> {
        verdict.findings.iter().map(|finding| (finding.cause.id().into(), value(finding))).collect()
    };
    let unreadable =
        verdict.unreadable.iter().map(|unreadable| json!([unreadable.source, unreadable.reason]));
    let prompts = verdict.prompts.iter().map(|prompt| (prompt.app.clone(), json!(prompt.asks)));
    json!({
        "exit": exit(state.as_str().unwrap()),
        "state": state,
        "causes": verdict.findings.iter().map(|finding| finding.cause.id()).collect::<Vec<_>>(),
        "storage": registration.storage,
        "reported_to_jamf": registration.reported_to_jamf,
        "device_id": registration.device_id,
        "tenant_id": registration.tenant_id,
        "user": registration.user,
        "unreadable": unreadable.collect::<Vec<_>>(),
        "prompts": prompts.collect::<Map<_, _>>(),
        "since": by_cause(&|finding| json!(finding.since)),
        "certainty": by_cause(&|finding| json!(finding.certainty)),
        "problems": problems(&evidence.configuration.problems),
    })
}

fn problems(problems: &[ConfigurationProblem]) -> Value {
    let mut problems: Vec<_> =
        problems.iter().map(|problem| (problem.key.clone(), json!(problem.problem).to_string())).collect();
    problems.sort();
    problems.into_iter().map(|(key, kind)| json!([key, kind.trim_matches('"')])).collect()
}

/// The fields that differ. Of `since` and `certainty` only the causes expected there are compared.
fn differences(expected: &Value, got: &Value) -> Vec<String> {
    let differs = |(field, expected): (&String, &Value)| {
        let got = &got[field];
        let same = match (field.as_str(), expected) {
            ("since" | "certainty", Value::Object(causes)) => {
                causes.iter().all(|(cause, value)| got[cause] == *value)
            }
            _ => got == expected,
        };
        (!same).then(|| format!("{field}: expected {expected}, got {got}"))
    };
    expected.as_object().unwrap().iter().filter_map(differs).collect()
}

#[test]
fn every_recording_is_told_as_expected() {
    let macs = macs();
    let mut wrong = Vec::new();
    for (name, expected) in expectations(&macs) {
        let got = answer(&macs.join(&name));
        let differences = differences(&expected, &got);
        let mark = if differences.is_empty() { " " } else { "!" };
        println!("{mark} {name:46} {:14} {}", expected["state"].as_str().unwrap_or("-"), expected["causes"]);
        wrong.extend(differences.into_iter().map(|difference| format!("{name}: {difference}")));
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_recording_has_an_expectation() {
    let macs = macs();
    let expectations = expectations(&macs);
    let folders =
        fs::read_dir(&macs).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, expectations.into_keys().collect::<Vec<_>>());
}

#[test]
fn a_file_cut_off_in_the_middle_finds_nothing() {
    for healthy in [login_keychain().folder(), platform_sso().folder()] {
        for path in healthy.keys().filter(|path| path.starts_with("disk/") && !path.ends_with(".log")) {
            let top = tempfile::tempdir().unwrap();
            folder::write(&cut(&healthy, path), top.path()).unwrap();
            let got = answer(top.path());
            assert_eq!(got["causes"], json!([]), "{path}: {got}");
            assert_ne!(got["exit"], 2, "{path}: {got}");
        }
    }
}

fn cut(folder: &Folder, path: &str) -> Folder {
    let mut folder = folder.clone();
    if let Some(bytes) = folder.get_mut(path) {
        bytes.truncate(bytes.len() / 2);
    }
    folder
}
