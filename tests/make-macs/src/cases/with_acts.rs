//! Recordings with acts: what happens on the Mac while Rejoin runs, by itself or after an action.

use crate::apps::{COMPANY_PORTAL, SELF_SERVICE};
use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::mac::Mac;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(
            "opened-by-hand-and-helped",
            "Company Portal is opened by hand after a second; the right item then registers the Mac.",
            unregistered(),
            Expected::not_registered(),
        )
        .then("opened-by-hand", "start", 1, portal(unregistered()))
        .then("self-service", "open_registration", 0, self_service(portal(unregistered())))
        .then("registered", "self-service", 1, self_service(login_keychain())),
    ]
}

fn portal(mac: Mac) -> Mac {
    mac.running(COMPANY_PORTAL, at("2026-06-17T08:20:01Z"))
}

fn self_service(mac: Mac) -> Mac {
    mac.running(SELF_SERVICE, at("2026-06-17T08:20:05Z"))
}
