//! Which actions a finding offers: only what leads out of it, and nothing that registers where registering
//! cannot end well (causes.md, "No action that registers").

use crate::rules::SELF_SERVICE;
use crate::{Action, ActionId, Cause, Configuration, Evidence, GuideKind, Link, Verdict};

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

/// While one of these is found, nothing is taken from this Mac that it could not get again: registering would fail, and a
/// clean-up does not change that.
const NO_CLEANING_UP: [Cause; 4] =
    [Cause::NotManaged, Cause::OutsideScope, Cause::IntegrationOff, Cause::SelfServiceMissing];

/// Whether cleaning up can end well where these are found.
pub(crate) fn may_clean_up(found: &[Cause]) -> bool {
    !NO_CLEANING_UP.iter().any(|cause| found.contains(cause))
}

/// Whether registering can end well where these are found.
pub(crate) fn may_register(found: &[Cause]) -> bool {
    !NO_REGISTERING.iter().any(|cause| found.contains(cause))
}

/// What can be offered on this Mac, whatever the finding.
pub(crate) struct Offers {
    pub(crate) register: Option<Action>,
    pub(crate) self_service: Option<Action>,
    start_guide: Option<Action>,
    start_clean_up: Option<Action>,
    pub(crate) clean_up_policy: Option<Action>,
    pub(crate) install_company_portal: Option<Action>,
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
            start_clean_up: may_clean_up(found).then_some(Action { id: ActionId::StartGuide, link: None }),
            clean_up_policy: configuration
                .clean_up_policy_id
                .filter(|_| may_clean_up(found))
                .map(|id| policy(ActionId::OpenCleanUpPolicy, id, configuration)),
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
        let of_kind = match GuideKind::of(cause) {
            Some(GuideKind::CleanUp) => {
                let registers = self.register.clone().filter(|_| cause == Cause::IdentityExpired);
                vec![self.start_clean_up.clone(), self.clean_up_policy.clone(), registers]
            }
            Some(GuideKind::PlatformSso) => {
                vec![Some(self.repair_platform_sso.clone()), self.start_guide.clone()]
            }
            Some(GuideKind::Register | GuideKind::Finish) => {
                vec![self.register.clone(), self.start_guide.clone()]
            }
            None => vec![match cause {
                Cause::JamfCheckInOverdue => self.self_service.clone(),
                Cause::CompanyPortalMissing => self.install_company_portal.clone(),
                _ => None,
            }],
        };
        of_kind.into_iter().flatten().chain(self.support.clone()).collect()
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

/// The item that cleans up what needs an administrator, where it can be offered: for what was only said, too.
pub fn clean_up_policy(evidence: &Evidence, verdict: &Verdict) -> Option<Action> {
    let found: Vec<Cause> = verdict.findings.iter().map(|finding| finding.cause).collect();
    Offers::of(evidence, &found).clean_up_policy
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
