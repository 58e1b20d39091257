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
            let told = deeds.iter().map(would).collect();
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
        (Some(link), _) => Ok(vec![hands.open_link(link, None).map_err(not_opened)?]),
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

fn would(deed: &Deed) -> Message {
    match deed {
        Deed::Started { bundle_id } => Message::WouldStart(bundle_id.clone()),
        Deed::Opened { url } => Message::WouldOpen(url.clone()),
    }
}
