//! The wrong turns of a guide: what shows each, and the way back. What only seems so is likely, never certain.

use jiff::{SignedDuration, Timestamp};

use super::course::{Course, company_portal, jamfs_app, policy_run, self_service};
use super::{GuideKind, GuideMemory, StepId, WrongTurn, WrongTurnId};
use crate::actions::Offers;
use crate::prompts::JAMF_APP;
use crate::rules::{COMPANY_PORTAL, started_without_its_policy};
use crate::{Action, Cause, Certainty, Proof, Storage};

/// For how long after the item was opened nothing needs to have come of it.
const REACHED: SignedDuration = SignedDuration::from_mins(2);
/// For how long nothing needs to move.
const MOVES: SignedDuration = SignedDuration::from_mins(5);

impl GuideMemory {
    /// When a look may show what only time shows, though nothing changes on the Mac until then.
    pub fn look_again_at(&self, now: Timestamp) -> Option<Timestamp> {
        let reached = self.opened_at.and_then(|at| at.checked_add(REACHED).ok());
        let moves = self.moved_at.checked_add(MOVES).ok();
        let times = [reached, moves, self.waits_until(now)].into_iter().flatten();
        times.filter(|at| *at > now && self.goes_on(*at)).min()
    }
}

/// A Mac on the way through a guide.
struct Way<'a> {
    course: &'a Course<'a>,
    memory: &'a GuideMemory,
    now: Option<StepId>,
}

/// The wrong turn that has to be put right first.
pub(super) fn first(
    course: &Course,
    memory: &GuideMemory,
    now: Option<StepId>,
    over: bool,
) -> Option<WrongTurn> {
    let way = Way { course, memory, now };
    let is_cleaning_up = course.kind == GuideKind::CleanUp && !now.is_some_and(registers);
    if is_cleaning_up {
        return None;
    }
    if over {
        return way.allowed_once();
    }
    way.opened_by_hand()
        .or_else(|| way.denied())
        .or_else(|| way.allowed_once())
        .or_else(|| way.portal_closed_early())
        .or_else(|| way.self_service_not_reached())
        .or_else(|| way.nothing_moved())
}

/// Whether a step of a clean-up is one of registering: before that, nothing goes the wrong way that is told here.
fn registers(step: StepId) -> bool {
    matches!(step, StepId::OpenItem | StepId::SignIn | StepId::Prompts | StepId::JamfHasTheId)
}

