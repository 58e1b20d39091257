//! Causes 19 and 20: Company Portal was opened by hand, before or instead of the registration through Jamf.

use plist::{Dictionary, Value};

use crate::apps::COMPANY_PORTAL;
use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::mac::{CONDITIONAL_ACCESS, JAMF_AAD_PLIST, JAMF_LOG, MANAGED, Mac, PORTAL_LOGS};
use crate::platform_sso::status;
use crate::plists::dictionary;
use crate::portal_log::{Format, OPENED_BY_HAND, log};

const STARTED: &str = "2026-06-17T08:18:00Z";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = on_a_registered_mac();
    cases.extend(by_the_log());
    cases.extend(by_what_runs());
    cases.extend(nobody_knows_the_policy());
    cases
}

fn on_a_registered_mac() -> Vec<Case> {
    vec![
        Case::new(
            "registered-without-jamf",
            "Company Portal was opened by hand and registered two minutes later; Jamf has no id.",
            without_jamfs_id(login_keychain(), Format::Blanks, "2026-01-12T08:58:00Z"),
            without_jamf_expected(),
        ),
        Case::new(
            "registered-without-jamf-near-miss",
            "Company Portal was opened by hand more than a day before the registration: that registered nothing.",
            without_jamfs_id(login_keychain(), Format::Bars, "2026-01-11T08:59:59Z"),
            unfinished_expected(),
        ),
        Case::new(
            "registered-without-jamf-unreadable",
            "Company Portal's log is refused: Jamf has no id, but why is not known.",
            without_jamfs_id(login_keychain(), Format::Bars, "2026-01-12T08:58:00Z")
                .unreadable(PORTAL_LOGS, "permission_denied"),
            unfinished_expected().unreadable(PORTAL_LOGS, "permission_denied"),
        ),
        Case::new(
            "registered-without-jamf-secure-enclave",
            "In the Secure Enclave nobody knows when the Mac was registered, so no line can be newer than that.",
            without_jamfs_id(secure_enclave(), Format::Bars, "2026-06-15T08:58:00Z"),
            secure_enclave_expected()
                .state("action_needed")
                .causes(["registration_unfinished"])
                .reported(Some(false)),
        ),
    ]
}

fn by_the_log() -> Vec<Case> {
    let opened = |format, opened_at: &str| {
        unregistered().portal_log(
            "com.microsoft.CompanyPortalMac 2026-06-16--07-00-00-303.log",
            log(format, at(opened_at), OPENED_BY_HAND),
        )
    };
    vec![
        Case::new(
            "opened-by-hand",
            "Company Portal was opened by hand yesterday; its log is in the old format, with tabs.",
            opened(Format::Tabs, "2026-06-16T07:12:33Z"),
            opened_by_hand("2026-06-16T07:12:33Z"),
        ),
        Case::new(
            "opened-by-hand-thirteen-days",
            "The same almost fourteen days ago, in the new format: still fresh.",
            opened(Format::Bars, "2026-06-03T08:21:00Z"),
            opened_by_hand("2026-06-03T08:21:00Z"),
        ),
        Case::new(
            "opened-by-hand-library-log",
            "The same, written by Company Portal's library; the newest of several logs decides.",
            opened(Format::Library, "2026-06-15T10:00:00Z").portal_log(
                "Company Portal.log",
                log(Format::Tabs, at("2026-06-05T10:00:00Z"), OPENED_BY_HAND),
            ),
            opened_by_hand("2026-06-15T10:00:00Z"),
        ),
        Case::new(
            "opened-by-hand-old-line",
            "Company Portal was opened by hand, but three weeks ago.",
            opened(Format::Blanks, "2026-05-27T07:12:33Z"),
            Expected::not_registered(),
        ),
    ]
}

