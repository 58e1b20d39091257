//! The guide: the steps out of the finding that decides, or of the one that the user has begun. Who does each step, what
//! shows that it is done, and where the user took a wrong turn. Progress is read from Evidence.

mod clean_up;
mod course;
mod memory;
mod removal_words;
mod steps;
mod words;
mod wrong_turns;

use serde::{Deserialize, Serialize};

use crate::actions::{may_clean_up, may_register};
use crate::facts::Facts;
use crate::{Action, Actor, Cause, Certainty, Evidence, Finding, Proof, Registration, Storage, Verdict};

pub use clean_up::{CleanUpMemory, RemovalPart, Waiting};
pub(crate) use clean_up::{is_said_with_a_guide, open_apps};
pub(crate) use course::Prompting;
use course::{Course, arrived};
pub use memory::{GuideMemory, Seen, Stood};
pub(crate) use removal_words::LETTERS;
pub use removal_words::{
    RemovalEntry, RemovalGroup, RemovalLabel, RemovalMessage, RemovalStays, RemovalWords,
};
pub use words::{GuideLabel, GuideMessage, GuidePart, Readiness, StepPart, WrongTurnPart};

/// The kinds of guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GuideKind {
    /// Registers this Mac (causes 20, 26, 29).
    Register,
    /// Finishes a registration, or makes it anew through Jamf (causes 19, 21, 22, 27).
    Finish,
    /// Registers or repairs Platform SSO in System Settings (cause 25).
    PlatformSso,
    /// Removes what earlier registrations have left, then registers (causes 16, 17, 18, 23, 24).
    CleanUp,
}

impl GuideKind {
    /// The kind of guide that leads out of a cause, where one does.
    pub fn of(cause: Cause) -> Option<GuideKind> {
        match cause {
            Cause::OpenedByHand | Cause::ReportLeftOver | Cause::NotRegistered => Some(GuideKind::Register),
            Cause::RegisteredWithoutJamf
            | Cause::JamfaadNeedsKey
            | Cause::RegistrationUnfinished
            | Cause::SignInNeeded => Some(GuideKind::Finish),
            Cause::PlatformSsoNeedsRepair => Some(GuideKind::PlatformSso),
            Cause::RegisteredMoreThanOnce
            | Cause::DuplicateRecords
            | Cause::CompliantOnlyInIntune
            | Cause::IdentityIncomplete
            | Cause::IdentityExpired => Some(GuideKind::CleanUp),
            _ => None,
        }
    }

    /// Whether it can end well where these are found.
    pub(crate) fn may_go_on(self, found: &[Cause]) -> bool {
        if self == GuideKind::CleanUp { may_clean_up(found) } else { may_register(found) }
    }
}

/// The steps out of a finding, and how far the user has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Its kind.
    pub kind: GuideKind,
    /// The cause that it leads out of.
    pub cause: Cause,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// How far the user has come.
    pub standing: Standing,
    /// Where the user took a wrong turn, and the way back.
    pub wrong_turn: Option<WrongTurn>,
    /// Whether macOS will ask for the key on the way.
    pub(crate) prompting: Prompting,
}

/// How far the user has come in a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is offered.
    NotStarted,
    /// At this step.
    UnderWay(StepId),
    /// What it leads to is there: how things stood at its start.
    Done(Stood),
}

/// One step of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one.
    pub id: StepId,
    /// Who does it.
    pub who: By,
    /// How far it is.
    pub progress: Progress,
    /// The files and commands that show when it is done; none where nothing on the Mac does.
    pub shown_by: Vec<String>,
    /// Whether only the user says that it is done or not: nothing on the Mac has shown it.
    pub tick: bool,
    /// What Rejoin can do for it, the best first.
    pub actions: Vec<Action>,
}

impl Guide {
    /// The step that is to be done now.
    pub fn now(&self) -> Option<StepId> {
        match self.standing {
            Standing::UnderWay(step) => Some(step),
            Standing::NotStarted | Standing::Done(_) => None,
        }
    }
}

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The person at the Mac.
    User,
    /// The company's IT.
    It,
    /// Nobody has to do anything: Rejoin watches for it.
    Rejoin,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// It is done.
    Done,
    /// It is the one to do.
    Now,
    /// It comes later.
    Ahead,
}

/// The closed list of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepId {
    /// What will be asked, how often, and by whom.
    BeforeYouStart,
    /// Quitting Company Portal and Microsoft's other apps.
    QuitApps,
    /// Moving aside the user's files of earlier registrations.
    RemoveFiles,
    /// Removing the files that only an administrator may, by the company's policy.
    SystemFiles,
    /// Deleting the items of earlier registrations from the login keychain.
    RemoveItems,
    /// Uninstalling Company Portal, by the company's policy.
    UninstallPortal,
    /// IT's record in Jamf Pro.
    JamfRecord,
    /// IT's records in Entra ID.
    EntraRecords,
    /// IT's records in Intune.
    IntuneRecords,
    /// Restarting the Mac.
    Restart,
    /// Half an hour, until Microsoft's servers have forgotten.
    Wait,
    /// Installing Company Portal again.
    InstallPortal,
    /// Quitting the Company Portal that was opened by hand.
    QuitCompanyPortal,
    /// Removing this Mac in Company Portal: the first of the article's five steps of cause 4.
    RemoveThisMac,
    /// Opening the registration item in Self Service.
    OpenItem,
    /// Signing in to Company Portal.
    SignIn,
    /// Clicking Begin in Company Portal.
    Begin,
    /// Typing the password of the Mac where macOS asks for it.
    MacPassword,
    /// Going on until nothing is asked any more.
    ToTheEnd,
    /// Answering what macOS asks about the key.
    Prompts,
    /// Jamf has the id.
    JamfHasTheId,
    /// Signing in again, as the user this Mac is registered for.
    SignInAgain,
    /// Opening the page of System Settings.
    OpenSettings,
    /// Registering or repairing Platform SSO there.
    RegisterOrRepair,
}