impl Way<'_> {
    /// Cause 20, since the item was waited for, and the item has not been run after all. In the article's five steps
    /// Company Portal has to be opened to remove this Mac; there it counts since the item was opened.
    fn opened_by_hand(&self) -> Option<WrongTurn> {
        let removes_first =
            self.course.cause == Cause::RegisteredWithoutJamf && self.memory.opened_at.is_none();
        let from = self.course.waited_since().filter(|_| !removes_first)?;
        let findings = &self.course.verdict.findings;
        let found = findings.iter().find(|finding| finding.cause == Cause::OpenedByHand)?;
        let portal = started_without_its_policy(self.course.facts).map(|portal| portal.started_at);
        let at = portal.max(found.since).filter(|at| *at >= from)?;
        policy_run(self.course.evidence(), at).is_none().then(|| WrongTurn {
            certainty: Certainty::Certain,
            ..self.turn(WrongTurnId::OpenedByHand, found.proof.clone())
        })
    }

    /// Jamf's app ran since the start, is gone, and Jamf has no id: nobody let it use the key.
    fn denied(&self) -> Option<WrongTurn> {
        let seen = self.jamfs_app_ran()?;
        (self.course.jamfs_app_is_still_asked_for() && self.course.facts.jamf_has_the_id() == Some(false))
            .then(|| self.turn(WrongTurnId::Denied, vec![self.ran(JAMF_APP, seen), self.access()]))
    }

    /// Jamf's app got the key and still may not keep it.
    fn allowed_once(&self) -> Option<WrongTurn> {
        let reported = self.course.facts.jamf_has_the_id();
        let newly = reported == Some(true) && self.memory.before.reported_to_jamf != Some(true);
        let unknown = reported.is_none() && self.jamfs_app_ran().is_some();
        (self.course.jamfs_app_is_still_asked_for() && (newly || unknown))
            .then(|| self.turn(WrongTurnId::AllowedOnce, vec![self.access()]))
    }

    /// Company Portal ran since the item was opened, is gone, and there is no registration.
    fn portal_closed_early(&self) -> Option<WrongTurn> {
        let evidence = self.course.evidence();
        let seen = self.memory.company_portal.filter(|seen| !seen.by_hand)?;
        let gone = evidence.running.known().is_some() && company_portal(evidence).is_none();
        let known = self.course.verdict.registration.storage != Storage::Unknown;
        let missing = self.course.makes_a_new_one() && !self.course.is_registered_anew();
        (gone && known && missing).then(|| {
            let portal = self.ran(COMPANY_PORTAL[0], seen.started_at);
            self.turn(WrongTurnId::PortalClosedEarly, vec![portal])
        })
    }

    /// The item was opened, and two minutes later neither Self Service runs nor the policy has run.
    fn self_service_not_reached(&self) -> Option<WrongTurn> {
        let evidence = self.course.evidence();
        let opened_at = self.memory.opened_at?;
        let configuration = &evidence.configuration;
        let policy_is_known = configuration.registration_policy_id.is_some()
            || configuration.registration_policy_name.is_some();
        let log = evidence.jamf_log.known()?;
        let read_far_enough = log.read_back_to.is_none_or(|from| from <= opened_at);
        evidence.running.known()?;
        (self.now == Some(StepId::OpenItem)
            && self.is_older(opened_at, REACHED)
            && policy_is_known
            && read_far_enough
            && policy_run(evidence, opened_at).is_none()
            && self_service(evidence).is_none())
        .then(|| {
            let proof = Proof { source: evidence.jamf_log.source().into(), text: Proof::NOTHING.into() };
            self.turn(WrongTurnId::SelfServiceNotReached, vec![proof])
        })
    }

    fn nothing_moved(&self) -> Option<WrongTurn> {
        let waits = self.now != Some(StepId::BeforeYouStart) && self.is_older(self.memory.moved_at, MOVES);
        waits.then(|| self.turn(WrongTurnId::NothingMoved, Vec::new()))
    }

    /// Whether something happened so long ago, or longer.
    fn is_older(&self, at: Timestamp, age: SignedDuration) -> bool {
        self.course.facts.age(at) >= age
    }

    /// When Jamf's app was started, where it ran and is gone; while Company Portal is open, it is yet to run.
    fn jamfs_app_ran(&self) -> Option<Timestamp> {
        let evidence = self.course.evidence();
        let gone = evidence.running.known().is_some()
            && jamfs_app(evidence).is_none()
            && company_portal(evidence).is_none();
        self.memory.jamfs_app.filter(|_| gone).map(|seen| seen.started_at)
    }

    fn ran(&self, bundle_id: &str, started_at: Timestamp) -> Proof {
        Proof {
            source: self.course.evidence().running.source().into(),
            text: format!("{bundle_id} {started_at}"),
        }
    }

    fn access(&self) -> Proof {
        let source = self.course.evidence().login_keychain.source().into();
        Proof { source, text: JAMF_APP.into() }
    }

    fn turn(&self, id: WrongTurnId, proof: Vec<Proof>) -> WrongTurn {
        WrongTurn { id, certainty: Certainty::Likely, proof, actions: self.way_back(id) }
    }

    /// What leads back: for most, opening the item again.
    fn way_back(&self, id: WrongTurnId) -> Vec<Action> {
        let causes: Vec<Cause> = self.course.verdict.findings.iter().map(|finding| finding.cause).collect();
        let offers = Offers::of(self.course.evidence(), &causes);
        let settings = matches!(self.now, Some(StepId::OpenSettings | StepId::RegisterOrRepair));
        let again = if settings { Some(offers.repair_platform_sso) } else { offers.register };
        match id {
            // The key was used: there is nothing to open, the next question has to be answered otherwise.
            WrongTurnId::AllowedOnce => Vec::new(),
            WrongTurnId::NothingMoved => again.into_iter().chain(offers.support).collect(),
            WrongTurnId::SelfServiceNotReached => again.into_iter().chain(offers.self_service).collect(),
            WrongTurnId::OpenedByHand | WrongTurnId::Denied | WrongTurnId::PortalClosedEarly => {
                again.into_iter().collect()
            }
        }
    }
}
