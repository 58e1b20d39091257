//! One run of the app without a window: the Mac it looks at, what was seen last, and the hands.

mod clean_up;
#[cfg(test)]
mod clock;
mod guide;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod life;
mod recording;
#[cfg(test)]
mod soak;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Instant;

use rejoin_mac::{
    Change, Choices, Cue, Deed, Hands, Live, LiveHands, Mac, Memory, OwnFile, OwnFiles, Probe, Watch,
    WatchError,
};
use rejoin_registration::{
    Action, ActionId, Cause, ContactWay, Evidence, Explanation, Language, Link, Message, Names, Notice,
    Notices, RunningApp, ShowIcon, Shown, Spoken, Told, Verdict, ViewReport, ViewSaved, WindowMessage,
    coach_speaks, diagnose, explained, of_prompt, view,
};
use rejoin_wording::Wording;
use serde::Serialize;

use recording::Recording;

use super::agenda::Agenda;
use super::perform::{Outcome, offered, perform};
use super::report::{Destination, Made, ReportDesk};
use super::status_file::ForJamf;
use crate::{explain, terminal, which_mac};

/// The Mac, the hands, and what was seen last.
pub(crate) struct Session {
    mac: RwLock<Arc<dyn Mac>>,
    recording: Option<Recording>,
    hands: Box<dyn Hands>,
    own_files: Arc<OwnFiles>,
    /// What the coach has spoken of.
    spoken: Mutex<Vec<Spoken>>,
    /// Held while somebody looks: two looks at once would mix what they saw.
    looking: Mutex<()>,
    seen: Mutex<Option<Seen>>,
    notices: Mutex<Notices>,
    for_jamf: ForJamf,
    report_desk: ReportDesk,
    /// What the user has not been notified of yet.
    untold: Mutex<Vec<Notice<String>>>,
}

#[derive(Clone)]
struct Seen {
    memory: Memory,
    /// By this machine's clock.
    at: Instant,
    verdict: Verdict,
    told: Vec<Message>,
    shown: Shown,
}

