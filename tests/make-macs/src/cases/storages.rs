//! Cause 16 across storages, and which of several is shown.

use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;
use crate::keychains::ordinary;
use crate::mac::KEYCHAIN;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "registered-more-than-once-platform-sso",
            "Platform SSO is registered; the login keychain still holds the registration of another device id.",
            platform_sso().keychain(&older_identity().add_pair(ordinary())),
            platform_sso_expected()
                .state("action_needed")
                .causes(["registered_more_than_once"])
                .since("registered_more_than_once", "2026-01-12T08:30:00Z"),
        ),
        Case::new(
            "registered-more-than-once-secure-enclave",
            "The Secure Enclave and the login keychain hold registrations of different devices; only one certificate is known.",
            secure_enclave().keychain(&older_identity().add_pair(ordinary())),
            secure_enclave_expected()
                .state("action_needed")
                .causes(["registered_more_than_once"])
                .since("registered_more_than_once", "2025-03-03T13:00:00Z"),
        ),
        Case::new(
            "platform-sso-beside-the-same-device",
            "Platform SSO and the login keychain hold the same device id: registered once, and no prompts to forecast.",
            platform_sso().keychain(&registered_keychain()),
            platform_sso_expected(),
        ),
        Case::new(
            "secure-enclave-or-login-keychain",
            "getPSSOStatus shows a registration, but whether it is the login keychain's is refused: the storage is unknown.",
            secure_enclave().unreadable(KEYCHAIN, "permission_denied"),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .unreadable(KEYCHAIN, "permission_denied"),
        ),
        Case::new(
            "registered-more-than-once-unreadable",
            "Platform SSO is registered; whether the login keychain holds another registration is refused.",
            platform_sso()
                .keychain(&older_identity().add_pair(ordinary()))
                .unreadable(KEYCHAIN, "permission_denied"),
            platform_sso_expected().unreadable(KEYCHAIN, "permission_denied"),
        ),
    ]
}
