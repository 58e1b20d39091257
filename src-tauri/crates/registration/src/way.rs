//! Deep links that cannot dead-end: how an action is carried out on this Mac, and what is left where that failed.

use crate::actions::self_service;
use crate::{Action, ActionId, Evidence, Guide, Link, Message, Names, Told, WayPart, WrongTurnId};

/// An installed Self Service. Its name is the company's where it has one of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfService {
    /// Bundle id.
    pub bundle_id: &'static str,
    /// The name people know it by.
    pub name: String,
}

/// What has been tried before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing yet.
    First,
    /// macOS refused the link.
    LinkRefused,
    /// macOS refused to start Self Service.
    StartRefused,
    /// The link was opened, and nothing came of it.
    NothingHappened,
}

/// How an action is carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Starts Self Service where it does not run (opening it cold by a link crashes some versions), then opens the
    /// link with it.
    ThroughSelfService {
        /// The installed one.
        app: SelfService,
        /// Whether it has to be started first.
        start_first: bool,
        /// The link.
        link: Link,
    },
    /// Opens a link that macOS knows what to do with.
    OpenLink(Link),
    /// Starts Self Service, where the user then looks for the item by its name.
    StartSelfService {
        /// The installed one.
        app: SelfService,
        /// What the user is told.
        say: WayPart,
    },
    /// There is nothing to open: only what the user can do by hand is said.
    Say(WayPart, String),
    /// There is no Self Service: IT has to install it.
    AskIt,
}

impl Attempt {
    /// What has been tried on the way that a guide has come.
    pub fn of(guide: Option<&Guide>) -> Self {
        let turn = guide.and_then(|guide| guide.wrong_turn.as_ref());
        match turn.map(|turn| turn.id) {
            Some(WrongTurnId::SelfServiceNotReached) => Attempt::NothingHappened,
            _ => Attempt::First,
        }
    }
}

/// How an action is carried out on this Mac; `None`: it opens nothing.
pub fn way_to(action: &Action, evidence: &Evidence, attempt: Attempt) -> Option<Way> {
    match (&action.link, action.id) {
        (Some(link @ Link::SelfServicePolicy { .. }), id) => {
            let names_it = id == ActionId::OpenRegistration;
            Some(through_self_service(Some(link), names_it, evidence, attempt))
        }
        (None, ActionId::OpenSelfService) => Some(through_self_service(None, true, evidence, attempt)),
        (Some(link), _) if attempt == Attempt::First => Some(Way::OpenLink(link.clone())),
        (Some(Link::PlatformSsoSettings { .. }), _) => Some(Way::Say(WayPart::SettingsByHand, String::new())),
        (Some(link), _) => {
            let address = link.url().map(String::from).unwrap_or_default();
            Some(Way::Say(WayPart::LinkByHand, address))
        }
        (None, _) => None,
    }
}

/// Of the company's items only the one that registers has a name; another one is found by looking.
fn through_self_service(link: Option<&Link>, named: bool, evidence: &Evidence, attempt: Attempt) -> Way {
    let Some(app) = installed_self_service(evidence) else { return Way::AskIt };
    let start_first = !is_running(evidence, app.bundle_id);
    match (attempt, link) {
        (Attempt::First, Some(link)) => Way::ThroughSelfService { app, start_first, link: link.clone() },
        (Attempt::First, None) => Way::StartSelfService { app, say: WayPart::FindItem },
        (Attempt::StartRefused, _) => Way::Say(by_hand(named), app.name),
        (Attempt::LinkRefused, _) => Way::StartSelfService { app, say: by_hand(named) },
        (Attempt::NothingHappened, _) => Way::StartSelfService { app, say: WayPart::NothingHappened },
    }
}

fn by_hand(named: bool) -> WayPart {
    if named { WayPart::ByHand } else { WayPart::LookThere }
}

fn installed_self_service(evidence: &Evidence) -> Option<SelfService> {
    let bundle_id = self_service(evidence)?;
    let app = evidence.apps.installed.iter().find(|app| app.bundle_id == bundle_id)?;
    Some(SelfService { bundle_id, name: app.name.clone() })
}

/// Where nobody knows what runs, it is started: that harms nothing where it runs.
fn is_running(evidence: &Evidence, bundle_id: &str) -> bool {
    evidence.running.known().is_some_and(|apps| apps.iter().any(|app| app.bundle_id == bundle_id))
}