impl Session {
    /// This Mac, or a recording of one whose clock runs on. The error is what to tell the caller.
    pub(crate) fn open(recording: Option<&Path>) -> Result<Self, Message> {
        let (mac, hands, recording, own_files): (Arc<dyn Mac>, Box<dyn Hands>, _, _) = match recording {
            Some(folder) => {
                let (recording, mac) =
                    Recording::open(folder).map_err(|error| which_mac::broken(folder, &error))?;
                let hands = recording.hands(&mac);
                let own_files = Arc::clone(&recording.own_files);
                (Arc::new(mac), Box::new(hands), Some(recording), own_files)
            }
            None => {
                let mac = Live::new().map_err(|error| which_mac::none(&error))?;
                let own_files = Arc::new(OwnFiles::below(&mac.user().home));
                (Arc::new(mac), Box::new(LiveHands), None, own_files)
            }
        };
        Ok(Session {
            spoken: Mutex::new(rejoin_mac::spoken(mac.as_ref())),
            mac: RwLock::new(mac),
            recording,
            hands,
            own_files,
            looking: Mutex::default(),
            seen: Mutex::default(),
            notices: Mutex::default(),
            for_jamf: ForJamf::default(),
            report_desk: ReportDesk::default(),
            untold: Mutex::default(),
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
        self.cue(&Cue::Start);
    }

    /// The app ends.
    pub(crate) fn end(&self) {
        if let Some(recording) = &self.recording {
            recording.end();
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
        let seen = self.see(|last, mac| match last {
            Some(mut memory) if probes.len() < Probe::ALL.len() => {
                memory.look_again(mac, probes);
                (memory, None)
            }
            _ => (Memory::of(mac), None),
        });
        let is_new = before.is_none_or(|mut before| {
            before.view.taken_at = seen.shown.view.taken_at;
            before != seen.shown
        });
        is_new.then_some(seen.shown)
    }

    /// Looks at the Mac and tries the hosts, as a person has asked for it.
    pub(crate) fn look_again(&self) -> Shown {
        self.see(|_, mac| (Memory::with_hosts(mac), Some(Vec::new()))).shown
    }

    /// Looks at the Mac and tries the hosts, and leaves standing what the user was told last.
    pub(crate) fn try_hosts(&self) -> Shown {
        self.see(|_, mac| (Memory::with_hosts(mac), None)).shown
    }

    /// Looks at the Mac, and leaves standing what the user was told last, and how the hosts answered a person.
    pub(crate) fn look_for_a_reader(&self) -> Shown {
        let but_hosts = Probe::ALL.into_iter().filter(|probe| *probe != Probe::Hosts).collect();
        self.see(|last, mac| match last {
            Some(mut memory) => {
                memory.look_again(mac, &but_hosts);
                (memory, None)
            }
            None => (Memory::of(mac), None),
        })
        .shown
    }

    /// What to notify the user of, each once.
    pub(crate) fn take_notices(&self) -> Vec<Notice<String>> {
        std::mem::take(&mut *self.untold())
    }

    /// The user has read what was told last.
    pub(crate) fn forget_what_was_told(&self) {
        if let Some(seen) = self.seen().as_mut() {
            seen.told.clear();
            seen.shown.told.clear();
        }
        self.report_desk.clear();
    }

    /// Whether the icon stands in the menu bar before anything was looked at.
    pub(crate) fn shows_icon_at_once(&self) -> bool {
        rejoin_mac::configuration(self.mac().as_ref()).show_icon == ShowIcon::Always
    }

    /// From now on Rejoin speaks the language that the user has chosen; `None`: that of macOS. What is none of its
    /// languages chooses none.
    pub(crate) fn choose_language(&self, tag: Option<String>) -> Shown {
        let language = tag.filter(|tag| Wording::new(&[tag]).language() == tag);
        let is_kept = self.keep(OwnFile::Choices, Some(&Choices { language }));
        self.see(|last, mac| {
            let memory = last.unwrap_or_else(|| Memory::of(mac));
            let names = || Names::of(&memory.evidence().configuration);
            let told = (!is_kept).then(|| vec![Message::Told(Told::NotRemembered, names())]);
            (memory, told)
        })
        .shown
    }

    /// Opens one of the ways to the help desk.
    pub(crate) fn contact(&self, way: ContactWay) -> Shown {
        self.perform_as(ActionId::ContactSupport, |evidence, _| {
            let link = Link::contact(&evidence.configuration, way)?;
            Some(Action { id: ActionId::ContactSupport, link: Some(link) })
        })
        .0
    }

    /// Makes a report, and tells what is in it.
    pub(crate) fn make_report(&self) -> ViewReport<String> {
        let _alone = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        let report = self.report_desk.make(self.mac().as_ref());
        let wording = self.wording();
        report.map(|message| wording.say(&message))
    }

    /// The report to save; `None`: none was made.
    pub(crate) fn made_report(&self) -> Option<Made> {
        self.report_desk.made()
    }

    /// Saves the report with the user's answers to the questions in front of it.
    pub(crate) fn save_report(&self, made: &Made, to: &Destination, answers: &[String]) -> ViewSaved<String> {
        let wording = self.wording();
        match self.report_desk.save(made, to, answers, &wording) {
            Ok(file) => {
                let told = Message::ReportSaved { file: file.display().to_string() };
                ViewSaved { told: Some(wording.say(&told)), saved: true }
            }
            Err(why) => ViewSaved { told: Some(wording.say(&why)), saved: false },
        }
    }

    /// Where the report was saved.
    pub(crate) fn saved_report(&self) -> Option<PathBuf> {
        self.report_desk.saved()
    }

    /// Does what an action stands for; of a cause that was only said, starts its guide.
    pub(crate) fn perform_for(&self, action: ActionId, cause: Option<Cause>) -> (Shown, bool) {
        let was_said = |cause: &Cause| {
            let seen = self.seen();
            !seen.iter().flat_map(|seen| &seen.verdict.findings).any(|finding| finding.cause == *cause)
        };
        match cause.filter(was_said) {
            Some(cause) if action == ActionId::StartGuide => (self.start_said_guide(cause), true),
            _ => self.perform(action),
        }
    }

    /// Does what an action of the last View stands for, and looks at the Mac again. Tells whether the user has to
    /// read the answer.
    pub(crate) fn perform(&self, action: ActionId) -> (Shown, bool) {
        if action == ActionId::StartGuide {
            return (self.start_guide(), true);
        }
        self.perform_as(action, |evidence, verdict| offered(evidence, verdict, action))
    }

    /// Does what an action stands for, if `offer` finds it now.
    fn perform_as(
        &self,
        action: ActionId,
        offer: impl FnOnce(&Evidence, &Verdict) -> Option<Action>,
    ) -> (Shown, bool) {
        let last = self.seen().clone();
        let Seen { memory, verdict, .. } = last.unwrap_or_else(|| self.look_and_tell(Some(Vec::new())));
        let mut evidence = memory.evidence().clone();
        // Self Service may have been started or quit since.
        let mac = self.mac();
        evidence.running = rejoin_mac::running(mac.as_ref());
        let at = mac.now();
        let Outcome { deeds, told, must_be_read } =
            perform(&evidence, &verdict, self.hands.as_ref(), offer(&evidence, &verdict));
        if self.hands.only_tells() {
            deeds.iter().for_each(report);
        }
        let seen = self.see(|last, mac| {
            if !deeds.is_empty() && opens_the_way(action) {
                self.change_guide(last.as_ref(), |memory| memory.opened(at));
            }
            (Memory::of(mac), Some(told))
        });
        if !deeds.is_empty() {
            self.cue(&Cue::Action(action));
        }
        (seen.shown, must_be_read)
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
        self.see(|_, mac| (Memory::of(mac), told))
    }

    /// Looks in one way, alone, and puts it in words. Without something new to tell, what was told last stands.
    fn see(&self, way: impl FnOnce(Option<Memory>, &dyn Mac) -> (Memory, Option<Vec<Message>>)) -> Seen {
        let _alone = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        let mac = self.mac();
        let last = self.seen().as_ref().map(|seen| seen.memory.clone());
        let ran = last.as_ref().and_then(|last| last.evidence().running.known().cloned());
        let (mut memory, told) = way(last, mac.as_ref());
        self.follow_guide(&mut memory, mac.as_ref());
        let evidence = memory.evidence();
        let verdict = diagnose(evidence);
        self.for_jamf.tell(&verdict, evidence.taken_at, &self.own_files);
        let wording = which_mac::wording(None, &evidence.configuration, mac.as_ref());
        let notice = self.notices.lock().unwrap_or_else(PoisonError::into_inner).after(evidence, &verdict);
        let notices = notice.into_iter().chain(self.speak(ran.as_deref(), evidence, &verdict));
        self.untold().extend(notices.map(|notice| notice.map(|message| wording.say(&message))));
        let view = wording.view(view(evidence, &verdict, self.recording.is_some()));
        let mut seen = self.seen();
        let told = told.or_else(|| seen.as_ref().map(|seen| seen.told.clone())).unwrap_or_default();
        let shown = Shown {
            view,
            language: wording.language().into(),
            languages: languages(),
            chosen: rejoin_mac::choices(mac.as_ref()).language,
            title: super::NAME.into(),
            told: told.iter().map(|message| wording.say(message)).collect(),
        };
        seen.insert(Seen { memory, at: Instant::now(), verdict, told, shown }).clone()
    }

    /// What the coach says of apps that have been started since the last look.
    fn speak(
        &self,
        ran: Option<&[RunningApp]>,
        evidence: &Evidence,
        verdict: &Verdict,
    ) -> Vec<Notice<Message>> {
        let (Some(ran), Some(run)) = (ran, evidence.running.known()) else { return Vec::new() };
        let mut spoken = self.spoken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut notices = Vec::new();
        for started in run.iter().filter(|app| !ran.contains(app)) {
            if let Some((card, now)) = coach_speaks(started, evidence, verdict, &spoken) {
                // Of a registration that is gone nobody will ask again.
                spoken.retain(|before| before.device_id == now.device_id);
                spoken.push(now);
                notices.push(of_prompt(evidence, &card));
            }
        }
        if !notices.is_empty() {
            self.keep(OwnFile::Spoken, Some(&*spoken));
        }
        notices
    }

    /// Writes an own file, or removes it; whether that went well.
    fn keep(&self, file: OwnFile, contents: Option<&(impl Serialize + ?Sized)>) -> bool {
        let bytes = contents.map(serde_json::to_vec).transpose();
        let kept = match &bytes {
            Ok(bytes) => self.own_files.keep(file, bytes.as_deref()).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        kept.inspect_err(|error| terminal::complain(error)).is_ok()
    }

    fn cue(&self, cue: &Cue) {
        if let Some(recording) = &self.recording {
            recording.cue(cue);
        }
    }

    fn untold(&self) -> MutexGuard<'_, Vec<Notice<String>>> {
        self.untold.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn mac(&self) -> Arc<dyn Mac> {
        Arc::clone(&self.mac.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn seen(&self) -> MutexGuard<'_, Option<Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the user can choose from.
fn languages() -> Vec<Language> {
    let name = |tag: &str| Wording::new(&[tag]).say(&Message::Window(WindowMessage::LanguageName));
    Wording::languages().into_iter().map(|tag| Language { tag: tag.into(), name: name(tag) }).collect()
}

/// Whether an action opens what a guide then waits for: the item, or the page of System Settings.
fn opens_the_way(action: ActionId) -> bool {
    matches!(action, ActionId::OpenRegistration | ActionId::OpenSelfService | ActionId::RepairPlatformSso)
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
    use rejoin_registration::State;

    use super::*;

    pub(super) fn session(recording: &str) -> Session {
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
    fn hosts_are_tried_for_a_person_and_their_answers_stand_while_somebody_reads() {
        let session = session("hosts-unreachable");
        let notes_hosts =
            |shown: Shown| shown.view.findings.iter().any(|finding| finding.cause == Cause::HostsUnreachable);
        assert!(!notes_hosts(session.look()), "in the background they are not tried");
        assert!(notes_hosts(session.try_hosts()));
        assert!(notes_hosts(session.look_for_a_reader()));
        assert!(!notes_hosts(session.look()));
    }

    #[test]
    fn jamf_is_told_after_each_look() {
        for (recording, state) in
            [("registration-unfinished", "action_needed"), ("healthy-login-keychain", "registered")]
        {
            let session = session(recording);
            let read = || session.mac().read(&OwnFile::Status.path(&session.home()), 64 * 1024);
            assert!(read().is_err(), "nobody has looked yet");
            session.look();
            let file: serde_json::Value = serde_json::from_slice(&read().unwrap()).unwrap();
            assert_eq!(file["state"], state, "{recording}");
        }
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
        assert_eq!(
            asks[0],
            (Cause::RegistrationUnfinished, vec![ActionId::OpenRegistration, ActionId::StartGuide])
        );
        assert_eq!(offered("Lorem ipsum dolor"), []);
    }

    #[test]
    fn where_nothing_can_be_written_it_is_said_and_nothing_begins() {
        let no_folder = tempfile::NamedTempFile::new().unwrap();
        let own_files = Arc::new(OwnFiles::below(no_folder.path().to_str().unwrap()));
        let session = Session { own_files, ..session("not-registered") };
        let (guided, _) = session.perform(ActionId::StartGuide);
        assert_eq!((guided.told.len(), guided.view.state), (1, State::ActionNeeded));
        let french = session.choose_language(Some("fr".into()));
        assert_eq!((french.told.len(), french.language.as_str(), french.chosen), (1, "en", None));
    }

    #[test]
    fn a_broken_recording_is_said_to_be_one() {
        let missing = Path::new(env!("CARGO_MANIFEST_DIR")).join("no-such-recording");
        let why = Session::open(Some(&missing)).err().unwrap();
        assert!(matches!(why, Message::BrokenRecording { .. }), "{why:?}");
    }
}
