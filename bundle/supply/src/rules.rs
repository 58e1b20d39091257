//! The rules of deny.toml, as cargo-deny understands them, held against what is shipped.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use spdx::{LicenseReq, Licensee};

use crate::{Component, Shipped, Source, SupplyError};

/// The registry of npm; a lock file may leave it out.
const NPM: &str = "https://registry.npmjs.org/";

/// The part of deny.toml that is applied here; the other sections are cargo-deny's.
#[derive(Clone, Debug, Deserialize)]
pub struct Rules {
    /// The targets that are shipped.
    graph: Graph,
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Clone, Debug, Deserialize)]
struct Graph {
    targets: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Licenses {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

#[derive(Clone, Debug, Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    package: String,
    allow: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Bans {
    deny: Vec<Named>,
    skip: Vec<Named>,
}

#[derive(Clone, Debug, Deserialize)]
struct Named {
    #[serde(rename = "crate")]
    package: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

/// A rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// A package has no license that is allowed.
    License(String, String),
    /// A package comes from elsewhere.
    Source(String),
    /// A package without a sum of what was downloaded.
    NoSum(String),
    /// A package that is banned.
    Banned(String),
    /// A package in several versions.
    Twice(String),
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Breach::License(package, license) => {
                write!(f, "{package}: its license, {license}, is not allowed")
            }
            Breach::Source(package) => write!(f, "{package}: comes from a source that is not allowed"),
            Breach::NoSum(package) => write!(f, "{package}: the lock file has no sum of it"),
            Breach::Banned(package) => write!(f, "{package}: is banned"),
            Breach::Twice(package) => write!(f, "{package}: there is another version of it, too"),
        }
    }
}

impl Rules {
    /// Reads deny.toml at the top of the tree.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or lacks a section.
    pub fn read(top: &Path) -> Result<Self, SupplyError> {
        let path = top.join("deny.toml");
        let text =
            fs::read_to_string(&path).map_err(|source| SupplyError::File { path: path.clone(), source })?;
        toml::from_str(&text).map_err(|source| SupplyError::Toml { path, source })
    }

    /// The targets that the rules are for.
    pub fn targets(&self) -> &[String] {
        &self.graph.targets
    }

    /// Every rule that is broken.
    pub fn breaches(&self, shipped: &Shipped) -> Vec<Breach> {
        let components = &shipped.components;
        let each = components.iter().flat_map(|component| self.breaches_of(component));
        each.chain(self.duplicates(components)).collect()
    }

    /// What of a license is chosen: the first that is allowed, where the package leaves the choice.
    pub fn chosen(&self, component: &Component) -> Option<Vec<LicenseReq>> {
        component.license.minimized_requirements(&self.allowed(&component.name)).ok()
    }

    fn allowed(&self, package: &str) -> Vec<Licensee> {
        let exceptions = self.licenses.exceptions.iter().filter(|exception| exception.package == package);
        let names = self.licenses.allow.iter().chain(exceptions.flat_map(|exception| &exception.allow));
        names.filter_map(|name| Licensee::parse(name).ok()).collect()
    }

    fn breaches_of(&self, component: &Component) -> Vec<Breach> {
        let name = component.reference();
        let mut breaches = Vec::new();
        if self.chosen(component).is_none() {
            breaches.push(Breach::License(name.clone(), component.license.to_string()));
        }
        if !self.comes_from_an_allowed_source(component) {
            breaches.push(Breach::Source(name.clone()));
        }
        if matches!(component.source, Source::Cargo(_) | Source::Npm(_)) && component.sum.is_none() {
            breaches.push(Breach::NoSum(name.clone()));
        }
        if self.bans.deny.iter().any(|banned| banned.package == component.name) {
            breaches.push(Breach::Banned(name));
        }
        breaches
    }

    fn comes_from_an_allowed_source(&self, component: &Component) -> bool {
        match &component.source {
            Source::Ours | Source::Rust | Source::Npm(None) => true,
            Source::Npm(Some(address)) => address.starts_with(NPM),
            Source::Cargo(source) => {
                let registry = source.strip_prefix("registry+");
                registry.is_some_and(|registry| self.sources.allow_registry.iter().any(|it| it == registry))
            }
        }
    }

    /// All versions of a package but those that are skipped must be one.
    fn duplicates(&self, components: &[Component]) -> Vec<Breach> {
        let is_skipped = |component: &Component| {
            let name = component.reference();
            self.bans.skip.iter().any(|skip| skip.package == name || skip.package == component.name)
        };
        let mut by_name: BTreeMap<&str, Vec<&Component>> = BTreeMap::new();
        for component in components.iter().filter(|component| !is_skipped(component)) {
            by_name.entry(&component.name).or_default().push(component);
        }
        let twice = by_name.into_values().filter(|versions| versions.len() > 1);
        twice.flatten().map(|component| Breach::Twice(component.reference())).collect()
    }
}
