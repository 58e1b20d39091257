//! A clean-up as one JSON object, for programs (docs/clean-up.md).

use jiff::{Timestamp, Unit};
use rejoin_mac::KeychainItem;
use rejoin_registration::{
    CleanUpCourse, CleanUpList, CleanUpOutcome, FileKind, ItemClass, Unreadable, WhyFileLeft, WhyItemLeft,
};
use serde::Serialize;

use super::text::below;

/// The form of the object.
const SCHEMA: u32 = 1;

/// What became of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    /// It was not asked: the list only.
    DryRun,
    /// Yes.
    Yes,
    /// No.
    No,
}

#[derive(Serialize)]
struct Face<'a> {
    schema: u32,
    taken_at: Timestamp,
    files: Option<Vec<File>>,
    items: Option<Vec<Item<'a>>>,
    links: Option<&'a [String]>,
    unreadable: Option<&'a [Unreadable]>,
    answer: Option<Answer>,
    outcomes: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
struct File {
    path: String,
    kind: FileKind,
}

#[derive(Serialize)]
struct Item<'a> {
    class: ItemClass,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key_hash: Option<String>,
}

#[derive(Serialize)]
struct Outcome<'a> {
    course: &'static str,
    moved: Vec<String>,
    restored: Vec<String>,
    deleted: Vec<Item<'a>>,
    left_files: Vec<LeftFile>,
    left_items: Vec<LeftItem<'a>>,
    folder: Option<String>,
}

#[derive(Serialize)]
struct LeftFile {
    path: String,
    why: &'static str,
}

#[derive(Serialize)]
struct LeftItem<'a> {
    item: Item<'a>,
    why: &'static str,
}

/// The object, with a line end.
pub(super) fn face(
    taken_at: Timestamp,
    home: &str,
    list: Option<&CleanUpList>,
    answer: Option<Answer>,
    outcomes: &[CleanUpOutcome],
) -> serde_json::Result<String> {
    let file = |path: &str, kind| File { path: below(home, path), kind };
    let face = Face {
        schema: SCHEMA,
        taken_at: taken_at.round(Unit::Second).unwrap_or(taken_at),
        files: list.map(|list| list.files.iter().map(|entry| file(&entry.path, entry.kind)).collect()),
        items: list.map(|list| list.items.iter().map(|item| Item::of(&item.item)).collect()),
        links: list.map(|list| list.links.as_slice()),
        unreadable: list.map(|list| list.unreadable.as_slice()),
        answer,
        outcomes: outcomes.iter().map(|outcome| Outcome::of(outcome, home)).collect(),
    };
    Ok(serde_json::to_string_pretty(&face)? + "\n")
}

impl<'a> Item<'a> {
    fn of(item: &'a KeychainItem) -> Self {
        let class = ItemClass::of(item);
        let bare = |label| Item { class, label, account: None, service: None, issuer: None, key_hash: None };
        match item {
            KeychainItem::Password { label, account, service }
            | KeychainItem::IdentityPreference { label, account, service } => {
                Item { account: Some(account), service: Some(service), ..bare(label) }
            }
            KeychainItem::PrivateKey { label, key_hash } | KeychainItem::PublicKey { label, key_hash } => {
                Item { key_hash: Some(hex(key_hash)), ..bare(label.as_str()) }
            }
            KeychainItem::Certificate { label, issuer, key_hash } => {
                Item { issuer: Some(issuer.as_str()), key_hash: Some(hex(key_hash)), ..bare(label) }
            }
        }
    }
}

impl<'a> Outcome<'a> {
    fn of(outcome: &'a CleanUpOutcome, home: &str) -> Self {
        Outcome {
            course: match outcome.course {
                CleanUpCourse::CleanedUp => "cleaned_up",
                CleanUpCourse::Resumed => "resumed",
                CleanUpCourse::RolledBack => "rolled_back",
                CleanUpCourse::Restored => "restored",
                CleanUpCourse::NotRead => "not_read",
            },
            moved: outcome.moved.iter().map(|file| below(home, &file.path)).collect(),
            restored: outcome.restored.iter().map(|path| below(home, path)).collect(),
            deleted: outcome.deleted.iter().map(|item| Item::of(&item.item)).collect(),
            left_files: outcome
                .left_files
                .iter()
                .map(|left| LeftFile { path: below(home, &left.path), why: why_file(&left.why) })
                .collect(),
            left_items: outcome
                .left_items
                .iter()
                .map(|left| LeftItem { item: Item::of(&left.item.item), why: why_item(left.why) })
                .collect(),
            folder: outcome.folder.as_ref().map(|folder| below(home, folder)),
        }
    }
}

fn why_file(why: &WhyFileLeft) -> &'static str {
    match why {
        WhyFileLeft::Refused => "refused",
        WhyFileLeft::AnotherVolume => "another_volume",
        WhyFileLeft::BehindLink => "behind_link",
        WhyFileLeft::Changed => "changed",
        WhyFileLeft::Taken => "taken",
        WhyFileLeft::Failed { .. } => "failed",
    }
}

fn why_item(why: WhyItemLeft) -> &'static str {
    match why {
        WhyItemLeft::Refused => "refused",
        WhyItemLeft::Ambiguous => "ambiguous",
        WhyItemLeft::NoAnswer => "no_answer",
        WhyItemLeft::Changed => "changed",
        WhyItemLeft::TooLate => "too_late",
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
