//! A clean-up that is killed at any instant, and what the next start makes of it.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rejoin_keychain::KeychainItem;
use rejoin_registration::{CleanUpCourse, CleanUpScope, FileKind, Link, WhyItemLeft};

use super::home::{LATER, NOW, Played, SET_BACK, Tree};
use crate::clean_up::{clean_up_list, clean_ups_kept, restore_clean_up, resume_clean_up};
use crate::{Deed, Hands, HomeFolder, Lock, Obstacle, RecordedHands, Refusal};

/// More steps than any clean-up here has.
const MOST_STEPS: usize = 200;

/// Hands that are killed after so many steps.
struct Mortal {
    hands: RecordedHands,
    left: Arc<AtomicUsize>,
}

struct MortalHome {
    home: Box<dyn HomeFolder>,
    left: Arc<AtomicUsize>,
}

/// Before a step that would be one too many, nothing more happens.
fn step(left: &AtomicUsize) {
    if left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_err() {
        resume_unwind(Box::new("killed"));
    }
}

impl Hands for Mortal {
    fn only_tells(&self) -> bool {
        true
    }

    fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
        self.hands.start_app(bundle_id)
    }

    fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal> {
        self.hands.open_link(link, bundle_id)
    }

    fn delete_keychain_item(&self, item: &KeychainItem) -> Result<Deed, Refusal> {
        step(&self.left);
        self.hands.delete_keychain_item(item)
    }

    fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal> {
        Ok(Box::new(MortalHome { home: self.hands.home()?, left: Arc::clone(&self.left) }))
    }
}

