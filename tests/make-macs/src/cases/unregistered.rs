//! Cause 29: not registered, and when that is only likely or not known at all.

use rejoin_keychain::maker::Keychain;

use plist::Value;

use crate::apps::{JAMF_AAD, JAMF_CONDITIONAL_ACCESS};
use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;
use crate::keychains::with_jamf_keys;
use crate::mac::{self, CONDITIONAL_ACCESS, JAMF_AAD_PLIST, KEYCHAIN, MANAGED};
use crate::platform_sso::HELP;
use crate::plists::dictionary;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "not-registered",
            "Managed, everything installed, every storage readable and empty.",
            unregistered(),
            Expected::not_registered(),
        ),
        Case::new(
            "not-registered-new-account",
            "A new account: there is no login keychain yet.",
            unregistered().without(KEYCHAIN).languages(["zh-TW", "en"]),
            Expected::not_registered(),
        ),
        Case::new(
            "not-registered-another-user",
            "Another user of this Mac is registered, keychain and all; the one at the Mac is not.",
            unregistered()
                .file("/Users/tom/Library/Keychains/login.keychain-db", registered_keychain().to_bytes())
                .plist(
                    "/Users/tom/Library/Preferences/com.jamf.management.jamfAAD.plist",
                    &dictionary([("have_an_Azure_id", Value::from(true))]),
                ),
            Expected::not_registered(),
        ),
        Case::new(
            "not-registered-jamf-keys",
            "Jamf's own key pair is the only one in the keychain: it is no Workplace Join key.",
            unregistered().keychain(&with_jamf_keys(Keychain::new())),
            Expected::not_registered(),
        ),
        Case::new(
            "not-registered-jamfaad-help",
            "JamfAAD does not know getPSSOStatus and prints its help: nobody to ask about the Secure Enclave, so likely.",
            unregistered()
                .without_app(JAMF_CONDITIONAL_ACCESS)
                .app(JAMF_AAD)
                .without_command(&CONDITIONAL_ACCESS)
                .says(&mac::JAMF_AAD, HELP),
            Expected::not_registered().likely("not_registered"),
        ),
        Case::new(
            "not-registered-near-miss",
            "All the storages are empty but one: the keychain holds a registration.",
            unregistered().keychain(&registered_keychain()),
            unfinished_expected(),
        ),
        Case::new(
            "not-registered-unreadable",
            "The keychain is damaged and Jamf has no id: nothing may be said.",
            unregistered().file(KEYCHAIN, b"kych\x00\x01\x00\x00 and then something else".as_slice()),
            Expected::without_registration("unknown").unreadable(KEYCHAIN, "damaged"),
        ),
        Case::new(
            "not-registered-jamfs-id-unreadable",
            "Every storage is empty, but what Jamf has is unknown: it may be a left-over report, so likely.",
            login_keychain().keychain(&Keychain::new()).unreadable(JAMF_AAD_PLIST, "permission_denied"),
            Expected::not_registered()
                .likely("not_registered")
                .reported(None)
                .unreadable(JAMF_AAD_PLIST, "permission_denied"),
        ),
        Case::new(
            "read-keychain-forbidden",
            "The company's settings forbid Rejoin to read the keychain: unknown, and why is said.",
            login_keychain().plist(MANAGED, &without_keychain()),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .unreadable(KEYCHAIN, "not_allowed"),
        ),
        Case::new(
            "read-keychain-forbidden-platform-sso",
            "The same with Platform SSO, whose registration is in no keychain file.",
            platform_sso().plist(MANAGED, &without_keychain()),
            platform_sso_expected().unreadable(KEYCHAIN, "not_allowed"),
        ),
    ]
}

fn without_keychain() -> plist::Dictionary {
    let mut settings = company_settings();
    settings.insert("ReadKeychain".into(), Value::from(false));
    settings
}
