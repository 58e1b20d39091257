//! Clean-ups: what earlier registrations have left, a whole guide out of it, and guides half way.

use plist::Value;
use rejoin_keychain::maker::{Keychain, Password};
use serde_json::{Value as Json, json};

use crate::apps::{COMPANY_PORTAL, SELF_SERVICE, SSO_EXTENSION, TEAMS};
use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::keychains::{Identity, ordinary, with_jamf_keys};
use crate::mac::{JAMF_AAD_PLIST, MANAGED, Mac};
use crate::plists::dictionary;

use super::guides::GUIDE;

/// The device id of the registration that follows the clean-up.
const NEW_DEVICE: &str = "c2d84a61-5e0f-4f37-9b1a-7c6d5e4f3a2b";

/// The user's files on the list.
const FILES: [&str; 6] = [
    "/Users/lena/Library/Application Support/com.microsoft.CompanyPortalMac/state.json",
    "/Users/lena/Library/Application Support/com.microsoft.CompanyPortalMac.usercontext.info",
    "/Users/lena/Library/Saved Application State/com.microsoft.CompanyPortalMac.savedState/windows.plist",
    "/Users/lena/Library/Preferences/com.microsoft.CompanyPortalMac.plist",
    "/Users/lena/Library/Cookies/com.microsoft.CompanyPortalMac.binarycookies",
    "/Users/lena/Library/Saved Application State/com.jamf.management.jamfAAD.savedState/windows.plist",
];

/// The files of bundle/jamf/clean-up.sh.
const SYSTEM_FILES: [&str; 2] = [
    "/Library/Application Support/com.microsoft.CompanyPortalMac.usercontext.info",
    "/Library/Preferences/com.jamfsoftware.selfservice.mac.plist",
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![whole(), removal_only()];
    cases.extend(half_way());
    cases
}

fn expected() -> Expected {
    login_keychain_expected()
        .state("action_needed")
        .causes(["registered_more_than_once"])
        .since("registered_more_than_once", "2026-01-12T08:30:00Z")
}

fn whole() -> Case {
    Case::new(
        "clean-up-whole",
        "Registered twice: the guide cleans up with IT's part, a restart and the half hour, and registers anew.",
        busy(),
        expected(),
    )
    .then("quit", "start_guide", 1, twice())
    .then("system-files", "open_clean_up_policy", 1, without_system_files(twice()))
    .then_again("uninstalled", "open_clean_up_policy", 1, uninstalled())
    .then("restarted", "intune_records", 1, uninstalled().recorded_at(at("2026-06-17T08:30:00Z")))
    .restarting()
    .then("half-an-hour", "restarted", 3, uninstalled().recorded_at(at("2026-06-17T09:01:00Z")))
    .then("installed", "install_company_portal", 1, installed().recorded_at(at("2026-06-17T09:02:00Z")))
    .then("registered", "open_registration", 1, registered())
}

/// For what is removed alone: nothing else happens.
fn removal_only() -> Case {
    Case::new(
        "clean-up-removal",
        "Registered twice, and no app runs: what Rejoin itself removes can be removed and put back.",
        twice(),
        expected(),
    )
    .then("nothing", "start_guide", 1, twice().awake_since(at("2026-06-17T05:00:00Z")))
}

fn half_way() -> Vec<Case> {
    let started_at = "2026-06-17T07:40:00Z";
    let emptied = || {
        FILES
            .iter()
            .fold(uninstalled(), |mac, path| mac.without(path))
            .keychain(&others())
            .without(JAMF_AAD_PLIST)
    };
    vec![
        Case::new(
            "clean-up-started",
            "The guide was started 40 minutes ago; Teams has been quit, and the list is there to be read.",
            begun(twice(), started_at, &["quit_apps"], None),
            expected().state("in_progress"),
        ),
        Case::new(
            "clean-up-keychain",
            "The files are gone: now the items of the keychain.",
            begun(
                without_system_files(twice()),
                started_at,
                &["quit_apps", "remove_files", "system_files"],
                None,
            ),
            expected().state("in_progress"),
        ),
        Case::new(
            "clean-up-records",
            "This Mac is clean: IT has to delete its records, with the text that Rejoin has for it.",
            begun(emptied(), started_at, &TO_THE_RECORDS, None),
            nothing_left().state("in_progress"),
        ),
        Case::new(
            "clean-up-waiting",
            "Restarted twelve minutes ago: the half hour runs.",
            begun(emptied(), started_at, &TO_THE_WAIT, Some("2026-06-17T08:08:00Z")),
            nothing_left().state("in_progress"),
        ),
        Case::new(
            "clean-up-after-a-day",
            "The guide was started 25 hours ago: it still leads on, and no longer decides the state.",
            begun(emptied(), "2026-06-16T07:20:00Z", &TO_THE_RECORDS, None),
            nothing_left(),
        ),
    ]
}

