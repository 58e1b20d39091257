//! `rejoin config` as other programs see it: exit codes, and the same problems as `rejoin status` names.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn rejoin(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rejoin")).env_clear().args(arguments).output().unwrap()
}

fn recording(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name).to_str().unwrap().to_owned()
}

fn object(arguments: &[&str]) -> Value {
    serde_json::from_slice(&rejoin(arguments).stdout).unwrap()
}

#[test]
fn the_exit_code_says_whether_something_is_wrong() {
    let (good, wrong) = (recording("not-registered"), recording("configuration-wrong-type"));
    let cases: [(&[&str], i32); 6] = [
        (&["--mac", &good], 0),
        (&["--mac", &good, "--json"], 0),
        (&["--mac", &wrong], 1),
        (&["--mac", &wrong, "--json", "--lang", "ja"], 1),
        (&["--mac", "no such folder"], 2),
        (&["--mac", &good, "more"], 2),
    ];
    for (arguments, expected) in cases {
        let output = rejoin(&[&["config"], arguments].concat());
        assert_eq!(output.status.code(), Some(expected), "{arguments:?}");
        assert_eq!(output.stdout.is_empty(), expected == 2, "{arguments:?}");
    }
}

#[test]
fn the_problems_are_those_of_the_status() {
    let names = ["damaged", "out-of-range", "unknown-key", "unreadable", "wrong-type"];
    for name in names.map(|name| format!("configuration-{name}")) {
        let mac = recording(&name);
        let config = object(&["config", "--json", "--lang", "fr", "--mac", &mac]);
        let status = object(&["status", "--json", "--lang", "fr", "--mac", &mac]);
        let mut problems = config["problems"].as_array().unwrap().clone();
        for problem in &mut problems {
            let source = problem.as_object_mut().unwrap().remove("source").unwrap();
            assert!(source.as_str().unwrap().starts_with("/Library/Managed Preferences/"), "{name}");
        }
        assert!(!problems.is_empty(), "{name}");
        assert_eq!(Value::Array(problems), status["configuration"]["problems"], "{name}");
    }
}

#[test]
fn each_setting_stands_there_once_with_where_it_comes_from() {
    let object = object(&["config", "--json", "--mac", &recording("not-registered")]);
    assert_eq!((&object["schema"], &object["domain"]), (&1.into(), &"org.rejoin.menubar".into()));
    let settings = object["settings"].as_array().unwrap();
    assert_eq!(settings.len(), 13);
    let of = |key: &str| settings.iter().find(|setting| setting["key"] == key).unwrap();
    let file = "/Library/Managed Preferences/org.rejoin.menubar.plist";
    let cases: [(&str, Value, &str, Value); 3] = [
        ("RegistrationPolicyID", 12.into(), "computer", file.into()),
        ("SelfServiceAction", "view".into(), "default", Value::Null),
        ("CleanUpPolicyID", Value::Null, "default", Value::Null),
    ];
    for (key, value, scope, source) in cases {
        let setting = of(key);
        let expected = (&value, &Value::from(scope), &source);
        assert_eq!((&setting["value"], &setting["scope"], &setting["source"]), expected, "{key}");
    }
}
