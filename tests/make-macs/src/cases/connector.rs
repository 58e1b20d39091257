//! Causes 6, 7, 8, 27 and 28: the group, the integration, the connector, its sign-in and its migration.

use plist::Value;

use crate::base::*;
use crate::cases::Case;
use crate::clock::at;
use crate::expected::Expected;
use crate::mac::{JAMF_AAD_PLIST, JAMF_PLIST, Mac, PORTAL_LOGS};
use crate::plists::{dictionary, xml};
use crate::portal_log::{Format, REGISTRATION_REFUSED, log};

const OLD_CONNECTOR: &str = "3a2f6c1d-90b4-4e57-8d2c-6b1a0f9e8d7c";
const GOVERNMENT: &str = "DCF07DF3-346F-4F0E-B803-C1F0EA0FB5AE";
const MIGRATOR: &str = "/Users/lena/Library/LaunchAgents/com.jamf.management.jamfAAD.migrator.plist";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = scope();
    cases.extend(integration());
    cases.extend(connector());
    cases.extend(sign_in());
    cases.extend(migration());
    cases
}

fn scope() -> Vec<Case> {
    vec![
        Case::new(
            "outside-scope",
            "microsoftCAEnabled is 0: this Mac is not in the group that may register, and so it is not registered.",
            unregistered().jamf_setting("microsoftCAEnabled", 0),
            Expected::not_registered().state("it_needed").causes(["outside_scope", "not_registered"]),
        ),
        Case::new(
            "outside-scope-near-miss",
            "microsoftCAEnabled is not there at all: only a value that is not 1 says something.",
            unregistered().without_jamf_setting("microsoftCAEnabled"),
            Expected::not_registered(),
        ),
        Case::new(
            "outside-scope-unreadable",
            "microsoftCAEnabled is in a file cut off in the middle: not registered is known, the group is not.",
            unregistered().jamf_setting("microsoftCAEnabled", 0).cut(JAMF_PLIST),
            Expected::not_registered().unreadable(JAMF_PLIST, "damaged"),
        ),
    ]
}

fn integration() -> Vec<Case> {
    vec![
        Case::new(
            "integration-off",
            "Two days ago Company Portal was refused: the integration is switched off.",
            unregistered().portal_log(
                "com.microsoft.CompanyPortalMac 2026-06-15--07-10-02-100.log",
                log(Format::Bars, at("2026-06-15T07:12:33Z"), REGISTRATION_REFUSED),
            ),
            Expected::not_registered()
                .state("it_needed")
                .causes(["integration_off", "not_registered"])
                .since("integration_off", "2026-06-15T07:12:33Z"),
        ),
        Case::new(
            "integration-off-near-miss",
            "The same line, fifteen days old: no longer fresh.",
            unregistered().portal_log(
                "Company Portal.log",
                log(Format::Tabs, at("2026-06-02T07:12:33Z"), REGISTRATION_REFUSED),
            ),
            Expected::not_registered(),
        ),
        Case::new(
            "integration-off-before-registration",
            "The line is three days old, but the Mac was registered since: a log line older than the registration.",
            login_keychain()
                .keychain(
                    &crate::keychains::Identity::new(DEVICE, TENANT, USER, at("2026-06-16T07:00:00Z"))
                        .add_to(crate::keychains::ordinary()),
                )
                .portal_log(
                    "com.microsoft.CompanyPortalMac.log",
                    log(Format::Library, at("2026-06-14T07:12:33Z"), REGISTRATION_REFUSED),
                ),
            login_keychain_expected(),
        ),
        Case::new(
            "integration-off-freshness-unknown",
            "Registered in the Secure Enclave, nobody knows when, and Jamf has the id: nothing is fresh.",
            secure_enclave().portal_log(
                "com.microsoft.CompanyPortalMac.log",
                log(Format::Bars, at("2026-06-15T07:12:33Z"), REGISTRATION_REFUSED),
            ),
            secure_enclave_expected(),
        ),
        Case::new(
            "integration-off-unreadable",
            "Company Portal's logs are refused: not registered is known, the reason is not.",
            unregistered()
                .portal_log(
                    "com.microsoft.CompanyPortalMac.log",
                    log(Format::Bars, at("2026-06-15T07:12:33Z"), REGISTRATION_REFUSED),
                )
                .unreadable(PORTAL_LOGS, "permission_denied"),
            Expected::not_registered().unreadable(PORTAL_LOGS, "permission_denied"),
        ),
    ]
}

