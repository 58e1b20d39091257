//! What the steps and the wrong turns of a guide ask of a Mac more than once.

use jiff::{RoundMode, Timestamp, TimestampRound, Unit};

use super::{GuideKind, GuideMemory, StepId, Stood, is_whole};
use crate::facts::Facts;
use crate::prompts::JAMF_APP;
use crate::rules::{COMPANY_PORTAL, SELF_SERVICE, started_without_its_policy};
use crate::storage::platform_sso_is_configured;
use crate::{Asks, Cause, Evidence, Finding, Registration, RunningApp, Storage, Verdict};

/// A guide on its way through a Mac.
pub(super) struct Course<'a> {
    pub facts: &'a Facts<'a>,
    pub verdict: &'a Verdict,
    pub memory: Option<&'a GuideMemory>,
    pub cause: Cause,
    pub kind: GuideKind,
}

/// Whether macOS will ask for the key before the guide is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Prompting {
    /// No: the key is in the Secure Enclave, or will be.
    Never,
    /// Nobody knows: it depends on the storage that the registration will be in.
    Perhaps,
    /// Yes, so many dialogs where every answer is Allow, and so many where it is Always Allow.
    Ahead { allow: i64, always_allow: i64 },
    /// The apps that need the key may use it.
    Over,
}

/// Whether what a guide waits for is there (causes.md, "State": the awaited proof).
pub(super) fn arrived(
    memory: &GuideMemory,
    facts: &Facts,
    findings: &[Finding],
    registration: &Registration,
) -> bool {
    let evidence = facts.evidence;
    let cause = memory.cause;
    let found = findings.iter().any(|finding| finding.cause == cause);
    let platform_sso_is_readable = !evidence.platform_sso.is_unreadable()
        && !evidence.sso_status.is_unreadable()
        && facts.storages.contradiction().is_none();
    let tokens_are_readable = !evidence.azure_token_at.is_unreadable()
        && !evidence.connector.is_unreadable()
        && !evidence.platform_sso.is_unreadable();
    let registered = is_whole(registration.storage) && registration.reported_to_jamf == Some(true);
    match cause {
        _ if found => false,
        Cause::PlatformSsoNeedsRepair => platform_sso_is_readable,
        Cause::SignInNeeded => registered && tokens_are_readable,
        // What was only said no evidence shows: another registration than that of the start does.
        Cause::DuplicateRecords | Cause::CompliantOnlyInIntune if !memory.keeps_its_registration() => {
            registered && Stood::of(facts, registration, None).is_another_registration(&memory.before)
        }
        _ => registered,
    }
}

/// A running app of these bundle ids.
pub(super) fn running<'a>(evidence: &'a Evidence, bundle_ids: &[&str]) -> Option<&'a RunningApp> {
    let apps = evidence.running.known()?;
    apps.iter().find(|app| bundle_ids.contains(&app.bundle_id.as_str()))
}

pub(super) fn company_portal(evidence: &Evidence) -> Option<&RunningApp> {
    running(evidence, &COMPANY_PORTAL)
}

pub(super) fn jamfs_app(evidence: &Evidence) -> Option<&RunningApp> {
    running(evidence, &[JAMF_APP])
}

pub(super) fn self_service(evidence: &Evidence) -> Option<&RunningApp> {
    running(evidence, &SELF_SERVICE)
}

/// The beginning of a time's second: the log knows no parts of one.
pub(super) fn whole_second(at: Timestamp) -> Timestamp {
    let whole = TimestampRound::new().smallest(Unit::Second).mode(RoundMode::Floor);
    at.round(whole).unwrap_or(at)
}

/// The newest run of the registration policy since a time.
pub(super) fn policy_run(evidence: &Evidence, since: Timestamp) -> Option<Timestamp> {
    let since = whole_second(since);
    let log = evidence.jamf_log.known()?;
    log.registration_policy_runs.iter().map(|run| run.at).find(|at| *at >= since)
}

/// Whether a running Company Portal was opened by hand (cause 20, told of this very run of the app).
pub(super) fn is_opened_by_hand(facts: &Facts, findings: &[Finding], portal: &RunningApp) -> bool {
    let line =
        findings.iter().find(|finding| finding.cause == Cause::OpenedByHand).and_then(|found| found.since);
    started_without_its_policy(facts) == Some(portal)
        || line.is_some_and(|at| at >= whole_second(portal.started_at))
}

