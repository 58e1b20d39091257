//! The guide: started, followed, ticked off, and ended.

use std::time::Duration;

use rejoin_mac::{Cue, Mac, Memory, OwnFile, Probe};
use rejoin_registration::{
    ActionId, Cause, Evidence, GuideMemory, Message, Names, Shown, Standing, StepId, Told, Verdict, diagnose,
    guide,
};

use super::{Seen, Session};
use crate::app::agenda::InGuide;

impl Session {
    /// Whether a guide is under way, and when to look at the Mac for it although nothing changes.
    pub(crate) fn in_guide(&self) -> InGuide {
        let seen = self.seen();
        let Some(seen) = seen.as_ref().filter(|seen| seen.is_in_guide()) else { return InGuide::No };
        let evidence = seen.memory.evidence();
        let memory = evidence.guide.known();
        let look_at = memory.and_then(|memory| memory.look_again_at(evidence.taken_at)).and_then(|at| {
            let wait = Duration::try_from(at.duration_since(evidence.taken_at)).ok()?;
            seen.at.checked_add(wait)
        });
        InGuide::UnderWay { look_at }
    }

    /// Starts the guide out of what is the matter. One that is under way goes on.
    pub(super) fn start_guide(&self) -> Shown {
        self.start(|evidence, verdict| {
            let mut actions = verdict.findings.iter().flat_map(|finding| &finding.actions);
            let is_offered = actions.any(|action| action.id == ActionId::StartGuide);
            GuideMemory::start(evidence, verdict).filter(|_| is_offered)
        })
    }

    /// Starts a guide, if one is found now.
    fn start(&self, new: impl FnOnce(&Evidence, &Verdict) -> Option<GuideMemory>) -> Shown {
        let seen = self.see(|_, mac| {
            let mut memory = Memory::of(mac);
            let evidence = memory.evidence();
            let verdict = diagnose(evidence);
            let told = |told| vec![Message::Told(told, Names::of(&evidence.configuration))];
            let told = match new(evidence, &verdict) {
                _ if is_under_way(evidence, &verdict) => Vec::new(),
                Some(new) if self.keep(OwnFile::Guide, Some(&new)) => Vec::new(),
                Some(_) => told(Told::NotRemembered),
                None => told(Told::NotOffered),
            };
            memory.look_again(mac, &[Probe::Guide].into());
            (memory, Some(told))
        });
        if seen.is_in_guide() {
            self.cue(&Cue::Action(ActionId::StartGuide));
        }
        seen.shown
    }

    /// The user says that a step of the guide is done, or not after all.
    pub(crate) fn tick(&self, step: StepId, done: bool) -> Shown {
        let shown = self.see(|last, mac| {
            let ticked = last.as_ref().is_some_and(|last| can_be_ticked(last.evidence(), step))
                && self.change_guide(last.as_ref(), |memory| memory.tick(step, done, mac.now()));
            let memory = Memory::of(mac);
            let told = (!ticked).then(|| {
                let is_there = can_be_ticked(memory.evidence(), step);
                let told = if is_there { Told::NotRemembered } else { Told::NotOffered };
                Message::Told(told, Names::of(&memory.evidence().configuration))
            });
            (memory, Some(told.into_iter().collect()))
        });
        if done && shown.told.is_empty() {
            self.cue(&Cue::Step(step));
        }
        shown.shown
    }

    /// Ends the guide, done or not.
    pub(crate) fn end_guide(&self) -> Shown {
        self.see(|_, mac| {
            let is_gone = self.keep(OwnFile::Guide, None::<&GuideMemory>);
            let memory = Memory::of(mac);
            let names = || Names::of(&memory.evidence().configuration);
            let told = (!is_gone).then(|| Message::Told(Told::NotRemembered, names()));
            (memory, Some(told.into_iter().collect()))
        })
        .shown
    }

    /// Starts the guide out of a cause that a person told of.
    pub(crate) fn start_said_guide(&self, cause: Cause) -> Shown {
        self.start(|evidence, verdict| GuideMemory::start_said(cause, evidence, verdict))
    }

