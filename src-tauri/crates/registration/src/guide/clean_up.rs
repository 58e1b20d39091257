//! The clean-up: its steps in the order of causes.md ("The clean-up guide"), what shows each, and what has to be
//! remembered because it is past.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::course::Course;
use super::{GuideKind, GuideMemory, StepId};
use crate::actions::may_clean_up;
use crate::facts::Facts;
use crate::prompts::is_microsofts_app;
use crate::rules::COMPANY_PORTAL;
use crate::{Cause, CleanUpScope, Evidence, LeftOver, RunningApp, Storage, Verdict};

/// For how long Microsoft's servers need to be left alone (the article's step 11).
const HALF_AN_HOUR: SignedDuration = SignedDuration::from_mins(30);
/// How much may be missing of the clock's last reading when a Mac is cut off.
const READ_AGAIN: SignedDuration = SignedDuration::from_mins(1);

/// Where Workplace Join notes the user (mac.md 2.7).
const REGISTERED_USER: &str = "com.microsoft.workplacejoin.registeredUserPrincipalName";

/// The steps that clean up; those of registering follow.
const CLEANING: [StepId; 11] = [
    StepId::QuitApps,
    StepId::RemoveFiles,
    StepId::SystemFiles,
    StepId::RemoveItems,
    StepId::UninstallPortal,
    StepId::JamfRecord,
    StepId::EntraRecords,
    StepId::IntuneRecords,
    StepId::Restart,
    StepId::Wait,
    StepId::InstallPortal,
];

/// Those on a Mac whose registration stays where it is: Platform SSO and the Secure Enclave rest on Company Portal, and
/// only what another registration has left in the login keychain goes.
const CLEANING_BESIDE: [StepId; 5] =
    [StepId::QuitApps, StepId::RemoveItems, StepId::JamfRecord, StepId::EntraRecords, StepId::IntuneRecords];

/// What only IT sees.
const RECORDS: [StepId; 3] = [StepId::JamfRecord, StepId::EntraRecords, StepId::IntuneRecords];

/// Which part of the list a step removes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemovalPart {
    /// The user's files: they are moved aside and can be put back.
    Files,
    /// The items of the login keychain: deleted for good.
    Items,
}

impl RemovalPart {
    /// The part of a step; `None`: it removes nothing by itself.
    pub fn of(step: StepId) -> Option<Self> {
        match step {
            StepId::RemoveFiles => Some(RemovalPart::Files),
            StepId::RemoveItems => Some(RemovalPart::Items),
            _ => None,
        }
    }

    /// The same as a part of the clean-up's list.
    pub fn scope(self) -> CleanUpScope {
        match self {
            RemovalPart::Files => CleanUpScope::Files,
            RemovalPart::Items => CleanUpScope::Items,
        }
    }

    /// Whether what could not be read is of this part: the user's files, or the keychain and what decides about it.
    pub(crate) fn is_of(self, source: &str, home: &str) -> bool {
        let is_of_files = source.starts_with(home) && !source.contains("/Library/Keychains");
        is_of_files == (self == RemovalPart::Files)
    }

    /// The step that removes it.
    pub fn step(self) -> StepId {
        match self {
            RemovalPart::Files => StepId::RemoveFiles,
            RemovalPart::Items => StepId::RemoveItems,
        }
    }
}

/// What a clean-up has to remember.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CleanUpMemory {
    /// The Entra device ids that this Mac had at the start, sorted: what IT looks for. Afterwards nothing tells them.
    pub device_ids: Vec<String>,
    /// The user that it was registered for.
    pub user: Option<String>,
    /// When each step was first seen to be done. Files that an app writes again undo none.
    pub passed: BTreeMap<StepId, Timestamp>,
    /// The steps whose removal was carried out, whatever macOS refused of it.
    pub tried: BTreeSet<StepId>,
    /// The half hour.
    pub waiting: Option<Waiting>,
}

/// The half hour. It runs on while the Mac is off, and a clock that is set back takes nothing from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// When it began, by the clock of now.
    pub since: Timestamp,
    /// What the clock showed last.
    pub seen_at: Timestamp,
}

impl Waiting {
    fn from(now: Timestamp) -> Self {
        Waiting { since: now, seen_at: now }
    }

    /// The same at a later moment, whatever the clock shows then, and whatever the file says: nobody began to wait after
    /// they were last seen waiting.
    fn at(self, now: Timestamp) -> Self {
        let since = self.since.min(self.seen_at);
        if now >= self.seen_at {
            let read_again = now.duration_since(self.seen_at) >= READ_AGAIN;
            return Waiting { since, seen_at: if read_again { now } else { self.seen_at } };
        }
        let waited = self.seen_at.duration_since(since);
        Waiting { since: now.checked_sub(waited).unwrap_or(now), seen_at: now }
    }

