//! What only Security.framework can tell of the login keychain, or do to it: asked in a short-lived child of Rejoin
//! itself, so that no library of the app can have opened the keychain before with dialogs allowed, and a crash or a
//! hang stays outside (keychain.md 2).

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use rejoin_keychain::{Certificate, KeyHash, KeyLabel, KeychainItem, clean_up_items};
use rejoin_registration::{Reason, User};
use serde::{Deserialize, Serialize};

use super::process::{self, Job, NoOutput};
use super::system;
use crate::probes::login_keychain;
use crate::{Trouble, files};

/// A status of Apple's Security framework.
pub(super) type Status = i32;

/// The word that makes a child of Rejoin. Nobody types it; who does gets no more than their own keychain gives them.
const CHILD: &str = "keychain-child";

/// How long the child may take: no answer needs more than a moment, and a dialog cannot hold it up.
const LIMIT: Duration = Duration::from_secs(10);

/// The most bytes that the child reads: a hundred times what an order is.
const MOST_ORDER: u64 = 64 * 1024;

/// The keychain of a user's session, below their home. Only compared: no keychain is ever opened by its path
/// (keychain.md 2, "Corruption risk").
const LOGIN_KEYCHAIN: &str = "/Library/Keychains/login.keychain-db";

/// What the sources of answers are called.
const SOURCE: &str = "SecKeychainGetStatus";

/// What the child is to do.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Order {
    /// Say whether the login keychain is locked.
    LockState,
    /// Delete one item of it.
    Delete(KeychainItem),
}

/// What the child says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Answer {
    /// The login keychain is locked, or not.
    Locked(bool),
    /// So many items were what the order names; if it was one, it is gone.
    Matched(usize),
    /// macOS said that it deleted the item, and it is still there.
    StillThere,
    /// The item is none that may be deleted.
    NotOnTheList,
    /// macOS said no.
    Refused(Status),
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deletion {
    /// It is deleted.
    Deleted,
    /// It was not there.
    WasGone,
}

/// Why an item was not deleted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotDeleted {
    /// It is none of the items that Rejoin may delete.
    #[error("failed to delete an item that is not on the list")]
    NotOnTheList,
    /// More than one item is what the order names.
    #[error("failed to tell one of {count} items from the others")]
    Ambiguous {
        /// How many there are.
        count: usize,
    },
    /// macOS did not delete it.
    #[error("failed to delete an item: macOS answered {status}")]
    Refused {
        /// Apple: "Security Framework Result Codes".
        status: Status,
    },
    /// macOS said that it did, and the item is still there.
    #[error("failed to delete an item: it is still there")]
    StillThere,
    /// There was no answer in time, or none that is understood.
    #[error("failed to get an answer about an item")]
    NoAnswer,
}

/// Whether the login keychain of a user is locked.
pub(super) fn is_locked(user: &User) -> Result<bool, Trouble> {
    let unreadable = |reason| Trouble::unreadable(SOURCE, reason);
    match ask(&Order::LockState, user) {
        Ok(Answer::Locked(locked)) => Ok(locked),
        Ok(_) | Err(NoOutput::Failed | NoOutput::NotStarted(_) | NoOutput::TooMuch) => {
            Err(unreadable(Reason::Failed))
        }
        Err(NoOutput::TimedOut) => Err(unreadable(Reason::Timeout)),
    }
}

/// Deletes an item of a user's login keychain, if exactly one is what is named at this moment. Then the keychain's file
/// has to say so too (keychain.md 5): macOS may not find what Rejoin has read there.
pub(crate) fn delete(item: &KeychainItem, user: &User) -> Result<Deletion, NotDeleted> {
    if !item.is_on_the_list() {
        return Err(NotDeleted::NotOnTheList);
    }
    let deletion = deletion(ask(&Order::Delete(item.clone()), user).ok())?;
    let keychain = files::read(Path::new(&path(user)), login_keychain::LIMIT);
    if keychain.is_ok_and(|bytes| holds(&bytes, item)) { Err(NotDeleted::StillThere) } else { Ok(deletion) }
}

/// Whether an item is in a keychain. One that cannot be read does not contradict macOS.
fn holds(keychain: &[u8], item: &KeychainItem) -> bool {
    clean_up_items(keychain).is_ok_and(|items| items.iter().any(|listed| listed.item == *item))
}

fn deletion(answer: Option<Answer>) -> Result<Deletion, NotDeleted> {
    match answer {
        Some(Answer::Matched(0)) => Ok(Deletion::WasGone),
        Some(Answer::Matched(1)) => Ok(Deletion::Deleted),
        Some(Answer::Matched(count)) => Err(NotDeleted::Ambiguous { count }),
        Some(Answer::Refused(status)) => Err(NotDeleted::Refused { status }),
        Some(Answer::StillThere) => Err(NotDeleted::StillThere),
        Some(Answer::NotOnTheList) => Err(NotDeleted::NotOnTheList),
        Some(Answer::Locked(_)) | None => Err(NotDeleted::NoAnswer),
    }
}

