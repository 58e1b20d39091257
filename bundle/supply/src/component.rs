//! A crate or package that is shipped.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What is shipped.
#[derive(Clone, Debug, PartialEq)]
pub struct Shipped {
    /// The program itself.
    pub program: Component,
    /// What is in it.
    pub components: Vec<Component>,
}

/// A crate or package.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its version; `None` for Rust's own library, which is whatever the compiler brings.
    pub version: Option<String>,
    /// Its license, an SPDX expression in today's form.
    pub license: spdx::Expression,
    /// Where it comes from.
    pub source: Source,
    /// The sum of what was downloaded.
    pub sum: Option<Sum>,
    /// Where its licenses are; `None` where they are not here.
    pub folder: Option<PathBuf>,
    /// Who wrote it, as it says.
    pub authors: Vec<String>,
    /// Where its source is kept.
    pub repository: Option<String>,
    /// What it needs, by reference.
    pub needs: BTreeSet<String>,
}

/// Where a component comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// This tree.
    Ours,
    /// A registry of crates, or a repository: cargo's name for it.
    Cargo(String),
    /// npm: the address of the package where the lock file has one.
    Npm(Option<String>),
    /// Rust's own library.
    Rust,
}

/// A sum, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sum {
    /// SHA-256.
    Sha256(String),
    /// SHA-512.
    Sha512(String),
}

impl Component {
    /// What it is known by in the list.
    pub fn reference(&self) -> String {
        match &self.version {
            Some(version) => reference(&self.name, version),
            None => self.name.clone(),
        }
    }

    /// The package URL (github.com/package-url); `None` for what is not from a registry.
    pub fn package_url(&self) -> Option<String> {
        let (name, version) = (&self.name, self.version.as_ref()?);
        match self.source {
            Source::Cargo(_) => Some(format!("pkg:cargo/{name}@{version}")),
            Source::Npm(_) => Some(format!("pkg:npm/{}@{version}", name.replace('@', "%40"))),
            Source::Ours | Source::Rust => None,
        }
    }
}

/// What a name and a version are known by.
pub(crate) fn reference(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

/// A license in today's form; old ones wrote `MIT/Apache-2.0`.
pub(crate) fn license(package: &str, text: Option<&str>) -> Result<spdx::Expression, crate::SupplyError> {
    let Some(text) = text else {
        return Err(crate::SupplyError::NoLicense { package: package.to_owned() });
    };
    let wrong = |source| crate::SupplyError::License { package: package.to_owned(), source };
    let today = spdx::Expression::canonicalize(text).map_err(wrong)?;
    spdx::Expression::parse(today.as_deref().unwrap_or(text)).map_err(wrong)
}