    /// What is left of it; nothing when it is over.
    pub fn left(self, now: Timestamp) -> SignedDuration {
        let waited = now.duration_since(self.at(now).since);
        HALF_AN_HOUR.saturating_sub(waited).max(SignedDuration::ZERO)
    }
}

impl CleanUpMemory {
    pub(super) fn of(evidence: &Evidence, verdict: &Verdict) -> Self {
        let of_items = |keychain: &rejoin_keychain::WorkplaceJoin| {
            let identities = keychain.identities.iter();
            identities.map(|identity| identity.certificate.device_id.clone()).collect::<Vec<_>>()
        };
        let shown = verdict.registration.device_id.clone();
        let mut ids: BTreeSet<String> =
            evidence.login_keychain.known().map(of_items).unwrap_or_default().into_iter().collect();
        if verdict.registration.storage.outlasts_a_clean_up() {
            // The one that stays is not for IT to delete.
            shown.iter().for_each(|id| {
                ids.remove(id);
            });
        } else {
            ids.extend(shown);
        }
        ids.remove("");
        let noted = evidence.login_keychain.known().and_then(|keychain| {
            let user = keychain.items.iter().find(|item| item.account == REGISTERED_USER);
            user.map(|item| item.value.clone())
        });
        CleanUpMemory {
            device_ids: ids.into_iter().collect(),
            user: verdict.registration.user.clone().or(noted),
            passed: BTreeMap::new(),
            tried: BTreeSet::new(),
            waiting: None,
        }
    }
}

impl GuideMemory {
    /// Whether the registration of the start stays.
    pub(super) fn keeps_its_registration(&self) -> bool {
        self.before.storage.outlasts_a_clean_up()
    }

    /// Whether the user says that IT has done its part.
    pub(super) fn has_ticked_the_records(&self) -> bool {
        RECORDS.iter().all(|step| self.ticked.contains(step))
    }

    /// Rejoin has carried out a removal as far as macOS lets it.
    pub fn removed(mut self, part: RemovalPart) -> Self {
        if let Some(clean_up) = &mut self.clean_up {
            clean_up.tried.insert(part.step());
        }
        self
    }

    /// The files have been put back: they are to be moved aside once more.
    pub fn restored(mut self) -> Self {
        self.ticked.remove(&StepId::RemoveFiles);
        self.forget(StepId::RemoveFiles);
        self
    }

    /// A step is to be done once more.
    pub(super) fn forget(&mut self, step: StepId) {
        let Some(clean_up) = &mut self.clean_up else { return };
        clean_up.passed.remove(&step);
        clean_up.tried.remove(&step);
        if step == StepId::Restart {
            clean_up.waiting = None;
        }
    }

    /// What a new look adds to what a clean-up remembers.
    pub(super) fn follow_clean_up(&self, evidence: &Evidence, verdict: &Verdict) -> Option<CleanUpMemory> {
        let mut clean_up = self.clean_up.clone()?;
        let now = evidence.taken_at;
        let facts = Facts::of(evidence);
        let kind = GuideKind::CleanUp;
        clean_up.waiting = clean_up.waiting.map(|waiting| waiting.at(now));
        let mut memory = GuideMemory { clean_up: Some(clean_up), ..self.clone() };
        // Each step that is seen done may let the next one be seen.
        for step in plan(self.before.storage) {
            let course = Course { facts: &facts, verdict, memory: Some(&memory), cause: self.cause, kind };
            if !is_done(&course, *step) {
                break;
            }
            memory.clean_up.as_mut()?.passed.entry(*step).or_insert(now);
            if *step == StepId::Restart {
                memory.clean_up.as_mut()?.waiting.get_or_insert(Waiting::from(now));
            }
        }
        memory.clean_up
    }

    /// When the half hour is over.
    pub(super) fn waits_until(&self, now: Timestamp) -> Option<Timestamp> {
        let waiting = self.clean_up.as_ref()?.waiting?;
        let left = waiting.left(now);
        if left.is_zero() { None } else { now.checked_add(left).ok() }
    }
}

/// Whether a guide that a person asks for leads out of a cause that was only said, where these are found.
pub(crate) fn is_said_with_a_guide(cause: Cause, found: &[Cause]) -> bool {
    matches!(cause, Cause::DuplicateRecords | Cause::CompliantOnlyInIntune) && may_clean_up(found)
}

/// The steps that clean up, on a Mac whose registration was kept there.
pub(super) fn plan(storage: Storage) -> &'static [StepId] {
    if storage.outlasts_a_clean_up() { &CLEANING_BESIDE } else { &CLEANING }
}