/// Orders and answers go through pipes, never through arguments, which any user can list.
fn ask(order: &Order, user: &User) -> Result<Answer, NoOutput> {
    let program = env::current_exe().map_err(NoOutput::NotStarted)?;
    let program =
        program.to_str().ok_or_else(|| NoOutput::NotStarted(io::ErrorKind::InvalidFilename.into()))?;
    let input = serde_json::to_vec(order).map_err(|_| NoOutput::Failed)?;
    let printed = process::run(Job { words: &[program, CHILD], user, input: &input, limit: LIMIT })?;
    serde_json::from_slice(&printed).map_err(|_| NoOutput::Failed)
}

/// Whether the program's arguments make this process the child, which has no other task than [`serve`].
pub fn is_keychain_child(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> bool {
    let mut arguments = arguments.into_iter();
    arguments.next().is_some_and(|word| word.as_ref() == CHILD) && arguments.next().is_none()
}

/// Does what the order on standard input says, and answers on standard output.
pub fn serve_keychain() -> ExitCode {
    let mut order = Vec::new();
    let read = io::stdin().take(MOST_ORDER).read_to_end(&mut order);
    let Some(order) = read.ok().and_then(|_| serde_json::from_slice(&order).ok()) else {
        return ExitCode::FAILURE;
    };
    let Ok(answer) = super::session::user()
        .map_err(drop)
        .and_then(|user| serde_json::to_vec(&obey(&order, &user, &Keychain)).map_err(drop))
    else {
        return ExitCode::FAILURE;
    };
    match io::stdout().write_all(&answer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The login keychain, as far as an order needs it.
trait Items {
    fn is_locked(&self, path: &str) -> Result<bool, Status>;

    /// How many items match.
    fn count(&self, path: &str, item: &KeychainItem) -> Result<usize, Status>;

    /// Deletes the item if exactly one matches; how many did.
    fn delete(&self, path: &str, item: &KeychainItem) -> Result<usize, Status>;
}

/// The one that macOS has.
struct Keychain;

impl Items for Keychain {
    fn is_locked(&self, path: &str) -> Result<bool, Status> {
        system::is_locked(path)
    }

    fn count(&self, path: &str, item: &KeychainItem) -> Result<usize, Status> {
        system::count(path, item, &|found| is_meant(item, found))
    }

    fn delete(&self, path: &str, item: &KeychainItem) -> Result<usize, Status> {
        system::delete(path, item, &|found| is_meant(item, found))
    }
}

fn obey(order: &Order, user: &User, keychain: &dyn Items) -> Answer {
    let path = path(user);
    let answer = match order {
        Order::LockState => keychain.is_locked(&path).map(Answer::Locked),
        Order::Delete(item) if !item.is_on_the_list() => Ok(Answer::NotOnTheList),
        Order::Delete(item) => delete_and_look(&path, item, keychain),
    };
    answer.unwrap_or_else(Answer::Refused)
}

fn delete_and_look(path: &str, item: &KeychainItem, keychain: &dyn Items) -> Result<Answer, Status> {
    let matched = keychain.delete(path, item)?;
    let is_still_there = matched == 1 && keychain.count(path, item)? > 0;
    Ok(if is_still_there { Answer::StillThere } else { Answer::Matched(matched) })
}

fn path(user: &User) -> String {
    format!("{}{LOGIN_KEYCHAIN}", user.home.trim_end_matches('/'))
}

/// The type of a password that is an identity preference (keychain.md 5).
pub(super) const IDENTITY_PREFERENCE: i32 = i32::from_be_bytes(*b"iprf");

/// What macOS tells of an item that its search found. A text that the item does not have is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) label: String,
    pub(super) account: String,
    pub(super) service: String,
    /// The type of a password.
    pub(super) kind: Option<i32>,
    pub(super) key_class: Option<KeyClass>,
    pub(super) key_hash: Vec<u8>,
    /// What a certificate is.
    pub(super) der: Option<Vec<u8>>,
}

/// Which half of a pair a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyClass {
    Private,
    Public,
}

/// Whether an item that was found is the one that was named. macOS compares less than all of it: texts end at their
/// first NUL there (Apple: Security, `libsecurity_keychain/lib/SecItem.cpp`). A certificate is told by itself: macOS
/// does not always say the label of one.
fn is_meant(item: &KeychainItem, found: &Found) -> bool {
    match item {
        KeychainItem::IdentityPreference { label, account, service } => {
            found.has_texts(label, account, service) && found.kind == Some(IDENTITY_PREFERENCE)
        }
        KeychainItem::Password { label, account, service } => {
            found.has_texts(label, account, service) && found.kind != Some(IDENTITY_PREFERENCE)
        }
        KeychainItem::PrivateKey { label, key_hash } => found.is_key(KeyClass::Private, *label, key_hash),
        KeychainItem::PublicKey { label, key_hash } => found.is_key(KeyClass::Public, *label, key_hash),
        KeychainItem::Certificate { key_hash, .. } => {
            let certificate = found.der.as_deref().map(Certificate::with_key_hash);
            certificate.is_some_and(|read| read.is_ok_and(|(_, hash)| hash == *key_hash))
        }
    }
}

impl Found {
    fn has_texts(&self, label: &str, account: &str, service: &str) -> bool {
        self.label == label && self.account == account && self.service == service
    }

    fn is_key(&self, class: KeyClass, label: KeyLabel, hash: &KeyHash) -> bool {
        self.key_class == Some(class) && self.label == label.as_str() && self.key_hash == hash
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use rejoin_keychain::{Issuer, maker};

    use super::*;

    /// A keychain where so many items match, and one goes at each deletion that macOS carries out.
    struct Pretended {
        items: Cell<usize>,
        carries_out: bool,
        status: Option<Status>,
    }

    fn with(items: usize) -> Pretended {
        Pretended { items: Cell::new(items), carries_out: true, status: None }
    }

    impl Items for Pretended {
        fn is_locked(&self, path: &str) -> Result<bool, Status> {
            assert_eq!(path, "/Volumes/Homes/ana/Library/Keychains/login.keychain-db");
            self.status.map_or(Ok(true), Err)
        }

        fn count(&self, _: &str, _: &KeychainItem) -> Result<usize, Status> {
            self.status.map_or(Ok(self.items.get()), Err)
        }

        fn delete(&self, path: &str, item: &KeychainItem) -> Result<usize, Status> {
            let count = self.count(path, item)?;
            if count == 1 && self.carries_out {
                self.items.set(0);
            }
            Ok(count)
        }
    }

    fn ana() -> User {
        User { name: "ana".into(), home: "/Volumes/Homes/ana/".into() }
    }

    fn key() -> KeychainItem {
        KeychainItem::PrivateKey { label: KeyLabel::WorkplaceJoin, key_hash: [1; 20] }
    }

    fn jamfs() -> KeychainItem {
        KeychainItem::Password { label: "JAMF".into(), account: "JAMF".into(), service: "JAMF".into() }
    }

    #[test]
    fn one_item_is_deleted_and_nothing_else() {
        let left = |item, keychain: Pretended| {
            let answer = obey(&Order::Delete(item), &ana(), &keychain);
            (deletion(Some(answer)), keychain.items.get())
        };
        let deaf = Pretended { carries_out: false, ..with(1) };
        let refusing = Pretended { status: Some(-25_244), ..with(1) };
        let cases = [
            (left(key(), with(1)), (Ok(Deletion::Deleted), 0)),
            (left(key(), with(0)), (Ok(Deletion::WasGone), 0)),
            (left(key(), with(2)), (Err(NotDeleted::Ambiguous { count: 2 }), 2)),
            (left(key(), deaf), (Err(NotDeleted::StillThere), 1)),
            (left(key(), refusing), (Err(NotDeleted::Refused { status: -25_244 }), 1)),
            (left(jamfs(), with(1)), (Err(NotDeleted::NotOnTheList), 1)),
        ];
        for (number, (found, expected)) in cases.into_iter().enumerate() {
            assert_eq!(found, expected, "{number}");
        }
        assert_eq!(delete(&jamfs(), &ana()), Err(NotDeleted::NotOnTheList));
        assert_eq!(deletion(None), Err(NotDeleted::NoAnswer));
    }

    #[test]
    fn the_keychain_is_that_of_the_users_home() {
        assert_eq!(obey(&Order::LockState, &ana(), &with(0)), Answer::Locked(true));
        let refusing = Pretended { status: Some(-25_308), ..with(0) };
        assert_eq!(obey(&Order::LockState, &ana(), &refusing), Answer::Refused(-25_308));
    }

    fn certificate(issuer: &str, pair: &str) -> Found {
        let (id, at) = ("38d94132-e90a-4e9d-bfdc-a52633ed2772", jiff::Timestamp::UNIX_EPOCH);
        let made = maker::Certificate::workplace_join(&maker::KeyPair::of(pair), id, id, at).issuer(issuer);
        Found { der: Some(made.der()), ..Found::default() }
    }

    #[test]
    fn an_item_that_was_found_is_the_one_that_was_named() {
        let found = |label: &str, account: &str, service: &str| Found {
            label: label.into(),
            account: account.into(),
            service: service.into(),
            ..Found::default()
        };
        let page = "https://enterpriseregistration.windows.net";
        let password = |service: &str| KeychainItem::Password {
            label: page.into(),
            account: "a ".into(),
            service: service.into(),
        };
        let preference = |service: &str| KeychainItem::IdentityPreference {
            label: page.into(),
            account: "a ".into(),
            service: service.into(),
        };
        let is_preference = |found| Found { kind: Some(IDENTITY_PREFERENCE), ..found };
        let key_found = |class, label: &str, hash: &[u8]| Found {
            key_class: Some(class),
            key_hash: hash.into(),
            ..found(label, "", "")
        };
        let public = || KeychainItem::PublicKey { label: KeyLabel::WorkplaceJoin, key_hash: [1; 20] };
        let named = || KeychainItem::Certificate {
            label: "any".into(),
            issuer: Issuer::MsOrganizationAccess,
            key_hash: maker::KeyPair::of("device").hash(),
        };
        let label = "Microsoft Workplace Join Key";
        let cases = [
            (password(page), found(page, "a ", page), true),
            (password(page), Found { kind: Some(0), ..found(page, "a ", page) }, true),
            (password(page), is_preference(found(page, "a ", page)), false),
            (password(page), found(page, "a", page), false),
            (password(page), found("", "a ", page), false),
            (password("a\0b"), found(page, "a ", "a"), false),
            (preference(page), is_preference(found(page, "a ", page)), true),
            (preference(page), found(page, "a ", page), false),
            (preference(page), is_preference(found(page, "a ", "https://example.com")), false),
            (key(), key_found(KeyClass::Private, label, &[1; 20]), true),
            (key(), key_found(KeyClass::Public, label, &[1; 20]), false),
            (key(), key_found(KeyClass::Private, "JAMF", &[1; 20]), false),
            (key(), key_found(KeyClass::Private, label, &[2; 20]), false),
            (key(), found(label, "", ""), false),
            (public(), key_found(KeyClass::Public, label, &[1; 20]), true),
            (public(), key_found(KeyClass::Private, label, &[1; 20]), false),
            (named(), certificate("MS-Organization-Access", "device"), true),
            (named(), certificate("MS-ORGANIZATION-ACCESS", "device"), true),
            (named(), certificate("JSS Built-in Certificate Authority", "device"), false),
            (named(), certificate("MS-Organization-Access", "another"), false),
            (named(), Found { der: Some(b"no certificate".to_vec()), ..found("any", "", "") }, false),
            (named(), found("any", "", ""), false),
        ];
        for (item, found, expected) in cases {
            assert_eq!(is_meant(&item, &found), expected, "{item:?} {found:?}");
        }
    }

    #[test]
    fn what_the_file_still_holds_is_still_there() {
        let pair = maker::KeyPair::of("device");
        let keychain = |private: maker::PrivateKey| maker::Keychain::new().private_key(&private).to_bytes();
        let item = KeychainItem::PrivateKey { label: KeyLabel::WorkplaceJoin, key_hash: pair.hash() };
        let cases = [
            (keychain(maker::PrivateKey::workplace_join(&pair)), true),
            (keychain(maker::PrivateKey::session_transport(&pair)), false),
            (maker::Keychain::new().to_bytes(), false),
            (b"no keychain".to_vec(), false),
        ];
        for (number, (bytes, expected)) in cases.into_iter().enumerate() {
            assert_eq!(holds(&bytes, &item), expected, "{number}");
        }
    }

    #[test]
    fn orders_and_answers_are_what_they_were() {
        for order in [Order::LockState, Order::Delete(key()), Order::Delete(jamfs())] {
            let sent = serde_json::to_vec(&order).unwrap();
            assert_eq!(serde_json::from_slice::<Order>(&sent).unwrap(), order);
        }
        for answer in [Answer::Locked(true), Answer::Matched(1), Answer::StillThere, Answer::Refused(-1)] {
            let sent = serde_json::to_vec(&answer).unwrap();
            assert_eq!(serde_json::from_slice::<Answer>(&sent).unwrap(), answer);
        }
    }

    #[test]
    fn only_one_word_makes_a_child() {
        let cases: [(&[&str], bool); 5] = [
            (&["keychain-child"], true),
            (&["keychain-child", "x"], false),
            (&["status", "keychain-child"], false),
            (&["status"], false),
            (&[], false),
        ];
        for (arguments, expected) in cases {
            assert_eq!(is_keychain_child(arguments), expected, "{arguments:?}");
        }
    }
}
