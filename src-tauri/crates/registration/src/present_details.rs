//! From Evidence to the page Details: everything that was read, as the Mac writes it, with its source and time.

use rejoin_keychain::{Identity, PrivateKey, Signer, WorkplaceJoin};

use crate::keys::Key;
use crate::{
    App, DetailsText, Evidence, GuideMemory, JamfLog, Message, PlatformSso, PlatformSsoStatus, PortalLog,
    Reading, ReadingName, RunningApp, SsoStatus, UserState, ViewDetails, ViewReading, ViewReadings,
    WindowMessage,
};

type Row = ViewReading<Message>;

/// What the page Details shows.
pub(crate) fn view_details(evidence: &Evidence) -> ViewDetails<Message> {
    let looked =
        if evidence.unreadable.is_empty() { DetailsText::Everywhere } else { DetailsText::NotEverywhere };
    let group = |title, readings| ViewReadings { title: text(title), readings };
    ViewDetails {
        title: text(DetailsText::Title),
        intro: text(DetailsText::Intro),
        looked: text(looked),
        groups: vec![
            group(DetailsText::OfRegistration, of_registration(evidence)),
            group(DetailsText::OfJamf, of_jamf(evidence)),
            group(DetailsText::OfApps, of_apps(evidence)),
            group(DetailsText::OfNetwork, vec![hosts(evidence)]),
            group(DetailsText::OfMac, of_mac(evidence)),
        ],
        read_at: text(DetailsText::ReadAt),
    }
}

fn of_registration(evidence: &Evidence) -> Vec<Row> {
    vec![
        row(ReadingName::LoginKeychain, &evidence.login_keychain, keychain),
        row(ReadingName::PlatformSso, &evidence.platform_sso, platform_sso),
        row(ReadingName::SsoStatus, &evidence.sso_status, sso_status),
        row(ReadingName::AzureId, &evidence.azure_id, |value| {
            vec![format!("have_an_Azure_id = {}", u8::from(*value))]
        }),
        row(ReadingName::AzureToken, &evidence.azure_token_at, |at| {
            vec![format!("last_aad_token_timestamp = {at}")]
        }),
        row(ReadingName::Migrator, &evidence.migrator, |()| Vec::new()),
    ]
}

fn of_jamf(evidence: &Evidence) -> Vec<Row> {
    vec![
        row(ReadingName::Enrollment, &evidence.enrollment, |enrollment| vec![enrollment.line.clone()]),
        row(ReadingName::JamfBinary, &evidence.jamf_binary, |()| Vec::new()),
        row(ReadingName::JamfServer, &evidence.jamf_server, |server| vec![format!("jss_url = {server}")]),
        row(ReadingName::MayRegister, &evidence.may_register, |may| {
            vec![format!("microsoftCAEnabled = {may}")]
        }),
        row(ReadingName::Connector, &evidence.connector, |id| {
            vec![format!("microsoftCANativeClientAppId = {id}")]
        }),
        row(ReadingName::JamfLog, &evidence.jamf_log, jamf_log),
    ]
}

fn of_apps(evidence: &Evidence) -> Vec<Row> {
    let installed = evidence.apps.installed.iter().map(app);
    let others = [
        row(ReadingName::Running, &evidence.running, |apps| running(apps)),
        row(ReadingName::PortalLog, &evidence.portal_log, portal_log),
    ];
    installed.chain(others).collect()
}

fn of_mac(evidence: &Evidence) -> Vec<Row> {
    let read = |what, facts: Vec<String>| ViewReading {
        what: Message::Window(WindowMessage::Reading(what)),
        facts,
        note: None,
        source: None,
        at: Some(evidence.taken_at),
    };
    let mut rows = vec![read(ReadingName::User, {
        let user = &evidence.user;
        vec![format!("{} {}", user.name, user.home), evidence.languages.join(" ")]
    })];
    let awake = evidence.awake_since.map(|at| at.to_string());
    let booted = evidence.booted_at.map(|at| format!("kern.boottime = {at}"));
    let since: Vec<String> = awake.into_iter().chain(booted).collect();
    if !since.is_empty() {
        rows.push(read(ReadingName::Awake, since));
    }
    rows.push(row(ReadingName::Guide, &evidence.guide, guide));
    rows
}

