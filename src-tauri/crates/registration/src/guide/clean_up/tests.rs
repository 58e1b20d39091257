//! The clean-up as tables: what the Mac shows, what has been said and done, and the step that follows.

use rejoin_keychain::{CleanUpItem, KeychainItem};

use super::*;
use crate::guide::{By, Progress, Standing, guide};
use crate::made_up::*;
use crate::{
    ActionId, App, CleanUpFile, CleanUpList, Configuration, FileKind, RunningApp, State, Unreadable, diagnose,
};

const PORTAL: &str = "com.microsoft.CompanyPortalMac";

fn twice() -> Evidence {
    let identities = vec![identity(DEVICE, ago(100)), identity(OTHER_DEVICE, ago(200))];
    let configuration = Configuration {
        clean_up_policy_id: Some(7),
        install_company_portal_policy_id: Some(8),
        ..healthy().configuration
    };
    Evidence { login_keychain: keychain(identities), configuration, ..healthy() }
}

fn file() -> CleanUpFile {
    CleanUpFile {
        path: "Library/Preferences/com.microsoft.CompanyPortalMac.plist".into(),
        kind: FileKind::File,
    }
}

fn item() -> CleanUpItem {
    let item = KeychainItem::Password {
        label: "com.microsoft.adalcache".into(),
        account: "x".into(),
        service: "x".into(),
    };
    CleanUpItem { item, device_id: None, created_at: None }
}

fn everything() -> LeftOver {
    LeftOver {
        list: CleanUpList { files: vec![file()], items: vec![item()], ..CleanUpList::default() },
        system_files: vec!["/Library/Preferences/com.microsoft.CompanyPortalMac.plist".into()],
        system_files_are_known: true,
        can_restore: false,
    }
}

fn nothing() -> LeftOver {
    LeftOver { system_files_are_known: true, ..LeftOver::default() }
}

/// A Mac on its way through a clean-up, and what Rejoin remembers of that.
struct OnTheWay {
    evidence: Evidence,
}

impl OnTheWay {
    fn from(evidence: Evidence) -> Self {
        let memory = GuideMemory::start(&evidence, &diagnose(&evidence)).unwrap();
        let left_over = Some(everything());
        OnTheWay { evidence: Evidence { guide: known(memory, "/guide.json"), left_over, ..evidence } }
            .looked()
    }

    fn memory(&self) -> GuideMemory {
        self.evidence.guide.known().unwrap().clone()
    }

    fn with_memory(self, memory: GuideMemory) -> Self {
        OnTheWay { evidence: Evidence { guide: known(memory, "/guide.json"), ..self.evidence } }.looked()
    }

    fn looked(self) -> Self {
        let memory = self.memory().remember(&self.evidence);
        OnTheWay { evidence: Evidence { guide: known(memory, "/guide.json"), ..self.evidence } }
    }

    fn becomes(self, change: impl FnOnce(Evidence) -> Evidence) -> Self {
        OnTheWay { evidence: change(self.evidence) }.looked()
    }

    fn later(self, minutes: i64) -> Self {
        self.becomes(|evidence| Evidence {
            taken_at: evidence.taken_at + SignedDuration::from_mins(minutes),
            ..evidence
        })
    }

    fn ticked(self, step: StepId) -> Self {
        let memory = self.memory().tick(step, true, self.evidence.taken_at);
        self.with_memory(memory)
    }

    fn unticked(self, step: StepId) -> Self {
        let memory = self.memory().tick(step, false, self.evidence.taken_at);
        self.with_memory(memory)
    }

    fn left(self, left_over: LeftOver) -> Self {
        self.becomes(|evidence| Evidence { left_over: Some(left_over), ..evidence })
    }

    fn emptied(self) -> Self {
        self.left(nothing()).becomes(|evidence| Evidence { login_keychain: keychain(Vec::new()), ..evidence })
    }

