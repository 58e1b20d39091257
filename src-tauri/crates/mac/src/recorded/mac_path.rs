//! Paths on a Mac: one spelling of each, and when two name the same file.

use std::fmt;

use icu_normalizer::DecomposingNormalizer;
use serde::Deserialize;
use thiserror::Error;

/// The folders at the top of a Mac's disk that stand in `/private` and are linked from the top.
const IN_PRIVATE: [&str; 3] = ["etc", "tmp", "var"];

/// The name under which macOS keeps them.
pub(super) const PRIVATE: &str = "private";

/// Whether a folder at the top of a Mac's disk stands in `/private`.
pub(super) fn is_in_private(name: &str) -> bool {
    let name = key(name);
    IN_PRIVATE.contains(&name.as_str())
}

/// What two names of the same file have in common: macOS disks ignore case, and how accents are composed.
pub(super) fn key(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let decompose = DecomposingNormalizer::new_nfd();
    // Lowering a letter may compose it again.
    decompose.normalize(&decompose.normalize(name).to_lowercase()).into_owned()
}

/// An absolute path without `..`, in its canonical spelling: `/private/var/log`, not `/var/log/`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct MacPath {
    names: Vec<String>,
}

/// Why a text is no path.
#[derive(Debug, Error)]
pub(super) enum PathError {
    #[error("the path `{0}` is not absolute")]
    Relative(String),
    #[error("the path `{0}` has a `..`")]
    Climbs(String),
}

impl MacPath {
    /// The names from the top down.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The same for every spelling of the path.
    pub(super) fn keys(&self) -> Vec<String> {
        self.names.iter().map(|name| key(name)).collect()
    }

    /// The path of names that come from a canonical path.
    pub(super) fn of_names(names: &[String]) -> Self {
        MacPath { names: names.to_vec() }
    }
}

impl TryFrom<&str> for MacPath {
    type Error = PathError;

    fn try_from(text: &str) -> Result<Self, PathError> {
        if !text.starts_with('/') {
            return Err(PathError::Relative(text.to_string()));
        }
        let mut names: Vec<String> = Vec::new();
        for name in text.split('/').filter(|name| !matches!(*name, "" | ".")) {
            if name == ".." {
                return Err(PathError::Climbs(text.to_string()));
            }
            if names.is_empty() && is_in_private(name) {
                names.push(PRIVATE.to_string());
            }
            names.push(name.to_string());
        }
        Ok(MacPath { names })
    }
}

impl TryFrom<String> for MacPath {
    type Error = PathError;

    fn try_from(text: String) -> Result<Self, PathError> {
        MacPath::try_from(text.as_str())
    }
}

impl fmt::Display for MacPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.names.is_empty() {
            return formatter.write_str("/");
        }
        self.names.iter().try_for_each(|name| write!(formatter, "/{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_one_spelling() {
        let cases = [
            ("/private/var/log/jamf.log", Some("/private/var/log/jamf.log")),
            ("/var/log/jamf.log", Some("/private/var/log/jamf.log")),
            ("/etc", Some("/private/etc")),
            ("/tmp/x", Some("/private/tmp/x")),
            ("/Users/var/log", Some("/Users/var/log")),
            ("/variable", Some("/variable")),
            ("//Users/./ana/", Some("/Users/ana")),
            ("/", Some("/")),
            ("/a/../b", None),
            ("/..", None),
            ("/a..b/...", Some("/a..b/...")),
            ("var/log", None),
            ("", None),
            ("~/Library", None),
        ];
        for (text, expected) in cases {
            let path = MacPath::try_from(text).ok().map(|path| path.to_string());
            assert_eq!(path.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn names_are_the_same_whatever_their_case_and_composition() {
        let cases = [
            ("jamf.log", "JAMF.Log", true),
            ("jo\u{e3}o", "joa\u{303}o", true),
            ("JO\u{c3}O", "joa\u{303}o", true),
            ("joao", "jo\u{e3}o", false),
            ("\u{1e9b}\u{323}", "\u{1e9b}\u{323}", true),
            ("\u{212b}", "a\u{30a}", true),
            ("x1", "x\u{b9}", false),
        ];
        for (one, other, same) in cases {
            assert_eq!(key(one) == key(other), same, "{one} {other}");
        }
    }
}
