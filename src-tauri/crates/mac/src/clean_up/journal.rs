//! The journal of one clean-up: what a person said yes to, and how far it has come. It is written whole or not at all,
//! and down to the disk, before anything that it speaks of is done.

use jiff::Timestamp;
use rejoin_keychain::CleanUpItem;
use rejoin_registration::{CLEAN_UP_PATHS, CleanUpFile};
use serde::{Deserialize, Serialize};

/// The form of the journal.
const SCHEMA: u32 = 1;

/// How far a clean-up has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Phase {
    /// Files are being moved aside. Which of them have been shows the disk.
    Files,
    /// Items of the keychain are being deleted.
    Items,
    /// All is done that could be.
    Done,
    /// Files are being put back.
    Restoring,
}

/// What is remembered of one clean-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    schema: u32,
    /// When it was begun, by that Mac's clock.
    pub(super) started_at: Timestamp,
    pub(super) phase: Phase,
    /// The files that were shown.
    pub(super) files: Vec<CleanUpFile>,
    /// The items that are still to be deleted.
    pub(super) items: Vec<CleanUpItem>,
}

impl Journal {
    pub(super) fn begin(started_at: Timestamp, files: Vec<CleanUpFile>, items: Vec<CleanUpItem>) -> Self {
        Journal { schema: SCHEMA, started_at, phase: Phase::Files, files, items }
    }

    /// Reads a journal. One that is not understood tells of nothing to go on with; a path or an item that is not on the
    /// list was never written by Rejoin.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let journal: Journal = serde_json::from_slice(bytes).ok()?;
        let is_ours = journal.schema == SCHEMA
            && journal.files.iter().all(|file| CLEAN_UP_PATHS.contains(&file.path.as_str()))
            && journal.items.iter().all(|item| item.item.is_on_the_list());
        is_ours.then_some(journal)
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // Numbers, texts and lists: there is nothing that JSON cannot say.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