impl Course<'_> {
    pub(super) fn evidence(&self) -> &Evidence {
        self.facts.evidence
    }

    /// Whether there is a whole registration.
    pub(super) fn is_registered(&self) -> bool {
        is_whole(self.verdict.registration.storage)
    }

    /// Whether the guide makes a new registration; otherwise the one that is there is finished.
    pub(super) fn makes_a_new_one(&self) -> bool {
        matches!(self.kind, GuideKind::Register | GuideKind::CleanUp)
            || self.cause == Cause::RegisteredWithoutJamf
    }

    /// Whether there is a whole registration, and it is not the one of the guide's start.
    pub(super) fn is_registered_anew(&self) -> bool {
        let now = Stood::of(self.facts, &self.verdict.registration, None);
        let before = self.memory.map(|memory| &memory.before);
        is_whole(now.storage) && before.is_some_and(|before| now.is_another_registration(before))
    }

    /// Whether the registration that the guide leads to is there.
    pub(super) fn has_its_registration(&self) -> bool {
        if self.makes_a_new_one() { self.is_registered_anew() } else { self.is_registered() }
    }

    /// Whether no storage holds a registration any more; an unreadable one may.
    pub(super) fn is_unregistered(&self) -> bool {
        self.facts.storages.all_empty()
    }

    /// Since when the item has been waited for: the guide's start, or when it was opened last.
    pub(super) fn waited_since(&self) -> Option<Timestamp> {
        let memory = self.memory?;
        let from = match &memory.clean_up {
            Some(clean_up) => *clean_up.passed.get(&StepId::Wait)?,
            None => memory.started_at,
        };
        Some(memory.opened_at.unwrap_or(from).max(from))
    }

    /// Whether the registration item has begun its work since it was waited for.
    pub(super) fn item_ran(&self) -> bool {
        let (Some(memory), Some(since)) = (self.memory, self.waited_since()) else { return false };
        if policy_run(self.evidence(), since).is_some() {
            return true;
        }
        let by_item = |app: &RunningApp| {
            app.started_at >= memory.started_at && !is_opened_by_hand(self.facts, &self.verdict.findings, app)
        };
        company_portal(self.evidence()).is_some_and(by_item)
            || memory.company_portal.is_some_and(|seen| !seen.by_hand && seen.started_at >= since)
    }

    fn asks(&self, app: &str) -> Option<Asks> {
        self.verdict.prompts.iter().find(|prompt| prompt.app == app).map(|prompt| prompt.asks)
    }

    /// Whether macOS will still ask before Jamf's app may use the key.
    pub(super) fn jamfs_app_is_still_asked_for(&self) -> bool {
        matches!(self.asks(JAMF_APP), Some(Asks::Once | Asks::Again))
    }

    pub(super) fn prompting(&self) -> Prompting {
        let of_the_one_to_come = self.makes_a_new_one() && !self.is_registered_anew();
        match self.verdict.registration.storage {
            _ if of_the_one_to_come && platform_sso_is_configured(self.evidence()) => Prompting::Never,
            _ if of_the_one_to_come => Prompting::Perhaps,
            Storage::PlatformSso | Storage::SecureEnclave => Prompting::Never,
            Storage::LoginKeychain => self.forecast(),
            Storage::None | Storage::Unknown => Prompting::Perhaps,
        }
    }

    /// What the forecast says of the apps that a registration needs: Jamf's and Company Portal.
    fn forecast(&self) -> Prompting {
        let needed = || [JAMF_APP].into_iter().chain(COMPANY_PORTAL).filter_map(|app| self.asks(app));
        let always_allow = needed().map(|asks| i64::from(matches!(asks, Asks::Once | Asks::Again))).sum();
        let allow = needed().map(dialogs_after_allow).sum();
        match always_allow {
            0 if needed().any(|asks| asks == Asks::Unknown) => Prompting::Perhaps,
            0 => Prompting::Over,
            always_allow => Prompting::Ahead { allow, always_allow },
        }
    }
}

/// How many dialogs one use of the key brings where the answer is Allow (keychain.md 3).
fn dialogs_after_allow(asks: Asks) -> i64 {
    match asks {
        Asks::Once => 1,
        Asks::Again => 2,
        Asks::None | Asks::Refused | Asks::Unknown => 0,
    }
}
