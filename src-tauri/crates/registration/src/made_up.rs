//! A made-up Mac for the tests of this crate: registered in the login keychain, and every deviation from it.

use jiff::{SignedDuration, Timestamp};
use rejoin_keychain::{Certificate, Identity, PrivateKey, WorkplaceJoin, WorkplaceJoinItem};

use crate::*;

pub(crate) const DEVICE: &str = "25ef068f-dfff-58ef-bc40-443388843f55";
pub(crate) const OTHER_DEVICE: &str = "99999999-dfff-58ef-bc40-443388843f55";
pub(crate) const TENANT: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";

pub(crate) fn now() -> Timestamp {
    "2026-04-25T09:41:29Z".parse().unwrap()
}

pub(crate) fn ago(hours: i64) -> Timestamp {
    now() - SignedDuration::from_hours(hours)
}

pub(crate) fn known<T>(value: T, source: &str) -> Reading<T> {
    Reading::Known { value, source: source.into(), at: now() }
}

pub(crate) fn absent<T>() -> Reading<T> {
    Reading::Absent { source: "/nowhere".into() }
}

pub(crate) fn unreadable<T>(source: &str) -> Reading<T> {
    Reading::Unreadable(Unreadable { source: source.into(), reason: Reason::Damaged })
}

pub(crate) fn line(at: Timestamp) -> LogLine {
    LogLine { source: "/a.log".into(), at, text: "line".into() }
}

pub(crate) fn app(bundle_id: &str) -> App {
    App {
        bundle_id: bundle_id.into(),
        name: bundle_id.into(),
        path: format!("/Applications/{bundle_id}.app"),
        signature: None,
    }
}

pub(crate) fn certificate(device_id: &str, not_before: Timestamp) -> Certificate {
    Certificate {
        device_id: device_id.into(),
        tenant_id: Some(TENANT.into()),
        not_before,
        not_after: not_before + SignedDuration::from_hours(24 * 3650),
    }
}

pub(crate) fn key() -> PrivateKey {
    PrivateKey { label: "Microsoft Workplace Join Key".into(), access: None }
}

pub(crate) fn identity(device_id: &str, not_before: Timestamp) -> Identity {
    Identity { certificate: certificate(device_id, not_before), key: Some(key()) }
}

pub(crate) fn item(name: &str, value: &str, created_at: Timestamp) -> WorkplaceJoinItem {
    WorkplaceJoinItem {
        account: format!("com.microsoft.workplacejoin.{name}"),
        value: value.into(),
        created_at: Some(created_at),
    }
}

pub(crate) fn keychain(identities: Vec<Identity>) -> Reading<WorkplaceJoin> {
    let items = vec![item("registeredUserPrincipalName", "ana@example.com", ago(1000))];
    known(WorkplaceJoin { identities, items, ..WorkplaceJoin::default() }, "/login.keychain-db")
}

pub(crate) fn platform_sso(extension: &str, completed: bool, state: UserState) -> PlatformSso {
    PlatformSso {
        device: Some(DeviceConfiguration {
            extension: Some(extension.into()),
            registration_completed: completed,
            certificate: Some(certificate(DEVICE, ago(1001))),
        }),
        user: Some(UserConfiguration { state: Some(state), user: Some("ana@example.com".into()) }),
        tenant_id: Some(TENANT.into()),
        tokens_expired_at: None,
    }
}

pub(crate) fn status(platform_sso: PlatformSsoStatus, device_id: Option<&str>) -> Reading<SsoStatus> {
    let value = SsoStatus {
        platform_sso,
        device_id: device_id.map(String::from),
        tenant_id: device_id.map(|_| TENANT.into()),
        user: device_id.map(|_| "ana@example.com".into()),
    };
    known(value, "getPSSOStatus")
}

/// A Mac with nothing to say about: registered in the login keychain a thousand hours ago.
pub(crate) fn healthy() -> Evidence {
    Evidence {
        taken_at: now(),
        awake_since: None,
        booted_at: None,
        user: User { name: "ana".into(), home: "/Users/ana".into() },
        enrollment: known(Enrollment { enrolled: true, line: "MDM enrollment: Yes".into() }, "profiles"),
        jamf_binary: known((), "/usr/local/jamf/bin/jamf"),
        jamf_server: known("https://example.jamfcloud.com/".into(), "/jamf.plist"),
        may_register: known(true, "/jamf.plist"),
        connector: known("b03c10a8-71c7-45f9-b44a-3335ab76e970".into(), "/jamf.plist"),
        azure_id: known(true, "/jamfAAD.plist"),
        azure_token_at: absent(),
        jamf_log: known(
            JamfLog { last_check_in: Some(line(ago(0))), ..JamfLog::default() },
            "/private/var/log/jamf.log",
        ),
        portal_log: known(PortalLog::default(), "/Company Portal"),
        apps: Apps {
            installed: vec![app("com.jamfsoftware.selfservice.mac"), app("com.microsoft.CompanyPortalMac")],
            complete: true,
        },
        running: known(Vec::new(), "NSWorkspace"),
        platform_sso: known(PlatformSso::default(), "app-sso"),
        sso_status: status(PlatformSsoStatus::NotEnabled, None),
        login_keychain: keychain(vec![identity(DEVICE, ago(1001))]),
        migrator: absent(),
        hosts: Hosts::default(),
        languages: vec!["en-GB".into()],
        guide: absent(),
        left_over: None,
        configuration: Configuration { registration_policy_id: Some(12), ..Configuration::default() },
        unreadable: Vec::new(),
    }
}

/// The same Mac before anybody registered it.
pub(crate) fn new_account() -> Evidence {
    Evidence { azure_id: absent(), login_keychain: absent(), ..healthy() }
}
