//! One run of the app without a window: the Mac it looks at, what was seen last, and the hands.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Instant;

use rejoin_mac::{
    Change, Cue, Deed, Hands, Live, LiveHands, Mac, Memory, Probe, Recorded, RecordedHands, RecordingError,
    Stage, Watch, WatchError,
};
use rejoin_registration::{
    ActionId, Explanation, Message, Notice, Notices, Shown, Verdict, diagnose, explained, view,
};
use rejoin_wording::Wording;

use super::agenda::Agenda;
use super::perform::{Outcome, perform};
use crate::{explain, terminal, which_mac};

/// The Mac, the hands, and what was seen last.
pub(crate) struct Session {
    mac: RwLock<Arc<dyn Mac>>,
    recording: Option<Recording>,
    hands: Box<dyn Hands>,
    /// Held while somebody looks: two looks at once would mix what they saw.
    looking: Mutex<()>,
    seen: Mutex<Option<Seen>>,
    notices: Mutex<Notices>,
    /// What the user has not been notified of yet.
    notice: Mutex<Option<Notice<String>>>,
}

/// The recording that stands for the Mac.
struct Recording {
    /// Where it is read: its own folder, or the copy on which its acts are played.
    folder: PathBuf,
    /// When its clock began to run.
    since: Instant,
    stage: Option<Arc<Stage>>,
}

#[derive(Clone)]
struct Seen {
    memory: Memory,
    verdict: Verdict,
    told: Vec<Message>,
    shown: Shown,
}

impl Recording {
    fn open(folder: &Path) -> Result<(Self, Recorded), RecordingError> {
        // The whole recording is checked before it is copied.
        let mac = Recorded::open(folder)?;
        let stage = Stage::set(folder)?.map(Arc::new);
        let folder = stage.as_ref().map_or(folder, |stage| stage.folder()).to_owned();
        let mac = if stage.is_some() { Recorded::open(&folder)? } else { mac };
        let since = Instant::now();
        Ok((Recording { folder, since, stage }, mac.with_clock_running_since(since)))
    }

    fn open_again(&self) -> Result<Recorded, RecordingError> {
        Ok(Recorded::open(&self.folder)?.with_clock_running_since(self.since))
    }

    fn cue(&self, cue: &Cue) {
        if let Some(stage) = &self.stage {
            stage.cue(cue, |error: io::Error| terminal::complain(&error.to_string()));
        }
    }
}

impl Session {
    /// This Mac, or a recording of one whose clock runs on. The error is what to tell the caller.
    pub(crate) fn open(recording: Option<&Path>) -> Result<Self, Message> {
        let (mac, hands, recording): (Arc<dyn Mac>, Box<dyn Hands>, _) = match recording {
            Some(folder) => {
                let (recording, mac) =
                    Recording::open(folder).map_err(|error| which_mac::broken(folder, &error))?;
                (Arc::new(mac), Box::new(RecordedHands), Some(recording))
            }
            None => {
                let mac = Live::new().map_err(|error| which_mac::none(&error))?;
                (Arc::new(mac), Box::new(LiveHands), None)
            }
        };
        Ok(Session {
            mac: RwLock::new(mac),
            recording,
            hands,
            looking: Mutex::default(),
            seen: Mutex::default(),
            notices: Mutex::default(),
            notice: Mutex::default(),
        })
    }

    /// Has changes of the Mac told.
    pub(crate) fn watch(&self, tell: impl Fn(Change) + Send + Sync + 'static) -> Result<Watch, WatchError> {
        let user = self.mac().user();
        match &self.recording {
            Some(recording) => Watch::recording(&recording.folder, &user, tell),
            None => Watch::this_mac(&user, tell),
        }
    }

    /// When to look at what, from now on.
    pub(crate) fn agenda(&self) -> Agenda {
        let now = Instant::now();
        if self.recording.is_some() { Agenda::of_a_recording(now) } else { Agenda::of_a_mac(now) }
    }

    /// The home folder of the user whose Mac it is.
    pub(crate) fn home(&self) -> String {
        self.mac().user().home
    }

