//! What the rules ask of Evidence more than once.

use jiff::{SignedDuration, Timestamp};

use crate::prompts::prompts;
use crate::storage::{LastRegistration, Storages};
use crate::{Evidence, LogLine, Prompt};

/// A line this old or older is no longer fresh (causes.md, "Fresh").
const FRESH: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Evidence, the storages in it, and when this Mac was last registered.
pub(crate) struct Facts<'a> {
    pub evidence: &'a Evidence,
    pub storages: Storages<'a>,
    pub last_registration: LastRegistration,
    pub prompts: Vec<Prompt>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(evidence: &'a Evidence) -> Self {
        let storages = Storages::of(evidence);
        let last_registration = storages.last_registration(evidence);
        let prompts = prompts(evidence, &storages);
        Facts { evidence, storages, last_registration, prompts }
    }

    /// Whether Jamf has the id; `None`: it could not be read.
    pub(crate) fn jamf_has_the_id(&self) -> Option<bool> {
        if self.evidence.azure_id.is_unreadable() {
            return None;
        }
        Some(self.evidence.azure_id.known().copied().unwrap_or(false))
    }

    /// How long ago something was; negative in the future.
    pub(crate) fn age(&self, at: Timestamp) -> SignedDuration {
        self.evidence.taken_at.duration_since(at)
    }

    /// Whether a log line tells of now, not of before the last registration.
    pub(crate) fn is_fresh(&self, line: &LogLine) -> bool {
        let after_registration = match self.last_registration {
            LastRegistration::At(at) => line.at > at,
            LastRegistration::Never => true,
            LastRegistration::Unknown => self.jamf_has_the_id() == Some(false),
        };
        after_registration && self.age(line.at) < FRESH
    }

    /// The time of the last registration, where it is known.
    pub(crate) fn registered_at(&self) -> Option<Timestamp> {
        match self.last_registration {
            LastRegistration::At(at) => Some(at),
            LastRegistration::Never | LastRegistration::Unknown => None,
        }
    }
}
