//! The rules of causes.md, one short function a row: what shows the cause, how sure it is, and since when.

use jiff::{SignedDuration, Timestamp};

use crate::facts::Facts;
use crate::hosts::{inspected, unreachable};
use crate::prompts::JAMF_APP;
use crate::storage::{is_anothers, is_microsofts, platform_sso_is_configured, whole_identities};
use crate::{
    Apps, Asks, Cause, Certainty, Host, JamfLog, LogLine, PlatformSsoStatus, Prompt, Proof, Reading,
    RunningApp, Storage, UserState,
};

/// Bundle ids of Company Portal, the current one first (mac.md 2.7).
pub const COMPANY_PORTAL: [&str; 2] = ["com.microsoft.CompanyPortalMac", "com.microsoft.CompanyPortal"];

/// Bundle ids of Self Service, the current one first (mac.md 1.2).
pub(crate) const SELF_SERVICE: [&str; 2] = ["com.jamf.selfserviceplus", "com.jamfsoftware.selfservice.mac"];

/// Client ids of "User registration app for device compliance": public cloud, GCC High (mac.md 2.5).
pub const DEVICE_COMPLIANCE: [&str; 2] =
    ["b03c10a8-71c7-45f9-b44a-3335ab76e970", "dcf07df3-346f-4f0e-b803-c1f0ea0fb5ae"];

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// A Mac awake for less has had no fair chance to check in.
const AWAKE_ENOUGH: SignedDuration = SignedDuration::from_mins(30);
/// How long before Company Portal's start its registration policy may have run.
pub const POLICY_BEFORE_START: SignedDuration = SignedDuration::from_mins(10);

/// What a rule found.
pub(crate) struct Found {
    pub certainty: Certainty,
    pub since: Option<Timestamp>,
    pub proof: Vec<Proof>,
}

impl Found {
    fn certain(proof: Vec<Proof>) -> Self {
        Found { certainty: Certainty::Certain, since: None, proof }
    }

    fn since(self, since: Option<Timestamp>) -> Self {
        Found { since, ..self }
    }

    fn likely_if(self, likely: bool) -> Self {
        let certainty = if likely { Certainty::Likely } else { self.certainty };
        Found { certainty, ..self }
    }
}

type Rule = fn(&Facts) -> Option<Found>;

/// The causes that a Mac itself can show, in their order; the others are only said.
pub(crate) const RULES: &[(Cause, Rule)] = &[
    (Cause::NotManaged, not_managed),
    (Cause::HostsUnreachable, |facts| told_by_hosts(&unreachable(&facts.evidence.hosts))),
    (Cause::TlsInspected, |facts| told_by_hosts(&inspected(&facts.evidence.hosts))),
    (Cause::DeviceSignatureError, device_signature_error),
    (Cause::JamfCheckInOverdue, jamf_check_in_overdue),
    (Cause::OutsideScope, outside_scope),
    (Cause::IntegrationOff, integration_off),
    (Cause::OldConnector, old_connector),
    (Cause::CompanyPortalMissing, |facts| app_missing(facts, &COMPANY_PORTAL)),
    (Cause::SelfServiceMissing, |facts| app_missing(facts, &SELF_SERVICE)),
    (Cause::RegisteredMoreThanOnce, registered_more_than_once),
    (Cause::RegisteredWithoutJamf, registered_without_jamf),
    (Cause::OpenedByHand, opened_by_hand),
    (Cause::JamfaadNeedsKey, jamfaad_needs_key),
    (Cause::RegistrationUnfinished, registration_unfinished),
    (Cause::IdentityIncomplete, identity_incomplete),
    (Cause::IdentityExpired, identity_expired),
    (Cause::PlatformSsoNeedsRepair, platform_sso_needs_repair),
    (Cause::ReportLeftOver, report_left_over),
    (Cause::SignInNeeded, sign_in_needed),
    (Cause::MigrationUnfinished, migration_unfinished),
    (Cause::NotRegistered, not_registered),
    (Cause::PromptsAhead, prompts_ahead),
];

/// The findings that a finding takes away (causes.md, "State").
pub(crate) fn suppressed_by(cause: Cause) -> &'static [Cause] {
    match cause {
        Cause::IdentityIncomplete => &[
            Cause::RegistrationUnfinished,
            Cause::IdentityExpired,
            Cause::ReportLeftOver,
            Cause::NotRegistered,
        ],
        Cause::IdentityExpired => &[Cause::ReportLeftOver, Cause::NotRegistered],
        Cause::ReportLeftOver => &[Cause::NotRegistered],
        _ => &[],
    }
}