    /// What a recording says beside its disk has changed. One that can no longer be used stays as it was.
    pub(crate) fn open_again(&self) {
        let Some(recording) = &self.recording else { return };
        match recording.open_again() {
            Ok(mac) => *self.mac.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(mac),
            Err(error) => {
                terminal::complain(&self.wording().say(&which_mac::broken(&recording.folder, &error)));
            }
        }
    }

    /// The app runs and has looked: what happens by itself on a recording may begin.
    pub(crate) fn has_begun(&self) {
        if let Some(recording) = &self.recording {
            recording.cue(&Cue::Start);
        }
    }

    /// The app ends.
    pub(crate) fn end(&self) {
        if let Some(stage) = self.recording.as_ref().and_then(|recording| recording.stage.as_ref()) {
            stage.strike();
        }
    }

    /// The words to speak before anything was looked at.
    pub(crate) fn wording(&self) -> Wording {
        let mac = self.mac();
        which_mac::wording(None, &rejoin_mac::configuration(mac.as_ref()), mac.as_ref())
    }

    /// What was seen last, if anything was.
    pub(crate) fn last(&self) -> Option<Shown> {
        self.seen().as_ref().map(|seen| seen.shown.clone())
    }

    /// Looks at the Mac. Takes as long as the slowest command.
    pub(crate) fn look(&self) -> Shown {
        self.look_and_tell(Some(Vec::new())).shown
    }

    /// Lets some probes look at the Mac again. `None`: nothing is to be seen that was not seen before.
    pub(crate) fn look_at(&self, probes: &BTreeSet<Probe>) -> Option<Shown> {
        if probes.is_empty() {
            return None;
        }
        let before = self.last();
        let seen = self.see(None, |last, mac| match last {
            Some(mut memory) if probes.len() < Probe::ALL.len() => {
                memory.look_again(mac, probes);
                memory
            }
            _ => Memory::of(mac),
        });
        let is_new = before.is_none_or(|mut before| {
            before.view.taken_at = seen.shown.view.taken_at;
            before != seen.shown
        });
        is_new.then_some(seen.shown)
    }

    /// Looks at the Mac and tries the hosts, as a person has asked for it.
    pub(crate) fn look_again(&self) -> Shown {
        self.see(Some(Vec::new()), |_, mac| Memory::with_hosts(mac)).shown
    }

    /// Looks at the Mac, and leaves standing what the user was told last.
    pub(crate) fn look_for_a_reader(&self) -> Shown {
        self.look_and_tell(None).shown
    }

