//! What Rejoin remembers of a guide: what no evidence can show, and how things stood before.
//!
//! It is kept in `~/Library/Application Support/org.rejoin.menubar/guide.json`, the user's own file, and read back as
//! Evidence.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::course::{company_portal, is_opened_by_hand, jamfs_app, policy_run, self_service, whole_second};
use super::{CleanUpMemory, GuideKind, StepId, is_said_with_a_guide, is_whole, offered};
use crate::facts::Facts;
use crate::{Asks, Cause, Evidence, Reading, Registration, RunningApp, Storage, Verdict, diagnose};

/// For how long after its start a guide is under way (causes.md, "State").
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// For how long after its start a clean-up is shown: the company's IT may need days for its part. A clock that was set
/// back does not end it.
const CLEAN_UP: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What is remembered of the guide that was started last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideMemory {
    /// The version of this file's fields: [`GuideMemory::SCHEMA`].
    pub schema: u32,
    /// The cause that it leads out of; its kind follows from it.
    pub cause: Cause,
    /// When it was started, by that Mac's clock.
    pub started_at: Timestamp,
    /// The steps that the user says are done.
    pub ticked: BTreeSet<StepId>,
    /// When Rejoin last opened the item, or the page of System Settings.
    pub opened_at: Option<Timestamp>,
    /// The Company Portal that was seen running since the start, or since the item was last opened.
    pub company_portal: Option<Seen>,
    /// Jamf's app, likewise, where there was a registration whose key it could ask for.
    pub jamfs_app: Option<Seen>,
    /// How things stood at the start.
    pub before: Stood,
    /// How things stood when something last moved.
    pub stood: Stood,
    /// When that was.
    pub moved_at: Timestamp,
    /// What only a clean-up has to remember.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clean_up: Option<CleanUpMemory>,
}

/// An app that was seen running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// When it was started.
    pub started_at: Timestamp,
    /// Whether it was opened by hand (cause 20).
    pub by_hand: bool,
}

/// How things stood at one moment, as far as a guide moves them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stood {
    /// Where the registration was kept.
    pub storage: Storage,
    /// Its Entra device id.
    pub device_id: Option<String>,
    /// Its certificate's Not Before.
    pub certificate_from: Option<Timestamp>,
    /// Whether Jamf had the id; `None`: unknown.
    pub reported_to_jamf: Option<bool>,
    /// The newest run of the registration policy since the guide's start.
    pub policy_ran_at: Option<Timestamp>,
    /// Since when Company Portal had been running.
    pub company_portal_since: Option<Timestamp>,
    /// Since when Jamf's app had been running.
    pub jamfs_app_since: Option<Timestamp>,
    /// Since when Self Service had been running.
    pub self_service_since: Option<Timestamp>,
    /// Per app, whether macOS would ask for the key.
    pub asks: BTreeMap<String, Asks>,
}

impl GuideMemory {
    /// The version of the fields.
    pub const SCHEMA: u32 = 1;

    /// Starts the guide of the first finding that has one; `None` where none has.
    pub fn start(evidence: &Evidence, verdict: &Verdict) -> Option<Self> {
        offered(&verdict.findings).map(|cause| Self::of(cause, evidence, verdict))
    }

    /// Starts the guide of a cause that was only said; `None` where there is none for it, or it cannot end well.
    pub fn start_said(cause: Cause, evidence: &Evidence, verdict: &Verdict) -> Option<Self> {
        let found: Vec<Cause> = verdict.findings.iter().map(|finding| finding.cause).collect();
        is_said_with_a_guide(cause, &found).then(|| Self::of(cause, evidence, verdict))
    }

    fn of(cause: Cause, evidence: &Evidence, verdict: &Verdict) -> Self {
        let started_at = evidence.taken_at;
        let before = Stood::of(&Facts::of(evidence), &verdict.registration, Some(started_at));
        let cleans_up = GuideKind::of(cause) == Some(GuideKind::CleanUp);
        GuideMemory {
            schema: Self::SCHEMA,
            cause,
            started_at,
            ticked: BTreeSet::new(),
            opened_at: None,
            company_portal: None,
            jamfs_app: None,
            stood: before.clone(),
            before,
            moved_at: started_at,
            clean_up: cleans_up.then(|| CleanUpMemory::of(evidence, verdict)),
        }
    }

    /// Whether it can be what Rejoin wrote: of this version, and of a cause that has a guide.
    pub fn is_sound(&self) -> bool {
        let kind = GuideKind::of(self.cause);
        let cleans_up = kind == Some(GuideKind::CleanUp);
        self.schema == Self::SCHEMA && kind.is_some() && self.clean_up.is_some() == cleans_up
    }

    /// The user says that a step is done, or not after all.
    pub fn tick(mut self, step: StepId, done: bool, at: Timestamp) -> Self {
        let changed = if done { self.ticked.insert(step) } else { self.ticked.remove(&step) };
        if changed {
            self.moved_at = at;
        }
        if !done {
            self.forget(step);
        }
        self
    }

    /// Rejoin opened the item, or the page of System Settings: what was seen before counts no longer.
    pub fn opened(self, at: Timestamp) -> Self {
        GuideMemory { opened_at: Some(at), company_portal: None, jamfs_app: None, moved_at: at, ..self }
    }

