//! Every dependency is pinned once, in the workspace, with its reason beside it.

use std::fs;
use std::path::PathBuf;

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

/// The folders of the workspace's members; a star stands for every folder there.
fn members(manifest: &toml::Table) -> Vec<PathBuf> {
    let mut folders = Vec::new();
    for member in manifest["workspace"]["members"].as_array().unwrap() {
        let member = member.as_str().unwrap();
        match member.strip_suffix("/*") {
            Some(parent) => {
                let entries = fs::read_dir(top().join(parent)).unwrap();
                folders.extend(entries.map(|entry| entry.unwrap().path()));
            }
            None => folders.push(top().join(member)),
        }
    }
    folders
}

/// The dependencies of a manifest that are neither the workspace's nor of this tree.
fn pinned_elsewhere(manifest: &toml::Table) -> Vec<String> {
    let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
    let targets = manifest.get("target").and_then(|targets| targets.as_table()).into_iter().flatten();
    let tables = targets.filter_map(|(_, target)| target.as_table()).chain([manifest]);
    let dependencies = tables
        .flat_map(|table| kinds.iter().filter_map(|kind| table.get(*kind)?.as_table()))
        .flat_map(|dependencies| dependencies.iter());
    let is_ours = |value: &toml::Value| {
        let of_workspace = value.get("workspace").and_then(toml::Value::as_bool) == Some(true);
        let says = |key: &str| value.get(key).is_some();
        of_workspace || says("path") && !says("version") && !says("git")
    };
    dependencies.filter(|(_, value)| !is_ours(value)).map(|(name, _)| name.clone()).collect()
}

#[test]
fn members_take_their_dependencies_from_the_workspace() {
    let members = members(&root_manifest().parse().unwrap());
    assert!(members.len() > 8);
    for member in members {
        let manifest = fs::read_to_string(member.join("Cargo.toml")).unwrap().parse().unwrap();
        assert_eq!(pinned_elsewhere(&manifest), Vec::<String>::new(), "{}", member.display());
    }
}

#[test]
fn the_check_sees_a_version_of_its_own() {
    let cases = [
        ("[dependencies]\na = { workspace = true, features = [\"x\"] }", vec![]),
        ("[dependencies]\na = \"1\"", vec!["a"]),
        ("[dev-dependencies]\na = { version = \"=1.0.0\" }", vec!["a"]),
        ("[dependencies]\na = { path = \"../a\" }", vec![]),
        ("[dependencies]\na = { path = \"../a\", version = \"1\" }", vec!["a"]),
        (
            "[target.'cfg(target_os = \"linux\")'.dependencies]\na = { git = \"https://x.example\" }",
            vec!["a"],
        ),
    ];
    for (manifest, expected) in cases {
        assert_eq!(pinned_elsewhere(&manifest.parse().unwrap()), expected, "{manifest}");
    }
}