fn by_what_runs() -> Vec<Case> {
    vec![
        Case::new(
            "opened-by-hand-running",
            "Company Portal has been running for two minutes, and the registration policy did not run before it.",
            running(),
            opened_by_hand(STARTED),
        ),
        Case::new(
            "opened-by-hand-near-miss",
            "Company Portal runs, and the registration policy ran three minutes before it started.",
            policy_ran(running(), "2026-06-17T08:15:00Z", "Checking for policy ID 12..."),
            Expected::not_registered(),
        ),
        Case::new(
            "opened-by-hand-policy-121",
            "Policy 121 ran, and one whose name only begins like the registration policy's: 12 is not 121.",
            running().jamf_log(&usual_log(at(NOW), "+02:00", HOST).run(
                at("2026-06-17T08:15:00Z"),
                ["Checking for policy ID 121...", "Executing Policy Register this Mac with Microsoft Teams"],
            )),
            opened_by_hand(STARTED),
        ),
        Case::new(
            "opened-by-hand-policy-too-early",
            "The registration policy ran, but a quarter of an hour before Company Portal started.",
            policy_ran(
                running(),
                "2026-06-17T08:03:00Z",
                "Executing Policy Register this Mac with Microsoft",
            ),
            opened_by_hand(STARTED),
        ),
        Case::new(
            "opened-by-hand-unreadable",
            "Company Portal runs, but neither its logs nor jamf.log may be read: how it was opened nobody knows.",
            running()
                .portal_log(
                    "Company Portal.log",
                    log(Format::Tabs, at("2026-06-16T07:12:33Z"), OPENED_BY_HAND),
                )
                .unreadable(PORTAL_LOGS, "permission_denied")
                .unreadable(JAMF_LOG, "permission_denied"),
            Expected::not_registered()
                .unreadable(JAMF_LOG, "permission_denied")
                .unreadable(PORTAL_LOGS, "permission_denied"),
        ),
        Case::new(
            "opened-by-hand-platform-sso-configured",
            "Company Portal runs, but Platform SSO is configured: there it registers without the policy.",
            running().says(&CONDITIONAL_ACCESS, status(1, None)),
            Expected::not_registered(),
        ),
    ]
}

fn nobody_knows_the_policy() -> Vec<Case> {
    let named = dictionary([("RegistrationPolicyName", Value::from("Register this Mac with Microsoft"))]);
    vec![
        Case::new(
            "policy-id-missing",
            "The company's settings name no policy: whether Company Portal was opened by it cannot be said.",
            running().plist(MANAGED, &dictionary([("OrganizationName", Value::from("Contoso"))])),
            Expected::not_registered(),
        ),
        Case::new(
            "policy-name-only",
            "The settings name the policy without its id, and it ran: Company Portal was opened by it.",
            policy_ran(
                running().plist(MANAGED, &named),
                "2026-06-17T08:17:40Z",
                "Executing Policy Register this Mac with Microsoft",
            ),
            Expected::not_registered(),
        ),
        Case::new(
            "only-forced-settings-act",
            "The user's own preferences name a policy; only what a profile forces counts.",
            running()
                .without(MANAGED)
                .plist("/Users/lena/Library/Preferences/org.rejoin.menubar.plist", &policy_id(12)),
            Expected::not_registered(),
        ),
        Case::new(
            "settings-of-the-user",
            "A profile of the user names another policy than the Mac's, and that one ran: the user's comes first.",
            policy_ran(
                running().plist("/Library/Managed Preferences/lena/org.rejoin.menubar.plist", &policy_id(34)),
                "2026-06-17T08:15:00Z",
                "Checking for policy ID 34...",
            ),
            Expected::not_registered(),
        ),
    ]
}

fn running() -> Mac {
    unregistered().running(COMPANY_PORTAL, at(STARTED))
}

fn policy_ran(mac: Mac, ran_at: &str, message: &str) -> Mac {
    let log = usual_log(mac.taken_at(), mac.time_zone(), HOST).run(at(ran_at), [message]);
    mac.jamf_log(&log)
}

fn policy_id(id: u64) -> Dictionary {
    dictionary([("RegistrationPolicyID", Value::from(id))])
}

fn without_jamfs_id(mac: Mac, format: Format, opened_at: &str) -> Mac {
    mac.without(JAMF_AAD_PLIST)
        .portal_log("com.microsoft.CompanyPortalMac.log", log(format, at(opened_at), OPENED_BY_HAND))
}

fn opened_by_hand(since: &'static str) -> Expected {
    Expected::not_registered().causes(["opened_by_hand", "not_registered"]).since("opened_by_hand", since)
}

fn without_jamf_expected() -> Expected {
    unfinished_expected()
        .causes(["registered_without_jamf", "registration_unfinished"])
        .since("registered_without_jamf", LAST_REGISTRATION)
}
