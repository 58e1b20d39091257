//! The self-test: every primitive is tried once. Nothing that it sees leaves this file but whether it could look.

use rejoin_registration::{Check, Evidence, HostAnswer, Outcome, Primitive, Proxy, Reading, Reason};

use crate::{Mac, Trouble, probes};

/// The most apps whose signatures are asked for: enough to tell whether macOS answers.
const MOST_APPS: usize = 20;

/// A host that every registration needs.
const HOST: (&str, u16) = ("login.microsoftonline.com", 443);

/// Where the company's settings stand.
const SETTINGS: &str = "/Library/Managed Preferences";

/// Where everybody's apps are.
const APPS: &str = "/Applications";

/// Tries every primitive of a Mac, in no order.
pub fn self_test(mac: &dyn Mac) -> Vec<Check> {
    let seen = probes::look(mac);
    let outcomes = [
        (Primitive::Version, present(mac.macos().is_some())),
        (Primitive::Awake, present(seen.awake_since.is_some())),
        (Primitive::Languages, present(!mac.languages().is_empty())),
        (Primitive::LoginKeychain, outcome(&seen.login_keychain)),
        (Primitive::Settings, settings(mac, &seen)),
        (
            Primitive::JamfSettings,
            any([outcome(&seen.jamf_server), outcome(&seen.may_register), outcome(&seen.connector)]),
        ),
        (Primitive::JamfReport, any([outcome(&seen.azure_id), outcome(&seen.azure_token_at)])),
        (Primitive::JamfLog, outcome(&seen.jamf_log)),
        (Primitive::PortalLog, outcome(&seen.portal_log)),
        (Primitive::PlatformSso, outcome(&seen.platform_sso)),
        (Primitive::SsoStatus, outcome(&seen.sso_status)),
        (Primitive::Enrollment, outcome(&seen.enrollment)),
        (Primitive::Apps, answer(&mac.list(APPS))),
        (Primitive::Signatures, signatures(mac, &seen)),
        (Primitive::RunningApps, outcome(&seen.running)),
        (Primitive::Proxy, proxy(&mac.proxy())),
        (Primitive::Hosts, host(&mac.answers(&[(HOST.0.to_owned(), HOST.1)]))),
    ];
    outcomes.into_iter().map(|(primitive, outcome)| Check { primitive, outcome }).collect()
}

fn present(is_there: bool) -> Outcome {
    if is_there { Outcome::Worked } else { Outcome::Absent }
}

fn outcome<T>(reading: &Reading<T>) -> Outcome {
    match reading {
        Reading::Known { .. } => Outcome::Worked,
        Reading::Absent { .. } => Outcome::Absent,
        Reading::Unreadable(unreadable) => Outcome::Refused(unreadable.reason),
    }
}

/// How an answer of a primitive went.
pub(crate) fn answer<T>(answer: &Result<T, Trouble>) -> Outcome {
    match answer {
        Ok(_) => Outcome::Worked,
        Err(Trouble::Absent) => Outcome::Absent,
        Err(Trouble::Unreadable(unreadable)) => Outcome::Refused(unreadable.reason),
    }
}

/// Of several answers out of one place: it worked where one did; it was refused where one was and none worked.
fn any(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let rank = |outcome: &Outcome| match outcome {
        Outcome::Worked => 0,
        Outcome::Refused(_) => 1,
        Outcome::Absent => 2,
    };
    outcomes.into_iter().min_by_key(rank).unwrap_or(Outcome::Absent)
}

fn settings(mac: &dyn Mac, seen: &Evidence) -> Outcome {
    let refused = seen.unreadable.iter().find(|unreadable| unreadable.source.starts_with(SETTINGS));
    if let Some(refused) = refused {
        return Outcome::Refused(refused.reason);
    }
    let of_user = format!("{SETTINGS}/{}/org.rejoin.menubar.plist", seen.user.name);
    let of_mac = format!("{SETTINGS}/org.rejoin.menubar.plist");
    any([of_user, of_mac].map(|path| match mac.exists(&path) {
        Ok(is_there) => present(is_there),
        refused @ Err(_) => answer(&refused),
    }))
}

/// An app without a signature is no refusal.
fn signatures(mac: &dyn Mac, seen: &Evidence) -> Outcome {
    let apps = seen.apps.installed.iter().take(MOST_APPS);
    any(apps.map(|app| answer(&mac.signature(&app.path))))
}

fn proxy(asked: &Result<Proxy, Trouble>) -> Outcome {
    match asked {
        Ok(Proxy::None) => Outcome::Absent,
        asked => answer(asked),
    }
}

/// No answer at all: hosts cannot be tried on this processor.
fn host(answers: &[HostAnswer]) -> Outcome {
    match answers.first() {
        Some(HostAnswer::Open) => Outcome::Worked,
        Some(HostAnswer::Timeout) => Outcome::Refused(Reason::Timeout),
        Some(HostAnswer::Refused | HostAnswer::Unresolved | HostAnswer::ForeignCertificate) | None => {
            Outcome::Refused(Reason::Failed)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::Recorded;

    fn outcomes(recording: &str) -> Vec<Check> {
        let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/macs");
        self_test(&Recorded::open(&macs.join(recording)).unwrap())
    }

    fn of(checks: &[Check], primitive: Primitive) -> Outcome {
        checks.iter().find(|check| check.primitive == primitive).unwrap().outcome
    }

    #[test]
    fn a_recording_is_walked() {
        use Outcome::{Absent, Worked};
        let healthy = outcomes("healthy-login-keychain");
        let expected = [
            (Primitive::Version, Worked),
            (Primitive::LoginKeychain, Worked),
            (Primitive::Settings, Worked),
            (Primitive::JamfSettings, Worked),
            (Primitive::JamfReport, Worked),
            (Primitive::JamfLog, Worked),
            (Primitive::PortalLog, Absent),
            (Primitive::Enrollment, Worked),
            (Primitive::Apps, Worked),
            (Primitive::Signatures, Worked),
            (Primitive::RunningApps, Worked),
            (Primitive::Proxy, Absent),
            (Primitive::Hosts, Worked),
        ];
        for (primitive, outcome) in expected {
            assert_eq!(of(&healthy, primitive), outcome, "{primitive:?}");
        }
        let shut = outcomes("applications-unreadable");
        assert!(matches!(of(&shut, Primitive::Apps), Outcome::Refused(_)));
    }

    #[test]
    fn of_several_answers_the_best_counts() {
        use Outcome::{Absent, Refused, Worked};
        let refused = Refused(Reason::Damaged);
        let cases = [
            (vec![Absent, refused, Worked], Worked),
            (vec![Absent, refused], refused),
            (vec![Absent, Absent], Absent),
            (Vec::new(), Absent),
        ];
        for (outcomes, expected) in cases {
            assert_eq!(any(outcomes.clone()), expected, "{outcomes:?}");
        }
    }

    #[test]
    fn a_host_that_does_not_answer_well_is_refused() {
        let cases = [
            (vec![HostAnswer::Open], Outcome::Worked),
            (vec![HostAnswer::Timeout], Outcome::Refused(Reason::Timeout)),
            (vec![HostAnswer::ForeignCertificate], Outcome::Refused(Reason::Failed)),
            (Vec::new(), Outcome::Refused(Reason::Failed)),
        ];
        for (answers, expected) in cases {
            assert_eq!(host(&answers), expected, "{answers:?}");
        }
    }
}
