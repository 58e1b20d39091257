//! The paths that a recording declares unreadable, each a file or a folder with all below it.

use rejoin_registration::{Reason, Unreadable};

use super::mac_path::MacPath;
use super::mac_toml::{UnreadableReason, UnreadableRow};
use super::tree::Tree;

/// All of them.
#[derive(Debug, Default)]
pub(super) struct UnreadablePaths {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    /// As it is written, and where the links on its way lead.
    paths: Vec<MacPath>,
    unreadable: Unreadable,
}

impl UnreadablePaths {
    pub(super) fn new(rows: &[UnreadableRow], tree: &Tree) -> Self {
        let row = |row: &UnreadableRow| {
            let resolved = tree.resolve(&row.path, None).ok().map(|place| place.path);
            let unreadable = Unreadable { source: row.path.to_string(), reason: reason(row.reason) };
            Row { paths: [row.path.clone()].into_iter().chain(resolved).collect(), unreadable }
        };
        UnreadablePaths { rows: rows.iter().map(row).collect() }
    }

    /// What is said of exactly this path. Asked of each folder on the way, it finds the outermost.
    pub(super) fn at(&self, keys: &[String]) -> Option<&Unreadable> {
        let row = self.rows.iter().find(|row| row.paths.iter().any(|path| path.keys() == keys))?;
        Some(&row.unreadable)
    }

    /// The names directly in a folder on which an unreadable path goes on: they are there, whatever `disk/` holds.
    pub(super) fn names_in(&self, folder: &MacPath) -> impl Iterator<Item = &str> {
        let folder = folder.keys();
        let paths = self.rows.iter().flat_map(|row| &row.paths);
        paths.filter_map(move |path| {
            let next = path.names().get(folder.len())?;
            path.keys().starts_with(&folder).then_some(next.as_str())
        })
    }
}

fn reason(reason: UnreadableReason) -> Reason {
    match reason {
        UnreadableReason::PermissionDenied => Reason::PermissionDenied,
        UnreadableReason::Damaged => Reason::Damaged,
        UnreadableReason::Timeout => Reason::Timeout,
    }
}
