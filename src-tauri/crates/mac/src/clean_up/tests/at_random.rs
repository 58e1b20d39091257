//! Homes and keychains as nobody would think of them: whatever they hold, nothing off the list is touched, and what was
//! moved comes back as it was.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use proptest::prelude::*;
use rejoin_keychain::maker::{Certificate, KeyPair, Keychain, Password, PrivateKey, PublicKey};
use rejoin_registration::CLEAN_UP_PATHS;

use super::home::{NOW, Node, Played, Tree};
use crate::clean_up::{clean_up_list, clean_ups_kept, restore_clean_up};
use crate::own_files::FOLDER;

const KEYCHAIN: &str = "Library/Keychains/login.keychain-db";

/// What is put at a path.
#[derive(Clone, Debug)]
enum Put {
    File(u8),
    Folder,
    Link(String),
}

fn path() -> impl Strategy<Value = String> {
    let listed = prop::sample::select(CLEAN_UP_PATHS.to_vec());
    let changed = (listed.clone(), 0..9_usize).prop_map(|(path, way)| match way {
        0 => format!("{path}2"),
        1 => path.replace("Library", "library2"),
        2 => path.rsplit_once('/').map_or(path, |(folder, _)| folder).to_owned(),
        3 => format!("{path}/inside/{}", path.len()),
        4 => path.replace("com.microsoft", "com.microsof"),
        5 => path.replace("Library/", ""),
        6 => format!("{path}/../x").replace("/../", "/up/"),
        7 => path.replace(".plist", ".plist.lockfile"),
        _ => path.replace('.', "_"),
    });
    let others = prop::sample::select(vec![
        "Documents/a",
        "Library",
        "Library/Preferences",
        "Library/Application Support",
        "Library/Cookies",
        "Library/Containers/com.microsoft.CompanyPortalMac/Data",
        "Library/Keychains/x.keychain-db",
        "Elsewhere/x",
        "Library/Application Support/org.rejoin.menubar/guide.json",
    ]);
    prop_oneof![4 => listed.prop_map(String::from), 4 => changed, 2 => others.prop_map(String::from)]
}

fn put() -> impl Strategy<Value = Put> {
    let inside = path().prop_map(|path| format!("/Users/ana/{path}"));
    let outside =
        prop::sample::select(vec!["/Users/bob/secret", "/Library/Preferences", "/", "/nowhere", ".", "x"]);
    prop_oneof![
        4 => any::<u8>().prop_map(Put::File),
        3 => Just(Put::Folder),
        2 => inside.prop_map(Put::Link),
        2 => outside.prop_map(|target| Put::Link(target.into())),
    ]
}

/// Puts something at a path, where what stands there already lets it.
fn build(home: &Path, path: &str, put: &Put) {
    let mut folder = home.to_path_buf();
    let (folders, _) = path.rsplit_once('/').unwrap_or(("", path));
    for name in folders.split('/').filter(|name| !name.is_empty()) {
        folder.push(name);
        match folder.symlink_metadata() {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return,
            Err(_) => fs::create_dir(&folder).unwrap(),
        }
    }
    let path = home.join(path);
    if path.symlink_metadata().is_ok() {
        return;
    }
    match put {
        Put::File(byte) => fs::write(path, [*byte]).unwrap(),
        Put::Folder => fs::create_dir(path).unwrap(),
        Put::Link(target) => symlink(target, path).unwrap(),
    }
}