/// The hosts are tried when a person asks.
fn hosts(evidence: &Evidence) -> Row {
    let tried = &evidence.hosts.answers;
    let facts = tried.iter().map(|host| {
        let proof = host.proof();
        format!("{} {}", proof.source, proof.text)
    });
    ViewReading {
        what: Message::Window(WindowMessage::Reading(ReadingName::Hosts)),
        facts: facts.collect(),
        note: tried.is_empty().then(|| text(DetailsText::NotTried)),
        source: None,
        at: (!tried.is_empty()).then_some(evidence.taken_at),
    }
}

/// A reading with what it holds; what is there and has nothing to quote is said to be there.
fn row<T>(name: ReadingName, reading: &Reading<T>, facts: impl FnOnce(&T) -> Vec<String>) -> Row {
    let facts = reading.known().map(facts).unwrap_or_default();
    let (note, at) = match reading {
        Reading::Known { at, .. } => (facts.is_empty().then(|| text(DetailsText::There)), Some(*at)),
        Reading::Absent { .. } => (Some(text(DetailsText::NotThere)), None),
        Reading::Unreadable(unreadable) => (Some(Message::Reason(unreadable.reason)), None),
    };
    ViewReading {
        what: Message::Window(WindowMessage::Reading(name)),
        facts,
        note,
        source: Some(reading.source().to_owned()),
        at,
    }
}

fn app(app: &App) -> Row {
    let signer = app.signature.as_ref().map(|signature| match &signature.signer {
        Signer::Apple => " (apple)".to_owned(),
        Signer::Team(team) => format!(" ({team})"),
    });
    ViewReading {
        what: Message::Verbatim(app.name.clone()),
        facts: vec![format!("{}{}", app.bundle_id, signer.unwrap_or_default())],
        note: None,
        source: Some(app.path.clone()),
        at: None,
    }
}

fn running(apps: &[RunningApp]) -> Vec<String> {
    if apps.is_empty() {
        return vec!["0".into()];
    }
    apps.iter().map(|app| format!("{} {}", app.bundle_id, app.started_at)).collect()
}

fn keychain(keychain: &WorkplaceJoin) -> Vec<String> {
    let identities = keychain.identities.iter().flat_map(identity);
    let keys = keychain.keys_without_certificate.iter().map(key);
    let items = keychain.items.iter().map(|item| format!("{} = {}", item.account, item.value));
    identities.chain(keys).chain(items).collect()
}

fn identity(Identity { certificate, key: private }: &Identity) -> Vec<String> {
    let mut facts = vec![format!("MS-Organization-Access: {}", certificate.device_id)];
    facts.extend(certificate.tenant_id.iter().map(|tenant| format!("1.2.840.113556.1.5.284.5 = {tenant}")));
    facts.push(format!("Not Before: {}", certificate.not_before));
    facts.push(format!("Not After: {}", certificate.not_after));
    facts.extend(private.iter().map(key));
    facts
}

fn key(key: &PrivateKey) -> String {
    key.label.clone()
}

fn platform_sso(status: &PlatformSso) -> Vec<String> {
    let mut facts = Vec::new();
    if status.device.is_none() {
        facts.push("Device Configuration: (null)".into());
    }
    if let Some(device) = &status.device {
        facts.extend(device.extension.iter().map(|id| format!("extensionIdentifier = {id}")));
        facts.push(format!("registrationCompleted = {}", device.registration_completed));
        facts.extend(
            device
                .certificate
                .iter()
                .map(|certificate| format!("deviceSigningCertificate = {}", certificate.device_id)),
        );
    }
    if let Some(user) = &status.user {
        facts.extend(user.state.map(|state| format!("state = {}", user_state(state))));
        facts.extend(user.user.iter().map(|name| format!("loginUserName = {name}")));
    }
    facts.extend(status.tenant_id.iter().map(|tenant| format!("issuer = {tenant}")));
    facts.extend(status.tokens_expired_at.map(|at| format!("{at} (Expired)")));
    facts
}

