//! The rules as tables: a Mac, what is different about it, and what must be found.

use jiff::Timestamp;
use rejoin_keychain::{Identity, WorkplaceJoin};

use crate::made_up::*;
use crate::*;

const MICROSOFT: &str = "com.microsoft.CompanyPortalMac.ssoextension";

/// A Mac made from another by a change, and the causes expected of it.
type Case = (&'static str, fn() -> Evidence, fn(&mut Evidence), &'static [Cause]);

fn check(cases: &[Case]) {
    for (name, base, change, expected) in cases {
        let mut evidence = base();
        change(&mut evidence);
        let causes: Vec<Cause> = diagnose(&evidence).findings.iter().map(|finding| finding.cause).collect();
        assert_eq!(&causes, expected, "{name}");
    }
}

fn jamf_log(evidence: &mut Evidence, log: JamfLog) {
    evidence.jamf_log = known(log, "/private/var/log/jamf.log");
}

fn running(evidence: &mut Evidence, minutes_ago: i64) {
    let started_at = now() - jiff::SignedDuration::from_mins(minutes_ago);
    let bundle_id = "com.microsoft.CompanyPortalMac".into();
    evidence.running = known(vec![RunningApp { bundle_id, path: "/CP.app".into(), started_at }], "x");
}

#[test]
fn management_and_check_ins() {
    use Cause::*;
    check(&[
        ("healthy", healthy, |_| {}, &[]),
        (
            "not enrolled",
            healthy,
            |e| e.enrollment = known(Enrollment { enrolled: false, line: "No".into() }, "p"),
            &[NotManaged],
        ),
        (
            "enrolled, no jamf at all",
            healthy,
            |e| {
                e.jamf_binary = absent();
                e.jamf_server = absent()
            },
            &[NotManaged],
        ),
        ("no binary, but a server", healthy, |e| e.jamf_binary = absent(), &[]),
        (
            "no binary, server unreadable",
            healthy,
            |e| {
                e.jamf_binary = absent();
                e.jamf_server = unreadable("p")
            },
            &[],
        ),
        ("enrollment unreadable", healthy, |e| e.enrollment = unreadable("p"), &[]),
        (
            "check-in 25 hours ago",
            healthy,
            |e| jamf_log(e, JamfLog { last_check_in: Some(line(ago(25))), ..JamfLog::default() }),
            &[JamfCheckInOverdue],
        ),
        (
            "check-in exactly 24 hours ago",
            healthy,
            |e| jamf_log(e, JamfLog { last_check_in: Some(line(ago(24))), ..JamfLog::default() }),
            &[],
        ),
        (
            "overdue, just awake",
            healthy,
            |e| {
                jamf_log(e, JamfLog { last_check_in: Some(line(ago(25))), ..JamfLog::default() });
                e.awake_since = Some(ago(0))
            },
            &[],
        ),
        (
            "only failures since 25 hours",
            healthy,
            |e| jamf_log(e, JamfLog { first_failed_check_in: Some(line(ago(25))), ..JamfLog::default() }),
            &[JamfCheckInOverdue],
        ),
        (
            "only failures since 23 hours",
            healthy,
            |e| jamf_log(e, JamfLog { first_failed_check_in: Some(line(ago(23))), ..JamfLog::default() }),
            &[],
        ),
        ("no check-in line", healthy, |e| jamf_log(e, JamfLog::default()), &[]),
        ("log unreadable", healthy, |e| e.jamf_log = unreadable("l"), &[]),
        (
            "signature error",
            healthy,
            |e| {
                jamf_log(
                    e,
                    JamfLog {
                        last_check_in: Some(line(ago(1))),
                        device_signature_error: Some(line(ago(0))),
                        ..JamfLog::default()
                    },
                )
            },
            &[DeviceSignatureError],
        ),
        ("outside scope", healthy, |e| e.may_register = known(false, "p"), &[OutsideScope]),
        ("scope unreadable", healthy, |e| e.may_register = unreadable("p"), &[]),
        ("scope absent", healthy, |e| e.may_register = absent(), &[]),
        ("old connector", healthy, |e| e.connector = known("0".into(), "p"), &[OldConnector]),
        (
            "GCC High",
            healthy,
            |e| e.connector = known("dcf07df3-346f-4f0e-b803-c1f0ea0fb5ae".into(), "p"),
            &[],
        ),
        (
            "no Company Portal",
            healthy,
            |e| e.apps.installed.retain(|app| !app.bundle_id.contains("Portal")),
            &[CompanyPortalMissing],
        ),
        ("former Company Portal", healthy, |e| e.apps.installed[1] = app("com.microsoft.CompanyPortal"), &[]),
        (
            "no Self Service",
            healthy,
            |e| e.apps.installed.retain(|app| !app.bundle_id.contains("jamf")),
            &[SelfServiceMissing],
        ),
        ("Self Service+", healthy, |e| e.apps.installed[0] = app("com.jamf.selfserviceplus"), &[]),
        ("apps not all readable", healthy, |e| e.apps = Apps::default(), &[]),
        ("migrator left", healthy, |e| e.migrator = known((), "/m.plist"), &[MigrationUnfinished]),
    ]);
}

