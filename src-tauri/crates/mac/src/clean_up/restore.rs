//! The way back: what clean-ups moved aside is put where it was. Nothing that stands there meanwhile is overwritten.

use rejoin_registration::{CleanUpCourse, CleanUpOutcome, LeftFile};

use super::CleanUpError;
use super::journal::{Journal, Phase};
use super::store::{Kept, Store, why_left};
use crate::{Hands, Mac, Obstacle};

/// Puts back what clean-ups have moved aside, the latest first. A clean-up that was interrupted is not gone on with.
///
/// # Errors
///
/// Where it could not be brought to its end: the next start goes on.
pub fn restore_clean_up(mac: &dyn Mac, hands: &dyn Hands) -> Result<CleanUpOutcome, CleanUpError> {
    let home = hands.home()?;
    let mut outcome = CleanUpOutcome::of(CleanUpCourse::Restored);
    let Some(store) = Store::open(home.as_ref())? else { return Ok(outcome) };
    for kept in store.all()?.iter().rev() {
        // What is aside shows the disk, whatever was noted of it.
        let journal = store.read(kept).ok().flatten();
        let journal = journal.unwrap_or_else(|| Journal::begin(mac.now(), Vec::new(), Vec::new()));
        // One that cannot be put back does not hold up the others.
        if let Err(obstacle) = put_back(&store, kept, journal, &mut outcome) {
            outcome.left_files.push(LeftFile { path: kept.folder.clone(), why: why_left(obstacle) });
        }
    }
    Ok(outcome)
}

/// Puts back what one clean-up has moved aside.
pub(super) fn put_back(
    store: &Store<'_>,
    kept: &Kept,
    mut journal: Journal,
    outcome: &mut CleanUpOutcome,
) -> Result<(), Obstacle> {
    let moved = store.moved(kept)?;
    if !moved.is_empty() {
        journal.phase = Phase::Restoring;
        journal.items.clear();
        store.write(kept, &journal)?;
    }
    let mut all_back = true;
    for file in moved {
        match store.put_back(kept, &file.path) {
            Ok(()) => outcome.restored.push(file.path),
            Err(why) => {
                all_back = false;
                outcome.left_files.push(LeftFile { path: file.path, why });
            }
        }
    }
    if all_back {
        return store.forget(kept);
    }
    outcome.folder = Some(kept.folder.clone());
    journal.phase = Phase::Done;
    store.write(kept, &journal)
}
