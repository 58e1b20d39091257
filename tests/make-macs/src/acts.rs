//! Acts: what happens on a recorded Mac and what macOS refuses there, described as the Mac that it becomes, and written as what differs.

use serde::Serialize;

use crate::cases::Case;
use crate::folder::Folder;
use crate::mac::Mac;

/// Something that happens.
#[derive(Clone, Debug)]
pub struct Act {
    /// The name of its folder.
    pub name: &'static str,
    /// What it follows: an action's id, a step's, an earlier act, or `start`.
    pub after: &'static str,
    /// The how-manyeth time of that.
    pub nth: u16,
    /// Seconds after that.
    pub wait: u16,
    /// Whether the Mac is restarted then.
    pub restarts: bool,
    /// The Mac after it; before it, the Mac was as after the act listed before.
    pub mac: Mac,
}

#[derive(Serialize)]
struct ActsToml<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    refused: &'a [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    act: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    after: &'a str,
    #[serde(skip_serializing_if = "is_first")]
    nth: u16,
    wait: u16,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remove: Vec<String>,
    #[serde(skip_serializing_if = "is_false")]
    restarts: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's")]
fn is_false(restarts: &bool) -> bool {
    !*restarts
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's")]
fn is_first(nth: &u16) -> bool {
    *nth == 1
}

/// The files of a recording's acts, by their path in it.
pub fn files(case: &Case) -> Folder {
    let mut files = Folder::new();
    let mut rows = Vec::new();
    let mut before = case.mac.folder();
    for act in &case.acts {
        let becomes = act.mac.folder();
        let new = becomes.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes));
        files.extend(new.map(|(path, bytes)| (format!("acts/{}/{path}", act.name), bytes.clone())));
        let remove = before.keys().filter(|path| !becomes.contains_key(*path)).cloned().collect();
        let Act { name, after, nth, wait, restarts, .. } = *act;
        rows.push(Row { name, after, nth, wait, remove, restarts });
        before = becomes;
    }
    if !rows.is_empty() || !case.refused.is_empty() {
        let toml = toml::to_string(&ActsToml { refused: &case.refused, act: rows }).unwrap_or_default();
        files.insert("acts/acts.toml".into(), toml.into_bytes());
    }
    files
}
