//! Platform code stands behind module doors; only one crate knows Tauri; hands and eyes are apart.

use std::ffi::OsStr;
use std::path::Path;

use crate::tree::{rust_files, top};

/// The line after the attribute, with further attributes passed over.
fn item_after<'a>(lines: &[&'a str], attribute: usize) -> &'a str {
    lines[attribute + 1..]
        .iter()
        .map(|line| line.trim())
        .find(|line| !line.starts_with("#[") && !line.starts_with("//"))
        .unwrap_or_default()
}

fn is_door(item: &str) -> bool {
    let item = item.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
    item.starts_with("mod ") || item.starts_with("use ")
}

fn closed_doors(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut elsewhere = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let line = line.trim();
        let attribute = line.starts_with("#[cfg(") && line.contains("target_os");
        let elsewhere_used = !attribute && line.contains("target_os") && !line.starts_with("//");
        if elsewhere_used || (attribute && !is_door(item_after(&lines, number))) {
            elsewhere.push(line.to_string());
        }
    }
    elsewhere
}

#[test]
fn target_os_stands_at_module_doors_only() {
    for (path, text) in rust_files("src-tauri") {
        assert_eq!(closed_doors(&text), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn the_check_tells_a_door_from_a_body() {
    let cases = [
        ("#[cfg(target_os = \"macos\")]\nmod imp;", true),
        ("#[cfg(target_os = \"macos\")]\n#[path = \"macos.rs\"]\nmod imp;", true),
        ("#[cfg(not(target_os = \"macos\"))]\npub use other::open;", true),
        ("#[cfg(target_os = \"macos\")]\nfn open() {}", false),
        ("if cfg!(target_os = \"macos\") {}", false),
    ];
    for (text, door) in cases {
        assert_eq!(closed_doors(text).is_empty(), door, "{text}");
    }
}

#[test]
fn only_the_program_knows_tauri() {
    for (path, text) in rust_files("src-tauri/crates") {
        assert!(!text.contains("tauri::"), "{}", path.display());
    }
}

#[test]
fn probes_never_get_hands() {
    let probes = ["probes", "probes.rs"].map(OsStr::new);
    let of_probes = |path: &Path| path.components().any(|part| probes.contains(&part.as_os_str()));
    let files = rust_files("src-tauri/crates/mac/src");
    assert!(files.iter().any(|(path, _)| path.ends_with("probes.rs")));
    for (path, text) in files.into_iter().filter(|(path, _)| of_probes(path)) {
        assert!(!text.contains("Hands"), "{}", path.display());
    }
}

/// Whoever takes an item out of the bytes of a keychain gets them so.
const REMOVAL: &str = "Removal::Removed";

#[test]
fn keychains_are_changed_on_a_stage_only() {
    let stage = Path::new("src-tauri/crates/mac/src/recorded/staged_keychain.rs");
    let own = Path::new("src-tauri/crates/keychain");
    let files = rust_files("src-tauri");
    assert!(files.iter().any(|(path, text)| path.ends_with(stage) && text.contains(REMOVAL)));
    for (path, text) in files {
        let may = path.ends_with(stage) || path.starts_with(top().join(own));
        assert!(may || !text.contains(REMOVAL), "{}", path.display());
    }
}
