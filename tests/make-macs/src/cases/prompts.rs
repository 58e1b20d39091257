//! Causes 21 and 30: who will be asked for the Workplace Join key.

use rejoin_keychain::maker::{AccessList, App as TrustedApp, Requirement};

use crate::apps::{App, COMPANY_PORTAL, JAMF_CONDITIONAL_ACCESS, MICROSOFT, OUTLOOK, TEAMS};
use crate::base::*;
use crate::cases::Case;
use crate::expected::Expected;
use crate::keychains::{JAMF_PARTITION, MICROSOFT_PARTITION, everybody, microsofts, ordinary};
use crate::mac::{JAMF_AAD_PLIST, Mac};

const JAMF_APP: &str = "com.jamf.management.jamfAAD";
const MAILER: App = App {
    path: "/Applications/Fabrikam Mailer.app",
    bundle_id: "example.fabrikam.mailer",
    version: "3.1",
    team: Some("FBRKM12345"),
};

const SAFARI: App = App {
    path: "/Applications/Safari.app",
    bundle_id: "com.apple.Safari",
    version: "26.1",
    team: Some("apple"),
};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = jamfs_app();
    cases.extend(ahead());
    cases.extend(nothing_ahead());
    cases
}

fn jamfs_app() -> Vec<Case> {
    vec![
        Case::new(
            "jamfaad-needs-key",
            "Jamf's app may not use the key and its team is not in the partition list: two dialogs, and Jamf has no id.",
            key_for(microsofts_only()).without(JAMF_AAD_PLIST),
            unfinished_expected()
                .causes(["jamfaad_needs_key", "registration_unfinished", "prompts_ahead"])
                .since("jamfaad_needs_key", LAST_REGISTRATION)
                .asks(JAMF_APP, "again"),
        ),
        Case::new(
            "jamfaad-needs-key-near-miss",
            "macOS refuses Jamf's app without asking: there is no dialog to be led through.",
            key_for(AccessList::anyone().partitions([MICROSOFT_PARTITION])).without(JAMF_AAD_PLIST),
            unfinished_expected()
                .causes(["registration_unfinished", "prompts_ahead"])
                .asks(JAMF_APP, "refused"),
        ),
        Case::new(
            "jamfaad-needs-key-unreadable",
            "Who signed Jamf's app is not known, so neither is what macOS would ask it.",
            key_for(microsofts_only()).without(JAMF_AAD_PLIST).unsigned(JAMF_CONDITIONAL_ACCESS),
            unfinished_expected().asks(JAMF_APP, "unknown"),
        ),
    ]
}

fn ahead() -> Vec<Case> {
    vec![
        Case::new(
            "prompts-ahead",
            "Microsoft Teams is not in the key's access list, its team is in the partition list: one dialog.",
            key_for(
                AccessList::apps(everybody_but_teams()).partitions([MICROSOFT_PARTITION, JAMF_PARTITION]),
            ),
            ahead_expected().asks("com.microsoft.teams2", "once"),
        ),
        Case::new(
            "prompts-ahead-partition-missing",
            "Always Allow was clicked for Jamf's app, then the partition list was written anew without its team.",
            key_for(AccessList::apps(everybody()).partitions([MICROSOFT_PARTITION])),
            ahead_expected().asks(JAMF_APP, "once"),
        ),
        Case::new(
            "prompts-ahead-always-ask",
            "The key's access list is empty: every use asks, Jamf's app even twice.",
            key_for(AccessList::always_ask().partitions([MICROSOFT_PARTITION])),
            ahead_expected()
                .asks("com.microsoft.CompanyPortalMac", "once")
                .asks("com.microsoft.Outlook", "once")
                .asks("com.microsoft.teams2", "once")
                .asks(JAMF_APP, "again"),
        ),
        Case::new(
            "prompts-ahead-refused",
            "No entry of the access list covers signing: macOS refuses every app without asking.",
            key_for(AccessList::nobody().partitions([MICROSOFT_PARTITION, JAMF_PARTITION])),
            ahead_expected()
                .asks("com.microsoft.CompanyPortalMac", "refused")
                .asks("com.microsoft.Outlook", "refused")
                .asks("com.microsoft.teams2", "refused")
                .asks(JAMF_APP, "refused"),
        ),
        Case::new(
            "prompts-ahead-app-store",
            "The access list trusts Outlook from the App Store only, but a Developer ID signed it; for Teams either will do.",
            key_for(AccessList::apps(from_the_app_store()).partitions([MICROSOFT_PARTITION, JAMF_PARTITION])),
            ahead_expected().asks("com.microsoft.Outlook", "once"),
        ),
        Case::new(
            "prompts-ahead-named-app",
            "The access list names an installed app that Rejoin would not have asked about: it gets a row too.",
            key_for(
                AccessList::apps(everybody().into_iter().chain([MAILER.trusted()]))
                    .partitions([MICROSOFT_PARTITION, JAMF_PARTITION]),
            )
            .app(MAILER),
            ahead_expected().asks(MAILER.bundle_id, "once"),
        ),
    ]
}

