//! Carrying out a list: the files first, the items of the keychain last. Each step is safe to be the last one.

use rejoin_keychain::CleanUpItem;
use rejoin_registration::{CleanUpCourse, CleanUpOutcome, CleanUpScope, LeftFile, LeftItem, WhyItemLeft};

use super::journal::{Journal, Phase};
use super::store::{Kept, Store};
use super::{CleanUpError, clean_up_list};
use crate::{Deed, Hands, Mac, NotDeleted, Obstacle, Refusal};

/// Carries out the list that a person was shown and said yes to: its fingerprint, and the part of the clean-up that it
/// was of. Where that list is no longer what would be removed, nothing is done.
///
/// # Errors
///
/// Where nothing was done, or where it could not be brought to its end: the next start goes on.
pub fn clean_up(
    mac: &dyn Mac,
    hands: &dyn Hands,
    scope: CleanUpScope,
    shown: &str,
) -> Result<CleanUpOutcome, CleanUpError> {
    let home = hands.home()?;
    let list = clean_up_list(mac).within(scope);
    if list.fingerprint() != shown {
        return Err(CleanUpError::Changed(Box::new(list)));
    }
    let mut outcome = CleanUpOutcome::of(CleanUpCourse::CleanedUp);
    if list.is_empty() {
        return Ok(outcome);
    }
    let store = Store::open_or_make(home.as_ref())?;
    let journal = Journal::begin(mac.now(), list.files, list.items.clone());
    let kept = store.begin(&journal)?;
    match go_on(&store, &kept, journal, hands, &list.items, &mut outcome) {
        Ok(()) => Ok(outcome),
        Err(source) => Err(CleanUpError::CutOff { source, outcomes: vec![outcome] }),
    }
}

/// Brings a clean-up to its end from wherever it is. `present` is what may be deleted now; `outcome` tells what was done,
/// also where something stood in the way.
pub(super) fn go_on(
    store: &Store<'_>,
    kept: &Kept,
    journal: Journal,
    hands: &dyn Hands,
    present: &[CleanUpItem],
    outcome: &mut CleanUpOutcome,
) -> Result<(), Obstacle> {
    let done = step_by_step(store, kept, journal, hands, present, outcome);
    if done.is_err() {
        outcome.moved = store.moved(kept).unwrap_or_default();
    }
    done
}

fn step_by_step(
    store: &Store<'_>,
    kept: &Kept,
    mut journal: Journal,
    hands: &dyn Hands,
    present: &[CleanUpItem],
    outcome: &mut CleanUpOutcome,
) -> Result<(), Obstacle> {
    if journal.phase == Phase::Files {
        for file in &journal.files {
            match store.move_aside(kept, file) {
                Ok(_) => {}
                Err(why) => outcome.left_files.push(LeftFile { path: file.path.clone(), why }),
            }
        }
        journal.phase = Phase::Items;
        store.write(kept, &journal)?;
    }
    while let Some(item) = journal.items.first().cloned() {
        match delete(hands, &item, present) {
            Ok(true) => outcome.deleted.push(item),
            Ok(false) => {}
            Err(why) => outcome.left_items.push(LeftItem { item, why }),
        }
        journal.items.remove(0);
        store.write(kept, &journal)?;
    }
    outcome.moved = store.moved(kept)?;
    if outcome.moved.is_empty() {
        return store.forget(kept);
    }
    outcome.folder = Some(kept.folder.clone());
    journal.phase = Phase::Done;
    store.write(kept, &journal)
}

/// Deletes an item of the keychain, if it is still one that may go; whether it was there.
fn delete(hands: &dyn Hands, item: &CleanUpItem, present: &[CleanUpItem]) -> Result<bool, WhyItemLeft> {
    if !present.contains(item) {
        // It is gone, or another has taken its place: that one nobody has said yes to.
        let has_changed = present.iter().any(|other| other.item == item.item);
        return if has_changed { Err(WhyItemLeft::Changed) } else { Ok(false) };
    }
    match hands.delete_keychain_item(&item.item) {
        Ok(deed) => Ok(matches!(deed, Deed::Deleted(_))),
        Err(Refusal::NotDeleted(NotDeleted::Ambiguous { .. })) => Err(WhyItemLeft::Ambiguous),
        Err(Refusal::NotDeleted(NotDeleted::NoAnswer)) => Err(WhyItemLeft::NoAnswer),
        Err(_) => Err(WhyItemLeft::Refused),
    }
}
