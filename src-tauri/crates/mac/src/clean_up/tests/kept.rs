//! What is moved, left and put back.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use rejoin_registration::{CleanUpCourse, CleanUpOutcome, CleanUpScope, WhyFileLeft, WhyItemLeft};

use super::home::{Node, Played};
use crate::clean_up::{
    CleanUpError, CleanUpsKept, clean_up, clean_up_list, clean_ups_kept, restore_clean_up, resume_clean_up,
};
use crate::made_up::without_root;
use crate::own_files::FOLDER;
use crate::{Deed, Hands, HomeFolder, NotDeleted, Obstacle, Refusal};

const PLIST: &str = "Library/Preferences/com.microsoft.CompanyPortalMac.plist";

#[test]
fn files_are_moved_and_items_deleted() {
    let played = Played::registered();
    let (before, keychain) = (played.tree(), played.keychain());
    let list = clean_up_list(&played.mac());
    let outcome = played.clean_up().unwrap();
    assert_eq!(outcome.course, CleanUpCourse::CleanedUp);
    assert_eq!((&outcome.moved, &outcome.deleted), (&list.files, &list.items));
    assert!(!outcome.left_something());
    let folder = format!("{FOLDER}/removed/2026-04-25T09-41-29Z");
    assert_eq!(outcome.folder.as_deref(), Some(folder.as_str()));

    let all = played.everything();
    for (path, node) in &before {
        let is_moved = list.files.iter().any(|file| {
            path.strip_prefix(&file.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        let place = if is_moved { format!("{folder}/{path}") } else { path.clone() };
        if path != "Library/Keychains/login.keychain-db" {
            assert_eq!(all.get(&place), Some(node), "{path}");
        }
        assert_eq!(all.contains_key(path), !is_moved, "{path}");
    }
    assert!(clean_up_list(&played.mac()).is_empty());
    assert_ne!(played.keychain(), keychain);
    assert!(played.keychain().windows(4).any(|bytes| bytes == b"JAMF"));
    assert_eq!(
        clean_ups_kept(&played.mac()),
        CleanUpsKept { can_be_restored: true, ..CleanUpsKept::default() }
    );
    assert!(resume_clean_up(&played.mac(), &played.hands()).unwrap().is_empty());

    let restored = restore_clean_up(&played.mac(), &played.hands()).unwrap();
    let paths: Vec<&str> = list.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(restored.restored, paths);
    let mut after = played.tree();
    let keychain = Node::File(played.keychain());
    assert_eq!(after.insert("Library/Keychains/login.keychain-db".into(), keychain.clone()), Some(keychain));
    let mut before = before;
    before.insert("Library/Keychains/login.keychain-db".into(), Node::File(played.keychain()));
    assert_eq!(after, before);
    assert!(!played.everything().keys().any(|path| path.contains("/removed/")));
    assert_eq!(clean_ups_kept(&played.mac()), CleanUpsKept::default());
}

#[test]
fn a_list_that_has_changed_is_not_carried_out() {
    let played = Played::registered();
    let shown = clean_up_list(&played.mac()).fingerprint();
    let played = played.file("Library/Cookies/com.jamf.management.jamfAAD.binarycookies", b"new");
    let before = played.everything();
    let error = clean_up(&played.mac(), &played.hands(), CleanUpScope::Everything, &shown).unwrap_err();
    assert!(matches!(error, CleanUpError::Changed(list) if list == clean_up_list(&played.mac()).into()));
    assert_eq!(played.everything(), before);
}

#[test]
fn nothing_to_do_leaves_nothing() {
    let played = Played::new();
    let outcome = played.clean_up().unwrap();
    assert!(!outcome.did_something() && !outcome.left_something());
    assert!(!restore_clean_up(&played.mac(), &played.hands()).unwrap().did_something());
    assert!(played.everything().is_empty());
}

#[test]
fn a_part_leaves_the_other() {
    let played = Played::registered();
    let keychain = played.keychain();
    let outcome = played.clean_up_by(&played.hands(), CleanUpScope::Files).unwrap();
    assert_eq!((outcome.moved.len(), outcome.deleted.len()), (7, 0));
    assert_eq!(played.keychain(), keychain);
    let outcome = played.clean_up_by(&played.hands(), CleanUpScope::Items).unwrap();
    assert_eq!((outcome.moved.len(), outcome.deleted.len(), outcome.folder), (0, 5, None));
    let kept = fs::read_dir(played.home().join(FOLDER).join("removed")).unwrap().count();
    assert_eq!(kept, 1, "only files are kept");
}

#[test]
fn nothing_is_overwritten_on_the_way_back() {
    let played = Played::registered();
    played.clean_up().unwrap();
    fs::remove_dir(played.home().join("Library/Cookies")).unwrap();
    let played = played.file(PLIST, b"new").file("Library/Cookies", b"no folder any more");
    fs::remove_dir_all(played.home().join("Library/Saved Application State")).unwrap();
    let outcome = restore_clean_up(&played.mac(), &played.hands()).unwrap();
    let left: Vec<_> = outcome.left_files.iter().map(|left| (left.path.as_str(), &left.why)).collect();
    let cookies = "Library/Cookies/com.microsoft.CompanyPortalMac.binarycookies";
    assert_eq!(left, [(PLIST, &WhyFileLeft::Taken), (cookies, &WhyFileLeft::BehindLink)]);
    assert_eq!(outcome.restored.len(), 5);
    let read = |path: &str| fs::read(played.home().join(path)).ok();
    assert_eq!(read(PLIST).as_deref(), Some(&b"new"[..]));
    let aside = format!("{FOLDER}/removed/2026-04-25T09-41-29Z");
    assert_eq!(read(&format!("{aside}/{PLIST}")).as_deref(), Some(&b"4"[..]));
    let state = "Library/Saved Application State/com.jamf.management.jamfAAD.savedState/windows.plist";
    assert_eq!(read(state).as_deref(), Some(&b"3"[..]), "a folder that was missing is made");

    fs::remove_file(played.home().join(PLIST)).unwrap();
    fs::remove_file(played.home().join("Library/Cookies")).unwrap();
    let outcome = restore_clean_up(&played.mac(), &played.hands()).unwrap();
    assert_eq!((outcome.restored.len(), outcome.left_files.len()), (2, 0));
    assert_eq!((read(PLIST).as_deref(), read(cookies).as_deref()), (Some(&b"4"[..]), Some(&b"5"[..])));
}

#[test]
fn several_clean_ups_are_put_back_the_latest_first() {
    let played = Played::new().file(PLIST, b"first");
    played.clean_up().unwrap();
    let played =
        played.file(PLIST, b"second").file("Library/Preferences/com.microsoft.CompanyPortal.plist", b"x");
    let second = played.clean_up().unwrap();
    assert_eq!(second.folder.unwrap(), format!("{FOLDER}/removed/2026-04-25T09-41-29Z-2"));
    let outcome = restore_clean_up(&played.mac(), &played.hands()).unwrap();
    assert_eq!((outcome.restored.len(), outcome.left_files.len()), (2, 1));
    assert_eq!(fs::read(played.home().join(PLIST)).unwrap(), b"second");
    fs::remove_file(played.home().join(PLIST)).unwrap();
    restore_clean_up(&played.mac(), &played.hands()).unwrap();
    assert_eq!(fs::read(played.home().join(PLIST)).unwrap(), b"first");
    assert!(!played.everything().keys().any(|path| path.contains("/removed/")));
}

#[test]
fn what_a_stranger_put_among_the_moved_files_stays() {
    let played = Played::registered();
    let aside = played.clean_up().unwrap().folder.unwrap();
    let played = played.file(&format!("{aside}/Library/mine.txt"), b"mine");
    assert!(!restore_clean_up(&played.mac(), &played.hands()).unwrap().left_something());
    assert_eq!(fs::read(played.home().join(aside).join("Library/mine.txt")).unwrap(), b"mine");
    assert_eq!(restore_clean_up(&played.mac(), &played.hands()).unwrap().restored.len(), 0);
}

#[test]
fn a_journal_that_is_not_ours_moves_and_deletes_nothing() {
    let started = "\"started_at\":\"2026-04-25T09:41:29Z\",\"phase\":\"files\"";
    let journals = [
        "no journal".to_owned(),
        format!("{{\"schema\":2,{started},\"files\":[],\"items\":[]}}"),
        format!(
            "{{\"schema\":1,{started},\"files\":[{{\"path\":\"Documents/a\",\"kind\":\"file\"}}],\"items\":[]}}"
        ),
        format!(
            "{{\"schema\":1,{started},\"files\":[{{\"path\":\"../bob/x\",\"kind\":\"file\"}}],\"items\":[]}}"
        ),
        format!(
            "{{\"schema\":1,{started},\"files\":[],\"items\":[{{\"item\":{{\"class\":\"password\",\"label\":\"JAMF\",\
             \"account\":\"JAMF\",\"service\":\"JAMF\"}},\"device_id\":null,\"created_at\":null}}]}}"
        ),
    ];
    for journal in journals {
        let folder = format!("{FOLDER}/removed/2026-04-25T09-41-29Z");
        let played = Played::registered()
            .file("Documents/a", b"mine")
            .file(&format!("{folder}/journal.json"), journal.as_bytes())
            .file(&format!("{folder}/{PLIST}"), b"moved");
        let before = played.everything();
        assert_eq!(
            resume_clean_up(&played.mac(), &played.hands()).unwrap(),
            [not_read(&folder)],
            "{journal}"
        );
        assert_eq!(played.everything(), before, "{journal}");
        fs::remove_file(played.home().join(PLIST)).unwrap();
        let outcome = restore_clean_up(&played.mac(), &played.hands()).unwrap();
        assert_eq!(outcome.restored, [PLIST], "what was moved can always be put back: {journal}");
    }
}

/// Takes every permission away.
fn take_away(path: &Path) -> std::io::Result<()> {
    fs::set_permissions(path, fs::Permissions::from_mode(0o000))
}

fn not_read(folder: &str) -> CleanUpOutcome {
    CleanUpOutcome { folder: Some(folder.to_owned()), ..CleanUpOutcome::of(CleanUpCourse::NotRead) }
}

#[test]
fn what_cannot_be_read_holds_up_nothing_and_can_be_put_back() {
    let folder = format!("{FOLDER}/removed/2020-01-01T00-00-00Z");
    let journal = |played: &Played| played.home().join(&folder).join("journal.json");
    let spoils: [(&str, Spoils, bool); 3] = [
        (
            "a shut journal",
            |played, folder| take_away(&played.home().join(folder).join("journal.json")),
            true,
        ),
        ("a shut folder", |played, folder| take_away(&played.home().join(folder)), false),
        (
            "no journal",
            |played, folder| fs::remove_file(played.home().join(folder).join("journal.json")),
            true,
        ),
    ];
    for (what, spoil, can_be_restored) in spoils {
        let aside = format!("{folder}/{PLIST}");
        let played =
            Played::registered().file(&aside, b"moved").file(&format!("{folder}/journal.json"), b"{}");
        spoil(&played, &folder).unwrap();
        played.give_to_everybody(0o777);
        without_root(|| {
            let (mac, hands) = (played.mac(), played.hands());
            let kept = CleanUpsKept { not_read: true, can_be_restored, ..CleanUpsKept::default() };
            assert_eq!(clean_ups_kept(&mac), kept, "{what}");
            for _ in 0..2 {
                assert_eq!(resume_clean_up(&mac, &hands).unwrap(), [not_read(&folder)], "{what}");
            }
            let outcome = played.clean_up().unwrap();
            assert_eq!((outcome.moved.len(), outcome.deleted.len()), (7, 5), "{what}");
            let restored = restore_clean_up(&mac, &hands).unwrap();
            // The latest is put back first, and nothing over it.
            assert_eq!(restored.restored.len(), 7, "{what}");
            let left: Vec<_> = restored.left_files.iter().map(|left| left.path.as_str()).collect();
            assert_eq!(left, [if can_be_restored { PLIST } else { &folder }], "{what}");
        });
        assert_eq!(fs::read(played.home().join(&aside)).unwrap(), b"moved", "{what}");
        let is_noted_anew = fs::read(journal(&played)).is_ok_and(|journal| journal != b"{}");
        assert_eq!(is_noted_anew, can_be_restored, "{what}");
    }
    let played = Played::registered().file(&format!("{folder}/journal.json"), b"{}");
    take_away(&journal(&played)).unwrap();
    played.give_to_everybody(0o777);
    without_root(|| {
        let kept = CleanUpsKept { unused: true, ..CleanUpsKept::default() };
        assert_eq!(clean_ups_kept(&played.mac()), kept);
        assert_eq!(resume_clean_up(&played.mac(), &played.hands()).unwrap(), []);
    });
    assert!(!played.home().join(&folder).exists(), "nothing is lost with it");
}

/// Puts something hostile in the place of, or into, a clean-up's folder.
type Spoils = fn(&Played, &str) -> std::io::Result<()>;

#[test]
fn what_a_stranger_did_to_one_clean_up_does_not_hold_up_another() {
    let spoils: [(&str, Spoils); 7] = [
        ("a file", |played, folder| fs::write(played.home().join(folder), b"x")),
        ("a link", |played, folder| {
            fs::create_dir_all(played.home().join("Elsewhere/Library/Preferences"))?;
            fs::write(played.home().join("Elsewhere").join(PLIST), b"theirs")?;
            symlink("../../../../Elsewhere", played.home().join(folder))
        }),
        ("a folder as journal", |played, folder| {
            fs::create_dir_all(played.home().join(folder).join("journal.json/x"))
        }),
        ("a link as journal", |played, folder| {
            fs::create_dir(played.home().join(folder))?;
            symlink("/nowhere", played.home().join(folder).join("journal.json"))
        }),
        ("a link among the files", |played, folder| {
            fs::create_dir_all(played.home().join(folder))?;
            symlink("/nowhere", played.home().join(folder).join("Library"))
        }),
        ("a file among the folders", |played, folder| {
            fs::create_dir_all(played.home().join(folder).join("Library"))?;
            fs::write(played.home().join(folder).join("Library/Cookies"), b"x")
        }),
        ("a huge journal", |played, folder| {
            fs::create_dir_all(played.home().join(folder))?;
            let journal = fs::File::create(played.home().join(folder).join("journal.json"))?;
            journal.set_len(17 << 20)
        }),
    ];
    for (what, spoil) in spoils {
        for name in ["2020-01-01T00-00-00Z", "2030-01-01T00-00-00Z"] {
            let played = Played::registered();
            let before = played.tree();
            played.clean_up().unwrap();
            spoil(&played, &format!("{FOLDER}/removed/{name}")).unwrap();
            let resumed = resume_clean_up(&played.mac(), &played.hands()).unwrap();
            assert!(resumed.iter().all(|outcome| !outcome.did_something()), "{what}");
            let restored = restore_clean_up(&played.mac(), &played.hands()).unwrap();
            assert_eq!(restored.restored.len(), 7, "{what}");
            let mut after = played.tree();
            after.retain(|path, _| before.contains_key(path));
            assert_eq!(after.len(), before.len(), "{what}");
            let theirs = fs::read(played.home().join("Elsewhere").join(PLIST));
            assert_eq!(theirs.ok().as_deref(), (what == "a link").then_some(&b"theirs"[..]), "{what}");
            assert!(played.clean_up().unwrap().did_something(), "{what}");
        }
    }
}

#[test]
fn what_macos_refuses_is_left() {
    let played = Played::registered();
    let portal = "Library/Application Support/com.microsoft.CompanyPortalMac";
    for path in ["", "Library", "Library/Application Support", portal] {
        fs::set_permissions(played.home().join(path), fs::Permissions::from_mode(0o777)).unwrap();
    }
    for part in ["", "disk", "disk/Users"] {
        let path = played.disk("..").join(part);
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let outcome = without_root(|| played.clean_up()).unwrap();
    let left: Vec<_> = outcome.left_files.iter().map(|left| (left.path.as_str(), &left.why)).collect();
    assert_eq!(
        left,
        [
            ("Library/Saved Application State/com.jamf.management.jamfAAD.savedState", &WhyFileLeft::Refused),
            (PLIST, &WhyFileLeft::Refused),
            ("Library/Preferences/com.jamf.management.jamfAAD.plist", &WhyFileLeft::Refused),
            ("Library/Cookies/com.microsoft.CompanyPortalMac.binarycookies", &WhyFileLeft::Refused),
        ]
    );
    assert_eq!(outcome.moved.len(), 3);
    assert!(outcome.left_something());
}

#[test]
fn where_rejoin_cannot_keep_its_journal_nothing_is_done() {
    for played in [
        Played::registered().folder("Elsewhere").link(FOLDER, "../../Elsewhere"),
        Played::registered().file(FOLDER, b"no folder"),
        Played::registered()
            .folder("Elsewhere")
            .folder(FOLDER)
            .link(&format!("{FOLDER}/removed"), "../../../Elsewhere"),
    ] {
        let before = played.everything();
        let error = played.clean_up().unwrap_err();
        assert!(matches!(error, CleanUpError::Journal(_)), "{error:?}");
        assert_eq!(played.everything(), before);
    }
}

#[test]
fn in_a_home_that_is_read_only_nothing_is_done() {
    for played in [Played::registered(), Played::registered().folder(FOLDER)] {
        let before = played.everything();
        played.give_to_everybody(0o555);
        let (cleaned, resumed, restored) = without_root(|| {
            let (mac, hands) = (played.mac(), played.hands());
            (played.clean_up(), resume_clean_up(&mac, &hands), restore_clean_up(&mac, &hands))
        });
        let error = cleaned.unwrap_err();
        assert!(matches!(error, CleanUpError::Journal(Obstacle::Refused(_))), "{error:?}");
        assert_eq!(resumed.unwrap(), []);
        assert!(!restored.unwrap().did_something());
        assert_eq!(played.everything(), before);
    }
}

#[test]
fn two_at_once_do_not_meet() {
    let played = Played::registered().folder(FOLDER);
    let home = played.hands().home().unwrap();
    let held = home.lock(FOLDER).unwrap();
    let before = played.everything();
    let error = played.clean_up().unwrap_err();
    assert!(matches!(error, CleanUpError::Journal(Obstacle::Busy)), "{error:?}");
    assert!(restore_clean_up(&played.mac(), &played.hands()).is_err());
    assert_eq!(played.everything(), before);
    drop(held);
    assert!(played.clean_up().unwrap().did_something());
}

/// Hands whose keychain answers in some way.
struct Answering(crate::RecordedHands, fn() -> Refusal);

impl Hands for Answering {
    fn only_tells(&self) -> bool {
        true
    }

    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
        self.0.start_app(bundle_id)
    }

    fn open_link(&self, link: &rejoin_registration::Link, bundle_id: Option<&str>) -> Result<Deed, Refusal> {
        self.0.open_link(link, bundle_id)
    }

    fn delete_keychain_item(&self, _: &rejoin_keychain::KeychainItem) -> Result<Deed, Refusal> {
        Err((self.1)())
    }

    fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal> {
        self.0.home()
    }
}

#[test]
fn an_item_that_is_not_deleted_says_why() {
    let cases: [(fn() -> Refusal, WhyItemLeft); 3] = [
        (|| NotDeleted::Refused { status: -25_308 }.into(), WhyItemLeft::Refused),
        (|| NotDeleted::Ambiguous { count: 2 }.into(), WhyItemLeft::Ambiguous),
        (|| NotDeleted::NoAnswer.into(), WhyItemLeft::NoAnswer),
    ];
    for (refusal, why) in cases {
        let played = Played::registered();
        let outcome =
            played.clean_up_by(&Answering(played.hands(), refusal), CleanUpScope::Everything).unwrap();
        assert_eq!((outcome.moved.len(), outcome.deleted.len()), (7, 0));
        assert_eq!(outcome.left_items.iter().map(|left| left.why).collect::<Vec<_>>(), [why; 5]);
        assert!(resume_clean_up(&played.mac(), &played.hands()).unwrap().is_empty(), "nobody asks again");
    }
}