fn not_managed(facts: &Facts) -> Option<Found> {
    let evidence = facts.evidence;
    if let Reading::Known { value, source, .. } = &evidence.enrollment
        && !value.enrolled
    {
        return Some(Found::certain(vec![proof(source, &value.line)]));
    }
    if evidence.jamf_binary.is_absent() && evidence.jamf_server.is_absent() {
        return Some(Found::certain(vec![
            missing(&evidence.jamf_binary),
            missing_key(&evidence.jamf_server, "jss_url"),
        ]));
    }
    None
}

fn told_by_hosts(hosts: &[&Host]) -> Option<Found> {
    (!hosts.is_empty()).then(|| Found::certain(hosts.iter().map(|host| host.proof()).collect()))
}

fn device_signature_error(facts: &Facts) -> Option<Found> {
    let line = jamf_log(facts)?.device_signature_error.as_ref()?;
    Some(Found::certain(vec![log_line(line)]).since(Some(line.at)))
}

fn jamf_check_in_overdue(facts: &Facts) -> Option<Found> {
    if facts.evidence.awake_since.is_some_and(|since| facts.age(since) < AWAKE_ENOUGH) {
        return None;
    }
    let log = jamf_log(facts)?;
    let (line, only_failures) = match (&log.last_check_in, &log.first_failed_check_in) {
        (Some(line), _) => (line, false),
        (None, Some(line)) => (line, true),
        (None, None) => return None,
    };
    (facts.age(line.at) > DAY)
        .then(|| Found::certain(vec![log_line(line)]).since(Some(line.at)).likely_if(only_failures))
}

fn outside_scope(facts: &Facts) -> Option<Found> {
    match &facts.evidence.may_register {
        Reading::Known { value: false, source, .. } => {
            Some(Found::certain(vec![proof(source, "microsoftCAEnabled ≠ 1")]))
        }
        _ => None,
    }
}

fn integration_off(facts: &Facts) -> Option<Found> {
    let line = facts.evidence.portal_log.known()?.registration_refused.as_ref()?;
    facts.is_fresh(line).then(|| Found::certain(vec![log_line(line)]).since(Some(line.at)))
}

fn old_connector(facts: &Facts) -> Option<Found> {
    let connector = &facts.evidence.connector;
    let id = connector.known()?;
    (!DEVICE_COMPLIANCE.contains(&id.as_str())).then(|| {
        Found::certain(vec![proof(connector.source(), &format!("microsoftCANativeClientAppId = {id}"))])
    })
}

fn app_missing(facts: &Facts, bundle_ids: &[&str]) -> Option<Found> {
    let Apps { installed, complete } = &facts.evidence.apps;
    let missing = *complete && !installed.iter().any(|app| bundle_ids.contains(&app.bundle_id.as_str()));
    missing.then(|| {
        let text = format!("CFBundleIdentifier ∌ {}", bundle_ids.join(", "));
        Found::certain(vec![proof("/Applications", &text)])
    })
}

fn registered_more_than_once(facts: &Facts) -> Option<Found> {
    let evidence = facts.evidence;
    let legacy: Vec<_> = whole_identities(evidence).map(|identity| &identity.certificate).collect();
    let elsewhere = facts.storages.shown().filter(|(storage, _)| *storage != Storage::LoginKeychain);
    let elsewhere = elsewhere.and_then(|(storage, held)| Some((storage, held.device_id.as_deref()?, held)));
    let reference = match elsewhere {
        Some((_, device_id, _)) => device_id,
        None => &legacy.first()?.device_id,
    };
    if legacy.iter().all(|certificate| certificate.device_id == reference) {
        return None;
    }
    let mut proofs: Vec<Proof> = legacy
        .iter()
        .map(|certificate| proof(evidence.login_keychain.source(), &certificate.device_id))
        .collect();
    let mut newest = legacy.iter().map(|certificate| certificate.not_before).max();
    if let Some((storage, device_id, held)) = elsewhere {
        let source = match storage {
            Storage::PlatformSso => evidence.platform_sso.source(),
            _ => evidence.sso_status.source(),
        };
        proofs.push(proof(source, device_id));
        newest = newest.max(held.certificate.map(|certificate| certificate.not_before));
    }
    Some(Found::certain(proofs).since(newest))
}

fn registered_without_jamf(facts: &Facts) -> Option<Found> {
    facts.storages.shown()?;
    let line = facts.evidence.portal_log.known()?.opened_by_hand.as_ref()?;
    let registered_at = facts.registered_at()?;
    let newer = line.at.duration_since(registered_at) > -DAY;
    (facts.jamf_has_the_id() == Some(false) && newer)
        .then(|| Found::certain(vec![log_line(line), azure_id(facts)]).since(Some(registered_at)))
}

