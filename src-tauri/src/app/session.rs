//! One run of the app without a window: the Mac it looks at, what was seen last, and the hands.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rejoin_mac::{Deed, Hands, Live, LiveHands, Mac, Recorded, RecordedHands};
use rejoin_registration::{ActionId, Evidence, Message, Shown, Verdict, diagnose, view};
use rejoin_wording::Wording;

use super::perform::{Outcome, perform};
use crate::{terminal, which_mac};

/// The Mac, the hands, and what was seen last.
pub(crate) struct Session {
    mac: Box<dyn Mac>,
    hands: Box<dyn Hands>,
    simulated: bool,
    seen: Mutex<Option<Seen>>,
}

#[derive(Clone)]
struct Seen {
    evidence: Evidence,
    verdict: Verdict,
    told: Vec<Message>,
    shown: Shown,
}

impl Session {
    /// This Mac, or a recording of one whose clock runs on. The error is what to tell the caller.
    pub(crate) fn open(recording: Option<&Path>) -> Result<Self, Message> {
        let (mac, hands): (Box<dyn Mac>, Box<dyn Hands>) = match recording {
            Some(folder) => {
                let mac = Recorded::open(folder).map_err(|error| which_mac::broken(folder, &error))?;
                (Box::new(mac.with_running_clock()), Box::new(RecordedHands))
            }
            None => {
                let mac = Live::new().map_err(|error| which_mac::none(&error))?;
                (Box::new(mac), Box::new(LiveHands))
            }
        };
        Ok(Session { mac, hands, simulated: recording.is_some(), seen: Mutex::new(None) })
    }

    /// The words to speak before anything was looked at.
    pub(crate) fn wording(&self) -> Wording {
        which_mac::wording(None, &rejoin_mac::configuration(self.mac.as_ref()), self.mac.as_ref())
    }

    /// What was seen last, if anything was.
    pub(crate) fn last(&self) -> Option<Shown> {
        self.seen().as_ref().map(|seen| seen.shown.clone())
    }

    /// Looks at the Mac. Takes as long as the slowest command.
    pub(crate) fn look(&self) -> Shown {
        self.look_and_tell(Vec::new()).shown
    }

    /// Looks at the Mac and tries the hosts, as a person has asked for it.
    pub(crate) fn look_again(&self) -> Shown {
        self.put_in_words(rejoin_mac::look_and_try_hosts(self.mac.as_ref()), Vec::new()).shown
    }

    /// Looks at the Mac, and leaves standing what the user was told last.
    pub(crate) fn look_for_a_reader(&self) -> Shown {
        let told = self.seen().as_ref().map(|seen| seen.told.clone());
        self.look_and_tell(told.unwrap_or_default()).shown
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
        let Seen { mut evidence, verdict, .. } = last.unwrap_or_else(|| self.look_and_tell(Vec::new()));
        // Self Service may have been started or quit since.
        evidence.running = rejoin_mac::running(self.mac.as_ref());
        let Outcome { deeds, told, must_be_read } = perform(&evidence, &verdict, self.hands.as_ref(), action);
        if self.hands.only_tells() {
            deeds.iter().for_each(report);
        }
        (self.look_and_tell(told).shown, must_be_read)
    }

    fn look_and_tell(&self, told: Vec<Message>) -> Seen {
        self.put_in_words(rejoin_mac::look(self.mac.as_ref()), told)
    }

    fn put_in_words(&self, evidence: Evidence, told: Vec<Message>) -> Seen {
        let verdict = diagnose(&evidence);
        let wording = which_mac::wording(None, &evidence.configuration, self.mac.as_ref());
        let shown = Shown {
            view: wording.view(view(&evidence, &verdict, self.simulated)),
            language: wording.language().into(),
            title: super::NAME.into(),
            told: told.iter().map(|message| wording.say(message)).collect(),
        };
        let seen = Seen { evidence, verdict, told, shown };
        *self.seen() = Some(seen.clone());
        seen
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
    };
    let _ = terminal::print(&line);
}

#[cfg(test)]
mod tests {
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
    fn a_broken_recording_is_said_to_be_one() {
        let missing = Path::new(env!("CARGO_MANIFEST_DIR")).join("no-such-recording");
        let why = Session::open(Some(&missing)).err().unwrap();
        assert!(matches!(why, Message::BrokenRecording { .. }), "{why:?}");
    }
}
