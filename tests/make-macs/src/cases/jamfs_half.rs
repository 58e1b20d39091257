//! Causes 22 and 26: Jamf has no id of a registration, or has one of a registration that is gone.

use plist::Value;

use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;
use crate::keychains::ordinary;
use crate::mac::{CONDITIONAL_ACCESS, JAMF_AAD_PLIST, KEYCHAIN, Mac};
use crate::plists::dictionary;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = unfinished();
    cases.extend(left_over());
    cases
}

fn unfinished() -> Vec<Case> {
    vec![
        Case::new(
            "registration-unfinished",
            "Registered, but have_an_Azure_id is 0: Jamf's app was closed before it was done.",
            azure_id(login_keychain(), 0),
            unfinished_expected(),
        ),
        Case::new(
            "registration-unfinished-platform-sso",
            "Registered by Platform SSO, and Jamf's app has never run for this user; since the certificate's time.",
            platform_sso().without(JAMF_AAD_PLIST),
            platform_sso_expected()
                .state("action_needed")
                .causes(["registration_unfinished"])
                .reported(Some(false))
                .since("registration_unfinished", REGISTERED),
        ),
        Case::new(
            "registration-unfinished-other-file",
            "Jamf's id stands in the file that the article names, below /Library: only the user's own counts.",
            login_keychain().without(JAMF_AAD_PLIST).plist(
                "/Library/Preferences/com.jamfsoftware.management.jamfAAD.plist",
                &dictionary([("have_an_Azure_id", Value::from(true))]),
            ),
            unfinished_expected(),
        ),
        Case::new(
            "registration-unfinished-near-miss",
            "have_an_Azure_id is 0, but there is no registration either: nothing to finish.",
            azure_id(unregistered(), 0),
            Expected::not_registered(),
        ),
        Case::new(
            "registration-unfinished-unreadable",
            "have_an_Azure_id is 2, which means nothing: what Jamf has is unknown, and so is the state.",
            azure_id(login_keychain(), 2),
            login_keychain_expected().state("unknown").reported(None).unreadable(JAMF_AAD_PLIST, "damaged"),
        ),
        Case::new(
            "damaged-jamfaad-plist",
            "What Jamf's app remembers is a file cut off in the middle: the same.",
            login_keychain().cut(JAMF_AAD_PLIST),
            login_keychain_expected().state("unknown").reported(None).unreadable(JAMF_AAD_PLIST, "damaged"),
        ),
    ]
}

fn left_over() -> Vec<Case> {
    vec![
        Case::new(
            "report-left-over",
            "Jamf has the id of a registration that is in no storage any more.",
            login_keychain().keychain(&ordinary()),
            left_over_expected(),
        ),
        Case::new(
            "report-left-over-likely",
            "The same, but Jamf's app is too old to be asked about the Secure Enclave: only likely.",
            login_keychain().keychain(&ordinary()).without_command(&CONDITIONAL_ACCESS),
            left_over_expected().likely("report_left_over"),
        ),
        Case::new(
            "report-left-over-near-miss",
            "Jamf has the id, the login keychain is empty, and the Secure Enclave holds the registration.",
            secure_enclave().without(KEYCHAIN),
            secure_enclave_expected(),
        ),
        Case::new(
            "report-left-over-unreadable",
            "Jamf has the id and two storages are empty, but the login keychain is refused: unknown.",
            login_keychain().unreadable("/Users/lena/Library/Keychains", "permission_denied"),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .unreadable("/Users/lena/Library/Keychains", "permission_denied"),
        ),
    ]
}

fn azure_id(mac: Mac, value: u64) -> Mac {
    mac.plist(JAMF_AAD_PLIST, &dictionary([("have_an_Azure_id", Value::from(value))]))
}

fn left_over_expected() -> Expected {
    Expected::without_registration("none")
        .reported(Some(true))
        .state("action_needed")
        .causes(["report_left_over"])
}
