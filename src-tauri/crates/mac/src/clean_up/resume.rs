//! At the start of Rejoin: a clean-up that was cut off is brought to its end, or taken back.

use jiff::{SignedDuration, Timestamp};
use rejoin_registration::{CLEAN_UP_PATHS, CleanUpCourse, CleanUpOutcome, FileKind, LeftItem, WhyItemLeft};

use super::carry_out::go_on;
use super::journal::{Journal, Phase};
use super::restore::put_back;
use super::store::{self, Kept, Store};
use super::{CleanUpError, clean_up_list};
use crate::{Hands, Mac, Trouble};

/// How long a yes counts. After that nobody remembers it, and this Mac may have been registered anew. One that is yet
/// to be said counts no longer, either: the clock was ahead then, nobody knows how far.
const YES_COUNTS: SignedDuration = SignedDuration::from_hours(24);

/// Goes on with every clean-up or restoring that was interrupted; what came of each. A clean-up that was begun more
/// than a day ago is taken back where that is possible: while it moved files, these return; once it was at the keychain,
/// the files stay aside and no item is deleted any more.
///
/// # Errors
///
/// Where nothing was done, or where one could not be brought to its end: the next start goes on. It does not hold up the
/// others.
pub fn resume_clean_up(mac: &dyn Mac, hands: &dyn Hands) -> Result<Vec<CleanUpOutcome>, CleanUpError> {
    let (mut outcomes, mut in_the_way) = (Vec::new(), None);
    // Most starts end here, without hands.
    if !clean_ups_kept(mac).call_for_a_look() {
        return Ok(outcomes);
    }
    let home = hands.home()?;
    let Some(store) = Store::open(home.as_ref())? else { return Ok(outcomes) };
    for kept in store.all()? {
        // One that cannot be read holds up nothing: nobody knows what it was at.
        let Ok(Some(mut journal)) = store.read(&kept) else {
            outcomes.extend(not_read(&store, kept));
            continue;
        };
        let Some(due) = due(&journal, mac.now()) else { continue };
        let mut outcome = CleanUpOutcome::of(due.course());
        let done = match due {
            Due::ItsEnd => {
                let present = if journal.items.is_empty() { Vec::new() } else { clean_up_list(mac).items };
                go_on(&store, &kept, journal, hands, &present, &mut outcome)
            }
            Due::NoMoreItems => {
                let items = std::mem::take(&mut journal.items);
                outcome.left_items =
                    items.into_iter().map(|item| LeftItem { item, why: WhyItemLeft::TooLate }).collect();
                go_on(&store, &kept, journal, hands, &[], &mut outcome)
            }
            Due::TakingBack | Due::Restoring => put_back(&store, &kept, journal, &mut outcome),
        };
        outcomes.push(outcome);
        in_the_way = in_the_way.or(done.err());
    }
    match in_the_way {
        None => Ok(outcomes),
        Some(source) => Err(CleanUpError::CutOff { source, outcomes }),
    }
}

/// What is to be told of a clean-up without a journal, or with one that cannot be read; `None`: nothing.
fn not_read(store: &Store<'_>, kept: Kept) -> Option<CleanUpOutcome> {
    if store.moved(&kept).is_ok_and(|moved| moved.is_empty()) {
        // Nothing was done before there was a journal, and what else it was to remove is listed anew. Where it cannot be
        // forgotten it does no harm.
        let _ = store.forget(&kept);
        return None;
    }
    Some(CleanUpOutcome { folder: Some(kept.folder), ..CleanUpOutcome::of(CleanUpCourse::NotRead) })
}

/// What is to be done with a clean-up that was cut off.
enum Due {
    /// All that the yes was said to.
    ItsEnd,
    /// The yes counts no longer, and it was at the keychain: what is left there stays.
    NoMoreItems,
    /// The yes counts no longer, and it was at the files: they return.
    TakingBack,
    /// The files were returning already.
    Restoring,
}

impl Due {
    fn course(&self) -> CleanUpCourse {
        match self {
            Due::ItsEnd => CleanUpCourse::Resumed,
            Due::NoMoreItems | Due::TakingBack => CleanUpCourse::RolledBack,
            Due::Restoring => CleanUpCourse::Restored,
        }
    }
}

/// `None`: nothing.
fn due(journal: &Journal, now: Timestamp) -> Option<Due> {
    let counts = now.duration_since(journal.started_at).abs() <= YES_COUNTS;
    match journal.phase {
        Phase::Done => None,
        Phase::Restoring => Some(Due::Restoring),
        Phase::Files | Phase::Items if counts => Some(Due::ItsEnd),
        Phase::Items => Some(Due::NoMoreItems),
        Phase::Files => Some(Due::TakingBack),
    }
}

/// What the eyes see of earlier clean-ups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CleanUpsKept {
    /// One was interrupted, and [`resume_clean_up`] goes on with it.
    pub interrupted: bool,
    /// What was noted of one cannot be read, and files may be kept there.
    pub not_read: bool,
    /// A folder was made for one, nothing is aside there, and there are no notes that can be read.
    pub unused: bool,
    /// Files are kept that [`restore_clean_up`](super::restore_clean_up) can put back.
    pub can_be_restored: bool,
}

impl CleanUpsKept {
    /// Whether [`resume_clean_up`] has something to do or to tell.
    fn call_for_a_look(self) -> bool {
        self.interrupted || self.not_read || self.unused
    }
}

/// Looks whether earlier clean-ups have left something to do or to put back.
pub fn clean_ups_kept(mac: &dyn Mac) -> CleanUpsKept {
    let home = mac.user().home;
    let home = home.trim_end_matches('/');
    let removed = format!("{home}/{}", store::removed());
    let mut found = CleanUpsKept::default();
    for name in mac.list(&removed).unwrap_or_default().iter().filter(|name| store::is_a_clean_up(name)) {
        let folder = format!("{removed}/{name}");
        if !matches!(mac.kind(&folder), Ok(FileKind::Folder)) {
            continue;
        }
        let journal = mac.read(&store::journal_in(&folder), store::MOST_BYTES).ok();
        let journal = journal.and_then(|bytes| Journal::parse(&bytes));
        let files = CLEAN_UP_PATHS.map(|path| mac.kind(&format!("{folder}/{path}")));
        found.can_be_restored |= files.iter().any(Result::is_ok);
        match journal {
            Some(journal) => found.interrupted |= journal.phase != Phase::Done,
            None if files.iter().all(|file| matches!(file, Err(Trouble::Absent))) => found.unused = true,
            None => found.not_read = true,
        }
    }
    found
}
