//! The crates in the Mac program, of both processors: what cargo links, without tests, build scripts and macros.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::{Metadata, MetadataCommand, Package};
use serde::Deserialize;

use crate::component::{license, reference};
use crate::{Component, Shipped, Source, Sum, SupplyError};

/// What is shipped is built for these.
pub(crate) const TARGETS: [&str; 2] = ["aarch64-apple-darwin", "x86_64-apple-darwin"];

/// The program's package.
const PROGRAM: &str = "rejoin";

/// Each crate by its reference, with the references that it needs.
type Tree = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn shipped(top: &Path) -> Result<Shipped, SupplyError> {
    let mut tree = Tree::new();
    let mut described = BTreeMap::new();
    for target in TARGETS {
        read_tree(&list(top, target)?, &mut tree);
        described.extend(describe(top, target)?);
    }
    let sums = sums(top)?;
    let mut components = Vec::new();
    for (name, needs) in tree {
        let package = described.get(&name).ok_or_else(|| SupplyError::Unknown { package: name.clone() })?;
        let folder = folder(top, package);
        components.push(Component { folder, ..component(package, needs, sums.get(&name))? });
    }
    let program = components
        .iter()
        .position(|component| component.name == PROGRAM)
        .ok_or_else(|| SupplyError::Unknown { package: PROGRAM.into() })?;
    let mut program = components.remove(program);
    let standard = standard_library()?;
    program.needs.insert(standard.reference());
    components.push(standard);
    Ok(Shipped { program, components })
}

fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".into())
}

/// One line a crate: its depth, a bar, its name and version.
fn list(top: &Path, target: &str) -> Result<String, SupplyError> {
    let words = ["tree", "--locked", "--package", PROGRAM, "--target", target];
    let output = Command::new(cargo())
        .args(words)
        .args(["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "|{p}"])
        .current_dir(top)
        .output()
        .map_err(SupplyError::NoCargo)?;
    if !output.status.success() {
        return Err(SupplyError::CargoTree { said: String::from_utf8_lossy(&output.stderr).into_owned() });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn read_tree(text: &str, tree: &mut Tree) {
    let mut above: Vec<String> = Vec::new();
    for line in text.lines() {
        let Some((depth, rest)) = line.split_once('|') else { continue };
        let mut words = rest.split(' ');
        let (Ok(depth), Some(name), Some(version)) = (depth.parse(), words.next(), words.next()) else {
            continue;
        };
        let reference = reference(name, version.trim_start_matches('v'));
        above.truncate(depth);
        if let Some(parent) = above.last() {
            tree.entry(parent.clone()).or_default().insert(reference.clone());
        }
        tree.entry(reference.clone()).or_default();
        above.push(reference);
    }
}

fn describe(top: &Path, target: &str) -> Result<BTreeMap<String, Package>, SupplyError> {
    let metadata: Metadata = MetadataCommand::new()
        .current_dir(top)
        .other_options(["--locked", "--filter-platform", target].map(String::from))
        .exec()
        .map_err(SupplyError::CargoMetadata)?;
    let packages = metadata.packages.into_iter();
    Ok(packages.map(|package| (reference(&package.name, &package.version.to_string()), package)).collect())
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

fn sums(top: &Path) -> Result<BTreeMap<String, String>, SupplyError> {
    let path = top.join("Cargo.lock");
    let text =
        fs::read_to_string(&path).map_err(|source| SupplyError::File { path: path.clone(), source })?;
    let lock: Lock = toml::from_str(&text).map_err(|source| SupplyError::Toml { path, source })?;
    let sums = lock
        .package
        .into_iter()
        .filter_map(|package| Some((reference(&package.name, &package.version), package.checksum?)));
    Ok(sums.collect())
}

/// Where a crate's licenses are: of our own at the top.
fn folder(top: &Path, package: &Package) -> Option<PathBuf> {
    match package.source {
        Some(_) => package.manifest_path.parent().map(|folder| folder.as_std_path().to_owned()),
        None => Some(top.to_owned()),
    }
}

fn component(
    package: &Package,
    needs: BTreeSet<String>,
    sum: Option<&String>,
) -> Result<Component, SupplyError> {
    let version = package.version.to_string();
    Ok(Component {
        license: license(&reference(&package.name, &version), package.license.as_deref())?,
        name: package.name.to_string(),
        version: Some(version),
        source: match &package.source {
            Some(source) => Source::Cargo(source.repr.clone()),
            None => Source::Ours,
        },
        sum: sum.cloned().map(Sum::Sha256),
        folder: None,
        authors: package.authors.clone(),
        repository: package.repository.clone(),
        needs,
    })
}

/// Rust's own library is linked into every program, and is in no lock file.
fn standard_library() -> Result<Component, SupplyError> {
    let name = "Rust standard library";
    Ok(Component {
        name: name.into(),
        version: None,
        license: license(name, Some("MIT OR Apache-2.0"))?,
        source: Source::Rust,
        sum: None,
        folder: None,
        authors: vec!["The Rust Project Developers".into()],
        repository: Some("https://github.com/rust-lang/rust".into()),
        needs: BTreeSet::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_with_what_each_crate_needs() {
        let text =
            "0|rejoin v0.1.0 (/a b/c)\n1|url v2.5.8\n2|idna v1.1.0\n1|plist v1.10.3\n2|url v2.5.8 (*)\n\n";
        let mut tree = Tree::new();
        read_tree(text, &mut tree);
        let needs = |name: &str| tree[name].iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(needs("rejoin@0.1.0"), ["plist@1.10.3", "url@2.5.8"]);
        assert_eq!(needs("url@2.5.8"), ["idna@1.1.0"]);
        assert_eq!(needs("plist@1.10.3"), ["url@2.5.8"]);
        assert_eq!(tree.len(), 4);
    }
}