/// A wrong turn in a guide, with what shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongTurn {
    /// Which one.
    pub id: WrongTurnId,
    /// How sure it is.
    pub certainty: Certainty,
    /// What shows it.
    pub proof: Vec<Proof>,
    /// The way back, the best first.
    pub actions: Vec<Action>,
}

/// The closed list of wrong turns, what has to be put right first before the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WrongTurnId {
    /// Company Portal was opened by hand.
    OpenedByHand,
    /// Deny, or no answer: Jamf's app ran and quit, still may not use the key, and Jamf has no id.
    Denied,
    /// Allow instead of Always Allow: Jamf's app got the key once and will ask again.
    AllowedOnce,
    /// Company Portal was closed before this Mac was registered.
    PortalClosedEarly,
    /// The item was opened, and nothing came of it.
    SelfServiceNotReached,
    /// Nothing has moved for five minutes.
    NothingMoved,
}

/// The guide under way, else the one that leads out of what the user can do something about. `None` where registering
/// cannot end well (causes.md, "No action that registers"), and where there is nothing to be led out of.
pub fn guide(evidence: &Evidence, verdict: &Verdict) -> Option<Guide> {
    let facts = Facts::of(evidence);
    let causes: Vec<Cause> = verdict.findings.iter().map(|finding| finding.cause).collect();
    let may_go_on = |cause| GuideKind::of(cause).is_some_and(|kind| kind.may_go_on(&causes));
    let memory = going_on(evidence).filter(|memory| may_go_on(memory.cause));
    let over = memory.is_some_and(|memory| is_over(memory, &facts, verdict));
    let fits = || offered(&verdict.findings).filter(|_| !it_comes_first(&verdict.findings));
    let (cause, memory) = match memory {
        Some(memory) if !over => (memory.cause, Some(memory)),
        _ => match fits() {
            Some(cause) => (cause, None),
            None => (memory?.cause, memory),
        },
    };
    if !may_go_on(cause) {
        return None;
    }
    let course = Course { facts: &facts, verdict, memory, cause, kind: GuideKind::of(cause)? };
    let (steps, now) = steps::of(&course, over);
    let standing = match memory {
        None => Standing::NotStarted,
        Some(memory) if over => Standing::Done(memory.before.clone()),
        Some(_) => Standing::UnderWay(now?),
    };
    let wrong_turn = memory.and_then(|memory| wrong_turns::first(&course, memory, now, over));
    Some(Guide { kind: course.kind, cause, steps, standing, wrong_turn, prompting: course.prompting() })
}

/// Whether what a guide leads to is there. A clean-up also ends with what only IT sees.
fn is_over(memory: &GuideMemory, facts: &Facts, verdict: &Verdict) -> bool {
    arrived(memory, facts, &verdict.findings, &verdict.registration)
        && memory.clean_up.as_ref().is_none_or(|_| memory.has_ticked_the_records())
}

/// The cause that a guide would lead out of.
fn offered(findings: &[Finding]) -> Option<Cause> {
    findings.iter().map(|finding| finding.cause).find(|cause| GuideKind::of(*cause).is_some())
}

/// Whether the first finding that is not a note is for IT to act on first.
fn it_comes_first(findings: &[Finding]) -> bool {
    let deciding = findings.iter().find(|finding| !finding.cause.is_note());
    deciding.is_some_and(|finding| finding.act.first() == Some(&Actor::It))
}

/// The guide that is shown: one that was started in the last 24 hours, and a clean-up for longer.
fn going_on(evidence: &Evidence) -> Option<&GuideMemory> {
    evidence.guide.known().filter(|memory| memory.goes_on(evidence.taken_at))
}

/// The guide that was started in the last 24 hours: only that one counts for the state.
fn under_way(evidence: &Evidence) -> Option<&GuideMemory> {
    evidence.guide.known().filter(|memory| memory.is_of_the_last_day(evidence.taken_at))
}

/// Whether the state is in progress (causes.md, "State").
pub(crate) fn in_progress(facts: &Facts, findings: &[Finding], registration: &Registration) -> bool {
    under_way(facts.evidence)
        .is_some_and(|memory| !it_comes_first(findings) && !arrived(memory, facts, findings, registration))
}

/// Whether a registration is whole.
fn is_whole(storage: Storage) -> bool {
    !matches!(storage, Storage::None | Storage::Unknown)
}

#[cfg(test)]
mod tests;