fn opened_by_hand(facts: &Facts) -> Option<Found> {
    if !facts.storages.all_empty() {
        return None;
    }
    let line = facts.evidence.portal_log.known().and_then(|log| log.opened_by_hand.as_ref());
    if let Some(line) = line.filter(|line| facts.is_fresh(line)) {
        return Some(Found::certain(vec![log_line(line)]).since(Some(line.at)));
    }
    let portal = started_without_its_policy(facts)?;
    let text = format!("{} {}", portal.bundle_id, portal.started_at);
    Some(Found::certain(vec![proof(&portal.path, &text)]).since(Some(portal.started_at)))
}

/// When the running Company Portal was opened by hand: what runs shows it, or its own line about this launch does.
pub(crate) fn launched_by_hand_at(facts: &Facts) -> Option<Timestamp> {
    opened_by_hand(facts)?;
    if let Some(portal) = started_without_its_policy(facts) {
        return Some(portal.started_at);
    }
    let line = facts.evidence.portal_log.known()?.opened_by_hand.as_ref()?;
    let portals =
        facts.evidence.running.known()?.iter().filter(|app| COMPANY_PORTAL.contains(&app.bundle_id.as_str()));
    portals.map(|portal| portal.started_at).filter(|started_at| *started_at <= line.at).max()
}

/// Company Portal, where it runs and the registration policy certainly did not start it.
pub(crate) fn started_without_its_policy<'a>(facts: &Facts<'a>) -> Option<&'a RunningApp> {
    let evidence = facts.evidence;
    let configuration = &evidence.configuration;
    let policy_is_known =
        configuration.registration_policy_id.is_some() || configuration.registration_policy_name.is_some();
    if !policy_is_known || platform_sso_is_configured(evidence) {
        return None;
    }
    let log = jamf_log(facts)?;
    let running = evidence.running.known()?;
    running.iter().filter(|app| COMPANY_PORTAL.contains(&app.bundle_id.as_str())).find(|app| {
        let from = app.started_at.checked_sub(POLICY_BEFORE_START).unwrap_or(app.started_at);
        let read_far_enough = log.read_back_to.is_none_or(|back_to| back_to <= from);
        let ran = log.registration_policy_runs.iter().any(|run| from <= run.at && run.at <= app.started_at);
        read_far_enough && !ran
    })
}

fn jamfaad_needs_key(facts: &Facts) -> Option<Found> {
    let jamf = facts.prompts.iter().find(|prompt| prompt.app == JAMF_APP)?;
    let asks = matches!(jamf.asks, Asks::Once | Asks::Again);
    (asks && facts.jamf_has_the_id() == Some(false))
        .then(|| Found::certain(vec![access(facts, jamf), azure_id(facts)]).since(facts.registered_at()))
}

fn registration_unfinished(facts: &Facts) -> Option<Found> {
    facts.storages.shown()?;
    (facts.jamf_has_the_id() == Some(false))
        .then(|| Found::certain(vec![azure_id(facts)]).since(facts.registered_at()))
}

fn identity_incomplete(facts: &Facts) -> Option<Found> {
    if !facts.storages.all_empty() {
        return None;
    }
    let keychain = &facts.evidence.login_keychain;
    let held = keychain.known()?;
    let certificates = held
        .identities
        .iter()
        .map(|identity| format!("MS-Organization-Access: {}", identity.certificate.device_id));
    let keys = held.keys_without_certificate.iter().map(|key| key.label.clone());
    let proofs: Vec<Proof> = certificates.chain(keys).map(|text| proof(keychain.source(), &text)).collect();
    (!proofs.is_empty()).then(|| Found::certain(proofs))
}

fn identity_expired(facts: &Facts) -> Option<Found> {
    let (storage, held) = facts.storages.shown()?;
    let certificate = held.certificate?;
    let source = match storage {
        Storage::PlatformSso => facts.evidence.platform_sso.source(),
        _ => facts.evidence.login_keychain.source(),
    };
    let text = format!("Not After: {}", certificate.not_after);
    (certificate.not_after < facts.evidence.taken_at)
        .then(|| Found::certain(vec![proof(source, &text)]).since(Some(certificate.not_after)))
}