#[test]
fn registered_and_yet_not_in_order() {
    use Cause::*;
    check(&[
        ("Jamf's id false", healthy, |e| e.azure_id = known(false, "a"), &[RegistrationUnfinished]),
        ("Jamf's id missing", healthy, |e| e.azure_id = absent(), &[RegistrationUnfinished]),
        ("Jamf's id unreadable", healthy, |e| e.azure_id = unreadable("a"), &[]),
        (
            "opened by hand an hour before the registration",
            healthy,
            |e| {
                e.azure_id = absent();
                e.portal_log =
                    known(PortalLog { opened_by_hand: Some(line(ago(1001))), ..PortalLog::default() }, "l")
            },
            &[RegisteredWithoutJamf, RegistrationUnfinished],
        ),
        (
            "opened by hand a day and an hour before",
            healthy,
            |e| {
                e.azure_id = absent();
                e.portal_log =
                    known(PortalLog { opened_by_hand: Some(line(ago(1025))), ..PortalLog::default() }, "l")
            },
            &[RegistrationUnfinished],
        ),
        (
            "opened by hand, Jamf knows all the same",
            healthy,
            |e| {
                e.portal_log =
                    known(PortalLog { opened_by_hand: Some(line(ago(1))), ..PortalLog::default() }, "l")
            },
            &[],
        ),
        (
            "two device ids",
            healthy,
            |e| {
                e.login_keychain =
                    keychain(vec![identity(OTHER_DEVICE, ago(2000)), identity(DEVICE, ago(1001))])
            },
            &[RegisteredMoreThanOnce],
        ),
        (
            "two certificates of one device",
            healthy,
            |e| e.login_keychain = keychain(vec![identity(DEVICE, ago(2000)), identity(DEVICE, ago(1001))]),
            &[],
        ),
        (
            "a second certificate without key",
            healthy,
            |e| {
                e.login_keychain = keychain(vec![
                    Identity { key: None, ..identity(OTHER_DEVICE, ago(2000)) },
                    identity(DEVICE, ago(1001)),
                ])
            },
            &[],
        ),
        (
            "beside the Secure Enclave",
            healthy,
            |e| e.sso_status = status(PlatformSsoStatus::NotEnabled, Some(OTHER_DEVICE)),
            &[RegisteredMoreThanOnce],
        ),
        (
            "Secure Enclave tells of the login keychain's id",
            healthy,
            |e| e.sso_status = status(PlatformSsoStatus::NotEnabled, Some(DEVICE)),
            &[],
        ),
        (
            "beside Platform SSO",
            healthy,
            |e| {
                e.platform_sso = known(platform_sso(MICROSOFT, true, UserState::Normal), "a");
                e.login_keychain = keychain(vec![identity(OTHER_DEVICE, ago(2000))])
            },
            &[RegisteredMoreThanOnce],
        ),
        (
            "beside Platform SSO, same id",
            healthy,
            |e| e.platform_sso = known(platform_sso(MICROSOFT, true, UserState::Normal), "a"),
            &[],
        ),
        (
            "expired",
            healthy,
            |e| e.login_keychain = keychain(vec![identity(DEVICE, ago(24 * 3651))]),
            &[IdentityExpired],
        ),
        (
            "Platform SSO needs new keys",
            healthy,
            |e| e.platform_sso = known(platform_sso(MICROSOFT, true, UserState::NeedsNewKeys), "a"),
            &[PlatformSsoNeedsRepair],
        ),
        (
            "another provider needs new keys",
            healthy,
            |e| e.platform_sso = known(platform_sso("com.okta.x", true, UserState::NeedsNewKeys), "a"),
            &[],
        ),
        (
            "nobody's device, the user needs registration",
            healthy,
            |e| {
                let of_user = platform_sso(MICROSOFT, true, UserState::NeedsRegistration);
                e.platform_sso = known(PlatformSso { device: None, ..of_user }, "a")
            },
            &[PlatformSsoNeedsRepair],
        ),
        (
            "Platform SSO not completed",
            healthy,
            |e| e.platform_sso = known(platform_sso(MICROSOFT, false, UserState::Normal), "a"),
            &[PlatformSsoNeedsRepair],
        ),
        (
            "getPSSOStatus 3",
            healthy,
            |e| e.sso_status = status(PlatformSsoStatus::NeedsRepair, None),
            &[PlatformSsoNeedsRepair],
        ),
        (
            "tokens expired",
            healthy,
            |e| {
                e.platform_sso = known(
                    PlatformSso {
                        tokens_expired_at: Some(ago(5)),
                        ..platform_sso(MICROSOFT, true, UserState::Normal)
                    },
                    "a",
                )
            },
            &[SignInNeeded],
        ),
        (
            "old connector, old token",
            healthy,
            |e| {
                e.connector = known("0".into(), "p");
                e.azure_token_at = known(ago(25), "t")
            },
            &[OldConnector, SignInNeeded],
        ),
        (
            "old connector, token in the future",
            healthy,
            |e| {
                e.connector = known("0".into(), "p");
                e.azure_token_at = known(ago(-25), "t")
            },
            &[OldConnector],
        ),
        ("new connector, old token", healthy, |e| e.azure_token_at = known(ago(25), "t"), &[]),
        (
            "integration off since",
            healthy,
            |e| {
                e.portal_log =
                    known(PortalLog { registration_refused: Some(line(ago(1))), ..PortalLog::default() }, "l")
            },
            &[IntegrationOff],
        ),
        (
            "integration was off before the registration",
            healthy,
            |e| {
                e.portal_log = known(
                    PortalLog { registration_refused: Some(line(ago(1002))), ..PortalLog::default() },
                    "l",
                )
            },
            &[],
        ),
        (
            "integration was off 14 days ago",
            healthy,
            |e| {
                e.portal_log = known(
                    PortalLog { registration_refused: Some(line(ago(336))), ..PortalLog::default() },
                    "l",
                )
            },
            &[],
        ),
    ]);
}

