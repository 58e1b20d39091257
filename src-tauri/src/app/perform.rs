//! Performing an action: from its id to what the hands do, and what the user is told.

use rejoin_mac::{Deed, Hands};
use rejoin_registration::{
    Action, ActionId, Attempt, Evidence, Link, Message, Names, Told, Verdict, Way, WayPart, clean_up_policy,
    guide, way_to,
};

/// What came of an action.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// What was done, or on a recording would have been.
    pub(crate) deeds: Vec<Deed>,
    /// What the user is told.
    pub(crate) told: Vec<Message>,
    /// Whether the user has to read it: nothing on the screen shows it by itself.
    pub(crate) must_be_read: bool,
}

/// Does what an action stands for; `None`: this Mac does not offer it now. Where macOS refuses, the next best way is gone.
pub(crate) fn perform(
    evidence: &Evidence,
    verdict: &Verdict,
    hands: &dyn Hands,
    action: Option<Action>,
) -> Outcome {
    let names = Names::of(&evidence.configuration);
    let guide = guide(evidence, verdict);
    let way = |attempt| action.as_ref().and_then(|action| way_to(action, evidence, attempt));
    let Some(first) = way(Attempt::of(guide.as_ref())) else {
        return Outcome {
            told: vec![Message::Told(Told::NotOffered, names)],
            must_be_read: true,
            ..Outcome::default()
        };
    };
    let mut deeds = Vec::new();
    let gone = go(first, hands, &mut deeds, &way);
    let would = deeds.iter().filter(|_| hands.only_tells()).filter_map(would);
    let mut told: Vec<Message> = would.chain(gone.said(&names)).collect();
    if told.is_empty() {
        told.push(Message::Told(Told::Opened, names));
    }
    Outcome { deeds, told, must_be_read: hands.only_tells() || !is_on_the_screen(&gone) }
}

/// Goes a way to its end, and where macOS refuses, the one that is left then; which one led to its end. Each refusal
/// leaves fewer ways, and the last one only says something.
fn go(way: Way, hands: &dyn Hands, deeds: &mut Vec<Deed>, left: &dyn Fn(Attempt) -> Option<Way>) -> Way {
    match carry_out(&way, hands, deeds) {
        Ok(()) => way,
        Err(refused) => match left(refused) {
            Some(other) if other != way => go(other, hands, deeds, left),
            _ => way,
        },
    }
}

fn carry_out(way: &Way, hands: &dyn Hands, deeds: &mut Vec<Deed>) -> Result<(), Attempt> {
    let mut start = |bundle_id| {
        let started = hands.start_app(bundle_id).map_err(|_| Attempt::StartRefused)?;
        deeds.push(started);
        Ok(())
    };
    match way {
        Way::ThroughSelfService { app, start_first, link } => {
            if *start_first {
                start(app.bundle_id)?;
            }
            deeds.push(hands.open_link(link, Some(app.bundle_id)).map_err(|_| Attempt::LinkRefused)?);
            Ok(())
        }
        Way::OpenLink(link) => {
            deeds.push(hands.open_link(link, None).map_err(|_| Attempt::LinkRefused)?);
            Ok(())
        }
        Way::StartSelfService { app, .. } => start(app.bundle_id),
        Way::Say(..) | Way::AskIt => Ok(()),
    }
}

/// Whether what was opened says enough by itself: then no window of Rejoin's gets in its way.
fn is_on_the_screen(way: &Way) -> bool {
    match way {
        Way::ThroughSelfService { .. } | Way::OpenLink(_) => true,
        // The words of the button have said what to look for.
        Way::StartSelfService { say, .. } => *say == WayPart::FindItem,
        Way::Say(..) | Way::AskIt => false,
    }
}

/// The action, where the way back from a wrong turn, a step or a finding offers it; the help desk can be asked whatever
/// was found.
pub(crate) fn offered(evidence: &Evidence, verdict: &Verdict, id: ActionId) -> Option<Action> {
    let guide = guide(evidence, verdict);
    let guide = guide.as_ref();
    let of_turn =
        guide.and_then(|guide| guide.wrong_turn.as_ref()).into_iter().flat_map(|turn| &turn.actions);
    let of_steps = guide.into_iter().flat_map(|guide| &guide.steps).flat_map(|step| &step.actions);
    let of_findings = verdict.findings.iter().flat_map(|finding| &finding.actions);
    let found = of_turn.chain(of_steps).chain(of_findings).find(|action| action.id == id);
    let of_what_is_said = || clean_up_policy(evidence, verdict).filter(|action| action.id == id);
    found.cloned().or_else(of_what_is_said).or_else(|| {
        let link = Link::support(&evidence.configuration).filter(|_| id == ActionId::ContactSupport)?;
        Some(Action { id, link: Some(link) })
    })
}