    /// What this look adds to what is remembered of the guide.
    pub(super) fn follow_guide(&self, memory: &mut Memory, mac: &dyn Mac) {
        let evidence = memory.evidence();
        let Some(before) = evidence.guide.known() else { return };
        let after = before.clone().remember(evidence);
        if after != *before && self.keep(OwnFile::Guide, Some(&after)) {
            memory.look_again(mac, &[Probe::Guide].into());
        }
    }

    /// Changes what is remembered of the guide that was seen last. Tells whether it was.
    pub(super) fn change_guide(
        &self,
        last: Option<&Memory>,
        change: impl FnOnce(GuideMemory) -> GuideMemory,
    ) -> bool {
        let memory = last.and_then(|last| last.evidence().guide.known().cloned());
        memory.is_some_and(|memory| self.keep(OwnFile::Guide, Some(&change(memory))))
    }
}

impl Seen {
    fn is_in_guide(&self) -> bool {
        is_under_way(self.memory.evidence(), &self.verdict)
    }
}

fn is_under_way(evidence: &Evidence, verdict: &Verdict) -> bool {
    guide(evidence, verdict).is_some_and(|guide| matches!(guide.standing, Standing::UnderWay(_)))
}

/// Whether the user says of this step whether it is done, in the guide under way.
fn can_be_ticked(evidence: &Evidence, step: StepId) -> bool {
    let guide = guide(evidence, &diagnose(evidence));
    let guide = guide.filter(|guide| matches!(guide.standing, Standing::UnderWay(_)));
    guide.is_some_and(|guide| guide.steps.iter().any(|other| other.id == step && other.tick))
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use rejoin_registration::{Progress, State, ViewStanding};

    use super::super::tests::session;
    use super::*;

    #[test]
    fn a_guide_is_followed_and_the_recording_stays_as_it_is() {
        let session = session("not-registered");
        let standing = |shown: &Shown| shown.view.guide.as_ref().map(|guide| guide.standing);
        let now = |shown: Shown| {
            let steps = shown.view.guide.map(|guide| guide.steps).unwrap_or_default();
            steps.iter().find(|step| step.progress == Progress::Now).map(|step| step.id)
        };
        assert_eq!(standing(&session.look()), Some(ViewStanding::NotStarted));
        assert_eq!(session.in_guide(), InGuide::No);
        let (shown, must_be_read) = session.perform(ActionId::StartGuide);
        assert_eq!((standing(&shown), must_be_read), (Some(ViewStanding::UnderWay), true));
        assert_eq!((shown.view.state, now(shown)), (State::InProgress, Some(StepId::BeforeYouStart)));
        for (done, step) in
            [(true, StepId::OpenItem), (false, StepId::BeforeYouStart), (true, StepId::OpenItem)]
        {
            assert_eq!(now(session.tick(StepId::BeforeYouStart, done)), Some(step));
        }
        let refused = session.tick(StepId::SignIn, true);
        assert_eq!((refused.told.len(), now(refused)), (1, Some(StepId::OpenItem)));
        assert_eq!(now(session.perform(ActionId::StartGuide).0), Some(StepId::OpenItem), "it goes on");
        session.perform(ActionId::OpenRegistration);
        let InGuide::UnderWay { look_at: Some(look_at) } = session.in_guide() else { panic!() };
        let wait = look_at.duration_since(Instant::now());
        assert!(wait > Duration::from_secs(60) && wait <= Duration::from_secs(120), "{wait:?}");
        assert_eq!(standing(&session.end_guide()), Some(ViewStanding::NotStarted));
        let folder = session.recording.as_ref().unwrap().folder.join("disk/Users/lena/Library");
        assert!(folder.is_dir() && !folder.join("Application Support").exists());
    }

    #[test]
    fn a_guide_that_is_not_offered_does_not_start() {
        for recording in ["healthy-login-keychain", "outside-scope"] {
            let (shown, must_be_read) = session(recording).perform(ActionId::StartGuide);
            assert_eq!((shown.told.len(), shown.view.guide, must_be_read), (1, None, true), "{recording}");
        }
    }
}