/// As macOS writes it.
fn user_state(state: UserState) -> &'static str {
    match state {
        UserState::Normal => "POUserStateNormal",
        UserState::NeedsNewKeys => "POUserStateNeedsNewKeys",
        UserState::NeedsRegistration => "POUserStateNeedsRegistration",
    }
}

fn sso_status(status: &SsoStatus) -> Vec<String> {
    let number = match status.platform_sso {
        PlatformSsoStatus::NotEnabled => 0,
        PlatformSsoStatus::EnabledNotRegistered => 1,
        PlatformSsoStatus::EnabledAndRegistered => 2,
        PlatformSsoStatus::NeedsRepair => 3,
    };
    let values = [
        ("primary_registration_metadata_device_id", &status.device_id),
        ("primary_registration_metadata_tenant_id", &status.tenant_id),
        ("primary_registration_metadata_upn", &status.user),
    ];
    let values = values.into_iter().filter_map(|(key, value)| Some(format!("{key} = {}", value.as_ref()?)));
    [number.to_string()].into_iter().chain(values).collect()
}

fn jamf_log(log: &JamfLog) -> Vec<String> {
    let lines = [&log.last_check_in, &log.first_failed_check_in, &log.device_signature_error];
    let lines = lines.into_iter().flatten().chain(&log.registration_policy_runs);
    lines.map(|line| line.text.clone()).collect()
}

fn portal_log(log: &PortalLog) -> Vec<String> {
    let lines = [&log.opened_by_hand, &log.registration_refused];
    lines.into_iter().flatten().map(|line| line.text.clone()).collect()
}

fn guide(memory: &GuideMemory) -> Vec<String> {
    let ticked = memory.ticked.iter().map(|step| format!("ticked: {}", step.key()));
    [format!("{} {}", memory.cause.id(), memory.started_at)].into_iter().chain(ticked).collect()
}

fn text(text: DetailsText) -> Message {
    Message::Window(WindowMessage::Details(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up::*;
    use crate::{Reason, Unreadable};

    fn rows(evidence: &Evidence) -> Vec<Row> {
        view_details(evidence).groups.into_iter().flat_map(|group| group.readings).collect()
    }

    fn of(evidence: &Evidence, name: ReadingName) -> Row {
        let what = Message::Window(WindowMessage::Reading(name));
        rows(evidence).into_iter().find(|row| row.what == what).unwrap()
    }

    #[test]
    fn what_was_read_stands_there_with_its_source_and_time() {
        let evidence = Evidence { azure_id: known(false, "/jamfAAD.plist"), ..healthy() };
        let row = of(&evidence, ReadingName::AzureId);
        assert_eq!(row.facts, ["have_an_Azure_id = 0"]);
        assert_eq!((row.source.as_deref(), row.at, row.note), (Some("/jamfAAD.plist"), Some(now()), None));
    }

    #[test]
    fn absent_and_unreadable_and_merely_there_are_three_things() {
        let shut = Unreadable { source: "/jamf.log".into(), reason: Reason::Timeout };
        let evidence = Evidence {
            migrator: absent(),
            jamf_binary: known((), "/usr/local/bin/jamf"),
            jamf_log: Reading::Unreadable(shut.clone()),
            unreadable: vec![shut],
            ..healthy()
        };
        let cases = [
            (ReadingName::Migrator, text(DetailsText::NotThere)),
            (ReadingName::JamfBinary, text(DetailsText::There)),
            (ReadingName::JamfLog, Message::Reason(Reason::Timeout)),
            (ReadingName::Hosts, text(DetailsText::NotTried)),
        ];
        for (name, note) in cases {
            let row = of(&evidence, name);
            assert_eq!((row.facts.len(), row.note), (0, Some(note)), "{name:?}");
        }
        assert_eq!(view_details(&evidence).looked, text(DetailsText::NotEverywhere));
        assert_eq!(view_details(&healthy()).looked, text(DetailsText::Everywhere));
    }

    #[test]
    fn every_reading_has_its_row() {
        let shown: Vec<Message> = rows(&Evidence { awake_since: Some(now()), ..healthy() })
            .into_iter()
            .map(|row| row.what)
            .collect();
        for name in ReadingName::ALL {
            assert!(shown.contains(&Message::Window(WindowMessage::Reading(*name))), "{name:?}");
        }
    }
}
