//! `rejoin selftest` as other programs see it: exit codes, one JSON object, nothing of what it saw.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::env::consts;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn selftest(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rejoin")).arg("selftest").args(arguments).output().unwrap()
}

fn recording(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(name).to_str().unwrap().to_owned()
}

#[test]
fn the_exit_code_says_whether_something_was_refused() {
    let (healthy, shut) = (recording("healthy-login-keychain"), recording("applications-unreadable"));
    let cases: [(&[&str], i32); 5] = [
        (&["--mac", &healthy], 0),
        (&["--mac", &shut], 1),
        (&["--mac", &shut, "--json"], 1),
        (&["--mac", "no such folder"], 2),
        (&["--mac", &healthy, "more"], 2),
    ];
    for (arguments, expected) in cases {
        let output = selftest(arguments);
        assert_eq!(output.status.code(), Some(expected), "{arguments:?}");
        assert_eq!(output.stdout.is_empty(), expected == 2, "{arguments:?}");
    }
}

#[test]
fn where_there_is_no_mac_it_says_so() {
    if consts::OS == "macos" {
        return;
    }
    let output = selftest(&["--lang", "en"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("isn't a Mac"));
}

#[test]
fn the_object_names_no_person() {
    let output = selftest(&["--mac", &recording("healthy-login-keychain"), "--json", "--lang", "en"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let object: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(object["schema"], 1);
    assert!(object["checks"].as_array().unwrap().len() > 10);
    for personal in ["lena", "/Users", "@", "25ef068f"] {
        assert!(!text.contains(personal), "{personal}");
    }
}