/// Whether a step of cleaning up is done, where all before it are.
pub(super) fn is_done(course: &Course, step: StepId) -> bool {
    let Some((memory, clean_up)) = course.memory.and_then(|memory| Some((memory, memory.clean_up.as_ref()?)))
    else {
        return false;
    };
    let evidence = course.evidence();
    let ticked = memory.ticked.contains(&step);
    if clean_up.passed.contains_key(&step) {
        return true;
    }
    match step {
        StepId::QuitApps => {
            evidence.running.known().is_some() && open_apps(evidence).next().is_none() || ticked
        }
        StepId::RemoveFiles => ticked || left_over(evidence, has_no_files),
        StepId::SystemFiles => {
            let is_clean =
                |_: &Evidence, left: &LeftOver| left.system_files_are_known && left.system_files.is_empty();
            ticked || left_over(evidence, is_clean)
        }
        StepId::RemoveItems => ticked || left_over(evidence, has_no_items),
        StepId::UninstallPortal => ticked || evidence.apps.complete && !has_company_portal(evidence),
        StepId::Restart => ticked || restarted(course, clean_up),
        StepId::Wait => clean_up.waiting.is_some_and(|waiting| waiting.left(evidence.taken_at).is_zero()),
        StepId::InstallPortal => ticked || has_company_portal(evidence),
        _ => ticked,
    }
}

/// Whether nothing on this Mac can show that a step is done.
fn is_only_ticked(course: &Course, step: StepId) -> bool {
    match step {
        StepId::Restart => course.evidence().booted_at.is_none(),
        step => RECORDS.contains(&step),
    }
}

/// Whether the user says that a step is done or not: nothing shows it, or what should go would not.
pub(super) fn is_ticked_by_the_user(course: &Course, step: StepId) -> bool {
    let ticked = course.memory.is_some_and(|memory| memory.ticked.contains(&step));
    ticked || !is_done(course, step) && can_be_ticked(course, step)
}

fn can_be_ticked(course: &Course, step: StepId) -> bool {
    let evidence = course.evidence();
    let tried = || {
        let clean_up = course.memory.and_then(|memory| memory.clean_up.as_ref());
        clean_up.is_some_and(|clean_up| clean_up.tried.contains(&step))
    };
    match step {
        StepId::QuitApps => evidence.running.known().is_none(),
        StepId::RemoveFiles => {
            let cannot = |evidence: &Evidence, left: &LeftOver| {
                !left.list.links.is_empty() || has_unreadable(evidence, left, RemovalPart::Files)
            };
            tried() || left_over(evidence, cannot)
        }
        StepId::RemoveItems => {
            tried()
                || left_over(evidence, |evidence, left| has_unreadable(evidence, left, RemovalPart::Items))
        }
        // What else uses these files, and whether Company Portal is to stay, is for IT to say.
        StepId::SystemFiles | StepId::UninstallPortal => true,
        StepId::Wait => false,
        StepId::InstallPortal => !evidence.apps.complete,
        step => is_only_ticked(course, step),
    }
}

fn restarted(course: &Course, clean_up: &CleanUpMemory) -> bool {
    let before = clean_up.passed.get(&StepId::IntuneRecords);
    let booted_at = course.evidence().booted_at;
    booted_at.zip(before).is_some_and(|(booted_at, before)| booted_at > *before)
}

fn left_over(evidence: &Evidence, shows: impl Fn(&Evidence, &LeftOver) -> bool) -> bool {
    evidence.left_over.as_ref().is_some_and(|left| shows(evidence, left))
}

fn has_no_files(evidence: &Evidence, left: &LeftOver) -> bool {
    left.list.files.is_empty()
        && left.list.links.is_empty()
        && !has_unreadable(evidence, left, RemovalPart::Files)
}

fn has_no_items(evidence: &Evidence, left: &LeftOver) -> bool {
    left.list.items.is_empty() && !has_unreadable(evidence, left, RemovalPart::Items)
}

fn has_unreadable(evidence: &Evidence, left: &LeftOver, part: RemovalPart) -> bool {
    left.list.unreadable.iter().any(|unreadable| part.is_of(&unreadable.source, &evidence.user.home))
}

fn has_company_portal(evidence: &Evidence) -> bool {
    let installed = &evidence.apps.installed;
    installed.iter().any(|app| COMPANY_PORTAL.contains(&app.bundle_id.as_str()))
}

/// Microsoft's running apps that use a registration.
pub(crate) fn open_apps(evidence: &Evidence) -> impl Iterator<Item = &RunningApp> {
    let running = evidence.running.known().into_iter().flatten();
    running.filter(|app| is_microsofts_app(&app.bundle_id))
}

/// What may be looked at for each step.
pub(super) fn shown_by(evidence: &Evidence, step: StepId) -> Vec<String> {
    match step {
        StepId::QuitApps => vec![evidence.running.source().into()],
        StepId::RemoveFiles => vec![format!("{}/Library", evidence.user.home.trim_end_matches('/'))],
        StepId::SystemFiles => vec!["/Library".into()],
        StepId::RemoveItems => vec![evidence.login_keychain.source().into()],
        StepId::UninstallPortal | StepId::InstallPortal => vec!["/Applications".into()],
        StepId::Restart => vec!["kern.boottime".into()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