    fn without_portal(self) -> Self {
        self.becomes(|mut evidence| {
            evidence.apps.installed.retain(|app| app.bundle_id != PORTAL);
            evidence
        })
    }

    fn recorded(self) -> Self {
        RECORDS.into_iter().fold(self, OnTheWay::ticked)
    }

    fn restarted(self) -> Self {
        let way = self.later(1);
        let booted_at = Some(way.evidence.taken_at);
        way.later(1).becomes(|evidence| Evidence { booted_at, ..evidence })
    }

    fn now(&self) -> Option<StepId> {
        guide(&self.evidence, &diagnose(&self.evidence))?.now()
    }
}

fn to_the_restart() -> OnTheWay {
    OnTheWay::from(twice()).emptied().without_portal().recorded()
}

#[test]
fn the_steps_come_in_their_order_and_each_is_shown() {
    use StepId::*;
    let open = |evidence: Evidence| {
        let teams = RunningApp {
            bundle_id: "com.microsoft.teams2".into(),
            path: "/Applications/X.app".into(),
            started_at: ago(1),
        };
        Evidence { running: known(vec![teams], "NSWorkspace"), ..evidence }
    };
    let only = |list: CleanUpList| LeftOver { list, ..nothing() };
    let files = || CleanUpList { files: vec![file()], ..CleanUpList::default() };
    let items = || CleanUpList { items: vec![item()], ..CleanUpList::default() };
    let shut = || CleanUpList {
        unreadable: vec![Unreadable {
            source: "/Users/ana/Library/Keychains/login.keychain-db".into(),
            reason: crate::Reason::PermissionDenied,
        }],
        ..CleanUpList::default()
    };
    let portal = |evidence: Evidence| {
        let mut evidence = evidence;
        evidence.apps.installed.push(App { ..app(PORTAL) });
        evidence
    };
    let cases = [
        ("an app runs", OnTheWay::from(open(twice())), QuitApps),
        ("started", OnTheWay::from(twice()), RemoveFiles),
        (
            "files are gone",
            OnTheWay::from(twice()).left(LeftOver { list: items(), ..everything() }),
            SystemFiles,
        ),
        ("system files are gone", OnTheWay::from(twice()).left(only(items())), RemoveItems),
        ("only files are left", OnTheWay::from(twice()).left(only(files())), RemoveFiles),
        ("the keychain is shut", OnTheWay::from(twice()).left(only(shut())), RemoveItems),
        ("all is gone", OnTheWay::from(twice()).emptied(), UninstallPortal),
        ("so is Company Portal", OnTheWay::from(twice()).emptied().without_portal(), JamfRecord),
        (
            "files come back",
            OnTheWay::from(twice()).emptied().left(everything()).without_portal(),
            JamfRecord,
        ),
        ("IT has done its part", to_the_restart(), Restart),
        ("a record after all", to_the_restart().unticked(EntraRecords), EntraRecords),
        ("restarted", to_the_restart().restarted(), Wait),
        ("half an hour later", to_the_restart().restarted().later(30), InstallPortal),
        ("Company Portal is back", to_the_restart().restarted().later(30).becomes(portal), OpenItem),
    ];
    for (name, way, expected) in cases {
        assert_eq!(way.now(), Some(expected), "{name}");
        assert_eq!(diagnose(&way.evidence).state, State::InProgress, "{name}");
    }
}

#[test]
fn it_ends_with_another_registration_that_jamf_has() {
    let registered = |evidence: Evidence| Evidence {
        apps: healthy().apps,
        login_keychain: keychain(vec![identity("11111111-dfff-58ef-bc40-443388843f55", ago(0))]),
        ..evidence
    };
    let way = to_the_restart().restarted().later(30).becomes(registered);
    let guide = guide(&way.evidence, &diagnose(&way.evidence)).unwrap();
    assert!(matches!(guide.standing, Standing::Done(_)), "{:?}", guide.standing);
    assert_eq!(diagnose(&way.evidence).state, State::Registered);
}

