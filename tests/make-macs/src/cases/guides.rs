//! A guide under way: what Rejoin remembers of it in its own file decides whether the state is in progress.

use serde_json::{Value, json};

use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::mac::{JAMF_AAD_PLIST, KEYCHAIN, Mac};

pub(super) const GUIDE: &str = "/Users/lena/Library/Application Support/org.rejoin.menubar/guide.json";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = of_the_last_day();
    cases.extend(what_comes_first());
    cases.extend(unreadable());
    cases
}

fn of_the_last_day() -> Vec<Case> {
    vec![
        Case::new(
            "in-progress",
            "The guide was started four minutes ago, the item opened two minutes later; nothing has come of it yet.",
            begun(unregistered(), "2026-06-17T08:16:00Z"),
            Expected::not_registered().state("in_progress"),
        ),
        Case::new(
            "in-progress-almost-a-day",
            "The guide was started 24 hours ago to the second: still in the last 24 hours.",
            begun(unregistered(), "2026-06-16T08:20:00Z"),
            Expected::not_registered().state("in_progress"),
        ),
        Case::new(
            "in-progress-near-miss",
            "The guide was started a second earlier: it counts no longer.",
            begun(unregistered(), "2026-06-16T08:19:59Z"),
            Expected::not_registered(),
        ),
        Case::new(
            "in-progress-half-way",
            "Registered in the meantime, but Jamf has no id yet: the proof that the guide waits for is missing.",
            begun(login_keychain().without(JAMF_AAD_PLIST), "2026-06-17T08:16:00Z"),
            unfinished_expected().state("in_progress"),
        ),
        Case::new(
            "in-progress-done",
            "Registered, and Jamf has the id: the guide has come to its end.",
            begun(login_keychain(), "2026-06-17T08:16:00Z"),
            login_keychain_expected(),
        ),
    ]
}

fn what_comes_first() -> Vec<Case> {
    vec![
        Case::new(
            "in-progress-it-first",
            "The guide was started, but the Mac is still set up for the old connector: IT comes first.",
            begun(
                unregistered()
                    .jamf_setting("microsoftCANativeClientAppId", "3a2f6c1d-90b4-4e57-8d2c-6b1a0f9e8d7c"),
                "2026-06-17T08:16:00Z",
            ),
            Expected::not_registered().state("it_needed").causes(["old_connector", "not_registered"]),
        ),
        Case::new(
            "in-progress-keychain-unreadable",
            "The guide was started, and the keychain is refused: whether the proof is there nobody knows.",
            begun(login_keychain().unreadable(KEYCHAIN, "permission_denied"), "2026-06-17T08:16:00Z"),
            Expected::without_registration("unknown")
                .reported(Some(true))
                .state("in_progress")
                .unreadable(KEYCHAIN, "permission_denied"),
        ),
    ]
}

fn unreadable() -> Vec<Case> {
    let damaged = || Expected::not_registered().unreadable(GUIDE, "damaged");
    vec![
        Case::new(
            "in-progress-unreadable",
            "What Rejoin remembers of its guide is a file cut off in the middle: that no guide is under way is all to say.",
            begun(unregistered(), "2026-06-17T08:16:00Z").cut(GUIDE),
            damaged(),
        ),
        Case::new(
            "in-progress-another-version",
            "The file is of a version that this Rejoin does not know.",
            unregistered().file(GUIDE, memory("2026-06-17T08:16:00Z", 2)),
            damaged(),
        ),
    ]
}

/// A guide for a Mac that was not registered, started at that time.
fn begun(mac: Mac, started_at: &str) -> Mac {
    mac.file(GUIDE, memory(started_at, 1))
}

fn memory(started_at: &str, schema: u32) -> Vec<u8> {
    let opened_at =
        at(started_at).saturating_add(jiff::SignedDuration::from_mins(2)).map(|at| at.to_string());
    let stood = json!({
        "storage": "none",
        "device_id": Value::Null,
        "certificate_from": Value::Null,
        "reported_to_jamf": false,
        "policy_ran_at": Value::Null,
        "company_portal_since": Value::Null,
        "jamfs_app_since": Value::Null,
        "self_service_since": Value::Null,
        "asks": {},
    });
    let memory = json!({
        "schema": schema,
        "cause": "not_registered",
        "started_at": started_at,
        "ticked": ["before_you_start"],
        "opened_at": opened_at.ok(),
        "company_portal": Value::Null,
        "jamfs_app": Value::Null,
        "before": stood,
        "stood": stood,
        "moved_at": started_at,
    });
    format!("{memory:#}\n").into_bytes()
}
