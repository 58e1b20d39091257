//! What can be wrong with the company's settings; nothing of it stops Rejoin.

use plist::{Dictionary, Value};

use crate::base::*;
use crate::cases::Case;
use crate::mac::MANAGED;
use crate::plists::dictionary;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "configuration-wrong-type",
            "A policy's id is a text, a switch a number: both stay at their defaults.",
            login_keychain().plist(
                MANAGED,
                &dictionary([
                    ("RegistrationPolicyID", Value::from("12")),
                    ("ReadKeychain", Value::from("no")),
                ]),
            ),
            login_keychain_expected().problems([
                (Some("RegistrationPolicyID"), "wrong_type"),
                (Some("ReadKeychain"), "wrong_type"),
            ]),
        ),
        Case::new(
            "configuration-unknown-key",
            "A key that Rejoin does not have; those of the profile's own envelope are none of its business.",
            login_keychain().plist(MANAGED, &with_unknown_keys()),
            login_keychain_expected().problems([(Some("RegistrationPolicy"), "unknown_key")]),
        ),
        Case::new(
            "configuration-out-of-range",
            "Values outside their ranges and closed lists, and a link that is not https.",
            login_keychain().plist(
                MANAGED,
                &dictionary([
                    ("RegistrationPolicyID", Value::from(0)),
                    ("CleanUpPolicyID", Value::from(-3)),
                    ("SelfServiceAction", Value::from("open")),
                    ("ShowIcon", Value::from("never")),
                    ("SupportURL", Value::from("http://help.contoso.example/")),
                ]),
            ),
            login_keychain_expected().problems([
                (Some("RegistrationPolicyID"), "out_of_range"),
                (Some("CleanUpPolicyID"), "out_of_range"),
                (Some("SelfServiceAction"), "out_of_range"),
                (Some("ShowIcon"), "out_of_range"),
                (Some("SupportURL"), "out_of_range"),
            ]),
        ),
        Case::new(
            "configuration-unreadable",
            "The company's settings are refused: everything stays at its default, and that is said.",
            login_keychain().unreadable(MANAGED, "permission_denied"),
            login_keychain_expected()
                .problems([(None, "unreadable")])
                .unreadable(MANAGED, "permission_denied"),
        ),
        Case::new(
            "configuration-damaged",
            "The company's settings are a file cut off in the middle.",
            login_keychain().cut(MANAGED),
            login_keychain_expected().problems([(None, "unreadable")]).unreadable(MANAGED, "damaged"),
        ),
    ]
}

fn with_unknown_keys() -> Dictionary {
    let mut settings = company_settings();
    settings.insert("RegistrationPolicy".into(), Value::from(12));
    settings.insert("PayloadDisplayName".into(), Value::from("Rejoin"));
    settings
}
