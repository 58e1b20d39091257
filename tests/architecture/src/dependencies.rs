//! Every dependency is pinned once, in the workspace, with its reason beside it.

use std::fs;

use crate::tree::top;

fn root_manifest() -> String {
    fs::read_to_string(top().join("Cargo.toml")).unwrap()
}

fn is_reasoned(line: &str) -> bool {
    line.split_once(" # ").is_some_and(|(_, reason)| reason.trim().len() > 10)
}

#[test]
fn every_dependency_is_pinned_and_has_its_reason() {
    let manifest: toml::Table = root_manifest().parse().unwrap();
    let dependencies = manifest["workspace"]["dependencies"].as_table().unwrap();
    assert!(dependencies.len() > 5);
    for (name, value) in dependencies {
        let version = value.as_str().or_else(|| value.get("version").and_then(|version| version.as_str()));
        let Some(version) = version else {
            assert!(value.get("path").is_some(), "{name} has neither version nor path");
            continue;
        };
        assert!(version.starts_with('='), "{name} is not pinned: {version}");
        let text = root_manifest();
        let line = text.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
        assert!(is_reasoned(line), "{name} stands there without its reason");
    }
}

#[test]
fn members_take_their_dependencies_from_the_workspace() {
    let manifest: toml::Table = root_manifest().parse().unwrap();
    for member in [
        "src-tauri",
        "src-tauri/crates/registration",
        "src-tauri/crates/keychain",
        "src-tauri/crates/mac",
        "src-tauri/crates/wording",
        "tests/make-macs",
        "tests/architecture",
    ] {
        let text = fs::read_to_string(top().join(member).join("Cargo.toml")).unwrap();
        assert!(!text.contains("version = \""), "{member} pins a version of its own");
    }
    assert!(manifest["workspace"]["members"].as_array().is_some());
}
