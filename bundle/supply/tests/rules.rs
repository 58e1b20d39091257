//! What is shipped keeps to deny.toml, and the check sees what does not.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;
use supply::{Breach, Component, Rules, Shipped, Source, Sum, bill, licenses, shipped};

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What is shipped, listed once for all tests.
static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| shipped(&top()).unwrap());

fn rules() -> Rules {
    Rules::read(&top()).unwrap()
}

/// A crate of the registry with nothing wrong about it.
fn good() -> Component {
    Component {
        name: "made-up".into(),
        version: Some("1.0.0".into()),
        license: spdx::Expression::parse("MIT OR Apache-2.0").unwrap(),
        source: Source::Cargo("registry+https://github.com/rust-lang/crates.io-index".into()),
        sum: Some(Sum::Sha256("00".repeat(32))),
        folder: None,
        authors: Vec::new(),
        repository: None,
        needs: BTreeSet::new(),
    }
}

fn breaches(components: Vec<Component>) -> Vec<Breach> {
    rules().breaches(&Shipped { program: good(), components })
}

#[test]
fn what_is_shipped_keeps_to_the_rules() {
    assert!(SHIPPED.components.len() > 200, "{}", SHIPPED.components.len());
    assert_eq!(rules().breaches(&SHIPPED), []);
    assert_eq!(rules().targets(), ["aarch64-apple-darwin", "x86_64-apple-darwin"]);
}

#[test]
fn the_check_sees_each_breach() {
    let name = || "made-up@1.0.0".to_owned();
    let license = |text| Component { license: spdx::Expression::parse(text).unwrap(), ..good() };
    let source = |source| Component { source, ..good() };
    let git = Source::Cargo("git+https://github.com/somebody/made-up#0123".into());
    let other = Source::Cargo("registry+https://crates.example/index".into());
    let npm = |address: &str| Source::Npm(Some(address.into()));
    let cases = [
        (good(), vec![]),
        (license("GPL-3.0-only OR ISC"), vec![]),
        (license("GPL-3.0-only"), vec![Breach::License(name(), "GPL-3.0-only".into())]),
        (license("MIT AND MPL-2.0"), vec![Breach::License(name(), "MIT AND MPL-2.0".into())]),
        (source(git), vec![Breach::Source(name())]),
        (source(other), vec![Breach::Source(name())]),
        (source(npm("https://registry.npmjs.org/x/-/x-1.0.0.tgz")), vec![]),
        (source(npm("https://npm.example/x-1.0.0.tgz")), vec![Breach::Source(name())]),
        (Component { sum: None, ..good() }, vec![Breach::NoSum(name())]),
        (Component { name: "ring".into(), ..good() }, vec![Breach::Banned("ring@1.0.0".into())]),
    ];
    for (component, expected) in cases {
        assert_eq!(breaches(vec![component.clone()]), expected, "{component:?}");
    }
    let second = Component { version: Some("2.0.0".into()), ..good() };
    let twice = [Breach::Twice(name()), Breach::Twice("made-up@2.0.0".into())];
    assert_eq!(breaches(vec![good(), second]), twice);
}