#[test]
fn a_registration_that_is_kept_elsewhere_stays_and_so_does_company_portal() {
    use StepId::*;
    let other = keychain(vec![identity(OTHER_DEVICE, ago(200))]);
    let platform_sso = known(
        platform_sso("com.microsoft.CompanyPortalMac.ssoextension", true, crate::UserState::Normal),
        "app-sso",
    );
    let beside = Evidence { platform_sso, login_keychain: other, ..healthy() };
    let way = OnTheWay::from(beside);
    assert_eq!(way.memory().clean_up.unwrap().device_ids, [OTHER_DEVICE]);
    let steps: Vec<StepId> =
        guide(&way.evidence, &diagnose(&way.evidence)).unwrap().steps.iter().map(|step| step.id).collect();
    assert_eq!(steps, [QuitApps, RemoveItems, JamfRecord, EntraRecords, IntuneRecords]);
    let way = way.emptied();
    assert_eq!((way.now(), diagnose(&way.evidence).state), (Some(JamfRecord), State::Registered));
    let way = way.recorded();
    let guide = guide(&way.evidence, &diagnose(&way.evidence)).unwrap();
    assert!(matches!(guide.standing, Standing::Done(_)));
}

#[test]
fn the_half_hour_survives_whatever_the_clock_does() {
    // Minutes that the clock is moved on before each look, and what is left of the half hour then.
    let cases: [(&str, &[i64], i64); 6] = [
        ("at once", &[], 30),
        ("on", &[10, 10], 10),
        ("over", &[10, 25], 0),
        ("set back by an hour", &[10, -60], 20),
        ("set back, and on", &[10, -60, 5], 15),
        ("set back twice", &[10, -60, 5, -3, 15], 0),
    ];
    for (name, moves, left) in cases {
        let way = moves.iter().fold(to_the_restart().restarted(), |way, minutes| way.later(*minutes));
        let waiting = way.memory().clean_up.unwrap().waiting.unwrap();
        assert_eq!(waiting.left(way.evidence.taken_at).as_mins(), left, "{name}");
    }
}

#[test]
fn a_restart_counts_after_all_else_and_is_ticked_where_nobody_knows() {
    let before = OnTheWay::from(twice()).emptied().without_portal().restarted().recorded();
    assert_eq!(before.now(), Some(StepId::Restart));
    let step = |way: &OnTheWay| {
        let guide = guide(&way.evidence, &diagnose(&way.evidence)).unwrap();
        guide.steps.into_iter().find(|step| step.id == StepId::Restart).unwrap()
    };
    assert!(!step(&before).tick, "the kernel says when it was");
    let unknown = to_the_restart();
    assert!(step(&unknown).tick);
    let ticked = unknown.ticked(StepId::Restart);
    assert_eq!((ticked.now(), step(&ticked).progress), (Some(StepId::Wait), Progress::Done));
    assert_eq!(ticked.unticked(StepId::Restart).now(), Some(StepId::Restart));
}

#[test]
fn it_is_shown_for_longer_than_it_decides_the_state() {
    let cases = [
        (24, true, State::InProgress),
        (25, true, State::ActionNeeded),
        (14 * 24, true, State::ActionNeeded),
        (14 * 24 + 1, false, State::ActionNeeded),
        (-2, true, State::ActionNeeded),
    ];
    for (hours, is_shown, state) in cases {
        let mut way = OnTheWay::from(twice());
        way.evidence.taken_at += SignedDuration::from_hours(hours);
        way.evidence.jamf_log = absent();
        assert_eq!((way.now().is_some(), diagnose(&way.evidence).state), (is_shown, state), "{hours} h");
    }
}