const TO_THE_RECORDS: [&str; 5] =
    ["quit_apps", "remove_files", "system_files", "remove_items", "uninstall_portal"];
const TO_THE_WAIT: [&str; 9] = [
    "quit_apps",
    "remove_files",
    "system_files",
    "remove_items",
    "uninstall_portal",
    "jamf_record",
    "entra_records",
    "intune_records",
    "restart",
];

fn nothing_left() -> Expected {
    Expected::not_registered().causes(["company_portal_missing", "not_registered"])
}

/// Registered under two device ids, with what both left behind.
fn twice() -> Mac {
    let mut settings = company_settings();
    settings.insert("CleanUpPolicyID".into(), Value::from(31));
    settings.insert("InstallCompanyPortalPolicyID".into(), Value::from(32));
    let preference =
        Password::identity_preference("https://enterpriseregistration.windows.net", DEVICE, at(REGISTERED));
    let keychain = identity().add_to(older_identity().add_pair(others()));
    let files = FILES.into_iter().chain(SYSTEM_FILES);
    let mac = files.fold(login_keychain(), |mac, path| mac.file(path, b"left over\n".as_slice()));
    mac.plist(MANAGED, &settings).keychain(&keychain.password(&preference))
}

/// What stays in the keychain: Jamf's own keys, and a password of another program's.
fn others() -> Keychain {
    with_jamf_keys(ordinary())
}

fn busy() -> Mac {
    twice().running(TEAMS, minutes_ago(50))
}

fn without_system_files(mac: Mac) -> Mac {
    SYSTEM_FILES.into_iter().fold(mac, Mac::without)
}

fn uninstalled() -> Mac {
    without_system_files(twice()).without_app(SSO_EXTENSION).without_app(COMPANY_PORTAL)
}

fn installed() -> Mac {
    without_system_files(twice())
}

fn registered() -> Mac {
    let minute = "2026-06-17T09:10";
    let identity = Identity::new(NEW_DEVICE, TENANT, USER, at(&format!("{minute}:30Z")));
    let log = usual_log(at(NOW), "+02:00", HOST)
        .run(at(&format!("{minute}:10Z")), ["Executing Policy Register this Mac with Microsoft"]);
    installed()
        .recorded_at(at(&format!("{minute}:50Z")))
        .running(SELF_SERVICE, at(&format!("{minute}:00Z")))
        .jamf_log(&log)
        .keychain(&identity.add_to(others()))
        .plist(JAMF_AAD_PLIST, &dictionary([("have_an_Azure_id", Value::from(1))]))
}

/// A guide that was started then and has come past these steps.
fn begun(mac: Mac, started_at: &str, passed: &[&str], waiting: Option<&str>) -> Mac {
    mac.file(GUIDE, memory(started_at, passed, waiting))
}

fn memory(started_at: &str, passed: &[&str], waiting: Option<&str>) -> Vec<u8> {
    let stood = json!({
        "storage": "login_keychain",
        "device_id": DEVICE,
        "certificate_from": "2026-01-12T08:30:00Z",
        "reported_to_jamf": true,
        "policy_ran_at": Json::Null,
        "company_portal_since": Json::Null,
        "jamfs_app_since": Json::Null,
        "self_service_since": Json::Null,
        "asks": {},
    });
    let ticked: Vec<&str> = passed
        .iter()
        .copied()
        .filter(|step| ["jamf_record", "entra_records", "intune_records", "restart"].contains(step))
        .collect();
    let passed: serde_json::Map<String, Json> =
        passed.iter().map(|step| ((*step).into(), json!(started_at))).collect();
    let memory = json!({
        "schema": 1,
        "cause": "registered_more_than_once",
        "started_at": started_at,
        "ticked": ticked,
        "opened_at": Json::Null,
        "company_portal": Json::Null,
        "jamfs_app": Json::Null,
        "before": stood,
        "stood": stood,
        "moved_at": started_at,
        "clean_up": {
            "device_ids": [DEVICE, OTHER_DEVICE],
            "user": USER,
            "passed": passed,
            "tried": [],
            "waiting": waiting.map(|since| json!({ "since": since, "seen_at": NOW })),
        },
    });
    format!("{memory:#}\n").into_bytes()
}