#[test]
fn not_registered_and_why() {
    use Cause::*;
    check(&[
        ("new account", new_account, |_| {}, &[NotRegistered]),
        ("keychain unreadable", new_account, |e| e.login_keychain = unreadable("k"), &[]),
        ("Platform SSO unreadable", new_account, |e| e.platform_sso = unreadable("k"), &[]),
        ("getPSSOStatus unreadable", new_account, |e| e.sso_status = unreadable("k"), &[]),
        (
            "2 without a registration",
            new_account,
            |e| e.sso_status = status(PlatformSsoStatus::EnabledAndRegistered, Some(DEVICE)),
            &[],
        ),
        ("Jamf still reports", new_account, |e| e.azure_id = known(true, "a"), &[ReportLeftOver]),
        (
            "opened by hand",
            new_account,
            |e| {
                e.portal_log =
                    known(PortalLog { opened_by_hand: Some(line(ago(1))), ..PortalLog::default() }, "l")
            },
            &[OpenedByHand, NotRegistered],
        ),
        ("running, no policy ran", new_account, |e| running(e, 1), &[OpenedByHand, NotRegistered]),
        (
            "running, the policy ran",
            new_account,
            |e| {
                running(e, 1);
                jamf_log(
                    e,
                    JamfLog {
                        registration_policy_runs: vec![line(now() - jiff::SignedDuration::from_mins(11))],
                        ..JamfLog::default()
                    },
                )
            },
            &[NotRegistered],
        ),
        (
            "running, the policy ran too early",
            new_account,
            |e| {
                running(e, 1);
                jamf_log(
                    e,
                    JamfLog {
                        registration_policy_runs: vec![line(now() - jiff::SignedDuration::from_mins(12))],
                        ..JamfLog::default()
                    },
                )
            },
            &[OpenedByHand, NotRegistered],
        ),
        (
            "running, jamf.log not read far enough",
            new_account,
            |e| {
                running(e, 1);
                jamf_log(
                    e,
                    JamfLog {
                        read_back_to: Some(now() - jiff::SignedDuration::from_mins(5)),
                        ..JamfLog::default()
                    },
                )
            },
            &[NotRegistered],
        ),
        (
            "running, no policy configured",
            new_account,
            |e| {
                running(e, 1);
                e.configuration = Configuration::default()
            },
            &[NotRegistered],
        ),
        (
            "running, Platform SSO configured",
            new_account,
            |e| {
                running(e, 1);
                e.sso_status = status(PlatformSsoStatus::EnabledNotRegistered, None)
            },
            &[NotRegistered],
        ),
        (
            "running, no jamf.log",
            new_account,
            |e| {
                running(e, 1);
                e.jamf_log = absent()
            },
            &[NotRegistered],
        ),
        (
            "certificate without key",
            new_account,
            |e| e.login_keychain = keychain(vec![Identity { key: None, ..identity(DEVICE, ago(9)) }]),
            &[IdentityIncomplete],
        ),
        (
            "key without certificate, Jamf reports",
            healthy,
            |e| {
                e.login_keychain = known(
                    WorkplaceJoin { keys_without_certificate: vec![key()], ..WorkplaceJoin::default() },
                    "k",
                )
            },
            &[IdentityIncomplete],
        ),
        (
            "certificate without key, Secure Enclave",
            new_account,
            |e| {
                e.login_keychain = keychain(vec![Identity { key: None, ..identity(DEVICE, ago(9)) }]);
                e.sso_status = status(PlatformSsoStatus::NotEnabled, Some(OTHER_DEVICE))
            },
            &[RegistrationUnfinished],
        ),
        (
            "another provider's Platform SSO",
            new_account,
            |e| e.platform_sso = known(platform_sso("com.okta.x", true, UserState::Normal), "a"),
            &[NotRegistered],
        ),
    ]);
}

