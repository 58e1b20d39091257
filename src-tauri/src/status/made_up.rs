//! Made-up Views for the tests of the faces.

use jiff::Timestamp;
use rejoin_registration::*;
use rejoin_wording::Wording;

pub(crate) const KEYCHAIN: &str = "/Users/ana/Library/Keychains/login.keychain-db";
pub(crate) const JAMF_AAD: &str = "/Users/ana/Library/Preferences/com.jamf.management.jamfAAD.plist";

/// What is on the Mac does not matter to a face, but for the sources of its readings and the company's settings.
pub(crate) fn evidence(configuration: Configuration) -> Evidence {
    Evidence {
        taken_at: time("2026-04-25T09:41:29.75Z"),
        awake_since: None,
        booted_at: None,
        user: User { name: "ana".into(), home: "/Users/ana".into() },
        enrollment: absent("/usr/bin/profiles status -type enrollment"),
        jamf_binary: absent("/usr/local/jamf/bin/jamf"),
        jamf_server: absent("/Library/Preferences/com.jamfsoftware.jamf.plist"),
        may_register: absent("/Library/Preferences/com.jamfsoftware.jamf.plist"),
        connector: absent("/Library/Preferences/com.jamfsoftware.jamf.plist"),
        azure_id: absent(JAMF_AAD),
        azure_token_at: absent(JAMF_AAD),
        jamf_log: absent("/private/var/log/jamf.log"),
        portal_log: absent("/Users/ana/Library/Logs/Company Portal"),
        apps: Apps::default(),
        running: absent("running applications"),
        platform_sso: absent("/usr/bin/app-sso platform -s"),
        sso_status: absent("getPSSOStatus"),
        login_keychain: absent(KEYCHAIN),
        migrator: absent("/Users/ana/Library/LaunchAgents"),
        configuration,
        hosts: Hosts::default(),
        languages: Vec::new(),
        guide: absent("/Users/ana/Library/Application Support/org.rejoin.menubar/guide.json"),
        left_over: None,
        unreadable: Vec::new(),
    }
}

pub(crate) fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn absent<T>(source: &str) -> Reading<T> {
    Reading::Absent { source: source.into() }
}

pub(crate) fn registered_as(storage: Storage, reported_to_jamf: Option<bool>) -> Registration {
    let whole = !matches!(storage, Storage::None | Storage::Unknown);
    let given = |text: &str| whole.then(|| text.to_owned());
    Registration {
        storage,
        device_id: given("25ef068f-dfff-58ef-bc40-443388843f55"),
        tenant_id: given("0dde70e6-f430-449f-8bce-f4d0a9eca2a4"),
        user: given("ana@example.com"),
        reported_to_jamf,
    }
}

pub(crate) fn verdict(state: State, registration: Registration, findings: Vec<Finding>) -> Verdict {
    Verdict { state, registration, findings, prompts: Vec::new(), unreadable: Vec::new() }
}

pub(crate) fn finding(cause: Cause, proof: &[(&str, &str)], actions: &[Action]) -> Finding {
    let proof = proof.iter().map(|(source, text)| Proof { source: (*source).into(), text: (*text).into() });
    Finding {
        cause,
        certainty: Certainty::Certain,
        act: cause.act().to_vec(),
        since: None,
        proof: proof.collect(),
        actions: actions.to_vec(),
    }
}

pub(crate) fn open_registration() -> Action {
    let link = Link::SelfServicePolicy { id: 12, action: SelfServiceAction::View };
    Action { id: ActionId::OpenRegistration, link: Some(link) }
}

pub(crate) fn contoso() -> Configuration {
    Configuration {
        registration_policy_id: Some(12),
        registration_policy_name: Some("Register my Mac".into()),
        organization_name: Some("Contoso".into()),
        support_name: Some("Contoso Service Desk".into()),
        support_phone: Some("+1 555 0100".into()),
        ..Configuration::default()
    }
}

