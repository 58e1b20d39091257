//! A reading: known, absent, or unreadable, and never one taken for another.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One datum that Rejoin wanted to know about a Mac.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// It was read.
    Known {
        /// What was read.
        value: T,
        /// Where: a path, or a command's words joined by blanks.
        source: String,
        /// When it was read, by that Mac's clock.
        at: Timestamp,
    },
    /// It is certainly not there: no such file, no such key, no such program.
    Absent {
        /// Where it would be.
        source: String,
    },
    /// It may be there; Rejoin could not look.
    Unreadable(Unreadable),
}

/// Something that Rejoin wanted to read and could not (contracts.md 2, `unreadable`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Unreadable {
    /// A path, or a command's words joined by blanks. Under an unreadable folder: the folder.
    pub source: String,
    /// Why.
    pub reason: Reason,
}

/// Why something could not be read (contracts.md 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// macOS refused.
    PermissionDenied,
    /// It is there and cannot be parsed.
    Damaged,
    /// It did not answer in time.
    Timeout,
    /// The command ended with an exit code other than zero.
    Failed,
    /// The company's settings forbid Rejoin to look.
    NotAllowed,
    /// More than Rejoin reads of one file.
    TooLarge,
}

impl<T> Reading<T> {
    /// The value, where it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Reading::Known { value, .. } => Some(value),
            Reading::Absent { .. } | Reading::Unreadable(_) => None,
        }
    }

    /// Whether it is certainly not there.
    pub fn is_absent(&self) -> bool {
        matches!(self, Reading::Absent { .. })
    }

    /// Whether Rejoin could not look.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Reading::Unreadable(_))
    }

    /// Where it was read, or would have been.
    pub fn source(&self) -> &str {
        match self {
            Reading::Known { source, .. } | Reading::Absent { source } => source,
            Reading::Unreadable(unreadable) => &unreadable.source,
        }
    }

    /// The same reading of a part of the value: `None` becomes absent.
    pub fn part<U>(&self, part: impl FnOnce(&T) -> Option<U>) -> Reading<U> {
        match self {
            Reading::Known { value, source, at } => match part(value) {
                Some(value) => Reading::Known { value, source: source.clone(), at: *at },
                None => Reading::Absent { source: source.clone() },
            },
            Reading::Absent { source } => Reading::Absent { source: source.clone() },
            Reading::Unreadable(unreadable) => Reading::Unreadable(unreadable.clone()),
        }
    }
}