#[test]
fn a_finding_is_only_likely_where_something_was_not_looked_at() {
    type Row = (&'static str, fn(&mut Evidence), Cause, Certainty);
    let cases: [Row; 5] = [
        ("all read", |_| {}, Cause::NotRegistered, Certainty::Certain),
        ("no app-sso", |e| e.platform_sso = absent(), Cause::NotRegistered, Certainty::Likely),
        ("no getPSSOStatus", |e| e.sso_status = absent(), Cause::NotRegistered, Certainty::Likely),
        ("Jamf's id unreadable", |e| e.azure_id = unreadable("a"), Cause::NotRegistered, Certainty::Likely),
        (
            "left over, no app-sso",
            |e| {
                e.platform_sso = absent();
                e.azure_id = known(true, "a")
            },
            Cause::ReportLeftOver,
            Certainty::Likely,
        ),
    ];
    for (name, change, cause, certainty) in cases {
        let mut evidence = new_account();
        change(&mut evidence);
        let finding = diagnose(&evidence).findings.remove(0);
        assert_eq!((finding.cause, finding.certainty), (cause, certainty), "{name}");
    }
}

#[test]
fn state_and_storage() {
    use State::*;
    type Row = (&'static str, fn() -> Evidence, fn(&mut Evidence), State, Storage);
    let cases: [Row; 11] = [
        ("healthy", healthy, |_| {}, Registered, Storage::LoginKeychain),
        ("new account", new_account, |_| {}, ActionNeeded, Storage::None),
        ("Jamf's id unreadable", healthy, |e| e.azure_id = unreadable("a"), Unknown, Storage::LoginKeychain),
        ("keychain unreadable", healthy, |e| e.login_keychain = unreadable("k"), Unknown, Storage::Unknown),
        (
            "keychain unreadable, Platform SSO",
            healthy,
            |e| {
                e.login_keychain = unreadable("k");
                e.platform_sso = known(platform_sso(MICROSOFT, true, UserState::Normal), "a")
            },
            Registered,
            Storage::PlatformSso,
        ),
        (
            "keychain unreadable, an id of somewhere",
            healthy,
            |e| {
                e.login_keychain = unreadable("k");
                e.sso_status = status(PlatformSsoStatus::NotEnabled, Some(DEVICE))
            },
            Unknown,
            Storage::Unknown,
        ),
        (
            "Secure Enclave",
            new_account,
            |e| {
                e.sso_status = status(PlatformSsoStatus::EnabledNotRegistered, Some(DEVICE));
                e.azure_id = known(true, "a")
            },
            Registered,
            Storage::SecureEnclave,
        ),
        (
            "app-sso unreadable, login keychain whole",
            healthy,
            |e| e.platform_sso = unreadable("a"),
            Registered,
            Storage::LoginKeychain,
        ),
        (
            "notes decide nothing",
            healthy,
            |e| e.migrator = known((), "m"),
            Registered,
            Storage::LoginKeychain,
        ),
        ("IT comes first", new_account, |e| e.may_register = known(false, "p"), ItNeeded, Storage::None),
        (
            "incomplete",
            new_account,
            |e| e.login_keychain = keychain(vec![Identity { key: None, ..identity(DEVICE, ago(9)) }]),
            ActionNeeded,
            Storage::None,
        ),
    ];
    for (name, base, change, state, storage) in cases {
        let mut evidence = base();
        change(&mut evidence);
        let verdict = diagnose(&evidence);
        assert_eq!((verdict.state, verdict.registration.storage), (state, storage), "{name}");
        let whole = !matches!(storage, Storage::None | Storage::Unknown);
        assert_eq!(verdict.registration.device_id.is_some(), whole, "{name}");
    }
}

#[test]
fn since_is_when_the_proof_says_it_began() {
    type Row = (&'static str, fn(&mut Evidence), Cause, Option<Timestamp>);
    let cases: [Row; 6] = [
        (
            "the later of password and certificate + 30 min",
            |e| e.azure_id = absent(),
            Cause::RegistrationUnfinished,
            Some(ago(1000)),
        ),
        (
            "unknown for the Secure Enclave",
            |e| {
                e.azure_id = absent();
                e.login_keychain = absent();
                e.sso_status = status(PlatformSsoStatus::NotEnabled, Some(DEVICE))
            },
            Cause::RegistrationUnfinished,
            None,
        ),
        (
            "the newer Not Before",
            |e| {
                e.login_keychain =
                    keychain(vec![identity(OTHER_DEVICE, ago(2000)), identity(DEVICE, ago(900))])
            },
            Cause::RegisteredMoreThanOnce,
            Some(ago(900)),
        ),
        (
            "Not After",
            |e| e.login_keychain = keychain(vec![identity(DEVICE, ago(24 * 3650 + 7))]),
            Cause::IdentityExpired,
            Some(ago(7)),
        ),
        (
            "the first failure",
            |e| jamf_log(e, JamfLog { first_failed_check_in: Some(line(ago(30))), ..JamfLog::default() }),
            Cause::JamfCheckInOverdue,
            Some(ago(30)),
        ),
        ("nothing says", |e| e.may_register = known(false, "p"), Cause::OutsideScope, None),
    ];
    for (name, change, cause, since) in cases {
        let mut evidence = healthy();
        change(&mut evidence);
        let verdict = diagnose(&evidence);
        let finding = verdict.findings.iter().find(|finding| finding.cause == cause).unwrap();
        assert_eq!(finding.since, since, "{name}");
    }
}

#[test]
fn a_contradiction_is_named_as_unreadable() {
    let mut evidence = new_account();
    evidence.sso_status = status(PlatformSsoStatus::EnabledAndRegistered, Some(DEVICE));
    let expected = Unreadable { source: "getPSSOStatus".into(), reason: Reason::Damaged };
    assert_eq!(diagnose(&evidence).unreadable, [expected]);
}