/// Registered, and Jamf does not know: the example of contracts.md 2.
pub(crate) fn unfinished() -> (Evidence, Verdict) {
    let mut unfinished =
        finding(Cause::RegistrationUnfinished, &[(JAMF_AAD, "have_an_Azure_id = 0")], &[open_registration()]);
    unfinished.since = Some(time("2026-04-22T08:00:00.5Z"));
    let registration = registered_as(Storage::LoginKeychain, Some(false));
    let mut verdict = verdict(State::ActionNeeded, registration, vec![unfinished]);
    verdict.prompts = vec![
        prompt("com.microsoft.Outlook", "Microsoft Outlook", Asks::Once),
        prompt("com.microsoft.teams2", "Microsoft Teams", Asks::None),
    ];
    verdict.unreadable =
        vec![Unreadable { source: "/private/var/log/jamf.log".into(), reason: Reason::PermissionDenied }];
    (evidence(contoso()), verdict)
}

fn prompt(app: &str, name: &str, asks: Asks) -> Prompt {
    Prompt { app: app.into(), name: name.into(), asks }
}

/// Outside the group that may register, and so not registered.
pub(crate) fn outside_scope() -> (Evidence, Verdict) {
    let jamf = "/Library/Preferences/com.jamfsoftware.jamf.plist";
    let outside = finding(Cause::OutsideScope, &[(jamf, "microsoftCAEnabled ≠ 1")], &[]);
    let mut not_registered = finding(Cause::NotRegistered, &[(KEYCHAIN, "–"), ("getPSSOStatus", "–")], &[]);
    not_registered.certainty = Certainty::Likely;
    let findings = vec![outside, not_registered];
    let registration = registered_as(Storage::None, Some(false));
    (evidence(Configuration::default()), verdict(State::ItNeeded, registration, findings))
}

/// The keychain may not be read, and the settings are wrong.
pub(crate) fn unknown() -> (Evidence, Verdict) {
    let problem = |key: Option<&str>, problem| ConfigurationProblem {
        key: key.map(String::from),
        problem,
        source: "/Library/Managed Preferences/org.rejoin.menubar.plist".into(),
    };
    let configuration = Configuration {
        support_url: Some("https://help.example.com/mac".into()),
        problems: vec![
            problem(Some("ShowIcon"), ConfigurationProblemKind::OutOfRange),
            problem(Some("SupportPhon"), ConfigurationProblemKind::UnknownKey),
        ],
        ..Configuration::default()
    };
    let mut evidence = evidence(configuration);
    let shut = Unreadable { source: "/Users/ana/Library/Keychains".into(), reason: Reason::PermissionDenied };
    evidence.login_keychain = Reading::Unreadable(shut.clone());
    let registration = registered_as(Storage::Unknown, Some(false));
    let mut verdict = verdict(State::Unknown, registration, Vec::new());
    verdict.unreadable = vec![shut];
    (evidence, verdict)
}

/// Registered, with a note.
pub(crate) fn registered_with_a_note() -> (Evidence, Verdict) {
    let note = finding(Cause::MigrationUnfinished, &[("/Users/ana/Library/LaunchAgents", "x.plist")], &[]);
    let registration = registered_as(Storage::PlatformSso, Some(true));
    (evidence(contoso()), verdict(State::Registered, registration, vec![note]))
}

/// A log line that tries to take over the terminal.
pub(crate) fn hostile() -> (Evidence, Verdict) {
    let line = "Apr 25 jamf[1]: Device Signature Error \u{1b}]0;owned\u{7}\u{1b}[2J\u{202e}\ttail\nnext";
    let error = finding(Cause::DeviceSignatureError, &[("/private/var/log/jamf\u{1b}[31m.log", line)], &[]);
    let mut registration = registered_as(Storage::LoginKeychain, None);
    registration.user = Some("ana\u{9b}31m@example.com".into());
    let configuration = Configuration { organization_name: Some("A\u{1b}[1mB".into()), ..contoso() };
    (evidence(configuration), verdict(State::ItNeeded, registration, vec![error]))
}

/// The View of a made-up Mac in a language.
pub(crate) fn view_in(language: &str, (evidence, verdict): &(Evidence, Verdict)) -> View<String> {
    Wording::new(&[language]).view(view(evidence, verdict, true))
}