impl Way {
    /// What the user is told when it has been gone; `None`: what is on the screen says enough.
    pub fn said(&self, names: &Names) -> Option<Message> {
        let say = |part: WayPart, name: &str| Some(Message::Way(part, name.to_owned(), names.clone()));
        match self {
            Way::ThroughSelfService { .. } | Way::OpenLink(_) => None,
            Way::StartSelfService { app, say: part } => say(*part, &app.name),
            Way::Say(part, name) => say(*part, name),
            Way::AskIt => Some(Message::Told(Told::NoSelfService, names.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up::*;
    use crate::{App, Apps, Configuration, RunningApp, SelfServiceAction};

    const CLASSIC: &str = "com.jamfsoftware.selfservice.mac";
    const PLUS: &str = "com.jamf.selfserviceplus";

    fn with(installed: Vec<App>, running: &[&str]) -> Evidence {
        let running = running.iter().map(|bundle_id| RunningApp {
            bundle_id: (*bundle_id).into(),
            path: "/Applications/X.app".into(),
            started_at: now(),
        });
        Evidence {
            apps: Apps { installed, complete: true },
            running: known(running.collect(), "NSWorkspace"),
            ..new_account()
        }
    }

    fn item() -> Link {
        Link::SelfServicePolicy { id: 12, action: SelfServiceAction::View }
    }

    fn register() -> Action {
        Action { id: ActionId::OpenRegistration, link: Some(item()) }
    }

    fn through(bundle_id: &'static str, name: &str, start_first: bool) -> Way {
        Way::ThroughSelfService {
            app: SelfService { bundle_id, name: name.into() },
            start_first,
            link: item(),
        }
    }

    #[test]
    fn every_way_leads_somewhere() {
        use Attempt::*;
        let branded = || App { name: "ETH Self Service".into(), ..app(PLUS) };
        let both = || vec![app(PLUS), app(CLASSIC)];
        let no_number = Action { id: ActionId::OpenSelfService, link: None };
        let clean_up = Action { id: ActionId::OpenCleanUpPolicy, link: Some(item()) };
        let settings = Link::PlatformSsoSettings { user: "ana".into() };
        let repair = Action { id: ActionId::RepairPlatformSso, link: Some(settings.clone()) };
        let support_page =
            Configuration { support_url: Some("https://help.example/".into()), ..Configuration::default() };
        let page = Link::support(&support_page).unwrap();
        let support = Action { id: ActionId::ContactSupport, link: Some(page.clone()) };
        let nothing = Action { id: ActionId::MakeReport, link: None };
        let start = |bundle_id, name: &str, say| Way::StartSelfService {
            app: SelfService { bundle_id, name: name.into() },
            say,
        };
        let unknown = Evidence { running: unreadable("NSWorkspace"), ..with(vec![app(CLASSIC)], &[]) };
        let cases = [
            (
                "not running",
                register(),
                with(vec![app(CLASSIC)], &[]),
                First,
                Some(through(CLASSIC, CLASSIC, true)),
            ),
            (
                "running",
                register(),
                with(vec![app(CLASSIC)], &[CLASSIC]),
                First,
                Some(through(CLASSIC, CLASSIC, false)),
            ),
            ("nobody knows", register(), unknown, First, Some(through(CLASSIC, CLASSIC, true))),
            ("both", register(), with(both(), &[]), First, Some(through(PLUS, PLUS, true))),
            (
                "both, one runs",
                register(),
                with(both(), &[CLASSIC]),
                First,
                Some(through(CLASSIC, CLASSIC, false)),
            ),
            (
                "branded",
                register(),
                with(vec![branded()], &[PLUS]),
                First,
                Some(through(PLUS, "ETH Self Service", false)),
            ),
            ("missing", register(), with(Vec::new(), &[CLASSIC]), First, Some(Way::AskIt)),
            (
                "no number",
                no_number.clone(),
                with(vec![branded()], &[]),
                First,
                Some(start(PLUS, "ETH Self Service", WayPart::FindItem)),
            ),
            ("no number, missing", no_number, with(Vec::new(), &[]), First, Some(Way::AskIt)),
            (
                "link refused",
                register(),
                with(vec![branded()], &[]),
                LinkRefused,
                Some(start(PLUS, "ETH Self Service", WayPart::ByHand)),
            ),
            (
                "another link refused",
                clean_up,
                with(vec![app(PLUS)], &[]),
                LinkRefused,
                Some(start(PLUS, PLUS, WayPart::LookThere)),
            ),
            (
                "start refused",
                register(),
                with(vec![branded()], &[]),
                StartRefused,
                Some(Way::Say(WayPart::ByHand, "ETH Self Service".into())),
            ),
            (
                "nothing happened",
                register(),
                with(vec![app(PLUS)], &[]),
                NothingHappened,
                Some(start(PLUS, PLUS, WayPart::NothingHappened)),
            ),
            ("settings", repair.clone(), new_account(), First, Some(Way::OpenLink(settings))),
            (
                "settings refused",
                repair,
                new_account(),
                LinkRefused,
                Some(Way::Say(WayPart::SettingsByHand, String::new())),
            ),
            ("support", support.clone(), new_account(), First, Some(Way::OpenLink(page))),
            (
                "support refused",
                support,
                new_account(),
                LinkRefused,
                Some(Way::Say(WayPart::LinkByHand, "https://help.example/".into())),
            ),
            ("nothing to open", nothing, new_account(), First, None),
        ];
        for (name, action, evidence, attempt, expected) in cases {
            assert_eq!(way_to(&action, &evidence, attempt), expected, "{name}");
        }
    }

    #[test]
    fn what_was_not_opened_is_told_by_its_name() {
        let names = Names { item: Some("Register my Mac".into()), ..Names::default() };
        let by_hand = Way::Say(WayPart::ByHand, "ETH Self Service".into());
        let cases = [
            (through(PLUS, PLUS, true), None),
            (by_hand, Some(Message::Way(WayPart::ByHand, "ETH Self Service".into(), names.clone()))),
            (Way::AskIt, Some(Message::Told(Told::NoSelfService, names.clone()))),
        ];
        for (way, expected) in cases {
            assert_eq!(way.said(&names), expected);
        }
    }
}
