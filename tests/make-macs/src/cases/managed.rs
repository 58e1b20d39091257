//! Cause 1: the Mac is not managed.

use crate::apps::{JAMF_CONDITIONAL_ACCESS, SELF_SERVICE};
use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;
use crate::keychains::ordinary;
use crate::mac::{
    APP_SSO, CONDITIONAL_ACCESS, JAMF_AAD_PLIST, JAMF_BINARY, JAMF_LOG, JAMF_PLIST, MANAGED, PROFILES,
};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "not-managed",
            "A Mac out of the shop: no MDM, no Jamf, no Self Service, so of course no registration. \
             Nothing of Jamf's is there to ask, so that is only likely.",
            login_keychain()
                .says(&PROFILES, "Enrolled via DEP: No\nMDM enrollment: No\n")
                .without_app(SELF_SERVICE)
                .without_app(JAMF_CONDITIONAL_ACCESS)
                .without_command(&CONDITIONAL_ACCESS)
                .without(JAMF_PLIST)
                .without(JAMF_BINARY)
                .without(JAMF_LOG)
                .without(JAMF_AAD_PLIST)
                .without(MANAGED)
                .keychain(&ordinary()),
            Expected::not_registered()
                .state("it_needed")
                .causes(["not_managed", "self_service_missing", "not_registered"])
                .likely("not_registered"),
        ),
        Case::new(
            "not-managed-jamf-gone",
            "Enrolled in some MDM, but neither the jamf binary nor the address of its server is there.",
            login_keychain().without_jamf_setting("jss_url").without(JAMF_BINARY),
            login_keychain_expected().state("it_needed").causes(["not_managed"]),
        ),
        Case::new(
            "not-managed-near-miss",
            "The jamf binary is missing, but its server's address is there and the Mac is enrolled.",
            login_keychain()
                .without(JAMF_BINARY)
                .says(&PROFILES, "Enrolled via DEP: No\nMDM enrollment: Yes\n"),
            login_keychain_expected(),
        ),
        Case::new(
            "not-managed-unreadable",
            "profiles does not end in time, the jamf binary is missing and its settings are refused: nobody knows.",
            login_keychain()
                .times_out(&PROFILES)
                .without(JAMF_BINARY)
                .unreadable(JAMF_PLIST, "permission_denied"),
            login_keychain_expected()
                .unreadable(JAMF_PLIST, "permission_denied")
                .unreadable(PROFILES.join(" "), "timeout"),
        ),
        Case::new(
            "not-registered-without-app-sso",
            "A Mac older than macOS 13 has no app-sso: what rests on it is only likely.",
            unregistered().macos("12.7.6").without_command(&APP_SSO),
            Expected::not_registered().likely("not_registered"),
        ),
    ]
}
