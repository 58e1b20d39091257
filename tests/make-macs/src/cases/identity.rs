//! Causes 16, 23 and 24: several identities in the login keychain, half an identity, an expired one.

use rejoin_keychain::maker::{KeyPair, Keychain};

use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::keychains::{Identity, ordinary};
use crate::mac::{APP_SSO, CONDITIONAL_ACCESS, KEYCHAIN, Mac};
use crate::platform_sso::status;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = more_than_once();
    cases.extend(incomplete());
    cases.extend(expired());
    cases
}

fn more_than_once() -> Vec<Case> {
    let expected = || {
        login_keychain_expected()
            .state("action_needed")
            .causes(["registered_more_than_once"])
            .since("registered_more_than_once", "2026-01-12T08:30:00Z")
    };
    vec![
        Case::new(
            "registered-more-than-once",
            "Two whole identities of different devices; the newer one is shown, and says since when.",
            login_keychain().keychain(&identity().add_to(older_identity().add_pair(ordinary()))),
            expected(),
        ),
        Case::new(
            "registered-more-than-once-expired",
            "The older of the two has expired: it counts all the same.",
            login_keychain().keychain(
                &identity().add_to(
                    older_identity()
                        .certificate(|certificate| certificate.not_after(at("2026-03-03T13:30:00Z")))
                        .add_pair(ordinary()),
                ),
            ),
            expected(),
        ),
        Case::new(
            "registered-more-than-once-near-miss",
            "The older certificate lacks its private key: that is no second registration.",
            login_keychain().keychain(&identity().add_to(older_identity().add_certificate(ordinary()))),
            login_keychain_expected(),
        ),
        Case::new(
            "registered-more-than-once-same-device",
            "Two certificates with their keys, both of the same device: registered once.",
            login_keychain().keychain(&identity().add_to(same_device_before().add_pair(ordinary()))),
            login_keychain_expected(),
        ),
    ]
}

fn incomplete() -> Vec<Case> {
    vec![
        Case::new(
            "identity-incomplete",
            "The certificate without its private key; Jamf's id is left over, which goes without saying.",
            incomplete_mac(identity().add_passwords(identity().add_certificate(ordinary()))),
            Expected::without_registration("none")
                .reported(Some(true))
                .state("action_needed")
                .causes(["identity_incomplete"]),
        ),
        Case::new(
            "identity-incomplete-key-only",
            "The private key without its certificate; Jamf has no id.",
            unregistered().keychain(&identity().add_private_key(identity().add_public_key(ordinary()))),
            Expected::without_registration("none").state("action_needed").causes(["identity_incomplete"]),
        ),
        Case::new(
            "identity-incomplete-seen-by-jamf",
            "getPSSOStatus shows the id of the certificate without key: that is the login keychain's, no second storage.",
            incomplete_mac(identity().add_certificate(ordinary()))
                .says(&CONDITIONAL_ACCESS, status(0, Some((DEVICE, TENANT, USER)))),
            Expected::without_registration("none")
                .reported(Some(true))
                .state("action_needed")
                .causes(["identity_incomplete"]),
        ),
        Case::new(
            "identity-incomplete-expired",
            "The certificate has no key and has expired too: the missing key is all that is said.",
            incomplete_mac(
                identity()
                    .certificate(|certificate| certificate.not_after(at("2026-06-01T00:00:00Z")))
                    .add_certificate(ordinary()),
            ),
            Expected::without_registration("none")
                .reported(Some(true))
                .state("action_needed")
                .causes(["identity_incomplete"]),
        ),
        Case::new(
            "identity-incomplete-near-miss",
            "Only the public key is left, as security delete-identity leaves it: that is nothing.",
            unregistered().keychain(&identity().add_public_key(ordinary())),
            Expected::not_registered(),
        ),
        Case::new(
            "identity-incomplete-beside-platform-sso",
            "A certificate without its key, but Platform SSO holds the registration: nothing is wrong.",
            platform_sso().keychain(&older_identity().add_certificate(ordinary())),
            platform_sso_expected(),
        ),
        Case::new(
            "identity-incomplete-unreadable",
            "A certificate without its key, and whether Platform SSO holds a registration is unknown.",
            incomplete_mac(identity().add_certificate(ordinary())).times_out(&APP_SSO),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .unreadable(APP_SSO.join(" "), "timeout"),
        ),
    ]
}

fn expired() -> Vec<Case> {
    vec![
        Case::new(
            "identity-expired",
            "The certificate's Not After was a week ago.",
            with_not_after("2026-06-10T09:00:00Z"),
            login_keychain_expected()
                .state("action_needed")
                .causes(["identity_expired"])
                .since("identity_expired", "2026-06-10T09:00:00Z"),
        ),
        Case::new(
            "identity-expired-near-miss",
            "The certificate's Not After is in a minute.",
            with_not_after("2026-06-17T08:21:00Z"),
            login_keychain_expected(),
        ),
        Case::new(
            "identity-expired-unreadable",
            "The login keychain is cut off in the middle: what is in it is unknown, expired or not.",
            with_not_after("2026-06-10T09:00:00Z").cut(KEYCHAIN),
            Expected::without_registration("unknown").reported(Some(true)).unreadable(KEYCHAIN, "damaged"),
        ),
    ]
}

fn incomplete_mac(keychain: Keychain) -> Mac {
    login_keychain().keychain(&keychain)
}

fn same_device_before() -> Identity {
    Identity::of_pair(KeyPair::of("the pair before"), DEVICE, TENANT, USER, at("2025-03-03T13:30:00Z"))
}

fn with_not_after(not_after: &str) -> Mac {
    let not_after = at(not_after);
    login_keychain()
        .keychain(&identity().certificate(|certificate| certificate.not_after(not_after)).add_to(ordinary()))
}
