//! Causes 14 and 15: Company Portal or Self Service is not installed.

use crate::apps::{App, COMPANY_PORTAL, SELF_SERVICE, SELF_SERVICE_PLUS};
use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;

const FORMER_COMPANY_PORTAL: App =
    App::microsoft("/Applications/Microsoft/Company Portal.app", "com.microsoft.CompanyPortal", "2.5.1");

pub(super) fn cases() -> Vec<Case> {
    let mut cases = company_portal();
    cases.extend(self_service());
    cases
}

fn company_portal() -> Vec<Case> {
    vec![
        Case::new(
            "company-portal-missing",
            "Company Portal is not installed: a note that explains why the Mac is not registered.",
            unregistered().without_app(COMPANY_PORTAL),
            Expected::not_registered().causes(["company_portal_missing", "not_registered"]),
        ),
        Case::new(
            "company-portal-missing-near-miss",
            "Company Portal has its former bundle id and stands one folder deeper.",
            unregistered().without_app(COMPANY_PORTAL).app(FORMER_COMPANY_PORTAL),
            Expected::not_registered(),
        ),
        Case::new(
            "company-portal-missing-unreadable",
            "Company Portal is not in Applications, but a folder there is refused: it may be in it.",
            unregistered()
                .without_app(COMPANY_PORTAL)
                .app(FORMER_COMPANY_PORTAL)
                .unreadable("/Applications/Microsoft", "permission_denied"),
            Expected::not_registered().unreadable("/Applications/Microsoft", "permission_denied"),
        ),
        Case::new(
            "applications-unreadable",
            "The Applications folder is refused: no app is missed, and only Jamf's app is asked about.",
            login_keychain().unreadable("/Applications", "permission_denied"),
            login_keychain_expected()
                .prompts([("com.jamf.management.jamfAAD", "none")])
                .unreadable("/Applications", "permission_denied"),
        ),
        Case::new(
            "company-portal-in-the-home",
            "Company Portal stands in the user's own Applications folder.",
            unregistered()
                .without_app(COMPANY_PORTAL)
                .app(COMPANY_PORTAL.at("/Users/lena/Applications/Company Portal.app")),
            Expected::not_registered(),
        ),
    ]
}

fn self_service() -> Vec<Case> {
    vec![
        Case::new(
            "self-service-missing",
            "Neither Self Service is installed; the path in Jamf's settings leads nowhere: a note.",
            login_keychain().without_app(SELF_SERVICE),
            login_keychain_expected().causes(["self_service_missing"]),
        ),
        Case::new(
            "self-service-missing-unreadable",
            "The Info.plist of the only Self Service is damaged: which app that is nobody knows.",
            login_keychain().cut(&SELF_SERVICE.info_path()),
            login_keychain_expected().unreadable(SELF_SERVICE.info_path(), "damaged"),
        ),
        Case::new(
            "self-service-plus-only",
            "Self Service+ only; Jamf's settings still name the path of the classic one.",
            login_keychain().without_app(SELF_SERVICE).app(SELF_SERVICE_PLUS),
            login_keychain_expected(),
        ),
        Case::new(
            "self-service-missing-near-miss",
            "The company gave Self Service its own name, and so its path; its bundle id stays.",
            login_keychain()
                .without_app(SELF_SERVICE)
                .app(SELF_SERVICE.at("/Applications/Contoso Help.app"))
                .jamf_setting("self_service_app_path", "/Applications/Contoso Help.app"),
            login_keychain_expected(),
        ),
        Case::new(
            "self-service-elsewhere",
            "Self Service+ stands outside the Applications folder, where Jamf's settings say.",
            login_keychain()
                .without_app(SELF_SERVICE)
                .app(SELF_SERVICE_PLUS.at("/Library/Contoso/Apps/Self Service+.app"))
                .jamf_setting("self_service_plus_path", "/Library/Contoso/Apps/Self Service+.app"),
            login_keychain_expected(),
        ),
    ]
}
