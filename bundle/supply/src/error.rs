//! Why the list cannot be made.

use std::io;
use std::path::PathBuf;

/// Why the list cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum SupplyError {
    /// A file cannot be read or written.
    #[error("failed to use {}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A JSON file is another than expected.
    #[error("failed to understand {}", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// A TOML file is another than expected.
    #[error("failed to understand {}", path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: toml::de::Error,
    },
    /// cargo does not start.
    #[error("failed to start cargo")]
    NoCargo(#[source] io::Error),
    /// cargo does not list the crates.
    #[error("failed to list the crates with cargo tree: {said}")]
    CargoTree {
        /// What it says.
        said: String,
    },
    /// cargo does not describe the crates.
    #[error("failed to describe the crates with cargo metadata")]
    CargoMetadata(#[source] cargo_metadata::Error),
    /// A crate of one list is not in the other.
    #[error("failed to find {package} in what cargo metadata lists")]
    Unknown {
        /// Name and version.
        package: String,
    },
    /// The page's packages are not installed.
    #[error("failed to find {}: run npm ci in ui/ first", folder.display())]
    NotInstalled {
        /// Where the package would be.
        folder: PathBuf,
    },
    /// A license is no SPDX expression.
    #[error("failed to understand the license of {package}")]
    License {
        /// Name and version.
        package: String,
        /// Why.
        #[source]
        source: spdx::ParseError,
    },
    /// No license is stated.
    #[error("failed to find out the license of {package}: it states none")]
    NoLicense {
        /// Name and version.
        package: String,
    },
    /// None of a package's licenses is allowed, or there is no text of the one that is.
    #[error("failed to find the text of {package}'s license, {license}")]
    NoText {
        /// Name and version.
        package: String,
        /// The license.
        license: String,
    },
}