/// A record of a keychain, on the list or off it.
#[derive(Clone, Debug)]
enum Item {
    Certificate(&'static str, u8),
    Private(&'static str, u8),
    Public(&'static str, u8),
    Password(&'static str, &'static str),
    Preference(&'static str),
}

fn item() -> impl Strategy<Value = (Item, bool)> {
    let issuers = prop::sample::select(vec![
        ("MS-Organization-Access", true),
        ("ms-organization-access", true),
        ("MS-Organization-P2P-Access", false),
        ("JSS Built-in Certificate Authority", false),
    ]);
    let labels = prop::sample::select(vec![
        ("Microsoft Workplace Join Key", true),
        ("Microsoft Session Transport Key", true),
        ("JAMF", false),
        ("Microsoft Workplace Join Key 2", false),
        ("microsoft workplace join key", false),
        ("", false),
    ]);
    let passwords = prop::sample::select(vec![
        (("JAMF", "JAMF"), false),
        (("x", "com.microsoft.workplacejoin.thumbprint"), true),
        (("x", "com.microsoft.workplacejoin."), false),
        (("com.jamf.management.jamfAAD", "y"), true),
        (("com.jamf.management.jamfAAD2", "y"), false),
        (("Safari Forms AutoFill", "ana"), false),
    ]);
    let pages = prop::sample::select(vec![
        ("https://enterpriseregistration.windows.net", true),
        ("https://adfs.example.com/adfs/ls", true),
        ("https://example.com/", false),
    ]);
    prop_oneof![
        (issuers, 0..4_u8).prop_map(|((issuer, listed), pair)| (Item::Certificate(issuer, pair), listed)),
        (labels.clone(), 0..4_u8).prop_map(|((label, listed), pair)| (Item::Private(label, pair), listed)),
        (labels, 4..8_u8).prop_map(|((label, listed), pair)| (Item::Public(label, pair), listed)),
        passwords.prop_map(|((label, account), listed)| (Item::Password(label, account), listed)),
        pages.prop_map(|(page, listed)| (Item::Preference(page), listed)),
    ]
}

fn add(keychain: Keychain, number: usize, item: &Item) -> Keychain {
    let at = NOW.parse().unwrap();
    let pair = |pair: &u8| KeyPair::of(&format!("{pair}"));
    match item {
        Item::Certificate(issuer, key) => {
            keychain.certificate(&Certificate::other(&pair(key), issuer, &format!("device-{number}"), at))
        }
        Item::Private(label, key) => keychain.private_key(&PrivateKey::new(&pair(key), label)),
        Item::Public(label, key) => keychain.public_key(&PublicKey::new(&pair(key), label)),
        Item::Password(label, account) => keychain
            .password(&Password::new(account, &format!("service-{number}")).label(label).created_at(at)),
        Item::Preference(page) => {
            keychain.password(&Password::identity_preference(page, &format!("device-{number}"), at))
        }
    }
}

/// Whether a path is one of the list, or below one.
fn is_listed(path: &str) -> bool {
    CLEAN_UP_PATHS
        .iter()
        .any(|listed| path.strip_prefix(listed).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

fn without(tree: &Tree, left_out: impl Fn(&str) -> bool) -> Tree {
    let kept = tree.iter().filter(|(path, _)| !left_out(path) && !path.starts_with(FOLDER));
    kept.map(|(path, node)| (path.clone(), node.clone())).collect()
}

/// How many words of four bytes differ.
fn changed_words(one: &[u8], other: &[u8]) -> usize {
    assert_eq!(one.len(), other.len());
    one.chunks(4).zip(other.chunks(4)).filter(|(one, other)| one != other).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_off_the_list_is_touched(
        things in prop::collection::vec((path(), put()), 0..40),
        items in prop::collection::vec(item(), 0..12),
    ) {
        let played = Played::new();
        for (path, put) in &things {
            build(&played.home(), path, put);
        }
        let others = played.disk("Users/bob");
        fs::create_dir_all(&others).unwrap();
        fs::write(others.join("secret"), "bob's").unwrap();
        let keychain = items.iter().enumerate().fold(Keychain::new(), |keychain, (number, (item, _))| {
            add(keychain, number, item)
        });
        let has_keychain = played.home().join("Library").symlink_metadata().is_ok_and(|library| library.is_dir())
            && !played.home().join("Library/Keychains").is_symlink();
        if has_keychain {
            fs::create_dir_all(played.home().join("Library/Keychains")).unwrap();
            fs::write(played.home().join(KEYCHAIN), keychain.to_bytes()).unwrap();
        }
        let before = played.tree();
        let list = clean_up_list(&played.mac());
        for file in &list.files {
            prop_assert!(is_listed(&file.path));
        }

        let outcome = match played.clean_up() {
            Ok(outcome) => outcome,
            // A link or a file may stand where Rejoin keeps its own.
            Err(error) => {
                prop_assert!(matches!(error, crate::CleanUpError::Journal(_)), "{error:?}");
                prop_assert_eq!(played.tree(), before);
                return Ok(());
            }
        };
        let after = played.tree();
        let off_the_list = |path: &str| is_listed(path) || path == KEYCHAIN;
        let made = |path: &str| {
            // Folders on the way to Rejoin's own may be new.
            !before.contains_key(path) && FOLDER.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
        };
        prop_assert_eq!(
            without(&after, |path| off_the_list(path) || made(path)),
            without(&before, off_the_list)
        );
        for file in &outcome.moved {
            prop_assert!(!after.contains_key(&file.path));
        }
        prop_assert_eq!(fs::read(others.join("secret")).unwrap(), b"bob's");

        let deleted = outcome.deleted.len();
        if has_keychain {
            let changed = changed_words(&keychain.to_bytes(), &played.keychain());
            prop_assert!(changed <= 8 * deleted, "{changed} words for {deleted} items");
            let listed = items.iter().filter(|(_, listed)| *listed).count();
            prop_assert_eq!(list.items.len(), listed);
            prop_assert_eq!(deleted + outcome.left_items.len(), listed);
            prop_assert_eq!(clean_up_list(&played.mac()).items.len(), outcome.left_items.len());
        } else {
            prop_assert_eq!(deleted, 0);
        }

        let restored = restore_clean_up(&played.mac(), &played.hands()).unwrap();
        prop_assert!(restored.left_files.is_empty(), "{:?}", restored);
        let keychain = |path: &str| path == KEYCHAIN;
        prop_assert_eq!(
            without(&played.tree(), |path| keychain(path) || made(path)),
            without(&before, keychain)
        );
        prop_assert!(!clean_ups_kept(&played.mac()).can_be_restored);
        prop_assert!(!matches!(before.get(FOLDER), Some(Node::Link(_))) || outcome.folder.is_none());
    }
}