fn nothing_ahead() -> Vec<Case> {
    vec![
        Case::new(
            "prompts-ahead-near-miss",
            "Any application may sign, and there is no partition list: nobody is asked.",
            key_for(AccessList::anyone_or_ask()),
            login_keychain_expected(),
        ),
        Case::new(
            "prompts-ahead-apples-app",
            "The access list names an app of Apple's, and the partition list Apple's own code: it is not asked either.",
            key_for(
                AccessList::apps(
                    everybody().into_iter().chain([TrustedApp::apple(SAFARI.path, SAFARI.bundle_id)]),
                )
                .partitions([MICROSOFT_PARTITION, JAMF_PARTITION, "apple:"]),
            )
            .app(SAFARI),
            login_keychain_expected().asks(SAFARI.bundle_id, "none"),
        ),
        Case::new(
            "prompts-ahead-app-not-installed",
            "Microsoft Teams would be asked, but it is not installed.",
            key_for(
                AccessList::apps(everybody_but_teams()).partitions([MICROSOFT_PARTITION, JAMF_PARTITION]),
            )
            .without_app(TEAMS),
            login_keychain_expected().no_row("com.microsoft.teams2"),
        ),
        Case::new(
            "prompts-ahead-unreadable",
            "The partition list is no property list: what macOS would ask is unknown for every app.",
            key_for(AccessList::apps(everybody()).partition_bytes(b"\x01\x02 no property list")),
            login_keychain_expected()
                .asks("com.microsoft.CompanyPortalMac", "unknown")
                .asks("com.microsoft.Outlook", "unknown")
                .asks("com.microsoft.teams2", "unknown")
                .asks(JAMF_APP, "unknown"),
        ),
    ]
}

fn key_for(access: AccessList) -> Mac {
    login_keychain().keychain(&identity().access(access).add_to(ordinary()))
}

pub(super) fn microsofts_only() -> AccessList {
    AccessList::apps(microsofts()).partitions([MICROSOFT_PARTITION])
}

fn everybody_but_teams() -> Vec<TrustedApp> {
    [COMPANY_PORTAL, OUTLOOK, JAMF_CONDITIONAL_ACCESS].iter().map(App::trusted).collect()
}

fn from_the_app_store() -> Vec<TrustedApp> {
    vec![
        COMPANY_PORTAL.trusted(),
        JAMF_CONDITIONAL_ACCESS.trusted(),
        TrustedApp::app_store_or_developer_id(TEAMS.path, TEAMS.bundle_id, MICROSOFT),
        TrustedApp::new(OUTLOOK.path, Requirement::app_store(OUTLOOK.bundle_id)),
    ]
}

fn ahead_expected() -> Expected {
    login_keychain_expected().causes(["prompts_ahead"])
}
