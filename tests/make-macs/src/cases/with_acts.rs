//! Recordings with acts: what happens on the Mac while Rejoin runs, by itself or after an action.

use plist::Value;

use super::prompts::microsofts_only;
use crate::apps::{COMPANY_PORTAL, JAMF_CONDITIONAL_ACCESS, SELF_SERVICE};
use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::keychains::{Identity, ordinary};
use crate::mac::{JAMF_AAD_PLIST, Mac};
use crate::plists::dictionary;

const JAMF_APP: &str = "com.jamf.management.jamfAAD";

/// Ten minutes on: whatever happens then happens after the user's first click.
const FIRST: &str = "2026-06-17T08:30";
/// Ten minutes later: after the second click.
const SECOND: &str = "2026-06-17T08:40";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![opened_by_hand_and_helped()];
    cases.extend(whole_guides());
    cases.extend(wrong_turns());
    cases
}

fn opened_by_hand_and_helped() -> Case {
    Case::new(
        "opened-by-hand-and-helped",
        "Company Portal is opened by hand after a second; the right item then registers the Mac.",
        unregistered(),
        Expected::not_registered(),
    )
    .then("opened-by-hand", "start", 1, opened(unregistered()))
    .then("self-service", "open_registration", 0, helped(opened(unregistered())))
    .then("registered", "self-service", 1, helped(login_keychain()))
}

fn whole_guides() -> Vec<Case> {
    vec![
        Case::new(
            "guide-register",
            "The guide registers this Mac: the item opens Company Portal, the key is asked for, Jamf gets the id.",
            unregistered(),
            Expected::not_registered(),
        )
        .then("self-service", "open_registration", 0, reached(unregistered(), FIRST))
        .then("company-portal", "self-service", 1, portal(unregistered(), FIRST))
        .then("registered", "company-portal", 1, portal(asking(FIRST), FIRST))
        .then("asked", "registered", 1, jamfs_app(reached(asking(FIRST), FIRST), FIRST))
        .then("allowed", "asked", 1, reached(done(FIRST), FIRST)),
        Case::new(
            "guide-finish",
            "The guide finishes a registration: the item is run again, and Jamf gets the id.",
            login_keychain().without(JAMF_AAD_PLIST),
            unfinished_expected(),
        )
        .then("self-service", "open_registration", 0, ran(login_keychain().without(JAMF_AAD_PLIST), FIRST))
        .then("reported", "self-service", 1, ran(login_keychain(), FIRST)),
    ]
}

fn wrong_turns() -> Vec<Case> {
    vec![
        Case::new(
            "guide-denied",
            "Deny is clicked for Jamf's app; the second time Always Allow.",
            denied(),
            denied_expected(),
        )
        .then("asked", "open_registration", 0, jamfs_app(ran(denied(), FIRST), FIRST))
        .then("denied", "asked", 1, ran(denied(), FIRST))
        .then_again("asked-again", "open_registration", 0, jamfs_app(ran(denied(), SECOND), SECOND))
        .then("allowed", "asked-again", 1, ran(login_keychain(), SECOND)),
        Case::new(
            "guide-allowed-once",
            "Allow is clicked for Jamf's app: it works, and macOS will ask again; then Always Allow.",
            denied(),
            denied_expected(),
        )
        .then("asked", "open_registration", 0, jamfs_app(ran(denied(), FIRST), FIRST))
        .then("allowed", "asked", 1, ran(with_jamfs_id(denied()), FIRST))
        .then("always-allowed", "allowed", 3, ran(login_keychain(), FIRST)),
        Case::new(
            "guide-portal-closed",
            "Company Portal is closed before it has registered this Mac; the second time it is left open.",
            unregistered(),
            Expected::not_registered(),
        )
        .then("company-portal", "open_registration", 0, portal(unregistered(), FIRST))
        .then("closed", "company-portal", 1, ran(unregistered(), FIRST))
        .then_again("company-portal-again", "open_registration", 0, portal(unregistered(), SECOND))
        .then("registered", "company-portal-again", 1, portal(done(SECOND), SECOND)),
        Case::new(
            "guide-self-service-not-reached",
            "The link opens nothing, not even in ten minutes; then Self Service is started and the item found.",
            unregistered(),
            Expected::not_registered(),
        )
        .then("nothing", "open_registration", 0, unregistered().recorded_at(second(FIRST, 50)))
        .then_again("self-service", "open_registration", 0, reached(unregistered(), SECOND))
        .then("company-portal", "self-service", 1, portal(unregistered(), SECOND))
        .then("registered", "company-portal", 1, portal(done(SECOND), SECOND)),
    ]
}

fn opened(mac: Mac) -> Mac {
    mac.running(COMPANY_PORTAL, at("2026-06-17T08:20:01Z"))
}

fn helped(mac: Mac) -> Mac {
    mac.running(SELF_SERVICE, at("2026-06-17T08:20:05Z"))
}

fn second(minute: &str, second: u8) -> jiff::Timestamp {
    at(&format!("{minute}:{second:02}Z"))
}

/// Self Service is open.
fn reached(mac: Mac, minute: &str) -> Mac {
    mac.recorded_at(second(minute, 50)).running(SELF_SERVICE, second(minute, 0))
}

/// And the item has run.
fn ran(mac: Mac, minute: &str) -> Mac {
    let log = usual_log(at(NOW), mac.time_zone(), HOST)
        .run(second(minute, 10), ["Executing Policy Register this Mac with Microsoft"]);
    reached(mac.jamf_log(&log), minute)
}

/// And it has opened Company Portal.
fn portal(mac: Mac, minute: &str) -> Mac {
    ran(mac, minute).running(COMPANY_PORTAL, second(minute, 20))
}

fn jamfs_app(mac: Mac, minute: &str) -> Mac {
    mac.running(JAMF_CONDITIONAL_ACCESS, second(minute, 40))
}

/// Just registered in the login keychain: Jamf's app may not use the key yet.
fn asking(minute: &str) -> Mac {
    let identity = new_identity(minute).access(microsofts_only());
    unregistered().keychain(&identity.add_to(ordinary()))
}

/// Just registered, and Jamf has the id.
fn done(minute: &str) -> Mac {
    with_jamfs_id(unregistered().keychain(&new_identity(minute).add_to(ordinary())))
}

fn with_jamfs_id(mac: Mac) -> Mac {
    mac.plist(JAMF_AAD_PLIST, &dictionary([("have_an_Azure_id", Value::from(true))]))
}

fn new_identity(minute: &str) -> Identity {
    Identity::new(DEVICE, TENANT, USER, second(minute, 30))
}

/// Registered in January, and Jamf's app was never allowed to use the key.
fn denied() -> Mac {
    login_keychain()
        .keychain(&identity().access(microsofts_only()).add_to(ordinary()))
        .without(JAMF_AAD_PLIST)
}

fn denied_expected() -> Expected {
    unfinished_expected()
        .causes(["jamfaad_needs_key", "registration_unfinished", "prompts_ahead"])
        .since("jamfaad_needs_key", LAST_REGISTRATION)
        .asks(JAMF_APP, "again")
}