fn platform_sso_needs_repair(facts: &Facts) -> Option<Found> {
    let evidence = facts.evidence;
    let mut proofs = Vec::new();
    if let Some(value) = evidence.platform_sso.known().filter(|_| !is_anothers(evidence)) {
        let source = evidence.platform_sso.source();
        let state = value.user.as_ref().and_then(|user| user.state);
        match state {
            Some(UserState::NeedsNewKeys) => proofs.push(proof(source, "POUserStateNeedsNewKeys")),
            Some(UserState::NeedsRegistration) => proofs.push(proof(source, "POUserStateNeedsRegistration")),
            Some(UserState::Normal) | None => {}
        }
        let unfinished = value.device.as_ref().is_some_and(|device| !device.registration_completed);
        if unfinished && is_microsofts(evidence) {
            proofs.push(proof(source, "registrationCompleted = false"));
        }
    }
    let status = evidence.sso_status.known();
    if status.is_some_and(|status| status.platform_sso == PlatformSsoStatus::NeedsRepair) {
        proofs.push(proof(evidence.sso_status.source(), "3"));
    }
    (!proofs.is_empty()).then(|| Found::certain(proofs))
}

fn report_left_over(facts: &Facts) -> Option<Found> {
    let storages = &facts.storages;
    (facts.jamf_has_the_id() == Some(true) && storages.all_empty())
        .then(|| Found::certain(vec![azure_id(facts)]).likely_if(!storages.all_looked_at()))
}

fn sign_in_needed(facts: &Facts) -> Option<Found> {
    let evidence = facts.evidence;
    let token = &evidence.azure_token_at;
    if let Some(at) = token.known().copied().filter(|at| facts.age(*at) > DAY)
        && let Some(connector) = old_connector(facts)
    {
        let mut proofs = vec![proof(token.source(), &format!("last_aad_token_timestamp = {at}"))];
        proofs.extend(connector.proof);
        return Some(Found::certain(proofs).since(Some(at)));
    }
    let expired_at = evidence.platform_sso.known()?.tokens_expired_at.filter(|_| !is_anothers(evidence))?;
    let text = format!("{expired_at} (Expired)");
    Some(Found::certain(vec![proof(evidence.platform_sso.source(), &text)]).since(Some(expired_at)))
}

fn migration_unfinished(facts: &Facts) -> Option<Found> {
    let migrator = &facts.evidence.migrator;
    migrator.known()?;
    let name = migrator.source().rsplit('/').next().unwrap_or_default();
    Some(Found::certain(vec![proof(migrator.source(), name)]))
}

fn not_registered(facts: &Facts) -> Option<Found> {
    let evidence = facts.evidence;
    if !facts.storages.all_empty() {
        return None;
    }
    let proofs = vec![
        missing(&evidence.platform_sso),
        missing(&evidence.sso_status),
        missing(&evidence.login_keychain),
    ];
    let likely = !facts.storages.all_looked_at() || facts.jamf_has_the_id().is_none();
    Some(Found::certain(proofs).likely_if(likely))
}

fn prompts_ahead(facts: &Facts) -> Option<Found> {
    let ahead = |prompt: &&Prompt| matches!(prompt.asks, Asks::Once | Asks::Again | Asks::Refused);
    let proofs: Vec<Proof> = facts.prompts.iter().filter(ahead).map(|prompt| access(facts, prompt)).collect();
    (!proofs.is_empty()).then(|| Found::certain(proofs))
}

/// What the access list of the legacy key means for an app.
fn access(facts: &Facts, prompt: &Prompt) -> Proof {
    let asks = match prompt.asks {
        Asks::None => "none",
        Asks::Once => "once",
        Asks::Again => "again",
        Asks::Refused => "refused",
        Asks::Unknown => "unknown",
    };
    proof(facts.evidence.login_keychain.source(), &format!("{}: {asks}", prompt.app))
}

fn jamf_log<'a>(facts: &Facts<'a>) -> Option<&'a JamfLog> {
    facts.evidence.jamf_log.known()
}

fn azure_id(facts: &Facts) -> Proof {
    let azure_id = &facts.evidence.azure_id;
    match azure_id.known() {
        Some(value) => proof(azure_id.source(), &format!("have_an_Azure_id = {}", u8::from(*value))),
        None => missing_key(azure_id, "have_an_Azure_id"),
    }
}

fn log_line(line: &LogLine) -> Proof {
    proof(&line.source, &line.text)
}

fn missing<T>(reading: &Reading<T>) -> Proof {
    proof(reading.source(), Proof::NOTHING)
}

fn missing_key<T>(reading: &Reading<T>, key: &str) -> Proof {
    proof(reading.source(), &format!("{key}: {}", Proof::NOTHING))
}

fn proof(source: &str, text: &str) -> Proof {
    Proof { source: source.into(), text: text.into() }
}
