//! The pure crates know no window, no runtime, no macOS, no disk and no clock.

use std::process::Command;

use crate::tree::{shipped_rust_files, top};

const PURE: [(&str, &str); 4] = [
    ("rejoin-explain", "src-tauri/crates/explain/src"),
    ("rejoin-registration", "src-tauri/crates/registration/src"),
    ("rejoin-keychain", "src-tauri/crates/keychain/src"),
    ("rejoin-wording", "src-tauri/crates/wording/src"),
];

/// Crates that none of them may bring along, by the beginning of their names.
const FORBIDDEN_CRATES: [&str; 9] =
    ["tauri", "wry", "tao", "tokio", "objc2", "security-framework", "core-foundation", "nix", "rustix"];

/// Ways out of pureness that need no dependency.
const FORBIDDEN_WORDS: [&str; 11] = [
    // One import of several would hide the rest.
    "std::{",
    "Instant::now",
    "TimeZone::system",
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
];

fn dependencies(package: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--prefix", "none", "--edges", "normal", "--package", package])
        .current_dir(top())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(String::from).collect()
}

fn forbidden_among(dependencies: &[String]) -> Vec<String> {
    let forbidden = |line: &&String| FORBIDDEN_CRATES.iter().any(|name| line.starts_with(name));
    dependencies.iter().filter(forbidden).cloned().collect()
}

#[test]
fn pure_crates_stay_free_of_windows_runtimes_and_macos() {
    for (package, _) in PURE {
        let dependencies = dependencies(package);
        assert!(dependencies.len() > 1, "{package} has dependencies to look at");
        assert_eq!(forbidden_among(&dependencies), Vec::<String>::new(), "{package}");
    }
}

#[test]
fn the_check_sees_a_forbidden_dependency() {
    assert_ne!(forbidden_among(&dependencies("rejoin")), Vec::<String>::new());
}

#[test]
fn pure_crates_touch_neither_disk_nor_network_nor_clock() {
    for (package, folder) in PURE {
        for (path, text) in shipped_rust_files(folder) {
            let used: Vec<&str> = FORBIDDEN_WORDS.into_iter().filter(|word| text.contains(word)).collect();
            assert_eq!(used, Vec::<&str>::new(), "{package}: {}", path.display());
        }
    }
}