#[test]
fn the_list_holds_what_is_shipped_and_nothing_else() {
    let bill: Value = serde_json::from_str(&bill(&SHIPPED).unwrap()).unwrap();
    assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
    let components = bill["components"].as_array().unwrap();
    let names: BTreeSet<&str> = components.iter().map(|it| it["name"].as_str().unwrap()).collect();
    for shipped in
        ["tauri", "objc2-app-kit", "rejoin-mac", "preact", "@tauri-apps/api", "Rust standard library"]
    {
        assert!(names.contains(shipped), "{shipped}");
    }
    for other in ["insta", "zbus", "gtk", "tauri-build", "serde_derive", "esbuild", "axe-core", "rejoin"] {
        assert!(!names.contains(other), "{other}");
    }
    let references = || components.iter().chain([&bill["metadata"]["component"]]).map(|it| &it["bom-ref"]);
    let known: BTreeSet<&str> = references().map(|it| it.as_str().unwrap()).collect();
    assert_eq!(known.len(), references().count(), "each reference stands for one component");
    let mut reached = BTreeSet::new();
    for needs in bill["dependencies"].as_array().unwrap() {
        assert!(known.contains(needs["ref"].as_str().unwrap()), "{needs}");
        reached.extend(needs["dependsOn"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()));
    }
    let program = bill["metadata"]["component"]["bom-ref"].as_str().unwrap();
    let expected: BTreeSet<&str> = known.into_iter().filter(|reference| *reference != program).collect();
    assert_eq!(reached, expected, "each component is needed by another");
    for component in components {
        let of_registry = component["purl"].is_string();
        assert_eq!(of_registry, component["hashes"].is_array(), "{component}");
    }
}

#[test]
fn every_component_has_its_license_in_the_text() {
    let text = licenses(&SHIPPED, &rules()).unwrap();
    let (list, texts) = text.split_once("\n---").unwrap();
    for component in &SHIPPED.components {
        let name = component.reference();
        assert!(list.contains(&format!("\n{name}: ")), "{name} is not listed");
        assert!(texts.contains(&name), "{name} has no text");
    }
    for words in [
        "Permission is hereby granted",
        "Apache License",
        "UNICODE LICENSE",
        "Mozilla Public License",
        // plist spells its file LICENCE.
        "Copyright (c) 2015 Edward Barnard",
    ] {
        assert!(texts.contains(words), "{words}");
    }
    for words in ["GNU GENERAL PUBLIC LICENSE", "<year>", "<copyright holders>", "<owner>"] {
        assert!(!texts.contains(words), "{words}");
    }
}

/// An exact version, such as 11.2.0, and no range.
fn is_exact(version: &str) -> bool {
    let parts: Vec<&str> = version.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit()))
}

#[test]
fn the_pages_packages_are_pinned_and_have_sums() {
    let read = |name: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(top().join("ui").join(name)).unwrap()).unwrap()
    };
    let (package, lock) = (read("package.json"), read("package-lock.json"));
    assert_eq!(lock["lockfileVersion"], 3);
    for kind in ["dependencies", "devDependencies"] {
        for (name, version) in package[kind].as_object().unwrap() {
            let version = version.as_str().unwrap();
            assert!(is_exact(version), "{name} is not pinned: {version}");
            assert_eq!(lock["packages"][format!("node_modules/{name}")]["version"], version, "{name}");
        }
    }
    for (key, locked) in lock["packages"].as_object().unwrap().iter().filter(|(key, _)| !key.is_empty()) {
        assert!(locked["integrity"].as_str().is_some_and(|sum| sum.starts_with("sha512-")), "{key}");
        let source = locked["resolved"].as_str().unwrap_or("https://registry.npmjs.org/");
        assert!(source.starts_with("https://registry.npmjs.org/"), "{key}: {source}");
    }
    let cases = [("1.2.3", true), ("^1.2.3", false), ("~1.2.3", false), ("1.x.0", false), ("latest", false)];
    assert!(cases.iter().all(|(version, exact)| is_exact(version) == *exact));
}

/// Every crate in Cargo.lock is of crates.io with a sum, or of this tree: tests and tools, too.
#[test]
fn every_locked_crate_is_of_the_registry_and_has_a_sum() {
    let lock: toml::Table = fs::read_to_string(top().join("Cargo.lock")).unwrap().parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    assert!(packages.len() > 300);
    for package in packages.iter().filter(|package| package.get("source").is_some()) {
        let source = package["source"].as_str().unwrap();
        assert_eq!(source, "registry+https://github.com/rust-lang/crates.io-index", "{package:?}");
        assert_eq!(package["checksum"].as_str().map(str::len), Some(64), "{package:?}");
    }
}
