//! Macs that are not registered, and whose Self Service is not where or what it usually is.

use plist::Value;

use crate::apps::{App, SELF_SERVICE, SELF_SERVICE_PLUS};
use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::mac::{MANAGED, Mac};
use crate::plists::dictionary;

/// Self Service with the company's own name.
const BRANDED: App = SELF_SERVICE.at("/Applications/Contoso Help.app");

pub(super) fn cases() -> Vec<Case> {
    let item = dictionary([("RegistrationPolicyName", Value::from("Register this Mac with Microsoft"))]);
    let not_registered = |name, why, mac| Case::new(name, why, mac, Expected::not_registered());
    vec![
        not_registered(
            "way-self-service-running",
            "Self Service runs: it is not started once more.",
            unregistered().running(SELF_SERVICE, at("2026-06-17T08:10:00Z")),
        ),
        not_registered(
            "way-self-service-plus",
            "Self Service+ is what the company has.",
            unregistered().without_app(SELF_SERVICE).app(SELF_SERVICE_PLUS),
        ),
        not_registered(
            "way-branded",
            "Self Service has the company's own name, and so another path; its bundle id finds it.",
            branded(),
        ),
        not_registered(
            "way-branded-policy-id-missing",
            "The company's settings name the item without its number: it is found by its name, in the company's own app.",
            branded().plist(MANAGED, &item),
        ),
        Case::new(
            "way-self-service-missing",
            "Neither Self Service is installed: nothing offers to open it, and IT is asked.",
            unregistered().without_app(SELF_SERVICE),
            Expected::not_registered().causes(["self_service_missing", "not_registered"]),
        ),
        Case::new(
            "way-self-service-damaged",
            "The Info.plist of the only Self Service is damaged: the item is offered, and IT is asked once it is clicked.",
            unregistered().cut(&SELF_SERVICE.info_path()),
            Expected::not_registered().unreadable(SELF_SERVICE.info_path(), "damaged"),
        ),
        not_registered(
            "way-link-refused",
            "macOS opens no link: Self Service is started, and the item named.",
            unregistered(),
        )
        .refusing("link"),
        not_registered(
            "way-start-refused",
            "macOS does not start Self Service, and opens no link either: both are named, the app as the company calls it.",
            branded(),
        )
        .refusing("app")
        .refusing("link"),
    ]
}

fn branded() -> Mac {
    unregistered()
        .without_app(SELF_SERVICE)
        .app(BRANDED)
        .jamf_setting("self_service_app_path", "/Applications/Contoso Help.app")
}
