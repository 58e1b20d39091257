//! Cause 25, and 27 where Platform SSO's tokens have ended.

use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::mac::{APP_SSO, CONDITIONAL_ACCESS, JAMF_AAD_PLIST, Mac};
use crate::platform_sso::{PlatformSso, status};

const OKTA: &str = "com.okta.mobile.auth-service-extension";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = needs_repair();
    cases.extend(no_repair());
    cases.extend(tokens());
    cases
}

fn needs_repair() -> Vec<Case> {
    let expected = || platform_sso_expected().state("action_needed").causes(["platform_sso_needs_repair"]);
    vec![
        Case::new(
            "platform-sso-needs-repair",
            "Platform SSO needs new keys, as after an update of Company Portal; the registration is still there.",
            in_state("POUserStateNeedsNewKeys (1)"),
            expected(),
        ),
        Case::new(
            "platform-sso-needs-registration",
            "Platform SSO needs the user's registration again, as after a password reset.",
            in_state("POUserStateNeedsRegistration (2)"),
            expected(),
        ),
        Case::new(
            "platform-sso-needs-repair-by-jamf",
            "macOS says that all is well; Jamf's getPSSOStatus says 3, repair: that is the one thing it decides.",
            platform_sso().says(&CONDITIONAL_ACCESS, status(3, Some((DEVICE, TENANT, USER)))),
            expected(),
        ),
        Case::new(
            "platform-sso-needs-repair-beside-login-keychain",
            "The registration is in the login keychain; Jamf's getPSSOStatus says that Platform SSO needs repair.",
            login_keychain().says(&CONDITIONAL_ACCESS, status(3, None)),
            login_keychain_expected().state("action_needed").causes(["platform_sso_needs_repair"]),
        ),
        Case::new(
            "platform-sso-not-completed",
            "Platform SSO is configured by Microsoft's extension, and its registration was never completed.",
            not_completed(microsoft_platform_sso()),
            Expected::not_registered().causes(["platform_sso_needs_repair", "not_registered"]),
        ),
    ]
}

fn no_repair() -> Vec<Case> {
    vec![
        Case::new(
            "platform-sso-needs-repair-near-miss",
            "Registration is not completed, but of another identity provider's Platform SSO.",
            not_completed(PlatformSso { extension: OKTA, ..microsoft_platform_sso() }),
            Expected::not_registered(),
        ),
        Case::new(
            "platform-sso-of-another-provider",
            "Another identity provider's Platform SSO is registered; Microsoft's registration is in the login keychain.",
            login_keychain()
                .says(&APP_SSO, PlatformSso { extension: OKTA, ..microsoft_platform_sso() }.text(at(NOW))),
            login_keychain_expected(),
        ),
        Case::new(
            "platform-sso-needs-repair-unreadable",
            "A state of Platform SSO that Rejoin does not know: unreadable, never a guess.",
            in_state("POUserStateNeedsBinding (6)"),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .unreadable(APP_SSO.join(" "), "damaged"),
        ),
        Case::new(
            "platform-sso-said-by-jamf-only",
            "getPSSOStatus says registered, and app-sso knows of nothing: one of the two is wrong, so nothing is known.",
            platform_sso().says(&APP_SSO, crate::platform_sso::not_configured(at(NOW))),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .unreadable(CONDITIONAL_ACCESS.join(" "), "damaged"),
        ),
        Case::new(
            "platform-sso-without-user",
            "The device is registered, this user is not: there is no user configuration, so no registration.",
            with_platform_sso(
                unregistered(),
                &PlatformSso { user: None, tokens: None, ..microsoft_platform_sso() },
            )
            .says(&CONDITIONAL_ACCESS, status(1, None)),
            Expected::not_registered(),
        ),
    ]
}

fn tokens() -> Vec<Case> {
    let with_tokens = |ended: &str, expired| {
        let tokens = Some((at(ended), expired));
        with_platform_sso(platform_sso(), &PlatformSso { tokens, ..microsoft_platform_sso() })
    };
    vec![
        Case::new(
            "sign-in-needed-platform-sso",
            "Platform SSO's tokens are printed as expired.",
            with_tokens("2026-06-11T09:17:43Z", true),
            platform_sso_expected()
                .state("action_needed")
                .causes(["sign_in_needed"])
                .since("sign_in_needed", "2026-06-11T09:17:43Z"),
        ),
        Case::new(
            "sign-in-needed-platform-sso-near-miss",
            "Platform SSO's tokens end in a minute.",
            with_tokens("2026-06-17T08:21:00Z", false),
            platform_sso_expected(),
        ),
    ]
}

fn in_state(state: &'static str) -> Mac {
    with_platform_sso(platform_sso(), &PlatformSso { user: Some((state, USER)), ..microsoft_platform_sso() })
}

fn not_completed(platform_sso: PlatformSso) -> Mac {
    let platform_sso = PlatformSso {
        registration_completed: false,
        certificate: None,
        user: None,
        tokens: None,
        ..platform_sso
    };
    with_platform_sso(unregistered(), &platform_sso)
        .without(JAMF_AAD_PLIST)
        .says(&CONDITIONAL_ACCESS, status(1, None))
}
