//! Files and answers that make no sense: never a crash, never a false verdict.

use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;
use crate::mac::{APP_SSO, CONDITIONAL_ACCESS, JAMF_LOG, PROFILES};
use crate::platform_sso::status;
use crate::portal_log::{Format, OPENED_BY_HAND, log};

pub(super) fn cases() -> Vec<Case> {
    let garbage: Vec<u8> = (0..2048_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    vec![
        Case::new(
            "damaged-jamf-log",
            "jamf.log is garbage: no check-in is known, and none is missed.",
            login_keychain().file(JAMF_LOG, garbage.clone()),
            login_keychain_expected().unreadable(JAMF_LOG, "damaged"),
        ),
        Case::new(
            "damaged-company-portal-log",
            "One of Company Portal's logs is garbage; the other one holds the line that decides.",
            unregistered().portal_log("Company Portal.log", garbage).portal_log(
                "com.microsoft.CompanyPortalMac.log",
                log(Format::Bars, crate::clock::at("2026-06-16T07:12:33Z"), OPENED_BY_HAND),
            ),
            Expected::not_registered()
                .causes(["opened_by_hand", "not_registered"])
                .since("opened_by_hand", "2026-06-16T07:12:33Z")
                .unreadable_not_fixed(),
        ),
        Case::new(
            "damaged-app-sso",
            "app-sso's answer breaks off in the middle; the login keychain holds a whole registration.",
            login_keychain().says(&APP_SSO, cut(&microsoft_platform_sso().text(crate::clock::at(NOW)))),
            login_keychain_expected().unreadable(APP_SSO.join(" "), "damaged"),
        ),
        Case::new(
            "damaged-app-sso-unregistered",
            "The same on a Mac whose other storages are empty: it may be registered, so nothing is said.",
            unregistered().says(&APP_SSO, cut(&microsoft_platform_sso().text(crate::clock::at(NOW)))),
            Expected::without_registration("unknown").unreadable(APP_SSO.join(" "), "damaged"),
        ),
        Case::new(
            "damaged-getpssostatus",
            "getPSSOStatus begins with a number that nobody knows.",
            login_keychain().says(&CONDITIONAL_ACCESS, status(7, None)),
            login_keychain_expected().unreadable(CONDITIONAL_ACCESS.join(" "), "damaged"),
        ),
        Case::new(
            "getpssostatus-timed-out",
            "getPSSOStatus prints that it timed out: the Secure Enclave is unknown, the rest is empty.",
            unregistered().says(&CONDITIONAL_ACCESS, "Warning:Timedout\n"),
            Expected::without_registration("unknown").unreadable(CONDITIONAL_ACCESS.join(" "), "timeout"),
        ),
        Case::new(
            "getpssostatus-failed",
            "getPSSOStatus ends with an error: the Secure Enclave is unknown, the rest is empty.",
            unregistered().ends(&CONDITIONAL_ACCESS, 1, ""),
            Expected::without_registration("unknown").unreadable(CONDITIONAL_ACCESS.join(" "), "failed"),
        ),
        Case::new(
            "damaged-profiles",
            "profiles prints something else than it should.",
            login_keychain().says(&PROFILES, "Error: -1 (unknown)\n"),
            login_keychain_expected().unreadable(PROFILES.join(" "), "damaged"),
        ),
    ]
}

fn cut(text: &str) -> String {
    text.chars().take(text.chars().count() / 3).collect()
}