fn connector() -> Vec<Case> {
    vec![
        Case::new(
            "old-connector",
            "The client id is neither of Device Compliance's: the Mac is still set up for the old connector.",
            login_keychain().jamf_setting("microsoftCANativeClientAppId", OLD_CONNECTOR),
            login_keychain_expected().state("it_needed").causes(["old_connector"]),
        ),
        Case::new(
            "old-connector-near-miss",
            "The client id is Device Compliance's for governments, in capitals.",
            login_keychain().jamf_setting("microsoftCANativeClientAppId", GOVERNMENT),
            login_keychain_expected(),
        ),
        Case::new(
            "old-connector-unreadable",
            "The folder of the client id is refused.",
            login_keychain()
                .jamf_setting("microsoftCANativeClientAppId", OLD_CONNECTOR)
                .unreadable("/Library/Preferences", "permission_denied"),
            login_keychain_expected().unreadable("/Library/Preferences", "permission_denied"),
        ),
    ]
}

fn sign_in() -> Vec<Case> {
    vec![
        Case::new(
            "sign-in-needed",
            "The old connector, and its token is two days old.",
            with_token(
                login_keychain().jamf_setting("microsoftCANativeClientAppId", OLD_CONNECTOR),
                1_781_510_400.25,
            ),
            login_keychain_expected()
                .state("it_needed")
                .causes(["old_connector", "sign_in_needed"])
                .since("sign_in_needed", "2026-06-15T08:00:00Z"),
        ),
        Case::new(
            "sign-in-needed-near-miss",
            "The token is two days old, but with Device Compliance nobody renews it.",
            with_token(login_keychain(), 1_781_510_400.25),
            login_keychain_expected(),
        ),
        Case::new(
            "sign-in-needed-zero",
            "The old connector, but the token's time was set to 0 by an admin: that finds nothing.",
            with_token(login_keychain().jamf_setting("microsoftCANativeClientAppId", OLD_CONNECTOR), 0.0),
            login_keychain_expected().state("it_needed").causes(["old_connector"]),
        ),
        Case::new(
            "sign-in-needed-future",
            "The old connector, and the token's time is of tomorrow: that finds nothing.",
            with_token(
                login_keychain().jamf_setting("microsoftCANativeClientAppId", OLD_CONNECTOR),
                1_781_784_000.0,
            ),
            login_keychain_expected().state("it_needed").causes(["old_connector"]),
        ),
        Case::new(
            "sign-in-needed-unreadable",
            "The token is two days old, but which connector it is for cannot be read.",
            with_token(login_keychain(), 1_781_510_400.25)
                .jamf_setting("microsoftCANativeClientAppId", OLD_CONNECTOR)
                .unreadable(JAMF_PLIST, "timeout"),
            login_keychain_expected().unreadable(JAMF_PLIST, "timeout"),
        ),
    ]
}

fn migration() -> Vec<Case> {
    let agent = xml(&dictionary([
        ("Label", Value::from("com.jamf.management.jamfAAD.migrator.plist")),
        ("RunAtLoad", Value::from(true)),
        ("StartInterval", Value::from(10)),
    ]));
    vec![
        Case::new(
            "migration-unfinished",
            "Jamf's migrator is still there, so the migration never finished: a note.",
            login_keychain().file(MIGRATOR, agent.clone()),
            login_keychain_expected().causes(["migration_unfinished"]),
        ),
        Case::new(
            "migration-unfinished-near-miss",
            "A launch agent of that name for all users, and another user's: not this user's.",
            login_keychain()
                .file("/Library/LaunchAgents/com.jamf.management.jamfAAD.migrator.plist", agent.clone())
                .file(
                    "/Users/tom/Library/LaunchAgents/com.jamf.management.jamfAAD.migrator.plist",
                    agent.clone(),
                ),
            login_keychain_expected(),
        ),
        Case::new(
            "migration-unfinished-unreadable",
            "The user's launch agents are refused.",
            login_keychain()
                .file(MIGRATOR, agent)
                .unreadable("/Users/lena/Library/LaunchAgents", "permission_denied"),
            login_keychain_expected().unreadable("/Users/lena/Library/LaunchAgents", "permission_denied"),
        ),
    ]
}

fn with_token(mac: Mac, seconds: f64) -> Mac {
    mac.plist(
        JAMF_AAD_PLIST,
        &dictionary([
            ("have_an_Azure_id", Value::from(true)),
            ("last_aad_token_timestamp", Value::from(seconds)),
        ]),
    )
}
