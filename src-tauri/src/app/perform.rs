//! Performing an action: from its id to what the hands do, and what the user is told.

use rejoin_mac::{Deed, Hands, Refusal};
use rejoin_registration::{Action, ActionId, Evidence, Link, Message, Names, Told, Verdict, self_service};

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

/// Does what an action stands for, if this Mac offers it now.
pub(crate) fn perform(evidence: &Evidence, verdict: &Verdict, hands: &dyn Hands, id: ActionId) -> Outcome {
    let names = Names::of(&evidence.configuration);
    let Some(action) = offered(evidence, verdict, id) else {
        return Outcome {
            told: vec![Message::Told(Told::NotOffered, names)],
            must_be_read: true,
            ..Outcome::default()
        };
    };
    match carry_out(evidence, hands, &action) {
        Ok(deeds) if hands.only_tells() => {
            let told = deeds.iter().filter_map(would).collect();
            Outcome { deeds, told, must_be_read: true }
        }
        Ok(deeds) => Outcome { deeds, told: vec![Message::Told(Told::Opened, names)], must_be_read: false },
        Err(why) => {
            Outcome { told: vec![Message::Told(why, names)], must_be_read: true, ..Outcome::default() }
        }
    }
}

/// The action, where a finding offers it; the help desk can be asked whatever was found.
fn offered(evidence: &Evidence, verdict: &Verdict, id: ActionId) -> Option<Action> {
    let of_findings =
        verdict.findings.iter().flat_map(|finding| &finding.actions).find(|action| action.id == id);
    of_findings.cloned().or_else(|| {
        let link = Link::support(&evidence.configuration).filter(|_| id == ActionId::ContactSupport)?;
        Some(Action { id, link: Some(link) })
    })
}

fn carry_out(evidence: &Evidence, hands: &dyn Hands, action: &Action) -> Result<Vec<Deed>, Told> {
    match (&action.link, action.id) {
        (Some(link @ Link::SelfServicePolicy { .. }), _) => {
            let app = self_service(evidence).ok_or(Told::NoSelfService)?;
            let mut deeds = Vec::new();
            // Some versions crash when a link starts them, so they are started first.
            if !is_running(evidence, app) {
                deeds.push(hands.start_app(app).map_err(not_opened)?);
            }
            deeds.push(hands.open_link(link, Some(app)).map_err(not_opened)?);
            Ok(deeds)
        }
        (Some(link), _) => Ok(vec![hands.open_link(link, None).map_err(|_| Told::LinkNotOpened)?]),
        (None, ActionId::OpenSelfService) => {
            let app = self_service(evidence).ok_or(Told::NoSelfService)?;
            Ok(vec![hands.start_app(app).map_err(not_opened)?])
        }
        (None, _) => Err(Told::NotOffered),
    }
}

fn is_running(evidence: &Evidence, bundle_id: &str) -> bool {
    evidence.running.known().is_some_and(|apps| apps.iter().any(|app| app.bundle_id == bundle_id))
}

fn not_opened(_: Refusal) -> Told {
    Told::NotOpened
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
    use std::path::Path;

    use rejoin_mac::{KeychainItem, Recorded, RecordedHands};
    use rejoin_registration::{Apps, Reading, RunningApp, diagnose};

    use super::*;

    const CLASSIC: &str = "com.jamfsoftware.selfservice.mac";
    const PLUS: &str = "com.jamf.selfserviceplus";
    const ITEM: &str = "jamfselfservice://content?entity=policy&id=12&action=view";
    const REPAIR: &str =
        "x-apple.systempreferences:com.apple.Users-Groups-Settings.extension?showinfo*user:lena";
    const EMAIL: &str = "mailto:it@contoso.example";

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
    }

    /// Hands that do everything.
    struct Willing;

    impl Hands for Willing {
        fn only_tells(&self) -> bool {
            false
        }

        fn start_app(&self, bundle_id: &str) -> Result<Deed, Refusal> {
            RecordedHands.start_app(bundle_id)
        }

        fn open_link(&self, link: &Link, bundle_id: Option<&str>) -> Result<Deed, Refusal> {
            RecordedHands.open_link(link, bundle_id)
        }

        fn delete_keychain_item(&self, item: &KeychainItem) -> Result<Deed, Refusal> {
            RecordedHands.delete_keychain_item(item)
        }
    }

    fn seen(recording: &str) -> Evidence {
        let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/macs");
        rejoin_mac::look(&Recorded::open(&macs.join(recording)).unwrap())
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
        let deeds = outcome(evidence, &RecordedHands, action).deeds;
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
        let repair = seen("platform-sso-needs-repair");
        let none_installed = Evidence { apps: Apps::default(), ..unfinished.clone() };
        let cases: [(&Evidence, &dyn Hands, ActionId, Told, bool); 7] = [
            (&unfinished, &Willing, OpenRegistration, Told::Opened, false),
            (&unfinished, &Willing, InstallCompanyPortal, Told::NotOffered, true),
            (&unfinished, &Willing, MakeReport, Told::NotOffered, true),
            (&unfinished, &Refusing { start: true }, OpenRegistration, Told::NotOpened, true),
            (&unfinished, &Refusing { start: false }, OpenRegistration, Told::NotOpened, true),
            (&repair, &Refusing { start: false }, RepairPlatformSso, Told::LinkNotOpened, true),
            (&none_installed, &Willing, OpenRegistration, Told::NoSelfService, true),
        ];
        for (evidence, hands, action, told, must_be_read) in cases {
            let verdict = diagnose(&unfinished);
            let verdict = if std::ptr::eq(evidence, &repair) { diagnose(&repair) } else { verdict };
            let outcome = perform(evidence, &verdict, hands, action);
            let expected = vec![Message::Told(told, Names::of(&evidence.configuration))];
            assert_eq!((outcome.told, outcome.must_be_read), (expected, must_be_read), "{action:?} {told:?}");
        }
    }

    #[test]
    fn on_a_recording_each_deed_is_told_and_has_to_be_read() {
        let outcome = outcome(&seen("registration-unfinished"), &RecordedHands, ActionId::OpenRegistration);
        let expected = vec![Message::WouldStart(CLASSIC.into()), Message::WouldOpen(ITEM.into())];
        assert_eq!((outcome.told, outcome.must_be_read), (expected, true));
    }
}