    /// What to notify the user of, once.
    pub(crate) fn take_notice(&self) -> Option<Notice<String>> {
        self.notice.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// The user has read what was told last.
    pub(crate) fn forget_what_was_told(&self) {
        if let Some(seen) = self.seen().as_mut() {
            seen.told.clear();
            seen.shown.told.clear();
        }
    }

    /// Does what an action of the last View stands for, and looks at the Mac again. Tells whether the user has to
    /// read the answer.
    pub(crate) fn perform(&self, action: ActionId) -> (Shown, bool) {
        let last = self.seen().clone();
        let Seen { memory, verdict, .. } = last.unwrap_or_else(|| self.look_and_tell(Some(Vec::new())));
        let mut evidence = memory.evidence().clone();
        // Self Service may have been started or quit since.
        evidence.running = rejoin_mac::running(self.mac().as_ref());
        let Outcome { deeds, told, must_be_read } = perform(&evidence, &verdict, self.hands.as_ref(), action);
        if self.hands.only_tells() {
            deeds.iter().for_each(report);
        }
        if let Some(recording) = self.recording.as_ref().filter(|_| !deeds.is_empty()) {
            recording.cue(&Cue::Action(action));
        }
        (self.look_and_tell(Some(told)).shown, must_be_read)
    }

    /// What a text points to, by what was seen last.
    pub(crate) fn explain(&self, text: &str) -> Explanation<String> {
        let last = self.seen().clone();
        let Seen { memory, verdict, .. } = last.unwrap_or_else(|| self.look_and_tell(Some(Vec::new())));
        let evidence = memory.evidence();
        let explanation =
            explained(&explain::causes(text), &evidence.configuration, Some((evidence, &verdict)));
        let wording = which_mac::wording(None, &evidence.configuration, self.mac().as_ref());
        explanation.map(|message| wording.say(&message))
    }

    fn look_and_tell(&self, told: Option<Vec<Message>>) -> Seen {
        self.see(told, |_, mac| Memory::of(mac))
    }

    /// Looks in one way, alone, and puts it in words. Without something new to tell, what was told last stands.
    fn see(&self, told: Option<Vec<Message>>, way: impl FnOnce(Option<Memory>, &dyn Mac) -> Memory) -> Seen {
        let _alone = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        let mac = self.mac();
        let last = self.seen().as_ref().map(|seen| seen.memory.clone());
        let memory = way(last, mac.as_ref());
        let evidence = memory.evidence();
        let verdict = diagnose(evidence);
        let wording = which_mac::wording(None, &evidence.configuration, mac.as_ref());
        let notice = self.notices.lock().unwrap_or_else(PoisonError::into_inner).after(evidence, &verdict);
        if let Some(notice) = notice {
            *self.notice.lock().unwrap_or_else(PoisonError::into_inner) =
                Some(notice.map(|message| wording.say(&message)));
        }
        let view = wording.view(view(evidence, &verdict, self.recording.is_some()));
        let mut seen = self.seen();
        let told = told.or_else(|| seen.as_ref().map(|seen| seen.told.clone())).unwrap_or_default();
        let shown = Shown {
            view,
            language: wording.language().into(),
            title: super::NAME.into(),
            told: told.iter().map(|message| wording.say(message)).collect(),
        };
        seen.insert(Seen { memory, verdict, told, shown }).clone()
    }

    fn mac(&self) -> Arc<dyn Mac> {
        Arc::clone(&self.mac.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn seen(&self) -> MutexGuard<'_, Option<Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One line for whoever started the app on a recording. Nobody listening is no failure.
fn report(deed: &Deed) {
    let line = match deed {
        Deed::Started { bundle_id } => format!("would-start {bundle_id}\n"),
        Deed::Opened { url } => format!("would-open {url}\n"),
        Deed::Deleted(_) | Deed::WasGone(_) => return,
    };
    let _ = terminal::print(&line);
}

#[cfg(test)]
mod tests {
    use rejoin_registration::Cause;

    use super::*;

    fn session(recording: &str) -> Session {
        let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs");
        Session::open(Some(&macs.join(recording))).unwrap()
    }

    #[test]
    fn what_was_told_stands_until_it_has_been_read() {
        let session = session("registration-unfinished");
        assert_eq!(session.last().map(|shown| shown.told), None);
        let (shown, must_be_read) = session.perform(ActionId::OpenRegistration);
        assert!(must_be_read);
        assert_eq!(shown.told.len(), 2);
        assert_eq!(session.look_for_a_reader().told, shown.told);
        session.forget_what_was_told();
        assert_eq!(session.look_for_a_reader().told, Vec::<String>::new());
        session.perform(ActionId::OpenRegistration);
        assert_eq!(session.look().told, Vec::<String>::new());
    }

    #[test]
    fn an_action_that_is_not_offered_does_nothing_and_says_so() {
        let (shown, must_be_read) = session("healthy-login-keychain").perform(ActionId::OpenRegistration);
        assert!(must_be_read);
        assert_eq!(shown.told.len(), 1);
    }

    #[test]
    fn a_message_is_explained_with_what_this_mac_offers() {
        let session = session("registration-unfinished");
        let offered = |text: &str| -> Vec<(Cause, Vec<ActionId>)> {
            let causes = session.explain(text).causes.into_iter();
            causes
                .map(|found| (found.cause, found.actions.iter().map(|action| action.id).collect()))
                .collect()
        };
        assert_eq!(offered("Device Signature Error"), [(Cause::DeviceSignatureError, vec![])]);
        let asks = offered("JamfAAD keeps asking for my keychain password");
        assert_eq!(asks[0], (Cause::RegistrationUnfinished, vec![ActionId::OpenRegistration]));
        assert_eq!(offered("Lorem ipsum dolor"), []);
    }

    #[test]
    fn a_broken_recording_is_said_to_be_one() {
        let missing = Path::new(env!("CARGO_MANIFEST_DIR")).join("no-such-recording");
        let why = Session::open(Some(&missing)).err().unwrap();
        assert!(matches!(why, Message::BrokenRecording { .. }), "{why:?}");
    }
}