/// No action deletes anything.
fn would(deed: &Deed) -> Option<Message> {
    match deed {
        Deed::Started { bundle_id } => Some(Message::WouldStart(bundle_id.clone())),
        Deed::Opened { url } => Some(Message::WouldOpen(url.clone())),
        Deed::Deleted(_) | Deed::WasGone(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use rejoin_mac::{HomeFolder, KeychainItem, Recorded, RecordedHands, Refusal};
    use rejoin_registration::{Apps, Reading, RunningApp, Shown, StepId, diagnose};

    use super::*;
    use crate::app::session::Session;

    const CLASSIC: &str = "com.jamfsoftware.selfservice.mac";
    const PLUS: &str = "com.jamf.selfserviceplus";
    const ITEM: &str = "jamfselfservice://content?entity=policy&id=12&action=view";
    const REPAIR: &str =
        "x-apple.systempreferences:com.apple.Users-Groups-Settings.extension?showinfo*user:lena";
    const EMAIL: &str = "mailto:it@contoso.example";
    const STARTS_CLASSIC: &str = "On the real Mac, Rejoin would now start com.jamfsoftware.selfservice.mac.";
    const STARTS_PLUS: &str = "On the real Mac, Rejoin would now start com.jamf.selfserviceplus.";
    const OPENS_ITEM: &str =
        "On the real Mac, Rejoin would now open jamfselfservice://content?entity=policy&id=12&action=view";

    fn perform(evidence: &Evidence, verdict: &Verdict, hands: &dyn Hands, id: ActionId) -> Outcome {
        super::perform(evidence, verdict, hands, offered(evidence, verdict, id))
    }

    /// Hands whose deeds macOS refuses, from one on.
    struct Refusing {
        start: bool,
    }

    impl Hands for Refusing {
        fn only_tells(&self) -> bool {
            false
        }

        fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
            if self.start {
                return Err(Refusal::NotOpened { what: bundle_id.into() });
            }
            Ok(Deed::Started { bundle_id: bundle_id.into() })
        }

        fn open_link(&self, _: &Link, _: Option<&str>) -> Result<Deed, Refusal> {
            Err(Refusal::NotALink)
        }

        fn delete_keychain_item(&self, _: &KeychainItem) -> Result<Deed, Refusal> {
            Err(Refusal::NotALink)
        }

        fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal> {
            Err(Refusal::NotALink)
        }
    }

    /// Hands that do everything.
    struct Willing;

    impl Hands for Willing {
        fn only_tells(&self) -> bool {
            false
        }

        fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
            RecordedHands::default().start_app(bundle_id)
        }

        fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal> {
            RecordedHands::default().open_link(link, bundle_id)
        }

        fn delete_keychain_item(&self, item: &KeychainItem) -> Result<Deed, Refusal> {
            RecordedHands::default().delete_keychain_item(item)
        }

        fn home(&self) -> Result<Box<dyn HomeFolder>, Refusal> {
            RecordedHands::default().home()
        }
    }

    fn folder(recording: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs").join(recording)
    }

    fn seen(recording: &str) -> Evidence {
        rejoin_mac::look(&Recorded::open(&folder(recording)).unwrap())
    }

    fn running(evidence: Evidence, bundle_id: &str) -> Evidence {
        let app = RunningApp {
            bundle_id: bundle_id.into(),
            path: "/Applications/X.app".into(),
            started_at: evidence.taken_at,
        };
        let (source, at) = (evidence.running.source().to_owned(), evidence.taken_at);
        Evidence { running: Reading::Known { value: vec![app], source, at }, ..evidence }
    }

    fn with_apps_of(evidence: Evidence, other: &str) -> Evidence {
        let mut installed = evidence.apps.installed.clone();
        installed.extend(seen(other).apps.installed);
        Evidence { apps: Apps { installed, ..evidence.apps }, ..evidence }
    }

    fn outcome(evidence: &Evidence, hands: &dyn Hands, action: ActionId) -> Outcome {
        perform(evidence, &diagnose(evidence), hands, action)
    }

    fn deeds(evidence: &Evidence, action: ActionId) -> Vec<String> {
        let deeds = outcome(evidence, &RecordedHands::default(), action).deeds;
        let words = |deed: Deed| match deed {
            Deed::Started { bundle_id } => bundle_id,
            Deed::Opened { url } => url,
            Deed::Deleted(item) | Deed::WasGone(item) => format!("{item:?}"),
        };
        deeds.into_iter().map(words).collect()
    }

    #[test]
    fn an_action_becomes_deeds() {
        use ActionId::*;
        let unfinished = || seen("registration-unfinished");
        let both = || with_apps_of(unfinished(), "self-service-plus-only");
        let cases: [(Evidence, ActionId, &[&str]); 10] = [
            (unfinished(), OpenRegistration, &[CLASSIC, ITEM]),
            (running(unfinished(), CLASSIC), OpenRegistration, &[ITEM]),
            (running(unfinished(), PLUS), OpenRegistration, &[CLASSIC, ITEM]),
            (both(), OpenRegistration, &[PLUS, ITEM]),
            (running(both(), CLASSIC), OpenRegistration, &[ITEM]),
            (seen("policy-id-missing"), OpenSelfService, &[CLASSIC]),
            (seen("platform-sso-needs-repair"), RepairPlatformSso, &[REPAIR]),
            (seen("platform-sso-needs-repair"), ContactSupport, &[EMAIL]),
            (seen("healthy-login-keychain"), ContactSupport, &[EMAIL]),
            (seen("healthy-login-keychain"), OpenRegistration, &[]),
        ];
        for (number, (evidence, action, expected)) in cases.into_iter().enumerate() {
            assert_eq!(deeds(&evidence, action), expected, "{number}");
        }
    }

    #[test]
    fn what_came_of_it_is_told() {
        use ActionId::*;
        let unfinished = seen("registration-unfinished");
        let none_installed = Evidence { apps: Apps::default(), ..unfinished.clone() };
        let cases: [(&Evidence, &dyn Hands, ActionId, Told, bool); 4] = [
            (&unfinished, &Willing, OpenRegistration, Told::Opened, false),
            (&unfinished, &Willing, InstallCompanyPortal, Told::NotOffered, true),
            (&unfinished, &Willing, MakeReport, Told::NotOffered, true),
            (&none_installed, &Willing, OpenRegistration, Told::NoSelfService, true),
        ];
        for (evidence, hands, action, told, must_be_read) in cases {
            let outcome = perform(evidence, &diagnose(&unfinished), hands, action);
            let expected = vec![Message::Told(told, Names::of(&evidence.configuration))];
            assert_eq!((outcome.told, outcome.must_be_read), (expected, must_be_read), "{action:?} {told:?}");
        }
    }

    #[test]
    fn what_macos_refuses_is_done_another_way() {
        use ActionId::*;
        let unfinished = || seen("registration-unfinished");
        let running_one = || running(unfinished(), CLASSIC);
        let repair = || seen("platform-sso-needs-repair");
        let (all, links) = (Refusing { start: true }, Refusing { start: false });
        type Case<'a> = (Evidence, &'a Refusing, ActionId, &'a [&'a str], WayPart, &'a str);
        let cases: [Case; 6] = [
            (unfinished(), &all, OpenRegistration, &[], WayPart::ByHand, "Self Service"),
            (unfinished(), &links, OpenRegistration, &[CLASSIC, CLASSIC], WayPart::ByHand, "Self Service"),
            (running_one(), &links, OpenRegistration, &[CLASSIC], WayPart::ByHand, "Self Service"),
            (seen("policy-id-missing"), &all, OpenSelfService, &[], WayPart::ByHand, "Self Service"),
            (repair(), &links, RepairPlatformSso, &[], WayPart::SettingsByHand, ""),
            (repair(), &links, ContactSupport, &[], WayPart::LinkByHand, EMAIL),
        ];
        for (number, (evidence, hands, action, done, part, name)) in cases.into_iter().enumerate() {
            let outcome = perform(&evidence, &diagnose(&evidence), hands, action);
            let said = Message::Way(part, name.into(), Names::of(&evidence.configuration));
            assert_eq!((outcome.told, outcome.must_be_read), (vec![said], true), "{number}");
            let started: Vec<Deed> =
                done.iter().map(|id| Deed::Started { bundle_id: (*id).into() }).collect();
            assert_eq!(outcome.deeds, started, "{number}");
        }
    }

    #[test]
    fn self_service_itself_says_enough_with_the_words_of_the_button() {
        let evidence = seen("policy-id-missing");
        let outcome = perform(&evidence, &diagnose(&evidence), &Willing, ActionId::OpenSelfService);
        let names = Names::of(&evidence.configuration);
        let said = Message::Way(WayPart::FindItem, "Self Service".into(), names);
        assert_eq!((outcome.told, outcome.must_be_read), (vec![said], false));
    }

    #[test]
    fn on_a_recording_each_deed_is_told_and_has_to_be_read() {
        let outcome =
            outcome(&seen("registration-unfinished"), &RecordedHands::default(), ActionId::OpenRegistration);
        let expected = vec![Message::WouldStart(CLASSIC.into()), Message::WouldOpen(ITEM.into())];
        assert_eq!((outcome.told, outcome.must_be_read), (expected, true));
    }

    /// The first action of the way back from a wrong turn, or of the findings.
    fn next_step(shown: &Shown) -> ActionId {
        let guide = shown.view.guide.as_ref();
        let turn = guide.and_then(|guide| guide.wrong_turn.as_ref()).map(|turn| &turn.actions);
        let findings = shown.view.findings.iter().map(|finding| &finding.actions);
        turn.into_iter().chain(findings).flatten().next().unwrap().id
    }

    /// Comes to the item by the guide, and waits until Rejoin sees that nothing came of it.
    fn in_vain(session: &Session) -> Shown {
        let (changed, changes) = channel();
        let _watch = session.watch(move |change| changed.send(change).unwrap_or_default()).unwrap();
        session.perform(ActionId::StartGuide);
        let shown = session.tick(StepId::BeforeYouStart, true);
        session.perform(next_step(&shown));
        loop {
            changes.recv_timeout(Duration::from_secs(20)).unwrap();
            session.open_again();
            let shown = session.look();
            if shown.view.guide.as_ref().is_some_and(|guide| guide.wrong_turn.is_some()) {
                return shown;
            }
        }
    }

    #[test]
    fn every_way_to_the_item_ends_somewhere() {
        type Case<'a> = (&'a str, fn(&Session) -> Shown, &'a [&'a str]);
        let cases: [Case; 11] = [
            ("not-registered", Session::look, &[STARTS_CLASSIC, OPENS_ITEM]),
            ("way-self-service-running", Session::look, &[OPENS_ITEM]),
            ("way-self-service-plus", Session::look, &[STARTS_PLUS, OPENS_ITEM]),
            ("way-branded", Session::look, &[STARTS_CLASSIC, OPENS_ITEM]),
            (
                "policy-id-missing",
                Session::look,
                &[STARTS_CLASSIC, "Choose the item that registers this Mac in Self Service."],
            ),
            (
                "way-branded-policy-id-missing",
                Session::look,
                &[STARTS_CLASSIC, "Choose “Register this Mac with Microsoft” in Contoso Help."],
            ),
            (
                "way-self-service-missing",
                Session::look,
                &["On the real Mac, Rejoin would now open mailto:it@contoso.example"],
            ),
            (
                "way-self-service-damaged",
                Session::look,
                &["Self Service isn't on this Mac. Please ask Contoso IT to install it."],
            ),
            (
                "way-link-refused",
                Session::look,
                &[
                    STARTS_CLASSIC,
                    STARTS_CLASSIC,
                    "macOS didn't open it. Open Self Service yourself and choose “Register this Mac with Microsoft”.",
                ],
            ),
            (
                "way-start-refused",
                Session::look,
                &[
                    "macOS didn't open it. Open Contoso Help yourself and choose “Register this Mac with Microsoft”.",
                ],
            ),
            (
                "guide-self-service-not-reached",
                in_vain,
                &[
                    STARTS_CLASSIC,
                    "The link led nowhere. Open Self Service yourself and choose “Register this Mac with Microsoft”.",
                ],
            ),
        ];
        for (recording, come, expected) in cases {
            let session = Session::open(Some(&folder(recording))).unwrap();
            let shown = come(&session);
            let (shown, must_be_read) = session.perform(next_step(&shown));
            assert_eq!(shown.told, expected, "{recording}");
            assert!(must_be_read, "{recording}");
        }
    }
}