    /// What a new look adds. The same where nothing did: then nothing needs to be written.
    pub fn remember(self, evidence: &Evidence) -> Self {
        if !self.goes_on(evidence.taken_at) {
            return self;
        }
        let verdict = diagnose(evidence);
        let clean_up = self.follow_clean_up(evidence, &verdict);
        let stood = self.stood.followed_by(evidence, &verdict, self.started_at);
        let passed =
            |clean_up: &Option<CleanUpMemory>| clean_up.as_ref().map(|clean_up| clean_up.passed.len());
        let has_moved = stood != self.stood || passed(&clean_up) != passed(&self.clean_up);
        let moved_at = if has_moved { evidence.taken_at } else { self.moved_at };
        let company_portal = company_portal(evidence).filter(|app| self.counts(app));
        // Before there is a key, nobody can be asked about it.
        let has_key = is_whole(verdict.registration.storage);
        let jamfs_app = jamfs_app(evidence).filter(|app| has_key && self.counts(app));
        let seen_portal = |app: &RunningApp| {
            let by_hand = is_opened_by_hand(&Facts::of(evidence), &verdict.findings, app);
            Seen { started_at: app.started_at, by_hand }
        };
        let seen_jamfs_app = |app: &RunningApp| Seen { started_at: app.started_at, by_hand: false };
        GuideMemory {
            company_portal: company_portal.map(seen_portal).or(self.company_portal),
            jamfs_app: jamfs_app.map(seen_jamfs_app).or(self.jamfs_app),
            stood,
            moved_at,
            clean_up,
            ..self
        }
    }

    /// Since when the guide has been under way, where at that time it is: from then on the log decides its steps.
    pub fn runs_since(&self, now: Timestamp) -> Option<Timestamp> {
        let from = match &self.clean_up {
            Some(clean_up) => *clean_up.passed.get(&StepId::Wait)?,
            None => self.started_at,
        };
        self.goes_on(now).then(|| whole_second(from))
    }

    /// Whether it is a clean-up that is still shown: then what is left over is looked at.
    pub fn cleans_up(&self, now: Timestamp) -> bool {
        self.clean_up.is_some() && self.goes_on(now)
    }

    /// Whether it is still shown.
    pub(super) fn goes_on(&self, now: Timestamp) -> bool {
        match self.clean_up {
            Some(_) => now.duration_since(self.started_at).abs() <= CLEAN_UP,
            None => self.is_of_the_last_day(now),
        }
    }

    /// Whether it was started in the last 24 hours.
    pub(super) fn is_of_the_last_day(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.started_at);
        !age.is_negative() && age <= DAY
    }

    /// Whether a running app was started since the guide was; in a clean-up, since it has come to registering.
    fn counts(&self, app: &RunningApp) -> bool {
        match &self.clean_up {
            Some(clean_up) => clean_up.passed.get(&StepId::Wait).is_some_and(|at| app.started_at >= *at),
            None => app.started_at >= self.started_at,
        }
    }
}

impl Stood {
    /// How things stand; runs of the policy count since that time.
    pub(super) fn of(facts: &Facts, registration: &Registration, since: Option<Timestamp>) -> Self {
        let evidence = facts.evidence;
        let certificate = facts.storages.shown().and_then(|(_, held)| held.certificate);
        let started_at = |app: Option<&RunningApp>| app.map(|app| app.started_at);
        Stood {
            storage: registration.storage,
            device_id: registration.device_id.clone(),
            certificate_from: certificate.map(|certificate| certificate.not_before),
            reported_to_jamf: registration.reported_to_jamf,
            policy_ran_at: since.and_then(|since| policy_run(evidence, since)),
            company_portal_since: started_at(company_portal(evidence)),
            jamfs_app_since: started_at(jamfs_app(evidence)),
            self_service_since: started_at(self_service(evidence)),
            asks: facts.prompts.iter().map(|prompt| (prompt.app.clone(), prompt.asks)).collect(),
        }
    }

    /// How things stand now; what cannot be read now stands as it stood.
    fn followed_by(&self, evidence: &Evidence, verdict: &Verdict, since: Timestamp) -> Self {
        let now = Stood::of(&Facts::of(evidence), &verdict.registration, Some(since));
        let mut next = self.clone();
        if now.storage != Storage::Unknown {
            next.storage = now.storage;
            next.device_id = now.device_id;
            next.certificate_from = now.certificate_from;
        }
        next.reported_to_jamf = now.reported_to_jamf.or(next.reported_to_jamf);
        if !evidence.jamf_log.is_unreadable() {
            next.policy_ran_at = now.policy_ran_at;
        }
        if let Reading::Known { .. } = evidence.running {
            next.company_portal_since = now.company_portal_since;
            next.jamfs_app_since = now.jamfs_app_since;
            next.self_service_since = now.self_service_since;
        }
        if !evidence.login_keychain.is_unreadable() {
            next.asks = now.asks;
        }
        next
    }

    /// Whether this registration is another one than that of `before`.
    pub(super) fn is_another_registration(&self, before: &Stood) -> bool {
        let renewed =
            self.certificate_from.zip(before.certificate_from).is_some_and(|(now, then)| now > then);
        self.storage != before.storage || self.device_id != before.device_id || renewed
    }
}
