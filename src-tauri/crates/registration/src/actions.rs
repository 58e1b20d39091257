//! Which actions a finding offers: only what leads out of it, and nothing that registers where registering
//! cannot end well (causes.md, "No action that registers").

use crate::rules::SELF_SERVICE;
use crate::{Action, ActionId, Cause, Configuration, Evidence, GuideKind, Link};

/// While one of these is found, registering would fail or register twice.
const NO_REGISTERING: [Cause; 7] = [
    Cause::NotManaged,
    Cause::OutsideScope,
    Cause::IntegrationOff,
    Cause::CompanyPortalMissing,
    Cause::SelfServiceMissing,
    Cause::RegisteredMoreThanOnce,
    Cause::IdentityIncomplete,
];

/// Whether registering can end well where these are found.
pub(crate) fn may_register(found: &[Cause]) -> bool {
    !NO_REGISTERING.iter().any(|cause| found.contains(cause))
}

/// What can be offered on this Mac, whatever the finding.
pub(crate) struct Offers {
    pub(crate) register: Option<Action>,
    pub(crate) self_service: Option<Action>,
    start_guide: Option<Action>,
    install_company_portal: Option<Action>,
    pub(crate) repair_platform_sso: Action,
    pub(crate) support: Option<Action>,
}

impl Offers {
    pub(crate) fn of(evidence: &Evidence, found: &[Cause]) -> Self {
        let configuration = &evidence.configuration;
        let self_service_missing = found.contains(&Cause::SelfServiceMissing);
        let self_service =
            (!self_service_missing).then_some(Action { id: ActionId::OpenSelfService, link: None });
        Offers {
            register: may_register(found).then(|| register(configuration)),
            install_company_portal: configuration
                .install_company_portal_policy_id
                .filter(|_| !self_service_missing)
                .map(|id| policy(ActionId::InstallCompanyPortal, id, configuration)),
            self_service,
            start_guide: may_register(found).then_some(Action { id: ActionId::StartGuide, link: None }),
            repair_platform_sso: Action {
                id: ActionId::RepairPlatformSso,
                link: Some(Link::PlatformSsoSettings { user: evidence.user.name.clone() }),
            },
            support: Link::support(configuration)
                .map(|link| Action { id: ActionId::ContactSupport, link: Some(link) }),
        }
    }

    /// The actions of one finding, the best first.
    pub(crate) fn actions(&self, cause: Cause) -> Vec<Action> {
        let first = match cause {
            Cause::JamfCheckInOverdue => self.self_service.clone(),
            Cause::CompanyPortalMissing => self.install_company_portal.clone(),
            Cause::PlatformSsoNeedsRepair => Some(self.repair_platform_sso.clone()),
            Cause::RegisteredWithoutJamf
            | Cause::OpenedByHand
            | Cause::JamfaadNeedsKey
            | Cause::RegistrationUnfinished
            | Cause::IdentityExpired
            | Cause::ReportLeftOver
            | Cause::SignInNeeded
            | Cause::NotRegistered => self.register.clone(),
            _ => None,
        };
        let guide = self.start_guide.clone().filter(|_| GuideKind::of(cause).is_some());
        first.into_iter().chain(guide).chain(self.support.clone()).collect()
    }
}

/// The registration item; without its number, Self Service itself, where the user finds it by name.
fn register(configuration: &Configuration) -> Action {
    match configuration.registration_policy_id {
        Some(id) => policy(ActionId::OpenRegistration, id, configuration),
        None => Action { id: ActionId::OpenSelfService, link: None },
    }
}

fn policy(action_id: ActionId, id: u64, configuration: &Configuration) -> Action {
    let link = Link::SelfServicePolicy { id, action: configuration.self_service_action };
    Action { id: action_id, link: Some(link) }
}

/// The installed Self Service to open, by bundle id: the running one first, then the current one.
pub fn self_service(evidence: &Evidence) -> Option<&'static str> {
    let installed = |id: &&&str| evidence.apps.installed.iter().any(|app| app.bundle_id == ***id);
    let running = |id: &&&str| {
        evidence.running.known().is_some_and(|apps| apps.iter().any(|app| app.bundle_id == ***id))
    };
    let candidates = || SELF_SERVICE.iter().filter(installed);
    candidates().find(running).or_else(|| candidates().next()).copied()
}