#[test]
fn the_files_can_be_put_back_and_moved_aside_again() {
    let gone = || OnTheWay::from(twice()).left(LeftOver { list: CleanUpList::default(), ..everything() });
    assert_eq!(gone().now(), Some(StepId::SystemFiles));
    let back = gone().left(everything());
    let memory = back.memory().restored();
    assert_eq!(back.with_memory(memory).now(), Some(StepId::RemoveFiles));
}

#[test]
fn what_macos_refuses_can_be_left() {
    let tick = |way: &OnTheWay| {
        let guide = guide(&way.evidence, &diagnose(&way.evidence)).unwrap();
        guide.steps.iter().any(|step| step.id == StepId::RemoveFiles && step.tick)
    };
    let way = OnTheWay::from(twice());
    assert!(!tick(&way), "nothing has been tried");
    let memory = way.memory().removed(RemovalPart::Files);
    let way = way.with_memory(memory);
    assert!(tick(&way));
    assert_eq!(way.ticked(StepId::RemoveFiles).now(), Some(StepId::SystemFiles));
}

#[test]
fn what_is_offered_leads_out_first_and_nothing_registers_too_early() {
    use ActionId::*;
    let expired = Evidence { login_keychain: keychain(vec![identity(DEVICE, ago(24 * 3651))]), ..twice() };
    let closed = |evidence| Evidence { may_register: known(false, "/jamf.plist"), ..evidence };
    let no_portal = |mut evidence: Evidence| {
        evidence.apps.installed.retain(|app| app.bundle_id != PORTAL);
        evidence
    };
    let cases: [(&str, Evidence, Cause, &[ActionId]); 5] = [
        ("twice", twice(), Cause::RegisteredMoreThanOnce, &[StartGuide, OpenCleanUpPolicy]),
        ("expired", expired, Cause::IdentityExpired, &[StartGuide, OpenCleanUpPolicy, OpenRegistration]),
        ("it would not register again", closed(twice()), Cause::RegisteredMoreThanOnce, &[]),
        (
            "no Company Portal",
            no_portal(twice()),
            Cause::RegisteredMoreThanOnce,
            &[StartGuide, OpenCleanUpPolicy],
        ),
        (
            "no policy",
            Evidence { configuration: healthy().configuration, ..twice() },
            Cause::RegisteredMoreThanOnce,
            &[StartGuide],
        ),
    ];
    for (name, evidence, cause, expected) in cases {
        let verdict = diagnose(&evidence);
        let finding = verdict.findings.iter().find(|finding| finding.cause == cause).unwrap();
        let offered: Vec<ActionId> = finding.actions.iter().map(|action| action.id).collect();
        assert_eq!(offered, expected, "{name}");
    }
    let of = |way: OnTheWay, id: StepId| {
        let guide = guide(&way.evidence, &diagnose(&way.evidence)).unwrap();
        let step = guide.steps.into_iter().find(|step| step.id == id).unwrap();
        (step.who, step.actions.first().map(|action| action.id))
    };
    let waited = || to_the_restart().restarted().later(30);
    assert_eq!(of(waited(), StepId::InstallPortal), (By::User, Some(InstallCompanyPortal)));
    assert_eq!(of(waited(), StepId::OpenItem).1, None, "without Company Portal nothing registers");
    assert_eq!(of(OnTheWay::from(twice()), StepId::SystemFiles), (By::User, Some(OpenCleanUpPolicy)));
}

#[test]
fn nobody_waits_longer_than_half_an_hour_whatever_the_file_says() {
    let (first, now, last) = (Timestamp::MIN, "2026-06-17T08:20:00Z".parse().unwrap(), Timestamp::MAX);
    for since in [first, now, last] {
        for seen_at in [first, now, last] {
            for at in [first, now, last] {
                let left = Waiting { since, seen_at }.left(at);
                assert!(
                    (SignedDuration::ZERO..=HALF_AN_HOUR).contains(&left),
                    "{since} {seen_at} {at}: {left}"
                );
            }
        }
    }
}