impl HomeFolder for MortalHome {
    fn kind(&self, path: &str) -> Result<Option<FileKind>, Obstacle> {
        self.home.kind(path)
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Obstacle> {
        self.home.list(folder)
    }

    fn read(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, Obstacle> {
        self.home.read(path, limit)
    }

    fn make_folder(&self, path: &str) -> Result<(), Obstacle> {
        step(&self.left);
        self.home.make_folder(path)
    }

    /// A file takes two steps: half of it may be all there is.
    fn write_new(&self, path: &str, contents: &[u8]) -> Result<(), Obstacle> {
        step(&self.left);
        self.home.write_new(path, &contents[..contents.len() / 2])?;
        step(&self.left);
        self.home.remove_file(path)?;
        self.home.write_new(path, contents)
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Obstacle> {
        step(&self.left);
        self.home.rename(from, to)
    }

    fn replace(&self, from: &str, to: &str) -> Result<(), Obstacle> {
        step(&self.left);
        self.home.replace(from, to)
    }

    fn remove_file(&self, path: &str) -> Result<(), Obstacle> {
        step(&self.left);
        self.home.remove_file(path)
    }

    fn remove_folder(&self, path: &str) -> Result<(), Obstacle> {
        step(&self.left);
        self.home.remove_folder(path)
    }

    fn lock(&self, folder: &str) -> Result<Lock, Obstacle> {
        self.home.lock(folder)
    }
}

/// Does some work with hands that are killed after so many steps; whether they lived to its end.
fn lives(played: &Played, steps: usize, work: impl FnOnce(&dyn Hands)) -> bool {
    let hands = Mortal { hands: played.hands(), left: Arc::new(AtomicUsize::new(steps)) };
    catch_unwind(AssertUnwindSafe(|| work(&hands))).is_ok()
}

fn clean_up_with(played: &Played, hands: &dyn Hands) {
    played.clean_up_by(hands, CleanUpScope::Everything).unwrap();
}

/// Does the work on one Mac after the other, killed one step later each time, until it lives to its end; `then` gets
/// every Mac on which it did not.
fn killed_everywhere(
    made: impl Fn() -> Played,
    work: impl Fn(&Played, &dyn Hands),
    then: impl Fn(Played, usize),
) {
    for steps in 0..MOST_STEPS {
        let played = made();
        if lives(&played, steps, |hands| work(&played, hands)) {
            assert!(steps > 10, "only {steps} steps");
            return;
        }
        then(played, steps);
    }
    panic!("the work takes more steps");
}

fn cleaned_up() -> Played {
    let played = Played::registered();
    played.clean_up().unwrap();
    played
}

#[test]
fn what_was_cut_off_is_brought_to_the_same_end() {
    let (start, end) = (Played::registered().tree(), cleaned_up().everything());
    killed_everywhere(Played::registered, clean_up_with, |played, steps| {
        let outcomes = resume_clean_up(&played.mac(), &played.hands()).unwrap();
        match outcomes.as_slice() {
            [] => {
                assert_eq!(played.tree(), start, "before there is a journal nothing is done: {steps}");
                played.clean_up().unwrap();
            }
            [outcome] => {
                assert_eq!(outcome.course, CleanUpCourse::Resumed);
                assert!(!outcome.left_something(), "{steps}: {outcome:?}");
                assert_eq!(outcome.moved.len(), 7);
            }
            more => panic!("{more:?}"),
        }
        assert_eq!(played.everything(), end, "{steps}");
        assert!(!clean_ups_kept(&played.mac()).interrupted, "{steps}");
        assert!(resume_clean_up(&played.mac(), &played.hands()).unwrap().is_empty(), "nothing is done twice");
    });
}

#[test]
fn what_is_cut_off_again_and_again_comes_to_the_same_end() {
    let end = cleaned_up().everything();
    killed_everywhere(Played::registered, clean_up_with, |played, steps| {
        if !clean_ups_kept(&played.mac()).interrupted {
            return;
        }
        // One step of its own each time is all it gets before it is killed; writing the journal takes four.
        for more in 5..MOST_STEPS {
            let work = |hands: &dyn Hands| drop(resume_clean_up(&played.mac(), hands).unwrap());
            if lives(&played, more, work) {
                break;
            }
        }
        if clean_ups_kept(&played.mac()).can_be_restored {
            assert_eq!(played.everything(), end, "{steps}");
        }
    });
}

#[test]
fn putting_back_is_brought_to_its_end() {
    let back = {
        let played = cleaned_up();
        restore_clean_up(&played.mac(), &played.hands()).unwrap();
        played.everything()
    };
    let work = |played: &Played, hands: &dyn Hands| drop(restore_clean_up(&played.mac(), hands).unwrap());
    killed_everywhere(cleaned_up, work, |played, steps| {
        resume_clean_up(&played.mac(), &played.hands()).unwrap();
        restore_clean_up(&played.mac(), &played.hands()).unwrap();
        assert_eq!(played.everything(), back, "{steps}");
    });
    // What has begun to be put back is, without being asked for again.
    killed_everywhere(cleaned_up, work, |played, steps| {
        let begun = played.tree() != cleaned_up().tree();
        resume_clean_up(&played.mac(), &played.hands()).unwrap();
        if begun {
            assert_eq!(played.everything(), back, "{steps}");
        }
    });
}

#[test]
fn what_was_cut_off_long_ago_is_taken_back() {
    let registered = Played::registered();
    let (start, cleaned) = (registered.tree(), cleaned_up().tree());
    let keychain = registered.keychain();
    killed_everywhere(Played::registered, clean_up_with, |played, steps| {
        let (tree, left) = (played.tree(), clean_up_list(&played.mac()).items);
        let played = played.at(LATER);
        let outcomes = resume_clean_up(&played.mac(), &played.hands()).unwrap();
        let Some(outcome) = outcomes.first() else {
            return assert_eq!(played.tree(), start, "{steps}");
        };
        assert_eq!(outcome.course, CleanUpCourse::RolledBack);
        assert!(outcome.deleted.is_empty(), "{steps}");
        assert_eq!(clean_up_list(&played.mac()).items, left, "no item goes any more: {steps}");
        if outcome.moved.is_empty() {
            assert_eq!((played.tree(), played.keychain()), (start.clone(), keychain.clone()), "{steps}");
        } else {
            assert_eq!(played.tree(), tree, "the files stay aside: {steps}");
            assert!(tree.keys().eq(cleaned.keys()), "{steps}");
            assert!(outcome.left_items.iter().all(|left| left.why == WhyItemLeft::TooLate), "{steps}");
        }
        assert!(!clean_ups_kept(&played.mac()).interrupted, "{steps}");
    });
}

#[test]
fn a_yes_that_is_yet_to_be_said_is_none() {
    let start = Played::registered().tree();
    for (now, course) in [
        (LATER, CleanUpCourse::RolledBack),
        (SET_BACK, CleanUpCourse::RolledBack),
        (NOW, CleanUpCourse::Resumed),
    ] {
        // Killed at the first file.
        let played = Played::registered();
        assert!(!lives(&played, 12, |hands| clean_up_with(&played, hands)));
        assert!(clean_ups_kept(&played.mac()).interrupted);
        let played = played.at(now);
        let outcomes = resume_clean_up(&played.mac(), &played.hands()).unwrap();
        assert_eq!(outcomes.iter().map(|outcome| outcome.course).collect::<Vec<_>>(), [course], "{now}");
        assert_eq!(played.tree() == start, course == CleanUpCourse::RolledBack, "{now}");
    }
}

#[test]
fn a_person_may_take_back_what_was_cut_off() {
    let files = |mut tree: Tree| {
        tree.remove("Library/Keychains/login.keychain-db");
        tree
    };
    let start = files(Played::registered().tree());
    killed_everywhere(Played::registered, clean_up_with, |played, steps| {
        let keychain = played.keychain();
        restore_clean_up(&played.mac(), &played.hands()).unwrap();
        assert_eq!(files(played.tree()), start, "{steps}");
        assert_eq!(played.keychain(), keychain, "{steps}");
        assert!(resume_clean_up(&played.mac(), &played.hands()).unwrap().is_empty(), "{steps}");
        assert!(!played.everything().keys().any(|path| path.contains("/removed/")), "{steps}");
    });
}

#[test]
fn what_an_app_wrote_meanwhile_is_not_removed() {
    let written = "Library/Preferences/com.microsoft.CompanyPortalMac.plist";
    killed_everywhere(Played::registered, clean_up_with, |played, steps| {
        if played.home().join(written).exists() {
            return;
        }
        let played = played.file(written, b"new");
        resume_clean_up(&played.mac(), &played.hands()).unwrap();
        assert_eq!(std::fs::read(played.home().join(written)).unwrap(), b"new", "{steps}");
        assert_eq!(clean_up_list(&played.mac()).files.len(), 1, "{steps}");
    });
}
