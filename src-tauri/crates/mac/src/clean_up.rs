//! The clean-up: what is on its list, moving files aside, deleting items of the keychain, and the way back.
//!
//! The list is made by the eyes; only [`Hands`](crate::Hands) carry it out, and a journal beside the files that were
//! moved lets the next start of Rejoin go on where this one was cut off.

mod carry_out;
mod journal;
mod list;
mod restore;
mod resume;
mod store;
#[cfg(test)]
mod tests;

use rejoin_registration::{CleanUpList, CleanUpOutcome};
use thiserror::Error;

use crate::{Obstacle, Refusal};

pub use carry_out::clean_up;
use list::clean_up_list;
pub use list::clean_up_list_seen;
pub use restore::restore_clean_up;
pub use resume::{CleanUpsKept, clean_ups_kept, resume_clean_up};

/// Why nothing was done, or why it was not brought to its end.
#[derive(Debug, Error)]
pub enum CleanUpError {
    /// What would be removed is no longer what was shown.
    #[error("failed to clean up: the list has changed since it was shown")]
    Changed(Box<CleanUpList>),
    /// The user's home cannot be reached.
    #[error("failed to reach the user's home")]
    NoHome(#[from] Refusal),
    /// Rejoin cannot keep its journal, or another clean-up is at work.
    #[error("failed to keep the journal of the clean-up")]
    Journal(#[from] Obstacle),
    /// Something was done, and something not: the next start goes on.
    #[error("failed to bring the clean-up to its end")]
    CutOff {
        /// What stood in the way.
        #[source]
        source: Obstacle,
        /// What was done until then, and by clean-ups that nothing stood in the way of.
        outcomes: Vec<CleanUpOutcome>,
    },
}
