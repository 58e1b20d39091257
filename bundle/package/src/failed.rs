//! What can go wrong while packing.

use std::io;
use std::path::PathBuf;

/// Why nothing was packed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// A file or folder could not be read or written.
    #[error("failed to {doing} {path}: {source}", path = path.display())]
    File {
        /// What was being done: `read`, `write`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A program is no Mach-O file for one processor, or not one that can be signed.
    #[error("failed to understand the program: {0}")]
    Program(&'static str),
    /// The parts do not belong together, or do not fit into their format.
    #[error("failed to pack: {0}")]
    Parts(String),
    /// A property list could not be read or written.
    #[error("failed to handle a property list: {0}")]
    List(#[from] plist::Error),
}

impl Failed {
    /// For `map_err`: what was being done with which file.
    pub(crate) fn at(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { doing, path, source }
    }
}
