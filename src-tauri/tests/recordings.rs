//! `rejoin status --json` on every recording of tests/macs: the exit code and every field that expected.json knows.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};

fn macs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs")
}

/// What the program says, with nothing around it that could show a user interface.
fn said(mac: &Path) -> Value {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rejoin"));
    let output = program.env_clear().args(["status", "--json", "--mac"]).arg(mac).output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{}", mac.display());
    in_expecteds_shape(&serde_json::from_slice(&output.stdout).unwrap(), output.status.code())
}

/// expected.json tells lists as pairs, and per cause what is a field of each finding.
fn in_expecteds_shape(answer: &Value, exit: Option<i32>) -> Value {
    let list = |name: &str| answer[name].as_array().unwrap();
    let by_cause = |field: &str| -> Map<String, Value> {
        let entry = |finding: &Value| (finding["cause"].as_str().unwrap().into(), finding[field].clone());
        list("findings").iter().map(entry).collect()
    };
    let prompts =
        list("prompts").iter().map(|row| (row["app"].as_str().unwrap().into(), row["asks"].clone()));
    let unreadable = list("unreadable").iter().map(|row| json!([row["source"], row["reason"]]));
    let problems = answer["configuration"]["problems"].as_array().unwrap();
    let registration = &answer["registration"];
    json!({
        "exit": exit,
        "state": answer["state"],
        "causes": list("findings").iter().map(|finding| &finding["cause"]).collect::<Vec<_>>(),
        "certainty": by_cause("certainty"),
        "since": by_cause("since"),
        "storage": registration["storage"],
        "device_id": registration["device_id"],
        "tenant_id": registration["tenant_id"],
        "user": registration["user"],
        "reported_to_jamf": registration["reported_to_jamf"],
        "prompts": prompts.collect::<Map<_, _>>(),
        "unreadable": unreadable.collect::<Vec<_>>(),
        "problems": problems.iter().map(|row| json!([row["key"], row["problem"]])).collect::<Vec<_>>(),
    })
}

#[test]
fn every_recording_is_answered_as_expected() {
    let text = fs::read_to_string(macs().join("expected.json")).unwrap();
    let cases: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
    assert!(cases.len() > 100);
    for (name, case) in cases {
        let said = said(&macs().join(&name));
        for (field, expected) in case["expect"].as_object().unwrap() {
            assert_eq!(said[field], *expected, "{name}: {field}");
        }
    }
}
