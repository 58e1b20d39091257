//! What a clean-up would remove: the exact list, closed and complete (causes.md, "The clean-up guide").

mod outcome;
mod paths;
mod rule;
mod words;

use std::hash::{DefaultHasher, Hash, Hasher};

use rejoin_keychain::{CleanUpItem, KeychainItem};
use serde::{Deserialize, Serialize};

use crate::Unreadable;

pub use outcome::*;
pub use paths::CLEAN_UP_PATHS;
pub use rule::items_that_go;
pub use words::*;

/// The list that a person says yes to. Nothing that is not on it is touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CleanUpList {
    /// What is moved aside, in the order in which it is.
    pub files: Vec<CleanUpFile>,
    /// What is then deleted from the login keychain, for good, in that order.
    pub items: Vec<CleanUpItem>,
    /// What would belong on the list and could not be looked at, sorted by source: it stays.
    pub unreadable: Vec<Unreadable>,
    /// Folders on the way to files of the list that are links to other places, as paths, sorted. Rejoin follows none:
    /// what is behind them stays.
    pub links: Vec<String>,
}

/// How much of the list is carried out: in a guide, what an administrator does stands between files and keychain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CleanUpScope {
    /// The files, then the items of the keychain.
    Everything,
    /// The files only.
    Files,
    /// The items of the keychain only.
    Items,
}

/// A file, folder or link that is moved aside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CleanUpFile {
    /// Where it stands below the user's home, such as `Library/Preferences/com.microsoft.CompanyPortalMac.plist`.
    pub path: String,
    /// What stands there.
    pub kind: FileKind,
}

/// What stands at a path; a link is itself, not what it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A regular file.
    File,
    /// A folder with all below it.
    Folder,
    /// A symbolic link.
    Link,
    /// A pipe, socket or device.
    Other,
}

/// The class of an item of the login keychain, by which items are grouped for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemClass {
    /// A certificate.
    Certificate,
    /// A private key.
    PrivateKey,
    /// A public key.
    PublicKey,
    /// A generic password.
    Password,
    /// Which certificate goes to a web page.
    IdentityPreference,
}

impl CleanUpList {
    /// Whether there is nothing to remove. Something may yet be unreadable, or behind a link.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.items.is_empty()
    }

    /// What of the list belongs to a part of the clean-up.
    pub fn within(self, scope: CleanUpScope) -> Self {
        match scope {
            CleanUpScope::Everything => self,
            CleanUpScope::Files => CleanUpList { items: Vec::new(), ..self },
            CleanUpScope::Items => CleanUpList { files: Vec::new(), links: Vec::new(), ..self },
        }
    }

    /// A mark of all that is removed, by which what was shown and what is carried out are compared. It means nothing to
    /// another version of Rejoin.
    pub fn fingerprint(&self) -> String {
        let mut hasher = DefaultHasher::new();
        (&self.files, &self.items).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}

impl ItemClass {
    /// That of an item.
    pub fn of(item: &KeychainItem) -> Self {
        match item {
            KeychainItem::Certificate { .. } => ItemClass::Certificate,
            KeychainItem::PrivateKey { .. } => ItemClass::PrivateKey,
            KeychainItem::PublicKey { .. } => ItemClass::PublicKey,
            KeychainItem::Password { .. } => ItemClass::Password,
            KeychainItem::IdentityPreference { .. } => ItemClass::IdentityPreference,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> CleanUpFile {
        CleanUpFile { path: path.into(), kind: FileKind::File }
    }

    fn item(account: &str) -> CleanUpItem {
        let item = KeychainItem::Password { label: "x".into(), account: account.into(), service: "x".into() };
        CleanUpItem { item, device_id: None, created_at: None }
    }

    fn list() -> CleanUpList {
        CleanUpList { files: vec![file("a"), file("b")], items: vec![item("c")], ..CleanUpList::default() }
    }

    #[test]
    fn a_fingerprint_is_that_of_what_is_removed() {
        let shown = list().fingerprint();
        assert_eq!(shown, list().fingerprint());
        let changed = [
            CleanUpList { files: vec![file("b"), file("a")], ..list() },
            CleanUpList { files: vec![file("ab")], ..list() },
            CleanUpList {
                files: vec![file("a"), CleanUpFile { kind: FileKind::Link, ..file("b") }],
                ..list()
            },
            CleanUpList { items: vec![item("d")], ..list() },
            list().within(CleanUpScope::Files),
            list().within(CleanUpScope::Items),
        ];
        for list in changed {
            assert_ne!(list.fingerprint(), shown, "{list:?}");
        }
        let links = CleanUpList { links: vec!["/Users/ana/Library".into()], ..list() };
        assert_eq!(links.fingerprint(), shown, "nothing else is removed");
    }

    #[test]
    fn a_list_is_empty_where_nothing_is_removed() {
        assert!(CleanUpList::default().is_empty());
        assert!(!list().within(CleanUpScope::Files).is_empty());
        assert!(!list().within(CleanUpScope::Items).is_empty());
        assert_eq!(list().within(CleanUpScope::Everything), list());
        assert!(list().within(CleanUpScope::Files).within(CleanUpScope::Items).is_empty());
    }
}
